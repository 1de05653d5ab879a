import { t as Problem } from "./problem.js";
import { b as union, c as _null, f as int, g as object, h as number$1, l as array, s as _enum, u as boolean, y as string } from "./schemas.js";
import { c as series, i as protectionOf, o as code, r as personalName, t as readCounts } from "./read-counts.js";
import { a as listOf, c as unwrap, l as walk, o as nodeOf, r as isSet, s as queryKinds, t as fieldsOf } from "./ast.js";
import { join } from "node:path";

// src/python/query-answer.ts
const failures = [
	"refused",
	"unreachable",
	"timeout",
	"cancelled"
];
const valueSchema = union([
	string(),
	number$1(),
	boolean(),
	_null()
]);
const lineSchema = object({
	steward: int(),
	ready: boolean().optional(),
	rows: array(array(valueSchema)).optional(),
	columns: array(string()).optional(),
	truncated: boolean().optional(),
	failed: _enum(failures).optional(),
	said: string().optional()
});
function answerLine(line) {
	if (!line.startsWith("{\"steward\":")) return void 0;
	try {
		return lineSchema.safeParse(JSON.parse(line)).data;
	} catch {
		return;
	}
}
function resultOf(answer, call) {
	if (!("failed" in answer)) return answer;
	const detail = answer.said.trim().slice(0, 1e3);
	if (answer.failed === "cancelled") call.signal?.throwIfAborted();
	if (answer.failed === "timeout") throw new Problem("STW-2012", { seconds: String(call.timeoutMilliseconds / 1e3) });
	if (answer.failed === "refused") throw new Problem("STW-2011", { detail });
	throw new Problem("STW-1006", { detail });
}

// src/python/duckdb-files.ts
const DUCKDB_FILES = String.raw`
def attach(cursor, sql):
    attached = []
    for name, path in databases.items():
        if not mentions(sql, name):
            continue
        try:
            if not os.path.isfile(path):
                raise Unreachable(f"there is no database file for {name}")
            attach_file(cursor, name, path)
            attached.append(name)
            stem = os.path.basename(path).lstrip(".").split(".")[0]
            views = remembered_views(cursor, name, path) if stem.lower() != name.lower() else {}
            if any(mentions(sql, relation[1]) and mentions(text, stem) for relation, text in views.items()):
                detach(cursor, [attached.pop()])
                attached.append(name + " (file)")
                attach_file(cursor, attached[-1], path)
                cursor.execute("attach ':memory:' as " + quoted(name))
                attached.append(name)
                Description(cursor, name, stem).describe(sql)
        except Exception as error:
            detach(cursor, attached)
            raise error if isinstance(error, Unreachable) else Unreachable(str(error)) from error
    return attached

def attach_file(cursor, name, path):
    cursor.execute("attach '" + path.replace("'", "''") + "' as " + quoted(name) + " (read_only)")

def detach(cursor, names):
    for name in reversed(names):
        cursor.execute("detach " + quoted(name))

def quoted(name):
    return '"' + name.replace('"', '""') + '"'

def mentions(sql, name):
    return re.search(r"(?<!\w)" + re.escape(name) + r"(?!\w)", sql, re.IGNORECASE) is not None

def views_of(cursor, database):
    cursor.execute("select schema_name, view_name, sql from duckdb_views() where database_name = ? and not internal", [database])
    return {(schema, view): sql for schema, view, sql in cursor.fetchall()}

view_memory = {}

def remembered_views(cursor, database, path):
    """Listing the views takes up to fifty times as long as a query, so it is done once for each state of a file."""
    stats = [os.stat(each) for each in (path, path + ".wal") if os.path.exists(each)]
    state = [(stat.st_mtime_ns, stat.st_size, stat.st_ino) for stat in stats]
    if view_memory.get(path, (None,))[0] != state:
        view_memory[path] = (state, views_of(cursor, database))
    return view_memory[path][1]

class Description:
    """A database in memory whose relations are views of a file's."""

    HEAD = re.compile(r'CREATE\s+VIEW\s+(?:(?:"(?:[^"]|"")*"|[^\s".(]+)\.?)+\s*(\(.*?\))?\s*AS\s+(.*?);?\s*', re.IGNORECASE | re.DOTALL)

    def __init__(self, cursor, name, stem):
        self.cursor, self.name, self.stem, self.file = cursor, name, stem.lower(), name + " (file)"
        self.views, self.done = views_of(cursor, self.file), set()
        cursor.execute("select schema_name, table_name from duckdb_tables() where database_name = ?", [self.file])
        self.tables = set(cursor.fetchall())

    def describe(self, sql):
        for relation in [*self.tables, *self.views]:
            if mentions(sql, relation[1]):
                self.define(relation)

    def define(self, relation):
        if relation in self.done:
            return
        self.done.add(relation)
        columns, body = "", f"select * from {quoted(self.file)}.{quoted(relation[0])}.{quoted(relation[1])}"
        try:
            if relation in self.views:
                columns, body = self.renamed(self.views[relation])
            self.cursor.execute(f"create schema if not exists {quoted(self.name)}.{quoted(relation[0])}")
            self.cursor.execute(f"create view {quoted(self.name)}.{quoted(relation[0])}.{quoted(relation[1])} {columns} as {body}")
        except Exception as error:
            # A view may be broken, or read what isn't here; a query that needs it says so.
            print(f"view {relation} can't be described: {error}", file=sys.stderr, flush=True)

    def renamed(self, view):
        columns, select = self.HEAD.fullmatch(view).groups()
        self.cursor.execute("select json_serialize_sql(?::varchar)::varchar", [select])
        tree = json.loads(self.cursor.fetchone()[0])
        self.rename(tree)
        self.cursor.execute("select json_deserialize_sql(?::json)", [json.dumps(tree)])
        return columns or "", self.cursor.fetchone()[0]

    def rename(self, node):
        if isinstance(node, list):
            for item in node:
                self.rename(item)
        elif isinstance(node, dict):
            if node.get("type") == "BASE_TABLE":
                self.rename_table(node)
            path = node.get("column_names")
            if isinstance(path, list) and len(path) > 3 and str(path[0]).lower() == self.stem:
                path[0] = self.name
            for value in node.values():
                self.rename(value)

    def rename_table(self, node):
        catalog, schema, table = (node.get(key) or "" for key in ("catalog_name", "schema_name", "table_name"))
        # Without a schema it may also be a name from the view's own WITH.
        relation = self.known(schema, table) if schema and catalog.lower() in ("", self.stem) else None
        if relation is not None:
            self.define(relation)
            node["catalog_name"] = self.name
            if "qualified_name" in node:
                node["qualified_name"]["path"] = [self.name, schema, table]

    def known(self, schema, table):
        """The relation of this name, which a view may write in other cases."""
        wanted = (schema.lower(), table.lower())
        return next((each for each in [*self.tables, *self.views] if (each[0].lower(), each[1].lower()) == wanted), None)
`.trim();

// src/python/query-driver.ts
const QUERY_DRIVER = String.raw`
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

// src/python/query-process.ts
const START_MILLISECONDS = 12e4;
const GRACE_MILLISECONDS = 5e3;
const never = () => new Promise(() => void 0);
function startQueryProcess(target, folder, ports) {
	const life = begin(target, folder, ports);
	const close = async () => {
		if (!life.asked && life.alive) await ports.files.write(join(folder, `${life.count}.json`), "null");
		else life.own.abort();
		await life.ended.catch(() => void 0);
	};
	return {
		isAlive: () => life.alive,
		ask: (call) => ask(life, call),
		close
	};
}
function begin(target, folder, ports) {
	const own = new AbortController();
	const ready = Promise.withResolvers();
	const onLine = (text) => {
		const line = answerLine(text);
		if (line?.steward === -1) ready.resolve(line.failed === void 0 ? void 0 : failureOf(line));
		else if (line !== void 0 && line.steward === life.pending?.number) take(line, life.pending);
	};
	const ended = run(target, folder, {
		...ports,
		signal: AbortSignal.any([ports.signal, own.signal]),
		onLine
	}).then((result) => {
		life.alive = false;
		return endedAnswer(result, target, ports.signal);
	});
	ended.catch(() => void 0);
	const life = {
		folder,
		ports,
		own,
		ready: ready.promise,
		ended,
		alive: true,
		count: 0,
		asked: false,
		pending: void 0
	};
	return life;
}
async function run(target, folder, ports) {
	const projectDir = join(folder, "project");
	const project = {
		name: "steward_queries",
		version: "1.0.0",
		"config-version": 2,
		profile: target.profile
	};
	await ports.files.write(join(projectDir, "dbt_project.yml"), JSON.stringify(project));
	const { profilesDir, profile, target: output, databases = {} } = target;
	const setup = JSON.stringify({
		projectDir,
		profilesDir,
		profile,
		target: output,
		databases
	});
	return ports.processes.run({
		file: target.python,
		args: [
			"-I",
			"-X",
			"utf8",
			"-c",
			QUERY_DRIVER,
			folder,
			setup
		],
		cwd: projectDir,
		env: target.env,
		signal: ports.signal,
		onLine: ports.onLine
	});
}
async function ask(life, call) {
	const over = new AbortController();
	life.asked = true;
	try {
		return await Promise.race([
			life.ready,
			life.ended,
			giveUp(life, START_MILLISECONDS, over.signal)
		]) ?? await send(life, call, over.signal);
	} finally {
		over.abort();
		life.asked = false;
		life.pending = void 0;
	}
}
async function send(life, call, over) {
	const { promise, resolve } = Promise.withResolvers();
	const number = life.count;
	life.count += 1;
	life.pending = {
		number,
		rows: [],
		finish: resolve
	};
	const { sql, maxRows, timeoutMilliseconds } = call;
	await life.ports.files.write(join(life.folder, `${number}.json`), JSON.stringify({
		sql,
		maxRows,
		timeoutMilliseconds
	}));
	const cancelled = aborted(call.signal, over).then(async () => {
		await life.ports.files.write(join(life.folder, `${number}.cancel`), "");
		return giveUp(life, GRACE_MILLISECONDS, over);
	});
	return Promise.race([
		promise,
		life.ended,
		cancelled,
		giveUp(life, timeoutMilliseconds + GRACE_MILLISECONDS, over)
	]);
}
async function giveUp({ ports, own }, milliseconds, over) {
	await ports.clock.sleep(milliseconds, over).catch(never);
	own.abort();
	return {
		failed: "timeout",
		said: ""
	};
}
async function aborted(signal, over) {
	if (signal === void 0) return never();
	const { promise, resolve } = Promise.withResolvers();
	if (signal.aborted) resolve();
	signal.addEventListener("abort", () => resolve(), {
		once: true,
		signal: over
	});
	return promise;
}
function take({ rows = [], columns, truncated = false, ...line }, pending) {
	pending.rows.push(...rows);
	if (line.failed !== void 0) pending.finish(failureOf(line));
	else if (columns !== void 0) pending.finish({
		columns,
		rows: pending.rows,
		truncated
	});
}
function failureOf({ failed = "unreachable", said = "" }) {
	return {
		failed,
		said
	};
}
function endedAnswer({ ended, stderr }, { python }, signal) {
	signal.throwIfAborted();
	if (ended === "not-found") throw new Problem("STW-1003", { python });
	return {
		failed: "unreachable",
		said: stderr.trim().split("\n").at(-1) ?? ""
	};
}

// src/python/resident-queries.ts
function residentQueries({ target, folder, isSelect }, ports) {
	const inTurn = queue();
	let process;
	let started = 0;
	const living = () => {
		if (process?.isAlive() !== true) {
			started += 1;
			process = startQueryProcess(target, join(folder, `process-${started}`), ports);
		}
		return process;
	};
	const ask = async (call) => {
		call.signal?.throwIfAborted();
		ports.signal.throwIfAborted();
		return resultOf(await living().ask(call), call);
	};
	const run = async (call) => {
		if (!isSelect(call.sql)) throw new Problem("STW-2010");
		return orAborted(inTurn(() => ask(call)), call.signal);
	};
	return {
		run,
		close: async () => process?.close()
	};
}
function queue() {
	let last = Promise.resolve();
	return (work) => {
		const mine = last.then(work);
		last = mine.catch(() => void 0);
		return mine;
	};
}
async function orAborted(work, signal) {
	if (signal === void 0) return work;
	const over = new AbortController();
	const { promise, reject } = Promise.withResolvers();
	if (signal.aborted) reject(signal.reason);
	signal.addEventListener("abort", () => reject(signal.reason), {
		once: true,
		signal: over.signal
	});
	try {
		return await Promise.race([work, promise]);
	} finally {
		over.abort();
	}
}

// src/python/open-queries.ts
function queriesOpener({ isSelect, ...ports }) {
	return async (data, signal) => {
		const folder = await ports.files.temporary("steward-queries");
		const queries = residentQueries({
			target: data,
			folder,
			isSelect: (sql) => isSelect(sql, data.adapter)
		}, {
			...ports,
			signal
		});
		return {
			run: (call) => queries.run(call),
			async close() {
				await queries.close();
				await ports.files.remove(folder);
			}
		};
	};
}

// src/sql/reaching-functions.ts
const REACHING = [
	/^(?:read_|parquet_|sniff_|glob$|query$|query_table$|getenv$|arrow_scan|pandas_scan|st_read|st_drivers|http_|url_|load_aws)/,
	/^(?:iceberg_|delta_|ducklake_|sqlite_|postgres_|mysql_|bigquery_|odbc_|gsheets?_|excel_|which_secret|duckdb_secrets)/,
	/^(?:pragma_|checkpoint$|force_checkpoint$|json_execute_serialized_sql|from_substrait|read$|scan_)/,
	/^pg_(?!(?:typeof|get_\w+|\w*_size|size_pretty|\w+_is_visible|column_size|collation_for|input_is_valid)$)/,
	/^(?:lo_|dblink|set_config$|nextval$|setval$|query_to_xml|table_to_xml|cursor_to_xml|schema_to_xml|database_to_xml|ts_stat$|ts_rewrite$)/,
	/^(?:crosstab|connectby|file_fdw|copy_|currtid|brin_|gin_clean|txid_current$|postgres_fdw|plpgsql_|xpath_table$|normal_rand$)/,
	/^(?:system\$|external_query$|openrowset$|opendatasource$|openquery$|load_file$|remote_query$|result_scan$|infer_schema$)/,
	/^(?:ml_|ai_|cortex|vector_search$|java_method$|reflect$|sleep$|xp_|sp_)/
];
function isReachingFunction(name) {
	const lower = name.toLowerCase();
	return REACHING.some((pattern) => pattern.test(lower));
}

// src/sql/is-single-select.ts
function isSingleSelect(sql, dialect, engine) {
	const parsed = engine.parse(sql, dialect);
	const tokens = engine.tokens(sql, dialect);
	if ("error" in parsed || tokens === void 0 || parsed.statements.length !== 1) return false;
	if (!isQuery(parsed.statements[0])) return false;
	return readsOnly(parsed.statements[0]) && !callsReaching(tokens) && !mayEndElsewhere(tokens, dialect);
}
function isQuery(statement) {
	const node = nodeOf(unwrap(statement));
	if (node === void 0) return false;
	if (node.kind === "subquery") return isQuery(node.data["this"]);
	return queryKinds.has(node.kind) || node.kind === "values";
}
const WRITING = /* @__PURE__ */ new Set([
	"insert",
	"update",
	"delete",
	"merge",
	"copy",
	"command",
	"pragma",
	"attach",
	"into"
]);
function readsOnly(statement) {
	let only = true;
	walk(statement, (node) => {
		only &&= !isWriting(node) && !isFile(node);
		return only;
	});
	return only;
}
function isWriting({ kind, data }) {
	if (isSet(data["into"]) || isSet(data["locks"])) return true;
	if (!listOf(fieldsOf(data["with"])["ctes"]).map((cte) => fieldsOf(cte)["this"]).every(isQuery)) return true;
	return WRITING.has(kind);
}
const PATH = /[/\\:*?[\]{}~]/;
const FILE = /\.(?:csv|tsv|txt|psv|json|jsonl|ndjson|parquet|xlsx|avro|orc|arrow|ipc|db|duckdb|sqlite|gz|zst)$/i;
function isFile({ kind, data }) {
	if (kind !== "table") return false;
	const parts = [
		"catalog",
		"schema",
		"name"
	].map((part) => fieldsOf(data[part])["name"]).filter((part) => typeof part === "string");
	return parts.some((part) => PATH.test(part)) || parts.length < 3 && FILE.test(parts.join("."));
}
function callsReaching(tokens) {
	return tokens.some(({ text, type }, index) => {
		if (tokens[index + 1]?.type !== "L_PAREN" || type === "STRING") return false;
		return isReachingFunction(text) || text.includes("\\");
	});
}
const HAS_LONG_STRINGS = /* @__PURE__ */ new Set([
	"bigquery",
	"databricks",
	"spark"
]);
function mayEndElsewhere(tokens, dialect) {
	return !HAS_LONG_STRINGS.has(dialect) && tokens.some(({ type }) => /^(?:RAW|TRIPLE)_/.test(type)) || tokens.slice(0, -1).some(({ type }) => type === "SEMICOLON");
}

// src/warehouse/sql-words.ts
function quoteName(name, dialect) {
	if (dialect === "bigquery") return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
	if (dialect === "databricks") return `\`${name.replaceAll("`", "``")}\``;
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
function textLiteral(text, dialect) {
	if (dialect === "duckdb" || dialect === "postgres") return `'${text.replaceAll("'", "''")}'`;
	const escaped = text.replaceAll("\\", "\\\\");
	return dialect === "bigquery" || dialect === "databricks" ? `'${escaped.replaceAll("'", "\\'")}'` : `'${escaped.replaceAll("'", "''")}'`;
}
function asText(expression, dialect) {
	return `cast(${expression} as ${{
		duckdb: "varchar",
		postgres: "text",
		snowflake: "varchar",
		bigquery: "string",
		databricks: "string",
		redshift: "varchar"
	}[dialect]})`;
}
function isDistinct(one, other, dialect) {
	if (dialect !== "redshift") return `${one} is distinct from ${other}`;
	return `(${one} <> ${other} or (${one} is null and ${other} is not null) or (${one} is not null and ${other} is null))`;
}
function distinctCount(expression, { dialect, exact }) {
	if (exact || dialect === "postgres") return `count(distinct ${expression})`;
	return dialect === "redshift" ? `approximate count(distinct ${expression})` : `approx_count_distinct(${expression})`;
}
function inSample(texts, every, dialect) {
	const [first = "''", ...others] = texts;
	const hash = {
		duckdb: `hash(${texts.join(", ")})`,
		postgres: `cast(hashtext(${texts.join(" || '|' || ")}) as bigint)`,
		snowflake: `hash(${texts.join(", ")})`,
		bigquery: `farm_fingerprint(concat(${texts.join(", '|', ")}))`,
		databricks: `xxhash64(${texts.join(", ")})`,
		redshift: others.reduce((inner, text) => `fnv_hash(${text}, ${inner})`, `fnv_hash(${first})`)
	};
	return dialect === "duckdb" ? `${hash.duckdb} % ${every} = 0` : `mod(${hash[dialect]}, ${every}) = 0`;
}
function computedOnce(dialect) {
	return dialect === "duckdb" || dialect === "postgres" ? "as materialized" : "as";
}

// src/warehouse/table-column.ts
const FAMILIES = [
	["integer", /^(?:u?(?:tiny|small|medium|big|huge)?int(?:eger)?|int[2-9]\d?|int\d+|byteint|long|short|byte)\b(?!.*[[<])/],
	["decimal", /^(?:decimal|numeric|number|bignumeric|bigdecimal|dec|money)\b(?!.*[[<])/],
	["float", /^(?:double(?: precision)?|float\d*|real)\b(?!.*[[<])/],
	["text", /^(?:varchar|character|char|bpchar|nvarchar|text|string|enum|name|citext|uuid)\b(?!.*[[<])/],
	["boolean", /^bool(?:ean)?\b(?!.*[[<])/],
	["date", /^(?:date|datetime|timestamp)(?![a-z]*range)(?!.*[[<])/],
	["time", /^(?:time|interval)(?!stamp)(?!.*[[<])/]
];
function typeFamily(type) {
	const name = type.toLowerCase();
	return FAMILIES.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";
}
function isNumeric(family) {
	return family === "integer" || family === "decimal" || family === "float";
}

// src/warehouse/compared-column.ts
const FLOAT_TOLERANCE = 1e-9;
function pairColumns(base, head, dialect) {
	const fold = (name) => dialect === "duckdb" || dialect === "bigquery" || dialect === "databricks" ? name.toLowerCase() : name;
	const [ofBase, ofHead] = [base, head].map((columns) => new Map(columns.map((column) => [fold(column.name), column])));
	const shared = base.flatMap((column) => {
		const other = ofHead?.get(fold(column.name));
		return other === void 0 ? [] : [{
			column,
			other
		}];
	});
	const retyped = shared.filter(({ column, other }) => column.type !== other.type);
	return {
		columns: shared.map(({ column, other }) => compared(column, other, dialect)),
		schema: [
			...base.filter(({ name }) => !ofHead?.has(fold(name))).map(({ name, type }) => ({
				name,
				change: "removed",
				baseType: type
			})),
			...retyped.map(({ column, other }) => ({
				name: column.name,
				change: "retyped",
				baseType: column.type,
				headType: other.type
			})),
			...head.filter(({ name }) => !ofBase?.has(fold(name))).map(({ name, type }) => ({
				name,
				change: "added",
				headType: type
			}))
		]
	};
}
function compared(base, head, dialect) {
	const [one, other] = [typeFamily(base.type), typeFamily(head.type)];
	const as = comparison(base, head, dialect);
	const isFloat = as === "value" && [one, other].includes("float") && isNumeric(one) && isNumeric(other);
	return {
		name: base.name,
		headName: head.name,
		as,
		isFloat
	};
}
function comparison(base, head, dialect) {
	if (base.type !== head.type) return haveCommonType(base, head, dialect) ? "value" : "text";
	if (!hasNoEquality(base.type, dialect)) return "value";
	return JSON_TEXT[dialect] === void 0 ? "text" : "json";
}
function haveCommonType(base, head, dialect) {
	const [one, other] = [typeFamily(base.type), typeFamily(head.type)];
	if (isNumeric(one) && isNumeric(other)) return true;
	if (one === "text" && other === "text") return [base, head].every(({ type }) => !/^(?:uuid|enum)/i.test(type));
	return one === "date" && other === "date" && dialect !== "bigquery";
}
const NO_EQUALITY = {
	postgres: /^(?:json|xml|point|line|lseg|box|path|polygon|circle|refcursor)\b/i,
	bigquery: /^(?:struct|array|json|geography)\b/i,
	snowflake: /^(?:geography|geometry|variant|object|array|map)\b/i,
	databricks: /^(?:map|variant)\b/i,
	redshift: /^(?:super|geometry|geography|hllsketch)\b/i
};
function hasNoEquality(type, dialect) {
	return NO_EQUALITY[dialect]?.test(type) ?? false;
}
function comparedValue(column, side, dialect) {
	const name = quoteName(side === "base" ? column.name : column.headName, dialect);
	if (column.as === "value") return name;
	return column.as === "text" ? asText(name, dialect) : `${JSON_TEXT[dialect]}(${name})`;
}
const JSON_TEXT = {
	bigquery: "to_json_string",
	snowflake: "to_json"
};
function differs({ isFloat }, pair, dialect) {
	const [base, head] = pair;
	const distinct = isDistinct(base, head, dialect);
	if (!isFloat) return distinct;
	return `(${distinct} and not coalesce(${`abs(${base} - ${head}) < ${FLOAT_TOLERANCE} * greatest(abs(${base}), abs(${head}))`}, false))`;
}

// src/warehouse/differing-rows.ts
function differingRows(pair) {
	const { key, dialect } = pair;
	const keys = keyParts(pair, "base").map((_, index) => `coalesce(b.k${index}, h.k${index}) as k${index}`);
	return [
		`differing ${computedOnce(dialect)} (`,
		`  select ${keys.join(", ")}, case when h.is_here is null then 'removed' when b.is_here is null then 'added' else 'changed' end as fate`,
		`  from (${sideRows(pair, "base", joined(pair, "base"))}) as b`,
		`  full outer join (${sideRows(pair, "head", joined(pair, "head"))}) as h on ${keysMeet(pair, "b", "h")}`,
		`  where b.is_here is null or h.is_here is null${key.length === 0 ? "" : mayDiffer(pair)}`,
		")"
	].join("\n");
}
function sideRows(pair, side, more) {
	return `select ${[...keyParts(pair, side).map((part, index) => `${part} as k${index}`), ...more].join(", ")} from ${pair[side]} as ${side}_rows${sampled(pair, side)}`;
}
function valuesOf({ columns, dialect }, side) {
	return columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`);
}
function keysMeet(pair, one, other) {
	return keyParts(pair, "base").map((_, index) => `${one}.k${index} = ${other}.k${index}`).join(" and ");
}
function sampled({ key, dialect, every }, side) {
	if (every === 1) return "";
	const texts = key.map((column) => `coalesce(${asText(comparedValue(column, side, dialect), dialect)}, '')`);
	return ` where ${inSample(texts, every, dialect)}`;
}
function keyParts({ key, dialect, keyHasNull }, side) {
	return key.flatMap((column) => {
		const value = comparedValue(column, side, dialect);
		if (!keyHasNull) return [value];
		return [`coalesce(${asText(value, dialect)}, '')`, `case when ${value} is null then 1 else 0 end`];
	});
}
function joined(pair, side) {
	if (pair.columns.length === 0) return ["1 as is_here"];
	if (pair.dialect !== "duckdb") return ["1 as is_here", ...valuesOf(pair, side)];
	return ["1 as is_here", `hash(${pair.columns.map((column) => comparedValue(column, side, pair.dialect)).join(", ")}) as row_hash`];
}
function mayDiffer({ columns, dialect }) {
	if (columns.length === 0) return "";
	if (dialect === "duckdb") return ` or ${isDistinct("b.row_hash", "h.row_hash", dialect)}`;
	return columns.map((column, index) => ` or ${differs(column, [`b.c${index}`, `h.c${index}`], dialect)}`).join("");
}

// src/warehouse/keyed-differences.ts
function keyedDifferencesSql(pair) {
	const { columns, dialect, base, head } = pair;
	const different = columns.map((column, index) => differs(column, [`b.c${index}`, `h.c${index}`], dialect));
	const counted = [
		`(select count(*) from ${base} as base_rows${sampled(pair, "base")}) as base_rows`,
		`(select count(*) from ${head} as head_rows${sampled(pair, "head")}) as head_rows`,
		"(select count(*) from differing where fate = 'removed') as removed",
		"(select count(*) from differing where fate = 'added') as added"
	];
	if (columns.length === 0) return `with ${differingRows(pair)}\nselect ${counted.join(", ")}, 0 as changed`;
	return [
		`with ${differingRows(pair)}`,
		`select ${counted.join(", ")},`,
		`  sum(${oneIf(different.join(" or "))}) as changed,`,
		different.map((condition, index) => `  sum(${oneIf(condition)}) as c${index}`).join(",\n"),
		"from differing as d",
		`inner join (${sideRows(pair, "base", valuesOf(pair, "base"))}) as b on ${keysMeet(pair, "b", "d")}`,
		`inner join (${sideRows(pair, "head", valuesOf(pair, "head"))}) as h on ${keysMeet(pair, "h", "d")}`,
		"where d.fate = 'changed'"
	].join("\n");
}
function oneIf(condition) {
	return `case when ${condition} then 1 else 0 end`;
}
function readKeyedDifferences(result, { columns }) {
	const names = columns.map((_, index) => `c${index}`);
	const [base, head, removed, added, changed, ...each] = readCounts(result, [
		"base_rows",
		"head_rows",
		"removed",
		"added",
		"changed",
		...names
	]) ?? [];
	if (base === void 0 || head === void 0 || removed === void 0 || added === void 0 || changed === void 0) return void 0;
	return {
		rows: {
			base,
			head,
			added,
			removed,
			changed,
			unchanged: base - removed - changed
		},
		columns: columns.map(({ name }, index) => ({
			name,
			changed: each[index] ?? 0,
			percentOfBase: percentOf(each[index] ?? 0, base)
		}))
	};
}
function percentOf(part, base) {
	return base === 0 ? 0 : Math.round(part / base * 1e6) / 1e4;
}

// src/agents/difference-words.ts
function rowsWords({ base, head }) {
	if (base === head) return number(base);
	if (base === 0) return `${number(base)} → ${number(head)}`;
	const percent = percentOf(Math.abs(head - base), base);
	const shown = percent < .1 ? Number(percent.toPrecision(2)) : Number(percent.toFixed(1));
	return `${number(base)} → ${number(head)} (${head > base ? "+" : "−"}${shown.toLocaleString("en-US", { maximumFractionDigits: 4 })} %)`;
}
function keyWords({ rows, key }) {
	if (rows.removed + rows.added === 0) return key.length === 0 ? "no key" : "the same";
	return `${number(rows.removed)} gone, ${number(rows.added)} new${key.length === 0 ? " (no key)" : ""}`;
}
function valueWords({ columns, rows, key }, most = 4) {
	if (key.length === 0) return rows.removed + rows.added === 0 ? "none" : "not told without a key";
	const parts = columns.filter((column) => column.changed > 0).toSorted((one, other) => other.changed - one.changed).map(({ name, percentOfBase }) => `${code(name)} ${percentWords(percentOfBase)}`);
	return parts.length === 0 ? "none" : `${series(parts, most)} of base rows`;
}
const FATES = {
	removed: "lost",
	added: "new",
	changed: "changed"
};
function causeSentence(cause, isPrivate = false) {
	const { fate, rows, of, others } = cause;
	const who = rows === of ? `All ${number(of)} ${FATES[fate]} rows` : `${number(rows)} of ${number(of)} ${FATES[fate]} rows`;
	const rest = others.rows === 0 ? "" : `; so do ${percentWords(percentOf(others.rows, others.of))} of the other rows`;
	return `${who} ${commonWords(cause, isPrivate)}${rest}.`;
}
function sharedCauseSentence(models, cause, isPrivate = false) {
	const shares = models.map(({ name, rows }) => `${number(rows)} of ${code(name)}`);
	return `All ${FATES[cause.fate]} rows ${commonWords(cause, isPrivate)}: ${series(shares, 4)}.`;
}
function commonWords({ column, value }, isPrivate) {
	if (isPrivate) return `have the same ${code(column)} (personal data, not shown)`;
	return `have ${code(value === null ? `${column} is null` : `${column} = ${value}`)}`;
}
function percentWords(percent) {
	if (percent > 0 && percent < .1) return "< 0.1 %";
	if (percent > 99.9 && percent < 100) return "> 99.9 %";
	return `${Number(percent.toFixed(1)).toLocaleString("en-US")} %`;
}
function number(count) {
	return count.toLocaleString("en-US");
}

// src/agents/private-columns.ts
const MAYBE = /(?:^|_)(?:e?mail|phone|mobile|fax|\w*name|address|street|zip|post_?code|birth\w*|ssn|passport\w*|iban|bic|ip|password\w*|secret\w*|token|salary|gender|religion|lat|lon|latitude|longitude)(?:$|_)/i;
function privateColumns({ uniqueId }, project) {
	const own = project.nodes.get(uniqueId);
	if (own !== void 0 && isMarked(own)) return () => true;
	const marked = markedColumns(uniqueId, project);
	return (column) => isPrivateName(column) || marked.has(column.toLowerCase());
}
function isPrivateName(column) {
	return MAYBE.test(column) || personalName(column) !== void 0;
}
function markedColumns(uniqueId, { nodes, sources }) {
	const names = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const waiting = [uniqueId];
	for (let id = waiting.pop(); id !== void 0; id = waiting.pop()) {
		const place = nodes.get(id) ?? sources.get(id);
		if (place === void 0 || seen.has(id)) continue;
		seen.add(id);
		waiting.push(...nodes.get(id)?.dependsOn.nodes ?? []);
		const columns = [...place.columns.values()].filter((column) => isMarked(place) || isMarked(column));
		for (const { name } of columns) names.add(name.toLowerCase());
	}
	return names;
}
function isMarked({ meta, tags, policyTags = [] }) {
	const { enforced, labelled } = protectionOf({
		meta,
		tags,
		policyTags
	});
	return enforced !== void 0 || labelled !== void 0;
}

// src/warehouse/column-sets.ts
function setSizesSql({ relation, sets, dialect }) {
	return sets.map((columns, index) => {
		return `select ${index} as set_number, count(*) as doubled from (${`select count(*) as copies from ${relation} as rows_${index} group by ${columns.map((name) => quoteName(name, dialect)).join(", ")} having count(*) > 1`}) as set_${index}`;
	}).join("\nunion all\n");
}
function readSetSizes({ columns, rows }, sets) {
	const [number, doubled] = [columns.indexOf("set_number"), columns.indexOf("doubled")];
	const sizes = new Map(rows.map((row) => [Number(row[number]), Number(row[doubled])]));
	return Array.from({ length: sets }, (_, index) => sizes.get(index) ?? NaN);
}

// src/warehouse/column-stats.ts
function columnStatsSql({ relation, columns, dialect }, exact) {
	return `select count(*) as all_rows${columns.flatMap(({ name, type }, index) => {
		const column = quoteName(name, dialect);
		const family = typeFamily(type);
		const distinct = isCountable(type, dialect) ? distinctCount(column, {
			dialect,
			exact
		}) : "null";
		return [
			`count(${column}) as n${index}`,
			`${distinct} as d${index}`,
			...HAS_ORDER.has(family) ? [`min(${column}) as lo${index}`, `max(${column}) as hi${index}`] : [],
			...family === "text" && !/^(?:uuid|enum)/i.test(type) ? [`avg(length(${column})) as len${index}`] : []
		];
	}).map((part) => `, ${part}`).join("")} from ${relation} as profiled`;
}
const HAS_ORDER = /* @__PURE__ */ new Set([
	"integer",
	"decimal",
	"float",
	"date"
]);
function isCountable(type, dialect) {
	return dialect === "duckdb" || typeFamily(type) !== "other" && type !== "money";
}
function readColumnStats({ columns: names, rows: [row] }, columns) {
	const at = (name) => row?.[names.findIndex((each) => each.toLowerCase() === name)] ?? void 0;
	const all = Number(at("all_rows"));
	if (!Number.isInteger(all)) return void 0;
	return {
		rows: all,
		columns: columns.map((column, index) => statsOf(column, {
			at: (what) => at(`${what}${index}`),
			all
		}))
	};
}
function statsOf(column, { at, all }) {
	const filled = Number(at("n"));
	const [min, max, length] = [
		at("lo"),
		at("hi"),
		at("len")
	];
	return {
		...column,
		nulls: all - filled,
		distinct: Math.min(Number(at("d") ?? 0), filled),
		...typeof min === "string" || typeof min === "number" ? { min } : {},
		...typeof max === "string" || typeof max === "number" ? { max } : {},
		...length === void 0 ? {} : { length: Math.round(Number(length) * 10) / 10 }
	};
}

// src/warehouse/key-candidates.ts
const MOST_COLUMNS$1 = 10;
const NEARLY = .9;
const LONG_TEXT = 60;
function keyCandidates({ rows, columns, exact }, { size, keys }) {
	const enough = exact ? rows : rows * NEARLY;
	const single = new Set(keys.filter(({ length }) => length === 1).flat());
	const ranked = columns.filter((column) => column.nulls === 0 && column.distinct > 0 && canIdentify(column) && !isMeasureLike(column.name)).toSorted((one, other) => likelihood(one) - likelihood(other));
	return combinations(size === 1 ? ranked : ranked.filter(({ name, distinct }) => !single.has(name) && distinct > 1).slice(0, MOST_COLUMNS$1), size).filter((set) => set.reduce((product, { distinct }) => product * distinct, 1) >= enough).map((set) => set.map(({ name }) => name)).filter((set) => !keys.some((key) => key.every((name) => set.includes(name))));
}
function canIdentify({ type, length = 0 }) {
	const family = typeFamily(type);
	return family !== "float" && family !== "boolean" && family !== "other" && length <= LONG_TEXT;
}
function isMeasureLike(name) {
	return /(?:amount|price|cost|fee|total|rate|ratio|distance|duration|quantity|percent|pct|_cents|_km|_m(?:in(?:ute)?s?)?)$/i.test(name);
}
function likelihood({ name, type }) {
	if (/(?:^|_)(?:id|key|uuid|sk|pk|hash)$|^id_/i.test(name)) return 0;
	if (/(?:^|_)(?:no|nr|num|number|code)$/i.test(name)) return 1;
	return {
		integer: 3,
		text: 4,
		date: 2,
		time: 5,
		decimal: 6,
		float: 7,
		boolean: 8,
		other: 9
	}[typeFamily(type)];
}
function combinations(items, size) {
	if (size === 0) return [[]];
	return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

// src/warehouse/find-keys.ts
const COUNTED_ROWS = 1e6;
const FIRST_ROWS = 2e4;
const MOST_SETS = 40;
const MOST_FULL_CHECKS = 6;
const MOST_COLUMNS = 3;
async function findKeys(profiled, ask) {
	const nothing = {
		rows: 0,
		columns: [],
		keys: [],
		exact: true
	};
	if (profiled.columns.length === 0) return nothing;
	const [rows = 0] = readCounts(await ask(`select count(*) as all_rows from ${profiled.relation} as counted`), ["all_rows"]) ?? [];
	const exact = rows <= COUNTED_ROWS;
	const stats = readColumnStats(await ask(columnStatsSql(profiled, exact)), profiled.columns);
	if (stats === void 0) return nothing;
	return {
		...stats,
		exact,
		keys: stats.rows === 0 ? [] : await growKeys({
			...profiled,
			...stats,
			exact
		}, ask)
	};
}
async function growKeys(growing, ask) {
	const keys = [];
	for (let size = 1; size <= MOST_COLUMNS && (size < MOST_COLUMNS || keys.length === 0); size += 1) {
		const candidates = keyCandidates(growing, {
			size,
			keys
		}).slice(0, MOST_SETS);
		keys.push(...await uniqueSets(growing, candidates, ask));
	}
	return keys;
}
async function uniqueSets(growing, candidates, ask) {
	const { rows, exact, relation } = growing;
	if (exact && candidates.every(({ length }) => length === 1)) return candidates;
	return holding(growing, {
		relation,
		sets: (rows <= FIRST_ROWS ? candidates : await holding(growing, {
			relation: `(select * from ${relation} as all_rows limit ${FIRST_ROWS})`,
			sets: candidates
		}, ask)).slice(0, rows <= FIRST_ROWS ? MOST_SETS : MOST_FULL_CHECKS)
	}, ask);
}
async function holding({ dialect }, { relation, sets }, ask) {
	if (sets.length === 0) return [];
	const sizes = readSetSizes(await ask(setSizesSql({
		relation,
		sets,
		dialect
	}), sets.length), sets.length);
	return sets.filter((_, index) => sizes[index] === 0);
}

// src/warehouse/table-columns.ts
function duckdbTypesSql(relation, names) {
	return `select ${names.map((name, index) => `typeof(any_row.${quoteName(name, "duckdb")}) as t${index}`).join(", ")} from (select 1 as one) as one_row left join (select * from ${relation} limit 1) as any_row on true limit 1`;
}
function readDuckdbTypes({ rows: [row] }, names) {
	return names.map((name, index) => ({
		name,
		type: String(row?.[index] ?? "unknown")
	}));
}
function catalogColumnsSql(parts, dialect) {
	const [name = "", schema, database] = parts.toReversed();
	const where = [`table_name = ${textLiteral(name, dialect)}`, ...schema === void 0 || dialect === "bigquery" ? [] : [`table_schema = ${textLiteral(schema, dialect)}`]];
	return [`select column_name as name, ${TYPES[dialect]} as type`, `from ${catalogOf({
		schema,
		database
	}, dialect)}columns where ${where.join(" and ")} order by ordinal_position`].join("\n");
}
const LONG = `data_type || case when data_type in ('numeric', 'decimal', 'NUMBER') and numeric_precision is not null then '(' || cast(numeric_precision as varchar) || ',' || cast(numeric_scale as varchar) || ')' else coalesce('(' || cast(character_maximum_length as varchar) || ')', '') end`;
const TYPES = {
	postgres: LONG,
	snowflake: LONG,
	redshift: LONG,
	bigquery: "data_type",
	databricks: "full_data_type"
};
function schemaColumnsSql({ database, schemas }, dialect) {
	const where = [`table_schema in (${schemas.map((schema) => textLiteral(schema, dialect)).join(", ")})`, ...dialect === "duckdb" ? [`table_catalog = ${textLiteral(database, dialect)}`] : []];
	return [
		`select table_schema as schema_name, table_name as relation_name, column_name, ${dialect === "duckdb" ? "data_type" : TYPES.postgres} as column_type`,
		`from information_schema.columns where ${where.join(" and ")}`,
		"order by table_schema, table_name, ordinal_position"
	].join("\n");
}
function readSchemaColumns({ rows }) {
	const columns = /* @__PURE__ */ new Map();
	for (const [schema, relation, name, type] of rows) {
		const key = relationKey([String(schema), String(relation)]);
		const known = columns.get(key) ?? [];
		known.push({
			name: String(name),
			type: String(type)
		});
		columns.set(key, known);
	}
	return columns;
}
function relationKey(parts) {
	return JSON.stringify(parts.slice(-2));
}
function catalogOf({ schema, database }, dialect) {
	return `${(dialect === "bigquery" ? [database, schema] : dialect === "postgres" || dialect === "redshift" ? [] : [database]).flatMap((part) => part === void 0 ? [] : [`${quoteName(part, dialect)}.`]).join("")}information_schema.`;
}
function readCatalogColumns({ columns, rows }) {
	const [name, type] = ["name", "type"].map((wanted) => columns.findIndex((column) => column.toLowerCase() === wanted));
	return rows.map((row) => ({
		name: String(row[name ?? 0]),
		type: String(row[type ?? 1])
	}));
}

// src/warehouse/columns-of.ts
async function columnsOf({ sql, parts }, dialect, ask) {
	if (dialect !== "duckdb") return readCatalogColumns(await ask(catalogColumnsSql(parts, dialect), 5e3));
	const { columns } = await ask(`select * from ${sql} as any_rows limit 0`);
	return readDuckdbTypes(await ask(duckdbTypesSql(sql, columns)), columns);
}

// src/warehouse/relation-parts.ts
function relationParts(name) {
	return (name.match(/"(?:[^"]|"")*"|`[^`]*`|[^."`]+/g) ?? []).map((part) => part.startsWith("\"") ? part.slice(1, -1).replaceAll("\"\"", "\"") : part.replaceAll("`", "").trim());
}

// src/warehouse/warehouse-dialect.ts
const WAREHOUSE_DIALECTS = [
	"duckdb",
	"postgres",
	"snowflake",
	"bigquery",
	"databricks",
	"redshift"
];
function dialectOf(adapter) {
	const name = adapter === "spark" ? "databricks" : adapter;
	return WAREHOUSE_DIALECTS.find((dialect) => dialect === name);
}

export { asText as A, valuesOf as C, pairColumns as D, differs as E, isSingleSelect as F, queriesOpener as I, inSample as M, quoteName as N, isNumeric as O, textLiteral as P, sideRows as S, comparedValue as T, keyedDifferencesSql as _, relationKey as a, differingRows as b, isPrivateName as c, keyWords as d, number as f, valueWords as g, sharedCauseSentence as h, readSchemaColumns as i, computedOnce as j, typeFamily as k, privateColumns as l, rowsWords as m, relationParts as n, schemaColumnsSql as o, percentWords as p, columnsOf as r, findKeys as s, dialectOf as t, causeSentence as u, percentOf as v, FLOAT_TOLERANCE as w, keysMeet as x, readKeyedDifferences as y };