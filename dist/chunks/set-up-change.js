import { i as __toESM } from "./rolldown-runtime.js";
import { n as asProblem } from "./problem.js";
import { t as require_dist } from "./dist.js";
import { _ as isName, b as templateTokens, v as meaningful, y as plainName } from "./product-config.js";
import { n as parseConfig, t as CONFIG_PATH } from "./parse-config.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { s as diffArrays } from "./descendants.js";
import { i as mapsIn } from "./yaml-places.js";
import { a as asRecord, o as asText } from "./artifact-values.js";
import { t as sameValue } from "./same-value.js";
import { o as code } from "./read-counts.js";
import { f as text } from "./phrase-spans.js";
import { d as OTHER_CONFIG_PATHS, f as assertOneConfig, h as projectFolders, m as findProjects, u as WORKFLOW_PATH } from "./env-names.js";
import { t as ruleSettings } from "./rule-settings.js";

// src/workflows/summaries.ts
const summariseReview = (verdict, { lane }) => {
	switch (verdict.because) {
		case "clean": return say(verdict.warnings === 0 ? cleanWords(lane) : `Nothing blocks; look at the warnings before you merge.${unknownWords(lane)}`);
		case "findings": return say(`Not ready: ${verdict.blocking === 1 ? "one finding needs" : `${verdict.blocking} findings need`} a fix, or a reason why it is meant.`);
		case "broken": return say("Not ready: dbt fails on this commit, and production would fail the same way.");
		default: return say(COMMON[verdict.because]);
	}
};
function cleanWords(lane) {
	return lane.inVerdict === void 0 ? "Safe to merge as far as this dbt project goes." : `Nothing that was looked at speaks against the merge.${unknownWords(lane)}`;
}
function unknownWords({ name, inVerdict }) {
	return inVerdict === void 0 ? "" : ` ${UNKNOWN[name]}`;
}
const UNKNOWN = {
	static: "It was read, not run: whether it builds, what its tests say and what becomes of the data is not known.",
	compile: "It was compiled, not built: what its tests say and what becomes of the data is not known.",
	build: "Not everything was run: what is missing stands below."
};
const summariseDebugging = (verdict, { steps, lane }) => {
	switch (verdict.because) {
		case "clean": return say(lane.inVerdict === void 0 ? "Nothing fails on this commit: there was nothing to mend." : `Nothing that was run fails on this commit.${unknownWords(lane)}`);
		case "broken": return say(steps.find(({ id }) => id === "diagnose")?.status === "success" ? "The cause is known; no fix of it could be proved, so a person has to mend it." : "dbt fails on this commit, and why could not be told.");
		default: return say(COMMON[verdict.because]);
	}
};
const summarisePipeline = (verdict, { steps }) => {
	switch (verdict.because) {
		case "clean": return say("The pipeline ran through as far as it is built: what was skipped says why.");
		case "broken": return say(`Stopped: ${steps.find(({ status }) => status === "failed")?.reason ?? "a step failed"}`);
		default: return say(COMMON[verdict.because]);
	}
};
const COMMON = {
	clean: "Nothing blocks.",
	findings: "Findings block.",
	broken: "dbt fails on this commit.",
	"could-not-check": "Unknown, not bad: this says nothing about the change itself.",
	cancelled: "Stopped before it was through; nothing is known about what it had not reached.",
	"timed-out": "The time budget ended before it was through; nothing is known about what it had not reached.",
	"awaits-confirmation": "Nothing was run yet. A push voids this scope.",
	"fix-ready": "One cause, one fix that was tried; the check stays open until it is committed.",
	unbuilt: "Reading it found nothing that blocks. Nothing was compiled or built, so what only shows when it runs is not known."
};
function say(sentence) {
	return [text(sentence)];
}

// src/dbt/guard-tests-allowance.ts
const NOTHING_ALLOWED = {};

// src/dbt/guard-tests-project.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const HARMLESS = /* @__PURE__ */ new Set([
	"materialized",
	"on_schema_change",
	"incremental_strategy",
	"column_types",
	"quote_columns",
	"delimiter"
]);
function guardProjectFile({ path, before, after }, { base }) {
	if (after === void 0) return [`${path} is deleted`];
	const [was, is] = [read(before ?? ""), read(after)];
	if (is === void 0) return [`${path} can't be read`];
	const original = read(base?.get(path) ?? "");
	return differences(was ?? {}, is, []).flatMap((key) => isHarmless$1(key, was) || isRestored(key, {
		is,
		original
	}) ? [] : [`${path} changes ${key.join(".") || "everything"}`]);
}
function read(text) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			uniqueKeys: true,
			logLevel: "error"
		});
		return document.errors.length > 0 ? void 0 : document.toJS();
	} catch {
		return;
	}
}
function differences(before, after, path) {
	if (sameValue(before, after)) return [];
	if (!isRecord(before) || !isRecord(after)) return [path];
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => differences(before[key], after[key], [...path, key]));
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isHarmless$1(path, before) {
	const [section] = path;
	if (section === "vars") return at(before, path) === void 0;
	return (section === "models" || section === "seeds" || section === "snapshots") && path.some((key) => HARMLESS.has(key.replace(/^\+/, "")));
}
const SENSITIVE = /^\+?(?:tests|data_tests|unit_tests|on-run-start|on-run-end|pre-hook|post-hook|enabled|severity|where|limit|warn_if|error_if|fail_calc|store_failures|contract|test-paths)$/;
function isRestored(path, { is, original }) {
	const value = at(original, path);
	return value !== void 0 && path.length > 0 && !path.some((key) => SENSITIVE.test(key)) && !mentionsSensitive(value) && sameValue(value, at(is, path));
}
function mentionsSensitive(value) {
	if (!isRecord(value)) return false;
	return Object.entries(value).some(([key, inner]) => SENSITIVE.test(key) || mentionsSensitive(inner));
}
function at(value, path) {
	return path.reduce((inner, key) => isRecord(inner) ? inner[key] : void 0, value);
}

// src/dbt/guard-tests-seed.ts
function guardSeed({ path, before, after }, { base, renamedColumns = [] }) {
	if (before === void 0) return [];
	if (after === void 0) return [`the seed ${path} is deleted`];
	const [had, has] = [recordsOf(before), recordsOf(after)];
	const lost = has.length < had.length ? [`${path} loses ${had.length - has.length} of ${had.length - 1} rows`] : [];
	const known = new Set([...had, ...recordsOf(base?.get(path) ?? "")].map(bare));
	const invented = has.slice(1).filter((row) => !known.has(bare(row)));
	const header = isSameHeader(had[0] ?? "", has[0] ?? "", renamedColumns) || recordsOf(base?.get(path) ?? "")[0] === has[0];
	return [
		...lost,
		...invented.length > 0 && lost.length === 0 ? [`${path} gets rows with other values`] : [],
		...header ? [] : [`${path} has other columns`]
	];
}
function recordsOf(text) {
	return (text.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g) ?? []).map((record) => record.replace(/\r$/, "")).filter((record) => record.trim() !== "");
}
function bare(record) {
	return record.replaceAll(/[",\s]/g, "");
}
function isSameHeader(before, after, renamed) {
	const names = new Map(renamed.map(({ from, to }) => [from, to]));
	const renaming = before.split(",").map((column) => names.get(column.trim()) ?? column.trim());
	return bare(before) === bare(after) || renaming.join() === after.split(",").map((column) => column.trim()).join();
}

// src/dbt/literal-pattern.ts
function literalPattern(text) {
	return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

// src/dbt/guard-tests-sql.ts
const JUDGES = /\b(?:test_\w+|\w+__test_\w+|get_(?:unit_)?test_sql|get_where_subquery|should_store_failures|\w+__get_(?:unit_)?test_sql|\w+__get_where_subquery)\b/;
const SETTINGS = [
	"enabled",
	"contract",
	"severity",
	"where",
	"limit",
	"warn_if",
	"error_if",
	"fail_calc",
	"store_failures",
	"pre_hook",
	"post_hook",
	"on_error"
];
function guardSql({ path, before, after }, allowed) {
	if (isSingularTest(path)) return guardTest({
		path,
		before,
		after
	}, allowed);
	if (after === void 0) return isRenamed(path, allowed) ? [] : [`${path} is deleted`];
	const judges = [before ?? "", after].map(testDefinitions);
	return [...judges[0] === judges[1] || before !== void 0 && onlyRenames(before, after, allowed) ? [] : [`${path} changes how a test is judged`], ...SETTINGS.flatMap((setting) => settingChange({
		path,
		before,
		after
	}, setting))];
}
function isSingularTest(path) {
	const folders = path.toLowerCase().split("/").slice(0, -1);
	return (folders.includes("tests") || folders.includes("data_tests")) && !folders.includes("generic") && !folders.includes("models") && !folders.includes("macros");
}
function isRenamed(path, { renamedModels = [] }) {
	return renamedModels.some(({ from }) => path.split("/").at(-1) === `${from}.sql`);
}
function guardTest({ path, before, after }, allowed) {
	if (before === void 0) return [];
	if (after === void 0) return [`the test ${path} is deleted`];
	return onlyRenames(before, after, allowed) ? [] : [`the test ${path} is edited`];
}
function onlyRenames(before, after, { renamedColumns = [], renamedModels = [] }) {
	const names = [...renamedColumns, ...renamedModels].map(({ from, to }) => `${from} ${to}`.toLowerCase());
	const parts = diffArrays(wordsOf(before), wordsOf(after));
	const removed = parts.filter((part) => part.removed).flatMap(({ value }) => value);
	const added = parts.filter((part) => part.added).flatMap(({ value }) => value);
	if (removed.length !== added.length) return isAliased(before, after, allowedNames({
		renamedColumns,
		renamedModels
	}));
	return removed.every((word, index) => names.includes(`${word} ${added[index]}`.toLowerCase()));
}
function allowedNames({ renamedColumns, renamedModels }) {
	return [...renamedColumns, ...renamedModels];
}
function isAliased(before, after, names) {
	const back = names.reduce((text, { from, to }) => text.replaceAll(new RegExp(`\\b${literalPattern(to)}\\s+as\\s+${literalPattern(from)}\\b`, "gi"), from), after);
	if (back === after) return false;
	return wordsOf(before).join(" ") === wordsOf(back).join(" ");
}
function wordsOf(text) {
	return text.match(/\w+|[^\w\s]/g) ?? [];
}
function testDefinitions(text) {
	return (text.match(/\{%-?\s*(?:test|macro)\b[\s\S]*?\{%-?\s*end(?:test|macro)\s*-?%\}/g) ?? []).filter((block) => /^\{%-?\s*test\b/.test(block) || JUDGES.test(block.split("%}")[0] ?? "")).join("\n");
}
function settingChange({ path, before, after }, setting) {
	const [was, is] = [settingsIn(before ?? "", setting), settingsIn(after ?? "", setting)];
	if (was === is || setting === "enabled" && is === "") return [];
	return [`${path} changes the setting ${setting}`];
}
function settingsIn(text, setting) {
	return (text.replaceAll(/\{#[\s\S]*?#\}/g, "").match(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\bdbt\.config\([^\n]*\)/g) ?? []).flatMap((call) => new RegExp(`\\b${setting.replace("_", "[_-]")}\\b`).test(call) && /config/.test(call) ? [valueIn(call, setting)] : []).join("\n");
}
function valueIn(call, setting) {
	return (new RegExp(`\\b${setting.replace("_", "[_-]")}\\b['"]?\\s*[=:]\\s*(\\{[^}]*\\}|\\[[^\\]]*\\]|'[^']*'|"[^"]*"|[^,)\\s]+)`).exec(call)?.[0] ?? call).replaceAll(/\s+/g, "");
}

// src/dbt/guard-tests-inventory.ts
const KINDS = [
	"models",
	"seeds",
	"snapshots",
	"sources",
	"analyses",
	"data_tests",
	"tests"
];
const CONFIG = /* @__PURE__ */ new Set([
	"enabled",
	"severity",
	"where",
	"limit",
	"warn_if",
	"error_if",
	"fail_calc",
	"store_failures",
	"store_failures_as",
	"tags",
	"meta"
]);
const NO_ARGUMENTS = /* @__PURE__ */ new Set([
	...CONFIG,
	"name",
	"test_name",
	"column_name",
	"description",
	"config",
	"arguments"
]);
function readInventory(texts) {
	const files = [...texts].map(([path, text]) => ({
		path,
		root: readYaml(text)
	}));
	const roots = files.map(({ root }) => root).filter((root) => root !== void 0);
	const described = roots.flatMap((root) => KINDS.flatMap((kind) => listOf(root[kind]).flatMap((entry) => scopesOf(kind, entry))));
	return {
		tests: described.flatMap(testsOf),
		resources: described.map(resourceOf),
		unitTests: roots.flatMap((root) => listOf(root["unit_tests"]).map((raw) => ({
			name: String(raw["name"]),
			model: String(raw["model"]),
			raw
		}))),
		unreadable: files.flatMap(({ path, root }) => root === void 0 ? [path] : [])
	};
}
function readYaml(text) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			uniqueKeys: false,
			logLevel: "error"
		});
		return document.errors.length > 0 ? void 0 : asRecord(document.toJS());
	} catch {
		return;
	}
}
function scopesOf(kind, raw) {
	const name = String(raw["name"]);
	const own = {
		id: `${kind === "tests" ? "data_tests" : kind}.${name}`,
		name,
		raw
	};
	const versions = listOf(raw["versions"]).map((version) => ({
		id: `${own.id}.v${String(version["v"])}`,
		name,
		raw: version
	}));
	const tables = kind === "sources" ? listOf(raw["tables"]).map((table) => ({
		id: `${own.id}.${String(table["name"])}`,
		name: `${name}.${String(table["name"])}`,
		raw: table
	})) : [];
	return [
		own,
		...versions,
		...tables
	];
}
function testsOf({ id, raw }) {
	const columns = listOf(raw["columns"]);
	return [...entriesOf(raw).map((entry) => readTest(entry, {
		resource: id,
		column: void 0
	})), ...columns.flatMap((column) => entriesOf(column).map((entry) => readTest(entry, {
		resource: id,
		column: String(column["name"]).toLowerCase()
	})))];
}
function entriesOf(raw) {
	return ["data_tests", "tests"].flatMap((key) => {
		const list = raw[key];
		return Array.isArray(list) ? list : [];
	});
}
function readTest(entry, owner) {
	if (typeof entry === "string") return {
		...owner,
		kind: entry,
		arguments: {},
		config: {}
	};
	const raw = asRecord(entry);
	const named = raw["test_name"];
	const kind = typeof named === "string" ? named : Object.keys(raw).find((key) => !NO_ARGUMENTS.has(key)) ?? "unknown";
	const body = {
		...asRecord(raw[kind]),
		...without(raw, [kind])
	};
	const nested = asRecord(body["arguments"]);
	const column = typeof body["column_name"] === "string" ? body["column_name"].toLowerCase() : owner.column;
	return {
		...owner,
		column,
		kind,
		arguments: {
			...without(body, [...NO_ARGUMENTS]),
			...nested
		},
		config: {
			...Object.fromEntries(Object.entries(body).filter(([key]) => CONFIG.has(key))),
			...asRecord(body["config"])
		}
	};
}
function without(raw, keys) {
	return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}
function resourceOf({ id, name, raw }) {
	const config = {
		...raw["enabled"] === void 0 ? {} : { enabled: raw["enabled"] },
		...asRecord(raw["config"])
	};
	const columns = listOf(raw["columns"]);
	return {
		id,
		name,
		config,
		selection: columns.flatMap((column) => column["include"] === void 0 && column["exclude"] === void 0 ? [] : [[column["include"], column["exclude"]]]),
		constraints: raw["constraints"],
		columns: new Map(columns.flatMap((column) => column["name"] === void 0 ? [] : [[nameOf$2(column["name"]), column]])),
		freshness: [
			raw["freshness"] ?? config["freshness"],
			raw["loaded_at_field"] ?? config["loaded_at_field"],
			raw["loaded_at_query"] ?? config["loaded_at_query"]
		]
	};
}
function listOf(value) {
	return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null).map((item) => asRecord(item)) : [];
}
function nameOf$2(value) {
	return typeof value === "string" || typeof value === "number" ? String(value).toLowerCase() : "";
}

// src/dbt/guard-tests-renames.ts
function expectedTest(test, allowed) {
	const columns = columnNames(nameOf$1(test.resource), allowed);
	const kind = allowed.renamedTests?.find(({ from }) => from === test.kind)?.to ?? test.kind;
	const column = test.column === void 0 ? void 0 : columns.get(test.column) ?? test.column;
	const keys = new Map(allowed.renamedArguments?.map(({ from, to }) => [from, to]));
	const others = Object.fromEntries(Object.entries(test.arguments).map(([key, value]) => [keys.get(key) ?? key, key === "field" ? value : mapped(value, columns)]));
	return {
		...test,
		resource: renamedUnder(test.resource, allowed),
		kind,
		column,
		arguments: withRelation(others, allowed)
	};
}
function renamedUnder(id, { renamedModels = [] }) {
	const [kind, name = "", ...rest] = id.split(".");
	const to = renamedModels.find(({ from }) => from === name)?.to;
	return to === void 0 ? id : [
		kind,
		to,
		...rest
	].join(".");
}
function renamedRows(value, model, allowed) {
	if (Array.isArray(value)) return value.map((given) => renamedFixture(given, modelIn(asRecord(given)["input"]), allowed));
	return renamedFixture(value, model, allowed);
}
function renamedFixture(value, model, allowed) {
	const fixture = asRecord(value);
	const columns = columnNames(model, allowed);
	const rows = fixture["rows"];
	const input = fixture["input"];
	return {
		...fixture,
		...typeof input === "string" ? { input: withModel(input, allowed) } : {},
		...Array.isArray(rows) ? { rows: rows.map((row) => withKeys(row, columns)) } : {},
		...typeof rows === "string" ? { rows: withHeader(rows, columns) } : {}
	};
}
function withKeys(row, columns) {
	return Object.fromEntries(Object.entries(asRecord(row)).map(([key, value]) => [columns.get(key.toLowerCase()) ?? key, value]));
}
function withHeader(rows, columns) {
	const [first = "", ...rest] = rows.split("\n");
	const header = first.replaceAll(/\w+/g, (word) => columns.get(word.toLowerCase()) ?? word);
	if (!/^\s*select\b/i.test(first)) return [header, ...rest].join("\n");
	return rows.replaceAll(/\bas\s+(\w+)/gi, (whole, name) => whole.replace(name, columns.get(name.toLowerCase()) ?? name));
}
function nameOf$1(resource) {
	const [, name = "", ...rest] = resource.split(".");
	return resource.startsWith("sources.") ? [name, ...rest].join(".") : name;
}
function columnNames(resource, { renamedColumns = [] }) {
	return new Map(renamedColumns.filter((renamed) => renamed.resource === resource).map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()]));
}
function mapped(value, columns) {
	if (typeof value === "string") return columns.get(value.toLowerCase()) ?? value;
	return Array.isArray(value) ? value.map((item) => mapped(item, columns)) : value;
}
function withRelation(values, allowed) {
	const { to, field } = values;
	if (typeof to !== "string") return values;
	const columns = columnNames(modelIn(to), allowed);
	return {
		...values,
		to: withModel(to, allowed),
		...typeof field === "string" ? { field: columns.get(field.toLowerCase()) ?? field } : {}
	};
}
function modelIn(reference) {
	return /['"]([^'"]+)['"]\s*\)/.exec(typeof reference === "string" ? reference : "")?.[1] ?? "";
}
function withModel(reference, { renamedModels = [] }) {
	const name = modelIn(reference);
	const to = renamedModels.find(({ from }) => from === name)?.to;
	return to === void 0 ? reference : reference.replace(name, to);
}

// src/dbt/guard-tests-yaml.ts
function guardYaml(before, after, allowed) {
	const [had, has] = [readInventory(before), readInventory(after)];
	if (has.unreadable.length > 0) return has.unreadable.map((path) => `${path} can't be read`);
	if (had.unreadable.length > 0) return had.unreadable.map((path) => `${path} could not be read before, so nobody can tell what it lost`);
	return [
		...guardTests(had.tests, has.tests, allowed),
		...had.resources.flatMap((resource) => guardResource(resource, has, allowed)),
		...newlyDisabled(had.resources, has.resources),
		...had.unitTests.flatMap((unitTest) => guardUnitTest(unitTest, has.unitTests, allowed))
	];
}
function guardTests(before, after, allowed) {
	const left = [...after];
	const take = (fits) => {
		const at = left.findIndex(fits);
		return at < 0 ? void 0 : left.splice(at, 1)[0];
	};
	return before.filter((test) => take((other) => isSame(test, other)) === void 0 && take((other) => isSame(expectedTest(test, allowed), other)) === void 0).flatMap((test) => {
		const wanted = expectedTest(test, allowed);
		const other = take((candidate) => sameSlot(test, candidate)) ?? take((candidate) => sameSlot(wanted, candidate));
		return other === void 0 ? [`${shown(test)} is removed`] : weaker(other.column === test.column ? test : wanted, other);
	});
}
function isSame(one, other) {
	return sameSlot(one, other) && weaker(one, other).length === 0;
}
function sameSlot(one, other) {
	return one.resource === other.resource && one.column === other.column && one.kind === other.kind;
}
function weaker(before, after) {
	const name = shown(before);
	return [...keysThatDiffer(before.arguments, after.arguments).filter((key) => !isStricterList(key, before, after)).map((key) => `${name} gets another \`${key}\``), ...keysThatDiffer(before.config, after.config).flatMap((key) => isHarmless(key, before.config[key], after.config[key]) ? [] : [`${name} gets another \`${key}\``])];
}
function isStricterList(key, before, after) {
	const [was, is] = [before.arguments[key], after.arguments[key]];
	return before.kind === "accepted_values" && key === "values" && Array.isArray(was) && Array.isArray(is) && is.every((value) => was.includes(value));
}
function isHarmless(key, before, after) {
	if (key === "meta" || key === "description" || key === "store_failures" || key === "store_failures_as") return true;
	if (key === "enabled") return after === true || after === void 0 && before !== true;
	return key === "severity" && (after === void 0 || asText(after).toLowerCase() === "error");
}
function guardResource(before, { resources }, allowed) {
	const ids = [before.id, renamedUnder(before.id, allowed)];
	const after = resources.find(({ id }) => ids.includes(id));
	const isContract = asRecord(before.config["contract"])["enforced"] === true;
	if (after === void 0) return isContract ? [`the contract of ${before.id} is removed`] : before.freshness.some((value) => value !== void 0 && value !== null) ? [`the freshness of ${before.id} is removed`] : [];
	return [
		...sameValue(before.config["contract"], after.config["contract"]) || !isContract ? [] : [`the contract of ${before.id} is no longer enforced as it was`],
		...sameValue(before.constraints, after.constraints) ? [] : before.constraints === void 0 ? [] : [`${before.id} has other constraints`],
		...sameValue(before.selection, after.selection) ? [] : [`${before.id} takes other columns of its model`],
		...sameValue(before.freshness, after.freshness) ? [] : [`the freshness of ${before.id} is changed`],
		...sameHooks(before.config, after.config) ? [] : [`${before.id} has other hooks`],
		...[...before.columns].flatMap(([name, column]) => guardColumn({
			name,
			column,
			isContract
		}, {
			before,
			after,
			allowed
		}))
	];
}
function sameHooks(before, after) {
	return [
		"pre-hook",
		"post-hook",
		"pre_hook",
		"post_hook"
	].every((key) => sameValue(before[key], after[key]));
}
function guardColumn({ name, column, isContract }, { before, after, allowed }) {
	const renamed = allowed.renamedColumns?.find(({ resource, from }) => resource === before.name && from.toLowerCase() === name)?.to.toLowerCase();
	const found = after.columns.get(name) ?? (renamed === void 0 ? void 0 : after.columns.get(renamed));
	const label = `${before.id}.${name}`;
	if (found === void 0) return isContract || column["constraints"] !== void 0 ? [`${label} is dropped from the contract`] : [];
	const typeChanged = !sameValue(column["data_type"], found["data_type"]) && (isContract || column["data_type"] !== void 0);
	return [
		...typeChanged && allowed.dataTypes !== true ? [`${label} gets another data_type`] : [],
		...typeChanged && found["data_type"] === void 0 && allowed.dataTypes === true ? [`${label} loses its data_type`] : [],
		...sameValue(column["constraints"], found["constraints"]) || column["constraints"] === void 0 ? [] : [`${label} has other constraints`]
	];
}
function newlyDisabled(before, after) {
	return after.flatMap(({ id, config }) => {
		const was = before.find((resource) => resource.id === id)?.config ?? {};
		return (id.startsWith("data_tests.") ? [
			"enabled",
			"severity",
			"where",
			"limit",
			"warn_if",
			"error_if",
			"fail_calc",
			"tags"
		] : ["enabled"]).flatMap((key) => sameValue(was[key], config[key]) || isHarmless(key, was[key], config[key]) ? [] : [`${id} gets another \`${key}\``]);
	});
}
function guardUnitTest(before, after, allowed) {
	const found = after.find(({ name, model }) => name === before.name && (model === before.model || renamedUnder(`models.${before.model}`, allowed) === `models.${model}`));
	if (found === void 0) return [`the unit test ${before.name} is removed`];
	const keys = keysThatDiffer(before.raw, found.raw).filter((key) => key !== "description" && key !== "model");
	const isAllowed = (key) => sameValue(renamedRows(before.raw[key], before.model, allowed), found.raw[key]);
	return keys.filter((key) => !isAllowed(key)).map((key) => `the unit test ${before.name} gets another \`${key}\``);
}
function keysThatDiffer(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !sameValue(before[key], after[key]));
}
function shown({ resource, column, kind }) {
	return `the test ${kind} of ${resource}${column === void 0 ? "" : `.${column}`}`;
}

// src/dbt/guard-tests.ts
function guard(before, after, allowed = NOTHING_ALLOWED) {
	const changed = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].toSorted().filter((path) => before.get(path) !== after.get(path));
	const yaml = changed.filter((path) => kindOf$1(path) === "yaml");
	const only = (texts) => new Map(yaml.flatMap((path) => [[path, texts.get(path)]]).filter(isThere));
	return [...guardYaml(only(before), only(after), allowed), ...changed.filter((path) => kindOf$1(path) !== "yaml").flatMap((path) => guardFile({
		path,
		before: before.get(path),
		after: after.get(path)
	}, allowed))];
}
function isThere(entry) {
	return entry[1] !== void 0;
}
function guardFile(change, allowed) {
	switch (kindOf$1(change.path)) {
		case "project": return guardProjectFile(change, allowed);
		case "seed": return guardSeed(change, allowed);
		case "sql": return guardSql(change, allowed);
		case "config": return [`${change.path} decides what is run and is not changed by a fix`];
		case "yaml":
		case "other": return [];
	}
}
function kindOf$1(path) {
	const name = path.split("/").at(-1)?.toLowerCase() ?? "";
	if (name === "dbt_project.yml" || name === "dbt_project.yaml") return "project";
	if (/^(?:selectors|profiles|dbt_cloud)\.ya?ml$/.test(name) || name === ".dbtignore" || name === ".env") return "config";
	if (/\.ya?ml$/.test(name)) return "yaml";
	if (/\.[ct]sv$/.test(name)) return "seed";
	return /\.(?:sql|py|jinja2?|j2)$/.test(name) ? "sql" : "other";
}

// src/agents/dbt-doctor/contract-mismatch.ts
function contractMismatches(text) {
	if (!/enforced contract/.test(text)) return [];
	return text.split("\n").filter((line) => /^\s*\|/.test(line)).flatMap((row) => {
		const [, column = "", definition = "", contract = "", reason = ""] = row.split("|").map((cell) => cell.trim());
		const kind = kindOf(reason);
		return kind === void 0 || !/^\w+$/.test(column) ? [] : [{
			column: column.toLowerCase(),
			kind,
			definition,
			contract
		}];
	});
}
function kindOf(reason) {
	if (/type mismatch/.test(reason)) return "type";
	if (/missing in definition/.test(reason)) return "missing-in-sql";
	return /missing in contract/.test(reason) ? "missing-in-yaml" : void 0;
}

// src/agents/dbt-doctor/fix-context.ts
function projectFiles({ files, projectDir, text }) {
	return files.flatMap((file) => {
		const path = insideProject(projectDir, file.path);
		const basePath = insideProject(projectDir, file.previousPath ?? file.path);
		if (path === void 0 || basePath === void 0) return [];
		const base = file.kind === "added" ? void 0 : file.base ?? text("base", basePath);
		const head = file.kind === "removed" ? void 0 : text("head", path) ?? file.head;
		return [{
			path,
			basePath,
			kind: file.kind,
			base,
			head
		}];
	});
}
function changedFile(context, path) {
	return path === void 0 ? void 0 : projectFiles(context).find((file) => file.path === path);
}
function insideProject(projectDir, path) {
	const folder = projectDir.replace(/^\.\/?|\/$/g, "");
	if (folder === "") return path;
	return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : void 0;
}

// src/dbt/nearest-name.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function nearestName(name, existing) {
	const candidates = [...existing].filter((candidate) => candidate !== name);
	if (candidates.length === 0) return void 0;
	const lowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
	const best = (0, import_fastest_levenshtein.closest)(name.toLowerCase(), [...lowerCase.keys()]);
	const allowed = Math.max(1, Math.floor(name.length / 3));
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), best) <= allowed ? lowerCase.get(best) : void 0;
}

// src/agents/dbt-doctor/failing-place.ts
function failingNode({ diagnosis, head, base }) {
	const { node } = diagnosis;
	return node === void 0 ? void 0 : head?.nodes.get(node) ?? base?.nodes.get(node);
}
function failingPath(context) {
	return context.diagnosis.file ?? failingNode(context)?.path;
}
function failingText(context) {
	const path = failingPath(context);
	return path === void 0 ? void 0 : context.text("head", path);
}
function editedFailingFile(context) {
	const file = changedFile(context, failingPath(context));
	if (file?.base === void 0 || file.head === void 0 || file.base === file.head) return void 0;
	return {
		...file,
		base: file.base,
		head: file.head
	};
}
function missingColumn({ diagnosis }) {
	const { missing, facts } = diagnosis;
	return (missing?.kind === "column" ? missing.name : missing === void 0 ? facts["col"] ?? facts["col2"] : void 0)?.split(".").at(-1)?.replaceAll(/["`]/g, "").toLowerCase();
}
function isSql(path) {
	return path?.endsWith(".sql") === true;
}
function isYaml(path) {
	return path !== void 0 && /\.ya?ml$/i.test(path);
}

// src/agents/dbt-doctor/fix.ts
function defineFix(maker) {
	return maker;
}
function changedOnly(context, files) {
	const changed = files.filter(({ path, content }) => content !== context.text("head", path));
	return changed.length === 0 ? void 0 : changed;
}

// src/agents/dbt-doctor/inventory.ts
const REFERABLE = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
function relationsOf(context, side) {
	const known = relationsIn(context[side]);
	if (side === "base" || context.head !== void 0) return known;
	const relations = new Map(relationsIn(context.base));
	const folders = new Set([...relations.values()].map(({ path }) => path.split("/")[0]));
	for (const { path, basePath, head } of projectFiles(context)) {
		const gone = [...relations.values()].find((relation) => relation.path === basePath);
		if (gone !== void 0 && (head === void 0 || path !== basePath)) relations.delete(gone.name.toLowerCase());
		const name = /([^/]+)\.(?:sql|csv|py)$/.exec(path)?.[1];
		if (name === void 0 || head === void 0 || !folders.has(path.split("/")[0])) continue;
		if (!relations.has(name.toLowerCase()) && gone?.path !== path) relations.set(name.toLowerCase(), {
			name,
			path,
			uniqueId: void 0
		});
	}
	return relations;
}
function relationsIn(project) {
	const nodes = [...project?.nodes.values() ?? []].filter(({ resourceType }) => REFERABLE.has(resourceType));
	return new Map(nodes.map(({ name, path, uniqueId }) => [name.toLowerCase(), {
		name,
		path,
		uniqueId
	}]));
}
function macrosOf(context, side) {
	const known = macrosIn(context[side]);
	if (side === "base" || context.head !== void 0) return known;
	const changed = projectFiles(context).filter(({ basePath, path }) => /\.(?:sql|jinja)$/.test(path) || /\.(?:sql|jinja)$/.test(basePath));
	const gone = new Set(changed.map(({ basePath }) => basePath));
	const kept = [...macrosIn(context.base)].filter(([, { path, isOwn }]) => !isOwn || !gone.has(path));
	const written = changed.flatMap(({ path, head = "" }) => macroNames(head).map((name) => [name, {
		name,
		path,
		isOwn: true
	}]));
	return new Map([...kept, ...written]);
}
function macrosIn(project) {
	const macros = [...project?.macros.values() ?? []];
	return new Map(macros.map(({ name, path, packageName }) => [name, {
		name,
		path,
		isOwn: packageName === project?.name
	}]));
}
function macroNames(text) {
	return [...text.matchAll(/\{%-?\s*(?:macro|test)\s+(\w+)\s*\(/g)].flatMap(([, name]) => name ?? []);
}
function sourcesOf(context, side) {
	const known = [...context[side]?.sources.values() ?? []].map(({ sourceName, name }) => `${sourceName}.${name}`);
	if (side === "base" || context.head !== void 0) return known;
	const changed = projectFiles(context).filter(({ path }) => /\.ya?ml$/.test(path));
	const gone = new Set(changed.map(({ basePath }) => basePath));
	return [...[...context.base?.sources.values() ?? []].filter(({ path }) => !gone.has(path)).map(({ sourceName, name }) => `${sourceName}.${name}`), ...changed.flatMap(({ head }) => head === void 0 ? [] : sourcesIn(head))];
}
function sourcesIn(text) {
	try {
		const document = (0, import_dist.parseDocument)(text, { logLevel: "silent" });
		const root = document.contents;
		if (!(0, import_dist.isMap)(root)) return [];
		return mapsIn(document, root, "sources").flatMap((source) => mapsIn(document, source, "tables").map((table) => `${String(source.get("name"))}.${String(table.get("name"))}`));
	} catch {
		return [];
	}
}

// src/agents/dbt-doctor/fixes/test-name.ts
const testName = defineFix({
	id: "test-name",
	propose: (context) => {
		const path = failingPath(context);
		const text = path === void 0 || !isYaml(path) ? void 0 : context.text("head", path);
		const meant = meantTest(context);
		if (path === void 0 || text === void 0 || meant === void 0) return void 0;
		const { from, to } = meant;
		const files = changedOnly(context, [{
			path,
			content: text.replaceAll(new RegExp(`(?<=[\\[,\\s-])${from}(?=\\s*(?:$|[\\],:#]))`, "gm"), to)
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Test with ${code(to)} instead of ${code(from)}`,
			rationale: `No test is called ${code(from)}; ${code(to)} is the name nearest to it.`,
			files
		};
	}
});
function meantTest(context) {
	const { missing } = context.diagnosis;
	const from = missing?.kind === "macro" ? /^(?:\w+\.)?test_(\w+)$/.exec(missing.name)?.[1] : void 0;
	if (from === void 0) return void 0;
	const known = [...macrosOf(context, "head").keys(), ...macrosOf(context, "base").keys()].flatMap((name) => name.startsWith("test_") ? name.slice(5) : []);
	const to = nearestName(from, /* @__PURE__ */ new Set([
		"unique",
		"not_null",
		"accepted_values",
		"relationships",
		...known
	]));
	return to === void 0 ? void 0 : {
		from,
		to
	};
}

// src/agents/dbt-doctor/meant-argument.ts
const OF_DBT = [
	"values",
	"quote",
	"to",
	"field"
];
function meantArgument(context) {
	const said = /'(?:\w+__)?(test_\w+)' takes no keyword argument '(\w+)'/.exec(context.diagnosis.text);
	const [from, macro] = [said?.[2], said?.[1]];
	if (from === void 0 || macro === void 0 || from === "arguments") return void 0;
	const own = [...(context.head ?? context.base)?.macros.values() ?? []].find(({ name }) => name === macro)?.sql ?? "";
	const signature = /\(([^)]*)\)/.exec(own)?.[1]?.match(/\w+/g) ?? [];
	const to = nearestName(from, [...signature.filter((name) => name !== "model" && name !== "column_name"), ...OF_DBT]);
	return to === void 0 ? void 0 : {
		from,
		to
	};
}

// src/agents/dbt-doctor/text-edit.ts
function applyEdits(text, edits) {
	const ordered = edits.toSorted((one, other) => one.start - other.start);
	let result = "";
	let position = 0;
	for (const edit of ordered) {
		if (edit.start < position) continue;
		result += text.slice(position, edit.start) + edit.text;
		position = edit.end;
	}
	return result + text.slice(position);
}
function linesWithEnds(text) {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function lineAt(text, offset) {
	return text.slice(0, offset).split("\n").length;
}

// src/agents/dbt-doctor/hunks.ts
const MAX_EDITS = 4e3;
function hunksOf(base, head) {
	const parts = diffArrays([...linesWithEnds(base)], [...linesWithEnds(head)], { maxEditLength: MAX_EDITS }) ?? [];
	const hunks = [];
	let [line, baseLine] = [1, 1];
	let isOpen = false;
	for (const { added, removed, value } of parts) {
		if (!added && !removed) {
			line += value.length;
			baseLine += value.length;
			isOpen = false;
			continue;
		}
		if (!isOpen) hunks.push({
			line,
			baseLine,
			base: [],
			head: []
		});
		isOpen = true;
		hunks.at(-1)?.[added ? "head" : "base"].push(...value);
		if (added) line += value.length;
		else baseLine += value.length;
	}
	return hunks;
}
function hunkAt(hunks, line) {
	return hunks.find((hunk) => line >= hunk.line && line < hunk.line + hunk.head.length) ?? hunks.find((hunk) => hunk.head.length === 0 && (line === hunk.line || line === hunk.line - 1));
}
function withoutHunk(head, hunk) {
	const lines = [...linesWithEnds(head)];
	lines.splice(hunk.line - 1, hunk.head.length, ...hunk.base);
	return lines.join("");
}
function tokenChanges(base, head) {
	const sides = {
		base: meaningful(templateTokens(base)),
		head: meaningful(templateTokens(head))
	};
	const parts = diffArrays([...sides.base], [...sides.head], {
		maxEditLength: MAX_EDITS,
		comparator: (one, other) => one.text === other.text
	});
	const changes = [];
	const at = {
		base: 0,
		head: 0
	};
	let isOpen = false;
	for (const { added, removed, value } of parts ?? []) {
		if (!added && !removed) {
			at.base += value.length;
			at.head += value.length;
			isOpen = false;
			continue;
		}
		if (!isOpen) changes.push({
			at: { ...at },
			before: [],
			after: []
		});
		isOpen = true;
		changes.at(-1)?.[added ? "after" : "before"].push(...value);
		at[added ? "head" : "base"] += value.length;
	}
	return changes.map(({ at: start, before, after }) => ({
		line: lineAt(head, (sides.head[start.head] ?? sides.head.at(-1))?.start ?? 0),
		before,
		after,
		edit: reverting({
			before,
			after
		}, {
			base,
			head,
			baseEnd: sides.base[start.base - 1]?.end ?? 0,
			headEnd: sides.head[start.head - 1]?.end ?? 0,
			baseNext: sides.base[start.base + before.length]?.start ?? base.length,
			headNext: sides.head[start.head + after.length]?.start ?? head.length
		})
	}));
}
function reverting({ before, after }, around) {
	const { base, head, baseEnd, headEnd, baseNext, headNext } = around;
	const [was, is] = [before[0], after[0]];
	const wasEnd = before.at(-1)?.end ?? 0;
	if (was !== void 0 && is !== void 0) return {
		start: is.start,
		end: after.at(-1)?.end ?? is.end,
		text: base.slice(was.start, wasEnd)
	};
	if (is !== void 0) return {
		start: spaceBefore(head, headEnd, is.start),
		end: after.at(-1)?.end ?? is.end,
		text: ""
	};
	if (was === void 0) return {
		start: headEnd,
		end: headEnd,
		text: ""
	};
	if (wasEnd === baseNext) return {
		start: headNext,
		end: headNext,
		text: base.slice(was.start, wasEnd)
	};
	return {
		start: headEnd,
		end: headEnd,
		text: base.slice(spaceBefore(base, baseEnd, was.start), wasEnd)
	};
}
function spaceBefore(text, from, to) {
	return from + text.slice(from, to).trimEnd().length;
}

// src/agents/dbt-doctor/select-blocks.ts
const AFTER_LIST = /* @__PURE__ */ new Set([
	"from",
	"where",
	"group",
	"having",
	"qualify",
	"order",
	"limit",
	"union",
	"intersect",
	"except",
	"window"
]);
const AFTER_FROM = /* @__PURE__ */ new Set([
	"where",
	"group",
	"having",
	"qualify",
	"order",
	"limit",
	"union",
	"intersect",
	"except",
	"window"
]);
const NO_ALIAS = /* @__PURE__ */ new Set([
	...AFTER_LIST,
	"on",
	"using",
	"join",
	"inner",
	"left",
	"right",
	"full",
	"cross",
	"asof",
	"natural",
	"lateral",
	"select"
]);
const NEVER_ALIAS = /* @__PURE__ */ new Set([
	"end",
	"null",
	"true",
	"false",
	"distinct",
	"asc",
	"desc",
	"and",
	"or",
	"not",
	"is",
	"in",
	"over",
	"as"
]);
const ENDS_EXPRESSION = /* @__PURE__ */ new Set([
	"word",
	"quoted",
	"number",
	"string",
	"jinja"
]);
function selectBlocks(text) {
	const tokens = meaningful(templateTokens(text));
	const depths = depthsOf(tokens);
	return tokens.flatMap((token, at) => isWord(token, "select") ? [blockAt(tokens, depths, at)] : []);
}
function depthsOf(tokens) {
	let depth = 0;
	return tokens.map(({ text, kind }) => {
		if (kind === "mark" && (text === ")" || text === "]")) depth -= 1;
		const own = depth;
		if (kind === "mark" && (text === "(" || text === "[")) depth += 1;
		return own;
	});
}
function blockAt(tokens, depths, at) {
	const depth = depths[at] ?? 0;
	const end = endOfBlock(tokens, depths, at);
	const body = tokens.slice(at + 1, end);
	const bodyDepths = depths.slice(at + 1, end).map((own) => own - depth);
	const listEnd = firstAt(body, bodyDepths, AFTER_LIST);
	const list = body.slice(startOfList(body), listEnd);
	return {
		cte: cteName(tokens, at),
		depth,
		start: tokens[at]?.start ?? 0,
		end: tokens[end - 1]?.end ?? 0,
		items: splitItems(list).map(readItem),
		from: readFrom(body.slice(listEnd), bodyDepths.slice(listEnd)),
		isPlain: !list.some(({ kind, text }) => kind === "jinja" && text.startsWith("{%")),
		tokens: body
	};
}
function endOfBlock(tokens, depths, at) {
	const depth = depths[at] ?? 0;
	const end = tokens.findIndex((token, index) => {
		if (index <= at) return false;
		const own = depths[index] ?? 0;
		return own < depth || own === depth && (isWord(token, "union") || isWord(token, "intersect") || isWord(token, "except")) && !isStarExcept(tokens, index);
	});
	return end < 0 ? tokens.length : end;
}
function isStarExcept(tokens, index) {
	return isWord(tokens[index], "except") && tokens[index - 1]?.text === "*";
}
function startOfList(body) {
	return isWord(body[0], "distinct") || isWord(body[0], "all") ? 1 : 0;
}
function firstAt(tokens, depths, words) {
	const index = tokens.findIndex(({ kind, text }, at) => kind === "word" && depths[at] === 0 && words.has(text.toLowerCase()) && !isStarExcept(tokens, at));
	return index < 0 ? tokens.length : index;
}
function cteName(tokens, at) {
	if (tokens[at - 1]?.text !== "(") return void 0;
	const as = [
		at - 2,
		at - 3,
		at - 4
	].find((index) => isWord(tokens[index], "as"));
	const name = as === void 0 ? void 0 : tokens[as - 1];
	return isName(name) ? plainName(name.text) : void 0;
}
function splitItems(list) {
	const depths = depthsOf(list);
	const items = [[]];
	for (const [index, token] of list.entries()) if (token.text === "," && token.kind === "mark" && depths[index] === 0) items.push([]);
	else items.at(-1)?.push(token);
	return items.filter((item) => item.length > 0);
}
function readItem(tokens) {
	const alias = aliasStart(tokens);
	const last = tokens.at(-1);
	const isColumn = isName(last) && (tokens.length === 1 || tokens.at(-2)?.text === ".");
	const starAt = tokens.findIndex(({ text, kind }, index) => kind === "mark" && text === "*" && (index === 0 || index === 2 && tokens[1]?.text === "."));
	return {
		name: starAt < 0 && isName(last) && (alias !== void 0 || isColumn) ? plainName(last.text) : void 0,
		star: starAt < 0 ? void 0 : starAt === 0 ? "" : plainName(tokens[0]?.text ?? ""),
		expression: tokens.slice(0, alias).map(spelling).join(" "),
		tokens,
		start: tokens[0]?.start ?? 0,
		end: last?.end ?? 0
	};
}
function aliasStart(tokens) {
	const [before, last] = [tokens.at(-2), tokens.at(-1)];
	if (!isName(last) || before === void 0) return void 0;
	if (isWord(before, "as")) return tokens.length - 2;
	const endsExpression = before.text === ")" || ENDS_EXPRESSION.has(before.kind);
	const isOperator = before.kind === "word" && NEVER_ALIAS.has(before.text.toLowerCase()) && !isWord(before, "end");
	return endsExpression && !isOperator && !NEVER_ALIAS.has(last.text.toLowerCase()) ? tokens.length - 1 : void 0;
}
function spelling({ kind, text }) {
	return kind === "word" ? text.toLowerCase() : text.replaceAll(/\s+/g, " ");
}
function readFrom(tokens, depths) {
	if (!isWord(tokens[0], "from")) return [];
	const end = firstAt(tokens, depths, AFTER_FROM);
	return tokens.slice(0, end).flatMap((token, at) => {
		const item = depths[at] === 0 && (isWord(token, "from") || isWord(token, "join") || token.text === "," && token.kind === "mark") ? relationAt(tokens, at + 1) : void 0;
		return item === void 0 ? [] : [item];
	});
}
function relationAt(tokens, at) {
	const token = tokens[at];
	if (token?.kind === "jinja") {
		const named = relationIn(token.text);
		return named === void 0 ? void 0 : {
			...named,
			alias: aliasAt(tokens, at + 1) ?? named.name.split(".").at(-1) ?? named.name
		};
	}
	if (!isName(token)) return void 0;
	let last = at;
	while (tokens[last + 1]?.text === "." && isName(tokens[last + 2])) last += 2;
	const name = plainName(tokens[last]?.text ?? "");
	return {
		kind: "name",
		name,
		alias: aliasAt(tokens, last + 1) ?? name
	};
}
function aliasAt(tokens, at) {
	const next = isWord(tokens[at], "as") ? tokens[at + 1] : tokens[at];
	return isName(next) && !NO_ALIAS.has(next.text.toLowerCase()) ? plainName(next.text) : void 0;
}
function relationIn(jinja) {
	const source = /\bsource\s*\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]/.exec(jinja);
	if (source !== null) return {
		kind: "source",
		name: `${source[1]}.${source[2]}`.toLowerCase()
	};
	const name = /\bref\s*\(\s*(?:['"][^'"]+['"]\s*,\s*)?['"]([^'"]+)['"]/.exec(jinja)?.[1];
	return name === void 0 ? void 0 : {
		kind: "ref",
		name: name.toLowerCase()
	};
}
function isWord(token, word) {
	return token?.kind === "word" && token.text.toLowerCase() === word;
}

// src/agents/dbt-doctor/output-names.ts
function columnsOf(context, side, name) {
	return readColumns({
		context,
		side,
		seen: /* @__PURE__ */ new Set()
	}, name.toLowerCase());
}
function readColumns(reading, name) {
	const { context, side, seen } = reading;
	const relation = relationsOf(context, side).get(name);
	if (relation === void 0 || seen.has(name)) return void 0;
	const known = relation.uniqueId === void 0 ? void 0 : context.columns?.(side, relation.uniqueId);
	if (known !== void 0) return known.map((column) => column.toLowerCase());
	const text = context.text(side, relation.path);
	if (text === void 0) return void 0;
	if (relation.path.endsWith(".csv")) return csvHeader(text);
	return columnsOfTemplate(text, (from) => from.kind === "ref" ? readColumns({
		...reading,
		seen: /* @__PURE__ */ new Set([...seen, name])
	}, from.name) : void 0);
}
function csvHeader(text) {
	return (text.split(/\r?\n/, 1)[0] ?? "").split(",").map((column) => plainName(column.trim()));
}
function columnsOfTemplate(text, outside) {
	const blocks = selectBlocks(text);
	const final = finalBlock(blocks);
	return final === void 0 ? void 0 : columnsOfBlock(final, (from) => insideOrOutside(from, blocks, outside));
}
function finalBlock(blocks) {
	return blocks.find(({ depth, cte }) => depth === 0 && cte === void 0);
}
function insideOrOutside(from, blocks, outside) {
	const cte = from.kind === "name" ? blocks.find((block) => block.cte === from.name) : void 0;
	if (cte !== void 0) return columnsOfBlock(cte, (inner) => inner.name === from.name ? void 0 : insideOrOutside(inner, before(blocks, cte), outside));
	return from.kind === "name" ? void 0 : outside(from);
}
function before(blocks, cte) {
	return blocks.filter(({ start }) => start < cte.start);
}
function columnsOfBlock(block, of) {
	if (!block.isPlain) return void 0;
	const columns = [];
	for (const { name, star, tokens } of block.items) {
		if (star === void 0) {
			columns.push(name ?? "");
			continue;
		}
		const read = block.from.filter(({ alias }) => star === "" || alias === star).map(of);
		if (!(tokens.length === (star === "" ? 1 : 3)) || read.length === 0 || read.includes(void 0)) return void 0;
		columns.push(...read.flatMap((known) => known ?? []));
	}
	return columns;
}
function parentsIn(text) {
	const names = selectBlocks(text).flatMap(({ from }) => from.filter(({ kind }) => kind === "ref").map(({ name }) => name));
	return [...new Set(names)];
}
function headRelation(context, name) {
	return relationsOf(context, "head").get(name.toLowerCase());
}

// src/agents/dbt-doctor/lost-column.ts
function lostColumn(context, model, column) {
	return follow({
		context,
		model: model.toLowerCase(),
		column: column.toLowerCase()
	}, /* @__PURE__ */ new Set());
}
function follow(wanted, seen) {
	const { context, model, column } = wanted;
	const relation = headRelation(context, model);
	if (relation === void 0 || seen.has(model)) return void 0;
	if (columnsOf(context, "head", model)?.includes(column) === true) return void 0;
	const file = changedFile(context, relation.path);
	const here = file === void 0 ? void 0 : lostIn(file, wanted);
	if (here !== void 0) return here;
	const text = context.text("head", relation.path) ?? "";
	if (columnsOf(context, "base", model)?.includes(column) !== true) return void 0;
	return (selectBlocks(text).some(({ items }) => items.some(({ star }) => star !== void 0)) ? parentsIn(text) : []).map((parent) => follow({
		...wanted,
		model: parent
	}, /* @__PURE__ */ new Set([...seen, model]))).find((found) => found !== void 0);
}
function lostIn(file, wanted) {
	if (file.base === void 0 || file.head === void 0) return void 0;
	return file.path.endsWith(".csv") ? lostHeader(file, {
		base: file.base,
		head: file.head
	}, wanted) : lostItem(file, {
		base: file.base,
		head: file.head
	}, wanted);
}
function lostHeader(file, texts, { model, column }) {
	const [base, head] = [csvHeader(texts.base), csvHeader(texts.head)];
	if (!base.includes(column) || head.includes(column)) return void 0;
	const successor = base.length === head.length ? head[base.indexOf(column)] : void 0;
	return {
		model,
		column,
		renamedTo: successor === void 0 || base.includes(successor) ? void 0 : successor,
		file,
		line: 1,
		item: void 0
	};
}
function lostItem(file, texts, { model, column }) {
	const blocks = {
		base: selectBlocks(texts.base),
		head: selectBlocks(texts.head)
	};
	for (const [index, before] of blocks.base.entries()) {
		const item = before.items.find(({ name }) => name === column);
		const after = counterpart(before, index, blocks);
		if (item === void 0 || after === void 0 || after.items.some(({ name, star }) => name === column || star !== void 0)) continue;
		const renamed = successorOf(item, before, after);
		const line = renamed === void 0 ? lineOfRemoval(texts, item) : lineAt(texts.head, renamed.start);
		return {
			model,
			column,
			renamedTo: renamed?.name,
			file,
			line,
			item: texts.base.slice(item.start, item.end)
		};
	}
}
function counterpart(before, index, { base, head }) {
	if (before.cte !== void 0) return head.find(({ cte, depth }) => cte === before.cte && depth === before.depth);
	return base.length === head.length ? head[index] : head.find(({ cte, depth }) => cte === void 0 && depth === before.depth);
}
function successorOf(item, before, after) {
	const known = new Set(before.items.map(({ name }) => name));
	const added = after.items.filter(({ name }) => name !== void 0 && !known.has(name));
	const same = added.filter(({ expression }) => expression === item.expression);
	if (same.length > 0) return same.length === 1 ? same[0] : void 0;
	const kept = new Set(after.items.map(({ name }) => name));
	const removed = before.items.filter(({ name }) => !kept.has(name));
	const [only] = added;
	if (added.length !== 1 || removed.length !== 1 || only === void 0) return void 0;
	const samePlace = after.items.indexOf(only) === before.items.indexOf(item);
	const words = new Set(item.tokens.map(({ text }) => text.toLowerCase()));
	const shares = only.tokens.some(({ kind, text }) => kind !== "mark" && text.toLowerCase() !== "as" && words.has(text.toLowerCase()));
	return samePlace && (shares || areAlike(item, only)) ? only : void 0;
}
function areAlike({ name: one = "" }, { name: other = "" }) {
	const words = new Set(one.split("_"));
	return one.includes(other) || other.includes(one) || other.split("_").some((word) => word.length > 2 && words.has(word));
}
function lineOfRemoval({ base, head }, item) {
	const baseLine = lineAt(base, item.start);
	return hunksOf(base, head).find((each) => baseLine >= each.baseLine && baseLine < each.baseLine + each.base.length)?.line ?? 1;
}

// src/agents/dbt-doctor/read-models.ts
function readModels(context) {
	const { head, base } = context;
	const node = failingNode(context);
	const names = (ids) => ids.flatMap((id) => nameOf(id, head) ?? nameOf(id, base) ?? []);
	if (node?.test?.kind !== void 0) return [...new Set(names([node.test.attachedTo, ...node.dependsOn.nodes]))];
	const own = isSql(failingPath(context)) ? parentsIn(failingText(context) ?? "") : [];
	return [.../* @__PURE__ */ new Set([
		...fixtureModels(context),
		...own,
		...names(node?.dependsOn.nodes ?? [])
	])];
}
function nameOf(id, project) {
	return id === void 0 ? void 0 : project?.nodes.get(id)?.name;
}
function fixtureModels({ diagnosis, head, base }) {
	const unitTest = head?.unitTests.get(diagnosis.node ?? "") ?? base?.unitTests.get(diagnosis.node ?? "");
	if (unitTest === void 0) return [];
	const tested = nameOf(unitTest.model, head) ?? nameOf(unitTest.model, base) ?? unitTest.model.split(".").at(-1) ?? "";
	const input = diagnosis.facts["input"];
	return input === void 0 || input.includes(" ") ? [tested] : [input, tested];
}

// src/agents/dbt-doctor/meant-column.ts
function meantColumns(context) {
	const column = missingColumn(context);
	if (column === void 0) return [];
	const followed = readModels(context).flatMap((model) => {
		const lost = lostColumn(context, model, column);
		const to = lost?.renamedTo;
		return lost === void 0 || to === void 0 ? [] : [.../* @__PURE__ */ new Set([model.toLowerCase(), lost.model])].map((name) => ({
			model: name,
			from: column,
			to
		}));
	});
	return followed.length > 0 ? followed : misspelt(context, column);
}
function misspelt(context, column) {
	const models = readModels(context);
	const known = models.flatMap((model) => columnsOf(context, "base", model) ?? []);
	const path = failingPath(context) ?? "";
	if (!(isYaml(path) || /(?:^|\/)tests\//.test(path)) || known.includes(column)) return [];
	const to = nearestName(column, [...accepted(context.diagnosis.text), ...context.diagnosis.offered]);
	return to === void 0 ? [] : models.map((model) => ({
		model: model.toLowerCase(),
		from: column,
		to: to.toLowerCase()
	}));
}
function accepted(text) {
	return [...(/Accepted columns for [^[]*\[([^\]]*)/.exec(text)?.[1] ?? "").matchAll(/'(\w+)'/g)].flatMap(([, name]) => name ?? []);
}

// src/agents/dbt-doctor/model-move.ts
function modelMove(context, name) {
	const before = relationsOf(context, "base").get(name.toLowerCase());
	const relations = relationsOf(context, "head");
	if (before === void 0 || relations.has(name.toLowerCase())) return void 0;
	const files = projectFiles(context);
	const file = files.find(({ basePath }) => basePath === before.path);
	if (file === void 0) return void 0;
	const known = new Set(relationsOf(context, "base").keys());
	const added = [...relations.values()].filter((relation) => !known.has(relation.name.toLowerCase()));
	const successor = added.find(({ path }) => path === file.path) ?? added.find(({ path }) => isCopy(files.find((each) => each.path === path), file));
	return {
		name: before.name,
		renamedTo: successor?.name,
		file
	};
}
function isCopy(candidate, { base }) {
	if (candidate?.head === void 0 || base === void 0) return false;
	const changed = tokenChanges(base, candidate.head).reduce((sum, { before, after }) => sum + before.length + after.length, 0);
	const size = base.length + candidate.head.length;
	return changed * 12 < size;
}

// src/agents/dbt-doctor/allowance.ts
function allowanceFor(context) {
	const meant = meantTest(context);
	const argument = meantArgument(context);
	return {
		dataTypes: contractMismatches(context.diagnosis.text).some(({ kind }) => kind === "type"),
		renamedColumns: [...meantColumns(context).map(({ model, from, to }) => ({
			resource: model,
			from,
			to
		})), ...projectFiles(context).flatMap(renamedIn)],
		renamedModels: renamedModels(context),
		renamedTests: meant === void 0 ? [] : [meant],
		renamedArguments: argument === void 0 ? [] : [argument],
		base: new Map(projectFiles(context).flatMap(({ path, base }) => base === void 0 ? [] : [[path, base]]))
	};
}
function renamedIn({ path, base, head }) {
	const resource = /([^/]+)\.sql$/.exec(path)?.[1];
	const [before, after] = [finalBlock(selectBlocks(base ?? "")), finalBlock(selectBlocks(head ?? ""))];
	if (resource === void 0 || before === void 0 || after === void 0) return [];
	const [had, has] = [namesOf(before), namesOf(after)];
	return before.items.flatMap(({ name: from, expression }) => {
		if (from === void 0 || has.has(from)) return [];
		const same = after.items.filter((item) => item.expression === expression && item.name !== void 0 && !had.has(item.name));
		const to = same.length === 1 ? same[0]?.name : void 0;
		return to === void 0 ? [] : [{
			resource,
			from,
			to
		}];
	});
}
function namesOf({ items }) {
	return new Set(items.map(({ name }) => name));
}
function renamedModels(context) {
	const touched = new Set(projectFiles(context).map(({ basePath }) => basePath));
	return [...relationsOf(context, "base").values()].filter(({ path }) => touched.has(path)).flatMap(({ name }) => {
		const to = modelMove(context, name)?.renamedTo;
		return to === void 0 ? [] : [{
			from: name,
			to
		}];
	});
}

// src/orchestrator/policy.ts
function policyOf(config, rules, asked) {
	const { levels, paths } = ruleSettings(config.rules);
	return {
		severities: Object.fromEntries(rules.map(({ id, severity }) => [id, weightOf(levels[id] ?? severity)])),
		paths: paths.map(({ rule, path, level }) => ({
			rule,
			path,
			severity: weightOf(level)
		})),
		onIncomplete: config.on_incomplete,
		gate: config.gate,
		...asked?.by === "fork" ? { awaitsApproval: true } : {}
	};
}
function weightOf(level) {
	return level === "off" ? "info" : level;
}

// src/orchestrator/set-up-change.ts
function changesSetUp(proposed) {
	return touchedPaths(proposed).length > 0;
}
function describeSetUpChange(proposed, schema) {
	const touched = touchedPaths(proposed);
	if (touched.length === 0) return [];
	return [`This pull request changes Steward’s configuration (${touched.map((path) => `\`${path}\``).join(" and ")}): it takes effect after the merge, and this was checked by what the base says.`, ...problemsOf(proposed, schema).map((problem) => `After the merge: ${problem}`)];
}
function touchedPaths({ changedPaths, workflowPath = WORKFLOW_PATH }) {
	return [
		CONFIG_PATH,
		...OTHER_CONFIG_PATHS,
		workflowPath
	].filter((path) => changedPaths.includes(path));
}
function problemsOf({ config, paths }, schema) {
	try {
		assertOneConfig(paths);
		const parsed = parseConfig(config, schema);
		const folders = projectFolders(paths);
		return findProjects(parsed, paths).filter(({ dir }) => !folders.includes(dir.replace(/\/$/, "") || ".")).map(({ name, dir }) => `STW-1001 The project ${name} would lie in \`${dir}\`, where there is no dbt_project.yml.`);
	} catch (error) {
		const { code, message } = asProblem(error);
		return [`${code} ${message}`];
	}
}

export { editedFailingFile as A, contractMismatches as B, testName as C, sourcesOf as D, relationsOf as E, isYaml as F, summariseReview as G, literalPattern as H, missingColumn as I, nearestName as L, failingPath as M, failingText as N, changedOnly as O, isSql as P, changedFile as R, meantArgument as S, macrosOf as T, summariseDebugging as U, guard as V, summarisePipeline as W, tokenChanges as _, renamedIn as a, lineAt as b, readModels as c, finalBlock as d, parentsIn as f, hunksOf as g, hunkAt as h, allowanceFor as i, failingNode as j, defineFix as k, lostColumn as l, selectBlocks as m, describeSetUpChange as n, modelMove as o, relationIn as p, policyOf as r, meantColumns as s, changesSetUp as t, columnsOf as u, withoutHunk as v, macroNames as w, linesWithEnds as x, applyEdits as y, projectFiles as z };