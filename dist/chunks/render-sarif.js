import { i as __toESM } from "./rolldown-runtime.js";
import { $ as literalPattern, $r as isRecord, A as applyEdits, Ar as uniqueTogether, B as defineFix, Bi as record, Br as series, C as parentsIn, Cr as toldColumns, D as hunksOf, Dr as uniqueKey, E as hunkAt, Er as declaredGrain, F as macroNames, Fi as int, Fr as templateTokens, G as isSql, Gn as fileLink, Gr as sameValue, H as failingNode, Hi as string, Hn as bullets, Hr as inRepository, Ht as sentence$1, I as macrosOf$1, Ii as literal, In as computeVerdict, Ir as viewSide, J as nearestName, Ji as asProblem, Jn as table, Jr as asList, K as isYaml, Ki as require_dist, Kn as fold, Kr as shownValue, L as relationsOf$3, Li as looseObject, Ln as longestPath, Lr as amount, M as linesWithEnds, Mi as _null, Mr as isName, Mt as ruleTitle, N as meantArgument, Ni as array, Nr as meaningful, O as tokenChanges, Or as ancestors$1, P as testName, Pi as boolean, Pr as plainName, Q as guard, Qi as visibleLine, Qr as asTexts, R as sourcesOf, Ri as number$3, Rr as code$1, S as finalBlock, Sr as personalName, T as selectBlocks, Tr as protectionOf, U as failingPath, Ui as union, Un as codeBlock, Ur as namelessEntry, V as editedFailingFile, Vn as counts$1, Vr as strong, W as failingText, Wi as unknown$2, Wn as diffBlock, Wr as placeInYaml, X as projectFiles, Xi as inertText, Xr as asRecord, Y as changedFile, Yn as text, Yr as asNumber, Z as contractMismatches, Zr as asText$1, _ as modelMove, _i as require_fastest_levenshtein, _r as readOrphans, ai as createTwoFilesPatch, ar as productConfigSchema, b as lostColumn, br as literalSql, d as describeSetUpChange, di as plainRelation, dr as busMatrix, ei as itemsIn, fi as oncePer, fr as duplicateKeysSql, ft as OTHER_CONFIG_PATHS, gi as describeIssue, gr as orphansSql, gt as summariseReview, h as allowanceFor, hi as offsetOf, hr as changedTests, ht as summarisePipeline, ii as fitsTemplate, j as lineAt, ji as _enum, jr as enabledTests, jt as encodePath, k as withoutHunk, kr as descendants, l as renderEnvVars, li as EPHEMERAL, mr as suppress, mt as summariseDebugging, n as envNamesIn, ni as mapToRaw, p as ruleSettings, pi as CONFIG_PATH, pr as readDuplicateKeys, q as missingColumn, qi as Problem, qn as numbered, qr as asFilledText, ri as injectedLines, sr as WORKFLOWS, ta as redact, ti as mapsIn, u as changesSetUp, ui as relationIndex, ur as rules, v as meantColumns, vi as brokenYaml, vr as readCounts, w as relationIn$2, wr as resolveQuery, x as columnsOf$4, xi as STEWARD_VERSION, xr as quoted, y as readModels, yr as columnSql, z as changedOnly, zi as object, zn as UNCONFIRMED_REASON, zr as plain } from "./env-names.js";
import { _ as strongerKind, a as spelling, c as isSet, d as nodeOf$3, f as queryKinds, i as readsAliasesInHaving, l as lineOf, m as walk, n as foldPlain, o as fieldsOf, p as unwrap, r as readsAliases, s as isFields, t as foldName, u as listOf } from "./identifiers.js";
import { c as traitsOf, i as outlineShape, l as isCosmetic$1, n as loadSqlEngine, o as readShape, s as trait } from "./bundled-wasm.js";
import { t as onExit } from "./mjs.js";
import { Duplex, PassThrough, Readable, Transform, Writable, getDefaultHighWaterMark } from "node:stream";
import { Buffer as Buffer$1 } from "node:buffer";
import { aborted as aborted$1, callbackify, debuglog, inspect, promisify, stripVTControlCharacters } from "node:util";
import { EventEmitter, addAbortListener, on, once as once$1, setMaxListeners } from "node:events";
import { Worker } from "node:worker_threads";
import { createHash, createHmac, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import path, { basename, dirname, isAbsolute, join, normalize, resolve } from "node:path";
import { availableParallelism, constants as constants$1 } from "node:os";
import { scheduler, setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import fs, { appendFileSync, closeSync, createReadStream, createWriteStream, existsSync, openSync, readFileSync, readSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import process$1, { execArgv, execPath, hrtime, platform as platform$1 } from "node:process";
import { StringDecoder } from "node:string_decoder";
import tty from "node:tty";
import { serialize } from "node:v8";
import { finished as finished$1 } from "node:stream/promises";
import path$1 from "node:path/win32";

// src/config/budget.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
var import_fastest_levenshtein = require_fastest_levenshtein();
const DEFAULT_MINUTES = 30;
function budgetOf({ budget }) {
	const { minutes = DEFAULT_MINUTES, nodes, bytes } = budget;
	return {
		minutes,
		nodes,
		bytes,
		isSet: Object.values(budget).some((limit) => limit !== void 0)
	};
}

// src/git/parse-diff.ts
function parseDiff(text) {
	return text.split(/^(?=diff --git )/m).filter((part) => part.startsWith("diff --git ")).flatMap(parseFile);
}
function parseFile(part) {
	const lines = part.split("\n");
	const firstHunk = lines.findIndex((line) => line.startsWith("@@ "));
	const head = firstHunk < 0 ? lines : lines.slice(0, firstHunk);
	const paths = pathsOf$1(head);
	if (paths === void 0) return [];
	const { before, after } = paths;
	const common = {
		binary: head.some((line) => line.startsWith("Binary files ") || line === "GIT binary patch"),
		addedLines: addedLines(lines)
	};
	if (head.some((line) => line.startsWith("new file mode "))) return [{
		path: after,
		kind: "added",
		...common
	}];
	if (head.some((line) => line.startsWith("deleted file mode "))) return [{
		path: before,
		kind: "removed",
		...common
	}];
	if (before !== after) return [{
		path: after,
		previousPath: before,
		kind: "renamed",
		...common
	}];
	return [{
		path: after,
		kind: "modified",
		...common
	}];
}
function pathsOf$1(head) {
	const before = valueOf(head, "rename from ") ?? sidePath(valueOf(head, "--- "), "a/");
	const after = valueOf(head, "rename to ") ?? sidePath(valueOf(head, "+++ "), "b/");
	if (before !== void 0 || after !== void 0) return {
		before: before ?? after ?? "",
		after: after ?? before ?? ""
	};
	return samePath(head[0] ?? "");
}
function valueOf(head, label) {
	const line = head.find((candidate) => candidate.startsWith(label));
	return line === void 0 ? void 0 : unquote(line.slice(label.length).replace(/\t$/, ""));
}
function sidePath(value, prefix) {
	return value?.startsWith(prefix) ? value.slice(prefix.length) : void 0;
}
function samePath(line) {
	const rest = line.slice(11);
	const path = sidePath(unquote(rest.slice(0, (rest.length - 1) / 2)), "a/");
	return path === void 0 ? void 0 : {
		before: path,
		after: path
	};
}
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r",
	"\"": "\"",
	"\\": "\\",
	a: "\x07",
	b: "\b",
	f: "\f",
	v: "\v"
};
function unquote(path) {
	if (!path.startsWith("\"")) return path;
	return path.slice(1, -1).replaceAll(/\\([0-7]{3}|.)/g, (_, escape) => ESCAPES[escape] ?? String.fromCharCode(Number.parseInt(escape, 8)));
}
function addedLines(lines) {
	const added = /* @__PURE__ */ new Set();
	let next = 0;
	for (const line of lines) {
		const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
		if (hunk !== null) next = Number(hunk[1]);
		else if (next > 0 && line.startsWith("+")) {
			added.add(next);
			next += 1;
		} else if (next > 0 && line.startsWith(" ")) next += 1;
	}
	return added;
}

// src/orchestrator/read-set-up-change.ts
const MOST_BYTES$1 = 2e5;
async function readSetUpChange({ diff, head }, files) {
	const changedPaths = parseDiff(diff).flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]);
	if (!changesSetUp(changedPaths)) return [];
	const read = (path) => files.readInside(head, path, MOST_BYTES$1);
	const others = await Promise.all(OTHER_CONFIG_PATHS.map(read));
	const paths = [...await files.list(head, "dbt_project.yml"), ...OTHER_CONFIG_PATHS.filter((_, index) => others[index] !== void 0)];
	return describeSetUpChange({
		changedPaths,
		paths,
		config: await read(CONFIG_PATH)
	}, productConfigSchema);
}

// src/python/query-answer.ts
const failures = [
	"refused",
	"unreachable",
	"timeout",
	"cancelled"
];
const valueSchema = union([
	string(),
	number$3(),
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
	const life = begin$1(target, folder, ports);
	const close = async () => {
		if (!life.asked && life.alive) await ports.files.write(join(folder, `${life.count}.json`), "null");
		else life.own.abort();
		await life.ended.catch(() => void 0);
	};
	return {
		isAlive: () => life.alive,
		ask: (call) => ask$1(life, call),
		close
	};
}
function begin$1(target, folder, ports) {
	const own = new AbortController();
	const ready = Promise.withResolvers();
	const onLine = (text) => {
		const line = answerLine(text);
		if (line?.steward === -1) ready.resolve(line.failed === void 0 ? void 0 : failureOf(line));
		else if (line !== void 0 && line.steward === life.pending?.number) take(line, life.pending);
	};
	const ended = run$2(target, folder, {
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
async function run$2(target, folder, ports) {
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
async function ask$1(life, call) {
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

// src/report/in-time.ts
function inTime({ elapsed, estimate }) {
	if (elapsed === void 0 || elapsed < 1) return "";
	return ` in ${duration(elapsed)}${estimate === void 0 ? "" : ` of about ${duration(Math.max(elapsed, estimate))}`}`;
}
function duration(seconds) {
	const whole = Math.round(seconds);
	return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

// src/report/log-progress.ts
const QUIET_MILLISECONDS = 2e3;
function logProgress(info, clock) {
	const lastSaid = /* @__PURE__ */ new Map();
	return (event) => {
		switch (event.kind) {
			case "step-started": return info(`Step ${event.index + 1} of ${event.total}: ${event.description} …`);
			case "step-finished": return info(`  ${event.status} in ${event.seconds.toFixed(1)} s${event.reason === void 0 ? "" : `: ${event.reason}`}`);
			case "note": return info(`  ${event.text}`);
			case "dbt": {
				const now = clock.now().getTime();
				const isLast = event.done === event.total;
				const about = `${event.side} ${event.command}`;
				if (!isLast && now - (lastSaid.get(about) ?? 0) < QUIET_MILLISECONDS) return void 0;
				lastSaid.set(about, now);
				const running = event.running.length === 0 ? "" : `, running ${event.running.slice(0, 3).join(", ")}`;
				return info(`  dbt ${event.command} (${event.side}): ${event.done} of ${event.total ?? "?"}${inTime(event)}${running}`);
			}
		}
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
	const node = nodeOf$3(unwrap(statement));
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

// src/system/find-sql-worker.ts
function findSqlWorker() {
	const root = dirname(dirname(fileURLToPath(import.meta.url)));
	const bundled = join(root, "cli/sql-worker.js");
	const worker = existsSync(bundled) ? bundled : join(root, "cli/sql-worker.ts");
	return {
		worker,
		version: versionOf$1(root, worker === bundled)
	};
}
function versionOf$1(root, isBundle) {
	const files = (isBundle ? ["cli", "chunks"] : ["sql", "lineage"]).map((name) => join(root, name)).filter((folder) => existsSync(folder)).flatMap(filesIn);
	const others = isBundle ? [] : [join(dirname(root), "package.json")];
	const hash = createHash("sha256").update(process.version);
	for (const file of [...files, ...others]) if (/\.(?:js|ts|json)$/.test(file)) hash.update(readFileSync(file));
	return hash.digest("base64");
}
function filesIn(folder) {
	return readdirSync(folder).toSorted().map((name) => join(folder, name));
}

// src/system/git.ts
const SETTINGS$2 = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.quotePath=false",
	"safe.directory=*",
	"diff.orderFile=/dev/null",
	"gc.auto=0"
];
const DIFF = [
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-relative",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"-M",
	"-U0",
	"--inter-hunk-context=0"
];
function systemGit(machine) {
	const call = caller(machine);
	const resolve = (root, revision) => resolveRevision(call, root, revision);
	return {
		root: async (folder) => textOf$1(await call(folder, ["rev-parse", "--show-toplevel"])),
		resolve,
		mergeBase: async (root, left, right) => mergeBase(call, root, [left, right]),
		dirty: async (root) => (await must(call(root, [
			"status",
			"--porcelain",
			"-z",
			"--untracked-files=normal"
		]))).stdout !== "",
		diff: async (root, from, to) => to === "working-tree" ? diffWorkingTree(machine, root, from) : diffInto(machine, root, { args: [checked(from), checked(to)] }),
		diffCheckouts: async (from, to) => {
			const env = { GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, from.root, "objects") };
			return diffInto(machine, to.root, {
				args: [checked(from.sha), checked(to.sha)],
				env
			});
		},
		worktree: (root, sha, folder) => addWorktree(call, root, {
			sha,
			folder
		})
	};
}
function checkedOutSha(git, folder) {
	return git.resolve(folder, "HEAD");
}
function caller({ processes, path }) {
	const settings = SETTINGS$2.flatMap((setting) => ["-c", setting]);
	const own = {
		PATH: path,
		LC_ALL: "C",
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0"
	};
	return (folder, args, env = {}) => processes.run({
		file: "git",
		args: [
			"--no-pager",
			...settings,
			...args
		],
		cwd: folder,
		env: {
			...own,
			...env
		}
	});
}
async function resolveRevision(call, root, revision) {
	if (revision.startsWith("-")) return void 0;
	return textOf$1(await call(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${revision}^{commit}`
	]));
}
async function mergeBase(call, root, revisions) {
	if (revisions.some((revision) => revision.startsWith("-"))) return void 0;
	return textOf$1(await call(root, ["merge-base", ...revisions]));
}
async function diffWorkingTree(machine, root, from) {
	const call = caller(machine);
	const folder = await machine.files.temporary("steward-diff");
	try {
		const index = await pathInGit(call, root, "index");
		const env = {
			GIT_INDEX_FILE: join(folder, "index"),
			GIT_OBJECT_DIRECTORY: join(folder, "objects"),
			GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, root, "objects")
		};
		await machine.files.write(join(folder, "objects", "info", "packs"), "");
		if (await machine.files.exists(index)) await machine.files.copy(index, env.GIT_INDEX_FILE);
		await must(call(root, [
			"add",
			"--all",
			"--",
			"."
		], env));
		return await diffInto(machine, root, {
			args: ["--cached", checked(from)],
			env
		});
	} finally {
		await machine.files.remove(folder);
	}
}
async function diffInto(machine, root, { args, env = {} }) {
	const folder = await machine.files.temporary("steward-diff");
	try {
		const output = join(folder, "diff");
		await must(caller(machine)(root, [
			"diff",
			...DIFF,
			`--output=${output}`,
			...args,
			"--"
		], env));
		return await machine.files.read(output) ?? "";
	} finally {
		await machine.files.remove(folder);
	}
}
async function pathInGit(call, root, name) {
	const path = (await must(call(root, [
		"rev-parse",
		"--git-path",
		name
	]))).stdout.trimEnd();
	return isAbsolute(path) ? path : resolve(root, path);
}
async function addWorktree(call, root, { sha, folder }) {
	await must(call(root, [
		"worktree",
		"add",
		"--quiet",
		"--detach",
		"--",
		folder,
		checked(sha)
	]));
	const remove = async () => {
		await call(root, [
			"worktree",
			"remove",
			"--force",
			"--",
			folder
		]);
		await call(root, ["worktree", "prune"]);
	};
	return { remove };
}
async function must(running) {
	const result = await running;
	if (result.exitCode === 0) return result;
	const said = result.stderr.trim().slice(-500);
	throw new Problem("STW-4007", { detail: result.ended === "not-found" ? "git was not found on the search path" : `git failed: ${said}` });
}
function textOf$1(result) {
	if (result.ended === "not-found") throw new Problem("STW-4007", { detail: "git was not found on the search path" });
	const text = result.stdout.replace(/\r?\n$/, "");
	return result.exitCode === 0 && text !== "" ? text : void 0;
}
function checked(sha) {
	if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) return sha;
	throw new Problem("STW-4004", { base: sha });
}

// node_modules/is-plain-obj/index.js
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return (prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) && !(Symbol.toStringTag in value) && !(Symbol.iterator in value);
}

// node_modules/execa/lib/arguments/file-url.js
const safeNormalizeFileUrl = (file, name) => {
	const fileString = normalizeFileUrl(normalizeDenoExecPath(file));
	if (typeof fileString !== "string") throw new TypeError(`${name} must be a string or a file URL: ${fileString}.`);
	return fileString;
};
const normalizeDenoExecPath = (file) => isDenoExecPath(file) ? file.toString() : file;
const isDenoExecPath = (file) => typeof file !== "string" && file && Object.getPrototypeOf(file) === String.prototype;
const normalizeFileUrl = (file) => file instanceof URL ? fileURLToPath(file) : file;

// node_modules/execa/lib/methods/parameters.js
const normalizeParameters = (rawFile, rawArguments = [], rawOptions, ...rawExtraArguments) => {
	if (rawExtraArguments.length > 0) throw new TypeError("Execa accepts at most three arguments: file, arguments, options.");
	if (rawOptions !== void 0 && isPlainObject(rawArguments)) throw new TypeError("Execa accepts at most one options object. Please merge the second and third arguments.");
	const filePath = safeNormalizeFileUrl(rawFile, "First argument");
	const [commandArguments, options = {}] = isPlainObject(rawArguments) ? [[], rawArguments] : [rawArguments, rawOptions];
	if (!Array.isArray(commandArguments)) throw new TypeError(`Second argument must be either an array of arguments or an options object: ${commandArguments}`);
	if (commandArguments.some((commandArgument) => typeof commandArgument === "object" && commandArgument !== null)) throw new TypeError(`Second argument must be an array of strings: ${commandArguments}`);
	const normalizedArguments = commandArguments.map(String);
	const nullByteArgument = normalizedArguments.find((normalizedArgument) => normalizedArgument.includes("\0"));
	if (nullByteArgument !== void 0) throw new TypeError(`Arguments cannot contain null bytes ("\\0"): ${nullByteArgument}`);
	if (!isPlainObject(options)) throw new TypeError(`Last argument must be an options object: ${options}`);
	return [
		filePath,
		normalizedArguments,
		{
			__proto__: null,
			...options
		}
	];
};

// node_modules/execa/lib/arguments/escape.js
const joinCommand = (filePath, rawArguments, shell) => {
	const fileAndArguments = [filePath, ...rawArguments];
	const command = fileAndArguments.join(" ");
	return {
		command,
		escapedCommand: shell ? escapeControlCharacters(command) : fileAndArguments.map((fileAndArgument) => quoteString(escapeControlCharacters(fileAndArgument))).join(" ")
	};
};
const escapeLines = (lines) => stripVTControlCharacters(lines).split("\n").map((line) => escapeControlCharacters(line)).join("\n");
const escapeControlCharacters = (line) => line.replaceAll(SPECIAL_CHAR_REGEXP, (character) => escapeControlCharacter(character));
const escapeControlCharacter = (character) => {
	const commonEscape = COMMON_ESCAPES[character];
	if (commonEscape !== void 0) return commonEscape;
	const codepoint = character.codePointAt(0);
	const codepointHex = codepoint.toString(16);
	return codepoint <= 65535 ? `\\u${codepointHex.padStart(4, "0")}` : `\\U${codepointHex}`;
};
const getSpecialCharRegExp = () => {
	try {
		return new RegExp("\\p{Separator}|\\p{Other}", "gu");
	} catch {
		return /[\s\u0000-\u001F\u007F-\u009F\u00AD]/g;
	}
};
const SPECIAL_CHAR_REGEXP = getSpecialCharRegExp();
const COMMON_ESCAPES = {
	" ": " ",
	"\b": "\\b",
	"\f": "\\f",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const ASTRAL_START = 65535;
const quoteString = (escapedArgument) => {
	if (NO_ESCAPE_REGEXP.test(escapedArgument)) return escapedArgument;
	return platform$1 === "win32" ? `"${escapedArgument.replaceAll("\"", "\"\"")}"` : `'${escapedArgument.replaceAll("'", "'\\''")}'`;
};
const NO_ESCAPE_REGEXP = /^[\w\-./]+$/;

// node_modules/execa/lib/utils/uint-array.js
const { toString: objectToString$1 } = Object.prototype;
const isArrayBuffer = (value) => objectToString$1.call(value) === "[object ArrayBuffer]";
const isUint8Array = (value) => objectToString$1.call(value) === "[object Uint8Array]";
const bufferToUint8Array = (buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
const textEncoder$1 = new TextEncoder();
const stringToUint8Array = (string) => textEncoder$1.encode(string);
const textDecoder = new TextDecoder();
const uint8ArrayToString = (uint8Array) => textDecoder.decode(uint8Array);
const joinToString = (uint8ArraysOrStrings, encoding) => {
	return uint8ArraysToStrings(uint8ArraysOrStrings, encoding).join("");
};
const uint8ArraysToStrings = (uint8ArraysOrStrings, encoding) => {
	if (encoding === "utf8" && uint8ArraysOrStrings.every((uint8ArrayOrString) => typeof uint8ArrayOrString === "string")) return uint8ArraysOrStrings;
	const decoder = new StringDecoder(encoding);
	const strings = uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString).map((uint8Array) => decoder.write(uint8Array));
	const finalString = decoder.end();
	return finalString === "" ? strings : [...strings, finalString];
};
const joinToUint8Array = (uint8ArraysOrStrings) => uint8ArraysOrStrings.length === 1 && isUint8Array(uint8ArraysOrStrings[0]) ? uint8ArraysOrStrings[0] : concatUint8Arrays(stringsToUint8Arrays(uint8ArraysOrStrings));
const stringsToUint8Arrays = (uint8ArraysOrStrings) => uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString);
const concatUint8Arrays = (uint8Arrays) => {
	const result = new Uint8Array(getJoinLength(uint8Arrays));
	let index = 0;
	for (const uint8Array of uint8Arrays) {
		result.set(uint8Array, index);
		index += uint8Array.length;
	}
	return result;
};
const getJoinLength = (uint8Arrays) => {
	let joinLength = 0;
	for (const uint8Array of uint8Arrays) joinLength += uint8Array.length;
	return joinLength;
};

// node_modules/execa/lib/return/final-error.js
const getFinalError = (originalError, message, isSync) => {
	return new (isSync ? ExecaSyncError : ExecaError)(message, originalError instanceof DiscardedError ? {} : { cause: originalError });
};
var DiscardedError = class extends Error {};
const setErrorName = (ErrorClass, value) => {
	Object.defineProperties(ErrorClass.prototype, {
		name: {
			value,
			writable: true,
			enumerable: false,
			configurable: true
		},
		[execaErrorSymbol]: {
			value: true,
			writable: false,
			enumerable: false,
			configurable: false
		}
	});
};
const isExecaError = (error) => isErrorInstance(error) && execaErrorSymbol in error;
const execaErrorSymbol = Symbol("isExecaError");
const isErrorInstance = (value) => value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
var ExecaError = class extends Error {};
setErrorName(ExecaError, ExecaError.name);
var ExecaSyncError = class extends Error {};
setErrorName(ExecaSyncError, ExecaSyncError.name);

// node_modules/execa/lib/utils/type-name.js
const getTypeName = (value) => value === null ? "null" : typeof value;

// node_modules/execa/lib/methods/template.js
const isTemplateString = (templates) => Array.isArray(templates) && Array.isArray(templates.raw);
const parseTemplates = (templates, expressions) => {
	let tokens = [];
	let isSeparated = false;
	for (const [index, template] of templates.entries()) ({tokens, isSeparated} = parseTemplate({
		templates,
		expressions,
		tokens,
		isSeparated,
		index,
		template
	}));
	if (tokens.length === 0) throw new TypeError("Template script must not be empty");
	const [file, ...commandArguments] = tokens;
	return [
		file,
		commandArguments,
		{}
	];
};
const parseTemplate = ({ templates, expressions, tokens, isSeparated, index, template }) => {
	if (template === void 0) throw new TypeError(`Invalid backslash sequence: ${templates.raw[index]}`);
	const { nextTokens, leadingWhitespaces, trailingWhitespaces } = splitByWhitespaces(template, templates.raw[index]);
	const newTokens = concatTokens(tokens, nextTokens, isSeparated || leadingWhitespaces);
	const isTemplateSeparated = trailingWhitespaces || nextTokens.length === 0 && isSeparated;
	if (index === expressions.length) return {
		tokens: newTokens,
		isSeparated: isTemplateSeparated
	};
	const expression = expressions[index];
	const expressionTokens = Array.isArray(expression) ? expression.map((expression) => parseExpression(expression)) : [parseExpression(expression)];
	return {
		tokens: concatTokens(newTokens, expressionTokens, isTemplateSeparated),
		isSeparated: expressionTokens.length === 0 && isTemplateSeparated
	};
};
const splitByWhitespaces = (template, rawTemplate) => {
	if (template.length === 0) return {
		nextTokens: [],
		leadingWhitespaces: false,
		trailingWhitespaces: false
	};
	const nextTokens = [];
	let templateStart = 0;
	let isLeadingWhitespaces = false;
	for (let templateIndex = 0, rawIndex = 0; templateIndex < template.length; templateIndex += 1, rawIndex += 1) {
		const rawCharacter = rawTemplate[rawIndex];
		if (DELIMITERS.has(rawCharacter)) {
			if (templateIndex === 0) isLeadingWhitespaces = true;
			if (templateStart !== templateIndex) nextTokens.push(template.slice(templateStart, templateIndex));
			templateStart = templateIndex + 1;
		} else if (rawCharacter === "\\") {
			const nextRawCharacter = rawTemplate[rawIndex + 1];
			if (nextRawCharacter === "\n") {
				templateIndex -= 1;
				rawIndex += 1;
			} else if (nextRawCharacter === "u" && rawTemplate[rawIndex + 2] === "{") {
				const closingBraceIndex = rawTemplate.indexOf("}", rawIndex + 3);
				if (isAstralEscape(rawTemplate.slice(rawIndex + 3, closingBraceIndex))) templateIndex += 1;
				rawIndex = closingBraceIndex;
			} else rawIndex += ESCAPE_LENGTH[nextRawCharacter] ?? 1;
		}
	}
	const isTrailingWhitespaces = templateStart === template.length;
	if (!isTrailingWhitespaces) nextTokens.push(template.slice(templateStart));
	return {
		nextTokens,
		leadingWhitespaces: isLeadingWhitespaces,
		trailingWhitespaces: isTrailingWhitespaces
	};
};
const isAstralEscape = (codePointHex) => Number.parseInt(codePointHex, 16) > ASTRAL_START;
const DELIMITERS = /* @__PURE__ */ new Set([
	" ",
	"	",
	"\r",
	"\n"
]);
const ESCAPE_LENGTH = {
	x: 3,
	u: 5
};
const concatTokens = (tokens, nextTokens, isSeparated) => isSeparated || tokens.length === 0 || nextTokens.length === 0 ? [...tokens, ...nextTokens] : [
	...tokens.slice(0, -1),
	`${tokens.at(-1)}${nextTokens[0]}`,
	...nextTokens.slice(1)
];
const parseExpression = (expression) => {
	const typeOfExpression = getTypeName(expression);
	if (typeOfExpression === "string") return expression;
	if (typeOfExpression === "number") return String(expression);
	if ((isPlainObject(expression) || isExecaError(expression)) && (Object.hasOwn(expression, "stdout") || Object.hasOwn(expression, "isMaxBuffer"))) return getSubprocessResult(expression);
	if (expression instanceof ChildProcess || Object.prototype.toString.call(expression) === "[object Promise]") throw new TypeError("Unexpected subprocess in template expression. Please use ${await subprocess} instead of ${subprocess}.");
	throw new TypeError(`Unexpected "${typeOfExpression}" in template expression`);
};
const getSubprocessResult = (result) => {
	const stdout = Object.hasOwn(result, "stdout") ? result.stdout : void 0;
	if (typeof stdout === "string") return stdout;
	if (isUint8Array(stdout)) return uint8ArrayToString(stdout);
	if (stdout === void 0) throw new TypeError("Missing result.stdout in template expression. This is probably due to the previous subprocess' \"stdout\" option.");
	throw new TypeError(`Unexpected "${getTypeName(stdout)}" stdout in template expression`);
};

// node_modules/execa/lib/utils/standard-stream.js
const isStandardStream = (stream) => STANDARD_STREAMS.includes(stream);
const STANDARD_STREAMS = [
	process$1.stdin,
	process$1.stdout,
	process$1.stderr
];
const STANDARD_STREAMS_ALIASES = [
	"stdin",
	"stdout",
	"stderr"
];
const getStreamName = (fdNumber) => STANDARD_STREAMS_ALIASES[fdNumber] ?? `stdio[${fdNumber}]`;
const allStreamSymbol = Symbol("execa.allStream");
const setAllStream = (stream) => Object.assign(stream, { [allStreamSymbol]: true });
const isAllStream = (stream) => stream?.[allStreamSymbol] === true;

// node_modules/execa/lib/utils/options.js
const copyOptions = (options = {}) => {
	if (options === null) throw new TypeError("The options must be an object, not `null`.");
	return {
		__proto__: null,
		...options
	};
};
const checkBooleanOption = (value, optionName) => {
	if (value !== void 0 && typeof value !== "boolean") throw new TypeError(`The \`${optionName}\` option must use a boolean.`);
};

// node_modules/execa/lib/arguments/specific.js
const normalizeFdSpecificOptions = (options) => {
	const optionsCopy = {
		__proto__: null,
		...options
	};
	for (const optionName of FD_SPECIFIC_OPTIONS) optionsCopy[optionName] = normalizeFdSpecificOption(options, optionName);
	return optionsCopy;
};
const normalizeFdSpecificOption = (options, optionName) => {
	const stdioLength = getStdioLength(options);
	const optionBaseArray = Array.from({ length: stdioLength + 1 });
	const optionArray = normalizeFdSpecificValue(options[optionName], optionBaseArray, optionName, stdioLength);
	return addDefaultValue$1(optionArray, optionName);
};
const getStdioLength = ({ stdio }) => Array.isArray(stdio) ? Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length) : STANDARD_STREAMS_ALIASES.length;
const normalizeFdSpecificValue = (optionValue, optionArray, optionName, stdioLength) => {
	if (isPlainObject(optionValue)) return normalizeOptionObject(optionValue, optionArray, optionName, stdioLength);
	validateFdSpecificValue(optionValue, optionName);
	return optionArray.fill(optionValue);
};
const normalizeOptionObject = (optionValue, optionArray, optionName, stdioLength) => {
	for (const fdName of Object.keys(optionValue).sort(compareFdName)) {
		validateFdSpecificValue(optionValue[fdName], optionName, `${optionName}.${fdName}`);
		for (const fdNumber of parseFdName(fdName, optionName, stdioLength)) optionArray[fdNumber] = optionValue[fdName];
	}
	return optionArray;
};
const compareFdName = (fdNameA, fdNameB) => getFdNameOrder(fdNameA) < getFdNameOrder(fdNameB) ? 1 : -1;
const getFdNameOrder = (fdName) => {
	if (fdName === "stdout" || fdName === "stderr") return 0;
	return fdName === "all" ? 2 : 1;
};
const parseFdName = (fdName, optionName, stdioLength) => {
	if (fdName === "ipc") return [stdioLength];
	const fdNumber = parseFd(fdName);
	if (fdNumber === void 0 || fdNumber === 0) throw new TypeError(`"${optionName}.${fdName}" is invalid.
It must be "${optionName}.stdout", "${optionName}.stderr", "${optionName}.all", "${optionName}.ipc", or "${optionName}.fd3", "${optionName}.fd4" (and so on).`);
	if (fdNumber !== "all" && fdNumber >= stdioLength) throw new TypeError(`"${optionName}.${fdName}" is invalid: that file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
	return fdNumber === "all" ? [1, 2] : [fdNumber];
};
const parseFd = (fdName) => {
	if (fdName === "all") return fdName;
	if (STANDARD_STREAMS_ALIASES.includes(fdName)) return STANDARD_STREAMS_ALIASES.indexOf(fdName);
	const regexpResult = FD_REGEXP.exec(fdName);
	if (regexpResult !== null) return Number(regexpResult.groups.fdNumber);
};
const FD_REGEXP = /^fd(?<fdNumber>\d+)$/;
const addDefaultValue$1 = (optionArray, optionName) => optionArray.map((optionValue) => optionValue === void 0 ? DEFAULT_OPTIONS[optionName] : optionValue);
const BOOLEAN_FD_SPECIFIC_OPTIONS = /* @__PURE__ */ new Set([
	"lines",
	"buffer",
	"stripFinalNewline"
]);
const validateFdSpecificValue = (optionValue, optionName, fullOptionName = optionName) => {
	if (BOOLEAN_FD_SPECIFIC_OPTIONS.has(optionName)) checkBooleanOption(optionValue, fullOptionName);
	else if (optionName === "maxBuffer" && optionValue !== void 0 && (typeof optionValue !== "number" || Number.isNaN(optionValue))) throw new TypeError(`The \`${fullOptionName}\` option must use a number.`);
};
const DEFAULT_OPTIONS = {
	lines: false,
	buffer: true,
	maxBuffer: 1e8,
	verbose: debuglog("execa").enabled ? "full" : "none",
	stripFinalNewline: true
};
const FD_SPECIFIC_OPTIONS = [
	"lines",
	"buffer",
	"maxBuffer",
	"verbose",
	"stripFinalNewline"
];
const getFdSpecificValue = (optionArray, fdNumber) => fdNumber === "ipc" ? optionArray.at(-1) : optionArray[fdNumber];

// node_modules/execa/lib/verbose/values.js
const isVerbose = ({ verbose }, fdNumber) => getFdVerbose(verbose, fdNumber) !== "none";
const isFullVerbose = ({ verbose }, fdNumber) => !["none", "short"].includes(getFdVerbose(verbose, fdNumber));
const getVerboseFunction = ({ verbose }, fdNumber) => {
	const fdVerbose = getFdVerbose(verbose, fdNumber);
	return isVerboseFunction(fdVerbose) ? fdVerbose : void 0;
};
const getFdVerbose = (verbose, fdNumber) => fdNumber === void 0 ? getFdGenericVerbose(verbose) : getFdSpecificValue(verbose, fdNumber);
const getFdGenericVerbose = (verbose) => verbose.find((fdVerbose) => isVerboseFunction(fdVerbose)) ?? VERBOSE_VALUES.findLast((fdVerbose) => verbose.includes(fdVerbose));
const isVerboseFunction = (fdVerbose) => typeof fdVerbose === "function";
const VERBOSE_VALUES = [
	"none",
	"short",
	"full"
];

// node_modules/is-unicode-supported/index.js
function isUnicodeSupported() {
	const { env } = process$1;
	const { TERM, TERM_PROGRAM } = env;
	if (process$1.platform !== "win32") return TERM !== "linux";
	return Boolean(env.WT_SESSION) || Boolean(env.TERMINUS_SUBLIME) || env.ConEmuTask === "{cmd::Cmder}" || TERM_PROGRAM === "Terminus-Sublime" || TERM_PROGRAM === "vscode" || TERM === "xterm-256color" || TERM === "alacritty" || TERM === "rxvt-unicode" || TERM === "rxvt-unicode-256color" || env.TERMINAL_EMULATOR === "JetBrains-JediTerm";
}

// node_modules/figures/index.js
const common = {
	circleQuestionMark: "(?)",
	questionMarkPrefix: "(?)",
	square: "█",
	squareDarkShade: "▓",
	squareMediumShade: "▒",
	squareLightShade: "░",
	squareTop: "▀",
	squareBottom: "▄",
	squareLeft: "▌",
	squareRight: "▐",
	squareCenter: "■",
	bullet: "●",
	dot: "․",
	ellipsis: "…",
	pointerSmall: "›",
	triangleUp: "▲",
	triangleUpSmall: "▴",
	triangleDown: "▼",
	triangleDownSmall: "▾",
	triangleLeftSmall: "◂",
	triangleRightSmall: "▸",
	home: "⌂",
	heart: "♥",
	musicNote: "♪",
	musicNoteBeamed: "♫",
	arrowUp: "↑",
	arrowDown: "↓",
	arrowLeft: "←",
	arrowRight: "→",
	arrowLeftRight: "↔",
	arrowUpDown: "↕",
	almostEqual: "≈",
	notEqual: "≠",
	lessOrEqual: "≤",
	greaterOrEqual: "≥",
	identical: "≡",
	infinity: "∞",
	subscriptZero: "₀",
	subscriptOne: "₁",
	subscriptTwo: "₂",
	subscriptThree: "₃",
	subscriptFour: "₄",
	subscriptFive: "₅",
	subscriptSix: "₆",
	subscriptSeven: "₇",
	subscriptEight: "₈",
	subscriptNine: "₉",
	oneHalf: "½",
	oneThird: "⅓",
	oneQuarter: "¼",
	oneFifth: "⅕",
	oneSixth: "⅙",
	oneEighth: "⅛",
	twoThirds: "⅔",
	twoFifths: "⅖",
	threeQuarters: "¾",
	threeFifths: "⅗",
	threeEighths: "⅜",
	fourFifths: "⅘",
	fiveSixths: "⅚",
	fiveEighths: "⅝",
	sevenEighths: "⅞",
	line: "─",
	lineBold: "━",
	lineDouble: "═",
	lineDashed0: "┄",
	lineDashed1: "┅",
	lineDashed2: "┈",
	lineDashed3: "┉",
	lineDashed4: "╌",
	lineDashed5: "╍",
	lineDashed6: "╴",
	lineDashed7: "╶",
	lineDashed8: "╸",
	lineDashed9: "╺",
	lineDashed10: "╼",
	lineDashed11: "╾",
	lineDashed12: "−",
	lineDashed13: "–",
	lineDashed14: "‐",
	lineDashed15: "⁃",
	lineVertical: "│",
	lineVerticalBold: "┃",
	lineVerticalDouble: "║",
	lineVerticalDashed0: "┆",
	lineVerticalDashed1: "┇",
	lineVerticalDashed2: "┊",
	lineVerticalDashed3: "┋",
	lineVerticalDashed4: "╎",
	lineVerticalDashed5: "╏",
	lineVerticalDashed6: "╵",
	lineVerticalDashed7: "╷",
	lineVerticalDashed8: "╹",
	lineVerticalDashed9: "╻",
	lineVerticalDashed10: "╽",
	lineVerticalDashed11: "╿",
	lineDownLeft: "┐",
	lineDownLeftArc: "╮",
	lineDownBoldLeftBold: "┓",
	lineDownBoldLeft: "┒",
	lineDownLeftBold: "┑",
	lineDownDoubleLeftDouble: "╗",
	lineDownDoubleLeft: "╖",
	lineDownLeftDouble: "╕",
	lineDownRight: "┌",
	lineDownRightArc: "╭",
	lineDownBoldRightBold: "┏",
	lineDownBoldRight: "┎",
	lineDownRightBold: "┍",
	lineDownDoubleRightDouble: "╔",
	lineDownDoubleRight: "╓",
	lineDownRightDouble: "╒",
	lineUpLeft: "┘",
	lineUpLeftArc: "╯",
	lineUpBoldLeftBold: "┛",
	lineUpBoldLeft: "┚",
	lineUpLeftBold: "┙",
	lineUpDoubleLeftDouble: "╝",
	lineUpDoubleLeft: "╜",
	lineUpLeftDouble: "╛",
	lineUpRight: "└",
	lineUpRightArc: "╰",
	lineUpBoldRightBold: "┗",
	lineUpBoldRight: "┖",
	lineUpRightBold: "┕",
	lineUpDoubleRightDouble: "╚",
	lineUpDoubleRight: "╙",
	lineUpRightDouble: "╘",
	lineUpDownLeft: "┤",
	lineUpBoldDownBoldLeftBold: "┫",
	lineUpBoldDownBoldLeft: "┨",
	lineUpDownLeftBold: "┥",
	lineUpBoldDownLeftBold: "┩",
	lineUpDownBoldLeftBold: "┪",
	lineUpDownBoldLeft: "┧",
	lineUpBoldDownLeft: "┦",
	lineUpDoubleDownDoubleLeftDouble: "╣",
	lineUpDoubleDownDoubleLeft: "╢",
	lineUpDownLeftDouble: "╡",
	lineUpDownRight: "├",
	lineUpBoldDownBoldRightBold: "┣",
	lineUpBoldDownBoldRight: "┠",
	lineUpDownRightBold: "┝",
	lineUpBoldDownRightBold: "┡",
	lineUpDownBoldRightBold: "┢",
	lineUpDownBoldRight: "┟",
	lineUpBoldDownRight: "┞",
	lineUpDoubleDownDoubleRightDouble: "╠",
	lineUpDoubleDownDoubleRight: "╟",
	lineUpDownRightDouble: "╞",
	lineDownLeftRight: "┬",
	lineDownBoldLeftBoldRightBold: "┳",
	lineDownLeftBoldRightBold: "┯",
	lineDownBoldLeftRight: "┰",
	lineDownBoldLeftBoldRight: "┱",
	lineDownBoldLeftRightBold: "┲",
	lineDownLeftRightBold: "┮",
	lineDownLeftBoldRight: "┭",
	lineDownDoubleLeftDoubleRightDouble: "╦",
	lineDownDoubleLeftRight: "╥",
	lineDownLeftDoubleRightDouble: "╤",
	lineUpLeftRight: "┴",
	lineUpBoldLeftBoldRightBold: "┻",
	lineUpLeftBoldRightBold: "┷",
	lineUpBoldLeftRight: "┸",
	lineUpBoldLeftBoldRight: "┹",
	lineUpBoldLeftRightBold: "┺",
	lineUpLeftRightBold: "┶",
	lineUpLeftBoldRight: "┵",
	lineUpDoubleLeftDoubleRightDouble: "╩",
	lineUpDoubleLeftRight: "╨",
	lineUpLeftDoubleRightDouble: "╧",
	lineUpDownLeftRight: "┼",
	lineUpBoldDownBoldLeftBoldRightBold: "╋",
	lineUpDownBoldLeftBoldRightBold: "╈",
	lineUpBoldDownLeftBoldRightBold: "╇",
	lineUpBoldDownBoldLeftRightBold: "╊",
	lineUpBoldDownBoldLeftBoldRight: "╉",
	lineUpBoldDownLeftRight: "╀",
	lineUpDownBoldLeftRight: "╁",
	lineUpDownLeftBoldRight: "┽",
	lineUpDownLeftRightBold: "┾",
	lineUpBoldDownBoldLeftRight: "╂",
	lineUpDownLeftBoldRightBold: "┿",
	lineUpBoldDownLeftBoldRight: "╃",
	lineUpBoldDownLeftRightBold: "╄",
	lineUpDownBoldLeftBoldRight: "╅",
	lineUpDownBoldLeftRightBold: "╆",
	lineUpDoubleDownDoubleLeftDoubleRightDouble: "╬",
	lineUpDoubleDownDoubleLeftRight: "╫",
	lineUpDownLeftDoubleRightDouble: "╪",
	lineCross: "╳",
	lineBackslash: "╲",
	lineSlash: "╱"
};
const specialMainSymbols = {
	tick: "✔",
	info: "ℹ",
	warning: "⚠",
	cross: "✘",
	squareSmall: "◻",
	squareSmallFilled: "◼",
	circle: "◯",
	circleFilled: "◉",
	circleDotted: "◌",
	circleDouble: "◎",
	circleCircle: "ⓞ",
	circleCross: "ⓧ",
	circlePipe: "Ⓘ",
	radioOn: "◉",
	radioOff: "◯",
	checkboxOn: "☒",
	checkboxOff: "☐",
	checkboxCircleOn: "ⓧ",
	checkboxCircleOff: "Ⓘ",
	pointer: "❯",
	triangleUpOutline: "△",
	triangleLeft: "◀",
	triangleRight: "▶",
	lozenge: "◆",
	lozengeOutline: "◇",
	hamburger: "☰",
	smiley: "㋡",
	mustache: "෴",
	star: "★",
	play: "▶",
	nodejs: "⬢",
	oneSeventh: "⅐",
	oneNinth: "⅑",
	oneTenth: "⅒"
};
const specialFallbackSymbols = {
	tick: "√",
	info: "i",
	warning: "‼",
	cross: "×",
	squareSmall: "□",
	squareSmallFilled: "■",
	circle: "( )",
	circleFilled: "(*)",
	circleDotted: "( )",
	circleDouble: "( )",
	circleCircle: "(○)",
	circleCross: "(×)",
	circlePipe: "(│)",
	radioOn: "(*)",
	radioOff: "( )",
	checkboxOn: "[×]",
	checkboxOff: "[ ]",
	checkboxCircleOn: "(×)",
	checkboxCircleOff: "( )",
	pointer: ">",
	triangleUpOutline: "∆",
	triangleLeft: "◄",
	triangleRight: "►",
	lozenge: "♦",
	lozengeOutline: "◊",
	hamburger: "≡",
	smiley: "☺",
	mustache: "┌─┐",
	star: "✶",
	play: "►",
	nodejs: "♦",
	oneSeventh: "1/7",
	oneNinth: "1/9",
	oneTenth: "1/10"
};
const mainSymbols = {
	...common,
	...specialMainSymbols
};
const fallbackSymbols = {
	...common,
	...specialFallbackSymbols
};
const shouldUseMain = isUnicodeSupported();
const figures = shouldUseMain ? mainSymbols : fallbackSymbols;
const replacements = Object.entries(specialMainSymbols);

// node_modules/yoctocolors/base.js
const hasColors$1 = tty?.WriteStream?.prototype?.hasColors?.() ?? false;
const format = (open, close) => {
	if (!hasColors$1) return (input) => input;
	const openCode = `\u001B[${open}m`;
	const closeCode = `\u001B[${close}m`;
	return (input) => {
		const string = input + "";
		let index = string.indexOf(closeCode);
		if (index === -1) return openCode + string + closeCode;
		let result = openCode;
		let lastIndex = 0;
		const replaceCode = (close === 22 ? closeCode : "") + openCode;
		while (index !== -1) {
			result += string.slice(lastIndex, index) + replaceCode;
			lastIndex = index + closeCode.length;
			index = string.indexOf(closeCode, lastIndex);
		}
		result += string.slice(lastIndex) + closeCode;
		return result;
	};
};
const reset = format(0, 0);
const bold$1 = format(1, 22);
const dim = format(2, 22);
const italic = format(3, 23);
const underline = format(4, 24);
const underlineDouble = format("4:2", 24);
const underlineCurly = format("4:3", 24);
const underlineDotted = format("4:4", 24);
const underlineDashed = format("4:5", 24);
const overline = format(53, 55);
const inverse = format(7, 27);
const hidden = format(8, 28);
const strikethrough = format(9, 29);
const black = format(30, 39);
const red = format(31, 39);
const green = format(32, 39);
const yellow = format(33, 39);
const blue = format(34, 39);
const magenta = format(35, 39);
const cyan = format(36, 39);
const white = format(37, 39);
const gray$1 = format(90, 39);
const bgBlack = format(40, 49);
const bgRed = format(41, 49);
const bgGreen = format(42, 49);
const bgYellow = format(43, 49);
const bgBlue = format(44, 49);
const bgMagenta = format(45, 49);
const bgCyan = format(46, 49);
const bgWhite = format(47, 49);
const bgGray = format(100, 49);
const redBright$1 = format(91, 39);
const greenBright = format(92, 39);
const yellowBright$1 = format(93, 39);
const blueBright = format(94, 39);
const magentaBright = format(95, 39);
const cyanBright = format(96, 39);
const whiteBright = format(97, 39);
const bgRedBright = format(101, 49);
const bgGreenBright = format(102, 49);
const bgYellowBright = format(103, 49);
const bgBlueBright = format(104, 49);
const bgMagentaBright = format(105, 49);
const bgCyanBright = format(106, 49);
const bgWhiteBright = format(107, 49);
const underlineBlack = format("58;5;0", 59);
const underlineRed = format("58;5;1", 59);
const underlineGreen = format("58;5;2", 59);
const underlineYellow = format("58;5;3", 59);
const underlineBlue = format("58;5;4", 59);
const underlineMagenta = format("58;5;5", 59);
const underlineCyan = format("58;5;6", 59);
const underlineWhite = format("58;5;7", 59);
const underlineGray = format("58;5;8", 59);
const underlineRedBright = format("58;5;9", 59);
const underlineGreenBright = format("58;5;10", 59);
const underlineYellowBright = format("58;5;11", 59);
const underlineBlueBright = format("58;5;12", 59);
const underlineMagentaBright = format("58;5;13", 59);
const underlineCyanBright = format("58;5;14", 59);
const underlineWhiteBright = format("58;5;15", 59);

// node_modules/execa/lib/verbose/default.js
const hasColors = process$1.env.FORCE_COLOR !== void 0 || process$1.stderr.isTTY === true;
const identity$1 = (string) => string;
const getColor = (color) => hasColors ? color : identity$1;
const gray = getColor(gray$1);
const bold = getColor(bold$1);
const redBright = getColor(redBright$1);
const yellowBright = getColor(yellowBright$1);
const defaultVerboseFunction = ({ type, message, timestamp, piped, commandId, result: { failed = false } = {}, options: { reject = true } }) => {
	const timestampString = serializeTimestamp(timestamp);
	const icon = ICONS[type]({
		failed,
		reject,
		piped
	});
	const color = COLORS[type]({ reject });
	return `${gray(`[${timestampString}]`)} ${gray(`[${commandId}]`)} ${color(icon)} ${color(message)}`;
};
const serializeTimestamp = (timestamp) => `${padField(timestamp.getHours(), 2)}:${padField(timestamp.getMinutes(), 2)}:${padField(timestamp.getSeconds(), 2)}.${padField(timestamp.getMilliseconds(), 3)}`;
const padField = (field, padding) => String(field).padStart(padding, "0");
const getFinalIcon = ({ failed, reject }) => {
	if (!failed) return figures.tick;
	return reject ? figures.cross : figures.warning;
};
const ICONS = {
	command: ({ piped }) => piped ? "|" : "$",
	output: () => " ",
	ipc: () => "*",
	error: getFinalIcon,
	duration: getFinalIcon
};
const COLORS = {
	command: () => bold,
	output: () => identity$1,
	ipc: () => identity$1,
	error: ({ reject }) => reject ? redBright : yellowBright,
	duration: () => gray
};

// node_modules/execa/lib/verbose/custom.js
const applyVerboseOnLines = (printedLines, verboseInfo, fdNumber) => {
	const verboseFunction = getVerboseFunction(verboseInfo, fdNumber);
	return printedLines.map(({ verboseLine, verboseObject }) => applyVerboseFunction(verboseLine, verboseObject, verboseFunction)).filter((printedLine) => printedLine !== void 0).map((printedLine) => appendNewline(printedLine)).join("");
};
const applyVerboseFunction = (verboseLine, verboseObject, verboseFunction) => {
	if (verboseFunction === void 0) return verboseLine;
	const printedLine = verboseFunction(verboseLine, verboseObject);
	if (typeof printedLine === "string") return printedLine;
};
const appendNewline = (printedLine) => printedLine.endsWith("\n") ? printedLine : `${printedLine}\n`;

// node_modules/execa/lib/verbose/log.js
const verboseLog = ({ type, verboseMessage, fdNumber, verboseInfo, result }) => {
	const verboseObject = getVerboseObject({
		type,
		result,
		verboseInfo
	});
	const printedLines = getPrintedLines(verboseMessage, verboseObject);
	const finalLines = applyVerboseOnLines(printedLines, verboseInfo, fdNumber);
	if (finalLines !== "") console.warn(finalLines.slice(0, -1));
};
const getVerboseObject = ({ type, result, verboseInfo }) => {
	const { escapedCommand, commandId, rawOptions } = verboseInfo;
	const { piped = false, ...options } = rawOptions;
	return {
		type,
		escapedCommand,
		commandId: `${commandId}`,
		timestamp: /* @__PURE__ */ new Date(),
		piped,
		result,
		options
	};
};
const getPrintedLines = (verboseMessage, verboseObject) => verboseMessage.split("\n").map((message) => getPrintedLine({
	...verboseObject,
	message
}));
const getPrintedLine = (verboseObject) => {
	return {
		verboseLine: defaultVerboseFunction(verboseObject),
		verboseObject
	};
};
const serializeVerboseMessage = (message) => {
	const messageString = typeof message === "string" ? message : inspect(message);
	return escapeLines(messageString);
};

// node_modules/execa/lib/verbose/start.js
const logCommand = (escapedCommand, verboseInfo) => {
	if (!isVerbose(verboseInfo)) return;
	verboseLog({
		type: "command",
		verboseMessage: escapedCommand,
		verboseInfo
	});
};

// node_modules/execa/lib/verbose/info.js
const getVerboseInfo = (verbose, escapedCommand, rawOptions) => {
	validateVerbose(verbose);
	return {
		verbose,
		escapedCommand,
		commandId: getCommandId(verbose),
		rawOptions
	};
};
const getCommandId = (verbose) => isVerbose({ verbose }) ? COMMAND_ID++ : void 0;
let COMMAND_ID = 0n;
const validateVerbose = (verbose) => {
	for (const fdVerbose of verbose) {
		if (fdVerbose === false) throw new TypeError("The \"verbose: false\" option was renamed to \"verbose: 'none'\".");
		if (fdVerbose === true) throw new TypeError("The \"verbose: true\" option was renamed to \"verbose: 'short'\".");
		if (!VERBOSE_VALUES.includes(fdVerbose) && !isVerboseFunction(fdVerbose)) {
			const allowedValues = VERBOSE_VALUES.map((allowedValue) => `'${allowedValue}'`).join(", ");
			throw new TypeError(`The "verbose" option must not be ${fdVerbose}. Allowed values are: ${allowedValues} or a function.`);
		}
	}
};

// node_modules/execa/lib/return/duration.js
const getStartTime = () => hrtime.bigint();
const getDurationMs = (startTime) => Number(hrtime.bigint() - startTime) / 1e6;

// node_modules/execa/lib/arguments/command.js
const handleCommand = (filePath, rawArguments, rawOptions) => {
	const startTime = getStartTime();
	const { command, escapedCommand } = joinCommand(filePath, rawArguments, rawOptions.shell && !rawOptions.node);
	const verbose = normalizeFdSpecificOption(rawOptions, "verbose");
	const verboseInfo = getVerboseInfo(verbose, escapedCommand, {
		__proto__: null,
		...rawOptions
	});
	logCommand(escapedCommand, verboseInfo);
	return {
		command,
		escapedCommand,
		startTime,
		verboseInfo
	};
};

// node_modules/path-key/index.js
function pathKey(options = {}) {
	const { env = process.env, platform = process.platform } = options;
	if (platform !== "win32") return "PATH";
	return Object.keys(env).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
}

// node_modules/unicorn-magic/node.js
const execFileOriginal = promisify(execFile);
function toPath(urlOrPath) {
	return urlOrPath instanceof URL ? fileURLToPath(urlOrPath) : urlOrPath;
}
function traversePathUp(startPath) {
	return { *[Symbol.iterator]() {
		let currentPath = path.resolve(toPath(startPath));
		let previousPath;
		while (previousPath !== currentPath) {
			yield currentPath;
			previousPath = currentPath;
			currentPath = path.resolve(currentPath, "..");
		}
	} };
}

// node_modules/npm-run-path/index.js
const npmRunPath = ({ cwd = process$1.cwd(), path: pathOption = process$1.env[pathKey()], preferLocal = true, execPath = process$1.execPath, addExecPath = true } = {}) => {
	const cwdPath = path.resolve(toPath(cwd));
	const result = [];
	const pathParts = pathOption.split(path.delimiter);
	if (preferLocal) applyPreferLocal(result, pathParts, cwdPath);
	if (addExecPath) applyExecPath(result, pathParts, execPath, cwdPath);
	return pathOption === "" || pathOption === path.delimiter ? `${result.join(path.delimiter)}${pathOption}` : [...result, pathOption].join(path.delimiter);
};
const applyPreferLocal = (result, pathParts, cwdPath) => {
	for (const directory of traversePathUp(cwdPath)) {
		const pathPart = path.join(directory, "node_modules/.bin");
		if (!pathParts.includes(pathPart)) result.push(pathPart);
	}
};
const applyExecPath = (result, pathParts, execPath, cwdPath) => {
	const pathPart = path.resolve(cwdPath, toPath(execPath), "..");
	if (!pathParts.includes(pathPart)) result.push(pathPart);
};
const npmRunPathEnv = ({ env = process$1.env, ...options } = {}) => {
	env = { ...env };
	const pathName = pathKey({ env });
	options.path = env[pathName];
	env[pathName] = npmRunPath(options);
	return env;
};

// node_modules/human-signals/build/src/realtime.js
const getRealtimeSignals = () => {
	const length = 64 - SIGRTMIN + 1;
	return Array.from({ length }, getRealtimeSignal);
};
const getRealtimeSignal = (value, index) => ({
	name: `SIGRT${index + 1}`,
	number: SIGRTMIN + index,
	action: "terminate",
	description: "Application-specific signal (realtime)",
	standard: "posix"
});
const SIGRTMIN = 34;
const SIGRTMAX = 64;

// node_modules/human-signals/build/src/core.js
const SIGNALS = [
	{
		name: "SIGHUP",
		number: 1,
		action: "terminate",
		description: "Terminal closed",
		standard: "posix"
	},
	{
		name: "SIGINT",
		number: 2,
		action: "terminate",
		description: "User interruption with CTRL-C",
		standard: "ansi"
	},
	{
		name: "SIGQUIT",
		number: 3,
		action: "core",
		description: "User interruption with CTRL-\\",
		standard: "posix"
	},
	{
		name: "SIGILL",
		number: 4,
		action: "core",
		description: "Invalid machine instruction",
		standard: "ansi"
	},
	{
		name: "SIGTRAP",
		number: 5,
		action: "core",
		description: "Debugger breakpoint",
		standard: "posix"
	},
	{
		name: "SIGABRT",
		number: 6,
		action: "core",
		description: "Aborted",
		standard: "ansi"
	},
	{
		name: "SIGIOT",
		number: 6,
		action: "core",
		description: "Aborted",
		standard: "bsd"
	},
	{
		name: "SIGBUS",
		number: 7,
		action: "core",
		description: "Bus error due to misaligned, non-existing address or paging error",
		standard: "bsd"
	},
	{
		name: "SIGEMT",
		number: 7,
		action: "terminate",
		description: "Command should be emulated but is not implemented",
		standard: "other"
	},
	{
		name: "SIGFPE",
		number: 8,
		action: "core",
		description: "Floating point arithmetic error",
		standard: "ansi"
	},
	{
		name: "SIGKILL",
		number: 9,
		action: "terminate",
		description: "Forced termination",
		standard: "posix",
		forced: true
	},
	{
		name: "SIGUSR1",
		number: 10,
		action: "terminate",
		description: "Application-specific signal",
		standard: "posix"
	},
	{
		name: "SIGSEGV",
		number: 11,
		action: "core",
		description: "Segmentation fault",
		standard: "ansi"
	},
	{
		name: "SIGUSR2",
		number: 12,
		action: "terminate",
		description: "Application-specific signal",
		standard: "posix"
	},
	{
		name: "SIGPIPE",
		number: 13,
		action: "terminate",
		description: "Broken pipe or socket",
		standard: "posix"
	},
	{
		name: "SIGALRM",
		number: 14,
		action: "terminate",
		description: "Timeout or timer",
		standard: "posix"
	},
	{
		name: "SIGTERM",
		number: 15,
		action: "terminate",
		description: "Termination",
		standard: "ansi"
	},
	{
		name: "SIGSTKFLT",
		number: 16,
		action: "terminate",
		description: "Stack is empty or overflowed",
		standard: "other"
	},
	{
		name: "SIGCHLD",
		number: 17,
		action: "ignore",
		description: "Child process terminated, paused or unpaused",
		standard: "posix"
	},
	{
		name: "SIGCLD",
		number: 17,
		action: "ignore",
		description: "Child process terminated, paused or unpaused",
		standard: "other"
	},
	{
		name: "SIGCONT",
		number: 18,
		action: "unpause",
		description: "Unpaused",
		standard: "posix",
		forced: true
	},
	{
		name: "SIGSTOP",
		number: 19,
		action: "pause",
		description: "Paused",
		standard: "posix",
		forced: true
	},
	{
		name: "SIGTSTP",
		number: 20,
		action: "pause",
		description: "Paused using CTRL-Z or \"suspend\"",
		standard: "posix"
	},
	{
		name: "SIGTTIN",
		number: 21,
		action: "pause",
		description: "Background process cannot read terminal input",
		standard: "posix"
	},
	{
		name: "SIGBREAK",
		number: 21,
		action: "terminate",
		description: "User interruption with CTRL-BREAK",
		standard: "other"
	},
	{
		name: "SIGTTOU",
		number: 22,
		action: "pause",
		description: "Background process cannot write to terminal output",
		standard: "posix"
	},
	{
		name: "SIGURG",
		number: 23,
		action: "ignore",
		description: "Socket received out-of-band data",
		standard: "bsd"
	},
	{
		name: "SIGXCPU",
		number: 24,
		action: "core",
		description: "Process timed out",
		standard: "bsd"
	},
	{
		name: "SIGXFSZ",
		number: 25,
		action: "core",
		description: "File too big",
		standard: "bsd"
	},
	{
		name: "SIGVTALRM",
		number: 26,
		action: "terminate",
		description: "Timeout or timer",
		standard: "bsd"
	},
	{
		name: "SIGPROF",
		number: 27,
		action: "terminate",
		description: "Timeout or timer",
		standard: "bsd"
	},
	{
		name: "SIGWINCH",
		number: 28,
		action: "ignore",
		description: "Terminal window size changed",
		standard: "bsd"
	},
	{
		name: "SIGIO",
		number: 29,
		action: "terminate",
		description: "I/O is available",
		standard: "other"
	},
	{
		name: "SIGPOLL",
		number: 29,
		action: "terminate",
		description: "Watched event",
		standard: "other"
	},
	{
		name: "SIGINFO",
		number: 29,
		action: "ignore",
		description: "Request for process information",
		standard: "other"
	},
	{
		name: "SIGPWR",
		number: 30,
		action: "terminate",
		description: "Device running out of power",
		standard: "systemv"
	},
	{
		name: "SIGSYS",
		number: 31,
		action: "core",
		description: "Invalid system call",
		standard: "other"
	},
	{
		name: "SIGUNUSED",
		number: 31,
		action: "terminate",
		description: "Invalid system call",
		standard: "other"
	}
];

// node_modules/human-signals/build/src/signals.js
const getSignals = () => {
	const realtimeSignals = getRealtimeSignals();
	return [...SIGNALS, ...realtimeSignals].map(normalizeSignal$1);
};
const normalizeSignal$1 = ({ name, number: defaultNumber, description, action, forced = false, standard }) => {
	const { signals: { [name]: constantSignal } } = constants$1;
	const supported = constantSignal !== void 0;
	return {
		name,
		number: supported ? constantSignal : defaultNumber,
		description,
		supported,
		action,
		forced,
		standard
	};
};

// node_modules/human-signals/build/src/main.js
const getSignalsByName = () => {
	const signals = getSignals();
	return Object.fromEntries(signals.map(getSignalByName));
};
const getSignalByName = ({ name, number, description, supported, action, forced, standard }) => [name, {
	name,
	number,
	description,
	supported,
	action,
	forced,
	standard
}];
const signalsByName = getSignalsByName();
const getSignalsByNumber = () => {
	const signals = getSignals();
	const length = 64 + 1;
	const signalsA = Array.from({ length }, (value, number) => getSignalByNumber(number, signals));
	return Object.assign({}, ...signalsA);
};
const getSignalByNumber = (number, signals) => {
	const signal = findSignalByNumber(number, signals);
	if (signal === void 0) return {};
	const { name, description, supported, action, forced, standard } = signal;
	return { [number]: {
		name,
		number,
		description,
		supported,
		action,
		forced,
		standard
	} };
};
const findSignalByNumber = (number, signals) => {
	const signal = signals.find(({ name }) => constants$1.signals[name] === number);
	if (signal !== void 0) return signal;
	return signals.find((signalA) => signalA.number === number);
};
const signalsByNumber = getSignalsByNumber();

// node_modules/execa/lib/terminate/signal.js
const normalizeKillSignal = (killSignal) => {
	const optionName = "option `killSignal`";
	if (killSignal === 0) throw new TypeError(`Invalid ${optionName}: 0 cannot be used.`);
	return normalizeSignal(killSignal, optionName);
};
const normalizeSignalArgument = (signal) => signal === 0 ? signal : normalizeSignal(signal, "`subprocess.kill()`'s argument");
const normalizeSignal = (signalNameOrInteger, optionName) => {
	if (Number.isInteger(signalNameOrInteger)) return normalizeSignalInteger(signalNameOrInteger, optionName);
	if (typeof signalNameOrInteger === "string") return normalizeSignalName(signalNameOrInteger, optionName);
	throw new TypeError(`Invalid ${optionName} ${String(signalNameOrInteger)}: it must be a string or an integer.\n${getAvailableSignals()}`);
};
const normalizeSignalInteger = (signalInteger, optionName) => {
	if (signalsIntegerToName.has(signalInteger)) return signalsIntegerToName.get(signalInteger);
	throw new TypeError(`Invalid ${optionName} ${signalInteger}: this signal integer does not exist.\n${getAvailableSignals()}`);
};
const getSignalsIntegerToName = () => new Map(Object.entries(constants$1.signals).reverse().map(([signalName, signalInteger]) => [signalInteger, signalName]));
const signalsIntegerToName = getSignalsIntegerToName();
const normalizeSignalName = (signalName, optionName) => {
	if (signalName in constants$1.signals) return signalName;
	if (signalName.toUpperCase() in constants$1.signals) throw new TypeError(`Invalid ${optionName} '${signalName}': please rename it to '${signalName.toUpperCase()}'.`);
	throw new TypeError(`Invalid ${optionName} '${signalName}': this signal name does not exist.\n${getAvailableSignals()}`);
};
const getAvailableSignals = () => `Available signal names: ${getAvailableSignalNames()}.
Available signal numbers: ${getAvailableSignalIntegers()}.`;
const getAvailableSignalNames = () => Object.keys(constants$1.signals).sort().map((signalName) => `'${signalName}'`).join(", ");
const getAvailableSignalIntegers = () => [...new Set(Object.values(constants$1.signals).sort((signalInteger, signalIntegerTwo) => signalInteger - signalIntegerTwo))].join(", ");
const getSignalDescription = (signal) => signalsByName[signal].description;

// node_modules/execa/lib/terminate/timeout.js
const validateTimeout = ({ timeout }) => {
	if (timeout !== void 0) validateDelay(timeout, "timeout");
};
const validateDelay = (delay, optionName) => {
	if (!Number.isInteger(delay) || delay < 0 || delay > MAX_DELAY) throw new TypeError(`Expected the \`${optionName}\` option to be a non-negative integer up to ${MAX_DELAY}, got \`${delay}\` (${getTypeName(delay)})`);
};
const MAX_DELAY = 2 ** 31 - 1;
const throwOnTimeout = (kill, timeout, context, controller) => timeout === 0 || timeout === void 0 ? [] : [killAfterTimeout(kill, timeout, context, controller)];
const killAfterTimeout = async (kill, timeout, context, { signal }) => {
	await setTimeout$1(timeout, void 0, { signal });
	context.terminationReason ??= "timeout";
	kill();
	throw new DiscardedError();
};

// node_modules/execa/lib/terminate/kill.js
const normalizeForceKillAfterDelay = (forceKillAfterDelay) => {
	if (forceKillAfterDelay === false) return forceKillAfterDelay;
	if (forceKillAfterDelay === true) return DEFAULT_FORCE_KILL_TIMEOUT;
	validateDelay(forceKillAfterDelay, "forceKillAfterDelay");
	return forceKillAfterDelay;
};
const DEFAULT_FORCE_KILL_TIMEOUT = 5e3;
const subprocessKill = ({ kill, options: { forceKillAfterDelay, killSignal }, onInternalError, context, controller }, signalOrError, errorArgument) => {
	const { signal, error } = parseKillArguments(signalOrError, errorArgument, killSignal);
	emitKillError(error, onInternalError);
	const killResult = kill(signal);
	setKillTimeout({
		kill,
		signal,
		forceKillAfterDelay,
		killSignal,
		killResult,
		context,
		controller
	});
	return killResult;
};
const parseKillArguments = (signalOrError, errorArgument, killSignal) => {
	const [signal = killSignal, error] = isErrorInstance(signalOrError) ? [void 0, signalOrError] : [signalOrError, errorArgument];
	if (typeof signal !== "string" && !Number.isInteger(signal)) throw new TypeError(`The first argument must be an error instance or a signal name string/integer: ${String(signal)}`);
	if (error !== void 0 && !isErrorInstance(error)) throw new TypeError(`The second argument is optional. If specified, it must be an error instance: ${error}`);
	return {
		signal: normalizeSignalArgument(signal),
		error
	};
};
const emitKillError = (error, onInternalError) => {
	if (error !== void 0) onInternalError.reject(error);
};
const setKillTimeout = async ({ kill, signal, forceKillAfterDelay, killSignal, killResult, context, controller }) => {
	if (signal === killSignal && killResult) killOnTimeout({
		kill,
		forceKillAfterDelay,
		context,
		controllerSignal: controller.signal
	});
};
const killOnTimeout = async ({ kill, forceKillAfterDelay, context, controllerSignal }) => {
	if (forceKillAfterDelay === false) return;
	try {
		await setTimeout$1(forceKillAfterDelay, void 0, { signal: controllerSignal });
		if (kill("SIGKILL")) context.isForcefullyTerminated ??= true;
	} catch {}
};

// node_modules/execa/lib/utils/abort-signal.js
const onAbortedSignal = async (mainSignal, stopSignal) => {
	if (!mainSignal.aborted) await once$1(mainSignal, "abort", { signal: stopSignal });
};
const validateAbortSignal = (signal, optionName) => {
	if (signal !== void 0 && Object.prototype.toString.call(signal) !== "[object AbortSignal]") throw new TypeError(`The \`${optionName}\` option must be an AbortSignal: ${String(signal)}.`);
};

// node_modules/execa/lib/terminate/cancel.js
const validateCancelSignal = ({ cancelSignal }) => {
	validateAbortSignal(cancelSignal, "cancelSignal");
};
const validateRenamedSignalOption = ({ signal }) => {
	if (signal !== void 0) throw new TypeError("The \"signal\" option has been renamed to \"cancelSignal\" instead.");
};
const throwOnCancel = ({ kill, cancelSignal, gracefulCancel, context, controller }) => cancelSignal === void 0 || gracefulCancel ? [] : [terminateOnCancel(kill, cancelSignal, context, controller)];
const terminateOnCancel = async (kill, cancelSignal, context, { signal }) => {
	await onAbortedSignal(cancelSignal, signal);
	context.terminationReason ??= "cancel";
	kill();
	throw cancelSignal.reason;
};

// node_modules/execa/lib/ipc/validation.js
const validateIpcMethod = ({ methodName, isSubprocess, ipc, isConnected }) => {
	validateIpcOption(methodName, isSubprocess, ipc);
	validateConnection(methodName, isSubprocess, isConnected);
};
const validateIpcOption = (methodName, isSubprocess, ipc) => {
	if (!ipc) throw new Error(`${getMethodName(methodName, isSubprocess)} can only be used if the \`ipc\` option is \`true\`.`);
};
const validateConnection = (methodName, isSubprocess, isConnected) => {
	if (!isConnected) throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} has already exited or disconnected.`);
};
const throwOnEarlyDisconnect = (isSubprocess) => {
	throw new Error(`${getMethodName("getOneMessage", isSubprocess)} could not complete: the ${getOtherProcessName(isSubprocess)} exited or disconnected.`);
};
const throwOnStrictDeadlockError = (isSubprocess) => {
	throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is sending a message too, instead of listening to incoming messages.
This can be fixed by both sending a message and listening to incoming messages at the same time:

const [receivedMessage] = await Promise.all([
	${getMethodName("getOneMessage", isSubprocess)},
	${getMethodName("sendMessage", isSubprocess, "message, {strict: true}")},
]);`);
};
const getStrictResponseError = (error, isSubprocess) => new Error(`${getMethodName("sendMessage", isSubprocess)} failed when sending an acknowledgment response to the ${getOtherProcessName(isSubprocess)}.`, { cause: error });
const throwOnMissingStrict = (isSubprocess) => {
	throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is not listening to incoming messages.`);
};
const throwOnStrictDisconnect = (isSubprocess) => {
	throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} exited without listening to incoming messages.`);
};
const getAbortDisconnectError = () => /* @__PURE__ */ new Error(`\`cancelSignal\` aborted: the ${getOtherProcessName(true)} disconnected.`);
const throwOnMissingParent = () => {
	throw new Error("`getCancelSignal()` cannot be used without setting the `gracefulCancel` option to `true`.");
};
const handleEpipeError = ({ error, methodName, isSubprocess }) => {
	if (error.code === "EPIPE") throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} is disconnecting.`, { cause: error });
};
const handleSerializationError = ({ error, methodName, isSubprocess, message }) => {
	if (isSerializationError(error)) throw new Error(`${getMethodName(methodName, isSubprocess)}'s argument type is invalid: the message cannot be serialized: ${serializeInvalidMessage(message)}.`, { cause: error });
};
const serializeInvalidMessage = (message) => {
	try {
		return String(message);
	} catch {
		return inspect(message);
	}
};
const isSerializationError = ({ code, message }) => SERIALIZATION_ERROR_CODES.has(code) || SERIALIZATION_ERROR_MESSAGES.some((serializationErrorMessage) => message.includes(serializationErrorMessage));
const SERIALIZATION_ERROR_CODES = /* @__PURE__ */ new Set(["ERR_MISSING_ARGS", "ERR_INVALID_ARG_TYPE"]);
const SERIALIZATION_ERROR_MESSAGES = [
	"could not be cloned",
	"circular structure",
	"call stack size exceeded"
];
const getMethodName = (methodName, isSubprocess, parameters = "") => methodName === "cancelSignal" ? "`cancelSignal`'s `controller.abort()`" : `${getNamespaceName(isSubprocess)}${methodName}(${parameters})`;
const getNamespaceName = (isSubprocess) => isSubprocess ? "" : "subprocess.";
const getOtherProcessName = (isSubprocess) => isSubprocess ? "parent process" : "subprocess";
const disconnect = (anyProcess) => {
	if (anyProcess.connected) anyProcess.disconnect();
};

// node_modules/execa/lib/utils/deferred.js
const createDeferred = () => {
	const methods = {};
	const promise = new Promise((resolve, reject) => {
		Object.assign(methods, {
			resolve,
			reject
		});
	});
	return Object.assign(promise, methods);
};

// node_modules/execa/lib/utils/max-listeners.js
const incrementMaxListeners = (eventEmitter, maxListenersIncrement, signal) => {
	const maxListeners = eventEmitter.getMaxListeners();
	if (maxListeners === 0 || maxListeners === 1e400) return;
	eventEmitter.setMaxListeners(maxListeners + maxListenersIncrement);
	addAbortListener(signal, () => {
		eventEmitter.setMaxListeners(eventEmitter.getMaxListeners() - maxListenersIncrement);
	});
};

// node_modules/execa/lib/ipc/reference.js
const addReference = (channel, reference) => {
	if (reference) addReferenceCount(channel);
};
const addReferenceCount = (channel) => {
	channel.refCounted();
};
const removeReference = (channel, reference) => {
	if (reference) removeReferenceCount(channel);
};
const removeReferenceCount = (channel) => {
	channel.unrefCounted();
};
const undoAddedReferences = (channel, isSubprocess) => {
	if (!isSubprocess) return;
	removeReferenceCount(channel);
	removeReferenceCount(channel);
};
const redoAddedReferences = (channel, isSubprocess) => {
	if (!isSubprocess) return;
	addReferenceCount(channel);
	addReferenceCount(channel);
};

// node_modules/execa/lib/ipc/incoming.js
const onMessage = async ({ anyProcess, channel, isSubprocess, ipcEmitter }, wrappedMessage) => {
	if (handleStrictResponse(wrappedMessage, anyProcess) || isSubprocess && handleAbort(wrappedMessage)) return;
	if (!INCOMING_MESSAGES.has(anyProcess)) INCOMING_MESSAGES.set(anyProcess, []);
	const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
	incomingMessages.push(wrappedMessage);
	if (incomingMessages.length > 1) return;
	while (incomingMessages.length > 0) {
		await waitForOutgoingMessages(anyProcess, ipcEmitter, incomingMessages[0]);
		await scheduler.yield();
		const message = await handleStrictRequest({
			wrappedMessage: incomingMessages[0],
			anyProcess,
			channel,
			isSubprocess,
			ipcEmitter
		});
		incomingMessages.shift();
		ipcEmitter.emit("message", message);
		ipcEmitter.emit("message:done");
	}
};
const onDisconnect = async ({ anyProcess, channel, isSubprocess, ipcEmitter, boundOnMessage }) => {
	if (isSubprocess) abortOnDisconnect();
	const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
	while (incomingMessages?.length > 0) await once$1(ipcEmitter, "message:done");
	anyProcess.removeListener("message", boundOnMessage);
	redoAddedReferences(channel, isSubprocess);
	ipcEmitter.connected = false;
	ipcEmitter.emit("disconnect");
};
const INCOMING_MESSAGES = /* @__PURE__ */ new WeakMap();

// node_modules/execa/lib/ipc/forward.js
const getIpcEmitter = (anyProcess, channel, isSubprocess) => {
	if (IPC_EMITTERS.has(anyProcess)) return IPC_EMITTERS.get(anyProcess);
	const ipcEmitter = new EventEmitter();
	ipcEmitter.setMaxListeners(0);
	ipcEmitter.connected = true;
	IPC_EMITTERS.set(anyProcess, ipcEmitter);
	forwardEvents({
		ipcEmitter,
		anyProcess,
		channel,
		isSubprocess
	});
	return ipcEmitter;
};
const IPC_EMITTERS = /* @__PURE__ */ new WeakMap();
const forwardEvents = ({ ipcEmitter, anyProcess, channel, isSubprocess }) => {
	const boundOnMessage = onMessage.bind(void 0, {
		anyProcess,
		channel,
		isSubprocess,
		ipcEmitter
	});
	anyProcess.on("message", boundOnMessage);
	anyProcess.once("disconnect", onDisconnect.bind(void 0, {
		anyProcess,
		channel,
		isSubprocess,
		ipcEmitter,
		boundOnMessage
	}));
	undoAddedReferences(channel, isSubprocess);
};
const isConnected = (anyProcess) => {
	const ipcEmitter = IPC_EMITTERS.get(anyProcess);
	return ipcEmitter === void 0 ? anyProcess.channel !== void 0 && anyProcess.channel !== null : ipcEmitter.connected;
};

// node_modules/execa/lib/ipc/strict.js
const handleSendStrict = ({ anyProcess, channel, isSubprocess, message, strict }) => {
	if (!strict) return message;
	const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
	const hasListeners = hasMessageListeners(anyProcess, ipcEmitter);
	return {
		id: count$2++,
		type: REQUEST_TYPE,
		message,
		hasListeners
	};
};
let count$2 = 0;
const validateStrictDeadlock = (outgoingMessages, wrappedMessage) => {
	if (!isStrictRequest(wrappedMessage) || wrappedMessage.hasListeners) return;
	for (const { id } of outgoingMessages) if (id !== void 0) STRICT_RESPONSES[id].deferred.resolve({
		isDeadlock: true,
		hasListeners: false
	});
};
const handleStrictRequest = async ({ wrappedMessage, anyProcess, channel, isSubprocess, ipcEmitter }) => {
	if (!isStrictRequest(wrappedMessage)) return wrappedMessage;
	const { id, message } = wrappedMessage;
	if (!anyProcess.connected) return message;
	const response = {
		id,
		type: RESPONSE_TYPE,
		message: hasMessageListeners(anyProcess, ipcEmitter)
	};
	try {
		await sendMessage$1({
			anyProcess,
			channel,
			isSubprocess,
			ipc: true
		}, response);
	} catch (error) {
		if (error.cause?.code !== "EPIPE") ipcEmitter.emit("strict:error", error);
	}
	return message;
};
const handleStrictResponse = (wrappedMessage, anyProcess) => {
	if (wrappedMessage?.type !== RESPONSE_TYPE) return false;
	const { id, message: hasListeners } = wrappedMessage;
	const strictResponse = STRICT_RESPONSES[id];
	if (strictResponse?.anyProcess === anyProcess) strictResponse.deferred.resolve({
		isDeadlock: false,
		hasListeners
	});
	return true;
};
const waitForStrictResponse = async (wrappedMessage, anyProcess, isSubprocess) => {
	const deferred = createDeferred();
	STRICT_RESPONSES[wrappedMessage.id] = {
		deferred,
		anyProcess
	};
	const controller = new AbortController();
	try {
		const { isDeadlock, hasListeners } = await Promise.race([deferred, throwOnDisconnect$1(anyProcess, isSubprocess, controller)]);
		if (isDeadlock) throwOnStrictDeadlockError(isSubprocess);
		if (!hasListeners) throwOnMissingStrict(isSubprocess);
	} finally {
		controller.abort();
		delete STRICT_RESPONSES[wrappedMessage.id];
	}
};
const STRICT_RESPONSES = { __proto__: null };
const throwOnDisconnect$1 = async (anyProcess, isSubprocess, { signal }) => {
	incrementMaxListeners(anyProcess, 1, signal);
	await once$1(anyProcess, "disconnect", { signal });
	throwOnStrictDisconnect(isSubprocess);
};
const REQUEST_TYPE = "execa:ipc:request";
const RESPONSE_TYPE = "execa:ipc:response";
const isStrictRequest = (wrappedMessage) => wrappedMessage?.type === REQUEST_TYPE && Number.isInteger(wrappedMessage.id) && typeof wrappedMessage.hasListeners === "boolean";

// node_modules/execa/lib/ipc/outgoing.js
const startSendMessage = (anyProcess, wrappedMessage, strict) => {
	if (!OUTGOING_MESSAGES.has(anyProcess)) OUTGOING_MESSAGES.set(anyProcess, /* @__PURE__ */ new Set());
	const outgoingMessages = OUTGOING_MESSAGES.get(anyProcess);
	const outgoingMessage = {
		onMessageSent: createDeferred(),
		id: strict ? wrappedMessage.id : void 0
	};
	outgoingMessages.add(outgoingMessage);
	return {
		outgoingMessages,
		outgoingMessage
	};
};
const endSendMessage = ({ outgoingMessages, outgoingMessage }) => {
	outgoingMessages.delete(outgoingMessage);
	outgoingMessage.onMessageSent.resolve();
};
const waitForOutgoingMessages = async (anyProcess, ipcEmitter, wrappedMessage) => {
	while (!hasMessageListeners(anyProcess, ipcEmitter) && OUTGOING_MESSAGES.get(anyProcess)?.size > 0) {
		const outgoingMessages = [...OUTGOING_MESSAGES.get(anyProcess)];
		validateStrictDeadlock(outgoingMessages, wrappedMessage);
		await Promise.all(outgoingMessages.map(({ onMessageSent }) => onMessageSent));
	}
};
const OUTGOING_MESSAGES = /* @__PURE__ */ new WeakMap();
const IPC_SUBPROCESS_OPTIONS = /* @__PURE__ */ new WeakMap();
const setIpcSubprocessOptions = (subprocess, options) => {
	IPC_SUBPROCESS_OPTIONS.set(subprocess, options);
};
const hasMessageListeners = (anyProcess, ipcEmitter) => ipcEmitter.listenerCount("message") > getMinListenerCount(anyProcess);
const getMinListenerCount = (anyProcess) => getOptions(anyProcess) !== void 0 && !getFdSpecificValue(getOptions(anyProcess).buffer, "ipc") ? 1 : 0;
const getOptions = (anyProcess) => IPC_SUBPROCESS_OPTIONS.get(anyProcess);

// node_modules/execa/lib/ipc/send.js
const sendMessage$1 = ({ anyProcess, channel, isSubprocess, ipc }, message, options) => {
	const { strict = false } = copyOptions(options);
	checkBooleanOption(strict, "strict");
	const methodName = "sendMessage";
	validateIpcMethod({
		methodName,
		isSubprocess,
		ipc,
		isConnected: anyProcess.connected
	});
	return sendMessageAsync({
		anyProcess,
		channel,
		methodName,
		isSubprocess,
		message,
		strict
	});
};
const sendMessageAsync = async ({ anyProcess, channel, methodName, isSubprocess, message, strict }) => {
	const wrappedMessage = handleSendStrict({
		anyProcess,
		channel,
		isSubprocess,
		message,
		strict
	});
	const outgoingMessagesState = startSendMessage(anyProcess, wrappedMessage, strict);
	try {
		await sendOneMessage({
			anyProcess,
			methodName,
			isSubprocess,
			wrappedMessage,
			message,
			strict
		});
	} catch (error) {
		disconnect(anyProcess);
		throw error;
	} finally {
		endSendMessage(outgoingMessagesState);
	}
};
const sendOneMessage = async ({ anyProcess, methodName, isSubprocess, wrappedMessage, message, strict = false }) => {
	const sendMethod = getSendMethod(anyProcess);
	try {
		await Promise.all([strict ? waitForStrictResponse(wrappedMessage, anyProcess, isSubprocess) : void 0, sendMethod(wrappedMessage)]);
	} catch (error) {
		handleEpipeError({
			error,
			methodName,
			isSubprocess
		});
		handleSerializationError({
			error,
			methodName,
			isSubprocess,
			message
		});
		throw error;
	}
};
const getSendMethod = (anyProcess) => {
	if (PROCESS_SEND_METHODS.has(anyProcess)) return PROCESS_SEND_METHODS.get(anyProcess);
	const sendMethod = promisify(anyProcess.send.bind(anyProcess));
	PROCESS_SEND_METHODS.set(anyProcess, sendMethod);
	return sendMethod;
};
const PROCESS_SEND_METHODS = /* @__PURE__ */ new WeakMap();

// node_modules/execa/lib/ipc/graceful.js
const sendAbort = (subprocess, message) => {
	const methodName = "cancelSignal";
	validateConnection(methodName, false, subprocess.connected);
	return sendOneMessage({
		anyProcess: subprocess,
		methodName,
		isSubprocess: false,
		wrappedMessage: {
			type: GRACEFUL_CANCEL_TYPE,
			message
		},
		message
	});
};
const getCancelSignal$1 = async ({ anyProcess, channel, isSubprocess, ipc }) => {
	await startIpc({
		anyProcess,
		channel,
		isSubprocess,
		ipc
	});
	return cancelController.signal;
};
const startIpc = async ({ anyProcess, channel, isSubprocess, ipc }) => {
	if (isCancelListening) return;
	if (!ipc) {
		throwOnMissingParent();
		return;
	}
	isCancelListening = true;
	if (!anyProcess.connected) {
		abortOnDisconnect();
		return;
	}
	getIpcEmitter(anyProcess, channel, isSubprocess);
	await scheduler.yield();
};
let isCancelListening = false;
const handleAbort = (wrappedMessage) => {
	if (wrappedMessage?.type !== GRACEFUL_CANCEL_TYPE) return false;
	cancelController.abort(wrappedMessage.message);
	return true;
};
const GRACEFUL_CANCEL_TYPE = "execa:ipc:cancel";
const abortOnDisconnect = () => {
	cancelController.abort(getAbortDisconnectError());
};
const cancelController = new AbortController();

// node_modules/execa/lib/terminate/graceful.js
const validateGracefulCancel = ({ gracefulCancel, cancelSignal, ipc, serialization }) => {
	if (!gracefulCancel) return;
	if (cancelSignal === void 0) throw new Error("The `cancelSignal` option must be defined when setting the `gracefulCancel` option.");
	if (!ipc) throw new Error("The `ipc` option cannot be false when setting the `gracefulCancel` option.");
	if (serialization === "json") throw new Error("The `serialization` option cannot be 'json' when setting the `gracefulCancel` option.");
};
const throwOnGracefulCancel = ({ subprocess, kill, cancelSignal, gracefulCancel, forceKillAfterDelay, context, controller }) => gracefulCancel ? [sendOnAbort({
	subprocess,
	kill,
	cancelSignal,
	forceKillAfterDelay,
	context,
	controller
})] : [];
const sendOnAbort = async ({ subprocess, kill, cancelSignal, forceKillAfterDelay, context, controller: { signal } }) => {
	await onAbortedSignal(cancelSignal, signal);
	const reason = getReason(cancelSignal);
	await sendAbort(subprocess, reason);
	killOnTimeout({
		kill,
		forceKillAfterDelay,
		context,
		controllerSignal: signal
	});
	context.terminationReason ??= "gracefulCancel";
	throw cancelSignal.reason;
};
const getReason = ({ reason }) => {
	if (!(reason instanceof DOMException)) return reason;
	const error = new Error(reason.message);
	Object.defineProperty(error, "stack", {
		value: reason.stack,
		enumerable: false,
		configurable: true,
		writable: true
	});
	return error;
};

// node_modules/execa/lib/methods/node.js
const mapNode = ({ options }) => {
	if (options.node === false) throw new TypeError("The \"node\" option cannot be false with `execaNode()`.");
	return { options: {
		__proto__: null,
		...options,
		node: true
	} };
};
const getDefaultNodeOptions = () => {
	const nodeOptions = [];
	for (let index = 0; index < execArgv.length; index += 1) {
		const nodeOption = execArgv[index];
		if (REMOVED_OPTIONS_WITH_VALUE.has(nodeOption)) {
			if (!execArgv[index + 1]?.startsWith("-")) index += 1;
		} else if (!IGNORED_OPTIONS_REGEXP.test(nodeOption)) nodeOptions.push(nodeOption);
	}
	return nodeOptions;
};
const REMOVED_OPTIONS_WITH_VALUE = /* @__PURE__ */ new Set([
	"-e",
	"--eval",
	"-p",
	"--print",
	"-pe",
	"--input-type",
	"--inspect-port"
]);
const IGNORED_OPTIONS_REGEXP = /^--(?:inspect|eval=|print=|input-type=)/;
const handleNodeOption = (file, commandArguments, { node: shouldHandleNode = false, nodePath = execPath, nodeOptions = getDefaultNodeOptions(), cwd, execPath: formerNodePath, ...options }) => {
	if (formerNodePath !== void 0) throw new TypeError("The \"execPath\" option has been removed. Please use the \"nodePath\" option instead.");
	if (!Array.isArray(nodeOptions) || nodeOptions.some((nodeOption) => typeof nodeOption !== "string")) throw new TypeError("The \"nodeOptions\" option must be an array of strings.");
	const normalizedNodePath = safeNormalizeFileUrl(nodePath, "The \"nodePath\" option");
	const resolvedNodePath = path.resolve(cwd, normalizedNodePath);
	const newOptions = {
		__proto__: null,
		shell: false,
		...options,
		nodePath: resolvedNodePath,
		node: shouldHandleNode,
		cwd
	};
	if (!shouldHandleNode) return [
		file,
		commandArguments,
		newOptions
	];
	if (path.basename(file, ".exe") === "node") throw new TypeError("When the \"node\" option is true, the first argument does not need to be \"node\".");
	return [
		resolvedNodePath,
		[
			...nodeOptions,
			file,
			...commandArguments
		],
		{
			__proto__: null,
			...newOptions,
			ipc: newOptions.ipc === void 0 ? true : newOptions.ipc,
			shell: false
		}
	];
};

// node_modules/execa/lib/ipc/ipc-input.js
const validateIpcInputOption = ({ ipcInput, ipc, serialization }) => {
	if (ipcInput === void 0) return;
	if (!ipc) throw new Error("The `ipcInput` option cannot be set unless the `ipc` option is `true`.");
	validateIpcInput[serialization]?.(ipcInput);
};
const validateAdvancedInput = (ipcInput) => {
	try {
		serialize(ipcInput);
	} catch (error) {
		throw new Error("The `ipcInput` option is not serializable with a structured clone.", { cause: error });
	}
};
const validateJsonInput = (ipcInput) => {
	try {
		if (JSON.stringify(ipcInput) === void 0) throw new TypeError("The value cannot be represented as JSON.");
	} catch (error) {
		throw new Error("The `ipcInput` option is not serializable with JSON.", { cause: error });
	}
};
const validateIpcInput = {
	__proto__: null,
	advanced: validateAdvancedInput,
	json: validateJsonInput
};
const sendIpcInput = async (subprocess, ipcInput, ipc) => {
	if (ipcInput === void 0) return;
	await sendMessage$1({
		anyProcess: subprocess,
		channel: subprocess.channel,
		isSubprocess: false,
		ipc
	}, ipcInput);
};

// node_modules/execa/lib/arguments/encoding-option.js
const validateEncoding = ({ encoding }) => {
	if (ENCODINGS.has(encoding)) return;
	const correctEncoding = getCorrectEncoding(encoding);
	if (correctEncoding !== void 0) throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to ${serializeEncoding(correctEncoding)}.`);
	const correctEncodings = [...ENCODINGS].map((correctEncoding) => serializeEncoding(correctEncoding)).join(", ");
	throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to one of: ${correctEncodings}.`);
};
const TEXT_ENCODINGS = /* @__PURE__ */ new Set(["utf8", "utf16le"]);
const BINARY_ENCODINGS = /* @__PURE__ */ new Set([
	"buffer",
	"hex",
	"base64",
	"base64url",
	"latin1",
	"ascii"
]);
const ENCODINGS = TEXT_ENCODINGS.union(BINARY_ENCODINGS);
const getStringEncoding = (binary, encoding) => binary || !TEXT_ENCODINGS.has(encoding) ? "utf8" : encoding;
const getInputEncoding = (encoding) => TEXT_ENCODINGS.has(encoding) ? "utf8" : encoding;
const getCorrectEncoding = (encoding) => {
	if (encoding === null) return "buffer";
	if (typeof encoding !== "string") return;
	const lowerEncoding = encoding.toLowerCase();
	if (lowerEncoding in ENCODING_ALIASES) return ENCODING_ALIASES[lowerEncoding];
	if (ENCODINGS.has(lowerEncoding)) return lowerEncoding;
};
const ENCODING_ALIASES = {
	__proto__: null,
	"utf-8": "utf8",
	"utf-16le": "utf16le",
	"ucs-2": "utf16le",
	ucs2: "utf16le",
	binary: "latin1"
};
const serializeEncoding = (encoding) => typeof encoding === "string" ? `"${encoding}"` : String(encoding);

// node_modules/which-command/index.js
const isWindows$1 = process$1.platform === "win32";
const separatorPattern = isWindows$1 ? /[\/\\]/v : /\//v;
const defaultPathExt = ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC";
function resolveOptions(command, options) {
	if (typeof command !== "string" || command.length === 0) throw new TypeError("Expected a non-empty string.");
	const { cwd = process$1.cwd(), path: searchPath = process$1.env.PATH ?? (isWindows$1 ? process$1.env.Path : void 0) ?? "", pathExt = process$1.env.PATHEXT || defaultPathExt } = options;
	return {
		cwd,
		searchPath,
		pathExt
	};
}
function windowsExtensions(command, pathExt) {
	const extensions = pathExt.split(path.delimiter).filter(Boolean);
	const commandExtension = path.extname(command).toLowerCase();
	if (commandExtension !== "" && extensions.some((extension) => extension.toLowerCase() === commandExtension)) return ["", ...extensions];
	return extensions;
}
function* candidatePaths(command, { cwd, searchPath, pathExt }) {
	const extensions = isWindows$1 ? windowsExtensions(command, pathExt) : [""];
	if (separatorPattern.test(command)) {
		const base = path.resolve(cwd, command);
		for (const extension of extensions) yield base + extension;
		return;
	}
	const directories = [...isWindows$1 ? [cwd] : [], ...searchPath.split(path.delimiter)];
	for (const directory of directories) {
		const unquoted = isWindows$1 && directory.length > 1 && directory.startsWith("\"") && directory.endsWith("\"") ? directory.slice(1, -1) : directory;
		if (unquoted === "") continue;
		const base = path.resolve(cwd, unquoted, command);
		for (const extension of extensions) yield base + extension;
	}
}
function isExecutableSync(filePath) {
	let stats;
	try {
		stats = fs.statSync(filePath);
	} catch (error) {
		return isWindows$1 && error.code === "EACCES";
	}
	if (!stats.isFile()) return false;
	if (isWindows$1) return true;
	try {
		fs.accessSync(filePath, fs.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function whichCommandSync(command, options = {}) {
	const resolved = resolveOptions(command, options);
	for (const candidate of candidatePaths(command, resolved)) if (isExecutableSync(candidate)) return candidate;
}

// node_modules/execa/lib/arguments/command-file.js
const parseCommandFile = (file, commandArguments, options) => {
	const parsed = {
		file,
		commandArguments: [...commandArguments],
		options
	};
	return options.shell || process$1.platform !== "win32" ? parsed : escapeWindowsCommand(parsed);
};
const directlyExecutableRegExp = /\.(?:com|exe)$/i;
const escapeWindowsCommand = (parsed) => {
	const resolvedFile = resolveWithShebang(parsed);
	if (resolvedFile !== void 0 && directlyExecutableRegExp.test(resolvedFile)) {
		if (parsed.options.argv0 === void 0) parsed.options.argv0 = parsed.file;
		parsed.file = resolvedFile;
		return parsed;
	}
	for (const value of [parsed.file, ...parsed.commandArguments]) assertNoLineBreak(value);
	const commandLine = `"${[escapeMetaChars(path.normalize(resolvedFile ?? parsed.file)), ...parsed.commandArguments.map((argument) => escapeArgument(argument))].join(" ")}"`;
	parsed.options.windowsVerbatimArguments = true;
	return {
		file: process$1.env.comspec || "cmd.exe",
		commandArguments: [
			"/d",
			"/e:on",
			"/v:off",
			"/s",
			"/c",
			commandLine
		],
		options: parsed.options
	};
};
const resolveWithShebang = (parsed) => {
	const resolvedFile = resolvePath(parsed);
	const interpreter = resolvedFile !== void 0 && readShebang(resolvedFile);
	if (!interpreter) return resolvedFile;
	parsed.commandArguments.unshift(resolvedFile);
	parsed.file = interpreter;
	return resolvePath(parsed);
};
const resolvePath = (parsed) => {
	const environment = parsed.options.env || process$1.env;
	const cwd = parsed.options.cwd ?? process$1.cwd();
	const environmentPathExt = getWindowsEnvironmentValue(environment, "PATHEXT");
	const commandExtension = path.extname(parsed.file);
	const pathExt = commandExtension === "" ? environmentPathExt : `${commandExtension}${path.delimiter}${environmentPathExt ?? ""}`;
	if (hasWindowsPathSeparator(parsed.file)) return whichCommandSync(path.resolve(cwd, parsed.file), {
		cwd,
		pathExt
	});
	const resolveOptions = {
		cwd,
		path: getWindowsEnvironmentValue(environment, "PATH") ?? getWindowsEnvironmentValue(process$1.env, "PATH") ?? "",
		pathExt
	};
	return shouldSearchCurrentDirectory(environment) ? whichCommandSync(parsed.file, resolveOptions) : resolvePathDirectories(parsed.file, resolveOptions);
};
const hasWindowsPathSeparator = (file) => file.includes("/") || file.includes("\\") || file.includes(":");
const shouldSearchCurrentDirectory = (environment) => getWindowsEnvironmentValue(process$1.env, "NODEFAULTCURRENTDIRECTORYINEXEPATH") === void 0 && getWindowsEnvironmentValue(environment, "NODEFAULTCURRENTDIRECTORYINEXEPATH") === void 0;
const resolvePathDirectories = (file, { cwd, path: searchPath, pathExt }) => {
	for (const directory of searchPath.split(path.delimiter)) {
		const unquotedDirectory = directory.length > 1 && directory.startsWith("\"") && directory.endsWith("\"") ? directory.slice(1, -1) : directory;
		if (unquotedDirectory === "") continue;
		const resolvedFile = whichCommandSync(path.resolve(cwd, unquotedDirectory, file), {
			cwd,
			pathExt
		});
		if (resolvedFile !== void 0) return resolvedFile;
	}
};
const getWindowsEnvironmentValue = (environment, name) => {
	const environmentKey = Object.keys(environment).sort().find((key) => key.toUpperCase() === name);
	return environmentKey === void 0 ? void 0 : environment[environmentKey];
};
const SHEBANG_BYTE_LENGTH = 150;
const readShebang = (file) => {
	const buffer = Buffer$1.alloc(SHEBANG_BYTE_LENGTH);
	let bytesRead = 0;
	try {
		const fileDescriptor = openSync(file, "r");
		try {
			bytesRead = readSync(fileDescriptor, buffer, 0, SHEBANG_BYTE_LENGTH, 0);
		} finally {
			closeSync(fileDescriptor);
		}
	} catch {
		return;
	}
	return parseShebang(buffer.toString("utf8", 0, bytesRead));
};
const shebangRegExp = /^#!(?<line>.*)/;
const parseShebang = (contents) => {
	const shebangLine = contents.match(shebangRegExp)?.groups.line.trim();
	if (!shebangLine) return;
	const [interpreterPath, argument] = shebangLine.split(" ", 2);
	const interpreter = interpreterPath.split("/").at(-1);
	if (interpreter === "env") return argument;
	return argument ? `${interpreter} ${argument}` : interpreter;
};
const lineBreakRegExp = /[\n\r]/;
const assertNoLineBreak = (value) => {
	if (lineBreakRegExp.test(value)) throw new TypeError(`The command and its arguments cannot contain a line break on Windows without a shell.\nThis would allow a command injection with \`cmd.exe\`.\nInvalid value: ${JSON.stringify(`${value}`)}`);
};
const metaCharsRegExp = /[()\][%!^"`<>&|;, *?]/g;
const escapeMetaChars = (value) => value.replaceAll(metaCharsRegExp, "^$&");
const backslashRunRegExp = /\\+/g;
const quotedCharacterRegExp = /[^\w#$*+\-./:?@\\\u{80}-\u{10FFFF}]|\p{Control}/u;
const escapeArgument = (rawArgument) => {
	const argument = `${rawArgument}`;
	if (!shouldQuoteArgument(argument)) return argument;
	return `"${argument.replaceAll(backslashRunRegExp, (backslashes, offset, string) => {
		const nextCharacter = string[offset + backslashes.length];
		return nextCharacter === "\"" || nextCharacter === void 0 ? backslashes.repeat(2) : backslashes;
	}).replaceAll("\"", "\"\"").replaceAll("%", "%%cd:~,%")}"`;
};
const shouldQuoteArgument = (argument) => argument === "" || argument.endsWith("\\") || quotedCharacterRegExp.test(argument);

// node_modules/execa/lib/arguments/cwd.js
const normalizeCwd = (cwd = getDefaultCwd()) => {
	const cwdString = safeNormalizeFileUrl(cwd, "The \"cwd\" option");
	return path.resolve(cwdString);
};
const getDefaultCwd = () => {
	try {
		return process$1.cwd();
	} catch (error) {
		error.message = `The current directory does not exist.\n${error.message}`;
		throw error;
	}
};
const getCurrentCwd = () => {
	try {
		return process$1.cwd();
	} catch {}
};
const fixCwdError = (originalMessage, cwd) => {
	if (cwd === getCurrentCwd()) return originalMessage;
	let cwdStat;
	try {
		cwdStat = statSync(cwd);
	} catch (error) {
		return `The "cwd" option is invalid: ${cwd}.\n${error.message}\n${originalMessage}`;
	}
	return cwdStat.isDirectory() ? originalMessage : `The "cwd" option is not a directory: ${cwd}.\n${originalMessage}`;
};

// node_modules/execa/lib/arguments/options.js
const cmdExeRegExp = /^cmd(?:\.exe)?$/i;
const normalizeOptions = (filePath, rawArguments, rawOptions) => {
	const sanitizedOptions = {
		__proto__: null,
		...rawOptions
	};
	sanitizedOptions.cwd = normalizeCwd(sanitizedOptions.cwd);
	const [processedFile, processedArguments, processedOptions] = handleNodeOption(filePath, rawArguments, sanitizedOptions);
	const fdOptions = normalizeFdSpecificOptions(processedOptions);
	const options = addDefaultOptions(fdOptions);
	validateBooleanOptions(options);
	validateEnv(options);
	options.env = getEnv(options);
	const { file, commandArguments } = parseCommandFile(processedFile, processedArguments, options);
	validateTimeout(options);
	validateEncoding(options);
	validateIpcInputOption(options);
	validateCancelSignal(options);
	validateRenamedSignalOption(options);
	validateGracefulCancel(options);
	options.shell = normalizeFileUrl(options.shell);
	options.killSignal = normalizeKillSignal(options.killSignal);
	options.forceKillAfterDelay = normalizeForceKillAfterDelay(options.forceKillAfterDelay);
	options.lines = options.lines.map((lines, fdNumber) => lines && !BINARY_ENCODINGS.has(options.encoding) && options.buffer[fdNumber]);
	if (process$1.platform === "win32" && cmdExeRegExp.test(path.basename(file))) commandArguments.unshift("/q");
	return {
		file,
		commandArguments,
		options
	};
};
const BOOLEAN_OPTIONS = [
	"extendEnv",
	"preferLocal",
	"reject",
	"cleanup",
	"killDescendants",
	"all",
	"gracefulCancel",
	"ipc",
	"node"
];
const validateBooleanOptions = (options) => {
	for (const optionName of BOOLEAN_OPTIONS) checkBooleanOption(options[optionName], optionName);
};
const validateEnv = ({ env }) => {
	if (env !== void 0 && (typeof env !== "object" || env === null || Array.isArray(env))) throw new TypeError(`The \`env\` option must be an object: ${String(env)}.`);
};
const addDefaultOptions = ({ extendEnv = true, preferLocal = false, cwd, localDir: localDirectory = cwd, encoding = "utf8", reject = true, cleanup = true, killDescendants = false, all = false, windowsHide = true, killSignal = "SIGTERM", forceKillAfterDelay = true, gracefulCancel = false, ipcInput, ipc = ipcInput !== void 0 || gracefulCancel, serialization = "advanced", ...options }) => ({
	__proto__: null,
	...options,
	extendEnv,
	preferLocal,
	cwd,
	localDirectory,
	encoding,
	reject,
	cleanup,
	killDescendants,
	all,
	windowsHide,
	killSignal,
	forceKillAfterDelay,
	gracefulCancel,
	ipcInput,
	ipc,
	serialization
});
const getEnv = (options) => ({
	__proto__: null,
	...computeEnv(options)
});
const computeEnv = ({ env: envOption, extendEnv, preferLocal, node, localDirectory, nodePath }) => {
	const env = {
		__proto__: null,
		...extendEnv && process$1.env,
		...envOption
	};
	if (preferLocal || node) return npmRunPathEnv({
		env,
		cwd: localDirectory,
		execPath: nodePath,
		preferLocal,
		addExecPath: node
	});
	return env;
};

// node_modules/execa/lib/arguments/shell.js
const concatenateShell = (file, commandArguments, options) => options.shell && commandArguments.length > 0 ? [
	[file, ...commandArguments].join(" "),
	[],
	options
] : [
	file,
	commandArguments,
	options
];

// node_modules/execa/lib/transform/split.js
const getSplitLinesGenerator = (binary, preserveNewlines, skipped, state) => binary || skipped ? void 0 : initializeSplitLines(preserveNewlines, state);
const splitLinesSync = (chunk, preserveNewlines, objectMode) => objectMode ? chunk.flatMap((item) => splitLinesItemSync(item, preserveNewlines)) : splitLinesItemSync(chunk, preserveNewlines);
const splitLinesItemSync = (chunk, preserveNewlines) => {
	const { transform, final } = initializeSplitLines(preserveNewlines, {});
	return [...transform(chunk), ...final()];
};
const initializeSplitLines = (preserveNewlines, state) => {
	state.previousChunks = "";
	return {
		transform: splitGenerator.bind(void 0, state, preserveNewlines),
		final: linesFinal.bind(void 0, state)
	};
};
const splitGenerator = function* (state, preserveNewlines, chunk) {
	if (typeof chunk !== "string") {
		yield chunk;
		return;
	}
	let { previousChunks } = state;
	let start = -1;
	for (let end = 0; end < chunk.length; end += 1) {
		if (chunk[end] !== "\n") continue;
		let line = chunk.slice(start + 1, preserveNewlines ? end + 1 : end);
		if (previousChunks.length > 0) {
			line = concatString(previousChunks, line);
			previousChunks = "";
		}
		yield preserveNewlines ? line : stripCarriageReturn(line, state);
		start = end;
	}
	if (start !== chunk.length - 1) previousChunks = concatString(previousChunks, chunk.slice(start + 1));
	state.previousChunks = previousChunks;
};
const stripCarriageReturn = (line, state) => {
	state.isWindowsNewline = line.endsWith("\r");
	return state.isWindowsNewline ? line.slice(0, -1) : line;
};
const linesFinal = function* ({ previousChunks }) {
	if (previousChunks.length > 0) yield previousChunks;
};
const getAppendNewlineGenerator = ({ binary, preserveNewlines, readableObjectMode, state, encoding }) => binary || preserveNewlines || readableObjectMode ? void 0 : { transform: appendNewlineGenerator.bind(void 0, state, getStringEncoding(binary, encoding)) };
const appendNewlineGenerator = function* ({ isWindowsNewline = false }, stringEncoding, chunk) {
	const { unixNewline, windowsNewline, concat } = typeof chunk === "string" ? linesStringInfo : LINES_BYTES_INFO[stringEncoding];
	if (endsWithNewline(chunk, unixNewline)) {
		yield chunk;
		return;
	}
	yield concat(chunk, isWindowsNewline ? windowsNewline : unixNewline);
};
const endsWithNewline = (chunk, unixNewline) => typeof chunk === "string" ? chunk.endsWith(unixNewline) : chunk.length >= unixNewline.length && chunk.subarray(-unixNewline.length).every((byte, index) => byte === unixNewline[index]);
const concatString = (firstChunk, secondChunk) => `${firstChunk}${secondChunk}`;
const linesStringInfo = {
	windowsNewline: "\r\n",
	unixNewline: "\n",
	concat: concatString
};
const concatUint8Array = (firstChunk, secondChunk) => {
	const chunk = new Uint8Array(firstChunk.length + secondChunk.length);
	chunk.set(firstChunk, 0);
	chunk.set(secondChunk, firstChunk.length);
	return chunk;
};
const LINES_BYTES_INFO = {
	__proto__: null,
	utf8: {
		windowsNewline: new Uint8Array([13, 10]),
		unixNewline: new Uint8Array([10]),
		concat: concatUint8Array
	},
	utf16le: {
		windowsNewline: new Uint8Array([
			13,
			0,
			10,
			0
		]),
		unixNewline: new Uint8Array([10, 0]),
		concat: concatUint8Array
	}
};

// node_modules/strip-final-newline/index.js
function stripFinalNewline(input) {
	if (typeof input === "string") return stripFinalNewlineString(input);
	if (!(ArrayBuffer.isView(input) && input.BYTES_PER_ELEMENT === 1)) throw new Error("Input must be a string or a Uint8Array");
	return stripFinalNewlineBinary(input);
}
const stripFinalNewlineString = (input) => input.at(-1) === LF ? input.slice(0, input.at(-2) === CR ? -2 : -1) : input;
const stripFinalNewlineBinary = (input) => input.at(-1) === LF_BINARY ? input.subarray(0, input.at(-2) === CR_BINARY ? -2 : -1) : input;
const LF = "\n";
const LF_BINARY = LF.codePointAt(0);
const CR = "\r";
const CR_BINARY = CR.codePointAt(0);

// node_modules/execa/lib/io/strip-newline.js
const stripNewline = (value, { stripFinalNewline: stripFinalNewline$1 }, fdNumber, allFds) => value !== void 0 && !Array.isArray(value) && getStripFinalNewline(stripFinalNewline$1, fdNumber, allFds) ? stripFinalNewline(value) : value;
const getStripFinalNewline = (stripFinalNewline, fdNumber, allFds) => fdNumber === "all" ? allFds.some((allFd) => stripFinalNewline[allFd]) : stripFinalNewline[fdNumber];

// node_modules/execa/lib/resolve/all-sync.js
const getAllSyncFds = ([, stdout, stderr]) => [...stdout === void 0 ? [] : [1], ...stderr === void 0 ? [] : [2]];
const getAllSync = ([, stdout, stderr], allFds, options) => {
	if (!options.all) return;
	if (stdout === void 0) return splitAllLines(stderr, allFds, options);
	if (stderr === void 0) return splitAllLines(stdout, allFds, options);
	if (hasLines(options)) return [splitAllLines(stdout, allFds, options), splitAllLines(stderr, allFds, options)].flat();
	if (Array.isArray(stdout) || Array.isArray(stderr)) return [stdout, stderr].filter((value) => value.length > 0).flat();
	if (isUint8Array(stdout) && isUint8Array(stderr)) return concatUint8Arrays([stdout, stderr]);
	return BASE64_ENCODINGS.has(options.encoding) ? concatBase64(stdout, stderr, options.encoding) : `${stdout}${stderr}`;
};
const concatBase64 = (stdout, stderr, encoding) => Buffer$1.concat([Buffer$1.from(stdout, encoding), Buffer$1.from(stderr, encoding)]).toString(encoding);
const BASE64_ENCODINGS = /* @__PURE__ */ new Set(["base64", "base64url"]);
const hasLines = ({ lines }) => Boolean(lines[1] || lines[2]);
const splitAllLines = (value, allFds, options) => value === void 0 || Array.isArray(value) || !hasLines(options) ? value : splitLinesSync(value, !getStripFinalNewline(options.stripFinalNewline, "all", allFds), false);

// node_modules/is-stream/index.js
function isStream(stream, { checkOpen = true } = {}) {
	return stream !== null && typeof stream === "object" && (stream.writable || stream.readable || !checkOpen || stream.writable === void 0 && stream.readable === void 0) && typeof stream.pipe === "function";
}
function isWritableStream$1(stream, { checkOpen = true } = {}) {
	return isStream(stream, { checkOpen }) && (stream.writable || !checkOpen) && typeof stream.write === "function" && typeof stream.end === "function" && typeof stream.writable === "boolean" && typeof stream.writableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isReadableStream$1(stream, { checkOpen = true } = {}) {
	return isStream(stream, { checkOpen }) && (stream.readable || !checkOpen) && typeof stream.read === "function" && typeof stream.readable === "boolean" && typeof stream.readableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isDuplexStream(stream, options) {
	return isWritableStream$1(stream, options) && isReadableStream$1(stream, options);
}

// node_modules/@sec-ant/readable-stream/dist/ponyfill/asyncIterator.js
const a = Object.getPrototypeOf(Object.getPrototypeOf(
	/* istanbul ignore next */
	async function* () {}
).prototype);
var c = class {
	#t;
	#n;
	#r = !1;
	#e = void 0;
	constructor(e, t) {
		this.#t = e, this.#n = t;
	}
	next() {
		const e = () => this.#s();
		return this.#e = this.#e ? this.#e.then(e, e) : e(), this.#e;
	}
	return(e) {
		const t = () => this.#i(e);
		return this.#e ? this.#e.then(t, t) : t();
	}
	async #s() {
		if (this.#r) return {
			done: !0,
			value: void 0
		};
		let e;
		try {
			e = await this.#t.read();
		} catch (t) {
			throw this.#e = void 0, this.#r = !0, this.#t.releaseLock(), t;
		}
		return e.done && (this.#e = void 0, this.#r = !0, this.#t.releaseLock()), e;
	}
	async #i(e) {
		if (this.#r) return {
			done: !0,
			value: e
		};
		if (this.#r = !0, !this.#n) {
			const t = this.#t.cancel(e);
			return this.#t.releaseLock(), await t, {
				done: !0,
				value: e
			};
		}
		return this.#t.releaseLock(), {
			done: !0,
			value: e
		};
	}
};
const n = Symbol();
function i() {
	return this[n].next();
}
Object.defineProperty(i, "name", { value: "next" });
function o(r) {
	return this[n].return(r);
}
Object.defineProperty(o, "name", { value: "return" });
const u = Object.create(a, {
	next: {
		enumerable: !0,
		configurable: !0,
		writable: !0,
		value: i
	},
	return: {
		enumerable: !0,
		configurable: !0,
		writable: !0,
		value: o
	}
});
function h({ preventCancel: r = !1 } = {}) {
	const e = this.getReader(), t = new c(e, r), s = Object.create(u);
	return s[n] = t, s;
}

// node_modules/get-stream/source/stream.js
const getAsyncIterable = (stream) => {
	if (isReadableStream$1(stream, { checkOpen: false }) && nodeImports.on !== void 0) return getStreamIterable(stream);
	if (typeof stream?.[Symbol.asyncIterator] === "function") return stream;
	if (toString.call(stream) === "[object ReadableStream]") return h.call(stream);
	throw new TypeError("The first argument must be a Readable, a ReadableStream, or an async iterable.");
};
const { toString } = Object.prototype;
const getStreamIterable = async function* (stream) {
	const controller = new AbortController();
	const state = {};
	handleStreamEnd(stream, controller, state);
	try {
		for await (const [chunk] of nodeImports.on(stream, "data", { signal: controller.signal })) yield chunk;
	} catch (error) {
		if (state.error !== void 0) throw state.error;
		else if (!controller.signal.aborted) throw error;
	} finally {
		stream.destroy();
	}
};
const handleStreamEnd = async (stream, controller, state) => {
	try {
		await nodeImports.finished(stream, {
			cleanup: true,
			readable: true,
			writable: false,
			error: false
		});
	} catch (error) {
		state.error = error;
	} finally {
		controller.abort();
	}
};
const nodeImports = {};

// node_modules/get-stream/source/contents.js
const getStreamContents$1 = async (stream, { init, convertChunk, getSize, truncateChunk, addChunk, getFinalChunk, finalize }, { maxBuffer = Number.POSITIVE_INFINITY } = {}) => {
	const asyncIterable = getAsyncIterable(stream);
	const state = init();
	state.length = 0;
	try {
		for await (const chunk of asyncIterable) {
			const convertedChunk = convertChunk[getChunkType(chunk)](chunk, state);
			appendChunk({
				convertedChunk,
				state,
				getSize,
				truncateChunk,
				addChunk,
				maxBuffer
			});
		}
		appendFinalChunk({
			state,
			convertChunk,
			getSize,
			truncateChunk,
			addChunk,
			getFinalChunk,
			maxBuffer
		});
		return finalize(state);
	} catch (error) {
		const normalizedError = typeof error === "object" && error !== null ? error : new Error(error);
		normalizedError.bufferedData = finalize(state);
		throw normalizedError;
	}
};
const appendFinalChunk = ({ state, getSize, truncateChunk, addChunk, getFinalChunk, maxBuffer }) => {
	const convertedChunk = getFinalChunk(state);
	if (convertedChunk !== void 0) appendChunk({
		convertedChunk,
		state,
		getSize,
		truncateChunk,
		addChunk,
		maxBuffer
	});
};
const appendChunk = ({ convertedChunk, state, getSize, truncateChunk, addChunk, maxBuffer }) => {
	const chunkSize = getSize(convertedChunk);
	const newLength = state.length + chunkSize;
	if (newLength <= maxBuffer) {
		addNewChunk(convertedChunk, state, addChunk, newLength);
		return;
	}
	const truncatedChunk = truncateChunk(convertedChunk, maxBuffer - state.length);
	if (truncatedChunk !== void 0) addNewChunk(truncatedChunk, state, addChunk, maxBuffer);
	throw new MaxBufferError();
};
const addNewChunk = (convertedChunk, state, addChunk, newLength) => {
	state.contents = addChunk(convertedChunk, state, newLength);
	state.length = newLength;
};
const getChunkType = (chunk) => {
	const typeOfChunk = typeof chunk;
	if (typeOfChunk === "string") return "string";
	if (typeOfChunk !== "object" || chunk === null) return "others";
	if (globalThis.Buffer?.isBuffer(chunk)) return "buffer";
	const prototypeName = objectToString.call(chunk);
	if (prototypeName === "[object ArrayBuffer]") return "arrayBuffer";
	if (prototypeName === "[object DataView]") return "dataView";
	if (Number.isInteger(chunk.byteLength) && Number.isInteger(chunk.byteOffset) && objectToString.call(chunk.buffer) === "[object ArrayBuffer]") return "typedArray";
	return "others";
};
const { toString: objectToString } = Object.prototype;
var MaxBufferError = class extends Error {
	name = "MaxBufferError";
	constructor() {
		super("maxBuffer exceeded");
	}
};

// node_modules/get-stream/source/utils.js
const identity = (value) => value;
const noop$1 = () => void 0;
const getContentsProperty = ({ contents }) => contents;
const throwObjectStream = (chunk) => {
	throw new Error(`Streams in object mode are not supported: ${String(chunk)}`);
};
const getLengthProperty = (convertedChunk) => convertedChunk.length;

// node_modules/get-stream/source/array.js
async function getStreamAsArray(stream, options) {
	return getStreamContents$1(stream, arrayMethods, options);
}
const initArray = () => ({ contents: [] });
const increment = () => 1;
const addArrayChunk = (convertedChunk, { contents }) => {
	contents.push(convertedChunk);
	return contents;
};
const arrayMethods = {
	init: initArray,
	convertChunk: {
		string: identity,
		buffer: identity,
		arrayBuffer: identity,
		dataView: identity,
		typedArray: identity,
		others: identity
	},
	getSize: increment,
	truncateChunk: noop$1,
	addChunk: addArrayChunk,
	getFinalChunk: noop$1,
	finalize: getContentsProperty
};

// node_modules/get-stream/source/array-buffer.js
async function getStreamAsArrayBuffer(stream, options) {
	return getStreamContents$1(stream, arrayBufferMethods, options);
}
const initArrayBuffer = () => ({ contents: /* @__PURE__ */ new ArrayBuffer(0) });
const useTextEncoder = (chunk) => textEncoder.encode(chunk);
const textEncoder = new TextEncoder();
const useUint8Array = (chunk) => new Uint8Array(chunk);
const useUint8ArrayWithOffset = (chunk) => new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
const truncateArrayBufferChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
const addArrayBufferChunk = (convertedChunk, { contents, length: previousLength }, length) => {
	const newContents = hasArrayBufferResize() ? resizeArrayBuffer(contents, length) : resizeArrayBufferSlow(contents, length);
	new Uint8Array(newContents).set(convertedChunk, previousLength);
	return newContents;
};
const resizeArrayBufferSlow = (contents, length) => {
	if (length <= contents.byteLength) return contents;
	const arrayBuffer = new ArrayBuffer(getNewContentsLength(length));
	new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
	return arrayBuffer;
};
const resizeArrayBuffer = (contents, length) => {
	if (length <= contents.maxByteLength) {
		contents.resize(length);
		return contents;
	}
	const arrayBuffer = new ArrayBuffer(length, { maxByteLength: getNewContentsLength(length) });
	new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
	return arrayBuffer;
};
const getNewContentsLength = (length) => SCALE_FACTOR ** Math.ceil(Math.log(length) / Math.log(SCALE_FACTOR));
const SCALE_FACTOR = 2;
const finalizeArrayBuffer = ({ contents, length }) => hasArrayBufferResize() ? contents : contents.slice(0, length);
const hasArrayBufferResize = () => "resize" in ArrayBuffer.prototype;
const arrayBufferMethods = {
	init: initArrayBuffer,
	convertChunk: {
		string: useTextEncoder,
		buffer: useUint8Array,
		arrayBuffer: useUint8Array,
		dataView: useUint8ArrayWithOffset,
		typedArray: useUint8ArrayWithOffset,
		others: throwObjectStream
	},
	getSize: getLengthProperty,
	truncateChunk: truncateArrayBufferChunk,
	addChunk: addArrayBufferChunk,
	getFinalChunk: noop$1,
	finalize: finalizeArrayBuffer
};

// node_modules/get-stream/source/string.js
async function getStreamAsString(stream, options) {
	return getStreamContents$1(stream, stringMethods, options);
}
const initString = () => ({
	contents: "",
	textDecoder: new TextDecoder()
});
const useTextDecoder = (chunk, { textDecoder }) => textDecoder.decode(chunk, { stream: true });
const addStringChunk = (convertedChunk, { contents }) => contents + convertedChunk;
const truncateStringChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
const getFinalStringChunk = ({ textDecoder }) => {
	const finalChunk = textDecoder.decode();
	return finalChunk === "" ? void 0 : finalChunk;
};
const stringMethods = {
	init: initString,
	convertChunk: {
		string: identity,
		buffer: useTextDecoder,
		arrayBuffer: useTextDecoder,
		dataView: useTextDecoder,
		typedArray: useTextDecoder,
		others: throwObjectStream
	},
	getSize: getLengthProperty,
	truncateChunk: truncateStringChunk,
	addChunk: addStringChunk,
	getFinalChunk: getFinalStringChunk,
	finalize: getContentsProperty
};

// node_modules/execa/lib/io/max-buffer.js
const handleMaxBuffer = ({ error, stream, readableObjectMode, lines, encoding, fdNumber }) => {
	if (!(error instanceof MaxBufferError)) throw error;
	if (fdNumber === "all") return error;
	error.maxBufferInfo = {
		fdNumber,
		unit: getMaxBufferUnit(readableObjectMode, lines, encoding)
	};
	stream.destroy();
	throw error;
};
const getMaxBufferUnit = (readableObjectMode, lines, encoding) => {
	if (readableObjectMode) return "objects";
	if (lines) return "lines";
	return encoding === "buffer" ? "bytes" : "characters";
};
const checkIpcMaxBuffer = (ipcOutput, maxBuffer) => {
	if (ipcOutput.length + 1 <= maxBuffer) return;
	const error = new MaxBufferError();
	error.maxBufferInfo = { fdNumber: "ipc" };
	throw error;
};
const getMaxBufferMessage = (error, maxBuffer) => {
	const { streamName, threshold, unit } = getMaxBufferInfo(error, maxBuffer);
	return `Command's ${streamName} was larger than ${threshold} ${unit}`;
};
const getMaxBufferInfo = (error, maxBuffer) => {
	if (error?.maxBufferInfo === void 0) return {
		streamName: "output",
		threshold: maxBuffer[1],
		unit: "bytes"
	};
	const { maxBufferInfo: { fdNumber, unit, threshold = getFdSpecificValue(maxBuffer, fdNumber) } } = error;
	delete error.maxBufferInfo;
	return fdNumber === "ipc" ? {
		streamName: "IPC output",
		threshold,
		unit: "messages"
	} : {
		streamName: getStreamName(fdNumber),
		threshold,
		unit
	};
};
const getMaxBufferSync = ([, stdoutMaxBuffer]) => stdoutMaxBuffer === 0 ? Number.MIN_VALUE : stdoutMaxBuffer;
const handleMaxBufferSync = ({ resultError, output, maxBuffer, buffer }) => {
	const fdNumber = findMaxBufferSync(output, maxBuffer, buffer);
	if (fdNumber === void 0) return {
		resultError,
		isMaxBuffer: resultError?.code === "ENOBUFS"
	};
	const threshold = getMaxBufferValueSync(maxBuffer, fdNumber);
	const error = resultError ?? Object.assign(new MaxBufferError(), { code: "ENOBUFS" });
	error.maxBufferInfo = {
		fdNumber,
		unit: "bytes",
		threshold
	};
	return {
		resultError: error,
		isMaxBuffer: true
	};
};
const findMaxBufferSync = (output, maxBuffer, buffer) => {
	if (output === null) return;
	const fdNumber = output.findIndex((result, index) => result !== null && buffer[index] && result.length > getMaxBufferValueSync(maxBuffer, index));
	return fdNumber === -1 ? void 0 : fdNumber;
};
const getMaxBufferValueSync = (maxBuffer, fdNumber) => Math.min(maxBuffer[1], maxBuffer[fdNumber]);
const truncateMaxBufferSync = (result, fdNumber, { maxBuffer, buffer }) => {
	const maxBufferValue = getMaxBufferValueSync(maxBuffer, fdNumber);
	return buffer[fdNumber] && result.length > maxBufferValue ? result.slice(0, maxBufferValue) : result;
};

// node_modules/execa/lib/return/message.js
const createMessages = ({ stdio, all, ipcOutput, originalError, signal, signalDescription, exitCode, escapedCommand, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, forceKillAfterDelay, killSignal, maxBuffer, timeout, cwd }) => {
	const errorCode = getErrorCode(originalError);
	const prefix = getErrorPrefix({
		originalError,
		timedOut,
		timeout,
		isMaxBuffer,
		maxBuffer,
		errorCode,
		signal,
		signalDescription,
		exitCode,
		isCanceled,
		isGracefullyCanceled,
		isForcefullyTerminated,
		forceKillAfterDelay,
		killSignal
	});
	const originalMessage = getOriginalMessage(originalError, cwd);
	const shortMessage = `${prefix}: ${escapedCommand}${originalMessage === void 0 ? "" : `\n${originalMessage}`}`;
	return {
		originalMessage,
		shortMessage,
		message: [
			shortMessage,
			...all === void 0 ? [stdio[2], stdio[1]] : [all],
			...stdio.slice(3),
			ipcOutput.map((ipcMessage) => serializeIpcMessage(ipcMessage)).join("\n")
		].map((messagePart) => escapeLines(stripFinalNewline(serializeMessagePart(messagePart)))).filter(Boolean).join("\n\n")
	};
};
const getErrorCode = (error) => typeof error?.code === "string" ? error.code : void 0;
const getErrorPrefix = ({ originalError, timedOut, timeout, isMaxBuffer, maxBuffer, errorCode, signal, signalDescription, exitCode, isCanceled, isGracefullyCanceled, isForcefullyTerminated, forceKillAfterDelay, killSignal }) => {
	const forcefulSuffix = getForcefulSuffix(isForcefullyTerminated, forceKillAfterDelay);
	if (timedOut) return `Command timed out after ${timeout} milliseconds${forcefulSuffix}`;
	if (isGracefullyCanceled) {
		if (signal === void 0) return `Command was gracefully canceled with exit code ${exitCode}`;
		return isForcefullyTerminated ? `Command was gracefully canceled${forcefulSuffix}` : `Command was gracefully canceled with ${signal} (${signalDescription})`;
	}
	if (isCanceled) return `Command was canceled${forcefulSuffix}`;
	if (isMaxBuffer) return `${getMaxBufferMessage(originalError, maxBuffer)}${forcefulSuffix}`;
	if (errorCode !== void 0) return `Command failed with ${errorCode}${forcefulSuffix}`;
	if (isForcefullyTerminated) return `Command was killed with ${killSignal} (${getSignalDescription(killSignal)})${forcefulSuffix}`;
	if (signal !== void 0) return `Command was killed with ${signal} (${signalDescription})`;
	return exitCode === void 0 ? "Command failed" : `Command failed with exit code ${exitCode}`;
};
const getForcefulSuffix = (isForcefullyTerminated, forceKillAfterDelay) => isForcefullyTerminated ? ` and was forcefully terminated after ${forceKillAfterDelay} milliseconds` : "";
const getOriginalMessage = (originalError, cwd) => {
	if (originalError instanceof DiscardedError) return;
	const originalMessage = isExecaError(originalError) ? originalError.originalMessage ?? "" : String(originalError?.message ?? originalError);
	const escapedOriginalMessage = escapeLines(fixCwdError(originalMessage, cwd));
	return escapedOriginalMessage === "" ? void 0 : escapedOriginalMessage;
};
const serializeIpcMessage = (ipcMessage) => typeof ipcMessage === "string" ? ipcMessage : inspect(ipcMessage);
const serializeMessagePart = (messagePart) => Array.isArray(messagePart) ? messagePart.filter((messageItem) => isTextItem(messageItem)).map((messageItem) => stripFinalNewline(serializeMessageItem(messageItem))).join("\n") : serializeMessageItem(messagePart);
const isTextItem = (messageItem) => typeof messageItem === "string" || isUint8Array(messageItem);
const serializeMessageItem = (messageItem) => {
	if (typeof messageItem === "string") return messageItem;
	return isUint8Array(messageItem) ? uint8ArrayToString(messageItem) : "";
};

// node_modules/execa/lib/return/result.js
const makeSuccessResult = ({ command, escapedCommand, stdio, all, ipcOutput, options: { cwd }, startTime }) => omitUndefinedProperties({
	command,
	escapedCommand,
	cwd,
	durationMs: getDurationMs(startTime),
	failed: false,
	timedOut: false,
	isCanceled: false,
	isGracefullyCanceled: false,
	isTerminated: false,
	isMaxBuffer: false,
	isForcefullyTerminated: false,
	exitCode: 0,
	stdout: stdio[1],
	stderr: stdio[2],
	all,
	stdio,
	ipcOutput,
	pipedFrom: []
});
const makeEarlyError = ({ error, command, escapedCommand, fileDescriptors, options, startTime, isSync, stdio = Array.from({ length: fileDescriptors.length }), all }) => makeError({
	error,
	command,
	escapedCommand,
	startTime,
	timedOut: false,
	isCanceled: false,
	isGracefullyCanceled: false,
	isMaxBuffer: false,
	isForcefullyTerminated: false,
	stdio,
	all,
	ipcOutput: [],
	options,
	isSync
});
const getEarlyErrorOutput = (fileDescriptors, options) => {
	const stdio = fileDescriptors.map((fileDescriptor, fdNumber) => getEmptyOutput(fileDescriptor, fdNumber, options));
	return {
		stdio,
		all: getAllSync(stdio, getAllSyncFds(stdio), options)
	};
};
const getEmptyOutput = ({ direction, objectMode }, fdNumber, { stdio, buffer, lines, encoding }) => {
	if (direction === "input" || !PIPED_STDIO.has(stdio[fdNumber]) || !buffer[fdNumber]) return;
	if (objectMode || lines[fdNumber]) return [];
	return encoding === "buffer" ? /* @__PURE__ */ new Uint8Array() : "";
};
const PIPED_STDIO = /* @__PURE__ */ new Set(["pipe", "overlapped"]);
const makeError = ({ error: originalError, command, escapedCommand, startTime, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, exitCode: rawExitCode, signal: rawSignal, stdio, all, ipcOutput, options: { timeoutDuration, timeout = timeoutDuration, forceKillAfterDelay, killSignal, cwd, maxBuffer }, isSync }) => {
	const { exitCode, signal, signalDescription } = normalizeExitPayload(rawExitCode, rawSignal);
	const { originalMessage, shortMessage, message } = createMessages({
		stdio,
		all,
		ipcOutput,
		originalError,
		signal,
		signalDescription,
		exitCode,
		escapedCommand,
		timedOut,
		isCanceled,
		isGracefullyCanceled,
		isMaxBuffer,
		isForcefullyTerminated,
		forceKillAfterDelay,
		killSignal,
		maxBuffer,
		timeout,
		cwd
	});
	const error = getFinalError(originalError, message, isSync);
	Object.assign(error, getErrorProperties({
		error,
		command,
		escapedCommand,
		startTime,
		timedOut,
		isCanceled,
		isGracefullyCanceled,
		isMaxBuffer,
		isForcefullyTerminated,
		exitCode,
		signal,
		signalDescription,
		stdio,
		all,
		ipcOutput,
		cwd,
		originalMessage,
		shortMessage
	}));
	return error;
};
const getErrorProperties = ({ error, command, escapedCommand, startTime, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, exitCode, signal, signalDescription, stdio, all, ipcOutput, cwd, originalMessage, shortMessage }) => omitUndefinedProperties({
	shortMessage,
	originalMessage,
	command,
	escapedCommand,
	cwd,
	durationMs: getDurationMs(startTime),
	failed: true,
	timedOut,
	isCanceled,
	isGracefullyCanceled,
	isTerminated: signal !== void 0,
	isMaxBuffer,
	isForcefullyTerminated,
	exitCode,
	signal,
	signalDescription,
	code: getErrorCode(error.cause),
	stdout: stdio[1],
	stderr: stdio[2],
	all,
	stdio,
	ipcOutput,
	pipedFrom: []
});
const omitUndefinedProperties = (result) => Object.fromEntries(Object.entries(result).filter(([, value]) => value !== void 0));
const normalizeExitPayload = (rawExitCode, rawSignal) => {
	const exitCode = rawExitCode === null ? void 0 : rawExitCode;
	const signal = rawSignal === null ? void 0 : rawSignal;
	return {
		exitCode,
		signal,
		signalDescription: signal === void 0 ? void 0 : getSignalDescription(rawSignal)
	};
};

// node_modules/parse-ms/index.js
const toZeroIfInfinity = (value) => Number.isFinite(value) ? value : 0;
function parseNumber(milliseconds) {
	return {
		days: Math.trunc(milliseconds / 864e5),
		hours: Math.trunc(milliseconds / 36e5 % 24),
		minutes: Math.trunc(milliseconds / 6e4 % 60),
		seconds: Math.trunc(milliseconds / 1e3 % 60),
		milliseconds: Math.trunc(milliseconds % 1e3),
		microseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e3) % 1e3),
		nanoseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e6) % 1e3)
	};
}
function parseBigint(milliseconds) {
	return {
		days: milliseconds / 86400000n,
		hours: milliseconds / 3600000n % 24n,
		minutes: milliseconds / 60000n % 60n,
		seconds: milliseconds / 1000n % 60n,
		milliseconds: milliseconds % 1000n,
		microseconds: 0n,
		nanoseconds: 0n
	};
}
function parseMilliseconds(milliseconds) {
	switch (typeof milliseconds) {
		case "number":
			if (Number.isFinite(milliseconds)) return parseNumber(milliseconds);
			break;
		case "bigint": return parseBigint(milliseconds);
	}
	throw new TypeError("Expected a finite number or bigint");
}

// node_modules/pretty-ms/index.js
const isZero = (value) => value === 0 || value === 0n;
const pluralize = (word, count) => count === 1 || count === 1n ? word : `${word}s`;
const SECOND_ROUNDING_EPSILON = 1e-7;
const ONE_DAY_IN_MILLISECONDS = 24n * 60n * 60n * 1000n;
function prettyMilliseconds(milliseconds, options) {
	const isBigInt = typeof milliseconds === "bigint";
	if (!isBigInt && !Number.isFinite(milliseconds)) throw new TypeError("Expected a finite number or bigint");
	options = { ...options };
	const sign = milliseconds < 0 ? "-" : "";
	milliseconds = milliseconds < 0 ? -milliseconds : milliseconds;
	if (options.colonNotation) {
		options.compact = false;
		options.formatSubMilliseconds = false;
		options.separateMilliseconds = false;
		options.verbose = false;
	}
	if (options.compact) {
		options.unitCount = 1;
		options.secondsDecimalDigits = 0;
		options.millisecondsDecimalDigits = 0;
	}
	let result = [];
	const floorDecimals = (value, decimalDigits) => {
		const flooredInterimValue = Math.floor(value * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
		return (Math.round(flooredInterimValue) / 10 ** decimalDigits).toFixed(decimalDigits);
	};
	const add = (value, long, short, valueString) => {
		if ((result.length === 0 || !options.colonNotation) && isZero(value) && !(options.colonNotation && short === "m")) return;
		valueString ??= String(value);
		if (options.colonNotation) {
			const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
			const minLength = result.length > 0 ? 2 : 1;
			valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
		} else valueString += options.verbose ? " " + pluralize(long, value) : short;
		result.push(valueString);
	};
	const parsed = parseMilliseconds(milliseconds);
	const days = BigInt(parsed.days);
	if (options.hideYearAndDays) add(BigInt(days) * 24n + BigInt(parsed.hours), "hour", "h");
	else {
		if (options.hideYear) add(days, "day", "d");
		else {
			add(days / 365n, "year", "y");
			add(days % 365n, "day", "d");
		}
		add(Number(parsed.hours), "hour", "h");
	}
	add(Number(parsed.minutes), "minute", "m");
	if (!options.hideSeconds) {
		if (options.separateMilliseconds || options.formatSubMilliseconds || !options.colonNotation && milliseconds < 1e3 && !options.subSecondsAsDecimals) {
			const seconds = Number(parsed.seconds);
			const milliseconds = Number(parsed.milliseconds);
			const microseconds = Number(parsed.microseconds);
			const nanoseconds = Number(parsed.nanoseconds);
			add(seconds, "second", "s");
			if (options.formatSubMilliseconds) {
				add(milliseconds, "millisecond", "ms");
				add(microseconds, "microsecond", "µs");
				add(nanoseconds, "nanosecond", "ns");
			} else {
				const millisecondsAndBelow = milliseconds + microseconds / 1e3 + nanoseconds / 1e6;
				const millisecondsDecimalDigits = typeof options.millisecondsDecimalDigits === "number" ? options.millisecondsDecimalDigits : 0;
				const roundedMilliseconds = millisecondsAndBelow >= 1 ? Math.round(millisecondsAndBelow) : Math.ceil(millisecondsAndBelow);
				const maximumMilliseconds = 1e3 - 10 ** -millisecondsDecimalDigits;
				const millisecondsString = millisecondsDecimalDigits ? Math.min(millisecondsAndBelow, maximumMilliseconds).toFixed(millisecondsDecimalDigits) : Math.min(roundedMilliseconds, maximumMilliseconds);
				add(Number.parseFloat(millisecondsString), "millisecond", "ms", millisecondsString);
			}
		} else {
			const secondsFixed = floorDecimals((isBigInt ? Number(milliseconds % ONE_DAY_IN_MILLISECONDS) : milliseconds) / 1e3 % 60, typeof options.secondsDecimalDigits === "number" ? options.secondsDecimalDigits : 1);
			const secondsString = options.keepDecimalsOnWholeSeconds ? secondsFixed : secondsFixed.replace(/\.0+$/, "");
			add(Number.parseFloat(secondsString), "second", "s", secondsString);
		}
	}
	if (result.length === 0) return sign + "0" + (options.verbose ? " milliseconds" : "ms");
	const separator = options.colonNotation ? ":" : " ";
	if (typeof options.unitCount === "number") result = result.slice(0, Math.max(options.unitCount, 1));
	return sign + result.join(separator);
}

// node_modules/execa/lib/verbose/error.js
const logError = (result, verboseInfo) => {
	if (result.failed) verboseLog({
		type: "error",
		verboseMessage: result.shortMessage,
		verboseInfo,
		result
	});
};

// node_modules/execa/lib/verbose/complete.js
const logResult = (result, verboseInfo) => {
	if (!isVerbose(verboseInfo)) return;
	logError(result, verboseInfo);
	logDuration(result, verboseInfo);
};
const logDuration = (result, verboseInfo) => {
	const verboseMessage = `(done in ${prettyMilliseconds(result.durationMs)})`;
	verboseLog({
		type: "duration",
		verboseMessage,
		verboseInfo,
		result
	});
};

// node_modules/execa/lib/return/reject.js
const handleResult = (result, verboseInfo, { reject }) => {
	logResult(result, verboseInfo);
	if (reject && result.failed) throw result;
	return result;
};

// node_modules/execa/lib/stdio/type.js
const getStdioItemType = (value, optionName) => {
	if (isAsyncGenerator(value)) return "asyncGenerator";
	if (isSyncGenerator(value)) return "generator";
	if (isUrl(value)) return "fileUrl";
	if (isFilePathObject(value)) return "filePath";
	if (isWebStream(value)) return "webStream";
	if (isStream(value, { checkOpen: false })) return "native";
	if (isUint8Array(value)) return "uint8Array";
	if (isAsyncIterableObject(value)) return "asyncIterable";
	if (isIterableObject(value)) return "iterable";
	if (isTransformStream(value)) return getTransformStreamType({ transform: value }, optionName);
	return isTransformOptions(value) ? getTransformObjectType(value, optionName) : "native";
};
const getTransformObjectType = (value, optionName) => {
	if (isDuplexStream(value.transform, { checkOpen: false })) return getDuplexType(value, optionName);
	return isTransformStream(value.transform) ? getTransformStreamType(value, optionName) : getGeneratorObjectType(value, optionName);
};
const getDuplexType = (value, optionName) => {
	validateNonGeneratorType(value, optionName, "Duplex stream");
	return "duplex";
};
const getTransformStreamType = (value, optionName) => {
	validateNonGeneratorType(value, optionName, "web TransformStream");
	return "webTransform";
};
const validateNonGeneratorType = ({ final, binary, objectMode }, optionName, typeName) => {
	checkUndefinedOption(final, `${optionName}.final`, typeName);
	checkUndefinedOption(binary, `${optionName}.binary`, typeName);
	checkBooleanOption(objectMode, `${optionName}.objectMode`);
};
const checkUndefinedOption = (value, optionName, typeName) => {
	if (value !== void 0) throw new TypeError(`The \`${optionName}\` option can only be defined when using a generator, not a ${typeName}.`);
};
const getGeneratorObjectType = ({ transform, final, binary, objectMode }, optionName) => {
	if (transform !== void 0 && !isGenerator(transform)) throw new TypeError(`The \`${optionName}.transform\` option must be a generator, a Duplex stream or a web TransformStream.`);
	if (isDuplexStream(final, { checkOpen: false })) throw new TypeError(`The \`${optionName}.final\` option must not be a Duplex stream.`);
	if (isTransformStream(final)) throw new TypeError(`The \`${optionName}.final\` option must not be a web TransformStream.`);
	if (final !== void 0 && !isGenerator(final)) throw new TypeError(`The \`${optionName}.final\` option must be a generator.`);
	checkBooleanOption(binary, `${optionName}.binary`);
	checkBooleanOption(objectMode, `${optionName}.objectMode`);
	return isAsyncGenerator(transform) || isAsyncGenerator(final) ? "asyncGenerator" : "generator";
};
const isGenerator = (value) => isAsyncGenerator(value) || isSyncGenerator(value);
const isAsyncGenerator = (value) => Object.prototype.toString.call(value) === "[object AsyncGeneratorFunction]";
const isSyncGenerator = (value) => Object.prototype.toString.call(value) === "[object GeneratorFunction]";
const isTransformOptions = (value) => isPlainObject(value) && (value.transform !== void 0 || value.final !== void 0);
const isUrl = (value) => Object.prototype.toString.call(value) === "[object URL]";
const isRegularUrl = (value) => isUrl(value) && value.protocol !== "file:";
const isFilePathObject = (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => FILE_PATH_KEYS.has(key)) && isFilePathString(value.file);
const FILE_PATH_KEYS = /* @__PURE__ */ new Set(["file", "append"]);
const isFilePathString = (file) => typeof file === "string";
const isStdioValueObject = (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => STDIO_VALUE_KEYS.has(key)) && "value" in value;
const STDIO_VALUE_KEYS = /* @__PURE__ */ new Set(["value", "input"]);
const isUnknownStdioString = (type, value) => type === "native" && typeof value === "string" && !KNOWN_STDIO_STRINGS.has(value);
const KNOWN_STDIO_STRINGS = /* @__PURE__ */ new Set([
	"ipc",
	"ignore",
	"inherit",
	"overlapped",
	"pipe"
]);
const isReadableStream = (value) => Object.prototype.toString.call(value) === "[object ReadableStream]";
const isWritableStream = (value) => Object.prototype.toString.call(value) === "[object WritableStream]";
const isWebStream = (value) => isReadableStream(value) || isWritableStream(value);
const isTransformStream = (value) => isReadableStream(value?.readable) && isWritableStream(value?.writable);
const isAsyncIterableObject = (value) => isObject(value) && typeof value[Symbol.asyncIterator] === "function";
const isIterableObject = (value) => isObject(value) && typeof value[Symbol.iterator] === "function";
const isObject = (value) => typeof value === "object" && value !== null;
const TRANSFORM_TYPES = /* @__PURE__ */ new Set([
	"generator",
	"asyncGenerator",
	"duplex",
	"webTransform"
]);
const FILE_TYPES = /* @__PURE__ */ new Set([
	"fileUrl",
	"filePath",
	"fileNumber"
]);
const SPECIAL_DUPLICATE_TYPES_SYNC = /* @__PURE__ */ new Set(["fileUrl", "filePath"]);
const SPECIAL_DUPLICATE_TYPES = /* @__PURE__ */ new Set([
	...SPECIAL_DUPLICATE_TYPES_SYNC,
	"webStream",
	"nodeStream"
]);
const FORBID_DUPLICATE_TYPES = /* @__PURE__ */ new Set(["webTransform", "duplex"]);
const TYPE_TO_MESSAGE = {
	generator: "a generator",
	asyncGenerator: "an async generator",
	fileUrl: "a file URL",
	filePath: "a file path string",
	fileNumber: "a file descriptor number",
	webStream: "a web stream",
	nodeStream: "a Node.js stream",
	webTransform: "a web TransformStream",
	duplex: "a Duplex stream",
	native: "any value",
	iterable: "an iterable",
	asyncIterable: "an async iterable",
	string: "a string",
	uint8Array: "a Uint8Array"
};

// node_modules/execa/lib/transform/object-mode.js
const getTransformObjectModes = (objectMode, index, newTransforms, direction) => direction === "output" ? getOutputObjectModes(objectMode, index, newTransforms) : getInputObjectModes(objectMode, index, newTransforms);
const getOutputObjectModes = (objectMode, index, newTransforms) => {
	const writableObjectMode = index !== 0 && newTransforms[index - 1].value.readableObjectMode;
	return {
		writableObjectMode,
		readableObjectMode: objectMode ?? writableObjectMode
	};
};
const getInputObjectModes = (objectMode, index, newTransforms) => {
	const writableObjectMode = index === 0 ? objectMode === true : newTransforms[index - 1].value.readableObjectMode;
	return {
		writableObjectMode,
		readableObjectMode: index !== newTransforms.length - 1 && (objectMode ?? writableObjectMode)
	};
};
const getFdObjectMode = (stdioItems, direction) => {
	const lastTransform = stdioItems.findLast(({ type }) => TRANSFORM_TYPES.has(type));
	if (lastTransform === void 0) return false;
	return direction === "input" ? lastTransform.value.writableObjectMode : lastTransform.value.readableObjectMode;
};

// node_modules/execa/lib/transform/normalize.js
const normalizeTransforms = (stdioItems, optionName, direction, options) => [...stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type)), ...getTransforms(stdioItems, optionName, direction, options)];
const getTransforms = (stdioItems, optionName, direction, { encoding }) => {
	const transforms = stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type));
	const newTransforms = Array.from({ length: transforms.length });
	for (const [index, stdioItem] of Object.entries(transforms)) newTransforms[index] = normalizeTransform({
		stdioItem,
		index: Number(index),
		newTransforms,
		optionName,
		direction,
		encoding
	});
	return sortTransforms(newTransforms, direction);
};
const normalizeTransform = ({ stdioItem, stdioItem: { type }, index, newTransforms, optionName, direction, encoding }) => {
	if (type === "duplex") return normalizeDuplex({
		stdioItem,
		optionName
	});
	if (type === "webTransform") return normalizeTransformStream({
		stdioItem,
		index,
		newTransforms,
		direction
	});
	return normalizeGenerator({
		stdioItem,
		index,
		newTransforms,
		direction,
		encoding
	});
};
const normalizeDuplex = ({ stdioItem, optionName }) => {
	const { value } = stdioItem;
	const { transform } = value;
	const { writableObjectMode, readableObjectMode } = transform;
	const { objectMode = readableObjectMode } = value;
	if (objectMode && !readableObjectMode) throw new TypeError(`The \`${optionName}.objectMode\` option can only be \`true\` if \`new Duplex({objectMode: true})\` is used.`);
	if (!objectMode && readableObjectMode) throw new TypeError(`The \`${optionName}.objectMode\` option cannot be \`false\` if \`new Duplex({objectMode: true})\` is used.`);
	return {
		...stdioItem,
		value: {
			transform,
			writableObjectMode,
			readableObjectMode
		}
	};
};
const normalizeTransformStream = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction }) => {
	const { transform, objectMode } = isPlainObject(value) ? value : { transform: value };
	const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
	return {
		...stdioItem,
		value: {
			transform,
			writableObjectMode,
			readableObjectMode
		}
	};
};
const normalizeGenerator = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction, encoding }) => {
	const { transform, final, binary: binaryOption = false, preserveNewlines = false, objectMode } = isPlainObject(value) ? value : { transform: value };
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
	return {
		...stdioItem,
		value: {
			transform,
			final,
			binary,
			preserveNewlines,
			writableObjectMode,
			readableObjectMode
		}
	};
};
const sortTransforms = (newTransforms, direction) => direction === "input" ? newTransforms.reverse() : newTransforms;

// node_modules/execa/lib/stdio/direction.js
const getStreamDirection = ({ stdioItems, isStdioArray, fdNumber, optionName }) => {
	const directions = stdioItems.map((stdioItem) => getStdioItemDirection(stdioItem, fdNumber, isStdioArray));
	if (directions.includes("input") && directions.includes("output")) throw new TypeError(`The \`${optionName}\` option must not be an array of both readable and writable values.`);
	return directions.find(Boolean) ?? DEFAULT_DIRECTION;
};
const getStdioItemDirection = (stdioItem, fdNumber, isStdioArray) => {
	const knownDirection = KNOWN_DIRECTIONS[fdNumber];
	const direction = getRequestedDirection(stdioItem);
	if (knownDirection === void 0) return direction;
	validateKnownDirection(stdioItem, knownDirection, isStdioArray);
	return knownDirection;
};
const getRequestedDirection = ({ type, value, direction, optionName }) => {
	const guessedDirection = guessStreamDirection[type](value);
	if (direction === "input" && guessedDirection === "output") throw new TypeError(`The \`${optionName}\` option is invalid: \`input: true\` cannot be used with a writable value, which is always an output.`);
	return direction ?? guessedDirection;
};
const validateKnownDirection = ({ type, value, optionName }, knownDirection, isStdioArray) => {
	if (!STREAM_TYPES.has(type) || !isStdioArray && getStandardStreamDirection(value) !== void 0) return;
	const guessedDirection = guessStreamDirection[type](value);
	if (guessedDirection === void 0 || guessedDirection === knownDirection) return;
	throw new TypeError(`The \`${optionName}\` option is invalid: a ${guessedDirection === "input" ? "readable" : "writable"} value is always an ${guessedDirection}, but \`${optionName}\` is an ${knownDirection}.`);
};
const STREAM_TYPES = /* @__PURE__ */ new Set([
	"native",
	"nodeStream",
	"webStream"
]);
const KNOWN_DIRECTIONS = [
	"input",
	"output",
	"output"
];
const anyDirection = () => void 0;
const alwaysInput = () => "input";
const guessStreamDirection = {
	generator: anyDirection,
	asyncGenerator: anyDirection,
	fileUrl: anyDirection,
	filePath: anyDirection,
	iterable: alwaysInput,
	asyncIterable: alwaysInput,
	uint8Array: alwaysInput,
	string: alwaysInput,
	webStream: (value) => isWritableStream(value) ? "output" : "input",
	nodeStream(value) {
		if (!isReadableStream$1(value, { checkOpen: false })) return "output";
		return isWritableStream$1(value, { checkOpen: false }) ? void 0 : "input";
	},
	webTransform: anyDirection,
	duplex: anyDirection,
	native(value) {
		const standardStreamDirection = getStandardStreamDirection(value);
		if (standardStreamDirection !== void 0) return standardStreamDirection;
		if (isStream(value, { checkOpen: false })) return guessStreamDirection.nodeStream(value);
	}
};
const getStandardStreamDirection = (value) => {
	if ([0, process$1.stdin].includes(value)) return "input";
	if ([
		1,
		2,
		process$1.stdout,
		process$1.stderr
	].includes(value)) return "output";
};
const DEFAULT_DIRECTION = "output";

// node_modules/execa/lib/ipc/array.js
const normalizeIpcStdioArray = (stdioArray, ipc) => ipc ? [...stdioArray, "ipc"] : stdioArray;

// node_modules/execa/lib/stdio/stdio-option.js
const normalizeStdioOption = (options, verboseInfo, isSync) => {
	const { stdio, ipc, buffer } = options;
	const stdioArray = getStdioArray(stdio, options).map((stdioOption, fdNumber) => addDefaultValue(stdioOption, fdNumber));
	validateIpcStdioOption(stdioArray);
	return isSync ? normalizeStdioSync(stdioArray, buffer, verboseInfo) : normalizeIpcStdioArray(stdioArray, ipc);
};
const validateIpcStdioOption = (stdioArray) => {
	if (stdioArray.some((stdioOption) => hasIpcStdioOption(stdioOption))) throw new Error("The `ipc: true` option must be used instead of `stdio: 'ipc'`.");
};
const hasIpcStdioOption = (stdioOption) => Array.isArray(stdioOption) ? stdioOption.some((item) => hasIpcStdioItem(item)) : hasIpcStdioItem(stdioOption);
const hasIpcStdioItem = (stdioOption) => isStdioValueObject(stdioOption) ? stdioOption.value === "ipc" : stdioOption === "ipc";
const getStdioArray = (stdio, options) => {
	if (stdio === void 0) return STANDARD_STREAMS_ALIASES.map((alias) => options[alias]);
	if (hasAlias(options)) throw new Error(`It's not possible to provide \`stdio\` in combination with one of ${STANDARD_STREAMS_ALIASES.map((alias) => `\`${alias}\``).join(", ")}`);
	if (typeof stdio === "string") return [
		stdio,
		stdio,
		stdio
	];
	if (!Array.isArray(stdio)) throw new TypeError(`Expected \`stdio\` to be of type \`string\` or \`Array\`, got \`${getTypeName(stdio)}\``);
	const length = Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length);
	return Array.from({ length }, (_, fdNumber) => stdio[fdNumber]);
};
const hasAlias = (options) => STANDARD_STREAMS_ALIASES.some((alias) => options[alias] !== void 0);
const addDefaultValue = (stdioOption, fdNumber) => {
	if (Array.isArray(stdioOption)) return stdioOption.map((item) => addDefaultValue(item, fdNumber));
	if (stdioOption === null || stdioOption === void 0) return fdNumber >= STANDARD_STREAMS_ALIASES.length ? "ignore" : "pipe";
	return stdioOption;
};
const normalizeStdioSync = (stdioArray, buffer, verboseInfo) => stdioArray.map((stdioOption, fdNumber) => !buffer[fdNumber] && isStandardOutputFd(fdNumber) && !isFullVerbose(verboseInfo, fdNumber) && isOutputPipeOnly(stdioOption, fdNumber) ? "ignore" : stdioOption);
const isOutputPipeOnly = (stdioOption, fdNumber) => isOutputPipe(stdioOption, fdNumber) || Array.isArray(stdioOption) && stdioOption.length > 0 && stdioOption.every((item) => isOutputPipe(item, fdNumber));
const isOutputPipe = (stdioOption, fdNumber) => stdioOption === "pipe" || isOutputPipeObject(stdioOption, fdNumber);
const isOutputPipeObject = (stdioOption, fdNumber) => isStdioValueObject(stdioOption) && stdioOption.value === "pipe" && (stdioOption.input === void 0 || stdioOption.input === false || isFixedOutputPipe(fdNumber, stdioOption.input));
const isFixedOutputPipe = (fdNumber, input) => input === true && isStandardOutputFd(fdNumber);
const isStandardOutputFd = (fdNumber) => fdNumber === 1 || fdNumber === 2;

// node_modules/execa/lib/arguments/fd-options.js
const getToStream = (destination, to = "stdin") => {
	const isWritable = true;
	const { options, fileDescriptors } = SUBPROCESS_OPTIONS.get(destination);
	const fdNumber = getFdNumber(fileDescriptors, to, isWritable);
	const destinationStream = destination.stdio[fdNumber];
	if (destinationStream === null) throw new TypeError(getInvalidStdioOptionMessage(fdNumber, to, options, isWritable));
	return destinationStream;
};
const getFromStream = (source, from = "stdout") => {
	const isWritable = false;
	const { options, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
	const fdNumber = getFdNumber(fileDescriptors, from, isWritable);
	const sourceStream = fdNumber === "all" ? source.all : source.stdio[fdNumber];
	if (sourceStream === null || sourceStream === void 0) throw new TypeError(getInvalidStdioOptionMessage(fdNumber, from, options, isWritable));
	return sourceStream;
};
const SUBPROCESS_OPTIONS = /* @__PURE__ */ new WeakMap();
const getFdNumber = (fileDescriptors, fdName, isWritable) => {
	const fdNumber = parseFdNumber(fdName, isWritable);
	validateFdNumber(fdNumber, fdName, isWritable, fileDescriptors);
	return fdNumber;
};
const parseFdNumber = (fdName, isWritable) => {
	const fdNumber = parseFd(fdName);
	if (fdNumber !== void 0) return fdNumber;
	const { validOptions, defaultValue } = isWritable ? {
		validOptions: "\"stdin\"",
		defaultValue: "stdin"
	} : {
		validOptions: "\"stdout\", \"stderr\", \"all\"",
		defaultValue: "stdout"
	};
	throw new TypeError(`"${getOptionName(isWritable)}" must not be "${fdName}".
It must be ${validOptions} or "fd3", "fd4" (and so on).
It is optional and defaults to "${defaultValue}".`);
};
const validateFdNumber = (fdNumber, fdName, isWritable, fileDescriptors) => {
	const fileDescriptor = fileDescriptors[getUsedDescriptor(fdNumber)];
	if (fileDescriptor === void 0) throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. That file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
	if (!isWritable && fileDescriptor.direction === "input") throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a readable stream, not writable.`);
	if (isWritable && fileDescriptor.direction !== "input") throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a writable stream, not readable.
If you meant to use it as input, please set its "stdio" option to \`{value: 'pipe', input: true}\`.`);
};
const getInvalidStdioOptionMessage = (fdNumber, fdName, options, isWritable) => {
	if (fdNumber === "all" && !options.all) return "The \"all\" option must be true to use \"from: 'all'\".";
	const { optionName, optionValue } = getInvalidStdioOption(fdNumber, options);
	return `The "${optionName}: ${serializeOptionValue(optionValue)}" option is incompatible with using "${getOptionName(isWritable)}: ${serializeOptionValue(fdName)}".
Please set this option with "pipe" instead.`;
};
const getInvalidStdioOption = (fdNumber, { stdin, stdout, stderr, stdio }) => {
	const usedDescriptor = getUsedDescriptor(fdNumber);
	if (usedDescriptor === 0 && stdin !== void 0) return {
		optionName: "stdin",
		optionValue: stdin
	};
	if (usedDescriptor === 1 && stdout !== void 0) return {
		optionName: "stdout",
		optionValue: stdout
	};
	return usedDescriptor === 2 && stderr !== void 0 ? {
		optionName: "stderr",
		optionValue: stderr
	} : {
		optionName: `stdio[${usedDescriptor}]`,
		optionValue: stdio[usedDescriptor]
	};
};
const getUsedDescriptor = (fdNumber) => fdNumber === "all" ? 1 : fdNumber;
const getOptionName = (isWritable) => isWritable ? "to" : "from";
const serializeOptionValue = (value) => {
	if (typeof value === "string") return `'${value}'`;
	return typeof value === "number" ? `${value}` : "Stream";
};

// node_modules/execa/lib/stdio/native.js
const handleNativeStream = ({ stdioItem, stdioItem: { type }, isStdioArray, fdNumber, direction, isSync }) => {
	if (!isStdioArray || type !== "native") return stdioItem;
	return isSync ? handleNativeStreamSync({
		stdioItem,
		fdNumber,
		direction
	}) : handleNativeStreamAsync({
		stdioItem,
		fdNumber
	});
};
const handleNativeStreamSync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber, direction }) => {
	const targetFd = getTargetFd({
		value,
		optionName,
		fdNumber,
		direction
	});
	if (targetFd !== void 0) return targetFd;
	if (isStream(value, { checkOpen: false })) throw new TypeError(`The \`${optionName}: Stream\` option cannot both be an array and include a stream with synchronous methods.`);
	return stdioItem;
};
const getTargetFd = ({ value, optionName, fdNumber, direction }) => {
	const targetFdNumber = getTargetFdNumber(value, fdNumber);
	if (targetFdNumber === void 0) return;
	if (direction === "output") return {
		type: "fileNumber",
		value: targetFdNumber,
		optionName
	};
	if (tty.isatty(targetFdNumber)) throw new TypeError(`The \`${optionName}: ${serializeOptionValue(value)}\` option is invalid: it cannot be a TTY with synchronous methods.`);
	return {
		type: "uint8Array",
		contents: () => [bufferToUint8Array(readFileSync(targetFdNumber))],
		optionName
	};
};
const getTargetFdNumber = (value, fdNumber) => {
	if (value === "inherit") return fdNumber;
	if (typeof value === "number") return value;
	const standardStreamIndex = STANDARD_STREAMS.indexOf(value);
	if (standardStreamIndex !== -1) return standardStreamIndex;
};
const handleNativeStreamAsync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber }) => {
	if (value === "inherit") return {
		type: "nodeStream",
		value: getStandardStream(fdNumber, value, optionName),
		optionName
	};
	if (typeof value === "number") return {
		type: "nodeStream",
		value: getStandardStream(value, value, optionName),
		optionName
	};
	return isStream(value, { checkOpen: false }) ? {
		type: "nodeStream",
		value,
		optionName
	} : stdioItem;
};
const getStandardStream = (fdNumber, value, optionName) => {
	const standardStream = STANDARD_STREAMS[fdNumber];
	if (standardStream === void 0) throw new TypeError(`The \`${optionName}: ${value}\` option is invalid: no such standard stream.`);
	return standardStream;
};

// node_modules/execa/lib/stdio/input-option.js
const handleInputOptions = ({ input, inputFile }, fdNumber) => fdNumber === 0 ? [...handleInputOption(input), ...handleInputFileOption(inputFile)] : [];
const handleInputOption = (input) => input === void 0 ? [] : [{
	type: getInputType(input),
	value: input,
	optionName: "input"
}];
const getInputType = (input) => {
	if (isReadableStream$1(input, { checkOpen: false })) return "nodeStream";
	if (typeof input === "string") return "string";
	if (isUint8Array(input)) return "uint8Array";
	throw new Error("The `input` option must be a string, a Uint8Array or a Node.js Readable stream.");
};
const handleInputFileOption = (inputFile) => inputFile === void 0 ? [] : [{
	...getInputFileType(inputFile),
	optionName: "inputFile"
}];
const getInputFileType = (inputFile) => {
	if (isUrl(inputFile)) return {
		type: "fileUrl",
		value: inputFile
	};
	if (isFilePathString(inputFile)) return {
		type: "filePath",
		value: { file: inputFile }
	};
	throw new Error("The `inputFile` option must be a file path string or a file URL.");
};

// node_modules/execa/lib/stdio/duplicate.js
const isFileType = (type) => SPECIAL_DUPLICATE_TYPES_SYNC.has(type);
const getFileTarget = ({ type, value }) => type === "filePath" ? path.resolve(value.file) : fileURLToPath(value);
const filterDuplicates = (stdioItems) => stdioItems.filter((stdioItemOne, indexOne) => stdioItems.every((stdioItemTwo, indexTwo) => !hasSameValueAndDirection(stdioItemOne, stdioItemTwo) || indexOne >= indexTwo || stdioItemOne.type === "generator" || stdioItemOne.type === "asyncGenerator"));
const hasSameValueAndDirection = (stdioItemOne, stdioItemTwo) => stdioItemOne.value === stdioItemTwo.value && stdioItemOne.direction === stdioItemTwo.direction;
const getDuplicateStream = ({ stdioItem: { type, value, optionName }, direction, fileDescriptors, isSync }) => {
	const otherStdioItems = getOtherStdioItems(fileDescriptors, type);
	if (otherStdioItems.length === 0) return;
	if (isSync) {
		validateDuplicateStreamSync({
			otherStdioItems,
			type,
			value,
			optionName,
			direction
		});
		return;
	}
	if (SPECIAL_DUPLICATE_TYPES.has(type)) return getDuplicateStreamInstance({
		otherStdioItems,
		type,
		value,
		optionName,
		direction
	});
	if (FORBID_DUPLICATE_TYPES.has(type)) validateDuplicateTransform({
		otherStdioItems,
		type,
		value,
		optionName
	});
};
const getOtherStdioItems = (fileDescriptors, type) => fileDescriptors.flatMap(({ direction, stdioItems }) => stdioItems.map((stdioItem) => ({
	...stdioItem,
	direction
}))).filter((stdioItem) => isSameDuplicateType(stdioItem.type, type));
const isSameDuplicateType = (otherType, type) => otherType === type || isFileType(otherType) && isFileType(type);
const validateDuplicateStreamSync = ({ otherStdioItems, type, value, optionName, direction }) => {
	if (SPECIAL_DUPLICATE_TYPES_SYNC.has(type)) getDuplicateStreamInstance({
		otherStdioItems,
		type,
		value,
		optionName,
		direction
	});
};
const getDuplicateStreamInstance = ({ otherStdioItems, type, value, optionName, direction }) => {
	const duplicateStdioItems = otherStdioItems.filter((stdioItem) => hasSameValue(stdioItem, type, value));
	if (duplicateStdioItems.length === 0) return;
	const differentStdioItem = duplicateStdioItems.find((stdioItem) => stdioItem.direction !== direction);
	throwOnDuplicateStream(differentStdioItem, optionName, type);
	return direction === "output" || type === "webStream" ? duplicateStdioItems[0].stream : void 0;
};
const hasSameValue = (otherStdioItem, type, value) => isFileType(otherStdioItem.type) ? getFileTarget(otherStdioItem) === getFileTarget({
	type,
	value
}) : otherStdioItem.value === value;
const validateDuplicateTransform = ({ otherStdioItems, type, value, optionName }) => {
	const duplicateStdioItem = otherStdioItems.find(({ value: { transform } }) => transform === value.transform);
	throwOnDuplicateStream(duplicateStdioItem, optionName, type);
};
const throwOnDuplicateStream = (stdioItem, optionName, type) => {
	if (stdioItem !== void 0) throw new TypeError(`The \`${stdioItem.optionName}\` and \`${optionName}\` options must not target ${TYPE_TO_MESSAGE[type]} that is the same.`);
};

// node_modules/execa/lib/stdio/handle.js
const handleStdio = (addProperties, options, verboseInfo, isSync) => {
	const initialFileDescriptors = normalizeStdioOption(options, verboseInfo, isSync).map((stdioOption, fdNumber) => getFileDescriptor({
		stdioOption,
		fdNumber,
		options,
		isSync
	}));
	const fileDescriptors = getFinalFileDescriptors({
		initialFileDescriptors,
		addProperties,
		options,
		isSync
	});
	options.stdio = fileDescriptors.map(({ stdioItems }) => forwardStdio(stdioItems));
	return fileDescriptors;
};
const getFileDescriptor = ({ stdioOption, fdNumber, options, isSync }) => {
	const optionName = getStreamName(fdNumber);
	const { stdioItems: initialStdioItems, isStdioArray } = initializeStdioItems({
		stdioOption,
		fdNumber,
		options,
		optionName
	});
	const direction = getStreamDirection({
		stdioItems: initialStdioItems,
		isStdioArray,
		fdNumber,
		optionName
	});
	const stdioItems = initialStdioItems.map((stdioItem) => handleNativeStream({
		stdioItem,
		isStdioArray,
		fdNumber,
		direction,
		isSync
	}));
	const normalizedStdioItems = normalizeTransforms(stdioItems, optionName, direction, options);
	const objectMode = getFdObjectMode(normalizedStdioItems, direction);
	validateFileObjectMode(normalizedStdioItems, objectMode);
	return {
		direction,
		objectMode,
		stdioItems: normalizedStdioItems
	};
};
const initializeStdioItems = ({ stdioOption, fdNumber, options, optionName }) => {
	const values = Array.isArray(stdioOption) ? stdioOption : [stdioOption];
	const inputStdioItems = handleInputOptions(options, fdNumber);
	const initialStdioItems = [...omitInheritedStdin(values.map((value) => initializeStdioItem(value, optionName)), inputStdioItems), ...inputStdioItems];
	const stdioItems = filterDuplicates(initialStdioItems);
	const isStdioArray = stdioItems.length > 1;
	validateStdioArray(stdioItems, isStdioArray, optionName);
	validateStreams(stdioItems, isStdioArray);
	return {
		stdioItems,
		isStdioArray
	};
};
const omitInheritedStdin = (stdioItems, inputStdioItems) => inputStdioItems.length > 0 && isInheritedStdinOnly(stdioItems) ? [] : stdioItems;
const isInheritedStdinOnly = (stdioItems) => stdioItems.length === 1 && stdioItems[0].type === "native" && stdioItems[0].value === "inherit";
const initializeStdioItem = (value, optionName) => {
	if (isStdioValueObject(value)) return initializeStdioValueObject(value, optionName);
	return {
		type: getStdioItemType(value, optionName),
		value,
		optionName
	};
};
const initializeStdioValueObject = ({ value, input }, optionName) => {
	checkBooleanOption(input, `${optionName}.input`);
	return {
		type: getStdioItemType(value, optionName),
		value,
		direction: input ? "input" : void 0,
		optionName
	};
};
const validateStdioArray = (stdioItems, isStdioArray, optionName) => {
	if (stdioItems.length === 0) throw new TypeError(`The \`${optionName}\` option must not be an empty array.`);
	if (!isStdioArray) return;
	for (const { value, optionName } of stdioItems) if (INVALID_STDIO_ARRAY_OPTIONS.has(value)) throw new Error(`The \`${optionName}\` option must not include \`${value}\`.`);
};
const INVALID_STDIO_ARRAY_OPTIONS = /* @__PURE__ */ new Set(["ignore"]);
const validateStreams = (stdioItems, isStdioArray) => {
	for (const stdioItem of stdioItems) {
		validateFileStdio(stdioItem);
		validateFileDescriptorStdio(stdioItem);
		validateNativeStdio(stdioItem, isStdioArray);
	}
};
const validateFileDescriptorStdio = ({ type, value, optionName }) => {
	if (type !== "native") return;
	const fileDescriptor = typeof value === "number" ? value : value?.fd;
	if (typeof fileDescriptor === "number" && (!Number.isInteger(fileDescriptor) || fileDescriptor < 0 || fileDescriptor > MAX_FILE_DESCRIPTOR)) throw new TypeError(`The \`${optionName}\` option must be a non-negative 32-bit integer: got ${fileDescriptor}.`);
};
const MAX_FILE_DESCRIPTOR = 2 ** 31 - 1;
const validateNativeStdio = ({ type, value, optionName }, isStdioArray) => {
	if (type !== "native") return;
	if (isFileHandle(value)) {
		if (isStdioArray) throw new TypeError(`The \`${optionName}\` option cannot combine file handles with other values.`);
		return;
	}
	if (typeof value !== "string" && typeof value !== "number" && !isStream(value, { checkOpen: false })) throw new TypeError(`The \`${optionName}\` option is invalid: ${String(value)} (${typeof value}).`);
};
const isFileHandle = (value) => typeof value?.fd === "number" && !isStream(value, { checkOpen: false });
const validateFileStdio = ({ type, value, optionName }) => {
	if (isRegularUrl(value)) throw new TypeError(`The \`${optionName}: URL\` option must use the \`file:\` scheme.
For example, you can use the \`pathToFileURL()\` method of the \`url\` core module.`);
	if (isUnknownStdioString(type, value)) throw new TypeError(`The \`${optionName}: { file: '...' }\` option must be used instead of \`${optionName}: '...'\`.`);
};
const validateFileObjectMode = (stdioItems, objectMode) => {
	if (!objectMode) return;
	const fileStdioItem = stdioItems.find(({ type }) => FILE_TYPES.has(type));
	if (fileStdioItem !== void 0) throw new TypeError(`The \`${fileStdioItem.optionName}\` option cannot use both files and transforms in objectMode.`);
};
const getFinalFileDescriptors = ({ initialFileDescriptors, addProperties, options, isSync }) => {
	const fileDescriptors = [];
	try {
		for (const fileDescriptor of initialFileDescriptors) addFinalFileDescriptor({
			fileDescriptor,
			fileDescriptors,
			addProperties,
			options,
			isSync
		});
		return fileDescriptors;
	} catch (error) {
		cleanupCustomStreams(fileDescriptors);
		throw error;
	}
};
const addFinalFileDescriptor = ({ fileDescriptor, fileDescriptors, addProperties, options, isSync }) => {
	const { direction, objectMode, stdioItems } = fileDescriptor;
	const finalFileDescriptor = {
		direction,
		objectMode,
		stdioItems: []
	};
	fileDescriptors.push(finalFileDescriptor);
	for (const stdioItem of stdioItems) finalFileDescriptor.stdioItems.push(addStreamProperties({
		stdioItem,
		addProperties,
		direction,
		objectMode,
		options,
		fileDescriptors,
		isSync
	}));
};
const addStreamProperties = ({ stdioItem, addProperties, direction, objectMode, options, fileDescriptors, isSync }) => {
	const duplicateStream = getDuplicateStream({
		stdioItem,
		direction,
		fileDescriptors,
		isSync
	});
	if (duplicateStream !== void 0) return {
		...stdioItem,
		stream: duplicateStream
	};
	return {
		...stdioItem,
		...addProperties[direction][stdioItem.type](stdioItem, options, objectMode)
	};
};
const cleanupCustomStreams = (fileDescriptors) => {
	for (const { stream } of fileDescriptors.flatMap(({ stdioItems }) => stdioItems)) {
		if (stream === void 0 || isStandardStream(stream)) continue;
		stream.on("error", () => {});
		stream.destroy();
	}
};
const forwardStdio = (stdioItems) => {
	if (stdioItems.length > 1) return stdioItems.some(({ value }) => value === "overlapped") ? "overlapped" : "pipe";
	const [{ type, value }] = stdioItems;
	return type === "native" ? value : "pipe";
};

// node_modules/execa/lib/stdio/handle-sync.js
const handleStdioSync = (options, verboseInfo) => handleStdio(addPropertiesSync, options, verboseInfo, true);
const forbiddenIfSync = ({ type, optionName }) => {
	throwInvalidSyncValue(optionName, TYPE_TO_MESSAGE[type]);
};
const forbiddenNativeIfSync = ({ optionName, value }) => {
	if (value === "overlapped") throwInvalidSyncValue(optionName, `"${value}"`);
	return {};
};
const forbiddenNativeInputIfSync = (stdioItem) => {
	const { optionName, value } = stdioItem;
	if (value === "pipe" && optionName !== "stdin") throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be an input pipe with synchronous methods.`);
	return forbiddenNativeIfSync(stdioItem);
};
const forbiddenInputTransformIfSync = ({ optionName }) => {
	if (optionName !== "stdin") throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be an input transform with synchronous methods.`);
};
const throwInvalidSyncValue = (optionName, value) => {
	throw new TypeError(`The \`${optionName}\` option cannot be ${value} with synchronous methods.`);
};
const addProperties$1 = {
	generator() {},
	asyncGenerator: forbiddenIfSync,
	webStream: forbiddenIfSync,
	nodeStream: forbiddenIfSync,
	webTransform: forbiddenIfSync,
	duplex: forbiddenIfSync,
	asyncIterable: forbiddenIfSync,
	native: forbiddenNativeIfSync
};
const addPropertiesSync = {
	input: {
		...addProperties$1,
		generator: forbiddenInputTransformIfSync,
		native: forbiddenNativeInputIfSync,
		fileUrl: ({ value }) => ({ contents: () => [bufferToUint8Array(readFileSync(value))] }),
		filePath: ({ value: { file } }) => ({ contents: () => [bufferToUint8Array(readFileSync(file))] }),
		fileNumber: forbiddenIfSync,
		iterable: ({ value }) => ({ contents: () => [...value] }),
		string: ({ value }) => ({ contents: [value] }),
		uint8Array: ({ value, contents = [value] }) => ({ contents })
	},
	output: {
		...addProperties$1,
		fileUrl: ({ value }) => ({ path: value }),
		filePath: ({ value: { file, append } }) => ({
			path: file,
			append
		}),
		fileNumber: ({ value }) => ({ path: value }),
		iterable: forbiddenIfSync,
		string: forbiddenIfSync,
		uint8Array: forbiddenIfSync
	}
};

// node_modules/execa/lib/transform/validate.js
const getValidateTransformInput = (writableObjectMode, optionName) => writableObjectMode ? void 0 : validateStringTransformInput.bind(void 0, optionName);
const validateStringTransformInput = function* (optionName, chunk) {
	if (typeof chunk !== "string" && !isUint8Array(chunk) && !Buffer$1.isBuffer(chunk)) throw new TypeError(`The \`${optionName}\` option's transform must use "objectMode: true" to receive as input: ${typeof chunk}.`);
	yield chunk;
};
const getValidateTransformReturn = (readableObjectMode, optionName) => readableObjectMode ? validateObjectTransformReturn.bind(void 0, optionName) : validateStringTransformReturn.bind(void 0, optionName);
const validateObjectTransformReturn = function* (optionName, chunk) {
	validateEmptyReturn(optionName, chunk);
	yield chunk;
};
const validateStringTransformReturn = function* (optionName, chunk) {
	validateEmptyReturn(optionName, chunk);
	if (typeof chunk !== "string" && !isUint8Array(chunk)) throw new TypeError(`The \`${optionName}\` option's function must yield a string or an Uint8Array, not ${typeof chunk}.`);
	yield chunk;
};
const validateEmptyReturn = (optionName, chunk) => {
	if (chunk === null || chunk === void 0) throw new TypeError(`The \`${optionName}\` option's function must not call \`yield ${chunk}\`.
Instead, \`yield\` should either be called with a value, or not be called at all. For example:
  if (condition) { yield value; }`);
};

// node_modules/execa/lib/transform/encoding-transform.js
const getEncodingTransformGenerator = (binary, encoding, skipped) => {
	if (skipped) return;
	if (binary) return { transform: encodingUint8ArrayGenerator.bind(void 0, new TextEncoder()) };
	const stringDecoder = new StringDecoder(encoding);
	return {
		transform: encodingStringGenerator.bind(void 0, stringDecoder),
		final: encodingStringFinal.bind(void 0, stringDecoder)
	};
};
const encodingUint8ArrayGenerator = function* (textEncoder, chunk) {
	if (Buffer$1.isBuffer(chunk)) yield bufferToUint8Array(chunk);
	else if (typeof chunk === "string") yield textEncoder.encode(chunk);
	else yield chunk;
};
const encodingStringGenerator = function* (stringDecoder, chunk) {
	yield isUint8Array(chunk) ? stringDecoder.write(chunk) : chunk;
};
const encodingStringFinal = function* (stringDecoder) {
	const lastChunk = stringDecoder.end();
	if (lastChunk !== "") yield lastChunk;
};
const getStringToBytesGenerator = (binary, encoding, skipped) => skipped || encoding === "utf8" ? void 0 : { transform: stringToBytesGenerator.bind(void 0, getStringEncoding(binary, encoding)) };
const stringToBytesGenerator = function* (stringEncoding, chunk) {
	yield typeof chunk === "string" ? bufferToUint8Array(Buffer$1.from(chunk, stringEncoding)) : chunk;
};

// node_modules/execa/lib/transform/run-async.js
const pushChunks = callbackify(async (getChunks, state, getChunksArguments, transformStream) => {
	state.currentIterable = getChunks(...getChunksArguments);
	try {
		for await (const chunk of state.currentIterable) transformStream.push(chunk);
	} finally {
		delete state.currentIterable;
	}
});
const transformChunk = async function* (chunk, generators, index) {
	if (index === generators.length) {
		yield chunk;
		return;
	}
	const { transform = identityGenerator$1 } = generators[index];
	for await (const transformedChunk of transform(chunk)) yield* transformChunk(transformedChunk, generators, index + 1);
};
const finalChunks = async function* (generators) {
	for (const [index, { final }] of Object.entries(generators)) yield* generatorFinalChunks(final, Number(index), generators);
};
const generatorFinalChunks = async function* (final, index, generators) {
	if (final === void 0) return;
	for await (const finalChunk of final()) yield* transformChunk(finalChunk, generators, index + 1);
};
const destroyTransform = callbackify(async ({ currentIterable }, error) => {
	if (currentIterable !== void 0) {
		await (error ? currentIterable.throw(error) : currentIterable.return());
		return;
	}
	if (error) throw error;
});
const identityGenerator$1 = function* (chunk) {
	yield chunk;
};

// node_modules/execa/lib/transform/run-sync.js
const pushChunksSync = (getChunksSync, getChunksArguments, transformStream, done) => {
	try {
		for (const chunk of getChunksSync(...getChunksArguments)) transformStream.push(chunk);
		done();
	} catch (error) {
		done(normalizeTransformError(error));
	}
};
const normalizeTransformError = (error) => error || Object.assign(/* @__PURE__ */ new Error("Promise was rejected with falsy value"), {
	code: "ERR_FALSY_VALUE_REJECTION",
	reason: error
});
const runTransformSync = (generators, chunks) => {
	try {
		return [...chunks.flatMap((chunk) => [...transformChunkSync(chunk, generators, 0)]), ...finalChunksSync(generators)];
	} catch (error) {
		throw normalizeTransformError(error);
	}
};
const transformChunkSync = function* (chunk, generators, index) {
	if (index === generators.length) {
		yield chunk;
		return;
	}
	const { transform = identityGenerator } = generators[index];
	for (const transformedChunk of transform(chunk)) yield* transformChunkSync(transformedChunk, generators, index + 1);
};
const finalChunksSync = function* (generators) {
	for (const [index, { final }] of Object.entries(generators)) yield* generatorFinalChunksSync(final, Number(index), generators);
};
const generatorFinalChunksSync = function* (final, index, generators) {
	if (final === void 0) return;
	for (const finalChunk of final()) yield* transformChunkSync(finalChunk, generators, index + 1);
};
const identityGenerator = function* (chunk) {
	yield chunk;
};

// node_modules/execa/lib/transform/generator.js
const generatorToStream = ({ value, value: { transform, final, binary, writableObjectMode, readableObjectMode }, optionName }, { encoding }) => {
	const state = {};
	const generators = addInternalGenerators(value, encoding, optionName);
	const transformAsync = isAsyncGenerator(transform);
	const finalAsync = isAsyncGenerator(final);
	const transformMethod = transformAsync ? pushChunks.bind(void 0, transformChunk, state) : pushChunksSync.bind(void 0, transformChunkSync);
	const finalMethod = transformAsync || finalAsync ? pushChunks.bind(void 0, finalChunks, state) : pushChunksSync.bind(void 0, finalChunksSync);
	const destroyMethod = transformAsync || finalAsync ? destroyTransform.bind(void 0, state) : void 0;
	return { stream: new Transform({
		writableObjectMode,
		writableHighWaterMark: getDefaultHighWaterMark(writableObjectMode),
		readableObjectMode,
		readableHighWaterMark: getDefaultHighWaterMark(readableObjectMode),
		defaultEncoding: getStringEncoding(binary, encoding),
		transform(chunk, encoding, done) {
			transformMethod([
				chunk,
				generators,
				0
			], this, done);
		},
		flush(done) {
			finalMethod([generators], this, done);
		},
		destroy: destroyMethod
	}) };
};
const runGeneratorsSync = (chunks, stdioItems, encoding, isInput) => {
	const generators = stdioItems.filter(({ type }) => type === "generator");
	const reversedGenerators = isInput ? generators.reverse() : generators;
	for (const { value, optionName } of reversedGenerators) {
		if (!value.writableObjectMode) {
			const stringEncoding = getStringEncoding(value.binary, encoding);
			chunks = chunks.map((chunk) => typeof chunk === "string" ? Buffer$1.from(chunk, stringEncoding) : chunk);
		}
		const generators = addInternalGenerators(value, encoding, optionName);
		chunks = runTransformSync(generators, chunks);
	}
	return chunks;
};
const addInternalGenerators = ({ transform, final, binary, writableObjectMode, readableObjectMode, preserveNewlines }, encoding, optionName) => {
	const state = {};
	return [
		{ transform: getValidateTransformInput(writableObjectMode, optionName) },
		getEncodingTransformGenerator(binary, encoding, writableObjectMode),
		getSplitLinesGenerator(binary, preserveNewlines, writableObjectMode, state),
		{
			transform,
			final
		},
		{ transform: getValidateTransformReturn(readableObjectMode, optionName) },
		getAppendNewlineGenerator({
			binary,
			preserveNewlines,
			readableObjectMode,
			state,
			encoding
		}),
		getStringToBytesGenerator(binary, encoding, readableObjectMode)
	].filter(Boolean);
};

// node_modules/execa/lib/io/input-sync.js
const addInputOptionsSync = (fileDescriptors, options) => {
	for (const fdNumber of getInputFdNumbers(fileDescriptors)) addInputOptionSync(fileDescriptors, fdNumber, options);
};
const getInputFdNumbers = (fileDescriptors) => new Set(Object.entries(fileDescriptors).filter(([, { direction }]) => direction === "input").map(([fdNumber]) => Number(fdNumber)));
const addInputOptionSync = (fileDescriptors, fdNumber, options) => {
	const { stdioItems } = fileDescriptors[fdNumber];
	const allStdioItems = stdioItems.filter(({ contents }) => contents !== void 0);
	if (allStdioItems.length === 0 && stdioItems.every(({ type }) => type !== "generator")) return;
	if (fdNumber !== 0) {
		const [{ type, optionName }] = allStdioItems;
		throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be ${TYPE_TO_MESSAGE[type]} with synchronous methods.`);
	}
	const chunks = allStdioItems.flatMap(({ type, contents }) => getChunks(type, typeof contents === "function" ? contents() : contents));
	options.input = applyInputGeneratorsSync(chunks, stdioItems, options.encoding);
};
const getChunks = (type, chunks) => type === "iterable" ? chunks : chunks.filter((chunk) => chunk.length > 0);
const applyInputGeneratorsSync = (chunks, stdioItems, encoding) => {
	const newContents = runGeneratorsSync(chunks, stdioItems, getInputEncoding(encoding), true);
	validateSerializable(newContents);
	return joinToUint8Array(newContents);
};
const validateSerializable = (newContents) => {
	const invalidItem = newContents.find((item) => !isSerializableInput(item));
	if (invalidItem !== void 0) throwOnSerializableInput("stdin", invalidItem);
};
const isSerializableInput = (item) => typeof item === "string" || isUint8Array(item);
const throwOnSerializableInput = (optionName, invalidItem) => {
	throw new TypeError(`The \`${optionName}\` option is invalid: when passing objects as input, a transform must be used to serialize them to strings or Uint8Arrays: ${invalidItem}.`);
};

// node_modules/execa/lib/verbose/output.js
const shouldLogOutput = ({ stdioItems, encoding, verboseInfo, fdNumber }) => fdNumber !== "all" && isFullVerbose(verboseInfo, fdNumber) && !BINARY_ENCODINGS.has(encoding) && isFdVerbose(fdNumber) && (stdioItems.some(({ type, value }) => type === "native" && PIPED_STDIO_VALUES.has(value)) || stdioItems.every(({ type }) => TRANSFORM_TYPES.has(type)));
const isFdVerbose = (fdNumber) => fdNumber === 1 || fdNumber === 2;
const PIPED_STDIO_VALUES = /* @__PURE__ */ new Set(["pipe", "overlapped"]);
const logLines = async (linesIterable, stream, fdNumber, verboseInfo) => {
	for await (const line of linesIterable) if (!isPipingStream(stream)) logLine(line, fdNumber, verboseInfo);
};
const logLinesSync = (linesArray, fdNumber, verboseInfo) => {
	for (const line of linesArray) logLine(line, fdNumber, verboseInfo);
};
const isPipingStream = (stream) => stream._readableState.pipes.some((pipe) => !isAllStream(pipe) || isPipingStream(pipe));
const logLine = (line, fdNumber, verboseInfo) => {
	const verboseMessage = serializeVerboseMessage(line);
	verboseLog({
		type: "output",
		verboseMessage,
		fdNumber,
		verboseInfo
	});
};

// node_modules/execa/lib/io/output-sync.js
const transformOutputSync = ({ fileDescriptors, syncResult, options, verboseInfo }) => {
	const output = syncResult.output ?? getSpawnFailureOutput(options);
	const outputFiles = /* @__PURE__ */ new Set();
	const errors = [];
	return {
		output: output.map((result, fdNumber) => transformOutputResultSync({
			result,
			fileDescriptors,
			fdNumber,
			errors,
			outputFiles,
			verboseInfo
		}, options)),
		error: errors.find((error) => error !== void 0)
	};
};
const getSpawnFailureOutput = ({ stdio }) => stdio.map((stdioOption, fdNumber) => fdNumber !== 0 && stdioOption === "pipe" ? /* @__PURE__ */ new Uint8Array() : null);
const transformOutputResultSync = ({ result, fileDescriptors, fdNumber, errors, outputFiles, verboseInfo }, { buffer, encoding, lines, stripFinalNewline, maxBuffer }) => {
	if (result === null) return;
	const truncatedResult = truncateMaxBufferSync(result, fdNumber, {
		maxBuffer,
		buffer
	});
	const uint8ArrayResult = bufferToUint8Array(truncatedResult);
	const { stdioItems, objectMode } = fileDescriptors[fdNumber];
	const { chunks, error: transformError } = runOutputGeneratorsSync(uint8ArrayResult.length === 0 ? [] : [uint8ArrayResult], stdioItems, encoding);
	const { serializedResult, finalResult } = serializeChunks({
		chunks,
		objectMode,
		encoding,
		lines,
		stripFinalNewline,
		fdNumber
	});
	const logError = logOutputSync({
		serializedResult,
		fdNumber,
		verboseInfo,
		encoding,
		stdioItems,
		objectMode
	});
	const error = transformError ?? logError;
	errors.push(error);
	const returnedResult = buffer[fdNumber] ? finalResult : void 0;
	try {
		if (error === void 0) writeToFiles(chunks, stdioItems, outputFiles);
		return returnedResult;
	} catch (writeError) {
		errors.push(writeError);
		return returnedResult;
	}
};
const runOutputGeneratorsSync = (chunks, stdioItems, encoding) => {
	try {
		return {
			chunks: runGeneratorsSync(chunks, stdioItems, encoding, false),
			error: void 0
		};
	} catch (error) {
		return {
			chunks: [],
			error
		};
	}
};
const serializeChunks = ({ chunks, objectMode, encoding, lines, stripFinalNewline, fdNumber }) => {
	if (objectMode) return {
		serializedResult: chunks,
		finalResult: chunks
	};
	if (encoding === "buffer") {
		const serializedResult = joinToUint8Array(chunks);
		return {
			serializedResult,
			finalResult: serializedResult
		};
	}
	const serializedResult = joinToString(chunks, encoding);
	return {
		serializedResult,
		finalResult: lines[fdNumber] ? splitLinesSync(serializedResult, !stripFinalNewline[fdNumber], objectMode) : serializedResult
	};
};
const logOutputSync = ({ serializedResult, fdNumber, verboseInfo, encoding, stdioItems, objectMode }) => {
	if (!shouldLogOutput({
		stdioItems,
		encoding,
		verboseInfo,
		fdNumber
	})) return;
	const linesArray = splitLinesSync(serializedResult, false, objectMode);
	try {
		logLinesSync(linesArray, fdNumber, verboseInfo);
	} catch (error) {
		return error;
	}
};
const writeToFiles = (chunks, stdioItems, outputFiles) => {
	const fileItems = stdioItems.filter(({ type }) => FILE_TYPES.has(type));
	if (fileItems.length === 0) return;
	const contents = joinToUint8Array(chunks);
	const writtenPaths = /* @__PURE__ */ new Set();
	for (const stdioItem of fileItems) {
		const { type, append } = stdioItem;
		const path = type === "fileNumber" ? stdioItem.path : getFileTarget(stdioItem);
		if (writtenPaths.has(path)) continue;
		writtenPaths.add(path);
		if (append || outputFiles.has(path)) appendFileSync(path, contents);
		else writeFileSync(path, contents);
		outputFiles.add(path);
	}
};

// node_modules/execa/lib/resolve/exit-async.js
const waitForExit = async (subprocess, context) => {
	const [exitCode, signal] = await waitForExitOrError(subprocess);
	context.isForcefullyTerminated ??= false;
	return [exitCode, signal];
};
const waitForExitOrError = async (subprocess) => {
	const [spawnPayload, exitPayload] = await Promise.allSettled([once$1(subprocess, "spawn"), once$1(subprocess, "exit")]);
	if (spawnPayload.status === "rejected") return [];
	return exitPayload.status === "rejected" ? waitForSubprocessExit(subprocess) : exitPayload.value;
};
const waitForSubprocessExit = async (subprocess) => {
	try {
		return await once$1(subprocess, "exit");
	} catch {
		return waitForSubprocessExit(subprocess);
	}
};
const waitForSuccessfulExit = async (exitPromise) => {
	const [exitCode, signal] = await exitPromise;
	if (!isSubprocessErrorExit(exitCode, signal) && isFailedExit(exitCode, signal)) throw new DiscardedError();
	return [exitCode, signal];
};
const isSubprocessErrorExit = (exitCode, signal) => exitCode === void 0 && signal === void 0;
const isFailedExit = (exitCode, signal) => exitCode !== 0 || signal !== null;

// node_modules/execa/lib/resolve/exit-sync.js
const getExitResultSync = ({ error, status: exitCode, signal, output }, { maxBuffer, buffer }) => {
	const initialError = getResultError(error, exitCode, signal);
	const isTimedOut = initialError?.code === "ETIMEDOUT";
	const { resultError, isMaxBuffer } = isTimedOut ? {
		resultError: initialError,
		isMaxBuffer: false
	} : handleMaxBufferSync({
		resultError: initialError,
		output,
		maxBuffer,
		buffer
	});
	return {
		resultError,
		exitCode,
		signal,
		timedOut: isTimedOut,
		isMaxBuffer
	};
};
const getResultError = (error, exitCode, signal) => {
	if (error !== void 0) return error;
	return isFailedExit(exitCode, signal) ? new DiscardedError() : void 0;
};

// node_modules/execa/lib/methods/main-sync.js
const execaCoreSync = (rawFile, rawArguments, rawOptions) => {
	const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options, fileDescriptors } = handleSyncArguments(rawFile, rawArguments, rawOptions);
	const result = spawnSubprocessSync({
		file,
		commandArguments,
		options,
		command,
		escapedCommand,
		verboseInfo,
		fileDescriptors,
		startTime
	});
	return handleResult(result, verboseInfo, options);
};
const handleSyncArguments = (rawFile, rawArguments, rawOptions) => {
	const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
	const syncOptions = normalizeSyncOptions(rawOptions);
	const { file, commandArguments, options } = normalizeOptions(rawFile, rawArguments, syncOptions);
	validateSyncOptions(options);
	return {
		file,
		commandArguments,
		command,
		escapedCommand,
		startTime,
		verboseInfo,
		options,
		fileDescriptors: handleStdioSync(options, verboseInfo)
	};
};
const normalizeSyncOptions = (options) => options.node && !options.ipc ? {
	...options,
	ipc: false
} : options;
const validateSyncOptions = ({ ipc, ipcInput, detached, cancelSignal, killDescendants }) => {
	if (ipcInput !== void 0) throwInvalidSyncOption("ipcInput");
	if (ipc) throwInvalidSyncOption("ipc: true");
	if (detached) throwInvalidSyncOption("detached: true");
	if (killDescendants) throwInvalidSyncOption("killDescendants: true");
	if (cancelSignal) throwInvalidSyncOption("cancelSignal");
};
const throwInvalidSyncOption = (value) => {
	throw new TypeError(`The "${value}" option cannot be used with synchronous methods.`);
};
const spawnSubprocessSync = ({ file, commandArguments, options, command, escapedCommand, verboseInfo, fileDescriptors, startTime }) => {
	const syncResult = runSubprocessSync({
		file,
		commandArguments,
		options,
		command,
		escapedCommand,
		fileDescriptors,
		startTime
	});
	if (syncResult.failed) return syncResult;
	const { resultError, exitCode, signal, timedOut, isMaxBuffer } = getExitResultSync(syncResult, options);
	const { output, error = resultError } = transformOutputSync({
		fileDescriptors,
		syncResult,
		options,
		verboseInfo
	});
	const stdio = output.map((stdioOutput, fdNumber) => stripNewline(stdioOutput, options, fdNumber));
	const allFds = getAllSyncFds(output);
	const all = stripNewline(getAllSync(output, allFds, options), options, "all", allFds);
	return getSyncResult({
		error,
		exitCode,
		signal,
		timedOut,
		isMaxBuffer,
		stdio,
		all,
		options,
		command,
		escapedCommand,
		startTime
	});
};
const runSubprocessSync = ({ file, commandArguments, options, command, escapedCommand, fileDescriptors, startTime }) => {
	try {
		addInputOptionsSync(fileDescriptors, options);
		const normalizedOptions = normalizeSpawnSyncOptions(options);
		return {
			__proto__: null,
			...spawnSync(...concatenateShell(file, commandArguments, normalizedOptions))
		};
	} catch (error) {
		return makeEarlyError({
			error,
			command,
			escapedCommand,
			fileDescriptors,
			options,
			startTime,
			isSync: true,
			...getEarlyErrorOutput(fileDescriptors, options)
		});
	}
};
const normalizeSpawnSyncOptions = ({ encoding, maxBuffer, ...options }) => ({
	...options,
	encoding: "buffer",
	maxBuffer: getMaxBufferSync(maxBuffer)
});
const getSyncResult = ({ error, exitCode, signal, timedOut, isMaxBuffer, stdio, all, options, command, escapedCommand, startTime }) => error === void 0 ? makeSuccessResult({
	command,
	escapedCommand,
	stdio,
	all,
	ipcOutput: [],
	options,
	startTime
}) : makeError({
	error,
	command,
	escapedCommand,
	timedOut,
	isCanceled: false,
	isGracefullyCanceled: false,
	isMaxBuffer,
	isForcefullyTerminated: false,
	exitCode,
	signal,
	stdio,
	all,
	ipcOutput: [],
	options,
	startTime,
	isSync: true
});

// node_modules/execa/lib/ipc/get-one.js
const internalGetOneMessageOptions = Symbol("internalGetOneMessageOptions");
const getOneMessage$1 = ({ anyProcess, channel, isSubprocess, ipc }, rawOptions) => {
	const options = copyOptions(rawOptions);
	const { reference = true, filter } = options;
	const { signal } = options[internalGetOneMessageOptions] ?? {};
	validateIpcMethod({
		methodName: "getOneMessage",
		isSubprocess,
		ipc,
		isConnected: isConnected(anyProcess)
	});
	return getOneMessageAsync({
		anyProcess,
		channel,
		isSubprocess,
		filter,
		reference,
		signal
	});
};
const getOneMessageAsync = async ({ anyProcess, channel, isSubprocess, filter, reference, signal }) => {
	addReference(channel, reference);
	const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
	const controller = new AbortController();
	stopOnAbort$1(signal, controller);
	try {
		return await Promise.race([
			getMessage(ipcEmitter, filter, controller),
			throwOnDisconnect(ipcEmitter, isSubprocess, controller),
			throwOnStrictError(ipcEmitter, isSubprocess, controller)
		]);
	} catch (error) {
		if (!signal?.aborted) disconnect(anyProcess);
		throw error;
	} finally {
		controller.abort();
		removeReference(channel, reference);
	}
};
const stopOnAbort$1 = (signal, controller) => {
	if (signal === void 0) return;
	if (signal.aborted) {
		controller.abort();
		return;
	}
	signal.addEventListener("abort", () => {
		controller.abort();
	}, {
		once: true,
		signal: controller.signal
	});
};
const getMessage = async (ipcEmitter, filter, { signal }) => {
	if (filter === void 0) {
		const [message] = await once$1(ipcEmitter, "message", { signal });
		return message;
	}
	for await (const [message] of on(ipcEmitter, "message", { signal })) if (filter(message)) return message;
};
const throwOnDisconnect = async (ipcEmitter, isSubprocess, { signal }) => {
	await once$1(ipcEmitter, "disconnect", { signal });
	throwOnEarlyDisconnect(isSubprocess);
};
const throwOnStrictError = async (ipcEmitter, isSubprocess, { signal }) => {
	const [error] = await once$1(ipcEmitter, "strict:error", { signal });
	throw getStrictResponseError(error, isSubprocess);
};

// node_modules/execa/lib/ipc/get-each.js
const internalGetEachMessageOptions = Symbol("internalGetEachMessageOptions");
const getEachMessage$1 = (subprocessInfo, rawOptions) => {
	const options = copyOptions(rawOptions);
	const { reference = true } = options;
	const { signal, shouldAwait = !subprocessInfo.isSubprocess } = options[internalGetEachMessageOptions] ?? {};
	return loopOnMessages({
		...subprocessInfo,
		shouldAwait,
		reference,
		signal
	});
};
const loopOnMessages = ({ anyProcess, waitProcess = anyProcess, channel, isSubprocess, ipc, shouldAwait, reference, signal }) => {
	validateIpcMethod({
		methodName: "getEachMessage",
		isSubprocess,
		ipc,
		isConnected: isConnected(anyProcess)
	});
	addReference(channel, reference);
	const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
	const controller = new AbortController();
	const state = {};
	stopOnAbort(signal, controller);
	stopOnDisconnect(anyProcess, ipcEmitter, controller);
	abortOnStrictError({
		ipcEmitter,
		isSubprocess,
		controller,
		state
	});
	return iterateOnMessages({
		anyProcess,
		waitProcess,
		channel,
		ipcEmitter,
		isSubprocess,
		shouldAwait,
		controller,
		state,
		reference,
		signal
	});
};
const stopOnAbort = (signal, controller) => {
	if (signal === void 0) return;
	if (signal.aborted) {
		controller.abort();
		return;
	}
	signal.addEventListener("abort", () => {
		controller.abort();
	}, {
		once: true,
		signal: controller.signal
	});
};
const stopOnDisconnect = async (anyProcess, ipcEmitter, controller) => {
	try {
		await once$1(ipcEmitter, "disconnect", { signal: controller.signal });
		controller.abort();
	} catch {}
};
const abortOnStrictError = async ({ ipcEmitter, isSubprocess, controller, state }) => {
	try {
		const [error] = await once$1(ipcEmitter, "strict:error", { signal: controller.signal });
		state.error = getStrictResponseError(error, isSubprocess);
		controller.abort();
	} catch {}
};
const iterateOnMessages = async function* ({ anyProcess, waitProcess, channel, ipcEmitter, isSubprocess, shouldAwait, controller, state, reference, signal }) {
	try {
		for await (const [message] of on(ipcEmitter, "message", { signal: controller.signal })) {
			throwIfStrictError(state);
			yield message;
		}
	} catch {
		throwIfStrictError(state);
	} finally {
		controller.abort();
		removeReference(channel, reference);
		if (!isSubprocess && !signal?.aborted) disconnect(anyProcess);
		if (shouldAwait) await waitProcess;
	}
};
const throwIfStrictError = ({ error }) => {
	if (error) throw error;
};

// node_modules/execa/lib/ipc/methods.js
const addIpcMethods = (target, subprocess, { ipc }) => {
	Object.assign(target, getIpcMethods(subprocess, false, ipc, target));
};
const getIpcExport = () => {
	const anyProcess = process$1;
	const isSubprocess = true;
	const isIpc = process$1.channel !== void 0;
	return {
		...getIpcMethods(anyProcess, isSubprocess, isIpc),
		getCancelSignal: getCancelSignal$1.bind(void 0, {
			anyProcess,
			channel: anyProcess.channel,
			isSubprocess,
			ipc: isIpc
		})
	};
};
const getIpcMethods = (anyProcess, isSubprocess, ipc, waitProcess = anyProcess) => ({
	sendMessage: sendMessage$1.bind(void 0, {
		anyProcess,
		channel: anyProcess.channel,
		isSubprocess,
		ipc
	}),
	getOneMessage: getOneMessage$1.bind(void 0, {
		anyProcess,
		channel: anyProcess.channel,
		isSubprocess,
		ipc
	}),
	getEachMessage: getEachMessage$1.bind(void 0, {
		anyProcess,
		channel: anyProcess.channel,
		isSubprocess,
		ipc,
		waitProcess
	})
});

// node_modules/execa/lib/return/early-error.js
const handleEarlyError = ({ error, command, escapedCommand, fileDescriptors, options, startTime, verboseInfo }) => {
	cleanupCustomStreams(fileDescriptors);
	const subprocess = new ChildProcess();
	subprocess.kill = () => false;
	const all = createDummyStreams(subprocess, fileDescriptors);
	const promise = handleDummyPromise({
		error,
		command,
		escapedCommand,
		fileDescriptors,
		options,
		startTime,
		verboseInfo
	});
	return {
		subprocess,
		promise,
		all: options.all ? all : void 0,
		convertedStreams: getConvertedStreams(promise)
	};
};
const createDummyStreams = (subprocess, fileDescriptors) => {
	const stdin = createDummyStream();
	const stdout = createDummyStream();
	const stderr = createDummyStream();
	const extraStdio = Array.from({ length: fileDescriptors.length - 3 }, createDummyStream);
	const all = createDummyStream();
	const stdio = [
		stdin,
		stdout,
		stderr,
		...extraStdio
	];
	Object.assign(subprocess, {
		stdin,
		stdout,
		stderr,
		stdio
	});
	return all;
};
const createDummyStream = () => {
	const stream = new PassThrough();
	stream.on("error", () => {});
	stream.end();
	return stream;
};
const getConvertedStreams = (promise) => {
	const waitForPromise = async () => {
		await promise;
	};
	const endReadable = function() {
		callbackify(waitForPromise)((error) => {
			if (error) this.destroy(error);
			else this.push(null);
		});
	};
	const endWritable = callbackify(waitForPromise);
	const writeWritable = (chunk, encoding, done) => {
		endWritable(done);
	};
	const readable = () => new Readable({ read: endReadable });
	const writable = () => new Writable({
		write: writeWritable,
		final: endWritable
	});
	const duplex = () => new Duplex({
		read: endReadable,
		write: writeWritable,
		final: endWritable
	});
	const iterable = () => readable()[Symbol.asyncIterator]();
	return {
		readable,
		writable,
		duplex,
		readableStream: () => Readable.toWeb(readable()),
		writableStream: () => Writable.toWeb(writable()),
		transformStream: () => Duplex.toWeb(duplex()),
		iterable,
		[Symbol.asyncIterator]: iterable
	};
};
const handleDummyPromise = async ({ error, command, escapedCommand, fileDescriptors, options, startTime, verboseInfo }) => {
	const earlyError = makeEarlyError({
		error: await error,
		command,
		escapedCommand,
		fileDescriptors,
		options,
		startTime,
		isSync: false,
		...getEarlyErrorOutput(fileDescriptors, options)
	});
	return handleResult(earlyError, verboseInfo, options);
};

// node_modules/execa/lib/stdio/handle-async.js
const handleStdioAsync = (options, verboseInfo) => handleStdio(addPropertiesAsync, options, verboseInfo, false);
const forbiddenIfAsync = ({ type, optionName }) => {
	throw new TypeError(`The \`${optionName}\` option cannot be ${TYPE_TO_MESSAGE[type]}.`);
};
const addProperties = {
	fileNumber: forbiddenIfAsync,
	generator: generatorToStream,
	asyncGenerator: generatorToStream,
	nodeStream: ({ value }) => ({ stream: value }),
	webTransform: ({ value: { transform, writableObjectMode, readableObjectMode } }) => ({ stream: Duplex.from({
		writable: Writable.fromWeb(transform.writable, { objectMode: writableObjectMode }),
		readable: Readable.fromWeb(transform.readable, { objectMode: readableObjectMode })
	}) }),
	duplex: ({ value: { transform } }) => ({ stream: transform }),
	native() {}
};
const validateIterable = function* (iterable, optionName) {
	for (const value of iterable) {
		validateIterableValue(value, optionName);
		yield value;
	}
};
const validateAsyncIterable = async function* (iterable, optionName) {
	for await (const value of iterable) {
		validateIterableValue(value, optionName);
		yield value;
	}
};
const validateIterableValue = (value, optionName) => {
	if (!isSerializableInput(value)) throwOnSerializableInput(optionName, value);
};
const readableFromChunk = (chunk) => Readable.from(chunk.length === 0 ? [] : [chunk]);
const generatorToInputStream = (stdioItem, { encoding }) => generatorToStream(stdioItem, { encoding: getInputEncoding(encoding) });
const addPropertiesAsync = {
	input: {
		...addProperties,
		generator: generatorToInputStream,
		asyncGenerator: generatorToInputStream,
		fileUrl: ({ value }) => ({ stream: createReadStream(value) }),
		filePath: ({ value: { file } }) => ({ stream: createReadStream(file) }),
		webStream: ({ value }, options, objectMode) => ({ stream: Readable.fromWeb(value, { objectMode }) }),
		iterable: ({ value, optionName }, options, objectMode) => ({ stream: Readable.from(objectMode ? value : validateIterable(value, optionName)) }),
		asyncIterable: ({ value, optionName }, options, objectMode) => ({ stream: Readable.from(objectMode ? value : validateAsyncIterable(value, optionName)) }),
		string: ({ value }) => ({ stream: readableFromChunk(value) }),
		uint8Array: ({ value }) => ({ stream: readableFromChunk(Buffer$1.from(value)) })
	},
	output: {
		...addProperties,
		fileUrl: ({ value }) => ({ stream: createWriteStream(value) }),
		filePath: ({ value: { file, append } }) => ({ stream: createWriteStream(file, append ? { flags: "a" } : {}) }),
		webStream: ({ value }) => ({ stream: Writable.fromWeb(value, { objectMode: true }) }),
		iterable: forbiddenIfAsync,
		asyncIterable: forbiddenIfAsync,
		string: forbiddenIfAsync,
		uint8Array: forbiddenIfAsync
	}
};

// node_modules/@sindresorhus/merge-streams/index.js
function mergeStreams(streams) {
	if (!Array.isArray(streams)) throw new TypeError(`Expected an array, got \`${typeof streams}\`.`);
	for (const stream of streams) validateStream(stream);
	const objectMode = streams.some(({ readableObjectMode }) => readableObjectMode);
	const highWaterMark = getHighWaterMark(streams, objectMode);
	const passThroughStream = new MergedStream({
		objectMode,
		writableHighWaterMark: highWaterMark,
		readableHighWaterMark: highWaterMark
	});
	for (const stream of streams) passThroughStream.add(stream);
	return passThroughStream;
}
const getHighWaterMark = (streams, objectMode) => {
	if (streams.length === 0) return getDefaultHighWaterMark(objectMode);
	const highWaterMarks = streams.filter(({ readableObjectMode }) => readableObjectMode === objectMode).map(({ readableHighWaterMark }) => readableHighWaterMark);
	return Math.max(...highWaterMarks);
};
var MergedStream = class extends PassThrough {
	#streams = /* @__PURE__ */ new Set([]);
	#ended = /* @__PURE__ */ new Set([]);
	#aborted = /* @__PURE__ */ new Set([]);
	#onFinished;
	#unpipeEvent = Symbol("unpipe");
	#streamPromises = /* @__PURE__ */ new WeakMap();
	add(stream) {
		validateStream(stream);
		if (this.#streams.has(stream)) return;
		this.#streams.add(stream);
		this.#onFinished ??= onMergedStreamFinished(this, this.#streams, this.#unpipeEvent);
		const streamPromise = endWhenStreamsDone({
			passThroughStream: this,
			stream,
			streams: this.#streams,
			ended: this.#ended,
			aborted: this.#aborted,
			onFinished: this.#onFinished,
			unpipeEvent: this.#unpipeEvent
		});
		this.#streamPromises.set(stream, streamPromise);
		stream.pipe(this, { end: false });
	}
	async remove(stream) {
		validateStream(stream);
		if (!this.#streams.has(stream)) return false;
		const streamPromise = this.#streamPromises.get(stream);
		if (streamPromise === void 0) return false;
		this.#streamPromises.delete(stream);
		stream.unpipe(this);
		await streamPromise;
		return true;
	}
};
const onMergedStreamFinished = async (passThroughStream, streams, unpipeEvent) => {
	updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_COUNT);
	const controller = new AbortController();
	try {
		await Promise.race([onMergedStreamEnd(passThroughStream, controller), onInputStreamsUnpipe(passThroughStream, streams, unpipeEvent, controller)]);
	} finally {
		controller.abort();
		updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_COUNT);
	}
};
const onMergedStreamEnd = async (passThroughStream, { signal }) => {
	try {
		await finished$1(passThroughStream, {
			signal,
			cleanup: true
		});
	} catch (error) {
		errorOrAbortStream(passThroughStream, error);
		throw error;
	}
};
const onInputStreamsUnpipe = async (passThroughStream, streams, unpipeEvent, { signal }) => {
	for await (const [unpipedStream] of on(passThroughStream, "unpipe", { signal })) if (streams.has(unpipedStream)) unpipedStream.emit(unpipeEvent);
};
const validateStream = (stream) => {
	if (typeof stream?.pipe !== "function") throw new TypeError(`Expected a readable stream, got: \`${typeof stream}\`.`);
};
const endWhenStreamsDone = async ({ passThroughStream, stream, streams, ended, aborted, onFinished, unpipeEvent }) => {
	updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_PER_STREAM);
	const controller = new AbortController();
	try {
		await Promise.race([
			afterMergedStreamFinished(onFinished, stream, controller),
			onInputStreamEnd({
				passThroughStream,
				stream,
				streams,
				ended,
				aborted,
				controller
			}),
			onInputStreamUnpipe({
				stream,
				streams,
				ended,
				aborted,
				unpipeEvent,
				controller
			})
		]);
	} finally {
		controller.abort();
		updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_PER_STREAM);
	}
	if (streams.size > 0 && streams.size === ended.size + aborted.size) {
		if (ended.size === 0 && aborted.size > 0) abortStream(passThroughStream);
		else endStream(passThroughStream);
	}
};
const afterMergedStreamFinished = async (onFinished, stream, { signal }) => {
	try {
		await onFinished;
		if (!signal.aborted) abortStream(stream);
	} catch (error) {
		if (!signal.aborted) errorOrAbortStream(stream, error);
	}
};
const onInputStreamEnd = async ({ passThroughStream, stream, streams, ended, aborted, controller: { signal } }) => {
	try {
		await finished$1(stream, {
			signal,
			cleanup: true,
			readable: true,
			writable: false
		});
		if (streams.has(stream)) ended.add(stream);
	} catch (error) {
		if (signal.aborted || !streams.has(stream)) return;
		if (isAbortError(error)) aborted.add(stream);
		else errorStream(passThroughStream, error);
	}
};
const onInputStreamUnpipe = async ({ stream, streams, ended, aborted, unpipeEvent, controller: { signal } }) => {
	await once$1(stream, unpipeEvent, { signal });
	if (!stream.readable) return once$1(signal, "abort", { signal });
	streams.delete(stream);
	ended.delete(stream);
	aborted.delete(stream);
};
const endStream = (stream) => {
	if (stream.writable) stream.end();
};
const errorOrAbortStream = (stream, error) => {
	if (isAbortError(error)) abortStream(stream);
	else errorStream(stream, error);
};
const isAbortError = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
const abortStream = (stream) => {
	if (stream.readable || stream.writable) stream.destroy();
};
const errorStream = (stream, error) => {
	if (!stream.destroyed) {
		stream.once("error", noop);
		stream.destroy(error);
	}
};
const noop = () => {};
const updateMaxListeners = (passThroughStream, increment) => {
	const maxListeners = passThroughStream.getMaxListeners();
	if (maxListeners !== 0 && maxListeners !== Number.POSITIVE_INFINITY) passThroughStream.setMaxListeners(maxListeners + increment);
};
const PASSTHROUGH_LISTENERS_COUNT = 2;
const PASSTHROUGH_LISTENERS_PER_STREAM = 1;

// node_modules/execa/lib/io/pipeline.js
const pipeStreams = (source, destination, onDestinationEnd) => {
	source.pipe(destination);
	onSourceFinish(source, destination);
	onDestinationFinish(source, destination, onDestinationEnd);
};
const onSourceFinish = async (source, destination) => {
	if (isStandardStream(source) || isStandardStream(destination)) return;
	try {
		await finished$1(source, {
			cleanup: true,
			readable: true,
			writable: false
		});
	} catch {}
	endDestinationStream(destination);
};
const endDestinationStream = (destination) => {
	if (destination.writable) destination.end();
};
const onDestinationFinish = async (source, destination, onDestinationEnd) => {
	if (isStandardStream(source) || isStandardStream(destination)) return;
	try {
		await finished$1(destination, {
			cleanup: true,
			readable: false,
			writable: true
		});
	} catch {}
	if (onDestinationEnd !== void 0) await onDestinationEnd();
	abortSourceStream(source);
};
const abortSourceStream = (source) => {
	if (source.readable) source.destroy();
};

// node_modules/execa/lib/io/output-async.js
const pipeOutputAsync = (subprocess, fileDescriptors, controller) => {
	const pipeGroups = /* @__PURE__ */ new Map();
	for (const [fdNumber, { stdioItems, direction }] of Object.entries(fileDescriptors)) {
		const transformItems = stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type));
		for (const { stream } of transformItems) pipeTransform(subprocess, stream, direction, fdNumber);
		const nonTransformItems = stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type));
		for (const { stream } of nonTransformItems) pipeStdioItem({
			subprocess,
			stream,
			direction,
			fdNumber,
			pipeGroups,
			controller
		});
	}
	for (const [outputStream, inputStreams] of pipeGroups) {
		const inputStream = inputStreams.length === 1 ? inputStreams[0] : mergeStreams(inputStreams);
		pipeStreams(inputStream, outputStream);
	}
};
const pipeTransform = (subprocess, stream, direction, fdNumber) => {
	if (direction === "output") pipeStreams(subprocess.stdio[fdNumber], stream);
	else pipeStreams(stream, subprocess.stdio[fdNumber]);
	const streamProperty = SUBPROCESS_STREAM_PROPERTIES[fdNumber];
	if (streamProperty !== void 0) subprocess[streamProperty] = stream;
	subprocess.stdio[fdNumber] = stream;
};
const SUBPROCESS_STREAM_PROPERTIES = [
	"stdin",
	"stdout",
	"stderr"
];
const pipeStdioItem = ({ subprocess, stream, direction, fdNumber, pipeGroups, controller }) => {
	if (stream === void 0) return;
	setStandardStreamMaxListeners(stream, controller);
	const [inputStream, outputStream] = direction === "output" ? [stream, subprocess.stdio[fdNumber]] : [subprocess.stdio[fdNumber], stream];
	const outputStreams = pipeGroups.get(inputStream) ?? [];
	pipeGroups.set(inputStream, [...outputStreams, outputStream]);
};
const setStandardStreamMaxListeners = (stream, { signal }) => {
	if (isStandardStream(stream)) incrementMaxListeners(stream, MAX_LISTENERS_INCREMENT, signal);
};
const MAX_LISTENERS_INCREMENT = 2;

// node_modules/execa/lib/terminate/kill-descendants.js
const isWindows = process$1.platform === "win32";
const getSpawnOptions = (options) => !isWindows && options.killDescendants ? {
	...options,
	detached: true
} : options;
const getKillFunction = (subprocess, { killDescendants }) => {
	if (!killDescendants) {
		const killSubprocess = subprocess.kill.bind(subprocess);
		return (...arguments_) => subprocess.pid === void 0 ? false : killSubprocess(...arguments_);
	}
	return (isWindows ? killDescendantsWindows : killDescendantsUnix).bind(void 0, subprocess);
};
const isAbandoned = (subprocess) => subprocess.pid === void 0 || isWindows && hasExited(subprocess);
const hasExited = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;
const killDescendantsUnix = (subprocess, signal) => {
	if (isAbandoned(subprocess)) return false;
	try {
		return process$1.kill(-subprocess.pid, signal);
	} catch {
		return subprocess.kill(signal);
	}
};
const killDescendantsWindows = (subprocess, signal) => {
	if (isAbandoned(subprocess)) return false;
	const taskkillFile = getTaskkillFile();
	if (taskkillFile === void 0) return subprocess.kill(signal);
	execFile(taskkillFile, [
		"/pid",
		`${subprocess.pid}`,
		"/T",
		"/F"
	], (error) => {
		if (error) subprocess.kill(signal);
	});
	return true;
};
const getTaskkillFile = () => {
	const windowsDirectory = [process$1.env.SystemRoot, process$1.env.windir].find((directory) => directory && isWindowsDriveAbsolutePath(directory));
	return windowsDirectory === void 0 ? void 0 : path$1.join(windowsDirectory, "System32", "taskkill.exe");
};
const isWindowsDriveAbsolutePath = (directory) => {
	const { root } = path$1.parse(directory);
	return /^[a-z]:[/\\]/i.test(root);
};

// node_modules/execa/lib/terminate/cleanup.js
const cleanupOnExit = (kill, { cleanup, detached }, { signal }) => {
	if (!cleanup || detached) return;
	const removeExitHandler = onExit(() => {
		kill();
	});
	addAbortListener(signal, () => {
		removeExitHandler();
	});
};

// node_modules/execa/lib/convert/concurrent.js
const initializeConcurrentStreams = () => ({
	readableDestroy: /* @__PURE__ */ new WeakMap(),
	writableFinal: /* @__PURE__ */ new WeakMap(),
	writableDestroy: /* @__PURE__ */ new WeakMap()
});
const addConcurrentStream = (concurrentStreams, stream, waitName) => {
	const weakMap = concurrentStreams[waitName];
	if (!weakMap.has(stream)) weakMap.set(stream, []);
	const promises = weakMap.get(stream);
	const promise = createDeferred();
	promises.push(promise);
	return {
		resolve: promise.resolve.bind(promise),
		promises
	};
};
const waitForConcurrentStreams = async ({ resolve, promises }, subprocess) => {
	resolve();
	const [isSubprocessExit] = await Promise.race([Promise.allSettled([true, subprocess]), Promise.all([false, ...promises])]);
	return !isSubprocessExit;
};

// node_modules/execa/lib/io/iterate.js
const iterateOnSubprocessStream = ({ subprocessStdout, subprocess, binary, shouldEncode, encoding, preserveNewlines }) => {
	const controller = new AbortController();
	stopReadingOnExit(subprocess, controller);
	return iterateOnStream({
		stream: subprocessStdout,
		controller,
		binary,
		shouldEncode: !subprocessStdout.readableObjectMode && shouldEncode,
		encoding,
		shouldSplit: !subprocessStdout.readableObjectMode,
		preserveNewlines
	});
};
const stopReadingOnExit = async (subprocess, controller) => {
	try {
		await subprocess;
	} catch {} finally {
		controller.abort();
	}
};
const iterateForResult = ({ stream, onStreamEnd, lines, encoding, stripFinalNewline, allMixed }) => {
	const controller = new AbortController();
	stopReadingOnStreamEnd(onStreamEnd, controller, stream);
	const objectMode = stream.readableObjectMode && !allMixed;
	return iterateOnStream({
		stream,
		controller,
		binary: encoding === "buffer",
		shouldEncode: !objectMode,
		encoding,
		shouldSplit: !objectMode && lines,
		preserveNewlines: !stripFinalNewline
	});
};
const stopReadingOnStreamEnd = async (onStreamEnd, controller, stream) => {
	try {
		await onStreamEnd;
	} catch {
		stream.destroy();
	} finally {
		controller.abort();
	}
};
const iterateOnStream = ({ stream, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => {
	const onStdoutChunk = on(stream, "data", {
		signal: controller.signal,
		highWaterMark: HIGH_WATER_MARK,
		highWatermark: HIGH_WATER_MARK
	});
	return iterateOnData({
		onStdoutChunk,
		controller,
		binary,
		shouldEncode,
		encoding,
		shouldSplit,
		preserveNewlines
	});
};
const DEFAULT_OBJECT_HIGH_WATER_MARK = getDefaultHighWaterMark(true);
const HIGH_WATER_MARK = DEFAULT_OBJECT_HIGH_WATER_MARK;
const iterateOnData = async function* ({ onStdoutChunk, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) {
	const generators = getGenerators({
		binary,
		shouldEncode,
		encoding,
		shouldSplit,
		preserveNewlines
	});
	try {
		for await (const [chunk] of onStdoutChunk) yield* transformChunkSync(chunk, generators, 0);
	} catch (error) {
		if (!controller.signal.aborted) throw error;
	} finally {
		yield* finalChunksSync(generators);
	}
};
const getGenerators = ({ binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => [getEncodingTransformGenerator(binary, encoding, !shouldEncode), getSplitLinesGenerator(binary, preserveNewlines, !shouldSplit, {})].filter(Boolean);

// node_modules/execa/lib/convert/iterable.js
const createIterable = (subprocess, encoding, options) => {
	const { from, binary: binaryOption = false, preserveNewlines = false } = copyOptions(options);
	checkBooleanOption(binaryOption, "binary");
	checkBooleanOption(preserveNewlines, "preserveNewlines");
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const subprocessStdout = getFromStream(subprocess, from);
	const onStdoutData = iterateOnSubprocessStream({
		subprocessStdout,
		subprocess,
		binary,
		shouldEncode: true,
		encoding,
		preserveNewlines
	});
	return iterateOnStdoutData(onStdoutData, subprocessStdout, subprocess);
};
const iterateOnStdoutData = async function* (onStdoutData, subprocessStdout, subprocess) {
	try {
		yield* onStdoutData;
	} finally {
		if (subprocessStdout.readable) subprocessStdout.destroy();
		await subprocess;
	}
};

// node_modules/execa/lib/resolve/wait-stream.js
const waitForStream = async (stream, fdNumber, streamInfo, { isSameDirection, stopOnExit = false, readable = true, writable = true } = {}) => {
	const state = handleStdinDestroy(stream, streamInfo);
	const abortController = new AbortController();
	try {
		await Promise.race([...stopOnExit ? [streamInfo.exitPromise] : [], finished$1(stream, {
			cleanup: true,
			signal: abortController.signal,
			readable,
			writable
		})]);
	} catch (error) {
		if (!state.stdinCleanedUp && !isInputTransformAbort(stream, fdNumber, streamInfo, error)) handleStreamError(error, fdNumber, streamInfo, isSameDirection);
	} finally {
		abortController.abort();
	}
};
const handleStdinDestroy = (stream, { originalStreams, subprocess }) => {
	const [originalStdin] = originalStreams;
	const state = { stdinCleanedUp: false };
	if (stream === originalStdin || stream === subprocess.stdin) spyOnStdinDestroy(stream, subprocess, state);
	return state;
};
const spyOnStdinDestroy = (subprocessStdin, subprocess, state) => {
	const { _destroy } = subprocessStdin;
	subprocessStdin._destroy = (...destroyArguments) => {
		setStdinCleanedUp(subprocess, state);
		_destroy.call(subprocessStdin, ...destroyArguments);
	};
};
const setStdinCleanedUp = ({ exitCode, signalCode }, state) => {
	if (exitCode !== null || signalCode !== null) state.stdinCleanedUp = true;
};
const isInputTransformAbort = (stream, fdNumber, streamInfo, error) => {
	const originalStream = streamInfo.originalStreams[fdNumber];
	return stream !== originalStream && isInputFileDescriptor(streamInfo, fdNumber) && originalStream?.destroyed === true && (isStreamAbort(error) || error?.code === "ABORT_ERR");
};
const handleStreamError = (error, fdNumber, streamInfo, isSameDirection) => {
	if (!shouldIgnoreStreamError(error, fdNumber, streamInfo, isSameDirection)) throw error;
};
const shouldIgnoreStreamError = (error, fdNumber, streamInfo, isSameDirection = true) => {
	if (streamInfo.propagating) return isStreamEpipe(error) || isStreamAbort(error);
	streamInfo.propagating = true;
	return isInputFileDescriptor(streamInfo, fdNumber) === isSameDirection ? isStreamEpipe(error) : isStreamAbort(error);
};
const isInputFileDescriptor = ({ fileDescriptors }, fdNumber) => fdNumber !== "all" && fileDescriptors[fdNumber].direction === "input";
const isStreamAbort = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
const isStreamEpipe = (error) => error?.code === "EPIPE";

// node_modules/execa/lib/convert/shared.js
const safeWaitForSubprocessStdin = async (subprocessStdin) => {
	if (subprocessStdin === void 0) return;
	try {
		await waitForSubprocessStdin(subprocessStdin);
	} catch {}
};
const safeWaitForSubprocessStdout = async (subprocessStdout) => {
	if (subprocessStdout === void 0) return;
	try {
		await waitForSubprocessStdout(subprocessStdout);
	} catch {}
};
const waitForSubprocessStdin = async (subprocessStdin) => {
	await finished$1(subprocessStdin, {
		cleanup: true,
		readable: false,
		writable: true
	});
};
const waitForSubprocessStdout = async (subprocessStdout) => {
	await finished$1(subprocessStdout, {
		cleanup: true,
		readable: true,
		writable: false
	});
};
const throwDestroyError = (error) => {
	if (error) throw error;
};
const destroyOtherStream = (stream, isOpen, error) => {
	if (error && !isStreamAbort(error)) stream.destroy(error);
	else if (isOpen) stream.destroy();
};

// node_modules/execa/lib/convert/readable.js
const createReadable = ({ subprocess, concurrentStreams, encoding }, options) => {
	const { from, binary: binaryOption = true, preserveNewlines = true } = copyOptions(options);
	checkBooleanOption(binaryOption, "binary");
	checkBooleanOption(preserveNewlines, "preserveNewlines");
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const subprocessStdout = getFromStream(subprocess, from);
	const waitReadableDestroy = addConcurrentStream(concurrentStreams, subprocessStdout, "readableDestroy");
	const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
	const { read, onStdoutDataDone } = getReadableMethods({
		subprocessStdout,
		subprocess,
		binary,
		encoding,
		preserveNewlines
	});
	const readable = new Readable({
		read,
		destroy: callbackify(onReadableDestroy.bind(void 0, {
			subprocessStdout,
			subprocess,
			waitReadableDestroy
		})),
		highWaterMark: readableHighWaterMark,
		objectMode: readableObjectMode,
		encoding: readableEncoding
	});
	onStdoutFinished({
		subprocessStdout,
		onStdoutDataDone,
		readable,
		subprocess
	});
	return readable;
};
const getReadableOptions = ({ readableEncoding, readableObjectMode, readableHighWaterMark }, binary) => binary ? {
	readableEncoding,
	readableObjectMode,
	readableHighWaterMark
} : {
	readableEncoding,
	readableObjectMode: true,
	readableHighWaterMark: DEFAULT_OBJECT_HIGH_WATER_MARK
};
const getReadableMethods = ({ subprocessStdout, subprocess, binary, encoding, preserveNewlines }) => {
	const onStdoutDataDone = createDeferred();
	const onStdoutData = iterateOnSubprocessStream({
		subprocessStdout,
		subprocess,
		binary,
		shouldEncode: !binary,
		encoding,
		preserveNewlines
	});
	return {
		read() {
			onRead(this, onStdoutData, onStdoutDataDone);
		},
		onStdoutDataDone
	};
};
const onRead = async (readable, onStdoutData, onStdoutDataDone) => {
	try {
		const { value, done } = await onStdoutData.next();
		if (done) onStdoutDataDone.resolve();
		else readable.push(value);
	} catch {}
};
const onStdoutFinished = async ({ subprocessStdout, onStdoutDataDone, readable, subprocess, subprocessStdin }) => {
	try {
		await waitForSubprocessStdout(subprocessStdout);
		await subprocess;
		await safeWaitForSubprocessStdin(subprocessStdin);
		await onStdoutDataDone;
		if (readable.readable) readable.push(null);
	} catch (error) {
		await safeWaitForSubprocessStdin(subprocessStdin);
		destroyOtherReadable(readable, await getPrematureCloseError(subprocess, error));
	}
};
const getPrematureCloseError = async (subprocess, error) => {
	if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") return error;
	try {
		await subprocess;
	} catch (subprocessError) {
		return subprocessError;
	}
	return error;
};
const onReadableDestroy = async ({ subprocessStdout, subprocess, waitReadableDestroy }, error) => {
	if (await waitForConcurrentStreams(waitReadableDestroy, subprocess)) {
		destroyOtherReadable(subprocessStdout, error?.code === "ABORT_ERR" ? void 0 : error);
		await subprocess;
	}
	throwDestroyError(error);
};
const destroyOtherReadable = (stream, error) => {
	destroyOtherStream(stream, stream.readable, error);
};

// node_modules/execa/lib/convert/web.js
const createReadableStream = (subprocess, readableOptions) => Readable.toWeb(subprocess.readable(readableOptions));
const createWritableStream = (subprocess, writableOptions) => Writable.toWeb(subprocess.writable(writableOptions));
const createTransformStream = (subprocess, duplexOptions) => Duplex.toWeb(subprocess.duplex(duplexOptions));

// node_modules/execa/lib/pipe/pipe-arguments.js
const normalizePipeArguments = ({ source, sourcePromise, boundOptions, createNested }, ...pipeArguments) => {
	const startTime = getStartTime();
	const { destination, destinationStream, destinationError, from, unpipeSignal } = getDestinationStream(boundOptions, createNested, pipeArguments);
	const { sourceStream, sourceError } = getSourceStream(source, from);
	const { options: sourceOptions, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
	return {
		source,
		sourcePromise,
		sourceStream,
		sourceOptions,
		sourceError,
		destination,
		destinationStream,
		destinationError,
		unpipeSignal,
		fileDescriptors,
		startTime
	};
};
const getDestinationStream = (boundOptions, createNested, pipeArguments) => {
	let destinationInfo;
	try {
		destinationInfo = getDestination(boundOptions, createNested, ...pipeArguments);
	} catch (error) {
		return { destinationError: error };
	}
	const { destination, pipeOptions } = destinationInfo;
	try {
		const { from, to, unpipeSignal } = copyOptions(pipeOptions);
		validateAbortSignal(unpipeSignal, "unpipeSignal");
		return {
			destination,
			destinationStream: getToStream(destination, to),
			from,
			unpipeSignal
		};
	} catch (error) {
		abortDestination(destination, pipeArguments[0]);
		return { destinationError: error };
	}
};
const abortDestination = (destination, firstArgument) => {
	if (destination !== firstArgument) destination.kill();
	destination.catch(() => {});
};
const getDestination = (boundOptions, createNested, firstArgument, ...pipeArguments) => {
	if (Array.isArray(firstArgument)) return {
		destination: createNested(mapDestinationArguments, boundOptions)(firstArgument, ...pipeArguments),
		pipeOptions: boundOptions
	};
	if (typeof firstArgument === "string" || firstArgument instanceof URL || isDenoExecPath(firstArgument)) {
		if (Object.keys(boundOptions).length > 0) throw new TypeError("Please use .pipe(\"file\", ..., options) or .pipe(execa(\"file\", ..., options)) instead of .pipe(options)(\"file\", ...).");
		const [rawFile, rawArguments, rawOptions] = normalizeParameters(firstArgument, ...pipeArguments);
		return {
			destination: createNested(mapDestinationArguments)(rawFile, rawArguments, rawOptions),
			pipeOptions: rawOptions
		};
	}
	if (SUBPROCESS_OPTIONS.has(firstArgument)) {
		if (Object.keys(boundOptions).length > 0) throw new TypeError("Please use .pipe(options)`command` or .pipe($(options)`command`) instead of .pipe(options)($`command`).");
		return {
			destination: firstArgument,
			pipeOptions: pipeArguments[0]
		};
	}
	throw new TypeError(`The first argument must be a template string, an options object, or an Execa subprocess: ${firstArgument}`);
};
const mapDestinationArguments = ({ options }) => ({ options: {
	__proto__: null,
	...options,
	...options.stdio === void 0 && { stdin: "pipe" },
	piped: true
} });
const getSourceStream = (source, from) => {
	try {
		return { sourceStream: getFromStream(source, from) };
	} catch (error) {
		return { sourceError: error };
	}
};

// node_modules/execa/lib/pipe/throw.js
const handlePipeArgumentsError = ({ sourceStream, sourceError, destinationStream, destinationError, fileDescriptors, sourceOptions, startTime }) => {
	const error = getPipeArgumentsError({
		sourceStream,
		sourceError,
		destinationStream,
		destinationError
	});
	if (error !== void 0) throw createNonCommandError({
		error,
		fileDescriptors,
		sourceOptions,
		startTime
	});
};
const getPipeArgumentsError = ({ sourceStream, sourceError, destinationStream, destinationError }) => {
	if (sourceError !== void 0 && destinationError !== void 0) return destinationError;
	if (destinationError !== void 0) {
		abortSourceStream(sourceStream);
		return destinationError;
	}
	if (sourceError === void 0) return;
	endDestinationStream(destinationStream);
	return sourceError;
};
const createNonCommandError = ({ error, fileDescriptors, sourceOptions, startTime }) => makeEarlyError({
	error,
	command: PIPE_COMMAND_MESSAGE,
	escapedCommand: PIPE_COMMAND_MESSAGE,
	fileDescriptors,
	options: sourceOptions,
	startTime,
	isSync: false
});
const PIPE_COMMAND_MESSAGE = "source.pipe(destination)";

// node_modules/execa/lib/pipe/sequence.js
const waitForBothSubprocesses = async (subprocessPromises) => {
	const [{ status: sourceStatus, reason: sourceReason, value: sourceResult = sourceReason }, { status: destinationStatus, reason: destinationReason, value: destinationResult = destinationReason }, { reason: pipedFromReason, value: pipedFromResult = pipedFromReason }] = await subprocessPromises;
	if (!destinationResult.pipedFrom.includes(pipedFromResult)) destinationResult.pipedFrom.push(pipedFromResult);
	if (destinationStatus === "rejected") throw destinationResult;
	if (sourceStatus === "rejected") throw sourceResult;
	return destinationResult;
};

// node_modules/execa/lib/pipe/streaming.js
const pipeSubprocessStream = (sourceStream, destinationStream, maxListenersController) => {
	const mergedStream = MERGED_STREAMS.has(destinationStream) ? pipeMoreSubprocessStream(sourceStream, destinationStream) : pipeFirstSubprocessStream(sourceStream, destinationStream);
	incrementMaxListeners(sourceStream, SOURCE_LISTENERS_PER_PIPE, maxListenersController.signal);
	incrementMaxListeners(destinationStream, DESTINATION_LISTENERS_PER_PIPE, maxListenersController.signal);
	cleanupMergedStreamsMap(destinationStream);
	return mergedStream;
};
const pipeFirstSubprocessStream = (sourceStream, destinationStream) => {
	const mergedStream = mergeStreams([sourceStream]);
	addMergeSource(mergedStream, sourceStream);
	pipeStreams(mergedStream, destinationStream, () => unpipeSourcesOnDestinationEnd(mergedStream));
	MERGED_STREAMS.set(destinationStream, mergedStream);
	return mergedStream;
};
const pipeMoreSubprocessStream = (sourceStream, destinationStream) => {
	const mergedStream = MERGED_STREAMS.get(destinationStream);
	mergedStream.add(sourceStream);
	addMergeSource(mergedStream, sourceStream);
	return mergedStream;
};
const MERGE_SOURCES = /* @__PURE__ */ new WeakMap();
const SOURCE_MERGES = /* @__PURE__ */ new WeakMap();
const addMergeSource = (mergedStream, sourceStream) => {
	addToSetMap(MERGE_SOURCES, mergedStream, sourceStream);
	addToSetMap(SOURCE_MERGES, sourceStream, mergedStream);
};
const addToSetMap = (map, key, value) => {
	if (!map.has(key)) map.set(key, /* @__PURE__ */ new Set());
	map.get(key).add(value);
};
const unpipeSubprocessStream = async (mergedStream, sourceStream) => {
	MERGE_SOURCES.get(mergedStream)?.delete(sourceStream);
	SOURCE_MERGES.get(sourceStream)?.delete(mergedStream);
	await mergedStream.remove(sourceStream);
};
const unpipeSourcesOnDestinationEnd = async (mergedStream) => {
	for (const sourceStream of MERGE_SOURCES.get(mergedStream)) {
		const mergedStreams = SOURCE_MERGES.get(sourceStream);
		mergedStreams.delete(mergedStream);
		if (mergedStreams.size > 0) await mergedStream.remove(sourceStream);
	}
};
const cleanupMergedStreamsMap = async (destinationStream) => {
	try {
		await finished$1(destinationStream, {
			cleanup: true,
			readable: false,
			writable: true
		});
	} catch {}
	MERGED_STREAMS.delete(destinationStream);
};
const MERGED_STREAMS = /* @__PURE__ */ new WeakMap();
const SOURCE_LISTENERS_PER_PIPE = 2;
const DESTINATION_LISTENERS_PER_PIPE = 1;

// node_modules/execa/lib/pipe/abort.js
const unpipeOnAbort = (unpipeSignal, unpipeContext) => unpipeSignal === void 0 ? [] : [unpipeOnSignalAbort(unpipeSignal, unpipeContext)];
const unpipeOnSignalAbort = async (unpipeSignal, { sourceStream, mergedStream, fileDescriptors, sourceOptions, startTime }) => {
	await aborted$1(unpipeSignal, sourceStream);
	await unpipeSubprocessStream(mergedStream, sourceStream);
	throw createNonCommandError({
		error: /* @__PURE__ */ new Error("Pipe canceled by `unpipeSignal` option."),
		fileDescriptors,
		sourceOptions,
		startTime
	});
};

// node_modules/execa/lib/pipe/setup.js
const pipeToSubprocess = (sourceInfo, ...pipeArguments) => {
	if (isPlainObject(pipeArguments[0])) return pipeToSubprocess.bind(void 0, {
		...sourceInfo,
		boundOptions: {
			...sourceInfo.boundOptions,
			...pipeArguments[0]
		}
	});
	if (sourceInfo.source === void 0) return sourceInfo.sourcePromise;
	const { destination, ...normalizedInfo } = normalizePipeArguments(sourceInfo, ...pipeArguments);
	const pipeFailureController = new AbortController();
	const promise = handlePipePromise({
		...normalizedInfo,
		destination,
		pipeFailureController
	});
	promise.pipe = pipeToSubprocess.bind(void 0, {
		...sourceInfo,
		source: destination,
		sourcePromise: promise,
		boundOptions: {}
	});
	forwardDestinationMethods(promise, destination, pipeFailureController.signal);
	return promise;
};
const forwardDestinationMethods = (promise, destination, pipeFailureSignal) => {
	if (destination === void 0) return;
	forwardReadableMethods(promise, destination);
	forwardIpcMethods(promise, destination, pipeFailureSignal);
};
const forwardReadableMethods = (promise, destination) => {
	const subprocessOptions = SUBPROCESS_OPTIONS.get(destination);
	SUBPROCESS_OPTIONS.set(promise, subprocessOptions);
	promise.stdio = destination.stdio;
	promise.all = destination.all;
	const { options: { encoding } } = subprocessOptions;
	const concurrentStreams = initializeConcurrentStreams();
	promise[Symbol.asyncIterator] = createIterable.bind(void 0, promise, encoding, {});
	promise.iterable = createIterable.bind(void 0, promise, encoding);
	promise.readable = createPipeReadable.bind(void 0, promise, {
		subprocess: promise,
		concurrentStreams,
		encoding
	});
	promise.readableStream = createReadableStream.bind(void 0, promise);
	forwardAll(promise, destination);
};
const forwardAll = (promise, destination) => {
	if (destination.all === void 0) {
		promise.all = void 0;
		return;
	}
	Object.defineProperty(promise, "all", {
		get() {
			setAllProperty(promise, destination.all);
			const all = promise.readable({ from: "all" });
			all.on("error", () => {});
			setAllProperty(promise, all);
			return all;
		},
		enumerable: true,
		configurable: true
	});
};
const setAllProperty = (promise, value) => {
	Object.defineProperty(promise, "all", {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
};
const createPipeReadable = (promise, readableOptions, ...arguments_) => {
	const readable = createReadable(readableOptions, ...arguments_);
	destroyOnPipeFailure(promise, readable);
	return readable;
};
const destroyOnPipeFailure = async (promise, readable) => {
	try {
		await promise;
	} catch (error) {
		readable.destroy(error);
	}
};
const forwardIpcMethods = (promise, destination, pipeFailureSignal) => {
	promise.sendMessage = destination.sendMessage;
	promise.getOneMessage = getOnePipeMessage.bind(void 0, destination, pipeFailureSignal);
	promise.getEachMessage = getEachPipeMessage.bind(void 0, promise, destination, pipeFailureSignal);
};
const getOnePipeMessage = (destination, pipeFailureSignal, ...arguments_) => {
	const controller = new AbortController();
	const messagePromise = destination.getOneMessage(...addPipeOptions(arguments_, controller.signal, internalGetOneMessageOptions));
	return waitForOnePipeMessage(pipeFailureSignal, messagePromise, controller);
};
const waitForOnePipeMessage = async (pipeFailureSignal, messagePromise, controller) => {
	try {
		return await Promise.race([messagePromise, getSignalRejection(pipeFailureSignal, controller.signal)]);
	} finally {
		controller.abort();
	}
};
const getSignalRejection = (signal, listenerSignal) => new Promise((_, reject) => {
	if (signal.aborted) {
		reject(signal.reason);
		return;
	}
	signal.addEventListener("abort", () => {
		reject(signal.reason);
	}, {
		once: true,
		signal: listenerSignal
	});
});
const getEachPipeMessage = (promise, destination, pipeFailureSignal, ...arguments_) => {
	const controller = new AbortController();
	const iterator = destination.getEachMessage(...addPipeOptions(arguments_, controller.signal, internalGetEachMessageOptions));
	abortOnSignal(pipeFailureSignal, controller);
	return iterateOnPipeMessages(promise, iterator, controller);
};
const iterateOnPipeMessages = async function* (promise, iterator, controller) {
	try {
		yield* iterator;
	} finally {
		controller.abort();
		await promise;
	}
};
const addPipeOptions = (arguments_, signal, internalOptionsSymbol) => {
	if (arguments_[0] === null) return arguments_;
	const [options] = arguments_;
	return [{
		...options,
		[internalOptionsSymbol]: {
			signal,
			shouldAwait: false
		}
	}];
};
const abortOnSignal = (signal, controller) => {
	if (signal.aborted) {
		controller.abort();
		return;
	}
	signal.addEventListener("abort", () => {
		controller.abort();
	}, {
		once: true,
		signal: controller.signal
	});
};
const handlePipePromise = async ({ source, sourcePromise, sourceStream, sourceOptions, sourceError, destination, destinationStream, destinationError, unpipeSignal, fileDescriptors, startTime, pipeFailureController }) => {
	const maxListenersController = new AbortController();
	try {
		const subprocessPromises = getSubprocessPromises(sourcePromise, destination, source);
		handlePipeArgumentsError({
			sourceStream,
			sourceError,
			destinationStream,
			destinationError,
			fileDescriptors,
			sourceOptions,
			startTime
		});
		const mergedStream = pipeSubprocessStream(sourceStream, destinationStream, maxListenersController);
		return await Promise.race([waitForBothSubprocesses(subprocessPromises), ...unpipeOnAbort(unpipeSignal, {
			sourceStream,
			mergedStream,
			sourceOptions,
			fileDescriptors,
			startTime
		})]);
	} catch (error) {
		pipeFailureController.abort(error);
		throw error;
	} finally {
		maxListenersController.abort();
	}
};
const getSubprocessPromises = (sourcePromise, destination, source) => Promise.allSettled([
	sourcePromise,
	destination,
	source
]);

// node_modules/execa/lib/io/contents.js
const getStreamOutput = async ({ stream, onStreamEnd, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline, allFds, verboseInfo, streamInfo }) => {
	const logPromise = logOutputAsync({
		stream,
		onStreamEnd,
		fdNumber,
		encoding,
		allMixed,
		verboseInfo,
		streamInfo
	});
	if (!buffer) {
		await Promise.all([resumeStream(stream), logPromise]);
		return;
	}
	const stripFinalNewlineValue = getStripFinalNewline(stripFinalNewline, fdNumber, allFds);
	const iterable = iterateForResult({
		stream,
		onStreamEnd,
		lines,
		encoding,
		stripFinalNewline: stripFinalNewlineValue,
		allMixed
	});
	const [output] = await Promise.all([getStreamContents({
		stream,
		iterable,
		fdNumber,
		encoding,
		maxBuffer,
		lines
	}), logPromise]);
	return output;
};
const logOutputAsync = async ({ stream, onStreamEnd, fdNumber, encoding, allMixed, verboseInfo, streamInfo: { fileDescriptors } }) => {
	if (!shouldLogOutput({
		stdioItems: fileDescriptors[fdNumber]?.stdioItems,
		encoding,
		verboseInfo,
		fdNumber
	})) return;
	const linesIterable = iterateForResult({
		stream,
		onStreamEnd,
		lines: true,
		encoding,
		stripFinalNewline: true,
		allMixed
	});
	await logLines(linesIterable, stream, fdNumber, verboseInfo);
};
const resumeStream = async (stream) => {
	await setImmediate();
	if (stream.readableFlowing === null) stream.resume();
};
const getStreamContents = async ({ stream, stream: { readableObjectMode }, iterable, fdNumber, encoding, maxBuffer, lines }) => {
	try {
		if (readableObjectMode || lines) return await getStreamAsArray(iterable, { maxBuffer });
		return encoding === "buffer" ? new Uint8Array(await getStreamAsArrayBuffer(iterable, { maxBuffer })) : await getStreamAsString(iterable, { maxBuffer });
	} catch (error) {
		return handleBufferedData(handleMaxBuffer({
			error,
			stream,
			readableObjectMode,
			lines,
			encoding,
			fdNumber
		}));
	}
};
const getBufferedData = async (streamPromise) => {
	try {
		return await streamPromise;
	} catch (error) {
		return handleBufferedData(error);
	}
};
const handleBufferedData = (error) => isArrayBuffer(error?.bufferedData) ? new Uint8Array(error.bufferedData) : error?.bufferedData;

// node_modules/execa/lib/resolve/stdio.js
const waitForStdioStreams = ({ subprocess, encoding, buffer, maxBuffer, lines, stripFinalNewline, verboseInfo, streamInfo }) => subprocess.stdio.map((stream, fdNumber) => waitForSubprocessStream({
	stream,
	fdNumber,
	encoding,
	buffer: buffer[fdNumber],
	maxBuffer: maxBuffer[fdNumber],
	lines: lines[fdNumber],
	allMixed: false,
	stripFinalNewline,
	verboseInfo,
	streamInfo
}));
const waitForSubprocessStream = async ({ stream, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline, allFds, verboseInfo, streamInfo }) => {
	if (!stream) return;
	const onStreamEnd = waitForStream(stream, fdNumber, streamInfo);
	if (isInputFileDescriptor(streamInfo, fdNumber)) {
		await onStreamEnd;
		return;
	}
	const [output] = await Promise.all([getStreamOutput({
		stream,
		onStreamEnd,
		fdNumber,
		encoding,
		buffer,
		maxBuffer,
		lines,
		allMixed,
		stripFinalNewline,
		allFds,
		verboseInfo,
		streamInfo
	}), onStreamEnd]);
	return output;
};

// node_modules/execa/lib/resolve/all-async.js
const makeAllStream = ({ stdout, stderr }, { all }) => {
	if (!all) return;
	const fileDescriptors = [[stdout, 1], [stderr, 2]].filter(([stream]) => stream);
	return fileDescriptors.length === 0 ? void 0 : setAllStream(mergeStreams(fileDescriptors.map(([stream]) => stream)));
};
const getAllFds = ({ stdout, stderr }, [, bufferStdout, bufferStderr]) => [...stdout !== null && bufferStdout ? [1] : [], ...stderr !== null && bufferStderr ? [2] : []];
const waitForAllStream = ({ subprocess, all, encoding, buffer, maxBuffer, lines, stripFinalNewline, verboseInfo, streamInfo }) => {
	const { stream, buffer: bufferAll, drainedStream } = getAllStream(subprocess, all, buffer);
	return Promise.all([waitForSubprocessStream({
		stream,
		buffer: bufferAll,
		fdNumber: "all",
		encoding,
		maxBuffer: maxBuffer[1] + maxBuffer[2],
		lines: lines[1] || lines[2],
		allFds: getAllFds(subprocess, buffer),
		allMixed: stream === all && getAllMixed(subprocess, all),
		stripFinalNewline,
		verboseInfo,
		streamInfo
	}), drainedStream === void 0 ? void 0 : resumeStream(drainedStream)]).then(([output]) => output);
};
const getAllStream = ({ stdout, stderr }, all, [, bufferStdout, bufferStderr]) => {
	const buffer = bufferStdout || bufferStderr;
	if (!buffer) return {
		stream: all,
		buffer
	};
	if (!all) return {
		stream: void 0,
		buffer
	};
	if (!bufferStdout) return {
		stream: stderr,
		buffer,
		drainedStream: all
	};
	return bufferStderr ? {
		stream: all,
		buffer
	} : {
		stream: stdout,
		buffer,
		drainedStream: all
	};
};
const getAllMixed = ({ stdout, stderr }, all) => all && stdout && stderr && stdout.readableObjectMode !== stderr.readableObjectMode;

// node_modules/execa/lib/verbose/ipc.js
const shouldLogIpc = (verboseInfo) => isFullVerbose(verboseInfo, "ipc");
const logIpcOutput = (message, verboseInfo) => {
	const verboseMessage = serializeVerboseMessage(message);
	verboseLog({
		type: "ipc",
		verboseMessage,
		fdNumber: "ipc",
		verboseInfo
	});
};

// node_modules/execa/lib/ipc/buffer-messages.js
const waitForIpcOutput = async ({ subprocess, buffer: bufferArray, maxBuffer: maxBufferArray, ipc, ipcOutput, verboseInfo }) => {
	if (!ipc) return ipcOutput;
	const isVerbose = shouldLogIpc(verboseInfo);
	const buffer = getFdSpecificValue(bufferArray, "ipc");
	const maxBuffer = getFdSpecificValue(maxBufferArray, "ipc");
	const logErrors = [];
	for await (const message of loopOnMessages({
		anyProcess: subprocess,
		channel: subprocess.channel,
		isSubprocess: false,
		ipc,
		shouldAwait: false,
		reference: true
	})) {
		if (buffer) {
			checkIpcMaxBuffer(ipcOutput, maxBuffer);
			ipcOutput.push(message);
		}
		if (isVerbose) try {
			logIpcOutput(message, verboseInfo);
		} catch (error) {
			logErrors.push(error);
		}
	}
	if (logErrors.length > 0) throw logErrors[0];
	return ipcOutput;
};
const getBufferedIpcOutput = async (ipcOutputPromise, ipcOutput) => {
	await Promise.allSettled([ipcOutputPromise]);
	return ipcOutput;
};

// node_modules/execa/lib/resolve/wait-subprocess.js
const waitForSubprocessResult = async ({ subprocess, kill, all, options: { encoding, buffer, maxBuffer, lines, timeoutDuration: timeout, cancelSignal, gracefulCancel, forceKillAfterDelay, stripFinalNewline, ipc, ipcInput }, context, verboseInfo, fileDescriptors, originalStreams, onInternalError, controller }) => {
	const exitPromise = waitForExit(subprocess, context);
	const streamInfo = {
		originalStreams,
		fileDescriptors,
		subprocess,
		exitPromise,
		propagating: false
	};
	const stdioPromises = waitForStdioStreams({
		subprocess,
		encoding,
		buffer,
		maxBuffer,
		lines,
		stripFinalNewline,
		verboseInfo,
		streamInfo
	});
	const allPromise = waitForAllStream({
		subprocess,
		all,
		encoding,
		buffer,
		maxBuffer,
		lines,
		stripFinalNewline,
		verboseInfo,
		streamInfo
	});
	const ipcOutput = [];
	const ipcOutputPromise = waitForIpcOutput({
		subprocess,
		buffer,
		maxBuffer,
		ipc,
		ipcOutput,
		verboseInfo
	});
	const originalPromises = waitForOriginalStreams(originalStreams, subprocess, streamInfo);
	const customStreamsEndPromises = waitForCustomStreamsEnd(fileDescriptors, streamInfo);
	try {
		return await Promise.race([
			Promise.all([
				{},
				waitForSuccessfulExit(exitPromise),
				Promise.all(stdioPromises),
				allPromise,
				ipcOutputPromise,
				sendIpcInput(subprocess, ipcInput, ipc),
				...originalPromises,
				...customStreamsEndPromises
			]),
			onInternalError,
			throwOnSubprocessError(subprocess, controller),
			...throwOnTimeout(kill, timeout, context, controller),
			...throwOnCancel({
				kill,
				cancelSignal,
				gracefulCancel,
				context,
				controller
			}),
			...throwOnGracefulCancel({
				subprocess,
				kill,
				cancelSignal,
				gracefulCancel,
				forceKillAfterDelay,
				context,
				controller
			})
		]);
	} catch (error) {
		context.terminationReason ??= "other";
		if (error instanceof MaxBufferError) kill();
		return Promise.all([
			{ error },
			exitPromise,
			Promise.all(stdioPromises.map((stdioPromise) => getBufferedData(stdioPromise))),
			getBufferedData(allPromise),
			getBufferedIpcOutput(ipcOutputPromise, ipcOutput),
			Promise.allSettled(originalPromises),
			Promise.allSettled(customStreamsEndPromises)
		]);
	}
};
const waitForOriginalStreams = (originalStreams, subprocess, streamInfo) => originalStreams.map((stream, fdNumber) => stream === subprocess.stdio[fdNumber] ? void 0 : waitForStream(stream, fdNumber, streamInfo));
const waitForCustomStreamsEnd = (fileDescriptors, streamInfo) => fileDescriptors.flatMap(({ stdioItems, direction }, fdNumber) => stdioItems.filter(({ value, stream = value }) => isStream(stream, { checkOpen: false }) && !isStandardStream(stream)).map(({ type, value, stream = value }) => waitForStream(stream, fdNumber, streamInfo, {
	isSameDirection: TRANSFORM_TYPES.has(type),
	stopOnExit: type === "native",
	readable: direction !== "output" || TRANSFORM_TYPES.has(type)
})));
const throwOnSubprocessError = async (subprocess, { signal }) => {
	const [error] = await once$1(subprocess, "error", { signal });
	throw error;
};

// node_modules/execa/lib/convert/writable.js
const createWritable = ({ subprocess, concurrentStreams }, options) => {
	const { to } = copyOptions(options);
	const subprocessStdin = getToStream(subprocess, to);
	const { waitWritableFinal, waitWritableDestroy } = addWritableConcurrentStreams(concurrentStreams, subprocessStdin);
	const writable = new Writable({
		...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
		destroy: callbackify(onWritableDestroy.bind(void 0, {
			subprocessStdin,
			subprocess,
			waitWritableFinal,
			waitWritableDestroy
		})),
		highWaterMark: subprocessStdin.writableHighWaterMark,
		objectMode: subprocessStdin.writableObjectMode
	});
	onStdinFinished(subprocessStdin, writable, void 0, subprocess);
	return writable;
};
const addWritableConcurrentStreams = (concurrentStreams, subprocessStdin) => {
	return {
		waitWritableFinal: addConcurrentStream(concurrentStreams, subprocessStdin, "writableFinal"),
		waitWritableDestroy: addConcurrentStream(concurrentStreams, subprocessStdin, "writableDestroy")
	};
};
const getWritableMethods = (subprocessStdin, subprocess, waitWritableFinal) => ({
	write: onWrite.bind(void 0, subprocessStdin),
	final: callbackify(onWritableFinal.bind(void 0, subprocessStdin, subprocess, waitWritableFinal))
});
const onWrite = (subprocessStdin, chunk, encoding, done) => {
	if (subprocessStdin.write(chunk, encoding)) done();
	else subprocessStdin.once("drain", done);
};
const onWritableFinal = async (subprocessStdin, subprocess, waitWritableFinal) => {
	if (!await waitForConcurrentStreams(waitWritableFinal, subprocess)) return;
	if (subprocessStdin.writable) subprocessStdin.end();
	await subprocess;
};
const onStdinFinished = async (subprocessStdin, writable, subprocessStdout, subprocess) => {
	try {
		await waitForSubprocessStdin(subprocessStdin);
		await subprocess;
		if (writable.writable) writable.end();
	} catch (error) {
		await safeWaitForSubprocessStdout(subprocessStdout);
		destroyOtherStream(writable, !writable.writableFinished, await getSubprocessError(subprocess, error));
	}
};
const getSubprocessError = async (subprocess, error) => {
	if (!shouldUseSubprocessError(error)) return error;
	try {
		await subprocess;
	} catch (subprocessError) {
		return subprocessError;
	}
	return error;
};
const shouldUseSubprocessError = (error) => error === void 0 || isStreamAbort(error) || error.code === "EPIPE";
const onWritableDestroy = async ({ subprocessStdin, subprocess, waitWritableFinal, waitWritableDestroy }, error) => {
	await waitForConcurrentStreams(waitWritableFinal, subprocess);
	if (await waitForConcurrentStreams(waitWritableDestroy, subprocess)) {
		destroyOtherWritable(subprocessStdin, error);
		await subprocess;
	}
	throwDestroyError(error);
};
const destroyOtherWritable = (stream, error) => {
	destroyOtherStream(stream, stream.writable, error);
};

// node_modules/execa/lib/convert/duplex.js
const createDuplex = ({ subprocess, concurrentStreams, encoding }, options) => {
	const { from, to, binary: binaryOption = true, preserveNewlines = true } = copyOptions(options);
	checkBooleanOption(binaryOption, "binary");
	checkBooleanOption(preserveNewlines, "preserveNewlines");
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const subprocessStdout = getFromStream(subprocess, from);
	const subprocessStdin = getToStream(subprocess, to);
	const waitReadableDestroy = addConcurrentStream(concurrentStreams, subprocessStdout, "readableDestroy");
	const { waitWritableFinal, waitWritableDestroy } = addWritableConcurrentStreams(concurrentStreams, subprocessStdin);
	const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
	const { read, onStdoutDataDone } = getReadableMethods({
		subprocessStdout,
		subprocess,
		binary,
		encoding,
		preserveNewlines
	});
	const duplex = new Duplex({
		read,
		...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
		destroy: callbackify(onDuplexDestroy.bind(void 0, {
			subprocessStdout,
			subprocessStdin,
			subprocess,
			waitReadableDestroy,
			waitWritableFinal,
			waitWritableDestroy
		})),
		readableHighWaterMark,
		writableHighWaterMark: subprocessStdin.writableHighWaterMark,
		readableObjectMode,
		writableObjectMode: subprocessStdin.writableObjectMode,
		encoding: readableEncoding
	});
	onStdoutFinished({
		subprocessStdout,
		onStdoutDataDone,
		readable: duplex,
		subprocess,
		subprocessStdin
	});
	onStdinFinished(subprocessStdin, duplex, subprocessStdout, subprocess);
	return duplex;
};
const onDuplexDestroy = async ({ subprocessStdout, subprocessStdin, subprocess, waitReadableDestroy, waitWritableFinal, waitWritableDestroy }, error) => {
	await Promise.all([onReadableDestroy({
		subprocessStdout,
		subprocess,
		waitReadableDestroy
	}, error), onWritableDestroy({
		subprocessStdin,
		subprocess,
		waitWritableFinal,
		waitWritableDestroy
	}, error)]);
};

// node_modules/execa/lib/convert/add.js
const addConvertedStreams = (subprocess, { encoding }) => {
	const concurrentStreams = initializeConcurrentStreams();
	subprocess.readable = createReadable.bind(void 0, {
		subprocess,
		concurrentStreams,
		encoding
	});
	subprocess.writable = createWritable.bind(void 0, {
		subprocess,
		concurrentStreams
	});
	subprocess.duplex = createDuplex.bind(void 0, {
		subprocess,
		concurrentStreams,
		encoding
	});
	subprocess.readableStream = createReadableStream.bind(void 0, subprocess);
	subprocess.writableStream = createWritableStream.bind(void 0, subprocess);
	subprocess.transformStream = createTransformStream.bind(void 0, subprocess);
	subprocess.iterable = createIterable.bind(void 0, subprocess, encoding);
	subprocess[Symbol.asyncIterator] = createIterable.bind(void 0, subprocess, encoding, {});
};

// node_modules/execa/lib/methods/promise.js
const mergePromise = (promise, properties) => Object.assign(promise, properties);

// node_modules/execa/lib/methods/main-async.js
const execaCoreAsync = (rawFile, rawArguments, rawOptions, createNested) => {
	const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options, fileDescriptors } = handleAsyncArguments(rawFile, rawArguments, rawOptions);
	const { subprocess: nodeChildProcess, promise, kill, all, convertedStreams } = spawnSubprocessAsync({
		file,
		commandArguments,
		options,
		startTime,
		verboseInfo,
		command,
		escapedCommand,
		fileDescriptors
	});
	const subprocess = getSubprocessPromise({
		promise,
		nodeChildProcess,
		kill,
		all,
		convertedStreams,
		options
	});
	subprocess.pipe = pipeToSubprocess.bind(void 0, {
		source: subprocess,
		sourcePromise: promise,
		boundOptions: {},
		createNested
	});
	SUBPROCESS_OPTIONS.set(subprocess, {
		options,
		fileDescriptors
	});
	return subprocess;
};
const handleAsyncArguments = (rawFile, rawArguments, rawOptions) => {
	const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
	const { file, commandArguments, options: normalizedOptions } = normalizeOptions(rawFile, rawArguments, rawOptions);
	const options = handleAsyncOptions(normalizedOptions);
	return {
		file,
		commandArguments,
		command,
		escapedCommand,
		startTime,
		verboseInfo,
		options,
		fileDescriptors: handleStdioAsync(options, verboseInfo)
	};
};
const handleAsyncOptions = ({ timeout, signal, ...options }) => ({
	__proto__: null,
	...options,
	timeoutDuration: timeout
});
const spawnSubprocessAsync = ({ file, commandArguments, options, startTime, verboseInfo, command, escapedCommand, fileDescriptors }) => {
	let subprocess;
	try {
		subprocess = spawn(...concatenateShell(file, commandArguments, getSpawnOptions(options)));
	} catch (error) {
		return handleEarlyError({
			error,
			command,
			escapedCommand,
			fileDescriptors,
			options,
			startTime,
			verboseInfo
		});
	}
	if (subprocess.stdio === void 0) return handleEarlyError({
		error: once$1(subprocess, "error").then(([error]) => error),
		command,
		escapedCommand,
		fileDescriptors,
		options,
		startTime,
		verboseInfo
	});
	const controller = new AbortController();
	setMaxListeners(1e400, controller.signal);
	const originalStreams = [...subprocess.stdio];
	pipeOutputAsync(subprocess, fileDescriptors, controller);
	setIpcSubprocessOptions(subprocess, options);
	const context = {};
	const onInternalError = createDeferred();
	const kill = subprocessKill.bind(void 0, {
		kill: getKillFunction(subprocess, options),
		options,
		onInternalError,
		context,
		controller
	});
	cleanupOnExit(kill, options, controller);
	const all = makeAllStream(subprocess, options);
	const promise = handlePromise({
		subprocess,
		kill,
		all,
		options,
		startTime,
		verboseInfo,
		fileDescriptors,
		originalStreams,
		command,
		escapedCommand,
		context,
		onInternalError,
		controller
	});
	return {
		subprocess,
		promise,
		kill,
		all
	};
};
const getSubprocessPromise = ({ promise, nodeChildProcess, kill, all, convertedStreams, options }) => {
	const subprocess = mergePromise(promise, getSubprocessProperties(nodeChildProcess, all));
	subprocess.kill = kill ?? subprocess.kill;
	if (convertedStreams === void 0) addConvertedStreams(subprocess, options);
	else Object.assign(subprocess, convertedStreams);
	addIpcMethods(subprocess, nodeChildProcess, options);
	return subprocess;
};
const getSubprocessProperties = (nodeChildProcess, all) => ({
	nodeChildProcess,
	pid: nodeChildProcess.pid,
	stdin: nodeChildProcess.stdin,
	stdout: nodeChildProcess.stdout,
	stderr: nodeChildProcess.stderr,
	stdio: nodeChildProcess.stdio,
	all,
	kill: nodeChildProcess.kill.bind(nodeChildProcess)
});
const handlePromise = async ({ subprocess, kill, all: allStream, options, startTime, verboseInfo, fileDescriptors, originalStreams, command, escapedCommand, context, onInternalError, controller }) => {
	const [errorInfo, [exitCode, signal], stdioResults, allResult, ipcOutput] = await waitForSubprocessResult({
		subprocess,
		kill,
		all: allStream,
		options,
		context,
		verboseInfo,
		fileDescriptors,
		originalStreams,
		onInternalError,
		controller
	});
	controller.abort();
	onInternalError.resolve();
	const stdio = stdioResults.map((stdioResult, fdNumber) => stripNewline(stdioResult, options, fdNumber));
	const all = stripNewline(allResult, options, "all", getAllFds(subprocess, options.buffer));
	const result = getAsyncResult({
		errorInfo,
		exitCode,
		signal,
		stdio,
		all,
		ipcOutput,
		context,
		options,
		command,
		escapedCommand,
		startTime
	});
	return handleResult(result, verboseInfo, options);
};
const getAsyncResult = ({ errorInfo, exitCode, signal, stdio, all, ipcOutput, context, options, command, escapedCommand, startTime }) => Object.hasOwn(errorInfo, "error") ? makeError({
	error: errorInfo.error,
	command,
	escapedCommand,
	timedOut: context.terminationReason === "timeout",
	isCanceled: context.terminationReason === "cancel" || context.terminationReason === "gracefulCancel",
	isGracefullyCanceled: context.terminationReason === "gracefulCancel",
	isMaxBuffer: errorInfo.error instanceof MaxBufferError,
	isForcefullyTerminated: context.isForcefullyTerminated,
	exitCode,
	signal,
	stdio,
	all,
	ipcOutput,
	options,
	startTime,
	isSync: false
}) : makeSuccessResult({
	command,
	escapedCommand,
	stdio,
	all,
	ipcOutput,
	options,
	startTime
});

// node_modules/execa/lib/methods/bind.js
const mergeOptions = (boundOptions, options) => {
	const safeBoundOptions = {
		__proto__: null,
		...boundOptions
	};
	const mergedOptions = Object.fromEntries(Object.entries(options).map(([optionName, optionValue]) => [optionName, mergeOption(optionName, safeBoundOptions[optionName], optionValue)]));
	return {
		__proto__: null,
		...safeBoundOptions,
		...mergedOptions
	};
};
const mergeOption = (optionName, boundOptionValue, optionValue) => DEEP_OPTIONS.has(optionName) && isPlainObject(boundOptionValue) && isPlainObject(optionValue) ? {
	...boundOptionValue,
	...optionValue
} : optionValue;
const DEEP_OPTIONS = /* @__PURE__ */ new Set(["env", ...FD_SPECIFIC_OPTIONS]);

// node_modules/execa/lib/methods/create.js
const createExeca = (mapArguments, boundOptions, deepOptions, setBoundExeca) => {
	const createNested = (mapArguments, boundOptions, setBoundExeca) => createExeca(mapArguments, boundOptions, deepOptions, setBoundExeca);
	const boundExeca = (...execaArguments) => callBoundExeca({
		mapArguments,
		deepOptions,
		boundOptions,
		setBoundExeca,
		createNested
	}, ...execaArguments);
	if (setBoundExeca !== void 0) setBoundExeca(boundExeca, createNested, boundOptions);
	return boundExeca;
};
const callBoundExeca = ({ mapArguments, deepOptions = {}, boundOptions = {}, setBoundExeca, createNested }, firstArgument, ...nextArguments) => {
	if (isPlainObject(firstArgument)) return createNested(mapArguments, mergeOptions(boundOptions, firstArgument), setBoundExeca);
	const { file, commandArguments, options, isSync } = parseArguments({
		mapArguments,
		firstArgument,
		nextArguments,
		deepOptions,
		boundOptions
	});
	return isSync ? execaCoreSync(file, commandArguments, options) : execaCoreAsync(file, commandArguments, options, createNested);
};
const parseArguments = ({ mapArguments, firstArgument, nextArguments, deepOptions, boundOptions }) => {
	const callArguments = isTemplateString(firstArgument) ? parseTemplates(firstArgument, nextArguments) : [firstArgument, ...nextArguments];
	const [initialFile, initialArguments, initialOptions] = normalizeParameters(...callArguments);
	const mergedOptions = mergeOptions(mergeOptions(deepOptions, boundOptions), initialOptions);
	for (const [optionName, optionValue] of Object.entries(deepOptions)) if (mergedOptions[optionName] === void 0) mergedOptions[optionName] = optionValue;
	const { options = mergedOptions, isSync = false } = {
		__proto__: null,
		...mapArguments({ options: mergedOptions })
	};
	return {
		file: initialFile,
		commandArguments: initialArguments,
		options,
		isSync
	};
};

// node_modules/execa/lib/methods/script.js
const setScriptSync = (boundExeca, createNested, boundOptions) => {
	boundExeca.sync = createNested(mapScriptSync, boundOptions);
	boundExeca.s = boundExeca.sync;
};
const mapScriptAsync = ({ options }) => getScriptOptions(options);
const mapScriptSync = ({ options }) => ({
	...getScriptOptions(options),
	isSync: true
});
const getScriptOptions = (options) => ({ options: {
	__proto__: null,
	...options,
	...getScriptStdinOption(options)
} });
const getScriptStdinOption = ({ stdin = "inherit", input, inputFile, stdio }) => input === void 0 && inputFile === void 0 && stdio === void 0 ? { stdin } : {};
const deepScriptOptions = { preferLocal: true };

// node_modules/execa/index.js
const execa = createExeca(() => ({}));
const execaSync = createExeca(() => ({ isSync: true }));
const execaNode = createExeca(mapNode);
const $ = createExeca(mapScriptAsync, {}, deepScriptOptions, setScriptSync);
const { sendMessage, getOneMessage, getEachMessage, getCancelSignal } = getIpcExport();

// src/system/stream-text.ts
function streamText(limit, onLine = () => void 0) {
	const decoder = new StringDecoder("utf8");
	let kept = "";
	let line = "";
	const take = (text) => {
		kept = keepEnd(kept + text, limit);
		const lines = (line + text).split("\n");
		line = lines.pop() ?? "";
		for (const complete of lines) onLine(complete.endsWith("\r") ? complete.slice(0, -1) : complete);
		if (line.length > limit) {
			onLine(line);
			line = "";
		}
	};
	const end = () => {
		take(decoder.end());
		if (line !== "") onLine(line);
		line = "";
		return kept.slice(-limit);
	};
	return {
		push: (chunk) => take(decoder.write(Buffer.from(chunk))),
		end
	};
}
function keepEnd(text, limit) {
	return text.length > 2 * limit ? text.slice(-limit) : text;
}

// src/system/processes.ts
const KEPT_CHARACTERS = 5e6;
function systemProcesses({ graceMilliseconds = 1e4 } = {}) {
	return { run: (call) => run$1(call, graceMilliseconds) };
}
const options = {
	buffer: false,
	detached: true,
	extendEnv: false,
	preferLocal: false,
	reject: false,
	stdin: "ignore"
};
async function run$1(call, grace) {
	if (call.signal?.aborted === true) return {
		exitCode: void 0,
		stdout: "",
		stderr: "",
		ended: "cancelled",
		seconds: 0
	};
	const child = execa(call.file, [...call.args], {
		...options,
		cwd: call.cwd,
		env: call.env
	});
	const stdout = streamText(KEPT_CHARACTERS, call.onLine);
	const stderr = streamText(KEPT_CHARACTERS);
	child.stdout.on("data", (chunk) => stdout.push(chunk));
	child.stderr.on("data", (chunk) => stderr.push(chunk));
	const stop = stopper(child, call, grace);
	const result = await child;
	const stopped = stop.end();
	const ended = result.code === "ENOENT" ? "not-found" : stopped ?? "exit";
	return {
		exitCode: result.exitCode,
		stdout: stdout.end(),
		stderr: stderr.end(),
		ended,
		seconds: result.durationMs / 1e3
	};
}
function stopper(child, call, grace) {
	let reason;
	const timers = [];
	const kill = () => signalGroup(child, "SIGKILL");
	const stop = (why) => {
		if (reason !== void 0) return;
		reason = why;
		signalGroup(child, "SIGINT");
		timers.push(setTimeout(kill, grace));
	};
	const cancel = () => stop("cancelled");
	if (call.timeoutMilliseconds !== void 0) timers.push(setTimeout(stop, call.timeoutMilliseconds, "timeout"));
	call.signal?.addEventListener("abort", cancel, { once: true });
	process.once("exit", kill);
	child.nodeChildProcess.once("exit", kill);
	const end = () => {
		for (const timer of timers) clearTimeout(timer);
		call.signal?.removeEventListener("abort", cancel);
		process.off("exit", kill);
		return reason;
	};
	return { end };
}
function signalGroup({ pid }, signal) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, signal);
	} catch {}
}

// src/system/worker-crew.ts
const BATCH = 40;
const PATIENCE = {
	batch: 3e4,
	single: 1e4
};
const LOST = JSON.stringify({ unread: "reading its SQL took too long or ended the parser" });
function createCrew(file) {
	const idle = [];
	const hire = () => idle.pop() ?? started(file);
	const one = async (questions, patience) => {
		const worker = hire();
		const answers = await askWorker(worker, questions, patience);
		if (answers === void 0) await worker.terminate();
		else idle.push(worker);
		return answers;
	};
	const oneByOne = async (questions) => {
		const answers = [];
		for (const question of questions) answers.push((await one([question], PATIENCE.single))?.[0] ?? LOST);
		return answers;
	};
	return {
		start(workers) {
			idle.push(...Array.from({ length: workers }, () => started(file)));
		},
		async ask(questions, workers) {
			const batches = Array.from({ length: Math.ceil(questions.length / BATCH) }, (_, at) => questions.slice(at * BATCH, (at + 1) * BATCH));
			const answers = [];
			const waiting = batches.entries();
			const work = async () => {
				for (const [at, batch] of waiting) answers[at] = await one(batch, PATIENCE.batch) ?? await oneByOne(batch);
			};
			await Promise.all(Array.from({ length: workers }, work));
			return answers.flat();
		},
		async close() {
			await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
		}
	};
}
function started(file) {
	return new Worker(file).on("error", () => void 0);
}
function askWorker(worker, questions, patience) {
	return new Promise((resolve) => {
		const settle = (answers) => {
			clearTimeout(timer);
			worker.off("message", settle);
			worker.off("exit", lost);
			resolve(answers);
		};
		const lost = () => settle();
		const timer = setTimeout(lost, patience);
		worker.on("message", settle);
		worker.on("exit", lost);
		worker.postMessage(questions, []);
	});
}

// src/system/sql-pool.ts
const MOST_WORKERS = 4;
const WORTH_A_WORKER = 150;
function createSqlPool({ worker, version, cache, here }) {
	const crew = createCrew(worker);
	const ask = (questions) => {
		if (questions.length === 0) return [];
		if (here !== void 0 && questions.length < WORTH_A_WORKER) return here(questions);
		return crew.ask(questions, Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(questions.length / WORTH_A_WORKER)));
	};
	return {
		async read(kind, texts) {
			const keys = texts.map((text) => keyOf$5(kind, text, version));
			const known = new Map(cache?.read([...new Set(keys)]));
			const missing = new Map(texts.flatMap((text, at) => entryUnless(known, keys[at] ?? "", text)));
			const answers = await ask([...missing.values()].map((text) => ({
				kind,
				...text
			})));
			const read = new Map([...missing.keys()].map((key, at) => [key, answers[at] ?? ""]));
			cache?.write(new Map([...read].filter(([, answer]) => answer !== LOST)));
			return keys.map((key) => known.get(key) ?? read.get(key) ?? "");
		},
		prepare() {
			if (cache?.isEmpty() !== false) crew.start(Math.min(MOST_WORKERS, availableParallelism()));
		},
		async close() {
			cache?.close();
			await crew.close();
		}
	};
}
function keyOf$5(kind, { sql, dialect }, version) {
	return createHash("sha256").update([
		version,
		kind,
		dialect,
		sql
	].join("\0")).digest("base64");
}
function entryUnless(known, key, text) {
	return known.has(key) ? [] : [[key, text]];
}

// src/workflows/engine/run-workflow.ts
const TIMED_OUT = "timed-out";
async function runWorkflow({ steps }, ports) {
	const results = [];
	for (const [index, declared] of steps.entries()) {
		const step = {
			...declared,
			description: describe$2(declared, ports)
		};
		const notRun = whyNot$1(step, results, ports.signal);
		if (notRun === void 0) ports.progress({
			kind: "step-started",
			step: step.id,
			description: step.description,
			index,
			total: steps.length
		});
		const result = notRun === void 0 ? await timed(step, results, ports) : {
			step,
			outcome: notRun,
			seconds: 0
		};
		results.push(result);
		ports.progress(finished(result));
	}
	return results;
}
function describe$2({ description }, ports) {
	return typeof description === "string" ? description : description(ports);
}
function whyNot$1(step, results, signal) {
	if (step.always) return void 0;
	if (signal.aborted) return leftOut(signal);
	const stopped = results.findIndex(({ step: { critical }, outcome }) => critical && outcome.status === "failed");
	if (stopped >= 0) return skipped$1(`Step ${stopped + 1} failed, and nothing after it is safe to run.`);
	const missing = results.findIndex(({ step: { id }, outcome }) => step.needs?.includes(id) && !hasFacts(outcome));
	if (missing < 0) return void 0;
	return isUnconfirmed(results[missing]) ? unconfirmed() : skipped$1(`It needs the result of step ${missing + 1}.`);
}
function isUnconfirmed(result) {
	return result?.outcome.status === "skipped" && result.outcome.failure === "unconfirmed";
}
function unconfirmed() {
	return {
		...skipped$1(UNCONFIRMED_REASON),
		failure: "unconfirmed"
	};
}
function leftOut(signal) {
	return signal.reason === "timed-out" ? {
		...skipped$1("The time budget was used up."),
		failure: "timed-out"
	} : {
		...skipped$1("The run was cancelled."),
		failure: "cancelled"
	};
}
function skipped$1(reason) {
	return {
		status: "skipped",
		reason,
		details: []
	};
}
async function timed(step, results, ports) {
	const started = ports.clock.now().getTime();
	return {
		step,
		outcome: await diagnosed(step, await runStep(step, factsOf(results), ports), ports),
		seconds: (ports.clock.now().getTime() - started) / 1e3
	};
}
async function runStep(step, known, ports) {
	try {
		return await step.run(known, ports);
	} catch (error) {
		return stoppedBy(ports.signal) ?? failedWith(error);
	}
}
function stoppedBy(signal) {
	if (!signal.aborted) return void 0;
	return signal.reason === "timed-out" ? {
		status: "failed",
		failure: "timed-out",
		reason: "The time budget was used up while this step ran.",
		details: []
	} : {
		status: "failed",
		failure: "cancelled",
		reason: "The run was cancelled while this step ran.",
		details: []
	};
}
function failedWith(error) {
	const problem = asProblem(error);
	return {
		status: "failed",
		failure: problem.failure === "broken" ? "broken" : "could-not-check",
		reason: problem.message,
		details: [{
			type: "text",
			text: [`${problem.means} (${problem.code})`]
		}],
		nextSteps: [problem.remedy]
	};
}
async function diagnosed(step, outcome, ports) {
	if (outcome.status !== "failed" || step.diagnose === void 0) return outcome;
	try {
		return {
			...outcome,
			details: [...outcome.details, ...await step.diagnose(outcome, ports)]
		};
	} catch (error) {
		const note = `The diagnosis itself failed: ${asProblem(error).message}`;
		return {
			...outcome,
			details: [...outcome.details, {
				type: "text",
				text: [note]
			}]
		};
	}
}
function finished({ step, outcome, seconds }) {
	const reason = outcome.status === "success" ? {} : { reason: outcome.reason };
	return {
		kind: "step-finished",
		step: step.id,
		status: outcome.status,
		seconds,
		...reason
	};
}
function hasFacts(outcome) {
	return outcome.status === "success" || outcome.status === "failed" && outcome.facts !== void 0;
}
function factsOf(results) {
	return Object.fromEntries(results.flatMap(({ step, outcome }) => "facts" in outcome ? [[step.id, outcome.facts]] : []));
}

// src/workflows/engine/create-report.ts
function createReport({ frame, results, policy, summarise }) {
	const steps = results.map(toStepReport);
	const findings = results.flatMap(({ outcome }) => outcome.findings ?? []);
	const proposals = results.flatMap(({ outcome }) => outcome.proposals ?? []);
	const lane = laneOf$1(results);
	const verdict = computeVerdict({
		steps,
		findings,
		proposals
	}, policy);
	return {
		version: 1,
		...frame,
		steward: STEWARD_VERSION,
		lane,
		steps,
		verdict,
		findings,
		proposals,
		nextSteps: [...new Set(results.flatMap(({ outcome }) => outcome.nextSteps ?? []))],
		summary: [...summarise(verdict, {
			steps,
			lane
		})],
		evidence: evidenceOf$2(results),
		timings: timingsOf(results)
	};
}
function toStepReport({ step, outcome, seconds }) {
	return {
		id: step.id,
		description: step.description,
		status: outcome.status,
		details: [...outcome.details],
		seconds,
		...step.agent === void 0 ? {} : { agent: step.agent },
		..."failure" in outcome && outcome.failure !== void 0 ? { failure: outcome.failure } : {},
		...outcome.status === "success" ? {} : { reason: outcome.reason }
	};
}
const NO_LANE = {
	name: "static",
	reason: "nothing could be run"
};
function laneOf$1(results) {
	return results.findLast(({ outcome }) => outcome.lane !== void 0)?.outcome.lane ?? NO_LANE;
}
function evidenceOf$2(results) {
	const parts = results.flatMap(({ outcome }) => outcome.evidence ?? []);
	const engine = parts.find((part) => part.engine !== void 0)?.engine;
	return {
		...engine === void 0 ? {} : { engine },
		ran: parts.flatMap(({ ran }) => ran),
		notAnalysed: parts.flatMap(({ notAnalysed }) => notAnalysed)
	};
}
function timingsOf(results) {
	const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
	const dbt = results.reduce((sum, { outcome }) => sum + (outcome.dbtSeconds ?? 0), 0);
	return {
		...Object.fromEntries(results.map(({ step, seconds }) => [step.id, seconds])),
		dbt,
		steward: Math.max(0, total - dbt)
	};
}

// src/agents/finding-words.ts
function withPlace(sentence, location) {
	if (location === void 0) return [sentence];
	const said = location.line === void 0 ? null : new RegExp(String.raw`\bline ${location.line}\b(?: of the base)?`).exec(sentence);
	if (said === null) return [
		sentence.replace(/\.$/, ""),
		" (",
		fileLink(shortPlace(location), location),
		sentence.endsWith(".") ? ")." : ")"
	];
	return [
		sentence.slice(0, said.index),
		fileLink(said[0], location),
		sentence.slice(said.index + said[0].length)
	];
}
function placeLink$1({ location, subject }) {
	return location === void 0 ? subject : fileLink(shortPlace(location), location);
}
function shortPlace({ path, line }) {
	const file = path.split("/").at(-1) ?? path;
	return line === void 0 ? file : `${file}:${line}`;
}

// src/agents/finding-blocks.ts
const MOST$5 = 20;
const MOST_PLACES = 5;
function findingBlocks(findings, between = []) {
	return [
		...questionBlocks(findings),
		...blockingBlocks(findings),
		...between,
		...lesserBlocks(findings),
		...allowedBlocks(findings)
	];
}
function anyBlocks(findings) {
	return findings.some(blocks);
}
function questionBlocks(findings) {
	const asked = findings.filter((finding) => counts$1(finding) && finding.question !== void 0);
	const questions = asked.map((finding) => [...withPlace(finding.question ?? "", finding.location), ` ${finding.remedy ?? ""}`]);
	const [only] = questions;
	const codes = [...new Set(asked.map((finding) => finding.code))].join(", ");
	if (only === void 0) return [];
	return questions.length === 1 ? [text(`**Please answer (${codes}):** `, ...only)] : [text(`**Please answer (${codes}):**`), bullets(capped(questions, "question"))];
}
function blockingBlocks(findings) {
	const blocking = findings.filter((finding) => blocks(finding) && finding.question === void 0);
	const entries = [...Map.groupBy(blocking, ({ ruleId }) => ruleId).values()].map(entryOf$3);
	return entries.length === 0 ? [] : [numbered(entries)];
}
function blocks(finding) {
	return counts$1(finding) && finding.severity === "error";
}
function entryOf$3(findings) {
	const [first, ...others] = findings;
	if (first === void 0) return [];
	return [
		`**${titleOf(first)} (${first.code})${others.length === 0 ? "" : `, ${findings.length} times`}.** `,
		...withPlace(first.message, first.location),
		` ${first.remedy ?? ""}`,
		...otherPlaces(others)
	];
}
function otherPlaces(findings) {
	if (findings.length === 0) return [];
	return [...findings.slice(0, MOST_PLACES).flatMap((finding, index) => [index === 0 ? " Also " : ", ", placeLink$1(finding)]), findings.length > MOST_PLACES ? ` and ${findings.length - MOST_PLACES} more.` : "."];
}
function lesserBlocks(findings) {
	const lesser = findings.filter((finding) => counts$1(finding) && finding.severity !== "error");
	const older = findings.filter(({ age, suppressed }) => age === "existing" && suppressed === void 0).length;
	const olderWords = older === 0 ? "" : `${amount(older, "older finding")} ${older === 1 ? "is" : "are"} not repeated`;
	if (lesser.length === 0) return older === 0 ? [] : [text(`${olderWords}.`)];
	const kinds = [count$1(lesser, "warning", "warning"), count$1(lesser, "info", "note")].filter((words) => words !== "").join(", ");
	const rows = lesser.map((finding) => [
		[`${titleOf(finding)} (${finding.code})`],
		[placeLink$1(finding)],
		[finding.message]
	]);
	return [foldedTable(olderWords === "" ? kinds : `${kinds}; ${olderWords}`, [
		"Rule",
		"Where",
		"What"
	], rows)];
}
function count$1(findings, severity, noun) {
	const { length } = findings.filter((finding) => finding.severity === severity);
	return length === 0 ? "" : amount(length, noun);
}
function allowedBlocks(findings) {
	const allowed = findings.flatMap((finding) => finding.suppressed === void 0 ? [] : {
		finding,
		suppressed: finding.suppressed
	});
	if (allowed.length === 0) return [];
	const here = allowed.filter(({ suppressed }) => suppressed.addedHere).length;
	return [foldedTable(`${amount(allowed.length, "finding")} ${allowed.length === 1 ? "is" : "are"} allowed${here === 0 ? "" : `, ${here} by this pull request`}`, [
		"Rule",
		"Where",
		"Why"
	], allowed.map(({ finding, suppressed: { by, reason, addedHere } }) => {
		const where = by === "config" ? "configuration" : `comment${addedHere ? " of this pull request" : ""}`;
		return [
			[`${titleOf(finding)} (${finding.code})`],
			[placeLink$1(finding)],
			[`“${plain(reason)}”`, ` (${where})`]
		];
	}))];
}
function foldedTable(summary, columns, rows) {
	const more = rows.length - MOST$5;
	const shown = table(columns, rows.slice(0, MOST$5));
	return fold(summary, more > 0 ? [shown, text(`${more} more are in the list of all findings.`)] : [shown]);
}
function capped(items, noun) {
	const more = items.length - MOST$5;
	return more > 0 ? [...items.slice(0, MOST$5), [`${amount(more, `more ${noun}`)} in the list of all findings.`]] : items;
}
function titleOf({ ruleId }) {
	return rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
}

// src/lineage/plain-test.ts
const PLAIN = /* @__PURE__ */ new Set([
	"not_null",
	"unique",
	"accepted_values",
	"relationships"
]);
function plainTestReads({ test, dependsOn }) {
	const { kind = "", namespace, column, attachedTo, where, arguments: given } = test ?? {};
	if (!PLAIN.has(kind) || namespace !== void 0 || column === void 0 || attachedTo === void 0 || where !== void 0) return void 0;
	if (kind !== "relationships") return [read$2(attachedTo, column)];
	const other = dependsOn.nodes.find((id) => id !== attachedTo) ?? attachedTo;
	return typeof given?.["field"] === "string" ? [read$2(attachedTo, column), read$2(other, given["field"])] : void 0;
}
function read$2(node, name) {
	return {
		node,
		column: name.toLowerCase(),
		kind: "read",
		how: "declared"
	};
}

// src/lineage/reader-node.ts
function readerNode(uniqueId, facts) {
	return {
		uniqueId,
		level: "column",
		toldBy: "sql",
		columns: /* @__PURE__ */ new Map(),
		find: () => void 0,
		...facts
	};
}
function mayRead(node) {
	return {
		node,
		column: "*",
		kind: "read",
		how: "undeclared"
	};
}

// src/lineage/consumer-node.ts
function consumerNode(consumer, { project, known }) {
	const { uniqueId, kind, dependsOn } = consumer;
	if (kind === "semantic-model") return semanticNode(consumer, known);
	const uses = dependsOn.flatMap((id) => usesOf(consumer, project.consumers.get(id) ?? id));
	return readerNode(uniqueId, {
		uses,
		reads: dependsOn,
		unresolved: []
	});
}
function semanticNode({ uniqueId, dependsOn, parts, columns: named }, known) {
	const elements = parts.length > 0 ? parts : named.map((name) => ({
		kind: "dimension",
		name,
		expr: name
	}));
	const columns = new Map(elements.map((element) => [element.name.toLowerCase(), elementColumn(element, dependsOn, known)]));
	return {
		...readerNode(uniqueId, {
			uses: [],
			reads: dependsOn,
			unresolved: []
		}),
		columns,
		find: (key) => columns.get(key)
	};
}
function elementColumn({ kind, name, expr = name }, models, known) {
	const words = new Set(expr.replaceAll(/'[^']*'/g, " ").toLowerCase().match(/[a-z_]\w*/g));
	const step = kind === "measure" ? "aggregate" : words.size === 1 ? "passthrough" : "derived";
	return {
		name,
		kind: step,
		from: models.flatMap((node) => [...words].filter((word) => known.get(node)?.find(word) !== void 0).map((column) => ({
			node,
			column,
			kind: step,
			how: "declared"
		})))
	};
}
function usesOf({ kind, parts }, read) {
	if (typeof read === "string" || kind !== "metric" || read.kind !== "semantic-model") return [mayRead(typeof read === "string" ? read : read.uniqueId)];
	const own = parts.flatMap((part) => part.measures).map((name) => name.toLowerCase()).filter((name) => read.parts.some((part) => part.kind === "measure" && part.name.toLowerCase() === name));
	const filters = parts.some(({ definition }) => JSON.stringify(definition).includes("\"filter\""));
	const uses = own.map((column) => ({
		node: read.uniqueId,
		column,
		kind: "read",
		how: "declared"
	}));
	return own.length === 0 || filters ? [...uses, mayRead(read.uniqueId)] : uses;
}

// src/lineage/reader-nodes.ts
function readerNodes(project, known) {
	return [...[...project.exposures.values()].map((exposure) => exposureNode(exposure, project)), ...[...project.consumers.values()].map((consumer) => consumerNode(consumer, {
		project,
		known
	}))];
}
function exposureNode({ uniqueId, dependsOn, columns }, { nodes, sources }) {
	const uses = dependsOn.flatMap((node) => {
		const declared = columns?.get((nodes.get(node) ?? sources.get(node))?.name ?? "");
		return declared === void 0 ? [mayRead(node)] : declared.map((column) => ({
			node,
			column: column.toLowerCase(),
			kind: "read",
			how: "declared"
		}));
	});
	const open = uses.filter(({ how }) => how === "undeclared").map(({ node }) => `which columns of ${node} it reads is not declared`);
	return readerNode(uniqueId, {
		uses,
		reads: dependsOn,
		unresolved: open
	});
}

// src/lineage/snapshot-columns.ts
const ADDED = [
	"dbt_scd_id",
	"dbt_updated_at",
	"dbt_valid_from",
	"dbt_valid_to"
];
function snapshotColumns({ config }, selected) {
	const names = config["snapshot_meta_column_names"];
	const called = new Map(Object.entries(typeof names === "object" && names !== null ? names : {}));
	const read = [config["updated_at"], config["unique_key"]].flat().map((name) => String(name).toLowerCase());
	const from = selected.filter(({ name }) => read.includes(name.toLowerCase())).flatMap((column) => column.from);
	return (config["hard_deletes"] === "new_record" ? [...ADDED, "dbt_is_deleted"] : ADDED).map((name) => {
		const other = called.get(name);
		return {
			name: typeof other === "string" ? other : name,
			kind: "derived",
			from: from.map((edge) => ({
				...edge,
				kind: "derived"
			}))
		};
	});
}

// src/lineage/sql-node.ts
function sqlNode(node, { resolved, told, circles, idOf }) {
	const { uniqueId } = node;
	const edge = ({ relation, column, kind, how }) => {
		const id = idOf(relation);
		return id === uniqueId ? [] : [{
			node: id ?? outside$1(relation),
			column,
			kind,
			how
		}];
	};
	const toColumn = ({ name, kind, from }) => ({
		name,
		kind,
		from: from.flatMap(edge)
	});
	const find = (key) => {
		const column = resolved.find(key);
		return column && toColumn(column);
	};
	const columns = withTold(withSnapshot(node, resolved.columns.map(toColumn)), told, find);
	const ids = [...resolved.relations].map((relation) => idOf(relation) ?? outside$1(relation)).filter((id) => id !== uniqueId);
	const uses = resolved.uses.filter(({ decidesRows }) => decidesRows);
	return {
		uniqueId,
		level: "column",
		toldBy: resolved.isOpen && told !== void 0 ? told.by : "sql",
		columns,
		find: (key) => columns.get(key) ?? (columns.has("*") ? find(key) : void 0),
		uses: uses.flatMap((origin) => edge(origin).map((one) => ({
			...one,
			kind: origin.use
		}))),
		reads: [...new Set(ids)],
		unresolved: [
			...resolved.notes,
			...[...circles].map((id) => `it reads ${id}, which reads it: a circle is not followed`),
			...[...resolved.relations].filter((relation) => idOf(relation) === void 0).map((relation) => `\`${relation}\` is nothing that dbt knows`)
		]
	};
}
function outside$1(relation) {
	return `relation.${relation}`;
}
function withTold(own, told, find) {
	const columns = new Map(own.toReversed().map((column) => [column.name.toLowerCase(), column]));
	const ordered = new Map(own.map(({ name }) => [name.toLowerCase(), columns.get(name.toLowerCase())]));
	const found = new Map([...ordered].flatMap(([key, column]) => column === void 0 ? [] : [[key, column]]));
	if (told === void 0 || !found.has("*")) return found;
	for (const name of told.names) {
		const key = name.toLowerCase();
		const column = found.get(key) ?? find(key);
		if (column !== void 0) found.set(key, {
			...column,
			name,
			from: column.from.map((edge) => edge.how === "star" ? {
				...edge,
				how: told.by === "sql" ? edge.how : told.by
			} : edge)
		});
	}
	if (told.isComplete) found.delete("*");
	return found;
}
function withSnapshot(node, columns) {
	return node.resourceType === "snapshot" ? [...columns, ...snapshotColumns(node, columns)] : columns;
}

// src/lineage/table-node.ts
function tableNode(uniqueId, { told, reads, unresolved }) {
	const from = reads.map((node) => ({
		node,
		column: "*",
		kind: "derived",
		how: "table"
	}));
	const column = (name) => ({
		name,
		kind: from.length === 0 ? "passthrough" : "derived",
		from
	});
	const names = told?.isComplete === true ? told.names : [...told?.names ?? [], "*"];
	const columns = new Map(names.map((name) => [name.toLowerCase(), column(name)]));
	return {
		uniqueId,
		level: unresolved.length === 0 ? "column" : "table",
		toldBy: told?.by ?? "sql",
		columns,
		find: (key) => columns.get(key) ?? (columns.has("*") ? column(key) : void 0),
		uses: [],
		reads,
		unresolved
	};
}

// src/lineage/build-graph.ts
function buildGraph(input) {
	const building = {
		...input,
		relations: relationIndex(input.project),
		nodes: /* @__PURE__ */ new Map(),
		open: /* @__PURE__ */ new Set()
	};
	for (const id of parentsFirst(input.project)) nodeOf$2(id, building);
	for (const reader of readerNodes(input.project, building.nodes)) building.nodes.set(reader.uniqueId, reader);
	return building.nodes;
}
function parentsFirst({ nodes, sources, children }) {
	const waiting = new Map([...nodes.values()].map(({ uniqueId, dependsOn }) => [uniqueId, new Set(dependsOn.nodes.filter((id) => nodes.has(id))).size]));
	const ready = [...sources.keys(), ...[...waiting].flatMap(([id, count]) => count === 0 ? [id] : [])];
	for (const id of ready) {
		if (sources.has(id)) continue;
		for (const child of new Set(children.get(id))) {
			const left = (waiting.get(child) ?? 0) - 1;
			waiting.set(child, left);
			if (left === 0) ready.push(child);
		}
	}
	const done = new Set(ready);
	return [...ready, ...[...nodes.keys()].filter((id) => !done.has(id))];
}
function nodeOf$2(id, building) {
	const known = building.nodes.get(id);
	if (known !== void 0 || building.open.has(id)) return known;
	building.open.add(id);
	const node = readNode$1(id, building);
	building.open.delete(id);
	if (node !== void 0) building.nodes.set(id, node);
	return node;
}
function readNode$1(id, building) {
	const told = toldColumns(id, building);
	const node = building.project.nodes.get(id);
	if (node === void 0) return building.project.sources.has(id) ? tableNode(id, {
		told,
		reads: [],
		unresolved: []
	}) : void 0;
	if (node.resourceType === "seed") return tableNode(id, {
		told,
		reads: [],
		unresolved: []
	});
	if (node.test !== void 0 && !node.test.enabled) return void 0;
	const plain = plainTestReads(node);
	if (plain !== void 0) return readerNode(id, {
		uses: plain,
		reads: node.dependsOn.nodes,
		unresolved: []
	});
	const outlined = outlineOf(node, building);
	if ("body" in outlined) try {
		return readSql(node, outlined, {
			told,
			building
		});
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return tableNode(id, {
			told,
			reads: node.dependsOn.nodes,
			unresolved: [`its SQL is too deep to follow: ${error.message}`]
		});
	}
	return tableNode(id, {
		told,
		reads: node.dependsOn.nodes,
		unresolved: [outlined.unread]
	});
}
function outlineOf({ uniqueId, name, language }, { outlines, project }) {
	if (language !== "sql") return { unread: `a ${language} model: only what it depends on is known` };
	const own = outlines.get(uniqueId);
	if (own !== void 0) return own;
	for (const child of project.children.get(uniqueId) ?? []) {
		const outline = outlines.get(child);
		const cte = outline !== void 0 && "body" in outline ? outline.ctes.find((one) => one.name.toLowerCase() === `${EPHEMERAL}${name}`) : void 0;
		if (outline !== void 0 && "body" in outline && cte !== void 0) return {
			...outline,
			body: cte.body
		};
	}
	return { unread: "it has no compiled SQL" };
}
function readSql(node, outline, { told, building }) {
	const parents = new Set(node.dependsOn.nodes);
	const own = /* @__PURE__ */ new Set([node.uniqueId, ...parents]);
	const circles = /* @__PURE__ */ new Set();
	const ids = /* @__PURE__ */ new Map();
	const idOf = (relation) => {
		if (!ids.has(relation)) ids.set(relation, building.relations(relation.split("."), own));
		return ids.get(relation);
	};
	const resolve = (itself) => resolveQuery(outline, {
		columnsOf: (path) => {
			const id = idOf(path.join("."));
			if (id === void 0 || id === node.uniqueId) return id === void 0 ? void 0 : itself;
			if (building.open.has(id)) circles.add(id);
			return columnsOf$3(nodeOf$2(id, building));
		},
		isRelation: (cte) => cte.toLowerCase().startsWith("__dbt__cte__") && building.relations([cte], parents) !== void 0,
		lateralAliases: readsAliases(building.project.adapter)
	});
	const first = resolve(void 0);
	const resolved = [...first.relations].some((relation) => idOf(relation) === node.uniqueId) ? resolve({
		...namesIn$1(first),
		by: "sql"
	}) : first;
	return sqlNode(node, {
		resolved,
		told,
		circles,
		idOf
	});
}
function columnsOf$3(node) {
	return node && {
		...namesIn$1({ columns: [...node.columns.values()] }),
		by: node.toldBy
	};
}
function namesIn$1({ columns }) {
	const names = columns.map(({ name }) => name);
	return {
		names: names.filter((name) => name !== "*"),
		isComplete: !names.includes("*")
	};
}

// src/lineage/reverse-edges.ts
function reverseEdges(graph) {
	const values = /* @__PURE__ */ new Map();
	const uses = /* @__PURE__ */ new Map();
	const readers = /* @__PURE__ */ new Map();
	for (const reader of graph.values()) {
		for (const { name, from } of reader.columns.values()) for (const edge of from) addTwice(values, edge, {
			reader,
			column: name,
			edge
		});
		for (const use of reader.uses) addTwice(uses, use, {
			reader,
			use
		});
		for (const node of reader.reads) add(readers, node, reader);
	}
	return {
		values: (node, key) => values.get(keyOf$4(node, key)) ?? [],
		uses: (node, key) => uses.get(keyOf$4(node, key)) ?? [],
		readers: (node) => readers.get(node) ?? []
	};
}
function keyOf$4(node, column = "") {
	return `${node}\n${column.toLowerCase()}`;
}
function addTwice(map, { node, column }, value) {
	add(map, keyOf$4(node, column), value);
	add(map, keyOf$4(node), value);
}
function add(map, key, value) {
	const known = map.get(key);
	if (known === void 0) map.set(key, [value]);
	else known.push(value);
}

// src/lineage/project-lineage.ts
function projectLineage(input) {
	const graph = buildGraph(input);
	return {
		project: input.project,
		graph,
		edges: reverseEdges(graph)
	};
}

// src/lineage/walk-columns.ts
const ROWS = "\n";
function walkColumns(start, deepest, next) {
	const found = [];
	const seen = /* @__PURE__ */ new Set([keyOf$3({
		...start,
		kind: "passthrough"
	})]);
	let front = [{
		...start,
		kind: "passthrough",
		how: "sql"
	}];
	for (let depth = 1; depth <= deepest && front.length > 0; depth += 1) {
		const following = [];
		for (const place of front) for (const step of next(place)) {
			const key = keyOf$3(step);
			if (seen.has(key)) continue;
			seen.add(key);
			following.push(step);
			if (step.name !== "\n") found.push({
				...step,
				depth,
				via: {
					node: place.node,
					name: place.name === "\n" ? "*" : place.name
				}
			});
		}
		front = following;
	}
	return found;
}
function pathKind(before, edge) {
	if (!isValue$1(before)) return before;
	return isValue$1(edge) ? strongerKind(before, edge) : edge;
}
function isValue$1(kind) {
	return kind === "passthrough" || kind === "derived" || kind === "window" || kind === "aggregate";
}
function keyOf$3({ node, name, kind }) {
	if (name === "\n") return `${node}\n`;
	return `${node}\n${name.toLowerCase()}\n${isValue$1(kind) ? "" : kind}`;
}

// src/lineage/downstream-of.ts
function downstreamOf({ edges }, start, { depth = Number.POSITIVE_INFINITY, isNew = false } = {}) {
	return walkColumns(start, depth, (place) => {
		const steps = place.name === "\n" ? afterRows(place, edges) : afterColumn(place, edges);
		return isNew ? steps.filter(({ how }) => how !== "undeclared") : steps;
	});
}
function afterColumn(place, edges) {
	const keys = place.name === "*" ? [void 0] : [place.name.toLowerCase(), "*"];
	const values = keys.flatMap((key) => edges.values(place.node, key)).flatMap((made) => valueStep(made, place));
	const uses = keys.flatMap((key) => edges.uses(place.node, key));
	return [...values, ...uses.flatMap(({ reader, use }) => changedRows(reader, pathKind(place.kind, use.kind), use.how))];
}
function valueStep({ reader, column, edge }, { name, kind, node }) {
	const step = {
		node: reader.uniqueId,
		name: column,
		kind: pathKind(kind, edge.kind),
		how: edge.how
	};
	if (edge.column !== "*" || column !== "*" || name === "*" || edge.how === "table") return [step];
	const key = name.toLowerCase();
	return (reader.columns.has(key) ? void 0 : reader.find(key))?.from.some((from) => from.node === node && from.column.toLowerCase() === key) ?? false ? [{
		...step,
		name
	}] : [];
}
function changedRows(node, kind, how) {
	return [...(node.columns.size === 0 ? ["*"] : [...node.columns.values()].map(({ name }) => name)).map((name) => ({
		node: node.uniqueId,
		name,
		kind,
		how
	})), {
		node: node.uniqueId,
		name: "\n",
		kind,
		how
	}];
}
function afterRows({ node, kind, how }, edges) {
	return edges.readers(node).flatMap((reader) => changedRows(reader, kind, how));
}

// src/lineage/row-reach.ts
function rowReach(edges, start) {
	const reached = /* @__PURE__ */ new Set();
	const waiting = [start];
	for (const node of waiting) for (const { uniqueId } of edges.readers(node)) {
		if (reached.has(uniqueId)) continue;
		reached.add(uniqueId);
		waiting.push(uniqueId);
	}
	for (const node of Array.from(reached)) for (const id of besideRows(edges, node)) reached.add(id);
	return reached;
}
const known = /* @__PURE__ */ new WeakMap();
function besideRows(edges, node) {
	const ofEdges = known.get(edges) ?? /* @__PURE__ */ new Map();
	known.set(edges, ofEdges);
	const found = ofEdges.get(node) ?? new Set(hasOthers(edges, node) ? downstreamOf({ edges }, {
		node,
		name: "*"
	}).map((one) => one.node) : []);
	ofEdges.set(node, found);
	return found;
}
function hasOthers(edges, node) {
	const readers = new Set(edges.readers(node));
	return [...edges.values(node), ...edges.uses(node)].some(({ reader }) => !readers.has(reader));
}

// src/lineage/reach-of-change.ts
function reachOfChange(change, lineage) {
	const reached = /* @__PURE__ */ new Map();
	for (const { side, name, via, isNew } of startsOf(change, lineage)) {
		const names = new Set(via);
		for (const node of nodesBelow(change.uniqueId, {
			side,
			name,
			isNew
		})) {
			if (!lineage.head.project.nodes.has(node) && !isReader(node, lineage.head)) continue;
			const known = reached.get(node);
			reached.set(node, known === void 0 || known === names ? names : /* @__PURE__ */ new Set([...known, ...names]));
		}
	}
	return reached;
}
function nodesBelow(node, { side, name, isNew }) {
	if (name === "\n") return rowReach(side.edges, node);
	return new Set(downstreamOf(side, {
		node,
		name
	}, { isNew }).map((reached) => reached.node));
}
function startsOf(change, { base, head }) {
	const columns = changedColumns(change);
	const strength = strongestClass(change);
	if (strength === "none") return [];
	if (strength !== "column" && strength !== "additive") return [{
		side: change.head === void 0 ? base : head,
		name: "\n",
		via: columns.map(({ name }) => name),
		isNew: false
	}];
	return columns.flatMap(({ name, previousName = name, class: kind }) => {
		const now = {
			side: head,
			name,
			via: [name],
			isNew: kind === "added"
		};
		return kind === "added" ? [now] : [now, {
			side: base,
			name: previousName,
			via: [name],
			isNew: false
		}];
	});
}
function isReader(id, { project: { exposures, consumers } }) {
	return exposures.has(id) || consumers.has(id);
}
const STRENGTHS = [
	"none",
	"additive",
	"column",
	"model-wide",
	"unknown"
];
function strongestClass(change) {
	if (!("classification" in change) || change.kind === "removed") return void 0;
	const classes = [change.classification.class, change.incremental?.class ?? "none"];
	return STRENGTHS.findLast((strength) => classes.includes(strength));
}
function changedColumns(change) {
	if (!("classification" in change)) return [];
	return [...change.classification.columns, ...change.incremental?.columns ?? []].filter(({ class: kind }) => kind !== "unchanged");
}

// src/agents/impact.ts
const impactOf = oncePer(followAll);
function followAll({ base, head, models, others, lineage = tablesOnly({
	base,
	head
}) }) {
	const reach = models.reduce((sum, { classification }) => sum + classification.columns.filter(({ class: kind }) => kind !== "unchanged").length, 0) > MOST_COLUMNS$4 ? everythingBelow : reachOfChange;
	return new Map([...models, ...others].map((change) => [change.uniqueId, impactOfChange(change, lineage, reach)]));
}
const MOST_COLUMNS$4 = 2e3;
function everythingBelow(change, lineage) {
	const { project } = change.head === void 0 ? lineage.base : lineage.head;
	return "classification" in change && change.classification.class === "none" && (change.incremental?.class ?? "none") === "none" && change.kind !== "removed" ? /* @__PURE__ */ new Set() : descendants(project, [change.uniqueId]);
}
function tablesOnly({ base, head }) {
	const outlines = /* @__PURE__ */ new Map();
	return {
		base: projectLineage({
			project: base,
			outlines
		}),
		head: projectLineage({
			project: head,
			outlines
		})
	};
}
function impactOfChange(change, lineage, reach) {
	const { project } = change.head === void 0 ? lineage.base : lineage.head;
	const reached = new Set(reach(change, lineage).keys());
	const ids = [...reached];
	const nodes = ids.flatMap((id) => project.nodes.get(id) ?? []);
	return {
		reached,
		models: nodes.filter(({ resourceType }) => resourceType === "model" || resourceType === "snapshot").map(({ name }) => name),
		metrics: ids.flatMap((id) => project.consumers.get(id) ?? []).flatMap(({ kind, name }) => kind === "metric" ? name : []),
		tests: nodes.filter(({ resourceType }) => resourceType === "test").map(({ name }) => name),
		exposures: ids.flatMap((id) => project.exposures.get(id) ?? []).toSorted(byOwner),
		narrowed: [...descendants(project, [change.uniqueId])].some((id) => !reached.has(id))
	};
}
function byOwner(one, other) {
	const unowned = Number(one.owner === void 0) - Number(other.owner === void 0);
	return unowned === 0 ? one.name.localeCompare(other.name, "en") : unowned;
}

// src/agents/code-reviewer/change-words.ts
function changeWords({ kind, classification, causes }) {
	if (kind === "added") return "new";
	if (kind === "removed") return "removed";
	const columns = series(classification.columns.flatMap(columnWords), 4);
	return {
		none: "none: proved equal to the base",
		additive: `additive: ${columns}`,
		column: `column: ${columns}`,
		"model-wide": `model-wide: ${series([...new Set(causes.map(({ why }) => why))], 3) || "rows change"}`,
		unknown: `unknown: ${plain(classification.reason ?? "nothing could be proved")}${columns === "" ? "" : `; seen: ${columns}`}`
	}[classification.class];
}
function columnWords({ name, class: kind, previousName }) {
	if (kind === "unchanged") return [];
	if (kind === "added") return [`${code$1(name)} new`];
	return [kind === "renamed" && previousName !== void 0 ? `${code$1(previousName)} renamed to ${code$1(name)}` : `${code$1(name)} ${kind}`];
}
function becauseWords({ reasons, ...change }) {
	const [cause] = "causes" in change ? change.causes : [];
	if (cause !== void 0) {
		const { path, side, line, confidence } = cause;
		const label = `line ${line}${side === "base" ? " of the base" : ""}`;
		return [confidence === "file" ? fileLink(path.split("/").at(-1) ?? path, {
			path,
			side
		}) : fileLink(label, {
			path,
			line,
			side
		})];
	}
	return [series(reasons.map(({ text }) => plain(text)), 2)];
}
const MOST_EXPOSURES = 6;
function reachWords(change, impact) {
	const { models = [], metrics = [], tests = [], exposures = [], narrowed = false } = impact ?? {};
	const changeClass = "classification" in change ? change.classification.class : void 0;
	if (models.length + metrics.length + exposures.length === 0) {
		if (change.kind === "added" || changeClass === "additive") return "nothing yet";
		return narrowed ? "no path found in this dbt project" : "nothing in this dbt project";
	}
	const readers = exposures.map(({ name, owner }) => owner === void 0 ? strong(name) : `${strong(name)} (${plain(owner)})`);
	const hidden = exposures.length - MOST_EXPOSURES;
	const more = hidden > 0 ? [amount(hidden, "more exposure")] : [];
	const [nearest, ...others] = models;
	const modelWords = nearest === void 0 ? [] : [others.length === 0 ? code$1(nearest) : `${code$1(nearest)} and ${others.length} more`];
	const between = [...metrics.length > 0 ? [amount(metrics.length, "metric")] : [], ...tests.length > 0 ? [amount(tests.length, "test")] : []];
	return [
		...readers.slice(0, MOST_EXPOSURES),
		...more,
		...between,
		...modelWords
	].join(", ");
}

// src/agents/code-reviewer/lineage-blocks.ts
function lineageBlocks({ models, others, head }, impact) {
	const changed = new Set([...models, ...others].flatMap((change) => change.head === void 0 ? [] : [change.uniqueId]));
	const reached = [...impact.values()].flatMap((one) => [...one.reached]);
	const nodes = [.../* @__PURE__ */ new Set([...changed, ...reached])].flatMap((id) => nodeOf$1(id, {
		head,
		isChanged: changed.has(id)
	}));
	if (nodes.length <= changed.size) return [];
	const shown = new Set(nodes.map(({ id }) => id));
	const edges = nodes.flatMap(({ id }) => (head.children.get(id) ?? []).filter((child) => shown.has(child)).map((child) => ({
		from: id,
		to: child
	})));
	return [fold("Lineage of what changes", [{
		type: "graph",
		nodes,
		edges
	}])];
}
function nodeOf$1(id, { head, isChanged }) {
	const exposure = head.exposures.get(id);
	if (exposure !== void 0) return [{
		id,
		label: exposure.name,
		state: "exposure"
	}];
	const node = head.nodes.get(id);
	if (node === void 0 || ![
		"model",
		"seed",
		"snapshot"
	].includes(node.resourceType)) return [];
	return [{
		id,
		label: node.name,
		state: isChanged ? "changed" : "impacted"
	}];
}

// src/agents/code-reviewer/review-changes.ts
function reviewChanges({ facts, findings }) {
	return findingBlocks(findings, changeBlocks(facts, anyBlocks(findings)));
}
const MOST_SENTENCES = 4;
function changeBlocks(facts, isBlocked) {
	const { models, others } = facts;
	const impact = impactOf(facts);
	if (models.length + others.length === 0) return [text("No model, seed or snapshot changed.")];
	if (!isBlocked && others.length === 0 && models.length <= MOST_SENTENCES && models.every(isHarmless)) return [text(models.map((change) => sentenceOf(change, impact.get(change.uniqueId))).join(" "))];
	const equal = models.filter(isEqual);
	return [
		...rowBlocks([...models.filter((change) => !isEqual(change)).toSorted(byWeight), ...others].map((change) => rowOf$1(change, impact.get(change.uniqueId)))),
		...lineageBlocks(facts, impact),
		...equal.length === 0 ? [] : [text(`Proved equal to the base: ${series(equal.map(({ name }) => code$1(name)), 8)}.`)]
	];
}
const MOST_ROWS$4 = 40;
function rowBlocks(rows) {
	if (rows.length === 0) return [];
	const more = rows.slice(MOST_ROWS$4);
	return [table(COLUMNS$1, rows.slice(0, MOST_ROWS$4)), ...more.length === 0 ? [] : [fold(amount(more.length, "more change"), [table(COLUMNS$1, more)])]];
}
const COLUMNS$1 = [
	"Model",
	"Change",
	"Because of",
	"Reaches"
];
function isEqual({ kind, classification, incremental }) {
	return kind === "modified" && classification.class === "none" && (incremental === void 0 || incremental.class === "none");
}
function isHarmless(change) {
	if (change.kind === "removed") return false;
	const incremental = change.incremental?.class ?? "none";
	return change.kind === "added" || isEqual(change) || change.classification.class === "additive" && (incremental === "none" || incremental === "additive");
}
function sentenceOf(change, impact) {
	const name = code$1(change.name);
	if (change.kind === "added") return `${name} is new.`;
	if (isEqual(change)) return `${name}: proved equal to the base.`;
	const added = change.classification.columns.filter(({ class: kind }) => kind === "added").map((column) => code$1(column.name));
	const rest = (impact?.models.length ?? 0) + (impact?.exposures.length ?? 0) > 0 ? "rows and existing columns proved the same" : "nothing reads it yet";
	return `${name}: ${added.length === 1 ? "one new column" : `${added.length} new columns`}, ${series(added, 5)}; ${rest}.`;
}
const WEIGHTS = [
	"model-wide",
	"column",
	"unknown",
	"additive",
	"none"
];
function byWeight(one, other) {
	return weightOf(one) - weightOf(other);
}
function weightOf({ kind, classification }) {
	if (kind === "removed") return -1;
	return kind === "added" ? 2.5 : WEIGHTS.indexOf(classification.class);
}
function rowOf$1(change, impact) {
	return [
		code$1(change.name),
		"classification" in change ? changeCell(change) : otherCell(change),
		becauseWords(change),
		reachWords(change, impact)
	];
}
function changeCell(change) {
	const words = changeWords(change);
	const { incremental, classification } = change;
	return incremental === void 0 || incremental.class === classification.class ? words : `${words}; incremental runs: ${incremental.class}`;
}
function otherCell({ kind, head, base, reasons }) {
	const type = (head ?? base)?.resourceType ?? "node";
	if (kind !== "modified") return `${kind === "added" ? "new" : "removed"} ${type}`;
	return `${type}: ${series(reasons.map(({ text: words }) => plain(words)), 2)}; rows not compared here`;
}

// src/agents/data-modeler/assess-architecture.ts
function assessArchitecture({ facts, findings }) {
	return [...anyBlocks(findings) ? [] : [text(reachSentence(facts))], ...findingBlocks(findings, settingBlocks(facts))];
}
function reachSentence(facts) {
	const { models, others, head } = facts;
	const impact = [...impactOf(facts).values()];
	const changed = models.length + others.length;
	if (changed === 0) return "No model, seed or snapshot changed, so neither did the architecture.";
	const names = new Set([...models, ...others].map(({ name }) => name));
	const reached = new Set(impact.flatMap((one) => one.models).filter((name) => !names.has(name)));
	const exposures = new Set(impact.flatMap((one) => one.exposures.map(({ name }) => name)));
	const all = [...head.nodes.values()].filter(({ resourceType }) => resourceType === "model").length;
	const what = [...exposures.size > 0 ? [amount(exposures.size, "exposure")] : [], ...reached.size > 0 ? [`${reached.size} of ${amount(all, "model")}`] : []];
	const nodes = amount(changed, "changed node");
	return what.length === 0 ? `${nodes}; no path leads to another model or exposure of this dbt project.` : `${nodes}, reaching ${series(what)}.`;
}
const SETTINGS$1 = /* @__PURE__ */ new Set([
	"config",
	"relation",
	"contract",
	"location"
]);
function settingBlocks({ models, others }) {
	const changes = [...models, ...others].flatMap(({ kind, name, reasons }) => {
		const settings = reasons.filter((reason) => SETTINGS$1.has(reason.kind)).map((reason) => plain(reason.text));
		return kind === "modified" && settings.length > 0 ? [`${code$1(name)}: ${series(settings, 4)}`] : [];
	});
	return changes.length === 0 ? [] : [bullets(changes.slice(0, 20))];
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
	const as = comparison$1(base, head, dialect);
	const isFloat = as === "value" && [one, other].includes("float") && isNumeric(one) && isNumeric(other);
	return {
		name: base.name,
		headName: head.name,
		as,
		isFloat
	};
}
function comparison$1(base, head, dialect) {
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
function valuesOf$1({ columns, dialect }, side) {
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
	if (pair.dialect !== "duckdb") return ["1 as is_here", ...valuesOf$1(pair, side)];
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
		`inner join (${sideRows(pair, "base", valuesOf$1(pair, "base"))}) as b on ${keysMeet(pair, "b", "d")}`,
		`inner join (${sideRows(pair, "head", valuesOf$1(pair, "head"))}) as h on ${keysMeet(pair, "h", "d")}`,
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
	if (base === head) return number$2(base);
	if (base === 0) return `${number$2(base)} → ${number$2(head)}`;
	const percent = percentOf(Math.abs(head - base), base);
	const shown = percent < .1 ? Number(percent.toPrecision(2)) : Number(percent.toFixed(1));
	return `${number$2(base)} → ${number$2(head)} (${head > base ? "+" : "−"}${shown.toLocaleString("en-US", { maximumFractionDigits: 4 })} %)`;
}
function keyWords({ rows, key }) {
	if (rows.removed + rows.added === 0) return key.length === 0 ? "no key" : "the same";
	return `${number$2(rows.removed)} gone, ${number$2(rows.added)} new${key.length === 0 ? " (no key)" : ""}`;
}
function valueWords$1({ columns, rows, key }, most = 4) {
	if (key.length === 0) return rows.removed + rows.added === 0 ? "none" : "not told without a key";
	const parts = columns.filter((column) => column.changed > 0).toSorted((one, other) => other.changed - one.changed).map(({ name, percentOfBase }) => `${code$1(name)} ${percentWords(percentOfBase)}`);
	return parts.length === 0 ? "none" : `${series(parts, most)} of base rows`;
}
const FATES$1 = {
	removed: "lost",
	added: "new",
	changed: "changed"
};
function causeSentence$1(cause, isPrivate = false) {
	const { fate, rows, of, others } = cause;
	const who = rows === of ? `All ${number$2(of)} ${FATES$1[fate]} rows` : `${number$2(rows)} of ${number$2(of)} ${FATES$1[fate]} rows`;
	const rest = others.rows === 0 ? "" : `; so do ${percentWords(percentOf(others.rows, others.of))} of the other rows`;
	return `${who} ${commonWords(cause, isPrivate)}${rest}.`;
}
function sharedCauseSentence(models, cause, isPrivate = false) {
	const shares = models.map(({ name, rows }) => `${number$2(rows)} of ${code$1(name)}`);
	return `All ${FATES$1[cause.fate]} rows ${commonWords(cause, isPrivate)}: ${series(shares, 4)}.`;
}
function commonWords({ column, value }, isPrivate) {
	if (isPrivate) return `have the same ${code$1(column)} (personal data, not shown)`;
	return `have ${code$1(value === null ? `${column} is null` : `${column} = ${value}`)}`;
}
function percentWords(percent) {
	if (percent > 0 && percent < .1) return "< 0.1 %";
	if (percent > 99.9 && percent < 100) return "> 99.9 %";
	return `${Number(percent.toFixed(1)).toLocaleString("en-US")} %`;
}
function number$2(count) {
	return count.toLocaleString("en-US");
}

// src/agents/data-modeler/difference-blocks.ts
const MOST_ROWS$3 = 12;
const MOST_CAUSES = 5;
const LONGEST_EXAMPLE = 60;
function differenceBlocks({ models }) {
	if (models.length === 0) return [];
	const different = models.filter(isDifferent);
	const equal = models.length - different.length;
	const leftOut = leftOutWords(models);
	if (different.length === 0) return [text(`0 rows differ in ${amount(models.length, "compared model")} (base built, same input).${leftOut}`)];
	return [
		...emptied(different),
		table([
			"Model",
			"Rows, base → head",
			"Key",
			"Values that differ"
		], different.slice(0, MOST_ROWS$3).map(rowOf)),
		...[
			causeWords(different),
			leftOut.trim(),
			restWords(different.length - MOST_ROWS$3, equal)
		].flatMap((words) => words === "" ? [] : [text(words)]),
		...noteBlocks(different),
		...exampleBlocks(different)
	];
}
function isDifferent({ rows, schema }) {
	return rows.added + rows.removed + rows.changed + schema.length > 0;
}
function emptied(models) {
	const empty = models.flatMap(({ name, rows, sample }) => rows.head === 0 && rows.base > 0 ? [`${strong(`${name} fell to 0 rows`)}: it had ${number$2(sample?.base ?? rows.base)} on the base`] : []);
	return empty.length === 0 ? [] : [text(`${series(empty)}.`)];
}
function rowOf(model) {
	const { name, rows, sample, key, schema } = model;
	const columns = schema.length === 0 ? [] : [series(schema.map((column) => `${code$1(column.name)} ${column.change}`), 4)];
	const values = valueWords$1(model);
	const named = key.length === 0 ? "" : `${key.map(code$1).join(" + ")}: `;
	return [
		code$1(name),
		rowsWords(sample ?? rows),
		`${named}${keyWords(model)}${sample === void 0 ? "" : ` (in 1 of ${sample.every} keys)`}`,
		[...values === "none" && columns.length > 0 ? [] : [values], ...columns].join("; ")
	];
}
function causeWords(models) {
	const all = models.flatMap(({ name, causes, hidden }) => causes.map((cause) => ({
		name,
		cause,
		isHidden: hidden.has(cause.column)
	})));
	return [...Map.groupBy(all, ({ cause }) => `${cause.fate}\n${cause.column}\n${cause.value}`).values()].flatMap((group) => {
		const [first, ...others] = group;
		if (first === void 0) return [];
		if (others.length > 0 && group.every(({ cause }) => cause.rows === cause.of && cause.others.rows === 0)) return [sharedCauseSentence(group.map(({ name, cause }) => ({
			name,
			rows: cause.rows
		})), first.cause, first.isHidden)];
		return group.map(({ name, cause, isHidden }) => `${all.length === 1 ? "" : `${code$1(name)}: `}${causeSentence$1(cause, isHidden)}`);
	}).slice(0, MOST_CAUSES).join(" ");
}
function leftOutWords(models) {
	const names = [...new Set(models.flatMap(({ leftOut }) => leftOut.map(({ name }) => name)))];
	const reasons = [...new Set(models.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason)))];
	if (names.length === 0) return "";
	return ` ${series(names.map(code$1), 5)} ${names.length === 1 ? "was" : "were"} left out (${reasons.join(", ")}).`;
}
function restWords(unshown, equal) {
	const parts = [...unshown > 0 ? [`${amount(unshown, "more model")} ${unshown === 1 ? "differs" : "differ"}`] : [], ...equal > 0 ? [`0 rows differ in ${amount(equal, "other compared model")}`] : []];
	return parts.length === 0 ? "" : `${series(parts)}.`;
}
function noteBlocks(models) {
	const notes = Map.groupBy(models.flatMap(({ name, notes: own }) => own.map((note) => ({
		name,
		note
	}))), ({ note }) => note);
	if (notes.size === 0) return [];
	return [fold(`How it was compared: ${amount(notes.size, "note")}`, [bullets([...notes].map(([note, of]) => `${series(of.map(({ name }) => code$1(name)), 3)}: ${note}.`))])];
}
function exampleBlocks(models) {
	const rows = models.flatMap(({ name, examples }) => examples.map(({ column, before, after }) => [
		code$1(name),
		code$1(column),
		shown$1(before),
		shown$1(after)
	]));
	return rows.length === 0 ? [] : [fold(`Examples of changed values: ${rows.length}`, [table([
		"Model",
		"Column",
		"Base",
		"Head"
	], rows)])];
}
function shown$1(value) {
	return code$1(value.length > LONGEST_EXAMPLE ? `${value.slice(0, 59)}…` : value);
}

// src/dbt/diagnose/error-suggestion.ts
function suggestionFor({ missing, offered, facts }) {
	const files = facts["files"]?.split(", ") ?? [];
	if (files.length > 1) return `Rename or remove one of ${files.map(code).join(" and ")}.`;
	const [nearest] = offered;
	if (missing !== void 0 && nearest !== void 0 && isLike(missing.name, nearest)) return `Did you mean ${code(nearest)}?`;
	return missing?.kind === "macro" ? "Check its spelling; if a package has it, install the package with dbt deps." : void 0;
}
function isLike(name, other) {
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), other.toLowerCase()) <= Math.max(1, Math.floor(name.length / 2));
}
function code(name) {
	return name.includes("`") ? name : `\`${name}\``;
}

// src/dbt/clean-text.ts
const ABSOLUTE_FOLDERS = /(?<![\w.:/\\])(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"():]+[\\/])+/g;
const PROJECT_FOLDERS = /(?:^|[\\/])((?:models|seeds|snapshots|macros|tests|analyses|target|dbt_packages)[\\/].*)$/;
const QUERY_COMMENT = /\/\*\s*\{"app": "dbt"[^*]*\*\/\n?/g;
const COMPILED_CODE_AT = /\n?[^\S\n]{0,20}compiled code at .*$/gim;
function cleanText(text) {
	return stripVTControlCharacters(text).replaceAll("\r", "").replaceAll(QUERY_COMMENT, "").replaceAll(COMPILED_CODE_AT, "").replaceAll(ABSOLUTE_FOLDERS, (folders) => PROJECT_FOLDERS.exec(folders)?.[1] ?? "").trim();
}

// src/dbt/diagnose/around.ts
function aroundOf({ project, fileText = () => void 0, targetText = () => void 0, ...given }) {
	const code = new Map([...project?.nodes.values() ?? []].filter(holdsItsCode).map(({ path, rawCode }) => [path, rawCode]));
	return {
		project,
		fileText: (path) => fileText(path) ?? code.get(path),
		targetText,
		paths: given.paths ?? pathsIn(project),
		catalog: given.catalog ?? /* @__PURE__ */ new Map(),
		adapter: given.adapter ?? (project?.adapter === "" ? void 0 : project?.adapter)
	};
}
function holdsItsCode({ path, rawCode }) {
	return rawCode !== "" && /\.(?:sql|py)$/.test(path);
}
function pathsIn(project) {
	if (project === void 0) return [];
	const ofNodes = [...project.nodes.values()].flatMap(({ path, patchPath }) => patchPath === void 0 ? [path] : [path, patchPath]);
	const others = [
		project.macros,
		project.sources,
		project.exposures,
		project.unitTests
	].flatMap((map) => [...map.values()]);
	return [.../* @__PURE__ */ new Set([...ofNodes, ...others.map(({ path }) => path)])];
}

// src/dbt/resource-name.ts
function resourceName(uniqueId) {
	const [type, , ...names] = uniqueId.split(".");
	return (type === "test" || type === "unit_test" ? names[type === "test" ? 0 : names.length - 1] : names.join(".")) || uniqueId;
}

// src/dbt/diagnose/contract-columns.ts
function contractColumns(text) {
	if (!text.includes("enforced contract that failed")) return [];
	return text.split("\n").filter((line) => /^\s*\|/.test(line)).slice(2).map((line) => {
		const [, name = "", defined = "", promised = "", reason = ""] = line.split("|").map((cell) => cell.trim());
		return {
			name,
			defined,
			promised,
			reason
		};
	});
}
function describeColumn({ name, defined, promised, reason }) {
	return reason === "data type mismatch" ? `${name} is ${defined}, the contract says ${promised}` : `${name}: ${reason}`;
}

// src/dbt/diagnose/database-names.ts
const COLUMNS = [
	/Referenced column "?([^"\s]+)"? not found/,
	/does not have a column (?:with name|named) "([^"\n]+)"/,
	/Column "?([^"\s]+)"? in (?:EXCLUDE|REPLACE|RENAME) list not found/,
	/column ["'`]?([\w.]+)["'`]? does not exist/,
	/Invalid column name: '([^'\n]+)' in unit test fixture/,
	/Unrecognized name: ["'`]?([\w.]+)/,
	/invalid identifier ["'`]([\w."]+)["'`]/,
	/with name `([^`\n]+)` cannot be resolved/
];
const RELATIONS = [
	/(?:Table|View) with name "?([\w.]+)"? does not exist/,
	/relation "([^"\n]+)" does not exist/,
	/Object '([^'\n]+)' does not exist/,
	/Not found: Table (\S+) was not found/,
	/table or view (`[^\s]+`) cannot be found/
];
const OFFERS = /(?:Candidate bindings:|Did you mean(?: one of the following\?)?|Perhaps you meant to reference the column|Accepted columns for [^\n]{1,200}? are:) ([^\n]*)/;
function databaseNames(text) {
	const column = firstName(COLUMNS, text);
	const relation = column === void 0 ? firstName(RELATIONS, text) : void 0;
	const offered = (OFFERS.exec(text)?.[1]?.match(/[\w.]+/g))?.map((name) => name.split(".").at(-1) ?? name);
	if (column !== void 0) return {
		offered,
		missing: {
			kind: "column",
			name: lastPart(column)
		}
	};
	return {
		offered,
		missing: relation === void 0 ? void 0 : {
			kind: "relation",
			name: lastPart(relation)
		}
	};
}
function firstName(patterns, text) {
	return patterns.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== void 0);
}
function lastPart(name) {
	const plain = name.replaceAll(/["`]/g, "");
	return plain.split(".").at(-1) ?? plain;
}

// src/dbt/statement-path.ts
function statementPath(folder, { packageName, path, name, test }) {
	return `${folder}/${packageName}/${test?.kind === void 0 ? path : `${path}/${name}.sql`}`;
}

// src/dbt/diagnose/executed-line.ts
function quotedLine(text) {
	const lines = text.split("\n");
	const index = lines.findIndex((line) => /^\s*LINE \d+:/.test(line));
	const [prefix = "", number = ""] = /^\s*LINE (\d+): ?/.exec(lines[index] ?? "") ?? [];
	if (number === "") return void 0;
	const caret = /^\s*\^/.exec(lines[index + 1] ?? "")?.[0].indexOf("^");
	return {
		number: Number(number),
		text: (lines[index] ?? "").slice(prefix.length),
		caret: caret === void 0 ? void 0 : Math.max(0, caret - prefix.length)
	};
}
function quotedCore({ text }) {
	return text.replace(/^\s*\.{3}/, "").replace(/\.{3}\s*$/, "").trim();
}
function compiledCode$1(node, { targetText }) {
	return node.compiledCode ?? targetText(statementPath("compiled", node));
}
function compiledLine(node, quoted, around) {
	const lines = compiledCode$1(node, around)?.split("\n") ?? [];
	const core = quotedCore(quoted);
	const expected = quoted.number - linesBefore(node, around);
	return lines.flatMap((line, index) => core !== "" && line.includes(core) ? [index + 1] : []).toSorted((one, other) => Math.abs(one - expected) - Math.abs(other - expected))[0];
}
function linesBefore(node, around) {
	const statement = around.targetText(statementPath("run", node));
	const at = statement?.indexOf(compiledCode$1(node, around)?.trim() ?? "") ?? -1;
	return at <= 0 || statement === void 0 ? 1 : statement.slice(0, at).split("\n").length;
}

// src/dbt/diagnose/explain-error.ts
const HEADER = /^\s*(?:[A-Z]\w*(?: [A-Z]\w*)? Error|Failure)(?: in (?<type>[\w ]+?) (?<name>\S+)(?: \((?<file>[^)]+)\))?)?:?\s*$/;
const END_OF_MESSAGE = /^\s*(?:$|LINE \d+:|line \d+$|-{3,}|\||> in macro|Raw Error|Candidate bindings|HINT:|Did you mean|Check for typos|\^)/;
const NOISE = /^\s*(?:Encountered an error:|An error occurred during execution of unit test)/;
const MAX_LENGTH = 300;
const MAX_TEXT$2 = 8e3;
function explainError(fullText) {
	const text = fullText.slice(0, MAX_TEXT$2);
	const special = SPECIAL.map((explain) => explain(text)).find((explained) => explained !== void 0);
	return {
		...generalError(text),
		...special
	};
}
const SPECIAL = [
	locatedByDbt2,
	yamlSyntax,
	missingNode,
	pythonError,
	modelOfUnitTest,
	nodeOutsideGraph,
	privateNode,
	undefinedMacro,
	brokenContract,
	duplicate,
	cycle
];
function generalError(text) {
	const lines = text.split("\n").filter((line) => !NOISE.test(line));
	const headers = lines.map((line) => HEADER.exec(line)?.groups).filter((groups) => groups !== void 0);
	const start = lines.findIndex((line) => line.trim() !== "" && !HEADER.test(line));
	const body = start < 0 ? [] : lines.slice(start);
	const end = body.findIndex((line, index) => index > 0 && END_OF_MESSAGE.test(line));
	const named = headers.find(({ name }) => name !== void 0);
	return {
		message: oneLine$1((end < 0 ? body : body.slice(0, end)).join(" ")) || oneLine$1(text),
		file: named?.["file"],
		subject: named?.["name"],
		kind: named?.["type"],
		line: numberIn(/^\s*line (\d+)\s*$/m.exec(text)?.[1]),
		quoted: quotedLine(text),
		macros: macroStack(text),
		...databaseNames(text)
	};
}
function macroStack(text) {
	return [...text.matchAll(/^\s*> (?:in|called by) (?:macro|test) (\S+) \(([^)\n]+)\)/gm)].flatMap(([, name, path]) => name === void 0 || path === void 0 ? [] : [{
		name,
		path
	}]);
}
function locatedByDbt2(text) {
	const message = /^\s*\[error\] \[[^\]\n]*\]: ([^\n]+)/.exec(text)?.[1];
	if (message === void 0) return void 0;
	const place = /^\s*--> ([^\n]+?):(\d+):\d+/m.exec(text);
	const inTarget = place?.[1]?.startsWith("target/") === true;
	return {
		message: oneLine$1(message),
		file: place?.[1],
		line: inTarget ? void 0 : numberIn(place?.[2])
	};
}
function yamlSyntax(text) {
	const match = /Error reading [^:\n]+: (?<file>\S+) - Runtime Error\s+Syntax error near line (?<line>\d+)/.exec(text)?.groups;
	if (match === void 0) return void 0;
	const detail = /^\s*((?:did not find|could not find|found|mapping values|expected)[^\n]*)$/m.exec(text)?.[1];
	return {
		message: `YAML syntax error near line ${match["line"]}${detail === void 0 ? "" : `: ${detail}`}`,
		file: match["file"],
		line: numberIn(match["line"])
	};
}
function missingNode(text) {
	const match = /'(?<id>[\w.]+)' \((?<file>[^)]+)\) depends on a (?<kind>node|source) named '(?<name>[^']+)'(?<rest>(?: in package(?: or project)? '[^']*')?(?: with version '[^']*')?) which (?<why>[^\n]+)/.exec(text)?.groups;
	const [id, name, kind] = [
		match?.["id"],
		match?.["name"],
		match?.["kind"]
	];
	if (match === void 0 || id === void 0 || name === void 0) return void 0;
	const what = kind === "source" ? "source" : "node";
	return {
		message: oneLine$1(`${resourceName(id)} depends on a ${what} named '${name}'${match["rest"] ?? ""} which ${match["why"]}`),
		file: match["file"],
		subject: id,
		missing: {
			kind: what,
			name
		}
	};
}
function pythonError(text) {
	if (!/Python model (?:execution )?failed|^Traceback \(most recent call last\)/m.test(text)) return void 0;
	const last = text.split("\n").findLast((line) => /^\s*[A-Z]\w*(?:Error|Exception|Interrupt)\b/.test(line));
	return last === void 0 ? void 0 : {
		...generalError(text),
		message: oneLine$1(last)
	};
}
function nodeOutsideGraph(text) {
	const [, id = "", other = ""] = /'([\w.]+)' depends on '([\w.]+)' which is not in the graph/.exec(text) ?? [];
	if (id === "") return void 0;
	return {
		message: `${resourceName(id)} reads ${resourceName(other)}, which is disabled or gone`,
		subject: id,
		missing: {
			kind: other.startsWith("source.") ? "source" : "node",
			name: resourceName(other)
		}
	};
}
function modelOfUnitTest(text) {
	const match = /Unable to find model '(?<project>\w+)\.(?<model>\w+)' for unit test '(?<test>[^']+)'(?: in (?<file>\S+))?/.exec(text)?.groups;
	const [model, test] = [match?.["model"], match?.["test"]];
	if (model === void 0 || test === void 0) return void 0;
	return {
		message: `the unit test ${test} is of a model named '${model}' which was not found`,
		file: match?.["file"],
		subject: `unit_test.${match?.["project"]}.${model}.${test}`,
		kind: "unit_test",
		missing: {
			kind: "node",
			name: model
		}
	};
}
function privateNode(text) {
	const match = /Node (?<id>[\w.]+) attempted to reference node '?(?<name>[\w.]+)'?, which is not allowed because the referenced node is (?<why>[^\n.]+)/.exec(text)?.groups;
	const [id, name] = [match?.["id"], match?.["name"]];
	if (match === void 0 || id === void 0 || name === void 0) return void 0;
	return {
		message: oneLine$1(`${resourceName(id)} may not read ${resourceName(name)}, which is ${match["why"]}`),
		subject: id,
		missing: {
			kind: "node",
			name: resourceName(name)
		}
	};
}
function undefinedMacro(text) {
	const name = /'([\w.]+)' is undefined(?:\. This can happen when calling a macro|\s*$)/m.exec(text)?.[1];
	if (name === void 0) return void 0;
	const { file, subject } = generalError(text);
	return {
		message: `'${name}' is undefined: no macro has this name`,
		file,
		subject,
		missing: {
			kind: "macro",
			name
		}
	};
}
function brokenContract(text) {
	const contract = contractColumns(text);
	if (contract.length === 0) return void 0;
	return {
		...generalError(text),
		contract,
		message: oneLine$1(`its contract does not hold: ${contract.map(describeColumn).join("; ")}`)
	};
}
function duplicate(text) {
	const first = /dbt found (?:two|multiple) (?:[\w.]+ )+(?:with the (?:name|database representation)|named)[^\n]*/.exec(text)?.[0];
	if (first === void 0) return void 0;
	const files = [...text.matchAll(/^\s*(?:- [\w.]+ \(([^)\n]+)\)|(?:- )?(\S+\.\w+))\s*$/gm)].flatMap(([, file, bare]) => file ?? bare ?? []);
	return {
		message: oneLine$1(first),
		files
	};
}
function cycle(text) {
	const found = /(?:Found a cycle|Cycle detected): ([^\n]+)/.exec(text)?.[1]?.split("-->");
	if (found === void 0) return void 0;
	const ids = [...new Set(found.map((id) => id.trim()))];
	const names = ids.map(resourceName);
	return {
		message: `these models read each other in a circle: ${[...names, names[0]].join(" → ")}`,
		subject: ids[0],
		cycle: ids
	};
}
function oneLine$1(text) {
	const line = text.replaceAll(/\s+/g, " ").trim().replace(/:$/, "");
	return line.length > MAX_LENGTH ? `${line.slice(0, 299)}…` : line;
}
function numberIn(text) {
	return text === void 0 ? void 0 : Number(text);
}

// src/dbt/diagnose/find-line.ts
function findLine(text, fits, { range, near } = {}) {
	const numbered = text.split("\n").map((line, index) => ({
		line,
		number: index + 1
	}));
	const all = (range === void 0 ? numbered : numbered.slice(range.from - 1, range.to)).filter(({ line }) => fits(line));
	const code = all.filter(({ line }) => !isComment(line));
	const found = (code.length > 0 ? code : all).map(({ number }) => number);
	const nearest = near === void 0 ? found : found.toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near));
	return nearest[0] === void 0 ? void 0 : {
		line: nearest[0],
		isOnly: found.length === 1
	};
}
function holdsWord(name) {
	const wanted = name.toLowerCase();
	return (line) => {
		const text = line.toLowerCase();
		for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) if (!isWordAt(text, at - 1) && !isWordAt(text, at + wanted.length)) return true;
		return false;
	};
}
function isWordAt(text, index) {
	return /\w/.test(text.charAt(index));
}
function isComment(line) {
	return /^\s*(?:--|#|\{#)/.test(line);
}

// src/dbt/diagnose/place.ts
function placeAt(file, found) {
	if (found === void 0) return {
		file,
		line: void 0,
		confidence: "file"
	};
	return {
		file,
		line: found.line,
		confidence: found.isOnly ? "exact" : "nearest"
	};
}
function exactPlace(file, line) {
	return {
		file,
		line,
		confidence: "exact"
	};
}

// src/dbt/diagnose/find-everywhere.ts
function findEverywhere(fits, { paths, fileText }, isWanted = () => true) {
	for (const path of paths) {
		const text = isWanted(path) ? fileText(path) : void 0;
		const found = text === void 0 ? void 0 : findLine(text, fits);
		if (found !== void 0) return placeAt(path, found);
	}
}

// src/dbt/diagnose/project-macros.ts
function macrosOf(node, around) {
	return [...usedMacros(node, around.project)].flatMap((macro) => ownMacro(macro, around) ?? []);
}
function macrosNamed(names, around) {
	return [...around.project?.macros.values() ?? []].filter(({ name }) => names.has(name)).flatMap((macro) => ownMacro(macro, around) ?? []);
}
function usedMacros(node, project) {
	const used = /* @__PURE__ */ new Set();
	const queue = [...node.dependsOn.macros];
	for (let id = queue.pop(); id !== void 0; id = queue.pop()) {
		const macro = project?.macros.get(id);
		if (macro === void 0 || used.has(macro)) continue;
		used.add(macro);
		queue.push(...macro.macros);
	}
	return used;
}
function ownMacro({ name, path, packageName, sql }, { project, fileText }) {
	if (packageName !== project?.name) return void 0;
	const text = fileText(path);
	return text === void 0 ? void 0 : {
		name,
		path,
		text,
		range: rangeOf(name, sql, text)
	};
}
function rangeOf(name, sql, text) {
	const at = text.indexOf(sql.trim());
	const lines = text.split("\n");
	if (sql.trim() !== "" && at >= 0) {
		const from = text.slice(0, at).split("\n").length;
		return {
			from,
			to: from + sql.trim().split("\n").length - 1
		};
	}
	const plain = name.replace(/^test_/, "");
	const head = lines.findIndex((line) => /\{%-?\s*(?:macro|test|materialization)\b/.test(line) && line.includes(plain));
	if (head < 0) return {
		from: 1,
		to: lines.length
	};
	const end = lines.findIndex((line, index) => index >= head && /\{%-?\s*end(?:macro|test|materialization)\b/.test(line));
	return {
		from: head + 1,
		to: end < 0 ? lines.length : end + 1
	};
}

// src/dbt/diagnose/reference-place.ts
const placeOfReference = ({ error, node, matched }, around) => {
	const { missing } = error;
	if (missing === void 0 || missing.kind === "column" || missing.kind === "relation") return void 0;
	const disabled = matched?.rule.id === "ref.disabled" ? placeOfDisabling(missing.name, around) : void 0;
	if (disabled !== void 0) return disabled;
	const file = knownPath(error.file, around) ?? node?.path;
	if (file === void 0) return void 0;
	const found = referenceIn(around.fileText(file) ?? "", missing.name);
	return found === void 0 && missing.kind === "macro" ? void 0 : placeAt(file, found);
};
function knownPath(file, { fileText, paths }) {
	if (file === void 0 || file.startsWith("target/")) return void 0;
	if (fileText(file) !== void 0) return file;
	return paths.find((path) => path.endsWith(`/${file}`)) ?? file;
}
function referenceIn(text, name) {
	const parts = name.replace(/^test_/, "").split(".");
	const quoted = (line) => parts.every((part) => line.includes(`'${part}'`) || line.includes(`"${part}"`));
	const called = (line) => /\b(?:ref|source)\s*\(/.test(line) && quoted(line);
	const named = parts.at(-1) ?? name;
	return findLine(text, called) ?? findLine(text, holdsWord(named)) ?? findLine(text, holdsWord(parts[0] ?? name));
}
function placeOfDisabling(name, around) {
	const own = around.paths.find((path) => path.endsWith(`/${name}.sql`) || path.endsWith(`/${name}.csv`));
	const inFile = own === void 0 ? void 0 : findLine(around.fileText(own) ?? "", (line) => /enabled\s*=\s*false/i.test(line));
	return own === void 0 || inFile === void 0 ? void 0 : placeAt(own, inFile);
}
function namesOf(kind, project) {
	if (project === void 0) return [];
	if (kind === "source") return [...project.sources.values()].map(({ sourceName, name }) => `${sourceName}.${name}`);
	if (kind === "macro") return [...project.macros.values()].map(({ name }) => name);
	return [...project.nodes.values()].filter(({ resourceType }) => [
		"model",
		"seed",
		"snapshot"
	].includes(resourceType)).map(({ name }) => name);
}

// src/dbt/diagnose/resource-of.ts
function resourceOf({ resourceType: kind, name }) {
	return kind === "model" || kind === "seed" || kind === "snapshot" || kind === "analysis" ? {
		kind,
		name
	} : void 0;
}

// src/dbt/diagnose/yaml-block.ts
function yamlBlock(text, place) {
	const from = placeInYaml(text, place);
	if (from === void 0) return void 0;
	const lines = text.split("\n");
	const indent = indentOf$2(lines[from - 1] ?? "");
	const end = lines.findIndex((line, index) => index >= from && line.trim() !== "" && indentOf$2(line) <= indent);
	return {
		from,
		to: end < 0 ? lines.length : end
	};
}
function indentOf$2(line) {
	return line.length - line.trimStart().length;
}

// src/dbt/diagnose/config-place.ts
const MOST_NAMES = 3;
const placeOfConfigured = (failed, around) => {
	const { node } = failed;
	if (node === void 0) return void 0;
	for (const name of namesIn(failed)) {
		const place = placeOfName(node, name, around);
		if (place !== void 0) return place;
	}
};
const placeOfNamed = (failed, around) => {
	if (failed.node !== void 0) return void 0;
	const own = knownPath(failed.error.file, around);
	for (const name of namesIn(failed).slice(0, MOST_NAMES)) {
		const paths = [
			...own === void 0 ? [] : [own],
			"dbt_project.yml",
			...around.paths.filter((path) => /\.ya?ml$|^macros\//.test(path))
		];
		const place = findEverywhere(holdsWord(name.split(".").at(-1) ?? name), {
			...around,
			paths
		});
		if (place !== void 0) return place;
	}
};
function namesIn({ matched, error }) {
	const facts = [
		"col",
		"m",
		"v",
		"group",
		"value",
		"type",
		"macro"
	].flatMap((name) => matched?.facts[name] ?? []);
	const quoted = [...error.message.matchAll(/["'`]([\w .-]{2,60})["'`]/g)].flatMap(([, name]) => name ?? []);
	return [.../* @__PURE__ */ new Set([
		...error.missing === void 0 ? [] : [error.missing.name],
		...facts,
		...quoted
	])];
}
function placeOfName(node, name, around) {
	const { fileText } = around;
	const holds = holdsWord(name.split(".").at(-1) ?? name);
	const own = fileText(node.path);
	const yaml = node.patchPath ?? (/\.ya?ml$/.test(node.path) ? node.path : void 0);
	const inOwn = own === void 0 || yaml === node.path ? void 0 : findLine(own, holds);
	if (inOwn !== void 0) return placeAt(node.path, inOwn);
	const inMacro = macrosOf(node, around).map((macro) => ({
		macro,
		found: findLine(macro.text, holds, macro)
	})).find(({ found }) => found !== void 0);
	const described = yaml === void 0 ? void 0 : inDescription(fileText(yaml), node, name);
	if (yaml !== void 0 && described !== void 0) return placeAt(yaml, described);
	if (inMacro !== void 0) return placeAt(inMacro.macro.path, inMacro.found);
	const inProject = findLine(fileText("dbt_project.yml") ?? "", holds);
	return inProject === void 0 ? void 0 : placeAt("dbt_project.yml", inProject);
}
function inDescription(text, node, name) {
	const word = name.split(".").at(-1) ?? name;
	const holds = holdsWord(word);
	const isValue = (line) => valuesIn$1(line).includes(word);
	const resource = resourceOf(node);
	const range = text === void 0 || resource === void 0 ? void 0 : yamlBlock(text, { resource });
	return text === void 0 || range === void 0 ? void 0 : findLine(text, isValue, { range }) ?? findLine(text, holds, { range });
}
function valuesIn$1(line) {
	return (/^\s*(?:-\s+)*(?:\+?[\w-]+:)?\s*(.*?)\s*(?:#.*)?$/.exec(line)?.[1] ?? "").split(",").map((part) => part.trim().replaceAll(/^[["']+|["'\]]+$/g, ""));
}

// src/dbt/diagnose/constraint-place.ts
const placeOfConstraint = ({ text, node }, { fileText }) => {
	const resource = node === void 0 ? void 0 : resourceOf(node);
	const file = node?.patchPath;
	const yaml = file === void 0 ? void 0 : fileText(file);
	if (file === void 0 || yaml === void 0 || resource === void 0) return void 0;
	const check = /CHECK constraint failed .*CHECK\s?\(+(.+?)\)*\s*$/m.exec(text)?.[1];
	const whole = yamlBlock(yaml, { resource });
	if (check !== void 0) {
		const words = check.match(/\w+/g) ?? [];
		return placeAt(file, findLine(yaml, (line) => words.every((word) => holdsWord(word)(line)), { range: whole }));
	}
	const key = doubledKey(text);
	if (key.length > 0) {
		const line = lineOfKey(yaml, {
			key,
			own: yamlBlock(yaml, {
				resource,
				column: key[0]
			}),
			whole
		});
		return line === void 0 ? void 0 : exactPlace(file, line);
	}
	const column = /NOT NULL constraint failed: \S*?(\w+)\s*$/m.exec(text)?.[1] ?? /null value in column "([^"]+)"/.exec(text)?.[1];
	const range = column === void 0 ? void 0 : yamlBlock(yaml, {
		resource,
		column
	});
	return range === void 0 ? void 0 : placeAt(file, findLine(yaml, (line) => /\btype: not_null\b/.test(line), { range }) ?? {
		line: range.from,
		isOnly: true
	});
};
function doubledKey(text) {
	const postgres = /Key \(([^()\n]{1,200})\)=\(/.exec(text)?.[1];
	if (postgres !== void 0) return postgres.split(",").map((name) => name.trim().replaceAll("\"", ""));
	return [...(/Duplicate key "([^"\n]{1,300})" violates (?:unique|primary key) constraint/.exec(text)?.[1] ?? "").matchAll(/(?:^|, )(\w+): /g)].flatMap(([, name]) => name ?? []);
}
function lineOfKey(yaml, { key, own, whole }) {
	const lines = yaml.split("\n");
	const inColumn = key.length === 1 && own !== void 0 ? findLine(yaml, isKey, { range: own }) : void 0;
	if (inColumn !== void 0 || whole === void 0) return inColumn?.line;
	return Array.from({ length: whole.to - whole.from + 1 }, (_, index) => whole.from + index).filter((line) => {
		if (!isKey(lines[line - 1] ?? "")) return false;
		const entry = lines.slice(line - 1, line + 1 + key.length).join(" ");
		return /\bcolumns:/.test(entry) && key.every((name) => holdsWord(name)(entry));
	})[0];
}
function isKey(line) {
	return /\btype:\s*["']?(?:unique|primary_key)\b/.test(line);
}

// src/dbt/diagnose/contract-place.ts
const TYPE$1 = /^\s*[a-z_]\w*(?: [a-z]+)*\s*(?:\(\d+(?:, *\d+)?\))?\s*$/;
const placeOfUntyped = ({ text, node, matched }, { fileText }) => {
	const column = /for the \['([^']+)'/.exec(text)?.[1];
	const file = node?.patchPath;
	if (matched?.rule.id !== "contract.no_columns" || node === void 0 || file === void 0) return void 0;
	const kind = node.resourceType === "seed" || node.resourceType === "snapshot" ? node.resourceType : "model";
	const line = placeInYaml(fileText(file) ?? "", {
		resource: {
			kind,
			name: node.name
		},
		column
	});
	return line === void 0 ? void 0 : exactPlace(file, line);
};
const placeOfContract = ({ error, node }, around) => {
	const columns = error.contract ?? [];
	if (node === void 0 || columns.length === 0) return void 0;
	const extra = columns.find(({ reason }) => reason === "missing in contract");
	return (extra === void 0 ? placeOfCastColumn(node, columns, around) : placeOfSelected(node, extra, around)) ?? placeInContract(node, columns, around);
};
function placeOfCastColumn({ path }, columns, { fileText }) {
	const text = fileText(path) ?? "";
	for (const { name } of columns.filter(({ reason }) => reason === "data type mismatch")) {
		const found = findLast(text, outputName(name));
		if (found !== void 0 && isCastTo(name, text.split("\n")[found.line - 1] ?? "")) return placeAt(path, found);
	}
}
function isCastTo(name, line) {
	const item = itemOf(line).trimStart();
	if (!item.endsWith(` as ${name.toLowerCase()}`)) return false;
	const value = item.slice(0, -` as ${name}`.length).trimEnd();
	const colons = value.lastIndexOf("::");
	if (colons >= 0 && TYPE$1.test(value.slice(colons + 2))) return true;
	return /^(?:try_)?cast\s*\(/.test(value) && value.endsWith(")") && TYPE$1.test(value.slice(value.lastIndexOf(" as ") + 4, -1));
}
function placeOfSelected({ path }, { name }, { fileText }) {
	const text = fileText(path);
	const written = outputName(name);
	const found = text === void 0 ? void 0 : findLast(text, written) ?? findLine(text, holdsWord(name));
	return found === void 0 ? void 0 : placeAt(path, found);
}
function findLast(text, fits) {
	const lines = text.split("\n");
	const index = lines.findLastIndex(fits);
	return index < 0 ? void 0 : {
		line: index + 1,
		isOnly: lines.filter(fits).length === 1
	};
}
function outputName(name) {
	const holds = holdsWord(name);
	return (line) => holds(line) && itemOf(line).endsWith(name.toLowerCase());
}
function itemOf(line) {
	const [code = ""] = line.split("--");
	return code.trimEnd().replace(/,$/, "").trimEnd().toLowerCase();
}
function placeInContract({ name, path, patchPath, resourceType }, columns, { fileText }) {
	const file = patchPath ?? path;
	const text = fileText(file);
	const kind = resourceType === "seed" || resourceType === "snapshot" ? resourceType : "model";
	for (const column of columns) {
		const place = {
			resource: {
				kind,
				name
			},
			column: column.name
		};
		const range = text === void 0 ? void 0 : yamlBlock(text, place);
		if (text === void 0 || range === void 0) continue;
		const typed = column.reason === "data type mismatch" ? findLine(text, (line) => /\bdata_type:/.test(line), { range }) : void 0;
		return typed === void 0 ? exactPlace(file, range.from) : placeAt(file, typed);
	}
	const line = text === void 0 ? void 0 : placeInYaml(text, { resource: {
		kind,
		name
	} });
	return line === void 0 ? void 0 : {
		file,
		line,
		confidence: "nearest"
	};
}

// src/dbt/diagnose/cycle-place.ts
const placeOfCycle = ({ error }, around) => {
	const ids = error.cycle ?? [];
	const references = ids.flatMap((id, index) => {
		const next = ids[(index + 1) % ids.length] ?? id;
		return [referenceFrom(id, next, around), referenceFrom(next, id, around)].filter((found) => found !== void 0);
	});
	return references.find(({ confidence }) => confidence === "exact") ?? references[0];
};
function referenceFrom(from, to, { project, fileText }) {
	const node = project?.nodes.get(from);
	const text = node === void 0 ? void 0 : fileText(node.path);
	const name = to.split(".")[2] ?? to;
	const found = text === void 0 ? void 0 : findLine(text, (line) => /\bref\s*\(/.test(line) && line.includes(name));
	if (node === void 0 || found === void 0) return void 0;
	return !node.dependsOn.nodes.includes(to) ? {
		...exactPlace(node.path, found.line),
		node: from
	} : {
		file: node.path,
		line: found.line,
		confidence: "nearest",
		node: from
	};
}

// src/dbt/diagnose/readers-of.ts
function readersOf(node, { project }) {
	const found = /* @__PURE__ */ new Set([node]);
	for (const reader of found) for (const id of reader.dependsOn.nodes) {
		const parent = project?.nodes.get(id);
		if (parent !== void 0 && (parent.materialized === "view" || parent.materialized === "ephemeral")) found.add(parent);
	}
	return [...found];
}

// src/dbt/diagnose/division-place.ts
const placeOfDivision = ({ matched, node }, around) => {
	if (matched === void 0 || !matched.rule.id.endsWith(".div0")) return void 0;
	for (const candidate of node === void 0 ? [] : readersOf(node, around)) {
		const place = divisionIn(candidate, around);
		if (place !== void 0) return candidate === node ? place : {
			...place,
			node: candidate.uniqueId
		};
	}
};
function divisionIn(node, around) {
	const own = {
		path: node.path,
		text: node.path.endsWith(".sql") ? around.fileText(node.path) ?? "" : "",
		range: void 0
	};
	for (const { path, text, range } of [own, ...macrosOf(node, around)]) {
		const found = findLine(text, dividesByData, { range });
		if (found !== void 0) return placeAt(path, found);
	}
}
function dividesByData(line) {
	const sql = line.replaceAll(/'[^']*'|"[^"]*"/g, "x").replaceAll(/\/\*[^*]*\*\/|\{%[^%]*%\}|\{#[^#]*#\}/g, " ").replace(/--.*$/, "");
	return /(?<!\*)\/\s*(?![\s/*\d.]|nullif\b)|\b(?:mod|div)\s*\(/i.test(sql);
}

// src/dbt/diagnose/duplicate-place.ts
const placeOfDuplicate = ({ error, matched }, { project, fileText }) => {
	const { files } = error;
	if (files === void 0 || files.length === 0) return void 0;
	const entry = matched?.rule.id === "dup.schema_entry" ? matched.facts["name"]?.replace(/[.,]$/, "") : void 0;
	if (entry !== void 0) return placeOfEntry$1(entry, files, {
		project,
		fileText
	});
	const alias = files.find((path) => fileText(path)?.split("\n").some(isAlias) === true);
	if (matched?.rule.id === "dup.relation" && alias !== void 0) return placeAt(alias, findLine(fileText(alias) ?? "", isAlias));
	const known = new Set([...project?.nodes.values() ?? [], ...project?.macros.values() ?? []].map(({ path }) => path));
	const file = files.find((path) => !known.has(path)) ?? files.at(-1);
	const macro = matched?.facts["m"];
	if (file === void 0 || macro === void 0) return file === void 0 ? void 0 : {
		file,
		line: void 0,
		confidence: "file"
	};
	return placeAt(file, findLine(fileText(file) ?? "", (line) => /\{%-?\s*macro\b/.test(line) && line.includes(macro)));
};
function placeOfEntry$1(name, files, { project, fileText }) {
	const described = [...project?.nodes.values() ?? []].filter((node) => node.name === name).map(({ patchPath }) => patchPath);
	const file = files.find((path) => !described.includes(path)) ?? files.at(-1);
	if (file === void 0) return void 0;
	const named = findLine(fileText(file) ?? "", (line) => /^\s*-\s+name:/.test(line) && holdsWord(name)(line));
	return placeAt(file, named);
}
function isAlias(line) {
	return /\balias\s*[=:]/.test(line);
}

// src/dbt/diagnose/invalid-yaml-place.ts
const placeOfInvalidYaml = ({ text, matched }, { fileText }) => {
	const file = matched?.rule.id === "yaml.invalid" ? matched.facts["file"] : void 0;
	const raw = file === void 0 ? void 0 : fileText(file);
	if (file === void 0 || raw === void 0) return void 0;
	const list = /list element for '(\w+)' does not have a name/.exec(text)?.[1];
	const nameless = list === void 0 ? void 0 : namelessEntry(raw, list);
	return nameless === void 0 ? wrongValue(text, {
		file,
		raw
	}) : exactPlace(file, nameless);
};
function wrongValue(text, { file, raw }) {
	const path = text.slice(text.lastIndexOf("at path"));
	const key = [...path.matchAll(/\['(\w+)'\]/g)].at(-1)?.[1];
	const value = /: '?([^'\n]{1,80}?)'? is not (?:of type|valid|one of)/.exec(path)?.[1];
	const resource = /\{'name': '([^']+)'/.exec(text)?.[1];
	const from = resource === void 0 ? void 0 : findLine(raw, (line) => /\bname:/.test(line) && holdsWord(resource)(line))?.line;
	const range = {
		from: from ?? 1,
		to: raw.split("\n").length
	};
	const found = key === void 0 ? void 0 : findLine(raw, (line) => line.includes(`${key}:`) && line.includes(value ?? ""), { range });
	if (found !== void 0) return exactPlace(file, found.line);
	return {
		file,
		line: from,
		confidence: from === void 0 ? "file" : "nearest"
	};
}

// src/dbt/diagnose/metric-place.ts
const placeOfMetric = ({ error, matched }, around) => {
	const measure = matched?.rule.id === "metric.measure" ? matched.facts["measure"] : void 0;
	const file = knownPath(error.file, around);
	const text = file === void 0 ? void 0 : around.fileText(file);
	if (measure === void 0 || file === void 0 || text === void 0 || error.subject === void 0) return void 0;
	const range = yamlBlock(text, { resource: {
		kind: "metric",
		name: error.subject
	} });
	if (range === void 0) return void 0;
	const asks = (line) => holdsWord(measure)(line) && !/^\s*(?:-\s+)?(?:name|label|description):/.test(line);
	const below = {
		from: range.from + 1,
		to: range.to
	};
	const found = findLine(text, asks, { range: below }) ?? findLine(text, holdsWord(measure), { range: below });
	return placeAt(file, found ?? {
		line: range.from,
		isOnly: false
	});
};

// src/dbt/diagnose/open-block-place.ts
const placeOfOpenBlock = ({ text, error, node }, around) => {
	const tag = /innermost block that needs to be closed is '(\w+)'/.exec(text)?.[1];
	const file = knownPath(error.file, around) ?? node?.path;
	const raw = file === void 0 ? void 0 : around.fileText(file);
	if (tag === void 0 || file === void 0 || raw === void 0) return void 0;
	const open = openTags(raw, tag);
	const line = open.at(-1);
	return line === void 0 ? void 0 : {
		file,
		line,
		confidence: open.length === 1 ? "exact" : "nearest"
	};
};
function openTags(raw, tag) {
	const open = [];
	for (const [index, line] of withoutComments(raw).split("\n").entries()) for (const [, word] of line.matchAll(/\{%[-+]?\s*(\w+)/g)) if (word === tag) open.push(index + 1);
	else if (word === `end${tag}`) open.pop();
	return open;
}
function withoutComments(raw) {
	const [first = "", ...others] = raw.split("{#");
	return [first, ...others.map((part) => {
		const end = part.indexOf("#}");
		return end < 0 ? part : part.slice(0, end).replaceAll(/[^\n]/g, "") + part.slice(end + 2);
	})].join("");
}

// src/dbt/diagnose/settings-file.ts
const OWN = [
	"dbt_project.yml",
	"packages.yml",
	"dependencies.yml",
	"selectors.yml",
	"profiles.yml"
];
function settingsFile(text, { fileText }) {
	if (/trying to read your profiles\.yml/.test(text)) return "profiles.yml";
	if (text.includes("Error reading ")) return void 0;
	const named = /(?:encountered in|reading|in|at|near) (?:\S*\/)?((?:dbt_project|packages|dependencies|selectors)\.yml)/.exec(text)?.[1];
	if (named !== void 0) return named;
	const shown = [...text.matchAll(/^\s*\d+\s*\| ?(.*\S.*)$/gm)].flatMap(([, line]) => line ?? []);
	if (shown.length === 0) return void 0;
	return OWN.find((path) => shown.every((line) => fileText(path)?.includes(line.trimEnd()) === true));
}

// src/dbt/diagnose/project-place.ts
const SETTINGS = {
	"profile.not_found": {
		file: "dbt_project.yml",
		line: /^profile:/
	},
	"profile.not_found.v2": {
		file: "dbt_project.yml",
		line: /^profile:/
	},
	"profile.none": {
		file: "dbt_project.yml",
		line: /^name:/
	},
	"profile.target_missing": {
		file: "profiles.yml",
		line: /^\s+target:/
	},
	"profile.credentials": {
		file: "profiles.yml",
		line: /^\s+type:/
	},
	"profile.empty": {
		file: "profiles.yml",
		line: /./
	},
	"adapter.missing": {
		file: "profiles.yml",
		line: /^\s+type:/
	},
	"adapter.unsupported.v2": {
		file: "profiles.yml",
		line: /^\s+type:/
	},
	"version.required": {
		file: "dbt_project.yml",
		line: /require-dbt-version:/
	},
	"deps.not_a_project": {
		file: "packages.yml",
		line: /^\s*-\s+local:/
	},
	"deps.incomplete": {
		file: "packages.yml",
		line: /^\s*-\s+(?:package|git):/
	},
	"duckdb.open": {
		file: "profiles.yml",
		line: /^\s+path:/
	},
	"duckdb.oom": {
		file: "profiles.yml",
		line: /memory_limit/
	}
};
const placeInSettings = ({ matched, text }, around) => {
	const setting = matched === void 0 ? void 0 : SETTINGS[matched.rule.id];
	if (setting !== void 0) return placeAt(setting.file, findLine(around.fileText(setting.file) ?? "", (line) => setting.line.test(line)));
	if (matched?.rule.id === "deps.not_installed") return placeOfFirstPackage(text, around);
	if (matched?.rule.group === "deps") return placeOfPackage(matched.facts, around);
	if (matched?.rule.id === "project.value") return placeOfKey(matched.facts["key"] ?? "", text, around);
	return placeOfHook(text, around);
};
function placeOfFirstPackage(text, { fileText }) {
	const file = /specified in (\w+\.yml)/.exec(text)?.[1] ?? "packages.yml";
	const raw = fileText(file) ?? "";
	const list = findLine(raw, (line) => line.startsWith("packages:"));
	const range = list === void 0 ? void 0 : {
		from: list.line + 1,
		to: raw.split("\n").length
	};
	return placeAt(file, (range === void 0 ? void 0 : findLine(raw, (line) => /^\s*-\s/.test(line), { range })) ?? list);
}
function placeOfPackage(facts, { fileText }) {
	const named = facts["pkg"] ?? facts["repo"] ?? facts["rev"];
	return placeAt("packages.yml", named === void 0 ? void 0 : findLine(fileText("packages.yml") ?? "", (line) => line.includes(named)));
}
function placeOfKey(key, text, around) {
	const named = settingsFile(text, around);
	const isKey = (line) => line.trimStart().replace(/^\+/, "").startsWith(`${key}:`);
	return findEverywhere(isKey, {
		...around,
		paths: named === void 0 ? ["profiles.yml", "dbt_project.yml"] : [named]
	});
}
function placeOfHook(text, { fileText }) {
	const hook = /\bon-run-(?:start|end)\b/.exec(text)?.[0];
	if (hook === void 0) return void 0;
	const raw = fileText("dbt_project.yml") ?? "";
	const words = /^LINE \d+: (.*)$/m.exec(text)?.[1]?.match(/\w{3,}/g) ?? [];
	const quoted = words.length === 0 ? void 0 : findLine(raw, (line) => words.every((word) => holdsWord(word)(line)));
	return placeAt("dbt_project.yml", quoted ?? findLine(raw, (line) => line.includes(hook)));
}
const CALLS = {
	"env_var.missing": /\benv_var\b/,
	"env_var.secret_misuse": /\benv_var\b/,
	"var.missing": /\bvar\s*\(/,
	"docs.missing": /\bdoc\s*\(/,
	"test.severity": /\bseverity:/,
	"incr.osc_invalid": /\bon_schema_change\b/,
	"snapshot.check_cols": /\bcheck_cols\b/
};
const MAY_READ_SECRETS = /* @__PURE__ */ new Set([
	"profiles.yml",
	"packages.yml",
	"dependencies.yml"
]);
const OWN_FILE = /* @__PURE__ */ new Set(["model", "analysis"]);
const placeOfNamelessCall = ({ matched, node }, around) => {
	const call = matched === void 0 ? void 0 : CALLS[matched.rule.id];
	const name = [
		"name",
		"var",
		"doc",
		"value",
		"v",
		"x"
	].map((fact) => matched?.facts[fact]).find((fact) => fact !== void 0);
	if (call === void 0 || name === void 0) return void 0;
	const paths = [
		...node === void 0 ? [] : [node.path, ...node.patchPath === void 0 ? [] : [node.patchPath]],
		"dbt_project.yml",
		"profiles.yml",
		"packages.yml",
		...around.paths
	];
	const mayHold = (path) => matched?.rule.id !== "env_var.secret_misuse" || !MAY_READ_SECRETS.has(path);
	const place = findEverywhere((line) => call.test(line) && holdsWord(name)(line), {
		...around,
		paths
	}, mayHold);
	return place === void 0 ? void 0 : withNode(place, around);
};
function withNode(place, { project }) {
	const owner = [...project?.nodes.values() ?? []].find(({ path, resourceType }) => path === place.file && OWN_FILE.has(resourceType));
	return owner === void 0 ? place : {
		...place,
		node: owner.uniqueId
	};
}
const placeOfBareSnapshot = ({ matched }, around) => {
	if (matched?.rule.id !== "snapshot.config") return void 0;
	const bare = around.paths.find((path) => path.startsWith("snapshots/") && around.fileText(path)?.includes("strategy") === false);
	return bare === void 0 ? void 0 : placeAt(bare, findLine(around.fileText(bare) ?? "", (line) => /^\s*config:|\{%-?\s*snapshot\b/.test(line)));
};

// src/dbt/diagnose/raised-place.ts
const placeOfRaised = ({ matched, error, node }, around) => {
	if (matched?.rule.id !== "compile.raised" || node === void 0) return void 0;
	const own = {
		path: node.path,
		text: around.fileText(node.path) ?? "",
		range: void 0
	};
	const says = (line) => error.message.length > 5 && line.includes(error.message.slice(0, 40));
	for (const fits of [says, (line) => line.includes("raise_compiler_error")]) for (const { path, text, range } of [own, ...macrosOf(node, around)]) {
		const found = findLine(text, fits, { range });
		if (found !== void 0) return placeAt(path, found);
	}
};
const placeOfUnclosedBlock = ({ text, error }, around) => {
	const tag = error.file === void 0 ? /without finding a close tag for (\w+)/.exec(text)?.[1] : void 0;
	if (tag === void 0) return void 0;
	const opens = new RegExp(`\\{%-?\\s*${tag}\\b`);
	const closes = new RegExp(`\\{%-?\\s*end${tag}\\b`);
	const count = (path, pattern) => (around.fileText(path) ?? "").split("\n").filter((line) => pattern.test(line)).length;
	const file = around.paths.find((path) => path.endsWith(".sql") && count(path, opens) > count(path, closes));
	if (file === void 0) return void 0;
	const wrong = findEverywhere((line) => /\{%-?\s*end(?!if|for|set|call|filter|raw|macro|test|snapshot|materialization|docs)\w*/.test(line), {
		...around,
		paths: [file]
	});
	if (wrong !== void 0) return wrong;
	const opened = findLine(around.fileText(file) ?? "", (line) => opens.test(line));
	return opened?.isOnly === true ? exactPlace(file, opened.line) : placeAt(file, opened);
};

// src/dbt/diagnose/seed-place.ts
const placeInSeed = ({ text, node }, around) => {
	if (node?.resourceType !== "seed") return void 0;
	if (/\btype (?:with name )?\S+ does not exist/i.test(text)) return void 0;
	const csv = around.fileText(node.path);
	if (csv === void 0) return {
		file: node.path,
		line: void 0,
		confidence: "file"
	};
	const stated = /CSV Error on Line: (\d+)/.exec(text)?.[1];
	if (stated !== void 0) return placeAt(node.path, {
		line: Number(stated),
		isOnly: true
	});
	const row = /\bRow (\d+) has \d+ values/.exec(text)?.[1];
	if (row !== void 0) return placeAt(node.path, {
		line: Number(row) + 2,
		isOnly: true
	});
	for (const [, value] of text.matchAll(/["'`]([^"'`\n]{1,200})["'`]/g)) {
		const found = value === void 0 ? void 0 : findLine(csv, holdsCell(value));
		if (found !== void 0) return placeAt(node.path, found);
	}
};
function holdsCell(value) {
	return (line) => line.split(",").some((cell) => cell.trim().replaceAll("\"", "") === value);
}

// src/dbt/diagnose/source-place.ts
const placeOfSource = ({ id, error, matched }, around) => {
	const source = id === void 0 ? void 0 : around.project?.sources.get(id);
	if (source === void 0) return void 0;
	const text = around.fileText(source.path);
	const table = text === void 0 ? void 0 : yamlBlock(text, { resource: {
		kind: "source",
		name: `${source.sourceName}.${source.name}`
	} });
	const whole = text === void 0 ? void 0 : yamlBlock(text, { resource: {
		kind: "source",
		name: source.sourceName
	} });
	if (text === void 0 || whole === void 0) return {
		file: source.path,
		line: void 0,
		confidence: "file"
	};
	const word = matched?.rule.id === "freshness.null" || error.missing !== void 0 ? holdsWord("loaded_at_field") : void 0;
	const key = (word === void 0 || table === void 0 ? void 0 : findLine(text, word, { range: table })) ?? (word === void 0 ? void 0 : findLine(text, word, { range: whole }));
	return key === void 0 ? exactPlace(source.path, (table ?? whole).from) : placeAt(source.path, key);
};
const placeOfMissingRelation = ({ matched, node, error }, around) => {
	if (matched?.rule.group !== "db.relation" || node === void 0 || error.quoted === void 0) return void 0;
	const names = (matched.facts["rel"] ?? matched.facts["s"] ?? "").replaceAll("\"", "").split(".");
	const source = node.dependsOn.nodes.flatMap((id) => around.project?.sources.get(id) ?? []).find(({ relationName }) => mentions(relationName, names) && mentions(relationName, relationIn$1(error.quoted?.text)));
	const text = source === void 0 ? void 0 : around.fileText(source.path);
	if (source === void 0 || text === void 0) return void 0;
	const table = yamlBlock(text, { resource: {
		kind: "source",
		name: `${source.sourceName}.${source.name}`
	} });
	const whole = yamlBlock(text, { resource: {
		kind: "source",
		name: source.sourceName
	} });
	const identifier = source.identifier === source.name || table === void 0 ? void 0 : findLine(text, holdsWord(source.identifier), { range: table });
	const found = (matched.facts["s"] === void 0 || whole === void 0 ? void 0 : findLine(text, (line) => /\bschema:/.test(line), { range: whole })) ?? identifier ?? (table === void 0 ? void 0 : {
		line: table.from,
		isOnly: true
	});
	return found === void 0 ? void 0 : placeAt(source.path, found);
};
function relationIn$1(text) {
	return /"[^"\s]+"(?:\."[^"\s]+")+/.exec(text ?? "")?.[0].replaceAll("\"", "").split(".").slice(-2) ?? ["\n"];
}
function mentions(relationName, names) {
	const parts = relationName?.replaceAll(/["`]/g, "").toLowerCase().split(".") ?? [];
	return names.length > 0 && names.every((name) => parts.includes(name.toLowerCase()));
}

// src/dbt/diagnose/jinja-segment.ts
const JINJA = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/g;
function jinjaSegmentAt(raw, compiled, position) {
	const jinja = raw.match(JINJA) ?? [];
	const plain = raw.split(JINJA);
	let end = (plain[0] ?? "").length;
	for (const [index, code] of jinja.entries()) {
		const after = plain[index + 1] ?? "";
		const next = after === "" ? compiled.length : compiled.indexOf(after, end);
		if (next < 0) return void 0;
		if (position >= end && position < next) return {
			jinja: code,
			made: compiled.slice(end, next)
		};
		end = next + after.length;
	}
}

// src/dbt/diagnose/sql-place.ts
const placeInSql = ({ error, node }, around) => {
	if (node === void 0 || error.quoted === void 0 || !/\.(?:sql|py)$/.test(node.path)) return void 0;
	return placeOfQuoted(node, {
		quoted: error.quoted,
		name: error.missing?.name
	}, around);
};
function placeOfQuoted(node, stumble, around) {
	const raw = around.fileText(node.path);
	if (raw === void 0) return void 0;
	const line = compiledLine(node, stumble.quoted, around);
	const parent = line === void 0 ? void 0 : ephemeralParent(node, line, around);
	if (parent !== void 0) return placeOfQuoted(parent, stumble, around);
	const mapped = mapToRaw({
		compiled: compiledCode$1(node, around) ?? "",
		raw,
		line: line ?? 0,
		text: quotedCore(stumble.quoted)
	});
	const rawLine = mapped.confidence === "file" ? void 0 : raw.split("\n")[mapped.line - 1];
	return writtenByMacro(node, {
		...stumble,
		rawLine,
		compiled: line
	}, around) ?? byName$1(raw, stumble, mapped.line).map(({ line: number, isOnly }) => placeAt(node.path, {
		line: number,
		isOnly
	}))[0] ?? inAnyMacro(node, {
		...stumble,
		raw
	}, around) ?? atEnd(raw, stumble, node) ?? (rawLine === void 0 ? void 0 : {
		file: node.path,
		line: mapped.line,
		confidence: mapped.confidence
	});
}
function ephemeralParent(node, line, around) {
	const lines = (compiledCode$1(node, around) ?? "").split("\n");
	if (!injectedLines(lines.map((text) => text.trim())).has(line)) return void 0;
	const name = [...lines.slice(0, line).findLast((text) => text.includes("__dbt__cte__"))?.matchAll(/__dbt__cte__(\w+) as \(/g) ?? []].at(-1)?.[1];
	return [...around.project?.nodes.values() ?? []].find((parent) => parent.name === name && parent.resourceType === "model");
}
function writtenByMacro(node, { rawLine, compiled, quoted, name }, around) {
	if (rawLine === void 0 || quoted.caret === void 0) return void 0;
	const whole = compiled === void 0 ? quoted.text : (compiledCode$1(node, around) ?? "").split("\n")[compiled - 1] ?? quoted.text;
	const shift = whole.indexOf(quotedCore(quoted)) - quoted.text.indexOf(quotedCore(quoted));
	const segment = jinjaSegmentAt(rawLine, whole, quoted.caret + shift);
	const word = name ?? wordAt(quoted.text, quoted.caret);
	if (segment === void 0 || word !== void 0 && holdsWord(word)(segment.jinja)) return void 0;
	return inMacros(macrosOf(node, around).toSorted((one, other) => Number(segment.jinja.includes(other.name)) - Number(segment.jinja.includes(one.name))), (line) => word === void 0 ? fitsTemplate(line.trim(), segment.made) : holdsWord(word)(line));
}
function inMacros(macros, fits) {
	for (const { path, text, range } of macros) {
		const found = findLine(text, fits, { range });
		if (found !== void 0) return placeAt(path, found);
	}
}
function byName$1(raw, { name, quoted }, near) {
	const word = name?.split(".").at(-1) ?? void 0;
	const lines = raw.split("\n");
	const core = quotedCore(quoted);
	if ((lines[near - 1] ?? "").includes(core) && core !== "") return [{
		line: near,
		isOnly: true
	}];
	const found = word === void 0 ? void 0 : findLine(raw, holdsWord(word), { near });
	return found === void 0 ? [] : [found];
}
function atEnd(raw, { quoted }, { path }) {
	if (!quotedCore(quoted).startsWith(")")) return void 0;
	const line = raw.split("\n").findLastIndex((text) => text.trim() !== "") + 1;
	return line === 0 ? void 0 : {
		file: path,
		line,
		confidence: "nearest"
	};
}
function inAnyMacro(node, { name, quoted, raw }, around) {
	const macros = macrosOf(node, around);
	const core = quotedCore(quoted);
	const word = name ?? (quoted.caret === void 0 ? void 0 : wordAt(quoted.text, quoted.caret));
	return inMacros(macros, (line) => line.trim() !== "" && (line.trim() === core || fitsTemplate(line.trim(), core))) ?? (word === void 0 || holdsWord(word)(raw) ? void 0 : inMacros(macros, holdsWord(word)));
}
function wordAt(text, position) {
	const word = /^\w+/.exec(text.slice(position))?.[0];
	return word === void 0 || word.length < 2 ? void 0 : word;
}
const placeInMacroStack = ({ error }, around) => {
	const own = error.macros?.find(({ name, path }) => isOwn(name, path, around));
	const text = own === void 0 ? void 0 : around.fileText(own.path);
	if (own === void 0 || text === void 0) return void 0;
	if (error.line !== void 0) return exactPlace(own.path, error.line);
	const word = error.missing?.name;
	const said = error.message.slice(error.message.indexOf(": ") + 1).trim();
	const fits = word === void 0 ? (line) => said.length > 3 && line.includes(said.slice(0, 20)) : holdsWord(word);
	return placeAt(own.path, findLine(text, fits) ?? findLine(text, (line) => line.includes("raise_compiler_error")));
};
function isOwn(name, path, { fileText }) {
	return fileText(path)?.includes(name.replace(/^test_/, "")) === true;
}

// src/dbt/diagnose/stale-place.ts
const placeOfStale = ({ id, matched }, around) => {
	const source = id === void 0 || matched?.rule.id !== "freshness.stale" ? void 0 : around.project?.sources.get(id);
	const text = source === void 0 ? void 0 : around.fileText(source.path);
	if (source === void 0 || text === void 0) return void 0;
	const table = yamlBlock(text, { resource: {
		kind: "source",
		name: `${source.sourceName}.${source.name}`
	} });
	const whole = yamlBlock(text, { resource: {
		kind: "source",
		name: source.sourceName
	} });
	const limitIn = (range) => findLine(text, holdsWord("error_after"), { range })?.line;
	const own = table === void 0 ? void 0 : limitIn(table);
	if (own !== void 0) return exactPlace(source.path, own);
	const shared = (whole === void 0 ? [] : besideTables(text, whole)).map(limitIn).find((line) => line !== void 0);
	return shared === void 0 ? void 0 : {
		file: source.path,
		line: shared,
		confidence: "nearest"
	};
};
function besideTables(text, { from, to }) {
	const lines = text.split("\n");
	const start = lines.findIndex((line, index) => index >= from - 1 && index < to && /^\s*tables:/.test(line));
	if (start < 0) return [{
		from,
		to
	}];
	const indent = (lines[start] ?? "").search(/\S/);
	const end = lines.findIndex((line, index) => index > start && line.search(/[^\s-]/) === indent && line.search(/\S/) === indent);
	return [{
		from,
		to: start
	}, ...end < 0 || end >= to ? [] : [{
		from: end + 1,
		to
	}]];
}

// src/dbt/diagnose/yaml-culprit.ts
function yamlCulprit(raw, stated, text) {
	const opened = /while (?:scanning a quoted scalar|parsing a flow (?:sequence|mapping))\s+in "[^"\n]*", line (\d+)/.exec(text)?.[1];
	if (opened !== void 0) return Number(opened);
	const lines = raw.split("\n");
	const quoted = unclosedQuote(lines, stated);
	const near = [
		stated,
		stated - 1,
		stated + 1
	].filter((line) => line > 0 && line <= lines.length);
	const tab = near.find((line) => /^\s*\t/.test(lines[line - 1] ?? ""));
	const odd = lines.filter((line) => line.trim() !== "" && indentOf$1(line) % 2 === 1).length === 1;
	return tab ?? quoted ?? (odd ? near.find((line) => indentOf$1(lines[line - 1] ?? "") % 2 === 1) : void 0) ?? stated;
}
function unclosedQuote(lines, stated) {
	const index = lines.slice(0, stated).findLastIndex((line) => /:\s+"[^"]*$/.test(line) || /:\s+'[^']*$/.test(line));
	return index < 0 ? void 0 : index + 1;
}
function indentOf$1(line) {
	return line.length - line.trimStart().length;
}

// src/dbt/diagnose/stated-place.ts
const placeAsStated = ({ text, error, node }, around) => {
	const yaml = /Syntax error near line (\d+)/.exec(text)?.[1];
	const line = error.line ?? (yaml === void 0 ? void 0 : Number(yaml));
	const file = knownPath(error.file, around) ?? settingsFile(text, around) ?? node?.path;
	if (file === void 0 || line === void 0) return void 0;
	const raw = around.fileText(file);
	return exactPlace(file, yaml === void 0 || raw === void 0 ? line : yamlCulprit(raw, line, text));
};
const placeInPython = ({ text, node }, around) => {
	const frame = [...text.matchAll(/File "[^"\n]*\btmp\w+\.py", line (\d+)/g)].map(([, line]) => Number(line)).at(-1);
	if (frame !== void 0 && node?.path.endsWith(".py") === true) return exactPlace(node.path, frame);
	const [, name = "", parsed = ""] = /\(([^\s()]+\.py), line (\d+)\)/.exec(text) ?? [];
	const path = name === "" ? void 0 : around.paths.find((known) => known === name || known.endsWith(`/${name}`));
	if (path !== void 0) return exactPlace(path, Number(parsed));
	if (!text.includes("literal_eval")) return void 0;
	return findEverywhere(isUnreadableCall, around, (file) => file.endsWith(".py"));
};
function isUnreadableCall(line) {
	return /\bdbt\.(?:ref|source|config)\((?![^)]*=)\s*[A-Za-z_]/.test(line);
}

// src/dbt/diagnose/test-place.ts
const placeOfTest = (failed, around) => {
	const { node } = failed;
	if (node?.test?.kind === void 0) return void 0;
	const text = around.fileText(node.path);
	const place = text === void 0 ? void 0 : placeOfEntry(node);
	if (text === void 0 || place === void 0) return {
		file: node.path,
		line: void 0,
		confidence: "file"
	};
	return broken(failed, node, {
		text,
		place,
		around
	}) ?? entryPlace(node.path, placeInYaml(text, place) ?? placeInYaml(text, {
		...place,
		test: void 0
	}));
};
const placeOfSingularTest = ({ node, error, matched }, around) => {
	if (node?.resourceType !== "test" || node.test?.kind !== void 0) return void 0;
	const quoted = error.quoted === void 0 ? void 0 : placeOfQuoted(node, {
		quoted: error.quoted,
		name: error.missing?.name
	}, around);
	const condition = matched?.rule.group === "test" ? lastCondition(around.fileText(node.path) ?? "") : void 0;
	return quoted ?? {
		file: node.path,
		line: condition,
		confidence: condition === void 0 ? "file" : "nearest"
	};
};
function lastCondition(text) {
	const index = text.split("\n").findLastIndex((line) => /^\s*(?:where|having|qualify)\b/i.test(line));
	return index < 0 ? void 0 : index + 1;
}
function broken(failed, node, { text, place, around }) {
	const { error } = failed;
	const name = error.missing?.name.replace(/^test_/, "");
	if (name === void 0 && error.quoted === void 0 && error.macros === void 0) return void 0;
	const argument = name === void 0 ? void 0 : inBlock(text, place, name);
	if (argument !== void 0) return placeAt(node.path, argument);
	if (name !== void 0 && name.toLowerCase() === place.column?.toLowerCase()) return entryPlace(node.path, placeInYaml(text, {
		...place,
		test: void 0
	}));
	return inTestedModels(failed, node, around) ?? inTestMacro(failed, node, around);
}
function inTestedModels({ error: { quoted, missing } }, node, around) {
	if (quoted === void 0) return void 0;
	for (const id of node.dependsOn.nodes) {
		const parent = around.project?.nodes.get(id);
		const place = parent?.path.endsWith(".sql") !== true ? void 0 : placeOfQuoted(parent, {
			quoted,
			name: missing?.name
		}, around);
		if (place?.confidence === "exact") return {
			...place,
			node: id
		};
	}
}
function inBlock(text, place, name) {
	const range = yamlBlock(text, place);
	return range === void 0 ? void 0 : findLine(text, holdsWord(name), { range: {
		from: range.from + 1,
		to: range.to
	} }) ?? findLine(text, holdsWord(name), { range });
}
function inTestMacro({ error }, { test }, around) {
	const [macro] = macrosNamed(/* @__PURE__ */ new Set([`test_${test?.kind ?? ""}`]), around);
	if (macro === void 0 || error.quoted === void 0) return void 0;
	const core = quotedCore(error.quoted);
	const [first = ""] = core.split(/\s/);
	const found = findLine(macro.text, (line) => line.trim() === core, macro) ?? findLine(macro.text, (line) => first !== "" && line.trim().split(/\s/)[0] === first, macro);
	return found === void 0 ? void 0 : placeAt(macro.path, found);
}
function entryPlace(file, line) {
	return line === void 0 ? {
		file,
		line,
		confidence: "file"
	} : exactPlace(file, line);
}
function placeOfEntry({ test, dependsOn }) {
	const resource = testedResource(test?.attachedTo ?? dependsOn.nodes[0]);
	if (test?.kind === void 0 || resource === void 0) return void 0;
	return {
		resource,
		column: test.column,
		test: {
			kind: test.kind,
			namespace: test.namespace,
			arguments: test.arguments
		}
	};
}
function testedResource(uniqueId) {
	const [kind, , ...names] = (uniqueId ?? "").split(".");
	if (kind === "source") return {
		kind,
		name: names.join(".")
	};
	return kind === "model" || kind === "seed" || kind === "snapshot" ? {
		kind,
		name: names[0] ?? ""
	} : void 0;
}

// src/dbt/diagnose/refused-value.ts
const SAID = [
	/string ['"]([^'"\n]{1,80})['"]/,
	/(?:field format|field value out of range): ["']([^"'\n]{1,80})["']/,
	/invalid input syntax for type [\w ]{1,40}: "([^"\n]{1,80})"/
];
function refusedValue(text) {
	return SAID.map((pattern) => pattern.exec(text)?.[1]).find((value) => value !== void 0);
}

// src/dbt/diagnose/unit-test-place.ts
const placeOfUnitTest = (failed, around) => {
	const unitTest = failed.id === void 0 ? void 0 : around.project?.unitTests.get(failed.id);
	if (unitTest === void 0) return void 0;
	return placeInModel(unitTest, failed, around) ?? placeInFixture(unitTest, failed, around);
};
function placeInModel({ model }, { error }, around) {
	const node = [...around.project?.nodes.values() ?? []].find(({ name, resourceType }) => name === model && resourceType === "model");
	if (node === void 0) return void 0;
	const macro = error.missing?.kind === "macro" ? findLine(around.fileText(node.path) ?? "", holdsWord(error.missing.name)) : void 0;
	if (macro !== void 0) return {
		...placeAt(node.path, macro),
		node: node.uniqueId
	};
	if (error.quoted === void 0) return void 0;
	const place = placeOfQuoted(node, {
		quoted: error.quoted,
		name: error.missing?.name
	}, around);
	return place === void 0 || place.confidence !== "exact" ? void 0 : {
		...place,
		node: node.uniqueId
	};
}
function placeInFixture({ name, path }, { error, matched, text: said }, around) {
	const text = around.fileText(path);
	const range = text === void 0 ? void 0 : yamlBlock(text, { resource: {
		kind: "unit-test",
		name
	} });
	if (text === void 0 || range === void 0) return {
		file: path,
		line: void 0,
		confidence: "file"
	};
	const word = columnIn(said) ?? matched?.facts["input"] ?? error.missing?.name ?? refusedValue(said);
	const inside = { range: {
		from: range.from + 1,
		to: range.to
	} };
	const isKey = (line) => word !== void 0 && holdsWord(word)(line) && line.replaceAll(" ", "").includes(`${word}:`);
	const found = word === void 0 ? void 0 : findLine(text, isKey, inside) ?? findLine(text, holdsWord(word), inside);
	return found === void 0 ? exactPlace(path, range.from) : placeAt(path, found);
}
function columnIn(text) {
	return /Invalid column name: '([^']+)'/.exec(text)?.[1];
}

// src/dbt/diagnose/value-place.ts
const SPELLINGS = {
	int32: "int(?:eger|4)?",
	int64: "(?:bigint|int8|long)",
	int16: "(?:smallint|int2)",
	double: "(?:double|float8?)",
	boolean: "bool(?:ean)?",
	varchar: "(?:varchar|text|string)",
	timestamp: "(?:timestamp|datetime)"
};
const placeOfCast = ({ text, node, matched }, around) => {
	if (matched?.rule.id !== "duckdb.cast" && matched?.rule.id !== "pg.cast" && matched?.rule.id !== "duckdb.range") return void 0;
	const type = /(?:\bto|destination type) '?(\w+)/.exec(text)?.[1] ?? /(\w+) field (?:format|value out)/.exec(text)?.[1] ?? matched.facts["type"];
	const column = /from source column (\w+)/.exec(text)?.[1];
	const value = refusedValue(text);
	for (const candidate of node === void 0 ? [] : readersOf(node, around)) {
		const place = castIn(candidate, {
			type,
			column,
			value
		}, around);
		if (place !== void 0) return candidate === node ? place : {
			...place,
			node: candidate.uniqueId
		};
	}
};
function castIn({ path, resourceType }, { type, column, value }, { fileText }) {
	const raw = path.endsWith(".sql") && resourceType !== "seed" ? fileText(path) : void 0;
	if (raw === void 0) return void 0;
	const literal = value === void 0 ? void 0 : findLine(raw, (line) => line.includes(`'${value}'`));
	if (literal !== void 0) return placeAt(path, literal);
	const spelled = type === void 0 ? "\\w+" : SPELLINGS[type.toLowerCase()] ?? type.toLowerCase();
	const toType = new RegExp(`(?:\\bas\\s+|::\\s*)${spelled}\\b`, "i");
	const isCast = (line) => toType.test(line) && /cast\s*\(|::/i.test(line);
	return placeOrNothing(path, column === void 0 ? void 0 : findLine(raw, (line) => isCast(line) && holdsWord(column)(line))) ?? placeOrNothing(path, findLine(raw, isCast));
}
function placeOrNothing(path, found) {
	return found === void 0 ? void 0 : placeAt(path, found);
}
const EVERY_ROW = /\bcross\s+join\b|\bon\s+(?:true|1\s*=\s*1)\b/i;
const LOOKS = {
	"duckdb.subquery": /\(\s*select\b/i,
	"duckdb.set_operation": /\bunion\b|\bexcept\b|\bintersect\b/i,
	"duckdb.files": /read_(?:csv|parquet|json)/i,
	"incr.out_of_sync": /\bon_schema_change\b/,
	"incr.merge_cols": /\bmerge_(?:update|exclude)_columns\b/,
	"infer.deps": /\bref\s*\(/,
	"pg.timeout": EVERY_ROW,
	"sf.timeout": EVERY_ROW
};
const placeByLooks = ({ matched, node, text }, { fileText }) => {
	const looks = matched === void 0 || /lock timeout|conflict with recovery/.test(text) ? void 0 : LOOKS[matched.rule.id];
	const raw = node === void 0 ? void 0 : fileText(node.path);
	if (looks === void 0 || node === void 0 || raw === void 0) return void 0;
	const hint = matched?.rule.id === "infer.deps" ? /depends_on: \{\{ (ref\([^)]*\)) \}\}/.exec(text)?.[1] : void 0;
	const found = hint === void 0 ? findLine(raw, (line) => looks.test(line)) : findLine(raw, (line) => line.includes(hint));
	return found === void 0 ? void 0 : {
		file: node.path,
		line: found.line,
		confidence: found.isOnly && hint !== void 0 ? "exact" : "nearest"
	};
};

// src/dbt/diagnose/find-place.ts
const FINDERS = [
	placeOfNamelessCall,
	placeOfBareSnapshot,
	placeOfUnclosedBlock,
	placeInPython,
	placeOfUnitTest,
	placeInMacroStack,
	placeOfInvalidYaml,
	placeOfOpenBlock,
	placeAsStated,
	placeOfCycle,
	placeOfDuplicate,
	placeInSettings,
	placeOfMetric,
	placeOfReference,
	placeOfMissingRelation,
	placeOfCast,
	placeOfDivision,
	placeOfTest,
	placeOfSingularTest,
	placeOfUntyped,
	placeOfContract,
	placeOfConstraint,
	placeOfStale,
	placeOfSource,
	placeInSeed,
	placeByLooks,
	placeOfRaised,
	placeInSql,
	placeOfConfigured,
	placeOfNamed,
	placeOfFile
];
function findPlace(failed, around) {
	for (const find of FINDERS) {
		const place = find(failed, around);
		if (place !== void 0) return place;
	}
}
function namedFile(file, { fileText }) {
	return file === void 0 || fileText(file) === void 0 ? void 0 : file;
}
function placeOfFile({ error, node, matched }, around) {
	const file = knownPath(error.file ?? namedFile(matched?.facts["file"], around), around) ?? node?.path;
	if (file === void 0) return void 0;
	const quoted = [...error.message.matchAll(/["'`]([^"'`\n]{2,80})["'`]/g)].flatMap(([, name]) => name ?? []);
	const text = around.fileText(file) ?? "";
	const found = quoted.map((name) => findLine(text, holdsWord(name.split(".").at(-1) ?? name))).find((line) => line !== void 0);
	return placeAt(file, found);
}

// src/dbt/taxonomy/dbt-errors.json
var dbt_errors_default = [
	{
		"id": "profile.not_found",
		"group": "profile",
		"adapter": "any",
		"engine": "v1",
		"regex": "Could not find profile named '(?<profile>[^']+)'",
		"flags": "",
		"sample": "Could not find profile named 'jaffle_shop'",
		"cause": "profiles.yml has no such profile",
		"fix": "correct profile: in dbt_project.yml, or point --profiles-dir to the right folder",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.not_found.v2",
		"group": "profile",
		"adapter": "any",
		"engine": "v2",
		"regex": "Profile '(?<profile>[^']+)' not found in (?<file>\\S*profiles\\.yml)",
		"flags": "",
		"sample": "Profile 'jaffle_shop' not found in profiles.yml",
		"cause": "profiles.yml missing that profile or wrong --profiles-dir",
		"fix": "point --profiles-dir at the right folder, or rename profile: in dbt_project.yml",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "profile.none",
		"group": "profile",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt cannot run because no profile was specified|No profile specified in dbt_project\\.yml",
		"flags": "",
		"sample": "dbt cannot run because no profile was specified for this dbt project.",
		"cause": "no profile: key and no --profile",
		"fix": "add profile: or --profile",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.target_missing",
		"group": "profile",
		"adapter": "any",
		"engine": "any",
		"regex": "The profile '(?<profile>[^']+)' does not have a target named '(?<target>[^']+)'",
		"flags": "",
		"sample": "The profile 'jaffle_shop' does not have a target named 'ci'. The valid target names for this profile are:\n - dev",
		"cause": "the profile has no such target",
		"fix": "use one of its targets",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "adapter.missing",
		"group": "env",
		"adapter": "any",
		"engine": "v1",
		"regex": "Could not find adapter type (?<adapter>[\\w-]+)!|No module named 'dbt\\.adapters\\.(?<adapter2>\\w+)'",
		"flags": "",
		"sample": "Could not find adapter type snowflake!",
		"cause": "adapter package not installed",
		"fix": "pip install dbt-<adapter> pinned to the same minor family",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.credentials",
		"group": "profile",
		"adapter": "any",
		"engine": "v1",
		"regex": "Credentials in profile \"(?<profile>[^\"]+)\", target \"(?<target>[^\"]+)\" invalid: (?<why>.+)",
		"flags": "",
		"sample": "Credentials in profile \"jaffle_shop\", target \"ci\" invalid: 'account' is a required property",
		"cause": "required key missing/empty (often an empty secret on a fork PR)",
		"fix": "fill the key; on fork PRs use the no-secret job",
		"retry": "after",
		"owner": "admin",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.empty",
		"group": "profile",
		"adapter": "any",
		"engine": "any",
		"regex": "The profiles\\.yml file at (?<file>.+?) is empty",
		"flags": "",
		"sample": "The profiles.yml file at /home/runner/.dbt/profiles.yml is empty",
		"cause": "empty secret written to profiles.yml",
		"fix": "check the step that writes profiles.yml",
		"retry": "after",
		"owner": "admin",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "adapter.unsupported.v2",
		"group": "env",
		"adapter": "any",
		"engine": "v2",
		"regex": "The '(?<adapter>[\\w-]+)' adapter is not yet supported by dbt Fusion",
		"flags": "",
		"sample": "The 'postgres' adapter is not yet supported by dbt Fusion. Supported adapters: snowflake, bigquery, databricks, redshift",
		"cause": "adapter experimental in v2",
		"fix": "use dbt-core 1.x, or set DBT_ALLOW_EXPERIMENTAL_ADAPTERS=true",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "env_var.missing",
		"group": "env",
		"adapter": "any",
		"engine": "any",
		"regex": "Env var required but not provided: '(?<name>[^']+)'|Environment variable '(?<name2>[^']+)' not found",
		"flags": "",
		"sample": "Env var required but not provided: 'DBT_SCHEMA'",
		"cause": "an environment variable is not set",
		"fix": "set it where dbt runs, or give env_var() a default",
		"retry": "after",
		"owner": "admin",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "env_var.secret_misuse",
		"group": "env",
		"adapter": "any",
		"engine": "any",
		"regex": "Secret env vars are allowed only in profiles\\.yml or packages\\.yml(?:\\. Found '(?<name>[^']+)')?",
		"flags": "",
		"sample": "Secret env vars are allowed only in profiles.yml or packages.yml. Found 'DBT_ENV_SECRET_X' referenced elsewhere.",
		"cause": "DBT_ENV_SECRET_* used in a model/project file",
		"fix": "move it, or rename the variable",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.not_a_project",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "Verify that each entry within packages\\.yml",
		"flags": "",
		"sample": "Runtime Error\n  No dbt_project.yml found at expected path /nowhere/dbt_project.yml\n  Verify that each entry within packages.yml (and their transitive dependencies) contains a file named dbt_project.yml",
		"cause": "a local package is no dbt project",
		"fix": "correct the path in packages.yml",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "project.missing",
		"group": "project",
		"adapter": "any",
		"engine": "any",
		"regex": "No dbt_project\\.yml found at expected path|Not a dbt project\\.? .*Missing dbt_project\\.yml",
		"flags": "s",
		"sample": "No dbt_project.yml found at expected path /w/dbt_project.yml",
		"cause": "wrong working directory",
		"fix": "set --project-dir",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "version.required",
		"group": "version",
		"adapter": "any",
		"engine": "v1",
		"regex": "This version of dbt is not supported with the '(?<pkg>[^']+)' package",
		"flags": "",
		"sample": "This version of dbt is not supported with the 'dbt_utils' package.",
		"cause": "require-dbt-version mismatch (package or project)",
		"fix": "pin dbt to the range printed, or upgrade the package",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "test.severity",
		"group": "yaml",
		"adapter": "any",
		"engine": "any",
		"regex": "Severity must be either 'warn' or 'error'\\. Got '(?<value>[^']+)'",
		"flags": "",
		"sample": "Parsing Error\n  at path []: Severity must be either 'warn' or 'error'. Got 'fatal'",
		"cause": "a test has a severity that dbt does not know",
		"fix": "use warn or error",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "yaml.invalid",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "The (?:yml property|schema) file at (?<file>\\S+) is invalid because|Invalid (?<what>\\S+) config given in (?<file2>\\S+) @ (?<key>[^\\s:]+)",
		"flags": "",
		"sample": "The yml property file at models/schema.yml is invalid because version is not specified",
		"cause": "a YAML entry lacks a key or has one of the wrong kind",
		"fix": "correct the entry",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "project.value",
		"group": "project",
		"adapter": "any",
		"engine": "any",
		"regex": "at path \\['?(?<key>[\\w.-]+)'?\\]: (?<why>.+)",
		"flags": "",
		"sample": "Runtime Error\n  at path ['model-paths']: 'models' is not valid under any of the given schemas",
		"cause": "a key of dbt_project.yml or profiles.yml holds a value that dbt does not take",
		"fix": "correct the value",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "var.missing",
		"group": "project",
		"adapter": "any",
		"engine": "any",
		"regex": "Required var '(?<var>[^']+)' not found in config",
		"flags": "",
		"sample": "Required var 'start_date' not found in config:\nVars supplied to model.a.b = {}",
		"cause": "a variable has no value",
		"fix": "give it a default, or pass --vars",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "project.vars_dup",
		"group": "project",
		"adapter": "any",
		"engine": "v1",
		"regex": "Variables cannot be defined in both vars\\.yml and dbt_project\\.yml",
		"flags": "",
		"sample": "Variables cannot be defined in both vars.yml and dbt_project.yml",
		"cause": "vars in two places",
		"fix": "keep one",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "project.unused_key.v2",
		"group": "project",
		"adapter": "any",
		"engine": "v2",
		"regex": "Ignored unexpected key|\\(dbt1060\\)",
		"flags": "",
		"sample": "[warning] [UnusedConfigKey (dbt1060)]: Ignored unexpected key `materialised`. YAML path: `models.materialised`.",
		"cause": "unknown key (typo, or custom config not under meta)",
		"fix": "fix the key or move under meta (dbt-autofix)",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "deps.incomplete",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "^\\s*'(?<key>version|revision)'\\s*$",
		"flags": "",
		"sample": "'version'",
		"cause": "an entry of packages.yml lacks its version",
		"fix": "add it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "deps.not_installed",
		"group": "deps",
		"adapter": "any",
		"engine": "v1",
		"regex": "dbt (?:expects|found) (?<n>\\d+) package\\(s\\) .{1,300}? but (?:found )?only (?<m>\\d+) package\\(s\\) installed",
		"flags": "s",
		"sample": "dbt expects 2 package(s) based on packages specified in packages.yml, but found only 0 package(s) installed in dbt_packages. Run \"dbt deps\" to install package dependencies.",
		"cause": "packages are not installed",
		"fix": "run dbt deps",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.no_version",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "Could not find a matching compatible version for package|Cannot combine non-exact versions|The package version requirement can never be satisfied",
		"flags": "",
		"sample": "Could not find a matching compatible version for package dbt-labs/dbt_utils",
		"cause": "conflicting version ranges",
		"fix": "align ranges; commit package-lock.yml",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.not_in_hub",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "(?:Package )?(?<pkg>\\S+) was not found in the package index|Package not found in hub registry: '(?<pkg2>[^']+)'",
		"flags": "",
		"sample": "Package dbt-labs/dbt_utilz was not found in the package index.",
		"cause": "wrong name, or private package",
		"fix": "fix the name / use git:",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.git",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "Error checking out spec='(?<rev>[^']*)' for repo (?<repo>\\S+)|Something went wrong while cloning (?<repo2>\\S+)",
		"flags": "",
		"sample": "Error checking out spec='v9.9.9' for repo https://github.com/dbt-labs/dbt-utils",
		"cause": "tag/branch missing or no credentials for private repo",
		"fix": "fix revision / give a token",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.network",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "External connection exception occurred|Failed to get index from .+ status|hub\\.getdbt\\.com.*(?:timed? ?out|Connection (?:reset|aborted|refused)|Max retries)",
		"flags": "s",
		"sample": "External connection exception occurred: HTTPSConnectionPool(host='hub.getdbt.com', port=443): Read timed out.",
		"cause": "package hub/CDN unreachable",
		"fix": "retry with backoff; cache dbt_packages keyed by package-lock.yml",
		"retry": "backoff",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "driver.download.v2",
		"group": "env",
		"adapter": "any",
		"engine": "v2",
		"regex": "Failed to load `?(?<driver>[\\w-]+)`? driver|public\\.cdn\\.getdbt\\.com",
		"flags": "",
		"sample": "Failed to load `duckdb` driver from CDN",
		"cause": "v2 downloads ADBC drivers at first connection",
		"fix": "allow public.cdn.getdbt.com; cache ~/.cache/com.getdbt/adbc",
		"retry": "backoff",
		"owner": "tool",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "ref.not_found",
		"group": "parse",
		"adapter": "any",
		"engine": "v1",
		"regex": "(?<rtype>Model|Test|Snapshot|Seed|Analysis|Exposure|Metric|Saved[ _]Query|Semantic[ _]Model|Unit[ _]Test|Operation|Sql Operation|Function) '(?<uid>[^']+)' \\((?<path>[^)]+)\\) depends on a (?<kind>node|source) named '(?<target>[^']+)'.*?which was not found|Unable to find model '(?<target2>[^']+)' for unit test '(?<name>[^']+)'(?: in (?<path2>\\S+))?",
		"flags": "is",
		"sample": "Model 'model.shop.orders' (models/orders.sql) depends on a node named 'stg_ordes' which was not found",
		"cause": "something is read that does not exist",
		"fix": "correct the name, or bring back what was renamed or deleted",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "ref.disabled",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "depends on a (?<kind>node|source) named '(?<target>[^']+)'.*?which is disabled|Attempted to use disabled ref|'(?<uid>[\\w.]+)' depends on '(?<target2>[\\w.]+)' which is not in the graph",
		"flags": "is",
		"sample": "Model 'model.shop.orders' (models/orders.sql) depends on a node named 'stg_orders' which is disabled",
		"cause": "something is read that is disabled",
		"fix": "enable it, or stop reading it",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "ref.not_found.v2",
		"group": "parse",
		"adapter": "any",
		"engine": "v2",
		"regex": "(?<kind>Ref|Source) '(?<target>[^']+)' not found in project",
		"flags": "",
		"sample": "Ref 'stg_ordes' not found in project. Searched for 'shop.stg_ordes'",
		"cause": "typo, renamed/deleted model, or package missing",
		"fix": "suggest nearest name; if renamed in this PR, list callers",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "macro.undefined",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "'(?<macro>[\\w.]+)' is undefined(?:\\. This can happen when calling a macro that does not exist|\\s*$)",
		"flags": "m",
		"sample": "'star' is undefined. This can happen when calling a macro that does not exist. Check for typos and/or install package dependencies with \"dbt deps\".",
		"cause": "a macro is called that does not exist",
		"fix": "correct its name, or install its package with dbt deps",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "macro.references_missing",
		"group": "parse",
		"adapter": "any",
		"engine": "v1",
		"regex": "'(?<uid>[\\w.]+)' references macro '(?<macro>[\\w.]+)' which is not defined!",
		"flags": "",
		"sample": "'test.shop.x' references macro 'test_foo' which is not defined!",
		"cause": "generic test or macro missing",
		"fix": "install the package or define it",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "macro.arguments",
		"group": "macro",
		"adapter": "any",
		"engine": "any",
		"regex": "macro '(?:dbt_macro__)?(?<macro>\\w+)' takes (?:no keyword argument '?(?<arg>\\w+)|not more than (?<n>\\d+) argument)",
		"flags": "",
		"sample": "Compilation Error in model stg_payments (models/staging/stg_payments.sql)\n  macro 'dbt_macro__cents_to_amount' takes not more than 1 argument(s)",
		"cause": "a macro is called with other arguments than it has",
		"fix": "call it as it is defined",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "jinja.undefined",
		"group": "macro",
		"adapter": "any",
		"engine": "any",
		"regex": "has no attribute '(?<attr>\\w+)'",
		"flags": "",
		"sample": "Compilation Error in model a (models/a.sql)\n  'dict object' has no attribute 'name'",
		"cause": "a Jinja name has no value",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "jinja.syntax",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Encountered unknown tag '(?<tag>\\w+)'|Unexpected end of template|unexpected '(?<tok>[^']+)'\\s*\\n\\s*line (?<line>\\d+)|expected token '(?<exp>[^']+)', got '(?<got>[^']+)'|Reached EOF without finding a close tag for|unexpected char (?<tok2>.{1,6}?) at \\d+|Missing end of (?:comment|raw) tag",
		"flags": "",
		"sample": "Compilation Error in model orders (models/orders.sql)\n  expected token 'end of print statement', got 'orders'\n    line 4\n      {{ ref 'orders' }}",
		"cause": "the Jinja of the file cannot be read",
		"fix": "correct the line",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "group.unknown",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid group '(?<group>[^']+)', expected one of",
		"flags": "",
		"sample": "Parsing Error in model fct_payments (models/marts/core/fct_payments.sql)\n  Invalid group 'finanz', expected one of ['data_platform', 'finance', 'operations']",
		"cause": "no such group",
		"fix": "correct the name or define the group",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "metric.measure",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "semantic model having a measure `(?<measure>\\w+)` does not exist",
		"flags": "",
		"sample": "Parsing Error in metric fares (models/marts/semantic_models.yml)\n  A semantic model having a measure `fare` does not exist but was referenced.",
		"cause": "a metric names a measure that no semantic model has",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "yaml.syntax",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Syntax error near line (?<line>\\d+)",
		"flags": "",
		"sample": "Error reading shop: schema.yml - Runtime Error\n  Syntax error near line 7\n  ------------------------------",
		"cause": "the file is no valid YAML",
		"fix": "correct the line",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dup.name",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt found two (?<what>[\\w ]{1,60}?) with the name \"(?<name>[^\"]+)\"|dbt found multiple macros named \"(?<m>[^\"]+)\"|dbt found two macros named \"(?<m2>[^\"]+)\"",
		"flags": "",
		"sample": "dbt found two models with the name \"orders\".",
		"cause": "two things have one name",
		"fix": "rename one of them",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dup.relation",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt found two resources with the database representation \"(?<rel>.+?)\"\\.?\\s",
		"flags": "",
		"sample": "dbt found two resources with the database representation \"\"dev\".\"ci_pr_12\".\"orders\"\".\ndbt cannot create two resources with identical database representations.",
		"cause": "two models would be written to one table",
		"fix": "give one of them another alias or schema",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dup.schema_entry",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt found two schema\\.yml entries for the same resource named (?<name>\\S+)",
		"flags": "",
		"sample": "dbt found two schema.yml entries for the same resource named orders.",
		"cause": "documented twice",
		"fix": "merge entries",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "infer.deps",
		"group": "parse",
		"adapter": "any",
		"engine": "v1",
		"regex": "dbt was unable to infer all dependencies for the model \"(?<name>[^\"]+)\"",
		"flags": "",
		"sample": "dbt was unable to infer all dependencies for the model \"orders\".",
		"cause": "dbt cannot see a reference that stands in a condition",
		"fix": "add the line “-- depends_on: …” that dbt prints",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "access.private",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "attempted to reference node '?(?<target>[\\w.]+)'?, which is not allowed because the referenced node is (?<why>private|protected)",
		"flags": "",
		"sample": "Node model.shop.a attempted to reference node model.shop.b, which is not allowed because the referenced node is private to the 'finance' group.",
		"cause": "a model is read that its group keeps private",
		"fix": "ask the group to make it public, or join the group",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dag.cycle",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Found a cycle: (?<path>.+)|Cycle detected: (?<path2>.+)",
		"flags": "",
		"sample": "Found a cycle: model.shop.a --> model.shop.b --> model.shop.a",
		"cause": "models read each other in a circle",
		"fix": "remove one of the references",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "docs.missing",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Documentation for '(?<node>[^']+)' depends on doc '(?<doc>[^']+)'.*which was not found",
		"flags": "s",
		"sample": "Documentation for 'model.shop.orders' depends on doc 'x'  which was not found",
		"cause": "a description names a doc block that does not exist",
		"fix": "add the block, or correct its name",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "materialization.missing",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "No materialization '(?<m>[^']+)' was found for adapter (?<a>\\w+)!",
		"flags": "",
		"sample": "No materialization 'materialized_vew' was found for adapter duckdb! (searched types 'default' and 'duckdb')",
		"cause": "no such materialization",
		"fix": "correct its name",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "state.missing",
		"group": "state",
		"adapter": "any",
		"engine": "any",
		"regex": "Got a state selector method, but no comparison manifest|Could not find manifest in --state path",
		"flags": "",
		"sample": "Got a state selector method, but no comparison manifest",
		"cause": "there is no production manifest to compare with",
		"fix": "give --state, or build everything",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "selector.unknown",
		"group": "select",
		"adapter": "any",
		"engine": "any",
		"regex": "Could not find selector named (?<sel>[^\\s,]+)",
		"flags": "",
		"sample": "Runtime Error\n  Could not find selector named nosuch, expected one of []",
		"cause": "no such selector in selectors.yml",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "cli.usage",
		"group": "cli",
		"adapter": "any",
		"engine": "any",
		"regex": "(?:^|\\n)Error: (?:No such (?:command|option)|Invalid value for|Missing (?:option|argument|parameter)|Got unexpected extra argument|Option '[^'\\n]+' requires)",
		"flags": "",
		"sample": "Error: No such command 'bilud'. Did you mean 'build'?",
		"cause": "dbt was called with arguments that it does not know",
		"fix": "correct the command",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "select.none",
		"group": "select",
		"adapter": "any",
		"engine": "any",
		"regex": "The selection criterion '(?<sel>[^']+)' does not match any enabled nodes|Nothing to do\\. Try checking your model configs",
		"flags": "",
		"sample": "The selection criterion 'state:modified+' does not match any enabled nodes",
		"cause": "nothing changed (or typo)",
		"fix": "treat as success for state selectors",
		"retry": "no",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "autofix.v2",
		"group": "parse",
		"adapter": "any",
		"engine": "v2",
		"regex": "\\(dbt1013\\)|Invalid (?<what>\\w+) definition",
		"flags": "",
		"sample": "[error] [SerializationError (dbt1013)]: Invalid model definition: unknown field `tests_`\n  --> models/schema.yml:12:9",
		"cause": "v2 is strict about YAML",
		"fix": "run dbt-autofix / fix at path:line:col",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "feature.unsupported.v2",
		"group": "parse",
		"adapter": "any",
		"engine": "v2",
		"regex": "\\(dbt1106\\)|UnsupportedFusionFeature",
		"flags": "",
		"sample": "[error] [UnsupportedFusionFeature (dbt1106)]: Python models on duckdb are not supported",
		"cause": "feature missing in v2",
		"fix": "run this project on 1.x",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "contract.failed",
		"group": "contract",
		"adapter": "any",
		"engine": "any",
		"regex": "This model has an enforced contract that failed",
		"flags": "",
		"sample": "Compilation Error in model dim_customers (models/dim_customers.sql)\n  This model has an enforced contract that failed.\n  Please ensure the name, data_type, and number of columns in your contract match the columns in your model's definition.\n\n  | column_name | definition_type | contract_type | mismatch_reason    |\n  | id          | VARCHAR         | INTEGER       | data type mismatch |",
		"cause": "the model has other columns or types than its contract",
		"fix": "bring the SELECT and the contract together: cast, add or remove the columns",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "contract.no_columns",
		"group": "contract",
		"adapter": "any",
		"engine": "any",
		"regex": "This model has an enforced contract, and its 'columns' specification is missing|Contracted models require data_type to be defined for each column",
		"flags": "",
		"sample": "This model has an enforced contract, and its 'columns' specification is missing",
		"cause": "a contract needs a data_type for every column",
		"fix": "add it",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "contract.breaking",
		"group": "contract",
		"adapter": "any",
		"engine": "any",
		"regex": "detected a breaking change to an enforced contract",
		"flags": "",
		"sample": "While comparing to previous project state, dbt detected a breaking change to an enforced contract.\n  - Columns were removed: \n    - email",
		"cause": "breaking change vs state",
		"fix": "add new model version, or restore column",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "incr.out_of_sync",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "The source and target schemas on this incremental model are out of sync!",
		"flags": "",
		"sample": "The source and target schemas on this incremental model are out of sync!\n  They can be reconciled in several ways:",
		"cause": "the table of an incremental model has other columns than the model",
		"fix": "run it with --full-refresh, or let on_schema_change append new columns",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "incr.osc_invalid",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid value for on_schema_change: (?<v>\\w+)\\. Models materialized as incremental with contracts enabled",
		"flags": "",
		"sample": "Invalid value for on_schema_change: ignore. Models materialized as incremental with contracts enabled must set on_schema_change to 'append_new_columns' or 'fail'",
		"cause": "contract + incremental",
		"fix": "set append_new_columns or fail",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "incr.strategy",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "could not find an incremental strategy macro with the name \"get_incremental_(?<v>\\w+)_sql\"|incremental strategy \\'(?<v2>[^\\']+)\\' is not (?:valid|supported)",
		"flags": "",
		"sample": "Compilation Error in model fct_trips (models/marts/core/fct_trips.sql)\n  dbt could not find an incremental strategy macro with the name \"get_incremental_mrge_sql\" in taxi",
		"cause": "no such incremental strategy",
		"fix": "use one that the adapter has",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "incr.merge_cols",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "Model cannot specify merge_update_columns and merge_exclude_columns",
		"flags": "",
		"sample": "Model cannot specify merge_update_columns and merge_exclude_columns. Please update model to use only one config",
		"cause": "both configs",
		"fix": "keep one",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "incr.type_clash",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "Trying to create (?<want>\\w+) .+, but it currently exists as an? (?<have>\\w+)",
		"flags": "",
		"sample": "Trying to create table \"dev\".\"x\".\"y\", but it currently exists as a view. Either drop \"dev\".\"x\".\"y\" manually, or run dbt with `--full-refresh` and dbt will drop it for you.",
		"cause": "relation kind changed",
		"fix": "in PR schema: drop it and retry; prod: human",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-adapters"
	},
	{
		"id": "merge.dup.snowflake",
		"group": "incremental",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "100090 \\(42P18\\): Duplicate row detected during DML action",
		"flags": "",
		"sample": "100090 (42P18): Duplicate row detected during DML action\n  Row Values: [redacted]",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (qualify row_number() = 1); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "issue: dbt-core#12821 and similar"
	},
	{
		"id": "merge.dup.bigquery",
		"group": "incremental",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "UPDATE\\/MERGE must match at most one source row for each target row",
		"flags": "",
		"sample": "UPDATE/MERGE must match at most one source row for each target row",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (qualify row_number() = 1); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "merge.dup.delta",
		"group": "incremental",
		"adapter": "databricks",
		"engine": "any",
		"regex": "DELTA_MULTIPLE_SOURCE_ROW_MATCHING_TARGET_ROW_IN_MERGE|Cannot perform Merge as multiple source rows matched",
		"flags": "",
		"sample": "[DELTA_MULTIPLE_SOURCE_ROW_MATCHING_TARGET_ROW_IN_MERGE] Cannot perform Merge as multiple source rows matched and attempted to modify the same target row",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (qualify row_number() = 1); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "merge.dup.postgres",
		"group": "incremental",
		"adapter": "postgres",
		"engine": "any",
		"regex": "MERGE command cannot affect row a second time|ON CONFLICT DO UPDATE command cannot affect row a second time",
		"flags": "",
		"sample": "MERGE command cannot affect row a second time",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (row_number() = 1 in a subquery); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "snapshot.config",
		"group": "snapshot",
		"adapter": "any",
		"engine": "any",
		"regex": "Snapshots must be configured with",
		"flags": "",
		"sample": "Parsing Error\n  Snapshots must be configured with a 'strategy' and 'unique_key'.",
		"cause": "a snapshot lacks its strategy or key",
		"fix": "add it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "snapshot.cols",
		"group": "snapshot",
		"adapter": "any",
		"engine": "any",
		"regex": "Snapshot target is missing configured columns|Snapshot target has \\(.+\\) but not \\(.+\\)",
		"flags": "",
		"sample": "Snapshot target is missing configured columns (missing \"dbt_is_deleted\")",
		"cause": "snapshot meta column config changed",
		"fix": "add the column / rename per docs; never auto-drop a snapshot",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "snapshot.check_cols",
		"group": "snapshot",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid value for 'check_cols'",
		"flags": "",
		"sample": "Invalid value for 'check_cols': x",
		"cause": "bad config",
		"fix": "list or \"all\"",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "seed.is_view",
		"group": "seed",
		"adapter": "any",
		"engine": "any",
		"regex": "Cannot seed to '(?<rel>.+)', it is a view",
		"flags": "",
		"sample": "Cannot seed to '\"dev\".\"x\".\"y\"', it is a view",
		"cause": "name clash",
		"fix": "drop view in PR schema",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-adapters"
	},
	{
		"id": "seed.columns",
		"group": "seed",
		"adapter": "any",
		"engine": "any",
		"regex": "Row (?<row>\\d+) has (?<n>\\d+) values, but Table only has (?<m>\\d+) columns",
		"flags": "",
		"sample": "Row 3 has 3 values, but Table only has 2 columns.",
		"cause": "a row of a seed has more cells than its header",
		"fix": "correct the row: quote cells with commas",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "unit.input",
		"group": "unit",
		"adapter": "any",
		"engine": "any",
		"regex": "Unit test '(?<name>[^']+)' had an input \\((?<input>[^\\n]+?)\\) which was not found",
		"flags": "",
		"sample": "Compilation Error in unit_test a (models/a.yml)\n  Unit test 'latest_delivery_counts' had an input (ref('stg_tripz')) which was not found in the manifest.",
		"cause": "a unit test gives rows for something that does not exist",
		"fix": "correct the input",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "unit.diff",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "actual differs from expected:",
		"flags": "",
		"sample": "actual differs from expected:\n\n@@ ,id,total\n→ ,1 ,10→12",
		"cause": "the model computes something else than the unit test expects",
		"fix": "compare the two tables: mend the model, or the expectation if the change was meant",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "unit.bad_column",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid column name: '(?<col>[^']+)' in unit test fixture for '?(?<input>[^'.\\n]+)",
		"flags": "",
		"sample": "Invalid column name: 'amout' in unit test fixture for 'orders'.",
		"cause": "a unit test names a column that does not exist",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "unit.no_relation",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "Not able to get columns for unit test '(?<input>[^']+)' from relation (?<rel>.+?) because the relation doesn't exist",
		"flags": "",
		"sample": "Not able to get columns for unit test 'orders' from relation \"dev\".\"x\".\"orders\" because the relation doesn't exist",
		"cause": "a unit test needs a table that is not built yet",
		"fix": "build what it reads first",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "unit.exec",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "An error occurred during execution of unit test '(?<name>[^']+)'",
		"flags": "",
		"sample": "An error occurred during execution of unit test 'test_total'. There may be an error in the unit test definition: check the data types.",
		"cause": "a unit test could not run",
		"fix": "check the data types of its rows, or give them as SQL",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "test.results",
		"group": "test",
		"adapter": "any",
		"engine": "v1",
		"regex": "Got (?<n>\\d+) results?, configured to (?<sev>fail|warn) if (?<cond>.+)",
		"flags": "",
		"sample": "Got 3 results, configured to fail if != 0",
		"cause": "the data breaks a rule that a test states",
		"fix": "look at the failing rows: mend the model or its data, not the test",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "freshness.null",
		"group": "freshness",
		"adapter": "any",
		"engine": "any",
		"regex": "Expected a (?<what>non-null|timestamp) value when querying field '(?<field>[^']+)'",
		"flags": "",
		"sample": "Expected a non-null value when querying field 'loaded_at' of table \"raw\".\"a\".\"b\" but received value 'null' instead",
		"cause": "the field that tells the age of the rows is empty",
		"fix": "correct loaded_at_field, or load the data",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "freshness.stale",
		"group": "freshness",
		"adapter": "any",
		"engine": "any",
		"regex": "ERROR STALE freshness of (?<src>\\S+)",
		"flags": "",
		"sample": "1 of 1 ERROR STALE freshness of raw.orders",
		"cause": "the source was not loaded in time",
		"fix": "see why the ingestion is late; the code of this project is not the reason",
		"retry": "no",
		"owner": "data",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "duckdb.lock",
		"group": "db.lock",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: Could not set lock on file \"(?<file>[^\"]+)\": Conflicting lock is held in (?<who>.+)",
		"flags": "",
		"sample": "IO Error: Could not set lock on file \"/w/l.duckdb\": Conflicting lock is held in /usr/bin/node (PID 4242)",
		"cause": "another process holds the database file",
		"fix": "end that process, or run again once it is done",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.open",
		"group": "db.connection",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: (?:Cannot open (?:file|database)|Could not (?:read from|open) file) \\\"(?<file>[^\\\"]+)\\\"|Cannot execute statement of type \\\"\\w+\\\" on database \\\"(?<db>[^\\\"]+)\\\" which is attached in read-only mode",
		"flags": "",
		"sample": "IO Error: Cannot open file \"/nowhere/taxi.duckdb\": No such file or directory",
		"cause": "the database file cannot be opened or written",
		"fix": "correct path: in profiles.yml, or make the folder",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.column",
		"group": "db.column",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: Referenced column \"?(?<col>[^\"\\s]+)\"? not found|Binder Error: (?:Table|Values list) \"(?<tbl>[^\"]+)\" does not have a column (?:with name|named) \"(?<col2>[^\"]+)\"|Binder Error: Column \"?(?<col3>[^\"\\s]+)\"? in (?:EXCLUDE|REPLACE|RENAME) list not found",
		"flags": "",
		"sample": "Binder Error: Referenced column \"amout\" not found in FROM clause!\nCandidate bindings: \"amount\", \"status\"\n\nLINE 3: select amout\n               ^",
		"cause": "a column that does not exist is read",
		"fix": "use one of the names that exist, or bring the column back upstream",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.relation",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: (?:Table|View) with name \"?(?<rel>[^\\s\"]+)\"? does not exist!",
		"flags": "",
		"sample": "Catalog Error: Table with name stg_orders does not exist!\nDid you mean \"orders\"?",
		"cause": "a table that does not exist is read",
		"fix": "build it first, read it through ref() or source(), or correct its name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.schema",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: Schema with name (?<s>\\S+) does not exist!|because schema \"(?<s2>[^\"]+)\" does not exist|Binder Error: Catalog \"(?<c>[^\"]+)\" does not exist!",
		"flags": "",
		"sample": "Catalog Error: Schema with name nosuch does not exist!",
		"cause": "a schema that does not exist is read",
		"fix": "correct its name, or load it first",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.ambiguous",
		"group": "db.ambiguous",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: Ambiguous reference to column name \"(?<col>[^\"]+)\"",
		"flags": "",
		"sample": "Binder Error: Ambiguous reference to column name \"id\" (use: \"a.id\" or \"b.id\")",
		"cause": "a column exists on both sides of a join",
		"fix": "write the table in front of it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.syntax",
		"group": "db.syntax",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Parser Error: syntax error at (?:or near \"(?<tok>[^\"]+)\"|end of input)",
		"flags": "",
		"sample": "Parser Error: syntax error at or near \",\"\n\nLINE 2: select a,, b",
		"cause": "the SQL cannot be read at this point",
		"fix": "correct it near the word that is named",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.type",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: Type with name \"?(?<type>[^\\s\"]+)\"? does not exist!",
		"flags": "",
		"sample": "Catalog Error: Type with name varcharr does not exist!\nDid you mean \"varchar\"?",
		"cause": "no such type",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.compare",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: Cannot (?:compare|mix|combine|union) (?:values|types) of type (?<one>.+?) and (?:type )?(?<other>[^\\n]+)",
		"flags": "",
		"sample": "Binder Error: Cannot compare values of type BIGINT and type DATE - an explicit cast is required",
		"cause": "two types do not go together",
		"fix": "cast one of them",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.clause",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: (?<clause>[A-Z ]+) clause cannot contain (?<what>[\\w ]+)!|aggregate function calls cannot be nested",
		"flags": "",
		"sample": "Binder Error: WHERE clause cannot contain aggregates!",
		"cause": "an aggregate or a window stands where SQL does not take it",
		"fix": "use HAVING or QUALIFY, or a subquery",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.set_operation",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Set operations can only apply to expressions with the same number of result columns|UNION types must be|Cannot combine types",
		"flags": "",
		"sample": "Binder Error: Set operations can only apply to expressions with the same number of result columns",
		"cause": "the parts of a UNION have different columns",
		"fix": "give all parts the same columns in the same order",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.subquery",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "More than one row returned by a subquery|Subquery returns \\d+ columns - expected 1",
		"flags": "",
		"sample": "Invalid Input Error: More than one row returned by a subquery used as an expression - scalar subqueries can only return a single row.",
		"cause": "a scalar subquery gives several rows or columns",
		"fix": "aggregate it, or join",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.cast",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Conversion Error: (?<why>.+)",
		"flags": "",
		"sample": "Conversion Error: Could not convert string 'abc' to INT32",
		"cause": "a value does not fit the type that it is cast to",
		"fix": "clean the value upstream, or use try_cast",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.function",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "No function matches the given name and argument types '(?<sig>[^']+)'|(?:Scalar|Table|Aggregate|Macro|Table Macro) Function with name \\\"?(?<fn>[^\\s\\\"]+)\\\"? does not exist!",
		"flags": "",
		"sample": "Binder Error: No function matches the given name and argument types '+(DECIMAL(10,2), VARCHAR)'. You might need to add explicit type casts.",
		"cause": "no such function, or not for these types",
		"fix": "correct its name, or cast its arguments",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.groupby",
		"group": "db.syntax",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: column \"?(?<col>[^\"]+?)\"? must appear in the GROUP BY clause",
		"flags": "",
		"sample": "Binder Error: column \"amount\" must appear in the GROUP BY clause or must be part of an aggregate function.",
		"cause": "a column is neither grouped nor aggregated",
		"fix": "add it to GROUP BY, or aggregate it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.constraint",
		"group": "db.constraint",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Constraint Error: (?<why>.+)",
		"flags": "",
		"sample": "Constraint Error: NOT NULL constraint failed: orders.status",
		"cause": "the data breaks a constraint",
		"fix": "mend the data or the model that makes it",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.kind",
		"group": "db.kind",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: Existing object (?<o>\\S+) is of type (?<have>\\w+), trying to (?:replace|drop) with type (?<want>\\w+)|Existing object (?<o2>\\S+) is of type",
		"flags": "",
		"sample": "Catalog Error: Existing object v is of type View, trying to replace with type Table",
		"cause": "relation kind changed",
		"fix": "drop in PR schema and retry",
		"retry": "after",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.conflict",
		"group": "db.lock",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "TransactionContext Error: (?:Conflict on|Catalog write-write conflict)",
		"flags": "",
		"sample": "TransactionContext Error: Catalog write-write conflict on alter with \"w\"",
		"cause": "parallel threads",
		"fix": "retry; threads: 1 for that model",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.aborted",
		"group": "db.secondary",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "TransactionContext Error: Current transaction is aborted",
		"flags": "",
		"sample": "TransactionContext Error: Current transaction is aborted (please ROLLBACK)",
		"cause": "an earlier error in this transaction",
		"fix": "look at the first error",
		"retry": "no",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.oom",
		"group": "db.oom",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Out of Memory Error: (?<why>.+)",
		"flags": "",
		"sample": "Out of Memory Error: could not allocate block of size 256.0 KiB (9.3 MiB/9.5 MiB used)",
		"cause": "the database has no memory left",
		"fix": "raise memory_limit, use fewer threads, or a larger runner",
		"retry": "no",
		"owner": "admin",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.extension",
		"group": "env",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Extension Autoloading Error|Failed to download extension \"(?<ext>[^\"]+)\"",
		"flags": "",
		"sample": "Extension Autoloading Error: An error occurred while trying to automatically install the required extension 'httpfs':\nFailed to download extension \"httpfs\"",
		"cause": "extension host unreachable",
		"fix": "cache extensions / retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.files",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: No files found that match the pattern \"(?<p>[^\"]+)\"",
		"flags": "",
		"sample": "IO Error: No files found that match the pattern \"data/*.parquet\"",
		"cause": "external file absent in CI",
		"fix": "seed fixtures / correct path",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "pg.column",
		"group": "db.column",
		"adapter": "postgres",
		"engine": "any",
		"regex": "column \"?(?<col>[\\w.]+)\"? does not exist",
		"flags": "",
		"sample": "column \"amout\" does not exist\nLINE 3: select amout\n               ^\nHINT:  Perhaps you meant to reference the column \"orders.amount\".",
		"cause": "a column that does not exist is read",
		"fix": "use one of the names that exist, or bring the column back upstream",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.relation",
		"group": "db.relation",
		"adapter": "postgres",
		"engine": "any",
		"regex": "relation \"(?<rel>[^\"]+)\" does not exist",
		"flags": "",
		"sample": "relation \"ci.stg_orders\" does not exist",
		"cause": "a table that does not exist is read",
		"fix": "build it first, read it through ref() or source(), or correct its name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.database",
		"group": "db.relation",
		"adapter": "postgres",
		"engine": "any",
		"regex": "database \"(?<db>[^\"]+)\" does not exist",
		"flags": "",
		"sample": "FATAL:  database \"analytics\" does not exist",
		"cause": "profile",
		"fix": "fix dbname",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.ambiguous",
		"group": "db.ambiguous",
		"adapter": "postgres",
		"engine": "any",
		"regex": "column reference \"(?<col>[^\"]+)\" is ambiguous",
		"flags": "",
		"sample": "column reference \"id\" is ambiguous",
		"cause": "a column exists on both sides of a join",
		"fix": "write the table in front of it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.syntax",
		"group": "db.syntax",
		"adapter": "postgres",
		"engine": "any",
		"regex": "(?<!Parser Error: )syntax error at or near \"(?<tok>[^\"]+)\"",
		"flags": "",
		"sample": "Database Error in model orders (models/orders.sql)\n  syntax error at or near \",\"\n  LINE 4: a,, b",
		"cause": "the SQL cannot be read at this point",
		"fix": "correct it near the word that is named",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.cast",
		"group": "db.type",
		"adapter": "postgres",
		"engine": "any",
		"regex": "invalid input syntax for type (?<type>[\\w ]+): \"(?<v>[^\"]*)\"",
		"flags": "",
		"sample": "invalid input syntax for type integer: \"abc\"",
		"cause": "bad value",
		"fix": "clean/cast",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.operator",
		"group": "db.type",
		"adapter": "postgres",
		"engine": "any",
		"regex": "operator does not exist: (?<sig>.+)|function (?<fn>[\\w.]+)\\((?<args>.*?)\\) does not exist",
		"flags": "",
		"sample": "operator does not exist: numeric + text",
		"cause": "types",
		"fix": "cast",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.groupby",
		"group": "db.syntax",
		"adapter": "postgres",
		"engine": "any",
		"regex": "must appear in the GROUP BY clause or be used in an aggregate function",
		"flags": "",
		"sample": "column \"orders.amount\" must appear in the GROUP BY clause or be used in an aggregate function",
		"cause": "group by",
		"fix": "add",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.div0",
		"group": "db.data",
		"adapter": "postgres",
		"engine": "any",
		"regex": "division by zero",
		"flags": "i",
		"sample": "division by zero",
		"cause": "data",
		"fix": "nullif()",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.notnull",
		"group": "db.constraint",
		"adapter": "postgres",
		"engine": "any",
		"regex": "null value in column \"(?<col>[^\"]+)\".* violates not-null constraint",
		"flags": "",
		"sample": "null value in column \"status\" of relation \"orders\" violates not-null constraint",
		"cause": "contract constraint",
		"fix": "data/constraint",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.dup",
		"group": "db.constraint",
		"adapter": "postgres",
		"engine": "any",
		"regex": "duplicate key value violates unique constraint \"(?<c>[^\"]+)\"",
		"flags": "",
		"sample": "duplicate key value violates unique constraint \"orders_pkey\"",
		"cause": "contract constraint; or two jobs creating the same schema (pg_namespace_nspname_index)",
		"fix": "look for the doubled key in the data",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.depends",
		"group": "db.kind",
		"adapter": "postgres",
		"engine": "any",
		"regex": "cannot drop (?<kind>\\w+) (?<rel>\\S+) because other objects depend on it",
		"flags": "",
		"sample": "cannot drop table x.orders because other objects depend on it",
		"cause": "dependent views",
		"fix": "dbt uses cascade; custom SQL must too",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.exists",
		"group": "db.kind",
		"adapter": "postgres",
		"engine": "any",
		"regex": "relation \"(?<rel>[^\"]+)\" already exists",
		"flags": "",
		"sample": "relation \"orders__dbt_tmp\" already exists",
		"cause": "two jobs in one schema",
		"fix": "concurrency group per PR; retry once",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.timeout",
		"group": "db.timeout",
		"adapter": "postgres",
		"engine": "any",
		"regex": "canceling statement due to (?<why>statement timeout|lock timeout|conflict with recovery)",
		"flags": "",
		"sample": "canceling statement due to statement timeout",
		"cause": "slow query",
		"fix": "retry once; optimise",
		"retry": "maybe",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.permission",
		"group": "db.permission",
		"adapter": "postgres",
		"engine": "any",
		"regex": "permission denied for (?<kind>schema|table|database|relation|view|sequence|function) (?<name>\\S+)",
		"flags": "",
		"sample": "permission denied for schema analytics",
		"cause": "grants",
		"fix": "grant to the CI role (print SQL)",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.auth",
		"group": "auth",
		"adapter": "postgres",
		"engine": "any",
		"regex": "password authentication failed for user \"(?<u>[^\"]+)\"",
		"flags": "",
		"sample": "FATAL:  password authentication failed for user \"ci\"",
		"cause": "secret",
		"fix": "rotate/fix secret",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.deadlock",
		"group": "db.lock",
		"adapter": "postgres",
		"engine": "any",
		"regex": "deadlock detected|could not serialize access due to|Serializable isolation violation on table",
		"flags": "",
		"sample": "could not serialize access due to concurrent update",
		"cause": "concurrency",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "unconfirmed"
	},
	{
		"id": "pg.conn",
		"group": "connect",
		"adapter": "postgres",
		"engine": "any",
		"regex": "server closed the connection unexpectedly|remaining connection slots are reserved|Connection refused|could not translate host name|too many clients already|SSL connection has been closed unexpectedly",
		"flags": "i",
		"sample": "could not connect to server: Connection refused",
		"cause": "network/too many connections",
		"fix": "retry with backoff; lower threads",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "disk.full",
		"group": "db.disk",
		"adapter": "any",
		"engine": "any",
		"regex": "No space left on device|disk is full|could not extend file|: File too large",
		"flags": "i",
		"sample": "could not extend file \"base/5/123\": No space left on device",
		"cause": "disk",
		"fix": "free runner disk / warehouse",
		"retry": "no",
		"owner": "admin",
		"src": "unconfirmed"
	},
	{
		"id": "sf.column",
		"group": "db.column",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "000904 \\(\\w+\\): SQL compilation error: error line (?<line>\\d+) at position (?<pos>\\d+)\\s+invalid identifier '(?<col>[^']+)'",
		"flags": "",
		"sample": "000904 (42000): SQL compilation error: error line 3 at position 6\n  invalid identifier 'ORDERID'",
		"cause": "column missing / quoting",
		"fix": "nearest column",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.object",
		"group": "db.relation",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "002003 \\(\\w+\\): SQL compilation error:\\s*(?<kind>Object|Schema|Database|Table|View) '(?<name>[^']+)' does not exist or not authorized",
		"flags": "",
		"sample": "002003 (42S02): SQL compilation error:\nObject 'DEV.CI.STG_ORDERS' does not exist or not authorized.",
		"cause": "missing or no grant (ambiguous by design)",
		"fix": "check manifest: is it built in this run? else grant",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.syntax",
		"group": "db.syntax",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "001003 \\(\\w+\\): SQL compilation error:\\s*(?:error )?syntax error line (?<line>\\d+) at position (?<pos>\\d+) unexpected '(?<tok>[^']+)'",
		"flags": "",
		"sample": "001003 (42000): SQL compilation error:\nsyntax error line 4 at position 2 unexpected 'from'.",
		"cause": "syntax",
		"fix": "fix",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.priv",
		"group": "db.permission",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "003001 \\(\\w+\\): SQL access control error:\\s*Insufficient privileges to operate on (?<kind>\\w+) '(?<name>[^']+)'",
		"flags": "",
		"sample": "003001 (42501): SQL access control error:\nInsufficient privileges to operate on schema 'CI'",
		"cause": "grants",
		"fix": "grant",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.ambiguous",
		"group": "db.ambiguous",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "002028 \\(\\w+\\): SQL compilation error:\\s*ambiguous column name '(?<col>[^']+)'",
		"flags": "",
		"sample": "002028 (42601): SQL compilation error:\nambiguous column name 'ID'",
		"cause": "join",
		"fix": "qualify",
		"retry": "after",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "sf.cast",
		"group": "db.type",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "1000(?:38|35|40) \\(\\w+\\): .*(?:is not recognized)",
		"flags": "",
		"sample": "100038 (22018): Numeric value 'abc' is not recognized",
		"cause": "data",
		"fix": "try_to_*",
		"retry": "no",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "sf.warehouse",
		"group": "db.config",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "000606 \\(\\w+\\): No active warehouse selected",
		"flags": "",
		"sample": "000606 (57P03): No active warehouse selected in the current session.",
		"cause": "warehouse missing/no usage grant",
		"fix": "profile/grant",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.timeout",
		"group": "db.timeout",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "000630 \\(\\w+\\): Statement reached its statement or warehouse timeout of (?<s>[\\d,]+) second",
		"flags": "",
		"sample": "000630 (57014): Statement reached its statement or warehouse timeout of 3,600 second(s) and was canceled.",
		"cause": "slow query",
		"fix": "optimise; retry once",
		"retry": "maybe",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.monitor",
		"group": "quota",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "cannot be resumed because resource monitor '(?<rm>[^']+)' has exceeded its quota",
		"flags": "",
		"sample": "Warehouse 'CI_WH' cannot be resumed because resource monitor 'RM' has exceeded its quota.",
		"cause": "credits",
		"fix": "admin",
		"retry": "no",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.jwt",
		"group": "auth",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "JWT token is invalid",
		"flags": "",
		"sample": "250001 (08001): Failed to connect to DB: acc.snowflakecomputing.com:443. JWT token is invalid. [abc]",
		"cause": "wrong key, or many threads at once (dbt-core#2482)",
		"fix": "retry once with fewer threads; then human",
		"retry": "maybe",
		"owner": "admin",
		"src": "issue: dbt-core#2482"
	},
	{
		"id": "sf.token",
		"group": "auth",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "Authentication token has expired|Incorrect username or password was specified|is not allowed to access Snowflake",
		"flags": "",
		"sample": "Authentication token has expired.  The user must authenticate again.",
		"cause": "auth",
		"fix": "rotate / allow runner IP",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.account",
		"group": "auth",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "290404 \\(08001\\): 404 Not Found",
		"flags": "",
		"sample": "290404 (08001): 404 Not Found: post https://x.snowflakecomputing.com:443/session/v1/login-request",
		"cause": "wrong account",
		"fix": "fix account",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.conn",
		"group": "connect",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "250001 \\(08001\\)|250003|Could not connect to Snowflake backend",
		"flags": "",
		"sample": "250001 (08001): None: Could not connect to Snowflake backend after 2 attempt(s).Aborting",
		"cause": "network",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "unconfirmed"
	},
	{
		"id": "bq.column",
		"group": "db.column",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Unrecognized name: (?<col>[^;\\s]+)(?:; Did you mean (?<hint>[^?]+)\\?)? at \\[(?<line>\\d+):(?<c>\\d+)\\]",
		"flags": "",
		"sample": "Unrecognized name: amout; Did you mean amount? at [5:8]",
		"cause": "column missing",
		"fix": "hint",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.relation",
		"group": "db.relation",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Not found: (?<kind>Table|Dataset) (?<name>\\S+) was not found in location (?<loc>\\S+)",
		"flags": "",
		"sample": "404 Not found: Table proj:ci.stg_orders was not found in location US",
		"cause": "missing or location mismatch",
		"fix": "build/defer; check location",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.syntax",
		"group": "db.syntax",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Syntax error: (?<why>.+?) at \\[(?<line>\\d+):(?<c>\\d+)\\]",
		"flags": "",
		"sample": "Syntax error: Unexpected keyword FROM at [4:1]",
		"cause": "syntax",
		"fix": "fix",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.bytes",
		"group": "quota",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Query exceeded limit for bytes billed: (?<limit>\\d+)\\. (?<need>\\d+) or higher required",
		"flags": "",
		"sample": "Query exceeded limit for bytes billed: 1000000. 20971520 or higher required.",
		"cause": "maximum_bytes_billed",
		"fix": "partition filter / raise",
		"retry": "no",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.rate",
		"group": "quota",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Exceeded rate limits: (?<what>.+?)(?: for this|\\.|$)|rateLimitExceeded|jobRateLimitExceeded",
		"flags": "",
		"sample": "Exceeded rate limits: too many table update operations for this table.",
		"cause": "rate",
		"fix": "backoff",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "bq.quota",
		"group": "quota",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "quotaExceeded|Quota exceeded: (?<what>.+)",
		"flags": "",
		"sample": "403 Quota exceeded: Your project exceeded quota for free query bytes scanned.",
		"cause": "daily quota",
		"fix": "human",
		"retry": "no",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "bq.concurrent",
		"group": "db.lock",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Could not serialize access to table (?<t>\\S+) due to concurrent update|Transaction is aborted due to concurrent update",
		"flags": "",
		"sample": "Could not serialize access to table proj:ci.orders due to concurrent update",
		"cause": "concurrency",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "bq.backend",
		"group": "connect",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Visibility check was unavailable|backendError|internalError|50[0234] (?:Service Unavailable|Bad Gateway|Gateway|Server Error|Internal)",
		"flags": "i",
		"sample": "503 Visibility check was unavailable. Please retry the request and contact support if the problem persists",
		"cause": "backend",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "bq.access",
		"group": "db.permission",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Access Denied: (?<what>.+)|accessDenied|Storage API is not available for query",
		"flags": "",
		"sample": "403 Access Denied: Table proj:ci.orders: User does not have permission to query table",
		"cause": "IAM",
		"fix": "grant (BigQuery Data Editor + Job User; v2: Read Session User)",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "bq.resources",
		"group": "db.oom",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "resourcesExceeded|Resources exceeded during query execution",
		"flags": "",
		"sample": "Resources exceeded during query execution: The query could not be executed in the allotted memory.",
		"cause": "query shape",
		"fix": "human",
		"retry": "no",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.column",
		"group": "db.column",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[UNRESOLVED_COLUMN\\.\\w+\\].*?`(?<col>[^`]+)` cannot be resolved",
		"flags": "s",
		"sample": "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with name `amout` cannot be resolved. Did you mean one of the following? [`amount`]. SQLSTATE: 42703; line 1 pos 7",
		"cause": "column",
		"fix": "suggestion",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "dbx.relation",
		"group": "db.relation",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[TABLE_OR_VIEW_NOT_FOUND\\].*?`(?<rel>[^`]+)`|\\[SCHEMA_NOT_FOUND\\]",
		"flags": "s",
		"sample": "[TABLE_OR_VIEW_NOT_FOUND] The table or view `ci`.`stg_orders` cannot be found.",
		"cause": "relation",
		"fix": "build/defer",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "dbx.conflict",
		"group": "db.lock",
		"adapter": "databricks",
		"engine": "any",
		"regex": "DELTA_CONCURRENT_\\w+|ConcurrentAppendException|ConcurrentDeleteReadException|DELTA_METADATA_CHANGED|MetadataChangedException|Transaction conflict detected",
		"flags": "",
		"sample": "[DELTA_CONCURRENT_APPEND.WITHOUT_HINT] Transaction conflict detected. A concurrent WRITE added data. Please retry the operation.",
		"cause": "concurrency",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "dbx.conn",
		"group": "connect",
		"adapter": "databricks",
		"engine": "any",
		"regex": "Query could not be scheduled: HTTP Response code: 503|Remote end closed connection without response|Connection aborted",
		"flags": "",
		"sample": "Query could not be scheduled: HTTP Response code: 503",
		"cause": "cluster start / network",
		"fix": "retry with backoff",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "dbx.perm",
		"group": "db.permission",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[INSUFFICIENT_PERMISSIONS\\]|PERMISSION_DENIED",
		"flags": "",
		"sample": "[INSUFFICIENT_PERMISSIONS] Insufficient privileges: User does not have USE SCHEMA on Schema ci",
		"cause": "grants",
		"fix": "grant",
		"retry": "after",
		"owner": "admin",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.ambiguous",
		"group": "db.ambiguous",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[AMBIGUOUS_REFERENCE\\]",
		"flags": "",
		"sample": "[AMBIGUOUS_REFERENCE] Reference `id` is ambiguous, could be: [`a`.`id`, `b`.`id`].",
		"cause": "join",
		"fix": "qualify",
		"retry": "after",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.syntax",
		"group": "db.syntax",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[PARSE_SYNTAX_ERROR\\].*?\\(line (?<line>\\d+), pos (?<c>\\d+)\\)|\\[PARSE_SYNTAX_ERROR\\]",
		"flags": "s",
		"sample": "[PARSE_SYNTAX_ERROR] Syntax error at or near 'from'.(line 3, pos 0)",
		"cause": "syntax",
		"fix": "fix",
		"retry": "after",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.type",
		"group": "db.type",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[(?:CAST_INVALID_INPUT|DATATYPE_MISMATCH[.\\w]*)\\]",
		"flags": "",
		"sample": "[CAST_INVALID_INPUT] The value 'abc' of the type \"STRING\" cannot be cast to \"BIGINT\" because it is malformed.",
		"cause": "data/type",
		"fix": "try_cast",
		"retry": "no",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "duckdb.range",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Out of Range Error: (?<why>.+)",
		"flags": "",
		"sample": "Out of Range Error: Overflow in multiplication of INT64",
		"cause": "a number does not fit its type",
		"fix": "use a wider type",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.binder",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: (?<why>.+)",
		"flags": "",
		"sample": "Binder Error: UNNEST() for correlated expressions is not supported yet",
		"cause": "the database cannot make sense of the query",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.catalog",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: (?<why>.+)",
		"flags": "",
		"sample": "Catalog Error: Could not rename \"a\" to \"b\": another entry with this name already exists!",
		"cause": "something does not exist, or exists already",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.input",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "(?:Invalid Input|Not implemented|Parser) Error: (?<why>.+)",
		"flags": "",
		"sample": "Invalid Input Error: strptime format must be a constant",
		"cause": "the database does not take a value",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.io",
		"group": "db.connection",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: (?<why>.+)",
		"flags": "",
		"sample": "IO Error: Could not establish connection error for HTTP HEAD",
		"cause": "a file or connection could not be read",
		"fix": "see what it says",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "py.syntax",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "\\((?<file>[^()\\s]+\\.py), line (?<line>\\d+)\\)",
		"flags": "",
		"sample": "Parsing Error\n  '(' was never closed (py_model.py, line 2)\n      return dbt.ref('dim_zone'",
		"cause": "a Python model is no valid Python",
		"fix": "correct the line",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "py.function",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt allows exactly one model defined per python file",
		"flags": "",
		"sample": "Parsing Error in model py_model (models/marts/reporting/py_model.py)\n  dbt allows exactly one model defined per python file, found 0",
		"cause": "a Python model lacks its function model(dbt, session)",
		"fix": "name it so",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "py.import",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "ModuleNotFoundError: No module named '(?<m>[^']+)'",
		"flags": "",
		"sample": "ModuleNotFoundError: No module named 'pandas'",
		"cause": "package missing on runner",
		"fix": "add to requirements",
		"retry": "after",
		"owner": "tool",
		"src": "unconfirmed"
	},
	{
		"id": "py.job",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "Python model failed(?: with traceback as)?:|Python model (?:execution )?failed",
		"flags": "",
		"sample": "Python model failed with traceback as:\n (Note that the line number here does not match the line number in your code due to dbt templating)\nTraceback (most recent call last):",
		"cause": "a Python model raised an error",
		"fix": "mend the line",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-databricks (partly unconfirmed)"
	},
	{
		"id": "py.args",
		"group": "python",
		"adapter": "any",
		"engine": "v1",
		"regex": "Error when trying to literal_eval an arg to (?:dbt\\.)?(?<fn>ref|source|config|config\\.get)\\(\\)|model function should (?:have two args|return only one dataframe)",
		"flags": "",
		"sample": "Error when trying to literal_eval an arg to dbt.ref(), dbt.source(), dbt.config() or dbt.config.get()",
		"cause": "non-literal arg in python model",
		"fix": "use literals",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "net.generic",
		"group": "connect",
		"adapter": "any",
		"engine": "any",
		"regex": "ECONNRESET|ETIMEDOUT|Read timed out|Temporary failure in name resolution|EOF occurred in violation of protocol|Max retries exceeded with url|\\(dbt1(?:200|201|202|300|304|305|403)\\)",
		"flags": "",
		"sample": "HTTPSConnectionPool(host='x', port=443): Max retries exceeded with url: /",
		"cause": "network",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "source: dbt 2.0.0-beta.2 for the v2 codes (rest unconfirmed)"
	},
	{
		"id": "panic.v2",
		"group": "engine",
		"adapter": "any",
		"engine": "v2",
		"regex": "^panic:|thread '.*' panicked at",
		"flags": "m",
		"sample": "panic: called `Option::unwrap()` on a `None` value",
		"cause": "engine bug (exit 2)",
		"fix": "retry once; rerun on 1.x; file issue",
		"retry": "maybe",
		"owner": "tool",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "sqlstate.connection",
		"group": "db.connection",
		"adapter": "any",
		"engine": "any",
		"regex": "\\((?:08)\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}08\\w{3}|NODE_ERROR_TYPE_EXTERNAL",
		"flags": "",
		"sample": "SQLSTATE: 08006 connection failure",
		"cause": "the connection was lost",
		"fix": "run it again",
		"retry": "backoff",
		"owner": "tool",
		"src": "docs: SQLSTATE class 08"
	},
	{
		"id": "sqlstate.rollback",
		"group": "db.lock",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(40\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}40\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 40001: serialization failure",
		"cause": "a concurrent transaction was in the way",
		"fix": "run it again",
		"retry": "backoff",
		"owner": "tool",
		"src": "docs: SQLSTATE class 40"
	},
	{
		"id": "sqlstate.resources",
		"group": "db.resources",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(53\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}53\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 53200: out of memory",
		"cause": "the database lacks memory, disk or connections",
		"fix": "give it more, or ask for less",
		"retry": "maybe",
		"owner": "admin",
		"src": "docs: SQLSTATE class 53"
	},
	{
		"id": "sqlstate.intervention",
		"group": "db.timeout",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(57\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}57\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 57014: query canceled",
		"cause": "somebody or a time limit stopped the statement",
		"fix": "run it once more",
		"retry": "maybe",
		"owner": "tool",
		"src": "docs: SQLSTATE class 57"
	},
	{
		"id": "sqlstate.auth",
		"group": "db.auth",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(28\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}28\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 28000: invalid authorization",
		"cause": "the database refused the user",
		"fix": "check user, password and role",
		"retry": "after",
		"owner": "admin",
		"src": "docs: SQLSTATE class 28"
	},
	{
		"id": "engine.internal",
		"group": "engine",
		"adapter": "any",
		"engine": "v1",
		"regex": "Internal Error|Unhandled error while executing (?<what>.+)",
		"flags": "",
		"sample": "Unhandled error while executing target/run/shop/models/a.sql",
		"cause": "dbt itself failed",
		"fix": "read its message; run it once more",
		"retry": "maybe",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "compile.raised",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Compilation Error in (?<rtype>[\\w ]{1,30}?) (?<name>\\S+)",
		"flags": "",
		"sample": "Compilation Error in model dim_zone (models/marts/core/dim_zone.sql)\n  zones are closed",
		"cause": "a macro or the model itself raised an error",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	}
];

// src/dbt/taxonomy/match-error.ts
const ruleSchema = object({
	id: string(),
	group: string(),
	adapter: string(),
	engine: _enum([
		"any",
		"v1",
		"v2"
	]),
	regex: string(),
	flags: string(),
	sample: string(),
	cause: string(),
	fix: string(),
	retry: _enum([
		"after",
		"no",
		"backoff",
		"maybe"
	]),
	owner: _enum([
		"author",
		"admin",
		"tool",
		"data"
	]),
	src: string()
});
const MAX_TEXT$1 = 8e3;
const MAX_FACT = 300;
const FAMILY = {
	redshift: "postgres",
	spark: "databricks"
};
const ERROR_RULES = array(ruleSchema).parse(dbt_errors_default);
const COMPILED = new Map(ERROR_RULES.map((rule) => [rule.id, new RegExp(rule.regex, rule.flags)]));
function errorRule(id) {
	return ERROR_RULES.find((rule) => rule.id === id);
}
function matchError(text, origin = {}) {
	const bounded = text.slice(0, MAX_TEXT$1);
	for (const rule of ERROR_RULES) {
		const match = isFor(rule, origin) ? COMPILED.get(rule.id)?.exec(bounded) : void 0;
		if (match !== void 0 && match !== null) return {
			rule,
			facts: factsIn(match.groups ?? {})
		};
	}
}
function isFor(rule, { adapter, engine }) {
	const family = adapter === void 0 ? void 0 : FAMILY[adapter] ?? adapter;
	return (rule.adapter === "any" || family === void 0 || rule.adapter === family) && (rule.engine === "any" || engine === void 0 || rule.engine === engine);
}
function factsIn(groups) {
	const facts = {};
	for (const [name, value] of Object.entries(groups)) if (value !== void 0) facts[name.replace(/\d+$/, "")] ??= value.slice(0, MAX_FACT).trim();
	return facts;
}

// src/dbt/diagnose/match-failure.ts
function matchFailure(text, origin, { fileText, paths }) {
	const matched = matchError(text, origin);
	if (matched?.rule.id !== "deps.not_a_project" || paths.length === 0 || fileText("dbt_project.yml") !== void 0) return matched;
	const rule = ERROR_RULES.find(({ id }) => id === "project.missing");
	return rule === void 0 ? matched : {
		rule,
		facts: matched.facts
	};
}

// src/dbt/diagnose/merge-same-cause.ts
function mergeSameCause(diagnoses) {
	const merged = /* @__PURE__ */ new Map();
	for (const [index, diagnosis] of diagnoses.entries()) {
		const key = isOutside(diagnosis) ? diagnosis.cause : sameLine(diagnosis) ?? String(index);
		const known = merged.get(key);
		if (known === void 0) merged.set(key, {
			first: diagnosis,
			skipped: new Set(diagnosis.skipped),
			count: 1
		});
		else {
			known.count += 1;
			for (const id of diagnosis.skipped) known.skipped.add(id);
		}
	}
	return [...merged.values()].map(({ first, skipped, count }) => ({
		...first,
		skipped: [...skipped],
		message: count === 1 ? first.message : `${first.message} (and ${count - 1} more ${count === 2 ? "node" : "nodes"} in the same way)`
	}));
}
function sameLine({ cause, file, line, confidence }) {
	return line === void 0 || confidence !== "exact" || cause === "test.results" ? void 0 : `${cause} ${file} ${line}`;
}
function isOutside({ owner, cause, transient }) {
	return cause !== "unknown" && (owner === "admin" || owner === "tool" && transient);
}

// src/dbt/diagnose/offered-names.ts
const MOST$4 = 5;
function offeredNames({ error: { missing, offered = [] }, node }, around) {
	if (missing === void 0) return [];
	const known = missing.kind === "column" ? columnsNear(node, around) : missing.kind === "relation" ? relations$1(around) : namesOf(missing.kind, around.project);
	const wanted = missing.name;
	const isNear = (name) => distanceTo(wanted, name) <= Math.max(1, Math.floor(wanted.length / 3));
	const near = nearestFirst(wanted, known).filter(isNear);
	const own = nearestFirst(wanted, offered).filter((name) => missing.kind === "column" || isNear(name));
	return [.../* @__PURE__ */ new Set([...own, ...near])].filter((name) => name !== wanted).slice(0, MOST$4);
}
function nearestFirst(wanted, names) {
	return names.toSorted((one, other) => distanceTo(wanted, one) - distanceTo(wanted, other));
}
function distanceTo(wanted, name) {
	return (0, import_fastest_levenshtein.distance)(wanted.toLowerCase(), name.toLowerCase());
}
function columnsNear(node, { project, catalog }) {
	return (node?.dependsOn.nodes ?? []).flatMap((id) => [...catalog.get(id)?.keys() ?? [], ...project?.nodes.get(id)?.columns.keys() ?? []]);
}
function relations$1({ project }) {
	return [...namesOf("node", project), ...[...project?.sources.values() ?? []].map(({ identifier }) => identifier)];
}

// src/dbt/node-status.ts
const STATUSES = {
	success: "success",
	pass: "pass",
	warn: "warn",
	fail: "fail",
	error: "error",
	"runtime error": "error",
	"partial success": "error",
	skipped: "skipped",
	cancelled: "skipped",
	"no-op": "no-op",
	reused: "no-op"
};
function nodeStatus(raw) {
	return STATUSES[raw.toLowerCase()] ?? "error";
}
function isFailure({ status }) {
	return status === "error" || status === "fail";
}

// src/dbt/diagnose/casualties.ts
function skippedIds({ results, events }) {
	const fromResults = [...results?.values() ?? []].flatMap(({ uniqueId, status }) => status === "skipped" ? [uniqueId] : []);
	const fromLog = (events ?? []).flatMap((event) => event.kind === "node-skip" ? [event.uniqueId] : []);
	return [.../* @__PURE__ */ new Set([...fromResults, ...fromLog])];
}
function casualtiesOf(uniqueId, { skipped, project, isOnlyRoot }) {
	if (isOnlyRoot || uniqueId?.startsWith("operation.") === true) return skipped.filter((id) => id !== uniqueId);
	if (uniqueId === void 0 || project === void 0 || skipped.length === 0) return [];
	const behind = behindNode(uniqueId, project);
	return skipped.filter((id) => id !== uniqueId && behind.has(id));
}
function behindNode(uniqueId, project) {
	const model = project.unitTests.get(uniqueId)?.model;
	if (model !== void 0) {
		const id = [...project.nodes.values()].find(({ name, resourceType }) => name === model && resourceType === "model")?.uniqueId ?? model;
		return /* @__PURE__ */ new Set([id, ...descendants(project, [id])]);
	}
	const node = project.nodes.get(uniqueId);
	if (node?.resourceType !== "test") return descendants(project, [uniqueId]);
	const [first = /* @__PURE__ */ new Set(), ...others] = node.dependsOn.nodes.map((parent) => descendants(project, [parent]));
	return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}

// src/dbt/diagnose/root-failures.ts
const MOST$3 = 50;
const MOST_WEIGHED = 300;
function rootFailures(evidence, project) {
	const fatal = distinct$1(fatalTexts(evidence)).map((text) => ({
		text,
		uniqueId: void 0,
		skipped: []
	}));
	const roots = withoutCasualties(failedNodes$1(evidence), project).slice(0, MOST_WEIGHED);
	const skipped = skippedIds(evidence);
	const nodes = roots.map((root) => ({
		...root,
		skipped: casualtiesOf(root.uniqueId, {
			skipped,
			project,
			isOnlyRoot: roots.length === 1
		})
	})).toSorted((one, other) => Number(one.isTest) - Number(other.isTest)).toSorted((one, other) => other.skipped.length - one.skipped.length).map(({ text, uniqueId, skipped: behind }) => ({
		text,
		uniqueId,
		skipped: behind
	}));
	const named = [...fatal, ...nodes];
	return (named.length > 0 ? named : lastResort(evidence)).slice(0, MOST$3);
}
function fatalTexts({ events }) {
	return (events ?? []).flatMap((event) => event.kind === "fatal" && event.text !== "" ? [event.text] : []);
}
function distinct$1(texts) {
	return [...new Set(texts)];
}
function failedNodes$1(evidence) {
	const said = saidOfNodes(evidence);
	const known = /* @__PURE__ */ new Map();
	for (const { uniqueId, status, message, failures } of statuses(evidence)) {
		if (uniqueId.startsWith("source.") && saysNothing(said.get(uniqueId) ?? message)) continue;
		const text = longer(said.get(uniqueId), message) ?? (failures === void 0 ? "dbt did not say why" : `${failures} failures`);
		known.set(uniqueId, {
			text,
			uniqueId,
			isTest: status === "fail"
		});
	}
	for (const [uniqueId, text] of said) if (!known.has(uniqueId) && !saysNothing(text)) known.set(uniqueId, {
		text,
		uniqueId,
		isTest: isFailedTest(text)
	});
	return [...known.values(), ...staleSources(evidence, known)];
}
function statuses({ results, events }) {
	if (results !== void 0 && results.size > 0) return [...results.values()].filter(isFailure);
	return (events ?? []).flatMap((event) => event.kind === "node-end" && isFailure(event) ? [event] : []);
}
function saidOfNodes({ events }) {
	const said = /* @__PURE__ */ new Map();
	for (const event of events ?? []) {
		if (event.kind !== "error" || event.uniqueId === void 0) continue;
		said.set(event.uniqueId, longer(said.get(event.uniqueId), event.text) ?? "");
	}
	return said;
}
function longer(one, other) {
	return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}
function saysNothing(text) {
	return text === void 0 || /^\s*Status: error\s*$/.test(text);
}
function isFailedTest(text) {
	return /\bGot \d+ results?, configured to/.test(text);
}
function staleSources({ freshness, events }, known) {
	const bare = (events ?? []).flatMap((event) => event.kind === "node-end" && isFailure(event) && event.uniqueId.startsWith("source.") ? [event.uniqueId] : []).map((uniqueId) => ({
		uniqueId,
		status: "error",
		message: void 0,
		ageSeconds: void 0,
		allowed: void 0
	}));
	return (freshness ?? bare).filter(({ status, uniqueId }) => status === "error" && !known.has(uniqueId)).map(({ uniqueId, message, ageSeconds, allowed }) => ({
		text: message ?? staleText(uniqueId, ageSeconds, allowed),
		uniqueId,
		isTest: true
	}));
}
function staleText(uniqueId, ageSeconds, allowed) {
	const hours = ageSeconds === void 0 ? "" : `: its newest row is ${Math.round(ageSeconds / 3600)} hours old`;
	const most = allowed === void 0 ? "" : ` (allowed: ${allowed})`;
	return `ERROR STALE freshness of ${uniqueId.split(".").slice(2).join(".")}${hours}${most}`;
}
function withoutCasualties(failures, project) {
	const ids = failures.flatMap(({ uniqueId }) => uniqueId ?? []);
	const reached = /* @__PURE__ */ new Set();
	const queue = [...ids];
	for (let id = queue.pop(); id !== void 0; id = queue.pop()) for (const child of project?.children.get(id) ?? []) {
		if (reached.has(child)) continue;
		reached.add(child);
		queue.push(child);
	}
	return failures.filter(({ uniqueId }) => uniqueId === void 0 || !reached.has(uniqueId));
}
function lastResort(evidence) {
	const loose = (evidence.events ?? []).flatMap((event) => event.kind === "error" ? [event.text] : []);
	const texts = distinct$1(loose.length > 0 ? loose : evidence.errors?.slice(0, 1) ?? []);
	return (texts.length > 0 ? texts : lastWords$1(evidence)).map((text) => ({
		text: cleanText(text),
		uniqueId: void 0,
		skipped: []
	}));
}
function lastWords$1({ plain = [], exitCode, events }) {
	if (exitCode === 0 || events?.some((event) => event.kind === "end" && event.succeeded) === true) return [];
	const stack = plain.findLastIndex((line) => line.startsWith("Traceback (most recent call last)"));
	if (stack >= 0) return [plain.slice(stack, stack + 200).join("\n")];
	const line = plain.findLast((text) => /\berror\b/i.test(text)) ?? (exitCode === void 0 ? void 0 : plain.findLast((text) => text.trim() !== ""));
	return line === void 0 ? [] : [line];
}

// src/dbt/diagnose.ts
const MAX_TEXT = 8e3;
function diagnose(evidence, surroundings) {
	const around = aroundOf(surroundings);
	const roots = rootFailures(evidence, surroundings.project);
	return mergeSameCause(roots.map((root) => diagnoseRoot(root, around)));
}
function diagnoseRoot(root, around) {
	const text = redact(cleanText(root.text)).slice(0, MAX_TEXT);
	const error = explainError(text);
	const id = root.uniqueId ?? idWithoutManifest(error, around) ?? error.subject;
	const node = nodeOf(id, around);
	const origin = {
		adapter: around.adapter,
		engine: engineOf$1(around)
	};
	const inner = matchFailure(withoutUnitTest(text), origin, around);
	const outer = matchFailure(text, origin, around);
	const failed = {
		text,
		error,
		matched: inner ?? outer,
		id: node?.uniqueId ?? id,
		node
	};
	const place = findPlace(failed, around);
	return describe$1({
		root,
		failed: isUnitTest(id) && place?.node === void 0 && place?.file.endsWith(".sql") !== true && inner?.rule.group !== "unit" ? {
			...failed,
			matched: outer
		} : failed,
		place,
		error
	}, around);
}
function isUnitTest(id) {
	return id?.startsWith("unit_test.") === true;
}
function describe$1({ root, failed, place, error }, around) {
	const { matched, text, id } = failed;
	const node = place?.node ?? (id?.includes(".") === true ? id : void 0);
	return {
		cause: matched?.rule.id ?? "unknown",
		node,
		file: place?.file,
		line: place?.line,
		confidence: place?.confidence ?? "file",
		message: withName(error.message, nameOf$4(node ?? id, around)),
		text,
		facts: {
			...matched?.facts,
			...error.files === void 0 ? {} : { files: error.files.join(", ") }
		},
		missing: error.missing,
		offered: offeredNames(failed, around),
		skipped: root.skipped.filter((skipped) => skipped !== node),
		transient: isTransient$1(matched),
		owner: matched?.rule.owner ?? "author",
		advice: matched?.rule.fix
	};
}
function withoutUnitTest(text) {
	return text.replace(/An error occurred during execution of unit test [^\n]*/, "");
}
function isTransient$1(matched) {
	return matched?.rule.retry === "backoff" || matched?.rule.retry === "maybe";
}
function engineOf$1({ project }) {
	const major = Number.parseInt(project?.dbtVersion ?? "", 10);
	return Number.isNaN(major) ? void 0 : major >= 2 ? "v2" : "v1";
}
function idWithoutManifest({ kind = "", subject }, { project, fileText }) {
	const isUnlisted = kind === "metric" || project === void 0 && [
		"model",
		"seed",
		"snapshot"
	].includes(kind);
	if (subject === void 0 || !isUnlisted) return void 0;
	const name = /^name:\s*["']?(\w+)/m.exec(fileText("dbt_project.yml") ?? "")?.[1];
	return name === void 0 ? void 0 : `${kind}.${name}.${subject}`;
}
function nodeOf(id, { project }) {
	if (id === void 0 || project === void 0) return void 0;
	const named = [...project.nodes.values()].filter(({ name }) => name === id);
	return project.nodes.get(id) ?? named.find(({ resourceType }) => resourceType !== "test") ?? named[0];
}
function nameOf$4(id, { project }) {
	if (id === void 0) return void 0;
	return project?.nodes.get(id)?.name ?? project?.unitTests.get(id)?.name ?? (id.includes(".") ? resourceName(id) : id);
}
function withName(message, name) {
	return name === void 0 || message.includes(name) ? message : `${name}: ${message}`;
}

// src/dbt/root-cause.ts
function rootCause(evidence, project, fileText = () => void 0) {
	const [first] = diagnose(evidence, {
		project,
		fileText
	});
	if (first === void 0) return { message: "dbt failed and did not say why" };
	const suggestion = suggestionFor(first);
	return {
		message: first.message,
		...first.node === void 0 ? {} : { node: first.node },
		...first.file === void 0 ? {} : { file: first.file },
		...first.line === void 0 ? {} : { line: first.line },
		...suggestion === void 0 ? {} : { suggestion }
	};
}

// src/dbt/tell-attempts.ts
const LONGEST$2 = 120;
function tellAttempts({ uniqueId, attempts = [] }) {
	if (attempts.length < 2) return void 0;
	const words = attempts.map((attempt) => isFailure(attempt) ? whatHappened(attempt.message) : "passed");
	return `\`${resourceName(uniqueId)}\`: ${attempts.length} attempts: ${words.join(", then ")}`;
}
function whatHappened(message) {
	const said = (message ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	return (said[1] ?? said[0] ?? "it failed").slice(0, LONGEST$2);
}

// src/agents/dbt-runner/summarise-build.ts
function summariseBuild({ lane, head, build }) {
	const outcome = build.head;
	if (outcome === void 0) return { details: [text(`${capitalised(lane.reason)}.`)] };
	const details = outcomeBlocks(outcome, lane.name);
	if (outcome.succeeded) return { details };
	const cause = rootCause(outcome, head);
	return {
		details,
		failure: {
			reason: reasonOf(outcome, cause),
			cause
		}
	};
}
function outcomeBlocks(outcome, lane) {
	return [
		text(`${describe(outcome, lane)}.`),
		...repeated(outcome),
		...warnings(outcome)
	];
}
function repeated({ results }) {
	const told = [...results.values()].flatMap((result) => tellAttempts(result) ?? []);
	return told.length === 0 ? [] : [bullets(told)];
}
function describe({ results, seconds }, lane) {
	const all = [...results.values()];
	const tests = all.filter(({ uniqueId }) => isTest(uniqueId));
	const nodes = all.filter(({ uniqueId }) => !isTest(uniqueId));
	const done = lane === "build" ? "built" : "compiled";
	const built = `${ofTotal(nodes.filter(({ status }) => status === "success" || status === "no-op").length, nodes.length, "node")} ${done}`;
	const passed = `${ofTotal(tests.filter(({ status }) => status === "pass" || status === "success" || status === "warn").length, tests.length, "test")} passed`;
	return `${tests.length === 0 ? built : `${built}, ${passed}`} in ${seconds.toFixed(0)} s`;
}
function ofTotal(good, total, thing) {
	const things = total === 1 ? thing : `${thing}s`;
	return good === total ? `${total} ${things}` : `${good} of ${total} ${things}`;
}
function reasonOf(outcome, cause) {
	const failed = [...outcome.results.values()].filter(({ status }) => status === "error" || status === "fail");
	const skipped = [...outcome.results.values()].filter(({ status }) => status === "skipped").length;
	const behind = skipped === 0 ? "" : ` (${skipped} skipped behind it)`;
	const first = oneLine(cause.message);
	if (failed.length === 0) return `dbt ${outcome.command} failed: ${first}`;
	const onlyTests = failed.every(({ uniqueId }) => isTest(uniqueId));
	return `${failed.length === 1 ? `1 ${onlyTests ? "test fails" : "node fails"}` : `${failed.length} ${onlyTests ? "tests fail" : "nodes fail"}`}: ${first}${behind}`;
}
function warnings({ results }) {
	const warned = [...results.values()].filter(({ status }) => status === "warn");
	if (warned.length === 0) return [];
	return [fold(warned.length === 1 ? "1 test warns" : `${warned.length} tests warn`, [bullets(warned.map(describeWarning))])];
}
function describeWarning({ uniqueId, failures }) {
	const rows = failures === void 0 ? "" : `: ${failures} ${failures === 1 ? "row" : "rows"}`;
	return `\`${uniqueId.split(".")[2] ?? uniqueId}\`${rows}`;
}
function isTest(uniqueId) {
	return uniqueId.startsWith("test.") || uniqueId.startsWith("unit_test.");
}
function oneLine(message) {
	return message.replaceAll(/\s+/g, " ").slice(0, 300);
}
function capitalised(sentence) {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

// src/agents/dim-modeler/dimensional-view.ts
const MOST_ROWS$2 = 10;
const MOST_COLUMNS$3 = 8;
function dimensionalView(facts) {
	const changed = busMatrix(facts).filter((row) => dimensionsOf(row).some(({ uniqueId }) => isMoved(row, uniqueId)));
	if (changed.length === 0) return [];
	const rows = changed.slice(0, MOST_ROWS$2);
	const columns = columnsOf$2(rows);
	const cells = rows.map((row) => [nameOf$3(row), ...columns.map(({ uniqueId }) => cellOf(row, uniqueId))]);
	const more = changed.length - rows.length;
	return [
		text("Which process has which dimension, where this pull request changes it:"),
		table(["Process", ...columns.map(({ name }) => code$1(name))], cells),
		...more > 0 ? [text(`${more} more ${more === 1 ? "process changes" : "processes change"}.`)] : []
	];
}
function dimensionsOf({ base, head }) {
	return [...new Map([...base ?? [], ...head ?? []]).values()];
}
function isMoved({ base, head }, dimension) {
	return (base?.has(dimension) ?? false) !== (head?.has(dimension) ?? false);
}
function columnsOf$2(rows) {
	const all = [...new Map(rows.flatMap(dimensionsOf).map((node) => [node.uniqueId, node])).values()];
	const isChanged = ({ uniqueId }) => rows.some((row) => isMoved(row, uniqueId));
	return [...all.filter(isChanged), ...all.filter((node) => !isChanged(node))].slice(0, MOST_COLUMNS$3).toSorted((one, other) => one.name < other.name ? -1 : 1);
}
function nameOf$3({ fact, base, head }) {
	return `${code$1(fact.name)}${base === void 0 ? " (new)" : head === void 0 ? " (gone)" : ""}`;
}
function cellOf(row, dimension) {
	if (isMoved(row, dimension)) return row.head?.has(dimension) === true ? "**new**" : "**gone**";
	return row.head?.has(dimension) === true ? "yes" : "";
}

// src/agents/fingerprint.ts
function fingerprintOf(ruleId, { subject, key = "" }) {
	return createHash("sha256").update([
		ruleId,
		subject,
		key
	].join("\0")).digest("hex").slice(0, 20);
}

// src/agents/run-rules.ts
function runRules(rules, facts, { settings, ...allowed }) {
	const ran = rules.filter((rule) => mayRun(rule, settings));
	const judge = (rule, aged) => aged.flatMap(({ draft, age }) => {
		const severity = levelOf(rule, settings, draft.location?.path);
		if (severity === "off") return [];
		return suppress(toFinding(rule, severity, {
			draft,
			age
		}), {
			facts,
			key: draft.key,
			...allowed
		});
	});
	const findings = withoutTold(ran.flatMap((rule) => judge(rule, runRule(rule, facts))), ran);
	const overall = ran.flatMap((rule) => judge(rule, runOverall(rule, findings, {
		facts,
		ran,
		...allowed
	})));
	return [...findings, ...overall];
}
function withoutTold(findings, ran) {
	const better = new Map(ran.flatMap(({ id, saidBetterBy }) => saidBetterBy === void 0 ? [] : [[id, saidBetterBy]]));
	const open = new Set(findings.filter(({ age, suppressed }) => age === "new" && suppressed === void 0));
	const told = new Set([...open].map(({ ruleId, subject }) => `${ruleId} ${subject}`));
	return findings.filter((finding) => !open.has(finding) || !told.has(`${better.get(finding.ruleId) ?? ""} ${finding.subject}`));
}
function mayRun(rule, settings) {
	return levelOf(rule, settings) !== "off" || settings.paths.some(({ rule: id, level }) => id === rule.id && level !== "off");
}
function levelOf({ id, severity, preset }, settings, path) {
	const byPreset = preset === "strict" && settings.preset === "default" ? "off" : severity;
	return longestPath(settings.paths, {
		ruleId: id,
		path
	})?.level ?? settings.levels[id] ?? byPreset;
}
function runRule(rule, facts) {
	if ("checkFindings" in rule) return [];
	if ("check" in rule) return [...distinct(rule.id, rule.check(facts)).values()].map((draft) => ({
		draft,
		age: "new"
	}));
	const older = distinct(rule.id, rule.checkSide(viewSide(facts, "base")));
	return [...distinct(rule.id, rule.checkSide(viewSide(facts, "head")))].map(([fingerprint, draft]) => ({
		draft,
		age: older.has(fingerprint) ? "existing" : "new"
	}));
}
function runOverall(rule, findings, around) {
	if (!("checkFindings" in rule)) return [];
	return [...distinct(rule.id, rule.checkFindings(findings, around)).values()].map((draft) => ({
		draft,
		age: "new"
	}));
}
function distinct(ruleId, drafts) {
	const found = /* @__PURE__ */ new Map();
	for (const draft of drafts) {
		const fingerprint = fingerprintOf(ruleId, draft);
		if (!found.has(fingerprint)) found.set(fingerprint, draft);
	}
	return found;
}
function toFinding(rule, severity, { draft, age }) {
	const { subject, message, remedy, question, location, evidence = [] } = draft;
	const fix = age === "new" && location?.side === "head" && location.line !== void 0 ? draft.fix?.() : void 0;
	return {
		ruleId: rule.id,
		code: rule.code,
		severity,
		subject,
		message,
		...remedy === void 0 ? {} : { remedy },
		...question === void 0 ? {} : { question },
		...location === void 0 ? {} : { location },
		...fix === void 0 ? {} : { fix },
		evidence: [...evidence],
		fingerprint: fingerprintOf(rule.id, draft),
		age
	};
}

// src/dbt/relation-in.ts
const PARTS$1 = /"(?:[^"]|"")*"|[^."]+/g;
function relationIn(side, { relationName }, { databases }) {
	if (relationName === void 0 || databases[side] === void 0) return relationName;
	const parts = relationName.match(PARTS$1) ?? [];
	return [`"${side}"`, ...parts.length > 2 ? parts.slice(1) : parts].join(".");
}

// src/workflows/built-relation.ts
function builtRelation(side, id, { compared, place }) {
	const isBuilt = (on) => BUILT$2.has(compared.build[on]?.results.get(id)?.status ?? "");
	const node = compared[side]?.nodes.get(id);
	if (node === void 0 || !isBuilt(side)) return void 0;
	return compared.base.nodes.has(id) && !isBuilt("base") ? void 0 : relationIn(side, node, place);
}
const BUILT$2 = /* @__PURE__ */ new Set(["success", "warn"]);

// src/workflows/answer-questions.ts
const SIDES$1 = ["base", "head"];
const MOST$2 = 200;
const MILLISECONDS$5 = 2e4;
const MILLISECONDS_IN_ALL$1 = 9e4;
const MOST_ROWS$1 = 100;
async function answerQuestions(rules, { facts, comparison }, ports) {
	const data = comparison.data();
	if (data === void 0 || comparison.compared.head === void 0) return {
		facts,
		notAnalysed: []
	};
	const known = withRelations(facts, comparison, data);
	const asked = questionsOf(rules, known);
	if (asked.length === 0) return {
		facts: known,
		notAnalysed: []
	};
	const queries = await ports.openQueries(data, ports.signal);
	try {
		return await askAll(asked, known, {
			queries,
			...ports
		});
	} finally {
		await queries.close();
	}
}
function withRelations(facts, { compared }, place) {
	const relation = (side) => (id) => builtRelation(side, id, {
		compared,
		place
	});
	const { base, head } = facts.details ?? {};
	return {
		...facts,
		details: {
			base: {
				...base,
				relation: relation("base")
			},
			head: {
				...head,
				relation: relation("head")
			}
		}
	};
}
function questionsOf(rules, facts) {
	const views = SIDES$1.map((side) => viewSide(facts, side));
	const all = rules.flatMap((rule) => views.flatMap((view) => [...rule.ask?.(view) ?? []].map((question) => ({
		...question,
		ruleId: rule.id,
		side: view.side
	}))));
	return [...Map.groupBy(all, ({ id }) => id)].map(([id, questions]) => ({
		id,
		ruleId: questions[0]?.ruleId ?? id,
		questions
	}));
}
async function askAll(asked, facts, asking) {
	const deadline = asking.clock.now().getTime() + MILLISECONDS_IN_ALL$1;
	const answers = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	const left = [];
	for (const [index, { id, ruleId, questions }] of asked.entries()) {
		const remaining = deadline - asking.clock.now().getTime();
		const obstacle = index >= MOST$2 ? `only ${MOST$2} questions are asked` : remaining <= 0 ? "the time for questions to the data was over" : "";
		const found = obstacle === "" ? await askSides(questions, asking, Math.min(remaining, MILLISECONDS$5)) : obstacle;
		if (typeof found === "string") left.push({
			ruleId,
			subject: id,
			reason: found
		});
		else for (const [side, answer] of found) answers[side].set(id, answer);
	}
	const { base, head } = facts.details ?? {};
	const details = {
		base: {
			...base,
			answers: answers.base
		},
		head: {
			...head,
			answers: answers.head
		}
	};
	return {
		facts: {
			...facts,
			details
		},
		notAnalysed: inLines(left)
	};
}
async function askSides(questions, { queries, signal }, timeoutMilliseconds) {
	const answers = /* @__PURE__ */ new Map();
	for (const { side, sql } of questions) try {
		const result = await queries.run({
			sql,
			maxRows: MOST_ROWS$1,
			timeoutMilliseconds,
			signal
		});
		if (result.truncated) return `the answer has more than ${MOST_ROWS$1} rows`;
		answers.set(side, rowsOf(result));
	} catch (error) {
		signal.throwIfAborted();
		return asProblem(error).message;
	}
	return answers;
}
function rowsOf({ columns, rows }) {
	return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.toLowerCase(), row[index] ?? null])));
}
function inLines(left) {
	return [...Map.groupBy(left, ({ ruleId, reason }) => `${ruleId}\n${reason}`).values()].flatMap(([first, ...others]) => {
		if (first === void 0) return [];
		return [{
			subject: others.length === 0 ? first.subject : `${first.ruleId} (${others.length + 1} questions)`,
			reason: first.reason
		}];
	});
}

// src/dbt/children-of.ts
function childrenOf$1(readers) {
	const children = /* @__PURE__ */ new Map();
	for (const { uniqueId, parents } of readers) for (const parent of parents) {
		const known = children.get(parent);
		if (known === void 0) children.set(parent, [uniqueId]);
		else known.push(uniqueId);
	}
	return children;
}

// src/dbt/parse-artifact.ts
function parseArtifact(text, { artifact, where, key }) {
	const raw = parse$2(text, (detail, cause) => new Problem("STW-2005", {
		artifact,
		where,
		detail
	}, cause));
	if (!isRecord(raw) || !(key in raw)) throw new Problem("STW-2005", {
		artifact,
		where,
		detail: `it has no "${key}"`
	});
	const kind = kindOf$3(raw);
	if (kind === void 0 || kind === artifact) return raw;
	throw new Problem("STW-2005", {
		artifact,
		where,
		detail: `it is a ${kind}`
	});
}
function parse$2(text, problem) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw problem(text.trim() === "" ? "it is empty" : "it is not valid JSON", error);
	}
}
function kindOf$3(raw) {
	const named = /\/dbt\/([a-z-]{1,40})\/v\d/.exec(asText$1(asRecord(raw["metadata"])["dbt_schema_version"]))?.[1];
	return named && `${named.replaceAll("-", "_")}.json`;
}

// src/dbt/shared-fields.ts
function projectPath(raw) {
	return asText$1(raw["original_file_path"]).replaceAll("\\", "/");
}
function metaOf(raw) {
	const inConfig = asRecord(asRecord(raw["config"])["meta"]);
	const beside = asRecord(raw["meta"]);
	return Object.keys(inConfig).length === 0 ? beside : {
		...inConfig,
		...beside
	};
}
function fieldOrConfig(raw, key) {
	return raw[key] ?? asRecord(raw["config"])[key];
}
function patchPath(raw) {
	return asFilledText(raw["patch_path"])?.replace(/^[^/]*:\/\//, "").replaceAll("\\", "/");
}
function tagsOf(raw) {
	const beside = asTexts(raw["tags"]);
	return beside.length > 0 ? beside : asTexts(asRecord(raw["config"])["tags"]);
}
function parentIds(raw) {
	return asTexts(asRecord(raw["depends_on"])["nodes"]);
}
function ownerName(raw) {
	const owner = asRecord(fieldOrConfig(raw, "owner"));
	return asFilledText(owner["name"]) ?? asFilledText(owner["email"]);
}

// src/dbt/read-consumers.ts
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function readConsumers(manifest) {
	return new Map([
		...consumersOf(manifest["semantic_models"], "semantic-model"),
		...consumersOf(manifest["metrics"], "metric"),
		...consumersOf(manifest["saved_queries"], "saved-query")
	]);
}
function consumersOf(raw, kind) {
	return Object.entries(asRecord(raw)).map(([id, item]) => [id, readConsumer(asRecord(item), id, kind)]);
}
function readConsumer(raw, id, kind) {
	return {
		uniqueId: id,
		packageName: asText$1(raw["package_name"]),
		kind,
		name: asText$1(raw["name"]),
		path: projectPath(raw),
		dependsOn: parentIds(raw),
		columns: kind === "semantic-model" ? semanticColumns(raw) : [],
		parts: kind === "semantic-model" ? elementsOf(raw) : [wholeOf(raw, kind === "metric" ? "metric" : "saved query")]
	};
}
function semanticColumns(raw) {
	const columns = [
		"entities",
		"dimensions",
		"measures"
	].flatMap((key) => asList(raw[key])).map(asRecord).map((element) => asFilledText(element["expr"]) ?? asText$1(element["name"]));
	return [...new Set(columns.filter((column) => PLAIN_NAME.test(column)))];
}
const ELEMENTS = [
	["entities", "entity"],
	["dimensions", "dimension"],
	["measures", "measure"]
];
function elementsOf(raw) {
	return ELEMENTS.flatMap(([key, kind]) => asList(raw[key]).map((item) => partOf$1(asRecord(item), kind)));
}
function partOf$1(raw, kind) {
	return {
		kind,
		name: asText$1(raw["name"]),
		expr: asFilledText(raw["expr"]),
		measures: [],
		definition: definitionOf(raw),
		description: asText$1(raw["description"])
	};
}
function wholeOf(raw, kind) {
	const measures = asList(asRecord(raw["type_params"])["input_measures"]).map((measure) => asText$1(asRecord(measure)["name"]));
	return {
		...partOf$1(raw, kind),
		expr: void 0,
		measures
	};
}
const DEFINING = new Set("type agg expr filter agg_params type_params query_params non_additive_dimension agg_time_dimension time_granularity".split(" "));
function definitionOf(raw) {
	const { input_measures: _, ...parameters } = asRecord(raw["type_params"]);
	const entries = Object.entries({
		...raw,
		type_params: parameters
	}).filter(([key]) => DEFINING.has(key));
	return asRecord(withoutNulls(Object.fromEntries(entries)));
}
function withoutNulls(value) {
	if (Array.isArray(value)) return value.map(withoutNulls);
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null && !(Array.isArray(item) && item.length === 0)).map(([key, item]) => [key, withoutNulls(item)]).filter(([, item]) => !(isRecord(item) && Object.keys(item).length === 0)));
}

// src/dbt/read-exposure.ts
function readExposure(raw, id) {
	const name = asText$1(raw["name"]);
	const meta = metaOf(raw);
	return {
		uniqueId: asText$1(raw["unique_id"], id),
		packageName: asText$1(raw["package_name"]),
		name,
		label: asFilledText(raw["label"]) ?? name,
		type: asText$1(raw["type"]),
		description: asText$1(raw["description"]),
		url: asFilledText(raw["url"]),
		maturity: asFilledText(raw["maturity"]),
		owner: ownerName(raw),
		path: projectPath(raw),
		dependsOn: parentIds(raw),
		columns: declaredColumns(meta["columns"]),
		tags: tagsOf(raw),
		meta
	};
}
function declaredColumns(raw) {
	if (!isRecord(raw)) return void 0;
	return new Map(Object.entries(raw).map(([model, columns]) => [model, asTexts(columns)]));
}

// src/dbt/read-columns.ts
function readColumns(raw) {
	return new Map(Object.entries(asRecord(raw)).map(([name, column]) => [name, readColumn$1(asRecord(column), name)]));
}
function readColumn$1(raw, name) {
	return {
		name: asText$1(raw["name"], name),
		description: asText$1(raw["description"]),
		dataType: asFilledText(raw["data_type"]),
		constraints: readConstraints(raw["constraints"]),
		meta: metaOf(raw),
		tags: tagsOf(raw),
		policyTags: asTexts(fieldOrConfig(raw, "policy_tags"))
	};
}
function readConstraints(raw) {
	return asList(raw).map((item) => {
		const constraint = asRecord(item);
		return {
			type: asText$1(constraint["type"]),
			columns: asTexts(constraint["columns"])
		};
	});
}

// src/dbt/read-test.ts
const ANY_ROW = "!= 0";
function readTest(raw) {
	const config = asRecord(raw["config"]);
	const metadata = asRecord(raw["test_metadata"]);
	const { model, column_name: column, ...others } = asRecord(metadata["kwargs"]);
	return {
		kind: asFilledText(metadata["name"]),
		namespace: asFilledText(metadata["namespace"]),
		arguments: others,
		column: asFilledText(raw["column_name"]) ?? asFilledText(column),
		attachedTo: asFilledText(raw["attached_node"]) ?? namedBy(model, parentIds(raw)),
		enabled: config["enabled"] !== false,
		severity: asText$1(config["severity"]).toLowerCase() === "warn" ? "warn" : "error",
		where: asFilledText(config["where"]),
		limit: asNumber(config["limit"]),
		warnIf: asText$1(config["warn_if"], ANY_ROW),
		errorIf: asText$1(config["error_if"], ANY_ROW)
	};
}
function namedBy(model, parents) {
	const name = /ref\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"]/.exec(asText$1(model))?.[1];
	return name === void 0 ? void 0 : parents.find((id) => id.split(".")[2] === name);
}

// src/dbt/read-node.ts
const RESOURCE_TYPES = {
	model: "model",
	seed: "seed",
	snapshot: "snapshot",
	test: "test",
	analysis: "analysis",
	operation: "operation",
	sql_operation: "operation",
	"sql operation": "operation"
};
const NO_GRANTS = /* @__PURE__ */ new Map();
function readNode(raw, id) {
	const config = asRecord(raw["config"]);
	const resourceType = RESOURCE_TYPES[asText$1(raw["resource_type"])] ?? "other";
	return {
		uniqueId: asText$1(raw["unique_id"], id),
		resourceType,
		name: asText$1(raw["name"]),
		packageName: asText$1(raw["package_name"]),
		path: projectPath(raw),
		patchPath: patchPath(raw),
		...codeOf(raw),
		fqn: asTexts(raw["fqn"]),
		materialized: asText$1(config["materialized"]),
		config,
		unrenderedConfig: asRecord(raw["unrendered_config"]),
		contractEnforced: asRecord(fieldOrConfig(raw, "contract"))["enforced"] === true,
		columns: readColumns(raw["columns"]),
		description: asText$1(raw["description"]),
		meta: metaOf(raw),
		tags: tagsOf(raw),
		group: asFilledText(fieldOrConfig(raw, "group")),
		access: asFilledText(fieldOrConfig(raw, "access")),
		...versionOf(raw),
		grants: grantsOf(config),
		hooks: hooksOf(config),
		refs: readRefs(raw["refs"]),
		dependsOn: {
			nodes: parentIds(raw),
			macros: asTexts(asRecord(raw["depends_on"])["macros"])
		},
		constraints: readConstraints(raw["constraints"]),
		test: resourceType === "test" ? readTest(raw) : void 0
	};
}
function codeOf(raw) {
	return {
		relationName: asFilledText(raw["relation_name"]),
		rawCode: asText$1(raw["raw_code"]),
		compiledCode: asFilledText(raw["compiled_code"]),
		language: asText$1(raw["language"], "sql"),
		checksum: asText$1(asRecord(raw["checksum"])["checksum"])
	};
}
function versionOf(raw) {
	return {
		version: asVersion(raw["version"]),
		latestVersion: asVersion(raw["latest_version"]),
		deprecationDate: asFilledText(raw["deprecation_date"])
	};
}
function asVersion(raw) {
	return typeof raw === "number" ? String(raw) : asFilledText(raw);
}
function grantsOf(config) {
	const grants = Object.entries(asRecord(config["grants"]));
	return grants.length === 0 ? NO_GRANTS : new Map(grants.map(([privilege, grantees]) => [privilege, asTexts(grantees)]));
}
function hooksOf(config) {
	return [...hooksIn(config["pre-hook"], "pre"), ...hooksIn(config["post-hook"], "post")];
}
function hooksIn(raw, when) {
	return (typeof raw === "string" ? [raw] : asList(raw)).map((hook) => ({
		when,
		sql: asText$1(hook, asText$1(asRecord(hook)["sql"]))
	}));
}
function readRefs(raw) {
	return asList(raw).map((item) => {
		const ref = asRecord(item);
		return {
			name: asText$1(ref["name"]),
			package: asFilledText(ref["package"]),
			version: asVersion(ref["version"])
		};
	});
}

// src/dbt/read-source.ts
function readSource(raw, id) {
	const name = asText$1(raw["name"]);
	return {
		uniqueId: asText$1(raw["unique_id"], id),
		packageName: asText$1(raw["package_name"]),
		sourceName: asText$1(raw["source_name"]),
		name,
		identifier: asText$1(raw["identifier"], name),
		relationName: asFilledText(raw["relation_name"]),
		path: projectPath(raw),
		hasFreshness: hasFreshness(fieldOrConfig(raw, "freshness")),
		declinesFreshness: raw["freshness"] === null,
		loadedAtField: asFilledText(fieldOrConfig(raw, "loaded_at_field")),
		loader: asFilledText(raw["loader"]),
		description: asText$1(raw["description"]),
		sourceDescription: asText$1(raw["source_description"]),
		columns: readColumns(raw["columns"]),
		tags: tagsOf(raw),
		meta: metaOf(raw)
	};
}
function hasFreshness(raw) {
	const freshness = asRecord(raw);
	return ["warn_after", "error_after"].some((threshold) => typeof asRecord(freshness[threshold])["count"] === "number");
}

// src/dbt/read-unit-test.ts
function readUnitTest(raw, id) {
	const given = asList(raw["given"]).map(asRecord);
	return {
		uniqueId: id,
		packageName: asText$1(raw["package_name"]),
		name: asText$1(raw["name"]),
		model: asText$1(raw["model"]),
		path: projectPath(raw),
		description: asText$1(raw["description"]),
		checksum: asText$1(raw["checksum"]),
		given: new Map(given.map((fixture) => [asText$1(fixture["input"]), readRows(fixture["rows"])])),
		expect: readRows(asRecord(raw["expect"])["rows"])
	};
}
function readRows(raw) {
	return Array.isArray(raw) ? raw.filter((row) => isRecord(row)) : void 0;
}

// src/dbt/read-manifest.ts
function readManifest(text, where = "the target folder") {
	const raw = parseArtifact(text, {
		artifact: "manifest.json",
		where,
		key: "nodes"
	});
	const metadata = asRecord(raw["metadata"]);
	return {
		name: asText$1(metadata["project_name"]),
		dbtVersion: asText$1(metadata["dbt_version"]),
		adapter: asText$1(metadata["adapter_type"]),
		invocationId: asText$1(metadata["invocation_id"]),
		nodes: readNodes(raw),
		exposures: mapOf(raw["exposures"], readExposure),
		consumers: readConsumers(raw),
		unitTests: mapOf(raw["unit_tests"], readUnitTest),
		sources: mapOf(raw["sources"], readSource),
		macros: mapOf(raw["macros"], readMacro),
		groups: mapOf(raw["groups"], readGroup),
		disabled: readDisabled(raw["disabled"]),
		children: childrenOf$1(readersIn(raw))
	};
}
function readNodes(raw) {
	const nodes = mapOf(raw["nodes"], readNode);
	for (const [id, versions] of Object.entries(asRecord(raw["disabled"]))) {
		const disabled = asRecord(asList(versions)[0]);
		if (disabled["resource_type"] === "test" && !nodes.has(id)) nodes.set(id, asDisabled(readNode(disabled, id)));
	}
	return nodes;
}
function readersIn(raw) {
	return [
		"nodes",
		"exposures",
		"semantic_models",
		"metrics",
		"saved_queries",
		"unit_tests"
	].map((key) => asRecord(raw[key])).flatMap((map) => Object.entries(map).map(([uniqueId, item]) => ({
		uniqueId,
		parents: parentIds(asRecord(item))
	})));
}
function asDisabled(node) {
	return node.test === void 0 ? node : {
		...node,
		test: {
			...node.test,
			enabled: false
		}
	};
}
function readDisabled(raw) {
	return new Map(Object.entries(asRecord(raw)).map(([id, versions]) => {
		const item = asRecord(asList(versions)[0]);
		const resourceType = asText$1(item["resource_type"]);
		const packageName = asText$1(item["package_name"]);
		return [id, {
			uniqueId: id,
			resourceType,
			name: asText$1(item["name"]),
			packageName,
			path: projectPath(item)
		}];
	}));
}
function mapOf(raw, read) {
	return new Map(Object.entries(asRecord(raw)).map(([id, item]) => [id, read(asRecord(item), id)]));
}
function readMacro(raw, id) {
	return {
		uniqueId: id,
		name: asText$1(raw["name"]),
		packageName: asText$1(raw["package_name"]),
		path: projectPath(raw),
		sql: asText$1(raw["macro_sql"]),
		macros: asTexts(asRecord(raw["depends_on"])["macros"]),
		patchPath: patchPath(raw),
		description: asText$1(raw["description"]),
		arguments: asList(raw["arguments"]).map(readArgument)
	};
}
function readArgument(raw) {
	const argument = asRecord(raw);
	return {
		name: asText$1(argument["name"]),
		description: asText$1(argument["description"])
	};
}
function readGroup(raw) {
	return {
		name: asText$1(raw["name"]),
		owner: asFilledText(ownerName(raw))
	};
}

// src/dbt/read-run-results.ts
function readRunResults(text, { invocationId, where = "the target folder" } = {}) {
	const raw = parseArtifact(text, {
		artifact: "run_results.json",
		where,
		key: "results"
	});
	checkInvocation(raw, invocationId);
	const results = asList(raw["results"]).map((item) => readResult(asRecord(item)));
	return {
		command: asText$1(asRecord(raw["args"])["which"], asText$1(asRecord(raw["args"])["command"])),
		succeeded: !results.some(isFailure),
		results: new Map(results.map((result) => [result.uniqueId, result])),
		errors: [],
		seconds: asNumber(raw["elapsed_time"]) ?? 0
	};
}
function checkInvocation(raw, expected) {
	const found = asText$1(asRecord(raw["metadata"])["invocation_id"], "unknown");
	if (expected === void 0 || expected === found) return;
	throw new Problem("STW-2006", {
		artifact: "run_results.json",
		found,
		expected
	});
}
function readResult(raw) {
	const message = asFilledText(raw["message"]);
	const told = asRecord(raw["adapter_response"]);
	const bytes = asNumber(told["bytes_processed"]) ?? asNumber(told["data_scanned_in_bytes"]);
	const billedBytes = asNumber(told["bytes_billed"]);
	return {
		uniqueId: asText$1(raw["unique_id"]),
		status: nodeStatus(asText$1(raw["status"])),
		seconds: asNumber(raw["execution_time"]) ?? 0,
		failures: asNumber(raw["failures"]),
		message: message === void 0 ? void 0 : cleanText(message),
		...bytes === void 0 ? {} : { bytes },
		...billedBytes === void 0 ? {} : { billedBytes }
	};
}

// src/dbt/read-invocation.ts
const UNREACHABLE = /unable to open database|could not set lock|cannot open (?:file|database)|database .*can't be opened|IO Error|could not connect|connection (?:refused|timed out|to server)|failed to connect|could not translate host name|authentication failed/i;
async function manifestOf(files, { side, targetPath }) {
	const text = await files.read(join(targetPath, "manifest.json"));
	return text === void 0 ? void 0 : readManifest(text, `the target folder of the ${side}`);
}
async function outcomeOf(files, side, ran) {
	const { command, invocation } = ran;
	const errors = errorsOf(invocation);
	const text = await files.read(join(side.targetPath, "run_results.json"));
	const results = text === void 0 ? void 0 : resultsOf(text, side, invocation);
	if (results !== void 0 && results.results.size > 0) return {
		...results,
		succeeded: results.succeeded && invocation.exitCode === 0,
		errors
	};
	assertReachable(invocation, errors);
	if (invocation.exitCode === 0 && (command.expected ?? 0) > 0) throw withoutResults(side);
	return {
		command: command.name,
		succeeded: invocation.exitCode === 0,
		results: /* @__PURE__ */ new Map(),
		errors,
		seconds: invocation.seconds
	};
}
function assertReachable({ exitCode }, errors) {
	const unreachable = exitCode === 0 ? void 0 : errors.find((error) => UNREACHABLE.test(error));
	if (unreachable !== void 0) throw new Problem("STW-1006", { detail: unreachable.slice(0, 500) });
}
function withoutResults({ side }) {
	return new Problem("STW-2005", {
		artifact: "run_results.json",
		where: `the target folder of the ${side}`,
		detail: "dbt ended well but ran none of its nodes"
	});
}
function errorsOf({ exitCode, events, plain }) {
	const fatal = events.flatMap((event) => event.kind === "fatal" ? [event.text] : []);
	const errors = events.flatMap((event) => event.kind === "error" ? [event.text] : []);
	const said = [.../* @__PURE__ */ new Set([...fatal, ...errors])];
	if (said.length > 0 || exitCode === 0) return said;
	return [plain.slice(-5).join("\n") || `dbt ended with ${exitCode === void 0 ? "a signal" : `exit code ${exitCode}`} and said nothing`];
}
function resultsOf(text, { side }, { invocationId, exitCode }) {
	const expected = {
		where: `the target folder of the ${side}`,
		...invocationId === void 0 ? {} : { invocationId }
	};
	try {
		return readRunResults(text, expected);
	} catch (error) {
		if (error instanceof Problem && error.code === "STW-2006" && exitCode !== 0) return void 0;
		throw error;
	}
}

// src/dbt/changed-macros.ts
function changedMacros(base, head) {
	const changes = /* @__PURE__ */ new Map();
	for (const macro of head.macros.values()) {
		const before = base.macros.get(macro.uniqueId);
		if (isBuiltIn(macro) || before?.sql === macro.sql) continue;
		changes.set(macro.uniqueId, before === void 0 ? "added" : "changed");
	}
	for (const macro of base.macros.values()) if (!isBuiltIn(macro) && !head.macros.has(macro.uniqueId)) changes.set(macro.uniqueId, "removed");
	return changes;
}
function isBuiltIn({ packageName }) {
	return /^dbt(?:_(?:duckdb|postgres|redshift|snowflake|bigquery|spark|databricks|athena|trino|fabric|sqlserver|clickhouse))?$/.test(packageName);
}

// src/dbt/unit-test-models.ts
function modelsOfUnitTest({ nodes, unitTests }, testId) {
	const model = unitTests.get(testId)?.model;
	if (model === void 0) return [];
	if (nodes.has(model)) return [model];
	return [...nodes.values()].filter(({ name, resourceType }) => resourceType === "model" && name === model).map(({ uniqueId }) => uniqueId);
}

// src/dbt/select-nodes.ts
const BUILT$1 = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
const NONE = /* @__PURE__ */ new Set();
function selectNodes({ base, head, changes, kept = NONE }) {
	const changed = changes.map(({ uniqueId }) => uniqueId);
	const touched = /* @__PURE__ */ new Set([...closure(changed, (id) => builtChildren(base, id)), ...closure(changed, (id) => builtChildren(head, id))]);
	const tests = [...dataTests(head, touched, testsThatChanged(base, head)), ...unitTests(base, head, touched)];
	const tested = tests.flatMap((id) => head.nodes.get(id)?.dependsOn.nodes ?? modelsOfUnitTest(head, id)).filter((id) => !kept.has(id));
	return {
		base: withAncestors(base, touched, kept),
		head: withAncestors(head, [...touched, ...tested], kept),
		tests
	};
}
function selectorsOf({ nodes, unitTests: known }, ids) {
	const wanted = new Set(ids);
	const selected = [...known.values()].filter(({ uniqueId }) => wanted.has(uniqueId));
	return {
		select: [...ids.flatMap((id) => nodes.get(id)?.fqn.join(".") ?? []).map((name) => `fqn:${name}`), ...selected.map(unitTestSelector)],
		exclude: [...known.values()].filter(({ uniqueId }) => !wanted.has(uniqueId)).map(unitTestSelector)
	};
}
function unitTestSelector({ name }) {
	return `fqn:${name},resource_type:unit_test`;
}
function closure(ids, next) {
	const reached = new Set(ids);
	for (const id of reached) for (const other of next(id)) reached.add(other);
	return reached;
}
function builtChildren({ nodes, children }, id) {
	return (children.get(id) ?? []).filter((child) => isBuilt$2(nodes.get(child)));
}
function withAncestors({ nodes }, ids, kept) {
	const parents = (id) => (nodes.get(id)?.dependsOn.nodes ?? []).filter((parent) => !kept.has(parent));
	return [...closure(ids, parents)].filter((id) => isBuilt$2(nodes.get(id)));
}
function isBuilt$2(node) {
	return node !== void 0 && BUILT$1.has(node.resourceType);
}
function dataTests({ nodes }, touched, changed) {
	const concerns = ({ uniqueId, dependsOn, test }) => changed.has(uniqueId) || touched.has(uniqueId) || dependsOn.nodes.some((id) => touched.has(id)) || touched.has(test?.attachedTo ?? "");
	return [...nodes.values()].filter((node) => node.test?.enabled === true && concerns(node)).map(({ uniqueId }) => uniqueId);
}
function testsThatChanged(base, head) {
	const { added, changed } = changedTests(base, head);
	const macros = changedMacros(base, head);
	const throughMacro = [...head.nodes.values()].filter(({ test, dependsOn }) => test !== void 0 && dependsOn.macros.some((id) => macros.has(id)));
	return new Set([
		...added,
		...changed.map((pair) => pair.head),
		...throughMacro
	].map(({ uniqueId }) => uniqueId));
}
function unitTests(base, head, touched) {
	const concerns = (test) => modelsOfUnitTest(head, test.uniqueId).some((id) => touched.has(id)) || base.unitTests.get(test.uniqueId)?.checksum !== test.checksum;
	return [...head.unitTests.values()].filter(concerns).map(({ uniqueId }) => uniqueId);
}

// src/dbt/spending.ts
function startSpending({ nodes, bytes }) {
	return {
		limit: {
			nodes,
			bytes
		},
		nodes: 0,
		bytes: 0
	};
}
function takeNodes(spending, count) {
	const { limit, nodes } = spending;
	if (limit.nodes !== void 0 && nodes + count > limit.nodes) return `${nodes === 0 ? `${inFigures(count)} nodes and tests to build` : `${inFigures(count)} nodes and tests besides ${inFigures(nodes)}`}, \`budget.nodes\` allows ${inFigures(limit.nodes)}`;
	spending.nodes += count;
}
function addBytes(spending, { results }) {
	for (const { bytes, billedBytes } of results.values()) spending.bytes += billedBytes ?? bytes ?? 0;
}
function bytesOver({ limit, bytes }) {
	if (limit.bytes === void 0 || bytes <= limit.bytes) return void 0;
	return `${inBytes(bytes)} were read, \`budget.bytes\` allows ${inBytes(limit.bytes)}`;
}
const UNITS = [
	"bytes",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
];
function inBytes(bytes) {
	const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
	const amount = bytes / 1e3 ** step;
	return `${Number(amount.toPrecision(3)).toLocaleString("en-US")} ${UNITS[step]}`;
}
function inFigures(count) {
	return count.toLocaleString("en-US");
}

// src/dbt/compile-again.ts
async function compileAgain(side, { plan, compiled }, { files, spending }) {
	const { missing, incremental } = idsToCompile(side, plan, compiled);
	const { select, exclude } = selectorsOf(side.project, [...missing, ...incremental]);
	const isOver = spending !== void 0 && bytesOver(spending) !== void 0;
	if (select.length === 0 || isOver) return {
		missing: /* @__PURE__ */ new Map(),
		incremental: /* @__PURE__ */ new Map()
	};
	await side.session.run({
		name: "compile",
		options: [
			"--indirect-selection",
			"empty",
			...plan.defer
		],
		select,
		exclude
	});
	const manifest = await manifestOf(files, side.prepared);
	const codeOf = (ids) => new Map(ids.flatMap((id) => entryOf$2(id, manifest?.nodes.get(id)?.compiledCode)));
	return {
		missing: codeOf(missing),
		incremental: codeOf(incremental)
	};
}
function idsToCompile({ project }, { lane, changes }, compiled) {
	const models = changes.filter(({ kind }) => kind === "modified").flatMap(({ uniqueId }) => project.nodes.get(uniqueId) ?? []).filter(({ resourceType, language }) => resourceType === "model" && language === "sql");
	const missing = models.filter(({ uniqueId }) => !compiled.has(uniqueId));
	const incremental = lane.name === "compile" ? models.filter(({ materialized }) => materialized === "incremental") : [];
	return {
		missing: missing.map(({ uniqueId }) => uniqueId),
		incremental: incremental.map(({ uniqueId }) => uniqueId)
	};
}
function entryOf$2(id, code) {
	return code === void 0 ? [] : [[id, code]];
}

// src/dbt/assert-disk-space.ts
function assertDiskSpace({ results, errors }) {
	const full = [...[...results.values()].filter(isFailure).flatMap(({ message }) => message ?? []), ...errors].find((text) => matchError(text)?.rule.id === "disk.full");
	if (full !== void 0) throw new Problem("STW-1012", { detail: full.replaceAll(/\s+/g, " ").slice(0, 300) });
}

// src/dbt/failed-invocation.ts
const LARGEST_STATEMENT_BYTES = 1048576;
async function failedInvocation(files, side, ran) {
	const failed = [...ran.results.values()].filter(isFailure).flatMap(({ uniqueId }) => ran.project?.nodes.get(uniqueId) ?? []);
	const texts = await Promise.all(failed.flatMap(statementPaths).map(async (path) => [path, await textOf(files, side, path)]));
	const targetTexts = new Map(texts.flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
	return {
		...ran.invocation,
		results: ran.results,
		targetTexts
	};
}
function statementPaths({ packageName, path, name, test }) {
	const file = test?.kind === void 0 ? path : join(path, `${name}.sql`);
	return ["run", "compiled"].map((folder) => join(folder, packageName, file));
}
function textOf(files, { targetPath }, path) {
	return files.readInside(targetPath, path, LARGEST_STATEMENT_BYTES);
}

// src/dbt/merge-attempts.ts
function mergeAttempts(before, after) {
	const results = mergeResults(before.outcome.results, after.outcome.results);
	const isOver = (id) => id !== void 0 && after.outcome.results.has(id);
	const hasFailed = [...results.values()].some(isFailure);
	const exitCode = after.invocation.exitCode !== 0 || !hasFailed ? after.invocation.exitCode : before.invocation.exitCode;
	const succeeded = exitCode === 0 && !hasFailed;
	const events = [...before.invocation.events.filter((event) => !isOfNode(event, isOver)), ...after.invocation.events];
	return {
		invocation: {
			...after.invocation,
			exitCode,
			events: succeeded ? withoutErrors(events) : events
		},
		outcome: {
			command: before.outcome.command,
			succeeded,
			results,
			errors: succeeded ? [] : [.../* @__PURE__ */ new Set([...stillTrue(before, isOver), ...after.outcome.errors])],
			seconds: before.outcome.seconds + after.outcome.seconds,
			attempts: (before.outcome.attempts ?? 1) + 1
		},
		problem: results.size > 0 ? void 0 : after.problem,
		targetTexts: new Map([...before.targetTexts, ...after.targetTexts]),
		compiled: new Map([...before.compiled, ...after.compiled])
	};
}
function mergeResults(before, after) {
	const again = [...after.values()].map((result) => [result.uniqueId, withEarlier(before.get(result.uniqueId), result)]);
	return new Map([...before, ...again]);
}
function withEarlier(before, after) {
	if (before === void 0 || before.status === "skipped") return after;
	const { status, message } = after;
	const earlier = before.attempts ?? [{
		status: before.status,
		message: before.message
	}];
	return {
		...after,
		attempts: [...earlier, {
			status,
			message
		}]
	};
}
function stillTrue({ invocation, outcome }, isOver) {
	const over = new Set(invocation.events.flatMap((event) => isOfNode(event, isOver) && "text" in event ? [event.text] : []));
	return outcome.results.size === 0 ? [] : outcome.errors.filter((text) => !over.has(text));
}
function isOfNode(event, isMeant) {
	return "uniqueId" in event && isMeant(event.uniqueId);
}
function withoutErrors(events) {
	return events.filter(({ kind }) => kind !== "error" && kind !== "fatal");
}

// src/dbt/safe-again.ts
const REPLACED = /* @__PURE__ */ new Set([
	"table",
	"view",
	"ephemeral",
	"seed",
	"test",
	"unit",
	"materialized_view",
	"external"
]);
const REPLACING = /* @__PURE__ */ new Set(["insert_overwrite", "microbatch"]);
function isSafeAgain(node, { fullRefresh }) {
	if (hasHooks(node)) return false;
	if (node.resourceType === "test") return true;
	if (node.materialized !== "incremental") return REPLACED.has(node.materialized);
	if (fullRefresh && node.config["full_refresh"] !== false) return true;
	const strategy = node.config["incremental_strategy"];
	if (typeof strategy === "string" && REPLACING.has(strategy)) return true;
	return strategy !== "append" && hasKey(node);
}
function hasHooks({ config }) {
	return ["pre-hook", "post-hook"].some((key) => isFilled(config[key]));
}
function hasKey({ config }) {
	return isFilled(config["unique_key"]);
}
function isFilled(value) {
	return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== null && value !== "";
}

// src/dbt/nodes-to-run-again.ts
function nodesToRunAgain(project, results, again) {
	const failed = [...results.values()].filter(isFailure);
	const retried = new Set(failed.filter((result) => mayPass(project, result, again)).map(({ uniqueId }) => uniqueId));
	if (retried.size === 0) return [];
	const lasting = new Set(failed.map(({ uniqueId }) => uniqueId).filter((id) => !retried.has(id)));
	const below = descendants(project, retried);
	const stopped = modelsBehind(project, lasting);
	const blocked = /* @__PURE__ */ new Set([...stopped, ...descendants(project, stopped)]);
	const skipped = [...results.values()].filter(({ status, uniqueId }) => status === "skipped" && below.has(uniqueId));
	return [...retried, ...skipped.map(({ uniqueId }) => uniqueId).filter((id) => !blocked.has(id))];
}
function mayPass({ nodes }, { uniqueId, status, message }, { fullRefresh, isTransient }) {
	if (status !== "error" || message === void 0 || !isTransient(message)) return false;
	const node = nodes.get(uniqueId);
	return node === void 0 ? uniqueId.startsWith("unit_test.") : isSafeAgain(node, { fullRefresh });
}
function modelsBehind(project, ids) {
	const tested = [...ids].flatMap((id) => {
		const node = project.nodes.get(id);
		return node?.resourceType === "test" ? node.dependsOn.nodes : modelsOfUnitTest(project, id);
	});
	return /* @__PURE__ */ new Set([...ids, ...tested]);
}

// src/dbt/run-attempts.ts
async function runAttempts(side, { work, retry }, ports) {
	let ran = await attempt(side, commandOf(side, work, {
		ids: work.ids,
		count: 0
	}), ports);
	for (const [index, pause] of retry.pauses.entries()) {
		const ids = idsOfNext(side, ran, {
			work,
			retry
		});
		if (ids.length === 0 || ports.spending !== void 0 && bytesOver(ports.spending) !== void 0) break;
		await ports.clock.sleep(pause, ports.signal);
		const next = await attempt(side, commandOf(side, work, {
			ids,
			count: index + 1
		}), ports);
		ran = mergeAttempts(ran, next);
	}
	const { problem, outcome, invocation, targetTexts, compiled } = ran;
	if (problem !== void 0) throw problem;
	return {
		outcome,
		compiled,
		failed: outcome.succeeded ? void 0 : {
			...invocation,
			results: outcome.results,
			targetTexts
		}
	};
}
function commandOf({ project }, { name, options, firstOptions = [], fullRefresh }, { ids, count }) {
	const all = [
		...fullRefresh ? ["--full-refresh"] : [],
		"--indirect-selection",
		"empty",
		...options,
		...count === 0 ? firstOptions : []
	];
	const selectors = selectorsOf(project, ids);
	if (name === "compile") return {
		name,
		options: all,
		...selectors
	};
	const expected = ids.filter((id) => project.nodes.get(id)?.materialized !== "ephemeral").length;
	return {
		name,
		options: [...all, "--no-fail-fast"],
		...selectors,
		expected
	};
}
function idsOfNext({ project }, { outcome, invocation }, { work, retry }) {
	if (outcome.results.size > 0) return nodesToRunAgain(project, outcome.results, {
		fullRefresh: work.fullRefresh,
		isTransient: retry.isTransient
	});
	return invocation.exitCode !== 0 && outcome.errors.some(retry.isTransient) ? work.ids : [];
}
async function attempt(side, command, ports) {
	const { prepared, session, project } = side;
	const invocation = await session.run(command);
	const { outcome, problem } = await outcomeOrProblem(side, {
		command,
		invocation
	}, ports);
	if (ports.spending !== void 0) addBytes(ports.spending, outcome);
	assertDiskSpace(outcome);
	const { targetTexts } = outcome.succeeded ? { targetTexts: /* @__PURE__ */ new Map() } : await failedInvocation(ports.files, prepared, {
		invocation,
		results: outcome.results,
		project
	});
	return {
		invocation,
		outcome,
		problem,
		targetTexts,
		compiled: await compiledCode(side, ports)
	};
}
async function outcomeOrProblem({ prepared }, ran, { files }) {
	try {
		return {
			outcome: await outcomeOf(files, prepared, ran),
			problem: void 0
		};
	} catch (thrown) {
		if (!(thrown instanceof Problem && thrown.code === "STW-1006")) throw thrown;
		const { command, invocation } = ran;
		return {
			outcome: {
				command: command.name,
				succeeded: false,
				results: /* @__PURE__ */ new Map(),
				errors: errorsOf(invocation),
				seconds: invocation.seconds
			},
			problem: thrown
		};
	}
}
async function compiledCode({ prepared }, { files }) {
	const nodes = [...(await manifestOf(files, prepared))?.nodes.values() ?? []];
	return new Map(nodes.flatMap(({ uniqueId, compiledCode: code }) => code === void 0 ? [] : [[uniqueId, code]]));
}

// src/dbt/steady-run.ts
const SECOND = "second, incremental run: ";
async function steadyRun(side, { plan, first }, ports) {
	const models = plan.lane.name === "build" ? modelsToRepeat(side, plan, first.outcome) : [];
	const over = ports.spending === void 0 ? void 0 : bytesOver(ports.spending);
	const unchanged = {
		outcome: first.outcome,
		failed: first.failed,
		incremental: /* @__PURE__ */ new Map()
	};
	if (models.length === 0) return {
		...unchanged,
		leftOut: []
	};
	if (over !== void 0) return {
		...unchanged,
		leftOut: models.map((id) => notRepeated(id, side, over))
	};
	const tests = side.prepared.side === "head" ? testsOf(side, plan, models) : [];
	const work = {
		name: "build",
		ids: [...models, ...tests],
		options: plan.defer,
		fullRefresh: false
	};
	const second = await runAttempts(side, {
		work,
		retry: plan.retry
	}, ports);
	const outcome = {
		...mergeOutcomes(first.outcome, second.outcome, models),
		twice: models
	};
	return {
		outcome,
		failed: mergeFailed(first.failed, second.failed, outcome),
		incremental: sqlOf(side, models, second),
		leftOut: []
	};
}
function notRepeated(id, { project, prepared }, over) {
	const where = prepared.side === "base" ? "the base" : "this commit";
	return {
		subject: project.nodes.get(id)?.name ?? id,
		reason: `its second, incremental run on ${where} was not started: ${over}`
	};
}
function modelsToRepeat({ project }, { changes }, { results }) {
	return changes.flatMap(({ kind, uniqueId }) => kind === "removed" ? [] : project.nodes.get(uniqueId) ?? []).filter(({ materialized, uniqueId }) => materialized === "incremental" && results.get(uniqueId)?.status === "success").map(({ uniqueId }) => uniqueId);
}
function testsOf({ project }, { selection }, models) {
	const repeated = new Set(models);
	return selection.tests.filter((id) => project.nodes.get(id)?.dependsOn.nodes.some((parent) => repeated.has(parent)) === true);
}
function mergeOutcomes(first, second, models) {
	const news = failuresOf(second, models).map((result) => [result.uniqueId, result]).filter(([id]) => isGood(first.results.get(id)));
	return {
		...first,
		succeeded: first.succeeded && second.succeeded,
		results: new Map([...first.results, ...news]),
		errors: [...first.errors, ...second.errors.map((text) => SECOND + text)],
		seconds: first.seconds + second.seconds,
		...(second.attempts ?? 1) > 1 ? { attempts: (first.attempts ?? 1) + (second.attempts ?? 1) - 1 } : {}
	};
}
function isGood(result) {
	return result === void 0 || !(isFailure(result) || result.status === "skipped");
}
function failuresOf({ results, succeeded, errors }, models) {
	if (results.size > 0) return [...results.values()].filter(isFailure).map((result) => ({
		...result,
		message: SECOND + (result.message ?? result.status)
	}));
	if (succeeded) return [];
	const message = SECOND + (errors[0] ?? "dbt failed and did not say why");
	return models.map((uniqueId) => ({
		uniqueId,
		status: "error",
		seconds: 0,
		failures: void 0,
		message
	}));
}
function mergeFailed(first, second, { results }) {
	if (first === void 0 || second === void 0) return withResults(first ?? second, results);
	return {
		...first,
		events: [...first.events, ...second.events],
		plain: [...first.plain, ...second.plain],
		results,
		targetTexts: new Map([...first.targetTexts, ...second.targetTexts]),
		seconds: first.seconds + second.seconds
	};
}
function withResults(failed, results) {
	return failed === void 0 ? void 0 : {
		...failed,
		results
	};
}
function sqlOf({ project }, models, { outcome, compiled }) {
	const ran = models.filter((id) => project.nodes.get(id)?.language === "sql" && outcome.results.get(id)?.status === "success");
	return new Map(ran.flatMap((id) => entryOf$1(compiled, id)));
}
function entryOf$1(compiled, id) {
	const code = compiled.get(id);
	return code === void 0 ? [] : [[id, code]];
}

// src/dbt/build-side.ts
async function buildSide(side, plan, ports) {
	const work = mainWork(side, plan);
	if (work === void 0) return NOTHING$1;
	const over = ports.spending === void 0 ? void 0 : bytesOver(ports.spending);
	if (over !== void 0) return {
		...NOTHING$1,
		leftOut: [{
			subject: `all models of ${SIDE$1[side.prepared.side]}`,
			reason: `not built: ${over}`
		}]
	};
	const first = await runAttempts(side, {
		work,
		retry: plan.retry
	}, ports);
	const { outcome, failed, incremental, leftOut } = await steadyRun(side, {
		plan,
		first
	}, ports);
	const again = await compileAgain(side, {
		plan,
		compiled: first.compiled
	}, ports);
	return {
		outcome,
		failed,
		compiled: new Map([...first.compiled, ...again.missing]),
		incremental: new Map([...incremental, ...again.incremental]),
		leftOut
	};
}
const NOTHING$1 = {
	outcome: void 0,
	failed: void 0,
	compiled: /* @__PURE__ */ new Map(),
	incremental: /* @__PURE__ */ new Map()
};
const SIDE$1 = {
	base: "the base",
	head: "this commit"
};
function mainWork({ prepared }, { lane, selection, defer }) {
	const tests = prepared.side === "head" && lane.name === "build" ? selection.tests : [];
	const ids = [...selection[prepared.side], ...tests];
	if (lane.name === "static" || ids.length === 0) return void 0;
	const firstOptions = defer.length === 0 ? [] : ["--favor-state"];
	return {
		name: lane.name,
		ids,
		options: defer,
		firstOptions,
		fullRefresh: true
	};
}

// src/dbt/detect-engine.ts
const LIST_PACKAGES = `
import importlib.metadata, json
names = {(d.metadata["Name"] or "").lower(): d.version for d in importlib.metadata.distributions()}
print(json.dumps({name: version for name, version in names.items() if name == "dbt" or name.startswith("dbt-")}))
`;
const NOT_ADAPTERS = /* @__PURE__ */ new Set([
	"dbt",
	"dbt-adapters",
	"dbt-common",
	"dbt-core",
	"dbt-core-experimental-parser",
	"dbt-extractor",
	"dbt-oss",
	"dbt-protos",
	"dbt-semantic-interfaces"
]);
async function detectEngine(processes, python, env) {
	const result = await processes.run({
		file: python,
		args: [
			"-I",
			"-c",
			LIST_PACKAGES
		],
		cwd: "/",
		env,
		timeoutMilliseconds: 3e4
	});
	const packages = result.exitCode === 0 ? packagesIn(result.stdout) : {};
	const version = packages["dbt-core"] ?? packages["dbt"] ?? packages["dbt-oss"];
	if (version === void 0) throw new Problem("STW-1003", { python });
	if (!isSupported(version)) throw new Problem("STW-1004", { version });
	const adapters = Object.entries(packages).filter(([name]) => !NOT_ADAPTERS.has(name));
	return {
		python,
		version,
		adapters: Object.fromEntries(adapters.map(([name, installed]) => [name.slice(4), installed]))
	};
}
function tierOf({ version }, adapter) {
	const [major, minor] = versionNumbers(version);
	const isRecorded = major === 2 || major === 1 && minor >= 8 && minor <= 12;
	if (["duckdb", "postgres"].includes(adapter) && isRecorded) return major === 1 && minor <= 11 ? "executed" : "recorded";
	return isRecorded && [
		"snowflake",
		"bigquery",
		"databricks",
		"redshift"
	].includes(adapter) ? "recorded" : "untried";
}
function isRustEngine({ version }) {
	return versionNumbers(version)[0] >= 2;
}
function packagesIn(stdout) {
	try {
		return record(string(), string()).catch({}).parse(JSON.parse(stdout));
	} catch {
		return {};
	}
}
function isSupported(version) {
	const [major, minor] = versionNumbers(version);
	return major > 1 || major === 1 && minor >= 8;
}
function versionNumbers(version) {
	const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
	return [major, minor];
}

// src/dbt/explain-selection.ts
function explainSelection({ lane, head, changes, selection, kept }) {
	if (lane.name === "static") return [];
	const changed = new Set(changes.map(({ uniqueId }) => uniqueId));
	const below = descendants(head, changed);
	const counted = {
		changed: selection.head.filter((id) => changed.has(id)).length,
		below: selection.head.filter((id) => !changed.has(id) && below.has(id)).length,
		above: selection.head.filter((id) => !changed.has(id) && !below.has(id)).length
	};
	const parts = [
		`${counted.changed} changed`,
		...counted.below === 0 ? [] : [`${counted.below} below them`],
		...counted.above === 0 ? [] : [`${counted.above} above (the CI database lacks them)`]
	];
	const tests = lane.name === "build" ? `; ${selection.tests.length} ${selection.tests.length === 1 ? "test" : "tests"}` : "";
	return [`${parts.join(", ")} ${lane.name === "build" ? "built" : "compiled"}${tests}`, ...readFromProduction(head, selection, kept)];
}
function readFromProduction({ nodes }, { head, tests }, kept) {
	const built = new Set(head);
	const parents = [...head, ...tests].flatMap((id) => nodes.get(id)?.dependsOn.nodes ?? []);
	const read = new Set(parents.filter((id) => kept.has(id) && !built.has(id)));
	return read.size === 0 ? [] : [`${read.size} unchanged ${read.size === 1 ? "node" : "nodes"} above read from production, not built`];
}

// src/dbt/lower-lane.ts
function lowerLane(name, reason, inVerdict = LEFT_OUT[name]) {
	return {
		name,
		reason: `${reason}: ${LEFT_OUT_WHOLE[name]}`,
		inVerdict: `${name} lane: ${inVerdict}`
	};
}
const LEFT_OUT = {
	static: "nothing was built",
	compile: "no data was built"
};
const LEFT_OUT_WHOLE = {
	static: "nothing was compiled or built",
	compile: "SQL was compiled, no data was built"
};

// src/dbt/lane-in-budget.ts
function laneInBudget(lane, nodes, { spending }) {
	const over = lane.name === "build" && spending !== void 0 ? takeNodes(spending, nodes) : void 0;
	return over === void 0 ? lane : lowerLane("compile", over, over);
}

// src/dbt/relation-names.ts
const PART = "(?:\"(?:[^\"\\n]|\"\")*\"|`[^`\\n]+`|[A-Za-z_][\\w$]*)";
const DOTTED = new RegExp(`${PART}(?:\\.${PART})+`, "g");
const PARTS = new RegExp(PART, "g");
const BACKTICKS = /* @__PURE__ */ new Set([
	"bigquery",
	"databricks",
	"spark"
]);
function relationNames(project) {
	const known = new Map([...project.nodes.values(), ...project.sources.values()].flatMap((node) => relationsOf$2(node).map((relation) => [keyOf$2(relation), node])));
	const quote = BACKTICKS.has(project.adapter) ? "`" : "\"";
	const replace = (chain) => {
		const parts = chain.match(PARTS) ?? [];
		for (let length = parts.length; length > 0; length -= 1) {
			const node = known.get(keyOf$2(parts.slice(0, length).join(".")));
			if (node !== void 0) return [
				`${quote}${idWithoutDots(node)}${quote}`,
				`${quote}${node.name}${quote}`,
				...parts.slice(length)
			].join(".");
		}
		return chain;
	};
	return (sql) => sql.replaceAll(DOTTED, replace);
}
function relationsOf$2({ relationName, otherRelation }) {
	return [relationName, otherRelation].filter((relation) => relation !== void 0);
}
function stableName(node) {
	return `${idWithoutDots(node)}.${node.name}`;
}
function idWithoutDots({ uniqueId }) {
	return uniqueId.replaceAll(".", ":");
}
function keyOf$2(relation) {
	return relation.replaceAll(/["`]/g, "").toLowerCase();
}

// src/dbt/leave-out-noise.ts
const TOLD_BY_SQL = /* @__PURE__ */ new Set([
	"view",
	"table",
	"incremental"
]);
const ONLY_WORDS = /^(?:docs|meta): /;
const ELSEWHERE = /\b(?:target\b|flags\b|env_var\s*\(|var\s*\()/;
function leaveOutNoise(changes, projects, built) {
	const suspects = changes.filter((change) => isSuspect(change));
	if (suspects.length === 0) return {
		changes,
		evidence: []
	};
	const asks = macrosAskElsewhere(projects);
	const names = {
		base: relationNames(projects.base),
		head: relationNames(projects.head)
	};
	const isEqual = (texts, id) => {
		const [base, head] = [texts.base.get(id), texts.head.get(id)];
		return base !== void 0 && head !== void 0 && names.base(base).trim() === names.head(head).trim();
	};
	const isNoise = (change) => {
		const { uniqueId, head } = change;
		if (asks && change.reasons.some(({ kind }) => kind === "macro")) return false;
		if (built.head.outcome?.results.get(uniqueId)?.status !== "success") return false;
		if (!isEqual({
			base: built.base.compiled,
			head: built.head.compiled
		}, uniqueId)) return false;
		const both = {
			base: built.base.incremental,
			head: built.head.incremental
		};
		return head?.materialized !== "incremental" || isEqual(both, uniqueId);
	};
	const noise = new Set(suspects.filter(isNoise));
	return {
		changes: changes.filter((change) => !noise.has(change)),
		evidence: [...noise].map(inWords$1)
	};
}
function isSuspect({ base, head, reasons }) {
	return base !== void 0 && head !== void 0 && reasons.every(isFaint) && [base, head].every(isToldBySql);
}
function isFaint({ kind, text }) {
	return kind === "macro" || kind === "config" && ONLY_WORDS.test(text);
}
function isToldBySql(node) {
	return node.language === "sql" && TOLD_BY_SQL.has(node.materialized) && !hasHooks(node);
}
function macrosAskElsewhere({ base, head }) {
	return [...changedMacros(base, head).keys()].some((id) => ELSEWHERE.test(`${base.macros.get(id)?.sql ?? ""}\n${head.macros.get(id)?.sql ?? ""}`));
}
function inWords$1({ name, reasons }) {
	return `\`${name}\`: ${reasons.map(({ text }) => text).join(", ")}, compiled SQL equal: left out`;
}

// src/dbt/not-analysed.ts
const SIDE = {
	base: "the base",
	head: "this commit"
};
function notAnalysed(outcomes, changes) {
	return outcomes.flatMap((outcome) => [
		...outcome.built.leftOut ?? [],
		...wholeSide(outcome),
		...failedNodes(outcome),
		...withoutSql(outcome, changes)
	]);
}
function wholeSide({ side, built: { outcome } }) {
	if (outcome === void 0 || outcome.succeeded || outcome.results.size > 0) return [];
	return [{
		subject: `all models of ${SIDE[side]}`,
		reason: `dbt ${outcome.command} failed there: ${firstLine(outcome.errors[0])}`
	}];
}
function failedNodes({ side, project, built }) {
	return [...built.outcome?.results.values() ?? []].flatMap(({ uniqueId, status, message }) => {
		const node = project.nodes.get(uniqueId);
		if (node === void 0 || ![
			"model",
			"seed",
			"snapshot"
		].includes(node.resourceType)) return [];
		if (status === "skipped") return [{
			subject: node.name,
			reason: `skipped on ${SIDE[side]}, because something above it failed`
		}];
		return status === "error" ? [{
			subject: node.name,
			reason: `failed on ${SIDE[side]}: ${firstLine(message)}`
		}] : [];
	});
}
function withoutSql({ side, project, built }, changes) {
	if (built.outcome === void 0 && built.leftOut !== void 0) return [];
	return changes.flatMap(({ uniqueId, kind, name }) => {
		const node = project.nodes.get(uniqueId);
		if (kind !== "modified" || node?.resourceType !== "model" || built.compiled.has(uniqueId)) return [];
		if (["skipped", "error"].includes(built.outcome?.results.get(uniqueId)?.status ?? "")) return [];
		return [{
			subject: name,
			reason: node.language === "sql" ? `its SQL was not compiled on ${SIDE[side]}` : `a ${node.language} model: its columns and rows are not read`
		}];
	});
}
function firstLine(message) {
	return (message ?? "no message").split("\n").map((line) => line.trim()).filter((line) => line !== "").slice(0, 2).join(" ").slice(0, 300);
}

// src/dbt/pair.ts
async function both(make) {
	const running = [make("base"), make("head")];
	await Promise.allSettled(running);
	const [base, head] = await Promise.all(running);
	return {
		base,
		head
	};
}
async function headFirst(make) {
	const head = await make("head");
	return {
		base: await make("base"),
		head
	};
}
async function inTurn(make) {
	return {
		base: await make("base"),
		head: await make("head")
	};
}

// src/dbt/parse-warnings.ts
const NO_NEWS = /DeprecationsSummary|^This version of dbt|Update available|Your version of dbt/;
function parseWarnings({ events }) {
	const texts = events.flatMap((event) => event.kind === "warning" || event.kind === "deprecation" ? [event.text] : []).filter((text) => !NO_NEWS.test(text)).map((text) => text.replace(/^\[WARNING\](?:\[\w+\])?:\s*/, "").trim());
	return [...new Set(texts.filter((text) => text !== ""))];
}

// src/dbt/parse-side.ts
async function parseSide(prepared, session, { files }) {
	const invocation = await session.run({ name: "parse" });
	const project = invocation.exitCode === 0 ? await manifestOf(files, prepared) : void 0;
	return project === void 0 ? { failed: invocation } : { project: {
		...project,
		warnings: parseWarnings(invocation)
	} };
}

// src/dbt/render-plainly.ts
const LONGEST$1 = 2e5;
function renderPlainly(node, { nodes, sources }) {
	const { rawCode, language } = node;
	if (language !== "sql" || rawCode.length > LONGEST$1) return void 0;
	let rendered = "";
	let from = 0;
	for (let tag = nextTag(rawCode, 0); tag !== void 0; tag = nextTag(rawCode, from)) {
		const end = tag.kind === "{%" ? endOfIncremental(rawCode, tag) : tag.end;
		const written = end === void 0 ? void 0 : writtenFor(tag, {
			nodes,
			sources,
			of: node
		});
		if (end === void 0 || written === void 0) return void 0;
		rendered += rawCode.slice(from, tag.start) + written + newlines(rawCode.slice(tag.start, end));
		from = end;
	}
	rendered += rawCode.slice(from);
	return /\{[{%#]|[}%#]\}/.test(rendered) ? void 0 : rendered;
}
const CLOSING = {
	"{{": "}}",
	"{%": "%}",
	"{#": "#}"
};
function nextTag(text, from) {
	const opening = /\{[{%#]/g;
	opening.lastIndex = from;
	const found = opening.exec(text);
	if (found === null) return void 0;
	const { 0: kind, index: start } = found;
	const close = text.indexOf(CLOSING[kind] ?? "", start + 2);
	if (close < 0) return void 0;
	const inside = text.slice(start + 2, close).replace(/^-|-$/g, "").trim();
	return {
		kind,
		start,
		end: close + 2,
		inside
	};
}
function endOfIncremental(text, { inside, end }) {
	if (!/^if\s+is_incremental\(\)$/.test(inside)) return void 0;
	const start = text.indexOf("{%", end);
	const closing = start < 0 ? void 0 : nextTag(text, start);
	return closing?.inside === "endif" ? closing.end : void 0;
}
const CALL = /^(ref|source)\s*\(\s*['"]([^'"]+)['"]\s*(?:,\s*['"]([^'"]+)['"]\s*)?\)$/;
function writtenFor({ kind, inside }, parents) {
	if (kind !== "{{" || /^config\s*\([\s\S]*\)$/.test(inside)) return "";
	const [, call, first = "", second] = CALL.exec(inside) ?? [];
	if (call === "ref") return ofRef(first, second, parents);
	return call === "source" && second !== void 0 ? ofSource(first, second, parents) : void 0;
}
function ofRef(first, second, { nodes, of }) {
	const [only, another] = [...new Set(of.dependsOn.nodes)].flatMap((id) => nodes.get(id) ?? []).filter(({ name, packageName }) => name === (second ?? first) && (second === void 0 || packageName === first));
	return another === void 0 && only?.version === void 0 ? only?.relationName : void 0;
}
function ofSource(source, table, { sources, of }) {
	const [only, another] = [...new Set(of.dependsOn.nodes)].flatMap((id) => sources.get(id) ?? []).filter(({ sourceName, name }) => sourceName === source && name === table);
	return another === void 0 ? only?.relationName : void 0;
}
function newlines(text) {
	return text.replaceAll(/[^\n]/g, "");
}

// src/dbt/sketch-sql.ts
const EXPRESSION = /\{\{-?(?!\s*(?:(?:ref|source|config)\s*\(|this\b))\s*([^{}]+?)\s*-?\}\}/g;
const IS_MORE = {
	before: /\b(?:from|join)\s*$/i,
	after: /^\s*(?:,|\)|$|from\b)/i
};
function sketchSql(node, project) {
	const { rawCode } = node;
	let holdsMore = false;
	const sketched = rawCode.replaceAll(EXPRESSION, (whole, inside, at) => {
		const [before, after] = [rawCode.slice(0, at), rawCode.slice(at + whole.length)];
		holdsMore ||= IS_MORE.before.test(before) || IS_MORE.after.test(after);
		return `${nameOf$2(inside)}()${whole.replaceAll(/[^\n]/g, "")}`;
	});
	return holdsMore ? void 0 : renderPlainly({
		...node,
		rawCode: sketched
	}, project);
}
function sameExpressions(one, other) {
	return callsIn(one) === callsIn(other);
}
function callsIn(sql) {
	return (sql.match(/\bjinja_[0-9a-f]{12}\(\)/g) ?? []).toSorted().join();
}
function nameOf$2(expression) {
	return `jinja_${createHash("sha256").update(expression.replaceAll(/\s+/g, " ")).digest("hex").slice(0, 12)}`;
}

// src/dbt/plain-compiled.ts
function plainCompiled(projects) {
	const [base, head] = [textsOf$3(projects.base), textsOf$3(projects.head)];
	const of = (kind) => ({
		base: base[kind],
		head: head[kind]
	});
	return {
		compiled: of("compiled"),
		incremental: of("incremental"),
		sketched: of("sketched")
	};
}
function notPlain(changes, { compiled }) {
	return changes.flatMap(({ uniqueId, kind, name, base, head }) => {
		if (kind !== "modified" || head?.resourceType !== "model") return [];
		if (compiled.base.has(uniqueId) && compiled.head.has(uniqueId)) return [];
		const foreign = [base, head].find((node) => node !== void 0 && node.language !== "sql");
		return [{
			subject: name,
			reason: foreign === void 0 ? "dbt has to compile it: more than `ref` and `source` stands in its Jinja" : `a ${foreign.language} model: its columns and rows are not read`
		}];
	});
}
function textsOf$3(project) {
	const compiled = /* @__PURE__ */ new Map();
	const incremental = /* @__PURE__ */ new Map();
	const sketched = /* @__PURE__ */ new Map();
	const models = redefines(project) ? [] : [...project.nodes.values()].filter(({ resourceType }) => resourceType === "model");
	for (const model of models) {
		const whole = renderPlainly(model, project);
		const later = model.materialized === "incremental" ? renderPlainly(onItsTable(model), project) : void 0;
		const isPlain = whole !== void 0 && (model.materialized !== "incremental" || later !== void 0);
		const sketch = isPlain ? whole : sketchSql(model, project);
		if (sketch !== void 0) sketched.set(model.uniqueId, sketch);
		if (!isPlain) continue;
		compiled.set(model.uniqueId, whole);
		if (later !== void 0) incremental.set(model.uniqueId, later);
	}
	return {
		compiled,
		incremental,
		sketched
	};
}
const TOLD = /* @__PURE__ */ new Set([
	"ref",
	"source",
	"config",
	"is_incremental"
]);
function redefines({ macros }) {
	return [...macros.keys()].some((id) => {
		const [, packageName = "", name = ""] = id.split(".");
		return TOLD.has(name) && packageName !== "dbt" && !packageName.startsWith("dbt_");
	});
}
function onItsTable(model) {
	const opened = model.rawCode.replaceAll(/\{%-?\s*if\s+is_incremental\(\)\s*-?%\}((?:(?!\{%)[\s\S])*)\{%-?\s*endif\s*-?%\}/g, (_, inside) => inside);
	return {
		...model,
		rawCode: opened.replaceAll(/\{\{-?\s*this\s*-?\}\}/g, () => model.relationName ?? "{{ this }}")
	};
}

// src/dbt/manifest-schemas.ts
function manifestSchemas(text) {
	const raw = parseArtifact(text, {
		artifact: "manifest.json",
		where: "production",
		key: "nodes"
	});
	const items = [raw["nodes"], raw["sources"]].flatMap((map) => Object.values(asRecord(map)));
	return [...new Set(items.flatMap((item) => asFilledText(asRecord(item)["schema"]) ?? []))];
}

// src/dbt/production-state.ts
const STORED$2 = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
async function readProduction(files, around) {
	const { state } = around.input;
	if (state === void 0) return {
		relations: /* @__PURE__ */ new Map(),
		schemas: [],
		defer: [],
		evidence: []
	};
	const text = await files.read(state);
	if (text === void 0) throw new Problem("STW-1010", {
		path: state,
		detail: "there is no such file"
	});
	const project = readManifest(text, `the production state ${state}`);
	const relations = relationsOf$1(project);
	const schemas = manifestSchemas(text);
	const reason = whyNot(project, relations, around);
	if (reason !== void 0) return {
		relations: /* @__PURE__ */ new Map(),
		schemas,
		defer: [],
		evidence: [`production state not used: ${reason}; what it has was built instead`]
	};
	const folder = join(around.folder, "state");
	await files.write(join(folder, "manifest.json"), text);
	return {
		relations,
		schemas,
		defer: [
			"--defer",
			"--state",
			folder
		],
		evidence: []
	};
}
function relationsOf$1({ nodes }) {
	const stored = [...nodes.values()].filter(({ resourceType, materialized }) => STORED$2.has(resourceType) && materialized !== "ephemeral");
	return new Map(stored.flatMap(({ uniqueId, relationName }) => relationName === void 0 ? [] : [[uniqueId, relationName]]));
}
function whyNot({ adapter, dbtVersion }, relations, { engine, profile, input }) {
	if (adapter !== profile.adapter) return `it was made on ${adapter || "another adapter"}, this is ${profile.adapter}`;
	if (majorOf(dbtVersion) !== majorOf(engine.version)) return `it was written by dbt ${dbtVersion || "of an unknown version"}, this is ${engine.version}`;
	return profile.databaseFile === void 0 ? void 0 : whyNotInFile(relations, profile.databaseFile, input.ciDatabase);
}
function whyNotInFile(relations, databaseFile, ciDatabase) {
	if (ciDatabase === void 0) return "there is no CI database that could hold what production has";
	const stem = databaseFile.replace(/\.[^.]*$/, "");
	const other = [...relations.values()].map(databaseOf).find((name) => name !== stem);
	return other === void 0 ? void 0 : `its database is called ${other}, the file of the profile ${databaseFile}`;
}
function databaseOf(relationName) {
	return (relationName.split(".")[0] ?? "").replaceAll("\"", "");
}
function majorOf(version) {
	return version.split(".")[0] ?? "";
}
function withProduction(project, relations, built) {
	if (relations.size === 0) return project;
	const here = new Set(built);
	const nodes = [...project.nodes].map(([id, node]) => {
		const production = relations.get(id);
		if (production === void 0) return [id, node];
		const [relationName, otherRelation] = here.has(id) ? [node.relationName, production] : [production, node.relationName];
		return [id, {
			...node,
			relationName,
			otherRelation
		}];
	});
	return {
		...project,
		nodes: new Map(nodes)
	};
}

// src/dbt/dbt-environment.ts
const ALWAYS = [
	"PATH",
	"LD_LIBRARY_PATH",
	"TZ",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR"
];
const NEVER = /^(?:ACTIONS_.*|INPUT_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|NODE_OPTIONS)$/i;
const SECRET = /^DBT_ENV_SECRET_/i;
function dbtEnvironment({ inherited, names, home, secrets }) {
	const wanted = /* @__PURE__ */ new Set([
		...ALWAYS,
		...names,
		...Object.keys(inherited).filter((name) => SECRET.test(name))
	]);
	const passed = Object.entries(inherited).flatMap(([name, value]) => value !== void 0 && wanted.has(name) && !NEVER.test(name) && (secrets || !SECRET.test(name)) ? [[name, value]] : []);
	return {
		...Object.fromEntries(passed),
		HOME: home,
		TMPDIR: home,
		LANG: "C.UTF-8",
		LC_ALL: "C.UTF-8",
		DBT_USE_COLORS: "false",
		DBT_SEND_ANONYMOUS_USAGE_STATS: "false",
		DO_NOT_TRACK: "1"
	};
}

// src/dbt/read-settings.ts
async function readSettings({ root, path, within = [] }, schema, files) {
	const text = await files.read(join(root, path));
	if (text === void 0) return void 0;
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		version: "1.1",
		customTags,
		lineCounter: lines,
		prettyErrors: false
	});
	const invalid = (offset, says) => new Problem("STW-1031", {
		file: path,
		detail: `line ${lines.linePos(offset).line}: ${says}`
	});
	const broken = document.errors[0];
	if (broken !== void 0) throw invalid(broken.pos[0], brokenYaml(broken, text));
	const whole = plainValue(document, (says) => invalid(0, says));
	const value = within.reduce(partOf, whole);
	if (value === void 0 && within.length > 0) return void 0;
	const parsed = schema.safeParse(value ?? {});
	if (parsed.success) return parsed.data;
	const { place, says } = told$1(parsed.error.issues, {
		schema,
		value,
		within
	});
	throw invalid(offsetOf(document, [...within, ...place]), says);
}
function told$1([issue], { schema, value, within }) {
	if (issue === void 0) return {
		place: [],
		says: "it has the wrong shape"
	};
	const whole = within.length === 0 ? "the file" : within.join(".");
	const { place, says } = describeIssue(issue, {
		schema,
		value,
		whole
	});
	return {
		place,
		says: within.length === 0 || says.startsWith(`${whole} `) ? says : `${whole}: ${says}`
	};
}
function customTags(tags) {
	return tags.map((tag) => {
		if (typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:bool" || !("test" in tag) || tag.test === void 0) return tag;
		return {
			...tag,
			test: new RegExp(`(?!^[YyNn]$)${tag.test.source}`)
		};
	});
}
function plainValue(document, invalid) {
	try {
		return document.toJS();
	} catch (error) {
		throw error instanceof ReferenceError ? invalid("it repeats parts of itself (*) too often") : error;
	}
}
function partOf(value, key) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0;
}

// src/dbt/profiles.ts
const projectFile = object({ profile: string() });
const outputSchema = looseObject({
	type: string(),
	schema: string().optional(),
	dataset: string().optional(),
	path: string().optional()
});
const anything = record(string(), unknown$2()).catch({});
const profileSchema = object({
	target: string().default("default"),
	outputs: record(string(), outputSchema)
});
async function chooseProfile(files, search) {
	const name = await profileName(files, search);
	const { outputs, target } = await findProfile(files, name, search);
	const [only, ...others] = Object.keys(outputs);
	const chosen = search.target ?? renderEnvVars(target, search.env) ?? (others.length === 0 ? only : void 0) ?? target;
	const output = outputs[chosen];
	if (output === void 0) throw new Problem("STW-1008", {
		profile: name,
		target: chosen,
		known: Object.keys(outputs).join(", ")
	});
	const databaseFile = output.type === "duckdb" ? localDatabase(output.path ?? ":memory:", search.env) : void 0;
	return {
		name,
		target: chosen,
		adapter: output.type,
		schema: output.schema ?? output.dataset ?? "",
		output,
		databaseFile
	};
}
async function profileSchemas(files, search) {
	const { outputs } = await findProfile(files, await profileName(files, search), search);
	return Object.values(outputs).flatMap(({ schema, dataset }) => renderEnvVars(schema ?? dataset ?? "", search.env) || []);
}
function profileText({ name, target, output }, replaced) {
	const document = { [name]: {
		target,
		outputs: { [target]: {
			...output,
			...replaced
		} }
	} };
	return (0, import_dist.stringify)(document, {
		version: "1.1",
		lineWidth: 0,
		aliasDuplicateObjects: false
	});
}
function foldersOf({ projectDir, profilesDir }) {
	return profilesDir === void 0 ? [.../* @__PURE__ */ new Set([normalize(projectDir), "."])] : [profilesDir];
}
async function profileName(files, { base, projectDir, env }) {
	const found = await readSettings({
		root: base,
		path: normalize(join(projectDir, "dbt_project.yml"))
	}, projectFile, files);
	if (found === void 0) throw new Problem("STW-1001", { where: projectDir === "." ? "the top folder" : `the folder ${projectDir}` });
	return renderEnvVars(found.profile, env) ?? found.profile;
}
async function findProfile(files, name, search) {
	const paths = foldersOf(search).map((folder) => normalize(join(folder, "profiles.yml")));
	const others = [];
	for (const path of paths) {
		const place = isAbsolute(path) ? {
			root: "/",
			path
		} : {
			root: search.base,
			path
		};
		const found = await readSettings({
			...place,
			within: [name]
		}, profileSchema, files);
		if (found !== void 0) return found;
		others.push(...Object.keys(await readSettings(place, anything, files) ?? {}));
	}
	const names = others.filter((other) => other !== "config");
	const instead = names.length === 0 ? "" : `; there ${names.length === 1 ? "is" : "are"} ${names.join(", ")}`;
	throw new Problem("STW-1007", {
		profile: name,
		where: `${paths.join(" or ")}${instead}`
	});
}
function localDatabase(path, env) {
	const rendered = renderEnvVars(path, env);
	if (rendered === void 0 || /^(?:md|motherduck):/.test(rendered)) return void 0;
	return rendered === ":memory:" || rendered === "" ? "memory.duckdb" : basename(rendered);
}

// src/dbt/prepare-side.ts
async function prepareSide(files, plan, { side, projectDir, name: called = side }) {
	const { profile, schemas } = plan;
	const schema = schemas?.[called === side ? side : "fix"];
	const own = (name) => join(plan.folder, called, name);
	const database = profile.databaseFile === void 0 ? void 0 : join(own("warehouse"), profile.databaseFile);
	const replaced = {
		...database === void 0 ? {} : { path: database },
		...database === void 0 && schema !== void 0 ? { schema } : {}
	};
	await files.write(join(own("profiles"), "profiles.yml"), profileText(withoutDataset(profile, schema), replaced));
	const environment = {
		...plan.env,
		home: own("home")
	};
	const made = [
		"home",
		"warehouse",
		"inbox"
	].map((name) => files.write(join(own(name), ".keep"), ""));
	await Promise.all(made);
	return {
		side,
		projectDir,
		engine: plan.engine,
		profile: profile.name,
		target: profile.target,
		profilesDir: own("profiles"),
		targetPath: own("target"),
		logPath: own("logs"),
		inbox: own("inbox"),
		database,
		schema: database === void 0 ? schema : void 0,
		env: dbtEnvironment({
			...environment,
			secrets: true
		}),
		envWithoutSecrets: dbtEnvironment({
			...environment,
			secrets: false
		})
	};
}
function withoutDataset(profile, schema) {
	const { dataset, ...output } = profile.output;
	return schema === void 0 || dataset === void 0 ? profile : {
		...profile,
		output
	};
}
async function copyDatabase(files, from, { database }) {
	if (from === void 0 || database === void 0) return;
	await files.copy(from, database);
	if (await files.exists(`${from}.wal`)) await files.copy(`${from}.wal`, `${database}.wal`);
}

// src/dbt/start-data.ts
async function startData({ filled, ports }, side, database) {
	if (side.schema !== void 0) filled.add(side.schema);
	await copyDatabase(ports.files, database, side);
}

// src/dbt/changed-sources.ts
function changedSources(base, head) {
	const changed = /* @__PURE__ */ new Map();
	for (const source of head.sources.values()) {
		const before = base.sources.get(source.uniqueId);
		if (before !== void 0 && tableOf$1(before) !== tableOf$1(source)) changed.set(source.uniqueId, sentence(before, source));
	}
	return changed;
}
function tableOf$1({ relationName, identifier }) {
	return relationName ?? identifier;
}
function sentence(before, after) {
	return `source ${after.sourceName}.${after.name}: ${shownValue(tableOf$1(before))} → ${shownValue(tableOf$1(after))}`;
}

// src/dbt/config-reasons.ts
const NOT_COMPARED = /* @__PURE__ */ new Set([
	"alias",
	"schema",
	"database",
	"tags",
	"group"
]);
function configReasons(base, head) {
	const keys = /* @__PURE__ */ new Set([...Object.keys(base.unrenderedConfig), ...Object.keys(head.unrenderedConfig)]);
	const written = [...keys].filter((key) => !NOT_COMPARED.has(key) && !isContractSwitch(key, base, head)).flatMap((key) => difference(key, base, head));
	return keys.has("access") || base.access === head.access ? written : [...written, reason$1("access", base.access, head.access)];
}
function isContractSwitch(key, base, head) {
	return key === "contract" && base.contractEnforced !== head.contractEnforced;
}
function difference(key, base, head) {
	const [before, after] = [base.unrenderedConfig[key], head.unrenderedConfig[key]];
	return sameValue(before, after) ? [] : [reason$1(key, before, after)];
}
function reason$1(key, before, after) {
	return {
		kind: "config",
		text: `${key}: ${shownValue(before)} → ${shownValue(after)}`
	};
}

// src/dbt/contract-reasons.ts
function contractReasons(base, head) {
	if (!base.contractEnforced && !head.contractEnforced) return [];
	if (!head.contractEnforced) return [reason("no longer enforced")];
	if (!base.contractEnforced) return [reason("now enforced")];
	return [...[.../* @__PURE__ */ new Set([...base.columns.keys(), ...head.columns.keys()])].flatMap((name) => columnReasons(name, base.columns.get(name), head.columns.get(name))), ...constraintReasons("the model", base.constraints, head.constraints)];
}
function columnReasons(name, before, after) {
	if (before === void 0) return [reason(`column ${name} added`)];
	if (after === void 0) return [reason(`column ${name} removed`)];
	return [...before.dataType === after.dataType ? [] : [reason(`${name}: ${before.dataType ?? "no type"} → ${after.dataType ?? "no type"}`)], ...constraintReasons(name, before.constraints, after.constraints)];
}
function constraintReasons(owner, before, after) {
	const [old, now] = [before.map(shown), after.map(shown)];
	return [...old.filter((constraint) => !now.includes(constraint)).map((constraint) => reason(`${constraint} removed from ${owner}`)), ...now.filter((constraint) => !old.includes(constraint)).map((constraint) => reason(`${constraint} added to ${owner}`))];
}
function shown({ type, columns }) {
	return columns.length === 0 ? type : `${type} (${columns.join(", ")})`;
}
function reason(what) {
	return {
		kind: "contract",
		text: `contract: ${what}`
	};
}

// src/dbt/macro-reasons.ts
function macroReasons(node, changes, project) {
	if (changes.size === 0) return [];
	const seen = /* @__PURE__ */ new Set();
	const reasons = [];
	const queue = node.dependsOn.macros.map((id) => ({
		id,
		caller: void 0
	}));
	for (const { id, caller } of queue) {
		if (seen.has(id)) continue;
		seen.add(id);
		const change = changes.get(id);
		if (change !== void 0) reasons.push({
			kind: "macro",
			text: `macro ${resourceName(id)} ${change}${caller === void 0 ? "" : ` (through ${caller})`}`
		});
		for (const next of project.macros.get(id)?.macros ?? []) queue.push({
			id: next,
			caller: caller ?? resourceName(id)
		});
	}
	return reasons;
}

// src/dbt/state-modified.ts
function changedNodes(base, head) {
	const sides = {
		head,
		macros: changedMacros(base, head),
		sources: changedSources(base, head)
	};
	const present = [...head.nodes.values()].filter(isBuilt$1).map((node) => changeOf(base.nodes.get(node.uniqueId), node, sides));
	const gone = [...base.nodes.values()].filter((node) => isBuilt$1(node) && !head.nodes.has(node.uniqueId)).map(removed);
	return [...present.filter((change) => change !== void 0), ...gone];
}
function isBuilt$1({ resourceType }) {
	return resourceType === "model" || resourceType === "seed" || resourceType === "snapshot";
}
function removed(node) {
	const reasons = [{
		kind: "removed",
		text: `${node.resourceType} removed or disabled`
	}];
	return {
		uniqueId: node.uniqueId,
		name: node.name,
		kind: "removed",
		base: node,
		head: void 0,
		reasons
	};
}
function changeOf(base, head, sides) {
	const { uniqueId, name } = head;
	if (base === void 0) return {
		uniqueId,
		name,
		kind: "added",
		base,
		head,
		reasons: [{
			kind: "new",
			text: `new ${head.resourceType}`
		}]
	};
	const reasons = reasonsOf(base, head, sides);
	return reasons.length === 0 ? void 0 : {
		uniqueId,
		name,
		kind: "modified",
		base,
		head,
		reasons
	};
}
function reasonsOf(base, head, { head: project, macros, sources }) {
	return [
		...bodyReasons(base, head),
		...macroReasons(head, macros, project),
		...configReasons(base, head),
		...contractReasons(base, head),
		...relationReasons(base, head),
		...locationReasons(base, head),
		...descriptionReasons(base, head),
		...sourceReasons(head, sources)
	];
}
function bodyReasons(base, head) {
	if (head.resourceType === "seed") return base.checksum === head.checksum ? [] : [{
		kind: "seed",
		text: "the seed's data changed"
	}];
	if (base.rawCode === head.rawCode) return [];
	const code = head.language === "sql" ? "SQL" : head.language;
	return [{
		kind: "body",
		text: withoutSpace(base) === withoutSpace(head) ? `only white space in the ${code} changed` : `${code} changed`
	}];
}
function withoutSpace({ rawCode }) {
	return rawCode.replaceAll(/\s+/g, "");
}
function relationReasons(base, head) {
	return [
		"database",
		"schema",
		"alias"
	].flatMap((key) => {
		const [before, after] = [base.unrenderedConfig[key], head.unrenderedConfig[key]];
		return sameValue(before, after) ? [] : [{
			kind: "relation",
			text: `${key}: ${shownValue(before)} → ${shownValue(after)}`
		}];
	});
}
function locationReasons(base, head) {
	if (sameValue(base.fqn, head.fqn)) return [];
	return [{
		kind: "location",
		text: `moved: ${base.path === head.path ? `${base.fqn.join(".")} → ${head.fqn.join(".")}` : `${base.path} → ${head.path}`}`
	}];
}
function descriptionReasons(base, head) {
	const persisted = head.config["persist_docs"];
	if (typeof persisted !== "object" || persisted === null) return [];
	const { relation, columns } = persisted;
	const reasons = [];
	if (relation === true && base.description !== head.description) reasons.push({
		kind: "description",
		text: "its persisted description changed"
	});
	if (columns === true && !sameValue(columnDescriptions(base), columnDescriptions(head))) reasons.push({
		kind: "description",
		text: "persisted column descriptions changed"
	});
	return reasons;
}
function columnDescriptions({ columns }) {
	return new Map([...columns].map(([name, { description }]) => [name, description]));
}
function sourceReasons(head, sources) {
	return head.dependsOn.nodes.flatMap((id) => {
		const text = sources.get(id);
		return text === void 0 ? [] : [{
			kind: "source",
			text
		}];
	});
}

// src/dbt/tell-build.ts
function tellBuild(projects, { base, head }) {
	return [
		...[.../* @__PURE__ */ new Set([...base.outcome?.twice ?? [], ...head.outcome?.twice ?? []])].map((id) => (projects.head.nodes.get(id) ?? projects.base.nodes.get(id))?.name ?? resourceName(id)).map((name) => `\`${name}\` ran twice: full refresh, then incrementally`),
		...attemptsOf(base.outcome, "the base"),
		...attemptsOf(head.outcome, "this commit")
	];
}
function attemptsOf(outcome, side) {
	const { attempts = 1, results = /* @__PURE__ */ new Map() } = outcome ?? {};
	if (attempts === 1) return [];
	const told = [...results.values()].flatMap((result) => tellAttempts(result) ?? []);
	return told.length === 0 ? [`dbt was started ${attempts} times on ${side}: at first it could not begin`] : told.map((line) => `${line} (on ${side})`);
}

// src/dbt/tell-spending.ts
function tellSpending({ spending, lane, built, adapter }) {
	const quiet = {
		lane,
		notAnalysed: [],
		evidence: []
	};
	if (spending?.limit.bytes === void 0 || lane.name !== "build") return quiet;
	const over = bytesOver(spending);
	if (over === void 0) return counts(built) ? quiet : {
		...quiet,
		evidence: [`\`budget.bytes\` held nothing back: ${adapter} does not say how much it reads`]
	};
	const missing = built.base.outcome === void 0 ? "the base was not built" : "nothing further was run";
	return {
		lane: {
			name: "build",
			reason: `${lane.reason}, until the budget was used up (${over})`,
			inVerdict: `${over}: ${missing}`
		},
		notAnalysed: [{
			subject: "data of base and head",
			reason: `not compared: ${over}`
		}],
		evidence: []
	};
}
function counts({ base, head }) {
	const results = [base, head].flatMap(({ outcome }) => [...outcome?.results.values() ?? []]);
	return results.length === 0 || results.some(({ bytes, billedBytes }) => (bytes ?? billedBytes) !== void 0);
}

// src/dbt/unparsed-base.ts
const MISSING_VARIABLE = /Env var required but not provided: '(?<name>\w+)'|Environment variable '(?<other>\w+)' not found/;
const INVALID_TARGET = /Credentials in profile "(?<profile>[^"]+)", target "(?<target>[^"]+)" invalid: (?<why>[\s\S]+)/;
function unparsedBase(said, { baseSha, env }) {
	const { name, other } = MISSING_VARIABLE.exec(said)?.groups ?? {};
	const variable = name ?? other;
	if (variable !== void 0) {
		const isHere = (env.inherited[variable] ?? "") !== "";
		return new Problem("STW-1034", {
			name: variable,
			state: isHere ? "is set, but not among projects[].env" : "is not set"
		});
	}
	const { profile, target, why } = INVALID_TARGET.exec(said)?.groups ?? {};
	if (profile !== void 0 && target !== void 0 && why !== void 0) return new Problem("STW-1035", {
		profile,
		target,
		detail: why.replace(/^Runtime Error\s*/, "").replaceAll(/\s+/g, " ").trim()
	});
	return new Problem("STW-2002", {
		sha: baseSha.slice(0, 7),
		detail: said
	});
}

// src/dbt/within-schema.ts
function laneWithin(lane, { nodes }, { ids, schema }) {
	if (schema === void 0 || lane.name !== "build") return lane;
	const outside = ids.flatMap((id) => nodes.get(id) ?? []).find((node) => !isWithin(node, schema));
	if (outside === void 0) return lane;
	const reason = `${outside.name} would be written to ${outside.relationName}, outside of the schema ${schema} of this run`;
	return lowerLane("compile", reason);
}
function isWithin({ relationName, config }, schema) {
	if (relationName === void 0) return true;
	if (typeof config["database"] === "string") return false;
	const found = schemaOf(relationName).toLowerCase();
	return found === schema || found.startsWith(`${schema}_`);
}
function schemaOf(relationName) {
	return (((/^`([^`]*)`$/.exec(relationName)?.[1])?.split(".") ?? relationName.match(/"(?:[^"]|"")*"|`[^`]*`|[^.]+/g) ?? []).at(-2) ?? "").replaceAll(/^["`]|["`]$/g, "");
}

// src/dbt/compare-open.ts
async function compareOpen(run, open, watch) {
	const each = run.input.parallel === false ? inTurn : both;
	const parsed = await watch.time(() => each((side) => parseSide(open[side].prepared, open[side].session, run.ports)));
	if ("failed" in parsed.base) throw unparsedBase(detailOf(parsed.base.failed, run), run.input);
	const base = parsed.base.project;
	if ("failed" in parsed.head) return {
		...unparsedHead(run, base, parsed.head.failed),
		dbtSeconds: watch.seconds()
	};
	const projects = {
		base,
		head: parsed.head.project
	};
	const { plan, asked, missing } = planBuild(run, projects);
	const eachBuilt = run.input.budget.bytes === void 0 ? each : headFirst;
	const compared = comparison(run, projects, {
		plan,
		built: await watch.time(() => eachBuilt((side) => buildOpen(run, {
			...open[side],
			project: projects[side]
		}, plan)))
	});
	const kept = new Set(run.production.relations.keys());
	const selected = explainSelection({
		lane: plan.lane,
		head: projects.head,
		changes: asked,
		selection: plan.selection,
		kept
	});
	return {
		...compared,
		notAnalysed: [...compared.notAnalysed, ...missing],
		evidence: [
			...selected,
			...run.production.evidence,
			...compared.evidence ?? []
		],
		dbtSeconds: watch.seconds()
	};
}
function detailOf(failed, run) {
	return [errorsOf(failed)[0] ?? "", ...parsedWith(run).map((line) => `(${line})`)].join(" ");
}
function planBuild(run, projects) {
	const { input, production, retry } = run;
	const changes = changedNodes(projects.base, projects.head);
	const also = input.also ?? [];
	const present = also.filter((uniqueId) => projects.head.nodes.has(uniqueId));
	const missing = also.filter((uniqueId) => !projects.head.nodes.has(uniqueId)).map((subject) => ({
		subject,
		reason: "it was asked for, but this commit has no such node"
	}));
	const asked = [...changes, ...present.map((uniqueId) => ({ uniqueId }))];
	const selection = selectNodes({
		...projects,
		changes: asked,
		kept: new Set(production.relations.keys())
	});
	return {
		plan: {
			lane: laneFor(run, projects, selection),
			selection,
			changes,
			retry,
			defer: production.defer
		},
		asked,
		missing
	};
}
function laneFor({ lane, plan: { schemas }, input, ports }, { base, head }, selection) {
	const count = sizeOf(selection);
	if (count > 0) {
		const headLane = laneWithin(lane, head, {
			ids: [...selection.head, ...selection.tests],
			schema: schemas?.head
		});
		return laneInBudget(laneWithin(headLane, base, {
			ids: selection.base,
			schema: schemas?.base
		}), count, ports);
	}
	return {
		name: "static",
		reason: `no model, seed, snapshot or test differs from the base${(input.also ?? []).length === 0 ? "" : ", and nothing that was asked for exists"}: nothing had to be built`
	};
}
function sizeOf({ base, head, tests }) {
	return base.length + head.length + tests.length;
}
async function buildOpen(run, side, plan) {
	if (plan.lane.name === "build") await startData(run, side.prepared, run.input.ciDatabase);
	return buildSide(side, plan, run.ports);
}
function unparsedHead(run, base, failed) {
	const nothing = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	return {
		engine: engineOf(run),
		lane: {
			name: "static",
			reason: "dbt cannot parse this commit, so there was nothing to build"
		},
		base,
		head: void 0,
		failed: { head: {
			...failed,
			results: /* @__PURE__ */ new Map(),
			targetTexts: /* @__PURE__ */ new Map()
		} },
		changes: [],
		build: {},
		compiled: nothing,
		incremental: nothing,
		notAnalysed: [],
		evidence: [...run.production.evidence, ...parsedWith(run)]
	};
}
function comparison(run, parsed, { plan, built }) {
	const { base, head } = built;
	const { relations } = run.production;
	const projects = {
		base: withProduction(parsed.base, relations, plan.selection.base),
		head: withProduction(parsed.head, relations, plan.selection.head)
	};
	const outcomes = ["base", "head"].map((side) => ({
		side,
		project: projects[side],
		built: built[side]
	}));
	const sifted = leaveOutNoise(plan.changes, projects, built);
	const about = {
		spending: run.ports.spending,
		lane: plan.lane,
		built,
		adapter: run.plan.profile.adapter
	};
	const spent = tellSpending(about);
	const texts = run.lane.name === "static" ? plainCompiled(projects) : textsOf$2(built);
	const missing = run.lane.name === "static" ? notPlain(sifted.changes, texts) : notAnalysed(outcomes, plan.changes);
	return {
		...projects,
		engine: engineOf(run),
		lane: spent.lane,
		changes: sifted.changes,
		build: {
			...base.outcome && { base: base.outcome },
			...head.outcome && { head: head.outcome }
		},
		failed: {
			...base.failed && { base: base.failed },
			...head.failed && { head: head.failed }
		},
		...texts,
		notAnalysed: [...missing, ...spent.notAnalysed],
		withheld: sizeOf(plan.selection) === 0 ? void 0 : run.withheld,
		evidence: [
			...sifted.evidence,
			...tellBuild(projects, built),
			...spent.evidence,
			...parsedWith(run)
		]
	};
}
function textsOf$2({ base, head }) {
	return {
		compiled: {
			base: base.compiled,
			head: head.compiled
		},
		incremental: {
			base: base.incremental,
			head: head.incremental
		}
	};
}
function parsedWith({ standIns }) {
	return standIns.length === 0 ? [] : [`parsed without ${standIns.join(", ")}: a value stands in for ${standIns.length === 1 ? "it" : "each"}`];
}
function engineOf({ plan: { engine, profile } }) {
	return {
		name: "dbt",
		version: engine.version,
		adapter: profile.adapter,
		tier: tierOf(engine, profile.adapter)
	};
}

// src/dbt/deps-environment.ts
const PACKAGE_FILES = [
	"packages.yml",
	"dependencies.yml",
	"package-lock.yml"
];
const localPackages = object({ packages: array(unknown$2()) });
function depsEnvironment(access, declared) {
	const noPrompt = { GIT_TERMINAL_PROMPT: "0" };
	const { token } = access;
	if (token === void 0 || token === "") return {
		env: noPrompt,
		withheld: `the variable ${access.tokenName} is empty`
	};
	const changed = PACKAGE_FILES.find((name) => declared.here[name] !== declared.base[name]);
	if (changed !== void 0) return {
		env: noPrompt,
		withheld: `${changed} is not the base’s`
	};
	const local = PACKAGE_FILES.find((name) => holdsLocal(declared.here[name]));
	if (local !== void 0) return {
		env: noPrompt,
		withheld: `${local} names a local package, which is the pull request’s own code`
	};
	return {
		env: {
			...noPrompt,
			...gitConfig(settings(access.repositories, token))
		},
		withheld: void 0
	};
}
function settings(repositories, token) {
	const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`, "utf8").toString("base64")}`;
	return repositories.flatMap((repository) => {
		const [host = "", ...path] = repository.split("/");
		const address = `https://${repository}`;
		const overSsh = [`git@${host}:${path.join("/")}`, `ssh://git@${repository}`];
		return [...["", ".git"].map((ending) => [`http.${address}${ending}.extraHeader`, header]), ...overSsh.map((from) => [`url.${address}.insteadOf`, from])];
	});
}
function gitConfig(all) {
	const entries = all.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]]);
	return {
		GIT_CONFIG_COUNT: String(all.length),
		...Object.fromEntries(entries)
	};
}
function holdsLocal(text) {
	if (text === void 0) return false;
	try {
		const parsed = localPackages.safeParse((0, import_dist.parse)(text));
		return parsed.success && parsed.data.packages.some((item) => typeof item !== "object" || item === null || "local" in item);
	} catch {
		return true;
	}
}

// src/dbt/dbt-command.ts
const RUN_DBT = "from dbt.cli.main import cli; cli(prog_name='dbt')";
function dbtProgram(engine) {
	if (!isRustEngine(engine)) return {
		file: engine.python,
		args: [
			"-I",
			"-X",
			"utf8",
			"-c",
			RUN_DBT
		]
	};
	return {
		file: engine.python.includes("/") ? join(dirname(engine.python), "dbt") : "dbt",
		args: []
	};
}
function dbtArguments(side, { name, options = [], select = [], exclude = [] }) {
	const selection = [...listed$2("--select", select), ...listed$2("--exclude", exclude)];
	return [
		name,
		...commonOptions(side, name),
		...options,
		...selection
	];
}
function listed$2(option, values) {
	return values.length === 0 ? [] : [option, ...values];
}
function commonOptions(side, name) {
	const logs = [
		"--log-format",
		"json",
		"--log-level",
		"info",
		"--log-path",
		side.logPath
	];
	const pythonOnly = isRustEngine(side.engine) ? [] : [
		"--log-level-file",
		"none",
		"--no-partial-parse"
	];
	const project = [
		"--project-dir",
		side.projectDir,
		"--profiles-dir",
		side.profilesDir
	];
	if (name === "deps") return [
		...project,
		...logs,
		...pythonOnly
	];
	return [
		...project,
		"--profile",
		side.profile,
		"--target",
		side.target,
		"--target-path",
		side.targetPath,
		"--write-json",
		...logs,
		...pythonOnly
	];
}

// src/dbt/dbt-session.ts
function remainingMilliseconds({ clock, deadline }) {
	return Math.max(1, deadline.getTime() - clock.now().getTime());
}
function assertExited({ ended }, ports, python) {
	if (ended === "cancelled") ports.signal.throwIfAborted();
	if (ended === "timeout") throw new Problem("STW-2004", { minutes: String(ports.budgetMinutes) });
	if (ended === "not-found") throw new Problem("STW-1003", { python });
}

// src/dbt/estimate-seconds.ts
function estimateSeconds(before, { done, total, elapsedSeconds }) {
	const known = before === void 0 ? [] : [...before.results.values()];
	const work = known.reduce((sum, { seconds }) => sum + seconds, 0);
	if (before === void 0 || total === void 0 || work === 0) return void 0;
	const remaining = known.filter(({ uniqueId }) => !done.has(uniqueId));
	const share = Math.min(1, (total - done.size) / Math.max(1, remaining.length));
	const unknown = Math.max(0, total - done.size - remaining.length);
	return elapsedSeconds + (share * remaining.reduce((sum, node) => sum + node.seconds, 0) + unknown * (work / known.length)) * (before.seconds / work);
}

// src/dbt/rust-error-facts.ts
const CODE = /\bdbt(?<number>\d{3,4})\b/;
const PLACE = /^\s*--> (?<path>[^\n]+?):(?<line>\d+):(?<column>\d+)/m;
function rustErrorFacts(text) {
	const number = CODE.exec(text)?.groups?.["number"];
	const { path, line, column } = PLACE.exec(text)?.groups ?? {};
	return {
		...number === void 0 ? {} : { code: `dbt${number}` },
		...path === void 0 ? {} : { place: {
			path,
			line: Number(line),
			column: Number(column)
		} }
	};
}

// src/dbt/read-otel.ts
const READERS$1 = {
	"SpanStart Invocation": (attributes, record) => ({
		kind: "run-start",
		version: asText$1(asRecord(attributes["process_info"])["version"]),
		invocationId: asText$1(attributes["invocation_id"], asText$1(record["trace_id"]))
	}),
	"SpanEnd Invocation": (attributes, record) => ({
		kind: "end",
		succeeded: record["severity_text"] !== "ERROR" && !isSome(asRecord(attributes["metrics"])["total_errors"])
	}),
	"SpanStart NodeProcessed": (attributes) => {
		const uniqueId = selected(attributes);
		return uniqueId === void 0 ? void 0 : {
			kind: "node-start",
			uniqueId,
			index: 0,
			total: 0
		};
	},
	"SpanEnd NodeProcessed": nodeEnd$1,
	"SpanEnd NodeEvaluated": nodeError$1,
	"LogRecord LogMessage": message
};
const TEST_STATUS = {
	TEST_OUTCOME_PASSED: "pass",
	TEST_OUTCOME_WARNED: "warn",
	TEST_OUTCOME_FAILED: "fail"
};
const ERROR_TYPES = {
	NODE_ERROR_TYPE_INTERNAL: "internal",
	NODE_ERROR_TYPE_EXTERNAL: "external",
	NODE_ERROR_TYPE_USER: "user"
};
function readOtelRecord(record) {
	const type = asText$1(record["event_type"]);
	const name = `${asText$1(record["record_type"])} ${type.slice(type.lastIndexOf(".") + 1)}`;
	return (Object.hasOwn(READERS$1, name) ? READERS$1[name] : void 0)?.(asRecord(record["attributes"]), record);
}
function selected(attributes) {
	return attributes["in_selection"] === false ? void 0 : asFilledText(attributes["unique_id"]);
}
function nodeEnd$1(attributes, record) {
	const uniqueId = selected(attributes);
	if (uniqueId === void 0) return void 0;
	const status = statusOf(attributes);
	if (status === "skipped") return {
		kind: "node-skip",
		uniqueId
	};
	const failures = asCount(testDetail(attributes)["failing_rows"]);
	return {
		kind: "node-end",
		uniqueId,
		status,
		seconds: secondsOf(record),
		failures
	};
}
function statusOf(attributes) {
	switch (attributes["node_outcome"]) {
		case "NODE_OUTCOME_SUCCESS": return TEST_STATUS[asText$1(testDetail(attributes)["test_outcome"])] ?? "success";
		case "NODE_OUTCOME_CANCELED": return "skipped";
		case "NODE_OUTCOME_SKIPPED": return attributes["node_skip_reason"] === "NODE_SKIP_REASON_UPSTREAM" ? "skipped" : "no-op";
		default: return "error";
	}
}
function testDetail(attributes) {
	return asRecord(attributes["node_test_detail"]);
}
function nodeError$1(attributes, record) {
	if (attributes["node_outcome"] !== "NODE_OUTCOME_ERROR") return void 0;
	const text = cleanText(asText$1(asRecord(record["status"])["message"])) || `${asText$1(attributes["name"], "a node")} failed`;
	const errorType = ERROR_TYPES[asText$1(attributes["node_error_type"])];
	return {
		kind: "error",
		text,
		uniqueId: asFilledText(attributes["unique_id"]),
		...errorType === void 0 ? {} : { errorType },
		...rustErrorFacts(text)
	};
}
function message(attributes, record) {
	const level = asText$1(attributes["original_severity_text"], asText$1(record["severity_text"]));
	if (level !== "ERROR" && !level.startsWith("WARN")) return void 0;
	const text = cleanText(asText$1(record["body"]));
	if (text === "") return void 0;
	if (level !== "ERROR") return {
		kind: "warning",
		text
	};
	return {
		kind: "error",
		text,
		uniqueId: asFilledText(attributes["unique_id"]),
		...rustErrorFacts(text),
		...written(attributes)
	};
}
function written(attributes) {
	const code = asNumber(attributes["code"]);
	const [path, line, column] = [
		asFilledText(attributes["relative_path"]),
		asNumber(attributes["code_line"]),
		asNumber(attributes["code_column"])
	];
	return {
		...code === void 0 ? {} : { code: `dbt${code}` },
		...path === void 0 || line === void 0 ? {} : { place: {
			path,
			line,
			column: column === void 0 ? void 0 : column + 1
		} }
	};
}
function secondsOf(record) {
	const [start, end] = [Number(record["start_time_unix_nano"]), Number(record["end_time_unix_nano"])];
	const seconds = (end - start) / 1e9;
	return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1e3) / 1e3 : 0;
}
function asCount(value) {
	return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : asNumber(value);
}
function isSome(value) {
	return (asCount(value) ?? 0) > 0;
}

// src/dbt/read-log.ts
const READERS = {
	MainReportVersion: runStart,
	ConcurrencyLine: ({ data }) => ({
		kind: "total",
		nodes: asNumber(data["node_count"]) ?? 0
	}),
	LogStartLine: nodeStart,
	NodeStart: nodeStart,
	NodeFinished: nodeFinished,
	LogModelResult: nodeEnd,
	LogTestResult: nodeEnd,
	LogSnapshotResult: nodeEnd,
	LogSeedResult: nodeEnd,
	LogFreshnessResult: nodeEnd,
	LogNodeNoOpResult: nodeEnd,
	LogNodeResult: nodeEnd,
	LogFunctionResult: nodeEnd,
	SkippingDetails: nodeSkip,
	LogSkipBecauseError: nothing,
	RunResultError: nodeError,
	RunResultErrorNoMessage: nodeError,
	RunResultWarning: nothing,
	RunResultFailure: nothing,
	RunResultWarningMessage: nodeWarning,
	MainEncounteredError: fatal,
	RunningOperationCaughtError: fatal,
	RunningOperationUncaughtError: fatal,
	MainStackTrace: nothing,
	PrintEvent: ({ data, info }) => ({
		kind: "print",
		text: asText$1(data["msg"], asText$1(info["msg"]))
	}),
	MainKeyboardInterrupt: () => ({
		kind: "end",
		succeeded: false
	}),
	EndOfRunSummary: ({ data }) => ({
		kind: "end",
		succeeded: data["num_errors"] === 0 && data["keyboard_interrupt"] !== true
	}),
	CommandCompleted: ({ data }) => ({
		kind: "end",
		succeeded: data["success"] === true
	})
};
function readLogLine(line) {
	if (!line.startsWith("{")) return void 0;
	const raw = parseJson(line);
	if (!isRecord(raw)) return void 0;
	const info = raw["info"];
	if (isRecord(info)) return readRecord({
		info,
		data: asRecord(raw["data"])
	});
	return "record_type" in raw ? readOtelRecord(raw) : void 0;
}
function readRecord(record) {
	const name = asText$1(record.info["name"]);
	return ((Object.hasOwn(READERS, name) ? READERS[name] : void 0) ?? byLevel)(record);
}
function parseJson(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function runStart({ data, info }) {
	return {
		kind: "run-start",
		version: asText$1(data["version"]).replace(/^[^\d]*/, ""),
		invocationId: asText$1(info["invocation_id"])
	};
}
function nodeStart({ data }) {
	const id = uniqueId(data);
	if (id === void 0) return void 0;
	return {
		kind: "node-start",
		uniqueId: id,
		index: asNumber(data["index"]) ?? 0,
		total: asNumber(data["total"]) ?? 0
	};
}
function nodeEnd({ data }) {
	const id = uniqueId(data);
	if (id === void 0) return void 0;
	const ofNode = asText$1(asRecord(data["node_info"])["node_status"]);
	return {
		kind: "node-end",
		uniqueId: id,
		status: nodeStatus(ofNode === "" || ofNode === "None" ? asText$1(data["status"]) : ofNode),
		seconds: asNumber(data["execution_time"]) ?? 0,
		failures: asNumber(data["num_failures"])
	};
}
function nodeFinished({ data }) {
	const id = uniqueId(data);
	if (id === void 0) return void 0;
	const result = asRecord(data["run_result"]);
	const status = nodeStatus(asText$1(result["status"], asText$1(asRecord(data["node_info"])["node_status"])));
	if (status === "skipped") return {
		kind: "node-skip",
		uniqueId: id
	};
	return {
		kind: "node-end",
		uniqueId: id,
		status,
		seconds: asNumber(result["execution_time"]) ?? 0,
		failures: asNumber(result["num_failures"])
	};
}
function nodeSkip({ data }) {
	const id = uniqueId(data);
	return id === void 0 ? void 0 : {
		kind: "node-skip",
		uniqueId: id
	};
}
function fatal({ data, info }) {
	return {
		kind: "fatal",
		text: cleanText(asText$1(data["exc"], asText$1(info["msg"])))
	};
}
function nodeError({ data, info }) {
	return {
		kind: "error",
		text: cleanText(asText$1(data["msg"], asText$1(info["msg"]))),
		uniqueId: uniqueId(data)
	};
}
function nodeWarning({ data, info }) {
	return {
		kind: "warning",
		text: cleanText(asText$1(data["msg"], asText$1(info["msg"])))
	};
}
function nothing() {}
function byLevel({ info, data }) {
	const level = info["level"];
	if (level !== "error" && level !== "warn") return void 0;
	const text = cleanText(asText$1(info["msg"]));
	if (text === "") return void 0;
	if (level === "error") return {
		kind: "error",
		text,
		uniqueId: uniqueId(data),
		...rustErrorFacts(text)
	};
	return {
		kind: /^D\d/.test(asText$1(info["code"])) ? "deprecation" : "warning",
		text
	};
}
function uniqueId(data) {
	return asFilledText(asRecord(data["node_info"])["unique_id"]);
}

// src/dbt/follow-log.ts
const PLAIN_LINES = 50;
const KEPT_EVENTS = /* @__PURE__ */ new Set([
	"error",
	"fatal",
	"warning",
	"deprecation"
]);
function followLog(side, command, ports) {
	let invocationId;
	const events = [];
	const plain = [];
	let heardAt = ports.clock.now().getTime();
	const counts = liveCounts(side, command, ports);
	const take = (line) => {
		heardAt = ports.clock.now().getTime();
		const event = readLogLine(line);
		if (event === void 0) {
			if (line !== "" && !line.startsWith("{") && plain.push(line) > PLAIN_LINES) plain.shift();
			return;
		}
		if (event.kind === "run-start") invocationId = event.invocationId;
		if (KEPT_EVENTS.has(event.kind) || command.name === "ls" && event.kind === "print") events.push(event);
		counts.take(event);
	};
	return {
		take,
		taken: () => ({
			invocationId,
			events,
			plain
		}),
		heardAt: () => heardAt,
		running: counts.running
	};
}
function liveCounts(side, command, { clock, progress }) {
	const running = /* @__PURE__ */ new Set();
	const done = /* @__PURE__ */ new Set();
	const started = clock.now().getTime();
	let total = command.expected;
	const tell = () => {
		const elapsed = (clock.now().getTime() - started) / 1e3;
		const estimate = estimateSeconds(command.before, {
			done,
			total,
			elapsedSeconds: elapsed
		});
		const known = estimate === void 0 ? {} : { estimate };
		progress({
			kind: "dbt",
			side,
			command: command.name,
			done: done.size,
			total,
			running: [...running],
			elapsed,
			...known
		});
	};
	const take = (event) => {
		if (event.kind === "total") total ??= event.nodes;
		else if (event.kind === "node-start") running.add(event.uniqueId);
		else if (event.kind === "node-end" || event.kind === "node-skip") {
			running.delete(event.uniqueId);
			done.add(event.uniqueId);
		} else return;
		tell();
	};
	return {
		take,
		running: () => [...running]
	};
}

// src/dbt/watch-silence.ts
const IDLE_MINUTES = 10;
const NAMED = 5;
function watchSilence(speaker, { clock, idleMinutes = IDLE_MINUTES }) {
	const over = new AbortController();
	const tooLong = new AbortController();
	const watch = async () => {
		if (await isSilent(speaker, {
			clock,
			milliseconds: idleMinutes * 6e4,
			signal: over.signal
		})) tooLong.abort(new Problem("STW-2014", {
			minutes: String(idleMinutes),
			running: inWords(speaker.running())
		}));
	};
	watch();
	return {
		signal: tooLong.signal,
		end: () => over.abort()
	};
}
async function isSilent({ heardAt }, { clock, milliseconds, signal }) {
	try {
		for (let now = clock.now().getTime();;) {
			const left = heardAt() + milliseconds - now;
			if (left <= 0) return true;
			await clock.sleep(left, signal);
			const later = clock.now().getTime();
			if (later <= now) return false;
			now = later;
		}
	} catch {
		return false;
	}
}
function inWords(running) {
	if (running.length === 0) return "no node was running";
	const more = running.length > NAMED ? ` and ${running.length - NAMED} more` : "";
	return `${running.slice(0, NAMED).join(", ")}${more} ${running.length === 1 ? "was" : "were"} running`;
}

// src/dbt/invoke-dbt.ts
async function invokeDbt(side, command, ports) {
	const { file, args } = dbtProgram(side.engine);
	const log = followLog(side.side, command, ports);
	const watch = watchSilence(log, ports);
	const result = await ports.processes.run({
		file,
		args: [...args, ...dbtArguments(side, command)],
		cwd: side.projectDir,
		env: command.name === "deps" ? side.envWithoutSecrets : side.env,
		signal: AbortSignal.any([ports.signal, watch.signal]),
		timeoutMilliseconds: remainingMilliseconds(ports),
		onLine: log.take
	});
	watch.end();
	watch.signal.throwIfAborted();
	assertExited(result, ports, side.engine.python);
	for (const line of result.stderr.split("\n")) log.take(line);
	return {
		command: command.name,
		exitCode: result.exitCode,
		...log.taken(),
		seconds: result.seconds
	};
}

// src/dbt/install-packages.ts
const LOCK = "package-lock.yml";
const packagesSchema = object({ packages: array(unknown$2()).min(1) });
const installPath = object({ "packages-install-path": string().regex(/^\w[\w/-]*$/) });
function privatePackages({ packages, base, projectDir }) {
	return packages === void 0 ? void 0 : {
		...packages,
		baseProjectDir: join(base, projectDir)
	};
}
async function installPackages(side, ports, access) {
	const here = await declaredIn(side.projectDir, ports);
	if (!(declaresPackages(here["packages.yml"]) || declaresPackages(here["dependencies.yml"])) || await ports.files.exists(join(side.projectDir, "dbt_packages"))) return false;
	const base = access === void 0 ? here : await declaredIn(access.baseProjectDir, ports);
	const { env, withheld } = access === void 0 ? {
		env: {},
		withheld: void 0
	} : depsEnvironment(access, {
		here,
		base
	});
	const allowed = {
		...side,
		envWithoutSecrets: {
			...side.envWithoutSecrets,
			...env
		}
	};
	if (withheld !== void 0) ports.progress({
		kind: "note",
		text: `dbt deps on the ${side.side} runs without the token for private packages: ${withheld}`
	});
	const { exitCode, ...log } = await (access === void 0 || withheld !== void 0 ? inCheckout : besideCheckout)(allowed, here, ports);
	if (exitCode === 0) return true;
	throw notInstalled(side.side, {
		words: wordsOf$1(log),
		withheld
	}, access);
}
function notInstalled(side, { words, withheld }, access) {
	if (access !== void 0 && (access.token ?? "") === "") return new Problem("STW-1037", {
		side,
		token: access.tokenName,
		repositories: access.repositories.join(", "),
		words
	});
	const reason = withheld === void 0 ? "" : ` (private packages: ${withheld})`;
	return new Problem("STW-2007", { detail: `dbt deps on the ${side}: ${words}${reason}` });
}
async function declaredIn(projectDir, { files }) {
	const texts = await Promise.all(PACKAGE_FILES.map(async (name) => [name, await files.read(join(projectDir, name))]));
	const found = new Map(texts);
	return {
		"packages.yml": found.get("packages.yml"),
		"dependencies.yml": found.get("dependencies.yml"),
		"package-lock.yml": found.get(LOCK)
	};
}
async function inCheckout(side, declared, ports) {
	const path = join(side.projectDir, LOCK);
	const lock = declared[LOCK];
	const invocation = await invokeDbt(side, { name: "deps" }, ports);
	await (lock === void 0 ? ports.files.remove(path) : ports.files.write(path, lock));
	return invocation;
}
async function besideCheckout(side, declared, ports) {
	const folder = await ports.files.temporary("steward-deps");
	try {
		const target = join(side.projectDir, await installPathOf(side.projectDir, ports));
		await ports.files.write(join(folder, "dbt_project.yml"), `name: steward\npackages-install-path: ${JSON.stringify(target)}\n`);
		for (const name of PACKAGE_FILES) {
			const text = declared[name];
			if (text !== void 0) await ports.files.write(join(folder, name), text);
		}
		return await invokeDbt({
			...side,
			projectDir: folder
		}, { name: "deps" }, ports);
	} finally {
		await ports.files.remove(folder);
	}
}
async function installPathOf(projectDir, { files }) {
	const parsed = installPath.safeParse(parsedYaml(await files.read(join(projectDir, "dbt_project.yml"))));
	return parsed.success ? parsed.data["packages-install-path"] : "dbt_packages";
}
function wordsOf$1({ events, plain }) {
	return (events.flatMap((event) => event.kind === "fatal" || event.kind === "error" ? [event.text] : [])[0] ?? plain.at(-1) ?? "no message").slice(0, 500);
}
function declaresPackages(text) {
	return packagesSchema.safeParse(parsedYaml(text)).success;
}
function parsedYaml(text) {
	try {
		return text === void 0 ? void 0 : (0, import_dist.parse)(text);
	} catch {
		return;
	}
}

// src/dbt/resident-dbt.ts
const DRIVER = `
import json, os, signal, sys, time
from dbt.adapters.factory import cleanup_connections
from dbt.cli.main import dbtRunner
from dbt.contracts.graph.manifest import Manifest

inbox, parent, number, manifest, interrupted = sys.argv[1], os.getppid(), 0, None, False

def next_command():
    path = os.path.join(inbox, f"{number}.json")
    while os.getppid() == parent:
        try:
            with open(path, encoding="utf-8") as file:
                return json.load(file)
        except (FileNotFoundError, ValueError):
            time.sleep(0.02)

def release():
    cleanup_connections()
    duckdb = sys.modules.get("dbt.adapters.duckdb.connections")
    environment = duckdb and duckdb.DuckDBConnectionManager._ENV
    if environment:
        environment.close()

def interrupt(*_):
    global interrupted
    interrupted = True
    raise KeyboardInterrupt

def exit_code(result):
    return 0 if result.success else 1 if result.exception is None else 2

def forget_compiled():
    for node in manifest.nodes.values() if manifest else ():
        if getattr(node, "extra_ctes_injected", False):
            node.extra_ctes_injected, node.extra_ctes, node.compiled = False, [], False

signal.signal(signal.SIGINT, interrupt)
while command := next_command():
    forget_compiled()
    result = dbtRunner(manifest=manifest).invoke(command)
    if interrupted:
        break
    if isinstance(result.result, Manifest):
        manifest = result.result
    release()
    said = "" if result.exception is None else str(result.exception)
    print("\\n" + json.dumps({"steward": number, "exitCode": exit_code(result), "said": said}), flush=True)
    number += 1

os._exit(0)
`;
const doneSchema = object({
	steward: int(),
	exitCode: int(),
	said: string()
});
function residentDbt(side, inbox, ports) {
	let pending;
	let count = 0;
	const onLine = (line) => {
		const done = doneIn(line);
		if (done === void 0) pending?.log.take(line);
		else pending?.finish(done);
	};
	const own = new AbortController();
	const running = start(side, inbox, {
		...ports,
		signal: AbortSignal.any([ports.signal, own.signal]),
		onLine
	});
	const run = async (command) => {
		ports.signal.throwIfAborted();
		const log = followLog(side.side, command, ports);
		const started = ports.clock.now().getTime();
		const { promise, resolve } = Promise.withResolvers();
		pending = {
			log,
			finish: resolve
		};
		await ports.files.write(join(inbox, `${count}.json`), JSON.stringify(dbtArguments(side, command)));
		count += 1;
		const watch = watchSilence(log, ports);
		watch.signal.addEventListener("abort", () => own.abort());
		const done = await Promise.race([promise, running]);
		pending = void 0;
		watch.end();
		watch.signal.throwIfAborted();
		if (!("steward" in done)) assertExited(done, ports, side.engine.python);
		for (const line of ("steward" in done ? done.said : done.stderr).split("\n")) log.take(line);
		const seconds = (ports.clock.now().getTime() - started) / 1e3;
		return {
			command: command.name,
			exitCode: done.exitCode,
			...log.taken(),
			seconds
		};
	};
	const close = async () => {
		if (pending === void 0) await ports.files.write(join(inbox, `${count}.json`), "null");
		else own.abort();
		await running;
	};
	return {
		run,
		close
	};
}
function start(side, inbox, ports) {
	return ports.processes.run({
		file: side.engine.python,
		args: [
			"-I",
			"-X",
			"utf8",
			"-c",
			DRIVER,
			inbox
		],
		cwd: side.projectDir,
		env: side.env,
		signal: ports.signal,
		timeoutMilliseconds: remainingMilliseconds(ports),
		onLine: ports.onLine
	});
}
function doneIn(line) {
	if (!line.startsWith("{\"steward\":")) return void 0;
	try {
		return doneSchema.safeParse(JSON.parse(line)).data;
	} catch {
		return;
	}
}

// src/dbt/open-session.ts
function openSession(side, ports) {
	if (!isRustEngine(side.engine)) return residentDbt(side, side.inbox, ports);
	return {
		run: (command) => invokeDbt(side, command, ports),
		close: async () => void 0
	};
}

// src/dbt/ci-schema.ts
const LONGEST = 30;
const LETTERS = {
	base: "b",
	head: "h",
	fix: "f"
};
const SHAPE = /^(?<own>(?<word>[a-z_][a-z0-9_]*)(?<place>_pr[1-9]\d{0,9}|_local)_[0-9a-f]{8}_[bhf])(?:_[\w$-]+)?$/;
function ciSchema(input) {
	const { prefix, repository, pullRequest, project, side, run } = input;
	const parts = [
		prefix,
		repository.toLowerCase(),
		pullRequest ?? null,
		project,
		run ?? null
	];
	const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 8);
	const place = pullRequest === void 0 ? "_local" : `_pr${pullRequest}`;
	return `${readableWord(prefix, place)}${place}_${digest}_${LETTERS[side]}`;
}
function ownsSchema(name, prefix) {
	const { own, word, place } = SHAPE.exec(name === name.toUpperCase() ? name.toLowerCase() : name)?.groups ?? {};
	if (own === void 0 || place === void 0 || word !== readableWord(prefix, place)) return void 0;
	return {
		own,
		pullRequest: place === "_local" ? void 0 : Number(place.slice(3))
	};
}
function readableWord(prefix, place) {
	const plain = prefix.toLowerCase().replaceAll(/[^a-z0-9_]+/g, "_");
	return (/^[a-z_]/.test(plain) ? plain : `ci_${plain}`).slice(0, LONGEST - place.length - 11).replace(/_+$/, "") || "ci";
}

// src/dbt/plan-sweep.ts
const SIDES = [
	"base",
	"head",
	"fix"
];
const QUOTABLE = /^[\w$-]+$/;
const SYSTEM = /* @__PURE__ */ new Set([
	"public",
	"main",
	"information_schema"
]);
function planSweep({ existing, ...rest }) {
	return existing.flatMap((schema) => decide(schema, rest) ?? []).toSorted(byName);
}
function byName(one, other) {
	return one.schema < other.schema ? -1 : 1;
}
function decide(schema, { prefix, scope, production }) {
	const named = ownsSchema(schema, prefix);
	if (named === void 0) return schema.toLowerCase().startsWith(prefix.toLowerCase()) ? {
		schema,
		fate: "keep",
		why: "its name is none that Steward makes"
	} : void 0;
	const danger = dangerOf(schema, production);
	if (danger !== void 0) return {
		schema,
		fate: "refuse",
		why: danger
	};
	return {
		schema,
		...inScope(named, prefix, scope)
	};
}
function dangerOf(schema, production) {
	const name = schema.toLowerCase();
	if (name === "" || SYSTEM.has(name) || name.startsWith("pg_")) return "it belongs to the database itself";
	if (!QUOTABLE.test(schema)) return "its name cannot be quoted safely";
	const touched = production.find((each) => each !== "" && (name.startsWith(each.toLowerCase()) || each.toLowerCase().startsWith(name)));
	if (touched === void 0) return void 0;
	if (touched.toLowerCase() === name) return "it is a production schema";
	return name.startsWith(touched.toLowerCase()) ? `its name begins with the production schema ${touched}` : `the production schema ${touched} begins with its name`;
}
function inScope(named, prefix, scope) {
	if (scope.kind === "all") return {
		fate: "drop",
		why: "every schema of the prefix was asked for"
	};
	if (scope.kind === "these") return scope.schemas.includes(named.own) ? {
		fate: "drop",
		why: "this run made it"
	} : {
		fate: "keep",
		why: "another run made it"
	};
	const { pullRequest } = named;
	if (pullRequest === void 0) return {
		fate: "keep",
		why: "it belongs to no pull request but to somebody's own run"
	};
	if (!madeFor(named.own, scope, {
		prefix,
		pullRequest
	})) return {
		fate: "keep",
		why: "it was made for another repository, project or prefix"
	};
	if (scope.openPullRequests.has(pullRequest)) return {
		fate: "keep",
		why: `pull request ${pullRequest} is open`
	};
	return {
		fate: "drop",
		why: `pull request ${pullRequest} is closed`
	};
}
function madeFor(own, { repository, projects }, pull) {
	const runs = [void 0, ...Array.from({ length: 9 }, (_, index) => index + 1)];
	return projects.flatMap((project) => runs.flatMap((run) => SIDES.map((side) => ciSchema({
		...pull,
		repository,
		project,
		side,
		run
	})))).includes(own);
}

// src/dbt/drop-schemas.ts
const TEN_MINUTES = 6e5;
const SCRIPT = `
import json, os, sys
from argparse import Namespace
from multiprocessing import get_context
from dbt.flags import set_from_args
from dbt_common.context import set_invocation_context

folder, profile, target = sys.argv[1:4]
set_invocation_context(os.environ)
args = Namespace(project_dir=folder, profiles_dir=folder, profile=profile, target=target, threads=1, vars={}, cls=None,
                 log_path=os.path.join(folder, "logs"), target_path=os.path.join(folder, "target"), send_anonymous_usage_stats=False,
                 macro_debugging=False, version_check=False, which="run-operation")
set_from_args(args, None)

from dbt.adapters.factory import get_adapter, register_adapter
from dbt.config.runtime import RuntimeConfig
from dbt.context.providers import generate_runtime_macro_context
from dbt.mp_context import get_mp_context
from dbt.parser.manifest import ManifestLoader

def say(**what):
    print("\\n" + json.dumps({"steward": "schema", **what}), flush=True)

config = RuntimeConfig.from_args(args)
register_adapter(config, get_mp_context())
adapter = get_adapter(config)
adapter.set_macro_context_generator(generate_runtime_macro_context)
adapter.set_macro_resolver(ManifestLoader.load_macros(config, adapter.connections.set_query_header, base_macros_only=True))
with open(os.path.join(folder, "job.json"), encoding="utf-8") as file:
    wanted = json.load(file)
database = config.credentials.database
with adapter.connection_named("steward"):
    if wanted is None:
        for schema in adapter.list_schemas(database):
            say(schema=schema)
    for schema in wanted or []:
        try:
            adapter.drop_schema(adapter.Relation.create(database=database, schema=schema))
            say(schema=schema)
        except Exception as error:
            adapter.connections.rollback_if_open()
            say(schema=schema, error=str(error))
adapter.cleanup_connections()
say(done=True)
`;
const saidSchema = object({
	steward: literal("schema"),
	schema: string().optional(),
	error: string().optional(),
	done: boolean().optional()
});
async function listSchemas(place, ports) {
	return (await runScript(place, null, ports)).flatMap(({ schema }) => schema ?? []);
}
async function dropSchemas(schemas, { production, ...place }, ports) {
	const refused = schemas.flatMap((schema) => {
		const danger = dangerOf(schema, production);
		return danger === void 0 ? [] : [{
			schema,
			error: `refused: ${danger}`
		}];
	});
	const allowed = schemas.filter((schema) => !refused.some((each) => each.schema === schema));
	const said = allowed.length === 0 ? [] : await runScript(place, allowed, ports);
	return [...refused, ...allowed.map((schema) => fateOf(schema, said))];
}
function fateOf(schema, said) {
	const about = said.find((each) => each.schema === schema);
	if (about === void 0) return {
		schema,
		error: "the warehouse said nothing about it"
	};
	return {
		schema,
		error: about.error === void 0 ? void 0 : cleanText(about.error)
	};
}
async function runScript(place, job, ports) {
	const { engine, profile, folder, database, env } = place;
	if (isRustEngine(engine)) throw new Problem("STW-1006", { detail: `dbt ${engine.version} lets no other program use its connection` });
	await ports.files.write(join(folder, "dbt_project.yml"), `name: steward\nprofile: ${JSON.stringify(profile.name)}\n`);
	await ports.files.write(join(folder, "profiles.yml"), profileText(profile, database === void 0 ? {} : { path: database }));
	await ports.files.write(join(folder, "job.json"), JSON.stringify(job));
	const said = [];
	const result = await ports.processes.run({
		file: engine.python,
		args: [
			"-I",
			"-X",
			"utf8",
			"-c",
			SCRIPT,
			folder,
			profile.name,
			profile.target
		],
		cwd: folder,
		env,
		signal: ports.signal,
		timeoutMilliseconds: TEN_MINUTES,
		onLine: (line) => said.push(...saidIn(line))
	});
	ports.signal.throwIfAborted();
	if (!said.some(({ done }) => done === true)) throw new Problem("STW-1006", { detail: lastWords(result) });
	return said;
}
function saidIn(line) {
	if (!line.startsWith("{\"steward\": \"schema\"")) return [];
	try {
		const parsed = saidSchema.safeParse(JSON.parse(line));
		return parsed.success ? [parsed.data] : [];
	} catch {
		return [];
	}
}
function lastWords({ ended, stderr, stdout }) {
	if (ended === "timeout") return "it did not answer within ten minutes";
	const lines = cleanText(`${stdout}\n${stderr}`).split("\n").filter((line) => line.trim() !== "");
	const raised = lines.findLastIndex((line) => /^[\w.]+(?:Error|Exception)\b/.test(line));
	return lines.slice(raised === -1 ? -2 : raised).join(" ").slice(0, 500) || "the interpreter ended without a word";
}

// src/dbt/own-schemas.ts
function ownSchemas({ wanted, engine, adapter, production }) {
	if (wanted === void 0) return { refused: `${adapter} is shared, and \`ci.schema\` sets none aside for CI` };
	if (isRustEngine(engine)) return { refused: `with dbt ${engine.version} a schema could not be dropped afterwards` };
	const schemas = {
		base: nameOf$1(wanted, "base"),
		head: nameOf$1(wanted, "head"),
		fix: nameOf$1(wanted, "fix")
	};
	const danger = dangerOf(schemas.base, production);
	return danger === void 0 ? schemas : { refused: `the schema ${schemas.base} is not safe to use (${danger})` };
}
function nameOf$1(wanted, side) {
	return ciSchema({
		...wanted,
		side
	});
}
async function dropOwnSchemas(leftovers, ports) {
	const names = [...leftovers.filled];
	if (names.length === 0) return [];
	try {
		return await sweep(names, leftovers, {
			...ports,
			signal: new AbortController().signal
		});
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return [`the schemas ${names.join(", ")} could not be dropped: ${why.slice(0, 300)}`];
	}
}
async function sweep(schemas, { plan, prefix, production }, ports) {
	const folder = join(plan.folder, "sweep");
	const place = {
		engine: plan.engine,
		profile: plan.profile,
		folder,
		env: dbtEnvironment({
			...plan.env,
			home: folder,
			secrets: true
		})
	};
	const existing = await listSchemas(place, ports);
	const swept = planSweep({
		existing,
		prefix,
		production,
		scope: {
			kind: "these",
			schemas
		}
	});
	const doomed = swept.flatMap(({ schema, fate }) => fate === "drop" ? [schema] : []);
	const dropped = await dropSchemas(doomed, {
		...place,
		production
	}, ports);
	const kept = swept.filter(({ fate }) => fate === "refuse").map(({ schema, why }) => `the schema ${schema} was not dropped: ${why}`);
	const stayed = dropped.flatMap(({ schema, error }) => error === void 0 ? [] : [`the schema ${schema} could not be dropped: ${error}`]);
	return [...kept, ...stayed];
}

// src/dbt/assert-adapter.ts
const KNOWN = /* @__PURE__ */ new Set([
	"athena",
	"bigquery",
	"clickhouse",
	"databricks",
	"duckdb",
	"fabric",
	"postgres",
	"redshift",
	"snowflake",
	"spark",
	"sqlserver",
	"trino"
]);
function assertAdapter(engine, adapter) {
	const installed = Object.keys(engine.adapters);
	const isThere = installed.some((name) => name === adapter || name.startsWith(`${adapter}-`));
	if (isRustEngine(engine) || !KNOWN.has(adapter) || isThere) return;
	const beside = installed.map((name) => `dbt-${name}`).join(", ");
	throw new Problem("STW-1013", {
		adapter,
		package: `dbt-${adapter}`,
		installed: beside === "" ? "no adapter is" : `there is ${beside}`
	});
}

// src/dbt/assert-settings-fit.ts
function assertSettingsFit({ name, target, adapter, databaseFile }, { ciDatabase, schemas, removeDotEnv }) {
	if (!removeDotEnv || ciDatabase === void 0 === (schemas === void 0)) return;
	const isFile = databaseFile !== void 0;
	if (isFile === (ciDatabase !== void 0)) return;
	throw new Problem("STW-1032", {
		...isFile ? {
			setting: "ci.schema",
			meant: "a shared warehouse",
			instead: "ci.database"
		} : {
			setting: "ci.database",
			meant: "a DuckDB file",
			instead: "ci.schema"
		},
		profile: name,
		target,
		adapter: isFile ? "a DuckDB file" : adapter
	});
}

// src/dbt/choose-lane.ts
function chooseLane({ schemas, ...facts }) {
	const { asked, profile } = facts;
	const { adapter } = profile;
	if (asked !== void 0 && asked.name !== "build") return lowerLane(asked.name, whyAsked(asked), asked.because);
	if (isOwnFile(profile)) return {
		name: "build",
		reason: "base and head built on DuckDB, each in its own file"
	};
	if (isOnlyRead(facts)) return lowerLane("static", untilBudget(adapter, schemas));
	if ("refused" in schemas) return lowerLane("compile", schemas.refused);
	return {
		name: "build",
		reason: `base and head built on ${adapter}, each in its own schema`
	};
}
function isOnlyRead({ asked, profile, hasBudget }) {
	return asked === void 0 ? !hasBudget && !isOwnFile(profile) : asked.name === "static";
}
function whyAsked({ by, because = WHY[by], more }) {
	return more === void 0 ? because : `${because} (${more})`;
}
function isOwnFile({ adapter, databaseFile }) {
	return adapter === "duckdb" && databaseFile !== void 0;
}
const BY_HAND = "`/steward review --build`";
const WHY = {
	command: "asked for",
	"on-push": `\`review.on_push\` asks for no more (${BY_HAND} does)`,
	draft: `\`review.drafts\` asks for no more while this is a draft (${BY_HAND} does)`,
	fork: "a fork’s code is read without secrets",
	budget: "a budget is used up"
};
function untilBudget(adapter, schemas) {
	const [done, refused] = "refused" in schemas ? ["compiled", ` (built it is not: ${schemas.refused})`] : ["built", ""];
	return `${adapter} is ${done} once \`budget\` (nodes, minutes or bytes) is set in \`.github/steward.yml\`, or by ${BY_HAND}${refused}`;
}

// src/dbt/is-transient.ts
const SQLSTATE = /(?:\(|SQLSTATE[\s:=[]{1,3})(?:08|40|57)[0-9A-Z]{3}\b/;
const CANCELLED = /\b57014\b/;
const RUST_CODE = /\bdbt(?:1200|1201|1202|1300|1304|1305)\b/;
function isTransient(text, origin = {}) {
	const matched = matchError(text, origin);
	if (matched !== void 0) return matched.rule.retry === "backoff";
	return SQLSTATE.test(text) && !CANCELLED.test(text) || RUST_CODE.test(text);
}

// src/dbt/parsing-environment.ts
function parsingEnvironment({ inherited, names }, { output }) {
	const open = Object.fromEntries(Object.entries(inherited).filter(([name]) => !isSecret(name)));
	const seen = dbtEnvironment({
		inherited: open,
		names,
		home: "",
		secrets: false
	});
	const missing = [...new Map([...names.map((name) => [name, valueFor(name, "", "")]), ...valuesIn(output, "")])].filter(([name]) => (seen[name] ?? "") === "").toSorted(([one], [other]) => one < other ? -1 : 1);
	const standIns = missing.map(([name]) => name);
	return {
		env: {
			inherited: {
				...open,
				...Object.fromEntries(missing)
			},
			names: [.../* @__PURE__ */ new Set([...names, ...standIns])]
		},
		standIns
	};
}
function valuesIn(value, key) {
	if (typeof value === "string") return envNamesIn(value, key).map(({ name }) => [name, valueFor(name, key, value)]);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => valuesIn(inner, name));
}
function valueFor(name, key, text) {
	if (/\|\s*as_bool\b/.test(text)) return "True";
	if (/json/i.test(key) && /\|\s*as_native\b/.test(text)) return "{}";
	return isSecret(name) ? "64739" : "1";
}
function isSecret(name) {
	return /^DBT_ENV_SECRET_/i.test(name);
}

// src/dbt/withheld-secrets.ts
function withheldSecrets({ output }, { inherited, seen }) {
	if (inherited["GITHUB_ACTOR"] !== "dependabot[bot]") return void 0;
	const empty = envNamesIn(output).flatMap(({ name }) => (seen[name] ?? "") === "" ? [name] : []);
	return empty.length > 0 ? new Problem("STW-1016", { names: empty.join(", ") }) : void 0;
}

// src/dbt/plan-comparison.ts
const RETRY_PAUSES = [2e3, 8e3];
const LARGEST_PROJECT_FILE = 1048576;
const WITHHELD = "GitHub gives Dependabot’s runs no secrets";
async function planComparison(input, ports, folder) {
	const { ciDatabase, env } = input;
	for (const side of ["base", "head"]) assertInside(input.projectDir, side);
	const seen = dbtEnvironment({
		...env,
		home: folder,
		secrets: true
	});
	const profile = await chooseProfile(ports.files, {
		...input,
		target: input.profileTarget,
		env: seen
	});
	const wish = {
		asked: input.lane,
		profile,
		hasBudget: input.budget.isSet
	};
	const withheld = isOnlyRead(wish) ? void 0 : withheldSecrets(profile, {
		inherited: env.inherited,
		seen
	});
	const onlyRead = isOnlyRead(wish) || withheld !== void 0;
	assertSettingsFit(profile, input);
	if (withheld !== void 0 && input.lane?.by === "command") throw withheld;
	const engine = await detectEngine(ports.processes, input.python, seen);
	assertAdapter(engine, profile.adapter);
	const production = await readProduction(ports.files, {
		input,
		engine,
		profile,
		folder
	});
	const precious = [...await profileSchemas(ports.files, {
		...input,
		env: seen
	}), ...production.schemas];
	const schemas = ownSchemas({
		wanted: input.schemas,
		engine,
		adapter: profile.adapter,
		production: precious
	});
	const lane = withheld === void 0 ? chooseLane({
		...wish,
		schemas
	}) : lowerLane("static", WITHHELD);
	if (lane.name === "build" && ciDatabase !== void 0 && !await ports.files.exists(ciDatabase)) throw new Problem("STW-1005", { path: ciDatabase });
	const isShared = lane.name === "build" && profile.databaseFile === void 0 && !("refused" in schemas);
	const given = onlyRead ? parsingEnvironment(env, profile) : {
		env,
		standIns: []
	};
	const plan = {
		folder,
		engine,
		profile,
		env: given.env,
		schemas: isShared ? schemas : void 0
	};
	const retry = {
		pauses: input.retryPauses ?? RETRY_PAUSES,
		isTransient: (text) => isTransient(text, { adapter: profile.adapter })
	};
	return {
		input,
		plan,
		lane,
		production,
		precious,
		filled: /* @__PURE__ */ new Set(),
		retry,
		standIns: given.standIns,
		withheld,
		ports
	};
}
function prepareBoth({ input, plan, ports }) {
	return both(async (side) => {
		const projectDir = join(input[side], input.projectDir);
		const file = "dbt_project.yml";
		if (!await ports.files.exists(join(projectDir, file))) throw withoutProject(input.projectDir, side);
		if (await ports.files.readInside(input[side], join(input.projectDir, file), LARGEST_PROJECT_FILE) === void 0) throw outside(input.projectDir, side);
		if (input.removeDotEnv) await ports.files.remove(join(projectDir, ".env"));
		return prepareSide(ports.files, plan, {
			side,
			projectDir
		});
	});
}
function withoutProject(dir, side) {
	return side === "head" ? new Problem("STW-1036", { dir }) : new Problem("STW-1001", { where: `the folder ${dir}` });
}
function assertInside(projectDir, side) {
	if (isAbsolute(projectDir) || normalize(projectDir).split("/")[0] === "..") throw outside(projectDir, side);
}
function outside(dir, side) {
	return new Problem("STW-1011", {
		dir,
		side
	});
}

// src/dbt/run-on-base.ts
const BUILT = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
async function runOnBase(side, { ids, built }, run) {
	const known = new Map(ids.flatMap((id) => entryOf(built, id)));
	const { project } = side;
	const wanted = ids.filter((id) => !known.has(id) && (project.nodes.has(id) || project.unitTests.has(id)));
	const isThere = (id) => built?.results.get(id)?.status === "success" || run.production.relations.has(id);
	const lacking = parentsOf(project, wanted).filter((id) => !isThere(id));
	const tested = wanted.flatMap((id) => modelsOfUnitTest(project, id));
	const all = [.../* @__PURE__ */ new Set([
		...wanted,
		...tested,
		...lacking
	])];
	const lane = laneWithin(run.lane, project, {
		ids: all,
		schema: side.prepared.schema
	});
	if (wanted.length === 0 || lane.name !== "build" || !hasRoom(run, all.length)) return known;
	const work = {
		name: "build",
		ids: all,
		options: run.production.defer,
		fullRefresh: true
	};
	const { outcome } = await runAttempts(side, {
		work,
		retry: run.retry
	}, run.ports);
	return new Map([...known, ...ids.flatMap((id) => entryOf(outcome, id))]);
}
function hasRoom({ ports: { spending } }, nodes) {
	return spending === void 0 || (bytesOver(spending) ?? takeNodes(spending, nodes)) === void 0;
}
function parentsOf(project, ids) {
	const tested = ids.flatMap((id) => modelsOfUnitTest(project, id));
	return [...tested, ...ancestors$1(project, [...ids, ...tested])].filter((id) => BUILT.has(project.nodes.get(id)?.resourceType ?? ""));
}
function entryOf(outcome, id) {
	const result = outcome?.results.get(id);
	return result === void 0 || result.status === "skipped" ? [] : [[id, result]];
}

// src/dbt/stopwatch.ts
function stopwatch(clock) {
	let milliseconds = 0;
	const time = async (work) => {
		const started = clock.now().getTime();
		try {
			return await work();
		} finally {
			milliseconds += clock.now().getTime() - started;
		}
	};
	return {
		time,
		seconds: () => milliseconds / 1e3
	};
}

// src/dbt/try-change.ts
async function tryChange(change, trial) {
	const { name } = trial;
	const { plan, input, ports } = trial.run;
	const started = ports.clock.now().getTime();
	const code = join(plan.folder, name, "code");
	await applyTo(code, change, trial);
	const side = await prepareSide(ports.files, plan, {
		side: "head",
		projectDir: join(code, input.projectDir),
		name
	});
	await installPackages(side, ports, privatePackages(input));
	const session = openSession(side, ports);
	try {
		return {
			...await runFailed({
				side,
				session
			}, trial),
			side,
			seconds: (ports.clock.now().getTime() - started) / 1e3
		};
	} finally {
		await session.close();
	}
}
async function applyTo(code, change, { run: { input, ports } }) {
	const { files } = ports;
	await files.copyTree(input.head, code);
	for (const [path, text] of change) await (text === void 0 ? files.remove(join(code, path)) : files.write(join(code, path), text));
}
async function runFailed({ side, session }, trial) {
	const { run, compared } = trial;
	const { ports, production, retry } = run;
	const nothing = {
		outcome: void 0,
		compiled: /* @__PURE__ */ new Map(),
		ran: []
	};
	const parsed = await parseSide(side, session, ports);
	if ("failed" in parsed) {
		const failed = await failedInvocation(ports.files, side, {
			invocation: parsed.failed,
			results: /* @__PURE__ */ new Map(),
			project: void 0
		});
		return {
			...nothing,
			project: void 0,
			failed
		};
	}
	const { project } = parsed;
	const selection = selectAgain(project, trial);
	const baseLane = laneWithin(run.lane, compared.base, {
		ids: selection.base,
		schema: run.plan.schemas?.base
	});
	const lane = laneWithin(baseLane, project, {
		ids: [...selection.head, ...selection.tests],
		schema: side.schema
	});
	const plan = {
		lane,
		selection,
		changes: changedNodes(compared.base, project),
		retry,
		defer: production.defer
	};
	if (lane.name === "static") return {
		...nothing,
		project,
		failed: void 0
	};
	if (lane.name === "build") assertRoom(run, selection);
	const built = compared.head === void 0 ? trial.buildBase(plan) : Promise.resolve();
	await startFromHead(side, lane, trial);
	const [{ outcome, compiled, failed }] = await Promise.all([buildSide({
		prepared: side,
		session,
		project
	}, plan, ports), built]);
	return {
		project: withProduction(project, production.relations, selection.head),
		ran: [...selection.head, ...selection.tests],
		outcome,
		compiled,
		failed
	};
}
function assertRoom({ ports: { spending } }, { base, head, tests }) {
	if (spending === void 0) return;
	const over = bytesOver(spending) ?? takeNodes(spending, base.length + head.length + tests.length);
	if (over !== void 0) throw new Problem("STW-2018", { detail: over });
}
async function startFromHead(side, lane, { run, compared, headDatabase }) {
	if (lane.name !== "build") return;
	const isBuilt = compared.head !== void 0 && headDatabase !== void 0;
	await startData(run, side, isBuilt ? headDatabase : run.input.ciDatabase);
}
function selectAgain(project, { run, compared, headDatabase }) {
	const { base, head, build, changes } = compared;
	const kept = new Set(run.production.relations.keys());
	if (head === void 0) return selectNodes({
		base,
		head: project,
		changes: changedNodes(base, project),
		kept
	});
	const results = build.head?.results ?? /* @__PURE__ */ new Map();
	const unfinished = [...results.values()].filter(({ status }) => [
		"error",
		"fail",
		"skipped"
	].includes(status));
	const nothingRan = results.size === 0 ? changes : [];
	const again = [
		...unfinished,
		...nothingRan,
		...changedNodes(head, project)
	];
	const selection = selectNodes({
		base: head,
		head: project,
		changes: again,
		kept
	});
	if (headDatabase === void 0) return selection;
	const ids = again.map(({ uniqueId }) => uniqueId);
	const wanted = /* @__PURE__ */ new Set([...ids, ...descendants(project, ids)]);
	return {
		...selection,
		head: selection.head.filter((id) => wanted.has(id) || results.get(id)?.status !== "success")
	};
}

// src/dbt/open-comparison.ts
async function openComparison(input, ports) {
	const deadline = new Date(ports.clock.now().getTime() + input.budget.minutes * 6e4);
	const folder = await ports.files.temporary("steward-dbt");
	try {
		const limited = {
			...ports,
			deadline,
			budgetMinutes: input.budget.minutes,
			spending: startSpending(input.budget)
		};
		const run = await planComparison(input, limited, folder);
		return await begin(run, await prepareBoth(run));
	} catch (error) {
		await ports.files.remove(folder);
		throw withDiskFull(error);
	}
}
async function begin(run, prepared) {
	const watch = stopwatch(run.ports.clock);
	await watch.time(() => both((side) => installPackages(prepared[side], run.ports, privatePackages(run.input))));
	const open = await both(async (side) => ({
		prepared: prepared[side],
		session: openSession(prepared[side], run.ports)
	}));
	const leave = () => leaveNothing(run, open);
	try {
		return comparisonOf(run, open, {
			compared: await compareOpen(run, open, watch),
			leave
		});
	} catch (error) {
		for (const text of await leave()) run.ports.progress({
			kind: "note",
			text
		});
		throw error;
	}
}
async function leaveNothing({ plan, filled, input, precious, ports }, open) {
	await both((side) => open[side].session.close());
	return dropOwnSchemas({
		plan,
		filled,
		prefix: input.schemas?.prefix ?? "",
		production: precious
	}, ports);
}
function comparisonOf(run, open, { compared, leave }) {
	const base = {
		...open.base,
		project: compared.base
	};
	let built = compared.build.base;
	let hasData = built !== void 0;
	let tried;
	let count = 0;
	const fillBase = async () => {
		if (!hasData && run.lane.name === "build") await startData(run, open.base.prepared, run.input.ciDatabase);
		hasData = true;
	};
	return {
		compared,
		async runOnBase(ids) {
			await fillBase();
			return runOnBase(base, {
				ids,
				built
			}, run);
		},
		async tryChange(change) {
			count += 1;
			const { side, ...result } = await tryChange(change, {
				run,
				compared,
				headDatabase: open.head.prepared.database,
				name: `tried_${count}`,
				buildBase: async (plan) => {
					await fillBase();
					built = (await buildSide(base, plan, run.ports)).outcome;
				}
			});
			tried = side;
			return result;
		},
		data: () => mayAsk(run, compared) ? dataOf(run, open, tried) : void 0,
		async close() {
			const left = await leave();
			await run.ports.files.remove(run.plan.folder);
			return left;
		}
	};
}
function mayAsk({ lane, ports: { spending } }, compared) {
	const isOver = spending !== void 0 && bytesOver(spending) !== void 0;
	return lane.name === "build" && compared.lane.name !== "compile" && !isOver;
}
function dataOf({ plan }, { base, head }, tried) {
	const { engine, profile, target, projectDir, profilesDir, env } = base.prepared;
	const files = {
		base: base.prepared.database,
		head: head.prepared.database,
		tried: tried?.database
	};
	const databases = Object.fromEntries(Object.entries(files).flatMap(([side, path]) => path === void 0 ? [] : [[side, path]]));
	return {
		python: engine.python,
		adapter: plan.profile.adapter,
		projectDir,
		profilesDir,
		profile,
		target,
		env,
		databases
	};
}
function withDiskFull(error) {
	return error instanceof Error && "code" in error && error.code === "ENOSPC" ? new Problem("STW-1012", { detail: error.message.slice(0, 300) }, error) : error;
}

// src/workflows/compare-input.ts
function compareInput(input) {
	const { project, frame, config, variables } = input;
	return {
		head: input.head,
		base: input.base,
		baseSha: frame.baseSha,
		projectDir: project.dir,
		python: input.python,
		profileTarget: project.profile_target,
		profilesDir: input.profilesDir ?? project.profiles_dir,
		ciDatabase: input.ciDatabase,
		schemas: schemasOf(input),
		state: project.ci.state === void 0 ? void 0 : join(input.base, project.ci.state),
		lane: input.lane ?? (frame.workflow === "architecture-review" ? void 0 : TO_THE_END),
		packages: packagesOf(input),
		env: {
			inherited: variables,
			names: project.env.filter((name) => name !== project.packages?.token_env)
		},
		removeDotEnv: input.removeDotEnv,
		budget: budgetOf(config)
	};
}
const TO_THE_END = {
	name: "build",
	by: "command"
};
function packagesOf({ project, variables }) {
	if (project.packages === void 0) return void 0;
	const { repositories, token_env: tokenName } = project.packages;
	return {
		repositories,
		tokenName,
		token: variables[tokenName]
	};
}
function schemasOf({ project, frame }) {
	const prefix = project.ci.schema;
	if (prefix === void 0) return void 0;
	const { repository, pullRequest, workflow } = frame;
	const run = WORKFLOWS.findIndex(({ id }) => id === workflow) + 1;
	return {
		prefix,
		repository: repository === void 0 ? "local" : `${repository.owner}/${repository.name}`,
		pullRequest,
		project: project.name,
		run
	};
}

// src/workflows/share-queries.ts
async function shareQueries(ports, work) {
	let open;
	const openQueries = async (data, signal) => {
		open ??= ports.openQueries(data, signal);
		const queries = await open;
		return {
			run: (call) => queries.run(call),
			close: async () => void 0
		};
	};
	try {
		return await work({
			...ports,
			openQueries
		});
	} finally {
		await (await open?.catch(() => void 0))?.close();
	}
}
const MILLISECONDS$4 = 12e4;
function warmQueries(data, { openQueries, signal }) {
	openQueries(data, signal).then((queries) => queries.run({
		sql: "select 1 as one",
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS$4
	})).catch(() => void 0);
}

// src/warehouse/new-values.ts
function newValuesSql(accepted) {
	return `select count(distinct ${columnSql(accepted.column, accepted.dialect)}) as values, count(*) as rows\n${fromUnexpected(accepted)}`;
}
function readNewValues(result) {
	const [values, rows] = readCounts(result, ["values", "rows"]) ?? [];
	return values === void 0 || rows === void 0 ? void 0 : {
		values,
		rows
	};
}
function fromUnexpected({ relation, column, values, dialect }) {
	const name = columnSql(column, dialect);
	return `from ${relation} as checked\nwhere ${name} is not null${values.length === 0 ? "" : ` and ${name} not in (${values.map(literalSql).join(", ")})`}`;
}

// src/workflows/debug/data-question.ts
function dataQuestion(node, asked) {
	const checked = checkedBy(asked.project.nodes.get(node ?? ""), asked);
	switch (checked?.test.kind) {
		case "unique": return duplicates(checked);
		case "accepted_values": return unexpected(checked);
		case "relationships": return orphans(checked);
		default: return;
	}
}
function checkedBy(node, { project, data, side }) {
	const { adapter } = data;
	const { test } = node ?? {};
	const target = project.nodes.get(test?.attachedTo ?? "");
	if (node === void 0 || test?.column === void 0 || target === void 0 || adapter !== "duckdb" && adapter !== "postgres") return void 0;
	const relation = relationIn(side, target, data);
	if (relation === void 0) return void 0;
	const other = node.dependsOn.nodes.find((id) => id !== target.uniqueId);
	const parent = other === void 0 ? void 0 : project.nodes.get(other);
	return {
		test,
		column: test.column,
		name: `\`${target.name}.${test.column}\``,
		relation: test.where === void 0 ? relation : `(select * from ${relation} where ${test.where})`,
		dialect: adapter,
		parent: parent === void 0 ? void 0 : relationIn(side, parent, data)
	};
}
function duplicates({ name, relation, column, dialect }) {
	return {
		subject: name,
		sql: duplicateKeysSql({
			relation,
			columns: [column],
			dialect
		}),
		read: duplicateWords
	};
}
function duplicateWords(result) {
	const found = readDuplicateKeys(result);
	if (found === void 0) return void 0;
	return `${count(found.keys, "value")} ${found.keys === 1 ? "stands" : "stand"} in more than one row, ${count(found.rows, "row")} together`;
}
function unexpected({ test, name, relation, column, dialect }) {
	const values = valuesOf(test.arguments["values"]);
	if (values === void 0) return void 0;
	return {
		subject: name,
		sql: newValuesSql({
			relation,
			column,
			values,
			dialect
		}),
		read: unexpectedWords
	};
}
function unexpectedWords(result) {
	const found = readNewValues(result);
	return found && `${count(found.values, "value")} that the test does not accept, in ${count(found.rows, "row")}`;
}
function orphans({ test, name, relation, column, dialect, parent }) {
	const parentColumn = test.arguments["field"];
	if (parent === void 0 || typeof parentColumn !== "string") return void 0;
	return {
		subject: name,
		sql: orphansSql({
			child: relation,
			column,
			parent,
			parentColumn,
			dialect
		}),
		read: orphanWords
	};
}
function orphanWords(result) {
	const found = readOrphans(result);
	return found && `${count(found.rows, "row")} of ${number$1(found.pointing)} point nowhere (${count(found.values, "value")})`;
}
function valuesOf(values) {
	if (!Array.isArray(values)) return void 0;
	const plain = values.filter((value) => [
		"string",
		"number",
		"boolean"
	].includes(typeof value));
	return plain.length === values.length ? plain : void 0;
}
function count(amount, thing) {
	return `${number$1(amount)} ${thing}${amount === 1 ? "" : "s"}`;
}
function number$1(amount) {
	return amount.toLocaleString("en-US");
}

// src/workflows/debug/data-evidence.ts
const MILLISECONDS$3 = 6e4;
const MOST$1 = 5;
async function dataEvidence(diagnoses, comparison, ports) {
	const data = comparison.data();
	const asked = askedOf(diagnoses, comparison);
	if (data === void 0 || asked.length === 0) return [];
	const queries = await ports.openQueries(data, ports.signal);
	try {
		const lines = [];
		for (const pair of asked) lines.push(await answer(pair, queries));
		return [bullets(lines)];
	} finally {
		await queries.close();
	}
}
function expectDataEvidence(diagnoses, comparison, ports) {
	const data = comparison.data();
	if (data !== void 0 && askedOf(diagnoses, comparison).length > 0) warmQueries(data, ports);
}
function askedOf(diagnoses, comparison) {
	const data = comparison.data();
	const { head, base } = comparison.compared;
	if (data === void 0 || head === void 0) return [];
	return diagnoses.slice(0, MOST$1).flatMap(({ node }) => {
		const question = dataQuestion(node, {
			project: head,
			data,
			side: "head"
		});
		return question === void 0 ? [] : [{
			question,
			onBase: dataQuestion(node, {
				project: base,
				data,
				side: "base"
			})
		}];
	});
}
async function answer({ question, onBase }, queries) {
	try {
		const here = question.read(await ask(question, queries)) ?? "it could not be counted";
		return `${question.subject}: ${here}${await beside(onBase, queries)}.`;
	} catch (error) {
		return `${question.subject}: could not be counted (${asProblem(error).message})`;
	}
}
async function beside(onBase, queries) {
	if (onBase === void 0) return "";
	try {
		const there = onBase.read(await ask(onBase, queries));
		return there === void 0 ? "" : `; on the base: ${there}`;
	} catch {
		return "";
	}
}
function ask({ sql }, queries) {
	return queries.run({
		sql,
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS$3
	});
}

// src/agents/dbt-doctor/blame-kind.ts
function kindOf$2(path) {
	if (/^(?:dbt_project|packages|dependencies|selectors)\.yml$/.test(path)) return "config-edit";
	if (isYaml(path)) return "yaml-edit";
	if (path.endsWith(".csv")) return "seed-edit";
	return path.startsWith("macros/") ? "macro-changed" : "sql-edit";
}

// src/agents/dbt-doctor/suspects/changed-parent.ts
const DATA_CAUSES = /test\.results|unit\.diff|contract|cast|constraint|notnull|\.dup\b|merge\.dup|div0|operator|function/;
function changedParent(context) {
	const node = failingNode(context);
	const project = context.head ?? context.base;
	if (node === void 0 || project === void 0 || !DATA_CAUSES.test(context.diagnosis.cause)) return void 0;
	const changed = new Map(projectFiles(context).filter(isRealChange).map((file) => [file.path, file]));
	const ancestor = ancestors(node.dependsOn.nodes, project).find(({ path }) => changed.has(path));
	const file = changed.get(ancestor?.path ?? "");
	if (ancestor === void 0 || file?.base === void 0 || file.head === void 0) return void 0;
	const line = tokenChanges(file.base, file.head)[0]?.line ?? 1;
	return {
		path: file.path,
		line,
		kind: kindOf$2(file.path),
		sentence: `This pull request changes ${code$1(ancestor.name)}, which ${code$1(node.name)} reads.`
	};
}
function isRealChange({ base, head, path }) {
	if (base === void 0 || head === void 0 || isYaml(path)) return false;
	return tokenChanges(base, head).length > 0;
}
function ancestors(ids, project) {
	const seen = new Set(ids);
	const waiting = [...ids];
	const found = [];
	for (let id = waiting.shift(); id !== void 0; id = waiting.shift()) {
		const node = project.nodes.get(id);
		if (node === void 0) continue;
		found.push(node);
		const next = node.dependsOn.nodes.filter((parent) => !seen.has(parent));
		for (const parent of next) seen.add(parent);
		waiting.push(...next);
	}
	return found;
}

// src/agents/dbt-doctor/suspects/closed-circle.ts
function closedCircle(context) {
	const circle = circleIn(context.diagnosis.text);
	if (circle.size === 0) return void 0;
	for (const { path, base = "", head = "" } of projectFiles(context)) {
		if (!circle.has(/([^/]+)\.sql$/.exec(path)?.[1]?.toLowerCase() ?? "")) continue;
		const change = tokenChanges(base, head).find(({ after }) => after.some(({ text }) => circle.has(relationIn$2(text)?.name ?? "")));
		if (change !== void 0) return {
			path,
			line: change.line,
			kind: "sql-edit",
			sentence: `This pull request closes the circle with a new ${code$1("ref")} in ${code$1(path)}.`
		};
	}
}
function circleIn(text) {
	const ids = /(?:Found a cycle|Cycle detected): ([^\n]+)/.exec(text)?.[1]?.split(/-->|→/) ?? [];
	return new Set(ids.map((id) => id.trim().split(".").at(-1)?.toLowerCase() ?? ""));
}

// src/agents/dbt-doctor/suspects/lost-columns.ts
function lostColumns(context) {
	const column = missingColumn(context);
	if (column === void 0) return void 0;
	const lost = readModels(context).map((model) => lostColumn(context, model, column)).find((found) => found !== void 0);
	if (lost === void 0) return void 0;
	const { model, renamedTo, file, line } = lost;
	return renamedTo === void 0 ? {
		path: file.path,
		line,
		kind: "column-removed",
		sentence: `This pull request removes ${code$1(`${model}.${column}`)}, which is still read.`
	} : {
		path: file.path,
		line,
		kind: "column-renamed",
		sentence: `This pull request renames ${code$1(`${model}.${column}`)} to ${code$1(renamedTo)}.`
	};
}

// src/agents/dbt-doctor/contract-place.ts
function contractPlace(context) {
	const node = failingNode(context);
	if (node?.resourceType !== "model" || node.patchPath === void 0) return void 0;
	return {
		model: node.name,
		sql: node.path,
		yaml: node.patchPath
	};
}
function declaredType(text, model, column) {
	const type = columnMap(text, model, column)?.get("data_type");
	return asFilledText(type);
}
function typeEdit(text, { model, column, type }) {
	const scalar = columnMap(text, model, column)?.get("data_type", true);
	if (!(0, import_dist.isScalar)(scalar) || !scalar.range) return void 0;
	const quote = /^["']/.exec(text.slice(scalar.range[0], scalar.range[1]))?.[0] ?? (type.includes(",") ? "\"" : "");
	return {
		start: scalar.range[0],
		end: scalar.range[1],
		text: `${quote}${type}${quote}`
	};
}
function columnEdit(text, { model, column, type }) {
	const columns = modelMap(text, model)?.get("columns");
	const last = (0, import_dist.isSeq)(columns) && columns.flow !== true ? columns.items.at(-1) : void 0;
	if (!(0, import_dist.isMap)(last) || !last.range || last.flow === true) return void 0;
	const lineStart = text.lastIndexOf("\n", last.range[0] - 1) + 1;
	const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? "";
	const end = text.slice(0, last.range[1]).trimEnd().length;
	return {
		start: end,
		end,
		text: `\n${indent}- name: ${column}\n${indent}  data_type: ${type.includes(",") ? `"${type}"` : type}`
	};
}
function columnMap(text, model, column) {
	const parsed = modelIn(text, model);
	return parsed === void 0 ? void 0 : mapsIn(parsed.document, parsed.map, "columns").find((each) => String(each.get("name")).toLowerCase() === column);
}
function modelMap(text, model) {
	return modelIn(text, model)?.map;
}
function modelIn(text, model) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			logLevel: "silent"
		});
		const root = document.contents;
		if (document.errors.length > 0 || !(0, import_dist.isMap)(root)) return void 0;
		const map = mapsIn(document, root, "models").find((each) => String(each.get("name")) === model);
		return map === void 0 ? void 0 : {
			document,
			map
		};
	} catch {
		return;
	}
}

// src/agents/dbt-doctor/suspects/own-contract.ts
function ownContract(context) {
	const columns = contractMismatches(context.diagnosis.text).map(({ column }) => column);
	const place = contractPlace(context);
	if (place === void 0 || columns.length === 0) return void 0;
	for (const path of [place.sql, place.yaml]) {
		const file = changedFile(context, path);
		const hunks = file?.base === void 0 || file.head === void 0 ? [] : hunksOf(file.base, file.head);
		const hunk = hunks.find(({ base, head }) => columns.some((column) => names([...base, ...head], column))) ?? (path === place.yaml && columns.length === 1 ? typeHunk(hunks) : void 0);
		if (hunk === void 0) continue;
		return {
			path,
			line: hunk.line,
			kind: kindOf$2(path),
			sentence: `This pull request edits ${code$1(columns[0] ?? "")} in ${code$1(path)}.`
		};
	}
}
function names(lines, column) {
	return lines.some((line) => line.toLowerCase().split(/\W+/).includes(column));
}
function typeHunk(hunks) {
	const types = hunks.filter(({ base, head }) => [...base, ...head].some((line) => /\bdata_type:/.test(line)));
	return types.length === 1 ? types[0] : void 0;
}

// src/agents/dbt-doctor/guilty-hunk.ts
const ABOUT_ALL = /syntax|jinja|yaml|parse|groupby|ambiguous|contract|config|deps|project/i;
function guiltyHunk(file, { line, confidence, cause }) {
	const hunks = hunksOf(file.base, file.head).filter((hunk) => isYaml(file.path) || !isCosmetic(hunk));
	const inside = line === void 0 ? void 0 : hunkAt(hunks, line);
	if (inside !== void 0) return inside;
	const only = hunks.length === 1 ? hunks[0] : void 0;
	if (line === void 0 || confidence === "file") return only;
	return hunks.find((hunk) => line - (hunk.line + hunk.head.length) <= 1 && hunk.line - line <= 1) ?? (isYaml(file.path) ? hunkInEntry(hunks, file.head, line) : void 0) ?? (ABOUT_ALL.test(cause) ? only : void 0);
}
function hunkInEntry(hunks, head, line) {
	const lines = head.split("\n");
	const indent = indentOf(lines[line - 1] ?? "");
	const next = lines.findIndex((text, index) => index >= line && text.trim() !== "" && indentOf(text) <= indent);
	return hunks.find((hunk) => hunk.line > line && hunk.line <= (next < 0 ? lines.length : next));
}
function indentOf(line) {
	return /^\s*/.exec(line)?.[0].length ?? 0;
}
function isCosmetic({ base, head }) {
	return base.join("").replaceAll(/\s+/g, "") === head.join("").replaceAll(/\s+/g, "");
}

// src/agents/dbt-doctor/suspects/own-line.ts
function ownLine(context) {
	return inFile(context, failingPath(context), context.diagnosis) ?? inNode(context);
}
function inNode(context) {
	const path = failingNode(context)?.path;
	return path === failingPath(context) ? void 0 : inFile(context, path, {
		...context.diagnosis,
		line: void 0
	});
}
function inFile(context, path, diagnosis) {
	const file = changedFile(context, path);
	if (file === void 0 || file.head === void 0) return void 0;
	if (file.base === void 0) return {
		path: file.path,
		line: diagnosis.line ?? 1,
		kind: kindOf$2(file.path),
		sentence: `${code$1(file.path)} is new in this pull request.`
	};
	const hunk = guiltyHunk({
		path: file.path,
		base: file.base,
		head: file.head
	}, diagnosis);
	if (hunk === void 0) return void 0;
	return {
		path: file.path,
		line: hunk.line,
		kind: kindOf$2(file.path),
		sentence: `This pull request edits ${hunk.head.length > 1 ? "these lines" : "this line"} of ${code$1(file.path)}.`
	};
}

// src/agents/dbt-doctor/macro-move.ts
function macroMove(context, name) {
	const plain = name.split(".").at(-1) ?? name;
	const [before, after] = [macrosOf$1(context, "base"), macrosOf$1(context, "head")];
	const known = before.get(plain);
	if (known === void 0 || !known.isOwn || after.has(plain)) return void 0;
	const file = projectFiles(context).find(({ basePath }) => basePath === known.path);
	if (file === void 0) return void 0;
	const names = {
		base: macroNames(file.base ?? ""),
		head: macroNames(file.head ?? "")
	};
	const added = names.head.filter((each) => !names.base.includes(each));
	const samePlace = names.head[names.base.indexOf(plain)];
	const renamedTo = (added.length === 1 ? added[0] : added.find((each) => each === samePlace)) ?? movedTo(context, known, after);
	return {
		name: plain,
		renamedTo,
		file,
		line: renamedTo === void 0 ? 1 : lineOfMacro(file.head ?? "", renamedTo)
	};
}
function movedTo(context, known, after) {
	const [before, wanted] = [macrosOf$1(context, "base"), withoutName(context.text("base", known.path), known.name)];
	const same = [...after.values()].filter(({ isOwn, name, path }) => isOwn && !before.has(name) && withoutName(context.text("head", path), name) === wanted);
	return same.length === 1 ? same[0]?.name : void 0;
}
function withoutName(text, name) {
	return text?.replaceAll(new RegExp(`\\b${literalPattern(name)}\\b`, "g"), "").trim();
}
function lineOfMacro(text, name) {
	const index = text.search(new RegExp(`\\{%-?\\s*(?:macro|test)\\s+${name}\\b`));
	return index < 0 ? 1 : text.slice(0, index).split("\n").length;
}

// src/agents/dbt-doctor/suspects/renamed-macro.ts
function renamedMacro(context) {
	const { missing } = context.diagnosis;
	const move = missing?.kind === "macro" ? macroMove(context, missing.name) : void 0;
	if (move === void 0) return void 0;
	const change = move.renamedTo === void 0 ? `removes the macro ${code$1(move.name)}, which is still called` : `renames the macro ${code$1(move.name)} to ${code$1(move.renamedTo)}`;
	return {
		path: move.file.path,
		line: move.line,
		kind: "macro-changed",
		sentence: `This pull request ${change}.`
	};
}

// src/agents/dbt-doctor/measure-move.ts
function measureMove(context) {
	const { cause, facts } = context.diagnosis;
	const name = cause === "metric.measure" ? facts["measure"] : void 0;
	if (name === void 0) return void 0;
	for (const file of projectFiles(context)) {
		const before = measuresIn(file.base ?? "");
		const after = measuresIn(file.head ?? "");
		const model = [...before].find(([, measures]) => measures.includes(name))?.[0];
		if (model === void 0 || after.get(model)?.includes(name) !== false) continue;
		const added = after.get(model)?.filter((measure) => before.get(model)?.includes(measure) === false) ?? [];
		const [renamedTo] = added;
		if (renamedTo !== void 0 && added.length === 1) return {
			name,
			renamedTo,
			file
		};
	}
}
function measuresIn(text) {
	if (!text.includes("semantic_models:")) return /* @__PURE__ */ new Map();
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			logLevel: "silent"
		});
		const root = document.contents;
		if (document.errors.length > 0 || !(0, import_dist.isMap)(root)) return /* @__PURE__ */ new Map();
		return new Map(mapsIn(document, root, "semantic_models").map((model) => [String(model.get("name")), mapsIn(document, model, "measures").map((measure) => String(measure.get("name")))]));
	} catch {
		return /* @__PURE__ */ new Map();
	}
}

// src/agents/dbt-doctor/suspects/renamed-measure.ts
function renamedMeasure(context) {
	const move = measureMove(context);
	if (move === void 0) return void 0;
	const { name, renamedTo, file } = move;
	const hunk = hunksOf(file.base ?? "", file.head ?? "").find(({ head }) => head.some((line) => line.includes(renamedTo)));
	return {
		path: file.path,
		line: hunk?.line ?? 1,
		kind: kindOf$2(file.path),
		sentence: `This pull request renames the measure ${code$1(name)} to ${code$1(renamedTo)}.`
	};
}

// src/agents/dbt-doctor/suspects/renamed-model.ts
function renamedModel(context) {
	const { missing } = context.diagnosis;
	const move = missing?.kind === "node" ? modelMove(context, missing.name) : void 0;
	if (move === void 0) return void 0;
	const { name, renamedTo, file } = move;
	if (renamedTo === void 0) return {
		path: file.path,
		line: 1,
		kind: "model-removed",
		sentence: `This pull request removes ${code$1(name)}, which is still read.`
	};
	return {
		path: file.head === void 0 ? pathOf(context, renamedTo) : file.path,
		line: 1,
		kind: "model-renamed",
		sentence: `This pull request renames ${code$1(name)} to ${code$1(renamedTo)}.`
	};
}
function pathOf(context, model) {
	return projectFiles(context).find(({ path }) => path.includes(`/${model}.`))?.path ?? model;
}

// src/agents/dbt-doctor/suspects/renamed-source.ts
function renamedSource(context) {
	const { missing } = context.diagnosis;
	if (missing?.kind !== "source" || !sourcesOf(context, "base").includes(missing.name)) return void 0;
	const words = missing.name.split(".");
	for (const { path, base, head = "" } of projectFiles(context)) {
		if (!isYaml(path) || base === void 0) continue;
		const hunk = hunksOf(base, head).find((each) => each.base.some((line) => words.includes(/\bname:\s*['"]?(\w+)/.exec(line)?.[1] ?? "")));
		if (hunk !== void 0) return {
			path,
			line: hunk.line,
			kind: "yaml-edit",
			sentence: `This pull request renames or removes the source ${code$1(missing.name)} in ${code$1(path)}.`
		};
	}
}

// src/agents/dbt-doctor/suspects/second-entry.ts
function secondEntry(context) {
	const { cause, text } = context.diagnosis;
	const name = /(?:resource named|with the name|named) "?([\w.]+?)"?(?:[.,\s]|$)/.exec(text)?.[1];
	if (name === void 0 || !cause.startsWith("dup.")) return void 0;
	for (const { path, base = "", head } of projectFiles(context)) {
		if (head === void 0 || !text.includes(path)) continue;
		const hunk = hunksOf(base, head).find(({ head: lines }) => path.includes(`/${name}.`) || lines.some((line) => line.split(/[^\w]+/).includes(name)));
		if (hunk !== void 0) return {
			path,
			line: hunk.line,
			kind: kindOf$2(path),
			sentence: `This pull request adds a second ${code$1(name)} in ${code$1(path)}.`
		};
	}
}

// src/agents/dbt-doctor/suspects/used-macro.ts
function usedMacro(context) {
	const node = failingNode(context);
	const project = context.head ?? context.base;
	if (node === void 0 || project === void 0) return void 0;
	const used = withInner([...node.dependsOn.macros], project);
	const file = projectFiles(context).find(({ path, base, head }) => base !== void 0 && head !== void 0 && [...used].some((id) => project.macros.get(id)?.path === path) && tokenChanges(base, head).length > 0);
	if (file?.base === void 0 || file.head === void 0) return void 0;
	const line = hunksOf(file.base, file.head)[0]?.line ?? 1;
	return {
		path: file.path,
		line,
		kind: "macro-changed",
		sentence: `This pull request changes ${code$1(file.path)}, a macro that ${code$1(node.name)} uses.`
	};
}
function withInner(ids, project) {
	const found = /* @__PURE__ */ new Set();
	const waiting = [...ids];
	for (let id = waiting.pop(); id !== void 0; id = waiting.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		waiting.push(...project.macros.get(id)?.macros ?? []);
	}
	return found;
}

// src/agents/dbt-doctor/blame.ts
const SUSPECTS = [
	renamedModel,
	renamedSource,
	renamedMacro,
	renamedMeasure,
	lostColumns,
	closedCircle,
	secondEntry,
	ownContract,
	ownLine,
	usedMacro,
	changedParent
];
function blame(context) {
	const { transient, owner } = context.diagnosis;
	if (transient || projectFiles(context).length === 0) return void 0;
	if (owner !== "author") return newVariable(context);
	for (const suspect of SUSPECTS) {
		const found = suspect(context);
		if (found !== void 0) return found;
	}
}
function newVariable(context) {
	const { cause, facts, confidence } = context.diagnosis;
	const name = facts["name"] ?? facts["name2"] ?? facts["var"];
	if (!/^(?:env_var|var)\.missing/.test(cause) || name === void 0 || confidence !== "exact") return void 0;
	const found = ownLine(context);
	return (context.text("head", found?.path ?? "")?.split("\n")[(context.diagnosis.line ?? 0) - 1] ?? "").includes(name) ? found : void 0;
}

// src/agents/dbt-doctor/failing-words.ts
function failingName({ node }) {
	return node === void 0 ? void 0 : code$1(resourceName(node));
}
function placeLink(place, { projectDir }) {
	const path = inRepository(projectDir, place.path);
	const line = place.line !== void 0 && place.line > 0 ? place.line : void 0;
	return fileLink(line === void 0 ? path : `${path}:${line}`, {
		path,
		line
	});
}

// src/agents/dbt-doctor/describe-diagnosis.ts
const MOST_LINES$1 = 14;
const LONGEST_LINE = 160;
const NEAR_NAMES = 3;
function describeDiagnosis(words) {
	const { diagnosis, blame, onBase, context } = words;
	const cause = onBase === "fails" ? void 0 : blame;
	return [
		text(...causeSentence(diagnosis, context)),
		...cause === void 0 ? [] : [text(`${cause.sentence} (`, placeLink(cause, context), ").")].map(tidy),
		text(baseSentence(words)),
		codeBlock(excerpt(diagnosis, context)),
		...[
			nearNames(diagnosis),
			skippedSentence(diagnosis),
			retrySentence(diagnosis)
		].flatMap((sentence) => sentence === void 0 ? [] : [text(sentence)])
	];
}
function causeSentence(diagnosis, context) {
	const { file, line, message, confidence } = diagnosis;
	const name = failingName(diagnosis);
	const said = plain(message).replace(/\.$/, "");
	const sentence = name === void 0 || said.includes(plain(name)) ? strong(said) : `${name}: ${strong(said)}`;
	if (file === void 0) return [`${sentence}.`];
	return [
		`${sentence} (${confidence === "nearest" ? "near " : ""}`,
		placeLink({
			path: file,
			line: confidence === "file" ? void 0 : line
		}, context),
		")."
	];
}
function tidy(block) {
	return block.type === "text" ? {
		...block,
		text: block.text.map((part) => typeof part === "string" ? part.replace(/\. \($/, " (") : part)
	} : block;
}
function baseSentence({ onBase, blame, diagnosis }) {
	switch (onBase) {
		case "passes": return blame === void 0 && diagnosis.owner === "author" ? "The same passes on the base; which change of this pull request causes it could not be told." : "The same passes on the base.";
		case "fails": return "The same fails on the base, too: it does not come from this pull request.";
		case "new": return "It is new in this pull request, so the base has nothing to compare it with.";
		case "unknown": return "Whether the base fails the same way is not known: it was not run there.";
	}
}
function excerpt({ text: said, file, line, confidence }, context) {
	const source = file === void 0 || line === void 0 || confidence === "file" ? void 0 : context.text("head", file)?.split("\n")[line - 1];
	const lines = said.split("\n").map((each) => each.trimEnd()).filter((each) => each.trim() !== "");
	const shown = lines.length > MOST_LINES$1 ? [...lines.slice(0, 13), `… ${lines.length - MOST_LINES$1 + 1} more lines`] : lines;
	return [...source === void 0 || source.trim() === "" ? [] : [`${file}:${line}   ${source.trim()}`], ...shown].map(shortened$1).join("\n");
}
function shortened$1(line) {
	return line.length > LONGEST_LINE ? `${line.slice(0, 159)}…` : line;
}
function nearNames({ offered, missing }) {
	if (missing === void 0 || offered.length === 0) return void 0;
	return `Near ${code$1(missing.name)}: ${series(offered.slice(0, NEAR_NAMES).map(code$1))}.`;
}
function skippedSentence({ skipped }) {
	if (skipped.length === 0) return void 0;
	const kinds = NOUNS.map(([noun, prefixes]) => [noun, skipped.filter((id) => prefixes.includes(id.split(".")[0] ?? "")).length]);
	const other = skipped.length - kinds.reduce((sum, [, count]) => sum + count, 0);
	const counted = [...kinds, ["other node", other]].filter(([, count]) => count > 0).map(([noun, count]) => amount(count, noun));
	return `One root cause; ${series(counted)} ${skipped.length === 1 ? "was" : "were"} skipped behind it.`;
}
const NOUNS = [
	["model", ["model"]],
	["seed", ["seed"]],
	["snapshot", ["snapshot"]],
	["test", ["test", "unit_test"]]
];
function retrySentence({ transient }) {
	return transient ? "It may pass when it is only run again." : void 0;
}

// src/workflows/debug/diagnose-invocation.ts
function diagnoseInvocation(failed, { project, adapter, texts }) {
	const { events, plain, results, exitCode, targetTexts } = failed;
	const surroundings = {
		project,
		adapter,
		paths: [...texts.keys()],
		fileText: (path) => texts.get(path),
		targetText: (path) => targetTexts.get(path)
	};
	return diagnose({
		events,
		plain,
		results,
		exitCode
	}, surroundings);
}

// src/workflows/debug/patch.ts
const EMPTY_PATCH = {
	fixes: [],
	texts: /* @__PURE__ */ new Map()
};
function withFix({ fixes, texts }, applied) {
	const files = applied.fix.files.map(({ path, content }) => [path, content]);
	return {
		fixes: [...fixes, applied],
		texts: new Map([...texts, ...files])
	};
}
function patchedFiles({ texts }, projectDir) {
	return new Map([...texts].map(([path, text]) => [inRepository(projectDir, path), text]));
}
function patchedTexts({ texts }, before) {
	const after = new Map([...before, ...texts]);
	return new Map([...after].flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
}

// src/workflows/debug/fix-context.ts
function fixContext(diagnosis, { compared, texts, files, projectDir }, { patch, project } = {
	patch: EMPTY_PATCH,
	project: compared.head
}) {
	return {
		diagnosis,
		base: compared.base,
		head: project,
		files,
		projectDir,
		text: (side, path) => side === "head" && patch.texts.has(path) ? patch.texts.get(path) : texts[side].get(path)
	};
}

// src/workflows/debug/same-on-base.ts
function sameOnBase({ node }, { base, head, build }) {
	if (head === void 0) return build.base?.succeeded === false ? "fails" : "passes";
	if (node === void 0) return build.base === void 0 ? "unknown" : build.base.succeeded ? "passes" : "fails";
	if (base?.nodes.has(node) === false && !base.unitTests.has(node)) return "new";
	const status = build.base?.results.get(node)?.status;
	if (status === void 0 || status === "skipped") return "unknown";
	return status === "error" || status === "fail" ? "fails" : "passes";
}

// src/workflows/debug/explain-diagnoses.ts
const MOST = 5;
function diagnosesOf$1(failed, { compared, texts }) {
	const { base, head, engine } = compared;
	return diagnoseInvocation(failed, {
		project: head ?? base,
		adapter: engine.adapter,
		texts: texts.head
	});
}
function explainDiagnoses(diagnoses, scene) {
	const more = diagnoses.length - MOST;
	return [...diagnoses.slice(0, MOST).flatMap((diagnosis) => explain(diagnosis, scene)), ...more > 0 ? [text(`${more} more root ${more === 1 ? "cause is" : "causes are"} not explained here.`)] : []];
}
function explain(diagnosis, scene) {
	const onBase = sameOnBase(diagnosis, scene.compared);
	const context = fixContext(diagnosis, scene);
	return describeDiagnosis({
		diagnosis,
		blame: onBase === "fails" ? void 0 : blame(context),
		onBase,
		context
	});
}

// src/dbt/project-texts.ts
const MOST_BYTES = 1048576;
const ENDINGS = [
	".sql",
	".yml",
	".yaml",
	".py",
	".csv",
	".md"
];
async function readProjectTexts(files, projectDir) {
	const lists = await Promise.all(ENDINGS.map((ending) => files.list(projectDir, ending)));
	const texts = await Promise.all(lists.flat().map(async (path) => [path, await files.readInside(projectDir, path, MOST_BYTES)]));
	return new Map(texts.flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
}

// src/workflows/read-texts.ts
const LARGEST_TEXT_BYTES = 1048576;
const AT_ONCE = 200;
async function readTexts(files, folder, paths) {
	const texts = /* @__PURE__ */ new Map();
	const waiting = [...new Set(paths)];
	for (let start = 0; start < waiting.length; start += AT_ONCE) {
		const batch = waiting.slice(start, start + AT_ONCE);
		const read = await Promise.all(batch.map(async (path) => [path, await files.readInside(folder, path, LARGEST_TEXT_BYTES)]));
		for (const [path, text] of read) if (text !== void 0) texts.set(path, text);
	}
	return texts;
}

// src/workflows/changed-files.ts
async function changedFiles(input, files) {
	const changed = parseDiff(input.diff);
	const texts = await sideTexts(files, input, new Set(changed.flatMap(pathsOf)));
	return changed.map((file) => withTexts(file, texts));
}
async function sideTexts(files, { base, head }, paths) {
	const [ofBase, ofHead] = await Promise.all([base, head].map((folder) => readTexts(files, folder, paths)));
	return {
		base: ofBase ?? /* @__PURE__ */ new Map(),
		head: ofHead ?? /* @__PURE__ */ new Map()
	};
}
function pathsOf({ path, previousPath }) {
	return previousPath === void 0 ? [path] : [path, previousPath];
}
function withTexts(file, texts) {
	const { path, previousPath, kind, binary, addedLines } = file;
	return {
		path,
		kind,
		base: binary || kind === "added" ? void 0 : texts.base.get(previousPath ?? path),
		head: binary || kind === "removed" ? void 0 : texts.head.get(path),
		addedLines,
		...previousPath === void 0 ? {} : { previousPath }
	};
}

// src/workflows/project-folder.ts
function projectFolder({ dir }) {
	return dir === "." ? "" : dir.replace(/\/$/, "");
}

// src/workflows/debug/failure-case.ts
async function failureScene(input, compared, files) {
	const [base, head] = await Promise.all([input.base, input.head].map((root) => readProjectTexts(files, join(root, input.project.dir))));
	return {
		compared,
		texts: {
			base: base ?? /* @__PURE__ */ new Map(),
			head: head ?? /* @__PURE__ */ new Map()
		},
		files: await changedFiles(input, files),
		projectDir: projectFolder(input.project)
	};
}

// src/workflows/debug/with-base-results.ts
async function withBaseResults(scene, { comparison, diagnoses }) {
	const { base } = scene.compared.build;
	if (base === void 0) return scene;
	const results = await comparison.runOnBase(diagnoses.flatMap(({ node }) => node ?? []));
	const build = {
		...scene.compared.build,
		base: {
			...base,
			results: new Map([...base.results, ...results])
		}
	};
	return {
		...scene,
		compared: {
			...scene.compared,
			build
		}
	};
}

// src/workflows/compare-and-diagnose.ts
async function compareAndDiagnose(ports, look) {
	const comparison = await openComparison(compareInput(ports.input), ports);
	try {
		return await shareQueries(ports, async (shared) => {
			const diagnosing = diagnoseHead(comparison, shared);
			const looking = look(comparison, shared, diagnosing);
			await Promise.allSettled([diagnosing, looking]);
			return {
				compared: comparison.compared,
				diagnosed: await diagnosing,
				seen: await looking
			};
		});
	} finally {
		for (const left of await comparison.close()) ports.progress({
			kind: "note",
			text: left
		});
	}
}
async function diagnoseHead(comparison, ports) {
	const { compared } = comparison;
	const { input, files } = ports;
	const failed = compared.failed.head;
	if (failed === void 0) return {
		reason: "",
		details: []
	};
	const scene = await failureScene(input, compared, files);
	const diagnoses = diagnosesOf$1(failed, scene);
	expectDataEvidence(diagnoses, comparison, ports);
	const details = [...explainDiagnoses(diagnoses, await withBaseResults(scene, {
		comparison,
		diagnoses
	})), ...await dataEvidence(diagnoses, comparison, ports)];
	return {
		reason: diagnoses[0]?.message ?? "it did not say why",
		details
	};
}

// src/agents/key-ladder.ts
function keyLadder(model, project) {
	const tests = enabledTests(model.uniqueId, project).filter(({ where, severity }) => where === void 0 && severity === "error");
	const notNull = new Set(tests.flatMap(({ kind, column }) => kind === "not_null" && column !== void 0 ? column.toLowerCase() : []));
	const unique = tests.flatMap(({ kind, column }) => kind === "unique" && column !== void 0 ? plainColumns(column) : []);
	const proved = unique.filter(([column]) => notNull.has(column?.toLowerCase() ?? ""));
	const combined = tests.map(uniqueTogether).filter((columns) => columns.length > 0);
	return [
		...[
			...proved,
			...combined,
			...unique
		].map((columns) => ({
			source: "tests",
			columns
		})),
		...constrained(model).map((columns) => ({
			source: "constraints",
			columns
		})),
		{
			source: "unique_key",
			columns: uniqueKey(model)
		},
		{
			source: "meta.grain",
			columns: declaredGrain(model)
		}
	].filter(({ columns }) => columns.length > 0);
}
function plainColumns(column) {
	return /^(?:\w+|"[^"]+"|`[^`]+`)$/.test(column) ? [[column]] : [];
}
function constrained({ constraints, columns }) {
	const ofModel = constraints.filter(({ type }) => type === "primary_key" || type === "unique").map((constraint) => constraint.columns);
	const ofColumns = [...columns.values()].flatMap((column) => column.constraints.some(({ type }) => type === "primary_key" || type === "unique") ? [[column.name]] : []);
	return [...ofModel, ...ofColumns];
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

// src/sql/undecided.ts
var Undecided = class extends Error {
	name = "Undecided";
};

// src/sql/parse-select.ts
function parseSelect(sql, dialect, engine) {
	const parsed = engine.parse(sql, dialect);
	if ("error" in parsed) throw new Undecided(`the SQL does not parse: ${parsed.error}`);
	const [statement, ...others] = parsed.statements;
	if (statement === void 0) throw new Undecided("the SQL is empty");
	if (others.length > 0) throw new Undecided("the text holds several statements");
	return statement;
}
function interner() {
	const names = /* @__PURE__ */ new Map();
	return (key) => {
		const name = names.get(key) ?? `#${names.size + 1}`;
		names.set(key, name);
		return name;
	};
}

// src/sql/environment.ts
function withCtes(clause, outer, dialect) {
	if (!isSet(clause)) return outer;
	const { ctes, recursive, search } = fieldsOf(clause);
	if (isSet(search)) throw new Undecided("SEARCH and CYCLE are not analysed");
	return listOf(ctes).reduce((environment, cte) => addCte(fieldsOf(cte), environment, {
		dialect,
		recursive: recursive === true
	}), outer);
}
function addCte(cte, environment, options) {
	const name = foldName(cte["alias"], options.dialect, "relation");
	const kind = nodeOf$3(cte["this"])?.kind ?? "";
	if (!queryKinds.has(kind) && kind !== "subquery" && kind !== "values") throw new Undecided(`the CTE ${name} is not a SELECT`);
	if (isSet(cte["key_expressions"])) throw new Undecided("CTE with keys is not analysed");
	const definition = {
		body: cte["this"],
		columnNames: listOf(cte["columns"]),
		environment,
		...options.recursive ? { recursiveName: name } : {}
	};
	return new Map([...environment, [name, definition]]);
}

// src/sql/inlinable.ts
const plainFields = /* @__PURE__ */ new Set([
	"expressions",
	"from",
	"joins",
	"where_clause",
	"with",
	"order_by",
	"windows",
	"qualify_after_window"
]);
const innerKinds = /* @__PURE__ */ new Set([
	"Inner",
	"Cross",
	"Implicit"
]);
function isInlinable(select, side, dialect) {
	const node = nodeOf$3(select);
	if (node?.kind !== "select") return false;
	const { data } = node;
	if (!Object.entries(data).every(([field, value]) => plainFields.has(field) || field.endsWith("comments") || !isSet(value)) || !isSet(data["from"]) || !onlyScalars(data, dialect)) return false;
	const joins = listOf(data["joins"]);
	const inputs = listOf(fieldsOf(data["from"])["expressions"]);
	if (side === "required") return joins.every(isInnerOrLeft);
	if (joins.length > 0 || inputs.length !== 1) return false;
	return side === "optional" || !isSet(data["where_clause"]);
}
function isInnerOrLeft(join) {
	const { kind, match_condition: match, pivots, directed, join_hint: hint } = fieldsOf(join);
	return (innerKinds.has(String(kind)) || kind === "Left") && ![
		match,
		pivots,
		directed,
		hint
	].some(isSet);
}
function onlyScalars(data, dialect) {
	const forbidden = trait.aggregate | trait.window | trait.rows | trait.unknown | trait.volatile;
	return (traitsWithin(data, dialect) & forbidden) === 0;
}
function traitsWithin(value, dialect) {
	let all = trait.none;
	if (!isFields(value) && !Array.isArray(value)) return all;
	walk(value, (node) => {
		if (!queryKinds.has(node.kind)) {
			if (expressionLike(node.kind)) all |= traitsOf(node, dialect);
			return true;
		}
		all |= traitsWithin(node.data, dialect) & (trait.volatile | trait.unknown);
		return false;
	});
	return all;
}
const structural = /* @__PURE__ */ new Set([
	"table",
	"with",
	"cte",
	"where",
	"from",
	"join",
	"joined_table",
	"values"
]);
function expressionLike(kind) {
	return !structural.has(kind);
}

// src/sql/terms.ts
const noLabels = /* @__PURE__ */ new Set();
function combined(key, parts, own = trait.none) {
	const [first] = parts;
	if (first !== void 0 && parts.length === 1) return {
		...first,
		key,
		uncast: key,
		traits: first.traits | own,
		plain: false
	};
	return {
		key,
		uncast: key,
		traits: parts.reduce((all, part) => all | part.traits, own),
		labels: new Set(parts.flatMap((part) => [...part.labels])),
		plain: false,
		from: parts.flatMap((part) => part.from)
	};
}
function tableColumn(label, name) {
	const key = `${label}⟨${JSON.stringify(name)}⟩`;
	return {
		key,
		uncast: key,
		traits: trait.none,
		labels: /* @__PURE__ */ new Set([label]),
		plain: true,
		from: []
	};
}
function inputColumn(label, column) {
	return {
		key: `${label}⟨${column.term.key}⟩`,
		uncast: `${label}⟨${column.term.uncast}⟩`,
		traits: column.term.traits & trait.unsure,
		labels: /* @__PURE__ */ new Set([label]),
		plain: true,
		from: [column]
	};
}
function inlinedColumn(column) {
	const keep = trait.unsure | trait.volatile;
	return {
		...column.term,
		traits: column.term.traits & keep,
		from: [column]
	};
}
function optionalColumn(label, column) {
	return column.term.plain ? inlinedColumn(column) : {
		...inputColumn(label, column),
		traits: column.term.traits & trait.unsure
	};
}
function has$1(term, bits) {
	return (term.traits & bits) !== 0;
}
function keySet(terms) {
	return [...new Set(terms.map((term) => term.key))].toSorted().join(" ; ");
}

// src/sql/resolve-column.ts
function resolveName(name, place) {
	const column = findColumn(name, place.scope);
	const alias = drawnAgain(name, place.aliases.get(name));
	if (place.aliasMayWin && column !== void 0 && alias !== void 0 && column.term.key !== alias.term.key) return undecidedBetween(name, [column.term, alias.term]);
	if (column?.certain !== true && isInputAlias(name, place)) throw new Undecided(`${name} may stand for a whole row`);
	if (column?.certain || alias === void 0) {
		if (column === void 0) throw new Undecided(`no input is known to have a column ${name}`);
		return column.certain ? column.term : orOuter(name, column.term, place.scope);
	}
	if (column === void 0) return alias.term;
	return alias.shadowed ? column.term : undecidedBetween(name, [column.term, alias.term]);
}
function isInputAlias(name, { scope }) {
	for (let at = scope; at !== void 0; at = at.outer) if (at.sources.some(({ alias }) => alias.toLowerCase() === name.toLowerCase())) return true;
	return false;
}
function drawnAgain(name, alias) {
	if (alias === void 0 || (alias.term.traits & trait.volatile) === 0) return alias;
	return {
		...alias,
		term: combined(`again ${JSON.stringify(name)} ${alias.term.key}`, [alias.term])
	};
}
function resolveQualified(qualifier, name, scope) {
	for (let at = scope; at !== void 0; at = at.outer) {
		const source = at.sources.find(({ alias }) => alias === qualifier);
		const found = source?.find(name);
		if (source !== void 0 && found === void 0) throw new Undecided(`${qualifier} is not known to have a column ${name}`);
		if (found !== void 0) return found.term;
	}
}
function findColumn(name, scope) {
	const merged = scope.merged.get(name);
	if (merged !== void 0) return {
		term: merged,
		certain: true
	};
	const all = scope.sources.map((source) => source.find(name)).filter((found) => found !== void 0);
	const certain = all.filter((found) => found.certain);
	const [only, ...others] = certain.length > 0 ? certain : all;
	if (only === void 0) return scope.outer === void 0 ? void 0 : findColumn(name, scope.outer);
	return others.length === 0 ? only : {
		term: undecidedBetween(name, [only, ...others].map(({ term }) => term)),
		certain: false
	};
}
function orOuter(name, inner, scope) {
	const outer = scope.outer === void 0 ? void 0 : findColumn(name, scope.outer);
	return outer === void 0 || outer.term.key === inner.key ? inner : undecidedBetween(name, [inner, outer.term]);
}
function undecidedBetween(name, candidates) {
	const keys = candidates.map(({ key }) => key).toSorted();
	return combined(`?${JSON.stringify(name)}(${keys.join(" | ")})`, candidates, trait.unsure);
}
function sourceByPath(path, scope) {
	const wanted = path.join(".");
	return scope.sources.find((source) => source.path.slice(-path.length).join(".") === wanted);
}

// src/sql/read-term.ts
function readTerm(value, place) {
	const node = nodeOf$3(unwrap(value));
	if (node === void 0) throw new Undecided("an expression without content");
	const reader = readers[queryKinds.has(node.kind) ? "subquery" : node.kind];
	return reader === void 0 ? readGeneric(node, place) : reader(node, place);
}
function conjunctsOf(value) {
	const node = nodeOf$3(unwrap(value));
	if (node?.kind === "and") return [...conjunctsOf(node.data["left"]), ...conjunctsOf(node.data["right"])];
	return node === void 0 || isAlwaysTrue(node) ? [] : [value];
}
const readers = {
	column: readColumn,
	identifier: (node, place) => constant(`identifier ${foldName(node.data, place.analysis.dialect, "column")}`),
	dot: readDot,
	cast: readCast,
	and: readCommutativeChain,
	or: readCommutativeChain,
	eq: readSymmetric,
	neq: readSymmetric,
	null_safe_eq: readSymmetric,
	null_safe_neq: readSymmetric,
	exists: readExists,
	subquery: readSubquery,
	window_function: readWindow,
	lambda: readLambda,
	method_call: readMethodCall,
	...Object.fromEntries([
		"star",
		"comprehension",
		"parameter",
		"placeholder",
		"braced_wildcard",
		"values"
	].map((kind) => [kind, refuse]))
};
function refuse({ kind }) {
	throw new Undecided(`${kind.replaceAll("_", " ")} inside an expression is not analysed`);
}
function constant(key) {
	return {
		key,
		uncast: key,
		traits: trait.none,
		labels: noLabels,
		plain: false,
		from: []
	};
}
function readColumn({ data }, place) {
	const { dialect } = place.analysis;
	if (isSet(data["join_mark"])) throw new Undecided("the (+) join syntax is not analysed");
	const name = foldName(data["name"], dialect, "column");
	if (!isSet(data["table"])) return place.bound.has(name) ? constant(`bound ${name}`) : resolveName(name, place);
	const qualifier = foldName(data["table"], dialect, "relation");
	const found = resolveQualified(qualifier, name, place.scope);
	if (found !== void 0) return found;
	const structName = foldName(data["table"], dialect, "column");
	const struct = place.bound.has(structName) ? constant(`bound ${structName}`) : resolveName(structName, place);
	return combined(`dot(${struct.key}, ${JSON.stringify(name)})`, [struct]);
}
function readDot(node, place) {
	const { dialect } = place.analysis;
	const inner = nodeOf$3(node.data["this"]);
	if (inner?.kind === "column" && isSet(inner.data["table"])) {
		const path = [foldName(inner.data["table"], dialect, "relation"), foldName(inner.data["name"], dialect, "relation")];
		const found = sourceByPath(path, place.scope)?.find(foldName(node.data["field"], dialect, "column"));
		if (found !== void 0) return found.term;
	}
	return readGeneric(node, place);
}
function readCast(node, place) {
	const { this: value, ...type } = node.data;
	const inner = readTerm(value, place);
	const rendered = renderFields(type, {
		place,
		parts: []
	});
	return {
		...combined(`cast(${inner.key} as ${rendered})`, [inner]),
		uncast: inner.uncast
	};
}
function readCommutativeChain(node, place) {
	const operands = operandsOf(node.kind, { [node.kind]: node.data }).map((operand) => readTerm(operand, place));
	const keys = operands.some((operand) => has$1(operand, trait.volatile)) ? operands.map(({ key }) => key).join(" ; ") : keySet(operands);
	return combined(`${node.kind}(${keys})`, operands);
}
function operandsOf(kind, value) {
	const node = nodeOf$3(unwrap(value));
	return node?.kind === kind ? [...operandsOf(kind, node.data["left"]), ...operandsOf(kind, node.data["right"])] : [value];
}
function readSymmetric(node, place) {
	const sides = [readTerm(node.data["left"], place), readTerm(node.data["right"], place)];
	const keys = sides.map(({ key }) => key).toSorted();
	return combined(`${node.kind}(${keys.join(", ")})`, sides);
}
function readExists({ data }, place) {
	const rest = Object.entries(data).filter(([field, value]) => field !== "this" && isSet(value) && !isCosmetic$1(field));
	const relation = subqueryAt(data["this"], place);
	return fromRelation(`exists${JSON.stringify(rest)}(${relation.key})`, relation, place);
}
function readSubquery(node, place) {
	const relation = subqueryAt({ [node.kind]: node.data }, place);
	const columns = relation.columns.map(({ term }) => term.key).join(", ");
	return fromRelation(`query(${relation.key}: ${columns})`, relation, place);
}
function subqueryAt(query, place) {
	return place.analysis.readQuery(query, place.environment, place.scope);
}
function fromRelation(key, relation, { scope, analysis }) {
	const inside = relation.columns.reduce((all, { term }) => all | term.traits, trait.none) & (trait.unsure | trait.volatile);
	const unsure = relation.parts.some((part) => part.unsure) ? trait.unsure : trait.none;
	const labels = new Set(scope.sources.map(({ label }) => label));
	const short = analysis.intern(key);
	return {
		key: short,
		uncast: short,
		traits: inside | unsure,
		labels,
		plain: false,
		from: relation.columns
	};
}
function readWindow({ kind, data }, place) {
	const parts = [];
	const called = nodeOf$3(unwrap(data["this"]));
	if (called === void 0) throw new Undecided("a window function without a function");
	const { partition_by: partition, window_name: base, ...rest } = windowSpec(fieldsOf(data["over"]), place);
	const keys = [
		renderCalled(called, {
			place,
			parts
		}),
		keySet(listOf(partition).map((term) => collected(readTerm(term, place), parts))),
		renderFields(rest, {
			place,
			parts
		}),
		isSet(base) ? renderFields(namedWindow(base, place), {
			place,
			parts
		}) : "",
		renderValue(data["keep"], {
			place,
			parts
		})
	];
	return combined(`${kind}(${keys.join(" / ")})`, parts, trait.window);
}
function renderCalled({ kind, data }, writer) {
	const inner = kind === "within_group" || kind === "filter" ? nodeOf$3(unwrap(data["this"])) : void 0;
	if (inner === void 0) return `${kind}(${renderFields(data, writer)})`;
	const { this: _, ...rest } = data;
	return `${kind}(${renderCalled(inner, writer)}, ${renderFields(rest, writer)})`;
}
function windowSpec(over, place) {
	const adds = Object.entries(over).some(([field, value]) => field !== "window_name" && isSet(value));
	return isSet(over["window_name"]) && !adds ? windowSpec(namedWindow(over["window_name"], place), place) : over;
}
function namedWindow(name, { analysis, windows }) {
	const wanted = foldName(name, analysis.dialect, "column");
	const definition = windows.find((window) => foldName(fieldsOf(window)["name"], analysis.dialect, "column") === wanted);
	if (definition === void 0) throw new Undecided(`the window ${wanted} is not defined`);
	return fieldsOf(fieldsOf(definition)["spec"]);
}
function readLambda(node, place) {
	const names = listOf(node.data["parameters"]).map((parameter) => foldName(parameter, place.analysis.dialect, "column"));
	return readGeneric(node, {
		...place,
		bound: /* @__PURE__ */ new Set([...place.bound, ...names])
	});
}
function readMethodCall({ kind, data }, place) {
	const parts = [];
	const args = renderValue(data["args"], {
		place,
		parts
	});
	return combined(`${kind}(${renderNames(data["this"])}.${renderNames(data["method"])} ${args})`, parts, trait.unknown | trait.volatile);
}
function renderNames(value) {
	return JSON.stringify(value, (field, inner) => isCosmetic$1(field) ? void 0 : inner);
}
function readGeneric(node, place) {
	const own = traitsOf(node, place.analysis.dialect);
	if (node.kind === "function" && String(node.data["name"]).toLowerCase() === "columns") throw new Undecided("columns() is not analysed");
	const parts = [];
	const key = `${node.kind}(${renderFields(node.data, {
		place,
		parts
	})})`;
	return combined(key.length > 400 ? place.analysis.intern(key) : key, parts, own);
}
function renderValue(value, writer) {
	if (Array.isArray(value)) return `[${value.map((item) => renderValue(item, writer)).join(", ")}]`;
	if (!isFields(value)) return JSON.stringify(value) ?? "";
	if (typeof value["name"] === "string" && "quoted" in value) return `"${foldName(value, writer.place.analysis.dialect, "column")}"`;
	if (nodeOf$3(value) !== void 0) return collected(readTerm(value, writer.place), writer.parts).key;
	return `{${renderFields(value, writer)}}`;
}
function renderFields(fields, writer) {
	return Object.keys(fields).filter((field) => isSet(fields[field]) && !isCosmetic$1(field)).map((field) => `${field}=${isFunctionName(field, fields) ? String(fields[field]).toLowerCase() : renderValue(fields[field], writer)}`).join(", ");
}
function isFunctionName(field, fields) {
	return (field === "original_name" || field === "name" && ("args" in fields || "distinct" in fields)) && typeof fields[field] === "string" && fields["quoted"] !== true;
}
function collected(term, parts) {
	parts.push(term);
	return term;
}
function isAlwaysTrue({ kind, data }) {
	if (kind === "boolean") return data["value"] === true;
	if (kind !== "eq") return false;
	const [left, right] = [nodeOf$3(unwrap(data["left"])), nodeOf$3(unwrap(data["right"]))];
	return left?.kind === "literal" && right?.kind === "literal" && left.data["literal_type"] === "number" && left.data["value"] === right.data["value"] && right.data["literal_type"] === "number";
}

// src/sql/inputs.ts
function noInputs() {
	return {
		parts: [],
		lefts: [],
		conjuncts: [],
		uses: /* @__PURE__ */ new Map()
	};
}
function labelFor(inputs, key, level) {
	const uses = (inputs.uses.get(key) ?? 0) + 1;
	inputs.uses.set(key, uses);
	return `${"^".repeat(level)}${key}${uses === 1 ? "" : `~${uses}`}`;
}
function readConjuncts(condition, place, clause) {
	return conjunctsOf(condition).map((written) => ({
		clause,
		term: readTerm(written, place),
		line: lineOf(written) ?? 0,
		written
	}));
}
function inputsKey({ parts, lefts, conjuncts }) {
	const required = parts.map(({ key }) => key).toSorted();
	const optional = orderedLefts(lefts).map(({ label, on }) => `left ${label} on ${conjunctKey(on)}`);
	return [
		`from ${required.join(", ")}`,
		...optional,
		`where ${conjunctKey(conjuncts)}`
	].join(" | ");
}
function inputParts({ parts, lefts, conjuncts }) {
	const joins = lefts.flatMap(({ label, on, line, child }) => [{
		clause: "join",
		key: `left ${label}`,
		line,
		written: void 0,
		unsure: false,
		...child === void 0 ? {} : { child }
	}, ...on.map((conjunct) => ({
		...conjunctPart(conjunct),
		clause: "join",
		key: `left ${label} on ${conjunct.term.key}`
	}))]);
	return [
		...parts,
		...joins,
		...conjuncts.map(conjunctPart)
	];
}
function conjunctPart({ clause, term, line, written }) {
	return {
		clause,
		key: term.key,
		line,
		written,
		unsure: has$1(term, trait.unsure),
		from: term.from
	};
}
function conjunctKey(conjuncts) {
	const terms = conjuncts.map(({ term }) => term);
	return terms.some((term) => has$1(term, trait.volatile)) ? terms.map(({ key }) => key).toSorted().join(" ; ") : keySet(terms);
}
function orderedLefts(lefts) {
	const waiting = [...lefts];
	const placed = [];
	while (waiting.length > 0) {
		const pending = new Set(waiting.map(({ label }) => label));
		const next = waiting.filter((join) => isReady(join, pending)).toSorted((a, b) => sortKey(a) < sortKey(b) ? -1 : 1)[0] ?? waiting[0];
		if (next === void 0) break;
		placed.push(next);
		waiting.splice(waiting.indexOf(next), 1);
	}
	return placed;
}
function isReady({ label, on, dependsOn }, pending) {
	return [...dependsOn, ...on.flatMap(({ term }) => [...term.labels])].every((read) => read === label || !pending.has(read));
}
function sortKey({ label, on }) {
	return `${label} on ${conjunctKey(on)}`;
}

// src/sql/recursive-cte.ts
function readRecursive(definition, outer, analysis) {
	const { body, recursiveName: name, environment } = definition;
	if (name === void 0 || !readsTable(body, name, analysis.dialect)) return void 0;
	const union = nodeOf$3(body);
	if (union?.kind !== "union") throw new Undecided(`the recursive CTE ${name} is not a UNION`);
	const self = selfReference(definition, analysis.readQuery(union.data["left"], environment, outer), analysis);
	const relation = analysis.readQuery(body, new Map([...environment, [name, {
		...definition,
		recursion: self
	}]]), outer);
	const terms = relation.columns.map(({ term }) => term.key).join(" , ");
	const key = analysis.intern(`recursive ${self.key} ${relation.key} ${terms}`);
	const columns = self.columns.map((column, index) => {
		const written = relation.columns[index];
		if (written === void 0) throw new Undecided(`the recursive CTE ${name} names more columns than it has`);
		return {
			...written,
			name: column.name,
			shown: column.shown,
			term: {
				...combined(`recursive#${index}`, []),
				from: [written]
			}
		};
	});
	return {
		key,
		parts: relation.parts,
		columns,
		sealed: true
	};
}
function selfReference({ columnNames }, anchor, analysis) {
	if (anchor.columns.some(({ star }) => star !== void 0)) throw new Undecided("a recursive CTE over * with unknown columns");
	const columns = anchor.columns.map((column, index) => {
		const name = columnNames[index] === void 0 ? column.name : foldName(columnNames[index], analysis.dialect, "column");
		return {
			...column,
			name,
			shown: name,
			term: tableColumn("self", name)
		};
	});
	return {
		key: analysis.intern(`self ${anchor.key} ${columns.map(({ name }) => name).join(" ")}`),
		parts: [],
		columns,
		sealed: true
	};
}
function readsTable(query, name, dialect) {
	let found = false;
	walk(query, ({ kind, data }) => {
		if (kind === "table" && foldName(data["name"], dialect, "relation") === name) found = true;
		return !found;
	});
	return found;
}

// src/sql/select-list.ts
function readSelectList(expressions, place) {
	const columns = [];
	const aliases = /* @__PURE__ */ new Map();
	const within = readsAliases(place.analysis.dialect) ? {
		...place,
		aliases
	} : place;
	for (const expression of listOf(expressions)) {
		const node = nodeOf$3(unwrap(expression));
		if (node?.kind === "star") columns.push(...expandStar(node.data, within, lineOf(expression) ?? 0));
		else {
			const column = readItem(expression, within);
			columns.push(column);
			if (!aliases.has(column.name)) aliases.set(column.name, aliasMeaning(column, place));
		}
	}
	return columns;
}
function aliasesOf$1(columns, place) {
	const named = columns.filter(({ star }) => star === void 0).toReversed();
	return new Map(named.map((column) => [column.name, aliasMeaning(column, place)]));
}
function aliasMeaning(column, place) {
	return {
		term: {
			...column.term,
			from: [column]
		},
		shadowed: columnNamesIn(column.written, place.analysis.dialect).has(column.name)
	};
}
function columnNamesIn(value, dialect) {
	const names = /* @__PURE__ */ new Set();
	collectNames(value, dialect, names);
	return names;
}
function collectNames(value, dialect, names) {
	if (Array.isArray(value)) for (const item of value) collectNames(item, dialect, names);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return;
	const node = nodeOf$3(value);
	if (node?.kind === "select" || node?.kind === "lambda") return;
	if (node?.kind === "column") names.add(foldName(node.data["name"], dialect, "column"));
	for (const field of Object.values(value)) collectNames(field, dialect, names);
}
function readItem(expression, place) {
	const node = nodeOf$3(unwrap(expression));
	if (node === void 0) throw new Undecided("a select item without content");
	const written = node.kind === "alias" ? node.data["this"] : expression;
	if (node.kind === "alias" && listOf(node.data["column_aliases"]).length > 0) throw new Undecided("several aliases for one select item");
	const term = readTerm(written, place);
	return {
		...itemName(node.kind === "alias" ? node.data["alias"] : void 0, written, place),
		term,
		line: lineOf(expression) ?? 0,
		written
	};
}
function itemName(alias, written, { analysis }) {
	const node = nodeOf$3(unwrap(written));
	const identifier = alias ?? (node?.kind === "column" ? node.data["name"] : node?.kind === "dot" ? node.data["field"] : void 0);
	if (identifier !== void 0) return {
		name: foldName(identifier, analysis.dialect, "column"),
		shown: spelling(identifier)
	};
	const text = analysis.print(written) ?? JSON.stringify(written);
	return {
		name: text,
		shown: text
	};
}
function expandStar(star, place, line) {
	const { dialect } = place.analysis;
	const options = starOptions(star, dialect);
	const qualifier = isSet(star["table"]) ? foldName(star["table"], dialect, "relation") : void 0;
	const sources = place.scope.sources.filter(({ alias }) => qualifier === void 0 || alias === qualifier);
	if (sources.length === 0) throw new Undecided("* without an input that it could stand for");
	return sources.flatMap((source) => starOf(source, place, qualifier === void 0)).flatMap((column) => column.star === void 0 ? starColumn(column, options, place) : [openStar({
		...column,
		line
	}, options, place)]);
}
function starOf(source, { scope, analysis }, merges) {
	const first = scope.sources[0];
	if (!merges || scope.merged.size === 0) return source.all();
	if (scope.sources.length > 2) throw new Undecided("* over several joins with USING");
	const names = new Set(scope.merged.keys());
	if (source === first) return source.all().map((column) => ({
		...column,
		term: scope.merged.get(column.name) ?? column.term
	}));
	const options = {
		except: names,
		replaced: /* @__PURE__ */ new Map(),
		renamed: /* @__PURE__ */ new Map()
	};
	return source.all().flatMap((column) => {
		if (column.star !== void 0) return [withoutNames(column, options, analysis.intern)];
		return names.has(column.name) ? [] : [column];
	});
}
function starOptions(star, dialect) {
	const name = (identifier) => foldName(nodeOf$3(identifier)?.data["name"] ?? identifier, dialect, "column");
	return {
		except: new Set(listOf(star["except"]).map(name)),
		replaced: new Map(listOf(star["replace"]).map((item) => [name(fieldsOf(item)["alias"]), fieldsOf(item)["this"]])),
		renamed: new Map(listOf(star["rename"]).map((pair) => [name(listOf(pair)[0]), listOf(pair)[1]]))
	};
}
function starColumn(column, { except, replaced, renamed }, place) {
	if (except.has(column.name)) return [];
	const replacement = replaced.get(column.name);
	const changed = replacement === void 0 ? column : {
		...column,
		term: readTerm(replacement, place),
		written: replacement,
		line: lineOf(replacement) ?? column.line
	};
	const newName = renamed.get(column.name);
	return [newName === void 0 ? changed : {
		...changed,
		...itemName(newName, void 0, place)
	}];
}
function openStar(column, options, place) {
	if (options.replaced.size > 0 || options.renamed.size > 0) throw new Undecided("* with REPLACE or RENAME over a table whose columns are not known");
	return withoutNames(column, options, place.analysis.intern);
}
function withoutNames(column, { except }, intern) {
	if (except.size === 0) return column;
	const key = intern(`${column.term.key} except ${[...except].toSorted().join(",")}`);
	return {
		...column,
		term: {
			...column.term,
			key,
			uncast: key
		},
		star: (name) => except.has(name) ? void 0 : column.star?.(name)
	};
}
function findOutput(columns, name, dialect) {
	const behindStar = columns.filter(({ star }) => star !== void 0).map(({ star }) => star?.(name)).filter((term) => term !== void 0);
	const [column, ...twins] = columns.filter((candidate) => candidate.star === void 0 && candidate.name === name);
	if (column !== void 0 && twins.length === 0) {
		const hidden = dialect === "duckdb" ? behindStar : [];
		return hidden.length === 0 ? {
			column,
			term: column.term,
			certain: true
		} : {
			column,
			term: undecidedBetween(name, [column.term, ...hidden]),
			certain: true
		};
	}
	if (column !== void 0) throw new Undecided(`two columns are called ${name}`);
	const [only, ...others] = behindStar;
	if (only === void 0) return void 0;
	return {
		term: others.length === 0 ? only : undecidedBetween(name, behindStar),
		certain: false
	};
}
function starFor(label, star) {
	return {
		name: "*",
		shown: "*",
		term: {
			...combined(`${label}⟨*⟩`, [], trait.none),
			labels: /* @__PURE__ */ new Set([label]),
			plain: true
		},
		line: 0,
		written: void 0,
		star
	};
}

// src/sql/relation-source.ts
function relationSource(relation, { label, alias, dialect }) {
	return {
		alias,
		path: [alias],
		label,
		find: (name) => {
			const found = findOutput(relation.columns, name, dialect);
			if (found === void 0) return void 0;
			const column = found.column ?? {
				name,
				shown: name,
				term: found.term,
				line: 0,
				written: name
			};
			return {
				term: inputColumn(label, {
					...column,
					term: found.term
				}),
				certain: found.certain
			};
		},
		all: () => relation.columns.map((column) => throughInput(column, label))
	};
}
function throughInput(column, label) {
	const { star } = column;
	const outward = {
		...column,
		term: inputColumn(label, column)
	};
	if (star === void 0) return outward;
	return {
		...outward,
		star: (name) => {
			const term = star(name);
			return term === void 0 ? void 0 : inputColumn(label, {
				name,
				shown: name,
				term,
				line: column.line,
				written: name
			});
		}
	};
}

// src/sql/schema.ts
function tableColumns(schema, path, dialect) {
	return entryFor(schema, path)?.map((name) => foldPlain(name, dialect));
}
function earlierNames(renamed, path, dialect) {
	const entries = Object.entries(entryFor(renamed, path) ?? {});
	return new Map(entries.map(([now, before]) => [foldPlain(now, dialect), foldPlain(before, dialect)]));
}
function entryFor(tables, path) {
	if (tables === void 0) return void 0;
	const wanted = path.map(lower);
	const [only, ...others] = Object.entries(tables).filter(([name]) => fits(name.split(".").map(lower), wanted));
	return only === void 0 || others.length > 0 ? void 0 : only[1];
}
function fits(known, wanted) {
	const shared = Math.min(known.length, wanted.length);
	return known.slice(-shared).join(".") === wanted.slice(-shared).join(".");
}
function lower(name) {
	return name.toLowerCase();
}

// src/sql/input-source.ts
const largestBlock = 60;
function addInput(item, to) {
	const node = nodeOf$3(unwrap(item));
	const added = node === void 0 ? void 0 : adders[node.kind]?.(node.data, to);
	if (added === void 0) throw new Undecided(`${(node?.kind ?? "this").replaceAll("_", " ")} in FROM is not analysed`);
	to.place.scope.sources.push(added.source);
	return added;
}
const adders = {
	table: addTable,
	subquery: addSubquery,
	alias: addAliased,
	function: (data, to) => addFunction({ function: data }, {}, to),
	unnest: (data, to) => addFunction({ unnest: {
		...data,
		alias: null,
		offset_alias: null
	} }, data, to),
	lateral: addLateral
};
function addTable(data, to) {
	const { dialect } = to.place.analysis;
	const name = foldName(data["name"], dialect, "relation");
	const definition = isSet(data["schema"]) ? void 0 : to.place.environment.get(name);
	const alias = isSet(data["alias"]) ? foldName(data["alias"], dialect, "relation") : name;
	const columnAliases = listOf(data["column_aliases"]);
	const line = lineOf(data["name"]) ?? 0;
	if (definition !== void 0) return addQuery({
		definition,
		alias,
		columnAliases,
		line,
		outer: void 0
	}, to);
	return addBaseTable({
		data,
		alias,
		columnAliases,
		line
	}, to);
}
function addBaseTable({ data, alias, columnAliases, line }, to) {
	const { dialect, schema, renamed: names, intern } = to.place.analysis;
	const known = /* @__PURE__ */ new Set([
		"name",
		"schema",
		"catalog",
		"alias",
		"alias_explicit_as",
		"column_aliases",
		"span",
		"leading_comments",
		"trailing_comments"
	]);
	const extra = Object.keys(data).find((field) => !known.has(field) && isSet(data[field]));
	if (extra !== void 0) throw new Undecided(`a table with ${extra.replaceAll("_", " ")} is not analysed`);
	if (columnAliases.length > 0) throw new Undecided("column aliases of a table are not analysed");
	const path = [
		data["catalog"],
		data["schema"],
		data["name"]
	].filter(isSet).map((part) => foldName(part, dialect, "relation"));
	const key = intern(`table ${JSON.stringify(path)}`);
	const label = labelFor(to.inputs, key, to.place.scope.level);
	to.inputs.parts.push({
		clause: "from",
		key: label,
		line,
		written: path,
		unsure: false
	});
	return {
		source: tableSource({
			label,
			alias,
			path,
			columns: tableColumns(schema, path, dialect),
			earlier: earlierNames(names, path, dialect),
			line
		}),
		dependsOn: noLabels
	};
}
function tableSource({ label, alias, path, columns, earlier, line }) {
	const open = (name) => tableColumn(label, earlier?.get(name) ?? name);
	const columnOf = (name) => ({
		name,
		shown: name,
		term: open(name),
		line,
		written: name
	});
	if (columns === void 0) return {
		alias,
		path,
		label,
		find: (name) => ({
			term: open(name),
			certain: false
		}),
		all: () => [starFor(label, open)]
	};
	return {
		alias,
		path,
		label,
		find: (name) => columns.includes(name) ? {
			term: open(name),
			certain: true
		} : void 0,
		all: () => columns.map(columnOf)
	};
}
function addSubquery(data, to) {
	const { analysis, scope, environment } = to.place;
	const modifiers = [
		"order_by",
		"limit",
		"offset",
		"distribute_by",
		"sort_by",
		"cluster_by"
	].filter((field) => isSet(data[field]));
	if (modifiers.length > 0) throw new Undecided(`${modifiers.join(" and ").replaceAll("_", " ")} behind a parenthesis is not analysed`);
	const alias = isSet(data["alias"]) ? foldName(data["alias"], analysis.dialect, "relation") : "";
	const columnAliases = listOf(data["column_aliases"]);
	const line = lineOf(data["this"]) ?? lineOf(data["alias"]) ?? 0;
	const body = data["this"];
	const kind = nodeOf$3(body)?.kind ?? "";
	if (kind === "values") return addFunction(body, {
		alias: data["alias"],
		column_aliases: columnAliases
	}, to);
	if (!queryKinds.has(kind) && kind !== "subquery") return addInput(body, to);
	const added = addQuery({
		definition: {
			body,
			columnNames: [],
			environment
		},
		alias,
		columnAliases,
		line,
		outer: data["lateral"] === true ? scope : scope.outer
	}, to);
	return data["lateral"] === true ? {
		...added,
		dependsOn: new Set(scope.sources.map(({ label }) => label))
	} : added;
}
function addQuery(query, to) {
	const { analysis } = to.place;
	const { definition, outer } = query;
	const orderCounts = analysis.orderMatters && isSet(fieldsOf(nodeOf$3(definition.body)?.data)["order_by"]);
	const fits = to.inputs.uses.size < largestBlock && (outer === void 0 || outer === to.place.scope.outer) && !orderCounts;
	if (definition.recursion === void 0 && fits && isInlinable(definition.body, to.side, analysis.dialect)) return {
		source: renamed(to.inline(query, to), query, analysis.dialect),
		dependsOn: noLabels
	};
	const relation = definition.recursion ?? readOnce(definition, outer, to.place);
	const label = labelFor(to.inputs, relation.key, to.place.scope.level);
	to.inputs.parts.push({
		clause: "from",
		key: label,
		line: query.line,
		written: void 0,
		unsure: false,
		child: relation
	});
	return {
		source: renamed(relationSource(relation, {
			label,
			alias: query.alias,
			dialect: analysis.dialect
		}), query, analysis.dialect),
		dependsOn: noLabels
	};
}
function readOnce(definition, outer, { analysis }) {
	const known = outer === void 0 ? analysis.relations.get(definition) : void 0;
	if (known !== void 0) return known;
	const relation = ownDraw(readRecursive(definition, outer, analysis) ?? analysis.readQuery(definition.body, definition.environment, outer), definition, analysis);
	if (outer === void 0) analysis.relations.set(definition, relation);
	return relation;
}
function ownDraw(relation, definition, { dialect, drawn, intern }) {
	if ((traitsWithin([definition.body], dialect) & (trait.volatile | trait.unknown)) === 0) return relation;
	const before = drawn.get(relation.key) ?? [];
	if (!before.includes(definition)) drawn.set(relation.key, [...before, definition]);
	const index = drawn.get(relation.key)?.indexOf(definition) ?? 0;
	return index === 0 ? relation : {
		...relation,
		key: intern(`${relation.key} drawn again ${index}`)
	};
}
function renamed(source, { columnAliases, definition }, dialect) {
	const names = columnAliases.length > 0 ? columnAliases : definition.recursion === void 0 ? definition.columnNames : [];
	if (names.length === 0) return source;
	const all = source.all();
	if (all.some(({ star }) => star !== void 0) || names.length > all.length) throw new Undecided("column aliases for unknown columns");
	const columns = all.map((column, index) => {
		const given = names[index];
		return given === void 0 ? column : {
			...column,
			name: foldName(given, dialect, "column"),
			shown: spelling(given)
		};
	});
	return {
		...source,
		all: () => columns,
		find: (name) => {
			const found = findOutput(columns, name, dialect);
			return found === void 0 ? void 0 : {
				term: found.term,
				certain: found.certain
			};
		}
	};
}
function addAliased(data, to) {
	const inner = nodeOf$3(unwrap(data["this"]));
	if (inner === void 0 || ![
		"function",
		"unnest",
		"values"
	].includes(inner.kind)) throw new Undecided("an alias around this input is not analysed");
	return addFunction({ [inner.kind]: inner.data }, data, to);
}
function addLateral(data, to) {
	const known = /* @__PURE__ */ new Set([
		"this",
		"alias",
		"alias_quoted",
		"column_aliases"
	]);
	if (Object.keys(data).some((field) => !known.has(field) && isSet(data[field]))) throw new Undecided("this form of LATERAL is not analysed");
	const identifier = (name) => ({
		name,
		quoted: data["alias_quoted"] === true
	});
	const names = {
		alias: isSet(data["alias"]) ? identifier(data["alias"]) : null,
		column_aliases: listOf(data["column_aliases"]).map(identifier)
	};
	return addFunction(data["this"], names, to);
}
function addFunction(called, names, to) {
	const { analysis, scope } = to.place;
	const node = nodeOf$3(called);
	const term = node?.kind === "values" ? readTerm({ row_values: node.data }, to.place) : readTerm(called, to.place);
	const label = labelFor(to.inputs, analysis.intern(`rows of ${term.key}`), scope.level);
	const line = lineOf(called) ?? lineOf(names) ?? 0;
	to.inputs.parts.push({
		clause: "rows",
		key: label,
		line,
		written: called,
		unsure: false
	});
	const alias = isSet(names["alias"]) ? foldName(names["alias"], analysis.dialect, "relation") : "";
	const columns = functionColumns(node ?? {
		kind: "",
		data: {}
	}, names, analysis.dialect);
	const source = tableSource({
		label,
		alias,
		path: [alias],
		columns: columns?.map(([name]) => name),
		line
	});
	const keyOf = new Map(columns);
	return {
		source: {
			...source,
			...byPosition(source, label, keyOf)
		},
		dependsOn: term.labels
	};
}
function functionColumns({ kind, data }, names, dialect) {
	const aliases = listOf(names["column_aliases"]).map((name) => foldName(name, dialect, "column"));
	if (aliases.length > 0) return aliases.map((name, index) => [name, `#${index}`]);
	if (kind === "unnest" && dialect === "bigquery") return [names["alias"], names["offset_alias"]].filter(isSet).map((name, index) => [foldName(name, dialect, "column"), `#${index}`]);
	if (dialect === "snowflake" && String(data["name"]).toLowerCase() === "flatten") return [
		"SEQ",
		"KEY",
		"PATH",
		"INDEX",
		"VALUE",
		"THIS"
	].map((name) => [foldPlain(name, dialect), name]);
}
function byPosition(source, label, keyOf) {
	if (keyOf.size === 0) return {};
	const termOf = (name) => tableColumn(label, keyOf.get(name) ?? name);
	return {
		find: (name) => keyOf.has(name) ? {
			term: termOf(name),
			certain: true
		} : void 0,
		all: () => source.all().map((column) => ({
			...column,
			term: termOf(column.name)
		}))
	};
}

// src/sql/from-clause.ts
function readFrom(select, place, into) {
	const { inputs, side, sink } = into;
	const joins = listOf(select["joins"]);
	const items = listOf(fieldsOf(select["from"])["expressions"]);
	const movable = joins.every(isInnerOrLeft);
	const reader = {
		place,
		inputs,
		side: movable ? side : "fixed",
		sink,
		inline: inlineSelect
	};
	if (!movable && items.length > 1) throw new Undecided("a comma beside a join that is not inner or left is not analysed");
	for (const item of items) addInput(item, reader);
	for (const join of joins) if (movable) readMovableJoin(fieldsOf(join), reader);
	else readFixedJoin(fieldsOf(join), reader);
}
function inlineSelect({ definition, alias, outer }, to) {
	const { analysis, scope } = to.place;
	const select = nodeOf$3(definition.body)?.data ?? {};
	const environment = withCtes(select["with"], definition.environment, analysis.dialect);
	const inner = {
		sources: [],
		merged: /* @__PURE__ */ new Map(),
		outer,
		level: scope.level
	};
	const place = {
		...to.place,
		scope: inner,
		environment,
		aliases: /* @__PURE__ */ new Map(),
		windows: []
	};
	readFrom(select, place, to);
	const [first] = inner.sources;
	if (first === void 0) throw new Undecided("a subquery without inputs");
	const read = once(() => readSelectList(select["expressions"], place));
	to.sink.push(...readConjuncts(fieldsOf(select["where_clause"])["this"], withAliases(place, read), "where"));
	const outward = to.side === "required" ? inlinedColumn : (column) => optionalColumn(first.label, column);
	return inlinedSource({
		alias,
		label: first.label,
		columns: once(() => read().map((column) => ({
			...column,
			term: outward(column)
		}))),
		dialect: analysis.dialect
	});
}
function withAliases(place, columns) {
	return readsAliases(place.analysis.dialect) ? {
		...place,
		aliases: aliasesOf$1(columns(), place)
	} : place;
}
function inlinedSource({ alias, label, columns, dialect }) {
	return {
		alias,
		path: [alias],
		label,
		all: columns,
		find: (name) => {
			const found = findOutput(columns(), name, dialect);
			return found === void 0 ? void 0 : {
				term: found.term,
				certain: found.certain
			};
		}
	};
}
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
function readMovableJoin(join, reader) {
	const { place, inputs } = reader;
	if (join["kind"] !== "Left") {
		const { source } = addInput(join["this"], reader);
		reader.sink.push(...joinConjuncts(join, source, place));
		return;
	}
	const own = [];
	const before = inputs.parts.length;
	const { source, dependsOn } = addInput(join["this"], {
		...reader,
		side: "optional",
		sink: own
	});
	const [part] = inputs.parts.splice(before);
	if (part === void 0) throw new Undecided("a left join of something that is not an input");
	const on = [...own, ...joinConjuncts(join, source, place)];
	inputs.lefts.push({
		label: source.label,
		on,
		line: lineOf(join) ?? part.line,
		child: part.child,
		dependsOn
	});
}
function readFixedJoin(join, reader) {
	const { place, inputs } = reader;
	const known = /* @__PURE__ */ new Set([
		"this",
		"on",
		"using",
		"kind",
		"nesting_group",
		"use_inner_keyword",
		"use_outer_keyword",
		"comments"
	]);
	const extra = Object.keys(join).find((field) => !known.has(field) && isSet(join[field]));
	if (extra !== void 0) throw new Undecided(`a join with ${extra.replaceAll("_", " ")} is not analysed`);
	const before = inputs.parts.length;
	const { source } = addInput(join["this"], reader);
	const [part] = inputs.parts.splice(before);
	if (part === void 0) throw new Undecided("a join of something that is not an input");
	const on = joinConjuncts(join, source, place);
	const position = inputs.parts.length;
	const line = lineOf(join) ?? part.line;
	inputs.parts.push({
		...part,
		clause: "join",
		key: `${position} ${String(join["kind"])} ${part.key} on ${conjunctKey(on)}`,
		line
	});
	inputs.parts.push(...on.map((conjunct) => ({
		...conjunctPart(conjunct),
		key: `${position} on ${conjunct.term.key}`
	})));
	if (/Semi|Anti/.test(String(join["kind"]))) place.scope.sources.splice(place.scope.sources.indexOf(source), 1);
}
function joinConjuncts(join, right, place) {
	if (String(join["kind"]).startsWith("Natural")) throw new Undecided("a natural join is not analysed");
	const using = listOf(join["using"]);
	if (using.length === 0) return readConjuncts(join["on"], place, "join");
	return using.map((identifier) => merge(identifier, {
		right,
		kind: String(join["kind"])
	}, place));
}
function merge(identifier, { right, kind }, place) {
	const { scope, analysis } = place;
	const name = foldName(nodeOf$3(identifier)?.data["name"] ?? identifier, analysis.dialect, "column");
	const left = findColumn(name, {
		...scope,
		sources: scope.sources.filter((source) => source !== right),
		outer: void 0
	});
	const other = right.find(name);
	if (left === void 0 || other === void 0) throw new Undecided(`the inputs of a join are not known to share a column ${name}`);
	const pair = [left.term, other.term];
	const key = `eq(${pair.map((term) => term.key).toSorted().join(", ")})`;
	scope.merged.set(name, mergedTerm(kind, left.term, pair));
	return {
		clause: "join",
		term: combined(key, pair),
		line: lineOf(identifier) ?? 0,
		written: { using: name }
	};
}
function mergedTerm(kind, left, pair) {
	return [
		"Inner",
		"Left",
		"Semi",
		"Anti",
		"Cross",
		"LeftSemi",
		"LeftAnti"
	].includes(kind) ? left : combined(`using ${kind}(${pair.map(({ key }) => key).join(", ")})`, pair);
}

// src/sql/limit.ts
const limits = [
	"limit",
	"offset",
	"fetch",
	"top"
];
function limited(query, relation, place) {
	const set = limits.filter((field) => isSet(query[field]));
	if (set.length === 0) return ordered(query, relation, place);
	const keys = set.map((field) => `${field} ${limitKey(query[field], place)}`);
	const order = orderKey(query, relation, place);
	const line = set.map((field) => lineOf(query[field])).find((known) => known !== void 0) ?? 0;
	const parts = [{
		clause: "limit",
		key: keys.join(" "),
		line,
		written: set.map((field) => query[field]),
		unsure: false
	}, {
		clause: "limit",
		key: order.key,
		line: lineOf(query["order_by"]) ?? line,
		written: query["order_by"],
		unsure: order.unsure
	}];
	return narrowed(relation, {
		key: `limit ${keys.join(" ")} by ${order.key}`,
		parts
	}, place.analysis);
}
function ordered(query, relation, place) {
	const { analysis } = place;
	if (!isSet(query["order_by"]) || !analysis.orderMatters || analysis.top === query) return relation;
	const { key, unsure } = orderKey(query, relation, place);
	const part = {
		clause: "order",
		key,
		line: lineOf(query["order_by"]) ?? 0,
		written: query["order_by"],
		unsure
	};
	return narrowed(relation, {
		key: `order ${key}`,
		parts: [part]
	}, analysis);
}
function narrowed(relation, { key, parts }, analysis) {
	if (parts.length === 0) return relation;
	return {
		...relation,
		key: analysis.intern(`${relation.key} ${key}`),
		parts: [...relation.parts, ...parts],
		sealed: true
	};
}
function limitKey(value, place) {
	const node = nodeOf$3(unwrap(value));
	return readTerm(node === void 0 ? { simple: fieldsOf(value) } : value, place).key;
}
function orderKey(query, relation, place) {
	const { expressions } = fieldsOf(query["order_by"]);
	const terms = listOf(expressions).map((item) => orderTerm(fieldsOf(item), relation.columns, place));
	return {
		key: terms.map(({ key }) => key).join(", "),
		unsure: terms.some((term) => has$1(term, trait.unsure))
	};
}
function orderTerm({ this: value, ...direction }, columns, place) {
	const term = selectItem(value, columns, place) ?? readTerm(value, place);
	const rest = readTerm({ simple: direction }, place);
	return combined(`${term.key} ${rest.key}`, [term]);
}
function selectItem(value, columns, place) {
	const node = nodeOf$3(unwrap(value));
	if (node?.kind === "literal" && node.data["literal_type"] === "number") return itemAt(Number(node.data["value"]), columns);
	if (node?.kind !== "column" || isSet(node.data["table"])) return void 0;
	const name = foldName(node.data["name"], place.analysis.dialect, "column");
	if (name.toLowerCase() === "all") throw new Undecided("ORDER BY ALL with a limit is not analysed");
	return columns.find((column) => column.name === name && column.star === void 0)?.term;
}
function itemAt(position, columns) {
	const upTo = columns.slice(0, position);
	const item = upTo[position - 1];
	if (item === void 0 || upTo.some(({ star }) => star !== void 0)) throw new Undecided(`position ${position} is not a known column`);
	return item.term;
}

// src/sql/group-by.ts
function groupedBy(select, relation, grouping) {
	const { having, place } = grouping;
	const clause = fieldsOf(select["group_by"]);
	const aggregates = [...relation.columns, ...having].some(({ term }) => has$1(term, trait.aggregate));
	if (!isSet(select["group_by"]) && !aggregates) {
		if (having.length > 0) throw new Undecided("HAVING without an aggregate is not analysed");
		return relation;
	}
	if (isSet(clause["totals"])) throw new Undecided("GROUP BY with totals is not analysed");
	const keys = isSet(clause["all"]) ? allKeys(relation.columns, place.analysis.dialect) : listOf(clause["expressions"]).map((item) => keyOf$1(item, relation.columns, {
		place,
		clause
	}));
	if (keys.some(({ term }) => has$1(term, trait.volatile))) throw new Undecided("grouping by a value that is drawn anew each time");
	const line = lineOf(select["group_by"]) ?? lineOf(select["expressions"]) ?? 0;
	const parts = [
		{
			clause: "group",
			key: "group",
			line,
			written: void 0,
			unsure: false
		},
		...keys.map(({ term, line: at, written }) => ({
			clause: "group",
			key: `by ${term.key}`,
			line: at ?? line,
			written,
			unsure: has$1(term, trait.unsure),
			from: term.from
		})),
		...having.map(conjunctPart)
	];
	const key = `${relation.key} group by ${keySet(withoutConstants(keys))} having ${conjunctKey(having)}`;
	return {
		...relation,
		key: place.analysis.intern(key),
		parts: [...relation.parts, ...parts]
	};
}
function withoutConstants(keys) {
	const terms = keys.map(({ term }) => term);
	const real = terms.filter((term) => term.labels.size > 0 || has$1(term, trait.volatile));
	return real.length > 0 ? real : terms;
}
function allKeys(columns, dialect) {
	if (columns.some(({ star }) => star !== void 0)) throw new Undecided("GROUP BY ALL over * with unknown columns");
	const keys = columns.filter(({ term }) => !has$1(term, trait.aggregate));
	return keys.some(({ written }) => columnNamesIn(written, dialect).size > 0) ? keys : keys.map((key) => ({
		...key,
		term: combined(`all ${key.term.key}`, [key.term])
	}));
}
function keyOf$1(item, columns, at) {
	const line = lineOf(item);
	const node = nodeOf$3(unwrap(item));
	if (node?.kind === "literal" && node.data["literal_type"] === "number") {
		const position = Number(node.data["value"]);
		return {
			term: itemAt(position, columns),
			line: line ?? columns[position - 1]?.line,
			written: columns[position - 1]?.written
		};
	}
	return {
		term: node?.kind === "column" && !isSet(node.data["table"]) ? bareKey(node.data["name"], columns, at) : readTerm(item, at.place),
		line,
		written: item
	};
}
const columnFirst = /* @__PURE__ */ new Set([
	"duckdb",
	"postgres",
	"postgresql",
	"snowflake"
]);
function bareKey(identifier, columns, { place, clause }) {
	const { dialect } = place.analysis;
	const name = foldName(identifier, dialect, "column");
	const item = columns.find((column) => column.name === name && column.star === void 0);
	const column = findColumn(name, place.scope);
	if (column === void 0 && item === void 0) throw new Undecided(`nothing is known to be called ${name}`);
	if (column === void 0 || item === void 0) return column?.term ?? item?.term ?? undecidedBetween(name, []);
	if (column.term.key === item.term.key) return column.term;
	if (column.certain && columnFirst.has(dialect)) return column.term;
	if (column.certain) return undecidedBetween(name, [column.term, item.term]);
	if (columnFirst.has(dialect) && columnNamesIn(item.written, dialect).has(name)) return column.term;
	return meansItem(item, clause, dialect) ? item.term : undecidedBetween(name, [column.term, item.term]);
}
function meansItem(item, clause, dialect) {
	if (dialect === "postgres" || dialect === "postgresql" || has$1(item.term, trait.aggregate | trait.window)) return false;
	const keys = columnNamesIn(clause["expressions"], dialect);
	return [...columnNamesIn(item.written, dialect)].some((name) => name !== item.name && !keys.has(name));
}

// src/sql/select-block.ts
function readSelect(select, analysis, around) {
	refuseUnread(select, analysis.dialect);
	const { outer } = around;
	const scope = {
		sources: [],
		merged: /* @__PURE__ */ new Map(),
		outer,
		level: outer === void 0 ? 0 : outer.level + 1
	};
	const place = {
		analysis,
		environment: withCtes(select["with"], around.environment, analysis.dialect),
		scope,
		aliases: /* @__PURE__ */ new Map(),
		windows: listOf(select["windows"]),
		bound: /* @__PURE__ */ new Set()
	};
	const inputs = noInputs();
	readFrom(select, place, {
		inputs,
		side: "required",
		sink: inputs.conjuncts
	});
	const through = passedThrough(select, inputs, analysis.dialect);
	const passed = through === void 0 ? void 0 : passThrough(select, through, place);
	if (passed !== void 0) return passed;
	const columns = readSelectList(select["expressions"], place);
	const named = {
		...place,
		aliases: aliasesOf$1(columns, place)
	};
	const inWhere = readsAliases(analysis.dialect) ? named : place;
	inputs.conjuncts.push(...readConjuncts(fieldsOf(select["where_clause"])["this"], inWhere, "where"));
	return afterWhere(select, {
		inputs,
		columns,
		place,
		named
	});
}
const read$1 = new Set(`expressions from joins where_clause group_by having qualify qualify_after_window order_by limit offset fetch top distinct distinct_on with
  windows`.split(/\s+/));
function refuseUnread(select, dialect) {
	const unread = Object.keys(select).find((field) => !read$1.has(field) && !field.endsWith("comments") && isSet(select[field]));
	if (unread !== void 0) throw new Undecided(`${unread.replaceAll("_", " ")} in a SELECT is not analysed`);
	if ((traitsWithin(select["order_by"], dialect) & (trait.aggregate | trait.rows | trait.unknown)) !== 0 && !isSet(select["group_by"])) throw new Undecided("ORDER BY with an aggregate or a function that is not known");
}
function afterWhere(select, block) {
	const { inputs, columns, place, named } = block;
	const { analysis } = place;
	const base = {
		key: analysis.intern(inputsKey(inputs)),
		parts: inputParts(inputs),
		columns,
		sealed: false
	};
	const late = {
		...named,
		aliasMayWin: true
	};
	const inHaving = readsAliasesInHaving(analysis.dialect) ? late : place;
	const having = readConjuncts(fieldsOf(select["having"])["this"], inHaving, "having");
	const grouped = groupedBy(select, base, {
		place,
		named,
		having
	});
	const withRows = rowMaking(grouped, analysis);
	const qualify = readConjuncts(fieldsOf(select["qualify"])["this"], late, "qualify");
	if (grouped === base && qualify.some(({ term }) => has$1(term, trait.aggregate))) throw new Undecided("QUALIFY with an aggregate");
	const distinct = distinctOf$1(select, narrowed(withRows, {
		key: `qualify ${conjunctKey(qualify)}`,
		parts: qualify.map(conjunctPart)
	}, analysis), named);
	return limited(select, distinct, named);
}
function rowMaking(relation, analysis) {
	const parts = relation.columns.flatMap(({ term, line, written }) => {
		const clause = has$1(term, trait.rows) ? "rows" : "unknown";
		return has$1(term, trait.rows | trait.unknown) ? [{
			clause,
			key: term.key,
			line,
			written,
			unsure: has$1(term, trait.unsure),
			from: term.from
		}] : [];
	});
	return narrowed(relation, {
		key: `making ${parts.map(({ key }) => key).toSorted().join(", ")}`,
		parts
	}, analysis);
}
function distinctOf$1(select, relation, place) {
	if (select["distinct"] !== true) return relation;
	const { analysis } = place;
	const line = lineOf(select["expressions"]) ?? 0;
	if (listOf(select["distinct_on"]).length > 0) throw new Undecided("DISTINCT ON is not analysed");
	const parts = [{
		clause: "distinct",
		key: "distinct",
		line,
		written: void 0,
		unsure: false
	}, ...relation.columns.map(({ term, written, line: at }) => {
		return {
			clause: "distinct",
			key: term.key,
			line: at,
			written,
			unsure: has$1(term, trait.unsure),
			from: term.from
		};
	})];
	return narrowed(relation, {
		key: `distinct ${keySet(relation.columns.map(({ term }) => term))}`,
		parts
	}, analysis);
}
function passedThrough(select, inputs, dialect) {
	const [only, ...others] = inputs.parts;
	const child = only?.child;
	const cuts = [
		"where_clause",
		"group_by",
		"having",
		"qualify",
		"limit",
		"offset",
		"fetch",
		"top",
		"distinct"
	].some((field) => isSet(select[field]));
	if (child === void 0 || cuts || others.length > 0 || inputs.lefts.length > 0 || inputs.conjuncts.length > 0) return void 0;
	if (only?.clause !== "from") return void 0;
	return (traitsWithin(select["expressions"], dialect) & (trait.aggregate | trait.rows | trait.unknown | (child.sealed ? trait.window : trait.none))) === 0 ? child : void 0;
}
function passThrough(select, child, place) {
	const sources = place.scope.sources.map(transparent);
	const columns = readSelectList(select["expressions"], {
		...place,
		scope: {
			...place.scope,
			sources
		}
	});
	return drawsTwice(columns) ? void 0 : ordered(select, {
		...child,
		columns
	}, place);
}
function drawsTwice(columns) {
	const drawn = columns.flatMap(({ term }) => term.from.filter((inner) => has$1(inner.term, trait.volatile)).map(({ name }) => name));
	return new Set(drawn).size < drawn.length;
}
function open(term) {
	return term.from[0] === void 0 ? term : inlinedColumn(term.from[0]);
}
function openColumn({ star, ...column }) {
	const opened = {
		...column,
		term: open(column.term)
	};
	return star === void 0 ? opened : {
		...opened,
		star: (name) => mapped(star(name), open)
	};
}
function transparent(source) {
	return {
		...source,
		find: (name) => mapped(source.find(name), (found) => ({
			...found,
			term: open(found.term)
		})),
		all: () => source.all().map(openColumn)
	};
}
function mapped(value, change) {
	return value === void 0 ? void 0 : change(value);
}

// src/sql/set-operation.ts
const read = /* @__PURE__ */ new Set([
	"left",
	"right",
	"all",
	"distinct",
	"with",
	"order_by",
	"limit",
	"offset"
]);
function readSetOperation({ kind, data }, analysis, around) {
	const unread = Object.keys(data).find((field) => !read.has(field) && !field.endsWith("comments") && isSet(data[field]));
	if (unread !== void 0) throw new Undecided(`${unread.replaceAll("_", " ")} of ${kind.toUpperCase()} is not analysed`);
	const environment = withCtes(data["with"], around.environment, analysis.dialect);
	const isBag = kind === "union" && data["all"] === true;
	const branches = branchesOf({ [kind]: data }, isBag, true).map((query) => ({
		relation: analysis.readQuery(query, environment, around.outer),
		query
	}));
	const columns = aligned(branches.map(({ relation }) => relation.columns));
	const combinedRows = isBag ? unionAll(branches, columns, analysis) : asSets({
		kind,
		data
	}, {
		branches,
		columns
	}, analysis);
	const place = {
		analysis,
		environment,
		scope: {
			sources: [],
			merged: /* @__PURE__ */ new Map(),
			outer: around.outer,
			level: 0
		},
		aliases: /* @__PURE__ */ new Map(),
		windows: [],
		bound: /* @__PURE__ */ new Set()
	};
	return limited(data, combinedRows, place);
}
function branchesOf(query, isBag, isRoot) {
	const node = nodeOf$3(query);
	if (node?.kind === "subquery" && Object.keys(node.data).every((field) => field === "this" || !isSet(node.data[field]))) return branchesOf(node.data["this"], isBag, false);
	const splits = isRoot || isBag && node?.kind === "union" && node.data["all"] === true && ![
		"with",
		"order_by",
		"limit",
		"offset"
	].some((field) => isSet(node.data[field]));
	if (node === void 0 || !splits || !("left" in node.data)) return [query];
	return [...branchesOf(node.data["left"], isBag, false), ...isBag ? branchesOf(node.data["right"], isBag, false) : [node.data["right"]]];
}
function aligned(branches) {
	const [first = [], ...others] = branches;
	const hasStar = branches.some((columns) => columns.some(({ star }) => star !== void 0));
	const sameShape = others.every((columns) => columns.length === first.length && columns.every(({ star }, index) => star === void 0 === (first[index]?.star === void 0)));
	if (hasStar && !(sameShape && first.length === 1)) throw new Undecided("a set operation over * with unknown columns");
	if (!sameShape) throw new Undecided("the branches of a set operation have different numbers of columns");
	return first.map((_, index) => branches.flatMap((columns) => columns[index] ?? []));
}
function unionAll(branches, columns, analysis) {
	const order = branches.map((_, index) => index).toSorted((a, b) => compare(branches[a]?.relation.key ?? "", branches[b]?.relation.key ?? ""));
	const key = analysis.intern(`union all ${order.map((index) => branches[index]?.relation.key).join(", ")}`);
	const outputs = columns.map((column) => unionColumn(order.flatMap((index) => column[index] ?? []), column));
	return {
		key,
		parts: branches.map(branchPart),
		columns: outputs,
		sealed: true
	};
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
function unionColumn(inOrder, written) {
	const [first] = written;
	if (first === void 0) throw new Undecided("a set operation without columns");
	const terms = inOrder.map(({ term }) => term);
	const uncast = `union(${terms.map((term) => term.uncast).join(" , ")})`;
	const term = {
		...combined(`union(${terms.map(({ key }) => key).join(" , ")})`, terms),
		uncast,
		from: written
	};
	const traits = term.traits & trait.unsure;
	if (first.star === void 0) return {
		...first,
		term: {
			...term,
			traits
		},
		written: { branches: written.map((column) => column.written) }
	};
	return {
		...first,
		term: {
			...term,
			traits
		},
		written: "*",
		star: (name) => combined(`${term.key}⟨${JSON.stringify(name)}⟩`, [], trait.unsure)
	};
}
function branchPart({ relation, query }) {
	return {
		clause: "set",
		key: relation.key,
		line: lineOf(query) ?? 0,
		written: void 0,
		unsure: false,
		child: relation
	};
}
function asSets({ kind, data }, { branches, columns }, analysis) {
	const outputs = columns.map((column) => unionColumn(column, column));
	const rows = {
		key: `${kind}${data["all"] === true ? " all" : ""}`,
		parts: [],
		columns: outputs,
		sealed: true
	};
	const keys = branches.map(({ relation }) => relation.key).join(", ");
	const compared = outputs.map(({ term }) => term.key).toSorted().join(" ; ");
	const parts = [
		{
			clause: "set",
			key: `${kind}${data["all"] === true ? " all" : ""}`,
			line: lineOf(data["right"]) ?? 0,
			written: void 0,
			unsure: false
		},
		...branches.map(branchPart),
		...outputs.map(({ term, line, written }) => ({
			clause: "distinct",
			key: term.key,
			line,
			written,
			unsure: has$1(term, trait.unsure),
			from: term.from
		}))
	];
	return narrowed(rows, {
		key: `of ${keys} by ${compared}`,
		parts
	}, analysis);
}

// src/sql/read-query.ts
function readStatement(statement, options) {
	const analysis = {
		...options,
		top: unwrapped(statement)?.data,
		relations: /* @__PURE__ */ new Map(),
		drawn: /* @__PURE__ */ new Map(),
		readQuery: (query, environment, outer) => readQuery(query, analysis, {
			environment,
			outer
		})
	};
	return analysis.readQuery(statement, /* @__PURE__ */ new Map(), void 0);
}
function readQuery(query, analysis, around) {
	const node = unwrapped(query);
	if (node?.kind === "select") return readSelect(node.data, analysis, around);
	if (node?.kind === "union" || node?.kind === "intersect" || node?.kind === "except") return readSetOperation(node, analysis, around);
	throw new Undecided(`${(node?.kind ?? "this").replaceAll("_", " ")} is not analysed`);
}
function unwrapped(query) {
	const node = nodeOf$3(query);
	if (node?.kind !== "subquery" && node?.kind !== "paren" && node?.kind !== "annotated") return node;
	const attached = Object.keys(node.data).find((field) => field !== "this" && !ignored.has(field) && !field.endsWith("comments") && isSet(node.data[field]));
	if (attached !== void 0) throw new Undecided(`${attached.replaceAll("_", " ")} behind a parenthesis is not analysed`);
	return unwrapped(node.data["this"]);
}
const ignored = /* @__PURE__ */ new Set([
	"alias",
	"alias_explicit_as",
	"alias_keyword",
	"modifiers_inside",
	"inferred_type",
	"lateral",
	"column_aliases"
]);

// src/sql/drawn-columns.ts
async function drawnColumns({ dialect, sql, schema, carried }) {
	const engine = await loadSqlEngine();
	const marks = carried.map((name) => `⟨${JSON.stringify(name)}⟩`);
	const options = {
		dialect,
		schema,
		intern: marking(marks),
		orderMatters: false,
		print: (node) => engine.print(node, dialect)
	};
	try {
		const { columns } = readStatement(parseSelect(sql, dialect, engine), options);
		const drawn = columns.filter((column) => column.star === void 0 && isDrawn(column, marks, /* @__PURE__ */ new Set())).map(({ shown }) => shown);
		return columns.some(({ star }) => star !== void 0) ? [...drawn, ...carried] : drawn;
	} catch (error) {
		if (error instanceof Undecided || error instanceof RangeError) return void 0;
		throw error;
	}
}
function marking(marks) {
	const intern = interner();
	return (key) => `${intern(key)}${marks.filter((mark) => key.includes(mark)).join("")}`;
}
function isDrawn(column, marks, seen) {
	const { term } = column;
	if (seen.has(term)) return false;
	seen.add(term);
	if (has$1(term, trait.volatile) || marks.some((mark) => term.key.includes(mark))) return true;
	return term.from.some((each) => isDrawn(each, marks, seen));
}

// src/dbt/drawn-columns-of.ts
function drawnColumnsOf(project) {
	const known = /* @__PURE__ */ new Map();
	const replaceNames = relationNames(project);
	const read = async ({ compiledCode, dependsOn, resourceType, columns }) => {
		const parents = await Promise.all(dependsOn.nodes.filter((id) => project.nodes.has(id)).map(columnsOf));
		const carried = [...new Set(parents.flat())];
		if (resourceType === "snapshot") return [
			...carried,
			...SNAPSHOT,
			...[...columns.keys()].filter((name) => /^dbt_/i.test(name))
		];
		if (compiledCode === void 0 || !mayDraw(compiledCode, carried)) return [];
		return (await drawnColumns({
			dialect: project.adapter,
			sql: replaceNames(compiledCode),
			carried
		}) ?? []).map((name) => name.toLowerCase());
	};
	const columnsOf = (id) => {
		const node = project.nodes.get(id);
		const columns = known.get(id) ?? (node === void 0 ? Promise.resolve([]) : read(node));
		known.set(id, columns);
		return columns;
	};
	return columnsOf;
}
const DRAWS = /\b(?:now|today|current_\w+|get_current_\w+|local(?:time|timestamp)|(?:transaction|statement|clock|unix)_timestamp|getdate|sysdate|systimestamp|timeofday|\w*rand\w*|\w*uuid\w*|newid|nextval|currval|uniform|normal|zipf|seq\d|txid_current|pseudocolumn|monotonically_increasing_id|session_user)\b/i;
function mayDraw(sql, carried) {
	if (DRAWS.test(sql)) return true;
	const lower = sql.toLowerCase();
	return carried.length > 0 && (lower.includes("*") || carried.some((name) => lower.includes(name)));
}
const SNAPSHOT = [
	"dbt_scd_id",
	"dbt_updated_at",
	"dbt_valid_from",
	"dbt_valid_to",
	"dbt_is_deleted"
];

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
const MOST_COLUMNS$2 = 10;
const NEARLY = .9;
const LONG_TEXT = 60;
function keyCandidates({ rows, columns, exact }, { size, keys }) {
	const enough = exact ? rows : rows * NEARLY;
	const single = new Set(keys.filter(({ length }) => length === 1).flat());
	const ranked = columns.filter((column) => column.nulls === 0 && column.distinct > 0 && canIdentify(column) && !isMeasureLike(column.name)).toSorted((one, other) => likelihood(one) - likelihood(other));
	return combinations(size === 1 ? ranked : ranked.filter(({ name, distinct }) => !single.has(name) && distinct > 1).slice(0, MOST_COLUMNS$2), size).filter((set) => set.reduce((product, { distinct }) => product * distinct, 1) >= enough).map((set) => set.map(({ name }) => name)).filter((set) => !keys.some((key) => key.every((name) => set.includes(name))));
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
const MOST_COLUMNS$1 = 3;
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
	for (let size = 1; size <= MOST_COLUMNS$1 && (size < MOST_COLUMNS$1 || keys.length === 0); size += 1) {
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

// src/warehouse/key-check.ts
function keyCheckSql(checked) {
	return `${qualitySql(checked, "base")}\nunion all\n${qualitySql(checked, "head")}`;
}
function qualitySql({ key, dialect, ...relations }, side) {
	const values = key.map((column) => comparedValue(column, side, dialect));
	const parts = values.map((value, index) => `${value} as k${index}`).join(", ");
	const names = values.map((_, index) => `k${index}`);
	const groups = `select ${parts}, count(*) as copies from ${relations[side]} as ${side}_rows group by ${values.join(", ")}`;
	const hasNull = names.map((name) => `${name} is null`).join(" or ");
	return [
		`select '${side}' as side, sum(copies) as all_rows, sum(case when copies > 1 then 1 else 0 end) as duplicated,`,
		`  sum(case when ${hasNull} then copies else 0 end) as nulls`,
		`from (${groups}) as grouped_${side}`
	].join("\n");
}
function readKeyCheck({ columns, rows, truncated }) {
	const [base, head] = ["base", "head"].map((side) => {
		const own = rows.filter((row) => row[columns.indexOf("side")] === side);
		const [all, duplicated, nulls] = readCounts({
			columns,
			rows: own,
			truncated
		}, [
			"all_rows",
			"duplicated",
			"nulls"
		]) ?? [];
		return all === void 0 || duplicated === void 0 || nulls === void 0 ? void 0 : {
			rows: all,
			duplicated,
			nulls
		};
	});
	return base === void 0 || head === void 0 ? void 0 : {
		base,
		head
	};
}

// src/warehouse/choose-key.ts
const UNKNOWN = {
	rows: 0,
	duplicated: 0,
	nulls: 0
};
async function chooseKey(search, ask) {
	const notes = [];
	for (const { source, columns } of distinctOf(search.candidates)) {
		const key = columns.flatMap((name) => columnNamed(name, search.columns) ?? []);
		const missing = columns.filter((name) => columnNamed(name, search.columns) === void 0);
		if (missing.length > 0) {
			notes.push(`the key ${listed$1(columns)} (${source}) needs ${listed$1(missing)}, which not both sides have`);
			continue;
		}
		const quality = await check(search, key, ask);
		if (quality !== void 0 && holds(quality)) return {
			columns: key,
			source,
			quality,
			notes
		};
		notes.push(quality === void 0 ? `the key ${listed$1(columns)} (${source}) could not be checked` : brokenKey({
			source,
			columns
		}, quality));
	}
	const found = search.candidates.length > 0 ? void 0 : await profiled(search, ask);
	if (found !== void 0) return {
		...found,
		source: "profile",
		notes
	};
	const none = search.candidates.length > 0 ? notes : [...notes, "no key was found in the data"];
	return {
		columns: [],
		source: "none",
		quality: {
			base: UNKNOWN,
			head: UNKNOWN
		},
		notes: none
	};
}
function distinctOf(candidates) {
	const seen = /* @__PURE__ */ new Set();
	return candidates.filter(({ columns }) => {
		const name = columns.map((column) => column.toLowerCase()).toSorted().join("\n");
		return columns.length > 0 && !seen.has(name) && seen.add(name);
	});
}
function columnNamed(name, columns) {
	const bare = name.replaceAll(/^["`]|["`]$/g, "");
	return columns.find((column) => column.name === bare) ?? columns.find((column) => column.name.toLowerCase() === bare.toLowerCase());
}
async function check({ base, head, dialect }, key, ask) {
	return readKeyCheck(await ask(keyCheckSql({
		base,
		head,
		dialect,
		key
	}), 2));
}
function holds({ base, head }) {
	return base.duplicated === 0 && head.duplicated === 0;
}
function brokenKey({ source, columns }, { base, head }) {
	const sides = [...base.duplicated > 0 ? [`${values(base.duplicated)} twice or more on the base`] : [], ...head.duplicated > 0 ? [`${values(head.duplicated)} twice or more on the head`] : []];
	return `the key ${listed$1(columns)} (${source}) is not unique: ${sides.join(", ")}`;
}
function values(count) {
	return `${count.toLocaleString("en-US")} ${count === 1 ? "value" : "values"}`;
}
async function profiled(search, ask) {
	const types = search.types.filter(({ name }) => search.columns.some((column) => column.name === name && column.as === "value"));
	const { keys } = await findKeys({
		relation: search.base,
		columns: types,
		dialect: search.dialect
	}, ask);
	for (const names of keys.slice(0, 3)) {
		const columns = names.flatMap((name) => columnNamed(name, search.columns) ?? []);
		const quality = await check(search, columns, ask);
		if (quality !== void 0 && holds(quality)) return {
			columns,
			quality
		};
	}
}
function listed$1(names) {
	return names.map((name) => `\`${name.replaceAll("`", "'")}\``).join(" + ");
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
	return [`select column_name as name, ${TYPES[dialect]} as type`, `from ${catalogOf$1({
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
function catalogOf$1({ schema, database }, dialect) {
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
async function columnsOf$1({ sql, parts }, dialect, ask) {
	if (dialect !== "duckdb") return readCatalogColumns(await ask(catalogColumnsSql(parts, dialect), 5e3));
	const { columns } = await ask(`select * from ${sql} as any_rows limit 0`);
	return readDuckdbTypes(await ask(duckdbTypesSql(sql, columns)), columns);
}

// src/warehouse/heap-differences.ts
function differingHeapRows(pair) {
	const names = pair.columns.map((_, index) => `c${index}`);
	return [
		`differing ${computedOnce(pair.dialect)} (`,
		`  select ${names.join(", ")}, abs(surplus) as copies, case when surplus > 0 then 'removed' else 'added' end as fate`,
		`  from (select ${names.join(", ")}, sum(side) as surplus from (${bothSides(pair)}) as both_sides group by ${names.join(", ")}) as grouped`,
		"  where surplus <> 0",
		")"
	].join("\n");
}
function heapDifferencesSql(pair) {
	const { base, head, dialect } = pair;
	const names = pair.columns.map((_, index) => `c${index}`).join(", ");
	const row = dialect === "duckdb" ? "row_hash" : names;
	const rows = dialect === "duckdb" ? `select hash(${names}) as row_hash, side from (${bothSides(pair)}) as both_sides` : bothSides(pair);
	return [
		`select (select count(*) from ${base} as base_rows${sampledHeap(pair, "base")}) as base_rows, (select count(*) from ${head} as head_rows${sampledHeap(pair, "head")}) as head_rows,`,
		"  sum(case when surplus > 0 then surplus else 0 end) as removed, sum(case when surplus < 0 then -surplus else 0 end) as added",
		`from (select sum(side) as surplus from (${rows}) as all_rows group by ${row}) as grouped`
	].join("\n");
}
function bothSides({ base, head, ...pair }) {
	const { columns, dialect } = pair;
	const list = (side) => columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`).join(", ");
	const from = (relation, side) => `from ${relation} as ${side}_rows${sampledHeap(pair, side)}`;
	return `select ${list("base")}, 1 as side ${from(base, "base")} union all select ${list("head")}, -1 as side ${from(head, "head")}`;
}
function sampledHeap({ columns, dialect, every }, side) {
	if (every === 1) return "";
	const texts = columns.map((column) => `coalesce(${asText(comparedValue(column, side, dialect), dialect)}, '')`);
	return ` where ${inSample(texts, every, dialect)}`;
}
function readHeapDifferences(result) {
	const [base, head, removed, added] = readCounts(result, [
		"base_rows",
		"head_rows",
		"removed",
		"added"
	]) ?? [];
	if (base === void 0 || head === void 0 || removed === void 0 || added === void 0) return void 0;
	return {
		base,
		head,
		added,
		removed,
		changed: 0,
		unchanged: base - removed
	};
}

// src/warehouse/fate-rows.ts
function keyedFateRows(pair, fate) {
	const side = fate === "added" ? "head" : "base";
	const values = valuesOf$1(pair, side);
	return {
		fate,
		rows: [`select ${values.map((_, index) => `s.c${index}`).join(", ")}, 1 as copies from differing as d`, `inner join (${sideRows(pair, side, values)}) as s on ${keysMeet(pair, "s", "d")} where d.fate = '${fate}'`].join(" "),
		all: sideRows(pair, side, values)
	};
}
function heapFateRows(pair, fate) {
	const side = fate === "added" ? "head" : "base";
	const { columns, dialect } = pair;
	const names = columns.map((_, index) => `c${index}`).join(", ");
	const list = columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`).join(", ");
	return {
		fate,
		rows: `select ${names}, copies from differing where fate = '${fate}'`,
		all: `select ${list} from ${pair[side]} as ${side}_rows${sampledHeap(pair, side)}`
	};
}

// src/warehouse/common-cause.ts
const FATES = [
	"removed",
	"added",
	"changed"
];
const EXPLAINS = .95;
const FEWER_OTHERS = .5;
const FEWEST_ROWS = 3;
const LONGEST_VALUE = 80;
const MOST_ROWS = 1e6;
function frequentValuesSql(fates, columns, { prelude, dialect }) {
	const one = (fate, index) => [
		`select '${fate}' as fate, ${index} as column_number, ${asText(`c${index}`, dialect)} as frequent, sum(copies) as value_rows,`,
		`  (select sum(copies) from ${fate}_rows) as all_rows`,
		`from ${fate}_rows group by c${index} order by 4 desc, 3 limit 1`
	].join("\n");
	const parts = fates.flatMap(({ fate }) => Array.from({ length: columns }, (_, index) => `select * from (${one(fate, index)}) as ${fate}_${index}`));
	return `with ${[prelude, ...fates.map(({ fate, rows }) => `${fate}_rows ${computedOnce(dialect)} (${rows} limit ${MOST_ROWS})`)].join(",\n")}\n${parts.join("\nunion all\n")}`;
}
function readFrequentValues({ columns, rows }) {
	const at = (row, name) => row[columns.indexOf(name)] ?? null;
	return rows.flatMap((row) => {
		const [column, count, of] = [
			"column_number",
			"value_rows",
			"all_rows"
		].map((name) => Number(at(row, name) ?? NaN));
		const value = at(row, "frequent");
		const fate = FATES.find((each) => each === at(row, "fate"));
		if (fate === void 0 || column === void 0 || count === void 0 || of === void 0 || ![
			column,
			count,
			of
		].every(Number.isInteger)) return [];
		if (of < FEWEST_ROWS || count < EXPLAINS * of || String(value).length > LONGEST_VALUE) return [];
		return [{
			fate,
			column,
			value: value === null ? null : String(value),
			rows: count,
			of
		}];
	});
}
function candidateCountsSql({ all }, candidates, dialect) {
	return `select count(*) as all_rows, ${candidates.map(({ column, value }, index) => {
		const name = `c${column}`;
		return `sum(case when ${value === null ? `${name} is null` : `${asText(name, dialect)} = ${textLiteral(value, dialect)}`} then 1 else 0 end) as m${index}`;
	}).join(", ")} from (${all}) as every_row`;
}
function chooseCause(result, { fate, rows: ofFate, candidates, columns, hint }) {
	const [total, ...matches] = readCounts(result, ["all_rows", ...candidates.map((_, index) => `m${index}`)]) ?? [];
	if (total === void 0) return void 0;
	const causes = candidates.flatMap(({ column, value, rows, of }, index) => {
		const others = {
			rows: Math.max(0, Math.round((matches[index] ?? 0) - rows / of * ofFate)),
			of: total - ofFate
		};
		const name = columns[column]?.name;
		if (name === void 0 || others.of <= 0 || others.rows / others.of > FEWER_OTHERS * (rows / of)) return [];
		return [{
			fate,
			column: name,
			value,
			rows,
			of,
			others
		}];
	});
	const spoken = (cause) => spokenOf(cause.column, hint);
	return causes.toSorted((one, other) => one.others.rows - other.others.rows || other.rows - one.rows || spoken(other) - spoken(one))[0];
}
function spokenOf(column, hint) {
	const words = new Set(hint.toLowerCase().match(/[a-z0-9]+/g) ?? []);
	const own = column.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}

// src/warehouse/find-causes.ts
async function findCauses({ rows, prelude, columns, dialect, hint, fateRows }, ask) {
	const fates = FATES.filter((fate) => rows[fate] > 0 && rows[fate] < rows[fate === "added" ? "head" : "base"]).map(fateRows);
	if (columns.length === 0 || fates.length === 0) return [];
	const frequent = readFrequentValues(await ask(frequentValuesSql(fates, columns.length, {
		prelude,
		dialect
	}), fates.length * columns.length));
	const causes = [];
	for (const looked of fates) {
		const candidates = frequent.filter(({ fate }) => fate === looked.fate);
		if (candidates.length === 0) continue;
		const counts = await ask(candidateCountsSql(looked, candidates, dialect));
		const cause = chooseCause(counts, {
			fate: looked.fate,
			rows: rows[looked.fate],
			candidates,
			columns,
			hint
		});
		if (cause !== void 0) causes.push(cause);
	}
	return causes;
}

// src/warehouse/row-counts.ts
function rowCountsSql(relations) {
	return [...relations].map(([name, relation]) => `select ${literalSql(name)} as name, count(*) as rows from ${relation} as counted`).join("\nunion all\n");
}
function readRowCounts({ rows }) {
	return new Map(rows.map(([name, count]) => [String(name), Number(count)]));
}

// src/warehouse/compare-relations.ts
async function compareRelations(input, ask) {
	const { dialect, leftOut } = input;
	const [base, head] = [await columnsOf$1(input.base, dialect, ask), await columnsOf$1(input.head, dialect, ask)];
	const { columns: shared, schema } = pairColumns(base, head, dialect);
	const out = shared.flatMap(({ name }) => {
		const reason = leftOut.get(name.toLowerCase());
		return reason === void 0 ? [] : [{
			name,
			reason
		}];
	});
	const columns = shared.filter(({ name }) => !leftOut.has(name.toLowerCase()));
	if (columns.length === 0) return void 0;
	const pair = {
		base: input.base.sql,
		head: input.head.sql,
		dialect,
		columns
	};
	const key = await chooseKey({
		...pair,
		types: base,
		candidates: input.candidates
	}, ask);
	const counted = key.columns.length === 0 ? await withoutKey(pair, input, ask) : await withKey(pair, {
		...input,
		key
	}, ask);
	if (counted === void 0) return void 0;
	const notes = [...key.notes, ...counted.notes];
	return {
		key: key.columns.map(({ name }) => name),
		keySource: key.source,
		...counted,
		schema,
		leftOut: out,
		notes
	};
}
const TOLERANCE = `floating-point values are equal when they differ by less than ${FLOAT_TOLERANCE} of themselves`;
async function withKey({ columns, ...relations }, { key, maxRowsScanned, hint = "" }, ask) {
	const { base, head } = key.quality;
	const every = Math.max(1, Math.ceil((base.rows + head.rows) / maxRowsScanned));
	const rest = columns.filter((column) => !key.columns.includes(column));
	const pair = {
		...relations,
		key: key.columns,
		columns: rest,
		keyHasNull: base.nulls + head.nulls > 0,
		every
	};
	const found = readKeyedDifferences(await ask(keyedDifferencesSql(pair)), pair);
	if (found === void 0) return void 0;
	const looked = [...rest, ...key.columns.length > 1 ? key.columns : []];
	const fateRows = (fate) => keyedFateRows({
		...pair,
		columns: looked
	}, fate);
	const searched = {
		rows: found.rows,
		prelude: differingRows(pair),
		columns: looked,
		dialect: pair.dialect,
		hint,
		fateRows
	};
	const notes = rest.some(({ isFloat }) => isFloat) ? [TOLERANCE] : [];
	return {
		...found,
		...sampleOf(every, base.rows, head.rows),
		causes: await findCauses(searched, ask),
		pair,
		notes
	};
}
async function withoutKey(relations, { maxRowsScanned, hint = "" }, ask) {
	const counts = readRowCounts(await ask(rowCountsSql(/* @__PURE__ */ new Map([["base", relations.base], ["head", relations.head]]))));
	const [base, head] = [counts.get("base") ?? 0, counts.get("head") ?? 0];
	const every = Math.max(1, Math.ceil((base + head) / maxRowsScanned));
	const pair = {
		...relations,
		every
	};
	const rows = readHeapDifferences(await ask(heapDifferencesSql(pair)));
	if (rows === void 0) return void 0;
	const { columns, dialect } = pair;
	const searched = {
		rows,
		prelude: differingHeapRows(pair),
		columns,
		dialect,
		hint,
		fateRows: (fate) => heapFateRows(pair, fate)
	};
	const notes = ["without a key a changed row counts as one removed and one added"];
	return {
		rows,
		columns: [],
		...sampleOf(every, base, head),
		causes: await findCauses(searched, ask),
		pair: void 0,
		notes
	};
}
function sampleOf(every, base, head) {
	return every === 1 ? {} : { sample: {
		every,
		base,
		head
	} };
}

// src/warehouse/example-values.ts
function exampleValuesSql(pair, column, limit) {
	const { columns, dialect } = pair;
	const looked = columns[column];
	const condition = looked === void 0 ? "1 = 0" : differs(looked, [`b.c${column}`, `h.c${column}`], dialect);
	return [
		`with ${differingRows(pair)}`,
		`select distinct ${asText(`b.c${column}`, dialect)} as before_value, ${asText(`h.c${column}`, dialect)} as after_value`,
		"from differing as d",
		`inner join (${sideRows(pair, "base", valuesOf$1(pair, "base"))}) as b on ${keysMeet(pair, "b", "d")}`,
		`inner join (${sideRows(pair, "head", valuesOf$1(pair, "head"))}) as h on ${keysMeet(pair, "h", "d")}`,
		`where d.fate = 'changed' and ${condition} order by 1, 2 limit ${limit}`
	].join("\n");
}
function readExampleValues({ rows }) {
	return rows.map(([before = null, after = null]) => ({
		before: told(before),
		after: told(after)
	}));
}
function told(value) {
	return value === null ? null : String(value);
}

// src/warehouse/mask-value.ts
function maskValue(value, secret) {
	return value === null ? "null" : `hidden ${createHmac("sha256", secret).update(value).digest("hex").slice(0, 6)}`;
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
function dialectOf$1(adapter) {
	const name = adapter === "spark" ? "databricks" : adapter;
	return WAREHOUSE_DIALECTS.find((dialect) => dialect === name);
}

// src/workflows/models-to-compare.ts
const STORED$1 = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
function modelsToCompare$1({ models, others, head }) {
	const moved = [...models.filter(({ classification }) => classification.class !== "none"), ...others];
	const changed = moved.flatMap((change) => change.kind === "modified" && change.head !== void 0 ? [change.head] : []);
	const ids = new Set(changed.map(({ uniqueId }) => uniqueId));
	const children = nearestTested(moved.flatMap(({ head: node }) => node ?? []), head).filter(({ uniqueId }) => !ids.has(uniqueId));
	return [...changed.map((node) => ({
		node,
		isChanged: true
	})), ...children.map((node) => ({
		node,
		isChanged: false
	}))].filter(({ node }) => STORED$1.has(node.resourceType) && node.materialized !== "ephemeral");
}
function nearestTested(roots, project) {
	const found = /* @__PURE__ */ new Set();
	const seen = new Set(roots.map(({ uniqueId }) => uniqueId));
	const waiting = [...roots];
	for (let node = waiting.shift(); node !== void 0; node = waiting.shift()) for (const child of childrenOf(node, project)) {
		if (seen.has(child.uniqueId)) continue;
		seen.add(child.uniqueId);
		if (isTested(child, project)) found.add(child);
		else waiting.push(child);
	}
	return [...found];
}
function childrenOf({ uniqueId }, { children, nodes }) {
	return (children.get(uniqueId) ?? []).flatMap((id) => nodes.get(id) ?? []).filter(({ resourceType }) => STORED$1.has(resourceType));
}
function isTested({ uniqueId }, { children, nodes }) {
	return (children.get(uniqueId) ?? []).some((id) => nodes.get(id)?.test?.attachedTo === uniqueId);
}

// src/workflows/compare-data.ts
const MOST_MODELS$1 = 20;
const MILLISECONDS$2 = 3e4;
const MILLISECONDS_IN_ALL = 12e4;
const MOST_EXAMPLE_COLUMNS = 5;
const EXAMPLES = 2;
const DRAWN = "clock or chance";
async function compareData({ facts, comparison, config }, ports, secret = randomUUID()) {
	const data = comparison.data();
	const models = modelsToCompare$1(facts);
	if (data === void 0 || models.length === 0 || comparison.compared.head === void 0) return void 0;
	const dialect = dialectOf$1(data.adapter);
	if (dialect === void 0) return {
		models: [],
		notAnalysed: [{
			subject: "data",
			reason: `no SQL is written for ${data.adapter} yet`
		}]
	};
	const drawn = [facts.base, facts.head].map(drawnColumnsOf);
	const queries = await ports.openQueries(data, ports.signal);
	try {
		return await compareModels(models, {
			facts,
			drawn,
			config,
			dialect,
			queries,
			ports,
			secret
		});
	} finally {
		await queries.close();
	}
}
async function compareModels(models, comparing) {
	const { clock, signal } = comparing.ports;
	const deadline = clock.now().getTime() + MILLISECONDS_IN_ALL;
	const found = [];
	const left = [];
	for (const [index, model] of models.entries()) {
		const remaining = deadline - clock.now().getTime();
		const result = (index >= MOST_MODELS$1 ? `only ${MOST_MODELS$1} models are compared` : remaining <= 0 ? "the time for comparing data was over" : void 0) ?? await compareModel$1(model, {
			...comparing,
			milliseconds: Math.min(MILLISECONDS$2, remaining)
		});
		signal.throwIfAborted();
		if (typeof result === "string") left.push({
			subject: `data of ${model.node.name}`,
			reason: result
		});
		else found.push(result);
	}
	return {
		models: found,
		notAnalysed: left
	};
}
async function compareModel$1({ node, isChanged }, comparing) {
	const { facts, dialect, config, queries, ports, milliseconds } = comparing;
	const [base, head] = [relationOf("base", node.uniqueId, facts), relationOf("head", node.uniqueId, facts)];
	if (!facts.base.nodes.has(node.uniqueId)) return "the base does not have it";
	if (base === void 0 || head === void 0) return "it was not built on both sides";
	const ask = (sql, maxRows = 1e3) => queries.run({
		sql,
		maxRows,
		timeoutMilliseconds: milliseconds,
		signal: ports.signal
	});
	try {
		const input = {
			base,
			head,
			dialect,
			candidates: candidatesOf(node.uniqueId, facts),
			leftOut: await leftOutOf(node.uniqueId, comparing.drawn),
			maxRowsScanned: config.max_rows_scanned,
			hint: facts.models.flatMap(({ causes }) => causes.map(({ text }) => text)).join("\n")
		};
		const differences = await compareRelations(input, ask);
		if (differences === void 0) return "the two sides share no column that can be compared";
		const isPrivate = privateColumns(node, facts.head);
		const examples = config.samples ? await examplesOf(differences, {
			ask,
			isPrivate,
			secret: comparing.secret
		}) : [];
		const { pair: _, ...told } = differences;
		const hidden = new Set(differences.causes.flatMap(({ column }) => isPrivate(column) ? [column] : []));
		return {
			uniqueId: node.uniqueId,
			name: node.name,
			isChanged,
			...told,
			hidden,
			examples
		};
	} catch (error) {
		return asProblem(error).message;
	}
}
function relationOf(side, uniqueId, { details }) {
	const sql = details?.[side]?.relation?.(uniqueId);
	const [name, ...before] = relationParts(sql ?? "").toReversed();
	return sql === void 0 || name === void 0 ? void 0 : {
		sql,
		parts: [...before.toReversed(), name]
	};
}
function candidatesOf(uniqueId, { base, head }) {
	return [base, head].flatMap((project) => {
		const node = project.nodes.get(uniqueId);
		return node === void 0 ? [] : keyLadder(node, project);
	});
}
async function leftOutOf(uniqueId, drawn) {
	const columns = await Promise.all(drawn.map((columnsOf) => columnsOf(uniqueId)));
	return new Map(columns.flat().map((name) => [name.toLowerCase(), DRAWN]));
}
async function examplesOf({ pair, columns }, { ask, isPrivate, secret }) {
	if (pair === void 0) return [];
	const changed = columns.flatMap(({ name, changed: count }, index) => count > 0 ? [{
		name,
		index,
		count
	}] : []);
	const examples = [];
	for (const { name, index } of changed.toSorted((one, other) => other.count - one.count).slice(0, MOST_EXAMPLE_COLUMNS)) {
		const show = (value) => isPrivate(name) ? maskValue(value, secret) : value ?? "null";
		const values = readExampleValues(await ask(exampleValuesSql(pair, index, EXAMPLES)));
		examples.push(...values.map(({ before, after }) => ({
			column: name,
			before: show(before),
			after: show(after)
		})));
	}
	return examples;
}

// src/workflows/compile-findings.ts
function compileFindings({ compared, facts, findings }) {
	const left = compared.notAnalysed.map(({ subject, reason }) => `\`${subject}\`: ${reason}`);
	const notAnalysed = left.length === 0 ? [] : [fold(`Not analysed: ${left.length}`, [bullets(left)])];
	return [
		text(tally(findings)),
		...unknownClasses(facts),
		...notAnalysed
	];
}
function tally(findings) {
	const counted = findings.filter(counts$1);
	const older = findings.filter(({ age }) => age === "existing").length;
	const allowed = findings.filter(({ age, suppressed }) => age === "new" && suppressed !== void 0).length;
	return `${[
		counted.length === 0 ? "No finding is new in this pull request" : `${plural(counted.length, "new finding")} from ${plural(new Set(counted.map(({ ruleId }) => ruleId)).size, "rule")}`,
		...allowed === 0 ? [] : [`${allowed} allowed with a reason`],
		...older === 0 ? [] : [`${older} on the changed models ${older === 1 ? "is" : "are"} older and not repeated`]
	].join("; ")}.`;
}
function unknownClasses({ models }) {
	const unknown = models.filter(({ classification }) => classification.class === "unknown").map(({ name }) => `\`${name}\``);
	return unknown.length === 0 ? [] : [text(`Not proved either way: ${unknown.join(", ")}.`)];
}
function plural(count, thing) {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

// src/workflows/define-workflow.ts
function workflow(about) {
	return new WorkflowBuilder({
		...about,
		steps: []
	});
}
var WorkflowBuilder = class WorkflowBuilder {
	done;
	constructor(done) {
		this.done = done;
	}
	step(id, meta, run) {
		const step = {
			id,
			...meta,
			run
		};
		return new WorkflowBuilder({
			...this.done,
			steps: [...this.done.steps, step]
		});
	}
};

// src/sql/dialect-of.ts
const DIALECTS = {
	postgres: "postgresql",
	sqlserver: "tsql"
};
function dialectOf(adapter) {
	return DIALECTS[adapter] ?? adapter;
}

// src/agents/columns-read.ts
function columnsReadFrom({ sql, relation }, analyze) {
	const whole = analyze(sql);
	if (!whole) return void 0;
	const sources = /* @__PURE__ */ new Set([plainRelation(relation)]);
	const references = [whole, ...whole.cteFacts.flatMap(({ name, bodySql }) => {
		const body = analyze(bodySql);
		if (!body) return [];
		if (passesThrough(body, sources)) sources.add(plainRelation(name));
		return [body];
	})].flatMap(referencesOf);
	return new Set(references.filter(({ table }) => table !== null && sources.has(plainRelation(table))).map(({ column }) => plainRelation(column)));
}
function passesThrough({ projections, baseTables, relations }, sources) {
	const [only] = baseTables;
	return projections.length === 1 && projections[0]?.isStar === true && relations.length <= 1 && baseTables.length === 1 && only !== void 0 && sources.has(plainRelation(only.name));
}
function referencesOf({ projections, columnUses = [] }) {
	return [...projections.flatMap(({ upstream }) => upstream), ...columnUses.flatMap(({ references }) => references)].map(({ table = null, column }) => ({
		table,
		column
	}));
}

// src/agents/columns-reader.ts
function columnsReader({ nodes, adapter }, analyze) {
	const dialect = dialectOf(adapter);
	const known = /* @__PURE__ */ new Map();
	const read = (readerId, fromId) => {
		const [reader, from] = [nodes.get(readerId), nodes.get(fromId)];
		if (reader === void 0 || from === void 0 || reader.language !== "sql") return void 0;
		return columnsReadFrom(textAndRelation(reader, from), (sql) => analyze(sql, dialect));
	};
	return (readerId, fromId) => {
		const key = `${readerId}\n${fromId}`;
		if (!known.has(key)) known.set(key, read(readerId, fromId));
		return known.get(key);
	};
}
function textAndRelation({ compiledCode, rawCode }, { name, relationName }) {
	if (compiledCode === void 0) return {
		sql: withoutJinja(rawCode),
		relation: placeholder(name)
	};
	return {
		sql: compiledCode,
		relation: relationName ?? `__dbt__cte__${name}`
	};
}
function placeholder(name) {
	return `steward_ref_${name}`;
}
function withoutJinja(raw) {
	return raw.replaceAll(/\{#[\s\S]*?#\}/g, " ").replaceAll(/\{%[\s\S]*?%\}/g, " ").replaceAll(/\{\{-?\s*config\s*\([\s\S]*?\}\}/g, " ").replaceAll(/\{\{-?\s*ref\s*\(([^)]*)\)\s*-?\}\}/g, (_, names) => placeholder(lastName(names))).replaceAll(/\{\{[\s\S]*?\}\}/g, " null ");
}
function lastName(names) {
	return [...names.matchAll(/(?:^|,)\s*['"]([^'"]+)['"]/g)].at(-1)?.[1] ?? "unknown";
}

// src/agents/project-shapes.ts
function writtenShapes(project, engine) {
	return shapesOf$1(project, engine, (node) => node.compiledCode === void 0 ? renderPlainly(node, project) : void 0);
}
function shapesOf$1({ nodes, adapter }, engine, sqlOf) {
	const dialect = dialectOf(adapter);
	const read = /* @__PURE__ */ new Map();
	return (uniqueId) => {
		if (!read.has(uniqueId)) {
			const node = nodes.get(uniqueId);
			const sql = node?.language === "sql" ? sqlOf(node) : void 0;
			read.set(uniqueId, sql === void 0 ? void 0 : readShape(sql, {
				dialect,
				engine
			}));
		}
		return read.get(uniqueId);
	};
}

// src/agents/read-shapes.ts
async function readShapes(project, facts) {
	const texts = textsOf$1(project, ({ test }) => test?.kind === void 0);
	return shapesOf(texts, await facts.read("shape", texts));
}
async function readBothShapes(sides, facts) {
	const [base, head] = [textsOf$1(sides.base, saysMore), textsOf$1(sides.head, saysMore)];
	const answers = await facts.read("shape", [...base, ...head]);
	return {
		base: shapesOf(base, answers),
		head: shapesOf(head, answers.slice(base.length))
	};
}
function saysMore(node) {
	return plainTestReads(node) === void 0;
}
function textsOf$1({ nodes, adapter }, isNeeded) {
	const dialect = dialectOf(adapter);
	return [...nodes.values()].flatMap((node) => {
		const { uniqueId, compiledCode: sql, language } = node;
		return sql === void 0 || language !== "sql" || !isNeeded(node) ? [] : [{
			uniqueId,
			sql,
			dialect
		}];
	});
}
const TOGETHER = 128;
function shapesOf(texts, answers) {
	const places = new Map(texts.map(({ uniqueId }, at) => [uniqueId, at]));
	const parsed = [];
	return (uniqueId) => {
		const at = places.get(uniqueId);
		if (at === void 0) return void 0;
		const group = Math.floor(at / TOGETHER);
		return (parsed[group] ??= parseTogether(answers.slice(group * TOGETHER, (group + 1) * TOGETHER)))[at % TOGETHER];
	};
}
function parseTogether(texts) {
	try {
		const shapes = JSON.parse(`[${texts.join(",")}]`);
		if (shapes.length === texts.length) return shapes.map(shapeOf);
	} catch {}
	return texts.map(parseAlone);
}
function parseAlone(text) {
	try {
		return shapeOf(JSON.parse(text));
	} catch {
		return;
	}
}
function shapeOf(answer) {
	return "body" in answer ? answer : void 0;
}

// src/sql/source-text.ts
function sourceText(text) {
	return { lines: text.split(/\r\n|\n|\r/).map((line) => line.trimEnd()) };
}
function lineText({ lines }, line) {
	return (lines[line - 1] ?? "").trim();
}

// src/sql/written-form.ts
function writtenForm(written) {
	return render(written, () => true);
}
function unqualifiedForm(written) {
	return render(written, (field, fields) => field !== "table" || !("join_mark" in fields));
}
function render(written, keeps) {
	if (Array.isArray(written)) return `[${written.map((item) => render(item, keeps)).join(",")}]`;
	if (!isFields(written)) return typeof written === "string" ? written.toLowerCase() : String(written);
	return `{${Object.keys(written).filter((field) => isSet(written[field]) && !isCosmetic$1(field) && keeps(field, written)).map((field) => `${field}:${render(written[field], keeps)}`).join(",")}}`;
}

// src/sql/trace-change.ts
function traceChange(base, head) {
	if (head === void 0 || base.term.key === head.term.key) return [];
	if (isSameText(base, head)) {
		const deeper = base.term.from.flatMap((column, index) => traceChange(column, head.term.from[index]));
		if (deeper.length > 0) return deeper.filter((pair, index) => deeper.findIndex(({ head: other }) => other === pair.head) === index);
	}
	return [{
		base,
		head
	}];
}
function isSameText(base, head) {
	return writtenForm(base.written) === writtenForm(head.written) || base.term.plain && head.term.plain;
}
function lineOfDifference({ base, head }) {
	return firstDifference(base.written, head.written, head.line) ?? head.line;
}
function firstDifference(base, head, near) {
	const line = lineOf(head) ?? near;
	if (!isBranch(base) || !isBranch(head) || !haveSameKeys(base, head)) return writtenForm(base) === writtenForm(head) ? void 0 : line;
	let last = line;
	for (const key of Object.keys(head)) {
		const found = isCosmetic$1(key) ? void 0 : firstDifference(base[key], head[key], last);
		if (found !== void 0) return found;
		last = Math.max(last, lineOf(head[key]) ?? last);
	}
	return writtenForm(base) === writtenForm(head) ? void 0 : line;
}
function isBranch(value) {
	return typeof value === "object" && value !== null;
}
function haveSameKeys(base, head) {
	return Object.keys(base).join(" ") === Object.keys(head).join(" ");
}

// src/sql/causes.ts
function rowCauses(changes, texts) {
	return unique(changes.map((change) => causeAt(change.side, change.part.line, {
		texts,
		why: whyRows(change)
	})));
}
function columnCauses(pairs, texts) {
	return unique(pairs.flatMap((pair) => causesOf(pair, texts)));
}
function causesOf({ change, base, head }, texts) {
	if (change.class === "unchanged") return [];
	if (head === void 0) return base === void 0 ? [] : [causeAt("base", base.line, {
		texts,
		why: "column removed"
	})];
	if (base === void 0) return [causeAt("head", head.line, {
		texts,
		why: "column added"
	})];
	if (change.class === "renamed") return [causeAt("head", head.line, {
		texts,
		why: "column renamed"
	})];
	const why = change.class === "retyped" ? "type changed" : "expression changed";
	return traceChange(base, head).map((pair) => causeAt("head", lineOfDifference(pair), {
		texts,
		why
	}));
}
function causeAt(side, line, { texts, why }) {
	const known = Math.max(line, 1);
	return {
		side,
		line: known,
		text: lineText(texts[side], known),
		why
	};
}
const subjects = {
	from: [
		"input added",
		"input removed",
		"input changed"
	],
	join: [
		"join added",
		"join removed",
		"join changed"
	],
	where: [
		"rows filtered",
		"filter removed",
		"filter changed"
	],
	group: [
		"grouping changed",
		"grouping changed",
		"grouping changed"
	],
	having: [
		"groups filtered",
		"filter on groups removed",
		"filter on groups changed"
	],
	qualify: [
		"rows filtered by QUALIFY",
		"QUALIFY removed",
		"QUALIFY changed"
	],
	distinct: [
		"column under DISTINCT added",
		"column under DISTINCT removed",
		"column under DISTINCT changed"
	],
	set: [
		"set operation added",
		"set operation removed",
		"set operation changed"
	],
	limit: [
		"limit added",
		"limit removed",
		"limit changed"
	],
	order: [
		"order changed",
		"order changed",
		"order changed"
	],
	rows: [
		"row-generating function added",
		"row-generating function removed",
		"row-generating function changed"
	],
	unknown: [
		"function that may make rows added",
		"function that may make rows removed",
		"function that may make rows changed"
	]
};
function whyRows({ side, part, replaced }) {
	if (part.clause === "distinct" && part.key === "distinct") return side === "head" ? "DISTINCT added" : "DISTINCT removed";
	const [added, removed, changed] = subjects[part.clause];
	if (replaced) return changed;
	return side === "head" ? added : removed;
}
function unique(causes) {
	return causes.filter((cause, index) => causes.findIndex((other) => keyOf(other) === keyOf(cause)) === index);
}
function keyOf({ side, line, why }) {
	return `${side} ${line} ${why}`;
}

// src/sql/compare-columns.ts
function compareColumns(base, head, isSame) {
	const partners = pairByName(base, head);
	const gone = base.filter((column) => ![...partners.values()].includes(column));
	const renames = findRenames(gone, head.filter((column) => !partners.has(column)), isSame);
	const onHead = head.map((column) => {
		const partner = partners.get(column);
		if (partner !== void 0) return {
			base: partner,
			head: column,
			change: {
				name: column.shown,
				class: classOf(partner, column, isSame)
			}
		};
		const old = renames.get(column);
		if (old === void 0) return {
			base: void 0,
			head: column,
			change: {
				name: column.shown,
				class: "added"
			}
		};
		return {
			base: old,
			head: column,
			change: {
				name: column.shown,
				class: "renamed",
				previousName: old.shown
			}
		};
	});
	const renamed = new Set(renames.values());
	const removed = gone.filter((column) => !renamed.has(column));
	return [...onHead, ...removed.map((column) => ({
		base: column,
		head: void 0,
		change: {
			name: column.shown,
			class: "removed"
		}
	}))];
}
function sameDefinition(base, head) {
	if (base === head || base.term.key === head.term.key) return true;
	if (writtenForm(base.written) !== writtenForm(head.written)) return sameBehindNames(base, head);
	return base.term.from.length === head.term.from.length && base.term.from.every((inner, index) => sameAt(inner, head.term.from[index]));
}
function sameBehindNames(base, head) {
	const [inner, outer] = [base.term.from, head.term.from];
	return base.term.plain && head.term.plain && inner.length === 1 && outer.length === 1 && inner.every((column, index) => sameAt(column, outer[index]));
}
function sameAt(base, head) {
	return head !== void 0 && sameDefinition(base, head);
}
function isUnsure({ base, head }) {
	return [base, head].some((column) => column !== void 0 && has$1(column.term, trait.unsure));
}
function pairByName(base, head) {
	const free = [...base];
	const pairs = /* @__PURE__ */ new Map();
	for (const column of head) {
		const index = free.findIndex(({ name, star }) => name === column.name && star === void 0 === (column.star === void 0));
		const [partner] = index < 0 ? [] : free.splice(index, 1);
		if (partner !== void 0) pairs.set(column, partner);
	}
	return pairs;
}
function findRenames(gone, fresh, isSame) {
	const renames = /* @__PURE__ */ new Map();
	for (const column of fresh) {
		const [old, ...otherOlds] = gone.filter((candidate) => isSame(candidate, column));
		if (old === void 0 || otherOlds.length > 0) continue;
		if (fresh.filter((candidate) => isSame(old, candidate)).length === 1) renames.set(column, old);
	}
	return renames;
}
function classOf(base, head, isSame) {
	if (isSame(base, head)) return "unchanged";
	return base.term.uncast === head.term.uncast ? "retyped" : "redefined";
}

// src/sql/compare-rows.ts
function compareRows(base, head) {
	if (base.key === head.key) return [];
	const [gone, fresh] = withoutShared(base.parts, head.parts);
	const below = descend(gone, fresh);
	const own = withoutEchoes(gone, fresh, below);
	return [...below.flatMap(({ changes }) => changes), ...own];
}
function withoutShared(base, head) {
	const free = [...head];
	return [base.filter((part) => {
		const index = free.findIndex(({ clause, key }) => clause === part.clause && key === part.key);
		if (index >= 0) free.splice(index, 1);
		return index < 0;
	}), free];
}
function descend(gone, fresh) {
	const heads = fresh.filter(({ child }) => child !== void 0);
	return gone.filter(({ child }) => child !== void 0).flatMap((base, index) => {
		const head = heads[index];
		if (base.child === void 0 || head?.child === void 0) return [];
		return [{
			base,
			head,
			changes: compareRows(base.child, head.child)
		}];
	});
}
function withoutEchoes(gone, fresh, below) {
	const explained = new Set(below.filter(({ changes }) => changes.length > 0).flatMap(({ base, head }) => [base, head]));
	const right = fresh.filter((part) => !explained.has(part));
	const form = explained.size > 0 ? unqualifiedForm : writtenForm;
	const changes = [];
	for (const part of gone.filter((candidate) => !explained.has(candidate))) {
		const index = right.findIndex((other) => isEcho(part, other, form));
		const [echo] = index < 0 ? [] : right.splice(index, 1);
		if (echo === void 0) changes.push({
			side: "base",
			part,
			replaced: hasCounterpart(part, fresh)
		});
		else changes.push(...behindEcho(part, echo));
	}
	return [...changes, ...right.map((part) => ({
		side: "head",
		part,
		replaced: hasCounterpart(part, gone)
	}))];
}
function hasCounterpart({ clause }, others) {
	const isInput = clause === "from" || clause === "join";
	return others.some((other) => other.clause === clause || isInput && (other.clause === "from" || other.clause === "join"));
}
function isEcho(part, other, form) {
	return part.child === void 0 && other.clause === part.clause && form(other.written) === form(part.written);
}
function behindEcho(base, head) {
	return (base.from ?? []).flatMap((column, index) => traceChange(column, head.from?.[index])).map(({ head: column }) => ({
		side: "head",
		replaced: true,
		part: {
			clause: head.clause,
			key: column.term.key,
			line: column.line,
			written: column.written,
			unsure: false
		}
	}));
}

// src/sql/order-dependence.ts
const sensitive = new Set(`array_agg string_agg list_agg group_concat json_array_agg json_object_agg array_concat_agg first last any_value window_function
  aggregate_function function mode`.split(/\s+/));
const harmless = /* @__PURE__ */ new Set([
	"lower",
	"upper",
	"coalesce",
	"concat",
	"nullif",
	"round",
	"md5",
	"date_trunc",
	"abs",
	"trim",
	"greatest",
	"least"
]);
function dependsOnOrder(statements) {
	let found = false;
	walk(statements, ({ kind, data }) => {
		const cuts = [
			"limit",
			"offset",
			"fetch",
			"top",
			"distinct_on"
		].some((field) => isSet(data[field]));
		const isCalled = sensitive.has(kind) && !(kind === "function" && harmless.has(String(data["name"]).toLowerCase()));
		found ||= cuts || isCalled;
		return !found;
	});
	return found;
}

// src/sql/classify-change.ts
async function classifyChange(input) {
	const engine = await loadSqlEngine();
	if (input.base === input.head) return proveSame(input, engine);
	try {
		const [base, head] = readBoth(input, engine);
		return classify(base, head, {
			base: sourceText(input.base),
			head: sourceText(input.head)
		});
	} catch (error) {
		if (!(error instanceof Undecided) && !(error instanceof RangeError)) throw error;
		return sameTokens(input, engine) ? unchanged([]) : unknown$1(error instanceof Undecided ? error.message : "the statement nests too deeply");
	}
}
function proveSame(input, engine) {
	try {
		const [relation] = readBoth(input, engine);
		return unchanged(relation.columns.filter(({ star }) => star === void 0).map(({ shown }) => shown));
	} catch (error) {
		if (!(error instanceof Undecided) && !(error instanceof RangeError)) throw error;
		return unchanged([]);
	}
}
function unchanged(names) {
	return {
		class: "none",
		columns: names.map((name) => ({
			name,
			class: "unchanged"
		})),
		causes: []
	};
}
function unknown$1(reason) {
	return {
		class: "unknown",
		columns: [],
		causes: [],
		reason
	};
}
function readBoth({ dialect, base, head, schema, renamed }, engine) {
	const statements = [parseSelect(base, dialect, engine), parseSelect(head, dialect, engine)];
	const options = {
		dialect,
		schema,
		intern: interner(),
		orderMatters: dependsOnOrder(statements),
		print: (node) => engine.print(node, dialect)
	};
	return [readStatement(statements[0], options), readStatement(statements[1], {
		...options,
		renamed
	})];
}
function classify(base, head, texts) {
	if (base.key !== head.key) return classifyRows(base, head, texts);
	const pairs = compareColumns(base.columns, head.columns, (a, b) => a.term.key === b.term.key);
	const changed = pairs.filter(({ change }) => change.class !== "unchanged");
	const open = changed.find(({ base: before, head: after }) => (before ?? after)?.star !== void 0);
	const causes = columnCauses(pairs, texts);
	const columns = listed(pairs);
	if (open !== void 0) return {
		class: "unknown",
		columns,
		causes,
		reason: "a * reads a table whose columns are not known"
	};
	const unsure = changed.find(isUnsure);
	if (unsure !== void 0) return {
		class: "unknown",
		columns,
		causes,
		reason: `which column ${unsure.change.name} reads can't be told without the columns of its tables`
	};
	if (changed.length === 0) return {
		class: "none",
		columns,
		causes: []
	};
	return {
		class: changed.every(({ change }) => change.class === "added") ? "additive" : "column",
		columns,
		causes
	};
}
function classifyRows(base, head, texts) {
	const changes = compareRows(base, head);
	const pairs = compareColumns(base.columns, head.columns, sameDefinition);
	const columns = listed(pairs);
	const causes = [...rowCauses(changes, texts), ...columnCauses(pairs, texts)];
	const reason = whyUnknown(changes);
	return reason === void 0 ? {
		class: "model-wide",
		columns,
		causes
	} : {
		class: "unknown",
		columns,
		causes,
		reason
	};
}
function whyUnknown(changes) {
	if (changes.length === 0) return "the rows are built in a different way, and the difference could not be placed";
	if (changes.some(({ part }) => part.clause === "unknown")) return "a function that is not known may make or drop rows";
	if (changes.every(({ part }) => part.unsure)) return "which columns are meant can't be told without the columns of the tables";
	if (changes.every(({ part }) => part.clause === "from") && changes.some(({ part }) => part.child !== void 0)) return "an input became a CTE or subquery, or the other way round, and the two could not be proved equal";
	if (changes.every(({ part }) => part.clause === "order")) return "the order below the top changed, and something depends on it";
}
function listed(pairs) {
	return pairs.filter(({ base, head }) => (head ?? base)?.star === void 0).map(({ change }) => change);
}
function sameTokens({ dialect, base, head }, engine) {
	const [before, after] = [engine.tokens(base, dialect), engine.tokens(head, dialect)];
	if (before === void 0 || after === void 0) return false;
	const keyOf = (tokens) => JSON.stringify(tokens.filter(({ type }) => type !== "SEMICOLON").map(({ type, text }) => [type, text]));
	return keyOf(before) === keyOf(after);
}

// src/sql/output-columns.ts
async function outputColumns({ dialect, sql, schema }) {
	const engine = await loadSqlEngine();
	const options = {
		dialect,
		schema,
		intern: interner(),
		orderMatters: false,
		print: (node) => engine.print(node, dialect)
	};
	try {
		const { columns } = readStatement(parseSelect(sql, dialect, engine), options);
		return columns.some(({ star }) => star !== void 0) ? void 0 : columns.map(({ shown }) => shown);
	} catch (error) {
		if (error instanceof Undecided || error instanceof RangeError) return void 0;
		throw error;
	}
}

// src/dbt/circular-nodes.ts
function circularNodes({ nodes }) {
	const parents = new Map([...nodes.values()].map(({ uniqueId, dependsOn }) => [uniqueId, dependsOn.nodes.filter((id) => nodes.has(id))]));
	const left = without$1(new Set(nodes.keys()), parents);
	return left.size === 0 ? left : without$1(left, reversed(parents));
}
function without$1(ids, before) {
	const waiting = new Map([...ids].map((id) => [id, new Set(before.get(id)?.filter((one) => ids.has(one))).size]));
	const after = reversed(before);
	const ready = [...waiting].flatMap(([id, count]) => count === 0 ? [id] : []);
	for (const id of ready) for (const next of new Set(after.get(id))) {
		const count = (waiting.get(next) ?? 0) - 1;
		waiting.set(next, count);
		if (count === 0) ready.push(next);
	}
	const gone = new Set(ready);
	return new Set([...ids].filter((id) => !gone.has(id)));
}
function reversed(edges) {
	const back = /* @__PURE__ */ new Map();
	for (const [from, targets] of edges) for (const to of targets) {
		const list = back.get(to);
		if (list === void 0) back.set(to, [from]);
		else list.push(from);
	}
	return back;
}

// src/dbt/history-reason.ts
const BESIDES_SQL = [
	"unique_key",
	"incremental_strategy",
	"incremental_predicates",
	"merge_update_columns",
	"merge_exclude_columns",
	"event_time",
	"lookback",
	"batch_size",
	"begin",
	"pre-hook",
	"post-hook"
];
function historyReason(base, head) {
	if (base.materialized !== head.materialized && [base.materialized, head.materialized].includes("incremental")) return `materialized: ${base.materialized} → ${head.materialized}; which rows an incremental table keeps depends on its earlier runs`;
	const changed = BESIDES_SQL.filter((key) => JSON.stringify(base.config[key] ?? null) !== JSON.stringify(head.config[key] ?? null));
	return changed.length === 0 ? void 0 : `${changed.join(", ")} changed: what is in the table no longer follows from its SELECT alone`;
}

// src/dbt/map-causes.ts
function mapCauses(causes, changed, source) {
	return causes.map((cause) => {
		const node = changed[cause.side];
		const path = source.pathOf(node);
		const compiled = changed.compiled[cause.side] ?? "";
		const raw = source.text(cause.side, path) ?? node.rawCode;
		const text = compiled.split("\n")[cause.line - 1]?.trim() ?? "";
		return {
			...cause,
			...mapToRaw({
				compiled,
				raw,
				line: cause.line
			}),
			text: text === "" ? cause.text : text,
			path
		};
	});
}

// src/dbt/renamed-upstream.ts
function renamedUpstream({ nodes }, columnsOf) {
	return async (uniqueId) => {
		const parents = (nodes.get(uniqueId)?.dependsOn.nodes ?? []).flatMap((id) => nodes.get(id) ?? []);
		const entries = await Promise.all(parents.map(async (node) => [stableName(node), renamesIn(await columnsOf(node.uniqueId))]));
		return Object.fromEntries(entries.filter(([, renames]) => Object.keys(renames).length > 0));
	};
}
function renamesIn(columns = []) {
	return Object.fromEntries(columns.flatMap(({ name, previousName }) => previousName === void 0 ? [] : [[name, previousName]]));
}

// src/dbt/upstream-columns.ts
const UNTOLD = {
	base: () => void 0,
	head: () => void 0
};
function upstreamColumns(projects, compiled, told = UNTOLD) {
	const readers = {
		base: columnReader(projects.base, compiled.base, told.base),
		head: columnReader(projects.head, compiled.head, told.head)
	};
	return async (uniqueId) => {
		const parents = projects.head.nodes.get(uniqueId)?.dependsOn.nodes ?? [];
		const entries = await Promise.all(parents.map((parent) => agreedEntry(parent, projects, readers)));
		return Object.fromEntries(entries.flat());
	};
}
async function agreedEntry(id, projects, readers) {
	const table = tableOf(projects.head, id);
	const { base, head } = await both((side) => readers[side](id));
	if (table === void 0 || head === void 0) return [];
	return tableOf(projects.base, id) === void 0 || base !== void 0 && JSON.stringify(base) === JSON.stringify(head) ? [[stableName(table), head]] : [];
}
function tableOf({ nodes, sources }, id) {
	return nodes.get(id) ?? sources.get(id);
}
function columnReader(project, compiled, told) {
	const known = /* @__PURE__ */ new Map();
	const replaceNames = relationNames(project);
	const circular = circularNodes(project);
	const readSql = async (id) => {
		const sql = compiled.get(id);
		if (sql === void 0 || circular.has(id)) return void 0;
		const parents = (project.nodes.get(id)?.dependsOn.nodes ?? []).flatMap((parent) => tableOf(project, parent) ?? []);
		const entries = await Promise.all(parents.map(async (node) => [stableName(node), await columnsOf(node.uniqueId)]));
		const schema = Object.fromEntries(entries.flatMap(([name, columns]) => columns === void 0 ? [] : [[name, columns]]));
		return outputColumns({
			dialect: dialectOf(project.adapter),
			sql: replaceNames(sql),
			schema
		});
	};
	const read = async (id) => await readSql(id) ?? told(id);
	const columnsOf = (id) => {
		const columns = known.get(id) ?? read(id);
		known.set(id, columns);
		return columns;
	};
	return columnsOf;
}

// src/dbt/classify-models.ts
async function classifyModels(compared, source, told) {
	if (compared.head === void 0) return {
		models: [],
		others: []
	};
	const projects = {
		base: compared.base,
		head: compared.head
	};
	const columns = upstreamColumns(projects, compared.compiled, told);
	const circular = circularNodes(projects.head);
	const classified = /* @__PURE__ */ new Map();
	const renamed = renamedUpstream(projects.head, async (id) => {
		const change = circular.has(id) ? void 0 : changed.get(id);
		return change === void 0 ? void 0 : (await classify(change)).classification.columns;
	});
	const changed = new Map(compared.changes.filter(isModel).map((change) => [change.uniqueId, change]));
	const classify = (change) => {
		const model = classified.get(change.uniqueId) ?? classifyModel(change, {
			compared,
			projects,
			source,
			columns,
			renamed
		});
		classified.set(change.uniqueId, model);
		return model;
	};
	return {
		models: await Promise.all([...changed.values()].map(classify)),
		others: compared.changes.filter((change) => !isModel(change))
	};
}
function isModel({ base, head }) {
	return (head ?? base)?.resourceType === "model";
}
async function classifyModel(change, context) {
	const { base, head } = change;
	if (head === void 0) return {
		...change,
		classification: {
			class: "model-wide",
			columns: [],
			causes: []
		},
		causes: removalOf(base, context.source)
	};
	if (base === void 0) return {
		...change,
		classification: await addition(head, context),
		causes: []
	};
	const classification = await modification({
		base,
		head
	}, context);
	const incremental = await incrementalBranch(change.uniqueId, context);
	const causes = mapCauses(classification.causes, {
		base,
		head,
		compiled: writtenOf(change.uniqueId, context.compared)
	}, context.source);
	const differs = incremental !== void 0 && incremental.class !== classification.class;
	return {
		...change,
		classification,
		causes,
		...differs ? { incremental } : {}
	};
}
function removalOf(base, source) {
	if (base === void 0) return [];
	return [{
		side: "base",
		line: 1,
		text: base.name,
		why: "model removed",
		path: source.pathOf(base),
		confidence: "file"
	}];
}
async function addition(head, { compared, projects, columns }) {
	const sql = writtenOf(head.uniqueId, compared).head;
	const replaced = sql === void 0 ? "" : relationNames(projects.head)(sql);
	return {
		class: "additive",
		columns: (await outputColumns({
			dialect: dialectOf(projects.head.adapter),
			sql: replaced,
			schema: await columns(head.uniqueId)
		}) ?? [...head.columns.keys()]).map((name) => ({
			name,
			class: "added"
		})),
		causes: []
	};
}
async function modification({ base, head }, context) {
	if (base.language !== "sql" || head.language !== "sql") return unknown(`a ${head.language} model: only SQL can be compared`);
	const history = historyReason(base, head);
	if (history !== void 0) return unknown(history);
	const classification = await compareSql(head.uniqueId, textsOf(head.uniqueId, context.compared.compiled), context);
	return classification.class === "unknown" ? asSketched(classification, head.uniqueId, context) : classification;
}
async function asSketched(nothing, id, context) {
	const sql = writtenOf(id, context.compared);
	if (sql.base === void 0 || sql.head === void 0 || !sameExpressions(sql.base, sql.head)) return nothing;
	const seen = await compareSql(id, sql, context);
	if (seen.class === "model-wide") return seen;
	return seen.class === "column" ? {
		...seen,
		class: "unknown",
		reason: nothing.reason ?? ""
	} : nothing;
}
async function incrementalBranch(id, context) {
	const sql = textsOf(id, context.compared.incremental);
	return sql.base === void 0 || sql.head === void 0 ? void 0 : compareSql(id, sql, context);
}
async function compareSql(id, sql, { projects, columns, renamed }) {
	if (sql.base === void 0 && sql.head === void 0) return unknown("its SQL was not compiled");
	if (sql.base === void 0) return unknown("its SQL on the base was not compiled");
	if (sql.head === void 0) return unknown("its SQL on this commit was not compiled");
	const [base, head] = [relationNames(projects.base)(sql.base), relationNames(projects.head)(sql.head)];
	return classifyChange({
		dialect: dialectOf(projects.head.adapter),
		base,
		head,
		schema: await columns(id),
		renamed: await renamed(id)
	});
}
function writtenOf(id, { compiled, sketched }) {
	const { base, head } = textsOf(id, compiled);
	return {
		base: base ?? sketched?.base.get(id),
		head: head ?? sketched?.head.get(id)
	};
}
function textsOf(id, { base, head }) {
	return {
		base: base.get(id),
		head: head.get(id)
	};
}
function unknown(reason) {
	return {
		class: "unknown",
		columns: [],
		causes: [],
		reason
	};
}

// src/lineage/outlines-of-shapes.ts
function outlinesOfShapes({ nodes, adapter }, shape) {
	const compiled = [...nodes.values()].filter((node) => node.compiledCode !== void 0 && node.language === "sql" && plainTestReads(node) === void 0);
	return new Map(compiled.map(({ uniqueId }) => [uniqueId, outlineShape(shape(uniqueId), dialectOf(adapter))]));
}

// src/workflows/paths-of-project.ts
function pathsOfProject({ name, nodes, exposures, unitTests, sources, consumers }, projectDir) {
	return [...[...nodes.values()].filter(({ packageName }) => packageName === name).flatMap(({ path, patchPath }) => patchPath === void 0 ? [path] : [path, patchPath]), ...[
		...exposures.values(),
		...unitTests.values(),
		...sources.values(),
		...consumers.values()
	].map(({ path }) => path)].filter((path) => /\.(sql|ya?ml|py)$/.test(path)).map((path) => inRepository(projectDir, path));
}

// src/workflows/gather-review-facts.ts
async function gatherReviewFacts(compared, input, { files, sqlFacts }) {
	const projectDir = projectFolder(input.project);
	const base = withCompiled(compared.base, compared.compiled.base);
	const head = withCompiled(compared.head ?? compared.base, compared.compiled.head);
	const changed = parseDiff(input.diff);
	const wanted = /* @__PURE__ */ new Set([
		...changed.flatMap(pathsOf),
		...pathsOfProject(compared.base, projectDir),
		...pathsOfProject(head, projectDir)
	]);
	const texts = await sideTexts(files, input, wanted);
	const text = (side, path) => texts[side].get(path);
	const nothing = {
		models: [],
		others: []
	};
	const source = {
		text,
		pathOf: ({ path }) => inRepository(projectDir, path)
	};
	const [shapes, classified, engine] = await Promise.all([
		readBothShapes({
			base,
			head
		}, sqlFacts),
		compared.head === void 0 ? nothing : classifyModels(compared, source),
		loadSqlEngine()
	]);
	const lineageOf = (project, shape) => projectLineage({
		project,
		outlines: outlinesOfShapes(project, shape)
	});
	return {
		base,
		head,
		projectDir,
		files: changed.map((file) => withTexts(file, texts)),
		...classified,
		text,
		columnsRead: columnsReader(head, engine.analyze),
		lineage: {
			base: lineageOf(base, shapes.base),
			head: lineageOf(head, shapes.head)
		},
		details: {
			base: {
				shape: shapes.base,
				writtenShape: writtenShapes(base, engine),
				...builtBy(compared.build.base)
			},
			head: {
				shape: shapes.head,
				writtenShape: writtenShapes(head, engine),
				...builtBy(compared.build.head)
			}
		}
	};
}
function builtBy(build) {
	return build === void 0 ? {} : { build };
}
function withCompiled(project, compiled) {
	const nodes = new Map([...project.nodes].map(([id, node]) => [id, compiled.has(id) ? {
		...node,
		compiledCode: compiled.get(id)
	} : node]));
	return {
		...project,
		nodes
	};
}

// src/workflows/read-catalogs.ts
const NOTHING = {
	catalogs: void 0,
	notAnalysed: []
};
const SUBJECT = "types of columns";
const MOST_COLUMNS = 5e4;
const MILLISECONDS$1 = 3e4;
async function readCatalogs(comparison, ports) {
	const place = comparison.data();
	if (place === void 0 || !hasChangedModel(comparison)) return NOTHING;
	const dialect = dialectOf$1(place.adapter);
	if (dialect !== "duckdb" && dialect !== "postgres") return without(`no SQL is written for ${place.adapter} yet`);
	const relations = {
		base: relationsOf("base", comparison, place),
		head: relationsOf("head", comparison, place)
	};
	if (relations.head.size === 0) return NOTHING;
	try {
		const queries = await ports.openQueries(place, ports.signal);
		try {
			return await catalogsOf(relations, {
				dialect,
				queries,
				signal: ports.signal
			});
		} finally {
			await queries.close();
		}
	} catch (error) {
		ports.signal.throwIfAborted();
		return without(asProblem(error).message);
	}
}
function withCatalogs(facts, { base, head }) {
	const { details } = facts;
	return {
		...facts,
		details: {
			base: {
				...details?.base,
				catalog: base
			},
			head: {
				...details?.head,
				catalog: head
			}
		}
	};
}
function without(reason) {
	return {
		catalogs: void 0,
		notAnalysed: [{
			subject: SUBJECT,
			reason
		}]
	};
}
function hasChangedModel({ compared: { changes, head } }) {
	return head !== void 0 && changes.some((change) => (change.head ?? change.base)?.resourceType === "model");
}
function relationsOf(side, { compared }, place) {
	const stored = [...compared[side]?.nodes.values() ?? []].filter(({ resourceType }) => STORED.has(resourceType));
	return new Map(stored.flatMap(({ uniqueId }) => {
		const parts = relationParts(builtRelation(side, uniqueId, {
			compared,
			place
		}) ?? "");
		return parts.length < 2 ? [] : [[uniqueId, parts]];
	}));
}
const STORED = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
async function catalogsOf({ base, head }, asking) {
	const catalogs = {
		base: await catalogOf(base, asking),
		head: await catalogOf(head, asking)
	};
	if (catalogs.base === "truncated" || catalogs.head === "truncated") return without(`the schemas have more than ${MOST_COLUMNS.toLocaleString("en-US")} columns`);
	return {
		catalogs: {
			base: catalogs.base,
			head: catalogs.head
		},
		notAnalysed: []
	};
}
async function catalogOf(relations, { dialect, queries, signal }) {
	const [first] = relations.values();
	if (first === void 0) return /* @__PURE__ */ new Map();
	const schemas = new Set([...relations.values()].flatMap((parts) => parts.at(-2) ?? []));
	const sql = schemaColumnsSql({
		database: first.at(-3) ?? "",
		schemas: [...schemas]
	}, dialect);
	const result = await queries.run({
		sql,
		maxRows: MOST_COLUMNS,
		timeoutMilliseconds: MILLISECONDS$1,
		signal
	});
	if (result.truncated) return "truncated";
	const columns = readSchemaColumns(result);
	return new Map([...relations].flatMap(([uniqueId, parts]) => {
		const found = columns.get(relationKey(parts));
		return found === void 0 ? [] : [[uniqueId, new Map(found.map(({ name, type }) => [name, type]))]];
	}));
}

// src/workflows/architecture-review.ts
const architectureReview = workflow({
	id: "architecture-review",
	name: "Architecture Review",
	purpose: "Reviews what a pull request changes and what that reaches."
}).step("review", {
	description: "Review code changes",
	agent: "code-reviewer"
}, async (_, ports) => aboutSetUp(ports.input.setUpChange ?? [], await reviewCode(ports))).step("architecture", {
	description: "Assess architecture decisions",
	agent: "data-modeler",
	needs: ["review"]
}, async ({ review }) => assess(review)).step("findings", {
	description: "Compile findings",
	needs: ["review"]
}, async ({ review }) => ({
	status: "success",
	facts: void 0,
	details: compileFindings(review)
})).done;
function aboutSetUp(setUpChange, outcome) {
	return setUpChange.length === 0 ? outcome : {
		...outcome,
		details: [...setUpChange.map((line) => text(line)), ...outcome.details]
	};
}
async function reviewCode(ports) {
	const { config } = ports.input;
	const settings = ruleSettings(config.rules);
	const { compared, diagnosed, seen } = await compareAndDiagnose(ports, async (comparison, shared, diagnosing) => {
		const gathered = await gatherWithCatalogs(comparison, shared, diagnosing);
		const running = rules.filter((rule) => mayRun(rule, settings));
		const { facts, notAnalysed } = await answerQuestions(running, {
			facts: gathered.facts,
			comparison
		}, shared);
		const data = await compareData({
			facts,
			comparison,
			config: config.data
		}, shared);
		return {
			facts: {
				...facts,
				data: comparedByModel(data)
			},
			notAnalysed: [...gathered.notAnalysed, ...notAnalysed],
			data
		};
	});
	const { facts, data } = seen;
	const notAnalysed = [
		...compared.notAnalysed,
		...seen.notAnalysed,
		...data?.notAnalysed ?? []
	];
	const findings = runRules(rules, facts, {
		settings,
		suppressions: config.suppressions,
		today: today(ports)
	});
	const reviewed = {
		facts,
		findings,
		diagnosed,
		data,
		compared: {
			...compared,
			notAnalysed,
			evidence: [...compared.evidence ?? [], ...comparedWords(data)]
		}
	};
	const ran = {
		lane: compared.lane,
		evidence: evidenceOf$1(reviewed.compared, facts),
		dbtSeconds: compared.dbtSeconds
	};
	if (compared.head === void 0) return {
		...brokenHead(diagnosed, findings),
		...ran
	};
	const own = findingsOf(["code-reviewer"], findings);
	const outcome = judged(own, {
		details: reviewChanges({
			facts,
			findings: own
		}),
		facts: reviewed
	});
	return {
		...compared.withheld === void 0 ? outcome : unchecked(outcome, compared.withheld),
		...ran
	};
}
function unchecked(outcome, withheld) {
	if (outcome.status !== "success") return outcome;
	return {
		...outcome,
		status: "failed",
		failure: "could-not-check",
		reason: withheld.message,
		nextSteps: [withheld.remedy]
	};
}
function comparedByModel(data) {
	return new Map(data?.models.map(({ uniqueId, rows, columns, key, sample, schema }) => {
		const retyped = new Set(schema.map(({ name }) => name.toLowerCase()));
		const kept = columns.filter(({ name }) => !retyped.has(name.toLowerCase()));
		return [uniqueId, {
			rows,
			changed: new Map(kept.map((column) => [column.name.toLowerCase(), column.changed])),
			isWhole: key.length > 0 && sample === void 0
		}];
	}));
}
async function gatherWithCatalogs(comparison, ports, diagnosing) {
	const [facts, { catalogs, notAnalysed }] = await Promise.all([gatherReviewFacts(comparison.compared, ports.input, ports), diagnosing.then(() => readCatalogs(comparison, ports))]);
	return {
		facts: catalogs === void 0 ? facts : withCatalogs(facts, catalogs),
		notAnalysed
	};
}
function comparedWords(data) {
	const count = data?.models.length ?? 0;
	return count === 0 ? [] : [`data of ${count === 1 ? "1 model" : `${count} models`} compared (base built, same input)`];
}
function today({ clock }) {
	return clock.now().toISOString().slice(0, 10);
}
function brokenHead({ reason, details }, findings) {
	return {
		status: "failed",
		failure: "broken",
		reason: `dbt cannot parse this commit: ${reason}`,
		details: [...details, ...findingBlocks(findings)],
		findings,
		nextSteps: AFTER_FAILURE
	};
}
const AFTER_FAILURE = ["`/steward fix` looks for a fix and tries it; or mend it and push, and Steward looks again by itself"];
function assess({ compared, facts, findings, diagnosed, data }) {
	const build = summariseBuild(compared);
	const own = findingsOf(["data-modeler", "dim-modeler"], findings);
	const differences = data === void 0 ? [] : differenceBlocks(data);
	const details = [
		...build.details,
		...differences,
		...assessArchitecture({
			facts,
			findings: own
		}),
		...dimensionalView(facts)
	];
	if (build.failure === void 0) return judged(own, {
		details,
		facts: void 0
	});
	return {
		status: "failed",
		failure: "broken",
		reason: build.failure.reason,
		details: [...diagnosed.details, ...details],
		findings: own,
		nextSteps: AFTER_FAILURE
	};
}
const AFTER_FINDINGS = ["fix what blocks and push; what is intended leaves the gate by `/steward accept <finding> because …`, and `/steward explain <finding>` shows what it rests on"];
function judged(findings, result) {
	const blocking = findings.filter((finding) => counts$1(finding) && finding.severity === "error").length;
	if (blocking === 0) return {
		status: "success",
		findings,
		...result
	};
	return {
		status: "failed",
		failure: "findings",
		reason: blocking === 1 ? "1 finding blocks" : `${blocking} findings block`,
		findings,
		nextSteps: AFTER_FINDINGS,
		...result
	};
}
function findingsOf(agents, findings) {
	const own = new Set(rules.filter(({ agent }) => agents.includes(agent)).map(({ id }) => id));
	return findings.filter(({ ruleId }) => own.has(ruleId));
}
function evidenceOf$1({ engine, notAnalysed, evidence = [] }, { models }) {
	return {
		engine,
		ran: [models.length === 1 ? "1 model changed" : `${models.length} models changed`, ...evidence],
		notAnalysed: [...notAnalysed]
	};
}

// src/workflows/debug/diagnose-failure.ts
async function diagnoseFailure(failure, ports) {
	const { failed, layer, because, comparison, diagnoses, dltFailure } = failure;
	if (dltFailure !== void 0) return {
		...escalated(because),
		details: dltBlocks(dltFailure)
	};
	if (failed === void 0 && layer === "dbt") return {
		status: "skipped",
		reason: "Nothing fails on this commit.",
		details: []
	};
	if (failed === void 0) return {
		...escalated(because),
		details: []
	};
	const known = await withBaseResults(failure, {
		comparison,
		diagnoses
	});
	return {
		status: "success",
		facts: known,
		details: [...explainDiagnoses(diagnoses, known), ...await dataEvidence(diagnoses, comparison, ports)]
	};
}
function escalated(because) {
	return {
		status: "failed",
		failure: "could-not-check",
		reason: because
	};
}
function dltBlocks({ message, advice }) {
	return [text(message), text(`What to do: ${advice}.`)];
}

// src/dbt/missing-from-source.ts
function missingFromSource({ missing, node }, project, fileText) {
	if (missing?.kind !== "column" || node === void 0) return void 0;
	const sources = (project?.nodes.get(node)?.dependsOn.nodes ?? []).flatMap((id) => project?.sources.get(id) ?? []);
	for (const { sourceName, name, path } of sources) {
		const text = fileText(path);
		const source = `${sourceName}.${name}`;
		if ((text === void 0 ? void 0 : placeInYaml(text, {
			resource: {
				kind: "source",
				name: source
			},
			column: missing.name
		})) !== void 0) return {
			source,
			column: missing.name
		};
	}
}

// src/dlt/dlt-failure.ts
const RULES = [
	{
		cause: "dlt.config",
		exceptions: /^(?:ConfigFieldMissingException|ConfigValueCannotBeCoercedException|ConfigProviderException)$/,
		transient: false,
		owner: "admin",
		advice: "set one of the names that dlt tried, as an environment variable or in secrets.toml"
	},
	{
		cause: "dlt.contract",
		exceptions: /./,
		text: /Contract on `\w+` with `contract_mode=\w+` is violated/,
		transient: false,
		owner: "data",
		advice: "the source sends something new: take it into the schema, or let the contract discard it; the package stays pending"
	},
	{
		cause: "dlt.connection",
		exceptions: /^DestinationConnectionError$/,
		text: /No such file|Cannot open|authentication failed|password|access denied/i,
		transient: false,
		owner: "admin",
		advice: "correct the destination’s address or credentials"
	},
	{
		cause: "dlt.connection",
		exceptions: /^(?:DestinationConnectionError|DatabaseTransientException|LoadClientJobRetry)$/,
		transient: true,
		owner: "admin",
		advice: "make the destination reachable, then run the pipeline again: it resumes what is pending"
	},
	{
		cause: "dlt.extract",
		exceptions: /^(?:ResourceExtractionError|SourceExhausted|PipeGenInvalid|HTTPError|ConnectionError)$/,
		text: /\b(?:429|50[0234])\b (?:Client|Server) Error|Too Many Requests|timed? ?out|Connection (?:reset|aborted|refused)|Max retries exceeded|Temporary failure in name resolution/i,
		transient: true,
		owner: "data",
		advice: "the source did not answer: run it again"
	},
	{
		cause: "dlt.extract",
		exceptions: /^(?:ResourceExtractionError|SourceExhausted|PipeGenInvalid|HTTPError|ConnectionError)$/,
		transient: false,
		owner: "author",
		advice: "mend the resource, or what it asks the source for"
	},
	{
		cause: "dlt.load",
		exceptions: /^(?:LoadClientJobFailed|DatabaseTerminalException|DatabaseUndefinedRelation|LoadClientTerminalException)$/,
		transient: false,
		owner: "data",
		advice: "look at the failed job: its package was not loaded, so dbt would read old data"
	}
];
const OTHER = {
	cause: "dlt.pipeline",
	transient: false,
	owner: "author",
	advice: "read what dlt says, and run the pipeline again"
};
const MOST_MESSAGE = 400;
const STEPS = [
	"sync",
	"extract",
	"normalize",
	"load"
];
function findDltFailure(lines) {
	const start = lines.findLastIndex((line) => /Pipeline execution failed at `step=\w+`|\bdlt\.[\w.]+\.(?:exceptions\.)?\w+(?:Exception|Error|Failed|Retry|Missing)\b.*:/.test(line));
	if (start < 0) return void 0;
	const said = lines.slice(start, start + 40).join("\n");
	const named = /<class '(?:[\w.]+\.)?(\w+)'>\s*([^\n]*)/.exec(said);
	const raised = /\bdlt\.(?:[\w.]+\.)?(\w+): ?([^\n]*)/.exec(said);
	const exception = named?.[1] ?? raised?.[1] ?? "PipelineStepFailed";
	const step = /`step=(\w+)`/.exec(said)?.[1];
	return {
		...kindOf$1(exception, said),
		step: STEPS.find((known) => known === step),
		exception,
		loadId: /`load_id=([\w.]+)`/.exec(said)?.[1],
		message: withoutData(named?.[2] ?? raised?.[2] ?? said) || exception,
		script: scriptIn(lines.slice(Math.max(0, start - 400), start))
	};
}
function kindOf$1(exception, said) {
	const { cause, transient, owner, advice } = RULES.find(({ exceptions, text }) => exceptions.test(exception) && (text === void 0 || text.test(said))) ?? OTHER;
	const name = cause === "dlt.config" ? settingIn(said) : void 0;
	return {
		cause,
		transient,
		owner,
		advice: name === void 0 ? advice : `set ${name}, as an environment variable or in secrets.toml`
	};
}
function settingIn(said) {
	const tried = [...said.matchAll(/\(Environment Variables, (\w+)\)/g)].flatMap(([, name]) => name ?? []);
	return tried.find((name) => /^(?:SOURCES|DESTINATION)__/.test(name)) ?? tried[0];
}
function withoutData(message) {
	return message.replace(/\s*Offending data item:.*/s, "").trim().slice(0, MOST_MESSAGE);
}
function scriptIn(lines) {
	return lines.flatMap((line) => {
		const [, path = "", number = ""] = /^\s*File "([^"\n]+\.py)", line (\d+), in /.exec(line) ?? [];
		return path === "" || /site-packages|[\\/]lib[\\/]python|^<frozen/.test(path) ? [] : [{
			path,
			line: Number(number)
		}];
	}).at(-1);
}

// src/dlt/failed-layer.ts
const REFRESH = /\b(?:ModelRefresh|DatasetRefresh|refreshType|DM_GWPipeline\w*|serviceExceptionJson|PowerBIModelNotFoundException|Refresh failed)\b/i;
function failedLayer(evidence) {
	return fromDlt(evidence) ?? fromSources(evidence) ?? fromDbt(evidence) ?? fromPowerBi(evidence) ?? {
		layer: "dbt",
		because: "no other layer left evidence of a failure"
	};
}
function fromDlt({ dltFailure, pipeline, dbtFailed }) {
	if (dltFailure !== void 0) return {
		layer: "dlt",
		because: `the pipeline failed${dltFailure.step === void 0 ? "" : ` in its step ${dltFailure.step}`}: ${dltFailure.exception}`
	};
	const [job] = pipeline?.failedJobs ?? [];
	if (job !== void 0) return {
		layer: "dlt",
		because: `a load job for ${job.table} failed in package ${job.loadId}`
	};
	const [pending] = pipeline?.pending ?? [];
	if (pending === void 0 || dbtFailed) return void 0;
	return {
		layer: "dlt",
		because: `package ${pending} was extracted and never loaded`
	};
}
function fromSources({ staleSources = [], missingFromSource }) {
	const [stale] = staleSources;
	if (stale !== void 0) return {
		layer: "dlt",
		because: `the data of ${stale} is older than the project allows`
	};
	if (missingFromSource === void 0) return void 0;
	const { source, column } = missingFromSource;
	return {
		layer: "dlt",
		because: `${source} is described with the column ${column}, and the loaded table lacks it`
	};
}
function fromDbt({ dbtFailed }) {
	return dbtFailed ? {
		layer: "dbt",
		because: "dbt reports the failure, and nothing before it failed"
	} : void 0;
}
function fromPowerBi({ lines = [] }) {
	return lines.some((line) => REFRESH.test(line) && /fail|error|exception/i.test(line)) ? {
		layer: "powerbi",
		because: "the log speaks of a refresh that failed"
	} : void 0;
}

// src/workflows/debug/layer-of.ts
function layerOf({ given, failed, diagnoses, compared, texts }) {
	const lines = given?.log?.split("\n") ?? [];
	const dltFailure = findDltFailure(lines);
	const fileText = (path) => texts.head.get(path);
	const missing = diagnoses.map((diagnosis) => missingFromSource(diagnosis, compared.head ?? compared.base, fileText));
	return {
		...failedLayer({
			dltFailure,
			dbtFailed: failed !== void 0,
			missingFromSource: missing.find((one) => one !== void 0),
			lines
		}),
		dltFailure
	};
}

// src/workflows/debug/locate-failure.ts
async function locateFailure(ports) {
	const { input } = ports;
	const { given } = input;
	if (given !== void 0 && given.headSha !== input.frame.headSha) throw new Problem("STW-2015", {
		name: given.name,
		found: given.headSha.slice(0, 7),
		expected: input.frame.headSha.slice(0, 7)
	});
	const comparison = await openComparison({
		...compareInput(input),
		also: failedBefore(given)
	}, ports);
	ports.closeLater(() => tidied(comparison, ports));
	const { compared } = comparison;
	const scene = await failureScene(input, compared, ports.files);
	const failed = compared.failed.head;
	const diagnoses = failed === void 0 ? [] : diagnosesOf$1(failed, scene);
	const found = {
		...scene,
		comparison,
		failed,
		given,
		diagnoses
	};
	const facts = {
		...found,
		...layerOf(found)
	};
	return {
		status: "success",
		facts,
		details: whereBlocks(compared, facts),
		lane: compared.lane,
		evidence: {
			engine: compared.engine,
			ran: [sourceOf(input, given), ...compared.evidence ?? []],
			notAnalysed: [...compared.notAnalysed, ...given?.problem === void 0 ? [] : [{
				subject: given.name,
				reason: given.problem
			}]]
		},
		dbtSeconds: compared.dbtSeconds
	};
}
async function tidied(comparison, { progress }) {
	for (const left of await comparison.close()) progress({
		kind: "note",
		text: left
	});
}
function failedBefore(given) {
	const results = given?.target.get("run_results.json");
	if (results === void 0) return [];
	try {
		return [...readRunResults(results, { where: given?.name ?? "" }).results.values()].filter(isFailure).map(({ uniqueId }) => uniqueId);
	} catch {
		return [];
	}
}
function isTelling({ target, log }) {
	return target.size > 0 || log !== void 0;
}
function sourceOf({ frame }, given) {
	const own = `Steward’s own run of ${frame.headSha.slice(0, 7)}`;
	return given !== void 0 && isTelling(given) ? `${given.name}, and ${own}` : own;
}
function whereBlocks(compared, { failed, given, layer, because }) {
	if (failed === void 0 && layer === "dbt") return [text(nothingFails(compared, given))];
	return [text(`**${NAMES[layer]}:** ${because}. ${failed === void 0 ? "" : countWords(failed)}`)];
}
const NAMES = {
	dlt: "dlt",
	dbt: "dbt",
	powerbi: "Power BI"
};
function nothingFails({ build, lane }, given) {
	const { head } = build;
	const ran = head === void 0 ? "dbt parses it, and nothing had to be built" : `${head.results.size} nodes and tests ${PASSED[lane.name]}`;
	if (given === void 0 || !isTelling(given)) return `Nothing fails on this commit: ${ran}.`;
	return `${given.name} failed, but here nothing does: ${ran}.`;
}
const PASSED = {
	build: "pass",
	compile: "compile, and none was built",
	static: "pass"
};
function countWords({ command, results }) {
	if (results.size === 0) return `dbt ${command} stopped before it ran a node.`;
	const all = [...results.values()];
	const skipped = all.filter(({ status }) => status === "skipped").length;
	const behind = skipped === 0 ? "" : `, ${skipped} were skipped behind them`;
	return `${all.filter(isFailure).length} of ${all.length} nodes and tests failed${behind}.`;
}

// src/agents/dbt-doctor/escalation.ts
function escalation(context, tried = []) {
	const { diagnosis } = context;
	const name = failingName(diagnosis) ?? "dbt";
	const message = plain(diagnosis.message).replace(/\.$/, "");
	const what = `${message.includes(name) ? "" : `${name}: `}${message}.`;
	return [text(`${what} ${attempts(tried)} ${addressee(context)}`), ...diagnosis.advice === void 0 ? [] : [text(`What usually helps: ${plain(diagnosis.advice)}.`)]];
}
function attempts(tried) {
	if (tried.length === 0) return "No mechanical fix is known for it.";
	return `Tried without success: ${tried.map(plain).join("; ")}.`;
}
function addressee(context) {
	switch (context.diagnosis.owner) {
		case "admin": return `An ${strong("administrator")} of the warehouse or of the CI has to mend it: nothing in this pull request can.`;
		case "tool": return "It comes from the tools, not from this pull request: run it again, and tell whoever maintains the CI if it stays.";
		case "data": return `It comes from the data: ${owners(context) ?? "the owner of the source"} has to say what is right.`;
		case "author": return `It needs a decision by the author${decider(context)}.`;
	}
}
function decider(context) {
	const known = owners(context);
	return known === void 0 ? "" : `, with ${known}`;
}
function owners(context) {
	const project = context.head ?? context.base;
	const node = failingNode(context);
	const subject = project?.nodes.get(node?.test?.attachedTo ?? node?.uniqueId ?? "") ?? node;
	if (project === void 0 || subject === void 0) return void 0;
	const group = [...project.groups.values()].find(({ name }) => name === subject.group);
	const readers = [...project.exposures.values()].filter(({ dependsOn }) => dependsOn.includes(subject.uniqueId));
	const named = [...group === void 0 ? [] : [`${strong(group.owner ?? group.name)}, who owns ${code$1(subject.name)}`], ...readers.flatMap(({ owner, label, name }) => owner === void 0 ? [] : [`${strong(owner)} for ${code$1(label || name)}`])];
	return named.length === 0 ? void 0 : named.slice(0, 3).join(", and ");
}

// src/agents/dbt-doctor/unified-diff.ts
function unifiedDiff({ path, projectDir, before, after }) {
	if (before === after) return "";
	const name = inRepository(projectDir, path);
	const mode = before === void 0 ? "new file mode 100644\n" : after === void 0 ? "deleted file mode 100644\n" : "";
	const [from, to] = [before === void 0 ? "/dev/null" : `a/${name}`, after === void 0 ? "/dev/null" : `b/${name}`];
	return `diff --git a/${name} b/${name}\n${mode}${withoutBanner(createTwoFilesPatch(from, to, before ?? "", after ?? "", void 0, void 0, { context: 3 }))}`;
}
function withoutBanner(patch) {
	return patch.replace(/^=+\n/, "").replaceAll(/^(---|\+\+\+) (\S.*?)\t?$/gm, "$1 $2");
}

// src/agents/dbt-doctor/fix-blocks.ts
function fixBlocks({ rationale, files, alternative }, { texts, projectDir }) {
	return [
		text(rationale),
		...files.map(({ path, content }) => diffBlock(unifiedDiff({
			path,
			projectDir,
			before: texts.get(path),
			after: content
		}))),
		...alternative === void 0 ? [] : [text(alternative)]
	];
}

// src/agents/dbt-doctor/own-edit.ts
function ownEdit(context) {
	const own = editedFailingFile(context);
	const hunk = own === void 0 ? void 0 : guiltyHunk(own, context.diagnosis);
	if (own !== void 0 && hunk !== void 0 && context.diagnosis.owner === "author") return withChanges(own, hunk);
	const blamed = blame(context);
	const file = changedFile(context, blamed?.path);
	if (blamed === void 0 || file?.base === void 0 || file.head === void 0) return void 0;
	const { path, base, head } = file;
	const there = hunkAt(hunksOf(base, head), blamed.line);
	return there === void 0 ? void 0 : withChanges({
		path,
		base,
		head
	}, there);
}
function withChanges({ path, base, head }, hunk) {
	return {
		path,
		base,
		head,
		hunk,
		changes: tokenChanges(base, head).filter(({ line }) => line >= hunk.line - 1 && line <= hunk.line + hunk.head.length)
	};
}

// src/agents/dbt-doctor/restoring.ts
function restoring({ id, when, fits, words }) {
	return defineFix({
		id,
		propose: (context) => {
			const edit = when(context) ? ownEdit(context) : void 0;
			if (edit === void 0 || !/\.(?:sql|jinja2?|py)$/.test(edit.path)) return void 0;
			const fitting = edit.changes.filter((change) => fits(change, context));
			const changes = edit.changes.filter((change) => fitting.includes(change) || isOnlyMarks(change) && fitting.some(({ line }) => line === change.line));
			const files = changedOnly(context, [{
				path: edit.path,
				content: applyEdits(edit.head, changes.map((change) => change.edit))
			}]);
			return fitting.length === 0 || files === void 0 ? void 0 : {
				...words(changes, edit.path),
				files
			};
		}
	});
}
function wordsOf(changes, side) {
	return changes.map((change) => change[side].map(({ text }) => text).join(" ")).join(", ").replaceAll(/ ?([.(),]) ?/g, "$1").trim();
}
function isAbout(pattern) {
	return ({ diagnosis }) => pattern.test(diagnosis.cause) || pattern.test(diagnosis.text) || pattern.test(diagnosis.message);
}
function isOnlyMarks({ before, after }) {
	return [...before, ...after].every(({ kind }) => kind === "mark" || kind === "number");
}

// src/agents/dbt-doctor/fixes/ambiguous-column.ts
const ambiguousColumn = defineFix({
	id: "ambiguous-column",
	propose: (context) => {
		const path = failingPath(context);
		const texts = path === void 0 || !isSql(path) ? void 0 : {
			base: context.text("base", path),
			head: context.text("head", path)
		};
		const column = isAbout(/ambiguous/i)(context) ? ambiguous(context) : void 0;
		if (path === void 0 || column === void 0 || texts?.base === void 0 || texts.head === void 0) return void 0;
		const owner = ownerOnBase(context, texts.base, column);
		const content = owner === void 0 ? void 0 : qualified(texts.head, {
			column,
			owner,
			line: context.diagnosis.line
		});
		const files = content === void 0 ? void 0 : changedOnly(context, [{
			path,
			content
		}]);
		if (owner === void 0 || files === void 0) return void 0;
		return {
			title: `Take ${code$1(column)} from ${code$1(owner)}`,
			rationale: `More than one table has a column ${code$1(column)} now. On the base, only ${code$1(owner)} had one, so that is the one that was read.`,
			files
		};
	}
});
function ambiguous({ diagnosis }) {
	return (diagnosis.facts["col"] ?? /(?:Ambiguous reference to column name|column reference|ambiguous column name) ["'`]?(\w+)/i.exec(diagnosis.text)?.[1])?.toLowerCase();
}
function ownerOnBase(context, base, column) {
	const blocks = selectBlocks(base);
	const owners = blocks.flatMap(({ from }) => from.length === 0 ? [] : from.filter((item) => has(item, {
		context,
		blocks,
		column
	})).map(({ alias }) => alias));
	const joined = new Set(blocks.filter(({ from }) => from.length > 0).flatMap(({ from }) => from.map(({ alias }) => alias)));
	const names = new Set(owners.filter((owner) => joined.has(owner) && blocks.some(({ cte }) => cte === owner)));
	const candidates = names.size > 0 ? names : new Set(owners);
	return candidates.size === 1 ? [...candidates][0] : void 0;
}
function has(item, wanted) {
	const { context, blocks, column } = wanted;
	if (item.kind === "ref") return columnsOf$4(context, "base", item.name)?.includes(column) === true;
	const cte = blocks.find((block) => block.cte === item.name);
	if (cte === void 0) return false;
	if (cte.items.some(({ name }) => name === column)) return true;
	return cte.items.some(({ star }) => star !== void 0) && cte.from.some((inner) => inner.name !== item.name && has(inner, wanted));
}
function qualified(head, { column, owner, line }) {
	const block = selectBlocks(head).find(({ from }) => from.length > 1 && from.some(({ alias }) => alias === owner));
	if (block === void 0) return void 0;
	const bare = block.tokens.filter((token, at) => isBare(block.tokens, at) && plainName(token.text) === column);
	const here = bare.filter(({ start }) => line === void 0 || lineAt(head, start) === line);
	return applyEdits(head, (here.length > 0 ? bare : []).map(({ start }) => ({
		start,
		end: start,
		text: `${owner}.`
	})));
}
function isBare(tokens, at) {
	const [before, token, after] = [
		tokens[at - 1],
		tokens[at],
		tokens[at + 1]
	];
	return isName(token) && before?.text !== "." && after?.text !== "." && after?.text !== "(" && before?.text.toLowerCase() !== "as";
}

// src/agents/dbt-doctor/fixes/cast-restored.ts
const CASTS = /* @__PURE__ */ new Set([
	"cast",
	"try_cast",
	"safe_cast",
	"convert",
	"::"
]);
const castRestored = restoring({
	id: "cast-restored",
	when: isAbout(/cast|conversion|convert|type|operator|contract|function|invalid input/i),
	fits: ({ before, after }) => isCast(before) || isCast(after) || isTail(before) || isType(before, after),
	words: (changes, path) => ({
		title: `Cast as before: ${code$1(wordsOf(changes, "before"))}`,
		rationale: `This pull request changes a cast in ${code$1(path)}; with the type that it had on the base, the values fit again.`,
		alternative: "If the new type was meant, everything that reads the column has to follow."
	})
});
function isCast(words) {
	return words.some(({ text }) => CASTS.has(text.toLowerCase()));
}
function isTail(words) {
	return words[0]?.text.toLowerCase() === "as" && words.at(-1)?.text === ")";
}
const TYPE = /^(?:(?:big|small|tiny|huge)?int(?:eger)?|decimal|numeric|double|float\d?|real|varchar|text|string|char|bool(?:ean)?|date|time|timestamp\w*|uuid|json|\d+)$/i;
function isType(before, after) {
	return before.length > 0 && after.length > 0 && [...before, ...after].every(({ kind, text }) => kind === "mark" || TYPE.test(text));
}

// src/agents/dbt-doctor/project-paths.ts
function headPaths(context) {
	const project = context.head ?? context.base;
	const known = [
		...[...project?.nodes.values() ?? []].filter(({ packageName }) => packageName === project?.name).flatMap(({ path, patchPath }) => [path, patchPath]),
		...[...project?.macros.values() ?? []].filter(({ packageName }) => packageName === project?.name).map(({ path }) => path),
		...[
			project?.sources,
			project?.exposures,
			project?.consumers,
			project?.unitTests
		].flatMap((all) => [...all?.values() ?? []].map(({ path }) => path)),
		...projectFiles(context).map(({ path }) => path)
	];
	return [...new Set(known)].filter((path) => path !== void 0).filter((path) => context.text("head", path) !== void 0).toSorted((one, other) => one < other ? -1 : 1);
}

// src/agents/dbt-doctor/rename-in-yaml.ts
function withRenamedColumn(text, renamed) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			logLevel: "silent"
		});
		const root = document.contents;
		if (document.errors.length > 0 || !(0, import_dist.isMap)(root)) return void 0;
		const scalars = [
			...ownEntries(document, root, renamed),
			...relations(document, root, renamed),
			...fixtures(document, root, renamed),
			...consumers(document, root, renamed)
		];
		const edits = [...new Set(scalars)].flatMap((scalar) => editOf(scalar, text, renamed));
		return edits.length === 0 ? void 0 : applyEdits(text, edits);
	} catch {
		return;
	}
}
function ownEntries(document, root, { model, from }) {
	return [
		"models",
		"seeds",
		"snapshots"
	].flatMap((list) => mapsIn(document, root, list)).filter((entry) => nameOf(entry) === model).flatMap((entry) => [entry, ...mapsIn(document, entry, "versions")]).flatMap((scope) => {
		const columns = mapsIn(document, scope, "columns");
		const names = columns.flatMap((column) => scalarAt(column, "name"));
		const tests = [scope, ...columns].flatMap((owner) => [...itemsIn(document, owner, "data_tests"), ...itemsIn(document, owner, "tests")]);
		return [...names, ...tests.filter((test) => (0, import_dist.isMap)(test)).flatMap((test) => argumentsIn(test))].filter((scalar) => isValue(scalar, from));
	});
}
function argumentsIn(test) {
	return scalarsIn(test, (key) => ![
		"to",
		"field",
		"values",
		"config",
		"name",
		"description",
		"where"
	].includes(key));
}
function relations(document, root, { model, from }) {
	return mapsWithin(document, root).filter((map) => relationIn$2(asText$1(map.get("to")))?.name === model).flatMap((map) => scalarAt(map, "field")).filter((scalar) => isValue(scalar, from));
}
function fixtures(document, root, { model, from }) {
	return mapsIn(document, root, "unit_tests").flatMap((unitTest) => {
		const given = mapsIn(document, unitTest, "given").filter((fixture) => relationIn$2(asText$1(fixture.get("input")))?.name === model);
		const expected = unitTest.get("expect");
		const own = String(unitTest.get("model")) === model && (0, import_dist.isMap)(expected) ? [expected] : [];
		return [...given, ...own].flatMap((fixture) => mapsIn(document, fixture, "rows")).flatMap(({ items }) => items.map(({ key }) => key)).filter((key) => (0, import_dist.isScalar)(key)).filter((key) => isValue(key, from));
	});
}
function consumers(document, root, { model, from }) {
	const declared = mapsIn(document, root, "exposures").flatMap((exposure) => [exposure.getIn([
		"meta",
		"columns",
		model
	]), exposure.getIn([
		"config",
		"meta",
		"columns",
		model
	])]);
	const computed = mapsIn(document, root, "semantic_models").filter((each) => relationIn$2(asText$1(each.get("model")))?.name === model).flatMap((each) => mapsWithin(document, each)).flatMap((map) => scalarAt(map, "expr"));
	return [...declared.filter((list) => (0, import_dist.isSeq)(list)).flatMap((list) => list.items.filter((item) => (0, import_dist.isScalar)(item))), ...computed].filter((scalar) => isValue(scalar, from));
}
function nameOf(entry) {
	return String(entry.get("name")).toLowerCase();
}
function scalarAt(map, key) {
	const value = map.get(key, true);
	return (0, import_dist.isScalar)(value) ? [value] : [];
}
function scalarsIn(node, follows) {
	if ((0, import_dist.isScalar)(node)) return [node];
	if ((0, import_dist.isSeq)(node)) return node.items.flatMap((item) => scalarsIn(item, follows));
	if (!(0, import_dist.isMap)(node)) return [];
	return node.items.flatMap((pair) => (0, import_dist.isPair)(pair) && follows(String(pair.key)) ? scalarsIn(pair.value, follows) : []);
}
function mapsWithin(document, node) {
	if ((0, import_dist.isSeq)(node)) return node.items.flatMap((item) => mapsWithin(document, item));
	if (!(0, import_dist.isMap)(node)) return [];
	return [node, ...node.items.flatMap(({ value }) => mapsWithin(document, value))];
}
function isValue({ value }, column) {
	return typeof value === "string" && value.toLowerCase() === column;
}
function editOf({ range }, text, { to }) {
	if (!range) return [];
	const quote = /^["']/.exec(text.slice(range[0], range[1]))?.[0] ?? "";
	return [{
		start: range[0],
		end: range[1],
		text: `${quote}${to}${quote}`
	}];
}

// src/agents/dbt-doctor/rename-reads.ts
function withRenamedReads(text, renamed) {
	const blocks = selectBlocks(text);
	const passing = /* @__PURE__ */ new Set();
	const edits = [];
	for (const block of blocks) {
		const aliases = aliasesOf(block, renamed.model, passing);
		if (aliases.size === 0) continue;
		const found = editsIn(block, {
			aliases,
			renamed,
			inner: blocks.filter((other) => other !== block && other.start > block.start && other.end <= block.end)
		});
		if (found === void 0) return void 0;
		edits.push(...found);
		if (block.cte !== void 0 && passesOn(block, aliases)) passing.add(block.cte);
	}
	return edits.length === 0 ? void 0 : applyEdits(text, edits);
}
function aliasesOf({ from }, model, passing) {
	const reading = from.filter(({ kind, name }) => kind === "ref" ? name === model : kind === "name" && passing.has(name));
	return new Set(reading.map(({ alias }) => alias));
}
function passesOn({ items }, aliases) {
	return items.some(({ star }) => star !== void 0 && (star === "" || aliases.has(star)));
}
function editsIn(block, { aliases, renamed, inner }) {
	const edits = [];
	const isOutput = block.items.some(({ name }) => name === renamed.from);
	let clause = "select";
	for (const [at, token] of block.tokens.entries()) {
		if (token.kind === "word" && CLAUSES.has(token.text.toLowerCase())) clause = token.text.toLowerCase();
		if (inner.some(({ start, end }) => token.start >= start && token.start < end)) continue;
		if (token.kind === "jinja") {
			const text = inJinja(token.text, renamed);
			if (text !== token.text) edits.push({
				start: token.start,
				end: token.end,
				text
			});
			continue;
		}
		if (!readsColumn(block.tokens, at, {
			aliases,
			column: renamed.from
		})) continue;
		if (clause === "using") return void 0;
		if ((clause === "order" || clause === "qualify") && isOutput && block.tokens[at - 1]?.text !== ".") continue;
		const item = block.items.find(({ start, end }) => token.start >= start && token.end <= end);
		edits.push({
			start: token.start,
			end: token.end,
			text: sameQuotes(token, renamed.to) + (isWholeItem(item) ? ` as ${token.text}` : "")
		});
	}
	return edits;
}
const CLAUSES = /* @__PURE__ */ new Set([
	"from",
	"where",
	"group",
	"having",
	"qualify",
	"order",
	"using",
	"on",
	"window",
	"join"
]);
function readsColumn(tokens, at, { aliases, column }) {
	const token = tokens[at];
	if (!isName(token) || plainName(token.text) !== column) return false;
	const [before, after] = [tokens[at - 1], tokens[at + 1]];
	if (after?.text === "." || after?.text === "(" || before?.text.toLowerCase() === "as") return false;
	if (before?.text !== ".") return true;
	return aliases.has(plainName(tokens[at - 2]?.text ?? ""));
}
function isWholeItem(item) {
	if (item === void 0) return false;
	return item.tokens.length === 1 || item.tokens.length === 3 && item.tokens[1]?.text === ".";
}
function sameQuotes({ text }, name) {
	const quote = /^["`]/.exec(text)?.[0] ?? "";
	return `${quote}${name}${quote}`;
}
function inJinja(jinja, { from, to }) {
	if (!jinja.startsWith("{{") || /\b(?:ref|source|var|env_var|config|doc)\s*\(/.test(jinja)) return jinja;
	return jinja.replaceAll(new RegExp(`(['"])((?:\\w+\\.)?)${literalPattern(from)}\\1`, "gi"), (_, quote, qualifier) => `${quote}${qualifier}${to}${quote}`);
}

// src/agents/dbt-doctor/fixes/column-in-yaml.ts
const columnInYaml = defineFix({
	id: "column-in-yaml",
	propose: (context) => {
		const meant = meantColumns(context);
		const [first] = meant;
		if (first === void 0 || !isYaml(failingPath(context))) return void 0;
		const paths = headPaths(context).filter(isYaml);
		const files = changedOnly(context, paths.map((path) => ({
			path,
			content: renamedThrough(context.text("head", path) ?? "", meant)
		})));
		if (files === void 0) return void 0;
		return {
			title: `Name the column ${code$1(first.to)} instead of ${code$1(first.from)}`,
			rationale: `${code$1(first.model)} has no column ${code$1(first.from)}; it is called ${code$1(first.to)}. Tests stay what they are and follow the name.`,
			files,
			alternative: `If this pull request renamed it, give it its old name back.`
		};
	}
});
function renamedThrough(text, renamed) {
	return renamed.reduce((so, each) => withRenamedColumn(so, each) ?? so, text);
}

// src/agents/dbt-doctor/fixes/column-name.ts
const columnName = defineFix({
	id: "column-name",
	propose: (context) => {
		const [file, column] = [editedFailingFile(context), missingColumn(context)];
		if (file === void 0 || column === void 0 || !isSql(file.path)) return void 0;
		const meant = nearestColumn(context, column);
		const wrong = meaningful(templateTokens(file.head)).filter(({ text, start }) => plainName(text) === column && !existed(file.base, column) && isWritten(file.head, start, context));
		const files = meant === void 0 ? void 0 : changedOnly(context, [{
			path: file.path,
			content: applyEdits(file.head, wrong.map(({ start, end }) => ({
				start,
				end,
				text: meant
			})))
		}]);
		if (meant === void 0 || files === void 0) return void 0;
		return {
			title: `Read ${code$1(meant)} instead of ${code$1(column)}`,
			rationale: `Nothing that ${code$1(file.path)} reads has a column ${code$1(column)}; ${code$1(meant)} is the name nearest to it.`,
			files
		};
	}
});
function nearestColumn(context, column) {
	const { offered } = context.diagnosis;
	const known = readModels(context).flatMap((model) => columnsOf$4(context, "head", model) ?? []);
	return nearestName(column, offered.map((name) => name.split(".").at(-1) ?? name)) ?? nearestName(column, known);
}
function existed(base, column) {
	return meaningful(templateTokens(base)).some(({ text }) => plainName(text) === column);
}
function isWritten(head, start, { diagnosis: { line, confidence } }) {
	return line === void 0 || confidence === "file" || Math.abs(lineAt(head, start) - line) <= 1;
}

// src/agents/dbt-doctor/fixes/column-renamed.ts
const columnRenamed = defineFix({
	id: "column-renamed",
	propose: (context) => {
		const [column, path] = [missingColumn(context), failingPath(context)];
		const text = path === void 0 || !isSql(path) ? void 0 : context.text("head", path);
		if (column === void 0 || path === void 0 || text === void 0) return void 0;
		const parents = new Set(parentsIn(text));
		for (const model of readModels(context).filter((name) => parents.has(name.toLowerCase()))) {
			const to = lostColumn(context, model, column)?.renamedTo;
			const content = to === void 0 ? void 0 : withRenamedReads(text, {
				model: model.toLowerCase(),
				from: column,
				to
			});
			if (to === void 0 || content === void 0) continue;
			return {
				title: `Read ${code$1(`${model}.${to}`)}, which was ${code$1(column)}`,
				rationale: `This pull request renames ${code$1(column)} to ${code$1(to)}. ${code$1(path)} reads the new name and keeps the name that it gives out, so nothing downstream moves.`,
				files: [{
					path,
					content
				}],
				alternative: `Rename the column through to everything that reads it.`
			};
		}
	}
});

// src/agents/dbt-doctor/fixes/column-restored.ts
const columnRestored = defineFix({
	id: "column-restored",
	propose: (context) => {
		const column = missingColumn(context);
		if (column === void 0) return void 0;
		const lost = readModels(context).map((model) => lostColumn(context, model, column)).find((found) => found !== void 0);
		return lost === void 0 ? void 0 : restored(lost, context);
	}
});
function restored({ file, column, model, renamedTo }, context) {
	const { base, head, path } = file;
	if (base === void 0 || head === void 0) return void 0;
	const change = tokenChanges(base, head).find(({ before }) => before.some(({ text }) => text.toLowerCase().replaceAll(/["`]/g, "") === column));
	const files = change === void 0 ? void 0 : changedOnly(context, [{
		path,
		content: applyEdits(head, [change.edit])
	}]);
	if (files === void 0) return void 0;
	const act = renamedTo === void 0 ? "takes" : "renames";
	return {
		title: renamedTo === void 0 ? `Put ${code$1(`${model}.${column}`)} back` : `Give ${code$1(renamedTo)} its old name ${code$1(column)} back`,
		rationale: `This pull request ${act} ${code$1(column)}${renamedTo === void 0 ? ` out of ${code$1(path)}` : ` to ${code$1(renamedTo)}`}, but it is still read. It comes back as it was on the base.`,
		files,
		alternative: `Change what reads ${code$1(column)} instead.`
	};
}

// src/agents/dbt-doctor/fixes/contract-column.ts
const contractColumn = defineFix({
	id: "contract-column",
	propose: (context) => {
		const place = contractPlace(context);
		const wrong = contractMismatches(context.diagnosis.text);
		if (place === void 0 || wrong.length === 0 || wrong.some(({ kind }) => kind === "type")) return void 0;
		return backInSql(context, place, wrong) ?? intoYaml(context, place, wrong);
	}
});
function backInSql(context, { model, sql }, wrong) {
	const file = changedFile(context, sql);
	const lost = wrong.filter(({ kind }) => kind === "missing-in-sql").map(({ column }) => column);
	if (file?.base === void 0 || file.head === void 0 || lost.length === 0) return void 0;
	const changes = tokenChanges(file.base, file.head).filter(({ before }) => before.some(({ text }) => lost.includes(plainName(text))));
	const files = changedOnly(context, [{
		path: sql,
		content: applyEdits(file.head, changes.map(({ edit }) => edit))
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Give ${series(lost.map(code$1))} out again`,
		rationale: `The contract of ${code$1(model)} promises ${series(lost.map(code$1))}, and this pull request takes it out of the SQL. It comes back as it was.`,
		files,
		alternative: `Change the contract, too, if its readers agree.`
	};
}
function intoYaml(context, { model, yaml }, wrong) {
	const more = wrong.filter(({ kind, definition }) => kind === "missing-in-yaml" && definition !== "");
	const [head, base] = [context.text("head", yaml), context.text("base", yaml)];
	if (head === void 0 || more.length !== wrong.length) return void 0;
	const content = more.reduce((text, { column, definition }) => entryAgain(text, {
		base,
		model,
		column
	}) ?? entryAdded(text, {
		model,
		column,
		type: definition
	}), head);
	const files = changedOnly(context, [{
		path: yaml,
		content
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Take ${series(more.map(({ column }) => code$1(column)))} into the contract of ${code$1(model)}`,
		rationale: `The SQL of ${code$1(model)} gives out ${series(more.map(({ column, definition }) => `${code$1(column)} (${code$1(definition)})`))}, which its contract doesn't know.`,
		files,
		alternative: `Don't give the column out.`
	};
}
function entryAgain(text, { base, model, column }) {
	if (base === void 0 || declaredType(base, model, column) === void 0) return void 0;
	return hunksOf(base, text).map((hunk) => withoutHunk(text, hunk)).find((attempt) => declaredType(attempt, model, column) !== void 0);
}
function entryAdded(text, wanted) {
	const edit = columnEdit(text, {
		...wanted,
		type: wanted.type.toLowerCase()
	});
	return edit === void 0 ? text : applyEdits(text, [edit]);
}

// src/agents/dbt-doctor/fixes/contract-type.ts
const contractType = defineFix({
	id: "contract-type",
	propose: (context) => {
		const place = contractPlace(context);
		const wrong = contractMismatches(context.diagnosis.text).filter(({ kind }) => kind === "type");
		if (place === void 0 || wrong.length === 0) return void 0;
		return inYaml(context, place, wrong) ?? inSql(context, place, wrong);
	}
});
function inYaml(context, { model, yaml }, wrong) {
	const { base, head } = {
		base: context.text("base", yaml),
		head: context.text("head", yaml)
	};
	if (base === void 0 || head === void 0) return void 0;
	const edits = wrong.map(({ column }) => {
		const [was, is] = [declaredType(base, model, column), declaredType(head, model, column)];
		return was === void 0 || was === is ? void 0 : typeEdit(head, {
			model,
			column,
			type: was
		});
	});
	if (!edits.every((edit) => edit !== void 0)) return void 0;
	const files = changedOnly(context, [{
		path: yaml,
		content: applyEdits(head, edits)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Declare ${series(wrong.map(({ column }) => code$1(column)))} with the type that the SQL gives`,
		rationale: `This pull request changes the data_type in ${code$1(yaml)}, but the SQL of ${code$1(model)} still gives ${series(wrong.map(({ column, definition }) => `${code$1(definition)} for ${code$1(column)}`))}. The type in the YAML becomes what it was.`,
		files,
		alternative: `Cast to the new type in the SQL of ${code$1(model)}.`
	};
}
function inSql(context, { model, sql }, wrong) {
	const text = context.text("head", sql);
	const items = finalBlock(selectBlocks(text ?? ""))?.items ?? [];
	const edits = wrong.map(({ column, contract }) => castEdit(items.find(({ name }) => name === column), {
		column,
		type: contract,
		text: text ?? ""
	}));
	if (text === void 0 || !edits.every((edit) => edit !== void 0)) return void 0;
	const files = changedOnly(context, [{
		path: sql,
		content: applyEdits(text, edits)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Cast ${series(wrong.map(({ column }) => code$1(column)))} to the type of the contract`,
		rationale: `${series(wrong.map(({ column, definition, contract }) => `${code$1(column)} is ${code$1(definition)}, the contract of ${code$1(model)} says ${code$1(contract)}`))}. The SQL casts, so the promise to its readers stays.`,
		files,
		alternative: `Change the data_type in the contract, if its readers agree.`
	};
}
function castEdit(item, { column, type, text }) {
	if (item === void 0) return void 0;
	const hasAlias = item.tokens.length > 1 && item.tokens.at(-2)?.text !== ".";
	const isExplicit = item.tokens.at(-2)?.text.toLowerCase() === "as";
	const end = hasAlias ? item.tokens.at(isExplicit ? -3 : -2)?.end ?? item.end : item.end;
	return {
		start: item.start,
		end,
		text: `cast(${text.slice(item.start, end)} as ${type.toLowerCase()})${hasAlias ? "" : ` as ${column}`}`
	};
}

// src/agents/dbt-doctor/readable-yaml.ts
function isReadableYaml(path, text) {
	if (!isYaml(path)) return true;
	try {
		return (0, import_dist.parseDocument)(text, { logLevel: "error" }).errors.length === 0;
	} catch {
		return false;
	}
}

// src/agents/dbt-doctor/fixes/duplicate-entry.ts
const duplicateEntry = defineFix({
	id: "duplicate-entry",
	propose: (context) => {
		if (!isAbout(/dup\.schema_entry|two schema\.yml entries/)(context)) return void 0;
		const name = /resource named (\S+)/.exec(context.diagnosis.text)?.[1]?.replace(/[.,]$/, "");
		for (const { path, base = "", head } of projectFiles(context)) {
			if (!isYaml(path) || head === void 0 || name === void 0) continue;
			const hunk = hunksOf(base, head).find((each) => each.base.length === 0 && each.head.some((line) => line.trim().replace(/^- /, "") === `name: ${name}`));
			const content = hunk === void 0 ? void 0 : withoutHunk(head, hunk);
			if (content === void 0 || !isReadableYaml(path, content)) continue;
			return {
				title: `Describe ${code$1(name)} once`,
				rationale: `This pull request adds a second entry for ${code$1(name)} to ${code$1(path)}; dbt takes only one. Nothing in it goes beyond the first.`,
				files: [{
					path,
					content: content.trim() === "" ? void 0 : content
				}]
			};
		}
	}
});

// src/agents/dbt-doctor/fixes/function-name.ts
const functionName = defineFix({
	id: "function-name",
	propose: (context) => {
		const edit = isAbout(/function/i)(context) ? ownEdit(context) : void 0;
		const unknown = edit === void 0 ? void 0 : unknownFunction(context);
		if (edit === void 0 || unknown === void 0 || !edit.path.endsWith(".sql")) return void 0;
		const meant = functionBefore(edit, unknown) ?? nearestName(unknown, [...context.diagnosis.offered, ...COMMON]);
		const content = meant === void 0 ? void 0 : withFunction(edit.head, unknown, meant);
		const files = content === void 0 ? void 0 : changedOnly(context, [{
			path: edit.path,
			content
		}]);
		if (meant === void 0 || files === void 0) return void 0;
		return {
			title: `Call ${code$1(meant)} instead of ${code$1(unknown)}`,
			rationale: `The database knows no function ${code$1(unknown)}, which this pull request brings into ${code$1(edit.path)}.`,
			files
		};
	}
});
const COMMON = "abs avg cast ceil coalesce concat count date_diff date_part date_trunc extract floor greatest least length lower max min nullif replace round row_number strftime substring sum trim try_cast upper".split(" ");
function unknownFunction({ diagnosis }) {
	return (diagnosis.facts["fn"] ?? /(?:Function with name|function|No function matches the given name and argument types) ["']?(\w+)/i.exec(diagnosis.text)?.[1])?.toLowerCase();
}
function functionBefore({ changes }, unknown) {
	const [only, ...others] = changes.find(({ after }) => after.some(({ text }) => text.toLowerCase() === unknown))?.before ?? [];
	return only?.kind === "word" && others.length === 0 ? only.text : void 0;
}
function withFunction(text, from, to) {
	const tokens = meaningful(templateTokens(text));
	const calls = tokens.filter(({ kind, text: name }, at) => kind === "word" && name.toLowerCase() === from && tokens[at + 1]?.text === "(");
	return applyEdits(text, calls.map(({ start, end }) => ({
		start,
		end,
		text: to
	})));
}

// src/agents/dbt-doctor/fixes/group-by.ts
const AFTER_GROUP = /* @__PURE__ */ new Set([
	"having",
	"qualify",
	"order",
	"limit",
	"window"
]);
const groupBy = defineFix({
	id: "group-by",
	propose: (context) => {
		const [path, text] = [failingPath(context), failingText(context)];
		const column = isAbout(/group by/i)(context) ? ungrouped(context) : void 0;
		if (path === void 0 || text === void 0 || column === void 0 || !isSql(path)) return void 0;
		const edit = selectBlocks(text).map((block) => grouping(block, column)).find((found) => found !== void 0);
		const files = edit === void 0 ? void 0 : changedOnly(context, [{
			path,
			content: applyEdits(text, [edit])
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Group by ${code$1(column)}, too`,
			rationale: `${code$1(column)} is in the select list without an aggregate, but not in the GROUP BY.`,
			files,
			alternative: `Aggregate ${code$1(column)} if the rows must stay as they are.`
		};
	}
});
function ungrouped({ diagnosis }) {
	return (diagnosis.facts["col"] ?? /column "?([\w."]+?)"? must appear in the GROUP BY/i.exec(diagnosis.text)?.[1])?.split(".").at(-1)?.replaceAll("\"", "").toLowerCase();
}
function grouping({ items, tokens }, column) {
	const item = items.find((each) => each.tokens.some(({ text }) => plainName(text) === column) && !each.tokens.some(({ text }) => text === "("));
	const at = tokens.findIndex(({ text }, index) => text.toLowerCase() === "group" && tokens[index + 1]?.text.toLowerCase() === "by");
	const last = at < 0 ? void 0 : endOfClause(tokens.slice(at));
	if (item === void 0 || last === void 0 || last.kind === "number" || last.text.toLowerCase() === "all") return void 0;
	return {
		start: last.end,
		end: last.end,
		text: `, ${expressionOf(item.tokens)}`
	};
}
function endOfClause(clause) {
	const end = clause.findIndex(({ kind, text }) => kind === "word" && AFTER_GROUP.has(text.toLowerCase()) || kind === "jinja" || text === ")");
	return clause.at(end < 0 ? -1 : end - 1);
}
function expressionOf(tokens) {
	const as = tokens.findIndex(({ text }) => text.toLowerCase() === "as");
	return tokens.slice(0, as < 0 ? void 0 : as).map(({ text }) => text).join("");
}

// src/agents/dbt-doctor/fixes/jinja-restored.ts
const jinjaRestored = restoring({
	id: "jinja-restored",
	when: isAbout(/jinja|macro|ref\.|dag\.cycle|access\.|env_var|var\.|materialization|compilation|incr\.|snapshot|unexpected|expected token|config|depends on a (?:node|source)|unclosed|end of template|takes? (?:no|not)/i),
	fits: ({ before }) => before.some(({ kind }) => kind === "jinja"),
	words: (changes, path) => {
		const [was, is] = [wordsOf(changes, "before"), wordsOf(changes, "after")];
		return {
			title: `Write ${code$1(was)} as before`,
			rationale: `This pull request changes ${code$1(was)}${is === "" ? "" : ` to ${code$1(is)}`} in ${code$1(path)}; with it as it was on the base, dbt can read it again.`,
			alternative: "If the new expression was meant, correct it instead."
		};
	}
});

// src/agents/dbt-doctor/fixes/macro-name.ts
const macroName = defineFix({
	id: "macro-name",
	propose: (context) => {
		const { missing } = context.diagnosis;
		if (missing?.kind !== "macro") return void 0;
		const name = missing.name.split(".").at(-1) ?? missing.name;
		return followRename$1(context, name) ?? correctName$1(context, name);
	}
});
function followRename$1(context, name) {
	const renamedTo = macroMove(context, name)?.renamedTo;
	if (renamedTo === void 0) return void 0;
	const callers = headPaths(context).filter((path) => path.endsWith(".sql"));
	const files = changedOnly(context, callers.map((path) => ({
		path,
		content: withCall(context.text("head", path) ?? "", name, renamedTo)
	})));
	if (files === void 0) return void 0;
	return {
		title: `Call ${code$1(renamedTo)} instead of ${code$1(name)}`,
		rationale: `This pull request renames the macro ${code$1(name)} to ${code$1(renamedTo)}; the calls that still have the old name follow it.`,
		files
	};
}
function correctName$1(context, name) {
	const path = failingPath(context);
	const text = path === void 0 ? void 0 : context.text("head", path);
	const known = [...macrosOf$1(context, "head").values()].toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn));
	const meant = nearestName(name, known.filter(({ isOwn }) => isOwn).map((macro) => macro.name)) ?? nearestName(name, [...BUILT_IN, ...known.map((macro) => macro.name)]);
	if (path === void 0 || text === void 0 || meant === void 0) return void 0;
	const files = changedOnly(context, [{
		path,
		content: withCall(text, name, meant)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Call ${code$1(meant)} instead of ${code$1(name)}`,
		rationale: `No macro is called ${code$1(name)}; ${code$1(meant)} is the name nearest to it.`,
		files
	};
}
const BUILT_IN = [
	"ref",
	"source",
	"config",
	"var",
	"env_var",
	"is_incremental",
	"return",
	"log",
	"doc"
];
function withCall(text, from, to) {
	return text.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (jinja) => jinja.replaceAll(new RegExp(`(?<![\\w'"])${literalPattern(from)}(?=\\s*\\()`, "g"), to));
}

// src/agents/dbt-doctor/fixes/measure-name.ts
const measureName = defineFix({
	id: "measure-name",
	propose: (context) => {
		const move = measureMove(context);
		const path = failingPath(context);
		const text = path === void 0 ? void 0 : context.text("head", path);
		if (move === void 0 || path === void 0 || text === void 0) return void 0;
		const { name, renamedTo } = move;
		const files = changedOnly(context, [{
			path,
			content: withMeasure(text, name, renamedTo)
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Ask for the measure ${code$1(renamedTo)} instead of ${code$1(name)}`,
			rationale: `This pull request renames the measure ${code$1(name)} to ${code$1(renamedTo)}; the metrics that still ask for the old name are moved to the new one.`,
			files,
			alternative: "Keep the old name of the measure."
		};
	}
});
function withMeasure(text, from, to) {
	const asked = new RegExp(`^(\\s*(?:-\\s+)?measure:[ \\t]*)(["']?)${literalPattern(from)}\\2(?=[ \\t]*(?:#.*)?\\r?$)`, "gm");
	return text.replaceAll(asked, (_, key, quote) => `${key}${quote}${to}${quote}`);
}

// src/agents/dbt-doctor/fixes/missing-comma.ts
const OPERATORS = /* @__PURE__ */ new Set([
	"and",
	"or",
	"when",
	"then",
	"else",
	"end",
	"over",
	"as",
	"case",
	"in",
	"is",
	"not",
	"between",
	"like",
	"from",
	"distinct",
	"filter",
	"within",
	"partition",
	"order",
	"rows",
	"on"
]);
const missingComma = defineFix({
	id: "missing-comma",
	propose: (context) => {
		const file = editedFailingFile(context);
		if (file === void 0 || !isSql(file.path) || !isAbout(/syntax|parser|column|not found/i)(context)) return void 0;
		const { base, head, path } = file;
		const hunks = hunksOf(base, head);
		const own = selectBlocks(head).flatMap(({ items, tokens }) => [...items.flatMap((item) => missing(item, head)), ...isAbout(/syntax|parser/i)(context) ? trailing(tokens) : []]).filter(({ start }) => hunkAt(hunks, lineAt(head, start)) !== void 0 || hunkAt(hunks, lineAt(head, start) + 1) !== void 0);
		const files = changedOnly(context, [{
			path,
			content: applyEdits(head, own)
		}]);
		if (files === void 0) return void 0;
		const isMissing = own.some(({ text }) => text === ",");
		return {
			title: isMissing ? "Put a comma between two columns" : "Take out the comma in front of FROM",
			rationale: `The select list in ${code$1(path)} ${isMissing ? "lacks a comma between two of its lines" : "ends in a comma"} since this pull request.`,
			files
		};
	}
});
function missing({ tokens }, text) {
	return tokens.flatMap((token, at) => {
		const next = tokens[at + 1];
		if (next === void 0 || !text.slice(token.end, next.start).includes("\n") || !endsExpression(token) || !beginsExpression(next)) return [];
		return depthAt(tokens, at) === 0 ? [{
			start: token.end,
			end: token.end,
			text: ","
		}] : [];
	});
}
function endsExpression({ kind, text }) {
	if (kind === "word") return !OPERATORS.has(text.toLowerCase()) || text.toLowerCase() === "end";
	return kind === "quoted" || kind === "number" || kind === "string" || text === ")" || kind === "jinja" && text.startsWith("{{");
}
function beginsExpression({ kind, text }) {
	if (kind === "word") return !OPERATORS.has(text.toLowerCase()) || text.toLowerCase() === "case";
	return kind === "quoted" || kind === "jinja" && text.startsWith("{{");
}
function depthAt(tokens, at) {
	return tokens.slice(0, at + 1).reduce((depth, { text }) => depth + (text === "(" ? 1 : text === ")" ? -1 : 0), 0);
}
function trailing(tokens) {
	return tokens.flatMap((token, at) => token.text === "," && tokens[at + 1]?.text.toLowerCase() === "from" ? [{
		start: token.start,
		end: token.end,
		text: ""
	}] : []);
}

// src/agents/dbt-doctor/fixes/model-restored.ts
const modelRestored = defineFix({
	id: "model-restored",
	propose: (context) => {
		const { missing } = context.diagnosis;
		const move = missing?.kind === "node" ? modelMove(context, missing.name) : void 0;
		if (move?.file.base === void 0 || move.renamedTo !== void 0) return void 0;
		const { name, file } = move;
		return {
			title: `Put ${code$1(name)} back`,
			rationale: `This pull request removes ${code$1(name)}, but it is still read. The file comes back as it is on the base; remove it together with its last reader.`,
			files: [{
				path: file.basePath,
				content: file.base
			}],
			alternative: `Remove what reads ${code$1(name)}, too.`
		};
	}
});

// src/agents/dbt-doctor/fixes/on-schema-change.ts
const onSchemaChange = defineFix({
	id: "on-schema-change",
	propose: (context) => {
		const node = failingNode(context);
		const text = node === void 0 ? void 0 : context.text("head", node.path);
		if (node === void 0 || text === void 0 || !isAbout(/incr\.(?:out_of_sync|osc_invalid)|out of sync|Invalid value for on_schema_change/)(context)) return void 0;
		const content = text.replace(/(on_schema_change\s*=\s*)(['"])\w*\2/, "$1$2append_new_columns$2");
		const files = changedOnly(context, [{
			path: node.path,
			content
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Let ${code$1(node.name)} append new columns`,
			rationale: `The columns of ${code$1(node.name)} changed, and its on_schema_change doesn't let an incremental run follow. New columns are appended; rows that are there keep null in them.`,
			files,
			alternative: `Run it once with \`--full-refresh\` and leave the setting.`
		};
	}
});

// src/agents/dbt-doctor/fixes/packages.ts
const packages = defineFix({
	id: "packages",
	propose: (context) => {
		if (!isAbout(/^deps\.(?:no_version|not_in_hub|git)|matching compatible version|not found in the package index|error checking out spec/i)(context)) return void 0;
		const file = projectFiles(context).find(({ path }) => /^(?:packages|dependencies)\.yml$/.test(path));
		if (file?.base === void 0 || file.head === void 0 || file.base === file.head || !isReadableYaml(file.path, file.base)) return void 0;
		return {
			title: `Ask for the packages as before`,
			rationale: `The package registry has nothing for what this pull request writes in ${code$1(file.path)}. It becomes what it was on the base. Steward never commits this file: apply the patch yourself.`,
			files: [{
				path: file.path,
				content: file.base
			}],
			alternative: "Correct the name or the version range, if another package was meant."
		};
	}
});

// src/agents/dbt-doctor/fixes/punctuation.ts
const SIGNS = /^[,();[\]{}%'"`.:]$/;
const punctuation = restoring({
	id: "punctuation",
	when: isAbout(/syntax|jinja|unexpected|unterminated|expected token|end of (?:input|template)|parser error|column/i),
	fits: ({ before, after }) => [...before, ...after].every(({ kind, text }) => kind === "mark" && SIGNS.test(text)),
	words: (changes, path) => {
		const [lost, extra] = [wordsOf(changes, "before"), wordsOf(changes, "after")];
		return {
			title: lost === "" ? `Take out the extra ${code$1(extra)}` : `Put the lost ${code$1(lost)} back`,
			rationale: `This pull request's edit of ${code$1(path)} ${lost === "" ? `has a ${code$1(extra)} too many` : `lost a ${code$1(lost)}`}; nothing else of the edit changes.`
		};
	}
});

// src/agents/dbt-doctor/fixes/qualifier.ts
const qualifier = restoring({
	id: "qualifier",
	when: isAbout(/ambiguous/i),
	fits: ({ before, after }) => after.length === 0 && before.length === 2 && before[1]?.text === ".",
	words: (changes, path) => ({
		title: `Say which table the column is of: ${code$1(wordsOf(changes, "before"))}`,
		rationale: `This pull request takes the qualifier ${code$1(wordsOf(changes, "before"))} away in ${code$1(path)}, and more than one table has the column.`
	})
});

// src/agents/dbt-doctor/fixes/ref-name.ts
const refName = defineFix({
	id: "ref-name",
	propose: (context) => {
		const { missing } = context.diagnosis;
		if (missing?.kind !== "node") return void 0;
		return followRename(context, missing.name) ?? correctName(context, missing.name);
	}
});
function followRename(context, name) {
	const renamedTo = modelMove(context, name)?.renamedTo;
	if (renamedTo === void 0) return void 0;
	const files = changedOnly(context, headPaths(context).map((path) => ({
		path,
		content: withModel(context.text("head", path) ?? "", {
			path,
			from: name,
			to: renamedTo
		})
	})));
	if (files === void 0) return void 0;
	return {
		title: `Read ${code$1(renamedTo)} instead of ${code$1(name)}`,
		rationale: `This pull request renames the model ${code$1(name)} to ${code$1(renamedTo)}; whoever still reads the old name is moved to the new one.`,
		files,
		alternative: `Keep the file's old name and set \`alias\` for the new relation's name.`
	};
}
function correctName(context, name) {
	const path = failingPath(context);
	const text = path === void 0 ? void 0 : context.text("head", path);
	const meant = nearestRelation(context, name);
	if (path === void 0 || text === void 0 || meant === void 0) return void 0;
	const files = changedOnly(context, [{
		path,
		content: withRef(text, name, meant)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Read ${code$1(meant)} instead of ${code$1(name)}`,
		rationale: `No model is called ${code$1(name)}; ${code$1(meant)} is the name nearest to it.`,
		files
	};
}
function nearestRelation(context, name) {
	const known = [...relationsOf$3(context, "head").values()].map((relation) => relation.name);
	const meant = nearestName(name, known) ?? context.diagnosis.offered.find((offered) => known.includes(offered));
	return meant === name ? void 0 : meant;
}
function withModel(text, { path, from, to }) {
	const referring = withRef(text, from, to);
	if (!isYaml(path)) return referring;
	const named = new RegExp(`^(\\s*(?:-\\s+)?model:[ \\t]*)(["']?)${literalPattern(from)}\\2(?=[ \\t]*(?:#.*)?\\r?$)`, "gm");
	return referring.replaceAll(named, (_, key, quote) => `${key}${quote}${to}${quote}`);
}
function withRef(text, from, to) {
	const pattern = new RegExp(`(?<=\\bref\\s*\\(\\s*(?:(?:'[^']*'|"[^"]*")\\s*,\\s*)?)(?:'${literalPattern(from)}'|"${literalPattern(from)}")`, "g");
	return text.replaceAll(pattern, (name) => `${name.charAt(0)}${to}${name.charAt(0)}`);
}

// src/agents/dbt-doctor/fixes/revert-hunk.ts
const MOST_LINES = 12;
const revertHunk = defineFix({
	id: "revert-hunk",
	propose: (context) => {
		const edit = ownEdit(context);
		if (edit === void 0 || edit.hunk.base.length > MOST_LINES || edit.hunk.head.length > MOST_LINES) return void 0;
		const { path, head, hunk } = edit;
		const content = withoutHunk(head, hunk);
		if (!isReadableYaml(path, content)) return void 0;
		return {
			title: `Take back the edit of line ${hunk.line} of ${code$1(path)}`,
			rationale: `The failure comes from this edit, and no smaller correction was found. This takes the author's change back; it says nothing about what the change was for.`,
			files: [{
				path,
				content
			}],
			alternative: "Keep the change and mend what it breaks."
		};
	}
});

// src/agents/dbt-doctor/fixes/seed-row.ts
const seedRow = defineFix({
	id: "seed-row",
	propose: (context) => {
		const edit = ownEdit(context);
		if (edit === void 0 || !edit.path.endsWith(".csv")) return void 0;
		const lines = [...linesWithEnds(edit.head)];
		for (const { line, base, head } of hunksOf(edit.base, edit.head)) {
			const pairs = head.length >= base.length ? base : [];
			for (const [index, was] of pairs.entries()) lines[line - 1 + index] = was;
		}
		const files = changedOnly(context, [{
			path: edit.path,
			content: lines.join("")
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Write the changed rows of ${code$1(edit.path)} as before`,
			rationale: `The database can't read the rows of ${code$1(edit.path)} that this pull request changes. They get the values back that they have on the base; no row is deleted.`,
			files,
			alternative: "Correct the values instead, if the rows were meant to change."
		};
	}
});

// src/agents/dbt-doctor/fixes/source-name.ts
const sourceName = defineFix({
	id: "source-name",
	propose: (context) => {
		const { missing } = context.diagnosis;
		const path = failingPath(context);
		const text = path === void 0 ? void 0 : context.text("head", path);
		if (missing?.kind !== "source" || path === void 0 || text === void 0) return void 0;
		if (sourcesOf(context, "base").includes(missing.name)) return void 0;
		const meant = nearestName(missing.name, sourcesOf(context, "head"));
		const files = meant === void 0 ? void 0 : changedOnly(context, [{
			path,
			content: withSource(text, missing.name, meant)
		}]);
		if (meant === void 0 || files === void 0) return void 0;
		return {
			title: `Read the source ${code$1(meant)} instead of ${code$1(missing.name)}`,
			rationale: `No source is called ${code$1(missing.name)}; ${code$1(meant)} is the name nearest to it.`,
			files
		};
	}
});
function withSource(text, from, to) {
	const [before, after] = [from.split("."), to.split(".")];
	return text.replaceAll(/(\bsource\s*\(\s*)(['"])([^'"]+)\2(\s*,\s*)(['"])([^'"]+)\5/g, (whole, ...[head, quote, source, between, otherQuote, table]) => source === before[0] && table === before[1] ? `${head}${quote}${after[0]}${quote}${between}${otherQuote}${after[1]}${otherQuote}` : whole);
}

// src/agents/dbt-doctor/fixes/test-argument-name.ts
const testArgumentName = defineFix({
	id: "test-argument-name",
	propose: (context) => {
		const [path, meant] = [failingPath(context), meantArgument(context)];
		const text = path === void 0 || !isYaml(path) ? void 0 : context.text("head", path);
		if (path === void 0 || text === void 0 || meant === void 0) return void 0;
		const { from, to } = meant;
		const files = changedOnly(context, [{
			path,
			content: text.replaceAll(new RegExp(`(?<=[{,\\s])${from}(?=\\s*:)`, "g"), to)
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Call the argument ${code$1(to)} instead of ${code$1(from)}`,
			rationale: `The test knows no argument ${code$1(from)}; ${code$1(to)} is the name nearest to it. Its value stays.`,
			files
		};
	}
});

// src/agents/dbt-doctor/fixes/test-arguments.ts
const testArguments = defineFix({
	id: "test-arguments",
	propose: (context) => {
		const path = failingPath(context);
		const text = path === void 0 || !isYaml(path) ? void 0 : context.text("head", path);
		if (path === void 0 || text === void 0 || !isAbout(/(?:unexpected|takes no) keyword argument '?arguments'?/)(context)) return void 0;
		const files = changedOnly(context, [{
			path,
			content: flattened(text)
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Write the tests' arguments without ${code$1("arguments:")}`,
			rationale: `This version of dbt reads a test's arguments one level further out. They are the same arguments.`,
			files,
			alternative: "Upgrade dbt to 1.10.5 or later."
		};
	}
});
function flattened(text) {
	let inside;
	return linesWithEnds(text).flatMap((line) => {
		const indent = /^ */.exec(line)?.[0].length ?? 0;
		if (inside !== void 0 && line.trim() !== "" && indent <= inside) inside = void 0;
		if (/^ +arguments:\s*$/.test(line)) {
			inside = indent;
			return [];
		}
		return [inside === void 0 ? line : line.replace(/^ {2}/, "")];
	}).join("");
}

// src/agents/dbt-doctor/fixes/word-restored.ts
const wordRestored = restoring({
	id: "word-restored",
	when: () => true,
	fits: (change, context) => isNamed(change, context) || isSlip(change),
	words: (changes, path) => ({
		title: `Write ${code$1(wordsOf(changes, "before"))} instead of ${code$1(wordsOf(changes, "after"))}`,
		rationale: `This pull request changes ${code$1(wordsOf(changes, "before"))} to ${code$1(wordsOf(changes, "after"))} in ${code$1(path)}, and the error is about that word. Only the word is taken back.`
	})
});
function isNamed({ before, after }, context) {
	if (before.length === 0 || after.length === 0 || before.length > 3 || after.length > 3) return false;
	const column = missingColumn(context);
	const near = /(?:near|unexpected) ['"`]([^'"`]+)['"`]/i.exec(context.diagnosis.text)?.[1]?.toLowerCase();
	const wrong = new Set([
		column,
		near,
		context.diagnosis.missing?.name.toLowerCase()
	].filter((name) => name !== void 0));
	return after.some(({ text }) => wrong.has(text.replaceAll(/["`]/g, "").toLowerCase()));
}
function isSlip({ before, after }) {
	const [was, is] = [before[0], after[0]];
	if (before.length !== 1 || after.length !== 1 || was?.kind !== "word" || is?.kind !== "word") return false;
	return was.text.length > 3 && (0, import_fastest_levenshtein.distance)(was.text.toLowerCase(), is.text.toLowerCase()) <= 2;
}

// src/agents/dbt-doctor/fixes/yaml-lines.ts
const yamlLines = defineFix({
	id: "yaml-lines",
	propose: (context) => {
		const edit = ownEdit(context);
		if (edit === void 0 || !isYaml(edit.path)) return void 0;
		const found = ATTEMPTS.map(({ mend, words }) => ({
			words,
			content: withLines(edit, edit.hunk.head.map((line) => mend(line, edit.hunk)))
		})).find(({ content }) => content !== edit.head && isReadableYaml(edit.path, content));
		const files = found === void 0 ? void 0 : changedOnly(context, [{
			path: edit.path,
			content: found.content
		}]);
		if (found === void 0 || files === void 0) return void 0;
		return {
			title: `Mend line ${edit.hunk.line} of ${code$1(edit.path)}`,
			rationale: `This pull request's edit ${found.words}; the rest of it stays.`,
			files
		};
	}
});
const ATTEMPTS = [
	{
		mend: (line, { base }) => base.find((was) => bare(was) === bare(line) && bare(line) !== "") ?? line,
		words: "lost the indentation or a sign of a line"
	},
	{
		mend: (line, { base }) => base.find((was) => isNear(was, line)) ?? line,
		words: "misspells a line"
	},
	{
		mend: (line) => line.replace(/^[ \t]*/, (indent) => indent.replaceAll("	", "  ")),
		words: "indents with a tab, which YAML forbids"
	},
	{
		mend: (line) => line.replace(/^(\s*(?:- )?\w+:)(\S)/, "$1 $2"),
		words: "lacks a space behind a colon"
	},
	{
		mend: (line) => line.replace(/^(\s*)-(\w)/, "$1- $2"),
		words: "lacks a space behind a dash"
	}
];
function bare(line) {
	return line.replaceAll(/[\s:'"`,[\]{}-]/g, "");
}
function isNear(was, line) {
	const [before, after] = [was.trim(), line.trim()];
	return before !== after && (0, import_fastest_levenshtein.distance)(before, after) <= Math.max(2, Math.floor(before.length / 6));
}
function withLines(edit, lines) {
	return withoutHunk(edit.head, {
		...edit.hunk,
		base: lines
	});
}

// src/agents/dbt-doctor/guard-patch.ts
function guardPatch(after, contexts) {
	const [first] = contexts;
	return first === void 0 ? [] : guardFiles(after, first.text, merged(contexts.map(allowanceFor)));
}
function guardCommit(after, contexts) {
	const [first] = contexts;
	if (first === void 0) return [];
	const { renamedColumns = [], renamedModels = [], base = /* @__PURE__ */ new Map() } = merged(contexts.map(allowanceFor));
	return guardFiles(after, first.text, {
		renamedColumns,
		renamedModels,
		base
	});
}
function guardFiles(after, text, allowed) {
	const before = [...after.keys()].map((path) => {
		const head = text("head", path);
		return [path, head !== void 0 && !isReadableYaml(path, head) ? text("base", path) : head];
	});
	return guard(onlyThere(before), onlyThere([...after]), allowed);
}
function onlyThere(entries) {
	return new Map(entries.flatMap(([path, content]) => content === void 0 ? [] : [[path, content]]));
}
function merged(all) {
	return {
		dataTypes: all.some(({ dataTypes }) => dataTypes === true),
		renamedColumns: all.flatMap(({ renamedColumns = [] }) => renamedColumns),
		renamedModels: all.flatMap(({ renamedModels = [] }) => renamedModels),
		renamedTests: all.flatMap(({ renamedTests = [] }) => renamedTests),
		renamedArguments: all.flatMap(({ renamedArguments = [] }) => renamedArguments),
		base: new Map(all.flatMap(({ base = /* @__PURE__ */ new Map() }) => [...base]))
	};
}

// src/agents/dbt-doctor/fixes.ts
const FIX_MAKERS = [
	packages,
	refName,
	modelRestored,
	sourceName,
	testName,
	macroName,
	measureName,
	columnRenamed,
	columnInYaml,
	contractType,
	contractColumn,
	testArguments,
	testArgumentName,
	duplicateEntry,
	yamlLines,
	punctuation,
	missingComma,
	functionName,
	qualifier,
	ambiguousColumn,
	groupBy,
	castRestored,
	jinjaRestored,
	wordRestored,
	columnName,
	columnRestored,
	seedRow,
	onSchemaChange,
	revertHunk
];
function proposeFixes(context) {
	return isMended(context) ? [] : fixesFor(context);
}
function isMended(context) {
	const original = originalText(context);
	const touched = headPaths(context).filter((path) => original("head", path) !== context.text("head", path));
	if (touched.length === 0) return false;
	const [first] = fixesFor({
		...context,
		text: original
	});
	return first !== void 0 && first.files.every(({ path }) => touched.includes(path)) && fixesFor(context)[0]?.id !== first.id;
}
function originalText({ files, text, projectDir }) {
	const changed = new Map(files.map((file) => [file.path, file]));
	return (side, path) => {
		if (side === "base") return text(side, path);
		const file = changed.get(inRepository(projectDir, path));
		return file === void 0 ? text("base", path) : file.head;
	};
}
function fixesFor(context) {
	const allowed = allowanceFor(context);
	const fixes = FIX_MAKERS.flatMap(({ id, propose }) => {
		const fix = propose(context);
		return fix === void 0 || guardFiles(filesOf(fix), context.text, allowed).length > 0 ? [] : [{
			id,
			...fix
		}];
	});
	const seen = /* @__PURE__ */ new Set();
	return fixes.filter(({ files }) => {
		const key = JSON.stringify(files);
		return seen.size < seen.add(key).size;
	});
}
function filesOf({ files }) {
	return new Map(files.map(({ path, content }) => [path, content]));
}

// src/workflows/debug/extend-patch.ts
function extendPatch(diagnoses, scene, { patch, project, rejected }) {
	return diagnoses.reduce((so, diagnosis) => {
		const context = fixContext(diagnosis, scene, {
			patch: so.patch,
			project
		});
		if (isMended(context)) return so;
		const fix = proposeFixes(context).find((candidate) => !rejected.has(fixKey({
			fix: candidate,
			diagnosis
		})));
		if (fix === void 0) return {
			...so,
			unmended: [...so.unmended, diagnosis]
		};
		return {
			...so,
			patch: withFix(so.patch, {
				fix,
				diagnosis
			})
		};
	}, {
		patch,
		unmended: []
	});
}
function fixKey({ fix, diagnosis }) {
	return `${causeKey(diagnosis)}:${fix.id}`;
}
function withoutEffect({ fixes }, diagnoses) {
	const left = new Set(diagnoses.map(causeKey));
	return fixes.filter(({ diagnosis }) => left.has(causeKey(diagnosis)));
}
function causeKey({ node, file, cause }) {
	return `${node ?? file ?? ""}:${cause}`;
}

// src/workflows/debug/mend-failure.ts
function mendFailure(diagnosed) {
	const from = {
		patch: EMPTY_PATCH,
		project: diagnosed.compared.head,
		rejected: /* @__PURE__ */ new Set()
	};
	const { patch, unmended } = extendPatch(diagnosed.diagnoses, diagnosed, from);
	const left = unmended.flatMap((diagnosis) => escalation(fixContext(diagnosis, diagnosed)));
	const details = [...patch.fixes.flatMap(({ fix }) => fixBlocks(fix, {
		texts: diagnosed.texts.head,
		projectDir: diagnosed.projectDir
	})), ...left];
	if (patch.fixes.length > 0) return {
		status: "success",
		facts: {
			...diagnosed,
			patch
		},
		details
	};
	const [first] = diagnosed.diagnoses;
	return {
		status: "failed",
		failure: "broken",
		reason: `No mechanical fix is known: ${first?.message ?? "dbt did not say why"}`,
		details
	};
}

// src/workflows/debug/rerun-failed.ts
const MOST_ROUNDS = 5;
async function rerunFailed(mended) {
	const rejected = /* @__PURE__ */ new Set();
	const details = [];
	let patch = mended.patch;
	let dbtSeconds = 0;
	for (let round = 1;; round += 1) {
		const tried = await mended.comparison.tryChange(patchedFiles(patch, mended.projectDir));
		dbtSeconds += tried.seconds;
		if (tried.failed === void 0) return {
			status: "success",
			facts: {
				...mended,
				patch,
				tried
			},
			details: [...details, ...passed(tried)],
			dbtSeconds
		};
		const left = diagnosesOf({
			...mended,
			patch
		}, tried);
		const next = nextPatch({
			...mended,
			patch
		}, {
			tried,
			left,
			rejected
		});
		if (next === void 0 || round === MOST_ROUNDS) return {
			...notMended(left),
			dbtSeconds
		};
		details.push(...nextBlocks(patch, next, mended));
		patch = next;
	}
}
function nextPatch(mended, { tried, left, rejected }) {
	const useless = withoutEffect(mended.patch, left);
	for (const applied of useless) rejected.add(fixKey(applied));
	const again = useless.length > 0;
	const from = again ? {
		patch: EMPTY_PATCH,
		project: mended.compared.head,
		rejected
	} : {
		patch: mended.patch,
		project: tried.project,
		rejected
	};
	const { patch, unmended } = extendPatch(again ? mended.diagnoses : left, mended, from);
	return unmended.length === 0 || !again && patch.fixes.length > mended.patch.fixes.length ? patch : void 0;
}
function diagnosesOf({ compared, texts, patch }, { failed, project }) {
	if (failed === void 0) return [];
	const { base, head, engine } = compared;
	return diagnoseInvocation(failed, {
		project: project ?? head ?? base,
		adapter: engine.adapter,
		texts: patchedTexts(patch, texts.head)
	});
}
function nextBlocks(before, after, mended) {
	const known = new Set(before.fixes.map(({ fix }) => fix));
	const added = after.fixes.filter(({ fix }) => !known.has(fix));
	return [text("That was not all; the next try also has this:"), ...added.flatMap(({ fix }) => fixBlocks(fix, {
		texts: mended.texts.head,
		projectDir: mended.projectDir
	}))];
}
function passed({ outcome, seconds }) {
	const where = `in a scratch copy (${seconds.toFixed(0)} s with dbt’s start)`;
	if (outcome === void 0) return [text(`dbt parses the commit with this patch ${where}; nothing had to be built.`)];
	return [...outcomeBlocks(outcome, "build"), text(`What had failed, and all that hangs on it, ran ${where}.`)];
}
function notMended([first]) {
	const said = first?.message ?? "dbt failed and did not say why";
	const details = [text(`Tried in a scratch copy, and dbt still fails: ${said}`), text("So no patch is offered.")];
	return {
		status: "failed",
		failure: "broken",
		reason: `The fix does not hold: ${said}`,
		details
	};
}

// src/agents/dbt-doctor/to-proposal.ts
const MOST_TITLE = 300;
const MOST_RATIONALE = 2e3;
const MOST_DIFF = 2e5;
function toProposal(fixes, { projectDir, before, after, verification }) {
	const touched = [...after].filter(([path, content]) => before.get(path) !== content).toSorted(([one], [other]) => one < other ? -1 : 1);
	const files = touched.map(([path, content]) => proposedFile(inRepository(projectDir, path), before.get(path), content));
	const diff = touched.map(([path, content]) => unifiedDiff({
		path,
		projectDir,
		before: before.get(path),
		after: content
	})).join("");
	return {
		id: fixes.map(({ id }) => id).join("+").slice(0, 100) || "fix",
		title: shortened(fixes.map(({ title }) => plain(title)).join("; "), MOST_TITLE),
		files,
		rationale: shortened(fixes.map(({ rationale }) => plain(rationale)).join(" "), MOST_RATIONALE),
		verification,
		diff: shortened(diff, MOST_DIFF)
	};
}
function proposedFile(path, before, content) {
	if (content === void 0) return {
		path,
		action: "delete"
	};
	return {
		path,
		action: before === void 0 ? "create" : "update",
		content
	};
}
function shortened(text, most) {
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

// src/warehouse/value-differences.ts
function valueDifferencesSql({ base, head, columns }) {
	const list = columns.map(quoted).join(", ");
	const only = (one, other) => `select count(*) from (select ${list} from ${one} except all select ${list} from ${other}) as only_here`;
	return [
		"select",
		`  (select count(*) from ${base}) as base_rows,`,
		`  (select count(*) from ${head}) as head_rows,`,
		`  (${only(base, head)}) as gone,`,
		`  (${only(head, base)}) as added`
	].join("\n");
}
function readValueDifferences({ rows }) {
	const [base, head, gone, added] = (rows[0] ?? []).map(Number);
	if (base === void 0 || head === void 0 || gone === void 0 || added === void 0) return void 0;
	if ([
		base,
		head,
		gone,
		added
	].some(Number.isNaN)) return void 0;
	return {
		rows: {
			base,
			head
		},
		gone,
		added
	};
}

// src/workflows/debug/compare-values.ts
const MOST_MODELS = 20;
const MILLISECONDS = 6e4;
const CHANCE = /\b(?:current_timestamp|current_date|now\s*\(|getdate\s*\(|sysdate|random\s*\(|rand\s*\(|uuid\w*\s*\(|gen_random_uuid|newid\s*\()/i;
async function compareValues(proved, ports) {
	const { comparison } = proved;
	const data = comparison.data();
	const models = modelsToCompare(proved);
	if (data === void 0) return models.map(({ name }) => ({
		name,
		reason: "no data was built in this lane"
	}));
	const queries = await ports.openQueries(data, ports.signal);
	try {
		const compared = [];
		for (const node of models) compared.push(await compareModel(node, {
			queries,
			data,
			proved,
			taken: compared.length
		}));
		return compared;
	} finally {
		await queries.close();
	}
}
function modelsToCompare({ tried, patch, failed, comparison }) {
	const { project, ran } = tried;
	if (project === void 0) return [];
	const patched = [...project.nodes.values()].filter(({ path, patchPath }) => patch.texts.has(path) || patch.texts.has(patchPath ?? ""));
	const changed = changedNodes(comparison.compared.base, project);
	const unfinished = [...failed?.results.values() ?? []].filter(({ status }) => status !== "success" && status !== "pass");
	const roots = [
		...patched,
		...changed,
		...unfinished
	].map(({ uniqueId }) => uniqueId);
	const wanted = /* @__PURE__ */ new Set([...roots, ...descendants(project, roots)]);
	return ran.flatMap((id) => wanted.has(id) ? project.nodes.get(id) ?? [] : []).filter(({ resourceType, materialized }) => [
		"model",
		"seed",
		"snapshot"
	].includes(resourceType) && materialized !== "ephemeral");
}
async function compareModel(node, { queries, data, proved, taken }) {
	const { name } = node;
	const base = proved.comparison.compared.base.nodes.get(node.uniqueId);
	const obstacle = base === void 0 ? "the base does not have it" : taken >= MOST_MODELS ? `only ${MOST_MODELS} are compared` : chance(node, proved);
	if (obstacle !== void 0 || base === void 0) return {
		name,
		reason: obstacle ?? ""
	};
	const relations = {
		base: relationIn("base", base, data),
		head: relationIn("tried", node, data)
	};
	if (relations.base === void 0 || relations.head === void 0) return {
		name,
		reason: "it has no relation"
	};
	try {
		return await countDifferences(name, {
			base: relations.base,
			head: relations.head
		}, queries);
	} catch (error) {
		return {
			name,
			reason: asProblem(error).message
		};
	}
}
async function countDifferences(name, relations, queries) {
	const [ofBase, ofHead] = [await columnsOf(relations.base, queries), await columnsOf(relations.head, queries)];
	const columns = ofHead.filter((column) => ofBase.includes(column));
	if (columns.length === 0) return {
		name,
		reason: "the two sides share no column"
	};
	const result = await queries.run({
		sql: valueDifferencesSql({
			...relations,
			columns
		}),
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS
	});
	const differences = readValueDifferences(result);
	return differences === void 0 ? {
		name,
		reason: "the counts could not be read"
	} : {
		name,
		columns: columns.length,
		...differences
	};
}
async function columnsOf(relation, queries) {
	const { columns } = await queries.run({
		sql: `select * from ${relation} limit 0`,
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS
	});
	return columns;
}
function chance({ uniqueId }, { tried }) {
	return CHANCE.test(tried.compiled.get(uniqueId) ?? "") ? "it reads a clock or chance, so two builds of it always differ" : void 0;
}

// src/workflows/debug/verify-fix.ts
async function verifyFix(proved, ports) {
	const { patch, texts, tried, projectDir } = proved;
	const contexts = patch.fixes.map(({ diagnosis }) => fixContext(diagnosis, proved));
	const weakened = guardPatch(patch.texts, contexts);
	if (weakened.length > 0) return refused(weakened);
	const models = await compareValues(proved, ports);
	const verification = verificationOf(models, tried.ran.length);
	const fixes = patch.fixes.map(({ fix }) => fix);
	return {
		status: "success",
		facts: void 0,
		details: [...valueBlocks(models, changedHere(proved)), ...testBlocks(guardCommit(patch.texts, contexts))],
		proposals: [toProposal(fixes, {
			projectDir,
			before: texts.head,
			after: patch.texts,
			verification
		})],
		evidence: {
			ran: verification.ran,
			notAnalysed: models.flatMap((model) => "reason" in model ? [notCompared(model)] : [])
		}
	};
}
function refused(weakened) {
	return {
		status: "failed",
		failure: "broken",
		reason: "The fix would have weakened a test, so it is not offered",
		details: [text("Steward never gets green by asking less:"), bullets(weakened)]
	};
}
function testBlocks(byHand) {
	if (byHand.length === 0) return [text("No test was weakened.")];
	return [text("No test was weakened, by what dbt said. Steward does not commit this kind of change itself; take it as a patch:"), bullets(byHand)];
}
function verificationOf(models, ran) {
	const passes = `${ran} failed nodes, children and tests pass, tests unchanged`;
	const compared = models.filter((model) => !("reason" in model)).length;
	if (compared === 0) return {
		level: "builds",
		ran: [passes, "values not compared"]
	};
	return {
		level: "verified",
		ran: [passes, `values of ${compared} ${compared === 1 ? "model" : "models"} compared with the base’s`]
	};
}
function valueBlocks(models, changed) {
	if (models.length === 0) return [text("What was re-run has no values to compare.")];
	return [bullets(models.map((model) => "reason" in model ? `\`${model.name}\` was not compared: ${model.reason}.` : valueWords(model, changed)))];
}
function number(count) {
	return count.toLocaleString("en-US");
}
function valueWords({ name, rows, gone, added }, changed) {
	const differ = Math.max(gone, added);
	if (differ === 0 && rows.base === rows.head) return `\`${name}\` equals the base’s: ${number(rows.head)} rows, 0 differ.`;
	const why = changed.has(name) ? " This pull request changes it beside the fix." : "";
	return `\`${name}\`: ${number(differ)} rows differ from the base’s (${number(rows.base)} → ${number(rows.head)} rows).${why}`;
}
function changedHere({ comparison }) {
	return new Set(comparison.compared.changes.map(({ name }) => name));
}
function notCompared({ name, reason }) {
	return {
		subject: `values of ${name}`,
		reason
	};
}

// src/workflows/debug-pipeline-failure.ts
const debugPipelineFailure = workflow({
	id: "debug-pipeline-failure",
	name: "Debug Pipeline Failure",
	purpose: "Finds why dlt or dbt failed and proves a fix."
}).step("locate", {
	description: "Identify failure point (dlt vs dbt)",
	agent: "dbt-doctor",
	critical: true
}, (_, ports) => locateFailure(ports)).step("diagnose", {
	description: "Diagnose dbt errors",
	agent: "dbt-doctor",
	needs: ["locate"]
}, ({ locate }, ports) => diagnoseFailure(locate, ports)).step("fix", {
	description: "Fix identified issues",
	agent: "dbt-doctor",
	needs: ["diagnose"]
}, async ({ diagnose }) => mendFailure(diagnose)).step("rerun", {
	description: "Re-run failed models",
	agent: "dbt-runner",
	needs: ["fix"]
}, ({ fix }) => rerunFailed(fix)).step("verify", {
	description: "Verify success",
	agent: "dbt-runner",
	needs: ["rerun"]
}, ({ rerun }, ports) => verifyFix(rerun, ports)).done;

// src/agents/dbt-runner/describe-scope.ts
function describeScope({ project, selected, profile }, { select, writes }) {
	const kinds = Map.groupBy(selected.filter((id) => !id.startsWith("source.")), kindOf);
	const names = selected.filter((id) => isBuilt(id)).map((id) => `\`${project?.nodes.get(id)?.name ?? id}\``);
	const command = `dbt build${select.length === 0 ? "" : ` --select ${select.join(" ")}`}`;
	return [
		text(`Nothing was run yet. Confirmed, Steward runs \`${command}\`, then \`${command.replace("build", "test")}\`:`),
		table(["What", "Which"], [
			["Runs", [...kinds].map(([kind, ids]) => `${ids.length} ${kind}${ids.length === 1 ? "" : "s"}`).join(", ")],
			["Writes to", whereTo(profile, writes)],
			["Cannot be taken back", writes === "target" ? irreversible(selected, project) : "nothing: the copy is thrown away"]
		]),
		...names.length === 0 ? [] : [fold(`${names.length} ${names.length === 1 ? "node" : "nodes"} are built`, [bullets(names)])]
	];
}
function kindOf(id) {
	return (id.split(".")[0] ?? "node").replace("_", " ");
}
function isBuilt(id) {
	return /^(?:model|seed|snapshot)\./.test(id);
}
function whereTo({ adapter, target, schema }, writes) {
	if (writes === "copy") return `a copy of the CI database (${adapter}, schema \`${schema}\`)`;
	return `target \`${target}\` (${adapter}, schema \`${schema}\`), for real`;
}
function irreversible(selected, project) {
	const remembering = selected.flatMap((id) => project?.nodes.get(id) ?? []).filter(({ resourceType, materialized }) => resourceType === "snapshot" || materialized === "incremental");
	if (remembering.length === 0) return "tables and views are replaced";
	return `tables and views are replaced; ${remembering.map(({ name }) => `\`${name}\``).join(", ")} ${remembering.length === 1 ? "keeps" : "keep"} what this run adds`;
}

// src/dbt/open-pipeline.ts
async function openPipeline(input, ports) {
	const deadline = new Date(ports.clock.now().getTime() + input.budget.minutes * 6e4);
	const dbtPorts = {
		...ports,
		deadline,
		budgetMinutes: input.budget.minutes
	};
	const folder = await ports.files.temporary("steward-dbt");
	const leave = () => ports.files.remove(folder);
	try {
		const { profile, engine, side } = await prepare(input, folder, dbtPorts);
		const opened = {
			side,
			session: openSession(side, dbtPorts),
			ports: dbtPorts
		};
		const close = async () => {
			await opened.session.close();
			await leave();
		};
		return {
			engine: {
				name: "dbt",
				version: engine.version,
				adapter: profile.adapter,
				tier: tierOf(engine, profile.adapter)
			},
			profile,
			...await parsed(opened, input),
			run: (name) => runCommand(opened, name, input),
			close
		};
	} catch (error) {
		await leave();
		throw error;
	}
}
async function prepare(input, folder, ports) {
	const seen = dbtEnvironment({
		...input.env,
		home: folder,
		secrets: true
	});
	const profile = await chooseProfile(ports.files, {
		...input,
		target: input.profileTarget,
		env: seen
	});
	const withheld = withheldSecrets(profile, {
		inherited: input.env.inherited,
		seen
	});
	if (withheld !== void 0) throw withheld;
	if (input.writes === "copy" && profile.databaseFile === void 0) throw new Problem("STW-2017", { adapter: profile.adapter });
	const engine = await detectEngine(ports.processes, input.python, seen);
	const projectDir = join(input.head, input.projectDir);
	if (!await ports.files.exists(join(projectDir, "dbt_project.yml"))) throw new Problem("STW-1001", { where: `${input.projectDir} of the head` });
	if (input.removeDotEnv) await ports.files.remove(join(projectDir, ".env"));
	const plan = {
		folder,
		engine,
		profile: input.writes === "target" ? {
			...profile,
			databaseFile: void 0
		} : profile,
		env: input.env,
		ciSchema: void 0
	};
	const side = await prepareSide(ports.files, plan, {
		side: "head",
		projectDir
	});
	await installPackages(side, ports, privatePackages(input));
	return {
		profile,
		engine,
		side
	};
}
async function parsed(opened, input) {
	const { side, session, ports } = opened;
	const { select } = input;
	const result = await parseSide(side, session, ports);
	if ("failed" in result) return {
		project: void 0,
		unparsed: await failedInvocation(ports.files, side, {
			invocation: result.failed,
			results: /* @__PURE__ */ new Map(),
			project: void 0
		}),
		selected: []
	};
	const options = [
		"--output",
		"json",
		"--output-keys",
		"unique_id",
		...indirectSelection(input)
	];
	const listed = await session.run({
		name: "ls",
		options,
		select
	});
	const selected = listed.events.flatMap((event) => event.kind === "print" ? idIn(event.text) : []);
	if (listed.exitCode !== 0 || selected.length === 0) throw new Problem("STW-2016", {
		select: select.join(" "),
		detail: whyNone(listed)
	});
	return {
		project: result.project,
		unparsed: void 0,
		selected
	};
}
function indirectSelection({ writes }) {
	return writes === "copy" ? ["--indirect-selection", "buildable"] : [];
}
function idIn(text) {
	const id = /^\{"unique_id": "([^"]+)"\}$/.exec(text)?.[1];
	return id === void 0 ? [] : [id];
}
function whyNone({ events }) {
	const said = events.find((event) => event.kind === "fatal" || event.kind === "error" || event.kind === "warning");
	return said === void 0 ? "it matches no node" : said.text.slice(0, 300);
}
async function runCommand({ side, session, ports }, name, input) {
	if (name === "build" && input.writes === "copy") await copyDatabase(ports.files, input.ciDatabase, side);
	const command = {
		name,
		select: input.select,
		options: indirectSelection(input)
	};
	const invocation = await session.run(command);
	const outcome = await outcomeOf(ports.files, side, {
		command,
		invocation
	});
	if (outcome.succeeded) return {
		outcome,
		failed: void 0
	};
	const about = {
		invocation,
		results: outcome.results,
		project: await manifestOf(ports.files, side)
	};
	return {
		outcome,
		failed: await failedInvocation(ports.files, side, about)
	};
}

// src/workflows/diagnose-pipeline.ts
async function diagnosePipeline(failed, { project, profile, engine }, ports) {
	const scene = await failureScene(ports.input, {
		base: project,
		head: project,
		build: {},
		engine
	}, ports.files);
	const diagnoses = diagnoseInvocation(failed, {
		project,
		adapter: profile.adapter,
		texts: scene.texts.head
	});
	const [first] = diagnoses;
	const details = diagnoses.slice(0, 3).flatMap((diagnosis) => describeDiagnosis({
		diagnosis,
		blame: void 0,
		onBase: "unknown",
		context: fixContext(diagnosis, scene)
	}));
	return {
		reason: first?.message ?? `dbt ${failed.command} failed and did not say why`,
		details
	};
}

// src/workflows/full-pipeline.ts
const fullPipeline = workflow({
	id: "full-pipeline",
	name: "Full Data Pipeline",
	purpose: "Loads, builds, tests, and updates the Power BI model."
}).step("ingest", { description: "Run dlt ingestion (if needed)" }, async () => skipped("dlt ingestion is not built yet: the data stay as they were loaded.")).step("build", {
	description: ({ input }) => `Execute dbt build${selectWords(input)}`,
	agent: "dbt-runner",
	critical: true
}, (_, ports) => build(ports)).step("test", {
	description: "Validate with dbt test",
	agent: "dbt-runner",
	needs: ["build"],
	critical: true
}, ({ build: pipeline }, ports) => run("test", pipeline, ports)).step("powerbi", {
	description: "Update Power BI model (if connected)",
	agent: "powerbi-modeler"
}, async () => skipped("Power BI updates are not built yet: no model was touched.")).done;
function skipped(reason) {
	return {
		status: "skipped",
		reason,
		details: []
	};
}
function selectWords({ project }) {
	const select = project.pipeline?.select ?? [];
	return select.length === 0 ? "" : ` --select ${select.join(" ")}`;
}
async function build(ports) {
	const input = pipelineInput(ports.input);
	const pipeline = await openPipeline(input, ports);
	ports.closeLater(() => pipeline.close());
	if (pipeline.unparsed !== void 0) return unparsed(pipeline.unparsed, pipeline, ports);
	if (ports.input.phase === "plan") return scope(pipeline, input);
	return run("build", pipeline, ports);
}
function pipelineInput(input) {
	const { select = [], target } = input.project.pipeline ?? {};
	const writes = target === void 0 ? "copy" : "target";
	const compared = compareInput(input);
	return {
		...compared,
		profileTarget: target ?? compared.profileTarget,
		select,
		writes
	};
}
async function unparsed(failed, pipeline, ports) {
	const { reason, details } = await diagnosePipeline(failed, pipeline, ports);
	return {
		status: "failed",
		failure: "broken",
		reason: `dbt cannot parse this commit: ${reason}`,
		details
	};
}
function scope(pipeline, input) {
	return {
		status: "skipped",
		failure: "unconfirmed",
		reason: UNCONFIRMED_REASON,
		details: describeScope(pipeline, input),
		lane: {
			name: "static",
			reason: "parsed and listed; nothing was run yet"
		},
		nextSteps: ["`/steward confirm` runs exactly this on exactly this commit"],
		evidence: {
			engine: pipeline.engine,
			ran: ["parsed, and the selection listed"],
			notAnalysed: []
		}
	};
}
async function run(name, pipeline, ports) {
	const ran = await pipeline.run(name);
	const result = {
		details: outcomeBlocks(ran.outcome, "build"),
		evidence: {
			engine: pipeline.engine,
			ran: [evidenceOf(name, ran)],
			notAnalysed: []
		},
		dbtSeconds: ran.outcome.seconds,
		lane: laneOf(ports.input)
	};
	if (ran.failed === void 0) return {
		status: "success",
		facts: pipeline,
		...result
	};
	const { reason, details } = await diagnosePipeline(ran.failed, pipeline, ports);
	return {
		status: "failed",
		failure: "broken",
		reason,
		...result,
		details: [...result.details, ...details]
	};
}
function evidenceOf(name, { outcome }) {
	return `dbt ${name} ran ${outcome.results.size} nodes`;
}
function laneOf({ project }) {
	const target = project.pipeline?.target;
	return {
		name: "build",
		reason: target === void 0 ? "built in a copy of the CI database that is thrown away" : `built in the target ${target}`
	};
}

// src/workflows/registry.ts
const RUNNABLE = {
	"architecture-review": {
		workflow: architectureReview,
		summarise: summariseReview
	},
	"debug-pipeline-failure": {
		workflow: debugPipelineFailure,
		summarise: summariseDebugging
	},
	"full-pipeline": {
		workflow: fullPipeline,
		summarise: summarisePipeline
	}
};
function runnable(id) {
	const found = RUNNABLE[id];
	if (found === void 0) throw new Problem("STW-4006", { name: `The workflow ${id}` });
	return found;
}

// src/workflows/run-requested.ts
async function runRequested(input, ports) {
	const { workflow, summarise } = runnable(input.frame.workflow);
	const closers = [];
	const closeLater = (close) => void closers.unshift(close);
	try {
		const results = await runWorkflow(workflow, {
			...ports,
			input,
			closeLater
		});
		return createReport({
			frame: input.frame,
			results,
			policy: input.policy,
			summarise
		});
	} finally {
		await closeAll(closers, ports);
	}
}
async function closeAll(closers, { progress }) {
	for (const close of closers) try {
		await close();
	} catch (error) {
		progress({
			kind: "note",
			text: `Not tidied up: ${asProblem(error).message}`
		});
	}
}

// src/report/render-sarif.ts
const LEVELS = {
	error: "error",
	warning: "warning",
	info: "note"
};
function renderSarif(report, context) {
	const rules = [...new Map(report.findings.map((finding) => [finding.ruleId, finding])).values()];
	const indexes = new Map(rules.map(({ ruleId }, index) => [ruleId, index]));
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Steward",
				rules: rules.map((finding) => descriptor(finding, context))
			} },
			automationDetails: { id: `steward/${report.workflow}/${report.project}/` },
			...provenance(report, context),
			columnKind: "utf16CodeUnits",
			results: report.findings.map((finding) => ({
				ruleIndex: indexes.get(finding.ruleId),
				...result(finding)
			}))
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
function descriptor(finding, { docsUrl, ruleTitles = {} }) {
	const { ruleId, code, severity } = finding;
	return {
		id: ruleId,
		name: code,
		shortDescription: { text: visibleLine(ruleTitle(finding, ruleTitles)) },
		defaultConfiguration: { level: LEVELS[severity] },
		...docsUrl === void 0 ? {} : { helpUri: `${docsUrl}/rules/${encodeURIComponent(ruleId.toWellFormed())}.md` }
	};
}
function provenance({ headSha, dirty }, { repositoryUrl }) {
	return repositoryUrl === void 0 || dirty ? {} : { versionControlProvenance: [{
		repositoryUri: repositoryUrl,
		revisionId: headSha
	}] };
}
function result({ ruleId, severity, message, remedy, location, fingerprint, age, suppressed }) {
	const text = [message, remedy].filter((part) => part !== void 0).map((part) => sentence$1(plainMessage(part)).replaceAll("**", ""));
	const place = location === void 0 ? void 0 : physicalLocation(location);
	return {
		ruleId,
		level: LEVELS[severity],
		message: { text: text.join(" ") },
		...place === void 0 ? {} : { locations: [{ physicalLocation: place }] },
		partialFingerprints: { "steward/v1": fingerprint },
		baselineState: age === "new" ? "new" : "unchanged",
		suppressions: suppressed === void 0 ? [] : [{
			kind: suppressed.by === "comment" ? "inSource" : "external",
			status: "accepted",
			justification: visibleLine(suppressed.reason)
		}]
	};
}
function plainMessage(text) {
	return inertText(text).replaceAll("](", "]⁠(");
}
function physicalLocation({ path, line, endLine, side }) {
	const uri = encodePath(path);
	if (uri === void 0) return void 0;
	return {
		artifactLocation: {
			uri,
			uriBaseId: "%SRCROOT%"
		},
		...line === void 0 || side === "base" ? {} : { region: {
			startLine: line,
			endLine: Math.max(line, endLine ?? line)
		} }
	};
}

export { textLiteral as $, profileSchemas as A, diagnose as B, listSchemas as C, changedNodes as D, dbtProgram as E, tierOf as F, causeSentence$1 as G, errorRule as H, readRunResults as I, rowsWords as J, number$2 as K, readManifest as L, manifestSchemas as M, inTurn as N, prepareSide as O, detectEngine as P, quoteName as Q, parseArtifact as R, dropSchemas as S, readLogLine as T, statementPath as U, isFailure as V, suggestionFor as W, isNumeric as X, percentOf as Y, typeFamily as Z, tableColumns as _, readSetUpChange as _t, missingFromSource as a, projectLineage as at, readProjectTexts as b, circularNodes as c, createSqlPool as ct, dialectOf as d, systemGit as dt, reachOfChange as et, dialectOf$1 as f, findSqlWorker as ft, findKeys as g, queriesOpener as gt, columnsOf$1 as h, inTime as ht, findDltFailure as i, walkColumns as it, dbtEnvironment as j, chooseProfile as k, classifyChange as l, systemProcesses as lt, compareRelations as m, logProgress as mt, runRequested as n, isValue$1 as nt, pathsOfProject as o, plainTestReads as ot, relationParts as p, isSingleSelect as pt, percentWords as q, failedLayer as r, pathKind as rt, classifyModels as s, TIMED_OUT as st, renderSarif as t, downstreamOf as tt, readShapes as u, checkedOutSha as ut, isPrivateName as v, budgetOf as vt, planSweep as w, assertAdapter as x, readTexts as y, runRules as z };