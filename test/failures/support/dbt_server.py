"""Runs dbt commands for the failure gallery: one JSON job a line on stdin, one JSON answer a line on stdout.

dbt is imported and warmed up once; every job runs in a fork of that process, so jobs share the start-up and nothing else:
working folder, environment, limits, signals and all of dbt's state are their own.
"""

import atexit
import json
import os
import resource
import signal
import sys
import time
import warnings
from typing import NoReturn

warnings.filterwarnings("ignore")

from dbt.cli.main import cli, dbtRunner  # noqa: E402 -- the filter comes first


def main(project: str, profiles: str, scratch: str) -> None:
    """Warm up on a project that is sound, then fork a process for each job."""
    # The static parser starts native threads, which a fork doesn't inherit.
    os.environ["DBT_STATIC_PARSER"] = "False"
    options = ["--project-dir", project, "--profiles-dir", profiles, "--target-path", scratch, "--log-path", scratch]
    result = dbtRunner().invoke(["parse", "--quiet", "--no-partial-parse", "--log-level-file", "none", *options])
    if not result.success:
        raise SystemExit(f"the sound project does not parse: {result.exception}")
    answer({"ready": True})
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            run_job(json.loads(line))


def run_job(job: dict) -> NoReturn:
    """Answer with the exit code, also when the job itself is broken."""
    try:
        answer({"id": job["id"], **(run_dbt(job) if "args" in job else run_sql(job))})
    except BaseException as error:
        answer({"id": job["id"], "error": repr(error)})
    os._exit(0)


def run_sql(job: dict) -> dict:
    if "duckdb" in job:
        import duckdb

        with duckdb.connect(job["duckdb"]) as connection:
            for statement in job["sql"]:
                connection.execute(statement)
    else:
        import psycopg2

        connection = psycopg2.connect(job["postgres"])
        connection.autocommit = True
        with connection.cursor() as cursor:
            for statement in job["sql"]:
                cursor.execute(statement)
        connection.close()
    return {"exitCode": 0}


def run_dbt(job: dict) -> dict:
    holder = hold(job["held"]) if job.get("held") else None
    child = fork_dbt(job)
    try:
        return {"exitCode": wait_for(child, job)}
    finally:
        if holder is not None:
            os.kill(holder, signal.SIGKILL)
            os.waitpid(holder, 0)


def hold(database: str) -> int:
    """Another process that has the DuckDB file open for writing."""
    ready, opened = os.pipe()
    holder = os.fork()
    if holder == 0:
        import duckdb

        _connection = duckdb.connect(database)
        os.write(opened, b"1")
        signal.pause()
        os._exit(0)
    os.read(ready, 1)
    return holder


def fork_dbt(job: dict) -> int:
    child = os.fork()
    if child != 0:
        return child
    os.setsid()
    log = os.open(job["log"], os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.chdir(job["cwd"])
    os.environ.clear()
    os.environ.update({"DBT_STATIC_PARSER": "False", **job["env"]})
    if job.get("fileSizeLimit"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["fileSizeLimit"], job["fileSizeLimit"]))
    sys.argv = ["dbt", *job["args"]]
    os._exit(exit_code_of_dbt())


def exit_code_of_dbt() -> int:
    try:
        cli()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except KeyboardInterrupt:
        return 2
    finally:
        # A fork ends without them, and DuckDB writes its file when it is closed.
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def wait_for(child: int, job: dict) -> int:
    """The exit code; the negative signal when one ended it. Interrupts dbt once its log says `cancelWhen`."""
    deadline = time.monotonic() + job["timeoutSeconds"]
    cancel_when = job.get("cancelWhen")
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if cancel_when and cancel_when in read(job["log"]):
            os.kill(child, signal.SIGINT)
            cancel_when = None
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
        time.sleep(0.02)


def read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def answer(value: dict) -> None:
    # One write of a short line is whole, also when several forks answer at once.
    os.write(1, (json.dumps(value) + "\n").encode())


if __name__ == "__main__":
    main(*sys.argv[1:4])
