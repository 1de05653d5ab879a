import { t as Problem } from "./problem.js";
import { t as readCatalog } from "./read-catalog.js";
import { t as readManifest } from "./read-manifest.js";
import { i as walkColumns, n as isValue, o as resolveQuery, r as pathKind, t as downstreamOf } from "./downstream-of.js";
import { t as projectLineage } from "./project-lineage.js";
import { n as readOutline } from "./read-outline.js";
import { t as readOutlines } from "./read-outlines.js";
import { r as readsAliases } from "./identifiers.js";
import { n as tableColumns } from "./schema.js";
import { t as plainCase } from "./plain-case.js";
import { t as dialectOf } from "./dialect-of.js";
import { n as loadSqlEngine, t as bundledWasm } from "./bundled-wasm.js";
import { t as systemFiles } from "./files.js";
import { t as dialectDoubt } from "./dialect-doubt.js";
import { t as EXIT } from "./exit-codes.js";
import { n as count } from "./words.js";
import { t as plainLines } from "./plain-lines.js";
import { t as openSqlFacts } from "./open-sql-facts.js";
import { t as readDocument } from "./read-document.js";
import { t as readSchema } from "./read-schema.js";
import { dirname, resolve } from "node:path";

// src/lineage/upstream-of.ts
function upstreamOf(graph, start, depth = Number.POSITIVE_INFINITY) {
	return walkColumns(start, depth, (place) => {
		const node = graph.get(place.node);
		return node === void 0 ? [] : [...valuesOf(node, place), ...rowsOf(node)];
	});
}
function valuesOf(node, { name, kind }) {
	if (name === "\n") return [];
	const key = name.toLowerCase();
	return (key === "*" ? [...node.columns.values()] : [node.find(key)]).flatMap((column) => (column?.from ?? []).map((edge) => stepTo(edge, pathKind(kind, edge.kind))));
}
function rowsOf({ uses, reads }) {
	return [...uses.map((use) => stepTo(use, use.kind)), ...reads.map((node) => ({
		node,
		name: "\n",
		kind: "read",
		how: "sql"
	}))];
}
function stepTo({ node, column, how }, kind) {
	return {
		node,
		name: column,
		kind,
		how
	};
}

// src/lineage/column-lineage.ts
function columnLineage(place, { project, graph, edges }, depth) {
	const upstream = upstreamOf(graph, place, depth);
	const below = downstreamOf({ edges }, place, { depth });
	const isReader = ({ node }) => project.nodes.get(node)?.test !== void 0 || project.exposures.has(node) || project.consumers.has(node);
	const touched = new Set([
		place,
		...upstream,
		...below
	].map(({ node }) => node));
	return {
		column: place,
		columns: columnsAsked(graph.get(place.node), place.name),
		upstream,
		downstream: below.filter((reached) => !isReader(reached)),
		readers: readersAmong(below.filter(isReader), project),
		unresolved: [...touched].flatMap((node) => (graph.get(node)?.unresolved ?? []).map((reason) => ({
			node,
			reason
		})))
	};
}
function columnsAsked(node, name) {
	return (name === "*" ? [...node?.columns.values() ?? []] : [node?.find(name.toLowerCase())]).filter((column) => column !== void 0);
}
const ORDER = [
	"exposure",
	"metric",
	"semantic-model",
	"saved-query",
	"test"
];
function readersAmong(reached, { exposures, consumers }) {
	return [...new Map(reached.toReversed().map((one) => [one.node, one])).values()].map(({ node, how, depth }) => {
		const exposure = exposures.get(node);
		if (exposure !== void 0) return {
			node,
			kind: "exposure",
			owner: exposure.owner,
			how,
			depth
		};
		return {
			node,
			kind: consumers.get(node)?.kind ?? "test",
			how,
			depth
		};
	}).toSorted((one, other) => rankOf(one) - rankOf(other) || one.depth - other.depth || one.node.localeCompare(other.node, "en"));
}
function rankOf({ kind, owner }) {
	return ORDER.indexOf(kind) * 2 + (kind === "exposure" && owner === void 0 ? 1 : 0);
}

// src/lineage/find-column.ts
function findColumn(text, { project, graph }) {
	const whole = nodesCalled(text, project);
	if (whole.length > 0) return only(whole, text, "*");
	const dot = text.lastIndexOf(".");
	const [called, name] = [text.slice(0, Math.max(dot, 0)), text.slice(dot + 1)];
	const nodes = called === "" ? [] : nodesCalled(called, project);
	if (nodes.length === 0) return { problem: `There is no model, seed, snapshot or source \`${called || text}\` in this manifest.` };
	const place = only(nodes, called, name);
	if ("problem" in place) return place;
	const column = graph.get(place.node)?.find(name.toLowerCase());
	return column === void 0 ? { problem: `\`${called}\` has no column \`${name}\`.` } : {
		node: place.node,
		name: column.name
	};
}
function nodesCalled(text, { nodes, sources }) {
	if (nodes.has(text) || sources.has(text)) return [text];
	const called = [...nodes.values()].filter(({ name, resourceType }) => name === text && [
		"model",
		"seed",
		"snapshot"
	].includes(resourceType));
	if (called.length > 0) return called.map(({ uniqueId }) => uniqueId);
	return [...sources.values()].filter(({ sourceName, name }) => `${sourceName}.${name}` === text || name === text).map(({ uniqueId }) => uniqueId);
}
function only(ids, text, name) {
	const [first, ...others] = ids;
	if (first !== void 0 && others.length === 0) return {
		node: first,
		name
	};
	return { problem: `\`${text}\` may be ${ids.join(" or ")}: name it by its unique id.` };
}

// src/lineage/project-edges.ts
function projectEdges({ graph }) {
	const nodes = [...graph.values()];
	return {
		columns: nodes.reduce((sum, { columns }) => sum + columns.size, 0),
		nodes: nodes.filter(({ columns }) => columns.size > 0).length,
		edges: nodes.flatMap(({ uniqueId, columns, uses }) => [...[...columns.values()].flatMap(({ name, from }) => from.map((edge) => edgeOf(edge, {
			node: uniqueId,
			name
		}))), ...uses.map((use) => edgeOf(use, {
			node: uniqueId,
			name: "*"
		}))]),
		unresolved: nodes.flatMap(({ uniqueId, unresolved }) => unresolved.map((reason) => ({
			node: uniqueId,
			reason
		})))
	};
}
function edgeOf({ node, column, kind, how }, to) {
	return {
		from: {
			node,
			name: column
		},
		to,
		kind,
		how
	};
}

// src/lineage/seed-header.ts
function seedHeader(text, { config }) {
	const [line = ""] = text?.replace(/^\uFEFF/, "").split(/\r?\n/, 1) ?? [];
	const delimiter = typeof config["delimiter"] === "string" ? config["delimiter"] : ",";
	const names = line.split(delimiter).map((name) => name.trim().replaceAll(/^"|"$/g, ""));
	return names.every((name) => name !== "") ? names : void 0;
}

// src/lineage/statement-lineage.ts
function statementLineage(outlined, known) {
	if (!("body" in outlined)) return nothing(outlined.unread);
	try {
		return resolved(outlined, known);
	} catch (error) {
		if (error instanceof RangeError) return nothing(`its SQL is too deep to follow: ${error.message}`);
		throw error;
	}
}
function nothing(reason) {
	return {
		columns: [],
		shapes: [],
		unresolved: [{ reason }]
	};
}
function resolved(outline, { dialect, schema }) {
	const { columns, uses, notes } = resolveQuery(outline, {
		columnsOf: (path) => {
			const names = tableColumns(schema, path, dialect);
			return names && {
				names: dialect === "snowflake" ? names.map(plainCase) : names,
				isComplete: true,
				by: "catalog"
			};
		},
		isRelation: () => false,
		lateralAliases: readsAliases(dialect)
	});
	const shapes = uses.map(({ relation, column, use }) => ({
		table: relation,
		column,
		use
	}));
	return {
		columns: columns.map(({ name, kind, from }) => ({
			name,
			kind,
			reads: from.map(({ relation, column }) => ({
				table: relation,
				column
			}))
		})),
		shapes: [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()],
		unresolved: [...notes].map((reason) => ({ reason }))
	};
}

// src/cli/holds-much-sql.ts
const LARGE = 2e6;
function holdsMuchSql(manifest) {
	return manifest.length > LARGE && /"compiled_code":\s*"/.test(manifest);
}

// src/cli/lineage-words.ts
function lineageWords({ column, columns, upstream, downstream, readers, unresolved }) {
	return plainLines([
		column.name === "*" ? `${column.node} (${columns.length} columns)` : `${column.node}.${column.name}`,
		...section("Made of", treeOf(upstream, column)),
		...section("Its rows are decided by", byNode(upstream)),
		...section("Goes into", treeOf(downstream, column)),
		...section("Decides the rows of", byNode(downstream)),
		...section("Read by", readers.map(({ node, owner, how }) => `${node}${owner === void 0 ? "" : ` (owner: ${owner})`}${how === "undeclared" ? ", may be read" : ""}`)),
		...section("Not resolved", openLines(unresolved))
	]);
}
function edgesWords({ columns, nodes, edges, unresolved }) {
	return plainLines([
		`${count(edges.length, "edge")} between ${count(columns, "column")} of ${count(nodes, "node")}`,
		...section("Edges", edges.map(({ from, to, kind, how }) => `${from.node}.${from.name} -> ${to.node}.${to.name}  ${kind}${how === "sql" ? "" : ` (by ${how})`}`)),
		...section("Not resolved", openLines(unresolved))
	]);
}
function statementWords({ columns, shapes, unresolved }) {
	const named = columns.map(({ name, kind, reads }) => `${name}  ${kind}  ${reads.map(({ table, column }) => `${table}.${column}`).join(", ")}`.trimEnd());
	return plainLines([
		...named,
		...section("Rows", shapes.map(({ table, column, use }) => `${use.padEnd(6)} ${table}.${column}`)),
		...section("Not resolved", unresolved.map(({ reason }) => reason))
	]);
}
function openLines(unresolved) {
	return unresolved.map(({ node, reason }) => `${node}: ${reason}`);
}
function section(title, lines) {
	return lines.length === 0 ? [] : [
		"",
		title,
		...lines.map((line) => `  ${line}`)
	];
}
function treeOf(reached, { node, name }) {
	const values = reached.filter(({ kind }) => isValue(kind));
	const below = Map.groupBy(values, ({ via }) => placeKey(via.node, via.name));
	const branch = (key, indent) => (below.get(key) ?? []).flatMap((one) => [`${indent}${one.node}.${one.name}  ${one.kind}${one.how === "sql" ? "" : ` (by ${one.how})`}`, ...branch(placeKey(one.node, one.name), `${indent}  `)]);
	return branch(placeKey(node, name), "");
}
function placeKey(node, name) {
	return `${node}.${name.toLowerCase()}`;
}
function byNode(reached) {
	const deciding = reached.filter(({ kind }) => !isValue(kind));
	return [...Map.groupBy(deciding, ({ node }) => node)].map(([node, columns]) => {
		return `${node}: ${[...Map.groupBy(columns, ({ kind }) => kind)].map(([kind, own]) => `${kind} ${own.map(({ name }) => name).join(", ")}`).join("; ")}`;
	});
}

// src/cli/commands/lineage.ts
const LARGEST_SEED_BYTES = 104857600;
const addLineage = (program, cli) => {
	program.command("lineage").description("follow a column up and down a project, or inside one SELECT").argument("[column]", "<model>, <model>.<column> or <source>.<table>.<column>; without one, all edges of the project").option("--manifest <file>", "target/manifest.json, with compiled SQL").option("--catalog <file>", "target/catalog.json: the columns that the warehouse has").option("--depth <n>", "how many steps to go up and down").option("--sql <file>", "one SELECT instead of a project").option("--dialect <name>", "its SQL dialect, such as duckdb or snowflake").option("--schema <file>", "JSON: the columns of each table, {\"orders\": [\"id\", \"amount\"]}").option("--json", "print one JSON document").action(async (column, options) => {
		if (options.sql !== void 0) return ofStatement(options.sql, options, cli);
		if (options.manifest === void 0) throw usage("`steward lineage` needs --manifest, or --sql and --dialect.");
		const whole = await ofProject({
			...options,
			manifest: options.manifest
		}, cli);
		cli.print(column === void 0 ? allEdges(whole, options) : ofColumn(column, whole, options));
	});
};
async function ofProject(options, cli) {
	const facts = openSqlFacts(cli);
	try {
		const manifest = await readDocument(options.manifest, cli);
		if (holdsMuchSql(manifest)) facts.prepare();
		const project = readManifest(manifest, options.manifest);
		const catalog = options.catalog === void 0 ? void 0 : readCatalog(await readDocument(options.catalog, cli), options.catalog);
		const outlines = await withDoubt(await readOutlines(project, facts), project);
		return projectLineage({
			project,
			catalog,
			outlines,
			seedHeader: await seedHeaders(project, resolve(cli.cwd, options.manifest))
		});
	} finally {
		await facts.close();
	}
}
async function withDoubt(outlines, { adapter }) {
	const doubt = [...outlines.values()].some(({ unread }) => typeof unread !== "string") ? void 0 : await dialectDoubt(adapter);
	return doubt === void 0 ? outlines : new Map([...outlines.keys()].map((id) => [id, { unread: doubt }]));
}
function allEdges(whole, { depth, json }) {
	if (depth !== void 0) throw usage("`--depth` goes with a model or column.");
	const all = projectEdges(whole);
	return json ? JSON.stringify(all) : edgesWords(all);
}
function ofColumn(asked, whole, options) {
	const place = findColumn(asked, whole);
	if ("problem" in place) throw usage(place.problem);
	const lineage = columnLineage(place, whole, depthOf(options));
	return options.json ? JSON.stringify(lineage, void 0, 2) : lineageWords(lineage);
}
function depthOf({ depth }) {
	if (depth === void 0) return void 0;
	if (!/^[1-9]\d{0,5}$/.test(depth)) throw usage("`--depth` is a number of steps, from 1.");
	return Number(depth);
}
async function seedHeaders({ nodes }, manifest) {
	const seeds = [...nodes.values()].filter(({ resourceType }) => resourceType === "seed");
	const headers = await Promise.all(seeds.map(async (seed) => [seed.uniqueId, seedHeader(await systemFiles.readInside(dirname(dirname(manifest)), seed.path, LARGEST_SEED_BYTES), seed)]));
	const known = new Map(headers);
	return (id) => known.get(id);
}
async function ofStatement(file, { dialect, schema, json }, cli) {
	if (dialect === void 0) throw usage("`steward lineage --sql` needs --dialect.");
	const doubt = await dialectDoubt(dialect);
	if (doubt !== void 0) throw usage(`${doubt}.`);
	const engine = await loadSqlEngine(await bundledWasm());
	const tables = schema === void 0 ? void 0 : await readSchema(schema, cli);
	const spoken = dialectOf(dialect);
	const lineage = statementLineage(readOutline(await readDocument(file, cli), {
		dialect: spoken,
		engine
	}), {
		dialect: spoken,
		schema: tables
	});
	cli.print(json ? JSON.stringify(lineage, void 0, 2) : statementWords(lineage));
	if (lineage.columns.length === 0) cli.exit(EXIT.usage);
}
function usage(detail) {
	return new Problem("STW-4007", { detail });
}

export { addLineage };