import { a as listOf, i as lineOf, n as isFields, o as nodeOf, r as isSet, s as queryKinds, t as fieldsOf } from "./ast.js";
import { t as foldName } from "./identifiers.js";
import { n as traitsOf, r as isCosmetic, t as trait } from "./function-traits.js";
import { t as outlineQuery } from "./outline-query.js";
import { t as plainCase } from "./plain-case.js";

// src/sql/shape-order.ts
function readOrder(clause, reader, place) {
	return (Array.isArray(clause) ? clause : listOf(fieldsOf(clause)["expressions"])).map((item) => {
		const { this: value, desc } = fieldsOf(item);
		return {
			expression: reader.expression(value ?? item, place),
			descending: desc === true
		};
	});
}
function readLimit(query, reader, place) {
	const limit = countOf(query["limit"]) ?? fieldsOf(query["fetch"])["count"] ?? countOf(query["top"]);
	const offset = countOf(query["offset"]);
	return {
		limit: isSet(limit) ? reader.expression(limit, place) : void 0,
		offset: isSet(offset) ? reader.expression(offset, place) : void 0
	};
}
function countOf(clause) {
	return nodeOf(clause) === void 0 ? fieldsOf(clause)["this"] : clause;
}

// src/sql/shape-inputs.ts
function readInputs(select, reader, around) {
	const inputs = [];
	const place = {
		environment: around.environment,
		scopes: [inputs, ...around.scopes],
		windows: []
	};
	for (const item of listOf(fieldsOf(select["from"])["expressions"])) addInput(item, {
		reader,
		place,
		inputs,
		join: inputs.length === 0 ? void 0 : comma
	});
	for (const join of listOf(select["joins"])) addJoin(fieldsOf(join), {
		reader,
		place,
		inputs
	});
	return inputs;
}
const comma = {
	kind: "comma",
	natural: false,
	on: void 0,
	using: []
};
function addInput(item, { reader, place, inputs, join }) {
	const node = nodeOf(item);
	const nested = node?.kind === "paren" || node?.kind === "annotated" ? node.data["this"] : void 0;
	if (nested !== void 0) return addInput(nested, {
		reader,
		place,
		inputs,
		join
	});
	if (node?.kind === "joined_table" && inputs.length === 0 && !isSet(node.data["alias"])) {
		addInput(node.data["left"], {
			reader,
			place,
			inputs,
			join
		});
		for (const inner of listOf(node.data["joins"])) addJoin(fieldsOf(inner), {
			reader,
			place,
			inputs
		});
		return;
	}
	const read = readInput(node, reader, place);
	const lateral = isLateral(node) && (join?.kind === "comma" || join?.kind === "cross" || join?.kind === "inner");
	inputs.push({
		...read,
		join: lateral && join !== void 0 ? {
			...join,
			kind: "lateral"
		} : join
	});
}
function addJoin(join, { reader, place, inputs }) {
	const kind = String(join["kind"]);
	const before = inputs.length;
	addInput(join["this"], {
		reader,
		place,
		inputs,
		join: {
			kind: kindOf(kind),
			natural: kind.startsWith("Natural"),
			on: void 0,
			using: []
		}
	});
	const added = inputs[before];
	if (added?.join === void 0) return;
	const conditions = [join["on"], join["match_condition"]].filter(isSet).map((value) => reader.expression(value, place));
	const using = listOf(join["using"]).map((name) => foldName(nodeOf(name)?.data["name"] ?? name, reader.dialect, "column"));
	reader.line = lineOf(join["using"]) ?? reader.line;
	inputs[before] = {
		...added,
		join: {
			...added.join,
			on: all(conditions),
			using
		}
	};
	if (isSet(join["pivots"])) reader.unread.add("PIVOT behind a join");
}
function all(conditions) {
	const [first, second] = conditions;
	if (first === void 0 || second === void 0) return first;
	return {
		kind: "operator",
		operator: "and",
		arguments: conditions,
		line: first.line
	};
}
const kinds = {
	Inner: "inner",
	Straight: "inner",
	Natural: "inner",
	Left: "left",
	NaturalLeft: "left",
	Right: "right",
	NaturalRight: "right",
	Full: "full",
	Outer: "full",
	NaturalFull: "full",
	Cross: "cross",
	Implicit: "comma",
	Semi: "semi",
	LeftSemi: "semi",
	Anti: "anti",
	LeftAnti: "anti",
	AsOf: "asof",
	AsOfLeft: "asof",
	AsOfRight: "asof",
	Lateral: "lateral",
	LeftLateral: "lateral",
	CrossApply: "lateral",
	OuterApply: "lateral"
};
function kindOf(kind) {
	return kinds[kind] ?? "other";
}
function isLateral(node) {
	if (node?.kind === "alias") return isLateral(nodeOf(node.data["this"]));
	return node?.kind === "lateral" || node?.kind === "unnest" || node?.kind === "subquery" && node.data["lateral"] === true;
}
function readInput(node, reader, place) {
	if (node?.kind === "table") return readTable(node.data, reader, place);
	const named = namesOf(node, reader);
	const line = lineOf(node?.data) ?? reader.line;
	const from = readSource(node, {
		reader,
		place,
		alias: named.alias
	});
	reader.line = Math.max(reader.line, line);
	return {
		...named,
		from,
		join: void 0,
		line
	};
}
function namesOf(node, { dialect }) {
	const { alias, alias_quoted: quoted, column_aliases: columns } = fieldsOf(node?.data);
	const identifier = typeof alias === "string" ? {
		name: alias,
		quoted: quoted === true
	} : alias;
	return {
		alias: isSet(alias) ? foldName(identifier, dialect, "relation") : "",
		columns: listOf(columns).map((name) => foldName(typeof name === "string" ? { name } : name, dialect, "column"))
	};
}
const tableFields = /* @__PURE__ */ new Set([
	"name",
	"schema",
	"catalog",
	"alias",
	"alias_explicit_as",
	"column_aliases",
	"span"
]);
function readTable(data, reader, { environment }) {
	const { dialect } = reader;
	const line = lineOf(data) ?? reader.line;
	reader.line = line;
	const name = foldName(data["name"], dialect, "relation");
	const cte = isSet(data["schema"]) ? void 0 : environment.get(name);
	const written = [
		data["catalog"],
		data["schema"],
		data["name"]
	].filter(isSet).map((part) => foldName(part, dialect, "relation"));
	const path = dialect === "bigquery" ? written.flatMap((part) => part.split(".")) : written;
	for (const field of Object.keys(data)) if (!tableFields.has(field) && !field.endsWith("comments") && isSet(data[field])) reader.unread.add(`${field.replaceAll("_", " ")} of a table`);
	const named = namesOf({
		kind: "table",
		data
	}, reader);
	const from = cte === void 0 ? {
		kind: "relation",
		path
	} : {
		kind: "cte",
		cte
	};
	return {
		alias: named.alias === "" ? path.at(-1) ?? name : named.alias,
		columns: named.columns,
		from,
		join: void 0,
		line
	};
}
function readSource(node, { reader, place, alias }) {
	const inner = nodeOf(node?.data["this"]);
	if (node?.kind === "subquery" && inner !== void 0 && (queryKinds.has(inner.kind) || inner.kind === "subquery")) {
		const scopes = node.data["lateral"] === true ? place.scopes : place.scopes.slice(1);
		const { environment } = place;
		return {
			kind: "derived",
			body: reader.body({ subquery: node.data }, {
				environment,
				scopes,
				name: alias,
				role: "derived"
			})
		};
	}
	if ((node?.kind === "alias" || node?.kind === "lateral") && inner !== void 0) return readSource(inner, {
		reader,
		place,
		alias
	});
	const text = sourceName(node);
	if (inner !== void 0 && node?.kind === "subquery") return readSource(inner, {
		reader,
		place,
		alias
	});
	if (!readable.has(node?.kind ?? "")) reader.unread.add(`${text} in FROM`);
	return {
		kind: "other",
		text,
		arguments: node === void 0 || node.kind === "values" ? [] : argumentsIn(node, {
			reader,
			place
		})
	};
}
const readable = /* @__PURE__ */ new Set([
	"function",
	"unnest",
	"values",
	"table_function"
]);
function sourceName(node) {
	const name = node?.data["name"];
	return typeof name === "string" ? name.toLowerCase() : (node?.kind ?? "nothing").replaceAll("_", " ");
}
function argumentsIn(node, { reader, place }) {
	if (node.kind !== "function" && node.kind !== "unnest") return [];
	return (node.kind === "unnest" ? [node.data["this"], ...listOf(node.data["expressions"])] : listOf(node.data["args"])).filter(isSet).map((value) => reader.expression(value, place));
}

// src/sql/shape-select.ts
function readSelectShape(select, reader, around) {
	const index = reader.blocks.push(nothing(around)) - 1;
	const line = lineOf(select["expressions"]) ?? reader.line;
	const inputs = readInputs(select, reader, around);
	const place = {
		environment: around.environment,
		scopes: [inputs, ...around.scopes],
		windows: listOf(select["windows"])
	};
	reader.line = line;
	const items = listOf(select["expressions"]).map((item) => readItem(item, reader, place));
	noteUnread(select, reader);
	const { all, totals, expressions: keys } = fieldsOf(select["group_by"]);
	if (totals === true) reader.unread.add("GROUP BY with totals");
	reader.blocks[index] = {
		...nothing(around),
		distinct: select["distinct"] === true,
		distinctOn: listOf(select["distinct_on"]).map((value) => reader.expression(value, place)),
		items,
		inputs,
		where: readClause(select["where_clause"], reader, place),
		groupBy: listOf(keys).map((value) => reader.expression(value, place)),
		groupsByAll: all === true,
		having: readClause(select["having"], reader, place),
		qualify: readClause(select["qualify"], reader, place),
		orderBy: readOrder(select["order_by"], reader, place),
		...readLimit(select, reader, place),
		line
	};
	return index;
}
function nothing({ name, role }) {
	return {
		name,
		role,
		distinct: false,
		distinctOn: [],
		items: [],
		inputs: [],
		where: void 0,
		groupBy: [],
		groupsByAll: false,
		having: void 0,
		qualify: void 0,
		orderBy: [],
		limit: void 0,
		offset: void 0,
		line: 0
	};
}
function readItem(item, reader, place) {
	const node = nodeOf(item);
	if (node?.kind === "annotated") return readItem(node.data["this"], reader, place);
	if (node?.kind !== "alias") {
		const expression = reader.expression(item, place);
		return {
			name: expression.kind === "column" ? expression.name : fieldName(item, reader),
			expression,
			line: expression.line
		};
	}
	reader.line = lineOf(node.data["this"]) ?? lineOf(node.data["alias"]) ?? reader.line;
	const expression = reader.expression(node.data["this"], place);
	reader.line = lineOf(node.data["alias"]) ?? reader.line;
	return {
		name: foldName(node.data["alias"], reader.dialect, "column"),
		expression,
		line: expression.line
	};
}
function fieldName(item, reader) {
	const node = nodeOf(item);
	if (node?.kind === "dot") return foldName(node.data["field"], reader.dialect, "column");
	return node?.kind === "column" ? foldName(node.data["name"], reader.dialect, "column") : void 0;
}
function readClause(clause, reader, place) {
	const { this: value } = fieldsOf(clause);
	return isSet(value) ? reader.expression(value, place) : void 0;
}
const known = new Set(`expressions from joins where_clause group_by having qualify qualify_after_window order_by limit offset fetch top distinct distinct_on with
  windows hint`.split(/\s+/));
function noteUnread(select, reader) {
	for (const field of Object.keys(select)) if (!known.has(field) && !field.endsWith("comments") && isSet(select[field])) reader.unread.add(`${field.replaceAll("_", " ")} in a SELECT`);
}

// src/sql/shape-body.ts
function readBody(query, reader, around) {
	const node = nodeOf(query);
	if (node?.kind === "subquery" || node?.kind === "paren" || node?.kind === "annotated") return readWrapped(node, reader, around);
	if (node?.kind === "union" || node?.kind === "intersect" || node?.kind === "except") return readSet(node, reader, around);
	const declared = declareCtes(fieldsOf(node?.data)["with"], reader, around);
	const block = node?.kind === "select" ? readSelectShape(node.data, reader, declared.around) : readUnknown(node, reader, around);
	declared.belongTo(block);
	return {
		kind: "select",
		block
	};
}
function readWrapped({ data }, reader, around) {
	const attached = [
		"order_by",
		"limit",
		"offset"
	].filter((field) => isSet(data[field]));
	const inner = nodeOf(data["this"]);
	if (attached.length === 0 || inner === void 0) return reader.body(data["this"], around);
	if (attached.some((field) => isSet(inner.data[field]))) reader.unread.add("a clause behind a parenthesis");
	const merged = Object.fromEntries(attached.map((field) => [field, data[field]]));
	return reader.body({ [inner.kind]: {
		...merged,
		...withoutUnset(inner.data, attached)
	} }, around);
}
function withoutUnset(data, fields) {
	return Object.fromEntries(Object.entries(data).filter(([field, value]) => !fields.includes(field) || isSet(value)));
}
function readSet(node, reader, around) {
	const declared = declareCtes(node.data["with"], reader, around);
	const first = reader.blocks.length;
	const operands = operandsOf(node).map((operand) => reader.body(operand, declared.around));
	declared.belongTo(first);
	const line = lineOf(listOf(fieldsOf(nodeOf(node.data["right"])?.data)["expressions"])) ?? reader.line;
	const place = {
		...declared.around,
		windows: []
	};
	const { limit } = readLimit(node.data, reader, place);
	if (isSet(node.data["by_name"]) || isSet(node.data["corresponding"])) reader.unread.add("a set operation by names");
	return {
		kind: "set",
		operator: operatorOf(node),
		operands,
		orderBy: readOrder(node.data["order_by"], reader, place),
		limit,
		line
	};
}
function operatorOf({ kind, data }) {
	if (kind === "union") return data["all"] === true ? "union all" : "union";
	return kind === "intersect" ? "intersect" : "except";
}
const ownClauses = [
	"with",
	"order_by",
	"limit",
	"offset",
	"by_name",
	"corresponding"
];
function operandsOf(node) {
	const operator = operatorOf(node);
	const operands = [];
	let at = node;
	for (;;) {
		operands.push(at.data["right"]);
		const left = nodeOf(at.data["left"]);
		const nests = left?.kind === node.kind && operatorOf(left) === operator && !ownClauses.some((field) => isSet(left.data[field]));
		if (left === void 0 || !nests || operator === "except") return [...operands, at.data["left"]].toReversed();
		at = left;
	}
}
function readUnknown(node, reader, { name, role }) {
	const text = (node?.kind ?? "nothing").replaceAll("_", " ");
	if (text !== "values") reader.unread.add(`${text} as a query`);
	const { line } = reader;
	const star = {
		kind: "star",
		table: void 0,
		except: [],
		replace: [],
		rename: [],
		line
	};
	return reader.blocks.push({
		name,
		role,
		distinct: false,
		distinctOn: [],
		items: [{
			name: void 0,
			expression: star,
			line
		}],
		inputs: [{
			alias: "",
			columns: [],
			from: {
				kind: "other",
				text,
				arguments: []
			},
			join: void 0,
			line
		}],
		where: void 0,
		groupBy: [],
		groupsByAll: false,
		having: void 0,
		qualify: void 0,
		orderBy: [],
		limit: void 0,
		offset: void 0,
		line
	}) - 1;
}
function declareCtes(clause, reader, around) {
	const { ctes, recursive } = fieldsOf(clause);
	let { environment } = around;
	const declared = [];
	for (const cte of listOf(ctes).map(fieldsOf)) {
		const index = readCte(cte, reader, {
			...around,
			environment,
			recursive: recursive === true
		});
		declared.push(index);
		environment = new Map([...environment, [reader.ctes[index]?.name ?? "", index]]);
	}
	const isStatement = around.role === "outer" && around.scopes.length === 0;
	return {
		around: {
			...around,
			environment
		},
		belongTo: (block) => {
			for (const index of isStatement ? [] : declared) {
				const cte = reader.ctes[index];
				if (cte !== void 0) reader.ctes[index] = {
					...cte,
					scope: block
				};
			}
		}
	};
}
function readCte(cte, reader, { recursive, ...around }) {
	const name = foldName(cte["alias"], reader.dialect, "relation");
	const columns = listOf(cte["columns"]).map((column) => foldName(column, reader.dialect, "column"));
	const line = lineOf(cte["alias"]) ?? reader.line;
	reader.line = line;
	const index = reader.ctes.push({
		name,
		body: {
			kind: "select",
			block: -1
		},
		recursive: false,
		columns,
		scope: void 0,
		line
	}) - 1;
	const environment = recursive ? new Map([...around.environment, [name, index]]) : around.environment;
	const first = reader.blocks.length;
	const body = reader.body(cte["this"], {
		environment,
		scopes: around.scopes,
		name,
		role: "cte"
	});
	const readsItself = reader.blocks.slice(first).some(({ inputs }) => inputs.some(({ from }) => from.kind === "cte" && from.cte === index));
	reader.ctes[index] = {
		name,
		body,
		recursive: readsItself,
		columns,
		scope: void 0,
		line
	};
	return index;
}

// src/sql/shape-call.ts
function readCall(node, reader, place) {
	if (node.kind === "within_group" || node.kind === "filter") return readWrapper(node, reader, place);
	reader.line = lineOf(node.data) ?? reader.line;
	const { line } = reader;
	const name = nameOf(node);
	const values = readFields(node, reader, place);
	if (forms.has(node.kind)) return {
		kind: "other",
		text: name,
		arguments: values,
		line
	};
	return {
		kind: "call",
		name,
		aggregate: (traitsOf(node, reader.dialect) & trait.aggregate) !== 0,
		distinct: node.data["distinct"] === true,
		arguments: values,
		orderBy: readOrder(node.data["order_by"], reader, place),
		filter: isSet(node.data["filter"]) ? reader.expression(node.data["filter"], place) : void 0,
		line
	};
}
const forms = new Set(`subscript lambda tuple interval parameter placeholder named_argument alias var array_slice any all method_call table_argument
  comprehension braced_wildcard at_time_zone collation pivot unpivot values data_type similar_to`.split(/\s+/));
const names = {
	if_func: "if",
	if_null: "coalesce",
	nvl: "coalesce",
	list_agg: "listagg",
	l_trim: "ltrim",
	r_trim: "rtrim",
	n_tile: "ntile",
	array_func: "array",
	map_func: "map",
	struct_func: "struct",
	char_func: "chr",
	trunc_func: "trunc",
	mod_func: "mod",
	j_s_o_n_extract: "json_extract",
	j_s_o_n_extract_scalar: "json_extract_scalar"
};
function nameOf({ kind, data }) {
	if ((kind === "function" || kind === "aggregate_function") && typeof data["name"] === "string") return data["name"].toLowerCase();
	return names[kind] ?? kind;
}
function readWrapper({ kind, data }, reader, place) {
	const call = reader.expression(data["this"], place);
	if (call.kind !== "call") return {
		kind: "other",
		text: kind,
		arguments: [call],
		line: call.line
	};
	if (kind === "within_group") return {
		...call,
		aggregate: true,
		orderBy: readOrder(data["order_by"], reader, place)
	};
	return {
		...call,
		filter: reader.expression(data["expression"] ?? data["filter"], place)
	};
}
const elsewhere = /* @__PURE__ */ new Set([
	"order_by",
	"filter",
	"distinct",
	"original_name"
]);
function readFields(node, reader, place) {
	const found = [];
	for (const field of Object.keys(node.data)) {
		const value = node.data[field];
		if (!isSet(value) || elsewhere.has(field) || isCosmetic(field) || isOwnName(field, node)) continue;
		addValue(value, field, {
			found,
			reader,
			place
		});
	}
	return found;
}
function isOwnName(field, { kind, data }) {
	return field === "name" && typeof data["name"] === "string" && kind !== "parameter";
}
function addValue(value, field, into) {
	const { found, reader, place } = into;
	if (field === "star") {
		found.push(reader.expression({ star: {} }, place));
		return;
	}
	if (Array.isArray(value)) {
		for (const item of value) addValue(item, field, into);
		return;
	}
	if (!isFields(value)) {
		found.push(scalar(value, field, reader));
		return;
	}
	const node = nodeOf(value);
	if (node?.kind === "tuple" && field === "this") addValue(listOf(node.data["expressions"]), field, into);
	else if (node !== void 0) found.push(reader.expression(value, place));
	else addParts(value, field, into);
}
function addParts(value, field, into) {
	if (typeof value["name"] === "string") {
		into.found.push(scalar(value["name"], field, into.reader));
		return;
	}
	for (const [inner, part] of Object.entries(fieldsOf(value))) if (isSet(part) && !isCosmetic(inner)) addValue(part, inner, into);
}
function scalar(value, field, { line }) {
	const isText = typeof value === "string";
	if (typeof value === "number") return {
		kind: "literal",
		type: "number",
		value: String(value),
		line
	};
	return {
		kind: "literal",
		type: "text",
		value: isText ? value.toLowerCase() : field.replaceAll("_", " "),
		line
	};
}

// src/sql/shape-names.ts
function readColumn({ data }, reader, place) {
	const { dialect } = reader;
	const line = lineOf(data) ?? reader.line;
	reader.line = line;
	if (isSet(data["join_mark"])) reader.unread.add("the (+) join syntax");
	const name = foldName(data["name"], dialect, "column");
	if (!isSet(data["table"])) return {
		kind: "column",
		table: void 0,
		name,
		line
	};
	const table = foldName(data["table"], dialect, "relation");
	const input = place.scopes.flat().find(({ alias }) => sameName(alias, table, dialect));
	if (input !== void 0 || isUnclear(place)) return {
		kind: "column",
		table: input?.alias ?? table,
		name,
		line
	};
	return field({
		kind: "column",
		table: void 0,
		name: foldName(data["table"], dialect, "column"),
		line
	}, name);
}
function readDot({ data }, reader, place) {
	const { dialect } = reader;
	const inner = nodeOf(data["this"]);
	const name = foldName(data["field"], dialect, "column");
	const path = inner === void 0 ? void 0 : pathOf(inner, dialect);
	if (!(path !== void 0 && hasInput(place, ({ from, alias }) => alias === path.at(-1) && endsWith(from, path)))) return field(reader.expression(data["this"], place), name);
	reader.line = lineOf(data) ?? reader.line;
	return {
		kind: "column",
		table: path.at(-1),
		name,
		line: reader.line
	};
}
function readStar({ data }, reader, place) {
	const { dialect } = reader;
	const named = (identifier) => foldName(nodeOf(identifier)?.data["name"] ?? identifier, dialect, "column");
	reader.line = lineOf(data["table"]) ?? lineOf(data) ?? reader.line;
	const { line } = reader;
	return {
		kind: "star",
		table: isSet(data["table"]) ? foldName(data["table"], dialect, "relation") : void 0,
		except: listOf(data["except"]).map(named),
		replace: listOf(data["replace"]).map(fieldsOf).map((item) => ({
			name: named(item["alias"]),
			expression: reader.expression(item["this"], place)
		})),
		rename: listOf(data["rename"]).map((pair) => ({
			from: named(listOf(pair)[0]),
			to: named(listOf(pair)[1])
		})),
		line
	};
}
function field(argument, name) {
	const { line } = argument;
	return {
		kind: "other",
		text: "field",
		arguments: [argument, {
			kind: "literal",
			type: "text",
			value: name,
			line
		}],
		line
	};
}
function sameName(left, right, dialect) {
	return left === right || dialect === "bigquery" && left.toLowerCase() === right.toLowerCase();
}
function hasInput({ scopes }, fits) {
	return scopes.some((inputs) => inputs.some(fits));
}
function isUnclear(place) {
	return place.scopes.length === 0 || hasInput(place, ({ from, alias }) => from.kind === "other" && alias === "");
}
function pathOf({ kind, data }, dialect) {
	if (kind === "column") return [data["table"], data["name"]].filter(isSet).map((part) => foldName(part, dialect, "relation"));
	const inner = kind === "dot" ? nodeOf(data["this"]) : void 0;
	const before = inner === void 0 ? void 0 : pathOf(inner, dialect);
	return before === void 0 ? void 0 : [...before, foldName(data["field"], dialect, "relation")];
}
function endsWith(from, path) {
	if (from.kind !== "relation" || path.length < 2) return false;
	return from.path.slice(-path.length).join(".") === path.join(".");
}

// src/sql/shape-type.ts
function typeText(type) {
	const { data_type: kind, name, element_type: element, fields, ...rest } = fieldsOf(type);
	const base = kind === "custom" && typeof name === "string" ? name.toLowerCase() : String(kind).replaceAll("_", "");
	if (isSet(element)) return `${typeText(element)}[]`;
	const members = listOf(fields).map((member) => `${String(fieldsOf(member)["name"])} ${typeText(fieldsOf(member)["data_type"])}`);
	if (members.length > 0) return `${base}(${members.join(", ")})`;
	const zoned = rest["timezone"] === true ? `${base}tz` : base;
	const numbers = [
		rest["precision"],
		rest["length"],
		rest["scale"]
	].filter((value) => typeof value === "number");
	return numbers.length === 0 ? zoned : `${zoned}(${numbers.join(",")})`;
}

// src/sql/shape-window.ts
function readWindow({ data }, reader, place) {
	const call = reader.expression(data["this"], place);
	const specs = specsOf(fieldsOf(data["over"]), place, reader.dialect);
	const partition = specs.map((spec) => listOf(spec["partition_by"])).find((list) => list.length > 0) ?? [];
	const order = specs.map((spec) => listOf(spec["order_by"])).find((list) => list.length > 0) ?? [];
	const frame = specs.map((spec) => spec["frame"]).find(isSet);
	const partitionBy = partition.map((value) => reader.expression(value, place));
	const orderBy = readOrder(order, reader, place);
	const named = call.kind === "call" && call.arguments.length > 0 ? call : partitionBy[0] ?? orderBy[0]?.expression ?? call;
	return {
		kind: "window",
		call,
		partitionBy,
		orderBy,
		frame: frame === void 0 ? void 0 : frameText(frame),
		line: named.line
	};
}
function specsOf(over, { windows }, dialect) {
	const specs = [over];
	const seen = /* @__PURE__ */ new Set();
	for (let name = over["window_name"]; isSet(name);) {
		const wanted = foldName(name, dialect, "column");
		const definition = windows.map(fieldsOf).find((window) => foldName(window["name"], dialect, "column") === wanted);
		if (definition === void 0 || seen.has(definition)) return specs;
		seen.add(definition);
		const spec = fieldsOf(definition["spec"]);
		specs.push(spec);
		name = spec["window_name"];
	}
	return specs;
}
const written = /* @__PURE__ */ new Set([
	"span",
	"kind_text",
	"start_side_text",
	"end_side_text"
]);
function frameText(frame) {
	return JSON.stringify(frame, (field, value) => written.has(field) || !isSet(value) ? void 0 : value);
}

// src/sql/shape-expression.ts
function readExpression(value, reader, place) {
	const node = nodeOf(value);
	if (node === void 0) return {
		kind: "other",
		text: "nothing",
		arguments: [],
		line: reader.line
	};
	if (node.kind === "paren" || node.kind === "annotated") return reader.expression(node.data["this"], place);
	if (queryKinds.has(node.kind)) return readSubquery(value, reader, place);
	const read = readers[node.kind];
	if (read !== void 0) return read(node, reader, place);
	if (binary[node.kind] !== void 0 && "left" in node.data) return readBinary(node, reader, place);
	return readCall(node, reader, place);
}
const readers = {
	column: readColumn,
	dot: readDot,
	star: readStar,
	identifier: ({ data }, reader) => {
		reader.line = lineOf(data) ?? reader.line;
		return {
			kind: "column",
			table: void 0,
			name: foldName(data, reader.dialect, "column"),
			line: reader.line
		};
	},
	literal: readLiteral,
	boolean: ({ data }, { line }) => ({
		kind: "literal",
		type: "boolean",
		value: String(data["value"]),
		line
	}),
	null: (_, { line }) => ({
		kind: "literal",
		type: "null",
		value: "null",
		line
	}),
	and: readChain,
	or: readChain,
	concat: readChain,
	not: ({ data }, reader, place) => operatorOver("not", each([data["this"]], reader, place)),
	neg: ({ data }, reader, place) => operatorOver("-", each([data["this"]], reader, place)),
	is_null: ({ data }, reader, place) => operatorOver(negated("is null", "is not null", data), each([data["this"]], reader, place)),
	is_true: ({ data }, reader, place) => operatorOver(negated("is true", "is not true", data), each([data["this"]], reader, place)),
	is_false: ({ data }, reader, place) => operatorOver(negated("is false", "is not false", data), each([data["this"]], reader, place)),
	between: ({ data }, reader, place) => operatorOver(negated("between", "not between", data), each([
		data["this"],
		data["low"],
		data["high"]
	], reader, place)),
	in: readIn,
	exists: readExists,
	subquery: (node, reader, place) => readSubquery({ [node.kind]: node.data }, reader, place),
	cast: readCast,
	try_cast: readCast,
	safe_cast: readCast,
	case: readCase,
	window_function: readWindow
};
const binary = {
	eq: "=",
	neq: "<>",
	lt: "<",
	lte: "<=",
	gt: ">",
	gte: ">=",
	add: "+",
	sub: "-",
	mul: "*",
	div: "/",
	int_div: "//",
	mod: "%",
	like: "like",
	i_like: "ilike",
	null_safe_eq: "is not distinct from",
	null_safe_neq: "is distinct from"
};
function negated(plain, not, data) {
	return data["not"] === true ? not : plain;
}
function operatorOver(operator, operands) {
	return {
		kind: "operator",
		operator,
		arguments: operands,
		line: operands[0]?.line ?? 1
	};
}
function each(values, reader, place) {
	return values.map((value) => reader.expression(value, place));
}
function readBinary({ kind, data }, reader, place) {
	const extras = [data["escape"], data["quantifier"]].filter(isSet).map((extra) => typeof extra === "string" ? textNode(extra) : extra);
	return operatorOver(binary[kind] ?? kind, each([
		data["left"],
		data["right"],
		...extras
	], reader, place));
}
function textNode(value) {
	return { literal: {
		literal_type: "string",
		value
	} };
}
const chains = {
	and: "and",
	or: "or",
	concat: "||"
};
function readChain(node, reader, place) {
	const operands = [];
	const waiting = [{ [node.kind]: node.data }];
	for (let value = waiting.pop(); value !== void 0; value = waiting.pop()) {
		const at = nodeOf(value);
		const isWrapped = at?.kind === "paren" || at?.kind === "annotated";
		if (at?.kind === node.kind && "left" in at.data) waiting.push(at.data["right"], at.data["left"]);
		else if (isWrapped && isSet(at.data["this"])) waiting.push(at.data["this"]);
		else operands.push(value);
	}
	return operatorOver(chains[node.kind] ?? node.kind, each(operands, reader, place));
}
function readLiteral({ data }, { line }) {
	const { literal_type: type, value } = data;
	const literal = {
		kind: "literal",
		type: type === "number" ? "number" : "text",
		value: String(value),
		line
	};
	return typeof type === "string" && [
		"date",
		"time",
		"timestamp",
		"datetime"
	].includes(type) ? {
		kind: "cast",
		to: type,
		safe: false,
		argument: literal,
		line
	} : literal;
}
function readIn({ data }, reader, place) {
	const tested = reader.expression(data["this"], place);
	const listed = [...listOf(data["expressions"]), ...[data["unnest"]].filter(isSet)].map((value) => reader.expression(value, place));
	const query = isSet(data["query"]) ? [{
		...readSubquery(data["query"], reader, place),
		use: "in"
	}] : [];
	return {
		kind: "operator",
		operator: negated("in", "not in", data),
		arguments: [
			tested,
			...listed,
			...query
		],
		line: tested.line
	};
}
function readExists({ data }, reader, place) {
	const query = {
		...readSubquery(data["this"], reader, place),
		use: "exists"
	};
	return data["not"] === true ? {
		kind: "operator",
		operator: "not",
		arguments: [query],
		line: query.line
	} : query;
}
function readSubquery(value, reader, { environment, scopes }) {
	const line = lineOf(value) ?? reader.line;
	return {
		kind: "subquery",
		body: reader.body(value, {
			environment,
			scopes,
			name: void 0,
			role: "expression"
		}),
		use: "scalar",
		line
	};
}
function readCast({ kind, data }, reader, place) {
	const argument = reader.expression(data["this"], place);
	const format = [data["format"], data["default"]].filter(isSet).map((value) => reader.expression(value, place));
	const cast = {
		kind: "cast",
		to: typeText(data["to"]),
		safe: kind !== "cast",
		argument,
		line: argument.line
	};
	return format.length === 0 ? cast : {
		kind: "other",
		text: "cast with a format",
		arguments: [cast, ...format],
		line: cast.line
	};
}
function readCase({ data }, reader, place) {
	const { line } = reader;
	const operand = isSet(data["operand"]) ? reader.expression(data["operand"], place) : void 0;
	const branches = listOf(data["whens"]).map((pair) => {
		const [when, then] = Array.isArray(pair) ? pair : [fieldsOf(pair)["this"], fieldsOf(pair)["then"]];
		return {
			when: reader.expression(when, place),
			result: reader.expression(then, place)
		};
	});
	return {
		kind: "case",
		operand,
		branches,
		otherwise: isSet(data["else_"]) ? reader.expression(data["else_"], place) : void 0,
		line: operand?.line ?? branches[0]?.when.line ?? line
	};
}

// src/sql/read-shape.ts
const LONGEST = 4e5;
const queries = /* @__PURE__ */ new Set([
	"select",
	"union",
	"intersect",
	"except",
	"subquery",
	"paren",
	"annotated"
]);
function readShape(sql, { dialect, engine }) {
	if (sql.length > LONGEST) return void 0;
	const statement = onlyStatement(sql, dialect, engine);
	if (!queries.has(nodeOf(statement)?.kind ?? "")) return void 0;
	const reader = {
		dialect,
		blocks: [],
		ctes: [],
		unread: /* @__PURE__ */ new Set(),
		line: 1,
		body: (query, around) => readBody(query, reader, around),
		expression: (value, place) => readExpression(value, reader, place)
	};
	const body = reader.body(statement, {
		environment: /* @__PURE__ */ new Map(),
		scopes: [],
		name: void 0,
		role: "outer"
	});
	return {
		blocks: reader.blocks,
		body,
		ctes: reader.ctes,
		unread: [...reader.unread]
	};
}
function onlyStatement(sql, dialect, engine) {
	const parsed = engine.parse(sql, dialect);
	return "error" in parsed || parsed.statements.length !== 1 ? void 0 : parsed.statements[0];
}

// src/lineage/read-outline.ts
function readOutline(sql, { dialect, engine }) {
	try {
		return outlineShape(readShape(sql, {
			dialect,
			engine
		}), dialect);
	} catch (error) {
		if (error instanceof RangeError) return { unread: "its SQL nests too deeply" };
		throw error;
	}
}
function outlineShape(shape, dialect) {
	return shape === void 0 ? { unread: "its SQL can not be parsed as one query" } : inLowerCase(outlineQuery(shape), dialect);
}
function inLowerCase(outline, dialect) {
	if (dialect !== "snowflake") return outline;
	return JSON.parse(JSON.stringify(outline), (_, value) => typeof value === "string" ? plainCase(value) : value);
}

export { readOutline as n, readShape as r, outlineShape as t };