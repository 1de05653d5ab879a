import { t as Problem } from "./problem.js";
import { g as object, p as literal, u as boolean, y as string } from "./schemas.js";
import { a as asRecord, t as asFilledText } from "./artifact-values.js";
import { t as cleanText } from "./clean-text.js";
import { t as parseArtifact } from "./parse-artifact.js";
import { n as isRustEngine } from "./detect-engine.js";
import { r as profileText } from "./profiles.js";
import { createHash } from "node:crypto";
import { join } from "node:path";

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

export { ciSchema as a, planSweep as i, listSchemas as n, manifestSchemas as o, dangerOf as r, dropSchemas as t };