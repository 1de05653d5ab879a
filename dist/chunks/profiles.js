import { i as __toESM } from "./rolldown-runtime.js";
import { t as Problem } from "./problem.js";
import { t as require_dist } from "./dist.js";
import { _ as record, g as object, m as looseObject, x as unknown, y as string } from "./schemas.js";
import { n as describeIssue, r as brokenYaml, t as offsetOf } from "./offset-of.js";
import { t as renderEnvVars } from "./render-env-vars.js";
import { basename, isAbsolute, join, normalize } from "node:path";

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
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
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
	const { place, says } = told(parsed.error.issues, {
		schema,
		value,
		within
	});
	throw invalid(offsetOf(document, [...within, ...place]), says);
}
function told([issue], { schema, value, within }) {
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
const anything = record(string(), unknown()).catch({});
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

export { dbtEnvironment as i, profileSchemas as n, profileText as r, chooseProfile as t };