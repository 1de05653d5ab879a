import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";
import { t as Problem } from "./problem.js";
import { _ as record, f as int, p as literal, v as strictObject, y as string } from "./schemas.js";
import { C as formatRunKey, D as shaSchema, E as repositorySchema, O as phaseSchema, T as projectNameSchema, j as askedLaneSchema, k as workflowIdSchema } from "./product-config.js";
import { r as stewardVersionSchema, t as STEWARD_VERSION } from "./steward-version.js";
import { n as describeIssue, r as brokenYaml, t as offsetOf } from "./offset-of.js";

// src/core/run-request.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const LONGEST_CONFIG = 2e4;
const runRequestSchema = strictObject({
	version: literal(1),
	steward: stewardVersionSchema.optional(),
	runKey: string().max(500),
	workflow: workflowIdSchema,
	phase: phaseSchema,
	parameters: record(string().max(64), string().max(256)),
	repository: repositorySchema,
	pullRequest: int().positive(),
	project: projectNameSchema,
	headSha: shaSchema,
	baseSha: shaSchema,
	requestedBy: string().max(100),
	config: string().max(LONGEST_CONFIG),
	attempt: int().positive(),
	lane: askedLaneSchema.optional()
});
function createRunRequest(key, rest) {
	const { repository, pullRequest, headSha, project, workflow, phase, attempt } = key;
	const { lane, ...asked } = rest;
	return {
		version: 1,
		steward: STEWARD_VERSION,
		runKey: formatRunKey(key),
		workflow,
		phase,
		repository,
		pullRequest,
		project,
		headSha,
		attempt,
		...asked,
		...lane === void 0 ? {} : { lane }
	};
}

// src/config/contradictions.ts
function contradictions({ projects }) {
	return projects.flatMap((project, index) => [
		...sameName(project, projects.slice(0, index), index),
		...sameFolder(project, projects.slice(0, index), index),
		...tokenForDbt(project, projects, index)
	]);
}
function sameName({ name }, before, index) {
	if (!before.some((other) => other.name === name)) return [];
	return [{
		path: [
			"projects",
			index,
			"name"
		],
		says: `two projects are called ${name}; checks and comments need a name of its own for each`
	}];
}
function sameFolder({ name, dir }, before, index) {
	const other = before.find((one) => plain(one.dir) === plain(dir));
	if (other === void 0 || other.name === name) return [];
	const says = `the projects ${other.name} and ${name} have the same dir, ${inWords(dir)}; name another folder, or leave one of them out`;
	return [{
		path: [
			"projects",
			index,
			"dir"
		],
		says
	}];
}
function tokenForDbt({ packages }, projects, index) {
	const token = packages?.token_env;
	const holder = projects.find(({ env }) => token !== void 0 && env.includes(token));
	if (token === void 0 || holder === void 0) return [];
	const says = `${token} is the token for private packages, and projects[].env of ${holder.name} passes it to dbt, where the pull request’s code can read it; take it out of env`;
	return [{
		path: [
			"projects",
			index,
			"packages",
			"token_env"
		],
		says
	}];
}
function inWords(dir) {
	return plain(dir) === "." ? "the root of the repository" : plain(dir);
}
function plain(dir) {
	const parts = dir.split("/").filter((part) => part !== "" && part !== ".");
	return parts.length === 0 ? "." : parts.join("/");
}

// src/config/parse-config.ts
const CONFIG_PATH = ".github/steward.yml";
const MOST_TOLD = 3;
function parseConfig(text, schema, file = CONFIG_PATH) {
	if (text === void 0 || text.trim() === "") return schema.parse({});
	if (text.length > 2e4) throw invalid(file, [tooLong(text)]);
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false
	});
	const at = (offset, says) => `line ${lines.linePos(offset).line}: ${says}`;
	const broken = document.errors[0] ?? document.warnings[0];
	if (broken !== void 0) throw invalid(file, [at(broken.pos[0], brokenYaml(broken, text))]);
	const alias = aliasIn(document);
	if (alias !== void 0) throw invalid(file, [at(alias.offset, `*${alias.name} repeats another part of the file; write that part out`)]);
	const value = document.toJS({ maxAliasCount: 0 }) ?? {};
	const parsed = schema.safeParse(value);
	const told = parsed.success ? contradictions(parsed.data).map(({ path, says }) => ({
		place: path,
		says
	})) : parsed.error.issues.map((issue) => describeIssue(issue, {
		schema,
		value
	}));
	if (parsed.success && told.length === 0) return parsed.data;
	throw invalid(file, told.map(({ place, says }) => ({
		offset: offsetOf(document, place),
		says
	})).toSorted((one, other) => one.offset - other.offset).map(({ offset, says }) => at(offset, says)));
}
function tooLong(text) {
	const [length, most] = [text.length, LONGEST_CONFIG].map((count) => count.toLocaleString("en-US"));
	return `it has ${length} characters, and at most ${most} are read`;
}
function aliasIn(document) {
	let found;
	(0, import_dist.visit)(document, { Alias(_, { range, source }) {
		found = {
			offset: range?.[0] ?? 0,
			name: source.slice(0, 60)
		};
		return import_dist.visit.BREAK;
	} });
	return found;
}
function invalid(file, details) {
	const more = details.length > MOST_TOLD ? [`and ${details.length - MOST_TOLD} more`] : [];
	return new Problem("STW-1002", {
		file,
		detail: [...details.slice(0, MOST_TOLD), ...more].join("; ")
	});
}

export { runRequestSchema as i, parseConfig as n, createRunRequest as r, CONFIG_PATH as t };