// src/lineage/read-kind.ts
const RANKS = [
	"passthrough",
	"derived",
	"window",
	"aggregate"
];
/** The kind of two steps in a row, or of a value made of two. */
function strongerKind(one, other) {
	return RANKS.indexOf(one) >= RANKS.indexOf(other) ? one : other;
}

// src/lineage/expression-reads.ts
/** The columns and queries that an expression reads, each with what happens to it. */
function readsOf(expression, outline) {
	switch (expression.kind) {
		case "column": return [{
			kind: "passthrough",
			table: expression.table,
			column: expression.name
		}];
		case "star": return [{
			kind: "derived",
			table: expression.table,
			column: "*"
		}];
		case "literal": return [];
		case "subquery": return [{
			kind: "passthrough",
			query: outline(expression.body),
			isTest: expression.use === "exists"
		}];
		default: return raised(stepOf(expression), partsOf(expression).flatMap((part) => readsOf(part, outline)));
	}
}
/** What an expression makes of what it reads; of a `count(*)`, too, which reads no column. */
function kindOf(expression) {
	if (expression.kind === "column" || expression.kind === "subquery") return "passthrough";
	return partsOf(expression).map(kindOf).reduce(strongerKind, stepOf(expression));
}
/** What the outermost step of an expression does. */
function stepOf(expression) {
	if (expression.kind === "window") return "window";
	return expression.kind === "call" && expression.aggregate ? "aggregate" : "derived";
}
function raised(step, reads) {
	return reads.map((read) => ({
		...read,
		kind: strongerKind(step, read.kind)
	}));
}
function partsOf(expression) {
	switch (expression.kind) {
		case "operator":
		case "other": return expression.arguments;
		case "call": return callParts(expression);
		case "window": return [
			...windowedParts(expression.call),
			...expression.partitionBy,
			...expression.orderBy.map(ordered)
		];
		case "cast": return [expression.argument];
		case "case": return defined([
			expression.operand,
			...expression.branches.flatMap(({ when, result }) => [when, result]),
			expression.otherwise
		]);
		default: return [];
	}
}
/** `count(*)` counts rows, whatever is in them. */
function callParts(call) {
	return defined([
		...call.name === "count" && !call.distinct ? call.arguments.filter(({ kind }) => kind !== "star") : call.arguments,
		...call.orderBy.map(ordered),
		call.filter
	]);
}
/** The function of a window is no aggregate, although it bears the name of one. */
function windowedParts(call) {
	return call.kind === "call" ? callParts(call) : [call];
}
function ordered({ expression }) {
	return expression;
}
function defined(expressions) {
	return expressions.filter((expression) => expression !== void 0);
}

// src/lineage/outline-query.ts
/** Reduces what a statement says to what it reads. */
function outlineQuery({ blocks, body, ctes, unread }) {
	return {
		blocks: blocks.map(outlineBlock),
		body: outlineBody(body),
		ctes: ctes.map(({ name, body: query, recursive, columns }) => ({
			name,
			body: outlineBody(query),
			recursive,
			columns
		})),
		unread
	};
}
function outlineBody(body) {
	if (body.kind === "select") return body;
	const order = body.orderBy.map(({ expression }) => expression);
	return {
		kind: "set",
		operator: body.operator,
		operands: body.operands.map(outlineBody),
		order: clause(order, {
			use: "order",
			aliases: "always",
			decidesRows: body.limit !== void 0
		})
	};
}
function outlineBlock(block) {
	return {
		distinct: block.distinct && block.distinctOn.length === 0,
		items: block.items.map(outlineItem),
		inputs: block.inputs.map(outlineInput),
		uses: usesOf(block),
		groupsByAll: block.groupsByAll
	};
}
function outlineItem({ name, expression }) {
	if (expression.kind !== "star") return value(name, expression);
	const { table, except, replace, rename } = expression;
	return {
		star: true,
		table,
		except,
		replace: replace.map((one) => value(one.name, one.expression)),
		rename
	};
}
function value(name, expression) {
	return {
		star: false,
		name,
		kind: kindOf(expression),
		reads: readsOf(expression, outlineBody)
	};
}
function outlineInput({ alias, columns, from, join }) {
	return {
		alias,
		columns,
		from: outlineFrom(from),
		join: join?.kind,
		natural: join?.natural ?? false,
		using: join?.using ?? []
	};
}
function outlineFrom(from) {
	if (from.kind === "derived") return {
		kind: "derived",
		body: outlineBody(from.body)
	};
	if (from.kind !== "other") return from;
	return {
		kind: "other",
		text: from.text,
		reads: from.arguments.flatMap((argument) => readsOf(argument, outlineBody))
	};
}
/** The order of rows decides which there are only where some are cut off. */
function usesOf({ inputs, where, groupBy, having, qualify, orderBy, limit, distinctOn }) {
	const order = orderBy.map(({ expression }) => expression);
	const decidesRows = limit !== void 0 || distinctOn.length > 0;
	return [
		...clause(inputs.flatMap(({ join }) => join?.on ?? []), {
			use: "join",
			aliases: "never",
			decidesRows: true
		}),
		...clause([where], {
			use: "filter",
			aliases: "lateral",
			decidesRows: true
		}),
		...clause([...groupBy, ...distinctOn], {
			use: "group",
			aliases: "always",
			decidesRows: true
		}),
		...clause([having, qualify], {
			use: "filter",
			aliases: "always",
			decidesRows: true
		}),
		...clause(order, {
			use: "order",
			aliases: "always",
			decidesRows
		})
	];
}
function clause(expressions, about) {
	return expressions.flatMap((expression) => {
		if (expression === void 0) return [];
		const reads = readsOf(expression, outlineBody);
		const ordinal = about.aliases === "always" ? ordinalOf(expression) : void 0;
		return reads.length === 0 && ordinal === void 0 ? [] : [{
			...about,
			reads,
			ordinal
		}];
	});
}
function ordinalOf(expression) {
	return expression.kind === "literal" && expression.type === "number" ? Number(expression.value) : void 0;
}

// src/lineage/plain-case.ts
/** A name without lower-case letters in lower case: Snowflake folds names up, while dbt and people write them in lower case. */
function plainCase(name) {
	return name === name.toUpperCase() ? name.toLowerCase() : name;
}

// src/sql/ast.ts
/** Keys that hold a part of a node and are never a kind themselves. */
const parts = /* @__PURE__ */ new Set([
	"this",
	"expressions",
	"name",
	"value",
	"Preceding",
	"Following"
]);
/** A node is an object with one key, its kind. A node without fields (`random()`) comes as null. */
function nodeOf(value) {
	if (!isFields(value)) return void 0;
	const kind = onlyKey(value);
	if (kind === void 0 || parts.has(kind)) return void 0;
	const data = value[kind];
	if (data === null) return {
		kind,
		data: {}
	};
	return isFields(data) ? {
		kind,
		data
	} : void 0;
}
function onlyKey(value) {
	let only;
	for (const key in value) {
		if (only !== void 0) return void 0;
		only = key;
	}
	return only;
}
/** Whether a value is a plain object, and not a list. */
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The fields of an object; none for anything else. */
function fieldsOf(value) {
	return isFields(value) ? value : {};
}
/** The items of a list; none for anything else. */
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** Whether a field says something: null, false, an empty list and an absent field don't. */
function isSet(value) {
	return value !== void 0 && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}
/** Strips parentheses and comment wrappers, which never change a value. */
function unwrap(value) {
	const node = nodeOf(value);
	return node?.kind === "paren" || node?.kind === "annotated" ? unwrap(node.data["this"]) : value;
}
/** Kinds of nodes that are queries. */
const queryKinds = /* @__PURE__ */ new Set([
	"select",
	"union",
	"intersect",
	"except"
]);
/** The line of the first name inside a node; the parser keeps positions of names only. */
function lineOf(value) {
	if (typeof value !== "object" || value === null) return void 0;
	if (Array.isArray(value)) return firstLine(value);
	const { span } = value;
	if (typeof span?.line === "number") return span.line;
	return firstLine(Object.values(value));
}
function firstLine(values) {
	for (const value of values) {
		const line = lineOf(value);
		if (line !== void 0) return line;
	}
}
/** Calls `visit` for each node, outermost first; `visit` answers false to stay out of a node. */
function walk(value, visit) {
	if (Array.isArray(value)) {
		for (const item of value) walk(item, visit);
		return;
	}
	if (!isFields(value)) return;
	const node = nodeOf(value);
	if (node !== void 0 && !visit(node)) return;
	for (const field of Object.values(value)) walk(field, visit);
}

// src/sql/identifiers.ts
const alwaysInsensitive = /* @__PURE__ */ new Set([
	"duckdb",
	"redshift",
	"databricks",
	"spark"
]);
const foldUnquotedDown = /* @__PURE__ */ new Set([
	"postgres",
	"postgresql",
	"trino",
	"presto"
]);
const lateralAlias = /* @__PURE__ */ new Set([
	"duckdb",
	"snowflake",
	"redshift",
	"databricks",
	"spark"
]);
const aliasInHaving = /* @__PURE__ */ new Set([
	"duckdb",
	"snowflake",
	"bigquery",
	"databricks",
	"spark",
	"mysql"
]);
/**
* One spelling per name that the dialect takes for the same. In a dialect that isn't listed every spelling
* counts as its own name: that can only hide an equality, never invent one.
*/
function foldName(identifier, dialect, role) {
	const { name, quoted } = fieldsOf(identifier);
	const text = typeof name === "string" ? name : "";
	if (alwaysInsensitive.has(dialect)) return text.toLowerCase();
	if (dialect === "bigquery") return role === "column" ? text.toLowerCase() : text;
	if (foldUnquotedDown.has(dialect)) return quoted === true ? text : text.toLowerCase();
	if (dialect === "snowflake") return quoted === true ? text : text.toUpperCase();
	return text;
}
/** The name as folding would leave an unquoted one: for names that come from a schema instead of from SQL. */
function foldPlain(name, dialect) {
	return foldName({
		name,
		quoted: false
	}, dialect, "column");
}
/** Whether `select a + 1 as b, b * 2` and `where b > 1` may mean the alias. */
function readsAliases(dialect) {
	return lateralAlias.has(dialect);
}
/** Whether a dialect lets HAVING use the names of select items. */
function readsAliasesInHaving(dialect) {
	return aliasInHaving.has(dialect);
}
/** The name as written, without its quotes. */
function spelling(identifier) {
	const { name } = fieldsOf(identifier);
	return typeof name === "string" ? name : "";
}

export { strongerKind as _, spelling as a, isSet as c, nodeOf as d, queryKinds as f, outlineQuery as g, plainCase as h, readsAliasesInHaving as i, lineOf as l, walk as m, foldPlain as n, fieldsOf as o, unwrap as p, readsAliases as r, isFields as s, foldName as t, listOf as u };