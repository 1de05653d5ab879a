import { t as downstreamOf } from "./downstream-of.js";
import { r as mapToRaw } from "./descendants.js";
import { r as shownValue, t as sameValue } from "./same-value.js";
import { n as loadSqlEngine } from "./bundled-wasm.js";
import { t as resourceName } from "./resource-name.js";
import { a as parseSelect, i as interner, n as readStatement, o as Undecided, t as classifyChange } from "./classify-change.js";
import { t as dialectOf } from "./dialect-of.js";
import { t as circularNodes } from "./circular-nodes.js";
import { createHash } from "node:crypto";

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
	const known = new Map([...project.nodes.values(), ...project.sources.values()].flatMap((node) => relationsOf(node).map((relation) => [keyOf(relation), node])));
	const quote = BACKTICKS.has(project.adapter) ? "`" : "\"";
	const replace = (chain) => {
		const parts = chain.match(PARTS) ?? [];
		for (let length = parts.length; length > 0; length -= 1) {
			const node = known.get(keyOf(parts.slice(0, length).join(".")));
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
function relationsOf({ relationName, otherRelation }) {
	return [relationName, otherRelation].filter((relation) => relation !== void 0);
}
function stableName(node) {
	return `${idWithoutDots(node)}.${node.name}`;
}
function idWithoutDots({ uniqueId }) {
	return uniqueId.replaceAll(".", ":");
}
function keyOf(relation) {
	return relation.replaceAll(/["`]/g, "").toLowerCase();
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

// src/dbt/render-plainly.ts
const LONGEST = 2e5;
function renderPlainly(node, { nodes, sources }) {
	const { rawCode, language } = node;
	if (language !== "sql" || rawCode.length > LONGEST) return void 0;
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
		return `${nameOf(inside)}()${whole.replaceAll(/[^\n]/g, "")}`;
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
function nameOf(expression) {
	return `jinja_${createHash("sha256").update(expression.replaceAll(/\s+/g, " ")).digest("hex").slice(0, 12)}`;
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
	const present = [...head.nodes.values()].filter(isBuilt).map((node) => changeOf(base.nodes.get(node.uniqueId), node, sides));
	const gone = [...base.nodes.values()].filter((node) => isBuilt(node) && !head.nodes.has(node.uniqueId)).map(removed);
	return [...present.filter((change) => change !== void 0), ...gone];
}
function isBuilt({ resourceType }) {
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

export { both as a, relationNames as c, renderPlainly as i, changedMacros as l, changedNodes as n, headFirst as o, sketchSql as r, inTurn as s, classifyModels as t, reachOfChange as u };