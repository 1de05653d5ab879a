import { n as strongerKind, t as plainCase } from "./plain-case.js";

// src/core/once-per.ts
function oncePer(read) {
	const known = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const found = known.get(key);
		if (found !== void 0) return found.value;
		const value = read(key);
		known.set(key, { value });
		return value;
	};
}

// src/sql/plain-relation.ts
function plainRelation(name) {
	return name.replaceAll(/["`[\]]/g, "").toLowerCase();
}

// src/lineage/relation-index.ts
const EPHEMERAL = "__dbt__cte__";
const relationIndex = oncePer(({ nodes, sources }) => {
	const known = /* @__PURE__ */ new Map();
	const add = (name, id) => {
		const parts = plainRelation(name).split(".");
		for (let from = 0; from < parts.length; from += 1) {
			const key = parts.slice(from).join(".");
			known.set(key, (known.get(key) ?? /* @__PURE__ */ new Set()).add(id));
		}
	};
	for (const { uniqueId, name, config, relationName, otherRelation, resourceType } of nodes.values()) {
		if (![
			"model",
			"seed",
			"snapshot"
		].includes(resourceType)) continue;
		const alias = typeof config["alias"] === "string" ? config["alias"] : name;
		if (relationName === void 0) for (const called of /* @__PURE__ */ new Set([name, alias])) add(`${EPHEMERAL}${called}`, uniqueId);
		for (const relation of [relationName, otherRelation]) if (relation !== void 0) add(relation, uniqueId);
	}
	for (const { uniqueId, relationName } of sources.values()) if (relationName !== void 0) add(relationName, uniqueId);
	return (path, among) => pick$1(known.get(path.join(".").toLowerCase()), path.length, among);
});
function pick$1(found, parts, among) {
	if (found === void 0) return void 0;
	const expected = [...found].filter((id) => among.has(id));
	if (expected.length > 0) return expected[0];
	return found.size === 1 && parts > 1 ? [...found][0] : void 0;
}

// src/lineage/make-rows.ts
function makeRows(columns, more) {
	const known = /* @__PURE__ */ new Map();
	for (const column of columns) {
		const key = column.name.toLowerCase();
		if (column.name !== "*" && !known.has(key)) known.set(key, column);
	}
	return {
		columns,
		isOpen: more !== void 0,
		has: (key) => known.has(key),
		find: (key) => known.get(key) ?? more?.(key)
	};
}
function mergeColumns(columns) {
	const [first] = columns;
	if (first === void 0 || columns.length === 1) return first;
	const kind = columns.map((column) => column.kind).reduce(strongerKind);
	return {
		name: first.name,
		kind,
		from: distinctOrigins(columns.flatMap(({ from }) => from))
	};
}
function distinctOrigins(origins) {
	if (origins.length < 2) return origins;
	const found = /* @__PURE__ */ new Map();
	for (const origin of origins) {
		const key = `${origin.relation}\n${origin.column.toLowerCase()}`;
		const known = found.get(key);
		found.set(key, known === void 0 ? origin : {
			...known,
			kind: strongerKind(known.kind, origin.kind)
		});
	}
	return [...found.values()];
}

// src/lineage/expand-star.ts
function expandStar(star, { scope, value, notes }) {
	const sources = sourcesOf(star, scope);
	if (sources.length === 0) notes.add(`\`${star.table === void 0 ? "" : `${star.table}.`}*\` has nothing to stand for`);
	const left = new Set(star.except.map(lower));
	const renamed = new Map(star.rename.map(({ from, to }) => [lower(from), to]));
	const replaced = new Map(star.replace.map((one) => [lower(one.name ?? ""), one]));
	const columns = listed(sources, star.table === void 0 ? scope : void 0).filter(({ name }) => !left.has(lower(name))).map((column) => {
		const replacement = replaced.get(lower(column.name));
		return replacement === void 0 ? {
			...column,
			name: renamed.get(lower(column.name)) ?? column.name
		} : value(replacement);
	});
	if (!sources.some(({ rows }) => rows.isOpen)) return { columns };
	const shown = new Set(columns.map(({ name }) => lower(name)));
	const more = (key) => {
		const replacement = replaced.get(key);
		if (replacement !== void 0) return value(replacement);
		const before = star.rename.find(({ to }) => lower(to) === key)?.from;
		if (left.has(key) || before === void 0 && renamed.has(key)) return void 0;
		return findAmong(sources, {
			key: before === void 0 ? key : lower(before),
			name: key
		}, notes);
	};
	const told = [...star.replace.map(({ name }) => name ?? ""), ...star.rename.map(({ to }) => to)].filter((name) => !shown.has(lower(name)));
	return {
		columns: [...columns, ...told.flatMap((name) => more(lower(name)) ?? [])],
		more
	};
}
function sourcesOf({ table }, { sources }) {
	if (table === void 0) return sources.filter(({ isHidden }) => !isHidden);
	const key = lower(table);
	return sources.filter(({ alias }) => lower(alias) === key).slice(0, 1);
}
function listed(sources, scope) {
	const merged = scope?.merged;
	if (merged === void 0 || merged.size === 0) return sources.flatMap(({ rows }) => rows.columns);
	const others = sources.flatMap(({ rows }) => rows.columns).filter(({ name }) => !merged.has(lower(name)));
	return [...merged.values(), ...others];
}
function findAmong(sources, { key, name }, notes) {
	const found = sources.flatMap(({ rows }) => rows.find(key) ?? []);
	if (found.length > 1) notes.add(`which of ${sources.map(({ alias }) => `\`${alias}\``).join(" and ")} has \`${key}\` is not known: all are taken`);
	const column = mergeColumns(found);
	return column && {
		...column,
		name
	};
}
function lower(name) {
	return name.toLowerCase();
}

// src/lineage/look-up.ts
function lookUp(name, scope, reading) {
	const found = name.column === "*" ? wholeRow(name.table, scope) : columnFor(name, scope, reading);
	if (found === void 0) reading.notes.add(`nothing that it reads has a column \`${written(name)}\``);
	return found;
}
function columnFor({ table, column }, scope, reading) {
	const key = column.toLowerCase();
	if (table === void 0) return unqualified(key, scope, reading) ?? wholeRow(column, scope);
	const source = sourceNamed(table, scope);
	if (source !== void 0) return named(source.rows.find(key));
	const whole = unqualified(table.toLowerCase(), scope, reading);
	return whole === void 0 ? void 0 : derived(whole, column);
}
function sourceNamed(table, { sources, outer }) {
	const key = table.toLowerCase();
	return sources.find(({ alias }) => alias.toLowerCase() === key) ?? (outer === void 0 ? void 0 : sourceNamed(table, outer));
}
function unqualified(key, scope, reading) {
	const certain = certainly(key, scope);
	if (certain !== void 0) return certain;
	const alias = scope.aliases.get(key);
	const open = scope.sources.filter(({ rows }) => rows.isOpen);
	const possible = open.flatMap((source) => named(source.rows.find(key)) ?? []);
	if (alias !== void 0) {
		if (!scope.aliasesWin && !possible.every((column) => isWithin(column, alias))) reading.notes.add(`\`${key}\` may be a column of ${namesOf(open)} instead of the item of that name`);
		return alias;
	}
	if (possible.length === 0) return scope.outer === void 0 ? void 0 : unqualified(key, scope.outer, reading);
	const beyond = outerCertainly(key, scope.outer);
	if (beyond !== void 0) possible.push(beyond);
	if (possible.length > 1) reading.notes.add(`which of ${namesOf(open)} has \`${key}\` is not known: all are taken`);
	return mergeColumns(possible);
}
function isWithin(column, alias) {
	return column.from.every((origin) => alias.from.some((other) => isSame(origin, other)));
}
function isSame(one, other) {
	return one.relation === other.relation && one.column.toLowerCase() === other.column.toLowerCase();
}
function certainly(key, { merged, sources }) {
	const known = merged.get(key);
	if (known !== void 0) return named(known);
	const source = sources.find(({ rows, isHidden }) => !isHidden && rows.has(key)) ?? sources.find(({ rows }) => rows.has(key));
	return source && (sources.length === 1 ? named(source.rows.find(key)) : placed(source.rows.find(key)));
}
function outerCertainly(key, scope) {
	if (scope === void 0) return void 0;
	return certainly(key, scope) ?? outerCertainly(key, scope.outer);
}
function namesOf(sources) {
	return sources.map(({ alias }) => `\`${alias}\``).join(" and ");
}
function wholeRow(table, scope) {
	const sources = table === void 0 ? scope.sources : [sourceNamed(table, scope)].filter((source) => source !== void 0);
	const whole = mergeColumns(sources.flatMap(({ rows }) => rows.columns));
	return whole && derived(whole, table ?? "*");
}
function named(column) {
	return column && withHow(column, (how) => how === "position" ? how : "sql");
}
function placed(column) {
	return column && withHow(column, (how) => how === "star" ? "sql" : how);
}
function withHow(column, change) {
	return {
		...column,
		from: column.from.map((origin) => ({
			...origin,
			how: change(origin.how)
		}))
	};
}
function derived({ kind, from }, name) {
	return {
		name,
		kind: strongerKind("derived", kind),
		from: from.map((origin) => ({
			...origin,
			kind: strongerKind("derived", origin.kind)
		}))
	};
}
function written({ table, column }) {
	return table === void 0 ? column : `${table}.${column}`;
}

// src/lineage/resolve-reads.ts
function resolveReads(reads, scope, reading) {
	return reads.flatMap((read) => {
		const column = "query" in read ? subquery(read, scope, reading) : lookUp(read, scope, reading);
		return column === void 0 ? [] : [raised(column, read.kind)];
	});
}
function subquery(read, scope, reading) {
	const { columns } = reading.rowsOf(read.query, scope);
	return read.isTest ? void 0 : mergeColumns(columns);
}
function raised({ name, kind, from }, step) {
	if (step === "passthrough") return {
		name,
		kind,
		from
	};
	return {
		name,
		kind: strongerKind(step, kind),
		from: from.map((origin) => ({
			...origin,
			kind: strongerKind(step, origin.kind)
		}))
	};
}

// src/lineage/note-uses.ts
function noteUses(uses, scope, { items, reading }) {
	const aliases = new Map(items.map((column) => [column.name.toLowerCase(), column]));
	for (const { use, reads, aliases: seen, ordinal, decidesRows } of uses) {
		const sees = seen === "always" || seen === "lateral" && reading.lateralAliases;
		const inner = {
			...scope,
			aliases: sees ? aliases : NONE,
			aliasesWin: seen === "always"
		};
		const columns = ordinal === void 0 ? resolveReads(reads, inner, reading) : items.slice(ordinal - 1, ordinal);
		for (const { from } of columns) reading.uses.push(...from.map((origin) => ({
			...origin,
			use,
			decidesRows
		})));
	}
}
const NONE = /* @__PURE__ */ new Map();

// src/lineage/function-rows.ts
const RETURNED = {
	unnest: [
		"unnest",
		"offset",
		"pos",
		"ordinality"
	],
	flatten: [
		"value",
		"seq",
		"key",
		"path",
		"index",
		"this"
	],
	explode: [
		"col",
		"pos",
		"key",
		"value"
	],
	posexplode: [
		"pos",
		"col",
		"key",
		"value"
	],
	generate_series: ["generate_series"],
	range: ["range", "id"]
};
function functionRows({ text, alias, columns }, from) {
	const column = (name) => ({
		name,
		kind: "derived",
		from: from.map((origin) => ({
			...origin,
			kind: "derived"
		}))
	});
	const returned = RETURNED[text];
	const names = new Set([
		alias,
		text,
		...columns,
		...returned ?? []
	].map((name) => name.toLowerCase()));
	return {
		columns: (columns.length > 0 ? columns : [returned === void 0 ? "*" : alias || text]).map(column),
		isOpen: returned === void 0 && columns.length === 0,
		has: (key) => names.has(key) && key !== "",
		find: (key) => returned === void 0 || names.has(key) ? column(key) : void 0
	};
}

// src/lineage/merge-using.ts
function mergeUsing(input, joined) {
	const names = input.natural ? commonNames(joined) : input.using;
	for (const key of names.map((name) => name.toLowerCase())) {
		const [left, right] = [leftColumn(key, joined), joined.rows.find(key)];
		for (const { from } of [left, right].filter((column) => column !== void 0)) joined.reading.uses.push(...from.map((origin) => ({
			...origin,
			use: "join",
			decidesRows: true
		})));
		const merged = pick(left, right, input.join);
		if (merged !== void 0) joined.scope.merged.set(key, merged);
	}
}
function leftColumn(key, { scope: { merged, sources }, reading }) {
	const known = merged.get(key) ?? sources.find(({ rows }) => rows.has(key))?.rows.find(key);
	if (known !== void 0) return known;
	const possible = sources.flatMap(({ rows }) => rows.find(key) ?? []);
	if (possible.length > 1) reading.notes.add(`which table has \`${key}\` of a USING is not known: all are taken`);
	return mergeColumns(possible);
}
function pick(left, right, join) {
	if (join === "right") return right ?? left;
	if (join !== "full") return left ?? right;
	return mergeColumns([left, right].filter((column) => column !== void 0));
}
function commonNames({ rows, scope: { sources }, reading }) {
	if (rows.isOpen || sources.some((source) => source.rows.isOpen)) reading.notes.add("by which columns a NATURAL JOIN joins is not known, because a table’s columns are not");
	return rows.columns.map(({ name }) => name).filter((name) => name !== "*" && sources.some((source) => source.rows.has(name.toLowerCase())));
}

// src/lineage/resolve-set.ts
function resolveSet(body, outer, reading) {
	const operands = body.operands.map((operand) => reading.rowsOf(operand, outer));
	const rows = combineRows(body.operator === "union" || body.operator === "union all" ? operands : operands.slice(0, 1), reading);
	const sources = [{
		alias: "",
		rows,
		isHidden: false
	}];
	if (body.operator !== "union all") noteComparison(operands, body.operator === "union" ? "group" : "filter", reading);
	noteUses(body.order, {
		sources,
		merged: /* @__PURE__ */ new Map(),
		aliases: /* @__PURE__ */ new Map(),
		aliasesWin: true,
		outer: void 0
	}, {
		items: rows.columns,
		reading
	});
	return rows;
}
function noteComparison(operands, use, reading) {
	for (const { columns } of operands) for (const { from } of columns) reading.uses.push(...from.map((origin) => ({
		...origin,
		use,
		decidesRows: true
	})));
}
function combineRows(operands, reading) {
	const [first, ...others] = operands;
	if (first === void 0 || others.length === 0) return first ?? makeRows([]);
	if (operands.some(({ isOpen }) => isOpen)) return byName(operands, reading);
	if (others.some(({ columns }) => columns.length !== first.columns.length)) {
		reading.notes.add("the queries of a set operation have unlike numbers of columns");
		noteComparison(operands, "group", reading);
	}
	return makeRows(first.columns.map((column, at) => mergeAt(column, others.flatMap(({ columns }) => columns[at] ?? []))));
}
function mergeAt(column, others) {
	const moved = others.map((other) => ({
		...other,
		from: other.from.map((origin) => ({
			...origin,
			how: "position"
		}))
	}));
	return mergeColumns([column, ...moved]) ?? column;
}
function byName(operands, reading) {
	reading.notes.add("a set operation over `*` of unknown columns is followed by name instead of by position");
	const find = (key) => mergeColumns(operands.flatMap((rows) => rows.find(key) ?? []));
	const named = [...new Set(operands.flatMap(({ columns }) => columns.map(({ name }) => name)).filter((name) => name !== "*"))].flatMap((name) => {
		const column = find(name.toLowerCase());
		return column === void 0 ? [] : [{
			...column,
			name
		}];
	});
	const stars = mergeColumns(operands.flatMap(({ columns }) => columns.filter(({ name }) => name === "*")));
	return makeRows([...named, ...stars === void 0 ? [] : [stars]], find);
}

// src/lineage/resolve-inputs.ts
function resolveInputs({ inputs }, outer, reading) {
	const scope = {
		sources: [],
		merged: /* @__PURE__ */ new Map(),
		aliases: /* @__PURE__ */ new Map(),
		aliasesWin: false,
		outer
	};
	for (const input of inputs) {
		const rows = renameByPosition(rowsOfInput(input, scope, reading), input.columns, reading);
		mergeUsing(input, {
			rows,
			scope,
			reading
		});
		scope.sources.push({
			alias: input.alias,
			rows,
			isHidden: input.join === "semi" || input.join === "anti"
		});
	}
	return scope;
}
function rowsOfInput({ alias, from, join, columns }, scope, reading) {
	if (from.kind === "relation") return relationRows(from.path, reading);
	if (from.kind === "cte") return cteRows(from.cte, reading);
	if (from.kind === "derived") return reading.rowsOf(from.body, join === "lateral" ? scope : scope.outer);
	const read = distinctOrigins(resolveReads(from.reads, scope, reading).flatMap((column) => column.from));
	return functionRows({
		text: from.text,
		alias,
		columns
	}, read);
}
function relationRows(path, reading) {
	const relation = path.join(".");
	const known = reading.columnsOf(path);
	reading.relations.add(relation);
	const how = known === void 0 || known.by === "sql" ? "star" : known.by;
	const column = (name, by = how) => ({
		name,
		kind: "passthrough",
		from: [{
			relation,
			column: name,
			kind: "passthrough",
			how: by
		}]
	});
	const columns = (known?.names ?? []).map((name) => column(name));
	return known?.isComplete === true ? makeRows(columns) : makeRows([...columns, column("*", "star")], (key) => column(key, "star"));
}
function cteRows(index, reading) {
	const known = reading.ctes.get(index);
	if (known !== void 0) return known;
	const cte = reading.outline.ctes[index];
	if (cte === void 0) return makeRows([]);
	if (reading.isRelation(cte.name)) return relationRows([cte.name], reading);
	reading.ctes.set(index, makeRows([]));
	const rows = cte.recursive ? recursiveRows(cte, index, reading) : renameByPosition(reading.rowsOf(cte.body, void 0), cte.columns, reading);
	reading.ctes.set(index, rows);
	return rows;
}
const MOST_ROUNDS = 6;
function recursiveRows({ body, columns }, index, reading) {
	const operands = body.kind === "set" ? body.operands : [body];
	let rows = makeRows([]);
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const read = operands.slice(0, round === 0 ? 1 : void 0).map((operand) => reading.rowsOf(operand, void 0));
		const next = renameByPosition(combineRows(read, reading), columns, reading);
		const isSame = round > 1 && sizeOf(next) === sizeOf(rows);
		rows = next;
		reading.ctes.set(index, rows);
		if (isSame) break;
	}
	return rows;
}
function sizeOf({ columns }) {
	return columns.reduce((sum, { from }) => sum + from.length, 0);
}
function renameByPosition(rows, names, reading) {
	if (names.length === 0) return rows;
	const isHidden = rows.columns.slice(0, names.length).some(({ name }) => name === "*");
	if (isHidden) reading.notes.add(`which columns of \`*\` are called ${names.join(", ")} is not known`);
	const star = rows.columns.find(({ name }) => name === "*");
	const columns = names.flatMap((name, at) => {
		const column = isHidden ? star : rows.columns[at];
		return column === void 0 ? [] : [{
			...column,
			name
		}];
	});
	return makeRows([...columns, ...rows.columns.slice(names.length)], rows.isOpen ? (key) => rows.find(key) : void 0);
}

// src/lineage/resolve-block.ts
const MOST_COLUMNS = 2e4;
function resolveBlock(block, outer, reading) {
	const scope = resolveInputs(block, outer, reading);
	const items = resolveItems(block.items, scope, reading);
	const columns = items.flatMap((item) => item.columns);
	if (columns.length > MOST_COLUMNS) throw new RangeError(`more than ${MOST_COLUMNS} columns`);
	noteUses(block.uses, scope, {
		items: columns,
		reading
	});
	if (block.distinct || block.groupsByAll) noteGrouping(block.distinct ? columns : columns.filter(({ kind }) => kind !== "aggregate"), reading);
	const open = items.flatMap(({ more }) => more ?? []);
	if (open.length === 0) return makeRows(columns);
	return makeRows(columns, (key) => {
		const found = open.flatMap((more) => more(key) ?? []);
		if (found.length > 1) reading.notes.add(`which \`*\` has \`${key}\` is not known: all are taken`);
		return mergeColumns(found);
	});
}
function noteGrouping(columns, reading) {
	for (const { from } of columns) reading.uses.push(...from.map((origin) => ({
		...origin,
		use: "group",
		decidesRows: true
	})));
}
function resolveItems(items, scope, reading) {
	const aliases = /* @__PURE__ */ new Map();
	const inner = {
		...scope,
		aliases
	};
	const scopeOf = ({ kind }) => kind === "passthrough" ? scope : inner;
	return items.map((item, at) => {
		const value = (one) => resolveValue(one, `_col_${at}`, {
			scope: scopeOf(one),
			reading
		});
		if (item.star) return expandStar(item, {
			scope,
			value,
			notes: reading.notes
		});
		const column = value(item);
		if (reading.lateralAliases) aliases.set(column.name.toLowerCase(), column);
		return { columns: [column] };
	});
}
function resolveValue({ name, kind, reads }, unnamed, { scope, reading }) {
	const columns = resolveReads(reads, scope, reading);
	return {
		name: name ?? unnamed,
		kind: columns.map((column) => column.kind).reduce(strongerKind, kind),
		from: distinctOrigins(columns.flatMap(({ from }) => from))
	};
}

// src/lineage/resolve-query.ts
function resolveQuery(outline, surroundings) {
	const reading = {
		...surroundings,
		outline,
		ctes: /* @__PURE__ */ new Map(),
		uses: [],
		relations: /* @__PURE__ */ new Set(),
		notes: new Set(outline.unread.map((what) => `${what} is not followed`)),
		rowsOf: (body, outer) => rowsOf(body, outer, reading)
	};
	return {
		...reading.rowsOf(outline.body, void 0),
		uses: distinctUses(reading.uses),
		relations: reading.relations,
		notes: reading.notes
	};
}
function rowsOf(body, outer, reading) {
	if (body.kind === "set") return resolveSet(body, outer, reading);
	const block = reading.outline.blocks[body.block];
	return block === void 0 ? {
		columns: [],
		isOpen: false,
		has: () => false,
		find: () => void 0
	} : resolveBlock(block, outer, reading);
}
function distinctUses(uses) {
	const found = /* @__PURE__ */ new Map();
	for (const use of uses) {
		const key = [
			use.use,
			use.relation,
			use.column.toLowerCase(),
			use.decidesRows
		].join("\n");
		if (!found.has(key)) found.set(key, use);
	}
	return [...found.values()];
}

// src/lineage/told-columns.ts
function toldColumns(id, { project, catalog, seedHeader }) {
	const real = catalog?.get(id);
	if (real !== void 0 && real.size > 0) return {
		names: [...real.keys()].map(plainCase),
		isComplete: true,
		by: "catalog"
	};
	const header = seedHeader?.(id);
	if (header !== void 0) return {
		names: header,
		isComplete: true,
		by: "catalog"
	};
	const declared = [...(project.nodes.get(id) ?? project.sources.get(id))?.columns.keys() ?? []];
	return declared.length === 0 ? void 0 : {
		names: declared,
		isComplete: false,
		by: "yaml"
	};
}

// src/lineage/walk-columns.ts
const ROWS = "\n";
function walkColumns(start, deepest, next) {
	const found = [];
	const seen = /* @__PURE__ */ new Set([keyOf({
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
			const key = keyOf(step);
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
	if (!isValue(before)) return before;
	return isValue(edge) ? strongerKind(before, edge) : edge;
}
function isValue(kind) {
	return kind === "passthrough" || kind === "derived" || kind === "window" || kind === "aggregate";
}
function keyOf({ node, name, kind }) {
	if (name === "\n") return `${node}\n`;
	return `${node}\n${name.toLowerCase()}\n${isValue(kind) ? "" : kind}`;
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

export { toldColumns as a, relationIndex as c, walkColumns as i, plainRelation as l, isValue as n, resolveQuery as o, pathKind as r, EPHEMERAL as s, downstreamOf as t, oncePer as u };