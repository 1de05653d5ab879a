import { DUCKDB_FILES } from './duckdb-files.ts';

/**
 * Answers queries through the adapter of a dbt profile: loads it once, then reads calls `<number>.json` from its inbox and prints one
 * JSON line for each. A file `<number>.cancel` ends the query that is running; so does its own time-out. On DuckDB it works in memory,
 * and attaches a database file, read-only, only while a query names it. `null` ends it, and so does the end of its parent.
 */
export const QUERY_DRIVER = String.raw`
import argparse, json, math, os, re, sys, threading, time
from decimal import Decimal

inbox, setup = sys.argv[1], json.loads(sys.argv[2])
parent = os.getppid()
# Drivers and plugins print what they like; answers go out on a channel of their own.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

def answer(**fields):
    answers.write(json.dumps(fields, ensure_ascii=True) + "\n")
    answers.flush()

def load_adapter():
    import dbt.flags
    from dbt_common.context import set_invocation_context
    from dbt.adapters.factory import get_adapter, register_adapter
    from dbt.config.runtime import RuntimeConfig
    from dbt.mp_context import get_mp_context
    set_invocation_context(dict(os.environ))
    args = argparse.Namespace(
        project_dir=setup["projectDir"], profiles_dir=setup["profilesDir"], profile=setup["profile"], target=setup["target"],
        vars={}, threads=1, which="show", REQUIRE_RESOURCE_NAMES_WITHOUT_SPACES=False,
    )
    dbt.flags.set_from_args(args, {})
    config = RuntimeConfig.from_args(args)
    databases = dict(setup["databases"])
    if config.credentials.type == "duckdb" and not config.credentials.is_motherduck:
        databases = work_in_memory(config.credentials, databases)
    register_adapter(config, get_mp_context())
    return get_adapter(config), databases

def work_in_memory(credentials, databases):
    if not databases and credentials.path not in ("", ":memory:"):
        databases[credentials.path_derived_database_name(credentials.path)] = os.path.abspath(credentials.path)
    kept = []
    for attachment in credentials.attach or []:
        is_file = attachment.type in (None, "duckdb") and not attachment.options and "://" not in attachment.path
        if is_file and not re.match(r"[A-Za-z]\w+:", attachment.path):
            name = attachment.alias or credentials.path_derived_database_name(attachment.path)
            databases.setdefault(name, os.path.abspath(attachment.path))
        else:
            kept.append(attachment)
    credentials.path, credentials.database, credentials.attach = ":memory:", "memory", kept or None
    return databases

class Unreachable(Exception):
    pass

class Watch(threading.Thread):
    """Ends what has run out of time or was cancelled, and the whole process when nobody waits for it."""
    daemon = True
    running = None
    lock = threading.Lock()

    def run(self):
        while os.getppid() == parent:
            time.sleep(0.02)
            with self.lock:
                running = self.running
                if running is not None and running["ended"] is None:
                    if time.monotonic() > running["deadline"]:
                        self.end(running, "timeout")
                    elif os.path.exists(os.path.join(inbox, f"{running['number']}.cancel")):
                        self.end(running, "cancelled")
        os._exit(1)

    def over(self):
        """From here on nothing is interrupted: what tidies up must run to its end."""
        with self.lock:
            self.running = None

    def end(self, running, reason):
        running["ended"] = reason
        try:
            interrupt(running["connection"])
        except Exception as error:
            print(f"could not interrupt: {error}", file=sys.stderr, flush=True)

def interrupt(connection):
    handle = connection.handle
    if is_psycopg(handle):
        return handle.cancel()
    if is_duckdb:
        return handle.cursor().interrupt()
    with adapter.connection_named("steward_cancel"):
        adapter.cancel_open_connections()

class Session:
    """One connection that is kept between queries."""
    context = None

    def connection(self):
        if self.context is None:
            context = adapter.connection_named("steward")
            context.__enter__()
            try:
                connection = adapter.connections.get_thread_connection()
                self.make_read_only(connection.handle)
            except Exception as error:
                context.__exit__(None, None, None)
                raise Unreachable(str(error)) from error
            self.context = context
        return adapter.connections.get_thread_connection()

    def make_read_only(self, handle):
        if is_duckdb:
            try:
                handle.cursor().execute("set python_enable_replacements = false")
            except Exception:
                pass
        if is_psycopg(handle):
            handle.commit()
            handle.cursor().execute("set session characteristics as transaction read only")
            handle.commit()

    def is_lost(self, connection):
        handle = connection.handle
        if is_psycopg(handle):
            return handle.closed != 0
        if is_duckdb:
            return False
        try:
            adapter.connections.add_query("select 1", auto_begin=False)[1].fetchall()
            return False
        except Exception:
            return True

    def leave(self):
        context, self.context = self.context, None
        if context is not None:
            try:
                context.__exit__(None, None, None)
            except Exception:
                pass

def is_psycopg(handle):
    return type(handle).__module__.startswith("psycopg2")

${DUCKDB_FILES}
def fetch(connection, sql, count):
    handle = connection.handle
    if is_psycopg(handle):
        # A cursor on the server: psycopg2's own would first bring every row here.
        try:
            with handle.cursor(name="steward") as cursor:
                cursor.itersize = count
                cursor.execute(sql)
                rows = cursor.fetchmany(count)
                return [column[0] for column in cursor.description], rows
        finally:
            watch.over()
            if handle.closed == 0:
                handle.rollback()
    if is_duckdb:
        cursor = handle.cursor()
        attached = attach(cursor, sql)
        try:
            cursor.execute(sql)
            return [column[0] for column in cursor.description], cursor.fetchmany(count)
        finally:
            watch.over()
            # DuckDB gives a file back only when no result is open.
            cursor.execute("select 1").fetchall()
            detach(cursor, attached)
    from dbt.adapters.sql import SQLConnectionManager
    if isinstance(adapter.connections, SQLConnectionManager):
        _, cursor = adapter.connections.add_query(sql, auto_begin=False)
        rows = cursor.fetchmany(count)
        return [column[0] for column in cursor.description], rows
    _, table = adapter.execute(sql, fetch=True, limit=count)
    return list(table.column_names), [tuple(row) for row in table.rows]

def plain(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) <= 9007199254740991 else str(value)
    if isinstance(value, float):
        if math.isfinite(value):
            return value
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).hex()
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, default=plain, ensure_ascii=False)
    return str(value)

def run(call, number):
    for is_second in (False, True):
        connection = session.connection()
        watch.running = running = {
            "number": number, "connection": connection, "ended": None,
            "deadline": time.monotonic() + call["timeoutMilliseconds"] / 1000,
        }
        try:
            columns, rows = fetch(connection, call["sql"], call["maxRows"] + 1)
            watch.over()
            kept = [[plain(value) for value in row] for row in rows[: call["maxRows"]]]
            return {"columns": columns, "rows": kept, "truncated": len(rows) > call["maxRows"]}
        except Unreachable:
            watch.over()
            raise
        except Exception as error:
            watch.over()
            if running["ended"] is not None:
                if session.is_lost(connection):
                    session.leave()
                return {"failed": running["ended"], "said": str(error)}
            if not session.is_lost(connection):
                return {"failed": "refused", "said": str(error)}
            session.leave()
            if is_second:
                raise Unreachable(str(error)) from error

def next_call(number):
    path, waited = os.path.join(inbox, f"{number}.json"), 0
    while True:
        try:
            with open(path, encoding="utf-8") as file:
                call = json.load(file)
            os.remove(path)
            return call
        except (FileNotFoundError, ValueError):
            # Questions come in bursts: for two seconds after the last one the next is looked for more often.
            waited += 1
            time.sleep(0.002 if waited < 1000 else 0.02)

watch = Watch()
watch.start()
try:
    adapter, databases = load_adapter()
except BaseException as error:
    answer(steward=-1, failed="unreachable", said=str(error))
    os._exit(1)
is_duckdb = adapter.type() == "duckdb"
session, number = Session(), 0
answer(steward=-1, ready=True)
while (call := next_call(number)) is not None:
    try:
        result = run(call, number)
    except Unreachable as error:
        result = {"failed": "unreachable", "said": str(error)}
    except Exception as error:
        result = {"failed": "refused", "said": str(error)}
    rows = result.pop("rows", [])
    for start in range(0, len(rows), 500):
        answer(steward=number, rows=rows[start : start + 500])
    answer(steward=number, **result)
    number += 1
os._exit(0)
`;
