import { n as strongerKind } from "./plain-case.js";

// src/lineage/expression-reads.ts
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
function kindOf(expression) {
	if (expression.kind === "column" || expression.kind === "subquery") return "passthrough";
	return partsOf(expression).map(kindOf).reduce(strongerKind, stepOf(expression));
}
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
function callParts(call) {
	return defined([
		...call.name === "count" && !call.distinct ? call.arguments.filter(({ kind }) => kind !== "star") : call.arguments,
		...call.orderBy.map(ordered),
		call.filter
	]);
}
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

export { outlineQuery as t };