"""A Python that has dbt loaded and warmed up, for the many short runs of the quality table.

Usage: warm_python.py SOCKET PROJECT PROFILES SCRATCH. A client connects, hands over its three streams, and sends one JSON document
with arguments, working folder and environment; what Python would run with `-c` runs in a fork of this process. The answer is the
exit code. A client that goes away takes its fork with it.
"""

import atexit
import json
import os
import select
import signal
import socket
import struct
import sys
import traceback
import warnings
from typing import NoReturn

warnings.filterwarnings("ignore")

from dbt.cli.main import dbtRunner  # noqa: E402 -- the filter comes first


def main(path: str, project: str, profiles: str, scratch: str) -> None:
    """Warm up, say so on stdout, and fork for each client until stdin ends."""
    os.environ["DBT_STATIC_PARSER"] = "False"
    options = ["--project-dir", project, "--profiles-dir", profiles, "--target-path", scratch, "--log-path", scratch]
    result = dbtRunner().invoke(["parse", "--quiet", "--no-partial-parse", "--log-level-file", "none", *options])
    if not result.success:
        raise SystemExit(f"the sound project does not parse: {result.exception}")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(32)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    while True:
        readable, _, _ = select.select([listener, sys.stdin], [], [])
        if sys.stdin in readable:
            os._exit(0)
        client, _ = listener.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listener.close()
            serve(client)
        client.close()


def serve(client: socket.socket) -> NoReturn:
    """Run one client's code in a child, and tell how it ended."""
    head, streams, _, _ = socket.recv_fds(client, 4, 3)
    wanted = json.loads(exactly(client, struct.unpack(">I", head)[0]))
    child = os.fork()
    if child == 0:
        client.close()
        run(wanted, streams)
    for stream in streams:
        os.close(stream)
    client.sendall(struct.pack(">I", child))
    ended = os.pidfd_open(child)
    readable, _, _ = select.select([client, ended], [], [])
    if ended not in readable:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    try:
        client.sendall(struct.pack(">i", code))
    except OSError:
        pass
    os._exit(0)


def run(wanted: dict, streams: list[int]) -> NoReturn:
    """Become what the client asked for: its streams, folder, environment and arguments."""
    code = 1
    try:
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        os.chdir(wanted["cwd"])
        os.environ.clear()
        # The static parser starts native threads, which a fork doesn't inherit; without it dbt renders, with the same result.
        os.environ.update(wanted["env"], DBT_STATIC_PARSER="False")
        place = wanted["args"].index("-c")
        sys.argv = ["-c", *wanted["args"][place + 2 :]]
        signal.signal(signal.SIGINT, signal.default_int_handler)
        exec(compile(wanted["args"][place + 1], "<string>", "exec"), {"__name__": "__main__"})
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        traceback.print_exc()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def exactly(client: socket.socket, size: int) -> bytes:
    """Read so many bytes."""
    read = b""
    while len(read) < size:
        part = client.recv(size - len(read))
        if not part:
            os._exit(1)
        read += part
    return read


main(*sys.argv[1:])
