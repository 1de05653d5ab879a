import { n as changedNodes, s as inTurn, t as classifyModels, u as reachOfChange } from "./classify-models.js";
import { n as descendants } from "./descendants.js";
import { t as readCatalog } from "./read-catalog.js";
import { t as readManifest } from "./read-manifest.js";
import { t as projectLineage } from "./project-lineage.js";
import { t as readOutlines } from "./read-outlines.js";
import { t as unreadNodes } from "./unread-nodes.js";
import { n as loadSqlEngine, t as bundledWasm } from "./bundled-wasm.js";
import { t as dialectDoubt } from "./dialect-doubt.js";
import { t as notAnalysedWords } from "./not-analysed-words.js";
import { t as plainLines } from "./plain-lines.js";
import { t as openSqlFacts } from "./open-sql-facts.js";
import { t as readDocument } from "./read-document.js";
import { a as toldColumns } from "./downstream-of.js";

// src/dbt/retyped-columns.ts
function retypedColumns(uniqueId, catalogs) {
	const before = new Map([...catalogs.base?.get(uniqueId) ?? []].map(([name, type]) => [name.toLowerCase(), type]));
	return [...catalogs.head?.get(uniqueId) ?? []].flatMap(([name, head]) => {
		const base = before.get(name.toLowerCase());
		return base === void 0 || plain(base) === plain(head) ? [] : [{
			name,
			base,
			head
		}];
	});
}
function withRetyped(change, retyped) {
	if (retyped.length === 0 || change.head === void 0) return change;
	const { classification, head } = change;
	const types = new Map(retyped.map((column) => [column.name.toLowerCase(), column]));
	const columns = classification.columns.map((column) => {
		return types.delete(column.name.toLowerCase()) && (column.class === "unchanged" || column.class === "redefined") ? {
			...column,
			class: "retyped"
		} : column;
	});
	const unlisted = [...types.values()].map(({ name }) => ({
		name,
		class: "retyped"
	}));
	const causes = retyped.map(({ name, base, head: type }) => ({
		side: "head",
		line: 1,
		text: `${name}: ${base} → ${type}`,
		why: "column retyped",
		path: head.path,
		confidence: "file"
	}));
	const isWeaker = classification.class === "none" || classification.class === "additive";
	return {
		...change,
		classification: {
			...classification,
			class: isWeaker ? "column" : classification.class,
			columns: [...columns, ...unlisted]
		},
		causes: [...change.causes, ...causes]
	};
}
function plain(type) {
	return type.toLowerCase().replaceAll(/\s+/g, "");
}

// src/lineage/why-not-proved.ts
const ASKING = /* @__PURE__ */ new Set([
	"run_query",
	"statement",
	"get_columns_in_query",
	"get_column_schema_from_query",
	"get_columns_in_relation"
]);
const ASKS = /\brun_query\s*\(|\bcall\s+statement\b|\bload_result\s*\(|\bget_columns_in_relation\s*\(|\bget_relation\s*\(|\bget_column_values\s*\(/;
function whyNotProved(id, { project, graph }, asking) {
	const node = project.nodes.get(id);
	const [unresolved] = graph.get(id)?.unresolved ?? ["it was not followed"];
	if (node === void 0) return unresolved;
	if (node.language !== "sql") return `a ${node.language} model`;
	if (node.hooks.length > 0) return "it has a hook";
	if (ASKS.test(node.rawCode) || node.dependsOn.macros.some((macro) => asking.has(macro))) return "a macro asks the warehouse while its SQL is compiled";
	return unresolved;
}
function askingMacros({ macros }) {
	const asking = /* @__PURE__ */ new Set();
	const callers = /* @__PURE__ */ new Map();
	for (const { uniqueId, name, packageName, sql, macros: called } of macros.values()) {
		for (const id of called) callers.set(id, [...callers.get(id) ?? [], uniqueId]);
		if (isBuiltIn(packageName) ? ASKING.has(name) : ASKS.test(sql)) asking.add(uniqueId);
	}
	for (const id of asking) for (const caller of callers.get(id) ?? []) if (!isBuiltIn(macros.get(caller)?.packageName ?? "")) asking.add(caller);
	return asking;
}
function isBuiltIn(packageName) {
	return /^dbt(?:_(?:duckdb|postgres|snowflake|bigquery|redshift|databricks|spark|athena|trino|fabric|sqlserver|clickhouse))?$/.test(packageName);
}

// src/workflows/describe-impact.ts
function describeImpact(lineage, changes) {
	const { project } = lineage.head;
	const reached = /* @__PURE__ */ new Map();
	for (const change of changes) for (const [id, via] of reachOfChange(change, lineage)) reached.set(id, /* @__PURE__ */ new Set([...reached.get(id) ?? [], ...via]));
	const changed = new Set(changes.map(({ uniqueId }) => uniqueId));
	const doubts = doubtsBelow(changes, lineage.head);
	const candidates = candidatesOf(project);
	const others = candidates.filter((id) => !reached.has(id) && !changed.has(id));
	return {
		impacted: candidates.filter((id) => reached.has(id)).map((uniqueId) => ({
			uniqueId,
			via: [...reached.get(uniqueId) ?? []]
		})),
		notImpacted: others.filter((id) => !doubts.has(id)),
		noPathFound: others.flatMap((uniqueId) => {
			const reason = doubts.get(uniqueId);
			return reason === void 0 ? [] : [{
				uniqueId,
				reason
			}];
		})
	};
}
function doubtsBelow(changes, lineage) {
	const { project } = lineage;
	const asking = askingMacros(project);
	const starts = changes.filter((change) => !("classification" in change && change.classification.class === "none")).map(({ uniqueId }) => uniqueId);
	const doubts = /* @__PURE__ */ new Map();
	for (const id of [...starts, ...descendants(project, starts)]) {
		if (project.nodes.get(id)?.test !== void 0) continue;
		const reason = whyNotProved(id, lineage, asking);
		if (reason === void 0) continue;
		for (const below of [id, ...descendants(project, [id])]) if (!doubts.has(below)) doubts.set(below, `${id}: ${reason}`);
	}
	return doubts;
}
function candidatesOf({ nodes, exposures, consumers }) {
	const owned = [...exposures.values()].toSorted((one, other) => Number(one.owner === void 0) - Number(other.owner === void 0));
	const models = [...nodes.values()].filter(({ resourceType }) => [
		"model",
		"snapshot",
		"seed"
	].includes(resourceType));
	return [
		...owned,
		...consumers.values(),
		...models
	].map(({ uniqueId }) => uniqueId);
}

// src/cli/diff-words.ts
const MOST_LINES = 20;
function diffWords({ models, impacted, noPathFound, notAnalysed }, isVerbose) {
	const missed = notAnalysedWords(notAnalysed, isVerbose);
	if (models.length === 0 && impacted.length === 0) return plainLines(["No model differs.", ...missed]);
	const reached = impacted.map(({ uniqueId, via }) => `  ${uniqueId}${via.length === 0 ? "" : ` (through ${via.join(", ")})`}`);
	const open = noPathFound.map(({ uniqueId, reason }) => `  ${uniqueId} (not proved: ${reason})`);
	return plainLines([
		...models.flatMap((model) => modelLines(model, isVerbose)),
		...section("Reaches", reached, isVerbose),
		...section("No path found to", open, isVerbose),
		...missed.length === 0 ? [] : ["", ...missed]
	]);
}
function modelLines({ uniqueId, class: changeClass, columns, causes, reasons, types }, isVerbose) {
	const named = columns.flatMap(({ name, class: change, previousName }) => {
		if (change === "unchanged") return [];
		const type = types.find((column) => column.name === name);
		return [`    ${name} ${change}${previousName === void 0 ? "" : ` from ${previousName}`}${type === void 0 ? "" : ` (${type.base} → ${type.head})`}`];
	});
	return [
		`${changeClass}: ${uniqueId} (${reasons.join("; ")})`,
		...capped(named, isVerbose),
		...capped(causes.map(({ path, line, why, text }) => `    ${path}:${line} ${why}: ${text.trim()}`), isVerbose)
	];
}
function section(title, lines, isVerbose) {
	return lines.length === 0 ? [] : [
		"",
		`${title}: ${lines.length}`,
		...capped(lines, isVerbose)
	];
}
function capped(lines, isVerbose) {
	if (isVerbose || lines.length <= MOST_LINES) return lines;
	return [...lines.slice(0, MOST_LINES), `  and ${lines.length - MOST_LINES} more; --verbose shows them`];
}

// src/cli/told-sides.ts
function toldSides(sides) {
	return {
		base: toldBy(sides.base, sides.head),
		head: toldBy(sides.head, sides.base)
	};
}
function toldBy(own, other) {
	return (id) => completeNames(id, own) ?? (own.catalog === void 0 && isSame(id, own, other) ? completeNames(id, other) : void 0);
}
function completeNames(id, side) {
	const known = toldColumns(id, side);
	return known?.isComplete === true ? known.names : void 0;
}
function isSame(id, { project: own }, { project: other }) {
	const [source, seed] = [own.sources.get(id), own.nodes.get(id)];
	if (source !== void 0) return source.relationName === other.sources.get(id)?.relationName;
	return seed?.resourceType === "seed" && seed.checksum === other.nodes.get(id)?.checksum;
}

// src/cli/commands/diff.ts
const addDiff = (program, cli) => {
	program.command("diff").description("change class per model and column between two manifests, and what is downstream").requiredOption("--base-manifest <file>", "manifest.json of the base, with compiled SQL").requiredOption("--head-manifest <file>", "manifest.json of the head, with compiled SQL").option("--base-catalog <file>", "catalog.json of the base: columns of sources and seeds, types of all").option("--head-catalog <file>", "catalog.json of the head").option("--json", "print one JSON document").option("--verbose", "show everything that is reached, and every node that was not analysed").action(async (options) => {
		await loadSqlEngine(await bundledWasm());
		const facts = openSqlFacts(cli);
		try {
			const document = await compareManifests(await inTurn((side) => readSide(options, side, {
				cli,
				facts
			})));
			cli.print(options.json ? JSON.stringify(document, void 0, 2) : diffWords(document, options.verbose === true));
		} finally {
			await facts.close();
		}
	});
};
async function readSide(options, side, { cli, facts }) {
	const manifest = options[`${side}Manifest`];
	const project = readManifest(await readDocument(manifest, cli), manifest);
	const file = options[`${side}Catalog`];
	const catalog = file === void 0 ? void 0 : readCatalog(await readDocument(file, cli), file);
	const outlines = await readOutlines(project, facts);
	return {
		project,
		catalog,
		outlines,
		lineage: projectLineage({
			project,
			catalog,
			outlines
		})
	};
}
async function compareManifests({ base, head }) {
	const projects = {
		base: base.project,
		head: head.project
	};
	const changes = changedNodes(projects.base, projects.head);
	const compiled = {
		base: compiledOf(projects.base),
		head: compiledOf(projects.head)
	};
	const nothing = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	const source = {
		pathOf: ({ path }) => path,
		text: () => void 0
	};
	const classified = await classifyModels({
		...projects,
		changes,
		compiled,
		incremental: nothing
	}, source, toldSides({
		base,
		head
	}));
	const typesOf = (uniqueId) => retypedColumns(uniqueId, {
		base: base.catalog,
		head: head.catalog
	});
	const models = classified.models.map((model) => withRetyped(model, typesOf(model.uniqueId)));
	return {
		models: models.map(({ uniqueId, classification, causes, reasons }) => ({
			uniqueId,
			class: classification.class,
			columns: classification.columns,
			causes,
			reasons: reasons.map(({ text }) => text),
			types: typesOf(uniqueId)
		})),
		...describeImpact({
			base: base.lineage,
			head: head.lineage
		}, [...models, ...classified.others]),
		notAnalysed: await notAnalysed({
			models,
			others: classified.others
		}, {
			base,
			head
		})
	};
}
async function notAnalysed({ models, others }, sides) {
	const unjudged = models.flatMap(({ uniqueId, classification }) => classification.class === "unknown" ? [{
		uniqueId,
		reason: classification.reason ?? "not proved either way"
	}] : []);
	const unclassified = others.map(({ uniqueId, base, head }) => ({
		uniqueId,
		reason: `a changed ${(head ?? base)?.resourceType ?? "node"} has no change class: all that reads it counts as reached`
	}));
	const starts = [...models, ...others].map(({ uniqueId }) => uniqueId);
	const near = /* @__PURE__ */ new Set([
		...starts,
		...descendants(sides.base.project, starts),
		...descendants(sides.head.project, starts)
	]);
	const unread = [...await unreadOf(sides.head), ...await unreadOf(sides.base)].filter(({ uniqueId }) => near.has(uniqueId));
	return [...new Map([
		...unread,
		...unclassified,
		...unjudged
	].toReversed().map((one) => [one.uniqueId, one])).values()].toReversed();
}
async function unreadOf({ project, outlines }) {
	const doubt = outlines.size === 0 || [...outlines.values()].some((outline) => "body" in outline) ? void 0 : await dialectDoubt(project.adapter);
	return unreadNodes(project, (id) => {
		const outline = outlines.get(id);
		if (outline === void 0 || !("body" in outline)) return doubt ?? outline?.unread;
		return outline.unread.length === 0 ? void 0 : `read only in part: ${outline.unread.join("; ")}`;
	});
}
function compiledOf({ nodes }) {
	return new Map([...nodes.values()].flatMap(({ uniqueId, compiledCode }) => compiledCode === void 0 ? [] : [[uniqueId, compiledCode]]));
}

export { addDiff };