import { a as listOf, c as unwrap, i as lineOf, l as walk, n as isFields, o as nodeOf, r as isSet, s as queryKinds, t as fieldsOf } from "./ast.js";
import { n as traitsOf, r as isCosmetic, t as trait } from "./function-traits.js";
import { a as spelling, i as readsAliasesInHaving, n as foldPlain, r as readsAliases, t as foldName } from "./identifiers.js";
import { n as tableColumns, t as earlierNames } from "./schema.js";
import { n as loadSqlEngine } from "./bundled-wasm.js";

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
	const kind = nodeOf(cte["this"])?.kind ?? "";
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
	const node = nodeOf(select);
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
function has(term, bits) {
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
	const node = nodeOf(unwrap(value));
	if (node === void 0) throw new Undecided("an expression without content");
	const reader = readers[queryKinds.has(node.kind) ? "subquery" : node.kind];
	return reader === void 0 ? readGeneric(node, place) : reader(node, place);
}
function conjunctsOf(value) {
	const node = nodeOf(unwrap(value));
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
	const inner = nodeOf(node.data["this"]);
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
	const keys = operands.some((operand) => has(operand, trait.volatile)) ? operands.map(({ key }) => key).join(" ; ") : keySet(operands);
	return combined(`${node.kind}(${keys})`, operands);
}
function operandsOf(kind, value) {
	const node = nodeOf(unwrap(value));
	return node?.kind === kind ? [...operandsOf(kind, node.data["left"]), ...operandsOf(kind, node.data["right"])] : [value];
}
function readSymmetric(node, place) {
	const sides = [readTerm(node.data["left"], place), readTerm(node.data["right"], place)];
	const keys = sides.map(({ key }) => key).toSorted();
	return combined(`${node.kind}(${keys.join(", ")})`, sides);
}
function readExists({ data }, place) {
	const rest = Object.entries(data).filter(([field, value]) => field !== "this" && isSet(value) && !isCosmetic(field));
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
	const called = nodeOf(unwrap(data["this"]));
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
	const inner = kind === "within_group" || kind === "filter" ? nodeOf(unwrap(data["this"])) : void 0;
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
	return JSON.stringify(value, (field, inner) => isCosmetic(field) ? void 0 : inner);
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
	if (nodeOf(value) !== void 0) return collected(readTerm(value, writer.place), writer.parts).key;
	return `{${renderFields(value, writer)}}`;
}
function renderFields(fields, writer) {
	return Object.keys(fields).filter((field) => isSet(fields[field]) && !isCosmetic(field)).map((field) => `${field}=${isFunctionName(field, fields) ? String(fields[field]).toLowerCase() : renderValue(fields[field], writer)}`).join(", ");
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
	const [left, right] = [nodeOf(unwrap(data["left"])), nodeOf(unwrap(data["right"]))];
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
		unsure: has(term, trait.unsure),
		from: term.from
	};
}
function conjunctKey(conjuncts) {
	const terms = conjuncts.map(({ term }) => term);
	return terms.some((term) => has(term, trait.volatile)) ? terms.map(({ key }) => key).toSorted().join(" ; ") : keySet(terms);
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
	const union = nodeOf(body);
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
		const node = nodeOf(unwrap(expression));
		if (node?.kind === "star") columns.push(...expandStar(node.data, within, lineOf(expression) ?? 0));
		else {
			const column = readItem(expression, within);
			columns.push(column);
			if (!aliases.has(column.name)) aliases.set(column.name, aliasMeaning(column, place));
		}
	}
	return columns;
}
function aliasesOf(columns, place) {
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
	const node = nodeOf(value);
	if (node?.kind === "select" || node?.kind === "lambda") return;
	if (node?.kind === "column") names.add(foldName(node.data["name"], dialect, "column"));
	for (const field of Object.values(value)) collectNames(field, dialect, names);
}
function readItem(expression, place) {
	const node = nodeOf(unwrap(expression));
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
	const node = nodeOf(unwrap(written));
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
	const name = (identifier) => foldName(nodeOf(identifier)?.data["name"] ?? identifier, dialect, "column");
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

// src/sql/input-source.ts
const largestBlock = 60;
function addInput(item, to) {
	const node = nodeOf(unwrap(item));
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
	const kind = nodeOf(body)?.kind ?? "";
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
	const orderCounts = analysis.orderMatters && isSet(fieldsOf(nodeOf(definition.body)?.data)["order_by"]);
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
	const inner = nodeOf(unwrap(data["this"]));
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
	const node = nodeOf(called);
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
	const select = nodeOf(definition.body)?.data ?? {};
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
		aliases: aliasesOf(columns(), place)
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
	const name = foldName(nodeOf(identifier)?.data["name"] ?? identifier, analysis.dialect, "column");
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
	const node = nodeOf(unwrap(value));
	return readTerm(node === void 0 ? { simple: fieldsOf(value) } : value, place).key;
}
function orderKey(query, relation, place) {
	const { expressions } = fieldsOf(query["order_by"]);
	const terms = listOf(expressions).map((item) => orderTerm(fieldsOf(item), relation.columns, place));
	return {
		key: terms.map(({ key }) => key).join(", "),
		unsure: terms.some((term) => has(term, trait.unsure))
	};
}
function orderTerm({ this: value, ...direction }, columns, place) {
	const term = selectItem(value, columns, place) ?? readTerm(value, place);
	const rest = readTerm({ simple: direction }, place);
	return combined(`${term.key} ${rest.key}`, [term]);
}
function selectItem(value, columns, place) {
	const node = nodeOf(unwrap(value));
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
	const aggregates = [...relation.columns, ...having].some(({ term }) => has(term, trait.aggregate));
	if (!isSet(select["group_by"]) && !aggregates) {
		if (having.length > 0) throw new Undecided("HAVING without an aggregate is not analysed");
		return relation;
	}
	if (isSet(clause["totals"])) throw new Undecided("GROUP BY with totals is not analysed");
	const keys = isSet(clause["all"]) ? allKeys(relation.columns, place.analysis.dialect) : listOf(clause["expressions"]).map((item) => keyOf$1(item, relation.columns, {
		place,
		clause
	}));
	if (keys.some(({ term }) => has(term, trait.volatile))) throw new Undecided("grouping by a value that is drawn anew each time");
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
			unsure: has(term, trait.unsure),
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
	const real = terms.filter((term) => term.labels.size > 0 || has(term, trait.volatile));
	return real.length > 0 ? real : terms;
}
function allKeys(columns, dialect) {
	if (columns.some(({ star }) => star !== void 0)) throw new Undecided("GROUP BY ALL over * with unknown columns");
	const keys = columns.filter(({ term }) => !has(term, trait.aggregate));
	return keys.some(({ written }) => columnNamesIn(written, dialect).size > 0) ? keys : keys.map((key) => ({
		...key,
		term: combined(`all ${key.term.key}`, [key.term])
	}));
}
function keyOf$1(item, columns, at) {
	const line = lineOf(item);
	const node = nodeOf(unwrap(item));
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
	if (dialect === "postgres" || dialect === "postgresql" || has(item.term, trait.aggregate | trait.window)) return false;
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
		aliases: aliasesOf(columns, place)
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
	if (grouped === base && qualify.some(({ term }) => has(term, trait.aggregate))) throw new Undecided("QUALIFY with an aggregate");
	const distinct = distinctOf(select, narrowed(withRows, {
		key: `qualify ${conjunctKey(qualify)}`,
		parts: qualify.map(conjunctPart)
	}, analysis), named);
	return limited(select, distinct, named);
}
function rowMaking(relation, analysis) {
	const parts = relation.columns.flatMap(({ term, line, written }) => {
		const clause = has(term, trait.rows) ? "rows" : "unknown";
		return has(term, trait.rows | trait.unknown) ? [{
			clause,
			key: term.key,
			line,
			written,
			unsure: has(term, trait.unsure),
			from: term.from
		}] : [];
	});
	return narrowed(relation, {
		key: `making ${parts.map(({ key }) => key).toSorted().join(", ")}`,
		parts
	}, analysis);
}
function distinctOf(select, relation, place) {
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
			unsure: has(term, trait.unsure),
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
	const drawn = columns.flatMap(({ term }) => term.from.filter((inner) => has(inner.term, trait.volatile)).map(({ name }) => name));
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
	const node = nodeOf(query);
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
			unsure: has(term, trait.unsure),
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
	const node = nodeOf(query);
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
	return `{${Object.keys(written).filter((field) => isSet(written[field]) && !isCosmetic(field) && keeps(field, written)).map((field) => `${field}:${render(written[field], keeps)}`).join(",")}}`;
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
		const found = isCosmetic(key) ? void 0 : firstDifference(base[key], head[key], last);
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
	return [base, head].some((column) => column !== void 0 && has(column.term, trait.unsure));
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
		return sameTokens(input, engine) ? unchanged([]) : unknown(error instanceof Undecided ? error.message : "the statement nests too deeply");
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
function unknown(reason) {
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

export { parseSelect as a, interner as i, readStatement as n, Undecided as o, has as r, classifyChange as t };