import { r as readsAliases } from "./identifiers.js";
import { t as plainTestReads } from "./plain-test.js";
import { a as toldColumns, c as relationIndex, o as resolveQuery, s as EPHEMERAL } from "./downstream-of.js";

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
			node: id ?? outside(relation),
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
	const ids = [...resolved.relations].map((relation) => idOf(relation) ?? outside(relation)).filter((id) => id !== uniqueId);
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
function outside(relation) {
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
	for (const id of parentsFirst(input.project)) nodeOf(id, building);
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
function nodeOf(id, building) {
	const known = building.nodes.get(id);
	if (known !== void 0 || building.open.has(id)) return known;
	building.open.add(id);
	const node = readNode(id, building);
	building.open.delete(id);
	if (node !== void 0) building.nodes.set(id, node);
	return node;
}
function readNode(id, building) {
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
			return columnsOf(nodeOf(id, building));
		},
		isRelation: (cte) => cte.toLowerCase().startsWith("__dbt__cte__") && building.relations([cte], parents) !== void 0,
		lateralAliases: readsAliases(building.project.adapter)
	});
	const first = resolve(void 0);
	const resolved = [...first.relations].some((relation) => idOf(relation) === node.uniqueId) ? resolve({
		...namesIn(first),
		by: "sql"
	}) : first;
	return sqlNode(node, {
		resolved,
		told,
		circles,
		idOf
	});
}
function columnsOf(node) {
	return node && {
		...namesIn({ columns: [...node.columns.values()] }),
		by: node.toldBy
	};
}
function namesIn({ columns }) {
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
		values: (node, key) => values.get(keyOf(node, key)) ?? [],
		uses: (node, key) => uses.get(keyOf(node, key)) ?? [],
		readers: (node) => readers.get(node) ?? []
	};
}
function keyOf(node, column = "") {
	return `${node}\n${column.toLowerCase()}`;
}
function addTwice(map, { node, column }, value) {
	add(map, keyOf(node, column), value);
	add(map, keyOf(node), value);
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

export { projectLineage as t };