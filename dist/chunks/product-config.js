import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";
import { _ as record, b as union, f as int, g as object, l as array, p as literal, s as _enum, u as boolean, v as strictObject, x as unknown, y as string } from "./schemas.js";
import { a as toldColumns, c as relationIndex, l as plainRelation, n as isValue, o as resolveQuery, s as EPHEMERAL$1, t as downstreamOf, u as oncePer } from "./downstream-of.js";
import { n as descendants, r as mapToRaw, t as ancestors } from "./descendants.js";
import { n as placeInYaml } from "./yaml-places.js";
import { c as isRecord } from "./artifact-values.js";
import { n as shownPair, r as shownValue, t as sameValue } from "./same-value.js";
import { a as lineOf$1, i as inRepository, n as columnLocation, o as modelLocation, r as describedAt, s as textOf$10, t as causeLocation } from "./places.js";
import { a as amount, c as series, i as protectionOf, l as strong, n as mayNamePersonal, o as code, r as personalName, s as plain, t as readCounts } from "./read-counts.js";
import { t as outlineQuery } from "./outline-query.js";
import { r as readsAliases } from "./identifiers.js";
import { n as literalSql, r as quoted$1, t as columnSql } from "./sql-text.js";
import { t as WORKFLOWS } from "./catalogue.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";

// src/core/lane.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const LANES = [
	"static",
	"compile",
	"build"
];
const laneNameSchema = _enum(LANES);
const laneSchema = strictObject({
	name: laneNameSchema,
	reason: string(),
	inVerdict: string().max(300).optional()
});
const askedLaneSchema = strictObject({
	name: laneNameSchema,
	by: _enum([
		"command",
		"on-push",
		"draft",
		"fork",
		"budget"
	]),
	because: string().max(200).optional(),
	more: string().max(200).optional()
});

// src/core/workflow-id.ts
const workflowIdSchema = _enum([
	"full-pipeline",
	"new-dimension",
	"new-fact-table",
	"debug-pipeline-failure",
	"architecture-review"
]);
const phaseSchema = _enum(["plan", "apply"]);

// src/core/run-key.ts
const SHA = /^[0-9a-f]{40}$/;
const REPOSITORY_PART = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const PROJECT = /^[A-Za-z0-9_-]{1,64}$/;
const RUN_KEY = /^([^/#@:]+)\/([^/#@:]+)#([1-9]\d{0,8})@([0-9a-f]{40}):([^:]+):([^:]+):([^:]+):([1-9]\d{0,8})$/;
const shaSchema = string().regex(SHA);
const projectNameSchema = string().regex(PROJECT);
const repositorySchema = strictObject({
	owner: string().regex(REPOSITORY_PART),
	name: string().regex(REPOSITORY_PART)
});
function formatRunKey({ repository, pullRequest, headSha, project, workflow, phase, attempt }) {
	return `${repository.owner}/${repository.name}#${pullRequest}@${headSha}:${project}:${workflow}:${phase}:${attempt}`;
}
function parseRunKey(text) {
	const [, owner, name, number, headSha, project, workflow, phase, attempt] = RUN_KEY.exec(text) ?? [];
	const known = {
		workflow: workflowIdSchema.safeParse(workflow),
		phase: phaseSchema.safeParse(phase)
	};
	const repository = repositorySchema.safeParse({
		owner,
		name
	});
	const projectName = projectNameSchema.safeParse(project);
	if (!known.workflow.success || !known.phase.success || !repository.success || !projectName.success || headSha === void 0) return void 0;
	return {
		repository: repository.data,
		pullRequest: Number(number),
		headSha,
		project: projectName.data,
		workflow: known.workflow.data,
		phase: known.phase.data,
		attempt: Number(attempt)
	};
}
function commentKey({ repository, pullRequest, project, workflow }) {
	return `${repository.owner}/${repository.name}#${pullRequest}:${project}:${workflow}`;
}

// src/sql/walk-expression.ts
function walkExpression(expression, visit) {
	if (visit(expression)) eachPart(expression, (part) => walkExpression(part, visit));
}
function partsOf(expression) {
	if (expression.kind === "operator" || expression.kind === "other") return expression.arguments;
	const parts = [];
	eachPart(expression, (part) => parts.push(part));
	return parts;
}
function expressionsOf(block) {
	const expressions = [];
	eachExpression(block, (expression) => expressions.push(expression));
	return expressions;
}
function eachExpression(block, visit) {
	for (const { expression } of block.items) visit(expression);
	for (const expression of block.distinctOn) visit(expression);
	for (const { from, join } of block.inputs) {
		if (from.kind === "other") for (const argument of from.arguments) visit(argument);
		if (join?.on !== void 0) visit(join.on);
	}
	if (block.where !== void 0) visit(block.where);
	for (const key of block.groupBy) visit(key);
	if (block.having !== void 0) visit(block.having);
	if (block.qualify !== void 0) visit(block.qualify);
	eachOrdered(block.orderBy, visit);
}
function eachPart(expression, visit) {
	switch (expression.kind) {
		case "operator":
		case "other":
			for (const argument of expression.arguments) visit(argument);
			return;
		case "call":
			for (const argument of expression.arguments) visit(argument);
			eachOrdered(expression.orderBy, visit);
			if (expression.filter !== void 0) visit(expression.filter);
			return;
		case "window":
			visit(expression.call);
			for (const key of expression.partitionBy) visit(key);
			eachOrdered(expression.orderBy, visit);
			return;
		case "cast":
			visit(expression.argument);
			return;
		case "case":
			if (expression.operand !== void 0) visit(expression.operand);
			for (const { when, result } of expression.branches) {
				visit(when);
				visit(result);
			}
			if (expression.otherwise !== void 0) visit(expression.otherwise);
			return;
		case "star":
			for (const { expression: replacement } of expression.replace) visit(replacement);
			return;
	}
}
function eachOrdered(items, visit) {
	for (const { expression } of items) visit(expression);
}

// src/sql/block-content.ts
const contentOf = oncePer((block) => {
	const star = onlyStar(block);
	if (star !== void 0) return {
		all: [star],
		columns: [],
		operations: [],
		calls: [],
		windows: []
	};
	const all = [];
	const columns = [];
	const operations = [];
	const calls = [];
	const windows = [];
	const visit = (part) => {
		all.push(part);
		if (part.kind === "column") columns.push(part);
		else if (part.kind === "operator") operations.push(part);
		else if (part.kind === "call") calls.push(part);
		else if (part.kind === "window") windows.push(part);
		return true;
	};
	eachExpression(block, (expression) => walkExpression(expression, visit));
	return {
		all,
		columns,
		operations,
		calls,
		windows
	};
});
function onlyStar({ items, distinctOn, inputs, where, groupBy, having, qualify, orderBy }) {
	const [item, another] = items;
	const [input, more] = inputs;
	if (item?.expression.kind !== "star" || item.expression.replace.length > 0 || another !== void 0) return void 0;
	if (input?.from.kind === "other" || more !== void 0 || where !== void 0 || having !== void 0 || qualify !== void 0) return void 0;
	return distinctOn.length > 0 || groupBy.length > 0 || orderBy.length > 0 ? void 0 : item.expression;
}

// src/sql/show-expression.ts
function showExpression(expression) {
	switch (expression.kind) {
		case "column": return expression.table === void 0 ? expression.name : `${expression.table}.${expression.name}`;
		case "star": return expression.table === void 0 ? "*" : `${expression.table}.*`;
		case "literal": return expression.type === "text" ? `'${expression.value.replaceAll("'", "''")}'` : expression.value;
		case "operator": return showOperator(expression);
		case "call": return showCall(expression);
		case "window": return `${showExpression(expression.call)} over (…)`;
		case "cast": return `${expression.safe ? "try_cast" : "cast"}(${showExpression(expression.argument)} as ${expression.to})`;
		case "case": return "case … end";
		case "subquery": return `${expression.use === "exists" ? "exists " : ""}(select …)`;
		case "other": return expression.text === "field" ? expression.arguments.map(showField).join(".") : "…";
	}
}
function showField(part) {
	return part.kind === "literal" ? part.value : showExpression(part);
}
function showCall({ name, distinct, arguments: values, orderBy, filter }) {
	const ordered = orderBy.length === 0 ? "" : ` order by ${orderBy.map(showOrder).join(", ")}`;
	const filtered = filter === void 0 ? "" : ` filter (where ${showExpression(filter)})`;
	return `${name}(${distinct ? "distinct " : ""}${values.map(showExpression).join(", ")}${ordered})${filtered}`;
}
function showOrder({ expression, descending }) {
	return `${showExpression(expression)}${descending ? " desc" : ""}`;
}
function showOperator(expression) {
	const { operator } = expression;
	const [first = "", ...others] = expression.arguments.map((operand, index) => showOperand(operand, index, expression));
	if (others.length === 0) return operator.startsWith("is ") ? `${first} ${operator}` : `${operator}${operator === "-" ? "" : " "}${first}`;
	if (operator === "in" || operator === "not in") return `${first} ${operator} ${listed(expression, others)}`;
	if (operator.endsWith("between")) return `${first} ${operator} ${others.join(" and ")}`;
	if (operator.endsWith("like") && others.length > 1) return `${first} ${operator} ${others[0]} …`;
	return [first, ...others].join(` ${operator} `);
}
function listed({ arguments: [, only] }, others) {
	return only?.kind === "subquery" && others.length === 1 ? others.join("") : `(${others.join(", ")})`;
}
function showOperand(operand, index, around) {
	const shown = showExpression(operand);
	if (operand.kind !== "operator" || LISTS$1.has(around.operator) && index > 0) return shown;
	const [inner, outer] = [bindingOf(operand), bindingOf(around)];
	if (outer === UNSURE || outer === BINDING["not"]) return `(${shown})`;
	const isFirst = index === 0 && around.arguments.length > 1 && (outer === BINDING["+"] || outer === BINDING["*"]);
	return inner > outer || isFirst && inner === outer ? shown : `(${shown})`;
}
const LISTS$1 = /* @__PURE__ */ new Set(["in", "not in"]);
const UNSURE = 5;
const BINDING = {
	or: 1,
	and: 2,
	not: 3,
	"+": 6,
	"-": 6,
	"*": 7,
	"/": 7,
	"//": 7,
	"%": 7
};
const COMPARES$1 = /^(?:[<>=]|is |(?:not )?(?:in|between|i?like)$)/;
const SIGN = 8;
function bindingOf({ operator, arguments: { length } }) {
	if (operator === "-" && length === 1) return SIGN;
	return BINDING[operator] ?? (COMPARES$1.test(operator) ? 4 : UNSURE);
}

// src/sql/column-input.ts
function inputOf$1({ table }, { inputs }) {
	const [only, another] = inputs;
	if (table === void 0) return another === void 0 ? only : void 0;
	const [found, twin] = inputs.filter(({ alias }) => alias.toLowerCase() === table.toLowerCase());
	return twin === void 0 ? found : void 0;
}
function columnsIn$1(expression) {
	const found = [];
	walkExpression(expression, (part) => {
		if (part.kind === "column") found.push(part);
		return true;
	});
	return found;
}

// src/agents/column-origin.ts
const DEEPEST$9 = 30;
function columnOrigin(column, block, shape) {
	return originIn(column, block, {
		shape,
		depth: 0
	});
}
function originIn(column, block, { shape, depth }) {
	const input = inputOf$1(column, block);
	if (input === void 0 || input.columns.length > 0 || depth > DEEPEST$9) return void 0;
	const name = column.name.toLowerCase();
	const found = input.from.kind === "relation" ? {
		path: input.from.path,
		column: name,
		mayBeMissing: false
	} : within$2(input, name, {
		shape,
		depth
	});
	return found === void 0 ? void 0 : {
		...found,
		mayBeMissing: found.mayBeMissing || isOptional(input, block)
	};
}
function isOptional(input, { inputs }) {
	if (input.join?.kind === "left" || input.join?.kind === "full") return true;
	return inputs.slice(inputs.indexOf(input) + 1).some(({ join }) => join?.kind === "right" || join?.kind === "full");
}
function within$2({ from }, name, { shape, depth }) {
	const cte = from.kind === "cte" ? shape.ctes[from.cte] : void 0;
	if (cte !== void 0 && (cte.recursive || cte.columns.length > 0)) return void 0;
	const body = from.kind === "derived" ? from.body : cte?.body;
	const block = body?.kind === "select" ? shape.blocks[body.block] : void 0;
	if (block === void 0) return void 0;
	const item = block.items.find((one) => one.name?.toLowerCase() === name);
	if (item !== void 0) return item.expression.kind === "column" ? originIn(item.expression, block, {
		shape,
		depth: depth + 1
	}) : void 0;
	const [star, another] = block.items.flatMap(({ expression }) => expression.kind === "star" ? [expression] : []);
	if (star === void 0 || another !== void 0) return void 0;
	if ([
		...star.except,
		...star.replace.map((one) => one.name),
		...star.rename.flatMap((one) => [one.from, one.to])
	].some((one) => one.toLowerCase() === name)) return void 0;
	return originIn({
		kind: "column",
		table: star.table,
		name,
		line: star.line
	}, block, {
		shape,
		depth: depth + 1
	});
}

// src/agents/define-rule.ts
function defineRule(rule) {
	return rule;
}

// src/agents/relation-nodes.ts
function relationNodes(project) {
	return (path, { dependsOn }) => {
		const id = relationIndex(project)(path, new Set(dependsOn.nodes));
		return id === void 0 ? void 0 : project.nodes.get(id) ?? project.sources.get(id);
	};
}

// src/sql/shape-words.ts
function shapeWords({ blocks, body, ctes }) {
	const words = /* @__PURE__ */ new Set();
	for (const block of blocks) addWords(block, words);
	if ([
		body,
		...ctes.map((cte) => cte.body),
		...blocks.flatMap(({ inputs }) => inputs.flatMap(({ from }) => from.kind === "derived" ? from.body : []))
	].some(({ kind }) => kind === "set")) words.add("set operation");
	return words;
}
function addWords(block, words) {
	for (const expression of contentOf(block).all) addWord(expression, words);
	for (const { join } of block.inputs) {
		if (join === void 0) continue;
		words.add("join");
		if (join.kind === "left") words.add("left join");
	}
	if (block.groupsByAll || block.groupBy.length > 0) words.add("group by");
	if (block.orderBy.length > 0) words.add("order by");
}
function addWord(expression, words) {
	if (expression.kind === "operator") words.add(expression.operator);
	else if (expression.kind === "call") words.add(expression.name);
	else if (expression.kind === "case" || expression.kind === "window") words.add(expression.kind);
	else if (expression.kind === "literal" && expression.type === "null") words.add("null");
}

// src/agents/sql-models.ts
const sqlModels = oncePer(({ models, project, shape }) => models.flatMap((model) => {
	if (model.packageName !== project.name || model.resourceType !== "model" || model.language !== "sql") return [];
	const read = shape(model);
	return read === void 0 ? [] : [{
		model,
		shape: read,
		words: shapeWords(read)
	}];
}));
function sqlModelsWith(wanted, view) {
	const any = [...wanted];
	return sqlModels(view).filter(({ words }) => any.some((word) => words.has(word)));
}

// src/agents/sql-place.ts
function sqlPlace(model, line, view) {
	const file = modelLocation(model, view.side, view.projectDir);
	const { compiledCode: compiled } = model;
	if (compiled === void 0) return file;
	const place = mapToRaw({
		compiled,
		raw: textOf$10(model, view),
		line
	});
	return place.confidence === "file" ? file : {
		...file,
		line: place.line
	};
}
function writtenPlace(model, line, view) {
	const { compiledCode: compiled } = model;
	if (compiled === void 0) return void 0;
	const place = mapToRaw({
		compiled,
		raw: textOf$10(model, view),
		line
	});
	return place.confidence === "exact" ? {
		...modelLocation(model, view.side, view.projectDir),
		line: place.line
	} : void 0;
}

// src/agents/code-reviewer/rules/correctness/between-loses-day.ts
const betweenLosesDay = defineRule({
	id: "between-loses-day",
	code: "C16",
	title: "The last day of a range is left out",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const find = relationNodes(view.project);
		for (const sql of sqlModelsWith(["between"], view)) for (const block of sql.shape.blocks) for (const { column, bound, line } of boundsOf(block)) {
			const location = isTimestamp(column, block, {
				sql,
				find
			}) ? writtenPlace(sql.model, line, view) : void 0;
			if (location === void 0) continue;
			const [shown, day] = [showExpression(column), bound];
			yield {
				subject: sql.model.uniqueId,
				key: `${block.name ?? ""} ${shown} ${day}`,
				message: `${code(shown)} in ${code(sql.model.name)} is a time, and ${code(`'${day}'`)} is the midnight that day begins with: all that happened on ${code(day)} is left out.`,
				remedy: `Ask for ${code(`${shown} < '${dayAfter(day)}'`)} instead of the upper bound.`,
				location
			};
		}
	}
});
const DAY = /^\d{4}-\d{2}-\d{2}$/;
function boundsOf(block) {
	return contentOf(block).operations.flatMap(({ operator, arguments: [value, , high], line }) => {
		const day = operator === "between" && high !== void 0 ? dayOf(high) : void 0;
		return value?.kind === "column" && day !== void 0 ? [{
			column: value,
			bound: day,
			line
		}] : [];
	});
}
function dayOf(expression) {
	if (expression.kind === "cast") return dayOf(expression.argument);
	return expression.kind === "literal" && expression.type === "text" && DAY.test(expression.value) ? expression.value : void 0;
}
function dayAfter(day) {
	const date = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
	return Number.isNaN(date.getTime()) ? day : new Date(date.getTime() + 864e5).toISOString().slice(0, 10);
}
function isTimestamp(column, block, { sql: { model, shape }, find }) {
	const origin = columnOrigin(column, block, shape);
	const node = origin === void 0 ? void 0 : find(origin.path, model);
	const type = (node !== void 0 && "columns" in node ? [...node.columns.values()] : []).find(({ name }) => name.toLowerCase() === origin?.column)?.dataType?.toLowerCase();
	if (type !== void 0) return /timestamp|datetime/.test(type);
	return /(?:_at|_ts|_timestamp|_datetime)$/i.test(column.name);
}

// src/sql/expression-text.ts
const SYMMETRIC = /* @__PURE__ */ new Set([
	"=",
	"<>",
	"and",
	"or"
]);
function expressionText$1(expression, naming) {
	const text = (inner) => expressionText$1(inner, naming);
	const texts = (inner) => inner.map(text).join(", ");
	switch (expression.kind) {
		case "column": return naming.column(expression.table, expression.name);
		case "star": return starText(expression, naming);
		case "literal": return `${expression.type} ${JSON.stringify(expression.value)}`;
		case "operator": return `${expression.operator}(${expression.arguments.map(text).toSorted(orderFor(expression.operator)).join(", ")})`;
		case "call": {
			const { name, distinct, arguments: given, orderBy, filter } = expression;
			const rest = filter === void 0 ? "" : ` filter ${text(filter)}`;
			return `${name}(${distinct ? "distinct " : ""}${texts(given)}${orderText(orderBy, naming)})${rest}`;
		}
		case "window": return `${text(expression.call)} over (${texts(expression.partitionBy)}${orderText(expression.orderBy, naming)} ${expression.frame ?? ""})`;
		case "cast": return `${expression.safe ? "try_cast" : "cast"}(${text(expression.argument)} as ${expression.to.toLowerCase()})`;
		case "case": return caseText(expression, naming);
		case "subquery": return `${expression.use} ${naming.subquery(expression.body)}`;
		case "other": return `${expression.text.toLowerCase().replaceAll(/\s+/g, " ")}(${texts(expression.arguments)})`;
	}
}
function starText({ table, except, replace, rename }, naming) {
	const replaced = replace.map(({ name, expression }) => `${expressionText$1(expression, naming)} as ${name}`);
	const renamed = rename.map(({ from, to }) => `${from} to ${to}`);
	return `${naming.column(table, "*")} except (${[
		...except,
		...replaced,
		...renamed
	].toSorted().join(", ")})`;
}
function orderFor(operator) {
	if (!SYMMETRIC.has(operator)) return () => 0;
	return (one, other) => one < other ? -1 : Number(one > other);
}
function orderText(orderBy, naming) {
	if (orderBy.length === 0) return "";
	return ` order by ${orderBy.map((item) => `${expressionText$1(item.expression, naming)}${item.descending ? " desc" : ""}`).join(", ")}`;
}
function caseText({ operand, branches, otherwise }, naming) {
	const text = (inner) => inner === void 0 ? "" : expressionText$1(inner, naming);
	return `case ${text(operand)} ${branches.map(({ when, result }) => `when ${text(when)} then ${text(result)}`).join(" ")} else ${text(otherwise)}`;
}

// src/sql/narrower-type.ts
const WHOLE = {
	tinyint: 1,
	smallint: 2,
	int2: 2,
	int: 4,
	integer: 4,
	int4: 4,
	bigint: 8,
	int8: 8,
	int64: 8,
	int128: 16,
	hugeint: 16
};
const FRACTIONS = /* @__PURE__ */ new Set([
	"decimal",
	"numeric",
	"number",
	"double",
	"float",
	"real",
	"float64",
	"bignumeric"
]);
const TIMES$2 = /* @__PURE__ */ new Set([
	"timestamp",
	"timestamptz",
	"datetime",
	"timestampntz",
	"timestampltz",
	"timestamp_ntz",
	"timestamp_tz"
]);
function narrowerType(from, to) {
	const [before, after] = [parse$1(from), parse$1(to)];
	const [wide, narrow] = [WHOLE[before.name], WHOLE[after.name]];
	if (wide !== void 0 && narrow !== void 0) return narrow < wide ? "large numbers no longer fit" : void 0;
	if (isFraction(before) && narrow !== void 0) return "the fraction is rounded or cut off";
	if (TIMES$2.has(before.name) && after.name === "date") return "the time of day is gone";
	if (isDecimal(before) && isDecimal(after)) return narrowerDecimal(before.numbers, after.numbers);
	if (before.name === "double" && (after.name === "float" || after.name === "real")) return "digits are lost";
	const [length, shorter] = [lengthOf(before), lengthOf(after)];
	if (length === void 0 || shorter === void 0 || shorter >= length) return void 0;
	return `texts longer than ${shorter} characters no longer fit`;
}
function parse$1(type) {
	const [, name = "", inside = ""] = /^([a-z0-9_]+)(?:\(([\d,\s]*)\))?$/.exec(type.toLowerCase()) ?? [];
	return {
		name,
		numbers: inside === "" ? [] : inside.split(",").map(Number)
	};
}
function isFraction({ name, numbers: [, scale] }) {
	return FRACTIONS.has(name) && (isFloating(name) || (scale ?? 0) > 0);
}
function isFloating(name) {
	return [
		"double",
		"float",
		"real",
		"float64"
	].includes(name);
}
function isDecimal({ name, numbers }) {
	return [
		"decimal",
		"numeric",
		"number"
	].includes(name) && numbers.length === 2;
}
function narrowerDecimal([precision = 0, scale = 0], [newPrecision = 0, newScale = 0]) {
	if (newScale < scale) return `digits after the ${newScale === 0 ? "point" : `${newScale}${ordinal(newScale)} decimal`} are lost`;
	return newPrecision - newScale < precision - scale ? "large numbers no longer fit" : void 0;
}
function ordinal(number) {
	return [
		"st",
		"nd",
		"rd"
	][number - 1] ?? "th";
}
function lengthOf({ name, numbers: [length] }) {
	if (![
		"text",
		"varchar",
		"string",
		"char",
		"nvarchar"
	].includes(name)) return void 0;
	return length ?? Number.POSITIVE_INFINITY;
}

// src/agents/changed-sql.ts
function changedSql({ models, details, head: project }) {
	return models.flatMap((change) => {
		const { base, head, uniqueId } = change;
		if (base === void 0 || head === void 0 || head.packageName !== project.name) return [];
		const [before, after] = [details?.base?.shape?.(uniqueId), details?.head?.shape?.(uniqueId)];
		return before === void 0 || after === void 0 ? [] : [{
			change,
			head,
			before,
			after
		}];
	});
}
function blockPairs({ before, after }) {
	const known = byName(before);
	return [...byName(after)].flatMap(([name, block]) => {
		const other = known.get(name);
		return block === void 0 || other === void 0 ? [] : [{
			before: other,
			after: block
		}];
	});
}
function itemPairs({ before, after }) {
	const known = new Map(before.items.toReversed().map((item) => [item.name?.toLowerCase(), item]));
	return after.items.flatMap((item) => {
		const other = item.name === void 0 ? void 0 : known.get(item.name.toLowerCase());
		return item.name === void 0 || other === void 0 ? [] : [{
			name: item.name,
			before: other,
			after: item
		}];
	});
}
function byName({ blocks }) {
	const found = /* @__PURE__ */ new Map();
	for (const block of blocks.filter(({ role }) => role !== "expression")) {
		const key = `${block.role} ${block.name?.toLowerCase() ?? ""}`;
		found.set(key, found.has(key) ? void 0 : block);
	}
	return found;
}

// src/agents/side-view.ts
function viewSide(facts, side) {
	return viewsOf(facts)[side];
}
const viewsOf = oncePer((facts) => ({
	base: makeView(facts, "base"),
	head: makeView(facts, "head")
}));
function makeView({ models, projectDir, text, details, ...projects }, side) {
	const known = details?.[side];
	const project = projects[side];
	return {
		side,
		project,
		projectDir,
		models: models.flatMap(({ uniqueId, [side]: node }) => node === void 0 ? [] : project.nodes.get(uniqueId) ?? node),
		text: (path) => text(side, path),
		shape: ({ uniqueId }) => known?.shape?.(uniqueId),
		anyShape: ({ uniqueId }) => known?.shape?.(uniqueId) ?? known?.writtenShape?.(uniqueId),
		catalog: known?.catalog,
		build: known?.build,
		relation: (uniqueId) => known?.relation?.(uniqueId),
		answer: (questionId) => known?.answers?.get(questionId)
	};
}

// src/agents/code-reviewer/rules/correctness/cast-loses-values.ts
const castLosesValues = defineRule({
	id: "cast-loses-values",
	code: "C15",
	title: "A column is cast to a type that holds less",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const view = viewSide(facts, "head");
		for (const sql of changedSql(facts)) for (const { name, before, after } of blockPairs(sql).flatMap(itemPairs)) {
			const loss = lossOf(before.expression, after.expression) ?? lostFraction(before.expression, after.expression);
			if (loss === void 0) continue;
			yield {
				subject: sql.change.uniqueId,
				key: name.toLowerCase(),
				message: `${code(`${sql.head.name}.${name}`)} ${loss.was} and is cast to ${code(loss.to)} now: ${loss.words}.`,
				remedy: `Keep ${loss.keep}, or say why no value needs it.`,
				location: sqlPlace(sql.head, after.line, view)
			};
		}
	}
});
function lossOf(before, after) {
	if (before.kind !== after.kind) return void 0;
	if (before.kind === "cast" && after.kind === "cast" && textOf$9(before.argument) === textOf$9(after.argument)) {
		const words = narrowerType(before.to, after.to) ?? inexact(before.to, after.to);
		if (words !== void 0) return {
			was: `was cast to ${code(before.to)}`,
			keep: code(before.to),
			to: after.to,
			words
		};
	}
	const others = partsOf(before);
	for (const [index, part] of partsOf(after).entries()) {
		const other = others[index];
		const loss = other === void 0 ? void 0 : lossOf(other, part);
		if (loss !== void 0) return loss;
	}
}
const EXACT = /^(?:decimal|numeric|number)\s*\(\s*\d+\s*,\s*[1-9]\d*\s*\)$/i;
const BINARY = /^(?:float[48]?|float64|double|double precision|real)$/i;
function inexact(from, to) {
	return EXACT.test(from.trim()) && BINARY.test(to.trim()) ? "sums and comparisons are no longer exact" : void 0;
}
function lostFraction(before, after) {
	if (after.kind !== "cast" || !hasDecimals(before) || namesIn$1(before) !== namesIn$1(after)) return void 0;
	const words = narrowerType("double", after.to);
	return words === void 0 ? void 0 : {
		was: "had decimals",
		keep: "them",
		to: after.to,
		words
	};
}
function hasDecimals(expression) {
	if (expression.kind === "literal") return expression.type === "number" && /^\d*\.\d+$/.test(expression.value);
	return expression.kind === "operator" && /^[-+*/]$/.test(expression.operator) && expression.arguments.some(hasDecimals);
}
function namesIn$1(expression) {
	const names = columnsIn$1(expression).map(({ name }) => name.toLowerCase());
	return [...new Set(names)].toSorted().join(" ");
}
function textOf$9(expression) {
	return expressionText$1(expression, {
		column: (_, name) => name.toLowerCase(),
		subquery: () => "subquery"
	});
}

// src/agents/broken-columns.ts
function brokenColumns({ kind, classification, incremental }) {
	if (kind !== "modified") return [];
	const found = /* @__PURE__ */ new Map();
	for (const { name, class: change, previousName = name } of [...classification.columns, ...incremental?.columns ?? []]) {
		if (change === "removed") found.set(name, {
			name,
			how: "removed",
			words: "removes it"
		});
		if (change === "renamed") found.set(previousName, {
			name: previousName,
			how: "renamed",
			words: `renames it to \`${name}\``
		});
		if (change === "retyped") found.set(name, {
			name,
			how: "retyped",
			words: "changes its type"
		});
	}
	return [...found.values()];
}

// src/agents/unit-test-columns.ts
const rowsSchema = union([array(record(string(), unknown())), string()]).catch([]);
const fileSchema = object({ unit_tests: array(object({
	name: string(),
	given: array(object({
		input: string().catch(""),
		rows: rowsSchema.optional()
	})).catch([]),
	expect: object({ rows: rowsSchema.optional() }).catch({})
})).catch([]) });
function unitTestColumns(yaml, name) {
	const test = parseFile(yaml)?.unit_tests.find((candidate) => candidate.name === name);
	if (test === void 0) return void 0;
	return {
		expected: columnsOf$5(test.expect.rows),
		given: test.given.map(({ input, rows }) => ({
			input,
			columns: columnsOf$5(rows)
		}))
	};
}
function parseFile(yaml) {
	try {
		return fileSchema.safeParse((0, import_dist.parse)(yaml)).data;
	} catch {
		return;
	}
}
function columnsOf$5(rows) {
	if (rows === void 0) return /* @__PURE__ */ new Set();
	if (typeof rows !== "string") return new Set(rows.flatMap((row) => Object.keys(row)).map(lower$1));
	if (/^\s*(?:select|with)\b/i.test(rows)) return new Set([...rows.matchAll(/\bas\s+"?(\w+)"?/gi)].map(([, alias = ""]) => lower$1(alias)));
	return new Set((rows.trim().split("\n")[0] ?? "").split(",").map(lower$1));
}
function lower$1(name) {
	return name.trim().toLowerCase();
}

// src/agents/column-readers.ts
function readersOf$2(column, model, facts) {
	const name = column.toLowerCase();
	return [
		...exposures(name, model, facts),
		...metrics(name, model, facts),
		...models(name, model, facts),
		...contracts(name, model),
		...tests(name, model, facts),
		...unitTests$1(name, model, facts)
	];
}
function exposureWords({ name, owner }) {
	return `exposure ${strong(name)} (${owner === void 0 ? "no owner declared" : `owner: ${plain(owner)}`})`;
}
function declaredColumns(exposure, model) {
	return exposure.columns?.get(model.name)?.map((column) => column.toLowerCase());
}
function exposures(column, model, { head }) {
	return [...head.exposures.values()].filter((exposure) => declaredColumns(exposure, model)?.includes(column)).map((exposure) => ({
		kind: "exposure",
		words: exposureWords(exposure),
		owner: exposure.owner
	}));
}
function metrics(column, { uniqueId }, { head }) {
	return [...head.consumers.values()].filter(({ dependsOn, columns }) => dependsOn.includes(uniqueId) && columns.some((read) => read.toLowerCase() === column)).map(({ kind, name }) => ({
		kind: "metric",
		words: `${kind.replace("-", " ")} ${code(name)}`
	}));
}
function models(column, model, facts) {
	return childrenOf(model, facts.head).filter(({ resourceType }) => resourceType === "model" || resourceType === "snapshot").filter(({ uniqueId }) => facts.columnsRead?.(uniqueId, model.uniqueId)?.has(column)).map(({ name, resourceType }) => ({
		kind: "model",
		words: `${resourceType} ${code(name)}`
	}));
}
function contracts(column, { contractEnforced, columns }) {
	return contractEnforced && [...columns.keys()].some((name) => name.toLowerCase() === column) ? [{
		kind: "contract",
		words: "its own enforced contract"
	}] : [];
}
function tests(column, model, facts) {
	return childrenOf(model, facts.head).filter(({ uniqueId, test }) => {
		if (test === void 0) return false;
		return test.kind === void 0 ? facts.columnsRead?.(uniqueId, model.uniqueId)?.has(column) : testNames(test, column, model);
	}).map(({ name }) => ({
		kind: "test",
		words: `test ${code(name)}`
	}));
}
function testNames(test, column, model) {
	if (test.attachedTo === model.uniqueId) return test.column?.toLowerCase() === column || namedInArguments(test).includes(column);
	const field = test.arguments["field"];
	return typeof field === "string" && field.toLowerCase() === column;
}
function namedInArguments({ arguments: values }) {
	return Object.entries(values).filter(([key]) => /column|group_by|partition_by|order_by|key/i.test(key)).flatMap(([, value]) => Array.isArray(value) ? value : [value]).flatMap((value) => typeof value === "string" ? value.toLowerCase() : []);
}
function unitTests$1(column, model, { head, text, projectDir }) {
	return [...head.unitTests.values()].filter(({ name, model: tested, path }) => {
		const columns = unitTestColumns(text("head", inRepository(projectDir, path)) ?? "", name);
		if ((tested === model.name || tested === model.uniqueId) && columns?.expected.has(column)) return true;
		return columns?.given.some(({ input, columns: given }) => refersTo(input, model.name) && given.has(column)) ?? false;
	}).map(({ name }) => ({
		kind: "unit test",
		words: `unit test ${code(name)}`
	}));
}
function refersTo(input, name) {
	return input.includes(`'${name}'`) || input.includes(`"${name}"`);
}
function childrenOf({ uniqueId }, { nodes, children }) {
	return (children.get(uniqueId) ?? []).flatMap((id) => nodes.get(id) ?? []);
}

// src/agents/code-reviewer/rules/correctness/column-break.ts
const columnBreak = defineRule({
	id: "column-break",
	code: "C20",
	title: "A column that is still read was removed, renamed or retyped",
	severity: "error",
	preset: "default",
	agent: "code-reviewer",
	*check(facts) {
		for (const change of facts.models) for (const column of brokenColumns(change)) if (change.head !== void 0) yield* breakOf(column, {
			change,
			model: change.head
		}, facts);
	}
});
function breakOf(column, { change, model }, facts) {
	const readers = readersOf$2(column.name, model, facts).filter(({ kind }) => matters(kind, column));
	if (readers.length === 0) return [];
	const sentence = `${series(readers.map(({ words }) => words), 4)} still ${readers.length === 1 ? "reads" : "read"}`;
	return [{
		subject: change.uniqueId,
		key: column.name,
		message: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} ${code(`${change.name}.${column.name}`)}; this pull request ${column.words}.`,
		remedy: remedyFor$1(column, readers),
		location: columnLocation(change, column.name, facts.projectDir),
		evidence: readers.map(({ words }) => words)
	}];
}
function matters(kind, { how }) {
	return how !== "retyped" || kind === "exposure" || kind === "metric";
}
function remedyFor$1({ name, how }, readers) {
	const owners = [...new Set(readers.flatMap(({ owner }) => owner === void 0 ? [] : plain(owner)))];
	const keep = {
		renamed: `Keep ${code(name)} beside the new name`,
		removed: `Keep ${code(name)}`,
		retyped: "Keep the type"
	}[how];
	if (owners.length > 0) return `${keep}, or agree with ${series(owners)} and change what is declared there.`;
	return `${keep}, or change what reads it in this pull request.`;
}

// src/agents/compared-data.ts
const FEWEST_ROWS$1 = 20;
function hasSameRows$1(uniqueId, facts) {
	const compared = comparedOf(uniqueId, facts);
	return compared !== void 0 && compared.rows.added + compared.rows.removed === 0;
}
function hasSameValues(uniqueId, column, facts) {
	return hasSameRows$1(uniqueId, facts) && comparedOf(uniqueId, facts)?.changed.get(column.toLowerCase()) === 0;
}
function hasAsManyRows(uniqueId, facts) {
	const compared = comparedOf(uniqueId, facts);
	return compared !== void 0 && compared.rows.base === compared.rows.head;
}
function comparedOf(uniqueId, { data }) {
	const compared = data?.get(uniqueId);
	return compared?.isWhole === true && compared.rows.base >= FEWEST_ROWS$1 ? compared : void 0;
}

// src/agents/expression-parts.ts
function expressionParts(expression) {
	return [expression, ...partsOf(expression).flatMap(expressionParts)];
}

// src/agents/is-hash.ts
const HASH = /^(?:md5|md5_\w+|sha|sha1|sha2|sha256|sha512|hash|xxhash64|farm_fingerprint|hashbytes)$/;
function isHash(expression) {
	return expression.kind === "call" && HASH.test(expression.name);
}

// src/agents/rehashed-columns.ts
function rehashedColumns(sql) {
	const pairs = blockPairs(sql).flatMap(itemPairs);
	const isMade = ({ expression }) => expressionParts(expression).some(isHash);
	return new Set(pairs.filter(({ before, after }) => isMade(before) && isMade(after)).map(({ name }) => name.toLowerCase()));
}

// src/agents/code-reviewer/rules/correctness/column-redefined.ts
const columnRedefined = defineRule({
	id: "column-redefined",
	code: "C21",
	title: "A column that people read is computed in another way",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const shapes = new Map(changedSql(facts).map((sql) => [sql.change.uniqueId, sql]));
		for (const change of facts.models) {
			if (change.kind !== "modified" || change.head === void 0) continue;
			const sql = shapes.get(change.uniqueId);
			const keys = sql === void 0 ? /* @__PURE__ */ new Set() : rehashedColumns(sql);
			const redefined = change.classification.columns.filter(({ name, class: kind }) => kind === "redefined" && !keys.has(name.toLowerCase()) && !hasSameValues(change.uniqueId, name, facts));
			for (const { name } of redefined) {
				const readers = readersOf$2(name, change.head, facts).filter(isOutside);
				if (readers.length > 0) yield draftOf$6({
					change,
					name,
					readers,
					sql
				}, facts);
			}
		}
	}
});
function isOutside({ kind }) {
	return kind === "exposure" || kind === "metric";
}
function draftOf$6({ change, name, readers, sql }, { projectDir }) {
	const words = series(readers.map((reader) => reader.words), 4);
	const said = `${code(`${change.name}.${name}`)} is computed in another way${howOf(name, sql)}`;
	return {
		subject: change.uniqueId,
		key: name.toLowerCase(),
		message: `${said}. ${words.charAt(0).toUpperCase()}${words.slice(1)} ${readers.length === 1 ? "reads" : "read"} it and will show other numbers under the same name.`,
		question: `${said}. Do the readers know: ${words}?`,
		remedy: "Tell them, or give the new meaning a name of its own and keep the old one until they have moved.",
		location: columnLocation(change, name, projectDir),
		evidence: readers.map((reader) => reader.words)
	};
}
function howOf(name, sql) {
	const [only, another] = (sql === void 0 ? [] : blockPairs(sql).flatMap(itemPairs)).filter((pair) => pair.name.toLowerCase() === name.toLowerCase()).map(({ before, after }) => [showExpression(before.expression), showExpression(after.expression)]).filter(([was, is]) => was !== is && !`${was}${is}`.includes("…"));
	return only === void 0 || another !== void 0 ? "" : `: ${code(only[0])} before, ${code(only[1])} now`;
}

// src/sql/output-names.ts
const ownNames = oncePer((shape) => ({
	shape,
	relation: () => void 0
}));
const DEEPEST$8 = 30;
const cteNames$1 = oncePer(() => /* @__PURE__ */ new Map());
const WIDEST = 5e3;
function outputNames$1(body, known, depth = 0) {
	if (depth > DEEPEST$8) return void 0;
	if (body.kind === "set") {
		const [first] = body.operands;
		return first === void 0 || known.shape.unread.length > 0 ? void 0 : outputNames$1(first, known, depth + 1);
	}
	const block = known.shape.blocks[body.block];
	const names = block?.items.map((item) => namesOf$5(item, block, {
		known,
		depth
	}));
	const all = names?.every((some) => some !== void 0) === true ? names.flat() : void 0;
	return all !== void 0 && all.length > WIDEST ? void 0 : all;
}
function inputNames({ from, columns }, known, depth = 0) {
	const names = sourceNames(from, known, depth);
	if (columns.length === 0 || names === void 0) return columns.length === 0 ? names : void 0;
	return [...columns, ...names.slice(columns.length)];
}
function sourceNames(from, known, depth) {
	if (from.kind === "relation") return known.relation(from.path);
	if (from.kind === "derived") return outputNames$1(from.body, known, depth + 1);
	const cte = from.kind === "cte" ? known.shape.ctes[from.cte] : void 0;
	if (from.kind !== "cte" || cte === void 0 || cte.recursive) return void 0;
	const before = cteNames$1(known);
	if (!before.has(from.cte)) before.set(from.cte, outputNames$1(cte.body, known, depth + 1));
	const names = before.get(from.cte);
	return names === void 0 || cte.columns.length === 0 ? names : [...cte.columns, ...names.slice(cte.columns.length)];
}
function namesOf$5({ name, expression }, block, { known, depth }) {
	if (expression.kind !== "star") return name === void 0 ? void 0 : [name];
	const merges = block.inputs.some(({ join }) => join !== void 0 && (join.natural || join.using.length > 0));
	if (expression.table === void 0 && merges) return void 0;
	const inputs = block.inputs.filter(({ alias, join }) => {
		const isHidden = join?.kind === "semi" || join?.kind === "anti";
		return expression.table === void 0 ? !isHidden : alias === expression.table;
	});
	const names = inputs.map((input) => inputNames(input, known, depth + 1));
	if (inputs.length === 0 || !names.every((some) => some !== void 0)) return void 0;
	if (expression.except.length + expression.rename.length === 0) return names.flat();
	const gone = new Set(expression.except.map((one) => one.toLowerCase()));
	const renamed = new Map(expression.rename.map(({ from, to }) => [from.toLowerCase(), to]));
	return names.flat().flatMap((one) => gone.has(one.toLowerCase()) ? [] : renamed.get(one.toLowerCase()) ?? one);
}

// src/agents/code-reviewer/rules/correctness/column-unresolved.ts
const columnUnresolved = defineRule({
	id: "column-unresolved",
	code: "C23",
	title: "A column is read that its input doesn’t have",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModels(view)) {
			const known = ownNames(shape);
			for (const { column, names } of shape.blocks.flatMap((block) => missing$1(block, known))) {
				const location = writtenPlace(model, column.line, view);
				if (location === void 0) continue;
				const shown = `${column.table === void 0 ? "" : `${column.table}.`}${column.name}`;
				const near = names.find((name) => isNear(name, column.name));
				yield {
					subject: model.uniqueId,
					key: shown.toLowerCase(),
					message: `${code(model.name)} reads ${code(shown)}, and ${code(column.table ?? "")} has no such column: the model can’t be built.`,
					remedy: near === void 0 ? `Add it to ${code(column.table ?? "")}, or read one that it has.` : `Read ${code(near)}, or add it to ${code(column.table ?? "")}.`,
					location
				};
			}
		}
	}
});
function missing$1(block, known) {
	const inputs = block.inputs.flatMap((input) => {
		const names = input.from.kind === "relation" ? void 0 : inputNames(input, known);
		return names === void 0 ? [] : [[input, {
			names,
			folded: new Set(names.map((name) => name.toLowerCase()))
		}]];
	});
	if (inputs.length === 0) return [];
	const namesOf = new Map(inputs);
	return contentOf(block).columns.flatMap((column) => {
		const input = column.table === void 0 ? void 0 : inputOf$1(column, block);
		const has = input === void 0 ? void 0 : namesOf.get(input);
		return has === void 0 || has.folded.has(column.name.toLowerCase()) ? [] : [{
			column,
			names: has.names
		}];
	});
}
function isNear(one, other) {
	const [short, long] = [one.toLowerCase(), other.toLowerCase()].toSorted((a, b) => a.length - b.length);
	return short !== void 0 && short.length >= 4 && long !== void 0 && long.startsWith(short) && long.length - short.length <= 2;
}

// src/agents/template-tokens.ts
const PATTERNS$2 = [
	["space", /\s+/y],
	["comment", /\{#[\s\S]*?(?:#\}|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
	["jinja", /\{\{(?:'[^'\n]*'|"[^"\n]*"|(?!\}\}|\{\{|\{%)[\s\S])*?\}\}|\{%(?:'[^'\n]*'|"[^"\n]*"|(?!%\}|\{\{|\{%)[\s\S])*?%\}/y],
	["jinja", /\{[{%][^\n]*|\{\s*(?:ref|source|config|var|env_var)\b[^\n]*\}\}/y],
	["string", /'(?:[^']|'')*'/y],
	["quoted", /"[^"\n]*"|`[^`\n]*`/y],
	["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
	["number", /\d+(?:\.\d+)?/y],
	["mark", /::|<>|[<>!]=|\|\||[\s\S]/y]
];
function templateTokens(text) {
	const tokens = [];
	let start = 0;
	while (start < text.length) {
		const token = tokenAt(text, start);
		tokens.push(token);
		start = token.end;
	}
	return tokens;
}
function tokenAt(text, start) {
	for (const [kind, pattern] of PATTERNS$2) {
		pattern.lastIndex = start;
		const found = pattern.exec(text)?.[0];
		if (found !== void 0 && found !== "") return {
			kind,
			text: found,
			start,
			end: start + found.length
		};
	}
	return {
		kind: "mark",
		text: text.charAt(start),
		start,
		end: start + 1
	};
}
function meaningful(tokens) {
	return tokens.filter(({ kind }) => kind !== "space" && kind !== "comment");
}
function plainName(text) {
	return text.replaceAll(/^["`]|["`]$/g, "").toLowerCase();
}
function isName(token) {
	return token?.kind === "word" || token?.kind === "quoted";
}

// src/agents/line-fix.ts
function fixLine(text, line, find) {
	if (!isPlain$5(text)) return void 0;
	const before = text.split("\n")[line - 1];
	if (before === void 0 || before.length > LONGEST_LINE$5) return void 0;
	const start = text.split("\n").slice(0, line - 1).join("\n").length + (line === 1 ? 0 : 1);
	const pieces = meaningful(templateTokens(text));
	const [edit, another] = pieces.flatMap((piece, at) => {
		const found = piece.start >= start && piece.start < start + before.length ? find(pieces, at) : void 0;
		return found === void 0 ? [] : [editOf(found, pieces)];
	});
	if (edit === void 0 || another !== void 0 || edit.start < start || edit.end > start + before.length) return void 0;
	if (hasComment(text.slice(edit.start, edit.end))) return void 0;
	return {
		before,
		after: `${text.slice(start, edit.start)}${edit.text}${text.slice(edit.end, start + before.length)}`
	};
}
const LONGEST_LINE$5 = 500;
function isPlain$5(text) {
	return !/\r|\\['"]|\$\w*\$|'''|"""/.test(text);
}
function editOf({ from, to, text }, pieces) {
	return {
		start: pieces[from]?.start ?? 0,
		end: pieces[to - 1]?.end ?? 0,
		text
	};
}
function hasComment(text) {
	return templateTokens(text).some(({ kind }) => kind === "comment");
}

// src/agents/code-reviewer/fixes/null-test.ts
function nullTest(text, line, operator) {
	return fixLine(text, line, (pieces, at) => {
		const [before, sign, value, behind] = [
			pieces[at - 1],
			pieces[at],
			pieces[at + 1],
			pieces[at + 2]
		];
		if (sign?.kind !== "mark" || meaningOf(sign) !== operator || value?.text.toLowerCase() !== "null") return void 0;
		if (before === void 0 || !endsOperand(before) || !endsComparison(behind)) return void 0;
		const space = before.end === sign.start ? " " : "";
		return {
			from: at,
			to: at + 2,
			text: `${space}${inCaseOf(value, operator === "=" ? "is null" : "is not null")}`
		};
	});
}
function meaningOf({ text }) {
	return text === "!=" ? "<>" : text;
}
function endsOperand({ kind, text }) {
	return kind === "word" || kind === "quoted" || text === ")" || text === "]";
}
function endsComparison(behind) {
	return behind === void 0 || behind.kind === "word" || [
		")",
		",",
		";"
	].includes(behind.text);
}
function inCaseOf({ text }, words) {
	return text === text.toUpperCase() ? words.toUpperCase() : words;
}

// src/agents/code-reviewer/rules/correctness/compared-to-null.ts
const comparedToNull = defineRule({
	id: "compared-to-null",
	code: "C9",
	title: "A comparison with NULL is never true",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(["null"], view)) for (const block of shape.blocks) for (const { operator, compared, line } of comparisons(block)) {
			const location = writtenPlace(model, line, view);
			if (location === void 0) continue;
			const shown = showExpression(compared);
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${shown} ${operator}`,
				message: `${code(`${shown} ${operator} null`)} in ${code(model.name)} is never true, not even where ${code(shown)} is NULL: no row passes it.`,
				remedy: `Write ${code(`${shown} is ${operator === "=" ? "" : "not "}null`)}.`,
				location,
				fix: () => nullTest(textOf$10(model, view), location.line ?? 0, operator)
			};
		}
	}
});
function comparisons(block) {
	return contentOf(block).operations.flatMap(({ operator, arguments: operands, line }) => {
		if (operator !== "=" && operator !== "<>" || !operands.some(isNull)) return [];
		const compared = operands.find((operand) => !isNull(operand));
		return compared === void 0 ? [] : [{
			operator,
			compared,
			line
		}];
	});
}
function isNull(expression) {
	return expression.kind === "literal" && expression.type === "null";
}

// src/sql/aggregates.ts
function aggregateCalls(expression) {
	const found = [];
	walkExpression(expression, (part) => {
		if (part.kind === "window") {
			found.push(...[...partsOf(part.call), ...partsOf(part).slice(1)].flatMap(aggregateCalls));
			return false;
		}
		if (part.kind === "call" && part.aggregate) found.push(part);
		return true;
	});
	return found;
}
const aggregatesOf = oncePer((block) => {
	return contentOf(block).calls.some(({ aggregate }) => aggregate) ? block.items.flatMap(({ expression }) => aggregateCalls(expression)) : [];
});
function aggregates(expression) {
	return aggregateCalls(expression).length > 0;
}

// src/agents/code-reviewer/rules/correctness/count-distinctness-change.ts
const countDistinctnessChange = defineRule({
	id: "count-distinctness-change",
	code: "C17",
	title: "A count became distinct, or is it no more",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const view = viewSide(facts, "head");
		for (const sql of changedSql(facts)) for (const { name, before, after } of blockPairs(sql).flatMap(itemPairs)) {
			const pair = changed(aggregateCalls(before.expression), aggregateCalls(after.expression));
			if (pair === void 0) continue;
			const [was, is] = pair;
			const what = code(is.arguments.map(showExpression).join(", "));
			const effect = is.distinct ? `takes each ${what} once` : `takes every row, also where ${what} repeats`;
			const said = `${code(`${sql.head.name}.${name}`)} now ${effect}: ${code(showExpression(was))} became ${code(showExpression(is))}`;
			yield {
				subject: sql.change.uniqueId,
				key: name.toLowerCase(),
				message: `${said}.`,
				question: `${said}. Intended?`,
				remedy: "If it is, say so where the column is described, since its numbers can’t be compared with the older ones.",
				location: sqlPlace(sql.head, after.line, view)
			};
		}
	}
});
function changed(before, after) {
	for (const is of after) {
		const was = before.find(({ name, distinct, arguments: given }) => {
			return name === is.name && distinct !== is.distinct && argumentsText(given) === argumentsText(is.arguments);
		});
		if (was !== void 0 && !before.some((call) => isSame$3(call, is)) && !after.some((call) => isSame$3(call, was))) return [was, is];
	}
}
function isSame$3(one, other) {
	return one.name === other.name && one.distinct === other.distinct && argumentsText(one.arguments) === argumentsText(other.arguments);
}
function argumentsText(given) {
	return given.map((argument) => argument.kind === "column" ? argument.name : showExpression(argument)).join(", ");
}

// src/agents/main-block.ts
const mainBlock = oncePer((shape) => {
	let block = blockOf(shape.body, shape);
	for (let depth = 0; block !== void 0 && depth < shape.blocks.length; depth += 1) {
		const from = isPassedOn(block) ? block.inputs[0]?.from : void 0;
		if (from?.kind === "cte") block = blockOf(shape.ctes[from.cte]?.body, shape);
		else if (from?.kind === "derived") block = blockOf(from.body, shape);
		else return block;
	}
	return block;
});
function blockOf(body, shape) {
	return body?.kind === "select" ? shape.blocks[body.block] : void 0;
}
function isPassedOn({ items, inputs, distinct, groupBy, groupsByAll, ...block }) {
	const [item] = items;
	const star = item?.expression.kind === "star" ? item.expression : void 0;
	if (items.length !== 1 || inputs.length !== 1 || star === void 0) return false;
	if (star.except.length + star.replace.length + star.rename.length > 0) return false;
	return !distinct && !groupsByAll && groupBy.length === 0 && block.having === void 0 && block.qualify === void 0;
}

// src/agents/code-reviewer/rules/correctness/duplicate-output-column.ts
const duplicateOutputColumn = defineRule({
	id: "duplicate-output-column",
	code: "C24",
	title: "A column of a model has another’s name, or none",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const sql of sqlModels(view)) {
			const block = mainBlock(sql.shape);
			if (block === void 0) continue;
			yield* twins$1(block, sql, view);
			yield* nameless(block, sql, view);
		}
	}
});
function twins$1(block, { model, shape }, view) {
	const names = (outputNames$1(shape.body, ownNames(shape)) ?? namedItems(block)).map((name) => name.toLowerCase());
	if (new Set(names).size === names.length) return [];
	const seen = /* @__PURE__ */ new Set();
	const repeated = [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
	const at = block.items.findLast(({ name }) => name !== void 0 && repeated.includes(name.toLowerCase()));
	const location = writtenPlace(model, at?.line ?? block.line, view);
	if (location === void 0) return [];
	return [{
		subject: model.uniqueId,
		key: repeated.join(" "),
		message: `${code(model.name)} returns ${series(repeated.map(code), 4)} twice. Most databases refuse such a table; the others call the second one as they like, and readers get the first.`,
		remedy: "Leave one of them out, or give it another name.",
		location
	}];
}
function namedItems({ items }) {
	return items.flatMap(({ name }) => name ?? []);
}
function nameless(block, { model }, view) {
	const [first, ...others] = block.items.filter(({ name, expression }) => name === void 0 && expression.kind !== "star");
	const location = first === void 0 ? void 0 : writtenPlace(model, first.line, view);
	if (first === void 0 || location === void 0) return [];
	const shown = series([first, ...others].map(({ expression }) => code(showExpression(expression))), 3);
	return [{
		subject: model.uniqueId,
		key: `nameless ${showExpression(first.expression)}`,
		message: `${shown} in ${code(model.name)} ${others.length === 0 ? "has no name" : "have no names"}: what the column is called is up to the database, and some refuse to make the table.`,
		remedy: "Name it with AS.",
		location
	}];
}

// src/agents/code-reviewer/rules/correctness/fraction-dropped.ts
const fractionDropped = defineRule({
	id: "fraction-dropped",
	code: "C30",
	title: "A division of whole numbers drops the fraction",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		if (!DROPPING.has(view.project.adapter)) return;
		for (const { model, shape } of sqlModelsWith(["/"], view)) for (const block of shape.blocks) for (const division of divisionsOf(block)) {
			const location = writtenPlace(model, division.line, view);
			if (location === void 0) continue;
			const shown = showExpression(division);
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${shown}`,
				message: `${code(shown)} in ${code(model.name)} divides whole numbers, and ${view.project.adapter} drops the fraction: a share of less than the whole is 0.`,
				remedy: "Make one side a decimal first, such as with `1.0 *` before it.",
				location
			};
		}
	}
});
const DROPPING = /* @__PURE__ */ new Set([
	"postgres",
	"redshift",
	"sqlserver",
	"fabric",
	"synapse",
	"trino",
	"athena",
	"materialize",
	"greenplum"
]);
function divisionsOf(block) {
	return expressionsOf(block).flatMap(within$1);
}
function within$1(expression) {
	if (expression.kind === "call" && WHOLE_CALLS.has(expression.name)) return [];
	if (expression.kind === "cast" && WHOLE_TYPE.test(expression.to)) return [];
	return expression.kind === "operator" && expression.operator === "/" && expression.arguments.every(isWhole$1) && expression.arguments.every((side) => !isConstant$1(side)) ? [expression] : partsOf(expression).flatMap(within$1);
}
const WHOLE_CALLS = /* @__PURE__ */ new Set([
	"floor",
	"trunc",
	"mod",
	"div"
]);
const WHOLE_TYPE = /^(?:int|integer|bigint|smallint|tinyint|int2|int4|int8)$/;
function isWhole$1(expression) {
	switch (expression.kind) {
		case "literal": return expression.type === "number" && /^\d+$/.test(expression.value);
		case "cast": return WHOLE_TYPE.test(expression.to);
		case "call":
			if (expression.name === "count") return true;
			if (expression.name === "sum") return expression.arguments.every((argument) => argument.kind === "case" && isWhole$1(argument));
			return ["nullif", "coalesce"].includes(expression.name) && expression.arguments.every(isWhole$1);
		case "window": return isWhole$1(expression.call);
		case "case": return expression.branches.every(({ result }) => isWhole$1(result)) && (expression.otherwise === void 0 || isWhole$1(expression.otherwise));
		case "operator": return [
			"+",
			"-",
			"*"
		].includes(expression.operator) && expression.arguments.every(isWhole$1);
		default: return false;
	}
}
function isConstant$1(expression) {
	return expression.kind === "literal" || expression.kind === "operator" && expression.arguments.every(isConstant$1);
}

// src/sql/group-keys.ts
const SETS = /* @__PURE__ */ new Set([
	"rollup",
	"cube",
	"grouping sets"
]);
function groupKeys({ groupBy, groupsByAll, items }) {
	if (groupsByAll) {
		if (items.some(({ expression }) => expression.kind === "star")) return void 0;
		return items.map(({ expression }) => expression).filter((expression) => !aggregates(expression) && expression.kind !== "literal");
	}
	const keys = [];
	for (const written of groupBy) {
		if (written.kind === "call" && SETS.has(written.name)) return void 0;
		const key = keyOf$2(written, items);
		if (key === void 0) return void 0;
		keys.push(key);
	}
	return keys;
}
function keyOf$2(written, items) {
	if (written.kind === "literal" && written.type === "number") {
		const before = items.slice(0, Number(written.value));
		return before.some(({ expression }) => expression.kind === "star") ? void 0 : before.at(-1)?.expression;
	}
	if (written.kind !== "column" || written.table !== void 0) return written;
	const item = items.find(({ name }) => name?.toLowerCase() === written.name.toLowerCase());
	return item === void 0 || item.expression.kind === "literal" || aggregates(item.expression) ? written : item.expression;
}

// src/agents/renames-groups.ts
function renamesGroups({ change, before, after }, facts) {
	if (!hasAsManyRows(change.uniqueId, facts)) return false;
	const [was, is] = [groupingKeys(before), groupingKeys(after)];
	if (was === void 0 || is === void 0 || columnsOf$4(was) !== columnsOf$4(is)) return false;
	return !is.flat().some(takesPart) || was.flat().some(takesPart);
}
function groupingKeys({ blocks }) {
	const keys = blocks.filter(isGrouping).map(keysOf$2);
	return keys.every((some) => some !== void 0) ? keys : void 0;
}
function isGrouping({ distinct, groupBy, groupsByAll }) {
	return distinct || groupsByAll || groupBy.length > 0;
}
function keysOf$2(block) {
	const distinct = block.distinct ? block.items.map(({ expression }) => expression) : [];
	const keys = groupKeys(block)?.concat(distinct);
	return keys === void 0 || keys.some(({ kind }) => kind === "star") ? void 0 : keys;
}
function columnsOf$4(keys) {
	return keys.map((some) => some.flatMap((key) => columnsIn$1(key).map(({ name }) => name.toLowerCase()))).map((some) => [...new Set(some)].toSorted().join(" ")).join("\n");
}
const PARTS = /^(?:extract|date_?part|month|monthname|day|dayname|day_?of_?\w+|week\w*|iso\w+|quarter|hour|minute|second|left|right|substr\w*|split\w*|mod)$/;
const FORMATS = /^(?:strftime|to_char|format_date|format_datetime|date_format)$/;
const YEAR = /%[-_0]?[GgCcxFDs]|y/i;
function takesPart(key) {
	let takes = false;
	walkExpression(key, (part) => {
		if (part.kind === "operator") takes ||= part.operator === "%";
		if (part.kind === "call") takes ||= PARTS.test(part.name) || FORMATS.test(part.name) && !part.arguments.some(hasYear);
		return !takes;
	});
	return takes;
}
function hasYear(format) {
	return format.kind === "literal" && YEAR.test(format.value);
}

// src/agents/enabled-tests.ts
const NONE$1 = [];
function enabledTests(uniqueId, { nodes }) {
	return testsOf$1(nodes).get(uniqueId) ?? NONE$1;
}
const testsOf$1 = oncePer((nodes) => {
	const found = /* @__PURE__ */ new Map();
	for (const { test } of nodes.values()) {
		if (test?.enabled !== true || test.attachedTo === void 0) continue;
		const others = found.get(test.attachedTo);
		if (others === void 0) found.set(test.attachedTo, [test]);
		else others.push(test);
	}
	return found;
});

// src/agents/plain-column.ts
function plainColumn(column) {
	return column.replaceAll("\"", "").toLowerCase();
}

// src/agents/unique-together.ts
const NAMES$1 = [
	"combination_of_columns",
	"column_list",
	"columns"
];
function uniqueTogether({ kind = "", column, arguments: given }) {
	if (!/unique/.test(kind) || /not_unique|non_unique/.test(kind)) return [];
	const lists = Object.entries(given).filter(([, value]) => isNames(value));
	const own = column === void 0 && lists.length === 1 ? lists[0] : void 0;
	const known = lists.find(([name]) => NAMES$1.includes(name)) ?? own;
	return known !== void 0 && isNames(known[1]) ? known[1] : [];
}
function isNames(value) {
	return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}

// src/agents/tested-keys.ts
function testedKeys({ uniqueId }, project) {
	const known = keysOf$1(project.nodes);
	const found = known.get(uniqueId);
	if (found !== void 0) return found;
	const keys = readKeys(uniqueId, project);
	known.set(uniqueId, keys);
	return keys;
}
const keysOf$1 = oncePer(() => /* @__PURE__ */ new Map());
function readKeys(uniqueId, project) {
	return enabledTests(uniqueId, project).filter(({ where }) => where === void 0).map(keyOf$1).filter((key) => key.size > 0);
}
function keyOf$1(test) {
	const { kind, column } = test;
	if (kind === "unique") return new Set(column === void 0 || !/^"?\w+"?$/.test(column) ? [] : [plainColumn(column)]);
	return new Set(uniqueTogether(test).map((name) => plainColumn(name)));
}

// src/agents/code-reviewer/rules/correctness/grain-change.ts
const grainChange = defineRule({
	id: "grain-change",
	code: "C19",
	title: "A row of a model stands for something else",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const view = viewSide(facts, "head");
		for (const sql of changedSql(facts)) {
			const { change, head, before, after } = sql;
			const [was, is] = [grainOf$1(before), grainOf$1(after)];
			if (was === void 0 || is === void 0) continue;
			const added = [...is.keys].filter(([text]) => !was.keys.has(text));
			const gone = [...was.keys].filter(([text]) => !is.keys.has(text));
			if (added.length + gone.length === 0 || keepsRows$1(change) || hasSameRows$1(change.uniqueId, facts) || renamesGroups(sql, facts)) continue;
			const by = wordsOf$4(was, "shown") === wordsOf$4(is, "shown") ? "written" : "shown";
			const said = `A row of ${code(head.name)} was one ${wordsOf$4(was, by)}; now it is one ${wordsOf$4(is, by)}`;
			yield {
				subject: change.uniqueId,
				key: [...added, ...gone].map(([text]) => text).join("\n"),
				message: `${said}.${untrueKey(testedKeys(head, facts.head), is)}`,
				question: `${said}. Intended?`,
				remedy: `If it is, change the key test and the description of ${code(head.name)}, and look at what joins or sums it: ${effectOf$1(added.length, gone.length)}.`,
				location: sqlPlace(head, (added[0]?.[1] ?? [...is.keys.values()][0])?.line ?? is.line, view)
			};
		}
	}
});
function keepsRows$1({ classification }) {
	return classification.class !== "model-wide" && classification.class !== "unknown";
}
function grainOf$1(shape) {
	const block = mainBlock(shape);
	const keys = block === void 0 ? void 0 : groupKeys(block);
	if (block === void 0 || keys === void 0 || keys.length === 0) return void 0;
	return {
		keys: new Map(keys.map((key) => [textOf$8(key), {
			shown: nameOf$7(key, block),
			written: showExpression(key),
			line: key.line
		}])),
		line: block.line
	};
}
function textOf$8(key) {
	return expressionText$1(key, {
		column: (_, name) => name.toLowerCase(),
		subquery: () => "subquery"
	});
}
function nameOf$7(key, { items }) {
	if (key.kind === "column") return key.name;
	return items.find(({ expression }) => expression === key)?.name ?? showExpression(key);
}
function wordsOf$4({ keys }, by) {
	return series([...keys].map(([, key]) => code(key[by])), 6);
}
function untrueKey(tested, { keys }) {
	const names = [...keys.values()].map(({ shown }) => shown.toLowerCase());
	const narrow = tested.find((key) => [...key].every((name) => names.includes(name)) && key.size < names.length);
	return narrow === void 0 ? "" : ` Its test still promises one row per ${series([...narrow].map(code), 4)}.`;
}
function effectOf$1(added, gone) {
	if (gone === 0) return "there are more rows for each old key now";
	return added === 0 ? "several old rows are one now" : "old and new rows can’t be matched";
}

// src/sql/conditions.ts
function conjunctsOf(condition) {
	if (condition === void 0) return [];
	return condition.kind === "operator" && condition.operator === "and" ? condition.arguments.flatMap(conjunctsOf) : [condition];
}

// src/sql/rejects-null.ts
const STRICT = new Set(`lower upper trim ltrim rtrim abs ceil floor round length substring substr replace date date_trunc timestamp_trunc datetime_trunc extract year
  month day hour to_date to_char left right cast date_part dateadd datediff date_add date_sub date_diff`.split(/\s+/));
const COMPARING$1 = /* @__PURE__ */ new Set([
	"=",
	"<>",
	"<",
	"<=",
	">",
	">=",
	"like",
	"ilike",
	"in",
	"not in",
	"between",
	"not between"
]);
const ARITHMETIC = /* @__PURE__ */ new Set([
	"+",
	"-",
	"*",
	"/",
	"%",
	"||"
]);
function rejectsNull(condition, isNull) {
	if (condition.kind === "column") return isNull(condition);
	if (condition.kind !== "operator") return false;
	const { operator, arguments: operands } = condition;
	if (operator === "and") return operands.some((operand) => rejectsNull(operand, isNull));
	if (operator === "or") return operands.every((operand) => rejectsNull(operand, isNull));
	if (operator === "not") return operands.every((operand) => operand.kind === "operator" && comparesNull(operand, isNull));
	return comparesNull(condition, isNull);
}
function comparesNull({ operator, arguments: operands }, isNull) {
	if (!COMPARING$1.has(operator)) return false;
	const [first, second] = operands;
	return [first, !/in$|between$/.test(operator) ? second : void 0].some((operand) => operand !== void 0 && isStrict(operand, isNull));
}
function isStrict(expression, isNull) {
	switch (expression.kind) {
		case "column": return isNull(expression);
		case "cast": return isStrict(expression.argument, isNull);
		case "operator": return ARITHMETIC.has(expression.operator) && expression.arguments.some((operand) => isStrict(operand, isNull));
		case "call": return STRICT.has(expression.name) && expression.arguments.some((argument) => isStrict(argument, isNull));
		default: return false;
	}
}

// src/agents/code-reviewer/rules/correctness/grouped-by-missing-key.ts
const groupedByMissingKey = defineRule({
	id: "grouped-by-missing-key",
	code: "C6",
	title: "All rows without a match become one group",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(["left join"], view)) for (const block of shape.blocks) for (const { key, kept, input } of missingKeys(block)) {
			const location = writtenPlace(model, key.line, view);
			if (location === void 0) continue;
			const [shown, other] = [code(showExpression(key)), code(showExpression(kept))];
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${showExpression(key)}`,
				message: `${code(model.name)} groups by ${shown}, which is NULL for every row that the LEFT JOIN of ${code(input.alias)} found no match for: all of them become one group, whatever their ${other} is.`,
				remedy: `Group by ${other}, which is the same value and always there.`,
				location
			};
		}
	}
});
function missingKeys(block) {
	const keys = aggregatesOf(block).length > 0 ? groupKeys(block) ?? [] : [];
	return keys.flatMap((key) => {
		const input = key.kind === "column" && key.table !== void 0 ? inputOf$1(key, block) : void 0;
		if (key.kind !== "column" || input?.join?.kind !== "left" || dropsMissing(input, block)) return [];
		const kept = equalTo(key, input, block);
		return kept === void 0 || keys.some((other) => other.kind === "column" && isSame$2(other, kept)) ? [] : [{
			key,
			kept,
			input
		}];
	});
}
function dropsMissing(input, block) {
	const isIts = (column) => inputOf$1(column, block) === input;
	return conjunctsOf(block.where).some((condition) => {
		const [asked] = condition.kind === "operator" && condition.operator.startsWith("is ") ? condition.arguments : [];
		return asked?.kind === "column" && isIts(asked) || rejectsNull(condition, isIts);
	});
}
function equalTo(key, input, block) {
	for (const condition of conjunctsOf(input.join?.on)) {
		if (condition.kind !== "operator" || condition.operator !== "=") continue;
		const [one, two] = condition.arguments;
		if (one?.kind !== "column" || two?.kind !== "column") continue;
		const other = isSame$2(one, key) ? two : isSame$2(two, key) ? one : void 0;
		const from = other === void 0 ? void 0 : inputOf$1(other, block);
		if (other !== void 0 && from !== void 0 && from !== input && (from.join === void 0 || from.join.kind === "inner")) return other;
	}
}
function isSame$2(one, other) {
	return one.name.toLowerCase() === other.name.toLowerCase() && one.table?.toLowerCase() === other.table?.toLowerCase();
}

// src/agents/model-layer.ts
const FOLDERS = [
	[/^(?:\d+_)?(?:staging|stage|stg|base)$/, "staging"],
	[/^(?:\d+_)?(?:intermediate|int)$/, "intermediate"],
	[/^(?:\d+_)?(?:data_?)?(?:marts?|mrt)$/, "mart"]
];
const PREFIXES = [
	[/^(?:stg|base)_/, "staging"],
	[/^int_/, "intermediate"],
	[/^(?:dim|dimension|fct|fact|bridge|brg)_/, "mart"]
];
const WEAK_PREFIX = /^(?:agg|rpt|mart|mrt)_/;
const ROLE_NAMES = [
	[/^(?:dim|dimension)_|_dim$/, "dimension"],
	[/^(?:fct|fact)_|_(?:fct|fact)$/, "fact"],
	[/^(?:bridge|brg)_|_bridge$/, "bridge"],
	[/^(?:agg|rpt)_|_agg$/, "aggregate"]
];
const ROLE_FOLDERS = [
	[/^(?:dim|dims|dimensions?)$/, "dimension"],
	[/^(?:fct|facts?)$/, "fact"],
	[/^bridges?$/, "bridge"],
	[/^(?:agg|aggs|aggregates?|aggregations?)$/, "aggregate"]
];
const layerOf = oncePer((model) => {
	const folder = layerByFolder(model);
	const name = layerByName(model);
	if (folder === void 0) return name ?? (WEAK_PREFIX.test(model.name.toLowerCase()) ? "mart" : "other");
	return name === void 0 || name === folder ? folder : "other";
});
const LAYER_NAMES = {
	mart: "marts",
	intermediate: "intermediate models",
	staging: "staging models",
	other: "models outside of the layers"
};
const LAYERS = [
	"mart",
	"intermediate",
	"staging",
	"other"
];
function layerByFolder({ path }) {
	return nearest(path, FOLDERS);
}
function layerByName({ name }) {
	return meaning(name, PREFIXES);
}
function isBaseModel({ name, path }) {
	return /^base_|_(?:base|tmp)$/i.test(name) || ["base", "tmp"].includes(foldersOf(path)[0] ?? "");
}
const roleOf = oncePer((model) => {
	const told = [layerByFolder(model), layerByName(model)];
	if (told.includes("staging") || told.includes("intermediate")) return "other";
	return meaning(model.name, ROLE_NAMES) ?? nearest(model.path, ROLE_FOLDERS) ?? "other";
});
const ownModels = oncePer(({ name, nodes }) => [...nodes.values()].filter(({ resourceType, packageName }) => resourceType === "model" && packageName === name));
function nearest(path, table) {
	for (const folder of foldersOf(path)) {
		const found = meaning(folder, table);
		if (found !== void 0) return found;
	}
}
function meaning(word, table) {
	return table.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
}
function foldersOf(path) {
	return path.toLowerCase().split("/").slice(0, -1).toReversed();
}

// src/agents/code-reviewer/scan-sql.ts
const SKIPPED = String.raw`\s+|--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|\{#[\s\S]*?#\}|\{%[\s\S]*?%\}`;
const TOKEN = new RegExp(`((?:${SKIPPED})*)(?:${[
	String.raw`([A-Za-z_][\w$]*)`,
	String.raw`\{\{-?\s*([\s\S]*?)\s*-?\}\}`,
	"\"([^\"]*)\"",
	"`([^`]*)`",
	String.raw`\[([A-Za-z_]\w*)\]`,
	String.raw`([\s\S])`,
	"$"
].join("|")})`, "g");
function scanSql(rawCode) {
	const tokens = [];
	let line = 1;
	for (const match of rawCode.matchAll(TOKEN)) {
		const [whole, skipped = ""] = match;
		line += breaksIn(skipped);
		const token = tokenOf(match, line);
		if (token === void 0) continue;
		const before = tokens.at(-1);
		const isGlued = skipped === "" && before !== void 0 && (token.kind === "jinja" || before.kind === "jinja");
		tokens.push(isGlued ? {
			...token,
			glued: true
		} : token);
		line += token.kind === "word" ? 0 : breaksIn(whole.slice(skipped.length));
	}
	return tokens;
}
function tokenOf([, , word, jinja, double, tick, bracket, sign], line) {
	if (word !== void 0) return {
		kind: "word",
		text: word,
		line
	};
	if (jinja !== void 0) return {
		kind: "jinja",
		text: jinja,
		line
	};
	const name = double ?? tick ?? bracket;
	if (name !== void 0) return {
		kind: "word",
		text: name,
		line
	};
	return sign === void 0 ? void 0 : {
		kind: "sign",
		text: sign,
		line
	};
}
function breaksIn(text) {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
	return count;
}

// src/agents/code-reviewer/hard-coded-relations.ts
const CLAUSES = new Set("where group order having qualify limit offset window union intersect except join inner left right full cross natural asof on using select from tablesample pivot unpivot lateral set when for".split(" "));
const CATALOGUES$1 = /* @__PURE__ */ new Set([
	"information_schema",
	"pg_catalog",
	"sys"
]);
function hardCodedRelations(rawCode) {
	const tokens = scanSql(rawCode);
	const { names, certain } = cteNames(tokens);
	const factors = factorsOf(tokens);
	const aliases = new Set(factors.flatMap(({ alias }) => alias?.toLowerCase() ?? []));
	return factors.flatMap((factor) => {
		const relation = relationOf$1(factor);
		if (relation === void 0) return [];
		const [first = "", ...rest] = relation.name.toLowerCase().split(".");
		if (rest.length === 0 && (names.has(first) || !certain)) return [];
		if (rest.length > 0 && (aliases.has(first) || names.has(first))) return [];
		return rest.slice(-2, -1).some((part) => CATALOGUES$1.has(part)) || CATALOGUES$1.has(first) ? [] : [relation];
	});
}
function cteNames(tokens) {
	const names = /* @__PURE__ */ new Set();
	let certain = true;
	for (const [index, { kind, text }] of tokens.entries()) {
		if (kind !== "word" || text.toLowerCase() !== "as" || !opensCte(tokens, index)) continue;
		const named = tokens[beforeColumns(tokens, index - 1)];
		if (named?.kind === "word") names.add(named.text.toLowerCase());
		if (named?.kind === "jinja" || named?.glued === true) certain = false;
	}
	return {
		names,
		certain
	};
}
function opensCte(tokens, index) {
	const next = tokens.slice(index + 1, index + 4).map(({ text }) => text.toLowerCase());
	return next[0] === "(" || next[0] === "materialized" && next[1] === "(" || next[0] === "not" && next[2] === "(";
}
function beforeColumns(tokens, index) {
	if (tokens[index]?.text !== ")") return index;
	let at = index;
	while (at >= 0 && tokens[at]?.text !== "(") at -= 1;
	return at - 1;
}
function factorsOf(tokens) {
	const found = [];
	for (const [index, token] of tokens.entries()) {
		const word = token.kind === "word" ? token.text.toLowerCase() : "";
		if (word !== "join" && !(word === "from" && opensFromClause(tokens, index))) continue;
		let factor = factorAt(tokens, index + 1);
		while (factor !== void 0) {
			found.push(factor);
			factor = tokens[factor.next]?.text === "," && word === "from" ? factorAt(tokens, factor.next + 1) : void 0;
		}
	}
	return found;
}
function opensFromClause(tokens, index) {
	if (tokens[index - 1]?.text.toLowerCase() === "distinct") return false;
	let depth = 0;
	for (let at = index - 1; at >= 0; at -= 1) {
		const text = tokens[at]?.text.toLowerCase();
		if (text === ")") depth += 1;
		if (text === "(") depth -= 1;
		if (depth < 0) return [
			"select",
			"with",
			"from",
			"("
		].includes(tokens[at + 1]?.text.toLowerCase() ?? "") || tokens[at + 1]?.kind === "jinja";
	}
	return true;
}
function factorAt(tokens, start) {
	const first = ["only", "lateral"].includes(tokens[start]?.text.toLowerCase() ?? "") ? start + 1 : start;
	let end = first;
	while (isNamePart(tokens[end]) && (end === first || tokens[end]?.text === "." || tokens[end - 1]?.text === "." || tokens[end]?.glued === true)) end += 1;
	if (end === first || tokens[end]?.text === "(") return void 0;
	const aliasAt = tokens[end]?.text.toLowerCase() === "as" ? end + 1 : end;
	const alias = tokens[aliasAt];
	const hasAlias = alias?.kind === "word" && !CLAUSES.has(alias.text.toLowerCase());
	return {
		tokens: tokens.slice(first, end),
		alias: hasAlias ? alias.text : void 0,
		next: hasAlias ? aliasAt + 1 : end
	};
}
function isNamePart(token) {
	return token !== void 0 && (token.kind === "word" || token.kind === "jinja" || token.text === ".");
}
function relationOf$1({ tokens }) {
	const [first] = tokens;
	if (first === void 0 || CLAUSES.has(first.text.toLowerCase())) return void 0;
	if (!tokens.every(({ kind, text, glued }) => (kind === "jinja" ? /^(?:var|env_var)\s*\(|^target\./.test(text) : true) && (glued !== true || text === "."))) return void 0;
	return {
		name: tokens.map(({ kind, text }) => kind === "jinja" ? `{{ ${text} }}` : text).join(""),
		line: first.line
	};
}

// src/agents/code-reviewer/fixes/relation-call.ts
function relationCall({ name, line }, model, view) {
	const text = textOf$10(model, view);
	const wanted = name.toLowerCase();
	const call = wanted.includes("{") ? void 0 : callFor(wanted.split("."), model, view.project);
	const times = hardCodedRelations(text).filter((other) => other.name.toLowerCase() === wanted).length;
	if (call === void 0 || times !== 1) return void 0;
	return fixLine(text, line, (pieces, at) => {
		const end = endOfName(pieces, at);
		return pieces.slice(at, end).map((piece) => plainName(piece.text)).join("") === wanted && opensRelation(pieces[at - 1]) && pieces[end]?.text !== "(" ? {
			from: at,
			to: end,
			text: call
		} : void 0;
	});
}
function endOfName(pieces, at) {
	let end = at;
	while (isName(pieces[end])) {
		end += 1;
		if (pieces[end]?.text !== ".") return end;
		end += 1;
	}
	return end;
}
function opensRelation(piece) {
	return piece !== void 0 && [
		"from",
		"join",
		","
	].includes(piece.text.toLowerCase());
}
function callFor(wanted, model, project) {
	if (wanted.length < 2) return void 0;
	const read = relationsNamed(wanted, project);
	const [only, another] = read.length > 0 ? read : namesakes(wanted, project);
	if (only === void 0 || another !== void 0) return void 0;
	if ("sourceName" in only) return isPlain$4(only.sourceName, only.name) ? `{{ source('${only.sourceName}', '${only.name}') }}` : void 0;
	const isOwn = only.packageName === project.name && only.version === void 0;
	const readsModel = only.uniqueId === model.uniqueId || descendants(project, [model.uniqueId]).has(only.uniqueId);
	return isOwn && !readsModel && isPlain$4(only.name) ? `{{ ref('${only.name}') }}` : void 0;
}
function relationsNamed(wanted, project) {
	return relationsOf$1(project).filter((one) => pathsOf(one).some((path) => path.slice(-wanted.length).join(".") === wanted.join(".")));
}
function namesakes(wanted, project) {
	const table = wanted.at(-1);
	const found = relationsOf$1(project).filter((one) => pathsOf(one).some((path) => path.at(-1) === table) || one.name.toLowerCase() === table);
	return found.every((one) => "resourceType" in one && (layerByName(one) !== void 0 || roleOf(one) !== "other")) ? found : [];
}
function relationsOf$1({ nodes, sources }) {
	return [...sources.values(), ...[...nodes.values()].filter(({ resourceType }) => [
		"model",
		"seed",
		"snapshot"
	].includes(resourceType))];
}
function pathsOf(relation) {
	return [relation.relationName, "otherRelation" in relation ? relation.otherRelation : void 0].flatMap((name) => name === void 0 ? [] : [plainRelation(name).split(".")]);
}
function isPlain$4(...names) {
	return names.every((name) => /^[\w.$-]+$/.test(name));
}

// src/agents/code-reviewer/reads-only-calls.ts
const COMMENT$3 = /--|\/\*|\{#/;
const CTE = /\b([a-z_]\w*)\s+as\s*\(/gi;
const READING = /(?<![a-z_$])(?:from|join)\b(?:\s+(?:\{\{-?\s*(?:ref|source)\s*\([^{}]*\)\s*-?\}\}|([a-z_]\w*))(?![\w.$({"`[])(?!\s*(?:as\s+)?\w*\s*,))?/gi;
const MODIFIERS = /* @__PURE__ */ new Set(["only", "lateral"]);
function readsOnlyCalls(rawCode) {
	if (COMMENT$3.test(rawCode)) return false;
	const ctes = new Set([...rawCode.matchAll(CTE)].map(([, name = ""]) => name.toLowerCase()));
	for (const [whole, name] of rawCode.matchAll(READING)) if (!whole.endsWith("}}") && (name === void 0 || MODIFIERS.has(name.toLowerCase()) || !ctes.has(name.toLowerCase()))) return false;
	return true;
}

// src/agents/code-reviewer/rules/correctness/hard-coded-relation.ts
const hardCodedRelation = defineRule({
	id: "hard-coded-relation",
	code: "C25",
	title: "A relation is hard-coded",
	severity: "error",
	preset: "default",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.language !== "sql") continue;
			const text = textOf$10(model, view);
			if (readsOnlyCalls(text)) continue;
			for (const { name, line } of hardCodedRelations(text)) yield {
				subject: model.uniqueId,
				key: name.toLowerCase(),
				message: `${code(model.name)} reads ${code(name)} by its name (line ${line}): dbt knows no order, no lineage and no other environment for it.`,
				remedy: `Read it by ${replacementFor(name, view.project)}.`,
				location: {
					...modelLocation(model, view.side, view.projectDir),
					line
				},
				fix: () => relationCall({
					name,
					line
				}, model, view)
			};
		}
	}
});
function replacementFor(name, { nodes, sources }) {
	const table = name.toLowerCase().split(".").at(-1);
	const source = [...sources.values()].find(({ identifier, name: called }) => [identifier, called].some((known) => known.toLowerCase() === table));
	if (source !== void 0) return code(`{{ source('${source.sourceName}', '${source.name}') }}`);
	const model = [...nodes.values()].find(({ resourceType, name: called }) => [
		"model",
		"seed",
		"snapshot"
	].includes(resourceType) && called.toLowerCase() === table);
	if (model !== void 0) return code(`{{ ref('${model.name}') }}`);
	return "`{{ ref('…') }}`, or declare it as a source and read it by `{{ source('…', '…') }}`";
}

// src/agents/code-reviewer/rules/correctness/inner-join-after-left.ts
const innerJoinAfterLeft = defineRule({
	id: "inner-join-after-left",
	code: "C5",
	title: "An inner join on a column that may be missing undoes a LEFT JOIN",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(["left join"], view)) for (const block of shape.blocks) for (const { input, optional, condition } of undone$1(block)) {
			const location = writtenPlace(model, condition.line, view);
			if (location === void 0) continue;
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${optional.alias} ${input.alias}`,
				message: `${code(model.name)} keeps rows without a match in ${code(optional.alias)} by a LEFT JOIN, and the inner join of ${code(input.alias)} on ${code(showExpression(condition))} drops every one of them.`,
				remedy: `Join ${code(input.alias)} with LEFT JOIN, too, or ${code(optional.alias)} with INNER JOIN if only rows with a match are wanted.`,
				location
			};
		}
	}
});
function undone$1(block) {
	return block.inputs.flatMap((input, index) => {
		if (input.join?.kind !== "inner" || input.from.kind === "other") return [];
		for (const optional of block.inputs.slice(0, index)) {
			if (optional.join?.kind !== "left" || optional.from.kind === "other") continue;
			const isIts = (column) => column.table !== void 0 && inputOf$1(column, block) === optional;
			const condition = conjunctsOf(input.join.on).find((one) => rejectsNull(one, isIts) && names(one, input, block));
			if (condition !== void 0) return [{
				input,
				optional,
				condition
			}];
		}
		return [];
	});
}
function names(condition, input, block) {
	return columnsIn$1(condition).some((column) => inputOf$1(column, block) === input);
}

// src/agents/singular.ts
function singular(word) {
	return word.replace(/ies$/, "y").replace(/(?<=ss|x|ch|sh)es$|(?<!s)s$/, "");
}

// src/agents/input-source.ts
const DEEPEST$7 = 30;
function inputSource(input, sql, depth = 0) {
	const { from } = input;
	if (input.columns.length > 0 || depth > DEEPEST$7) return void 0;
	if (from.kind === "relation") {
		const node = nodeAt(from.path, sql);
		return node && {
			node,
			isFiltered: false,
			column: (name) => name.toLowerCase()
		};
	}
	if (from.kind === "derived") return bodySource(from.body, sql, depth);
	const cte = from.kind === "cte" ? sql.shape.ctes[from.cte] : void 0;
	return cte === void 0 || cte.recursive || cte.columns.length > 0 ? void 0 : bodySource(cte.body, sql, depth);
}
function nodeAt(path, { node, project }) {
	const wanted = path.at(-1)?.toLowerCase() ?? "";
	const [only, ...others] = node.dependsOn.nodes.flatMap((id) => {
		const parent = project.nodes.get(id);
		return parent !== void 0 && namesOf$4(parent).includes(wanted) ? [parent] : [];
	});
	return others.every((other) => other === only) ? only : void 0;
}
const namesOf$4 = oncePer(({ relationName, name }) => [(relationName?.split(".").at(-1) ?? "").replaceAll(/["`]/g, "").toLowerCase(), name.toLowerCase()]);
function bodySource(body, sql, depth) {
	const block = body.kind === "select" ? sql.shape.blocks[body.block] : void 0;
	const [only, another] = block?.inputs ?? [];
	if (block === void 0 || only === void 0 || another !== void 0 || !keepsRows(block)) return void 0;
	const inner = inputSource(only, sql, depth + 1);
	if (inner === void 0) return void 0;
	return {
		...inner,
		isFiltered: inner.isFiltered || block.where !== void 0,
		column: (name) => behind(name, block, inner)
	};
}
function keepsRows(block) {
	const { distinct, distinctOn, groupBy, groupsByAll, having, qualify, limit, offset } = block;
	if (having !== void 0 || qualify !== void 0 || limit !== void 0 || offset !== void 0) return false;
	if (distinct || groupsByAll || distinctOn.length > 0 || groupBy.length > 0) return false;
	return aggregatesOf(block).length === 0;
}
function behind(name, { items }, inner) {
	const wanted = name.toLowerCase();
	const named = items.find((item) => item.name?.toLowerCase() === wanted);
	if (named !== void 0) return named.expression.kind === "column" ? inner.column(named.expression.name) : void 0;
	const star = items.find(({ expression }) => expression.kind === "star");
	const before = star === void 0 ? void 0 : throughStar(wanted, star);
	return before === void 0 ? void 0 : inner.column(before);
}
function throughStar(wanted, { expression }) {
	if (expression.kind !== "star") return void 0;
	const renamed = expression.rename.find(({ to }) => to.toLowerCase() === wanted);
	if (renamed !== void 0) return renamed.from;
	return [
		...expression.except,
		...expression.replace.map((one) => one.name),
		...expression.rename.map(({ from }) => from)
	].some((one) => one.toLowerCase() === wanted) ? void 0 : wanted;
}

// src/agents/primary-key.ts
function declaredGrain({ meta }) {
	const grain = meta["grain"];
	const names = typeof grain === "string" ? [grain] : grain;
	return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}
function uniqueKey({ config }) {
	const key = config["unique_key"];
	const names = typeof key === "string" ? [key] : key;
	return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}
function hasTestedKey(model, project) {
	const tests = enabledTests(model.uniqueId, project);
	return hasUniqueColumn(model, tests) || tests.some((test) => uniqueTogether(test).length > 0) || coversGrain(model, tests) || model.contractEnforced && hasKeyConstraint(model);
}
function hasUniqueColumn(model, tests) {
	const isTested = (kind, column) => tests.some((test) => test.kind === kind && test.column?.toLowerCase() === column);
	return tests.flatMap(({ kind, column }) => kind === "unique" && column !== void 0 ? column.toLowerCase() : []).some((column) => isTested("not_null", column) || model.contractEnforced && constraintsOf(model, column).includes("not_null"));
}
function coversGrain(model, tests) {
	const grain = declaredGrain(model).map((column) => column.toLowerCase());
	if (grain.length < 2) return false;
	return tests.some(({ kind, column = "" }) => kind === "unique" && grain.every((name) => column.toLowerCase().split(/\W+/).includes(name)));
}
function hasKeyConstraint(model) {
	if (model.constraints.map(({ type }) => type).includes("primary_key")) return true;
	return [...model.columns.keys()].some((name) => {
		const ofColumn = constraintsOf(model, name.toLowerCase());
		return ofColumn.includes("primary_key") || ofColumn.includes("unique") && ofColumn.includes("not_null");
	});
}
function constraintsOf({ columns }, column) {
	return [...columns.values()].filter(({ name }) => name.toLowerCase() === column).flatMap(({ constraints }) => constraints.map(({ type }) => type));
}

// src/agents/row-keys.ts
const DEEPEST$6 = 30;
const known$1 = /* @__PURE__ */ new WeakMap();
function rowKeys({ from, columns }, sql, depth = 0) {
	if (depth > DEEPEST$6 || columns.length > 0) return [];
	if (from.kind === "relation") return nodeKeys(sql.find(from.path, sql.model), sql.project);
	if (from.kind === "derived") return bodyKeys(from.body, sql, depth);
	const cte = from.kind === "cte" ? sql.shape.ctes[from.cte] : void 0;
	return from.kind !== "cte" || cte === void 0 || cte.recursive || cte.columns.length > 0 ? [] : cteKeys(from.cte, cte.body, {
		sql,
		depth
	});
}
function cteKeys(index, body, { sql, depth }) {
	const before = known$1.get(sql) ?? /* @__PURE__ */ new Map();
	known$1.set(sql, before);
	const keys = before.get(index) ?? bodyKeys(body, sql, depth);
	before.set(index, keys);
	return keys;
}
function nodeKeys(node, project) {
	if (node === void 0 || !("resourceType" in node)) return [];
	const declared = node.contractEnforced ? node.constraints.filter(({ type }) => type === "primary_key").map(({ columns }) => columns) : [];
	const merged = node.materialized === "incremental" ? [uniqueKey(node)] : [];
	const keys = [...declared, ...merged].filter((key) => key.length > 0 && key.every((name) => /^\w+$/.test(name)));
	return [...testedKeys(node, project), ...keys.map((key) => new Set(key.map((name) => name.toLowerCase())))];
}
function bodyKeys(body, sql, depth) {
	if (body.kind === "select") return blockKeys(sql.shape.blocks[body.block], sql, depth);
	const [first] = body.operands;
	const block = first?.kind === "select" ? sql.shape.blocks[first.block] : void 0;
	const names = body.operator === "union" && block !== void 0 ? allNames(block) : void 0;
	return names === void 0 ? [] : [new Set(names)];
}
function blockKeys(block, sql, depth) {
	if (block === void 0) return [];
	const chosen = [block.distinctOn, ...rankedBy(block)].flatMap((by) => by.length === 0 ? [] : namesFor(by, block) ?? []);
	const all = block.distinct && block.distinctOn.length === 0 ? allNames(block) : void 0;
	const own = [...chosen, ...all === void 0 ? [] : [new Set(all)]];
	const groups = groupKeys(block);
	if (groups === void 0) return own;
	if (groups.length > 0) return [...own, ...namesFor(groups, block) ?? []];
	if (aggregatesOf(block).length > 0) return [...own, /* @__PURE__ */ new Set()];
	return [...own, ...passedOn(block, sql, depth)];
}
function allNames({ items }) {
	const names = items.flatMap(({ name, expression }) => name === void 0 || expression.kind === "star" ? [] : name.toLowerCase());
	return names.length === items.length ? names : void 0;
}
function rankedBy({ qualify, items }) {
	return conjunctsOf(qualify).flatMap((condition) => {
		if (condition.kind !== "operator" || condition.operator !== "=") return [];
		const [left, right] = condition.arguments;
		if (right?.kind !== "literal" || right.value !== "1") return [];
		const named = left?.kind === "column" ? items.find(({ name }) => name?.toLowerCase() === left.name.toLowerCase())?.expression : left;
		return named?.kind === "window" && named.call.kind === "call" && named.call.name === "row_number" ? [named.partitionBy] : [];
	});
}
function namesFor(expressions, { items }) {
	const names = expressions.map((expression) => {
		const shown = items.find((item) => item.expression === expression || textOf$7(item.expression) === textOf$7(expression));
		const passed = expression.kind === "column" && items.some((item) => item.expression.kind === "star") ? expression.name : void 0;
		return (shown?.name ?? passed)?.toLowerCase();
	});
	return names.every((name) => name !== void 0) ? [new Set(names)] : void 0;
}
function textOf$7(expression) {
	return expressionText$1(expression, {
		column: (_, name) => name.toLowerCase(),
		subquery: () => "subquery"
	});
}
function passedOn(block, sql, depth) {
	const [first, ...others] = block.inputs;
	if (first === void 0 || block.items.some(({ expression }) => expression.kind === "call" && expression.name === "unnest")) return [];
	if (!others.every((input) => isToOne(input, block, {
		sql,
		depth
	}))) return [];
	return rowKeys(first, sql, depth + 1).flatMap((key) => {
		const names = [...key].map((name) => shownAs(name, first, block));
		return names.every((name) => name !== void 0) ? [new Set(names)] : [];
	});
}
function shownAs(column, input, block) {
	for (const { name, expression } of block.items) {
		if (expression.kind === "column" && expression.name.toLowerCase() === column && inputOf$1(expression, block) === input) return name?.toLowerCase();
		if (expression.kind === "star" && (expression.table === void 0 || expression.table === input.alias) && expression.except.length + expression.replace.length + expression.rename.length === 0) return column;
	}
}
function isToOne(input, block, { sql, depth = 0 }) {
	const { join } = input;
	if (join?.kind === "semi" || join?.kind === "anti") return true;
	if (join === void 0 || join.natural || join.kind !== "left" && join.kind !== "inner") return false;
	const { equal } = joinedOn(input, block);
	return rowKeys(input, sql, depth + 1).some((key) => [...key].every((name) => equal.has(name)));
}
function joinedOn(input, block) {
	const { on, using = [] } = input.join ?? {};
	const conditions = conjunctsOf(on).map((condition) => ({
		condition,
		column: equated(condition, input, block)
	}));
	const named = conditions.flatMap(({ column }) => column ?? []);
	const asksMore = conditions.some(({ condition, column }) => column === void 0 && condition.kind !== "literal");
	return {
		equal: new Set([...using, ...named].map((name) => name.toLowerCase())),
		asksMore
	};
}
function equated(condition, input, block) {
	if (condition.kind !== "operator" || condition.operator !== "=") return void 0;
	const [one, two] = condition.arguments;
	if (one === void 0 || two === void 0) return void 0;
	const isIts = (side) => side.kind === "column" && side.table !== void 0 && inputOf$1(side, block) === input;
	const isOther = (side) => {
		return columnsIn$1(side).every((column) => column.table !== void 0 && inputOf$1(column, block) !== input);
	};
	if (one.kind === "column" && isIts(one) && isOther(two)) return one.name;
	return two.kind === "column" && isIts(two) && isOther(one) ? two.name : void 0;
}

// src/agents/code-reviewer/is-whole.ts
const DEEPEST$5 = 30;
function isWhole(input, rest, shape) {
	return holdsAll(input, rest, {
		shape,
		depth: 0
	});
}
function holdsAll({ from }, rest, { shape, depth }) {
	if (from.kind === "relation") return true;
	const body = from.kind === "derived" ? from.body : from.kind === "cte" ? shape.ctes[from.cte]?.body : void 0;
	if (body === void 0 || depth > DEEPEST$5) return false;
	const block = body.kind === "select" ? shape.blocks[body.block] : void 0;
	if (block === void 0) return depth === 0;
	if (block.having !== void 0 || block.limit !== void 0 || block.offset !== void 0) return false;
	if (makesKey(block)) return asksNothing(block, depth === 0 ? rest : void 0);
	const [first, ...others] = block.inputs;
	const isPassedOn = block.where === void 0 && block.qualify === void 0 && others.every(({ join }) => join?.kind === "left");
	return first !== void 0 && isPassedOn && holdsAll(first, rest, {
		shape,
		depth: depth + 1
	});
}
function makesKey(block) {
	return block.distinct || block.qualify !== void 0 || (groupKeys(block)?.length ?? 0) > 0;
}
function asksNothing({ where }, columns) {
	if (where === void 0) return true;
	return columns !== void 0 && !columnsIn$1(where).some(({ name }) => columns.includes(name.toLowerCase()));
}

// src/agents/code-reviewer/repeating-joins.ts
function repeatingJoins(block, sql) {
	return block.inputs.flatMap((input) => {
		if (input.join?.kind !== "left" && input.join?.kind !== "inner") return [];
		const { equal, asksMore } = joinedOn(input, block);
		if (asksMore || equal.size === 0 || isNarrowed(input, block)) return [];
		const keys = [...rowKeys(input, sql), ...grainOf(input, sql)];
		if (keys.length === 0 || keys.some((key) => [...key].every((name) => equal.has(name)))) return [];
		const wider = keys.find((key) => [...equal].every((name) => key.has(name))) ?? keyBeside(equal, input, {
			keys,
			block,
			sql
		});
		if (wider === void 0) return [];
		const rest = [...wider].filter((name) => !equal.has(name));
		return rest.length > 0 && isWhole(input, rest, sql.shape) ? [{
			input,
			by: [...equal],
			key: [...wider]
		}] : [];
	});
}
function isNarrowed(input, block) {
	const groups = groupKeys(block);
	if (groups === void 0) return true;
	return [
		...conjunctsOf(block.where),
		...conjunctsOf(block.qualify),
		...groups
	].flatMap(columnsIn$1).some((column) => [void 0, input].includes(inputOf$1(column, block)));
}
function grainOf(input, { model, shape, project }) {
	const source = inputSource(input, {
		node: model,
		shape,
		project
	});
	const grain = source === void 0 ? [] : declaredGrain(source.node).map((name) => name.toLowerCase());
	return grain.length > 0 && grain.every((name) => source?.column(name) === name) ? [new Set(grain)] : [];
}
function keyBeside(equal, input, { keys, block, sql }) {
	const [name, another] = [...equal];
	if (name === void 0 || another !== void 0) return void 0;
	if (isTestedReference(name, input, sql)) return keys[0];
	return leadsToKey(name, input, {
		block,
		sql
	}) ? keys.find((key) => isCalledAfter$1(key, input, sql)) : void 0;
}
function isTestedReference(name, input, { model, shape, project, find }) {
	const alone = { inputs: [{
		...input,
		join: void 0
	}] };
	const origin = columnOrigin({
		kind: "column",
		table: void 0,
		name,
		line: input.line
	}, alone, shape);
	const node = origin === void 0 ? void 0 : find(origin.path, model);
	return (node === void 0 ? [] : project.children.get(node.uniqueId) ?? []).flatMap((id) => project.nodes.get(id)?.test ?? []).some(({ kind, column, attachedTo }) => {
		return kind === "relationships" && attachedTo === node?.uniqueId && column?.toLowerCase() === origin?.column;
	});
}
function leadsToKey(name, input, { block, sql }) {
	const { on, using = [] } = input.join ?? {};
	const [first, second] = block.inputs;
	if (using.length > 0) return first !== void 0 && second === input && isKeyOf(first, name, sql);
	const [condition] = conjunctsOf(on).filter((one) => one.kind === "operator" && one.operator === "=");
	if (condition?.kind !== "operator" || !condition.arguments.every(({ kind }) => kind === "column")) return false;
	const other = columnsIn$1(condition).find((column) => inputOf$1(column, block) !== input);
	const owner = other === void 0 ? void 0 : inputOf$1(other, block);
	return other !== void 0 && owner !== void 0 && isKeyOf(owner, other.name, sql);
}
function isKeyOf(input, column, sql) {
	return rowKeys(input, sql).some((key) => key.size === 1 && key.has(column.toLowerCase()));
}
const KEY$3 = /_(?:id|key|sk|hk|code|no|number)$/;
function isCalledAfter$1(key, input, { model, shape, project }) {
	const [name = "", another] = [...key];
	const node = inputSource(input, {
		node: model,
		shape,
		project
	})?.node;
	return node !== void 0 && another === void 0 && KEY$3.test(name) && lastWord(name.replace(KEY$3, "")) === lastWord(node.name);
}
function lastWord(name) {
	return singular(name.toLowerCase().split("_").at(-1) ?? "");
}

// src/agents/code-reviewer/rules/correctness/join-repeats-sum.ts
const joinRepeatsSum = defineRule({
	id: "join-repeats-sum",
	code: "C4",
	title: "A join repeats rows that are summed behind it",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const find = relationNodes(view.project);
		for (const { model, shape } of sqlModelsWith(VERBS.keys(), view)) {
			const sql = {
				model,
				shape,
				project: view.project,
				find
			};
			for (const block of shape.blocks) {
				const joins = repeatable(block).length === 0 ? [] : repeatingJoins(block, sql);
				for (const join of joins) yield* repeated$2(join, block, {
					sql,
					view
				});
			}
		}
	}
});
const VERBS = /* @__PURE__ */ new Map([
	["sum", "adds each value"],
	["avg", "takes each value"],
	["count", "counts each row"]
]);
function repeatable(block) {
	return aggregatesOf(block).filter(({ name, distinct }) => VERBS.has(name) && !distinct);
}
function repeated$2({ input, by, key }, block, { sql: { model, shape }, view }) {
	const wrong = firstWrong(block, dependents(input, block), shape);
	const location = wrong === void 0 ? void 0 : writtenPlace(model, wrong.call.line, view);
	if (wrong === void 0 || location === void 0) return [];
	const [shown, alias] = [code(showExpression(wrong.call)), code(input.alias)];
	const joined = series(by.map(code), 4);
	return [{
		subject: model.uniqueId,
		key: `${block.name ?? ""} ${input.alias} ${by.join(" ")}`,
		message: `${shown} in ${code(model.name)}${wrong.said} once per matching row of ${alias}: that is joined on ${joined}, and a row of it is one ${series(key.map(code), 4)}.`,
		remedy: `Bring ${alias} to one row per ${joined} in a CTE before joining it, or ${wrong.call.name === "sum" ? "sum" : "aggregate"} before the join.`,
		location
	}];
}
function firstWrong(block, below, shape) {
	const calls = repeatable(block).toSorted((one, other) => Number(other.name === "sum") - Number(one.name === "sum"));
	for (const call of calls) {
		if (isAbove(call, below, block)) return {
			call,
			said: ` ${VERBS.get(call.name) ?? ""}`
		};
		const counted = call.name === "count" && columnsIn$1(call).length === 0 ? countedBy(call, block, {
			below,
			shape
		}) : void 0;
		if (counted !== void 0) return {
			call,
			said: `, which is ${code(counted.name)}, counts each row of ${code(counted.alias)}`
		};
	}
}
function countedBy(call, block, { below, shape }) {
	const name = block.items.find(({ expression }) => aggregateCalls(expression).includes(call))?.name;
	const words = new Set(name?.toLowerCase().split("_").map(singular));
	const [counted, another] = block.inputs.filter((input) => words.has(lastWord(nameOf$6(input, shape))));
	return name === void 0 || counted === void 0 || another !== void 0 || below.has(counted) ? void 0 : {
		name,
		alias: counted.alias
	};
}
function nameOf$6({ from, alias }, { ctes }) {
	if (from.kind === "relation") return from.path.at(-1) ?? alias;
	return from.kind === "cte" ? ctes[from.cte]?.name ?? alias : alias;
}
function dependents(input, block) {
	const found = /* @__PURE__ */ new Set([input]);
	for (const other of block.inputs.slice(block.inputs.indexOf(input) + 1)) {
		const { on, using = [] } = other.join ?? {};
		const reads = conjunctsOf(on).flatMap(columnsIn$1);
		if (using.length > 0 || reads.some((column) => [...found, void 0].includes(inputOf$1(column, block)))) found.add(other);
	}
	return found;
}
function isAbove(call, below, block) {
	const columns = columnsIn$1(call);
	const inputs = columns.map((column) => inputOf$1(column, block));
	return columns.length > 0 && inputs.every((input) => input !== void 0 && !below.has(input));
}

// src/agents/code-reviewer/rules/correctness/join-without-condition.ts
const joinWithoutCondition = defineRule({
	id: "join-without-condition",
	code: "C2",
	title: "A join pairs every row with every row",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const sql of sqlModelsWith(["join"], view)) for (const block of sql.shape.blocks) for (const input of block.inputs) yield* untied(input, block, {
			sql,
			view
		});
	}
});
function untied(input, block, { sql: { model, shape }, view }) {
	const why = whyUntied(input, block, shape);
	const location = why === void 0 ? void 0 : writtenPlace(model, input.line, view);
	if (why === void 0 || location === void 0) return [];
	const alias = code(input.alias);
	return [{
		subject: model.uniqueId,
		key: `${block.name ?? ""} ${input.alias}`,
		message: `${why.words.replace("ALIAS", alias)}, so ${code(model.name)} pairs every row before it with every row of ${alias}.`,
		remedy: `Say which columns of ${alias} belong to which of the others${why.isComma ? ", or write CROSS JOIN if every pair is wanted" : ""}.`,
		location
	}];
}
function whyUntied(input, block, shape) {
	const { join } = input;
	if (join === void 0 || input.from.kind === "other" || input.alias === "") return void 0;
	const before = block.inputs.slice(0, block.inputs.indexOf(input));
	if (join.kind === "comma") {
		const isFew = isOneRow(input, shape) || before.every((one) => isOneRow(one, shape)) || before.some(({ from }) => from.kind === "other");
		const isTied = conjunctsOf(block.where).some((condition) => ties(condition, input, block));
		return isFew || isTied ? void 0 : {
			words: "WHERE says nothing about ALIAS and the tables before its comma together",
			isComma: true
		};
	}
	if (join.on === void 0 || isPlainTie(join.on, input)) return void 0;
	if (![
		"inner",
		"left",
		"full"
	].includes(join.kind) || isOneRow(input, shape)) return void 0;
	const columns = columnsIn$1(join.on);
	const inputs = columns.map((column) => inputOf$1(column, block));
	if (columns.length === 0 || inputs.includes(void 0) || hasSubquery(join.on)) return void 0;
	if (!inputs.includes(input)) return {
		words: "The ON clause of ALIAS names no column of it",
		isComma: false
	};
	return comparesWithItself(join.on) ? {
		words: "The ON clause of ALIAS compares a column with itself",
		isComma: false
	} : void 0;
}
function isPlainTie(condition, { alias }) {
	if (condition.kind !== "operator" || condition.operator !== "=") return false;
	const [one, other] = condition.arguments;
	if (one?.kind !== "column" || other?.kind !== "column" || one.table === void 0 || other.table === void 0) return false;
	return one.table !== other.table && (one.table === alias || other.table === alias);
}
function ties(condition, input, block) {
	const inputs = columnsIn$1(condition).map((column) => inputOf$1(column, block));
	if (hasSubquery(condition) || inputs.includes(void 0)) return true;
	return inputs.includes(input) && inputs.some((other) => other !== input);
}
function hasSubquery(condition) {
	return condition.kind === "subquery" || "arguments" in condition && condition.arguments.some(hasSubquery);
}
function comparesWithItself(condition) {
	return conjunctsOf(condition).every((one) => {
		if (one.kind !== "operator" || one.operator !== "=") return false;
		const [left, right] = one.arguments;
		if (left?.kind !== "column" || right?.kind !== "column" || left.table === void 0) return false;
		return left.table === right.table && left.name.toLowerCase() === right.name.toLowerCase();
	});
}
function isOneRow({ from }, { blocks, ctes }) {
	const body = from.kind === "derived" ? from.body : from.kind === "cte" ? ctes[from.cte]?.body : void 0;
	const block = body?.kind === "select" ? blocks[body.block] : void 0;
	if (block === void 0) return false;
	const isTotal = block.groupBy.length === 0 && !block.groupsByAll && aggregatesOf(block).length > 0;
	const isFirst = block.limit?.kind === "literal" && block.limit.value === "1";
	return isTotal || isFirst || block.inputs.length === 0;
}

// src/agents/code-reviewer/rules/correctness/key-drawn-anew.ts
const keyDrawnAnew = defineRule({
	id: "key-drawn-anew",
	code: "C13",
	title: "A key is another one after each build",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith([...CHANCE, ...CLOCK$1], view)) {
			const block = model.materialized === "incremental" ? void 0 : mainBlock(shape);
			if (block === void 0) continue;
			const keys = keyColumns(model, view);
			for (const { name = "", expression, line } of block.items) {
				const call = keys.has(name.toLowerCase()) ? drawn(expression) : void 0;
				const location = call === void 0 ? void 0 : writtenPlace(model, line, view);
				if (call === void 0 || location === void 0) continue;
				yield {
					subject: model.uniqueId,
					key: name.toLowerCase(),
					message: `${code(`${model.name}.${name}`)} is a key and is made with ${code(showExpression(call))}: each build gives every row another one, and whatever kept the old one finds nothing any more.`,
					remedy: `Make ${code(name)} of columns that name the row, such as a hash of its natural key.`,
					location
				};
			}
		}
	}
});
function keyColumns(model, { project }) {
	const declared = [...model.columns.values()].filter(({ constraints }) => constraints.some(({ type }) => type === "primary_key"));
	const names = [
		...uniqueKey(model),
		...declared.map(({ name }) => name),
		...testedKeys(model, project).flatMap((key) => [...key])
	];
	return new Set(names.map((name) => name.toLowerCase()));
}
const CHANCE = /* @__PURE__ */ new Set([
	"random",
	"rand",
	"uuid",
	"gen_random_uuid",
	"generate_uuid",
	"uuid_string",
	"newid",
	"randstr",
	"nextval"
]);
const CLOCK$1 = /* @__PURE__ */ new Set([
	"now",
	"current_timestamp",
	"current_date",
	"sysdate",
	"getdate",
	"clock_timestamp"
]);
function drawn(expression) {
	let found;
	walkExpression(expression, (part) => {
		if (part.kind === "call" && (CHANCE.has(part.name) || CLOCK$1.has(part.name) && !isPlain$3(expression)) && part.arguments.length === 0) found ??= part;
		return found === void 0;
	});
	return found;
}
function isPlain$3(expression) {
	return expression.kind === "cast" ? isPlain$3(expression.argument) : expression.kind === "call" && CLOCK$1.has(expression.name);
}

// src/agents/code-reviewer/rules/correctness/left-join-filtered.ts
const leftJoinFiltered = defineRule({
	id: "left-join-filtered",
	code: "C3",
	title: "WHERE undoes a LEFT JOIN",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const sql of sqlModelsWith(["left join"], view)) for (const block of sql.shape.blocks) for (const input of block.inputs) yield* undone(input, block, {
			sql,
			view
		});
	}
});
function undone(input, block, { sql: { model }, view }) {
	if (input.join?.kind !== "left" || input.from.kind === "other") return [];
	const isIts = (column) => column.table !== void 0 && inputOf$1(column, block) === input;
	const conditions = conjunctsOf(block.where);
	if (conditions.some((condition) => asksForMatch(condition, isIts))) return [];
	const condition = conditions.find((one) => rejectsNull(one, isIts));
	const location = condition === void 0 ? void 0 : writtenPlace(model, condition.line, view);
	if (condition === void 0 || location === void 0) return [];
	const [shown, alias] = [code(showExpression(condition)), code(input.alias)];
	return [{
		subject: model.uniqueId,
		key: `${block.name ?? ""} ${input.alias} ${showExpression(condition)}`,
		message: `${code(model.name)} keeps rows without a match in ${alias} by a LEFT JOIN, and WHERE ${shown} drops every one of them: it works as an INNER JOIN.`,
		remedy: `Move ${shown} into the ON clause of ${alias}, or write INNER JOIN if only rows with a match are wanted.`,
		location
	}];
}
function asksForMatch(condition, isIts) {
	const [first] = condition.kind === "operator" && condition.operator === "is not null" ? condition.arguments : [];
	return first?.kind === "column" && isIts(first);
}

// src/agents/code-reviewer/rules/correctness/list-without-order.ts
const listWithoutOrder = defineRule({
	id: "list-without-order",
	code: "C12",
	title: "Values are listed in no order",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(LISTS, view)) for (const block of shape.blocks.filter((one) => !readsOrdered(one, shape))) for (const call of block.items.flatMap(({ expression }) => unorderedLists(expression))) {
			const location = writtenPlace(model, call.line, view);
			if (location === void 0) continue;
			const shown = showExpression(call);
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${shown}`,
				message: `${code(shown)} in ${code(model.name)} lists its values in whatever order the database reads them: the same data may give another value on the next build.`,
				remedy: `Give ${code(call.name)} an ORDER BY.`,
				location
			};
		}
	}
});
const LISTS = /* @__PURE__ */ new Set([
	"array_agg",
	"string_agg",
	"listagg",
	"group_concat",
	"list",
	"json_agg",
	"jsonb_agg"
]);
const KEEPING = /* @__PURE__ */ new Set([
	"coalesce",
	"array_to_string",
	"concat",
	"nullif",
	"to_json",
	"to_json_string"
]);
function unorderedLists(expression) {
	if (expression.kind === "call" && LISTS.has(expression.name)) return expression.orderBy.length > 0 || expression.distinct || hasOwnOrder(expression) ? [] : [expression];
	return expression.kind === "cast" || expression.kind === "call" && KEEPING.has(expression.name) ? partsOf(expression).flatMap(unorderedLists) : [];
}
function hasOwnOrder({ arguments: [value] }) {
	return value === void 0 || value.kind === "literal";
}
function readsOrdered({ inputs }, { blocks, ctes }) {
	return inputs.some(({ from }) => {
		const body = from.kind === "derived" ? from.body : from.kind === "cte" ? ctes[from.cte]?.body : void 0;
		if (body === void 0) return from.kind === "other";
		return body.kind === "set" ? body.orderBy.length > 0 : (blocks[body.block]?.orderBy.length ?? 0) > 0;
	});
}

// src/agents/never-null.ts
function isNeverNull(column, node, { nodes, children }) {
	return (children.get(node.uniqueId) ?? []).flatMap((id) => nodes.get(id)?.test ?? []).some((test) => test.enabled && test.kind === "not_null" && test.column?.toLowerCase() === column) || "contractEnforced" in node && node.contractEnforced && isConstrained$2(column, node);
}
function isConstrained$2(column, { columns, constraints }) {
	return ([...columns.values()].find(({ name }) => name.toLowerCase() === column)?.constraints.some(({ type }) => type === "not_null" || type === "primary_key") ?? false) || constraints.some(({ type, columns: keys }) => type === "primary_key" && keys.some((key) => key.toLowerCase() === column));
}

// src/agents/code-reviewer/rules/correctness/not-in-with-nulls.ts
const notInWithNulls = defineRule({
	id: "not-in-with-nulls",
	code: "C8",
	title: "One NULL in a NOT IN lets no row pass",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const find = relationNodes(view.project);
		for (const sql of sqlModelsWith(["in", "not in"], view)) for (const { column, block, line } of sql.shape.blocks.flatMap((one) => notIns(one, sql.shape))) {
			const relation = nullable(column, block, {
				sql,
				view,
				find
			});
			const location = relation === void 0 ? void 0 : writtenPlace(sql.model, line, view);
			if (relation === void 0 || location === void 0) continue;
			yield {
				subject: sql.model.uniqueId,
				key: `${relation} ${column.name}`,
				message: `NOT IN in ${code(sql.model.name)} lets no row pass as soon as one ${code(column.name)} of ${code(relation)} is NULL, and nothing says that none is.`,
				remedy: `Use NOT EXISTS, add ${code(`where ${column.name} is not null`)} to the subquery, or test ${code(`${relation}.${column.name}`)} with \`not_null\`.`,
				location
			};
		}
	}
});
function notIns(block, { blocks }) {
	const found = [];
	const add = (expression) => {
		const query = expression.kind === "operator" ? expression.arguments.find(({ kind }) => kind === "subquery") : void 0;
		const inner = query?.kind === "subquery" && query.body.kind === "select" ? blocks[query.body.block] : void 0;
		const [item, another] = inner?.items ?? [];
		if (inner !== void 0 && item?.expression.kind === "column" && another === void 0) found.push({
			column: item.expression,
			block: inner,
			line: expression.line
		});
	};
	for (const expression of expressionsOf(block)) walkExpression(expression, (part) => {
		const denied = part.kind === "operator" && part.operator === "not" ? part.arguments[0] : part;
		const isIn = denied?.kind === "operator" && denied.operator === (denied === part ? "not in" : "in");
		if (isIn) add(denied);
		return !isIn;
	});
	return found;
}
function nullable(column, block, { sql: { model, shape }, view, find }) {
	const isIt = ({ name }) => name.toLowerCase() === column.name.toLowerCase();
	const isExcluded = (condition) => {
		const [asked] = condition.kind === "operator" && condition.operator === "is not null" ? condition.arguments : [];
		return asked?.kind === "column" && isIt(asked) || rejectsNull(condition, isIt);
	};
	if ([block, ...shape.blocks.filter(({ role }) => role === "cte" || role === "derived")].some(({ where }) => conjunctsOf(where).some(isExcluded))) return void 0;
	const origin = columnOrigin(column, block, shape);
	const node = origin === void 0 ? void 0 : find(origin.path, model);
	if (origin === void 0 || node === void 0) return void 0;
	return !origin.mayBeMissing && isNeverNull(origin.column, node, view.project) ? void 0 : node.name;
}

// src/agents/code-reviewer/rules/correctness/not-one-select.ts
const notOneSelect = defineRule({
	id: "not-one-select",
	code: "C26",
	title: "A model isn’t one whole SELECT",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of view.models) if (model.packageName === view.project.name && model.resourceType === "model" && model.language === "sql") yield* statements(model, view);
		for (const { model, shape } of sqlModels(view)) yield* limited(model, shape, view);
	}
});
const WRITING = /* @__PURE__ */ new Set([
	"insert",
	"update",
	"delete",
	"merge",
	"create",
	"drop",
	"truncate",
	"alter"
]);
const MAY_WRITE = new RegExp(String.raw`\b(?:${[...WRITING].join("|")})\b`, "i");
function statements(model, view) {
	const sql = model.compiledCode ?? "";
	if (!sql.includes(";") && !MAY_WRITE.test(sql)) return [];
	const tokens = scanSql(sql);
	const place = (line) => ({
		subject: model.uniqueId,
		location: sqlPlace(model, line, view)
	});
	const [first] = tokens;
	if (first?.kind === "word" && WRITING.has(first.text.toLowerCase())) {
		const message = `${code(model.name)} begins with ${code(first.text.toUpperCase())}, and dbt makes a table of a SELECT: it can’t be built.`;
		const remedy = "Write the SELECT whose rows the table is to have; what else has to happen belongs into a hook or an operation.";
		return [{
			...place(first.line),
			key: "statement",
			message,
			remedy
		}];
	}
	const semicolon = tokens.find(({ kind, text }) => kind === "sign" && text === ";");
	if (semicolon === void 0) return [];
	const isLast = tokens.at(-1) === semicolon;
	return [{
		...place(semicolon.line),
		key: "semicolon",
		message: `${code(model.name)} has a semicolon ${isLast ? "at its end" : "in it"}, and dbt writes more behind the model’s text: most databases refuse that.`,
		remedy: isLast ? "Leave the semicolon out." : "Make it one SELECT; what else has to happen belongs into a hook or an operation."
	}];
}
function limited(model, { body, blocks }, view) {
	const query = body.kind === "set" ? body : blocks[body.block];
	const limit = query?.limit;
	if (query === void 0 || limit?.kind !== "literal" || query.orderBy.length > 0) return [];
	const location = limit.value === "1" || !/^\d+$/.test(limit.value) ? void 0 : writtenPlace(model, lineOfLimit(model, limit.value) ?? limit.line, view);
	if (location === void 0) return [];
	return [{
		subject: model.uniqueId,
		key: "limit",
		message: `${code(model.name)} returns ${code(limit.value)} rows and no more, whichever the database reads first: all others are missing downstream.`,
		remedy: "Leave the LIMIT out, or order by what makes these rows the right ones.",
		location
	}];
}
function lineOfLimit({ compiledCode = "" }, value) {
	const index = compiledCode.split("\n").findLastIndex((line) => new RegExp(String.raw`\blimit\s+${value}\b`, "i").test(line));
	return index < 0 ? void 0 : index + 1;
}

// src/agents/code-reviewer/rules/correctness/nulls-joined.ts
const nullsJoined = defineRule({
	id: "nulls-joined",
	code: "C7",
	title: "Rows without a key are joined with each other",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(["join"], view)) for (const block of shape.blocks) for (const { input, condition, value } of nullJoins(block)) {
			const location = writtenPlace(model, condition.line, view);
			if (location === void 0) continue;
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${input.alias}`,
				message: `${code(model.name)} joins ${code(input.alias)} on ${code(showExpression(condition))} alone: every row without a key on one side meets every row without one on the other, as if both were ${code(value)}.`,
				remedy: "Join on the columns themselves, and give rows without a match their default in the SELECT list.",
				location
			};
		}
	}
});
function nullJoins(block) {
	return block.inputs.flatMap((input) => {
		const [condition, another] = conjunctsOf(input.join?.on);
		if (condition === void 0 || another !== void 0 || condition.kind !== "operator" || condition.operator !== "=") return [];
		const [left, right] = condition.arguments.map((side) => replaced(side, block));
		if (left === void 0 || right === void 0 || left.input === right.input || left.value !== right.value) return [];
		return [{
			input,
			condition,
			value: left.value
		}];
	});
}
function replaced(side, block) {
	if (side.kind !== "call" || side.name !== "coalesce") return void 0;
	const [first, second, third] = side.arguments;
	const column = first?.kind === "cast" ? first.argument : first;
	if (column?.kind !== "column" || second === void 0 || !isConstant(second) || third !== void 0) return void 0;
	return {
		input: inputOf$1(column, block),
		value: showExpression(second)
	};
}
function isConstant(expression) {
	if (expression.kind === "operator") return expression.operator === "-" && expression.arguments.every(isConstant);
	return expression.kind === "literal" && expression.type !== "null";
}

// src/agents/code-reviewer/rules/correctness/open-star.ts
const openStar = defineRule({
	id: "open-star",
	code: "C1",
	title: "A mart returns whatever columns its input has",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModels(view)) {
			if (layerOf(model) !== "mart" || model.contractEnforced) continue;
			const star = mainBlock(shape)?.items.find(({ expression }) => expression.kind === "star");
			if (star === void 0 || outputNames$1(shape.body, ownNames(shape)) !== void 0) continue;
			const location = writtenPlace(model, star.line, view);
			if (location === void 0) continue;
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} returns every column of its input, also those that are added there later: what readers of a mart get is decided upstream.`,
				remedy: "Name the columns that the mart is to have.",
				location
			};
		}
	}
});

// src/agents/code-reviewer/rules/correctness/rank-without-order.ts
const rankWithoutOrder = defineRule({
	id: "rank-without-order",
	code: "C11",
	title: "A window function depends on an order that it isn’t given",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const sql of sqlModelsWith(["window"], view)) for (const block of sql.shape.blocks) for (const window of contentOf(block).windows) yield* unordered(window, block, {
			sql,
			view
		});
	}
});
const ORDERED = /* @__PURE__ */ new Set([
	"row_number",
	"lag",
	"lead",
	"first_value",
	"last_value",
	"nth_value",
	"ntile"
]);
function unordered(window, block, { sql: { model }, view }) {
	const { call, partitionBy, orderBy } = window;
	if (call.kind !== "call" || !ORDERED.has(call.name) || partitionBy.length === 0) return [];
	const partition = new Set(partitionBy.map(nameOf$5));
	if (!orderBy.every(({ expression }) => expression.kind === "literal" || partition.has(nameOf$5(expression)))) return [];
	if (call.name === "row_number" && takesWholeRows(block, partition)) return [];
	const location = writtenPlace(model, window.line, view);
	if (location === void 0) return [];
	const keys = series(partitionBy.map((key) => code(showExpression(key))), 3);
	const order = orderBy.length === 0 ? "has no ORDER BY" : `is ordered by ${series(orderBy.map(({ expression }) => orderWords(expression)), 3)}`;
	return [{
		subject: model.uniqueId,
		key: `${block.name ?? ""} ${showExpression(call)} ${partitionBy.map(showExpression).join(" ")}`,
		message: `${code(showExpression(call))} in ${code(model.name)} ${order} within ${keys}: which row comes first is left to the database and may change with each build.`,
		remedy: `Order by columns that name one row within ${keys}, the deciding one first.`,
		location
	}];
}
function orderWords(expression) {
	if (expression.kind === "literal") return `the constant ${code(showExpression(expression))}`;
	return `${code(showExpression(expression))}, which is the same for all its rows`;
}
function takesWholeRows({ items }, partition) {
	return items.every(({ expression }) => expression.kind === "window" || expression.kind === "column" && partition.has(nameOf$5(expression)));
}
function nameOf$5(expression) {
	return expression.kind === "column" ? expression.name.toLowerCase() : showExpression(expression);
}

// src/agents/only-rehashes.ts
function onlyRehashes({ before, after }) {
	return before.unread.length + after.unread.length === 0 && textOf$6(before, false) !== textOf$6(after, false) && textOf$6(before, true) === textOf$6(after, true);
}
function textOf$6(shape, plain) {
	return JSON.stringify(shape, (key, value) => {
		if (key === "line") return void 0;
		return plain && isExpression(value) && isHash(value) ? { hash: expressionParts(value).filter(isRead$1) } : value;
	});
}
function isExpression(value) {
	return typeof value === "object" && value !== null && "kind" in value && value.kind === "call";
}
function isRead$1({ kind }) {
	return kind === "column" || kind === "star" || kind === "subquery";
}

// src/agents/code-reviewer/adds-only-lookups.ts
function addsOnlyLookups(changed, around) {
	const sql = {
		model: changed.head,
		shape: changed.after,
		...around
	};
	const each = blockPairs(changed).map(({ before, after }) => {
		const known = new Set(before.inputs.map(({ alias }) => alias.toLowerCase()));
		const added = after.inputs.filter(({ alias }) => !known.has(alias.toLowerCase()));
		return {
			isSound: after.inputs.length - added.length === before.inputs.length && added.every((input) => input.join?.kind === "left" && isToOne(input, after, { sql })),
			count: added.length
		};
	});
	return each.every(({ isSound }) => isSound) && each.some(({ count }) => count > 0);
}

// src/agents/code-reviewer/hashes-agree.ts
function hashesAgreeOnBothSides({ change: { base, head }, before, after }, facts) {
	const isSound = (node, shape, side) => node !== void 0 && hashesAgree({
		shape,
		stored: storedFor(node, viewSide(facts, side))
	});
	return isSound(base, before, "base") && isSound(head, after, "head");
}
const DEEPEST$4 = 30;
function storedFor(reader, view, depth = 0) {
	const find = relationNodes(view.project);
	return (path, column) => {
		const node = find(path, reader);
		if (node === void 0 || !("resourceType" in node) || node.uniqueId === reader.uniqueId || depth > DEEPEST$4) return void 0;
		const shape = view.anyShape(node);
		return shape && wayOfOutput(column, {
			shape,
			stored: storedFor(node, view, depth + 1)
		});
	};
}
function hashesAgree(sql) {
	const { blocks, body, ctes } = sql.shape;
	if ([body, ...ctes.map((cte) => cte.body)].some((one) => one.kind === "set" && one.limit !== void 0)) return false;
	return blocks.every((block) => {
		const isCut = block.limit !== void 0 || block.offset !== void 0;
		const shared = block.inputs.some(({ join }) => join?.natural === true || (join?.using.length ?? 0) > 0);
		return !isCut && !shared && conditionsOf(block).every((condition) => agrees$1(condition, block, sql));
	});
}
function conditionsOf({ where, having, qualify, inputs }) {
	return [
		where,
		having,
		qualify,
		...inputs.map(({ join }) => join?.on)
	].filter((condition) => condition !== void 0);
}
const LOGIC = /* @__PURE__ */ new Set([
	"and",
	"or",
	"not"
]);
const COMPARES = /* @__PURE__ */ new Set([
	"=",
	"<>",
	"in",
	"not in",
	"is distinct from",
	"is not distinct from"
]);
function agrees$1(condition, block, sql) {
	if (condition.kind === "operator") {
		const { operator, arguments: sides } = condition;
		if (LOGIC.has(operator)) return sides.every((side) => agrees$1(side, block, sql));
		if (operator === "is null" || operator === "is not null") return true;
		const ways = sides.map((side) => wayOf(side, block, sql));
		const [way] = ways;
		if (COMPARES.has(operator) && way !== void 0 && ways.every((one) => one === way)) return true;
	}
	return !isHashed(condition, block, sql);
}
const HANDS_ON = /* @__PURE__ */ new Set([
	"lag",
	"lead",
	"first_value",
	"last_value",
	"min",
	"max",
	"any_value"
]);
function wayOf(expression, block, sql) {
	if (expression.kind === "window") return wayOf(expression.call, block, sql);
	if (expression.kind === "column") return wayOfFound(madeBy(expression, block, sql.shape), sql);
	const [handed, another] = expression.kind === "call" && HANDS_ON.has(expression.name) ? expression.arguments : [];
	return handed !== void 0 && another === void 0 ? wayOf(handed, block, sql) : hashText(expression);
}
function wayOfFound(found, sql) {
	if (found === void 0) return void 0;
	return "path" in found ? sql.stored(found.path, found.column) : wayOf(found.expression, found.block, sql);
}
function wayOfOutput(name, sql) {
	const block = mainBlock(sql.shape);
	if (block === void 0) return void 0;
	return wayOfFound(shownBy({
		kind: "column",
		table: void 0,
		name,
		line: block.line
	}, block, sql.shape), sql);
}
function hashText(expression) {
	const [hash, another] = expressionParts(expression).filter(isHash);
	if (hash === void 0 || another !== void 0 || columnsIn$1(hash).length !== columnsIn$1(expression).length) return void 0;
	return columnsIn$1(hash).length === 0 ? void 0 : expressionText$1(expression, {
		column: () => "?",
		subquery: () => "a query"
	});
}
function madeBy(column, block, shape) {
	const input = inputOf$1(column, block);
	if (input === void 0 || input.columns.length > 0) return void 0;
	const { from } = input;
	if (from.kind === "relation") return {
		path: from.path,
		column: column.name.toLowerCase()
	};
	const body = from.kind === "cte" ? shape.ctes[from.cte]?.body : from.kind === "derived" ? from.body : void 0;
	const inner = body?.kind === "select" ? shape.blocks[body.block] : void 0;
	return inner === void 0 ? void 0 : shownBy(column, inner, shape);
}
function shownBy(column, block, shape) {
	const item = block.items.find(({ name }) => name?.toLowerCase() === column.name.toLowerCase());
	if (item !== void 0) return {
		expression: item.expression,
		block
	};
	const [star, another] = block.items.flatMap(({ expression }) => expression.kind === "star" ? [expression] : []);
	if (star === void 0 || another !== void 0 || star.replace.length + star.rename.length > 0) return void 0;
	return madeBy({
		...column,
		table: star.table
	}, block, shape);
}
function isHashed(expression, block, sql) {
	if (isHash(expression)) return true;
	if (expression.kind === "subquery") return sql.shape.blocks.some((inner) => inner.role === "expression" && showsHash(inner, sql));
	if (expression.kind !== "column") return partsOf(expression).some((part) => isHashed(part, block, sql));
	const found = madeBy(expression, block, sql.shape);
	if (found === void 0) return true;
	return "path" in found ? sql.stored(found.path, found.column) !== void 0 : isHashed(found.expression, found.block, sql);
}
function showsHash(block, sql) {
	return block.items.some(({ expression }) => expression.kind === "star" || isHashed(expression, block, sql));
}

// src/agents/code-reviewer/rules/correctness/row-filter-change.ts
const rowFilterChange = defineRule({
	id: "row-filter-change",
	code: "C18",
	title: "A model returns other rows",
	severity: "error",
	preset: "default",
	agent: "code-reviewer",
	*check(facts) {
		const { models, projectDir, head: project } = facts;
		const sqls = new Map(changedSql(facts).map((sql) => [sql.change.uniqueId, sql]));
		const find = relationNodes(project);
		for (const change of models) {
			const when = whenRowsChange(change);
			if (change.head === void 0 || when === void 0) continue;
			const causes = rowCauses(change.causes);
			const sql = sqls.get(change.uniqueId);
			if (sql !== void 0 && causes.every(({ why }) => why === "join added") && addsOnlyLookups(sql, {
				project,
				find
			})) continue;
			if (sql !== void 0 && keepsRowsUnderOtherHashes(sql, facts)) continue;
			if (sql !== void 0 && isOnlyRewritten(sql, causes, facts)) continue;
			const cause = causes.find((one) => isTouched(one, change, facts)) ?? causes[0];
			const said = `${code(change.name)} ${effectOf(causes)}${when}`;
			const place = cause === void 0 ? "" : ` (${describe(cause)})`;
			yield {
				subject: change.uniqueId,
				key: causes.map(({ side, text }) => `${side} ${text.replaceAll(/\s+/g, " ").trim()}`).join("\n"),
				message: `${said}${place}.`,
				question: `${said}${place}. Intended?`,
				remedy: howToAllow(cause),
				location: cause === void 0 ? modelLocation(change.head, "head", projectDir) : causeLocation(cause),
				evidence: causes.map(({ path, line, side, text, why }) => `${why}: ${path}:${line} (${side}) ${text.trim()}`)
			};
		}
	}
});
function whenRowsChange({ kind, classification, incremental }) {
	if (kind !== "modified") return void 0;
	if (classification.class === "model-wide") return "";
	return incremental?.class === "model-wide" ? " in incremental runs" : void 0;
}
function keepsRowsUnderOtherHashes(sql, facts) {
	return isSeenWhole(sql.change) && onlyRehashes(sql) && hashesAgreeOnBothSides(sql, facts);
}
function isSeenWhole({ classification, incremental }) {
	const isSeen = (cause) => classification.causes.some(({ why, text }) => why === cause.why && text === cause.text);
	return classification.class === "model-wide" && (incremental?.causes ?? []).every(isSeen);
}
function isTouched({ side, text }, { uniqueId }, facts) {
	return !(facts[side === "head" ? "base" : "head"].nodes.get(uniqueId)?.compiledCode ?? "").split("\n").some((line) => line.trim() === text.trim());
}
const TAKING = /filter|limit|offset|qualify/i;
function isOnlyRewritten(sql, causes, facts) {
	if (!isSeenWhole(sql.change) || causes.some(({ why }) => TAKING.test(why)) || demandsMore(sql) || readsNewHistory(sql)) return false;
	return hasSameRows$1(sql.change.uniqueId, facts) || causes.every(({ why }) => OF_GROUPS.test(why)) && renamesGroups(sql, facts);
}
const OF_GROUPS = /^(?:grouping|column under DISTINCT) changed$/;
function demandsMore({ before, after }) {
	const [was, is] = [joinKinds(before), joinKinds(after)];
	return [...is].some(([alias, kind]) => kind === "inner" && was.has(alias) && was.get(alias) !== "inner");
}
function readsNewHistory({ change: { base }, head }) {
	return head.dependsOn.nodes.some((id) => id.startsWith("snapshot.") && base?.dependsOn.nodes.includes(id) === false);
}
function joinKinds({ blocks }) {
	return new Map(blocks.flatMap(({ inputs }) => inputs.flatMap(({ alias, join }) => join === void 0 ? [] : [[alias, join.kind]])));
}
const OF_COLUMNS = /^(?:column (?:added|removed|renamed)|type changed|expression changed)$/;
function rowCauses(causes) {
	return causes.filter(({ why }) => !OF_COLUMNS.test(why)).toSorted((a, b) => Number(a.side === "base") - Number(b.side === "base"));
}
function effectOf(causes) {
	const isAll = (pattern) => causes.length > 0 && causes.every(({ why }) => pattern.test(why));
	if (isAll(/^(?:rows|groups) filtered|^limit added/)) return "now leaves out rows";
	if (isAll(/^(?:filter|QUALIFY|limit)\b.*removed$/)) return "now keeps rows that it left out";
	return "now returns other rows";
}
function describe({ line, text, side, why }) {
	return `${why}, ${side === "base" ? `line ${line} of the base` : `line ${line}`}: ${code(text)}`;
}
function howToAllow(cause) {
	return `If it is, say why ${cause === void 0 || cause.side === "base" ? "at the top of the file" : "on the line before"}: \`-- steward: allow row-filter-change because …\`.`;
}

// src/agents/code-reviewer/rules/correctness/thresholds-copied.ts
const thresholdsCopied = defineRule({
	id: "thresholds-copied",
	code: "C28",
	title: "The thresholds of one measure are used for another",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(["case"], view)) for (const [first, second] of shape.blocks.flatMap((block) => copies(block))) {
			const location = writtenPlace(model, second.line, view);
			if (location === void 0) continue;
			const numbers = series(second.numbers.map(code), 5);
			yield {
				subject: model.uniqueId,
				key: `${first.column.name} ${second.column.name}`.toLowerCase(),
				message: `${code(model.name)} sorts ${code(second.column.name)} (${second.unit}) into classes at ${numbers}, the very numbers that it uses for ${code(first.column.name)} (${first.unit}).`,
				remedy: `Check that ${numbers} are meant for ${code(second.column.name)}, too.`,
				question: `Are ${numbers} meant for ${code(second.column.name)}, too?`,
				location
			};
		}
	}
});
const FEWEST_NUMBERS = 3;
function copies({ items }) {
	const all = items.flatMap(({ expression }) => classesOf(expression) ?? []);
	return all.flatMap((second, index) => {
		const first = all.slice(0, index).find((one) => one.unit !== second.unit && one.numbers.join(" ") === second.numbers.join(" "));
		return first === void 0 ? [] : [[first, second]];
	});
}
function classesOf(expression) {
	if (expression.kind !== "case" || expression.operand !== void 0) return void 0;
	const numbers = expression.branches.flatMap(({ when }) => numbersIn$1(when));
	if (new Set(numbers).size < FEWEST_NUMBERS) return void 0;
	const columns = expression.branches.flatMap(({ when }) => columnsIn$1(when));
	const [column] = columns;
	const unit = column === void 0 ? void 0 : unitOf(column.name);
	if (column === void 0 || unit === void 0 || columns.some(({ name }) => name !== column.name)) return void 0;
	return {
		column,
		unit,
		numbers,
		line: expression.line
	};
}
function numbersIn$1(condition) {
	if (condition.kind === "literal") return condition.type === "number" ? [condition.value] : [];
	return condition.kind === "operator" ? condition.arguments.flatMap(numbersIn$1) : [];
}
const UNITS = [
	[/(?:^|_)(?:km|kilometers?|kilometres?|miles?|meters?|metres?|distance)(?:_|$)/, "a distance"],
	[/(?:^|_)(?:seconds?|secs?|minutes?|mins?|hours?|duration|days|weeks|months)(?:_|$)/, "a duration"],
	[/(?:^|_)(?:amount|price|fare|cost|revenue|usd|eur|cents|tip|fee|spend)(?:_|$)/, "money"],
	[/(?:^|_)(?:pct|percent|percentage|ratio|rate|share)(?:_|$)/, "a ratio"],
	[/(?:^|_)(?:count|qty|quantity|number|num)(?:_|$)/, "a count"],
	[/(?:^|_)(?:kg|grams?|weight|lbs?)(?:_|$)/, "a weight"]
];
function unitOf(name) {
	const found = UNITS.flatMap(([pattern, unit]) => pattern.test(name.toLowerCase()) ? unit : []);
	return found.length === 1 ? found[0] : void 0;
}

// src/agents/code-reviewer/fixes/guarded-divisor.ts
function guardedDivisor(text, line, divisor) {
	const words = wordsOf$3(divisor);
	if (words === void 0) return void 0;
	return fixLine(text, line, (pieces, at) => {
		if (pieces[at - 1]?.text !== "/" || pieces[at - 2]?.text === "/") return void 0;
		const end = at + words.length;
		const own = pieces.slice(at, end);
		const [first, last] = [own[0], own.at(-1)];
		if (first === void 0 || last === void 0 || !words.every((word, index) => isWord(own[index], word))) return void 0;
		return goesOn(pieces[end]) ? void 0 : {
			from: at,
			to: end,
			text: `nullif(${text.slice(first.start, last.end)}, 0)`
		};
	});
}
function wordsOf$3(divisor) {
	if (divisor.kind === "column") return [...divisor.table === void 0 ? [] : [divisor.table, "."], divisor.name];
	if (divisor.kind !== "call" || divisor.distinct || divisor.filter !== void 0 || divisor.arguments.length !== 1) return void 0;
	const [argument] = divisor.arguments;
	const inner = argument?.kind === "column" ? wordsOf$3(argument) : void 0;
	return inner === void 0 ? void 0 : [
		divisor.name,
		"(",
		...inner,
		")"
	];
}
function isWord(piece, word) {
	return piece !== void 0 && plainName(piece.text) === word.toLowerCase();
}
function goesOn(piece) {
	if (piece === void 0) return false;
	return piece.kind === "jinja" || /^(?:[.([^:]|\*\*|->|over|filter|within|ignore|respect)$/i.test(piece.text);
}

// src/agents/code-reviewer/may-be-zero.ts
function divisorKind(divisor) {
	if (isConditionalCount(divisor) || isZeroAtTheEdge(divisor)) return "conditional count";
	if (divisor.kind === "column") return NEVER_ZERO.test(divisor.name) ? void 0 : "column";
	if (divisor.kind === "call" && divisor.name === "sum") return isSummable(divisor.arguments[0]) ? "column" : void 0;
	if (isDifference(divisor) || isWholeTime(divisor)) return "difference";
	const scaled = withoutScale(divisor);
	return scaled === void 0 || divisorKind(scaled) !== "column" ? void 0 : "column";
}
function isSummable(expression) {
	if (expression?.kind === "operator" && expression.operator === "*") return expression.arguments.every(isColumn);
	return expression?.kind === "column";
}
function isZeroAtTheEdge(divisor) {
	if (divisor.kind !== "window" || divisor.call.kind !== "call" || !/^(?:lag|lead)$/.test(divisor.call.name)) return false;
	const [, , otherwise] = divisor.call.arguments;
	return otherwise !== void 0 && isZero(otherwise);
}
function isUnitOfTime(name) {
	return /^(?:hour|day|week|month|quarter|year)s?$/i.test(name);
}
function isWholeTime(divisor) {
	if (divisor.kind !== "call" || !/^(?:date|datetime|timestamp)_?diff$/.test(divisor.name)) return false;
	return divisor.arguments.some((part) => part.kind === "literal" && part.type === "text" && isUnitOfTime(part.value) || part.kind === "column" && isUnitOfTime(part.name));
}
function withoutScale(expression) {
	if (expression.kind !== "operator" || expression.arguments.length !== 2) return void 0;
	const [left, right] = expression.arguments;
	if (right !== void 0 && isScale(right) && /^[*/]$/.test(expression.operator)) return left;
	return left !== void 0 && isScale(left) && expression.operator === "*" ? right : void 0;
}
function isScale(expression) {
	return expression.kind === "literal" && expression.type === "number" && Number(expression.value) !== 0;
}
const NEVER_ZERO = /(?:^|_)(?:days|weeks|months|hours|minutes|seconds)_(?:in|per)_|exchange|conversion|factor|(?:^|_)fx(?:_|$)|rate$/i;
function isDifference(divisor) {
	return divisor.kind === "operator" && divisor.operator === "-" && divisor.arguments.length === 2 && divisor.arguments.every(isColumn);
}
function isColumn(expression) {
	return expression.kind === "cast" ? isColumn(expression.argument) : expression.kind === "column";
}
function isConditionalCount(divisor) {
	if (divisor.kind !== "call") return false;
	const [argument] = divisor.arguments;
	if (/^count_?if$/.test(divisor.name)) return true;
	if (divisor.name !== "count" && divisor.name !== "sum") return false;
	if (divisor.filter !== void 0) return true;
	if (argument?.kind !== "case") return false;
	const { otherwise } = argument;
	return otherwise === void 0 || otherwise.kind === "literal" && otherwise.type === "null" || divisor.name === "sum" && isZero(otherwise);
}
function isZero(expression) {
	return expression.kind === "literal" && expression.type === "number" && Number(expression.value) === 0;
}
const PASSING = /* @__PURE__ */ new Set([
	"sum",
	"round",
	"abs"
]);
function keepsZero({ expression }) {
	return isPlain$2(expression) || isConditionalCount(expression);
}
function isScaledPlainly(expression) {
	const scaled = withoutScale(expression);
	return scaled !== void 0 && isPlain$2(scaled);
}
function isPlain$2(expression) {
	switch (expression.kind) {
		case "column": return true;
		case "cast": return isPlain$2(expression.argument);
		case "operator":
			if (expression.operator === "/") return isScaledPlainly(expression);
			return /^[-+*]$/.test(expression.operator) && expression.arguments.every((part) => part.kind === "literal" || isPlain$2(part));
		case "call": {
			const [first, ...others] = expression.arguments;
			if (first === void 0 || !isPlain$2(first)) return false;
			return PASSING.has(expression.name) || expression.name === "coalesce" && others.every(isZero);
		}
		default: return false;
	}
}

// src/agents/code-reviewer/rules/correctness/unguarded-division.ts
const unguardedDivision = defineRule({
	id: "unguarded-division",
	code: "C14",
	title: "Nothing keeps a divisor from being zero",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const effect = EFFECTS.get(view.project.adapter);
		if (effect === void 0) return;
		for (const sql of sqlModelsWith(["/"], view)) {
			const guarded = once(() => guardedNames(sql, view));
			for (const block of sql.shape.blocks) for (const divisor of divisorsOf(block).slice(0, MOST$1)) {
				if (isGuarded(divisor, block, guarded)) continue;
				const location = writtenPlace(sql.model, divisor.line, view);
				if (location === void 0) continue;
				const shown = showExpression(divisor);
				yield {
					subject: sql.model.uniqueId,
					key: `${block.name ?? ""} ${shown}`,
					message: `${code(sql.model.name)} divides by ${code(shown)}, and nothing keeps that from being zero: ${effect}.`,
					remedy: `Divide by ${code(`nullif(${shown}, 0)`)}, and decide what NULL means there.`,
					location,
					fix: () => guardedDivisor(textOf$10(sql.model, view), location.line ?? 0, divisor)
				};
			}
		}
	}
});
const MOST$1 = 20;
const FAILS = "one such row fails the whole model";
const EFFECTS = /* @__PURE__ */ new Map([
	["postgres", FAILS],
	["redshift", FAILS],
	["snowflake", FAILS],
	["bigquery", FAILS],
	["sqlserver", FAILS],
	["fabric", FAILS],
	["oracle", FAILS],
	["duckdb", "such a row becomes infinite, and with it every sum and average over it"]
]);
function divisorsOf(block) {
	return expressionsOf(block).flatMap((expression) => within(expression, []));
}
function within(expression, guarded) {
	const asked = expression.kind === "case" || expression.kind === "call" && expression.name === "if" ? columnsIn$1(expression).map(nameOf$4) : [];
	const inner = [...guarded, ...asked];
	const below = partsOf(expression).flatMap((part) => within(part, inner));
	if (expression.kind !== "operator" || expression.operator !== "/") return below;
	const divisor = withoutCast(expression.arguments[1]);
	const columns = divisor === void 0 || divisorKind(divisor) === void 0 ? [] : columnsIn$1(divisor);
	return divisor !== void 0 && columns.length > 0 && !columns.some((column) => inner.includes(nameOf$4(column))) ? [divisor, ...below] : below;
}
function withoutCast(expression) {
	return expression?.kind === "cast" ? withoutCast(expression.argument) : expression;
}
function isGuarded(divisor, block, guarded) {
	const names = columnsIn$1(divisor).map(nameOf$4);
	const asked = [
		block.where,
		block.qualify,
		...block.inputs.map(({ join }) => join?.on)
	].flatMap(conjunctsOf).map((condition) => columnsIn$1(condition).map(nameOf$4));
	switch (divisorKind(divisor)) {
		case "conditional count": return block.having !== void 0 || asked.some((columns) => names.some((name) => columns.includes(name)));
		case "difference": return block.having !== void 0 && columnsIn$1(block.having).length > 0 || asked.some((columns) => names.every((name) => isUnitOfTime(name) || columns.includes(name)));
		default: return names.some((name) => guarded().has(name));
	}
}
function nameOf$4({ name }) {
	return name.toLowerCase();
}
function guardedNames({ model, shape }, view) {
	const parents = model.dependsOn.nodes.flatMap((id) => view.project.nodes.get(id) ?? []);
	const blocks = [shape, ...parents.flatMap((parent) => view.shape(parent) ?? [])].flatMap((one) => one.blocks);
	const conditions = blocks.flatMap(({ where, having, qualify, inputs }) => [
		where,
		having,
		qualify,
		...inputs.map(({ join }) => join?.on)
	]);
	return /* @__PURE__ */ new Set([
		...blocks.flatMap(({ items }) => items.flatMap(madeName)),
		...conditions.flatMap((condition) => condition === void 0 ? [] : comparedWithNumber(condition)),
		...[model, ...parents].flatMap(({ uniqueId }) => testedNames(uniqueId, view))
	]);
}
function madeName(item) {
	return item.name === void 0 || keepsZero(item) ? [] : [item.name.toLowerCase()];
}
function comparedWithNumber(condition) {
	const below = partsOf(condition).flatMap(comparedWithNumber);
	if (condition.kind !== "operator" || !/^[<>=]|between/.test(condition.operator)) return below;
	return condition.arguments.some((side) => side.kind === "literal" && side.type === "number") ? [...below, ...columnsIn$1(condition).map(nameOf$4)] : below;
}
const OF_RANGE = /range|expression|between|positive|least|greater|zero/i;
function testedNames(id, { project: { children, nodes } }) {
	return (children.get(id) ?? []).flatMap((child) => nodes.get(child)?.test ?? []).flatMap(({ column, kind = "" }) => column !== void 0 && OF_RANGE.test(kind) ? column.toLowerCase() : []);
}
function once(make) {
	let made;
	return () => (made ??= { value: make() }).value;
}

// src/agents/code-reviewer/rules/correctness/union-columns-swapped.ts
const unionColumnsSwapped = defineRule({
	id: "union-columns-swapped",
	code: "C29",
	title: "A UNION puts values into the wrong columns",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(["set operation"], view)) for (const { position, first, other, line } of swaps(shape)) {
			const location = writtenPlace(model, line, view);
			if (location === void 0) continue;
			yield {
				subject: model.uniqueId,
				key: `${position} ${first} ${other}`,
				message: `A UNION in ${code(model.name)} goes by position: column ${position} is ${code(first)} in its first part and ${code(other)} in another, so ${code(other)} lands in ${code(first)}.`,
				remedy: "Name the columns of all parts in the same order.",
				location
			};
		}
	}
});
const BY_NAMES = "a set operation by names";
function swaps(shape) {
	if (shape.unread.includes(BY_NAMES)) return [];
	return bodiesOf(shape).flatMap((body) => {
		if (body.kind !== "set" || !body.operator.startsWith("union")) return [];
		const [first, ...others] = body.operands;
		return others.flatMap((other) => first === void 0 ? [] : swapOf({
			first,
			other,
			shape
		}));
	});
}
function swapOf({ first, other, shape }) {
	const [names, others] = [namesOf$3(first, shape), namesOf$3(other, shape)];
	const line = lineOf(other, shape);
	if (names === void 0 || others === void 0 || line === void 0 || names.length !== others.length) return [];
	if (new Set(names).size < names.length || names.toSorted().join("\n") !== others.toSorted().join("\n")) return [];
	const at = names.findIndex((name, index) => name !== others[index]);
	const [one, two] = [names[at], others[at]];
	return one === void 0 || two === void 0 ? [] : [{
		position: at + 1,
		first: one,
		other: two,
		line: line(at)
	}];
}
function namesOf$3(body, shape) {
	return outputNames$1(body, ownNames(shape))?.map((name) => name.toLowerCase());
}
function lineOf(body, { blocks }) {
	const block = body.kind === "select" ? blocks[body.block] : void 0;
	if (block === void 0) return void 0;
	const hasStar = block.items.some(({ expression }) => expression.kind === "star");
	return (column) => (hasStar ? block.inputs[0] : block.items[column])?.line ?? block.line;
}
function bodiesOf({ body, ctes, blocks }) {
	const derived = blocks.flatMap(({ inputs }) => inputs.flatMap(({ from }) => from.kind === "derived" ? from.body : []));
	return [
		body,
		...ctes.map((cte) => cte.body),
		...derived
	].flatMap(withOperands);
}
function withOperands(body) {
	return body.kind === "set" ? [body, ...body.operands.flatMap(withOperands)] : [body];
}

// src/agents/code-reviewer/rules/correctness/union-dedup-change.ts
const unionDedupChange = defineRule({
	id: "union-dedup-change",
	code: "C10",
	title: "A UNION drops duplicates, or keeps them, as it didn’t before",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const view = viewSide(facts, "head");
		for (const sql of changedSql(facts)) {
			const before = setsOf(sql.before);
			for (const [name, set] of setsOf(sql.after)) {
				const was = before.get(name);
				if (set === void 0 || was === void 0 || !isUnion(set) || !isUnion(was)) continue;
				if (set.operator === was.operator || set.operands.length !== was.operands.length) continue;
				const where = name === "" ? "" : ` in ${code(name)}`;
				const effect = set.operator === "union" ? "drops rows that are alike, also within one part" : "keeps rows that are alike";
				const said = `${code(sql.head.name)} now ${effect}: ${was.operator.toUpperCase()}${where} became ${set.operator.toUpperCase()}`;
				yield {
					subject: sql.change.uniqueId,
					key: name,
					message: `${said}.`,
					question: `${said}. Intended?`,
					remedy: set.operator === "union" ? "Where only doubles of a key are to go, choose one row per key instead: UNION also drops rows that are alike by right." : `Make sure that the parts have no row in common, and that a test on the key of ${code(sql.head.name)} says so.`,
					location: sqlPlace(sql.head, set.line, view)
				};
			}
		}
	}
});
function isUnion({ operator }) {
	return operator === "union" || operator === "union all";
}
function setsOf({ body, ctes, blocks }) {
	const named = [
		["", body],
		...ctes.map((cte) => [cte.name, cte.body]),
		...blocks.flatMap(({ inputs }) => inputs.flatMap(({ alias, from }) => from.kind === "derived" ? [[alias, from.body]] : []))
	];
	const found = /* @__PURE__ */ new Map();
	for (const [name, query] of named) if (query.kind === "set") found.set(name, found.has(name) ? void 0 : query);
	return found;
}

// src/agents/code-reviewer/rules/correctness/units-summed.ts
const unitsSummed = defineRule({
	id: "units-summed",
	code: "C27",
	title: "Values of different units are added up",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const find = relationNodes(view.project);
		for (const { model, shape } of sqlModelsWith(["sum", "avg"], view)) for (const block of shape.blocks) for (const { column, unit, line } of mixed(block, shape, (path) => find(path, model))) {
			const location = writtenPlace(model, line, view);
			if (location === void 0) continue;
			const shown = code(showExpression(column));
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${showExpression(column)}`,
				message: `${code(model.name)} adds up ${shown} over all values of ${code(unit)}, which is declared to say what unit it is in: the sum means nothing as soon as there are two.`,
				remedy: `Group by ${code(unit)}, choose one of its values, or convert ${shown} first.`,
				location
			};
		}
	}
});
function mixed(block, shape, find) {
	return aggregatesOf(block).filter(({ name }) => name === "sum" || name === "avg").flatMap(({ arguments: [column], filter }) => {
		if (column?.kind !== "column" || filter !== void 0) return [];
		const origin = columnOrigin(column, block, shape);
		const node = origin === void 0 ? void 0 : find(origin.path);
		const unit = origin === void 0 || node === void 0 || !("columns" in node) ? void 0 : unitColumn(node, origin.column);
		if (unit === void 0 || isTold$2(unit, block, shape)) return [];
		return [{
			column,
			unit,
			line: column.line
		}];
	});
}
function unitColumn({ columns }, column) {
	const meta = [...columns.values()].find(({ name }) => name.toLowerCase() === column)?.meta ?? {};
	const unit = meta["unit_column"] ?? meta["currency_column"];
	return typeof unit === "string" && unit !== "" ? unit : void 0;
}
function isTold$2(unit, block, { blocks }) {
	const keys = groupKeys(block);
	const conditions = blocks.flatMap(({ where, having, qualify, inputs }) => [
		where,
		having,
		qualify,
		...inputs.map(({ join }) => join?.on)
	]);
	const named = [...keys ?? [], ...conditions.flatMap(conjunctsOf)].flatMap(columnsIn$1);
	return keys === void 0 || named.some(({ name }) => name.toLowerCase() === unit.toLowerCase());
}

// src/agents/code-reviewer/rules/correctness.ts
const correctnessRules = [
	rowFilterChange,
	grainChange,
	columnBreak,
	columnRedefined,
	countDistinctnessChange,
	unionDedupChange,
	castLosesValues,
	columnUnresolved,
	unionColumnsSwapped,
	joinRepeatsSum,
	unitsSummed,
	keyDrawnAnew,
	joinWithoutCondition,
	leftJoinFiltered,
	innerJoinAfterLeft,
	comparedToNull,
	notInWithNulls,
	nullsJoined,
	groupedByMissingKey,
	rankWithoutOrder,
	listWithoutOrder,
	betweenLosesDay,
	fractionDropped,
	unguardedDivision,
	thresholdsCopied,
	duplicateOutputColumn,
	notOneSelect,
	hardCodedRelation,
	openStar
];

// src/agents/produced-columns.ts
const DEEPEST$3 = 40;
function producedColumns(model, view) {
	return columnsIn(view)(model);
}
const columnsIn = oncePer((view) => oncePer((model) => readColumns$1(model, view)));
function readColumns$1(model, view) {
	const shape = view.anyShape(model);
	const selected = shape === void 0 || shape.unread.length > 0 ? void 0 : columnsOf$3(shape.body, shape, 0);
	if (selected !== void 0) return new Set(selected);
	const stored = view.catalog?.get(model.uniqueId);
	return stored === void 0 || stored.size === 0 ? void 0 : new Set([...stored.keys()].map((name) => name.toLowerCase()));
}
function columnsOf$3(body, shape, depth) {
	if (depth > DEEPEST$3) return void 0;
	if (body.kind === "set") return body.operands[0] === void 0 ? void 0 : columnsOf$3(body.operands[0], shape, depth + 1);
	const block = shape.blocks[body.block];
	if (block === void 0) return void 0;
	return joined(block.items.map((item) => namesOf$2(item, block, {
		shape,
		depth
	})));
}
function namesOf$2({ name, expression }, { inputs }, reading) {
	if (expression.kind !== "star") return name === void 0 ? void 0 : [name.toLowerCase()];
	const { table, except, rename } = expression;
	const read = table === void 0 ? inputs : inputs.filter(({ alias }) => alias.toLowerCase() === table.toLowerCase());
	const names = read.length === 0 ? void 0 : joined(read.map((input) => columnsOfInput$1(input, reading)));
	if (except.length + rename.length === 0) return names;
	const gone = new Set(except.map((one) => one.toLowerCase()));
	const renamed = new Map(rename.map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()]));
	return names?.filter((one) => !gone.has(one)).map((one) => renamed.get(one) ?? one);
}
function columnsOfInput$1({ from, columns }, { shape, depth }) {
	if (columns.length > 0) return columns.map((name) => name.toLowerCase());
	if (from.kind === "derived") return columnsOf$3(from.body, shape, depth + 1);
	const cte = from.kind === "cte" ? shape.ctes[from.cte] : void 0;
	if (cte === void 0 || cte.recursive) return void 0;
	return cte.columns.length > 0 ? cte.columns.map((name) => name.toLowerCase()) : columnsOf$3(cte.body, shape, depth + 1);
}
function joined(parts) {
	const known = parts.filter((part) => part !== void 0);
	return known.length === parts.length ? known.flat() : void 0;
}

// src/agents/code-reviewer/rules/documentation/column-stale.ts
const columnStale = defineRule({
	id: "column-stale",
	code: "D6",
	title: "The YAML describes a column that isn’t there",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.packageName !== view.project.name || model.columns.size === 0 || model.contractEnforced) continue;
			const produced = producedColumns(model, view);
			if (produced === void 0) continue;
			for (const { name } of model.columns.values()) {
				if (!PLAIN.test(name) || produced.has(name.toLowerCase())) continue;
				yield {
					subject: model.uniqueId,
					key: name.toLowerCase(),
					message: `The YAML describes ${code(`${model.name}.${name}`)}, which the model doesn't return: readers of the documentation look for a column that isn't there, and a test on it fails.`,
					remedy: `Delete its entry, rename it with its column, or select ${code(name)} again.`,
					location: describedAt(model, view, { column: name })
				};
			}
		}
	}
});
const PLAIN = /^[A-Za-z_]\w*$/;

// src/agents/code-reviewer/rules/documentation/column-undeclared.ts
const columnUndeclared = defineRule({
	id: "column-undeclared",
	code: "D5",
	title: "The YAML lists a model’s columns without one of them",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of view.models) {
			const declared = declaredIn(model);
			if (model.packageName !== view.project.name || model.contractEnforced || declared.size < FEWEST_DECLARED) continue;
			const produced = [...producedColumns(model, view) ?? []].filter((name) => !name.includes("."));
			const missing = produced.filter((name) => !declared.has(name));
			if (missing.length > MOST_MISSING * produced.length) continue;
			for (const name of missing) yield {
				subject: model.uniqueId,
				key: name,
				message: `${code(`${model.name}.${name}`)} isn't in the YAML, which lists the other ${produced.length - missing.length} columns of ${code(model.name)}: it has no description and no test, and a reader of the documentation doesn't learn of it.`,
				remedy: `Add ${code(name)} to the columns of ${code(model.name)}.`,
				location: describedAt(model, view)
			};
		}
	}
});
const FEWEST_DECLARED = 4;
const MOST_MISSING = .2;
function declaredIn({ columns }) {
	return new Set([...columns.values()].map(({ name }) => name.toLowerCase()));
}

// src/agents/habit.ts
const FEWEST$3 = 8;
const SHARE$1 = .8;
function habitOf(items, keeps) {
	return {
		all: items.length,
		keeping: items.filter(keeps).length
	};
}
function shareInWords({ all, keeping }) {
	return `${Math.floor(keeping / all * 100)} % (${keeping} of ${all})`;
}
function isHabit({ all, keeping }) {
	return all >= FEWEST$3 && keeping >= SHARE$1 * all;
}
function isAgainstHabit({ all, keeping }) {
	return all >= FEWEST$3 && keeping < SHARE$1 * all;
}

// src/agents/code-reviewer/rules/documentation/columns-undescribed.ts
const columnsUndescribed = defineRule({
	id: "columns-undescribed",
	code: "D2",
	title: "New columns have no description",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const known = ownModels(facts.base.nodes.size === 0 ? facts.head : facts.base);
		const isCustom = isHabit(habitOf(known.filter(hasColumns), (model) => undescribed(model).length === 0));
		for (const { base, head } of facts.models) {
			if (head === void 0 || head.packageName !== facts.head.name || !(isCustom || head.access === "public")) continue;
			const before = new Set([...base?.columns.keys() ?? []].map((name) => name.toLowerCase()));
			const added = undescribed(head).filter((name) => !before.has(name.toLowerCase()));
			if (added.length === 0) continue;
			const why = head.access === "public" ? `${code(head.name)} is public, so other projects read` : "the other models describe each column, so readers rely on";
			yield {
				subject: head.uniqueId,
				message: `${amount(added.length, "new column")} of ${code(head.name)} (${series(added.map(code), 5)}) ${added.length === 1 ? "has" : "have"} no description; ${why} what isn't there.`,
				remedy: "Say in the YAML what each holds, its unit, and when it is empty.",
				location: describedAt(head, viewSide(facts, "head"), { column: added[0] })
			};
		}
	}
});
function hasColumns({ columns }) {
	return columns.size > 0;
}
function undescribed({ columns }) {
	return [...columns.values()].filter(({ description }) => description.trim() === "").map(({ name }) => name);
}

// src/agents/code-reviewer/subjects-of.ts
function subjectsOf(findings, ruleIds) {
	return new Set(findings.filter(({ ruleId }) => ruleIds.includes(ruleId)).map(({ subject }) => subject));
}

// src/agents/code-reviewer/rules/documentation/coverage-fell.ts
const coverageFell = defineRule({
	id: "coverage-fell",
	code: "D3",
	title: "Fewer models of a layer are described",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkFindings(findings, { facts }) {
		const told = subjectsOf(findings, TELLS$1);
		for (const layer of LAYERS) {
			const [before, after] = [coverage$1(facts.base, layer), coverage$1(facts.head, layer)];
			if (!isHabit(before) || !isAgainstHabit(after)) continue;
			const left = newlyUndescribed(facts, layer).filter(({ uniqueId }) => !told.has(uniqueId));
			if (left.length === 0) continue;
			const names = left.map(({ name }) => code(name));
			yield {
				subject: inRepository(facts.projectDir, "dbt_project.yml"),
				key: layer,
				message: `Only ${shareInWords(after)} of the ${LAYER_NAMES[layer]} are described now, ${shareInWords(before)} were: readers can't rely on finding a description any more. ${series(names, 5)} ${names.length === 1 ? "has" : "have"} none.`,
				remedy: "Say of each what one row is, and what is left out.",
				location: left[0] === void 0 ? void 0 : describedAt(left[0], viewSide(facts, "head"))
			};
		}
	}
});
const TELLS$1 = ["model-undescribed"];
function newlyUndescribed({ base, head }, layer) {
	return ownModels(head).filter((model) => {
		const before = base.nodes.get(model.uniqueId);
		return layerOf(model) === layer && !isDescribed$2(model) && (before === void 0 || isDescribed$2(before));
	});
}
function coverage$1(project, layer) {
	return habitOf(ownModels(project).filter((model) => layerOf(model) === layer), isDescribed$2);
}
function isDescribed$2({ description }) {
	return description.trim() !== "";
}

// src/agents/readers-of.ts
function readersOf$1(uniqueId, { children }) {
	return (children.get(uniqueId) ?? []).filter((id) => !/^(?:test|unit_test)\./.test(id));
}
function modelsReading(uniqueId, project) {
	return (project.children.get(uniqueId) ?? []).flatMap((id) => project.nodes.get(id) ?? []).filter(({ resourceType, packageName }) => resourceType === "model" && packageName === project.name);
}
function parentModels({ dependsOn }, project) {
	return [...new Set(dependsOn.nodes)].flatMap((id) => project.nodes.get(id) ?? []).filter(({ resourceType, packageName }) => resourceType === "model" && packageName === project.name);
}

// src/agents/code-reviewer/rules/documentation/description-differs.ts
const descriptionDiffers = defineRule({
	id: "description-differs",
	code: "D7",
	title: "A column is described otherwise than everywhere else",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const usual = usualDescriptions(view);
		for (const { model, shape } of sqlModels(view)) for (const { name, description } of model.columns.values()) {
			const common = usual.get(name.toLowerCase());
			if (common === void 0 || description.trim() === "" || agree(description, common.text)) continue;
			if (!isHandedOn(name.toLowerCase(), shape) || !isFromParent(name.toLowerCase(), common.text, parentModels(model, view.project))) continue;
			yield {
				subject: model.uniqueId,
				key: name.toLowerCase(),
				message: `${code(`${model.name}.${name}`)} is described as “${short$1(description)}”, the same column of ${common.models} other models as “${short$1(common.text)}”: it is handed on unchanged, so a reader is told two things about one value.`,
				remedy: `Take the usual words, best from one ${code("{{ doc(…) }}")} block.`,
				location: describedAt(model, view, { column: name })
			};
		}
	}
});
const FEWEST_MODELS = 5;
const SHARE = .8;
function usualDescriptions({ project }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { columns } of ownModels(project)) for (const { name, description } of columns.values()) {
		if (description === "" || !name.includes("_")) continue;
		const texts = counts.get(name.toLowerCase()) ?? /* @__PURE__ */ new Map();
		counts.set(name.toLowerCase(), texts.set(description, (texts.get(description) ?? 0) + 1));
	}
	return new Map([...counts].flatMap(([name, texts]) => commonOf(texts).map((usual) => [name, usual])));
}
function commonOf(texts) {
	const groups = [...Map.groupBy(texts, ([text]) => normal(text)).values()].map((same) => {
		return {
			text: same[0]?.[0] ?? "",
			models: same.reduce((sum, [, count]) => sum + count, 0)
		};
	});
	const all = groups.reduce((sum, { models }) => sum + models, 0);
	return groups.filter(({ models }) => all > FEWEST_MODELS && models >= SHARE * all);
}
function agree(description, usual) {
	if (description === usual) return true;
	const [one, other] = [normal(description), normal(usual)];
	return one.includes(other) || other.includes(one);
}
function isHandedOn(name, { blocks }) {
	const items = blocks.flatMap(({ items: selected }) => selected).filter((item) => item.name?.toLowerCase() === name);
	return items.length > 0 && items.every(({ expression }) => expression.kind === "column" && expression.name.toLowerCase() === name);
}
function isFromParent(name, usual, parents) {
	return parents.some(({ columns }) => {
		return [...columns.values()].some((column) => column.name.toLowerCase() === name && normal(column.description) === normal(usual));
	});
}
function normal(text) {
	return text.toLowerCase().replaceAll(/\W+/g, " ").trim();
}
function short$1(text) {
	const words = plain(text).replaceAll(/[“”]/g, "");
	return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

// src/agents/code-reviewer/source-place.ts
function sourcePlace({ path, sourceName, name }, { projectDir, side, text }, what = "table") {
	const file = inRepository(projectDir, path);
	const line = placeInYaml(text(file) ?? "", { resource: {
		kind: "source",
		name: what === "table" ? `${sourceName}.${name}` : sourceName
	} });
	return {
		path: file,
		side,
		...line === void 0 ? {} : { line }
	};
}

// src/agents/code-reviewer/rules/documentation/description-empty-words.ts
const descriptionEmptyWords = defineRule({
	id: "description-empty-words",
	code: "D8",
	title: "A description says nothing",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		yield* ofModels(view);
		for (const source of view.project.sources.values()) {
			if (source.packageName !== view.project.name || !isPlaceholder$1(source.description)) continue;
			const name = `${source.sourceName}.${source.name}`;
			yield {
				...draftOf$5(`the source ${code(name)}`, source.description),
				subject: source.uniqueId,
				location: sourcePlace(source, view)
			};
		}
	}
});
function* ofModels(view) {
	for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
		if (saysNothing(model.description, model.name)) yield {
			...draftOf$5(code(model.name), model.description),
			subject: model.uniqueId,
			location: describedAt(model, view)
		};
		for (const { name, description } of model.columns.values()) {
			if (!isPlaceholder$1(description)) continue;
			const location = describedAt(model, view, { column: name });
			yield {
				...draftOf$5(code(`${model.name}.${name}`), description),
				subject: model.uniqueId,
				key: name.toLowerCase(),
				location
			};
		}
	}
}
function draftOf$5(what, description) {
	return {
		message: `The description of ${what} is “${plain(description)}”: it counts as described, and nobody learns anything.`,
		remedy: "Say what one row or value is, or leave the description out until somebody knows."
	};
}
function saysNothing(description, name) {
	return isPlaceholder$1(description) || description.trim() !== "" && letters(description) === letters(name);
}
function letters(text) {
	return text.toLowerCase().replaceAll(/[\W_]+/g, "");
}
const PLACEHOLDER = /^(?:to ?do|tbd|tba|tbc|fixme|xxx+|wip|n\/?a|none|null|placeholder|lorem ipsum.*|desc|(?:your |some |my |model |column |table |source )?description(?: goes)?(?: here)?|(?:please )?(?:add|insert|write|enter|put)(?: a| the| your)?(?: model| column| table)? description(?: here)?|no description(?: yet| available| provided)?|a starter dbt model)[.!]?$/i;
const NOTE = /^(?:TODO|TBD|FIXME)\b/;
const LONGEST_PLACEHOLDER = 200;
function isPlaceholder$1(description) {
	const text = description.trim();
	if (text === "" || text.length > LONGEST_PLACEHOLDER) return false;
	const words = text.replaceAll(/^\W+|[\])}>*_"']+$/g, "").trim();
	return words === "" || PLACEHOLDER.test(words) || NOTE.test(words);
}

// src/agents/code-reviewer/is-made-of-others.ts
function isMadeOfOthers(column, changed, sql) {
	return blockPairs(sql).some((pair) => {
		const items = itemPairs(pair);
		const own = items.filter(({ name }) => name.toLowerCase() === column);
		const others = items.filter(({ name }) => name.toLowerCase() !== column && changed.has(name.toLowerCase()));
		const texts = new Set(others.filter(({ after }) => after.expression.kind !== "column").map(({ after }) => textOf$5(after.expression)));
		const names = new Set(others.map(({ name }) => name.toLowerCase()));
		return own.some(({ after }) => partsOf(after.expression).some((part) => holds(part, texts, names)));
	});
}
function holds(expression, texts, names) {
	if (expression.kind === "column" && expression.table === void 0 && names.has(expression.name.toLowerCase())) return true;
	return texts.has(textOf$5(expression)) || partsOf(expression).some((part) => holds(part, texts, names));
}
function textOf$5(expression) {
	return JSON.stringify(expression, (key, value) => key === "line" ? void 0 : value);
}

// src/agents/code-reviewer/words-still-hold.ts
function wordsStillHold(sql) {
	if (onlyRehashes(sql)) return () => true;
	const kept = /* @__PURE__ */ new Set([
		...rehashedColumns(sql),
		...constantInUnion(sql),
		...sameButWrapped(sql)
	]);
	return (column, description) => kept.has(column.toLowerCase()) || listsValues(column, description, sql);
}
function constantInUnion({ before, after }) {
	const [fewer, more] = before.blocks.length < after.blocks.length ? [before, after] : [after, before];
	const known = new Set(fewer.blocks.map(textOf$4));
	const extra = more.blocks.filter((block) => !known.has(textOf$4(block)));
	if (extra.length === 0 || extra.length !== more.blocks.length - fewer.blocks.length) return [];
	const [names, ...others] = extra.map((block) => literalsOf(block, more));
	return (names ?? []).filter((name) => others.every((other) => other.includes(name)));
}
function textOf$4(block) {
	return JSON.stringify({
		...block,
		role: "outer",
		name: ""
	}, (key, value) => key === "line" ? void 0 : value);
}
function literalsOf(block, shape) {
	const [first] = [shape.body, ...shape.ctes.map(({ body }) => body)].map((body) => selectsOf(body, shape)).find((parts) => parts.length > 1 && parts.includes(block)) ?? [];
	if (first === void 0) return [];
	return block.items.flatMap(({ expression }, index) => isLiteral$1(expression) ? first.items[index]?.name?.toLowerCase() ?? [] : []);
}
function selectsOf(body, shape) {
	if (body.kind === "select") return shape.blocks.filter((_, index) => index === body.block);
	return body.operator.startsWith("union") ? body.operands.flatMap((operand) => selectsOf(operand, shape)) : [];
}
function isLiteral$1(expression) {
	return expression.kind === "literal" || expression.kind === "cast" && isLiteral$1(expression.argument);
}
function sameButWrapped(sql) {
	const changed = blockPairs(sql).flatMap(itemPairs).filter(({ before, after }) => expressionText(before.expression) !== expressionText(after.expression)).map(({ name, before, after }) => ({
		name: name.toLowerCase(),
		isAlike: coreText(before.expression) === coreText(after.expression)
	}));
	const others = new Set(changed.flatMap(({ name, isAlike }) => isAlike ? [] : name));
	return changed.flatMap(({ name, isAlike }) => isAlike && !others.has(name) ? name : []);
}
function coreText(expression) {
	return JSON.stringify(coreOf(expression), (key, value) => {
		if (key === "line") return void 0;
		if (!isCall(value)) return value;
		const [first, second] = value.arguments;
		if (value.name === "nullif" && second?.kind === "literal" && second.value === "0") return first;
		const counted = countedRows(value);
		return counted === void 0 ? value : { counted };
	});
}
function isCall(value) {
	return typeof value === "object" && value !== null && "kind" in value && value.kind === "call";
}
function coreOf(expression) {
	if (expression.kind === "cast") return coreOf(expression.argument);
	if (expression.kind !== "call" || !/^(?:round|coalesce)$/.test(expression.name)) return expression;
	const [first, ...others] = expression.arguments;
	return first !== void 0 && others.every(isLiteral$1) ? coreOf(first) : expression;
}
function countedRows(expression) {
	if (expression.kind !== "call") return void 0;
	const [argument] = expression.arguments;
	if (expression.name === "count") return argument === void 0 || argument.kind === "star" ? expression.filter : void 0;
	if (expression.name !== "sum" || argument?.kind !== "case" || argument.operand !== void 0) return void 0;
	const [branch, another] = argument.branches;
	const isOne = another === void 0 && branch?.result.kind === "literal" && branch.result.value === "1";
	const isElseZero = argument.otherwise?.kind === "literal" && argument.otherwise.value === "0";
	return isOne && isElseZero ? branch?.when : void 0;
}
function expressionText(expression) {
	return JSON.stringify(expression, (key, value) => key === "line" ? void 0 : value);
}
function listsValues(column, description, sql) {
	const [pair, another] = blockPairs(sql).flatMap(itemPairs).filter(({ name, before }) => name.toLowerCase() === column.toLowerCase() && before.expression.kind !== "column");
	if (pair === void 0 || another !== void 0) return false;
	const [was, is] = [valuesOf(pair.before.expression), valuesOf(pair.after.expression)];
	const words = description.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
	const listed = new Set(words.filter((word) => !JOINING.has(word)));
	return was !== void 0 && is !== void 0 && isSame$1(was, is) && isSame$1(is, listed);
}
const JOINING = /* @__PURE__ */ new Set([
	"or",
	"and",
	"either",
	"one",
	"of"
]);
function valuesOf(expression) {
	if (expression.kind !== "case") return void 0;
	const results = [...expression.branches.map(({ result }) => result), ...expression.otherwise === void 0 ? [] : [expression.otherwise]];
	const values = results.flatMap((result) => result.kind === "literal" && result.type === "text" ? result.value.toLowerCase() : []);
	return values.length === results.length ? new Set(values) : void 0;
}
function isSame$1(one, other) {
	return one.size === other.size && [...one].every((value) => other.has(value));
}

// src/agents/code-reviewer/rules/documentation/doc-drift.ts
const docDrift = defineRule({
	id: "doc-drift",
	code: "D9",
	title: "A definition changed, its description didn’t",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const sqls = new Map(changedSql(facts).map((sql) => [sql.change.uniqueId, sql]));
		for (const change of facts.models) {
			if (change.kind !== "modified" || change.base === void 0 || change.head === void 0) continue;
			const sides = {
				change,
				base: change.base,
				head: change.head,
				sql: sqls.get(change.uniqueId)
			};
			yield* regroups(sides) ? modelDrift(sides, facts) : columnDrift(sides, facts);
		}
	}
});
function regroups({ change, sql }) {
	if (change.classification.class !== "model-wide" || sql === void 0) return false;
	return blockPairs(sql).some(({ before, after }) => !before.groupsByAll && !after.groupsByAll && before.groupBy.length !== after.groupBy.length);
}
function columnDrift({ change, base, head, sql }, facts) {
	const changed = change.classification.columns.filter(({ class: kind, name }) => kind === "redefined" && !IDENTIFIER.test(name));
	if (sql === void 0 || changed.length === 0) return [];
	const stillHold = wordsStillHold(sql);
	const drifted = changed.flatMap(({ name }) => {
		const [before, after] = [columnOf(base, name), columnOf(head, name)];
		if (after === void 0 || !saysTheSame(before?.description, after.description)) return [];
		return stillHold(name, after.description) || hasSameValues(change.uniqueId, name, facts) ? [] : {
			name,
			after
		};
	});
	const names = new Set(drifted.map(({ name }) => name.toLowerCase()));
	return drifted.filter(({ name }) => !isMadeOfOthers(name.toLowerCase(), names, sql)).map(({ name, after }) => ({
		subject: change.uniqueId,
		key: name,
		message: `${code(`${change.name}.${name}`)} is computed in another way; its description still says ${quoted(after.description)}.`,
		remedy: "Say what it means now, or why the words still hold.",
		location: describedAt(head, viewSide(facts, "head"), { column: after.name })
	}));
}
const IDENTIFIER = /^(?:hk|sk|id)_|_(?:hk|sk|key|id|hash)$|^(?:id|key)$/i;
function modelDrift({ change, base, head, sql }, facts) {
	const cause = change.causes.find(({ why }) => why.startsWith("grouping"));
	if (cause === void 0 || !saysTheSame(base.description, head.description)) return [];
	if (hasSameRows$1(change.uniqueId, facts) || sql === void 0) return [];
	return [{
		subject: change.uniqueId,
		message: `What a row of ${code(change.name)} is has changed (${cause.why}, line ${cause.line}); its description still says ${quoted(head.description)}.`,
		remedy: "Say what a row is now, or why the words still hold.",
		location: describedAt(head, viewSide(facts, "head")),
		evidence: [`${cause.path}:${cause.line} ${cause.text.trim()}`]
	}];
}
function columnOf({ columns }, name) {
	return [...columns.values()].find((column) => column.name.toLowerCase() === name.toLowerCase());
}
function saysTheSame(before, after) {
	return after.trim() !== "" && before === after;
}
function quoted(description) {
	const words = description.replaceAll(/[`*“”]/g, "").replaceAll(/\s+/g, " ").trim();
	return `“${words.length > 100 ? `${words.slice(0, 99)}…` : words}”`;
}

// src/agents/code-reviewer/macro-arguments.ts
function macroArguments({ name, sql }) {
	const head = new RegExp(String.raw`\bmacro\s+${name.replaceAll(/\W/g, "")}\s*\(`).exec(sql);
	if (head === null) return void 0;
	const names = topLevelParts(sql.slice(head.index + head[0].length))?.map((part) => /^\s*(\w+)\s*(?:=|$)/.exec(part)?.[1]);
	return names?.every((one) => one !== void 0) === true ? names.filter((one) => one !== void 0) : void 0;
}
const LONGEST_HEAD = 4e3;
const CLOSING = {
	"(": ")",
	"[": "]",
	"{": "}"
};
function topLevelParts(text) {
	const parts = [];
	const open = [];
	let quote = "";
	let part = "";
	for (const letter of text.slice(0, LONGEST_HEAD)) {
		if (quote === "" && open.length === 0 && (letter === "," || letter === ")")) {
			if (part.trim() !== "") parts.push(part);
			if (letter === ")") return parts;
			part = "";
			continue;
		}
		part += letter;
		if (quote !== "") quote = letter === quote ? "" : quote;
		else if (letter === "\"" || letter === "'") quote = letter;
		else if (CLOSING[letter] !== void 0) open.push(CLOSING[letter]);
		else if (letter === open.at(-1)) open.pop();
	}
}

// src/agents/code-reviewer/rules/documentation/macro-undescribed.ts
const macroUndescribed = defineRule({
	id: "macro-undescribed",
	code: "D11",
	title: "A macro’s description doesn’t fit the macro",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const own = [...view.project.macros.values()].filter(({ packageName, name }) => packageName === view.project.name && !BY_DBT.test(name));
		const habit = habitOf(own, isDescribed$1);
		for (const macro of own) if (isDescribed$1(macro)) yield* argumentDrafts(macro, view);
		else if (isHabit(habit)) yield {
			subject: macro.uniqueId,
			message: `The macro ${code(macro.name)} has no description, as ${habit.keeping} of ${habit.all} macros have: whoever wants to use it has to read its text.`,
			remedy: "Say in the YAML what it writes and what its arguments are.",
			location: definitionOf(macro, view)
		};
	}
});
const BY_DBT = /^(?:test|materialization)_|__|^generate_(?:schema|database|alias)_name$/;
function isDescribed$1({ description }) {
	return description.trim() !== "";
}
const TAKES_ANY = /\b(?:kwargs|varargs)\b/;
function* argumentDrafts(macro, view) {
	const real = macroArguments(macro);
	const described = macro.arguments.filter(({ description }) => description.trim() !== "").map(({ name }) => name);
	if (real === void 0 || described.length === 0 || TAKES_ANY.test(macro.sql)) return;
	const location = describedIn$1(macro, view);
	const gone = described.filter((name) => !real.includes(name));
	const missing = real.filter((name) => !described.includes(name));
	if (gone.length > 0) {
		const names = series(gone.map(code), 4);
		yield {
			subject: macro.uniqueId,
			key: `gone ${gone.toSorted().join(" ")}`,
			message: `The description of the macro ${code(macro.name)} has ${names}, the macro hasn't: a call that follows the description fails.`,
			remedy: `Describe the arguments that it has: ${series(real.map(code), 8) || "none"}.`,
			location
		};
	}
	for (const name of gone.length > 0 ? [] : missing) yield {
		subject: macro.uniqueId,
		key: name,
		message: `The description of the macro ${code(macro.name)} leaves out its argument ${code(name)}: readers don't learn that they may or must pass it.`,
		remedy: `Add ${code(name)} to its arguments in the YAML.`,
		location
	};
}
function definitionOf({ name, path }, { projectDir, side, text }) {
	const file = inRepository(projectDir, path);
	const line = lineOf$1(text(file) ?? "", new RegExp(String.raw`\bmacro\s+${name.replaceAll(/\W/g, "")}\s*\(`));
	return {
		path: file,
		side,
		...line === void 0 ? {} : { line }
	};
}
function describedIn$1(macro, view) {
	if (macro.patchPath === void 0) return definitionOf(macro, view);
	const file = inRepository(view.projectDir, macro.patchPath);
	const line = placeInYaml(view.text(file) ?? "", { resource: {
		kind: "macro",
		name: macro.name
	} });
	return {
		path: file,
		side: view.side,
		...line === void 0 ? {} : { line }
	};
}

// src/agents/code-reviewer/rules/documentation/model-undescribed.ts
const modelUndescribed = defineRule({
	id: "model-undescribed",
	code: "D1",
	title: "A new model has no description",
	severity: "warning",
	preset: "default",
	agent: "code-reviewer",
	*check(facts) {
		for (const { kind, head } of facts.models) {
			if (kind !== "added" || head === void 0 || head.description.trim() !== "") continue;
			yield {
				subject: head.uniqueId,
				message: `The new model ${code(head.name)} has no description.`,
				remedy: "Say in its YAML what one row is, and what is left out.",
				location: describedAt(head, viewSide(facts, "head"))
			};
		}
	}
});

// src/agents/code-reviewer/rules/documentation/source-undescribed.ts
const sourceUndescribed = defineRule({
	id: "source-undescribed",
	code: "D4",
	title: "A source has no description",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const own = [...view.project.sources.values()].filter(({ packageName }) => packageName === view.project.name);
		const habit = habitOf(own, isDescribed);
		if (!isHabit(habit)) return;
		for (const source of own.filter((one) => !isDescribed(one))) {
			const name = code(`${source.sourceName}.${source.name}`);
			yield {
				subject: source.uniqueId,
				message: `The source ${name} has no description, as ${habit.keeping} of ${habit.all} sources have: nobody learns here who fills it, how often, and what a row of it is.`,
				remedy: "Say in its YAML where the rows come from and what one of them is.",
				location: sourcePlace(source, view)
			};
		}
	}
});
function isDescribed({ description }) {
	return description.trim() !== "";
}

// src/agents/code-reviewer/rules/documentation/yaml-misplaced.ts
const yamlMisplaced = defineRule({
	id: "yaml-misplaced",
	code: "D10",
	title: "A model’s YAML is gone or lies elsewhere",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		yield* lostEntries(facts);
		const habit = habitOf(ownModels(facts.base.nodes.size === 0 ? facts.head : facts.base).filter(({ patchPath }) => patchPath !== void 0), isBeside$1);
		if (!isHabit(habit)) return;
		for (const { base, head } of facts.models) {
			if (head?.patchPath === void 0 || head.packageName !== facts.head.name || isBeside$1(head)) continue;
			if (base?.patchPath === head.patchPath && base.path === head.path) continue;
			yield {
				subject: head.uniqueId,
				key: "elsewhere",
				message: `${code(head.name)} is described in ${code(head.patchPath)}, not in its own folder as ${habit.keeping} of ${habit.all} models are: whoever changes the model doesn't see that its description and tests have to follow.`,
				remedy: `Move its entry into a YAML file in ${code(folderOf$1(head.path))}.`,
				location: describedAt(head, viewSide(facts, "head"))
			};
		}
	}
});
function* lostEntries({ base, head, projectDir }) {
	for (const model of ownModels(head)) {
		const before = base.nodes.get(model.uniqueId);
		if (model.patchPath !== void 0 || before?.patchPath === void 0) continue;
		yield {
			subject: model.uniqueId,
			key: "gone",
			message: `${code(model.name)} has lost its entry in ${code(before.patchPath)}: its description, the configuration there and the tests of its columns no longer count.`,
			remedy: `Put the entry back. If it is still there, its name must be ${code(model.name)} letter for letter.`,
			location: modelLocation(model, "head", projectDir)
		};
	}
}
function isBeside$1({ path, patchPath = "" }) {
	return folderOf$1(path) === folderOf$1(patchPath);
}
function folderOf$1(path) {
	return path.split("/").slice(0, -1).join("/");
}

// src/agents/code-reviewer/rules/documentation.ts
const documentationRules = [
	docDrift,
	yamlMisplaced,
	columnStale,
	modelUndescribed,
	columnsUndescribed,
	columnUndeclared,
	descriptionEmptyWords,
	descriptionDiffers,
	macroUndescribed,
	sourceUndescribed,
	coverageFell
];

// src/agents/code-reviewer/rules/security/certificates-unchecked.ts
const certificatesUnchecked = defineRule({
	id: "certificates-unchecked",
	code: "X8",
	title: "Certificates are no longer checked",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*check({ files }) {
		for (const file of files) yield* uncheckedIn(file);
	}
});
const ANYWHERE = [
	/\bNODE_TLS_REJECT_UNAUTHORIZED["']?\s{0,5}[:=]\s{0,5}["']?0\b/,
	/\bPYTHONHTTPSVERIFY["']?\s{0,5}[:=]\s{0,5}["']?0\b/,
	/\bGIT_SSL_NO_VERIFY["']?\s{0,5}[:=]\s{0,5}["']?(?:1|true)\b/i,
	/\bhttp\.sslVerify[=\s]{1,5}["']?false\b/i,
	/\bcurl\s(?:[^|;&#]{0,300}\s)?(?:-k|--insecure)(?:\s|$)/,
	/\bwget\s(?:[^|;&#]{0,300}\s)?--no-check-certificate\b/
];
const IN_PYTHON = [
	/(?:^|[(,\s])verify\s{0,5}=\s{0,5}False\b/,
	/\.verify\s{0,5}=\s{0,5}False\b/,
	/\bssl\._create_unverified_context\b/,
	/\bverify_mode\s{0,5}=\s{0,5}ssl\.CERT_NONE\b/
];
const SCRIPT = /\.(?:py|sh|bash|ya?ml|env|toml|js|ts)$|(?:^|\/)(?:Dockerfile|Makefile|\.env)[^/]*$/i;
const LOCAL$1 = /localhost|127\.0\.0\.1|\[::1\]/i;
const LONGEST_LINE$4 = 2e3;
function uncheckedIn({ path, head = "", addedLines }) {
	if (!SCRIPT.test(path)) return [];
	const patterns = /\.py$/i.test(path) ? [...ANYWHERE, ...IN_PYTHON] : ANYWHERE;
	return head.split("\n").flatMap((content, index) => {
		const line = content.slice(0, LONGEST_LINE$4);
		if (!addedLines.has(index + 1) || /^\s*(?:#|\/\/)/.test(line) || LOCAL$1.test(line)) return [];
		const what = patterns.map((pattern) => pattern.exec(line)?.[0]).find((text) => text !== void 0);
		return what === void 0 ? [] : {
			what: what.trim().replace(/^[(,]\s*/, ""),
			line: index + 1
		};
	}).map(({ what, line }, place) => ({
		subject: path,
		key: `${what} ${place}`,
		message: `${code(path)} (line ${line}) switches the check of certificates off (${code(what)}): whoever stands in between reads and changes what is sent, passwords and tokens too.`,
		remedy: "Leave the check on, and give the certificate of your own authority (`verify=\"/path/ca.pem\"`, `--cacert`) where there is one.",
		location: {
			path,
			line,
			side: "head"
		}
	}));
}

// src/agents/code-reviewer/code-surface.ts
const QUERY = /\brun_query\s*\(|\{%-?\s*call\s+(?:\w+\.)?(?:statement|noop_statement)\s*\(|\badapter\s*\.\s*(?:execute|drop_\w+|create_schema|rename_relation|truncate_relation)\s*\(/;
const PACKAGE_FILE = /(?:^|\/)(?:packages|dependencies)\.ya?ml$/;
const PACKAGE = /^\s*(?:-\s*)?(?<how>git|tarball)\s*:\s*['"]?(?<from>[^\s'"#]+)/;
const REVISION = /^\s*(?:-\s*)?revision\s*:\s*['"]?(?<to>[^\s'"#]+)/;
function codeSurfaceOf(file) {
	if (PACKAGE_FILE.test(file.path)) return packages(file);
	return file.path.endsWith(".sql") ? queries(file) : [];
}
function queries({ base = "", head = "", addedLines }) {
	const found = matching(withoutComments$2(head), QUERY);
	const extra = found.length - matching(withoutComments$2(base), QUERY).length;
	return found.filter((line) => addedLines.has(line)).slice(0, Math.max(0, extra)).map((line) => ({
		kind: "query",
		words: "runs SQL of its own whenever dbt compiles it",
		line
	}));
}
function withoutComments$2(text) {
	return text.replaceAll(/\{#(?:(?!#\}|\{#)[\s\S])*#\}/g, (comment) => comment.replaceAll(/[^\n]/g, " "));
}
function matching(text, pattern) {
	return text.split("\n").flatMap((line, index) => pattern.test(line) ? index + 1 : []);
}
function packages({ base = "", head = "", addedLines }) {
	const known = new Set(base.split("\n").map((line) => PACKAGE.exec(line)?.groups?.["from"]));
	const lines = head.split("\n");
	let from;
	return lines.flatMap((text, index) => {
		if (/^\s*-/.test(text)) from = void 0;
		from = PACKAGE.exec(text)?.groups?.["from"] ?? from;
		const line = index + 1;
		if (!addedLines.has(line) || from === void 0) return [];
		if (PACKAGE.test(text) && !known.has(from)) return [{
			kind: "package",
			words: `takes a package from ${from}`,
			line
		}];
		const to = REVISION.exec(text)?.groups?.["to"];
		return to !== void 0 && known.has(from) ? [{
			kind: "package",
			words: `takes the package of ${from} at ${to}`,
			line
		}] : [];
	});
}

// src/agents/code-reviewer/hook-changes.ts
function hookChanges({ base, head }, kind) {
	const changes = /* @__PURE__ */ new Map();
	for (const node of head.nodes.values()) {
		if (node.packageName !== head.name || node.resourceType === "operation") continue;
		const before = base.nodes.get(node.uniqueId)?.hooks ?? [];
		const [from, to] = kind === "added" ? [before, node.hooks] : [node.hooks, before];
		if (to.length === 0) continue;
		const known = new Set(from.map(keyOf));
		for (const hook of to.filter((one) => !known.has(keyOf(one)))) {
			const change = changes.get(keyOf(hook));
			if (change === void 0) changes.set(keyOf(hook), {
				hook,
				nodes: [node]
			});
			else if (!change.nodes.includes(node)) change.nodes.push(node);
		}
	}
	return [...changes.values()];
}
function keyOf({ when, sql }) {
	return `${when} ${sql.replaceAll(/\s+/g, " ").trim()}`;
}

// src/agents/code-reviewer/node-group.ts
function nodeGroup(nodes, facts) {
	const [first] = nodes;
	const project = inRepository(facts.projectDir, "dbt_project.yml");
	const isInProject = nodes.length > 1 && facts.files.some(({ path }) => path === project);
	return {
		subject: nodes.length === 1 ? first.uniqueId : project,
		words: series(nodes.map(({ name }) => code(name)), 2),
		location: isInProject ? {
			path: project,
			side: "head"
		} : describedAt(first, viewSide(facts, "head"))
	};
}

// src/agents/code-reviewer/rules/security/code-runs-in-build.ts
const codeRunsInBuild = defineRule({
	id: "code-runs-in-build",
	code: "X5",
	title: "New code runs with the rights of whoever starts dbt",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		yield* operations(facts);
		yield* hooks(facts);
		yield* pythonModels(facts);
		yield* files(facts);
	}
});
const READ_FIRST = "Read it before anything runs it with the credentials of production or CI.";
function* operations({ base, head, projectDir }) {
	const isOwn = ({ resourceType, packageName }) => resourceType === "operation" && packageName === head.name;
	const known = new Set([...base.nodes.values()].filter(isOwn).map(({ rawCode }) => rawCode.trim()));
	const path = inRepository(projectDir, "dbt_project.yml");
	for (const operation of [...head.nodes.values()].filter(isOwn)) {
		if (known.has(operation.rawCode.trim())) continue;
		const when = /on-run-start/.test(operation.name) ? "before" : /on-run-end/.test(operation.name) ? "after" : "beside";
		yield {
			subject: path,
			key: operation.rawCode.trim(),
			message: `dbt now runs ${code(operation.rawCode)} ${when} every run of the project, whatever is selected.`,
			remedy: READ_FIRST,
			location: {
				path,
				side: "head"
			}
		};
	}
}
function* hooks(facts) {
	const known = new Set([...facts.base.nodes.values()].flatMap((node) => node.hooks.map(({ sql }) => `${node.resourceType} ${sql}`)));
	for (const { hook, nodes } of hookChanges(facts, "added")) {
		const isAdded = ({ uniqueId, resourceType }) => facts.base.nodes.has(uniqueId) || !known.has(`${resourceType} ${hook.sql}`);
		const [first, ...others] = nodes.filter(isAdded);
		if (first === void 0) continue;
		const { subject, words, location } = nodeGroup([first, ...others], facts);
		yield {
			subject,
			key: `${hook.when} ${hook.sql}`,
			message: `A new ${hook.when}-hook of ${words} runs ${code(hook.sql)} with each build.`,
			remedy: READ_FIRST,
			location
		};
	}
}
function* pythonModels({ base, head, models, projectDir }) {
	for (const { head: model } of models) {
		if (model?.language !== "python" || model.packageName !== head.name || base.nodes.get(model.uniqueId)?.language === "python") continue;
		yield {
			subject: model.uniqueId,
			message: `${code(model.name)} is a new Python model: its code runs inside the warehouse, and may do there what dbt's user may.`,
			remedy: READ_FIRST,
			location: modelLocation(model, "head", projectDir)
		};
	}
}
function* files({ files: changed }) {
	for (const file of changed) {
		const seen = /* @__PURE__ */ new Map();
		for (const { kind, words, line } of codeSurfaceOf(file)) {
			const ordinal = (seen.get(words) ?? 0) + 1;
			seen.set(words, ordinal);
			yield {
				subject: file.path,
				key: `${kind} ${words} ${ordinal}`,
				message: `${code(file.path)} (line ${line}) ${plain(words)}.`,
				remedy: kind === "package" ? "Pin it to the hash of a commit that somebody read, or take it from the registry." : READ_FIRST,
				location: {
					path: file.path,
					line,
					side: "head"
				}
			};
		}
	}
}

// src/agents/code-reviewer/rules/security/grants-widened.ts
const grantsWidened = defineRule({
	id: "grants-widened",
	code: "X3",
	title: "More people get access to data",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		yield* grantDrafts(facts);
		yield* hookDrafts$1(facts);
	}
});
const EVERYONE = /^(?:public|role public|allusers|allauthenticatedusers|(?:specialgroup:)?all(?:authenticated)?users|account users|users)$/i;
function* grantDrafts(facts) {
	for (const { privilege, grantee, nodes } of widened(facts)) {
		const { subject, words, location } = nodeGroup(nodes, facts);
		const who = EVERYONE.test(grantee) ? `everyone (${code(grantee)})` : code(grantee);
		yield {
			subject,
			key: `${privilege} ${grantee}`,
			message: `${who} gets ${code(privilege)} on ${words} with this change.`,
			remedy: "Let the owner of the data agree, or take the grantee out of `grants`.",
			location
		};
	}
}
function widened({ base, head }) {
	const found = /* @__PURE__ */ new Map();
	for (const node of head.nodes.values()) {
		if (node.packageName !== head.name) continue;
		const before = base.nodes.get(node.uniqueId);
		for (const [privilege, grantees] of node.grants) {
			const had = new Set(before?.grants.get(privilege)?.map((one) => one.toLowerCase()));
			for (const grantee of grantees) {
				if (had.has(grantee.toLowerCase()) || before === void 0 && !EVERYONE.test(grantee) || isGrantedByHook(before, grantee)) continue;
				const key = `${privilege} ${grantee.toLowerCase()}`;
				const known = found.get(key);
				if (known === void 0) found.set(key, {
					privilege,
					grantee,
					nodes: [node]
				});
				else known.nodes.push(node);
			}
		}
	}
	return found.values();
}
function isGrantedByHook(before, grantee) {
	return before?.hooks.some(({ sql }) => GRANT.test(sql) && sql.toLowerCase().includes(grantee.toLowerCase())) ?? false;
}
const GRANT = /(?:^|;)\s*grant\s[^;]{0,1000}?\sto\s/i;
function* hookDrafts$1(facts) {
	for (const { hook, nodes } of hookChanges(facts, "added")) {
		const [first, ...others] = nodes.filter(({ uniqueId }) => facts.base.nodes.has(uniqueId));
		if (!GRANT.test(hook.sql) || first === void 0) continue;
		const { subject, words, location } = nodeGroup([first, ...others], facts);
		yield {
			subject,
			key: hook.sql,
			message: `A new ${hook.when}-hook grants rights on ${words}: ${code(hook.sql)}.`,
			remedy: "Let the owner of the data agree. Written as `grants`, it would stand where rights are reviewed, and dbt would take it back when it goes.",
			location
		};
	}
}

// src/agents/code-reviewer/planted-words.ts
const EARLIER = "(?:previous|prior|above|earlier|preceding|foregoing|system|original)";
const ORDERS = "(?:instructions?|prompts?|directions?|guidelines|directives)";
const READER = "(?:ai|a\\.i\\.|llms?|language models?|chat ?bots?|copilot|chatgpt|gpt(?:-?\\d\\w*)?|claude|gemini|(?:ai|code|automated|automatic)[ -](?:code[ -])?(?:review(?:er|ing)?|assistants?|agents?)(?: (?:bots?|agents?|assistants?|tools?))?|review(?:er)? (?:bots?|agents?))";
const PATTERNS$1 = [
	{
		kind: "order",
		words: "tells a machine to forget its instructions",
		pattern: new RegExp(`\\b(?:ignore|disregard|forget|override|bypass)\\s(?:[\\w']+\\s){0,4}?${EARLIER}\\s(?:[\\w']+\\s){0,2}?${ORDERS}\\b`, "i")
	},
	{
		kind: "order",
		words: "asks a machine for its instructions",
		pattern: new RegExp(`\\b(?:reveal|print|repeat|output|show|tell)\\s(?:[\\w']+\\s){0,3}?your\\s(?:[\\w']+\\s){0,2}?(?:system prompt|${ORDERS})\\b`, "i")
	},
	{
		kind: "reviewer",
		words: "tells an automatic reviewer what to find",
		pattern: new RegExp(`(?:^|[^\\w-])${READER}(?![\\w-])[^.\\n]{0,60}\\b(?:must|should|shall|please|do not|don.?t|never|always|are (?:to|instructed|required)|has to|have to|need to)\\b[^.\\n]{0,80}\\b(?:approve|lgtm|looks good|mark (?:it|this|these|them) as|(?:report|say|state|conclude|answer|respond)[^.\\n]{0,30}\\bno (?:findings?|issues?|problems?|warnings?|vulnerabilit\\w+|concerns?)|(?:skip|ignore|omit|suppress|hide|not report|not flag|not mention)[^.\\n]{0,30}(?:findings?|issues?|problems?|warnings?|vulnerabilit\\w+|concerns?)|(?:skip|ignore) this (?:file|model|change|pull request|pr|diff))`, "i")
	},
	{
		kind: "reviewer",
		words: "tells an automatic reviewer to give secrets away",
		pattern: new RegExp(`(?:^|[^\\w-])${READER}(?![\\w-])[^.\\n]{0,60}\\b(?:must|should|shall|please|always|are (?:to|instructed|required)|has to|have to|need to)\\b(?:(?!\\b(?:not|never)\\b)[^.\\n]){0,40}\\b(?:print|reveal|send|post|output|include|leak)[^.\\n]{0,40}(?:secrets?|tokens?|credentials?|passwords?|environment variables|api.?keys?)`, "i")
	},
	{
		kind: "markup",
		words: "holds the markup of a chat with a language model",
		pattern: /<\|(?:im_start|im_end|system|assistant|endoftext|start_header_id|eot_id)\|>|\[\/?INST\]|<<\/?SYS>>/
	}
];
const HIDDEN = /[\u{E0020}-\u{E007E}]{2,}|[\u202A-\u202E\u2066-\u2069]/u;
const FLAG = /\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;
const LONGEST_LINE$3 = 5e3;
function plantedWords(line) {
	const text = line.slice(0, LONGEST_LINE$3);
	const spoken = text.replaceAll(/\s+/g, " ");
	const found = PATTERNS$1.filter(({ pattern }) => pattern.test(spoken)).map(({ kind, words }) => ({
		kind,
		words
	}));
	return HIDDEN.test(text.replaceAll(FLAG, "")) ? [...found, {
		kind: "hidden",
		words: "holds characters that no editor shows"
	}] : found;
}

// src/agents/code-reviewer/rules/security/instructions-in-text.ts
const instructionsInText = defineRule({
	id: "instructions-in-text",
	code: "X7",
	title: "A text gives orders to machines that read it",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*check({ files }) {
		for (const file of files) if (READ_AS_DATA.test(file.path) && !FOR_MACHINES.test(file.path)) yield* ordersIn(file);
	}
});
const READ_AS_DATA = /\.(?:sql|ya?ml|csv|tsv|py|md|jinja2?|json)$/i;
const FOR_MACHINES = /(?:^|\/)(?:agents|claude|gemini|copilot-instructions|skill|prompts?|system[-_]?prompt)\.\w+$|(?:^|\/)(?:\.cursor|\.claude|\.codex|\.github\/instructions|prompts?|skills)\//i;
const MOST = 3;
function* ordersIn({ path, head = "", addedLines }) {
	const seen = /* @__PURE__ */ new Map();
	for (const [index, content] of head.split("\n").entries()) {
		const line = index + 1;
		if (!addedLines.has(line)) continue;
		for (const { kind, words } of plantedWords(content)) {
			const ordinal = (seen.get(kind) ?? 0) + 1;
			seen.set(kind, ordinal);
			if (ordinal > MOST) continue;
			yield {
				subject: path,
				key: `${kind} ${ordinal}`,
				message: `${code(path)} (line ${line}) ${words}; whatever reads this file with a language model may obey.`,
				remedy: "Take the line out. If it is a sample, say so in its place without the words themselves.",
				location: {
					path,
					line,
					side: "head"
				}
			};
		}
	}
}

// src/agents/code-reviewer/rules/security/masking-dropped.ts
const maskingDropped = defineRule({
	id: "masking-dropped",
	code: "X2",
	title: "A column loses its protection",
	severity: "error",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		for (const base of facts.base.nodes.values()) {
			const head = facts.head.nodes.get(base.uniqueId);
			if (head === void 0 || head.packageName !== facts.head.name || head.test !== void 0) continue;
			for (const column of base.columns.values()) yield* columnDrafts(column, head, facts);
		}
		yield* hookDrafts(facts);
	}
});
const UNPROTECTED = {
	policyTags: [],
	meta: {},
	tags: []
};
function columnDrafts(column, head, facts) {
	const before = protectionOf(column);
	if (before.enforced === void 0 && before.labelled === void 0) return [];
	const name = nameOnHead(column.name, head, facts);
	if (name === void 0 || producedColumns(head, viewSide(facts, "head"))?.has(name.toLowerCase()) === false) return [];
	const declared = [...head.columns.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
	const after = protectionOf(declared ?? UNPROTECTED);
	const lost = before.enforced !== void 0 && after.enforced === void 0 ? before.enforced : void 0;
	const unlabelled = after.enforced === void 0 && after.labelled === void 0 ? before.labelled : void 0;
	const words = lost ?? unlabelled;
	if (words === void 0) return [];
	const subject = code(`${head.name}.${name}`);
	const renamed = name.toLowerCase() === column.name.toLowerCase() ? "" : `, the former ${code(column.name)},`;
	const consequence = lost === void 0 ? "nothing tells any more that it must not be shown" : "whoever may read the table reads its values";
	return [{
		subject: head.uniqueId,
		key: name,
		message: `${subject}${renamed} has lost ${words}: ${consequence}.`,
		remedy: `Carry it over to ${code(name)} in the YAML of ${code(head.name)}.`,
		location: describedAt(head, viewSide(facts, "head"), declared === void 0 ? {} : { column: declared.name })
	}];
}
function nameOnHead(name, head, { models, others }) {
	const change = models.find(({ uniqueId }) => uniqueId === head.uniqueId);
	if (change === void 0) return others.some(({ uniqueId, reasons }) => uniqueId === head.uniqueId && reasons.some(isOfBody)) ? void 0 : name;
	const changes = change.classification.columns;
	const renamed = changes.find((one) => one.class === "renamed" && one.previousName?.toLowerCase() === name.toLowerCase());
	if (renamed !== void 0) return renamed.name;
	const same = changes.find((one) => one.name.toLowerCase() === name.toLowerCase());
	if (same !== void 0) return same.class === "removed" ? void 0 : name;
	return change.reasons.length > 0 && !change.reasons.some(isOfBody) ? name : void 0;
}
function isOfBody({ kind }) {
	return kind === "body" || kind === "macro" || kind === "seed" || kind === "source";
}
const PROTECTING = /\b(?:\w*mask\w*|row\s+access\s+polic(?:y|ies)|row\s+filter|polic(?:y|ies)_?tags?|apply_\w*polic(?:y|ies)\w*)\b/i;
function* hookDrafts(facts) {
	for (const { hook, nodes } of hookChanges(facts, "removed")) {
		const [first, ...others] = nodes.filter(({ hooks }) => !hooks.some(isProtecting));
		if (!isProtecting(hook) || first === void 0) continue;
		const { subject, words, location } = nodeGroup([first, ...others], facts);
		yield {
			subject,
			key: hook.sql,
			message: `The ${hook.when}-hook that protects ${words} is gone: ${code(hook.sql)}. What dbt builds from now on has no such protection.`,
			remedy: "Put the hook back, or show what protects the table instead.",
			location
		};
	}
}
function isProtecting({ sql }) {
	return PROTECTING.test(sql) && !/\b(?:unset|drop)\b/i.test(sql);
}

// src/agents/code-reviewer/column-tracer.ts
function columnTracer(view) {
	const reading = {
		view,
		relations: relationIndex(view.project),
		read: /* @__PURE__ */ new Map()
	};
	const steps = /* @__PURE__ */ new Map();
	return {
		columnsOf: (model) => {
			const query = resolved(model, reading);
			return query === void 0 || query.isOpen ? void 0 : query.columns.map(({ name }) => name);
		},
		stepOf: (column) => {
			const key = `${column.node} ${column.column.toLowerCase()}`;
			if (!steps.has(key)) steps.set(key, stepOf(column, reading));
			return steps.get(key);
		}
	};
}
function stepOf({ node, column }, reading) {
	const model = reading.view.project.nodes.get(node);
	const found = model === void 0 ? void 0 : resolved(model, reading)?.find(column.toLowerCase());
	if (model === void 0 || found === void 0) return void 0;
	const parents = new Set(model.dependsOn.nodes);
	const made = found.from.flatMap(({ relation, column: name, kind }) => {
		const id = reading.relations(relation.split("."), parents);
		return id === void 0 ? [] : [{
			node: id,
			column: name,
			kind
		}];
	});
	return {
		kind: found.kind,
		made,
		same: made.filter((one) => one.kind === "passthrough" && one.column !== "*")
	};
}
function resolved(model, reading) {
	const { read, view } = reading;
	const open = read.has(model.uniqueId) ? [] : [model];
	for (let next = open.at(-1); next !== void 0; next = open.at(-1)) {
		const isOpen = read.has(next.uniqueId);
		if (!isOpen) read.set(next.uniqueId, void 0);
		const models = (isOpen ? [] : next.dependsOn.nodes.flatMap((id) => read.has(id) ? [] : view.project.nodes.get(id) ?? [])).filter(({ resourceType }) => resourceType === "model");
		if (models.length > 0) open.push(...models);
		else {
			open.pop();
			read.set(next.uniqueId, resolve(next, reading));
		}
	}
	return read.get(model.uniqueId);
}
function resolve(model, reading) {
	const { view, relations } = reading;
	const query = view.shape(model);
	if (query === void 0 || query.unread.length > 0) return void 0;
	const parents = new Set(model.dependsOn.nodes);
	try {
		return resolveQuery(outlineQuery(query), {
			columnsOf: (path) => known(relations(path, parents), model.uniqueId, reading),
			isRelation: (cte) => cte.toLowerCase().startsWith("__dbt__cte__") && relations([cte], parents) !== void 0,
			lateralAliases: readsAliases(view.project.adapter)
		});
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}
function known(id, reader, reading) {
	if (id === void 0 || id === reader) return void 0;
	const { project, catalog } = reading.view;
	const query = project.nodes.get(id)?.resourceType === "model" ? reading.read.get(id) : void 0;
	if (query === void 0 || query.isOpen) return toldColumns(id, {
		project,
		catalog
	});
	return {
		names: query.columns.map(({ name }) => name),
		isComplete: true,
		by: "sql"
	};
}

// src/agents/code-reviewer/mentions-personal.ts
function mentionsPersonal({ project, catalog }) {
	if ([...project.nodes.values(), ...project.sources.values()].flatMap(({ columns }) => [...columns.values()]).some((column) => mayBeMarked(column) || personalName(column.name) !== void 0)) return true;
	if ([...catalog?.values() ?? []].flatMap((columns) => [...columns.keys()]).some((name) => personalName(name) !== void 0)) return true;
	return [...project.nodes.values()].some(({ test, compiledCode, rawCode }) => test === void 0 && namesIn(compiledCode ?? rawCode));
}
function mayBeMarked({ tags, policyTags, meta }) {
	return tags.length > 0 || policyTags.length > 0 || Object.keys(meta).length > 0;
}
const NAME = /[A-Za-z_]\w{0,199}/g;
function namesIn(sql) {
	if (!mayNamePersonal(sql)) return false;
	for (const [name] of sql.matchAll(NAME)) if (personalName(name) !== void 0) return true;
	return false;
}

// src/agents/code-reviewer/personal-columns.ts
const HASHING = /\b\w{0,40}(?:md5|sha_?\d{0,3}|hash|hmac|mask|redact|crypt|token|fingerprint|pseudonym|anonym)\w{0,20}\s{0,5}\(/i;
const CUTTING = /\b(?:left|right|substr(?:ing)?|split_part|split|regexp_\w+|len(?:gth)?|surrogate_key)\s*\(/i;
function personalColumns(side) {
	const trace = tracing(side);
	return (model) => side.tracer.columnsOf(model)?.flatMap((name) => {
		const place = {
			node: model.uniqueId,
			column: name
		};
		const declared = declaredColumn(place, side.view);
		if (declared !== void 0 && isMarked(declared)) return [];
		const found = trace(place);
		return typeof found === "string" ? [] : [{
			name,
			...found
		}];
	});
}
function hiddenColumns(model, tracer) {
	if (!HASHING.test(model.compiledCode ?? "")) return /* @__PURE__ */ new Map();
	return new Map((tracer.columnsOf(model) ?? []).flatMap((name) => {
		const step = tracer.stepOf({
			node: model.uniqueId,
			column: name
		});
		const [made, ...others] = step?.made ?? [];
		return step?.kind === "derived" && made !== void 0 && others.length === 0 && personalName(made.column) !== void 0 ? [[placeKey(made), name]] : [];
	}));
}
function placeKey({ node, column }) {
	return `${node}\n${column.toLowerCase()}`;
}
function isMarked(column) {
	const { enforced, labelled } = protectionOf(column);
	return enforced !== void 0 || labelled !== void 0;
}
function tracing({ view, tracer }) {
	const known = /* @__PURE__ */ new Map();
	return trace;
	function trace(place, depth = 0) {
		const key = placeKey(place);
		const before = known.get(key);
		if (before !== void 0 || depth > DEEPEST$2) return before ?? "nobody";
		known.set(key, "nobody");
		const found = follow(place, depth);
		known.set(key, found);
		return found;
	}
	function follow(place, depth) {
		const step = tracer.stepOf(place);
		if (step !== void 0 && !isShown(place, step, view)) return "hidden";
		const further = (step?.same ?? []).map((one) => trace(one, depth + 1));
		if (further.includes("hidden")) return "hidden";
		const upstream = further.find((one) => typeof one === "object");
		const what = whatIs(place, view) ?? upstream?.what;
		return what === void 0 ? "nobody" : {
			what,
			root: upstream?.root ?? place
		};
	}
}
const DEEPEST$2 = 200;
function isShown({ node }, { kind, made }, { project }) {
	if (made.length === 0 || kind === "aggregate" || kind === "window") return false;
	const { compiledCode = "" } = project.nodes.get(node) ?? {};
	return kind === "passthrough" || !(HASHING.test(compiledCode) || CUTTING.test(compiledCode));
}
function whatIs(place, view) {
	const kind = personalName(place.column);
	if (kind !== void 0) return `${/^[aei]/i.test(kind) ? "an" : "a"} ${kind}`;
	const declared = declaredColumn(place, view);
	const { labelled, enforced } = declared === void 0 ? {
		labelled: void 0,
		enforced: void 0
	} : protectionOf(declared);
	const mark = labelled ?? enforced;
	return mark === void 0 ? void 0 : `marked as personal upstream (${mark})`;
}
function declaredColumn({ node, column }, { project }) {
	const { columns } = project.nodes.get(node) ?? project.sources.get(node) ?? {};
	return [...columns?.values() ?? []].find(({ name }) => name.toLowerCase() === column.toLowerCase());
}

// src/agents/code-reviewer/rules/security/personal-data-exposed.ts
const personalDataExposed = defineRule({
	id: "personal-data-exposed",
	code: "X1",
	title: "Personal data reaches more people",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		if (!mentionsPersonal(viewSide(facts, "head"))) return;
		const changed = facts.models.map(({ uniqueId }) => uniqueId);
		const reached = /* @__PURE__ */ new Set([...changed, ...descendants(facts.head, changed)]);
		const sides = {
			base: readSide(facts, "base"),
			head: readSide(facts, "head")
		};
		for (const change of facts.models) yield* unhidden(change, sides, facts);
		for (const model of ownModels(facts.head)) {
			if (!reached.has(model.uniqueId) || !isWidelyRead(model, facts.head)) continue;
			for (const column of newColumns(model, facts.base, sides)) yield draftOf$4(model, column, {
				facts,
				since: sinceWhen(model, facts.base)
			});
		}
	}
});
function readSide(facts, side) {
	const view = viewSide(facts, side);
	const tracer = columnTracer(view);
	return {
		tracer,
		personal: personalColumns({
			view,
			tracer
		})
	};
}
function* unhidden({ uniqueId }, sides, facts) {
	const [base, head] = [facts.base.nodes.get(uniqueId), facts.head.nodes.get(uniqueId)];
	if (base === void 0 || head?.packageName !== facts.head.name) return;
	const hidden = hiddenColumns(base, sides.base.tracer);
	if (hidden.size === 0) return;
	const known = new Set(sides.base.tracer.columnsOf(base)?.map((name) => name.toLowerCase()));
	for (const column of sides.head.personal(head) ?? []) {
		const { same = [] } = sides.head.tracer.stepOf({
			node: head.uniqueId,
			column: column.name
		}) ?? {};
		const hash = same.flatMap((place) => hidden.get(placeKey(place)) ?? [])[0];
		if (hash !== void 0 && !known.has(column.name.toLowerCase())) yield draftOf$4(head, column, {
			facts,
			since: `this model only showed it as ${code(hash)} before`
		});
	}
}
function isWidelyRead(model, { children }) {
	if (layerOf(model) === "mart" || model.access === "public") return true;
	return (children.get(model.uniqueId) ?? []).some((id) => id.startsWith("exposure."));
}
function newColumns(model, base, sides) {
	const found = sides.head.personal(model) ?? [];
	const before = base.nodes.get(model.uniqueId);
	if (found.length === 0 || before === void 0 || !isWidelyRead(before, base)) return found;
	const older = sides.base.personal(before);
	if (older === void 0) return [];
	const known = new Set(older.flatMap((column) => [column.name.toLowerCase(), placeKey(column.root)]));
	return found.filter((column) => !known.has(column.name.toLowerCase()) && !known.has(placeKey(column.root)));
}
function sinceWhen(model, base) {
	const kind = layerOf(model) === "mart" ? "mart" : "widely read model";
	return base.nodes.has(model.uniqueId) ? `this ${kind} did not show it before` : `this ${kind} is new`;
}
function draftOf$4(model, { name, what, root }, { facts, since }) {
	const { head, models, projectDir } = facts;
	const change = models.find(({ uniqueId }) => uniqueId === model.uniqueId);
	const source = head.sources.get(root.node);
	const owner = source === void 0 ? head.nodes.get(root.node)?.name : `${source.sourceName}.${source.name}`;
	const from = owner === void 0 || root.node === model.uniqueId ? "" : `, from ${code(`${owner}.${root.column}`)}`;
	return {
		subject: model.uniqueId,
		key: name.toLowerCase(),
		message: `${code(`${model.name}.${name}`)} is ${what}${from}; ${since}, and nothing marks it.`,
		remedy: `Leave it out or hash it. If it has to be there, mark ${code(name)} in the YAML: a policy tag, or the tag \`pii\`.`,
		location: (change === void 0 ? void 0 : columnLocation(change, name, projectDir)) ?? modelLocation(model, "head", projectDir)
	};
}

// src/agents/code-reviewer/spilled-rows.ts
const REAL = {
	"e-mail address": /^(?!(?:info|support|sales|contact|office|hello|help|admin|team|no-?reply|service|mail)@)[^\s@]+@(?!(?:[\w-]+\.)*(?:example|test|invalid|localhost|local|fake\w*|dummy|mailinator|acme|foo|bar|domain|email)\b)[\w-]+(?:\.[\w-]+)+$/i,
	"phone number": /^\+?(?!.*555-?\d{4}|.*(\d)\1{5}|.*1234567)(?:[ ().-]*\d){9,15}$/,
	"identity number": /^(?!000|123-?45|999)\d{3}-\d{2}-\d{4}$/,
	"account or card number": /^[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]){11,30}$|^(?!4111|4242|5555)(?:\d[ -]?){15,16}$/
};
const OF_PERSONS = /* @__PURE__ */ new Set([
	"name",
	"e-mail address",
	"date of birth",
	"identity number"
]);
const FEWEST$2 = 3;
const MOST_LINES$1 = 2e3;
function spilledColumns(text) {
	const [header = "", ...lines] = text.split(/\r?\n/, MOST_LINES$1);
	const separator = [
		",",
		";",
		"	",
		"|"
	].find((one) => header.includes(one)) ?? ",";
	const names = cells(header, separator);
	const rows = lines.map((line) => cells(line, separator)).filter(({ length }) => length === names.length);
	const isOfPersons = names.some((name) => OF_PERSONS.has(personalName(name)));
	return names.flatMap((name, index) => {
		const kind = personalName(name);
		const pattern = kind === void 0 || !isOfPersons ? void 0 : REAL[kind];
		if (kind === void 0 || pattern === void 0) return [];
		const real = new Set(rows.flatMap((row) => pattern.test((row[index] ?? "").slice(0, 200)) ? row[index] : []));
		return real.size < FEWEST$2 ? [] : [{
			name,
			kind,
			rows: real.size
		}];
	});
}
function cells(line, separator) {
	return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

// src/agents/code-reviewer/rules/security/personal-data-spilled.ts
const personalDataSpilled = defineRule({
	id: "personal-data-spilled",
	code: "X6",
	title: "Rows about people get out of their table",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		yield* seeds(facts);
		yield* storedFailures(facts);
		yield* printed(facts);
	}
});
function* seeds({ files, head, projectDir }) {
	const paths = new Map([...head.nodes.values()].flatMap((node) => isSeed(node, head.name) ? [[inRepository(projectDir, node.path), node]] : []));
	for (const file of files) {
		const seed = paths.get(file.path);
		if (seed === void 0 || file.head === void 0 || file.addedLines.size === 0) continue;
		const older = new Set(spilledColumns(file.base ?? "").map(({ name }) => name));
		for (const { name, kind, rows } of spilledColumns(file.head).filter((column) => !older.has(column.name))) yield {
			subject: seed.uniqueId,
			key: name,
			message: `The seed ${code(seed.name)} puts ${amount(rows, `different ${kind}`, `different ${plural(kind)}`)} into the repository (column ${code(name)}), where its history keeps them.`,
			remedy: "Take the column out, or invent its values (`…@example.com`). If they are real, remove them from the branch’s history before it is merged.",
			location: {
				path: file.path,
				line: 1,
				side: "head"
			}
		};
	}
}
function isSeed({ resourceType, packageName }, project) {
	return resourceType === "seed" && packageName === project;
}
function plural(kind) {
	return kind.endsWith("address") ? `${kind}es` : `${kind}s`;
}
const MOST_MODELS = 3;
function* storedFailures(facts) {
	const found = keeping(facts);
	const [first, ...others] = found.map(({ model }) => model);
	if (first === void 0) return;
	const remedy = "Take `store_failures` off these tests, or give the schema of the failures the same grants.";
	if (found.length > MOST_MODELS) {
		const { subject, words, location } = nodeGroup([first, ...others], facts);
		yield {
			subject,
			key: "store_failures",
			message: `Tests of ${words} will keep failing rows with personal columns in tables of their own, without the grants and masks of these models.`,
			remedy,
			location
		};
		return;
	}
	for (const { model, tests, columns } of found) {
		const name = code(model.name);
		yield {
			subject: model.uniqueId,
			key: "store_failures",
			message: `${tests === 1 ? "A test" : `${tests} tests`} of ${name} will keep failing rows with ${series(columns.map(code), 4)} in a table of its own, without the grants and masks of ${name}.`,
			remedy,
			location: describedAt(model, viewSide(facts, "head"))
		};
	}
}
function keeping({ base, head }) {
	const spilling = [...head.nodes.values()].filter((node) => isKept(node, head.name) && !isKept(base.nodes.get(node.uniqueId), base.name));
	return [...Map.groupBy(spilling, ({ test }) => test?.attachedTo)].flatMap(([id, tests]) => {
		const model = head.nodes.get(id ?? "");
		if (model === void 0) return [];
		const columns = [...new Set(tests.flatMap(({ test }) => test === void 0 ? [] : keptColumns(test, model)))];
		return columns.length === 0 ? [] : [{
			model,
			tests: tests.length,
			columns
		}];
	});
}
function isKept(node, project) {
	if (node?.test === void 0 || !node.test.enabled || node.packageName !== project) return false;
	const as = node.config["store_failures_as"];
	return as === "table" || as === "view" || node.config["store_failures"] === true && as !== "ephemeral";
}
function keptColumns({ kind, namespace, column }, model) {
	if (namespace !== void 0) return [];
	if (kind === "not_null") return [...model.columns.keys()].filter((name) => isPersonal(name, model));
	return (kind === "unique" || kind === "accepted_values" || kind === "relationships") && column !== void 0 && isPersonal(column, model) ? [column] : [];
}
function isPersonal(name, { columns }) {
	const column = columns.get(name);
	if (personalName(name) !== void 0) return true;
	const { enforced, labelled } = column === void 0 ? {
		enforced: void 0,
		labelled: void 0
	} : protectionOf(column);
	return enforced !== void 0 || labelled !== void 0;
}
const PRINTS = /\.print_(?:table|csv|json)\s*\(|\b(?:log|print)\s*\([^)\n]{0,120}\.(?:rows|columns\b[^)\n]{0,40}\.values)\b/;
function* printed({ files }) {
	for (const { path, head = "", addedLines } of files) {
		if (!path.endsWith(".sql") || !/\brun_query\b|\bstatement\b/.test(head)) continue;
		const line = head.split("\n").findIndex((text, index) => addedLines.has(index + 1) && PRINTS.test(text)) + 1;
		const names = new Set(head.split(/[^\w]+/).filter((word) => personalName(word) !== void 0));
		if (line === 0 || names.size === 0) continue;
		yield {
			subject: path,
			key: "log",
			message: `${code(path)} (line ${line}) writes rows of a query into dbt’s log, and the query names ${series([...names].map(code), 4)}.`,
			remedy: "Log a count instead of the rows: logs are kept, copied and read by more people than the table.",
			location: {
				path,
				line,
				side: "head"
			}
		};
	}
}

// src/agents/code-reviewer/secret-values.ts
function isSecretName(name) {
	if (ABOUT_A_SECRET.test(name)) return false;
	return /PASS(?:WORD|WD|PHRASE|CODE)?(?:_|$)|[A-Z\d]_PWD?(?:_|$)|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|KEYFILE_JSON|CREDENTIALS?(?:_JSON)?$/i.test(name);
}
const ABOUT_A_SECRET = /_(?:URL|URI|NAME|PATH|FILE|ID|TYPE|REGION|HOST|USER|ENDPOINT|SCOPE|TTL|EXPIRY|LIFETIME|TABLE|SCHEMA)$/i;
function endsSecretly(name) {
	return /(?:PASS(?:WORD|WD|PHRASE)?|_PWD|(?:^|[_.])SECRET|(?:^|[_.])TOKEN|(?:API|PRIVATE|ACCESS|SECRET)_?KEY)$/i.test(name);
}
const COMMON = new Set("password passwd pass secret token access_token api_key foo bar postgres root admin user test testing dev local localhost dbt none null true false default empty changeit".split(" "));
function isPlaceholder(value) {
	const text = value.trim();
	if (text.length < 4 || COMMON.has(text.toLowerCase())) return true;
	if (/^(?:~|\.{0,2})\/.*\.\w{2,5}$/.test(text)) return true;
	if (/\{\{|\$\{|^\$|^%|^[<[{(].*[>\]})]$|^[*.•…_-]+$|^(.)\1+$/.test(text)) return true;
	return /change.?me|example|placeholder|dummy|your.|my.?(?:password|secret|token)|redacted|xxx|\.\.\.|not.?(?:set|used|a.?secret)|insert.?here/i.test(text);
}

// src/agents/code-reviewer/secret-literals.ts
const VALUE = String.raw`(?:(?<quote>["'])(?<quoted>[^"'\s]{1,500})\k<quote>|(?<bare>[^\s"',;&(){}[\]<>#|]{1,500}))`;
const ASSIGNED = new RegExp(String.raw`(?<![\w.-])(?<name>[A-Za-z_][\w.-]{0,60})["']?\s{0,5}[:=]\s{0,5}(?=${VALUE})`, "g");
const BEARER = /\bBearer\s{1,3}(?<secret>[\w.~+/=-]{12,500})/;
const MADE_UP = /\.(?:example|sample|template|dist)$|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/;
const SETTINGS = /\.(?:ya?ml|toml|ini|cfg|conf|properties)$/;
const ROW = /^\s*-\s*\{/;
const COMPARED$1 = /\b(?:where|and|or|on|when|having|not)\s+$/i;
function secretLiterals(line, path) {
	if (MADE_UP.test(path) || SETTINGS.test(path) && ROW.test(line)) return [];
	const bearer = BEARER.exec(line)?.groups?.["secret"];
	return [...bearer !== void 0 && isSecretValue("token", bearer) ? [{ name: "Bearer" }] : [], ...[...line.matchAll(ASSIGNED)].flatMap((match) => assigned(match, {
		line,
		path
	}))];
}
function assigned({ index, groups = {} }, { line, path }) {
	const { name = "", quoted, bare } = groups;
	const before = line.slice(0, index);
	if (COMPARED$1.test(before) || !isNamedSecretly(name, before) || !isSecretValue(name, quoted ?? bare ?? "")) return [];
	return quoted !== void 0 || isLiteral(before, path) ? [{ name }] : [];
}
function isNamedSecretly(name, before) {
	return endsSecretly(name) || /^pwd$/i.test(name) || /^(?:key|sig)$/i.test(name) && /[?&]$/.test(before);
}
function isLiteral(before, path) {
	if (/[?&]$/.test(before)) return true;
	if (SETTINGS.test(path)) return /^\s*(?:-\s+)?$/.test(before);
	return [`'`, "\""].some((quote) => before.split(quote).length % 2 === 0);
}
const SHORTEST = 12;
function isSecretValue(name, value) {
	if (value.length < SHORTEST || isPlaceholder(value) || /[{}$<>\\]|:\/\//.test(value)) return false;
	return /[a-z]/i.test(value) && /\d/.test(value) && (isChosen(name) ? !/^[a-z]+\d{0,4}(?:_[a-z]*\d{0,4})*$/.test(value) : !isMadeOfWords(value));
}
function isChosen(name) {
	return /(?:PASS(?:WORD|WD|PHRASE)?|PWD)$/i.test(name);
}
function isMadeOfWords(value) {
	return value.split(/[-_.:/]/).every((part) => /^(?:[A-Z]*|[A-Za-z]?[a-z]*(?:[A-Z][a-z]+)*)\d{0,4}$/.test(part));
}

// src/agents/code-reviewer/secret-columns.ts
function secretColumns(path, text, lines) {
	if (!/\.csv$/i.test(path)) return [];
	const [header = "", ...rows] = text.split("\n");
	const mark = [";", "	"].find((one) => header.includes(one) && !header.includes(",")) ?? ",";
	return cellsOf(header, mark).flatMap((name, column) => {
		if (!endsSecretly(name)) return [];
		const index = rows.findIndex((row, at) => lines.has(at + 2) && isSecretValue(name, cellsOf(row, mark)[column] ?? ""));
		return index < 0 ? [] : [{
			name,
			line: index + 2
		}];
	});
}
const LONGEST_LINE$2 = 5e3;
function cellsOf(row, mark) {
	return row.slice(0, LONGEST_LINE$2).split("\"").map((part, index) => index % 2 === 0 ? part.replaceAll(mark, "\n") : part).join("").split("\n").map((cell) => cell.trim());
}

// src/agents/code-reviewer/secret-assignments.ts
const FORMS = [
	{
		kind: "profile",
		path: /(?:^|\/)(?:profiles(?:[.-][\w-]+)*|[\w-]+[.-]profiles)\.ya?ml$/,
		pattern: new RegExp(`^\\s*["']?(?<name>password|pass|token|access_token|refresh_token|client_secret|private_key_passphrase|private_key|api_key|secret_access_key|aws_secret_access_key|s3_secret_access_key|motherduck_token)["']?\\s*:\\s*(?<quote>["']?)(?<secret>[^#\\n]+?)\\k<quote>\\s*(?:#.*)?$`)
	},
	{
		kind: "setting",
		path: /(?:^|\/)(?:secrets\.toml|(?!example|sample|template|dist)[\w-]*\.env(?:\.(?!example|sample|template|dist)\w+)?)$/,
		pattern: /^\s*(?:export\s+)?(?<name>[A-Za-z_][\w.]{0,100})\s*=\s*(?<quote>["']?)(?<secret>[^#\n]+?)\k<quote>\s*(?:#.*)?$/,
		byName: true
	},
	{
		kind: "statement",
		path: /\.sql$/,
		pattern: /\b(?<name>aws_secret_key|azure_sas_token|s3_secret_access_key|identified\s+by|(?:create|alter)\s+(?:or\s+replace\s+)?(?:user|role|login)\b[^;'\n]{0,200}\bpassword)\s*(?:=|\s)\s*'(?<secret>[^'\n]{1,300})'/i
	}
];
function secretAssignments(line, path) {
	return FORMS.flatMap((form) => {
		if (!form.path.test(path)) return [];
		const { name = "", secret = "" } = form.pattern.exec(line)?.groups ?? {};
		if (name === "" || isPlaceholder(secret) || /^[|>]/.test(secret)) return [];
		if (form.byName && !endsSecretly(name)) return [];
		const last = name.split(/\s+/).at(-1) ?? name;
		return [{
			kind: form.kind,
			name: last.toLowerCase() === "by" ? "password" : last
		}];
	});
}

// src/agents/code-reviewer/secret-patterns.ts
const PATTERNS = [
	{
		kind: "private-key",
		words: "a private key",
		pattern: /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/
	},
	{
		kind: "aws-key",
		words: "an AWS access key",
		pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
		prefix: true
	},
	{
		kind: "aws-secret",
		words: "an AWS secret key",
		pattern: /aws_secret_access_key["']?\s{0,5}[:=]\s{0,5}["']?[A-Za-z0-9/+]{40}\b/i
	},
	{
		kind: "azure-key",
		words: "an Azure storage key",
		pattern: /\bAccountKey=[A-Za-z0-9+/]{60,100}={0,2}/
	},
	{
		kind: "google-key",
		words: "a Google API key",
		pattern: /\bAIza[0-9A-Za-z_-]{35}(?![\w-])/,
		prefix: true
	},
	{
		kind: "github-token",
		words: "a GitHub token",
		pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})\b/,
		prefix: true
	},
	{
		kind: "gitlab-token",
		words: "a GitLab token",
		pattern: /\bglpat-[A-Za-z0-9_-]{20,64}(?![\w-])/,
		prefix: true
	},
	{
		kind: "slack-token",
		words: "a Slack token",
		pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{20,200}/,
		prefix: true
	},
	{
		kind: "slack-hook",
		words: "a Slack webhook",
		pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,30}/
	},
	{
		kind: "teams-hook",
		words: "a Teams webhook",
		pattern: /\/webhookb2\/[\w@.-]{20,120}\/IncomingWebhook\/[0-9a-f]{32}(?![0-9a-f])/i
	},
	{
		kind: "discord-hook",
		words: "a Discord webhook",
		pattern: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,100}/
	},
	{
		kind: "openai-key",
		words: "an OpenAI key",
		pattern: /\bsk-(?:proj-|svcacct-)?(?=[A-Za-z_-]{0,60}\d)(?=[a-z0-9_-]{0,60}[A-Z])[A-Za-z0-9_-]{32,250}/
	},
	{
		kind: "anthropic-key",
		words: "an Anthropic key",
		pattern: /\bsk-ant-[A-Za-z0-9_-]{20,250}/
	},
	{
		kind: "databricks-token",
		words: "a Databricks token",
		pattern: /\bdapi[0-9a-f]{32}\b/,
		prefix: true
	},
	{
		kind: "npm-token",
		words: "an npm token",
		pattern: /\bnpm_[A-Za-z0-9]{36}\b/,
		prefix: true
	},
	{
		kind: "pypi-token",
		words: "a PyPI token",
		pattern: /\bpypi-AgE[A-Za-z0-9_-]{50,300}/,
		prefix: true
	},
	{
		kind: "stripe-key",
		words: "a Stripe key",
		pattern: /\b[rs]k_live_[A-Za-z0-9]{20,120}\b/
	},
	{
		kind: "azure-signature",
		words: "a signed Azure address",
		pattern: /[?&;]sig=[A-Za-z0-9%+/]{40,100}(?:%3D|=)/
	},
	{
		kind: "dbt-token",
		words: "a dbt platform token",
		pattern: /\bdbt[cu]_[A-Za-z0-9_-]{30,200}/,
		prefix: true
	}
];
const CONNECTION = /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?<user>[^\s:/@'"]{1,100}):(?<secret>[^\s@'"/]{3,200})@(?<host>[\w.-]{0,100})/gi;
const LOCAL = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)$/i;
const DEFAULT = /\b(?<call>env_var|var)\s{0,5}\(\s{0,5}(?<quote>['"])(?<name>[A-Za-z0-9_]{1,100})\k<quote>\s{0,5},\s{0,5}(?<mark>['"])(?<secret>[^'"]{1,300})\k<mark>/g;
const LONGEST_LINE$1 = 5e3;
function secretsIn(line, path) {
	const text = line.slice(0, LONGEST_LINE$1);
	const told = [...tokens(text), ...connections(text)];
	const known = [
		...told,
		...defaults(text),
		...assignments(text, path, told.length > 0)
	];
	return known.length > 0 ? known : literals(text, path);
}
function tokens(text) {
	return PATTERNS.flatMap(({ kind, words, pattern, prefix }) => {
		const found = pattern.exec(text)?.[0];
		if (found === void 0 || /EXAMPLE|x{6}|0{8}|1234567890/i.test(found)) return [];
		return {
			kind,
			words: prefix ? `${words} (\`${found.slice(0, 4)}…\`)` : words
		};
	});
}
function connections(text) {
	return [...text.matchAll(CONNECTION)].some(({ groups }) => {
		const { user = "", secret = "", host = "" } = groups ?? {};
		return tokens(secret).length === 0 && secret !== user && !LOCAL.test(host) && !isPlaceholder(secret);
	}) ? [{
		kind: "connection",
		words: "an address with a password in it"
	}] : [];
}
function defaults(text) {
	return [...text.matchAll(DEFAULT)].flatMap(({ groups }) => {
		const { call, name = "", secret = "" } = groups ?? {};
		if (!(call === "env_var" ? isSecretName(name) : endsSecretly(name) && /\d/.test(secret) && secret.length >= 8) || isPlaceholder(secret)) return [];
		return {
			kind: `default ${name}`,
			words: `a default for the secret \`${name}\``
		};
	});
}
function assignments(text, path, isTold) {
	return secretAssignments(text, path).filter(({ kind }) => !isTold || kind === "statement").map(({ kind, name }) => ({
		kind: `${kind} ${name}`,
		words: `a \`${name}\``
	}));
}
function literals(text, path) {
	return secretLiterals(text, path).map(({ name }) => ({
		kind: `literal ${name}`,
		words: name === "Bearer" ? "a bearer token" : `a \`${name}\``
	}));
}

// src/agents/code-reviewer/rules/security/secret-in-repository.ts
const secretInRepository = defineRule({
	id: "secret-in-repository",
	code: "X4",
	title: "A secret is in the repository",
	severity: "error",
	preset: "default",
	agent: "code-reviewer",
	*check({ files }) {
		for (const file of files) yield* secretsOf(file);
	}
});
function secretsOf({ path, head = "", addedLines }) {
	const seen = /* @__PURE__ */ new Map();
	const inLines = head.split("\n").flatMap((content, index) => {
		const line = index + 1;
		return addedLines.has(line) ? secretsIn(content, path).map((trace) => ({
			...trace,
			line
		})) : [];
	});
	const inColumns = secretColumns(path, head, addedLines).map(({ name, line }) => ({
		kind: `column ${name}`,
		words: `values of a column ${code(name)}, which read like secrets`,
		line
	}));
	return [...inLines, ...inColumns].map(({ kind, words, line }) => {
		const ordinal = (seen.get(kind) ?? 0) + 1;
		seen.set(kind, ordinal);
		return {
			subject: path,
			key: `${kind} ${ordinal}`,
			message: `${code(path)} (line ${line}) holds ${words}.`,
			remedy: "Revoke it now, since the branch's history keeps it, and read it by `env_var('DBT_ENV_SECRET_…')` without a default.",
			location: {
				path,
				line,
				side: "head"
			}
		};
	});
}

// src/agents/code-reviewer/rules/security.ts
const securityRules = [
	secretInRepository,
	personalDataExposed,
	maskingDropped,
	grantsWidened,
	personalDataSpilled,
	codeRunsInBuild,
	certificatesUnchecked,
	instructionsInText
];

// src/agents/code-reviewer/unused-macros.ts
const CALLED_BY_DBT = /^(?:test|materialization)_|__|query_comment|^(?:generate_|set_|get_|create_|drop_|snapshot_|on_)|^(?:ref|source|config)$/;
const OPERATION = /\b(?:run_query|statement|log|print|execute|exceptions|adapter|graph|modules|invocation_args_dict)\b|\{%-?\s*do\b/;
function unusedMacros(project) {
	const isOwn = ({ packageName }) => packageName === project.name;
	if ([...project.disabled.values()].some(isOwn)) return [];
	const candidates = uncalled(project).filter((macro) => isOwn(macro) && !CALLED_BY_DBT.test(macro.name) && !OPERATION.test(macro.sql));
	if (candidates.length === 0) return [];
	const mentioned = mentions(project);
	const unused = new Set(candidates.filter(({ name, uniqueId }) => [...mentioned.get(name) ?? []].every((id) => id === uniqueId)));
	const own = [...project.macros.values()].filter(isOwn);
	return isAgainstHabit(habitOf(own, (macro) => !unused.has(macro))) ? [] : [...unused];
}
function uncalled({ nodes, macros, name }) {
	const called = new Set([...nodes.values()].flatMap(({ dependsOn }) => dependsOn.macros));
	for (const macro of macros.values()) for (const id of macro.macros) if (id !== macro.uniqueId) called.add(id);
	const foreign = new Set([...macros.values()].flatMap((macro) => macro.packageName === name ? [] : macro.name.replace(/^.*__/, "")));
	return [...macros.values()].filter((macro) => !called.has(macro.uniqueId) && !foreign.has(macro.name));
}
function mentions({ macros, nodes }) {
	const found = /* @__PURE__ */ new Map();
	const add = (text, owner) => {
		for (const [word] of text.matchAll(/\w+/g)) found.set(word, (found.get(word) ?? /* @__PURE__ */ new Set()).add(owner));
	};
	for (const { sql, uniqueId } of macros.values()) add(sql, uniqueId);
	for (const { uniqueId, resourceType, rawCode, hooks, unrenderedConfig, test } of nodes.values()) {
		for (const { sql } of hooks) add(sql, uniqueId);
		if (resourceType === "operation") add(rawCode, uniqueId);
		add(inTemplates(unrenderedConfig), uniqueId);
		if (test !== void 0) add(inTemplates([test.arguments, test.where]), uniqueId);
	}
	return found;
}
function inTemplates(value) {
	const text = JSON.stringify(value);
	return text.includes("{") && text.includes("{{") ? text : "";
}

// src/agents/code-reviewer/rules/structure/dead-code.ts
const deadCode = defineRule({
	id: "dead-code",
	code: "S15",
	title: "Nothing uses a model or macro",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
		for (const model of ownModels(view.project)) if (isForModels(model, changed) && !isRead(model, view.project)) yield deadModel(model, view);
		for (const macro of unusedMacros(view.project)) yield deadMacro(macro, view);
	}
});
function isForModels(model, changed) {
	const { materialized, access, hooks, grants, meta } = model;
	if (access === "public" || hooks.length > 0 || grants.size > 0 || Object.keys(meta).length > 0) return false;
	const layer = layerOf(model);
	return layer === "intermediate" || materialized === "ephemeral" || layer === "staging" && !changed.has(model.uniqueId);
}
function isRead({ uniqueId }, { children, nodes }) {
	return (children.get(uniqueId) ?? []).some((id) => !id.startsWith("unit_test.") && nodes.get(id)?.test?.attachedTo !== uniqueId);
}
function deadModel(model, view) {
	const cost = model.materialized === "ephemeral" ? "it is kept for nobody" : "every run builds and tests it for nobody";
	return {
		subject: model.uniqueId,
		message: `Nothing reads ${code(model.name)}: no model, exposure or metric has it as an input, so ${cost}.`,
		remedy: "Delete it and its entry in the YAML, or read it where it was meant to be read.",
		location: modelLocation(model, view.side, view.projectDir)
	};
}
function deadMacro({ uniqueId, name, path }, { text, side, projectDir }) {
	const file = inRepository(projectDir, path);
	const line = lineOf$1(text(file) ?? "", new RegExp(String.raw`\bmacro\s+${name.replaceAll(/\W/g, "")}\s*\(`));
	return {
		subject: uniqueId,
		message: `Nothing calls the macro ${code(name)}: a change of it is reviewed, and changes nothing.`,
		remedy: "Delete it.",
		location: {
			path: file,
			side,
			...line === void 0 ? {} : { line }
		}
	};
}

// src/sql/canonical-query.ts
const MOST_BLOCKS = 200;
const EPHEMERAL = "__dbt__cte__";
function canonicalQuery(shape, relation = joinedByDots) {
	if (shape.unread.length > 0 || shape.blocks.length > MOST_BLOCKS || shape.ctes.some(({ recursive }) => recursive)) return void 0;
	const reading = {
		shape,
		relation,
		structures: /* @__PURE__ */ new Map(),
		items: /* @__PURE__ */ new Map(),
		isProjection: true,
		isSure: true
	};
	const structure = bodyName(shape.body, reading);
	if (!reading.isSure) return void 0;
	return {
		structure,
		isProjection: reading.isProjection,
		items: reading.items
	};
}
function joinedByDots(path) {
	return path.join(".");
}
function bodyName(body, reading) {
	if (body.kind === "set") {
		reading.isProjection = false;
		if (body.limit !== void 0) reading.isSure = false;
		return short(`${body.operator} (${body.operands.map((operand) => bodyName(operand, reading)).join(") (")})`);
	}
	const known = reading.structures.get(body.block);
	if (known !== void 0) return known;
	reading.structures.set(body.block, "itself");
	const structure = blockName(reading.shape.blocks[body.block], reading);
	reading.structures.set(body.block, structure);
	return structure;
}
function blockName(block, reading) {
	if (block === void 0) return "nothing";
	const [input] = block.inputs;
	return input !== void 0 && isPassedThrough(block) ? inputName(input, reading) : structureOf(block, reading);
}
function isPassedThrough({ inputs, items, ...block }) {
	const [item] = items;
	if (items.length !== 1 || item?.expression.kind !== "star") return false;
	const { except, replace, rename } = item.expression;
	return except.length + replace.length + rename.length === 0 && inputs.length === 1 && inputs[0]?.columns.length === 0 && isBare(block) && block.orderBy.length === 0;
}
function isBare(block) {
	const { where, groupBy, groupsByAll, having, qualify, distinct, distinctOn, limit, offset } = block;
	return ![
		where,
		having,
		qualify,
		limit,
		offset
	].some((clause) => clause !== void 0) && !distinct && !groupsByAll && groupBy.length === 0 && distinctOn.length === 0;
}
function inputName(input, reading) {
	const columns = input.columns.length === 0 ? "" : `(${input.columns.join(", ")})`;
	return `${sourceName(input, reading)}${columns}`;
}
function sourceName({ from }, reading) {
	if (from.kind === "relation") return reading.relation(from.path);
	if (from.kind === "derived") return bodyName(from.body, reading);
	const cte = from.kind === "cte" ? reading.shape.ctes[from.cte] : void 0;
	if (cte === void 0) {
		reading.isSure = false;
		return "";
	}
	if (cte.name.toLowerCase().startsWith(EPHEMERAL)) return cte.name.toLowerCase();
	return `${bodyName(cte.body, reading)}${cte.columns.length === 0 ? "" : `(${cte.columns.join(", ")})`}`;
}
function structureOf(block, reading) {
	const { inputs, items, distinct, distinctOn, where, groupBy, groupsByAll, having, qualify } = block;
	if (block.limit !== void 0 || block.offset !== void 0) reading.isSure = false;
	if (inputs.length !== 1 || !isBare(block)) reading.isProjection = false;
	const names = namesOf$1(inputs, reading);
	const text = (expression) => expressionText$1(expression, namingIn(block, names, reading));
	const structure = short(JSON.stringify([
		inputs.map((input, index) => [names[index], joinText(input, text)]),
		where === void 0 ? "" : text(where),
		groupsByAll ? "all" : groupBy.map((expression) => text(selected(expression, items))).toSorted(),
		having === void 0 ? "" : text(having),
		qualify === void 0 ? "" : text(qualify),
		[distinct, distinctOn.map(text)]
	]));
	for (const { name, expression } of items) {
		const key = `${structure} ${text(expression)} as ${name?.toLowerCase() ?? ""}`;
		reading.items.set(key, {
			name,
			computed: expression.kind !== "column" && expression.kind !== "star"
		});
	}
	return structure;
}
function namesOf$1(inputs, reading) {
	const seen = /* @__PURE__ */ new Map();
	return inputs.map((input) => {
		const name = inputName(input, reading);
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name} #${times}`;
	});
}
function namingIn({ inputs }, names, reading) {
	const byAlias = new Map(inputs.map(({ alias }, index) => [alias.toLowerCase(), names[index] ?? alias]));
	const only = names.length === 1 ? names[0] : void 0;
	return {
		column: (table, name) => {
			return `${table === void 0 ? only ?? "?" : byAlias.get(table.toLowerCase()) ?? table}.${name}`;
		},
		subquery: (body) => {
			reading.isProjection = false;
			return bodyName(body, reading);
		}
	};
}
function selected(expression, items) {
	if (expression.kind === "literal" && expression.type === "number") return items[Number(expression.value) - 1]?.expression ?? expression;
	if (expression.kind !== "column" || expression.table !== void 0) return expression;
	return items.find(({ name }) => name === expression.name)?.expression ?? expression;
}
function joinText({ join }, text) {
	if (join === void 0) return "";
	const on = join.on === void 0 ? "" : text(join.on);
	return `${join.natural ? "natural " : ""}${join.kind} on ${on} using (${join.using.toSorted().join(", ")})`;
}
function short(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

// src/agents/code-reviewer/alike-pairs.ts
const ALIKE = .9;
const MOST_CANDIDATES = 40;
function alikePairs(all, changed) {
	const counts = countsOf$1(all);
	const holders = /* @__PURE__ */ new Map();
	for (const item of all) for (const text of rarest(item, counts)) {
		const known = holders.get(text) ?? [];
		if (known.length < MOST_CANDIDATES) known.push(item);
		holders.set(text, known);
	}
	const pairs = /* @__PURE__ */ new Map();
	for (const item of all.filter(({ model }) => changed.has(model.uniqueId))) {
		const best = mostAlike(item, [...new Set(rarest(item, counts).flatMap((text) => holders.get(text) ?? []))].slice(0, MOST_CANDIDATES));
		const key = [item.model.uniqueId, best?.model.uniqueId ?? ""].toSorted().join(" ");
		if (best !== void 0 && !pairs.has(key)) pairs.set(key, [item, best]);
	}
	return [...pairs.values()];
}
function countsOf$1(all) {
	const counts = /* @__PURE__ */ new Map();
	for (const { query } of all) for (const text of query.items.keys()) counts.set(text, (counts.get(text) ?? 0) + 1);
	return counts;
}
function rarest({ query }, counts) {
	const texts = [...query.items.keys()].toSorted((one, other) => {
		return (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1);
	});
	return texts.slice(0, texts.length - Math.ceil(ALIKE * texts.length) + 1);
}
function mostAlike(item, candidates) {
	const { items } = item.query;
	return candidates.flatMap((other) => {
		if (other === item) return [];
		const share = [...items.keys()].filter((text) => other.query.items.has(text)).length / Math.max(items.size, other.query.items.size);
		return share >= ALIKE ? [{
			other,
			share
		}] : [];
	}).toSorted((one, other) => other.share - one.share)[0]?.other;
}

// src/agents/code-reviewer/rules/structure/duplicate-logic.ts
const duplicateLogic = defineRule({
	id: "duplicate-logic",
	code: "S16",
	title: "A model repeats the logic of another",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
		for (const models of sameInputs(view, changed)) {
			const names = relationNames(models, view);
			const copies = models.flatMap((model) => readModel(model, view, names));
			for (const alike of Map.groupBy(copies, ({ query }) => query.structure).values()) for (const pair of alikePairs(alike, changed)) yield* draftOf$3(inOrder(pair, changed), view);
		}
	}
});
const FEWEST_SHARED = 5;
const FEWEST_COMPUTED = 3;
function* sameInputs({ project }, changed) {
	const candidates = ownModels(project).filter(isLasting);
	const groups = Map.groupBy(candidates, ({ dependsOn }) => [...new Set(dependsOn.nodes)].toSorted().join(" "));
	for (const [inputs, models] of groups) if (inputs !== "" && models.length > 1 && models.some(({ uniqueId }) => changed.has(uniqueId))) yield models;
}
function isLasting({ deprecationDate, language }) {
	return deprecationDate === void 0 && language === "sql";
}
function relationNames([model], { project }) {
	const parents = (model?.dependsOn.nodes ?? []).flatMap((id) => project.nodes.get(id) ?? project.sources.get(id) ?? []);
	return new Map(parents.flatMap((parent) => relationsOf(parent).map((relation) => [plainRelation(relation), parent.uniqueId])));
}
function relationsOf({ relationName, ...node }) {
	return [relationName, "otherRelation" in node ? node.otherRelation : void 0].filter((relation) => relation !== void 0);
}
function readModel(model, view, names) {
	const shape = view.anyShape(model);
	const nameOf = (path) => names.get(path.join(".").toLowerCase()) ?? path.join(".");
	const query = shape === void 0 ? void 0 : canonicalQuery(shape, nameOf);
	if (query === void 0 || query.items.size < FEWEST_SHARED) return [];
	return [{
		model,
		query,
		readers: (view.project.children.get(model.uniqueId) ?? []).filter((id) => !id.startsWith("test.")).length
	}];
}
function inOrder([one, other], changed) {
	return (changed.has(other.model.uniqueId) ? other.readers - one.readers || one.model.name.length - other.model.name.length || (one.model.name < other.model.name ? -1 : 1) : 1) > 0 ? {
		original: other,
		copy: one
	} : {
		original: one,
		copy: other
	};
}
function* draftOf$3({ original, copy }, view) {
	if (original.model.name === copy.model.name || copy.query.isProjection && readsOneSource(copy.model, view)) return;
	const items = [...copy.query.items];
	const shared = items.filter(([text]) => original.query.items.has(text));
	const computed = shared.filter(([, item]) => item.computed).length;
	if (shared.length < FEWEST_SHARED || copy.query.isProjection && computed < FEWEST_COMPUTED) return;
	const own = items.flatMap(([text, { name }]) => original.query.items.has(text) || name === void 0 ? [] : code(name));
	const [first, second] = [code(copy.model.name), code(original.model.name)];
	const part = shared.length === items.length ? `all ${items.length}` : `${shared.length} of its ${items.length}`;
	yield {
		subject: copy.model.uniqueId,
		key: original.model.uniqueId,
		message: `${first} computes again what ${second} computes: the same inputs, joins and filters, and ${part} expressions. Each change of that logic now has to be made twice.`,
		remedy: own.length === 0 ? `Read ${second} instead.` : `Add ${series(own, 4)} to ${second} and read that instead.`,
		location: modelLocation(copy.model, view.side, view.projectDir),
		evidence: [original.model.path]
	};
}
function readsOneSource({ dependsOn }, { project }) {
	const [only, another] = new Set(dependsOn.nodes);
	return only !== void 0 && another === void 0 && project.sources.has(only);
}

// src/agents/code-reviewer/reading-place.ts
function readingPlace(model, read, view) {
	const call = new RegExp(String.raw`\b(?:ref|source)\s*\([^)]*['"]${escaped(read.name)}['"]`);
	const line = lineOf$1(textOf$10(model, view), call);
	return {
		...modelLocation(model, view.side, view.projectDir),
		...line === void 0 ? {} : { line }
	};
}
function escaped(text) {
	return text.replaceAll(/[^\w\s]/g, String.raw`\$&`);
}

// src/agents/code-reviewer/unusual-reads.ts
function unusualReads(view, { reader, parent }) {
	const { project } = view;
	const wrong = (model) => parentModels(model, project).filter((one) => parent(one, model));
	const found = view.models.filter((model) => model.packageName === project.name && reader(model)).flatMap((model) => wrong(model).map((one) => ({
		model,
		parent: one
	})));
	if (found.length === 0) return [];
	return isAgainstHabit(habitOf(ownModels(project).filter(reader), (model) => wrong(model).length === 0)) ? [] : found;
}

// src/agents/code-reviewer/rules/structure/intermediate-reads-mart.ts
const intermediateReadsMart = defineRule({
	id: "intermediate-reads-mart",
	code: "S14",
	title: "An intermediate model reads a mart",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const reads = unusualReads(view, {
			reader: (model) => layerOf(model) === "intermediate",
			parent: (parent) => layerOf(parent) === "mart" && roleOf(parent) !== "dimension"
		});
		for (const { model, parent } of reads) yield {
			subject: model.uniqueId,
			key: parent.uniqueId,
			message: `The intermediate model ${code(model.name)} reads the mart ${code(parent.name)}: a column that somebody adds or renames there for a report now also changes what is computed behind ${code(model.name)}.`,
			remedy: `Move what both need into an intermediate model, and read that in ${code(model.name)} and in ${code(parent.name)}.`,
			location: readingPlace(model, parent, view)
		};
	}
});

// src/agents/code-reviewer/rules/structure/lineage-lost.ts
const lineageLost = defineRule({
	id: "lineage-lost",
	code: "S9",
	title: "A model without parents reads a table",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.dependsOn.nodes.length > 0 || model.packageName !== view.project.name) continue;
			const inputs = view.shape(model)?.blocks.flatMap((block) => block.inputs) ?? [];
			const read = [...new Set(inputs.flatMap((input) => tableOf(input, model)))];
			if (read.length === 0 || hardCodedRelations(model.rawCode).length > 0) continue;
			const tables = series(read.map(code), 3);
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} reads ${tables} past ${code("ref")} and ${code("source")}: dbt doesn't know the parent, so it builds the two in any order, and no impact or lineage reaches ${code(model.name)}.`,
				remedy: `Pass ${code("ref(…)")} or ${code("source(…)")} to the macro that writes the name, or declare the parent with ${code("-- depends_on: {{ ref(…) }}")}.`,
				location: modelLocation(model, view.side, view.projectDir)
			};
		}
	}
});
const CATALOGUES = /* @__PURE__ */ new Set([
	"information_schema",
	"pg_catalog",
	"sys",
	"account_usage",
	"organization_usage",
	"system"
]);
const ENGINE_TABLES = /^(?:dual|duckdb_|pg_|sqlite_|svv_|stl_|stv_)/;
function tableOf({ from }, { relationName = "", otherRelation = "" }) {
	if (from.kind !== "relation" || from.path.length < 2) return [];
	const path = from.path.map((part) => part.toLowerCase());
	const name = path.join(".");
	const isSelf = [relationName, otherRelation].some((own) => plainRelation(own).endsWith(name));
	const isWarehouse = path.slice(0, -1).some((part) => CATALOGUES.has(part)) || ENGINE_TABLES.test(path.at(-1) ?? "");
	const isFile = /[/*]|\.(?:parquet|csv|json|tsv|txt|gz)$/.test(name);
	return isSelf || isWarehouse || isFile ? [] : [from.path.join(".")];
}

// src/agents/code-reviewer/fixes/staged-source.ts
function stagedSource(source, { model, view, line }) {
	const staged = stagingOf(source, view);
	const read = staged === void 0 ? void 0 : columnsOf$2(source, view.shape(model));
	const there = staged === void 0 ? void 0 : producedColumns(staged, view);
	if (staged === void 0 || read === void 0 || there === void 0 || ![...read].every((name) => there.has(name))) return void 0;
	const text = textOf$10(model, view);
	const calls = templateTokens(text).filter((piece) => reads(piece, source));
	if (line === void 0 || calls.length !== 1 || isNamedByTable(text, source)) return void 0;
	return fixLine(text, line, (pieces, at) => {
		const piece = pieces[at];
		return piece !== void 0 && reads(piece, source) ? {
			from: at,
			to: at + 1,
			text: `{{ ref('${staged.name}') }}`
		} : void 0;
	});
}
function stagingOf({ uniqueId }, { project }) {
	const [only, another] = modelsReading(uniqueId, project).filter((one) => layerOf(one) === "staging");
	if (only === void 0 || another !== void 0 || only.version !== void 0) return void 0;
	return only.dependsOn.nodes.every((id) => id === uniqueId) && /^[\w.-]+$/.test(only.name) ? only : void 0;
}
function reads({ kind, text }, { sourceName, name }) {
	const [, called, table] = /^\{\{-?\s*source\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]\s*\)\s*-?\}\}$/.exec(text) ?? [];
	return kind === "jinja" && called === sourceName && table === name;
}
function isNamedByTable(text, { identifier }) {
	const pieces = templateTokens(text);
	return pieces.some((piece, at) => plainRelation(piece.text) === identifier.toLowerCase() && pieces[at + 1]?.text === ".");
}
function columnsOf$2({ relationName = "" }, shape) {
	if (shape === void 0 || shape.unread.length > 0) return void 0;
	const path = `.${plainRelation(relationName)}`;
	const isIts = ({ from }) => from.kind === "relation" && path.endsWith(`.${from.path.join(".").toLowerCase()}`);
	const blocks = shape.blocks.filter(({ inputs }) => inputs.some(isIts));
	const read = blocks.map((block) => columnsOfInput(block, isIts));
	return blocks.length === 0 || read.includes(void 0) ? void 0 : new Set(read.flatMap((names) => names ?? []));
}
function columnsOfInput(block, isIts) {
	const expressions = expressionsOf(block);
	if (expressions.some(hasStar)) return void 0;
	const owners = expressions.flatMap((expression) => columnsIn$1(expression)).map((column) => ({
		name: column.name.toLowerCase(),
		input: inputOf$1(column, block)
	}));
	const using = block.inputs.flatMap(({ join }) => join?.using ?? []);
	if (owners.some(({ input }) => input === void 0) || block.inputs.some(({ join }) => join?.natural === true)) return void 0;
	return [...owners.flatMap(({ name, input }) => input !== void 0 && isIts(input) ? [name] : []), ...using];
}
function hasStar(expression) {
	if (expression.kind === "call" && expression.name === "count") return false;
	return expression.kind === "star" || partsOf(expression).some(hasStar);
}

// src/agents/code-reviewer/staging-remedy.ts
function stagingRemedy(sourceId, project) {
	const staged = modelsReading(sourceId, project).find((model) => layerOf(model) === "staging");
	return staged === void 0 ? "Put a staging model between them." : `Read ${code(staged.name)} instead, which stages it.`;
}

// src/agents/code-reviewer/rules/structure/mart-reads-source.ts
const martReadsSource = defineRule({
	id: "mart-reads-source",
	code: "S3",
	title: "A mart reads a source directly",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of view.models.filter((one) => layerOf(one) === "mart" && one.packageName === view.project.name)) for (const id of model.dependsOn.nodes) {
			const source = view.project.sources.get(id);
			if (source === void 0) continue;
			const location = readingPlace(model, source, view);
			const place = location.line === void 0 ? "" : ` (line ${location.line})`;
			yield {
				subject: model.uniqueId,
				key: id,
				message: `${code(model.name)} reads the source ${code(`${source.sourceName}.${source.name}`)} directly${place}.`,
				remedy: stagingRemedy(id, view.project),
				location,
				fix: () => stagedSource(source, {
					model,
					view,
					line: location.line
				})
			};
		}
	}
});

// src/agents/code-reviewer/rules/structure/model-sliced.ts
const modelSliced = defineRule({
	id: "model-sliced",
	code: "S7",
	title: "One model is cut into many that nothing else reads",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const hub of ownModels(view.project)) {
			if ((view.project.children.get(hub.uniqueId)?.length ?? 0) <= MOST_SLICES) continue;
			const slices = modelsReading(hub.uniqueId, view.project).filter(({ uniqueId, dependsOn }) => {
				return new Set(dependsOn.nodes).size === 1 && readersOf$1(uniqueId, view.project).length === 0;
			});
			if (slices.length <= MOST_SLICES) continue;
			const names = series(slices.map(({ name }) => code(name)), 3);
			yield {
				subject: hub.uniqueId,
				message: `${slices.length} models read ${code(hub.name)} alone and are read by no other model or exposure (${names}): each filter or sum of a report is a table of its own, and all of them have to be kept alike.`,
				remedy: `Let the reports filter and group ${code(hub.name)} or a few aggregates of it, and delete the rest.`,
				location: modelLocation(hub, view.side, view.projectDir)
			};
		}
	}
});
const MOST_SLICES = 10;

// src/agents/code-reviewer/rules/structure/model-too-complex.ts
const modelTooComplex = defineRule({
	id: "model-too-complex",
	code: "S11",
	title: "A model is too large to review",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.packageName !== view.project.name || model.language !== "sql") continue;
			yield* tooLong(model, view);
			yield* tooWide(model, view);
		}
	}
});
const MOST_LINES = 600;
const MOST_JOINS = 20;
function* tooLong(model, view) {
	const text = textOf$10(model, view);
	if (text.split("\n").length <= MOST_LINES) return;
	const lines = text.replaceAll(/\{#[\s\S]*?#\}|\/\*[\s\S]*?\*\/|--[^\n]*/g, "").split("\n").filter((line) => line.trim() !== "").length;
	if (lines <= MOST_LINES) return;
	yield {
		subject: model.uniqueId,
		key: "lines",
		message: `${code(model.name)} has ${lines} lines of SQL (more than ${MOST_LINES}): whoever changes or reviews it sees only a part, and no part of it can be tested or read alone.`,
		remedy: "Move its CTEs, a step at a time, into intermediate models.",
		location: modelLocation(model, view.side, view.projectDir)
	};
}
function* tooWide(model, view) {
	if ((textOf$10(model, view).match(/\bjoin\b/gi)?.length ?? 0) <= MOST_JOINS) return;
	const joins = view.anyShape(model)?.blocks.flatMap(({ inputs }) => inputs.filter(({ join }) => join !== void 0)).length ?? 0;
	if (joins <= MOST_JOINS) return;
	yield {
		subject: model.uniqueId,
		key: "joins",
		message: `${code(model.name)} has ${joins} joins (more than ${MOST_JOINS}): one that multiplies or loses rows is hard to find among them, and each run does all of them again.`,
		remedy: "Join what belongs together in intermediate models, and test the key of each.",
		location: modelLocation(model, view.side, view.projectDir)
	};
}

// src/agents/code-reviewer/rules/structure/rejoined-upstream.ts
const rejoinedUpstream = defineRule({
	id: "rejoined-upstream",
	code: "S8",
	title: "A model joins its parent to a detour of that parent",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const model of ownModels(view.project)) {
			const parents = new Set(model.dependsOn.nodes);
			for (const step of parents.size < 2 ? [] : parentModels(model, view.project)) {
				const [origin, another] = new Set(step.dependsOn.nodes);
				if (origin === void 0 || another !== void 0 || !parents.has(origin) || !isDetour(step, view.project)) continue;
				const name = view.project.nodes.get(origin)?.name ?? view.project.sources.get(origin)?.name ?? origin;
				yield {
					subject: model.uniqueId,
					key: step.uniqueId,
					message: `${code(model.name)} joins ${code(name)} to ${code(step.name)}, which is made from ${code(name)} for this one join: who follows a column has to read two files for one step.`,
					remedy: `Make ${code(step.name)} a CTE of ${code(model.name)}. It has no other reader, no test and no description.`,
					location: readingPlace(model, step, view)
				};
			}
		}
	}
});
function isDetour({ uniqueId, materialized, description, language }, { children }) {
	return !(materialized !== "view" && materialized !== "ephemeral") && language === "sql" && description.trim() === "" && children.get(uniqueId)?.length === 1;
}

// src/agents/code-reviewer/rules/structure/source-beside-models.ts
const sourceBesideModels = defineRule({
	id: "source-beside-models",
	code: "S4",
	title: "A model reads a source beside other models",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const { project } = view;
		const own = ownModels(project);
		const staged = new Set(own.flatMap((model) => layerOf(model) === "staging" ? model.dependsOn.nodes : []));
		const sourcesOf = (model) => rawSources(model, project, staged);
		const found = view.models.filter((model) => model.packageName === project.name).flatMap((model) => sourcesOf(model).map((source) => ({
			model,
			source
		})));
		if (found.length === 0) return;
		const readers = own.filter((model) => readsModels(model, project));
		if (isAgainstHabit(habitOf(readers, (model) => sourcesOf(model).length === 0))) return;
		for (const { model, source } of found) {
			const other = parentModels(model, project)[0]?.name ?? "";
			yield {
				subject: model.uniqueId,
				key: source.uniqueId,
				message: `${code(model.name)} reads the source ${code(`${source.sourceName}.${source.name}`)} as it comes beside ${code(other)}: what staging puts right (names, types, duplicates) isn't done for that part.`,
				remedy: stagingRemedy(source.uniqueId, project),
				location: readingPlace(model, source, view)
			};
		}
	}
});
function rawSources(model, project, staged) {
	const layer = layerOf(model);
	if (layer === "staging" || layer === "mart" || !readsModels(model, project)) return [];
	const sources = [...new Set(model.dependsOn.nodes)].flatMap((id) => project.sources.get(id) ?? []);
	return layer === "intermediate" ? sources : sources.filter(({ uniqueId }) => staged.has(uniqueId));
}
function readsModels(model, project) {
	return parentModels(model, project).some((parent) => !isBaseModel(parent));
}

// src/agents/code-reviewer/rules/structure/source-declared-idly.ts
const sourceDeclaredIdly = defineRule({
	id: "source-declared-idly",
	code: "S10",
	title: "A source is declared twice or never read",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const own = [...view.project.sources.values()].filter(({ packageName }) => packageName === view.project.name);
		yield* declaredTwice(own, view);
		const isRead = (source) => isUsed(source, view.project);
		if (isAgainstHabit(habitOf(own, isRead))) return;
		for (const source of own.filter((one) => !isRead(one))) yield unread(source, view);
	}
});
function* declaredTwice(sources, view) {
	const groups = Map.groupBy(sources.filter((source) => source.relationName !== void 0 && !isTemplated(source, view)), ({ relationName = "" }) => plainRelation(relationName));
	for (const [relation, [first, ...others]] of groups) for (const source of first === void 0 ? [] : others) yield {
		subject: source.uniqueId,
		key: `twice ${first?.uniqueId ?? ""}`,
		message: `The source ${nameOf$3(source)} is the table ${code(relation)}, and so is ${first === void 0 ? "" : nameOf$3(first)}: lineage, tests and freshness of one table are split in two.`,
		remedy: "Keep one of the two, and read it everywhere.",
		location: sourcePlace(source, view)
	};
}
function isTemplated({ path }, { projectDir, text }) {
	return text(inRepository(projectDir, path))?.includes("{{") ?? false;
}
function isUsed({ uniqueId, hasFreshness }, { children }) {
	return hasFreshness || (children.get(uniqueId)?.length ?? 0) > 0;
}
function unread(source, view) {
	return {
		subject: source.uniqueId,
		key: "unread",
		message: `Nothing reads the source ${nameOf$3(source)}: no model, test or freshness check would notice that the table has changed or is gone.`,
		remedy: "Delete its entry, and declare it when a model reads it.",
		location: sourcePlace(source, view)
	};
}
function nameOf$3({ sourceName, name }) {
	return code(`${sourceName}.${name}`);
}

// src/agents/code-reviewer/rules/structure/source-staged-twice.ts
const sourceStagedTwice = defineRule({
	id: "source-staged-twice",
	code: "S6",
	title: "A source is prepared in two models",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
		for (const id of new Set(view.models.flatMap(({ dependsOn }) => dependsOn.nodes))) {
			const source = view.project.sources.get(id);
			if (source === void 0) continue;
			const [main, ...others] = modelsReading(id, view.project).filter((model) => isPreparation(model, view.project)).toSorted(byImportance(view));
			for (const model of others.filter(({ uniqueId }) => changed.has(uniqueId))) yield {
				subject: model.uniqueId,
				key: id,
				message: `${code(model.name)} prepares the source ${code(`${source.sourceName}.${source.name}`)}, which ${code(main?.name ?? "")} prepares already: what is mended in one of them stays wrong in the other.`,
				remedy: `Read ${code(main?.name ?? "")} in ${code(model.name)}, or in what reads it.`,
				location: readingPlace(model, source, view)
			};
		}
	}
});
const PART$1 = /\b(?:where|qualify|having|distinct|group\s+by|unnest|flatten|lateral|explode|pivot|unpivot|limit|json\w*|\w+_json|variant)\b|[\w"\])]:\w/i;
function isPreparation(model, { sources }) {
	const parents = new Set(model.dependsOn.nodes);
	return parents.size === 1 && [...parents].every((id) => sources.has(id)) && layerOf(model) !== "mart" && model.language === "sql" && model.deprecationDate === void 0 && !isBaseModel(model) && !PART$1.test(withoutComments$1(model.rawCode));
}
function withoutComments$1(sql) {
	return sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|\{#[\s\S]*?#\}/g, " ");
}
function byImportance({ project }) {
	const readers = ({ uniqueId }) => readersOf$1(uniqueId, project).length;
	return (one, other) => rank(one) - rank(other) || readers(other) - readers(one) || one.name.length - other.name.length || (one.name < other.name ? -1 : Number(one.name > other.name));
}
function rank(model) {
	return layerOf(model) === "staging" ? 0 : 1;
}

// src/agents/code-reviewer/rules/structure/sources-joined.ts
const sourcesJoined = defineRule({
	id: "sources-joined",
	code: "S5",
	title: "A model joins raw sources",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const { project } = view;
		if (isAgainstHabit(habitOf(ownModels(project).filter(readsSource(project)), (model) => sourcesOf(model, project).length < 2))) return;
		for (const model of view.models) {
			const sources = sourcesOf(model, project);
			if (sources.length < 2 || layerOf(model) === "mart" || isBaseModel(model) || model.packageName !== project.name) continue;
			const shape = view.anyShape(model);
			const [first, ...others] = shape === void 0 ? [] : joinedIn(shape, sources);
			if (first === void 0) continue;
			const names = series([first, ...others].map(({ sourceName, name }) => code(`${sourceName}.${name}`)), 4);
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} joins the sources ${names} as they come: a duplicate or a type that isn't put right in one of them goes into every row of the join, and no other model can use the cleaned part.`,
				remedy: "Put a staging (or base) model in front of each, and join those.",
				location: readingPlace(model, others[0] ?? first, view)
			};
		}
	}
});
function readsSource(project) {
	return (model) => sourcesOf(model, project).length > 0;
}
function sourcesOf({ dependsOn }, { sources }) {
	return [...new Set(dependsOn.nodes)].flatMap((id) => sources.get(id) ?? []);
}
function joinedIn(shape, sources) {
	const byRelation = new Map(sources.map((source) => [plainRelation(source.relationName ?? ""), source]));
	for (const { inputs } of shape.blocks) {
		const joined = inputs.length < 2 ? [] : inputs.flatMap((input) => byRelation.get(relationOf(input, shape) ?? "") ?? []);
		const distinct = [...new Set(joined)];
		if (distinct.length > 1) return distinct;
	}
	return [];
}
const DEEPEST$1 = 30;
function relationOf({ from }, shape, depth = 0) {
	if (depth > DEEPEST$1) return void 0;
	if (from.kind === "relation") return from.path.join(".").toLowerCase();
	const body = from.kind === "derived" ? from.body : from.kind === "cte" ? shape.ctes[from.cte]?.body : void 0;
	const block = body?.kind === "select" ? shape.blocks[body.block] : void 0;
	const [only, another] = block?.inputs ?? [];
	const isRaw = block !== void 0 && !block.distinct && block.groupBy.length === 0 && !block.groupsByAll && block.qualify === void 0;
	return only === void 0 || another !== void 0 || !isRaw ? void 0 : relationOf(only, shape, depth + 1);
}

// src/agents/code-reviewer/rules/structure/staging-reads-downstream.ts
const stagingReadsDownstream = defineRule({
	id: "staging-reads-downstream",
	code: "S2",
	title: "A staging model reads a model of a later layer",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const reads = unusualReads(view, {
			reader: (model) => layerOf(model) === "staging",
			parent: (parent) => layerOf(parent) === "intermediate" || layerOf(parent) === "mart"
		});
		for (const { model, parent } of reads) {
			const kind = layerOf(parent) === "mart" ? "the mart" : "the intermediate model";
			yield {
				subject: model.uniqueId,
				key: parent.uniqueId,
				message: `The staging model ${code(model.name)} reads ${kind} ${code(parent.name)}, which comes after staging: when that fails or is late, staging now stops with it.`,
				remedy: `Read the source or a staging model in ${code(model.name)}, or move it behind ${code(parent.name)}.`,
				location: readingPlace(model, parent, view)
			};
		}
	}
});

// src/agents/code-reviewer/rules/structure/staging-reads-staging.ts
const stagingReadsStaging = defineRule({
	id: "staging-reads-staging",
	code: "S1",
	title: "A staging model reads another staging model",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const { model, parent } of unusualReads(view, {
			reader: isStaging,
			parent: isStaging
		})) yield {
			subject: model.uniqueId,
			key: parent.uniqueId,
			message: `The staging model ${code(model.name)} builds on the staging model ${code(parent.name)}: it is no copy of a source but a step of its own, and hides among the copies.`,
			remedy: `Move it to the intermediate models, or make ${code(parent.name)} a base model that only ${code(model.name)} reads.`,
			location: readingPlace(model, parent, view)
		};
	}
});
function isStaging(model) {
	return layerOf(model) === "staging" && !isBaseModel(model);
}

// src/agents/code-reviewer/rules/structure/unusual-folder.ts
const unusualFolder = defineRule({
	id: "unusual-folder",
	code: "S13",
	title: "A model lies in another folder than its kind",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const byKind = Map.groupBy(ownModels(view.project), kindOf);
		const homes = new Map([...byKind].flatMap(([kind, models]) => homeOf(models).map((home) => [kind, home])));
		for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
			const kind = kindOf(model);
			const home = kind === "" ? void 0 : homes.get(kind);
			if (home === void 0 || areaOf$1(model) === home.area) continue;
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} lies in ${code(folderOf(model))}, while ${home.keeping} of ${home.all} models with ${code(kind)} lie in ${code(home.folder)}: what is configured for that folder (materialization, schema, tags) doesn't reach it.`,
				remedy: `Move it to ${code(home.folder)}, or give it a name that says what it is.`,
				location: modelLocation(model, view.side, view.projectDir)
			};
		}
	}
});
const KIND = /^(?:stg|base|int|dim|fct|fact|agg|rpt|bridge|brg|snap|mart)_/;
function kindOf({ name }) {
	return KIND.exec(name.toLowerCase())?.[0] ?? "";
}
function homeOf(models) {
	const [[area, inside] = ["", []]] = [...Map.groupBy(models, areaOf$1)].toSorted(([, one], [, other]) => other.length - one.length);
	const habit = habitOf(models, (model) => areaOf$1(model) === area);
	const [first] = inside;
	return area !== "" && first !== void 0 && isHabit(habit) ? [{
		area,
		folder: areaFolder(first, area),
		...habit
	}] : [];
}
function areaOf$1(model) {
	return layerByFolder(model) ?? model.path.split("/").slice(0, -1)[1] ?? "";
}
function areaFolder(model, area) {
	const folders = model.path.split("/").slice(0, -1);
	const depth = folders.findLastIndex((folder, index) => folder === area || layerByFolder({
		...model,
		path: `${folders.slice(index, index + 1).join("/")}/x.sql`
	}) === area);
	return folders.slice(0, depth < 0 ? void 0 : depth + 1).join("/");
}
function folderOf({ path }) {
	return path.split("/").slice(0, -1).join("/");
}

// src/agents/code-reviewer/rules/structure/unusual-name.ts
const unusualName = defineRule({
	id: "unusual-name",
	code: "S12",
	title: "A model is named otherwise than its neighbours",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const customs = customsOf$2(view);
		for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
			const custom = layerByName(model) !== void 0 && layerByFolder(model) !== void 0 && layerByName(model) !== layerByFolder(model) || HELPER.test(model.name) ? void 0 : customs.get(areaOf(model));
			if (custom === void 0 || custom.beginnings.some((beginning) => startsWith(model, beginning))) continue;
			const { keeping, all } = custom.habit;
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} doesn't begin with ${custom.beginnings.map(code).join(" or ")}, as ${keeping} of ${all} models in ${plain(custom.area)} do: who looks for models of this kind by name, or selects them so, misses it.`,
				remedy: "Name it like them, before anything reads it.",
				location: modelLocation(model, view.side, view.projectDir)
			};
		}
	}
});
const HELPER = /spine$|^metricflow_/i;
const MART_BEGINNINGS = [
	"dim_",
	"fct_",
	"fact_",
	"agg_",
	"rpt_",
	"bridge_",
	"brg_",
	"mart_",
	"mrt_"
];
function customsOf$2({ project }) {
	const areas = Map.groupBy(ownModels(project), areaOf);
	return new Map([...areas].flatMap(([area, models]) => customIn$1(area, models).map((custom) => [area, custom])));
}
function customIn$1(area, models) {
	const byBeginning = [...Map.groupBy(models, beginningOf)].toSorted(([, one], [, other]) => other.length - one.length);
	const [most = ""] = byBeginning[0] ?? [];
	const used = MART_BEGINNINGS.filter((beginning) => byBeginning.some(([one]) => one === beginning));
	return [isTelling(most, area) ? [most] : [], area === "mart" ? used : []].map((beginnings) => ({
		area: areaName(area),
		beginnings,
		habit: habitOf(models, (model) => beginnings.some((one) => startsWith(model, one)))
	})).filter(({ beginnings, habit }) => beginnings.length > 0 && isHabit(habit)).slice(0, 1);
}
function areaOf(model) {
	return layerByFolder(model) ?? model.path.split("/").slice(0, -1).join("/");
}
function areaName(area) {
	return AREA_NAMES.get(area) ?? area;
}
const AREA_NAMES = /* @__PURE__ */ new Map([
	["staging", "staging"],
	["intermediate", "the intermediate layer"],
	["mart", "the marts"]
]);
function isTelling(beginning, area) {
	const folder = area.split("/").at(-1)?.toLowerCase() ?? "";
	if (beginning === `${folder}_` || beginning === `${folder}__` || MART_BEGINNINGS.includes(beginning)) return true;
	return AREA_NAMES.has(area) ? /^[a-z]{2,4}_{1,2}$/.test(beginning) : /^(?:stg|base|int|src|raw)_$/.test(beginning);
}
function beginningOf({ name }) {
	return /^[^_]+_{1,2}(?=.)/.exec(name.toLowerCase())?.[0] ?? "";
}
function startsWith({ name }, beginning) {
	return name.toLowerCase().startsWith(beginning.replace(/__$/, "_"));
}

// src/agents/code-reviewer/rules/structure/unusual-type.ts
const unusualType = defineRule({
	id: "unusual-type",
	code: "S17",
	title: "A column’s type doesn’t fit its name",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const promised = new Map(ownModels(view.project).map((model) => [model.uniqueId, promisedColumns(model, view)]));
		const counts = countTypes(promised.values());
		for (const model of view.models) for (const { name, type, kind, promise } of promised.get(model.uniqueId) ?? []) {
			if (promise.startsWith(CALLED) && layerOf(model) === "staging") continue;
			const [usual, habit] = usualKind(counts.get(promise));
			if (usual === void 0 || kind === usual || !isHabit(habit)) continue;
			yield {
				subject: model.uniqueId,
				key: name,
				message: `${code(`${model.name}.${name}`)} is a ${code(type)}; ${habit.keeping} of ${habit.all} columns ${promise} are ${WORDS[usual]}: a comparison or a join with one of those casts, fails, or matches nothing.`,
				remedy: "Cast it, or name it for what it holds.",
				location: describedAt(model, view, { column: name })
			};
		}
	}
});
const WORDS = {
	timestamp: "timestamps",
	date: "dates",
	boolean: "booleans",
	number: "numbers",
	text: "texts"
};
const KINDS$1 = [
	[/^(?:timestamp|datetime|smalldatetime)/, "timestamp"],
	[/^date$/, "date"],
	[/^bool/, "boolean"],
	[/^(?:u?(?:tiny|small|medium|big|huge)?int\d*|integer|number|numeric|decimal|bignumeric|float\d*|double|real|byteint)\b/, "number"],
	[/^(?:n?varchar|n?char|character|text|string|bpchar)/, "text"]
];
function promisedColumns({ uniqueId, columns }, { catalog }) {
	const stored = catalog?.get(uniqueId);
	if (stored !== void 0) return [...stored].flatMap(([column, type]) => promisedColumn(column, type));
	return [...columns.values()].flatMap(({ name, dataType }) => dataType === void 0 ? [] : promisedColumn(name, dataType));
}
function promisedColumn(column, type) {
	const name = column.toLowerCase();
	const promise = promiseOf$1(name);
	if (promise === void 0) return [];
	const kind = KINDS$1.find(([pattern]) => pattern.test(type.toLowerCase().trim()))?.[1];
	return kind === void 0 ? [] : [{
		name,
		type,
		kind,
		promise
	}];
}
const CALLED = "called ";
function promiseOf$1(name) {
	const ending = /_(?:at|ts|date)$/.exec(name)?.[0];
	if (ending !== void 0) return `that end in ${ending}`;
	const beginning = /^(?:is|has)_/.exec(name)?.[0];
	if (beginning !== void 0) return `that begin with ${beginning}`;
	return /._(?:id|key|sk)$/.test(name) ? `${CALLED}${name}` : void 0;
}
function countTypes(models) {
	const counts = /* @__PURE__ */ new Map();
	for (const columns of models) for (const { promise, kind } of columns) {
		const known = counts.get(promise) ?? /* @__PURE__ */ new Map();
		counts.set(promise, known.set(kind, (known.get(kind) ?? 0) + 1));
	}
	return counts;
}
function usualKind(counts) {
	const ordered = [...counts ?? []].toSorted(([, one], [, other]) => other - one);
	const all = ordered.reduce((sum, [, count]) => sum + count, 0);
	const [kind, keeping] = ordered[0] ?? [void 0, 0];
	return [kind, {
		all,
		keeping
	}];
}

// src/agents/code-reviewer/rules/structure.ts
const structureRules = [
	duplicateLogic,
	sourceStagedTwice,
	lineageLost,
	deadCode,
	stagingReadsDownstream,
	stagingReadsStaging,
	martReadsSource,
	intermediateReadsMart,
	sourceBesideModels,
	sourcesJoined,
	sourceDeclaredIdly,
	rejoinedUpstream,
	modelSliced,
	modelTooComplex,
	unusualType,
	unusualFolder,
	unusualName
];

// src/agents/model-columns.ts
function modelColumns(node, view) {
	return columnsOf$1(view)(node);
}
const columnsOf$1 = oncePer((view) => oncePer((node) => readColumns(node, view)));
function readColumns(node, view) {
	const declared = new Map([...node.columns.values()].map(({ name, dataType }) => [name.toLowerCase(), dataType?.toLowerCase()]));
	const stored = view.catalog?.get(node.uniqueId);
	if (stored !== void 0) return {
		types: new Map([...stored].map(([name, type]) => [name.toLowerCase(), type.toLowerCase()])),
		isComplete: true
	};
	if (node.contractEnforced) return {
		types: declared,
		isComplete: true
	};
	const selected = outputNames(view.shape(node));
	if (selected === void 0) return {
		types: declared,
		isComplete: false
	};
	return {
		types: new Map(selected.map((name) => [name, declared.get(name)])),
		isComplete: true
	};
}
function outputNames(shape) {
	const names = (shape === void 0 ? void 0 : shape.blocks[firstBlock(shape.body)])?.items.map(({ name }) => name?.toLowerCase());
	return names?.every((name) => name !== void 0) === true ? names.filter((name) => name !== void 0) : void 0;
}
function firstBlock(body) {
	if (body.kind === "select") return body.block;
	const [first] = body.operands;
	return first === void 0 ? -1 : firstBlock(first);
}

// src/agents/question-dialect.ts
function questionDialect({ adapter }) {
	return adapter === "duckdb" || adapter === "postgres" ? adapter : void 0;
}

// src/agents/code-reviewer/rules/testing/accepted-values-missing.ts
const ID$10 = "accepted-values-missing";
const acceptedValuesMissing = defineRule({
	id: ID$10,
	code: "T6",
	title: "A column of codes has no list of them",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*ask(view) {
		const dialect = questionDialect(view.project);
		if (dialect === void 0) return;
		for (const { model, column } of candidates$1(view, ({ uniqueId }) => view.relation(uniqueId) !== void 0)) {
			const name = columnSql(column, dialect);
			const relation = view.relation(model.uniqueId);
			yield {
				id: questionId$6(model, column),
				sql: `select count(${name}) as filled, count(distinct ${name}) as codes from ${relation} as asked`
			};
		}
	},
	*checkSide(view) {
		for (const { model, column } of candidates$1(view, (one, name) => view.answer(questionId$6(one, name)) !== void 0)) {
			const [answer] = view.answer(questionId$6(model, column)) ?? [];
			const [filled, codes] = [Number(answer?.["filled"] ?? 0), Number(answer?.["codes"] ?? 0)];
			if (codes < 2 || codes > MOST_CODES || filled < ROWS_PER_CODE * codes) continue;
			yield {
				subject: model.uniqueId,
				key: column,
				message: `${code(`${model.name}.${column}`)} holds one of ${codes} codes in ${filled} rows, and no test says which: another one comes in unseen, and every CASE and filter on it misses it.`,
				remedy: `Add an \`accepted_values\` test to ${code(column)}, here or where the column comes from.`,
				location: describedAt(model, view, { column })
			};
		}
	}
});
const MOST_CODES = 12;
const ROWS_PER_CODE = 100;
const NAMES = /(?:^|_)(?:status|type|kind|category|method|channel|tier)(?:_code)?$/;
const TEXT = /char|text|string|enum/i;
function questionId$6({ uniqueId }, column) {
	return `${ID$10}:${uniqueId}:${column}`;
}
function candidates$1(view, isOpen) {
	return view.models.flatMap((model) => {
		if (model.packageName !== view.project.name) return [];
		const named = namedLikeCodes(model, view).filter((column) => isOpen(model, column));
		if (named.length === 0) return [];
		const above = ancestors(view.project, [model.uniqueId]);
		const tested = testedColumns([
			model.uniqueId,
			...above,
			...descendants(view.project, [model.uniqueId])
		], view.project);
		const parents = view.models.filter(({ uniqueId }) => above.has(uniqueId));
		const told = new Set(parents.flatMap((parent) => [...modelColumns(parent, view).types.keys()]));
		return named.flatMap((column) => tested.has(column) || told.has(column) ? [] : [{
			model,
			column
		}]);
	});
}
function namedLikeCodes(model, view) {
	return [...modelColumns(model, view).types].flatMap(([name, type]) => NAMES.test(name) && (type === void 0 || TEXT.test(type)) ? [name] : []);
}
function testedColumns(ids, { children, nodes }) {
	const telling = [...ids].flatMap((id) => (children.get(id) ?? []).flatMap((child) => nodes.get(child)?.test ?? [])).filter(({ kind, enabled }) => enabled && kind !== void 0 && kind !== "not_null" && kind !== "unique");
	return new Set(telling.flatMap(({ column }) => column === void 0 ? [] : column.replaceAll("\"", "").toLowerCase()));
}

// src/agents/code-reviewer/rules/testing/column-test-missing-here.ts
const columnTestMissingHere = defineRule({
	id: "column-test-missing-here",
	code: "T9",
	title: "A column lacks the test that it has everywhere else",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const { project } = view;
		const customs = customsOf$1(project);
		for (const model of view.models.filter(({ packageName }) => packageName === project.name)) for (const name of modelColumns(model, view).types.keys()) for (const [kind, tested] of customs.get(name) ?? []) {
			if (tested.has(model.uniqueId)) continue;
			yield {
				subject: model.uniqueId,
				key: `${name} ${kind}`,
				message: `${code(name)} is tested ${code(kind)} in each of the ${tested.size} other models that describe it, and not in ${code(model.name)}: what can't be elsewhere can be here.`,
				remedy: `Add ${code(kind)} to ${code(`${model.name}.${name}`)}.`,
				location: describedAt(model, view, { column: name })
			};
		}
	}
});
const FEWEST$1 = 5;
const OWN_KINDS = /* @__PURE__ */ new Set([
	"unique",
	"relationships",
	"accepted_values"
]);
function customsOf$1(project) {
	const tests = testsByColumn(project);
	const described = describedIn(project, tests);
	return new Map([...tests].map(([name, kinds]) => {
		const all = described.get(name) ?? /* @__PURE__ */ new Set();
		const kept = [...kinds].filter(([, tested]) => tested.size >= FEWEST$1 && [...all].filter((id) => !tested.has(id)).length <= 1);
		return [name, new Map(kept)];
	}));
}
function testsByColumn({ nodes, name: project }) {
	const found = /* @__PURE__ */ new Map();
	for (const { test } of nodes.values()) {
		const { kind, column, attachedTo = "", enabled } = test ?? {};
		if (kind === void 0 || column === void 0 || enabled !== true || OWN_KINDS.has(kind)) continue;
		if (!isOwnModel(nodes.get(attachedTo), project)) continue;
		const name = column.toLowerCase();
		const kinds = found.get(name) ?? /* @__PURE__ */ new Map();
		const tested = kinds.get(kind) ?? /* @__PURE__ */ new Set();
		found.set(name, kinds.set(kind, tested.add(attachedTo)));
	}
	return found;
}
function isOwnModel(node, project) {
	return node?.resourceType === "model" && node.packageName === project;
}
function describedIn(project, wanted) {
	const found = new Map([...wanted.keys()].map((name) => [name, /* @__PURE__ */ new Set()]));
	for (const { columns, uniqueId } of ownModels(project)) for (const { name } of columns.values()) found.get(name.toLowerCase())?.add(uniqueId);
	return found;
}

// src/agents/code-reviewer/rules/testing/data-drifts.ts
const ID$9 = "data-drifts";
const dataDrifts = defineRule({
	id: ID$9,
	code: "T14",
	title: "A model or column loses its data",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*ask(view) {
		const dialect = questionDialect(view.project);
		if (dialect === void 0) return;
		for (const model of view.models) {
			const relation = view.relation(model.uniqueId);
			const columns = columnsOf(model, view);
			if (relation === void 0 || columns.length === 0) continue;
			yield {
				id: questionId$5(model),
				sql: `select count(*) as ${quoted$1(ROWS)}, ${columns.map((name) => filledSql(name, dialect)).join(", ")} from ${relation} as asked`
			};
		}
	},
	*check(facts) {
		for (const change of facts.models) {
			const [before] = facts.details?.base?.answers?.get(questionId$5(change)) ?? [];
			const [after] = facts.details?.head?.answers?.get(questionId$5(change)) ?? [];
			if (before !== void 0 && after !== void 0 && change.head !== void 0) yield* drifts(change, {
				before,
				after
			}, facts);
		}
	}
});
const ROWS = "all rows";
const MOST_COLUMNS$1 = 80;
const FEWEST_ROWS = 50;
const RISE = .4;
function questionId$5({ uniqueId }) {
	return `${ID$9}:${uniqueId}`;
}
function columnsOf(model, view) {
	const { types, isComplete } = modelColumns(model, view);
	return isComplete ? [...types.keys()].slice(0, MOST_COLUMNS$1) : [];
}
function filledSql(column, dialect) {
	return `count(${columnSql(column, dialect)}) as ${quoted$1(column.toLowerCase())}`;
}
function* drifts(change, { before, after }, { projectDir }) {
	const [was, is] = [Number(before[ROWS]), Number(after[ROWS])];
	if (was > 0 && is === 0) yield {
		subject: change.uniqueId,
		key: "rows",
		message: `${code(change.name)} is empty; the base gives it ${was} rows from the same input. Tests of columns pass on an empty table.`,
		remedy: "Look at the joins and filters that this pull request changes: one of them matches nothing.",
		location: firstPlace(change, projectDir)
	};
	if (was < FEWEST_ROWS || is < FEWEST_ROWS) return;
	for (const [column, filled] of Object.entries(after)) {
		const known = before[column];
		if (column === ROWS || known === void 0) continue;
		const [nullsBefore, nullsNow] = [1 - Number(known) / was, 1 - Number(filled) / is];
		if (nullsNow - nullsBefore < RISE) continue;
		yield {
			subject: change.uniqueId,
			key: column,
			message: `${code(`${change.name}.${column}`)} is null in ${percent(nullsNow)} of ${is} rows; on the base, from the same input, in ${percent(nullsBefore)}.`,
			remedy: `Look at where ${code(column)} comes from: a join that no longer finds its row, or a CASE without its branch. If it is meant, say so beside the model.`,
			location: columnLocation(change, column, projectDir),
			evidence: [`${change.name}.${column}: ${Number(known)} of ${was} rows filled on the base, ${Number(filled)} of ${is} on the head`]
		};
	}
}
function firstPlace({ causes, head }, projectDir) {
	const [cause] = causes;
	if (cause !== void 0) return causeLocation(cause);
	return head === void 0 ? void 0 : modelLocation(head, "head", projectDir);
}
function percent(share) {
	return `${Math.round(share * 100)} %`;
}

// src/warehouse/orphans.ts
function orphansSql(reference) {
	const { child, column, dialect } = reference;
	const name = columnSql(column, dialect);
	return [
		`select count(*) as rows, count(distinct ${name}) as values,`,
		`  (select count(${name}) from ${child} as counted) as pointing`,
		fromOrphans(reference)
	].join("\n");
}
function readOrphans(result) {
	const [rows, values, pointing] = readCounts(result, [
		"rows",
		"values",
		"pointing"
	]) ?? [];
	return rows === void 0 || values === void 0 || pointing === void 0 ? void 0 : {
		rows,
		values,
		pointing
	};
}
function fromOrphans({ child, column, parent, parentColumn, dialect }) {
	const name = `child.${columnSql(column, dialect)}`;
	return `from ${child} as child\nwhere ${name} is not null and not exists (${`select 1 from ${parent} as parent where parent.${columnSql(parentColumn, dialect)} = ${name}`})`;
}

// src/agents/equi-joins.ts
const KINDS = /* @__PURE__ */ new Set([
	"inner",
	"left",
	"right",
	"full"
]);
function equiJoins(block, sql) {
	if (block.inputs.length < 2) return [];
	const known = lastRead(sql.project)(block);
	if (known.node !== sql.node) {
		known.node = sql.node;
		known.joins = readJoins(block, sql);
	}
	return known.joins;
}
const lastRead = oncePer(() => oncePer(() => ({
	node: void 0,
	joins: []
})));
function readJoins(block, sql) {
	const source = sourceOf(sql);
	return block.inputs.flatMap((input, index) => {
		if (input.join === void 0 || input.join.natural || !KINDS.has(input.join.kind)) return [];
		const terms = termsOf(input, block.inputs.slice(0, index));
		const compared = terms.filter((term) => term !== void 0);
		const others = [...new Set(compared.map(({ other }) => other))];
		return others.map((other) => compared.filter((term) => term.other === other)).flatMap((pair) => joinOf(input, pair, {
			source,
			isExact: others.length === 1 && terms.length === pair.length
		}) ?? []);
	});
}
function sourceOf(sql) {
	const known = /* @__PURE__ */ new Map();
	return (input) => {
		if (!known.has(input)) known.set(input, inputSource(input, sql));
		return known.get(input);
	};
}
function termsOf(input, before) {
	const { on, using = [] } = input.join ?? {};
	const [only, another] = before;
	const other = another === void 0 ? only : void 0;
	return [...using.map((name) => other === void 0 ? void 0 : {
		mine: name,
		theirs: name,
		other
	}), ...conjunctsOf(on).map((term) => comparison(term, input, before))];
}
function comparison(term, input, before) {
	if (term.kind !== "operator" || term.operator !== "=") return void 0;
	const [one, two] = term.arguments;
	if (one?.kind !== "column" || two?.kind !== "column") return void 0;
	const [mine, theirs] = one.table === input.alias ? [one, two] : [two, one];
	const other = before.find(({ alias }) => alias !== "" && alias === theirs.table);
	return mine.table !== input.alias || other === void 0 ? void 0 : {
		mine: mine.name,
		theirs: theirs.name,
		other
	};
}
function joinOf(input, compared, { source, isExact }) {
	const other = compared[0]?.other;
	const right = source(input);
	const left = other === void 0 ? void 0 : source(other);
	if (other === void 0 || left === void 0 || right === void 0) return void 0;
	const columns = compared.map(({ mine, theirs }) => ({
		mine: right.column(mine),
		theirs: left.column(theirs)
	}));
	const known = columns.filter(({ mine, theirs }) => mine !== void 0 && theirs !== void 0);
	return {
		left: {
			input: other,
			source: left,
			columns: known.flatMap(({ theirs }) => theirs ?? [])
		},
		right: {
			input,
			source: right,
			columns: known.flatMap(({ mine }) => mine ?? [])
		},
		isExact: isExact && known.length === columns.length,
		line: input.line
	};
}

// src/agents/foreign-keys.ts
function foreignKeys({ nodes }) {
	return keysOf(nodes);
}
const keysOf = oncePer((nodes) => [...nodes.values()].flatMap(({ test, dependsOn }) => {
	if (test?.enabled !== true || test.column === void 0 || test.kind?.startsWith("relationships") !== true) return [];
	const { field, to: target } = test.arguments;
	const from = nodes.get(test.attachedTo ?? "");
	const others = dependsOn.nodes.flatMap((id) => nodes.get(id) ?? []).filter(({ uniqueId }) => uniqueId !== from?.uniqueId);
	const to = others.length === 0 && namesItself(target, from) ? from : others.length === 1 ? others[0] : void 0;
	if (from === void 0 || to === void 0 || typeof field !== "string") return [];
	return [{
		from,
		column: plainColumn(test.column),
		to,
		field: plainColumn(field)
	}];
}));
function namesItself(target, from) {
	return from !== void 0 && typeof target === "string" && target.includes(`'${from.name}'`);
}

// src/agents/code-reviewer/rules/testing/foreign-key-untested.ts
const ID$8 = "foreign-key-untested";
const foreignKeyUntested = defineRule({
	id: ID$8,
	code: "T5",
	title: "A join relies on a reference that nothing tests",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*ask(view) {
		const dialect = questionDialect(view.project);
		if (dialect === void 0) return;
		for (const { from, column, to, field } of untested$2(view)) {
			const [child, parent] = [view.relation(from.uniqueId), view.relation(to.uniqueId)];
			if (child === void 0 || parent === void 0) continue;
			yield {
				id: questionId$4(from, column, to),
				sql: orphansSql({
					child,
					column,
					parent,
					parentColumn: field,
					dialect
				})
			};
		}
	},
	*checkSide(view) {
		const tests = Map.groupBy(foreignKeys(view.project), ({ from }) => layerOf(from));
		for (const { reader, from, column, to, field, isInner } of untested$2(view)) {
			const [counted] = view.answer(questionId$4(from, column, to)) ?? [];
			const [lost, pointing] = [Number(counted?.["rows"] ?? 0), Number(counted?.["pointing"] ?? 0)];
			if (counted === void 0 ? (tests.get(layerOf(from)) ?? []).length < FEWEST_TESTS : lost === 0) continue;
			const effect = isInner ? "disappear" : "come out with nulls";
			const words = lost > 0 ? `${amount(lost, "row")} of ${pointing} point nowhere and ${effect}` : `rows that point nowhere ${effect}`;
			yield {
				subject: from.uniqueId,
				key: `${column} ${to.uniqueId}`,
				message: `${code(reader.name)} joins ${code(`${from.name}.${column}`)} to ${code(`${to.name}.${field}`)}, and no test says that every value is there: ${words}.`,
				remedy: `Add a \`relationships\` test to ${code(`${from.name}.${column}`)}: \`to: ref('${to.name.replaceAll(/\W/g, "")}')\`, \`field: ${field.replaceAll(/\W/g, "")}\`.`,
				location: describedAt(from, view, { column })
			};
		}
	}
});
const FEWEST_TESTS = 3;
function questionId$4({ uniqueId }, column, to) {
	return `${ID$8}:${uniqueId}:${column}:${to.uniqueId}`;
}
function untested$2(view) {
	const found = new Map(referencesIn(view).map((reference) => [questionId$4(reference.from, reference.column, reference.to), reference]));
	if (found.size === 0) return [];
	const tested = Map.groupBy(foreignKeys(view.project), ({ column }) => column);
	return [...found.values()].filter((reference) => {
		const { from, column } = reference;
		return !isTested$2(reference, tested.get(column) ?? [], view.project) && !isConstrained$1(from, column) && !isMadeFrom$1(reference, view.project);
	});
}
function isTested$2({ to, field }, keys, project) {
	const same = keys.filter((key) => key.field === field || key.to.uniqueId === to.uniqueId);
	if (same.length === 0) return false;
	const made = descendants(project, [to.uniqueId]);
	return same.some((key) => key.to.uniqueId === to.uniqueId || made.has(key.to.uniqueId));
}
function referencesIn(view) {
	const { project } = view;
	return view.models.flatMap((reader) => {
		const shape = reader.packageName === project.name ? view.shape(reader) : void 0;
		if (shape === void 0) return [];
		return shape.blocks.flatMap((block) => equiJoins(block, {
			node: reader,
			shape,
			project
		})).flatMap((join) => [...referenceOf(join, {
			reader,
			child: join.left,
			parent: join.right,
			project
		}), ...referenceOf(join, {
			reader,
			child: join.right,
			parent: join.left,
			project
		})]);
	});
}
function referenceOf({ isExact, right }, { reader, child, parent, project }) {
	const [column, another] = child.columns;
	const [field] = parent.columns;
	const [from, to] = [child.source.node, parent.source.node];
	if (!isExact || column === void 0 || field === void 0 || another !== void 0 || from.uniqueId === to.uniqueId) return [];
	if (from.packageName !== project.name || from.resourceType !== "model" || !means(column, field, to)) return [];
	if (!isKey(field, to, project) || isKey(column, from, project) || roleOf(from) === "fact" && roleOf(to) === "dimension") return [];
	return [{
		reader,
		from,
		column,
		to,
		field,
		isInner: right.input.join?.kind === "inner"
	}];
}
const KEY$2 = /_(?:id|key|sk|hk|code|no|number)$/;
function means(column, field, { name }) {
	if (!KEY$2.test(column) || column !== field && !column.endsWith(`_${field}`)) return false;
	const stem = (KEY$2.test(field) ? field : column).replace(KEY$2, "");
	return singular(entityOf(name)) === singular(stem);
}
function entityOf(name) {
	const [entity = name] = name.toLowerCase().split("__").slice(-1);
	return entity.replace(/^(?:stg|base|int|dim|dimension|raw|seed|lkp|lookup)_/, "").replace(/_(?:dim|lookup)$/, "");
}
function isKey(column, node, project) {
	return testedKeys(node, project).some((key) => key.size === 1 && key.has(column));
}
function isConstrained$1({ contractEnforced, columns }, column) {
	const own = [...columns.values()].filter(({ name }) => name.toLowerCase() === column).flatMap(({ constraints }) => constraints);
	return contractEnforced && own.some(({ type }) => type === "foreign_key");
}
function isMadeFrom$1({ from, to }, project) {
	return new Set(ancestors(project, [from.uniqueId])).has(to.uniqueId) || new Set(ancestors(project, [to.uniqueId])).has(from.uniqueId);
}

// src/agents/code-reviewer/rules/testing/freshness-dropped.ts
const freshnessDropped = defineRule({
	id: "freshness-dropped",
	code: "T17",
	title: "A source is no longer checked for freshness",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const dropped = [...facts.head.sources.values()].filter((table) => isDropped(table, facts));
		for (const tables of Map.groupBy(dropped, ({ path, sourceName }) => `${path}\n${sourceName}`).values()) yield* draftsOf$2(tables, facts);
	}
});
function isDropped(table, { base, head }) {
	return table.packageName === head.name && !table.hasFreshness && base.sources.get(table.uniqueId)?.hasFreshness === true;
}
function draftsOf$2(tables, facts) {
	const [first, ...others] = tables;
	if (first === void 0) return [];
	const names = series(tables.map(({ sourceName, name }) => code(`${sourceName}.${name}`)), 3);
	return [{
		subject: first.uniqueId,
		key: tables.map(({ name }) => name).toSorted().join("\n"),
		message: `${names} ${others.length === 0 ? "is" : "are"} no longer checked for freshness: when the loads stop, models go on with old rows, and nobody hears of it.`,
		remedy: "Keep `freshness` with limits that the loads meet.",
		location: sourcePlace(first, viewSide(facts, "head"), others.length === 0 ? void 0 : "source")
	}];
}

// src/agents/code-reviewer/rules/testing/incremental-path-unexercised.ts
const incrementalPathUnexercised = defineRule({
	id: "incremental-path-unexercised",
	code: "T15",
	title: "An incremental run was not exercised",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check({ models, details, projectDir }) {
		const build = details?.head?.build;
		if (build === void 0) return;
		for (const change of models) {
			const missing = missingPath(change, build);
			if (change.head === void 0 || missing === void 0) continue;
			yield {
				subject: change.uniqueId,
				message: `${code(change.name)} changes, and ${missing}: what only shows there shows in production first.`,
				remedy: howToRun(change.name, build),
				location: modelLocation(change.head, "head", projectDir),
				evidence: [`dbt ${build.command} of the head: ${change.name} ${build.results.get(change.uniqueId)?.status ?? "not run"}`]
			};
		}
	}
});
function missingPath({ uniqueId, head, classification }, { command, results, twice = [] }) {
	if (head?.materialized !== "incremental" || head.language !== "sql" || classification.class === "none") return void 0;
	if (results.get(uniqueId)?.status !== "success") return void 0;
	if (command !== "build" && command !== "run") return "neither its full refresh nor its incremental run was executed, since this review only compiled it";
	return twice.includes(uniqueId) ? void 0 : "only its full refresh ran, not the incremental run that production does every time";
}
function howToRun(name, { command }) {
	if (command === "build" || command === "run") return `Run \`dbt build --select ${name}\` twice in a schema of your own; the second run takes the incremental path.`;
	return `Run \`dbt build --full-refresh --select ${name}\` and then \`dbt build --select ${name}\` in a schema of your own, or let reviews build.`;
}

// src/agents/code-reviewer/rules/testing/logic-without-unit-test.ts
const logicWithoutUnitTest = defineRule({
	id: "logic-without-unit-test",
	code: "T4",
	title: "Branching logic has no unit test",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const tested = testedModels(view.project);
		if (tested.size === 0) return;
		for (const model of view.models) {
			const isTested = tested.has(model.name) || tested.has(model.uniqueId);
			const shape = model.packageName === view.project.name && !isTested ? view.shape(model) : void 0;
			const branches = shape === void 0 ? 0 : Math.min(branchesIn(shape), writtenBranches(model));
			if (branches < MANY_BRANCHES) continue;
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} decides in ${branches} branches of CASE that are more than labels, and no unit test goes through them: a branch that production's data reaches next month has never run.`,
				remedy: "Write a unit test with a row for each branch, and one that fits none.",
				location: describedAt(model, view)
			};
		}
	}
});
const MANY_BRANCHES = 8;
function testedModels({ unitTests, name }) {
	return new Set([...unitTests.values()].filter(({ packageName }) => packageName === name).map(({ model }) => model));
}
function branchesIn({ blocks }) {
	return blocks.flatMap((block) => contentOf(block).all).flatMap((part) => part.kind === "case" ? part.branches.filter((branch) => !isLabel(branch)) : []).length;
}
function isLabel({ when, result }) {
	return (when.kind === "literal" || when.kind === "operator" && (when.operator === "=" || when.operator === "in")) && result.kind === "literal";
}
function writtenBranches({ rawCode }) {
	return rawCode.match(/\bwhen\b/gi)?.length ?? 0;
}

// src/agents/code-reviewer/rules/testing/primary-key-untested.ts
const primaryKeyUntested = defineRule({
	id: "primary-key-untested",
	code: "T1",
	title: "A model has no tested key",
	severity: "error",
	preset: "default",
	agent: "code-reviewer",
	saidBetterBy: "test-removed",
	*checkSide(view) {
		for (const model of view.models) {
			if (hasTestedKey(model, view.project)) continue;
			yield {
				subject: model.uniqueId,
				...nullableKey(model, view.project) ?? untestedKey(model),
				location: describedAt(model, view)
			};
		}
	}
});
function nullableKey(model, project) {
	const [column] = testedKeys(model, project).flatMap((key) => key.size === 1 ? [...key] : []);
	if (column === void 0) return void 0;
	return {
		message: `${code(column)} of ${code(model.name)} is tested to be unique, but any number of rows may have none: nothing tests that it is never null.`,
		remedy: `Test \`not_null\` on ${code(column)}, too.`
	};
}
function untestedKey(model) {
	const { key, source } = likelyKey(model);
	return {
		message: `Nothing tests that a row of ${code(model.name)} is there only once${source}.`,
		remedy: howToTest(key)
	};
}
function likelyKey(model) {
	const grain = declaredGrain(model);
	if (grain.length > 0) return {
		key: grain,
		source: `, although it declares its grain (${series(grain.map(code))})`
	};
	const key = uniqueKey(model);
	if (key.length > 0) return {
		key,
		source: `, although it is merged by ${series(key.map(code))}`
	};
	return {
		key: [],
		source: ""
	};
}
function howToTest(key) {
	const [only] = key;
	if (only === void 0) return "Test `unique` and `not_null` on its key, or a unique combination of the columns of its grain.";
	if (key.length === 1) return `Test \`unique\` and \`not_null\` on ${code(only)}.`;
	return `Test the combination of ${series(key.map(code))}, for example with \`dbt_utils.unique_combination_of_columns\`.`;
}

// src/agents/code-reviewer/is-tested.ts
function isTested$1(uniqueId, { children, nodes, unitTests }) {
	return (children.get(uniqueId) ?? []).some((child) => nodes.get(child)?.test?.enabled === true || unitTests.has(child));
}

// src/agents/code-reviewer/rules/testing/seed-or-snapshot-untested.ts
const seedOrSnapshotUntested = defineRule({
	id: "seed-or-snapshot-untested",
	code: "T2",
	title: "Nothing tests what a seed or snapshot holds",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		for (const node of candidates(view)) {
			const readers = modelsReading(node.uniqueId, view.project);
			if (readers.length === 0 || isTested$1(node.uniqueId, view.project)) continue;
			const isReaderTested = readers.some(({ uniqueId }) => isTested$1(uniqueId, view.project));
			if (isReaderTested && !areTestedThemselves(node, view)) continue;
			const names = series(readers.map(({ name }) => code(name)), 3);
			const others = isReaderTested ? ", as one does at every other" : ` or at ${names}, which ${readers.length === 1 ? "reads" : "read"} it`;
			yield {
				subject: node.uniqueId,
				message: `No test looks at the ${node.resourceType} ${code(node.name)}${others}: ${EFFECT[node.resourceType]}.`,
				remedy: REMEDY[node.resourceType],
				location: describedAt(node, view)
			};
		}
	}
});
function candidates({ project }) {
	return [...project.nodes.values()].flatMap((node) => {
		const { resourceType } = node;
		return (resourceType === "seed" || resourceType === "snapshot") && node.packageName === project.name ? [{
			...node,
			resourceType
		}] : [];
	});
}
const ENOUGH = 2;
function areTestedThemselves({ uniqueId, resourceType }, view) {
	const others = candidates(view).filter((node) => node.resourceType === resourceType && node.uniqueId !== uniqueId);
	return others.length >= ENOUGH && others.every((node) => isTested$1(node.uniqueId, view.project));
}
const EFFECT = {
	seed: "a line that somebody adds twice doubles the rows of everything that joins it",
	snapshot: "two open versions of one row double everything that joins it"
};
const REMEDY = {
	seed: "Test `unique` and `not_null` on the column by which it is joined.",
	snapshot: "Test `unique` on `dbt_scd_id`, and that each key has one version with an empty `dbt_valid_to`."
};

// src/agents/code-reviewer/rules/testing/source-untested.ts
const sourceUntested = defineRule({
	id: "source-untested",
	code: "T8",
	title: "Nothing tests what a source delivers",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const { project } = view;
		for (const source of project.sources.values()) {
			const readers = readersOf(source.uniqueId, project);
			const hasTest = [source.uniqueId, ...readers].some((id) => isTested$1(id, project));
			if (source.packageName !== project.name || readers.length === 0 || hasTest) continue;
			const names = series(readers.map((id) => code(project.nodes.get(id)?.name ?? id)), 3);
			yield {
				subject: source.uniqueId,
				message: `No test looks at ${code(`${source.sourceName}.${source.name}`)} or at ${names}, which ${readers.length === 1 ? "reads" : "read"} it: missing keys and doubled rows come in unseen.`,
				remedy: "Test the key of the source table, or of the model that reads it: `unique` and `not_null`.",
				location: sourcePlace(source, view)
			};
		}
	}
});
function readersOf(sourceId, { children, nodes }) {
	return (children.get(sourceId) ?? []).filter((id) => {
		const type = nodes.get(id)?.resourceType;
		return type === "model" || type === "snapshot";
	});
}

// src/agents/allow-comments.ts
const LONGEST_LINE = 500;
const OPENING = /^\s*(?:$|#|--|\/\*|\{#|---|version:)/;
const COMMENT$2 = /(?:--|#|\/\/|\/\*|<!--)-?\s*steward:\s*allow\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<expires>\d{4}-\d{2}-\d{2}))?(?<rest>.*)$/i;
function readAllowComments(text) {
	const lines = text.split("\n");
	const firstContent = lines.findIndex((content) => !OPENING.test(content));
	return lines.flatMap((content, index) => {
		if (!content.includes("steward:")) return [];
		const groups = COMMENT$2.exec(content.slice(0, LONGEST_LINE))?.groups;
		if (groups === void 0) return [];
		const rules = (groups["rules"] ?? "").toLowerCase().split(/\s*,\s*/);
		const atTop = firstContent < 0 || index < firstContent;
		return [{
			line: index + 1,
			atTop,
			rules,
			reason: reasonIn(groups["rest"] ?? ""),
			expires: groups["expires"]
		}];
	});
}
function reasonIn(rest) {
	const reason = (/^\s+because\b(?<reason>.*)$/i.exec(rest)?.groups?.["reason"] ?? "").replace(/(?:-?#\}|\*\/|-->)\s*$/, "").replace(/^[\s:]+/, "").trim();
	return /\w/.test(reason) ? reason : void 0;
}

// src/agents/code-reviewer/rules/testing/source-without-freshness.ts
const ID$7 = "source-without-freshness";
const CODE = "T7";
const sourceWithoutFreshness = defineRule({
	id: ID$7,
	code: CODE,
	title: "A source has no freshness",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const { base, head } = facts;
		if (!asksForFreshness(ownSources(base).length > 0 ? base : head)) return;
		const older = new Set(unwatched$1(base).map(({ uniqueId }) => uniqueId));
		const view = viewSide(facts, "head");
		const tables = unwatched$1(head).filter(({ uniqueId }) => !older.has(uniqueId));
		const groups = Map.groupBy(tables, (table) => isAllowedItself(table, view) ? table.uniqueId : reasonOf(table));
		for (const group of groups.values()) yield* draftsOf$1(group, view);
	}
});
function reasonOf({ sourceName, path, loadedAtField }) {
	return JSON.stringify([
		path,
		sourceName,
		loadedAtField
	]);
}
function isAllowedItself(table, view) {
	const { path, line } = sourcePlace(table, view);
	const comments = readAllowComments(view.text(path) ?? "").filter(({ rules }) => rules.includes(ID$7) || rules.includes(CODE.toLowerCase()));
	return line !== void 0 && comments.some((comment) => comment.line === line || comment.line === line - 1);
}
function draftsOf$1(tables, view) {
	const [first, ...others] = tables;
	if (first === void 0) return [];
	const remedy = remedyOf(first, others.length === 0 ? "it" : "the source");
	if (others.length === 0) return [{
		subject: first.uniqueId,
		message: messageOf$2(first),
		remedy,
		location: sourcePlace(first, view)
	}];
	return [{
		subject: `source.${first.packageName}.${first.sourceName}`,
		key: tables.map(({ name }) => name).toSorted().join("\n"),
		message: messageOfMany(tables, first.sourceName),
		remedy,
		location: sourcePlace(first, view, "source")
	}];
}
function messageOf$2({ sourceName, name }) {
	return `Models read ${code(`${sourceName}.${name}`)}, and nothing says how old it may be: when its load stops, they go on with yesterday’s rows and every test passes.`;
}
function messageOfMany(tables, sourceName) {
	const names = series(tables.map(({ name }) => code(name)), NAMED$1);
	return `Models read ${tables.length} tables of ${code(sourceName)} (${names}), and nothing says how old they may be: when their load stops, models go on with yesterday’s rows and every test passes.`;
}
function remedyOf({ loadedAtField }, what) {
	return loadedAtField === void 0 ? `Give ${what} \`loaded_at_field\` and \`freshness\`, or \`freshness: null\` if it is loaded only once.` : `Give ${what} \`freshness\`; ${code(loadedAtField)} already says when a row was loaded. \`freshness: null\` says that it is loaded only once.`;
}
const NAMED$1 = 5;
const ENOUGH_TABLES = 4;
function asksForFreshness(project) {
	const own = ownSources(project);
	const watched = habitOf(own, isWatched);
	return !isAgainstHabit(watched) && (own.length < ENOUGH_TABLES || watched.keeping > 0);
}
function ownSources({ sources, name }) {
	return [...sources.values()].filter(({ packageName }) => packageName === name);
}
function unwatched$1(project) {
	return ownSources(project).filter((source) => {
		const readers = (project.children.get(source.uniqueId) ?? []).flatMap((id) => project.nodes.get(id) ?? []);
		return !isWatched(source) && readers.some(({ test }) => test === void 0);
	});
}
function isWatched({ hasFreshness, declinesFreshness }) {
	return hasFreshness || declinesFreshness;
}

// src/agents/code-reviewer/rules/testing/test-coverage-fell.ts
const testCoverageFell = defineRule({
	id: "test-coverage-fell",
	code: "T3",
	title: "Fewer models of a layer are tested",
	severity: "info",
	preset: "strict",
	agent: "code-reviewer",
	*checkFindings(findings, { facts }) {
		const told = subjectsOf(findings, TELLS);
		for (const layer of LAYERS) {
			const [before, after] = [coverage(facts.base, layer), coverage(facts.head, layer)];
			if (!isHabit(before) || isHabit(after) || after.all === 0) continue;
			const left = newlyUntested(facts, layer).filter(({ uniqueId }) => !told.has(uniqueId));
			if (left.length === 0) continue;
			const names = left.map(({ name }) => code(name));
			yield {
				subject: inRepository(facts.projectDir, "dbt_project.yml"),
				key: layer,
				message: `Only ${shareInWords(after)} of the ${LAYER_NAMES[layer]} have a test now, ${shareInWords(before)} had: a green build says less than it did. ${series(names, 5)} ${names.length === 1 ? "has" : "have"} none.`,
				remedy: "Test the key of each, and what a reader takes for granted."
			};
		}
	}
});
const TELLS = [
	"primary-key-untested",
	"test-removed",
	"test-weakened"
];
function newlyUntested({ base, head }, layer) {
	return ownModels(head).filter((model) => {
		const isOld = base.nodes.has(model.uniqueId) && !isTested$1(model.uniqueId, base);
		return layerOf(model) === layer && !isOld && !isTested$1(model.uniqueId, head);
	});
}
function coverage(project, layer) {
	return habitOf(ownModels(project).filter((model) => layerOf(model) === layer), ({ uniqueId }) => isTested$1(uniqueId, project));
}

// src/agents/code-reviewer/test-words.ts
function testWords({ name, test }, { nodes }) {
	if (test?.kind === void 0) return `test ${code(name)}`;
	const model = nodes.get(test.attachedTo ?? "")?.name;
	if (model === void 0) return `test ${code(name)}`;
	return `test ${code(test.kind)} on ${code(test.column === void 0 ? model : `${model}.${test.column}`)}`;
}

// src/agents/code-reviewer/rules/testing/test-never-fails.ts
const testNeverFails = defineRule({
	id: "test-never-fails",
	code: "T16",
	title: "A test can never fail",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*checkSide(view) {
		const disabled = new Set([...view.project.disabled.values()].map(({ packageName, name }) => `${packageName} ${name}`));
		const enabled = new Set([...view.project.nodes.values()].map(({ packageName, name }) => `${packageName} ${name}`));
		const isOff = (key) => disabled.has(key) && !enabled.has(key);
		for (const node of view.project.nodes.values()) {
			if (node.test === void 0 || node.packageName !== view.project.name) continue;
			const why = whyDead(node, node.test, view) ?? switchedOff(node, isOff, view.project);
			if (why !== void 0) yield draftOf$2(node, why, view);
		}
	}
});
function whyDead(node, { enabled, where, limit }, { shape }) {
	if (!enabled) return void 0;
	if (where !== void 0 && NEVER.test(where)) return {
		key: "where",
		why: `looks only at rows where ${code(where)}, which is never true`,
		remedy: "Remove the `where`, or the test."
	};
	if (limit === 0) return {
		key: "limit",
		why: "counts at most 0 failures",
		remedy: "Remove the `limit`, or the test."
	};
	const failures = node.config["fail_calc"];
	if (typeof failures === "string" && /^\s*0\s*$/.test(failures)) return {
		key: "fail_calc",
		why: "counts every failure as 0 (`fail_calc`)",
		remedy: "Remove the `fail_calc`, or the test."
	};
	const query = node.test?.kind === void 0 ? shape(node) : void 0;
	if (query === void 0 || !selectsNothing(query)) return void 0;
	return {
		key: "sql",
		why: "selects no rows, whatever the data",
		remedy: "Remove the condition that is never true, or the test."
	};
}
const NEVER = /^\s*\(?\s*(?:false|0\s*=\s*1|1\s*=\s*(?:0|2)|1\s*(?:<>|!=)\s*1)\s*\)?\s*$/i;
function selectsNothing({ body, blocks }) {
	const block = body.kind === "select" ? blocks[body.block] : void 0;
	if (block === void 0) return false;
	if (block.limit?.kind === "literal" && block.limit.value === "0") return true;
	return (block.groupBy.length > 0 || block.items.every(({ expression }) => expression.kind === "column" || expression.kind === "star")) && block.where !== void 0 && isNever(block.where);
}
function isNever(condition) {
	if (condition.kind === "literal") return condition.type === "boolean" && condition.value.toLowerCase() === "false";
	if (condition.kind !== "operator") return false;
	if (condition.operator === "and") return condition.arguments.some(isNever);
	const [one, other] = condition.arguments;
	return one?.kind === "literal" && other?.kind === "literal" && one.type === "number" && other.type === "number" && condition.operator === "=" && Number(one.value) !== Number(other.value);
}
function switchedOff(node, isOff, { nodes, name: project }) {
	if (node.test?.enabled !== false || node.unrenderedConfig["enabled"] !== void 0) return void 0;
	const isOfModel = node.test.kind === void 0 || nodes.has(node.test.attachedTo ?? "");
	const off = node.refs.find(({ name, package: owner }) => isOff(`${owner ?? project} ${name}`));
	if (off === void 0 || !isOfModel) return void 0;
	const why = `never runs, since ${code(off.name)}, which it reads, is disabled`;
	return {
		key: `disabled ${off.name}`,
		why,
		remedy: `Let it read what replaces ${code(off.name)}, or remove it: dbt leaves it out without a warning.`
	};
}
function draftOf$2(node, { key, why, remedy }, view) {
	const { kind, namespace, column, arguments: values, attachedTo = "" } = node.test ?? { arguments: {} };
	const model = view.project.nodes.get(attachedTo);
	const place = {
		...kind === void 0 ? {} : { test: {
			kind,
			namespace,
			arguments: values
		} },
		...column === void 0 ? {} : { column }
	};
	return {
		subject: model?.uniqueId ?? node.uniqueId,
		key: `${node.name} ${key}`,
		message: `The ${testWords(node, view.project)} ${why}: it is listed, and guards nothing.`,
		remedy,
		location: model === void 0 ? {
			path: inRepository(view.projectDir, node.path),
			side: view.side
		} : describedAt(model, view, place)
	};
}

// src/dbt/changed-tests.ts
function changedTests(base, head) {
	return changesSince(base)(head);
}
const changesSince = oncePer((base) => oncePer((head) => compare(base, head)));
function compare(base, head) {
	const steps = [
		signature,
		({ uniqueId }) => uniqueId,
		nameAndSubject,
		subject
	];
	let rest = {
		base: testsOf(base),
		head: testsOf(head)
	};
	const pairs = [];
	for (const keyOf of steps) {
		const matched = matchUnique(rest.base, rest.head, keyOf);
		pairs.push(...matched);
		rest = without(rest, matched);
	}
	return {
		removed: rest.base.filter(isEnabled),
		added: rest.head.filter(isEnabled),
		changed: pairs.filter(differ)
	};
}
function testsOf({ nodes }) {
	return [...nodes.values()].filter(({ test }) => test !== void 0);
}
function isEnabled({ test }) {
	return test?.enabled === true;
}
function signature(node) {
	return node.test?.kind === void 0 ? nameAndSubject(node) : `${subject(node)}|${JSON.stringify(sortedEntries(node.test.arguments))}`;
}
function subject(node) {
	const { test, packageName, name } = node;
	if (test?.kind === void 0) return `singular|${packageName}|${name}`;
	return [
		test.kind,
		test.namespace ?? "",
		testedResource(node),
		test.column ?? ""
	].join("|");
}
function nameAndSubject(node) {
	return `${subject(node)}|${node.name}`;
}
function testedResource({ test, dependsOn }) {
	return test?.attachedTo ?? dependsOn.nodes.find((id) => id.startsWith("source.")) ?? dependsOn.nodes[0] ?? "";
}
function sortedEntries(values) {
	return Object.entries(values).toSorted(([one], [other]) => one < other ? -1 : 1);
}
function matchUnique(base, head, keyOf) {
	if (base.length === 0 || head.length === 0) return [];
	const heads = Map.groupBy(head, keyOf);
	return [...Map.groupBy(base, keyOf)].flatMap(([key, [only, ...others]]) => {
		const [match, ...more] = heads.get(key) ?? [];
		if (only === void 0 || match === void 0 || others.length > 0 || more.length > 0) return [];
		return [{
			base: only,
			head: match
		}];
	});
}
function without(rest, pairs) {
	const matched = new Set(pairs.flatMap(({ base, head }) => [base, head]));
	return {
		base: rest.base.filter((node) => !matched.has(node)),
		head: rest.head.filter((node) => !matched.has(node))
	};
}
function differ({ base, head }) {
	return !(base.test?.kind !== void 0 || base.rawCode === head.rawCode) || !sameValue(base.test, head.test);
}

// src/agents/code-reviewer/rules/testing/test-removed.ts
const testRemoved = defineRule({
	id: "test-removed",
	code: "T10",
	title: "A test was removed",
	severity: "error",
	preset: "default",
	agent: "code-reviewer",
	*check(facts) {
		for (const test of changedTests(facts.base, facts.head).removed) if (isStillDue(test, facts) && !hasMoved(test, facts)) yield* removedDataTest(test, facts);
		for (const unitTest of facts.base.unitTests.values()) yield* removedUnitTest(unitTest, facts);
	}
});
function isStillDue({ test, dependsOn }, { base, head, models }) {
	if (test === void 0 || !test.enabled) return false;
	if (dependsOn.nodes.filter((id) => base.nodes.has(id) || base.sources.has(id)).some((id) => !head.nodes.has(id) && !head.sources.has(id))) return false;
	const column = test.column?.toLowerCase();
	const change = models.find(({ uniqueId }) => uniqueId === test.attachedTo);
	if (column === void 0 || change === void 0) return true;
	return !change.classification.columns.some((changed) => changed.class === "removed" && changed.name.toLowerCase() === column);
}
function hasMoved(test, facts) {
	return changedTests(facts.base, facts.head).added.some((candidate) => isMoved(test, candidate, facts));
}
function isMoved({ test, rawCode }, { test: later, rawCode: laterCode }, { models }) {
	if (test === void 0 || later === void 0 || later.kind !== test.kind) return false;
	if (test.kind === void 0) return laterCode === rawCode;
	if (later.attachedTo !== test.attachedTo) return later.column === test.column && sameValue(later.arguments, test.arguments);
	return (models.find(({ uniqueId }) => uniqueId === test.attachedTo)?.classification.columns ?? []).some(({ name, previousName }) => previousName !== void 0 && previousName === test.column && name === later.column);
}
function removedDataTest(test, facts) {
	const model = facts.head.nodes.get(test.test?.attachedTo ?? "");
	const column = test.test?.column;
	const at = `${inRepository(facts.projectDir, test.path)} of the base`;
	return [{
		subject: model?.uniqueId ?? test.uniqueId,
		key: test.name,
		message: `The ${testWords(test, facts.base)} is gone; what it tested is still there.`,
		remedy: "Put it back, or allow it beside the model: `# steward: allow test-removed because …`.",
		location: model === void 0 ? {
			path: inRepository(facts.projectDir, test.path),
			side: "base"
		} : describedAt(model, viewSide(facts, "head"), column === void 0 ? {} : { column }),
		evidence: [`${test.name}: ${at}`]
	}];
}
function removedUnitTest(unitTest, facts) {
	const { base, head, projectDir } = facts;
	const model = [...head.nodes.values()].find(({ name, uniqueId }) => unitTest.model === name || unitTest.model === uniqueId);
	const later = [...head.unitTests.values()].filter(({ uniqueId }) => !base.unitTests.has(uniqueId));
	const isKept = head.unitTests.has(unitTest.uniqueId) || later.some(({ name, checksum }) => name === unitTest.name || checksum === unitTest.checksum);
	if (model === void 0 || isKept) return [];
	return [{
		subject: model.uniqueId,
		key: unitTest.name,
		message: `The unit test ${code(unitTest.name)} of ${code(model.name)} is gone; the model is still there.`,
		remedy: "Put it back, or allow it beside the model: `# steward: allow test-removed because …`.",
		location: describedAt(model, viewSide(facts, "head")),
		evidence: [`${unitTest.name}: ${inRepository(projectDir, unitTest.path)} of the base`]
	}];
}

// src/agents/code-reviewer/expectation-words.ts
function rewrittenSql(before, after, changes) {
	const words = wordsOf$2(before);
	if (commentsOf(before) !== commentsOf(after)) return void 0;
	if (changes.some(({ removed }) => words.some((word) => removed.has(word)))) return void 0;
	return changes.some((change) => change.touched === void 0 || words.some((word) => change.touched?.has(word))) && renamedWords(words, changes) !== wordsOf$2(after).join(" ") ? "has other SQL" : void 0;
}
function rewrittenArguments({ test: before }, { test: after }, change) {
	if (before === void 0 || after === void 0 || !after.enabled) return void 0;
	if (change.touched !== void 0 && before.column !== void 0 && !change.touched.has(before.column.toLowerCase())) return void 0;
	const felt = before.column === void 0 ? change : {
		...change,
		touched: void 0
	};
	const known = KNOWN_BY_KIND.get(before.kind ?? "") ?? [];
	for (const name of Object.keys(before.arguments)) {
		const [was, is] = [before.arguments[name], after.arguments[name]];
		if (isStricter(was, is)) continue;
		if (JUDGED.has(name) || known.includes(name) || is === void 0 || isDeepStrictEqual(was, is)) continue;
		if (rewrittenSql(textOf$3(was), textOf$3(is), [felt]) === void 0) continue;
		return `has ${code(name)} ${code(shownValue(is))}, not ${code(shownValue(was))}`;
	}
}
const JUDGED = new Set(`where from_condition to_condition row_condition min_value max_value at_least at_most combination_of_columns column_list
  quote quote_values quote_columns description name`.split(/\s+/));
function isStricter(was, is) {
	return Array.isArray(was) && Array.isArray(is) && is.every((item) => was.includes(item));
}
const KNOWN_BY_KIND = /* @__PURE__ */ new Map([["accepted_values", ["values"]]]);
function rewrittenOutcome(before, after, change) {
	if (before.description.trim() !== after.description.trim()) return void 0;
	if (![...before.given].every(([input, rows]) => hasSameRows(rows, after.given.get(input))) || before.expect === void 0 || after.expect === void 0) return void 0;
	for (const [index, row] of before.expect.entries()) {
		const expected = expectedOf(row, change);
		if (after.expect.some((candidate) => agrees(expected, candidate))) continue;
		return `expects ${outcome(expected, after.expect[index], after.expect.length === before.expect.length)} for the same given rows`;
	}
}
function hasSameRows(before, after) {
	if (before === void 0 || after === void 0 || before.length !== after.length) return false;
	return before.every((row, index) => agrees(new Map(Object.entries(row)), after[index] ?? {}));
}
function expectedOf(row, { renamed, removed }) {
	const kept = Object.entries(row).filter(([name]) => !removed.has(name.toLowerCase()));
	return new Map(kept.map(([name, value]) => [renamed.get(name.toLowerCase()) ?? name, value]));
}
function agrees(row, other) {
	const values = new Map(Object.entries(other).map(([name, value]) => [name.toLowerCase(), value]));
	return [...row].every(([name, value]) => isSameCell(value, values.get(name.toLowerCase())));
}
function isSameCell(one, other) {
	const [a, b] = [textOf$3(one), textOf$3(other)];
	return a === b || a.trim() !== "" && Number(a) === Number(b);
}
function outcome(expected, now, isPaired) {
	if (!isPaired || now === void 0) return "other rows";
	const values = new Map(Object.entries(now).map(([name, value]) => [name.toLowerCase(), value]));
	const [name, was] = [...expected].find(([column, value]) => !isSameCell(value, values.get(column.toLowerCase()))) ?? [];
	if (name === void 0) return "other rows";
	return `${code(name)} ${code(shownValue(values.get(name.toLowerCase())))}, not ${code(shownValue(was))},`;
}
function textOf$3(value) {
	return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
function renamedWords(words, changes) {
	return words.map((word) => changes.map(({ renamed }) => renamed.get(word)).find((name) => name !== void 0) ?? word).join(" ");
}
function commentsOf(sql) {
	return (sql.match(COMMENT$1) ?? []).join(" ").replaceAll(/\W+/g, " ").trim().toLowerCase();
}
const COMMENT$1 = /\{#(?:[\s\S]*?#\}|[\s\S]*$)|--[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g;
const CONFIG = /\{\{-?\s{0,20}config\([\s\S]{0,400}?\)\s{0,20}-?\}\}/g;
function wordsOf$2(sql) {
	return sql.replaceAll(COMMENT$1, " ").replaceAll(CONFIG, " ").match(/'(?:[^']|'')*'|[A-Za-z0-9_.]+|[^\w\s]/g)?.map((word) => word.startsWith("'") ? word : word.toLowerCase()) ?? [];
}

// src/agents/code-reviewer/guarded-changes.ts
function guardedChanges({ models }) {
	return new Map(models.flatMap((change) => entryOf$1(change)));
}
function entryOf$1(change) {
	const { base, head, classification, uniqueId } = change;
	const isChanged = classification.class !== "none" && classification.class !== "additive";
	if (base === void 0 || head === void 0 || !isChanged || !isRewritten(change)) return [];
	const touched = classification.class === "column" ? namesOf(classification, ["redefined", "retyped"]) : void 0;
	if (touched?.size === 0 || isTold$1(base, head, touched)) return [];
	const renames = classification.columns.flatMap(({ name, previousName }) => previousName === void 0 ? [] : [[previousName, name]]);
	return [[uniqueId, {
		model: head,
		renamed: new Map(renames.map(([before = "", after = ""]) => [before.toLowerCase(), after.toLowerCase()])),
		removed: namesOf(classification, ["removed"]),
		touched
	}]];
}
function isTold$1(base, head, touched) {
	if (base.description.trim() !== head.description.trim()) return true;
	return [...base.columns.values()].some(({ name, description }) => {
		const now = head.columns.get(name)?.description ?? description;
		return (touched === void 0 || touched.has(name.toLowerCase())) && now.trim() !== description.trim();
	});
}
function isRewritten({ base, head, reasons }) {
	return base?.rawCode !== head?.rawCode || reasons.some(({ kind }) => kind === "body" || kind === "macro");
}
function namesOf({ columns }, classes) {
	return new Set(columns.filter((column) => classes.includes(column.class)).map(({ name }) => name.toLowerCase()));
}

// src/agents/code-reviewer/looser-filter.ts
const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const NUMBER = /(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g;
const TURNING = /\b(?:not|case|iff?|exists|in)\b/i;
function looserFilter(before, after) {
	const [was, is] = [before, after].map((sql) => sql.replaceAll(COMMENT, "").replaceAll(/\s+/g, " ").trim());
	if (was === void 0 || is === void 0 || was.replaceAll(NUMBER, "0") !== is.replaceAll(NUMBER, "0")) return void 0;
	const start = filterOf(is);
	if (start === void 0 || /\b(?:except|minus)\b/i.test(is) || TURNING.test(is.slice(start)) || is.slice(0, start) !== was.slice(0, start)) return void 0;
	const changed = numbersIn(is.slice(start)).map((now, at) => looser(numbersIn(was.slice(start))[at], now)).filter((way) => way !== "same");
	const [only] = changed;
	return typeof only === "object" && changed.length === 1 ? only : void 0;
}
function filterOf(sql) {
	let depth = 0;
	let found;
	for (const { 0: token, index } of sql.matchAll(/[()]|\bselect\b|\bwhere\b|\bhaving\b|\bunion\b|\bexcept\b|\bintersect\b/gi)) if (token === "(") depth += 1;
	else if (token === ")") depth -= 1;
	else if (depth === 0) found = /where|having/i.test(token) ? found ?? index : void 0;
	return found;
}
function numbersIn(text) {
	return [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({
		number,
		operator: /([<>]=?)\s*$/.exec(text.slice(0, index))?.[1]
	}));
}
function looser(was, { operator, number }) {
	if (was === void 0) return "other";
	if (was.number === number) return "same";
	const grew = Number(number) > Number(was.number);
	if (operator === void 0 || operator.startsWith(">") !== grew) return "other";
	return {
		before: `${operator} ${was.number}`,
		after: `${operator} ${number}`
	};
}

// src/agents/code-reviewer/weakenings.ts
function weakenings(base, head) {
	if (base.test === void 0 || head.test === void 0 || !base.test.enabled) return [];
	if (!head.test.enabled) return [{
		words: "is switched off",
		setting: {
			name: "enabled",
			value: false
		}
	}];
	return [
		...severity(base.test, head.test),
		...filter(base.test, head.test),
		...limits(base.test, head.test),
		...thresholds(base.test, head.test),
		...inArguments(base.test, head.test),
		...inSql(base, head),
		...quarantine(base, head)
	];
}
function severity(base, head) {
	if (base.severity !== "error" || head.severity !== "warn") return [];
	return [{
		words: "only warns now",
		setting: {
			name: "severity",
			value: "warn"
		}
	}];
}
function filter(base, head) {
	const value = head.where ?? "";
	return conditionWords(base.where, head.where).map((words) => ({
		words,
		setting: {
			name: "where",
			value
		}
	}));
}
function conditionWords(before, after) {
	if (after === void 0 || isSameText(before, after)) return [];
	return before === void 0 ? [`looks only at rows where ${code(after)}`] : [`looks at rows where ${code(after)}, not ${code(before)}`];
}
function inArguments(base, head) {
	return [...[
		...conditions(base, head),
		...bounds(base, head),
		...combination(base, head)
	].map((words) => ({ words })), ...acceptedValues(base, head)];
}
function inSql(base, head) {
	const looser = head.test?.kind === void 0 ? looserFilter(base.rawCode, head.rawCode) : void 0;
	return looser === void 0 ? [] : [{ words: `puts up with more: its filter says ${code(looser.after)}, not ${code(looser.before)}` }];
}
function conditions(base, head) {
	return [
		"where",
		"from_condition",
		"to_condition",
		"row_condition"
	].flatMap((name) => conditionWords(textOf$2(base, name), textOf$2(head, name)));
}
function textOf$2({ arguments: values }, name) {
	const value = values[name];
	return typeof value === "string" ? value : void 0;
}
function isSameText(before, after) {
	return before?.replaceAll(/\s+/g, " ").trim() === after.replaceAll(/\s+/g, " ").trim();
}
function limits(base, head) {
	if (head.limit === void 0 || base.limit !== void 0 && base.limit <= head.limit) return [];
	return [{
		words: `counts at most ${amount(head.limit, "failure")}`,
		setting: {
			name: "limit",
			value: head.limit
		}
	}];
}
function thresholds(base, head) {
	return [...threshold("error_if", "fails", [base.errorIf, head.errorIf]), ...threshold("warn_if", "warns", [base.warnIf, head.warnIf])];
}
function threshold(name, verb, [before, after]) {
	if (!isLooser(before, after)) return [];
	return [{
		words: `${verb} only if failures are ${code(after)}, not ${code(before)}`,
		setting: {
			name,
			value: after
		}
	}];
}
function isLooser(before, after) {
	if (isSameText(before, after)) return false;
	return (tolerated(after) ?? Number.POSITIVE_INFINITY) > (tolerated(before) ?? -1);
}
function tolerated(condition) {
	const { sign, number } = /^\s*(?<sign>!=|<>|>=|>)\s*(?<number>\d+)\s*$/.exec(condition)?.groups ?? {};
	if (number === void 0) return void 0;
	if (sign === ">") return Number(number);
	if (sign === ">=") return Math.max(Number(number) - 1, 0);
	return number === "0" ? 0 : void 0;
}
function acceptedValues(base, head) {
	const before = new Set(listOf(base, "values"));
	const more = listOf(head, "values").filter((value) => !before.has(value));
	return base.kind === "accepted_values" && more.length > 0 ? [{
		words: `accepts ${series(more.map(code), 5)}, too`,
		accepts: more
	}] : [];
}
function listOf({ arguments: values }, name) {
	const list = values[name];
	return Array.isArray(list) ? list.map(String) : [];
}
const LOWER_BOUND = /^(?:at_least|(?:min|minimum|low|lower|lowest)(?:_value|_bound|_limit)?)$/;
const UPPER_BOUND = /^(?:at_most|(?:max|maximum|high|upper|highest)(?:_value|_bound|_limit)?)$/;
function bounds(base, head) {
	return Object.keys(base.arguments).flatMap((name) => {
		const isLower = LOWER_BOUND.test(name);
		const before = numberOf(base.arguments[name]);
		if (before === void 0 || !isLower && !UPPER_BOUND.test(name)) return [];
		const given = head.arguments[name];
		if (given === void 0 || given === null) return [`has no ${code(name)} any more (was ${before})`];
		const after = numberOf(given);
		return after !== void 0 && (isLower ? after < before : after > before) ? [`has ${code(name)} ${after}, not ${before}`] : [];
	});
}
function numberOf(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : void 0;
}
function combination(base, head) {
	const [before, after] = [uniqueTogether(base), uniqueTogether(head)];
	const more = after.filter((column) => !before.includes(column));
	return before.length > 0 && more.length > 0 && before.every((column) => after.includes(column)) ? [`takes ${series(more.map(code))} into the combination`] : [];
}
function quarantine(base, head) {
	const before = new Set(tagsOf(base));
	const tags = tagsOf(head).filter((tag) => !before.has(tag) && /quarantine|flaky|muted|skip|disabled/i.test(tag));
	return tags.length > 0 ? [{
		words: `is tagged ${series(tags.map(code))}`,
		setting: {
			name: "tags",
			value: tags.join(",")
		}
	}] : [];
}
function tagsOf({ config }) {
	const tags = config["tags"];
	return Array.isArray(tags) ? tags.map(String) : [];
}

// src/agents/code-reviewer/rules/testing/test-rewritten.ts
const testRewritten = defineRule({
	id: "test-rewritten",
	code: "T12",
	title: "A test was rewritten together with the model that it guards",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const changes = guardedChanges(facts);
		if (changes.size === 0) return;
		yield* dataTests(facts, changes);
		yield* unitTests(facts, changes);
		yield* testMacros(facts, changes);
	}
});
function* dataTests(facts, changes) {
	for (const { base, head } of changedTests(facts.base, facts.head).changed) {
		if (head.packageName !== facts.head.name || weakenings(base, head).length > 0 || base.test?.enabled !== true || base.description !== head.description) continue;
		const rewritten = isDue(base, facts) ? void 0 : rewriting(base, head, guardedBy(head, changes, facts));
		if (rewritten === void 0) continue;
		yield draftOf$1(facts, {
			...rewritten,
			what: testWords(head, facts.head),
			key: base.name,
			location: placeOf$8(head, facts),
			failed: facts.details?.base?.build?.results.get(base.uniqueId)?.status === "fail"
		});
	}
}
function rewriting(base, head, guarded) {
	if (head.test?.kind === void 0) {
		const way = rewrittenSql(base.rawCode, head.rawCode, guarded);
		return way === void 0 ? void 0 : {
			way,
			guarded
		};
	}
	return guarded.map((change) => ({
		way: rewrittenArguments(base, head, change),
		guarded: [change]
	})).flatMap(({ way, guarded: by }) => way === void 0 ? [] : [{
		way,
		guarded: by
	}])[0];
}
function guardedBy({ test, dependsOn, rawCode }, changes, { head }) {
	const ids = test?.kind === void 0 ? dependsOn.nodes : [test.attachedTo ?? ""];
	const direct = ids.flatMap((id) => changes.get(id) ?? []);
	if (direct.length > 0) return direct;
	const named = new Set([
		rawCode,
		test?.column ?? "",
		JSON.stringify(test?.arguments ?? {})
	].join(" ").toLowerCase().match(/\w+/g));
	return [...ancestors(head, ids)].flatMap((id) => changes.get(id) ?? []).filter(({ touched }) => touched !== void 0 && [...touched].some((column) => named.has(column)));
}
function isDue({ dependsOn }, { base, head }) {
	return dependsOn.nodes.some((id) => base.nodes.has(id) && !head.nodes.has(id) || base.sources.has(id) && !head.sources.has(id));
}
function placeOf$8({ test, path }, facts) {
	const model = facts.head.nodes.get(test?.attachedTo ?? "");
	if (test?.kind === void 0 || model === void 0) return {
		path: inRepository(facts.projectDir, path),
		side: "head"
	};
	const { kind, namespace, column, arguments: values } = test;
	return describedAt(model, viewSide(facts, "head"), {
		test: {
			kind,
			namespace,
			arguments: values
		},
		...column === void 0 ? {} : { column }
	});
}
function* unitTests(facts, changes) {
	const byName = new Map([...changes.values()].flatMap((change) => [change.model.name, change.model.uniqueId].map((name) => [name, change])));
	for (const after of facts.head.unitTests.values()) {
		const before = facts.base.unitTests.get(after.uniqueId);
		const change = byName.get(after.model);
		if (before === void 0 || change === void 0 || before.checksum === after.checksum) continue;
		const way = rewrittenOutcome(before, after, change);
		if (way === void 0) continue;
		const failed = facts.details?.base?.build?.results.get(after.uniqueId)?.status === "fail";
		yield draftOf$1(facts, {
			what: `unit test ${code(after.name)}`,
			way,
			guarded: [change],
			key: after.name,
			location: unitTestPlace(after, facts),
			failed
		});
	}
}
function unitTestPlace({ name, path }, { projectDir, text }) {
	const file = inRepository(projectDir, path);
	const line = placeInYaml(text("head", file) ?? "", { resource: {
		kind: "unit-test",
		name
	} });
	return {
		path: file,
		side: "head",
		...line === void 0 ? {} : { line }
	};
}
function* testMacros(facts, changes) {
	const { base, head, projectDir } = facts;
	for (const after of head.macros.values()) {
		const before = base.macros.get(after.uniqueId);
		if (before === void 0 || after.packageName !== head.name || !after.name.startsWith("test_") || before.sql === after.sql) continue;
		const users = [...base.nodes.values()].filter(({ test, dependsOn }) => test?.enabled === true && dependsOn.macros.includes(after.uniqueId));
		const guarded = [...new Set(users.flatMap((user) => guardedBy(user, changes, facts)))];
		const way = guarded.length === 0 ? void 0 : rewrittenSql(before.sql, after.sql, guarded.map((change) => ({
			...change,
			touched: void 0
		})));
		if (way === void 0) continue;
		yield draftOf$1(facts, {
			what: `generic test ${code(after.name.slice(5))}`,
			way,
			guarded,
			key: after.name,
			location: {
				path: inRepository(projectDir, after.path),
				side: "head"
			},
			failed: false
		});
	}
}
function draftOf$1({ projectDir }, { what, way, guarded, key, location, failed }) {
	const names = series(guarded.map(({ model }) => code(model.name)), 3);
	const [first] = guarded;
	const failure = failed ? " It failed on the base." : "";
	return {
		subject: first?.model.uniqueId ?? key,
		key,
		message: `The ${what} ${way}, and this pull request also changes the logic of ${names} without a word about it: that the test passes no longer says that the old promise still holds.${failure}`,
		question: `Was the old expectation of the ${what} wrong, or does the new ${names} not meet it?`,
		remedy: "Put the old expectation back and make the model meet it, or say why it was wrong: `steward: allow test-rewritten because …`.",
		location,
		evidence: guarded.map(({ model }) => `${key} guards ${model.name} (${inRepository(projectDir, model.path)})`)
	};
}

// src/agents/code-reviewer/rules/testing/test-warns.ts
const testWarns = defineRule({
	id: "test-warns",
	code: "T13",
	title: "A test warns that did not before",
	severity: "warning",
	preset: "strict",
	agent: "code-reviewer",
	*check(facts) {
		const build = facts.details?.head?.build;
		if (build === void 0) return;
		const added = new Set(changedTests(facts.base, facts.head).added.map(({ uniqueId }) => uniqueId));
		for (const { uniqueId, status, failures } of build.results.values()) {
			const node = facts.head.nodes.get(uniqueId);
			if (status !== "warn" || node?.test === void 0) continue;
			const before = facts.details?.base?.build?.results.get(uniqueId)?.status;
			const news = added.has(uniqueId) ? "this pull request adds it" : before === "pass" ? "on the base it passes" : void 0;
			if (news === void 0) continue;
			const model = facts.head.nodes.get(node.test.attachedTo ?? "");
			yield {
				subject: model?.uniqueId ?? uniqueId,
				key: node.name,
				message: `The ${testWords(node, facts.head)} finds ${failures === void 0 ? "failures" : amount(failures, "failure")} and only warns; ${news}. Nobody is stopped by it.`,
				remedy: "Mend what it finds; or, if that is how the data may be, let the test say so.",
				location: placeOf$7(node, model, facts),
				evidence: [`dbt ${build.command} of the head: ${code(node.name)} warns`]
			};
		}
	}
});
function placeOf$7(node, model, facts) {
	const { kind, namespace, column, arguments: values } = node.test ?? { arguments: {} };
	if (model === void 0 || kind === void 0) return {
		path: inRepository(facts.projectDir, node.path),
		side: "head"
	};
	return describedAt(model, viewSide(facts, "head"), {
		test: {
			kind,
			namespace,
			arguments: values
		},
		...column === void 0 ? {} : { column }
	});
}

// src/agents/code-reviewer/described-values.ts
function areDescribed(values, { test }, { base, head }) {
	const [before, after] = [base, head].map((project) => wordsOn(test, project));
	return values.length > 0 && values.every((value) => after?.has(value.toLowerCase()) === true && before?.has(value.toLowerCase()) !== true);
}
function wordsOn(test, { nodes }) {
	const column = test?.column?.toLowerCase();
	const described = [...(nodes.get(test?.attachedTo ?? "")?.columns ?? /* @__PURE__ */ new Map()).values()].find(({ name }) => name.toLowerCase() === column)?.description ?? "";
	return new Set(described.toLowerCase().match(/[\p{L}\p{N}_-]+/gu));
}

// src/dbt/test-settings.ts
const SETTING_NAMES = [
	"severity",
	"where",
	"limit",
	"error_if",
	"warn_if",
	"enabled",
	"tags"
];
function testSettings(text) {
	const lines = new import_dist.LineCounter();
	try {
		const document = (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			merge: true,
			logLevel: "silent"
		});
		if (document.errors.length > 0 || !(0, import_dist.isMap)(document.contents)) return [];
		const lineAt = (offset) => lines.linePos(offset).line;
		return [document.contents.get("tests"), document.contents.get("data_tests")].flatMap((tree) => (0, import_dist.isMap)(tree) ? settingsIn(tree, {
			scope: [],
			lineAt
		}) : []);
	} catch {
		return [];
	}
}
function settingsIn(tree, around) {
	return tree.items.flatMap((pair) => {
		const key = (0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "";
		if ((0, import_dist.isMap)(pair.value) && !key.startsWith("+")) return settingsIn(pair.value, {
			...around,
			scope: [...around.scope, key]
		});
		return settingOf$1(key, pair, around);
	});
}
function settingOf$1(key, { key: node, value }, { scope, lineAt }) {
	const name = SETTING_NAMES.find((known) => known === key.replace(/^\+/, ""));
	if (name === void 0 || !(0, import_dist.isScalar)(node) || !node.range) return [];
	return [{
		scope,
		name,
		value: textOf$1(value),
		line: lineAt(node.range[0])
	}];
}
function textOf$1(value) {
	if ((0, import_dist.isSeq)(value)) return value.items.map(textOf$1).join(",");
	return (0, import_dist.isScalar)(value) ? String(value.value) : "";
}

// src/agents/code-reviewer/shared-weakenings.ts
const PROJECT_FILE = "dbt_project.yml";
const ENOUGH_TESTS = 5;
function sharedWeakenings(weakened, facts) {
	const settings = changedSettings(facts);
	const each = weakened.flatMap(({ head: test, ways }) => ways.map((way) => ({
		test,
		way,
		setting: settings.find((one) => sets(one, test, way))
	})));
	return [...Map.groupBy(each, ({ way, setting }) => `${way.words}\n${setting?.line ?? ""}`).values()].flatMap((group) => shared(group, facts));
}
function shared(group, facts) {
	const [{ way, setting } = {}] = group;
	if (way?.setting === void 0) return [];
	const project = [facts.head.name];
	const meant = setting === void 0 ? group.filter(({ test }) => isUntouched(test, facts)) : group;
	if (meant.length < (setting === void 0 ? ENOUGH_TESTS : 2)) return [];
	const scope = setting === void 0 || setting.scope.length === 0 ? project : setting.scope;
	return [{
		tests: meant.map(({ test }) => test),
		words: way.words,
		scope,
		setting
	}];
}
function isBelow({ fqn }, scope) {
	return scope.every((part, index) => fqn[index] === part);
}
function changedSettings({ text, projectDir }) {
	const path = inRepository(projectDir, PROJECT_FILE);
	const older = new Set(testSettings(text("base", path) ?? "").map(wordsOf$1));
	return testSettings(text("head", path) ?? "").filter((setting) => !older.has(wordsOf$1(setting))).toSorted((one, other) => other.scope.length - one.scope.length);
}
function wordsOf$1({ scope, name, value }) {
	return JSON.stringify([
		scope,
		name,
		value
	]);
}
function sets({ scope, name, value }, test, { setting }) {
	if (setting?.name !== name || !isBelow(test, scope)) return false;
	return value.includes("{{") || name === "tags" || isSame(value, String(setting.value));
}
function isSame(one, other) {
	return one.replaceAll(/\s+/g, " ").trim().toLowerCase() === other.replaceAll(/\s+/g, " ").trim().toLowerCase();
}
function isUntouched({ path }, { files, projectDir }) {
	const declared = inRepository(projectDir, path);
	return !files.some((file) => file.path === declared);
}

// src/agents/code-reviewer/rules/testing/test-weakened.ts
const testWeakened = defineRule({
	id: "test-weakened",
	code: "T11",
	title: "A test lets more through",
	severity: "error",
	preset: "default",
	agent: "code-reviewer",
	*check(facts) {
		const weakened = pairsOf(facts).map((pair) => ({
			...pair,
			ways: untold(pair, facts)
		}));
		const shared = sharedWeakenings(weakened, facts);
		yield* shared.map((one) => draftOfMany(one, facts));
		for (const one of weakened) {
			const ways = one.ways.filter((way) => !shared.some((other) => other.words === way.words && other.tests.includes(one.head)));
			if (ways.length > 0) yield draftOf({
				...one,
				ways
			}, facts);
		}
	}
});
function untold({ base, head }, facts) {
	return weakenings(base, head).filter(({ accepts }) => accepts === void 0 || !areDescribed(accepts, head, facts));
}
const NAMED = 10;
function draftOfMany({ tests, words, scope, setting }, facts) {
	const path = inRepository(facts.projectDir, PROJECT_FILE);
	const rest = tests.length - NAMED;
	const place = setting === void 0 ? "no test says so itself" : `${code(path)} line ${setting.line}`;
	return {
		subject: scope.join("/"),
		key: [setting?.name ?? "", words].join("\n"),
		message: `${manyWords({
			tests,
			scope
		}, facts)} ${inPlural(words)} (${place}).`,
		remedy: "Undo it, and relax only the tests that need it, each with its reason; or allow it in the line before: `# steward: allow test-weakened because …`.",
		location: {
			path,
			side: "head",
			...setting === void 0 ? {} : { line: setting.line }
		},
		evidence: [...tests.slice(0, NAMED).map(({ name }) => `${name} ${words}`), ...rest > 0 ? [`and ${amount(rest, "more test")}`] : []]
	};
}
function manyWords({ tests, scope }, { head }) {
	const running = [...head.nodes.values()].filter((node) => node.test?.enabled === true && isBelow(node, scope));
	const total = (/* @__PURE__ */ new Set([...running, ...tests])).size;
	return `${tests.length === total ? `All ${total}` : `${tests.length} of ${total}`} tests of ${code(scope.join("/"))}`;
}
function inPlural(words) {
	return words.replace(/^is /, "are ").replace(/^(only warn|look|count|fail|warn)s /, "$1 ");
}
function draftOf({ base, head: test, ways }, facts) {
	const model = facts.head.nodes.get(test.test?.attachedTo ?? "");
	const path = inRepository(facts.projectDir, test.path);
	const words = ways.map((way) => way.words);
	return {
		subject: model?.uniqueId ?? test.uniqueId,
		key: [base.name, ...words].join("\n"),
		message: `The ${testWords(test, facts.head)} ${series(words)}.`,
		remedy: "Undo it, or allow it beside the model: `# steward: allow test-weakened because …`.",
		location: model === void 0 ? {
			path,
			side: "head"
		} : describedAt(model, viewSide(facts, "head"), entryOf(test)),
		evidence: words.map((way) => `${test.name} ${way}`)
	};
}
function pairsOf({ base, head }) {
	const { changed } = changedTests(base, head);
	const known = new Set(changed.map((pair) => pair.head.uniqueId));
	const others = [...head.nodes.values()].flatMap((after) => {
		const before = after.test === void 0 || known.has(after.uniqueId) ? void 0 : base.nodes.get(after.uniqueId);
		return before === void 0 ? [] : [{
			base: before,
			head: after
		}];
	});
	return [...changed, ...others];
}
function entryOf({ test }) {
	if (test?.kind === void 0) return {};
	const { kind, namespace, column, arguments: values } = test;
	return {
		test: {
			kind,
			namespace,
			arguments: values
		},
		...column === void 0 ? {} : { column }
	};
}

// src/agents/code-reviewer/rules/testing.ts
const testingRules = [
	testRemoved,
	testWeakened,
	testRewritten,
	primaryKeyUntested,
	dataDrifts,
	testNeverFails,
	testWarns,
	incrementalPathUnexercised,
	foreignKeyUntested,
	seedOrSnapshotUntested,
	sourceUntested,
	sourceWithoutFreshness,
	freshnessDropped,
	acceptedValuesMissing,
	columnTestMissingHere,
	logicWithoutUnitTest,
	testCoverageFell
];

// src/agents/suppress.ts
const FILE_HEAD = 5;
function suppress(finding, { facts, key, suppressions, today }) {
	const grants = [...grantsOfConfig(finding, {
		key,
		suppressions
	}), ...grantsOfComments(finding, facts)];
	const valid = grants.find(({ reason, expires }) => reason !== void 0 && !isOver(expires, today));
	if (valid?.reason !== void 0) {
		const suppressed = {
			by: valid.by,
			reason: valid.reason,
			addedHere: valid.addedHere
		};
		return {
			...finding,
			suppressed
		};
	}
	const [invalid] = grants;
	return invalid === void 0 ? finding : {
		...finding,
		message: `${finding.message} ${whyNot(invalid)}`
	};
}
function isOver(expires, today) {
	return expires !== void 0 && expires < today;
}
function whyNot({ where, reason, expires }) {
	if (reason === void 0) return `${where} allows it without a reason (“because …”), so it counts.`;
	return `${where} allowed it until ${expires} (“${plain(reason)}”), so it counts again.`;
}
function speaksOf(comment, path, { finding, facts }) {
	return concerns(comment.rules, finding) && filesOf(finding, facts).includes(path) && isBeside(comment, finding, path);
}
function grantsOfConfig(finding, { key, suppressions }) {
	return suppressions.filter((allowance) => concerns([allowance.rule.toLowerCase()], finding)).filter(({ path }) => path === void 0 || beginsWith(finding.location?.path, path)).filter(({ subject }) => subject === void 0 || subject === key || isCalled(finding.subject, subject)).map(({ reason, expires }) => ({
		by: "config",
		where: "The configuration",
		reason: reason.trim() || void 0,
		expires,
		addedHere: false
	}));
}
function concerns(rules, { ruleId, code }) {
	return rules.includes(ruleId) || rules.includes(code.toLowerCase());
}
function beginsWith(path, beginning) {
	return path?.startsWith(beginning.replace(/\*+$/, "")) ?? false;
}
function isCalled(uniqueId, subject) {
	return uniqueId === subject || uniqueId.split(".").slice(2).join(".") === subject;
}
function grantsOfComments(finding, facts) {
	return filesOf(finding, facts).flatMap((path) => {
		const file = facts.files.find((changed) => changed.path === path);
		return readAllowComments(facts.text("head", path) ?? file?.head ?? "").filter(({ rules }) => concerns(rules, finding)).filter((comment) => isBeside(comment, finding, path)).map(({ line, reason, expires }) => {
			return {
				by: "comment",
				where: `A comment (${path}:${line})`,
				reason,
				expires,
				addedHere: file?.addedLines.has(line) ?? false
			};
		});
	});
}
function filesOf({ location, subject }, { head, projectDir }) {
	const node = head.nodes.get(subject);
	const own = [node?.path, node?.patchPath].flatMap((path) => path === void 0 ? [] : inRepository(projectDir, path));
	return [.../* @__PURE__ */ new Set([...location === void 0 ? [] : [location.path], ...own])];
}
function isBeside({ line, atTop }, { location }, path) {
	if (line <= FILE_HEAD && (atTop || !/\.ya?ml$/.test(path))) return true;
	if (location?.line === void 0 || location.side === "base" || location.path !== path) return false;
	return line >= location.line - 1 && line <= (location.endLine ?? location.line);
}

// src/agents/code-reviewer/rules/upkeep/unused-suppression.ts
const unusedSuppression = defineRule({
	id: "unused-suppression",
	code: "U1",
	title: "A suppression allows nothing",
	severity: "info",
	preset: "default",
	agent: "code-reviewer",
	*checkFindings(findings, around) {
		yield* unusedComments(findings, around);
		yield* danglingEntries(around);
	}
});
function* unusedComments(findings, { facts, ran }) {
	const decided = new Set(ran.filter(isDecided$1).flatMap(({ id, code: short }) => [id, short.toLowerCase()]));
	for (const { path, head, kind } of facts.files) {
		if (head === void 0 || kind === "removed" || !/\.(?:sql|ya?ml|py)$/.test(path)) continue;
		for (const comment of readAllowComments(head)) {
			const names = comment.rules.join(", ");
			if (!comment.rules.every((rule) => decided.has(rule))) continue;
			if (findings.some((finding) => speaksOf(comment, path, {
				finding,
				facts
			}))) continue;
			yield {
				subject: path,
				key: `${names} ${comment.reason ?? ""}`,
				message: `The comment on line ${comment.line} allows ${code(names)}, and there is nothing left to allow.`,
				remedy: "Remove it, so that it doesn’t hide the next finding.",
				location: {
					path,
					line: comment.line,
					side: "head"
				}
			};
		}
	}
}
function isDecided$1(rule) {
	return rule.ask === void 0 && !("checkFindings" in rule);
}
function* danglingEntries({ facts, suppressions }) {
	for (const { rule, subject } of suppressions) {
		if (subject === void 0 || !isNamed(subject, facts.base) || isNamed(subject, facts.head)) continue;
		yield {
			subject,
			key: rule,
			message: `The configuration allows ${code(rule)} for ${code(subject)}, which this pull request takes out of the project.`,
			remedy: `Remove the entry from ${code(".github/steward.yml")}.`
		};
	}
}
function isNamed(subject, { nodes, sources, exposures }) {
	return [
		...nodes.keys(),
		...sources.keys(),
		...exposures.keys()
	].some((id) => isCalled(id, subject));
}

// src/agents/code-reviewer/rules/upkeep.ts
const upkeepRules = [unusedSuppression];

// src/agents/data-modeler/rules/governance/breaking-change-unversioned.ts
const breakingChangeUnversioned = defineRule({
	id: "breaking-change-unversioned",
	code: "G2",
	title: "A promised model breaks without a new version",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		const names = new Set([...facts.head.nodes.values()].map(({ packageName, name }) => `${packageName}.${name}`));
		for (const change of facts.models) {
			const { base } = change;
			if (base === void 0 || base.packageName !== facts.base.name || promiseOf(base) === void 0 || isPreview(base)) continue;
			yield* change.head === void 0 ? gone(base, names, facts) : broken(change, base, facts);
		}
	}
});
function promiseOf({ access, contractEnforced }) {
	if (access === "public") return contractEnforced ? "public, contracted" : "public";
	return contractEnforced ? "contracted" : void 0;
}
function isPreview({ version, latestVersion }) {
	return Number(version) > Number(latestVersion);
}
function gone(base, names, { projectDir }) {
	if (base.access !== "public" || base.deprecationDate !== void 0 || names.has(`${base.packageName}.${base.name}`)) return [];
	return [{
		subject: base.uniqueId,
		key: "gone",
		message: `The ${promiseOf(base)} model ${code(base.name)} is removed without a \`deprecation_date\` before: whoever reads it outside this project fails on the next run.`,
		remedy: "Keep it with a `deprecation_date`, and remove it when that has passed.",
		location: modelLocation(base, "base", projectDir)
	}];
}
function* broken(change, base, { projectDir }) {
	const { head, uniqueId, name } = change;
	if (head === void 0) return;
	const columns = base.access === "public" || base.version !== void 0 ? lostColumns$1(change) : [];
	const [first] = columns;
	if (first !== void 0) {
		const words = series(columns.map((column) => `${HOW[column.how]} ${code(column.name)}`), 4);
		yield {
			subject: uniqueId,
			key: ["columns", ...columns.map((column) => column.name)].join(" "),
			message: `${code(name)} is a ${promiseOf(base)} model, and this pull request ${words} in ${base.version === void 0 ? "it" : `its version ${code(base.version)}`}: ${base.access === "public" ? "projects that read it break on their next run, and nothing here shows it" : "whoever pinned that version breaks without warning"}.`,
			remedy: `Leave what is promised as it is, and make the change in a new version (\`versions:\`, \`latest_version\`), with a \`deprecation_date\` for the old one.`,
			location: columnLocation(change, first.name, projectDir),
			evidence: columns.map((column) => `${name}.${column.name} ${column.how}`)
		};
	}
	const withdrawal = withdrawn$1(base, head);
	if (withdrawal === void 0) return;
	yield {
		subject: uniqueId,
		key: "promise",
		message: `${code(name)} was a ${promiseOf(base)} model and ${withdrawal}: those who built on that aren't told.`,
		remedy: "Keep the promise until a new version has taken over.",
		location: {
			path: inRepository(projectDir, head.patchPath ?? head.path),
			side: "head"
		}
	};
}
function withdrawn$1(base, head) {
	if (base.contractEnforced && !head.contractEnforced) return "no longer enforces its contract";
	return base.access === "public" && head.access !== "public" ? `is ${code(head.access ?? "protected")} and no longer public` : void 0;
}
const HOW = {
	removed: "removes",
	renamed: "renames",
	retyped: "changes the type of"
};
function lostColumns$1(change) {
	const { base, head } = change;
	const bySql = brokenColumns(change);
	if (base === void 0 || head === void 0 || !base.contractEnforced || !head.contractEnforced) return bySql;
	const known = new Set(bySql.map(({ name }) => name.toLowerCase()));
	const after = new Map([...head.columns.values()].map((column) => [column.name.toLowerCase(), column]));
	const byContract = [...base.columns.values()].flatMap(({ name, dataType }) => {
		const now = after.get(name.toLowerCase());
		if (known.has(name.toLowerCase())) return [];
		if (now === void 0) return [{
			name,
			how: "removed",
			words: "removes it"
		}];
		return dataType?.toLowerCase() === now.dataType?.toLowerCase() ? [] : [{
			name,
			how: "retyped",
			words: "changes its type"
		}];
	});
	return [...bySql, ...byContract];
}

// src/agents/data-modeler/rules/governance/contract-without-key.ts
const contractWithoutKey = defineRule({
	id: "contract-without-key",
	code: "G8",
	title: "A contract names no key",
	severity: "info",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		const keyed = ownModels(view.project).filter((model) => model.contractEnforced && hasKey(model)).length;
		if (!KNOW_KEYS.has(view.project.adapter) || keyed === 0) return;
		for (const model of view.models) {
			if (!(model.contractEnforced && model.packageName === view.project.name && model.materialized !== "view") || hasKey(model)) continue;
			yield {
				subject: model.uniqueId,
				message: `The contract of ${code(model.name)} names columns and types, and no key, which ${amount(keyed, "other contract")} of this project ${keyed === 1 ? "does" : "do"}: readers and tools that join it can't know which columns make a row unique.`,
				remedy: "Add a `primary_key` constraint to the column, or to the model if it takes several.",
				location: describedAt(model, view)
			};
		}
	}
});
const KNOW_KEYS = /* @__PURE__ */ new Set([
	"postgres",
	"duckdb",
	"snowflake",
	"redshift",
	"bigquery",
	"databricks"
]);
function hasKey({ constraints, columns }) {
	return [...constraints, ...[...columns.values()].flatMap((column) => column.constraints)].some(({ type }) => type === "primary_key" || type === "unique");
}

// src/agents/data-modeler/rules/governance/dbt-warns.ts
const dbtWarns = defineRule({
	id: "dbt-warns",
	code: "G9",
	title: "dbt itself warns about the project",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide({ project, projectDir, side, text }) {
		for (const warning of project.warnings ?? []) {
			if (/\bdbt_packages\b/.test(warning)) continue;
			const path = pathIn(warning);
			const file = inRepository(projectDir, path ?? "dbt_project.yml");
			yield {
				subject: path ?? project.name,
				key: warning.replaceAll(/\d+/g, "#"),
				message: `dbt warns: ${plain(shortened(warning))}`,
				remedy: /deprecat|renamed|no longer/i.test(warning) ? "Change it before the version of dbt that drops it: `dbt-autofix` does most of that by itself." : "Do what dbt says, so that the next warning is seen.",
				...path === void 0 || text(file) !== void 0 ? { location: {
					path: file,
					side
				} } : {},
				evidence: [`dbt ${code(project.dbtVersion)} while parsing`]
			};
		}
	}
});
const LONGEST$1 = 400;
function shortened(warning) {
	const line = warning.replace(/^Deprecated functionality\s+/, "").replaceAll(/\s+/g, " ");
	return line.length > LONGEST$1 ? `${line.slice(0, 399)}…` : line;
}
function pathIn(warning) {
	return /(?<![\w./-])((?:[\w-]+\/)+[\w.-]+\.(?:sql|ya?ml|py|csv|md))/.exec(warning)?.[1];
}

// src/agents/data-modeler/withdrawn-exposures.ts
function withdrawnExposures({ base, head, models }) {
	return models.flatMap((change) => [...base.exposures.values()].flatMap((exposure) => withdrawn({
		exposure,
		now: head.exposures.get(exposure.uniqueId),
		change
	})));
}
function withdrawn({ exposure, now, change }) {
	if (change.base === void 0 || !exposure.dependsOn.includes(change.uniqueId)) return [];
	const declared = declaredColumns(exposure, change.base);
	const columns = brokenColumns(change).filter(({ name }) => declared?.includes(name.toLowerCase()) ?? true);
	if (now?.dependsOn.includes(change.uniqueId) !== true) {
		const how = now === void 0 ? "deleted" : "model left out";
		return columns.length === 0 ? [] : [{
			exposure,
			change,
			columns,
			isDeclared: declared !== void 0,
			how
		}];
	}
	const left = declared === void 0 ? [] : columns.filter(({ name }) => isLeftOut(name, now, change.head ?? change.base));
	return left.length === 0 ? [] : [{
		exposure,
		change,
		columns: left,
		isDeclared: true,
		how: "columns left out"
	}];
}
function isLeftOut(column, exposure, model) {
	return model !== void 0 && declaredColumns(exposure, model)?.includes(column.toLowerCase()) === false;
}

// src/agents/data-modeler/rules/governance/exposure-may-break.ts
const exposureMayBreak = defineRule({
	id: "exposure-may-break",
	code: "G7",
	title: "An exposure may read a column that moved",
	severity: "warning",
	preset: "default",
	agent: "data-modeler",
	*check(facts) {
		const { models, base, head, projectDir } = facts;
		for (const change of models) for (const id of change.head === void 0 ? [] : head.children.get(change.uniqueId) ?? []) {
			const exposure = head.exposures.get(id);
			const before = base.exposures.get(id);
			if (exposure !== void 0 && change.head !== void 0 && mayRead(exposure, change.head) && mayHaveRead(before, change)) yield* risk(exposure, change, projectDir);
		}
		for (const exposure of withdrawnExposures(facts)) yield withdrawal(exposure, projectDir);
	}
});
function mayRead(exposure, model) {
	return exposure.dependsOn.includes(model.uniqueId) && declaredColumns(exposure, model) === void 0;
}
function mayHaveRead(before, { uniqueId }) {
	return before === void 0 || before.dependsOn.includes(uniqueId);
}
function risk(exposure, change, projectDir) {
	const columns = brokenColumns(change);
	const [first] = columns;
	if (first === void 0) return [];
	const what = columns.length === 1 ? `this pull request ${first.words}` : "this pull request removes, renames or retypes them";
	const words = exposureWords(exposure);
	const names = series(columns.map(({ name }) => code(name)), 4);
	return [{
		subject: change.uniqueId,
		key: [exposure.uniqueId, ...columns.map(({ name }) => name)].join(" "),
		message: `${words.charAt(0).toUpperCase()}${words.slice(1)} reads ${code(change.name)} and doesn't declare which columns, so ${names} may be read; ${what}.`,
		remedy: `${exposure.owner === void 0 ? "Find out" : `Ask ${plain(exposure.owner)}`}, and declare the columns in the exposure's \`meta.columns\`.`,
		location: columnLocation(change, first.name, projectDir),
		evidence: columns.map(({ name, how }) => `${change.name}.${name} ${how}`)
	}];
}
function withdrawal({ exposure, change, columns, isDeclared, how }, projectDir) {
	const names = series(columns.map(({ name }) => code(name)), 4);
	const [first] = columns;
	const one = how === "columns left out" ? first?.words : first?.words.replace(/\bit\b/, "that column");
	const does = columns.length === 1 && one !== void 0 ? one : "removes, renames or retypes these columns";
	const read = isDeclared ? `which read ${names} of ${code(change.name)}` : `which read ${code(change.name)} and may have read ${names}`;
	const words = exposureWords(exposure);
	const silent = how === "model left out" ? "no longer names that model" : "no longer declares that";
	return {
		subject: change.uniqueId,
		key: [
			how,
			exposure.uniqueId,
			...columns.map(({ name }) => name)
		].join(" "),
		message: how === "deleted" ? `This pull request deletes ${words}, ${read}, and ${does}.` : `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${read}, ${silent}, and this pull request ${does}.`,
		question: `Does ${plain(exposure.name)} itself do without ${columns.length === 1 ? names : "them"}, or is only its declaration changed?`,
		remedy: `Ask ${exposure.owner === void 0 ? "those who use it" : plain(exposure.owner)} before the columns are gone.`,
		location: first === void 0 ? void 0 : columnLocation(change, first.name, projectDir),
		evidence: columns.map(({ name, how: fate }) => `${change.name}.${name} ${fate}`)
	};
}

// src/agents/data-modeler/rules/governance/exposure-narrowed.ts
const exposureNarrowed = defineRule({
	id: "exposure-narrowed",
	code: "G10",
	title: "An exposure says less than before",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		const told = new Set(withdrawnExposures(facts).map(({ exposure, change }) => `${exposure.uniqueId} ${change.uniqueId}`));
		for (const now of facts.head.exposures.values()) {
			const before = facts.base.exposures.get(now.uniqueId);
			if (before === void 0 || now.packageName !== facts.head.name) continue;
			yield* lostAddress(before, now, facts);
			yield* lostModels({
				before,
				now,
				told
			}, facts);
		}
	}
});
function lostAddress(before, now, facts) {
	if (before.ownerEmail === void 0 || now.ownerEmail !== void 0) return [];
	return [{
		subject: now.uniqueId,
		key: "address",
		message: `The exposure ${code(now.name)} no longer says how to reach its owner${before.owner === void 0 || before.owner === before.ownerEmail ? "" : ` (${plain(before.owner)})`}: nobody hears of changes to what it reads.`,
		remedy: "Keep the address of the team that answers for it, or write that of the one which takes over.",
		location: placeOf$6(now, facts)
	}];
}
function lostModels({ before, now, told }, facts) {
	if (now.dependsOn.some((id) => !before.dependsOn.includes(id)) || before.description !== now.description) return [];
	const lost = before.dependsOn.filter((id) => !now.dependsOn.includes(id) && !told.has(`${now.uniqueId} ${id}`));
	const names = series(lost.map((id) => code(nameOf$2(id, facts.base))), 4);
	if (lost.length === 0) return [];
	const what = lost.every((id) => !facts.head.nodes.has(id) && !facts.head.sources.has(id)) ? `which this pull request removes: whatever it shows of ${lost.length === 1 ? "it" : "them"} gets no new data` : "although nothing else about it changes: if it still reads that, nobody hears of the next change";
	return [{
		subject: now.uniqueId,
		key: `models ${lost.join(" ")}`,
		message: `The exposure ${code(now.name)} no longer names ${names}, ${what}.`,
		question: `Does ${plain(now.label || now.name)} itself do without ${names}, or is only its declaration changed?`,
		remedy: `Ask ${before.owner === void 0 ? "those who use it" : plain(before.owner)} before it is merged.`,
		location: placeOf$6(now, facts)
	}];
}
function nameOf$2(id, { nodes, sources }) {
	return nodes.get(id)?.name ?? sources.get(id)?.name ?? id.split(".").at(-1) ?? id;
}
function placeOf$6({ name, path }, { projectDir, text }) {
	const file = inRepository(projectDir, path);
	const line = placeInYaml(text("head", file) ?? "", { resource: {
		kind: "exposure",
		name
	} });
	return {
		path: file,
		side: "head",
		...line === void 0 ? {} : { line }
	};
}

// src/agents/data-modeler/rules/governance/exposure-on-unready-model.ts
const exposureOnUnreadyModel = defineRule({
	id: "exposure-on-unready-model",
	code: "G3",
	title: "An exposure reads a model that is not meant for it",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const exposure of view.project.exposures.values()) {
			if (exposure.packageName !== view.project.name) continue;
			for (const id of exposure.dependsOn) {
				const model = view.project.nodes.get(id);
				if (model?.resourceType === "model" && model.packageName === view.project.name) yield* draftsOf(exposure, model, view);
			}
		}
	}
});
function* draftsOf(exposure, model, view) {
	const words = exposureWords(exposure);
	const who = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
	const location = placeOf$5(exposure, view);
	if (model.access === "private") yield {
		subject: exposure.uniqueId,
		key: `${model.uniqueId} private`,
		message: `${who} reads ${code(model.name)}, which is private${model.group === void 0 ? "" : ` to ${code(model.group)}`}: who changes it looks for readers in that group alone.`,
		remedy: `Let the exposure read a model that is meant for others, or make ${code(model.name)} \`protected\` or \`public\`.`,
		location
	};
	if (model.description.trim() === "") yield {
		subject: exposure.uniqueId,
		key: `${model.uniqueId} undescribed`,
		message: `${who} reads ${code(model.name)}, which has no description: nobody can say what its numbers mean when they are asked.`,
		remedy: `Say in the description of ${code(model.name)} what one row is, and what is left out.`,
		location
	};
}
function placeOf$5({ path, name }, { projectDir, side, text }) {
	const file = inRepository(projectDir, path);
	const line = placeInYaml(text(file) ?? "", { resource: {
		kind: "exposure",
		name
	} });
	return {
		path: file,
		side,
		...line === void 0 ? {} : { line }
	};
}

// src/agents/data-modeler/rules/governance/latest-version-moved.ts
const latestVersionMoved = defineRule({
	id: "latest-version-moved",
	code: "G6",
	title: "Readers move to another version without a change of their own",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		const before = latestOf(facts.base);
		for (const [name, after] of latestOf(facts.head)) {
			const old = before.get(name);
			if (old === void 0 || old.uniqueId === after.uniqueId) continue;
			const readers = movedReaders(old.uniqueId, after.uniqueId, facts);
			if (readers.length === 0) continue;
			const lost = lostColumns(old, after);
			const missing = lost.length === 0 ? "" : ` It doesn't declare ${series(lost.map(code), 4)}.`;
			yield {
				subject: after.uniqueId,
				key: `${old.version ?? "unversioned"} ${after.version}`,
				message: `${code(`ref('${after.name}')`)} means version ${code(after.version ?? "")} instead of ${old.version === void 0 ? "the model without versions" : code(old.version)} from now on, and ${series(readers.map(code), 4)} ${readers.length === 1 ? "reads" : "read"} it without a change of ${readers.length === 1 ? "its" : "their"} own.${missing}`,
				remedy: `Look at each of them with the new version, or pin the old one there for now: ${code(`ref('${after.name}', v=${old.version ?? "…"})`)}.`,
				location: describedAt(after, viewSide(facts, "head"))
			};
		}
	}
});
function latestOf({ nodes, name }) {
	const models = [...nodes.values()].filter(({ resourceType, packageName }) => resourceType === "model" && packageName === name);
	return new Map(models.flatMap((node) => node.version === node.latestVersion ? [[node.name, node]] : []));
}
function movedReaders(old, next, { base, head }) {
	const now = head.children.get(next) ?? [];
	return (base.children.get(old) ?? []).flatMap((id) => {
		if (!now.includes(id)) return [];
		const [before, after] = [base.nodes.get(id), head.nodes.get(id)];
		if (after === void 0) return head.exposures.get(id)?.name ?? [];
		if (after.test !== void 0 || before?.rawCode !== after.rawCode || after.dependsOn.nodes.includes(old)) return [];
		return after.refs.some(({ version }) => version !== void 0) ? [] : after.name;
	});
}
function lostColumns(old, next) {
	if (next.columns.size === 0) return [];
	const names = new Set([...next.columns.values()].map(({ name }) => name.toLowerCase()));
	return [...old.columns.values()].filter(({ name }) => !names.has(name.toLowerCase())).map(({ name }) => name);
}

// src/agents/data-modeler/measure-expression.ts
function exprOf({ expr, name, kind }) {
	return kind === "metric" ? "" : expr ?? name;
}
function wordsOf(expr) {
	return expr.toLowerCase().match(/'(?:[^']|'')*'|[\w.]+|[^\w\s]/g) ?? [];
}
function readTheSame(before, after, changes) {
	const is = wordsOf(exprOf(after)).join(" ");
	return [wordsOf(exprOf(before)), renamed(exprOf(before), changes)].some((was) => was.join(" ") === is);
}
function renamed(expr, changes) {
	const columns = changes.flatMap(({ classification }) => classification.columns);
	const names = new Map(columns.flatMap(({ name, previousName }) => previousName === void 0 ? [] : [[previousName.toLowerCase(), name.toLowerCase()]]));
	return wordsOf(expr).map((word) => names.get(word) ?? word);
}

// src/agents/data-modeler/renamed-measures.ts
function renamedMeasures(facts) {
	const renames = [...facts.head.consumers.values()].flatMap((after) => {
		const before = facts.base.consumers.get(after.uniqueId);
		return before === void 0 || after.kind !== "semantic-model" ? [] : renamesIn(before, after, facts);
	});
	return new Map(renames);
}
function renamesIn(before, after, { models }) {
	const changes = models.filter(({ uniqueId }) => after.dependsOn.includes(uniqueId));
	const gone = measuresBeside(before, after);
	const added = measuresBeside(after, before);
	return gone.flatMap((old) => {
		const same = (one) => sameValue(withoutExpression(old), withoutExpression(one)) && readTheSame(old, one, changes);
		const [only, ...others] = added.filter(same);
		return only === void 0 || others.length > 0 ? [] : [[old.name, only.name]];
	});
}
function measuresBeside({ parts }, other) {
	const names = new Set(other.parts.map(({ kind, name }) => `${kind} ${name}`));
	return parts.filter(({ kind, name }) => kind === "measure" && !names.has(`${kind} ${name}`));
}
function withoutExpression({ definition }) {
	return {
		...definition,
		expr: void 0
	};
}

// src/agents/data-modeler/rules/governance/metric-redefined.ts
const metricRedefined = defineRule({
	id: "metric-redefined",
	code: "G4",
	title: "A metric changes its meaning under its old name",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		const { base, head } = facts;
		const measures = renamedMeasures(facts);
		for (const after of head.consumers.values()) {
			const before = base.consumers.get(after.uniqueId);
			if (before === void 0 || after.packageName !== head.name || after.kind === "saved-query") continue;
			const changes = facts.models.filter(({ uniqueId, kind }) => kind === "modified" && after.dependsOn.includes(uniqueId));
			for (const part of after.parts) yield* partDrafts({
				before,
				after,
				part,
				changes,
				measures
			}, facts);
		}
	}
});
function* partDrafts({ before, after, part, changes, measures }, facts) {
	if (part.kind === "entity") return;
	const earlier = before.parts.find(({ kind, name }) => kind === part.kind && name === part.name);
	if (earlier === void 0 || earlier.description !== part.description) return;
	const how = redefinition({
		earlier,
		part,
		changes,
		measures
	}) ?? (part.kind === "measure" ? fromBelow(part, after, changes) : void 0);
	if (how === void 0) return;
	const { projectDir, text, head } = facts;
	const file = inRepository(projectDir, after.path);
	const line = placeInYaml(text("head", file) ?? "", { resource: {
		kind: after.kind,
		name: after.name
	} });
	const metrics = metricsOn(after, part, head);
	const readers = metrics.length === 0 ? "" : `, and so ${metrics.length === 1 ? "does" : "do"} ${metrics.length === 1 ? "the metric" : "the metrics"} ${series(metrics.map(code), 4)}`;
	const owner = part.kind === "metric" ? "" : ` of ${code(after.name)}`;
	yield {
		subject: after.uniqueId,
		key: `${part.kind} ${part.name} ${how}`,
		message: `The ${part.kind} ${code(part.name)}${owner} means something else under its old name${readers}: ${how}. No description says so, and numbers move in every report that asks for it, also for the past.`,
		remedy: "Say in its description what it means now and tell those who read it, or give the new meaning a new name and keep the old one until they have moved.",
		location: {
			path: file,
			side: "head",
			...line === void 0 ? {} : { line }
		}
	};
}
function redefinition({ earlier, part, changes, measures }) {
	if (!readTheSame(earlier, part, changes)) return `\`expr\` is ${code(exprOf(part))}, not ${code(exprOf(earlier))}`;
	const [was, is] = [earlier.definition, part.definition];
	const differing = [.../* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => key !== "expr").find((key) => ![was[key], withNames(was[key], measures)].some((value) => sameValue(value, is[key])));
	if (differing === void 0) return void 0;
	const [now, before] = shownPair(is[differing], was[differing]);
	return `${code(differing)} is ${code(now)}, not ${code(before)}`;
}
function withNames(value, names) {
	if (typeof value === "string") return names.get(value) ?? value;
	if (Array.isArray(value)) return value.map((item) => withNames(item, names));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNames(item, names)]));
}
function fromBelow(part, { columns }, changes) {
	const words = wordsOf(exprOf(part));
	for (const change of changes) {
		const redefined = change.classification.columns.find((column) => column.class === "redefined" && words.includes(column.name.toLowerCase()) && !isTold(column.name, change));
		if (redefined !== void 0) return `${code(`${change.name}.${redefined.name}`)}, which it reads, is computed in another way`;
		const lost = brokenColumns(change).find(({ name, how }) => how !== "retyped" && words.includes(name.toLowerCase()) && !columns.includes(name));
		if (lost !== void 0) return `its expression ${code(exprOf(part))} names ${code(`${change.name}.${lost.name}`)}, and this pull request ${lost.words}`;
	}
}
function isTold(column, { base, head }) {
	return base?.columns.get(column)?.description !== head?.columns.get(column)?.description;
}
function metricsOn({ uniqueId }, { kind, name }, { consumers }) {
	if (kind !== "measure") return [];
	return [...consumers.values()].filter((consumer) => consumer.kind === "metric" && consumer.dependsOn.includes(uniqueId)).filter(({ parts }) => parts.some(({ measures }) => measures.includes(name))).map((metric) => metric.name);
}

// src/agents/data-modeler/rules/governance/ownership-missing.ts
const ownershipMissing = defineRule({
	id: "ownership-missing",
	code: "G5",
	title: "A model lacks what its neighbours say about themselves",
	severity: "info",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		const customs = customsOf(view.project);
		for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
			const { keys = [], all = 0 } = customs.get(layerOf(model)) ?? {};
			const missing = keys.filter((key) => !says(model, key));
			if (missing.length === 0) continue;
			const names = series(missing.map(code), 4);
			yield {
				subject: model.uniqueId,
				key: missing.join(" "),
				message: `${code(model.name)} has no ${names}, which nearly all of the ${all} models beside it have: reports and alerts that go by ${missing.length === 1 ? "it" : "them"} pass over this one.`,
				remedy: `Add ${names} to its YAML, or to the folder in \`dbt_project.yml\`.`,
				location: describedAt(model, view)
			};
		}
	}
});
const NOT_OURS = /* @__PURE__ */ new Set(["grain", "columns"]);
function customsOf(project) {
	const layers = Map.groupBy(ownModels(project), layerOf);
	return new Map([...layers].map(([layer, models]) => [layer, customIn(models)]));
}
function customIn(models) {
	return {
		keys: ["group", ...[...new Set(models.flatMap((model) => Object.keys(model.meta)).filter((key) => !NOT_OURS.has(key)))].map((key) => `meta.${key}`)].filter((key) => isHabit(habitOf(models, (model) => says(model, key)))),
		all: models.length
	};
}
function says({ group, meta }, key) {
	const value = key === "group" ? group : meta[key.slice(5)];
	return value !== void 0 && value !== null && value !== "";
}

// src/agents/data-modeler/rules/governance/public-without-contract.ts
const publicWithoutContract = defineRule({
	id: "public-without-contract",
	code: "G1",
	title: "A public model has no contract",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.access !== "public" || model.contractEnforced || model.packageName !== view.project.name) continue;
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} is public and has no enforced contract: a column can vanish or change its type here, and the projects that read it learn it from their failing runs.`,
				remedy: "List its columns with `data_type`, and set `contract: { enforced: true }`; or take `access: public` back if nobody outside reads it.",
				location: describedAt(model, view)
			};
		}
	}
});

// src/agents/data-modeler/rules/governance.ts
const governanceRules = [
	breakingChangeUnversioned,
	exposureMayBreak,
	exposureNarrowed,
	metricRedefined,
	latestVersionMoved,
	publicWithoutContract,
	exposureOnUnreadyModel,
	dbtWarns,
	ownershipMissing,
	contractWithoutKey
];

// src/agents/data-modeler/keeps-its-table.ts
function keepsItsTable({ materialized, config }) {
	return materialized === "incremental" && config["full_refresh"] !== true;
}

// src/agents/data-modeler/rules/performance/batch-reads-everything.ts
const batchReadsEverything = defineRule({
	id: "batch-reads-everything",
	code: "P9",
	title: "Each batch or merge reads a whole table",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.packageName !== view.project.name || !keepsItsTable(model) || model.language !== "sql") continue;
			yield* model.config["incremental_strategy"] === "microbatch" ? batches(model, view) : merges(model, view);
		}
	}
});
function batches(model, view) {
	const inputs = [...new Set(model.dependsOn.nodes)].map((id) => view.project.nodes.get(id));
	const known = inputs.filter((input) => input !== void 0);
	if (known.length === 0 || known.length < inputs.length || /\.render\s*\(|\bmodel\.batch\b|__event_time|event_time_start/.test(model.rawCode)) return [];
	if (known.some(({ config }) => (config["event_time"] ?? void 0) !== void 0)) return [];
	const names = series(known.map(({ name }) => code(name)), 4);
	return [{
		subject: model.uniqueId,
		key: "event_time",
		message: `Each batch of ${code(model.name)} gets all rows of ${names}: no input has an \`event_time\` by which dbt could cut it.`,
		remedy: `Set \`event_time\` on the input that holds the events (${names}).`,
		location: placeOf$4(model, view, /microbatch/)
	}];
}
function merges(model, view) {
	const { config, name } = model;
	if (view.project.adapter !== "bigquery" || (config["unique_key"] ?? void 0) === void 0) return [];
	const strategy = config["incremental_strategy"] ?? void 0;
	if (strategy !== void 0 && strategy !== "merge" || isCut(config)) return [];
	return [{
		subject: model.uniqueId,
		key: "partition_by",
		message: `Each run of ${code(name)} scans its whole table to merge new rows: it has neither \`partition_by\` nor \`cluster_by\`.`,
		remedy: "Set `partition_by` on the column of time, or `cluster_by` on the key, and deploy it with a full refresh.",
		location: placeOf$4(model, view, /materialized\s*=\s*['"]incremental/)
	}];
}
function isCut(config) {
	return ["partition_by", "cluster_by"].some((setting) => (config[setting] ?? void 0) !== void 0);
}
function placeOf$4(model, view, pattern) {
	const location = modelLocation(model, view.side, view.projectDir);
	const line = lineOf$1(textOf$10(model, view), pattern);
	return line === void 0 ? location : {
		...location,
		line
	};
}

// src/agents/data-modeler/comparable-builds.ts
function comparableBuilds({ models, details, head: project }) {
	const [before, after] = [details?.base?.build, details?.head?.build];
	if (before === void 0 || after === void 0) return [];
	return models.flatMap((change) => {
		const { base: old, head: model, uniqueId } = change;
		const [base, head] = [before.results.get(uniqueId), after.results.get(uniqueId)];
		if (model?.packageName !== project.name || old?.materialized !== model.materialized) return [];
		if (base?.status !== "success" || head?.status !== "success" || ranTwice(before, uniqueId) !== ranTwice(after, uniqueId)) return [];
		return [{
			change,
			model,
			base,
			head
		}];
	});
}
function ranTwice({ twice = [] }, uniqueId) {
	return twice.includes(uniqueId);
}

// src/agents/data-modeler/rules/performance/bytes-regression.ts
const bytesRegression = defineRule({
	id: "bytes-regression",
	code: "P13",
	title: "A changed model reads much more data",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		for (const build of comparableBuilds(facts)) yield* dearer(build, facts.projectDir);
	}
});
const GIB = 2 ** 30;
const FEWEST_MORE = GIB;
const TIMES$1 = 1.5;
function dearer({ change, model, base, head }, projectDir) {
	if (base.bytes === void 0 || head.bytes === void 0 || base.bytes <= 0) return [];
	if (head.bytes < base.bytes * TIMES$1 || head.bytes - base.bytes < FEWEST_MORE) return [];
	const [cause] = change.causes;
	const why = cause === void 0 ? "" : ` What changed: ${plain(cause.why)}.`;
	return [{
		subject: model.uniqueId,
		message: `The warehouse now reads ${shown$2(head.bytes)} for ${code(model.name)} instead of ${shown$2(base.bytes)}, in each run.${why}`,
		remedy: "Filter on the column that the table is partitioned by, and select only the columns that are needed.",
		location: cause === void 0 ? modelLocation(model, "head", projectDir) : causeLocation(cause),
		evidence: [`base ${base.bytes} bytes, head ${head.bytes} bytes`]
	}];
}
function shown$2(bytes) {
	return bytes >= 1024 * GIB ? `${(bytes / 1024 / GIB).toFixed(1)} TiB` : `${(bytes / GIB).toFixed(1)} GiB`;
}

// src/agents/data-modeler/full-refresh.ts
function fullRefresh(model, project) {
	const behind = [...descendants(project, [model.uniqueId])].some((id) => project.nodes.get(id)?.materialized === "incremental");
	const command = `\`dbt run --full-refresh --select ${selectorOf(model)}${behind ? "+" : ""}\``;
	const sentence = behind ? `Deploy with ${command}: incremental models behind it keep their old rows, too.` : `Deploy with ${command}.`;
	if (model.config["full_refresh"] !== false) return sentence;
	return `${sentence} Take \`full_refresh: false\` out for that run, since dbt ignores the flag otherwise.`;
}
function selectorOf({ name, version }) {
	return plain(version === void 0 ? name : `${name}.v${version}`);
}

// src/agents/data-modeler/snapshot-migrations.ts
function snapshotMigrations(base, head) {
	return [
		...keyMigration(base, head),
		...currentMigration(base, head),
		...deletedMigration(base, head),
		...metaMigration(base, head)
	];
}
function keyMigration(base, head) {
	const [before, after] = [uniqueKey(base), uniqueKey(head)];
	if (before.length === 0 || after.length === 0 || sameValue(before.toSorted(), after.toSorted())) return [];
	const columns = after.map(plain).join(", ");
	return [{
		setting: "unique_key",
		words: `its versions were made by ${series(before.map(code))}, and from now on they are matched by ${series(after.map(code))}`,
		remedy: `Before the deployment, see that the new key names one current row: \`select ${columns}, count(*) from ${plain(head.name)} where dbt_valid_to is null group by ${columns} having count(*) > 1\`.`
	}];
}
function currentMigration({ config: before }, { name, config: after }) {
	const [was, will] = [before["dbt_valid_to_current"] ?? void 0, after["dbt_valid_to_current"] ?? void 0];
	if (sameValue(was, will)) return [];
	const [old, now] = [was, will].map((value) => value === void 0 ? "null" : plain(shownValue(value)));
	const condition = was === void 0 ? "is null" : `= ${old}`;
	return [{
		setting: "dbt_valid_to_current",
		words: `its current rows keep ${code(old ?? "")} in \`dbt_valid_to\`, and those to come have ${code(now ?? "")}`,
		remedy: `Deploy with \`update ${plain(name)} set dbt_valid_to = ${now} where dbt_valid_to ${condition}\`.`
	}];
}
function deletedMigration({ config: before }, { name, config: after }) {
	if (after["hard_deletes"] !== "new_record" || before["hard_deletes"] === "new_record") return [];
	return [{
		setting: "hard_deletes",
		words: "`hard_deletes: new_record` needs a column `dbt_is_deleted`, which its table doesn’t have",
		remedy: `Add the column to ${code(name)} and fill it with 'False' before the deployment.`
	}];
}
function metaMigration({ config: before }, { name, config: after }) {
	const [was, will] = [before["snapshot_meta_column_names"] ?? {}, after["snapshot_meta_column_names"] ?? {}];
	if (sameValue(was, will)) return [];
	return [{
		setting: "snapshot_meta_column_names",
		words: "its table keeps the old names of its meta columns",
		remedy: `Rename the columns of ${code(name)} before the deployment.`
	}];
}

// src/agents/data-modeler/covers-old.ts
function coversOld({ rawCode, config }) {
	return !/\bis_incremental\s*\(/.test(rawCode) && config["incremental_strategy"] !== "microbatch";
}

// src/agents/data-modeler/stale-parts.ts
const LAYOUT = [
	"partition_by",
	"cluster_by",
	"sort",
	"sort_type",
	"dist",
	"indexes",
	"clustered_by",
	"buckets",
	"file_format",
	"table_format"
];
function staleParts({ base, head, classification, kind }, adapter) {
	const situation = situationOf(base, head, adapter);
	if (kind !== "modified" || base === void 0 || head === void 0 || situation === void 0) return {
		situation: "stays-incremental",
		parts: []
	};
	if (situation === "becomes-view") return {
		situation,
		parts: [{
			kind: "view",
			words: "on BigQuery dbt doesn’t put a view in the place of a table",
			setting: "materialized"
		}]
	};
	const layout = layoutParts(base, head);
	if (situation === "becomes-incremental") return {
		situation,
		parts: [...layout, ...columnParts(head, classification.columns)]
	};
	return {
		situation,
		parts: [
			...keyParts(base, head),
			...layout,
			...coversOld(head) ? [] : [...contentParts(classification), ...newParts(head, classification)]
		]
	};
}
function situationOf(base, head, adapter) {
	const [before, after] = [base?.materialized, head?.materialized];
	if (head !== void 0 && keepsItsTable(head)) return before === "incremental" ? "stays-incremental" : before === "table" ? "becomes-incremental" : void 0;
	return adapter === "bigquery" && (before === "table" || before === "incremental") && after === "view" ? "becomes-view" : void 0;
}
function keyParts(base, head) {
	const [before, after] = [uniqueKey(base), uniqueKey(head)];
	if (before.length === 0 || after.length === 0 || sameValue(lower(before).toSorted(), lower(after).toSorted())) return [];
	return [{
		kind: "unique_key",
		words: `its rows were matched by ${series(before.map(code))}, and new ones will be by ${series(after.map(code))}`,
		setting: "unique_key"
	}];
}
function lower(names) {
	return names.map((name) => name.toLowerCase());
}
function layoutParts(base, head) {
	return LAYOUT.filter((setting) => !sameValue(base.config[setting] ?? void 0, head.config[setting] ?? void 0)).map((setting) => {
		return {
			kind: setting,
			words: base.config[setting] === void 0 || base.config[setting] === null ? `it was created without ${code(setting)}` : `it keeps its old ${code(setting)}`,
			setting
		};
	});
}
function columnParts({ config }, columns) {
	if ((config["on_schema_change"] ?? "ignore") !== "ignore") return [];
	const changed = columns.flatMap((column) => column.class === "renamed" ? column.previousName ?? column.name : [
		"added",
		"removed",
		"retyped"
	].includes(column.class) ? column.name : []);
	return changed.length === 0 ? [] : [{
		kind: "columns",
		words: `its columns differ (${series(changed.map(code), 4)})`,
		setting: "materialized"
	}];
}
function contentParts({ class: strongest, columns, causes }) {
	const redefined = columns.flatMap(({ class: kind, name }) => kind === "redefined" ? code(name) : []);
	if (strongest === "model-wide") return [{
		kind: "rows",
		words: `the rows that it has don’t follow this change${causes[0] === void 0 ? "" : ` (${plain(causes[0].why)})`}`
	}];
	if (strongest !== "column" || redefined.length === 0) return [];
	return [{
		kind: "values",
		words: `the rows that it has keep the old ${series(redefined, 4)}`
	}];
}
function newParts({ config }, { class: strongest, columns }) {
	const setting = config["on_schema_change"];
	if (!(setting === "append_new_columns" || setting === "sync_all_columns") || strongest === "unknown") return [];
	const fresh = columns.filter(({ class: kind }) => kind === "added" || kind === "renamed");
	const left = setting === "append_new_columns" ? fresh.flatMap(({ previousName }) => previousName ?? []) : [];
	if (!fresh.some(({ class: kind }) => kind === "renamed")) return [];
	const old = left.length === 0 ? "" : `, and ${series(left.map(code), 4)} ${left.length === 1 ? "stays" : "stay"} beside`;
	return [{
		kind: "new columns",
		words: `the rows that it has get NULL as ${series(fresh.map(({ name }) => code(name)), 4)}${old}`
	}];
}

// src/agents/data-modeler/stale-upstream.ts
function staleByUpstream(facts, said) {
	const known = new Set(said);
	return redefinedColumns(facts).flatMap(({ change, from }) => {
		return [...Map.groupBy(reachedFrom(change.uniqueId, from, facts), ({ node }) => node)].flatMap(([id, places]) => {
			const model = facts.head.nodes.get(id);
			if (model === void 0 || known.has(id) || !keepsOld(model, facts)) return [];
			for (const behind of [id, ...descendants(facts.head, [id])]) known.add(behind);
			return {
				model,
				columns: [...new Set(places.map(({ name }) => name))],
				change,
				from
			};
		});
	});
}
function redefinedColumns(facts) {
	return facts.models.filter(({ kind, classification }) => kind === "modified" && classification.class === "column").flatMap((change) => change.classification.columns.flatMap(({ class: kind, name }) => kind === "redefined" && !hasSameValues(change.uniqueId, name, facts) ? {
		change,
		from: name
	} : [])).slice(0, MOST_COLUMNS);
}
const MOST_COLUMNS = 200;
function reachedFrom(node, name, { lineage, head }) {
	if (lineage === void 0 || !hasIncremental(head)) return [];
	return downstreamOf(lineage.head, {
		node,
		name
	}).filter(({ kind, how, name: reached }) => isValue(kind) && how === "sql" && reached !== "*");
}
function hasIncremental({ nodes }) {
	return [...nodes.values()].some(({ materialized }) => materialized === "incremental");
}
function keepsOld(model, { base, head }) {
	const before = base.nodes.get(model.uniqueId);
	return model.packageName === head.name && before?.materialized === "incremental" && keepsItsTable(model) && !coversOld(model);
}

// src/agents/data-modeler/rules/performance/deploy-needs-full-refresh.ts
const deployNeedsFullRefresh = defineRule({
	id: "deploy-needs-full-refresh",
	code: "P8",
	title: "A table in production keeps what was built the old way",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		const drafts = facts.models.flatMap((change) => modelDrafts(change, facts));
		yield* drafts;
		yield* upstreamDrafts(new Set(drafts.map(({ subject }) => subject)), facts);
		for (const change of facts.others) yield* snapshotDrafts(change, facts);
	}
});
function modelDrafts(change, facts) {
	const { head } = change;
	if (head === void 0 || head.packageName !== facts.head.name) return [];
	const stale = staleParts(change, facts.head.adapter);
	if (stale.parts.length === 0) return [];
	return [{
		subject: change.uniqueId,
		key: stale.parts.map(({ kind }) => kind).join(" "),
		message: messageOf$1(code(head.name), stale),
		remedy: fullRefresh(head, facts.head),
		location: locationOf$1(change, head, {
			parts: stale.parts,
			facts
		})
	}];
}
function upstreamDrafts(said, facts) {
	return staleByUpstream(facts, said).map(({ model, columns, change, from }) => {
		const [cause] = change.causes;
		const made = series(columns.map(code), 4);
		return {
			subject: model.uniqueId,
			key: `upstream ${change.name}.${from}`,
			message: `Incremental runs of ${code(model.name)} don’t rebuild its table in production: the rows that it has keep the old ${made}, made of ${code(`${change.name}.${from}`)}, which is computed in another way now.`,
			remedy: fullRefresh(model, facts.head),
			location: cause === void 0 ? modelLocation(model, "head", facts.projectDir) : causeLocation(cause)
		};
	});
}
function messageOf$1(name, { situation, parts }) {
	const words = series(parts.map((part) => part.words));
	switch (situation) {
		case "stays-incremental": return `Incremental runs of ${name} don’t rebuild its table in production: ${words}.`;
		case "becomes-incremental": return `${name} becomes incremental, and its first run adds to the table that production has: ${words}.`;
		case "becomes-view": return `The next run of ${name} in production fails: ${words}.`;
	}
}
function locationOf$1({ causes }, model, { parts, facts: { projectDir, text } }) {
	const [cause] = causes;
	if (parts.some(({ kind }) => kind === "values" || kind === "rows") && cause !== void 0) return causeLocation(cause);
	const location = modelLocation(model, "head", projectDir);
	const settings = parts.flatMap(({ setting }) => setting ?? []);
	const line = lineOf$1(text("head", inRepository(projectDir, model.path)) ?? "", new RegExp(`\\b(?:${settings.join("|")})\\s*=`));
	return line === void 0 || settings.length === 0 ? location : {
		...location,
		line
	};
}
function snapshotDrafts({ uniqueId, base, head }, { head: project, projectDir }) {
	if (base?.resourceType !== "snapshot" || head?.resourceType !== "snapshot" || head.packageName !== project.name) return [];
	return snapshotMigrations(base, head).map(({ setting, words, remedy }) => ({
		subject: uniqueId,
		key: setting,
		message: `dbt never rebuilds the snapshot ${code(head.name)}: ${words}.`,
		remedy,
		location: modelLocation(head, "head", projectDir)
	}));
}

// src/agents/data-modeler/is-computed-anew.ts
function isComputedAnew({ materialized, resourceType }) {
	return resourceType === "model" && (materialized === "view" || materialized === "ephemeral");
}

// src/agents/data-modeler/work-of-view.ts
function workOfView(model, { shape }) {
	const blocks = shape(model)?.blocks ?? [];
	const joins = blocks.flatMap(({ inputs }) => inputs.filter(({ join }) => join !== void 0)).length;
	return [
		...joins === 0 ? [] : [joins === 1 ? "a join" : `${joins} joins`],
		...blocks.some(isGrouped) ? ["a grouping"] : [],
		...blocks.some((block) => has(block, ({ kind }) => kind === "window")) ? ["a window function"] : [],
		...blocks.some(({ distinct, distinctOn }) => distinct || distinctOn.length > 0) ? ["a search for duplicates"] : []
	];
}
function isGrouped(block) {
	if (block.groupBy.length > 0 || block.groupsByAll) return true;
	return has(block, (expression) => expression.kind === "call" && expression.aggregate);
}
function has(block, isMeant) {
	let found = false;
	for (const expression of expressionsOf(block)) walkExpression(expression, (inner) => {
		found ||= isMeant(inner);
		return !found && inner.kind !== "window";
	});
	return found;
}

// src/agents/data-modeler/rules/performance/exposure-reads-view.ts
const exposureReadsView = defineRule({
	id: "exposure-reads-view",
	code: "P2",
	title: "An exposure computes a view each time",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		const { project } = view;
		for (const exposure of project.exposures.values()) {
			if (exposure.packageName !== project.name) continue;
			for (const model of new Set(exposure.dependsOn.flatMap((id) => project.nodes.get(id) ?? []))) {
				if (!isComputedAnew(model) || model.packageName !== project.name) continue;
				const work = workBehind(model, view);
				if (work.length === 0) continue;
				yield {
					subject: model.uniqueId,
					key: exposure.uniqueId,
					message: `${nameOf$1(exposure)} reads ${code(model.name)}, which nothing stores: whoever opens it waits for ${series(work)}.`,
					remedy: `Make ${code(model.name)} a table.`,
					location: modelLocation(model, view.side, view.projectDir),
					evidence: [exposure.path]
				};
			}
		}
	}
});
function workBehind(model, view) {
	const own = workOfView(model, view);
	if (own.length > 0) return own;
	return [...new Set(model.dependsOn.nodes)].flatMap((id) => view.project.nodes.get(id) ?? []).filter(isComputedAnew).flatMap((parent) => workOfView(parent, view).map((work) => `${work} in ${code(parent.name)}`)).slice(0, 3);
}
function nameOf$1({ label, name, type }) {
	return `The ${type === "" ? "exposure" : type.replaceAll("_", " ")} ${strong(label === "" ? name : label)}`;
}

// src/agents/data-modeler/lookback.ts
function lookbackIn(text, projectFile) {
	const filled = text.replaceAll(VARIABLE, (whole, name, fallback) => valueOf(name, projectFile) ?? fallback ?? whole);
	const [only, another] = [...filled.matchAll(INSIDE), ...filled.matchAll(BEHIND)];
	if (only === void 0 || another !== void 0) return void 0;
	const { amount = "", unit = "" } = OFF.exec(only.groups?.["off"] ?? "")?.groups ?? {};
	const line = filled.slice(0, only.index).split("\n").length;
	return amount === "" ? void 0 : {
		amount: Number(amount),
		unit: unit.toLowerCase(),
		line
	};
}
const VARIABLE = /\{\{-?\s{0,9}var\(\s{0,9}['"](\w{1,99})['"]\s{0,9}(?:,\s{0,9}(\d{1,5})\s{0,9})?\)\s{0,9}-?\}\}/g;
const LATEST = String.raw`\(\s{0,99}select\s{1,99}max\(\s{0,9}\w{1,99}\s{0,9}\)`;
const TABLE = String.raw`\s{1,99}from\s{1,99}\{\{\s{0,9}this\s{0,9}\}\}\s{0,99}`;
const TAKEN_OFF = String.raw`\s{0,99}-\s{0,9}(?<off>(?:interval\s{1,9})?'?\d{1,5}'?(?:\s{0,9}(?:minute|hour|day|week|month)s?'?)?)\s{0,99}`;
const INSIDE = new RegExp(`${LATEST}${TAKEN_OFF}${TABLE}\\)`, "gi");
const BEHIND = new RegExp(`${LATEST}${TABLE}\\)${TAKEN_OFF}(?=\\{%|\\)|\\n|and\\b|$)`, "gi");
const OFF = /(?<amount>\d+)'?\s*(?<unit>minute|hour|day|week|month)?/i;
function valueOf(name, projectFile) {
	const [only, another] = projectFile.matchAll(new RegExp(`^\\s+${name}\\s*:\\s*["']?(\\d{1,5})["']?\\s*(?:#.*)?$`, "gm"));
	return another === void 0 ? only?.[1] : void 0;
}

// src/agents/data-modeler/rules/performance/incremental-safeguard-lost.ts
const incrementalSafeguardLost = defineRule({
	id: "incremental-safeguard-lost",
	code: "P14",
	title: "An incremental model gives up what kept its table right",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		for (const head of facts.head.nodes.values()) {
			if (!keepsItsTable(head) || head.resourceType !== "model" || head.packageName !== facts.head.name) continue;
			const base = facts.base.nodes.get(head.uniqueId);
			if (base === void 0 || !keepsItsTable(base)) continue;
			for (const { pattern, ...loss } of losses(base, head, facts)) yield {
				...loss,
				location: placeOf$3(head, pattern, facts)
			};
		}
	}
});
function losses(base, head, facts) {
	if (base === head) return [];
	return [
		...lostKey(base, head),
		...lostRefusal(base, head),
		...lostLookback(base, head, facts)
	];
}
const BY_KEY = /* @__PURE__ */ new Set([
	void 0,
	"merge",
	"delete+insert",
	"delete_insert"
]);
const ADDING = /* @__PURE__ */ new Set([
	void 0,
	"append",
	"merge",
	"delete+insert",
	"delete_insert"
]);
function lostKey(base, head) {
	const key = uniqueKey(base);
	const [before, after] = [base, head].map(({ config }) => config["incremental_strategy"] ?? void 0);
	if (key.length === 0 || !BY_KEY.has(before) || !ADDING.has(after)) return [];
	const isAppended = after === "append";
	if (!isAppended && isSet(head.config["unique_key"])) return [];
	return [{
		subject: head.uniqueId,
		key: "key",
		message: `${code(head.name)} replaced rows by ${series(key.map(code), 4)} until now, and ${isAppended ? "with the strategy `append`" : "without its `unique_key`"} only adds: a row that comes again is there twice.`,
		remedy: `Keep the \`unique_key\`, or show by a test on the source that no row of ${code(head.name)} ever comes again.`,
		pattern: isAppended ? /incremental_strategy/ : /materialized/
	}];
}
function isSet(value) {
	return value !== void 0 && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}
const CAREFUL = /* @__PURE__ */ new Set(["fail", "append_new_columns"]);
function lostRefusal(base, head) {
	const before = base.config["on_schema_change"];
	if (!CAREFUL.has(before) || head.config["on_schema_change"] !== "sync_all_columns") return [];
	return [{
		subject: head.uniqueId,
		key: "columns",
		message: `${code(head.name)} drops columns now: with \`sync_all_columns\` one that its SQL no longer has, even by mistake, goes from the table in production with all of its history.`,
		remedy: `Keep \`${before === "fail" ? "fail" : "append_new_columns"}\`, and drop a column by a statement of its own.`,
		pattern: /on_schema_change/
	}];
}
function lostLookback(base, head, facts) {
	const [was, is] = [textsOf(base, "base", facts), textsOf(head, "head", facts)];
	if (was.sql === is.sql && was.settings === is.settings) return [];
	const [before, after] = [lookbackIn(was.sql, was.settings), lookbackIn(is.sql, is.settings)];
	if (before === void 0 || after === void 0 || !isShorter(after, before)) return [];
	return [{
		subject: head.uniqueId,
		key: "lookback",
		message: `Incremental runs of ${code(head.name)} look back ${shown$1(after)} instead of ${shown$1(before)}: rows that arrive or change later than that no longer get into its table.`,
		remedy: `Keep ${shown$1(before)}, or show by the data how late rows come.`,
		pattern: after.line
	}];
}
function textsOf({ path, rawCode }, side, { projectDir, text }) {
	const settings = text(side, inRepository(projectDir, "dbt_project.yml")) ?? "";
	return {
		sql: text(side, inRepository(projectDir, path)) ?? rawCode,
		settings
	};
}
function isShorter(one, other) {
	return (one.unit || "day") === (other.unit || "day") && one.amount < other.amount;
}
function shown$1({ amount, unit }) {
	return unit === "" ? `${amount}` : `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
function placeOf$3(model, pattern, { projectDir, text }) {
	const location = modelLocation(model, "head", projectDir);
	const line = typeof pattern === "number" ? pattern : lineOf$1(text("head", location.path) ?? "", pattern);
	return line === void 0 ? location : {
		...location,
		line
	};
}

// src/agents/data-modeler/incremental-guard.ts
const OTHER_LIMIT = /\bthis\b|\bvar\s*\(|\benv_var\s*\(|\bflags\b|\bbatch\b|should_full_refresh|load_relation|run_started_at|\bcurrent_(?:date|timestamp)\b|\b(?:now|getdate|sysdate|today)\b/i;
function mayLimitRuns({ rawCode, dependsOn }, { macros, name }) {
	if (/\bis_incremental\b/.test(rawCode) || OTHER_LIMIT.test(withoutComments(rawCode))) return true;
	return [...reachable(dependsOn.macros, macros)].some(({ uniqueId, packageName, sql }) => uniqueId === "macro.dbt.is_incremental" || (packageName === name || !isOfDbt(packageName)) && OTHER_LIMIT.test(sql));
}
function asksForIncremental({ rawCode }) {
	return /\bis_incremental\s*\(/.test(withoutComments(rawCode));
}
function withoutComments(rawCode) {
	return rawCode.replaceAll(/\{#(?:(?!#\}|\{#)[\s\S])*#\}|--[^\n]*|\/\*(?:(?!\*\/|\/\*)[\s\S])*\*\//g, " ");
}
function isOfDbt(packageName) {
	return packageName === "dbt" || packageName.startsWith("dbt_");
}
function reachable(ids, macros) {
	const found = /* @__PURE__ */ new Set();
	const queue = [...ids];
	for (const id of queue) {
		const macro = macros.get(id);
		if (macro === void 0 || found.has(macro)) continue;
		found.add(macro);
		queue.push(...macro.macros);
	}
	return found;
}

// src/agents/data-modeler/rules/performance/incremental-unguarded.ts
const incrementalUnguarded = defineRule({
	id: "incremental-unguarded",
	code: "P5",
	title: "An incremental model reads everything, or only pretends to be one",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.packageName !== view.project.name || model.language !== "sql" || model.resourceType !== "model") continue;
			yield* keepsItsTable(model) ? readsAll(model, view) : pretends(model, view);
		}
	}
});
const BY_PARTS = /* @__PURE__ */ new Set([
	"microbatch",
	"insert_overwrite",
	"replace_where",
	"append_replace"
]);
function readsAll(model, view) {
	if (BY_PARTS.has(model.config["incremental_strategy"]) || mayLimitRuns(model, view.project)) return [];
	const hasKey = uniqueKey(model).length > 0;
	if (!hasKey && !isPlain$1(model)) return [];
	const consequence = hasKey ? "it costs more than building the table anew" : "without a `unique_key` it adds all of them once more, and every row is there as often as dbt ran";
	return [{
		subject: model.uniqueId,
		key: "guard",
		message: `Each run of ${code(model.name)} reads all rows again, since nothing in it asks for new ones: ${consequence}.`,
		remedy: hasKey ? "Choose the new rows under `{% if is_incremental() %}`, or make it a `table`." : "Choose the new rows under `{% if is_incremental() %}` and set a `unique_key`, or make it a `table`.",
		location: placeOf$2(model, view, /materialized\s*=\s*['"]incremental/)
	}];
}
function isPlain$1({ config }) {
	const strategy = config["incremental_strategy"] ?? void 0;
	return (config["unique_key"] ?? void 0) === void 0 && (strategy === void 0 || strategy === "append" || strategy === "merge");
}
function pretends(model, view) {
	const { materialized, rawCode, unrenderedConfig } = model;
	if (![
		"table",
		"view",
		"ephemeral"
	].includes(materialized) || !asksForIncremental(model)) return [];
	const written = unrenderedConfig["materialized"];
	if (typeof written === "string" && written.includes("{{") || /materialized\s*=\s*(?!['"]\w+['"]\s*[,)])/.test(rawCode)) return [];
	return [{
		subject: model.uniqueId,
		key: "materialized",
		message: `${code(model.name)} is a ${materialized === "ephemeral" ? "piece of its readers" : materialized}, so \`is_incremental()\` in it is never true: what stands under it never runs.`,
		remedy: "Set `materialized` to `incremental`, or take the block out.",
		location: placeOf$2(model, view, /is_incremental\s*\(/)
	}];
}
function placeOf$2(model, view, pattern) {
	const location = modelLocation(model, view.side, view.projectDir);
	const line = lineOf$1(textOf$10(model, view), pattern);
	return line === void 0 ? location : {
		...location,
		line
	};
}

// src/agents/data-modeler/rules/performance/incremental-without-key.ts
const incrementalWithoutKey = defineRule({
	id: "incremental-without-key",
	code: "P4",
	title: "An incremental model can’t recognise its own rows",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.packageName !== view.project.name || !keepsItsTable(model) || model.language !== "sql") continue;
			const found = (model.config["unique_key"] ?? void 0) === void 0 ? lackOf(model) : void 0;
			if (found === void 0) continue;
			const location = modelLocation(model, view.side, view.projectDir);
			const line = lineOf$1(textOf$10(model, view), found.pattern);
			yield {
				subject: model.uniqueId,
				key: found.key,
				message: found.message,
				remedy: found.remedy,
				location: line === void 0 ? location : {
					...location,
					line
				}
			};
		}
	}
});
const MATCHING = /* @__PURE__ */ new Set([
	"merge",
	"delete+insert",
	"delete_insert"
]);
const BOUNDARY = />=\s*\(\s*select\s+(?:coalesce\s*\(\s*)?max\s*\(/i;
function lackOf({ name, config, rawCode }) {
	const strategy = config["incremental_strategy"] ?? void 0;
	if (typeof strategy === "string" && MATCHING.has(strategy)) return {
		key: "strategy",
		pattern: /incremental_strategy/,
		message: `${code(name)} has the strategy ${code(strategy)} and no \`unique_key\`: dbt finds no row to replace and only adds, so a row that comes again is there twice.`,
		remedy: "Set the `unique_key`, or say `append` if rows never come again."
	};
	if (strategy !== void 0 && strategy !== "append") return void 0;
	if ((rawCode.match(/\{\{-?\s*this\s*-?\}\}/g)?.length ?? 0) !== 1 || !BOUNDARY.test(rawCode) || DISTINCT.test(rawCode)) return void 0;
	return {
		key: "boundary",
		pattern: BOUNDARY,
		message: `Each incremental run of ${code(name)} reads the newest rows of the last one again (\`>=\`), and without a \`unique_key\` it adds them a second time.`,
		remedy: "Set the `unique_key`, so that those rows are replaced."
	};
}
const DISTINCT = /\bnot\s+(?:in|exists)\b|\bexcept\b|\bminus\b|\banti\b/i;

// src/agents/data-modeler/rules/performance/late-rows-lost.ts
const lateRowsLost = defineRule({
	id: "late-rows-lost",
	code: "P6",
	title: "An incremental model never takes in late rows",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.packageName !== view.project.name || model.materialized !== "incremental" || model.language !== "sql") continue;
			const mark = highWaterMark(textOf$10(model, view));
			if (mark === void 0 || !TIME$1.test(mark.column) || isArrival(mark.column)) continue;
			yield {
				subject: model.uniqueId,
				key: mark.column.toLowerCase(),
				message: messageOf(model, mark),
				remedy: remedyFor(model, mark),
				location: {
					...modelLocation(model, view.side, view.projectDir),
					line: mark.line
				}
			};
		}
	}
});
function messageOf({ name }, { column, latest, isCut }) {
	const shown = code(column);
	const isSame = column.toLowerCase() === latest.toLowerCase();
	const after = isSame ? "the latest that it has" : `the latest ${code(latest)} that it has`;
	const more = isCut ? ", and further ones of the same day or period," : isSame ? ", and further ones of the very same," : "";
	return `Incremental runs of ${code(name)} take only rows with ${shown} after ${after}: rows of an earlier ${shown} that arrive afterwards${more} are missing until a full refresh.`;
}
const MAX_OF_THIS = new RegExp([
	String.raw`\(\s{0,99}select\s{1,99}(?:coalesce\s{0,9}\(\s{0,99})?`,
	String.raw`max\(\s{0,99}(?:cast\s{0,9}\(\s{0,99})?["\x60]?(?:\w{1,99}\.)?(\w{1,99})["\x60]?(?:\s{0,9}::\s{0,9}\w{1,30}|\s{1,9}as\s{1,9}\w{1,30}\s{0,9}\))?\s{0,99}\)`,
	String.raw`[^()]{0,300}?(?:\)[^()]{0,300}?)?from\s{1,99}\{\{\s{0,9}this\s{0,9}\}\}[^()]{0,300}\)`
].join(""), "i");
const COMPARED = /(?:(?:\w{1,99}\.)?["`]?(?<column>\w{1,99})["`]?(?<cast>\s{0,9}::\s{0,9}\w{1,30})?|\b(?:cast|try_cast|safe_cast|date|to_date|date_trunc|timestamp_trunc|trunc)\s{0,9}\((?<inside>[^()]{1,120})\))\s{0,99}>\s{0,99}(?:coalesce\s{0,9}\(\s{0,99})?$/i;
const TIME$1 = /(?:_at|_ts|_on)$|date|time|day|created|updated|modified/i;
const LOOKBACK = /interval|dateadd|date_add|date_sub|timestamp_sub|datetime_sub|lookback|look_back|overlap|\bvar\s*\(|-\s*\d/i;
const DATE = /'\d{4}-\d{2}-\d{2}[^']*'/g;
const FORWARD = /\+\s{0,9}interval\s{1,9}(?:'[^']{0,30}'|\d{1,9})/gi;
function highWaterMark(text) {
	const found = MAX_OF_THIS.exec(text);
	if (found === null) return void 0;
	const [whole, latest = ""] = found;
	const before = text.slice(0, found.index);
	const compared = comparedIn(before.slice(-300));
	const line = before.split("\n").length;
	const end = text.indexOf("\n", found.index + whole.length);
	const around = text.slice(before.lastIndexOf("\n", found.index - 1), end < 0 ? void 0 : end);
	if (compared === void 0 || LOOKBACK.test(around.replaceAll(DATE, "").replaceAll(FORWARD, ""))) return void 0;
	return {
		...compared,
		latest,
		line
	};
}
function comparedIn(text) {
	const { column, cast, inside } = COMPARED.exec(text)?.groups ?? {};
	if (column !== void 0) return {
		column,
		isCut: cast !== void 0 && isDay(cast)
	};
	const name = /^\s*(?:\w+\.)?["`]?(\w+)["`]?/.exec((inside ?? "").replace(/^\s*'[^']*'\s*,/, ""))?.[1];
	return name === void 0 ? void 0 : {
		column: name,
		isCut: !/\bas\b/i.test(inside ?? "") || isDay(inside ?? "")
	};
}
function isDay(type) {
	return /(?:::|\bas)\s*date$/i.test(type.trim());
}
function isArrival(column) {
	return /(?:^|_)(?:id|sk|seq|sequence|offset|version|batch)$|load|ingest|sync|extract|insert|arriv|received|emitted|fivetran|airbyte|dlt|stitch|sdc|etl|process/i.test(column);
}
function remedyFor({ config }, { column, latest }) {
	const back = `Look back: ${code(`${column} > (select max(${latest}) from {{ this }}) - interval '3 days'`)}`;
	return config["unique_key"] !== void 0 && config["unique_key"] !== null ? `${back}; the \`unique_key\` replaces rows that come twice.` : `${back}, with a \`unique_key\` so that no row comes twice.`;
}

// src/agents/data-modeler/rules/performance/order-for-nothing.ts
const orderForNothing = defineRule({
	id: "order-for-nothing",
	code: "P11",
	title: "Rows are sorted for nothing",
	severity: "info",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const { model, shape } of sqlModelsWith(["order by"], view)) for (const { block, where } of sortedForNothing(model, shape)) {
			const [order] = block.orderBy;
			const location = order === void 0 ? void 0 : writtenPlace(model, order.expression.line, view);
			if (location === void 0) continue;
			yield {
				subject: model.uniqueId,
				key: `${block.role} ${block.name ?? ""}`,
				message: `${code(model.name)} sorts the rows of ${where}, and no order outlasts that: the warehouse sorts them for nothing on each ${model.materialized === "view" ? "read" : "build"}.`,
				remedy: "Leave the ORDER BY out, and sort where the rows are read.",
				location
			};
		}
	}
});
function sortedForNothing(model, shape) {
	return shape.blocks.flatMap((block) => {
		if (block.orderBy.length === 0 || block.limit !== void 0 || block.offset !== void 0 || block.distinctOn.length > 0) return [];
		if (block.role === "outer") return shape.body.kind === "select" && shape.blocks[shape.body.block] === block && (model.materialized === "view" || model.materialized === "ephemeral") ? [{
			block,
			where: `a ${model.materialized}`
		}] : [];
		if (block.role === "expression" || isListed(block, shape)) return [];
		return [{
			block,
			where: block.role === "cte" ? `the CTE ${code(block.name ?? "")}` : `the subquery ${code(block.name ?? "")}`
		}];
	});
}
function isListed(block, { blocks, ctes }) {
	const isIt = (body) => body?.kind === "select" && blocks[body.block] === block;
	return blocks.filter(({ inputs }) => inputs.some(({ from }) => from.kind === "derived" ? isIt(from.body) : from.kind === "cte" && isIt(ctes[from.cte]?.body))).some((reader) => {
		const calls = aggregatesOf(reader);
		const isNumbered = reader.items.some(({ expression }) => expression.kind === "window" && expression.orderBy.length === 0);
		const isPassedOn = reader.inputs.length === 1 && reader.groupBy.length === 0 && calls.length === 0;
		return isNumbered || isPassedOn || reader.limit !== void 0 || calls.some(({ name }) => !COUNTING.has(name));
	});
}
const COUNTING = /* @__PURE__ */ new Set([
	"count",
	"sum",
	"avg",
	"min",
	"max",
	"count_if",
	"logical_or",
	"logical_and",
	"stddev",
	"median"
]);

// src/agents/data-modeler/rules/performance/pruning-defeated.ts
const pruningDefeated = defineRule({
	id: "pruning-defeated",
	code: "P10",
	title: "A filter on a partition column reads every partition",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		if (view.project.adapter !== "bigquery") return;
		const find = relationNodes(view.project);
		for (const { model, shape } of sqlModels(view)) for (const block of shape.blocks) for (const { condition, column, node, why } of defeats(block, shape, (path) => find(path, model))) {
			const location = writtenPlace(model, condition.line, view);
			if (location === void 0) continue;
			yield {
				subject: model.uniqueId,
				key: `${block.name ?? ""} ${showExpression(condition)}`,
				message: `${code(node)} is partitioned by ${code(column)}, and ${code(model.name)} ${why}: BigQuery reads and bills every partition.`,
				remedy: `Compare ${code(column)} itself with a constant, or with a value that is known before the query runs.`,
				location
			};
		}
	}
});
const COMPARING = /* @__PURE__ */ new Set([
	"=",
	"<",
	"<=",
	">",
	">=",
	"between",
	"in"
]);
const TRANSPARENT = /* @__PURE__ */ new Set([
	"date",
	"timestamp",
	"datetime",
	"timestamp_trunc",
	"date_trunc",
	"datetime_trunc"
]);
function defeats(block, shape, find) {
	const conditions = conjunctsOf(block.where).flatMap((condition) => condition.kind === "operator" && COMPARING.has(condition.operator) ? [condition] : []);
	return conditions.flatMap((condition) => {
		const [side, ...others] = condition.arguments;
		const [column, another] = side === void 0 ? [] : columnsIn$1(side);
		if (side === void 0 || column === void 0 || another !== void 0) return [];
		const origin = columnOrigin(column, block, shape);
		const node = origin === void 0 ? void 0 : find(origin.path);
		if (origin === void 0 || node === void 0 || partitionOf(node) !== origin.column) return [];
		const why = hides(side) ? `asks for ${code(showExpression(side))}` : others.some((other) => other.kind === "subquery") ? `compares ${code(showExpression(side))} with what a subquery finds` : void 0;
		const isPruned = conditions.some((other) => other !== condition && isPlain(other, column.name));
		return why === void 0 || isPruned ? [] : [{
			condition,
			column: origin.column,
			node: node.name,
			why
		}];
	});
}
function partitionOf(node) {
	const partition = "config" in node ? node.config["partition_by"] : void 0;
	const field = typeof partition === "object" && partition !== null && "field" in partition ? partition.field : void 0;
	return typeof field === "string" ? field.toLowerCase() : void 0;
}
function hides(side) {
	if (side.kind === "cast") return !/^(?:date|timestamp|datetime)/.test(side.to) || hides(side.argument);
	if (side.kind !== "call") return side.kind !== "column";
	return !TRANSPARENT.has(side.name) || side.arguments.some((argument) => columnsIn$1(argument).length > 0 && hides(argument));
}
function isPlain(condition, name) {
	const [side, ...others] = condition.arguments;
	return side?.kind === "column" && side.name === name && others.every((other) => columnsIn$1(other).length === 0 && other.kind !== "subquery");
}

// src/agents/data-modeler/build-pace.ts
const TELLING_SECONDS = 1;
const FEWEST = 3;
function buildPace({ base, head }, changed) {
	const ratios = [...base.results.values()].flatMap(({ uniqueId, seconds, status }) => {
		const later = head.results.get(uniqueId);
		if (changed.has(uniqueId) || status !== "success" || later?.status !== "success" || seconds < TELLING_SECONDS) return [];
		return later.seconds / seconds;
	});
	if (ratios.length < FEWEST) return 1;
	const sorted = ratios.toSorted((one, other) => one - other);
	return Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
}

// src/agents/data-modeler/rules/performance/runtime-regression.ts
const runtimeRegression = defineRule({
	id: "runtime-regression",
	code: "P12",
	title: "A changed model takes much longer to build",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*ask(view) {
		for (const { uniqueId } of view.models) {
			const seconds = view.build?.results.get(uniqueId)?.seconds ?? 0;
			const relation = view.relation(uniqueId);
			if (relation !== void 0 && seconds >= ASKING_SECONDS) yield {
				id: questionId$3(uniqueId),
				sql: `select count(*) as n from ${relation}`
			};
		}
	},
	*check(facts) {
		const [base, head] = [facts.details?.base?.build, facts.details?.head?.build];
		if (base === void 0 || head === void 0) return;
		const pace = buildPace({
			base,
			head
		}, new Set(facts.models.map(({ uniqueId }) => uniqueId)));
		for (const build of comparableBuilds(facts)) yield* slower(build, pace, facts);
	}
});
const FEWEST_SECONDS_MORE = 10;
const TIMES = 2;
const ASKING_SECONDS = 2;
const MORE_ROWS = 1.1;
function questionId$3(uniqueId) {
	return `runtime-regression:${uniqueId}`;
}
function slower({ change, model, base, head }, pace, { details, projectDir }) {
	const expected = Math.max(base.seconds * pace, .1);
	if (head.seconds < expected * TIMES || head.seconds - expected < FEWEST_SECONDS_MORE) return [];
	const [before, after] = [details?.base?.answers, details?.head?.answers].map((answers) => countOf(answers?.get(questionId$3(model.uniqueId))));
	if (before !== void 0 && after !== void 0 && after > before * MORE_ROWS) return [];
	const [cause] = change.causes;
	const why = cause === void 0 ? "" : ` What changed: ${plain(cause.why)}.`;
	const rows = before === void 0 || after === void 0 ? "" : `, for ${after === before ? "as many" : "no more"} rows`;
	return [{
		subject: model.uniqueId,
		message: `${code(model.name)} now builds in ${shown(head.seconds)} instead of ${shown(base.seconds)}${rows}.${why}`,
		remedy: "Look at the query plans of both sides: a join that multiplies rows, or a filter that no longer reaches the table, is the usual cause.",
		location: cause === void 0 ? modelLocation(model, "head", projectDir) : causeLocation(cause),
		evidence: [`base ${base.seconds.toFixed(1)} s, head ${head.seconds.toFixed(1)} s, unchanged nodes ${pace.toFixed(1)} times as long`]
	}];
}
function countOf(answer) {
	const count = answer?.[0]?.["n"];
	return count === void 0 || count === null ? void 0 : Number(count);
}
function shown(seconds) {
	return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

// src/agents/data-modeler/rules/performance/schema-change-ignored.ts
const schemaChangeIgnored = defineRule({
	id: "schema-change-ignored",
	code: "P7",
	title: "An incremental table won’t follow its changed columns",
	severity: "error",
	preset: "strict",
	agent: "data-modeler",
	*check(facts) {
		for (const change of facts.models) {
			const { base, head } = change;
			if (base?.materialized !== "incremental" || head?.packageName !== facts.head.name) continue;
			if (keepsItsTable(head) && settingOf(head) in CONSEQUENCES) yield* ignoredChange(change, head, facts);
		}
	}
});
function settingOf({ config }) {
	const setting = config["on_schema_change"] ?? "ignore";
	return typeof setting === "string" ? setting : "";
}
function ignoredChange(change, model, { projectDir, text }) {
	const { consequence, setting, columns } = CONSEQUENCES[settingOf(model)]?.(change.classification.columns) ?? NONE;
	if (consequence === void 0) return [];
	const location = modelLocation(model, "head", projectDir);
	const line = lineOf$1(text("head", inRepository(projectDir, model.path)) ?? "", /on_schema_change|materialized\s*=\s*['"]incremental/);
	const value = model.config["on_schema_change"] === void 0 ? "isn’t set" : `is ${code(settingOf(model))}`;
	return [{
		subject: change.uniqueId,
		key: columns.join(" "),
		message: `${consequence.replace("MODEL", code(change.name))}; \`on_schema_change\` ${value}.`,
		remedy: `Deploy with \`dbt run --full-refresh --select ${change.name}\`, or set \`on_schema_change: ${setting}\`.`,
		location: line === void 0 ? location : {
			...location,
			line
		},
		evidence: columns
	}];
}
const NONE = {
	consequence: void 0,
	setting: "",
	columns: []
};
const CONSEQUENCES = {
	ignore: whenIgnored,
	fail: whenFailing
};
function whenFailing(changes) {
	const { gone, retyped, added } = byKind(changes);
	const columns = [
		...gone,
		...added,
		...retyped
	];
	if (columns.length === 0) return NONE;
	return {
		consequence: `The next incremental run of MODEL will fail: its table has other columns (${series(columns.map(code), 5)})`,
		setting: gone.length + retyped.length > 0 ? "sync_all_columns" : "append_new_columns",
		columns
	};
}
function byKind(changes) {
	return {
		gone: changes.flatMap(({ class: kind, name, previousName }) => kind === "removed" ? name : kind === "renamed" ? previousName ?? name : []),
		retyped: changes.flatMap(({ class: kind, name }) => kind === "retyped" ? name : []),
		added: changes.flatMap(({ class: kind, name }) => kind === "added" ? name : [])
	};
}
function whenIgnored(changes) {
	const { gone, retyped, added } = byKind(changes);
	if (gone.length > 0) return {
		consequence: `The next incremental run of MODEL will fail: its table still has ${series(gone.map(code), 5)}`,
		setting: "sync_all_columns",
		columns: gone
	};
	if (retyped.length > 0) return {
		consequence: `The table of MODEL keeps the old type of ${series(retyped.map(code), 5)}, or its next incremental run fails`,
		setting: "sync_all_columns",
		columns: retyped
	};
	return {
		consequence: added.length === 0 ? void 0 : `Incremental runs of MODEL will leave out ${series(added.map(code), 5)} without a word`,
		setting: "append_new_columns",
		columns: added
	};
}

// src/agents/data-modeler/rules/performance/schema-change-undecided.ts
const schemaChangeUndecided = defineRule({
	id: "schema-change-undecided",
	code: "P15",
	title: "A new incremental model leaves open what follows a change of columns",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*check({ models, head: project, projectDir, text }) {
		for (const change of models) {
			const model = becomesIncremental(change);
			if (model === void 0 || model.packageName !== project.name || isDecided(model) || !isDecidedElsewhere(model, project)) continue;
			const location = modelLocation(model, "head", projectDir);
			const line = lineOf$1(text("head", location.path) ?? "", /materialized\s*=\s*['"]incremental/);
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} becomes incremental without \`on_schema_change\`: a column that is added later never gets into its table, without an error, and one that goes makes its runs fail.`,
				remedy: "Set `on_schema_change`, as the other incremental models do: `append_new_columns` follows new columns, `fail` stops at any difference.",
				location: line === void 0 ? location : {
					...location,
					line
				}
			};
		}
	}
});
function becomesIncremental({ base, head }) {
	return head !== void 0 && keepsItsTable(head) && base?.materialized !== "incremental" && head.language === "sql" ? head : void 0;
}
function isDecided({ config, unrenderedConfig, rawCode }) {
	return unrenderedConfig["on_schema_change"] !== void 0 || /\bon_schema_change\b/.test(rawCode) || (config["on_schema_change"] ?? "ignore") !== "ignore";
}
function isDecidedElsewhere({ uniqueId }, { nodes, name }) {
	return [...nodes.values()].filter((node) => node.packageName === name && node.resourceType === "model" && keepsItsTable(node) && node.uniqueId !== uniqueId).some(isDecided);
}

// src/agents/data-modeler/view-chains.ts
function viewChains({ nodes, children }, longerThan) {
	const views = new Map([...nodes].filter(([, node]) => isComputedAnew(node)));
	const parentsOf = ({ dependsOn }) => [...new Set(dependsOn.nodes)].flatMap((id) => views.get(id) ?? []);
	const waiting = new Map([...views].map(([id, view]) => [id, parentsOf(view).length]));
	const before = /* @__PURE__ */ new Map();
	const lengths = /* @__PURE__ */ new Map();
	const ready = [...waiting].flatMap(([id, count]) => count === 0 ? [id] : []);
	for (const id of ready) {
		const length = (lengths.get(id) ?? 0) + 1;
		lengths.set(id, length);
		for (const child of new Set(children.get(id))) {
			const left = waiting.get(child);
			const view = views.get(id);
			if (left === void 0 || view === void 0) continue;
			if (length > (lengths.get(child) ?? 0)) {
				lengths.set(child, length);
				before.set(child, view);
			}
			waiting.set(child, left - 1);
			if (left === 1) ready.push(child);
		}
	}
	const isEnd = (id) => !(children.get(id) ?? []).some((child) => views.has(child));
	return ready.filter((id) => (lengths.get(id) ?? 0) > longerThan && isEnd(id)).map((id) => chainTo(id, {
		views,
		before
	}));
}
function chainTo(id, { views, before }) {
	const chain = [];
	for (let view = views.get(id); view !== void 0 && chain.length <= views.size; view = before.get(view.uniqueId)) chain.push(view);
	return chain.toReversed();
}

// src/agents/data-modeler/rules/performance/view-chain.ts
const viewChain = defineRule({
	id: "view-chain",
	code: "P1",
	title: "A long chain of views is computed in each query",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		const { project } = view;
		for (const chain of viewChains(project, LONGEST)) {
			const last = chain.at(-1);
			if (last === void 0 || last.packageName !== project.name) continue;
			const stored = chain.slice(1, -1).toSorted((one, other) => readers(other) - readers(one))[0] ?? last;
			yield {
				subject: last.uniqueId,
				message: `${code(last.name)} ends a row of ${chain.length} models that nothing stores: each query of it computes ${series(chain.slice(0, -1).map(({ name }) => code(name)), 4)}.`,
				remedy: `Make ${code(stored.name)} a table${readers(stored) > 1 ? `: ${readers(stored)} models read it` : ""}.`,
				location: modelLocation(last, view.side, view.projectDir),
				evidence: chain.map(({ name }) => name)
			};
		}
		function readers({ uniqueId }) {
			return modelsReading(uniqueId, project).length;
		}
	}
});
const LONGEST = 5;

// src/agents/data-modeler/rules/performance/view-read-often.ts
const viewReadOften = defineRule({
	id: "view-read-often",
	code: "P3",
	title: "Many models compute the same view",
	severity: "warning",
	preset: "strict",
	agent: "data-modeler",
	*checkSide(view) {
		for (const model of ownModels(view.project).filter(isComputedAnew)) {
			const readers = modelsReading(model.uniqueId, view.project);
			if (readers.length < MANY$1) continue;
			const work = workOfView(model, view);
			if (work.length === 0) continue;
			yield {
				subject: model.uniqueId,
				message: `${readers.length} models read ${code(model.name)}, which nothing stores: each of them computes ${series(work)} again.`,
				remedy: `Make ${code(model.name)} a table.`,
				location: modelLocation(model, view.side, view.projectDir),
				evidence: readers.map(({ name }) => name).slice(0, 10)
			};
		}
	}
});
const MANY$1 = 5;

// src/agents/data-modeler/rules/performance.ts
const performanceRules = [
	schemaChangeIgnored,
	deployNeedsFullRefresh,
	incrementalSafeguardLost,
	runtimeRegression,
	bytesRegression,
	incrementalWithoutKey,
	schemaChangeUndecided,
	incrementalUnguarded,
	batchReadsEverything,
	viewChain,
	viewReadOften,
	exposureReadsView,
	lateRowsLost,
	pruningDefeated,
	orderForNothing
];

// src/agents/dim-modeler/rules/dimensional/attribute-in-fact.ts
const attributeInFact = defineRule({
	id: "attribute-in-fact",
	code: "K17",
	title: "A fact repeats an attribute of its dimension",
	severity: "info",
	preset: "strict",
	agent: "dim-modeler",
	*checkSide(view) {
		const facts = view.models.filter((model) => roleOf(model) === "fact" && model.packageName === view.project.name);
		for (const { fact, dimension, column, by } of facts.length === 0 ? [] : repeated$1(facts, view)) yield {
			subject: fact.uniqueId,
			key: column,
			message: `${code(fact.name)} holds ${code(column)} as text, which ${code(dimension.name)} has, too, by ${code(by)}: after a change there, the rows of the fact still say the old one.`,
			remedy: `Leave ${code(column)} to ${code(dimension.name)}; if its value at the time is meant, say so in the name (${code(`${column}_at_event`)}).`,
			location: describedAt(fact, view, { column })
		};
	}
});
function repeated$1(facts, view) {
	const wanted = new Set(facts.map(({ uniqueId }) => uniqueId));
	const keys = foreignKeys(view.project).filter(({ from, to }) => wanted.has(from.uniqueId) && roleOf(to) === "dimension");
	const references = Map.groupBy(keys, ({ from }) => from.uniqueId);
	return keys.flatMap(({ from, to, column: by, field }) => {
		const [inFact, inDimension] = [modelColumns(from, view).types, modelColumns(to, view).types];
		const own = [...testedKeys(from, view.project).flatMap((key) => [...key]), ...(references.get(from.uniqueId) ?? []).map(({ column }) => column)];
		const taken = /* @__PURE__ */ new Set([field, ...own]);
		return [...inFact].filter(([name, type]) => isAttribute(name, type) && inDimension.has(name) && !taken.has(name)).map(([column]) => ({
			fact: from,
			dimension: to,
			column,
			by
		}));
	});
}
function isAttribute(name, type) {
	return type !== void 0 && /char|text|string/.test(type) && /^[a-z]{3,}_/.test(name) && /_(?:name|title|label|description|category|segment|region|country|city|borough|street|email|phone)$/.test(name);
}

// src/agents/dim-modeler/is-date-dimension.ts
function isDateDimension(model) {
	return roleOf(model) === "dimension" && /(?:^|_)(?:dates?|days?|calendar)(?:_|$)/i.test(model.name);
}

// src/agents/dim-modeler/rules/dimensional/date-dimension-incomplete.ts
const ID$6 = "date-dimension-incomplete";
const dateDimensionIncomplete = defineRule({
	id: ID$6,
	code: "K13",
	title: "The date dimension leaves out days",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*ask(view) {
		const dialect = questionDialect(view.project);
		for (const { model, day } of dialect === void 0 ? [] : calendars(view)) {
			const relation = view.relation(model.uniqueId);
			if (dialect === void 0 || relation === void 0) continue;
			const date = `cast(${columnSql(day, dialect)} as date)`;
			const sql = `select count(distinct ${date}) as days, max(${date}) - min(${date}) + 1 as span from ${relation} as calendar`;
			yield {
				id: `${ID$6}:${model.uniqueId}`,
				sql
			};
		}
	},
	*checkSide(view) {
		for (const { model, day } of calendars(view)) {
			const { days = null, span = null } = view.answer(`${ID$6}:${model.uniqueId}`)?.[0] ?? {};
			const missing = days === null || span === null ? 0 : Number(span) - Number(days);
			if (!(missing > 0)) continue;
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} leaves out ${amount(missing, "day")} between its first and its last: facts of ${missing === 1 ? "that day" : "those days"} disappear in every join by ${code(day)}, and a moving average takes the wrong days.`,
				remedy: `Generate the days (\`generate_series\` or \`dbt_utils.date_spine\`) instead of taking those that occur.`,
				location: describedAt(model, view, { column: day })
			};
		}
	}
});
const LEAVES_OUT = /business|work|trading|bank|school|holiday/i;
function calendars(view) {
	return ownModels(view.project).filter((model) => isDateDimension(model) && !LEAVES_OUT.test(model.name)).flatMap((model) => {
		const { types } = modelColumns(model, view);
		const day = testedKeys(model, view.project).flatMap((key) => key.size === 1 ? [...key] : []).find((key) => /(?:^|_)(?:date|day)(?:_|$)/.test(key) && /^(?:date|timestamp)/.test(types.get(key) ?? ""));
		return day === void 0 ? [] : [{
			model,
			day
		}];
	});
}

// src/agents/dim-modeler/row-versions.ts
const PERIODS = [
	["valid_from", "valid_to"],
	["dbt_valid_from", "dbt_valid_to"],
	["effective_from", "effective_to"],
	["row_valid_from", "row_valid_to"]
];
function periodColumns({ resourceType, columns, config }) {
	if (resourceType === "snapshot") {
		const named = config["snapshot_meta_column_names"];
		return typeof named === "object" && named !== null && Object.values(named).some((name) => name !== null) ? void 0 : ["dbt_valid_from", "dbt_valid_to"];
	}
	const names = new Set([...columns.keys()].map((name) => name.toLowerCase()));
	return PERIODS.find(([start, end]) => names.has(start) && names.has(end));
}
function rowVersions(node, project) {
	const period = node.resourceType === "model" || node.resourceType === "snapshot" ? periodColumns(node) : void 0;
	if (period === void 0) return void 0;
	const [from, to] = period;
	const entity = node.resourceType === "snapshot" ? entityOfSnapshot(node) : declaredEntity(node, period, project) ?? takenEntity(node, project);
	return entity.length === 0 ? void 0 : {
		entity,
		from,
		to
	};
}
function declaredEntity(node, [from, to], project) {
	const key = [...testedKeys(node, project), new Set(declaredGrain(node).map((name) => name.toLowerCase()))].find((columns) => columns.has(from) && columns.size > 1 && !columns.has(to));
	return key && [...key].filter((name) => name !== from);
}
function takenEntity({ columns, dependsOn }, { nodes }) {
	const [only, another] = dependsOn.nodes.flatMap((id) => nodes.get(id) ?? []).filter(({ resourceType }) => resourceType === "snapshot");
	const entity = only === void 0 || another !== void 0 ? [] : entityOfSnapshot(only);
	const names = new Set([...columns.keys()].map((name) => name.toLowerCase()));
	return entity.every((name) => names.has(name)) ? entity : [];
}
function entityOfSnapshot(node) {
	const entity = uniqueKey(node).map((name) => name.toLowerCase());
	return entity.every((name) => /^\w+$/.test(name)) ? entity : [];
}

// src/agents/dim-modeler/rules/dimensional/dimension-modelled-twice.ts
const ID$5 = "dimension-modelled-twice";
const dimensionModelledTwice = defineRule({
	id: ID$5,
	code: "K12",
	title: "The same thing is modelled as two dimensions",
	severity: "warning",
	preset: "strict",
	agent: "dim-modeler",
	*ask(view) {
		const dialect = questionDialect(view.project);
		for (const { one, other, key } of dialect === void 0 ? [] : twins(view)) {
			const [left, right] = [view.relation(one.uniqueId), view.relation(other.uniqueId)];
			if (dialect === void 0 || left === void 0 || right === void 0) continue;
			const name = columnSql(key, dialect);
			const sql = `select count(*) as common from ${left} as one inner join ${right} as other on one.${name} = other.${name}`;
			yield {
				id: questionId$2(one, other),
				sql
			};
		}
	},
	*checkSide(view) {
		for (const { one, other, key } of twins(view)) {
			const [answer] = view.answer(questionId$2(one, other)) ?? [];
			const common = answer === void 0 ? void 0 : Number(answer["common"]);
			if (common === 0) continue;
			const shared = common === void 0 ? "" : ` (${common} values in common)`;
			yield {
				subject: other.uniqueId,
				key: one.uniqueId,
				message: `${code(one.name)} and ${code(other.name)} both have one row for each ${code(key)}${shared}, and neither is made from the other: facts of the two can't be compared by what each says of it, since that drifts apart.`,
				remedy: `Keep one of them and let facts of both lead there, or make ${code(other.name)} a \`select\` from ${code(one.name)}.`,
				location: modelLocation(other, view.side, view.projectDir)
			};
		}
	}
});
function questionId$2(one, other) {
	return `${ID$5}:${one.uniqueId}:${other.uniqueId}`;
}
function twins(view) {
	const { project } = view;
	const keyed = ownModels(project).filter((model) => roleOf(model) === "dimension" && !isDateDimension(model) && !keepsVersions(model, view)).flatMap((model) => {
		return testedKeys(model, project).flatMap((key) => key.size === 1 ? [...key] : []).filter((key) => /\w{2,}_(?:id|no|number|code)$/.test(key)).map((key) => ({
			model,
			key
		}));
	});
	return [...Map.groupBy(keyed, ({ key }) => key)].flatMap(([key, group]) => {
		const [one, ...others] = [...new Set(group.map(({ model }) => model))].toSorted((left, right) => left.name < right.name ? -1 : 1);
		if (one === void 0) return [];
		return others.filter((other) => !isMadeFrom(one, other, project) && !isMadeFrom(other, one, project)).map((other) => ({
			one,
			other,
			key
		}));
	});
}
function keepsVersions(model, view) {
	const { types } = modelColumns(model, view);
	return periodColumns(model) !== void 0 || PERIODS.some(([from, to]) => types.has(from) && types.has(to)) || testedKeys(model, view.project).some((key) => [...key].some((name) => /(?:^|_)version(?:_|$)|(?:^|_)scd_id$/.test(name)));
}
function isMadeFrom(one, other, { nodes }) {
	const above = new Set(one.dependsOn.nodes);
	for (const id of above) for (const parent of nodes.get(id)?.dependsOn.nodes ?? []) above.add(parent);
	return above.has(other.uniqueId);
}

// src/agents/dim-modeler/dimension-keys.ts
const KEY$1 = /\w{2,}_(?:id|key|sk|hk|code|no|number)$/;
function dimensionKeys({ project }) {
	const owned = ownModels(project).flatMap((model) => {
		if (roleOf(model) !== "dimension") return [];
		return testedKeys(model, project).flatMap((key) => key.size === 1 ? [...key] : []).filter((key) => KEY$1.test(key)).map((key) => ({
			key,
			model
		}));
	});
	const groups = [...Map.groupBy(owned, ({ key }) => key)];
	return new Map(groups.flatMap(([key, [first, ...others]]) => first && others.length === 0 ? [[key, first.model]] : []));
}

// src/agents/dim-modeler/rules/dimensional/fact-reference-untested.ts
const ID$4 = "fact-reference-untested";
const factReferenceUntested = defineRule({
	id: ID$4,
	code: "K3",
	title: "Nothing tests that a fact finds its dimension",
	severity: "warning",
	preset: "strict",
	agent: "dim-modeler",
	*ask(view) {
		const dialect = questionDialect(view.project);
		if (dialect === void 0) return;
		for (const { fact, dimension, column } of untested$1(view)) {
			const [child, parent] = [view.relation(fact.uniqueId), view.relation(dimension.uniqueId)];
			if (child === void 0 || parent === void 0) continue;
			yield {
				id: questionId$1(fact, column),
				sql: orphansSql({
					child,
					column,
					parent,
					parentColumn: column,
					dialect
				})
			};
		}
	},
	*checkSide(view) {
		const seen = /* @__PURE__ */ new Map();
		for (const { fact, dimension, column } of untested$1(view)) {
			const reference = `${fact.uniqueId} ${dimension.uniqueId}`;
			const ordinal = (seen.get(reference) ?? 0) + 1;
			seen.set(reference, ordinal);
			const { rows = 0, pointing = 0 } = view.answer(questionId$1(fact, column))?.[0] ?? {};
			const lost = Number(rows);
			const words = lost > 0 ? `${amount(lost, "row")} of ${Number(pointing)} in ${code(fact.name)} ${lost === 1 ? "has" : "have"} a ${code(column)} that ${code(dimension.name)} doesn't have, so an inner join loses ${lost === 1 ? "it" : "them"}; no test looks for that.` : `${code(fact.name)} carries ${code(column)}, the key of ${code(dimension.name)}, and no test says that the dimension has every value: what it lacks disappears in an inner join.`;
			yield {
				subject: fact.uniqueId,
				key: `${dimension.uniqueId} ${ordinal}`,
				message: words,
				remedy: `Add a \`relationships\` test to ${code(column)}: \`to: ref('${dimension.name.replaceAll(/\W/g, "")}')\`, \`field: ${column}\`.`,
				location: describedAt(fact, view, { column })
			};
		}
	}
});
function questionId$1({ uniqueId }, column) {
	return `${ID$4}:${uniqueId}:${column}`;
}
function untested$1(view) {
	const facts = view.models.filter((model) => roleOf(model) === "fact" && model.packageName === view.project.name);
	if (facts.length === 0) return [];
	const owners = dimensionKeys(view);
	const tested = new Set(foreignKeys(view.project).map(({ from, column }) => `${from.uniqueId} ${column}`));
	return facts.flatMap((fact) => {
		const { types } = modelColumns(fact, view);
		const own = new Set(testedKeys(fact, view.project).flatMap((key) => key.size === 1 ? [...key] : []));
		return [...types.keys()].flatMap((column) => {
			const dimension = owners.get(column);
			if (dimension === void 0 || own.has(column)) return [];
			return tested.has(`${fact.uniqueId} ${column}`) || isConstrained(fact, column) ? [] : [{
				fact,
				dimension,
				column
			}];
		});
	});
}
function isConstrained({ contractEnforced, columns, constraints }, column) {
	if (!contractEnforced) return false;
	const own = [...columns.values()].filter(({ name }) => name.toLowerCase() === column).flatMap((one) => one.constraints);
	const whole = constraints.filter((one) => one.columns.some((name) => name.toLowerCase() === column));
	return [...own, ...whole].some(({ type }) => type === "foreign_key");
}

// src/agents/dim-modeler/rules/dimensional/factless-fact-doubled.ts
const ID$3 = "factless-fact-doubled";
const factlessFactDoubled = defineRule({
	id: ID$3,
	code: "K14",
	title: "A fact without measures holds events twice",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*ask(view) {
		const dialect = questionDialect(view.project);
		for (const { fact, columns } of dialect === void 0 ? [] : factless(view)) {
			const relation = view.relation(fact.uniqueId);
			if (dialect === void 0 || relation === void 0) continue;
			const names = columns.map((name) => columnSql(name, dialect)).join(", ");
			const copies = `select ${names}, count(*) as copies from ${relation} as events group by ${names} having count(*) > 1`;
			yield {
				id: `${ID$3}:${fact.uniqueId}`,
				sql: `select coalesce(sum(copies - 1), 0) as extra_rows from (${copies}) as doubled`
			};
		}
	},
	*checkSide(view) {
		for (const { fact } of factless(view)) {
			const extra = Number(view.answer(`${ID$3}:${fact.uniqueId}`)?.[0]?.["extra_rows"] ?? 0);
			if (!(extra > 0)) continue;
			yield {
				subject: fact.uniqueId,
				message: `${amount(extra, "row")} of ${code(fact.name)} ${extra === 1 ? "repeats another one" : "repeat others"} in every column; it has no measure, so its rows are what is counted, and every count is too high.`,
				remedy: "Keep one row for each event, and test the combination of its keys as unique.",
				location: describedAt(fact, view)
			};
		}
	}
});
function factless(view) {
	const facts = ownModels(view.project).filter((model) => roleOf(model) === "fact" && testedKeys(model, view.project).length === 0);
	if (facts.length === 0) return [];
	const keys = Map.groupBy(foreignKeys(view.project), ({ from }) => from.uniqueId);
	return facts.flatMap((fact) => {
		const references = new Set((keys.get(fact.uniqueId) ?? []).map(({ column }) => column));
		const { types, isComplete } = modelColumns(fact, view);
		const isKey = (name, type) => references.has(name) || type !== void 0 && !isMeasure$1(name, type);
		if (references.size < 2 || !isComplete || ![...types].every(([name, type]) => isKey(name, type))) return [];
		return [{
			fact,
			columns: [...types.keys()]
		}];
	});
}
function isMeasure$1(name, type) {
	return /int|num|dec|double|float|real|money/.test(type) && !/(?:^|_)(?:id|key|sk|code|number|no|year|month|day|week|hour)$/.test(name);
}

// src/agents/dim-modeler/rules/dimensional/flags-in-fact.ts
const MANY = 8;
const flagsInFact = defineRule({
	id: "flags-in-fact",
	code: "K15",
	title: "A fact carries a cluster of flags",
	severity: "info",
	preset: "strict",
	agent: "dim-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			if (roleOf(model) !== "fact" || model.packageName !== view.project.name) continue;
			const { types } = modelColumns(model, view);
			const flags = [...types].flatMap(([name, type]) => isFlag(name, type) ? [name] : []);
			if (flags.length < MANY) continue;
			yield {
				subject: model.uniqueId,
				message: `${code(model.name)} carries ${flags.length} flags (${series(flags.map(code), 4)}): each costs a column in every row, and nobody can see which combinations occur.`,
				remedy: "Put them into one dimension with a row for each combination that occurs (a junk dimension), and keep its key in the fact.",
				location: describedAt(model, view)
			};
		}
	}
});
function isFlag(name, type) {
	return type === void 0 ? /^(?:is|has|was)_|_flag$/.test(name) : type.startsWith("bool");
}

// src/warehouse/duplicate-keys.ts
function duplicateKeysSql(key) {
	return `select count(*) as keys, sum(copies) as rows from (${duplicates(key)}) as duplicated`;
}
function readDuplicateKeys(result) {
	const [keys, rows] = readCounts(result, ["keys", "rows"]) ?? [];
	return keys === void 0 || rows === void 0 ? void 0 : {
		keys,
		rows
	};
}
function duplicates({ relation, columns, dialect }) {
	const names = columns.map((column) => columnSql(column, dialect));
	const where = names.length === 1 ? `\nwhere ${names[0]} is not null` : "";
	return `select ${names.join(", ")}, count(*) as copies\nfrom ${relation} as keyed${where}\ngroup by ${names.join(", ")}\nhaving count(*) > 1`;
}

// src/agents/dim-modeler/rules/dimensional/grain-untrue.ts
const ID$2 = "grain-untrue";
const grainUntrue = defineRule({
	id: ID$2,
	code: "K1",
	title: "The declared grain isn’t that of the rows",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*ask(view) {
		const dialect = questionDialect(view.project);
		for (const { model, grain } of dialect === void 0 ? [] : untested(view)) {
			const relation = view.relation(model.uniqueId);
			if (dialect === void 0 || relation === void 0 || missing(model, grain, view).length > 0) continue;
			yield {
				id: `${ID$2}:${model.uniqueId}`,
				sql: duplicateKeysSql({
					relation,
					columns: grain,
					dialect
				})
			};
		}
	},
	*checkSide(view) {
		const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
		for (const { model, grain } of untested(view)) {
			const lacking = changed.has(model.uniqueId) ? missing(model, grain, view) : [];
			const { keys = 0, rows = 0 } = view.answer(`${ID$2}:${model.uniqueId}`)?.[0] ?? {};
			if (lacking.length > 0) yield absent(model, lacking, view);
			else if (Number(keys) > 0) yield doubled(model, {
				grain,
				keys: Number(keys),
				rows: Number(rows)
			}, view);
		}
	}
});
function untested({ project }) {
	return ownModels(project).flatMap((model) => {
		const grain = declaredGrain(model).filter((name) => /^\w+$/.test(name));
		const names = new Set(grain.map((name) => name.toLowerCase()));
		if (grain.length === 0 || grain.length < declaredGrain(model).length) return [];
		return testedKeys(model, project).some((key) => [...key].every((name) => names.has(name))) ? [] : [{
			model,
			grain
		}];
	});
}
function missing(model, grain, view) {
	const { types, isComplete } = modelColumns(model, view);
	return isComplete ? grain.filter((name) => !types.has(name.toLowerCase())) : [];
}
function absent(model, names, view) {
	return {
		subject: model.uniqueId,
		key: `absent ${names.join(" ")}`,
		message: `${code(model.name)} declares ${series(names.map(code))} as part of its grain and has no such column: whoever joins by the declared grain can't.`,
		remedy: "Name the columns that tell one row from another in `meta.grain`.",
		location: describedAt(model, view)
	};
}
function doubled(model, { grain, keys, rows }, view) {
	const names = series(grain.map(code));
	return {
		subject: model.uniqueId,
		key: "doubled",
		message: `${code(model.name)} declares that ${names} ${grain.length === 1 ? "names" : "name"} one row, and ${amount(keys, "value")} of it ${keys === 1 ? "stands" : "stand"} in ${rows} rows: joins by it count them more than once.`,
		remedy: `Keep one row for each ${names}, or declare the grain that the rows have; then test it as unique.`,
		location: describedAt(model, view)
	};
}

// src/agents/dim-modeler/without-casts.ts
function withoutCasts(expression) {
	return expression.kind === "cast" ? withoutCasts(expression.argument) : expression;
}

// src/agents/dim-modeler/rules/dimensional/header-measure-repeated.ts
const headerMeasureRepeated = defineRule({
	id: "header-measure-repeated",
	code: "K2",
	title: "A measure of the whole stands on each of its lines",
	severity: "warning",
	preset: "strict",
	agent: "dim-modeler",
	*checkSide(view) {
		for (const model of view.models) if (roleOf(model) === "fact" && model.packageName === view.project.name) yield* repeated(model, view);
	}
});
function* repeated(model, view) {
	const shape = view.shape(model);
	const block = shape && mainBlock(shape);
	if (shape === void 0 || block === void 0 || shape.unread.length > 0) return;
	if (block.distinct || block.groupsByAll || block.groupBy.length > 0 || block.distinctOn.length > 0 || block.qualify !== void 0) return;
	for (const join of equiJoins(block, {
		node: model,
		shape,
		project: view.project
	})) {
		const sides = headerAndLines(join, view);
		if (sides === void 0) continue;
		for (const { name, expression } of block.items) {
			const column = withoutCasts(expression);
			if (column.kind !== "column" || column.table !== sides.header.input.alias) continue;
			const source = sides.header.source.column(column.name);
			if (source !== void 0 && isMeasure(source)) yield finding$4(model, {
				...sides,
				source,
				output: name ?? source
			}, view);
		}
	}
}
function headerAndLines({ left, right }, { project }) {
	const names = ({ source, columns }) => {
		const keys = testedKeys(source.node, project);
		return {
			any: keys.length > 0,
			one: keys.some((key) => [...key].every((name) => columns.includes(name)))
		};
	};
	const found = [{
		header: left,
		lines: right
	}, {
		header: right,
		lines: left
	}].find(({ header, lines }) => names(header).one && names(lines).any && !names(lines).one);
	if (found === void 0 || roleOf(found.header.source.node) === "dimension") return void 0;
	return isCalledAfter(found.lines.source.node, found.header.source.node) ? found : void 0;
}
function isCalledAfter(lines, header) {
	const [line, whole] = [stem(lines.name), stem(header.name).replace(/ies$/, "y").replace(/s$/, "")];
	return whole.length > 2 && line.startsWith(`${whole}_`);
}
function stem(name) {
	return name.toLowerCase().replace(/^(?:stg|base|int|fct|fact)_/, "").replace(/^.*__/, "");
}
const MEASURE = /(?:^|_)(?:total|amount|revenue|freight|shipping|discount|tax|tip|fee|toll|surcharge)(?:_|$)/;
const NO_MEASURE = /_(?:id|key|code|type|name|class|rate|pct|percent|at|on|date|status|flag|method|currency|number)$/;
function isMeasure(column) {
	return MEASURE.test(column) && !NO_MEASURE.test(column) && !/^(?:is|has)_/.test(column);
}
function finding$4(model, { header, lines, source, output }, view) {
	const line = lineOf$1(textOf$10(model, view), new RegExp(String.raw`\b${source.replaceAll(/\W/g, ".")}\b`, "i"));
	const location = modelLocation(model, view.side, view.projectDir);
	const [whole, part] = [code(header.source.node.name), code(lines.source.node.name)];
	return {
		subject: model.uniqueId,
		key: output.toLowerCase(),
		message: `${code(model.name)} has one row for each row of ${part} and takes ${code(source)} from ${whole}: it stands on every line of the same ${header.columns.map(code).join(", ")}, so a sum counts it once for each line.`,
		remedy: `Leave ${code(output)} to a fact with one row for each row of ${whole}, or divide it among the lines.`,
		location: line === void 0 ? location : {
			...location,
			line
		}
	};
}

// src/agents/dim-modeler/rules/dimensional/join-outside-star.ts
const joinOutsideStar = defineRule({
	id: "join-outside-star",
	code: "K16",
	title: "A join leaves the star",
	severity: "warning",
	preset: "strict",
	agent: "dim-modeler",
	*checkSide(view) {
		yield* snowflakes(view);
		for (const model of view.models) yield* factsThatMeet(model, view);
	}
});
function* snowflakes(view) {
	const keys = foreignKeys(view.project).filter(({ from }) => from.packageName === view.project.name);
	const reached = Map.groupBy(keys.filter(({ from }) => roleOf(from) !== "dimension"), ({ to }) => to.uniqueId);
	for (const key of keys) {
		const facts = (reached.get(key.from.uniqueId) ?? []).filter(({ from }) => roleOf(from) === "fact").map(({ from }) => from);
		if (!isChained(key) || reached.has(key.to.uniqueId) || facts.length === 0) continue;
		if (facts.some((fact) => mayHold(fact, key, view))) continue;
		yield snowflake(key, facts, view);
	}
}
function isChained({ from, to }) {
	return roleOf(from) === "dimension" && roleOf(to) === "dimension" && from.uniqueId !== to.uniqueId && !isDateDimension(to);
}
function mayHold(fact, { column, field }, view) {
	const { types, isComplete } = modelColumns(fact, view);
	return !isComplete || [column, field].some((name) => types.has(name));
}
function snowflake({ from, to, column }, facts, view) {
	const names = series([...new Set(facts.map(({ name }) => code(name)))], 3);
	return {
		subject: from.uniqueId,
		key: `snowflake ${to.uniqueId}`,
		message: `${code(from.name)} leads on to ${code(to.name)} by ${code(column)}, and no fact leads there itself: to see ${names} by what ${code(to.name)} says, every query has to join two tables in a row.`,
		remedy: `Take the attributes of ${code(to.name)} into ${code(from.name)}, or give the facts ${code(column)}, too.`,
		location: describedAt(from, view, { column })
	};
}
function* factsThatMeet(model, view) {
	const shape = view.shape(model);
	if (shape === void 0 || shape.unread.length > 0) return;
	const sql = {
		node: model,
		shape,
		project: view.project
	};
	for (const block of shape.blocks) for (const join of equiJoins(block, sql)) if (isManyToMany(join, block, view.project)) yield meeting(join, model, view);
}
function isManyToMany({ left, right, isExact }, block, project) {
	const sides = [left, right];
	const areFacts = sides.every(({ source }) => roleOf(source.node) === "fact" && !source.isFiltered);
	if (!isExact || !areFacts || left.source.node.uniqueId === right.source.node.uniqueId || sortsOut(block)) return false;
	return sides.every(({ source, columns }) => {
		const keys = testedKeys(source.node, project);
		return keys.length > 0 && !keys.some((key) => [...key].every((name) => columns.includes(name)));
	});
}
function sortsOut({ where, qualify, distinct, distinctOn }) {
	return where !== void 0 && expressionParts(where).some(({ kind }) => kind === "column" || kind === "subquery") || qualify !== void 0 || distinct || distinctOn.length > 0;
}
function meeting({ left, right, line }, model, view) {
	const [one, other] = [left.source.node, right.source.node];
	return {
		subject: model.uniqueId,
		key: `facts ${[one.uniqueId, other.uniqueId].toSorted().join(" ")}`,
		message: `${code(model.name)} joins the facts ${code(one.name)} and ${code(other.name)} by ${series(right.columns.map(code))}, which names one row in neither: each row meets all rows of the other with the same value, and sums over either count it more than once.`,
		remedy: `Aggregate each of the two to what they share first, then join the results.`,
		location: modelLocation(model, view.side, view.projectDir),
		evidence: [`line ${line} of the compiled SQL`]
	};
}

// src/agents/dim-modeler/bus-matrix.ts
function busMatrix(facts) {
	const views = {
		base: viewSide(facts, "base"),
		head: viewSide(facts, "head")
	};
	const processes = {
		base: factsOf(views.base),
		head: factsOf(views.head)
	};
	const tested = {
		base: testedDimensions(views.base),
		head: testedDimensions(views.head)
	};
	return [.../* @__PURE__ */ new Set([...processes.base.keys(), ...processes.head.keys()])].flatMap((id) => {
		const [before, after] = [processes.base.get(id), processes.head.get(id)];
		const fact = after ?? before;
		if (fact === void 0) return [];
		const joined = {
			base: before && joinedDimensions(before, views.base),
			head: after && joinedDimensions(after, views.head)
		};
		const isRead = (before === void 0 || joined.base !== void 0) && (after === void 0 || joined.head !== void 0);
		const row = (side) => new Map([...tested[side].get(id) ?? [], ...(isRead ? joined[side] : void 0) ?? []]);
		return [{
			fact,
			base: before && row("base"),
			head: after && row("head")
		}];
	});
}
function factsOf({ project }) {
	return new Map(ownModels(project).flatMap((node) => roleOf(node) === "fact" ? [[node.uniqueId, node]] : []));
}
function testedDimensions({ project }) {
	const keys = foreignKeys(project).filter(({ to }) => roleOf(to) === "dimension");
	const groups = Map.groupBy(keys, ({ from }) => from.uniqueId);
	return new Map([...groups].map(([id, group]) => [id, new Map(group.map(({ to }) => [to.uniqueId, to]))]));
}
function joinedDimensions(fact, view) {
	const shape = view.shape(fact);
	if (shape === void 0) return void 0;
	const sql = {
		node: fact,
		shape,
		project: view.project
	};
	const joined = shape.blocks.flatMap(({ inputs }) => inputs.length < 2 ? [] : inputs.flatMap((input) => inputSource(input, sql) ?? []));
	return new Map(joined.flatMap(({ node }) => roleOf(node) === "dimension" ? [[node.uniqueId, node]] : []));
}

// src/agents/dim-modeler/rules/dimensional/process-loses-dimension.ts
const processLosesDimension = defineRule({
	id: "process-loses-dimension",
	code: "K18",
	title: "A process loses a dimension",
	severity: "warning",
	preset: "strict",
	agent: "dim-modeler",
	*check(facts) {
		if (!ownModels(facts.base).some((model) => roleOf(model) === "fact")) return;
		const view = viewSide(facts, "head");
		const lost = busMatrix(facts).flatMap(({ base, head, fact }) => {
			return (head === void 0 ? [] : [...base?.values() ?? []].filter(({ uniqueId }) => !head.has(uniqueId))).map((dimension) => ({
				fact,
				dimension
			}));
		});
		const keys = lost.length === 0 ? [] : foreignKeys(facts.base);
		for (const { fact, dimension } of lost) {
			const columns = keys.filter(({ from, to }) => from.uniqueId === fact.uniqueId && to.uniqueId === dimension.uniqueId);
			const { types, isComplete } = modelColumns(fact, view);
			if (columns.length === 0 || !isComplete || columns.some(({ column }) => types.has(column))) continue;
			if (!facts.head.nodes.has(dimension.uniqueId)) continue;
			yield {
				subject: fact.uniqueId,
				key: dimension.uniqueId,
				message: `${code(fact.name)} no longer leads to ${code(dimension.name)}: ${columns.map(({ column }) => code(column)).join(", ")} is gone, so this process drops out of every comparison by ${code(dimension.name)}.`,
				remedy: `Keep the key in the fact, or tell those who compare processes by ${code(dimension.name)}.`,
				location: describedAt(fact, view)
			};
		}
	}
});

// src/agents/dim-modeler/column-definition.ts
const DEEPEST = 30;
function columnDefinition(name, shape) {
	const block = mainBlock(shape);
	return block && definedIn(name.toLowerCase(), block, {
		shape,
		depth: 0
	});
}
function definedIn(name, block, { shape, depth }) {
	if (depth > DEEPEST) return void 0;
	const item = block.items.find((one) => one.name?.toLowerCase() === name);
	if (item !== void 0 && item.expression.kind !== "column") return item.expression;
	const column = item?.expression.kind === "column" ? item.expression : void 0;
	const input = inputOf(column?.table, block);
	const inner = input && blockBehind(input, shape);
	return inner && definedIn(column?.name.toLowerCase() ?? name, inner, {
		shape,
		depth: depth + 1
	});
}
function inputOf(table, { inputs }) {
	const [only, another] = inputs;
	return table === void 0 ? another === void 0 ? only : void 0 : inputs.find(({ alias }) => alias === table);
}
function blockBehind({ from, columns }, { blocks, ctes }) {
	if (columns.length > 0) return void 0;
	const body = from.kind === "cte" ? ctes[from.cte]?.body : from.kind === "derived" ? from.body : void 0;
	return body?.kind === "select" ? blocks[body.block] : void 0;
}

// src/agents/dim-modeler/recurring-count.ts
const RECURRING = /(?:^|_)(?:visitor|user|customer|client|member|subscriber|account|buyer|shopper|guest|patient|device|driver|employee|household|person)(?:_|$)/;
const TIME = /(?:^|_)(?:date|day|week|month|quarter|year|hour)(?:_|$)/;
function countsAgain(column, made, reader) {
	const definition = columnDefinition(column, made);
	const block = mainBlock(made);
	if (definition === void 0 || block === void 0 || !isRecurringCount(withoutCasts(definition))) return false;
	const times = (groupKeys(block) ?? []).flatMap(columnsIn$1).map(({ name }) => name.toLowerCase()).filter((name) => TIME.test(name));
	const kept = (groupKeys(reader) ?? []).flatMap((key) => key.kind === "column" ? key.name.toLowerCase() : []);
	return times.length > 0 && !times.some((name) => kept.includes(name));
}
function isRecurringCount(expression) {
	if (expression.kind !== "call" || expression.name !== "count" || !expression.distinct) return false;
	return expression.arguments.some((argument) => columnsIn$1(argument).some(({ name }) => RECURRING.test(name.toLowerCase())));
}

// src/agents/dim-modeler/rules/dimensional/ratio-summed.ts
const ratioSummed = defineRule({
	id: "ratio-summed",
	code: "K11",
	title: "A ratio is summed or averaged",
	severity: "warning",
	preset: "strict",
	agent: "dim-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			const shape = view.shape(model);
			if (shape === void 0 || model.packageName !== view.project.name) continue;
			const sql = {
				node: model,
				shape,
				project: view.project
			};
			for (const block of shape.blocks) yield* summed(block, sql, view);
		}
	}
});
function* summed(block, sql, view) {
	for (const { name, arguments: given, distinct } of aggregatesOf(block)) {
		const column = given[0] === void 0 ? void 0 : withoutCasts(given[0]);
		if (name !== "sum" && name !== "avg" || distinct || column?.kind !== "column") continue;
		const origin = originOf(column, block, sql);
		const why = name === "sum" ? whyNotSum(column.name, origin) ?? whyMade(origin, block, view) : whyQuotient(origin, view);
		if (why !== void 0) yield finding$3(sql.node, {
			column: column.name.toLowerCase(),
			how: name,
			why
		}, view);
	}
}
function originOf({ table, name }, { inputs }, sql) {
	const [only, another] = inputs;
	const input = table === void 0 ? another === void 0 ? only : void 0 : inputs.find(({ alias }) => alias === table);
	const source = input && inputSource(input, sql);
	const column = source?.column(name);
	return source === void 0 || column === void 0 ? void 0 : {
		node: source.node,
		column
	};
}
function whyNotSum(name, origin) {
	const additivity = [...origin?.node.columns.values() ?? []].find((one) => one.name.toLowerCase() === origin?.column)?.meta["additivity"];
	if (typeof additivity === "string" && /^non/i.test(additivity)) return "its YAML says that it isn’t additive";
	return isRatio(name.toLowerCase()) ? "a ratio or an average" : void 0;
}
function whyMade(origin, block, view) {
	const shape = origin && view.shape(origin.node);
	return shape !== void 0 && countsAgain(origin?.column ?? "", shape, block) ? `of which ${code(origin?.node.name ?? "")} counts the different ones in each period` : whyQuotient(origin, view);
}
function whyQuotient(origin, view) {
	const shape = origin && view.shape(origin.node);
	const made = shape && columnDefinition(origin.column, shape);
	if (made === void 0 || PART.test(origin?.column ?? "") || !expressionParts(made).some(isQuotient)) return void 0;
	return `which ${code(origin?.node.name ?? "")} divides anew for each of its rows`;
}
function isQuotient(part) {
	return part.kind === "operator" && part.operator === "/" && part.arguments.every((side) => aggregateCalls(side).length > 0);
}
const RATIO = /(?:_pct|_percent|_percentage|_ratio|_avg|_average)$|^(?:pct|percent|avg|average)_|(?:conversion|exchange|growth|utili[sz]ation|interest|tax|churn|click)_rate$/;
const PART = /share|weight|alloc|split|contribution|of_total/;
function isRatio(column) {
	return RATIO.test(column) && !PART.test(column);
}
function finding$3(model, { column, how, why }, view) {
	const line = lineOf$1(textOf$10(model, view), new RegExp(String.raw`\b${how}\s*\([^)]*\b${column.replaceAll(/\W/g, ".")}\b`, "i"));
	const location = modelLocation(model, view.side, view.projectDir);
	return {
		subject: model.uniqueId,
		key: column,
		message: how === "sum" ? `${code(model.name)} sums ${code(column)} (${why}): the result grows with the number of rows and says nothing about the whole.` : `${code(model.name)} takes the mean of ${code(column)} (${why}): a row of ten counts as much as a row of ten thousand, so it isn’t the ratio of the whole.`,
		remedy: "Sum what it was divided from and what it was divided by, and divide the two sums; count different ones anew.",
		location: line === void 0 ? location : {
			...location,
			line
		}
	};
}

// src/agents/dim-modeler/rules/dimensional/scd2-periods-broken.ts
const ID$1 = "scd2-periods-broken";
const scd2PeriodsBroken = defineRule({
	id: ID$1,
	code: "K7",
	title: "The versions of a dimension don’t follow one another",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*ask(view) {
		for (const { node, versions } of versioned(view.project)) {
			const sql = countSql(node, versions, view);
			if (sql !== void 0) yield {
				id: `${ID$1}:${node.uniqueId}`,
				sql
			};
		}
	},
	*check(facts) {
		const [base, head] = [viewSide(facts, "base"), viewSide(facts, "head")];
		for (const { node, versions } of versioned(head.project)) {
			const now = countsOf(node, head);
			if (now !== void 0) yield* newDefects({
				node,
				versions,
				now,
				before: countsOf(node, base)
			}, facts);
		}
	}
});
function versioned(project) {
	return [...project.nodes.values()].flatMap((node) => {
		const versions = node.packageName === project.name ? rowVersions(node, project) : void 0;
		return versions === void 0 ? [] : [{
			node,
			versions
		}];
	});
}
function countSql(node, { entity, from, to }, view) {
	const [relation, dialect] = [view.relation(node.uniqueId), questionDialect(view.project)];
	if (relation === void 0 || dialect === void 0) return void 0;
	const [start, end] = [from, to].map((name) => columnSql(name, dialect));
	return [
		"select",
		`  sum(case when ends < starts then 1 else 0 end) as backwards,`,
		`  sum(case when next_starts is not null and (ends is null or ends > next_starts) then 1 else 0 end) as overlaps,`,
		`  sum(case when next_starts > ends + interval '1' day then 1 else 0 end) as gaps`,
		`from (select ${start} as starts, ${end} as ends, ${`lead(${start}) over (partition by ${entity.map((name) => columnSql(name, dialect)).join(", ")} order by ${start})`} as next_starts from ${relation} as versions) as periods`
	].join("\n");
}
function countsOf({ uniqueId }, view) {
	const row = view.answer(`${ID$1}:${uniqueId}`)?.[0];
	if (row === void 0) return void 0;
	const count = (name) => Number(row[name] ?? 0);
	return {
		backwards: count("backwards"),
		overlaps: count("overlaps"),
		gaps: count("gaps")
	};
}
function newDefects({ node, versions, now, before }, facts) {
	const { entity, from, to } = versions;
	return defectsOf({
		node,
		versions,
		now,
		before
	}).map(({ key, words }) => ({
		subject: node.uniqueId,
		key,
		message: `${words}${before === void 0 ? "" : "; on the base there is none"}.`,
		remedy: `Make ${code(to)} the ${code(from)} of the next version: \`${plain(`lead(${from}) over (partition by ${entity.join(", ")} order by ${from})`)}\`.`,
		location: describedAt(node, viewSide(facts, "head"))
	}));
}
function defectsOf({ node, versions, now, before }) {
	const name = code(node.name);
	const same = `the next one of the same ${series(versions.entity.map(code))}`;
	const words = {
		backwards: `${name} has ${versionsThat(now.backwards, "ends", "end")} before ${now.backwards === 1 ? "it begins" : "they begin"}`,
		overlaps: `${name} has ${versionsThat(now.overlaps, "reaches", "reach")} into ${same}: a fact of that time finds both and counts twice`,
		gaps: `${name} has ${versionsThat(now.gaps, "ends", "end")} more than a day before ${same}: a fact of that time finds none`
	};
	const isNew = {
		backwards: now.backwards > 0 && (before?.backwards ?? 0) === 0,
		overlaps: now.overlaps > 0 && (before?.overlaps ?? 0) === 0,
		gaps: now.gaps > 0 && before?.gaps === 0
	};
	return [
		"backwards",
		"overlaps",
		"gaps"
	].flatMap((key) => isNew[key] ? [{
		key,
		words: words[key]
	}] : []);
}
function versionsThat(count, one, many) {
	return `${amount(count, "version")} that ${count === 1 ? one : many}`;
}

// src/agents/dim-modeler/new-on-head.ts
function newOnHead(look, facts) {
	const older = new Set([...look(viewSide(facts, "base"))].map(nameOf));
	return [...look(viewSide(facts, "head"))].filter((draft) => !older.has(nameOf(draft)));
}
function nameOf({ subject, key = "" }) {
	return `${subject}\n${key}`;
}

// src/agents/dim-modeler/rules/dimensional/snapshot-end-wrong.ts
const snapshotEndWrong = defineRule({
	id: "snapshot-end-wrong",
	code: "K10",
	title: "A snapshot’s current rows aren’t the current ones",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*check(facts) {
		yield* newOnHead(misread, facts);
		for (const { base, head } of facts.others) {
			if (base?.resourceType !== "snapshot" || head?.packageName !== facts.head.name) continue;
			if (closesDeleted(base.config) && !closesDeleted(head.config)) yield stillOpen(head, facts);
		}
	}
});
function* misread(view) {
	for (const model of ownModels(view.project)) if (model.dependsOn.nodes.flatMap((id) => view.project.nodes.get(id) ?? []).some(({ resourceType, config }) => resourceType === "snapshot" && (endsOtherwise(config) || keepsDeleted(config)))) yield* misreadings(model, view);
}
function closesDeleted(config) {
	return config["hard_deletes"] === "invalidate" || config["hard_deletes"] === "new_record" || config["invalidate_hard_deletes"] === true;
}
function stillOpen(snapshot, { projectDir }) {
	return {
		subject: snapshot.uniqueId,
		key: "open",
		message: `${code(snapshot.name)} no longer closes rows that are deleted in what it reads: they stay current for ever, and whoever takes its current rows counts them.`,
		remedy: "Set `hard_deletes: invalidate` again.",
		location: {
			path: inRepository(projectDir, snapshot.path),
			side: "head"
		}
	};
}
function endsOtherwise(config) {
	const value = config["dbt_valid_to_current"];
	return typeof value === "string" && value !== "" && value.toLowerCase() !== "null";
}
function keepsDeleted(config) {
	return config["hard_deletes"] === "new_record";
}
function* misreadings(model, view) {
	const shape = view.shape(model);
	if (shape === void 0 || shape.unread.length > 0) return;
	for (const block of shape.blocks) {
		const [input, another] = block.inputs;
		const source = input === void 0 || another !== void 0 ? void 0 : inputSource(input, {
			node: model,
			shape,
			project: view.project
		});
		if (source?.node.resourceType !== "snapshot" || !asksForOpen(block)) continue;
		const { config, name } = source.node;
		if (endsOtherwise(config)) yield finding$2(model, {
			name,
			key: "end",
			words: `whose current rows end at ${code(String(config["dbt_valid_to_current"]))}: it finds none of them`
		}, view);
		else if (keepsDeleted(config) && !mentionsDeleted(shape)) yield finding$2(model, {
			name,
			key: "deleted",
			words: "which also writes an open row for what was deleted: deleted things count as current"
		}, view);
	}
}
function asksForOpen({ where }) {
	return conjunctsOf(where).some((term) => term.kind === "operator" && term.operator === "is null" && isEnd(term.arguments[0]));
}
function isEnd(expression) {
	return expression?.kind === "column" && expression.name.toLowerCase() === "dbt_valid_to";
}
function mentionsDeleted({ blocks }) {
	return blocks.some((block) => contentOf(block).columns.some(({ name }) => name.toLowerCase() === "dbt_is_deleted"));
}
function finding$2(model, { name, key, words }, view) {
	const line = lineOf$1(textOf$10(model, view), /dbt_valid_to\s+is\s+null/i);
	const location = modelLocation(model, view.side, view.projectDir);
	return {
		subject: model.uniqueId,
		key: `${key} ${name}`,
		message: `${code(model.name)} takes the rows of ${code(name)} without an end for the current ones (${code("dbt_valid_to is null")}), ${words}.`,
		remedy: {
			end: "Compare with that value instead of null.",
			deleted: "Leave out rows with `dbt_is_deleted`, too."
		}[key],
		location: line === void 0 ? location : {
			...location,
			line
		}
	};
}

// src/agents/dim-modeler/rules/dimensional/snapshot-watches-wrong.ts
const snapshotWatchesWrong = defineRule({
	id: "snapshot-watches-wrong",
	code: "K9",
	title: "A snapshot watches the wrong columns",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*check(facts) {
		yield* newOnHead(clockWatched, facts);
		for (const { base, head } of facts.others) if (base?.resourceType === "snapshot" && head?.packageName === facts.head.name) yield* unwatched(base, head, facts);
	}
});
function* clockWatched(view) {
	for (const snapshot of view.project.nodes.values()) {
		if (snapshot.resourceType !== "snapshot" || snapshot.packageName !== view.project.name) continue;
		for (const { column, from } of clocks(snapshot, view)) yield {
			subject: snapshot.uniqueId,
			key: column,
			message: `${code(snapshot.name)} looks for changes in ${code(column)}, which ${code(from.name)} fills with the time of the run: every run closes every row and writes a new version of it.`,
			remedy: `Take a column that changes with the row, or list what should be watched in \`check_cols\` without ${code(column)}.`,
			location: {
				path: inRepository(view.projectDir, snapshot.path),
				side: view.side
			}
		};
	}
}
function* unwatched(base, head, { projectDir }) {
	const [before, after] = [watchedColumns(base), watchedColumns(head)];
	if (before === void 0 || after === void 0 || after === "all") return;
	const lost = before === "all" ? [] : before.filter((name) => !after.includes(name));
	if (before !== "all" && lost.length === 0) return;
	const [kept, gone] = [series(after.map(code), 5), before === "all" ? "any other column" : series(lost.map(code), 5)];
	yield {
		subject: head.uniqueId,
		key: "unwatched",
		message: `${code(head.name)} now watches only ${kept}: a change of ${gone} makes no version any more, and the history shows for it what held when ${kept} last changed.`,
		remedy: `Watch what the readers of the history show, or leave out of ${code(head.name)} what isn’t watched.`,
		location: {
			path: inRepository(projectDir, head.path),
			side: "head"
		}
	};
}
function watchedColumns({ config }) {
	const { strategy, check_cols: checked } = config;
	if (strategy === "timestamp" || strategy === "check" && checked === "all") return "all";
	if (strategy !== "check" || !Array.isArray(checked)) return void 0;
	return checked.filter((name) => typeof name === "string").map((name) => name.toLowerCase());
}
function clocks(snapshot, view) {
	const [parent, another] = snapshot.dependsOn.nodes;
	const from = another === void 0 ? view.project.nodes.get(parent ?? "") : void 0;
	const shape = from === void 0 ? void 0 : view.shape(from);
	if (from === void 0 || shape === void 0) return [];
	const isClock = (column) => {
		const made = columnDefinition(column, shape);
		return made !== void 0 && tellsTime(made);
	};
	return watched(snapshot, shape.blocks.flatMap(({ items }) => items.flatMap(({ name }) => name?.toLowerCase() ?? []))).filter(isClock).map((column) => ({
		column,
		from
	}));
}
function watched(snapshot, all) {
	const { strategy, updated_at: updatedAt } = snapshot.config;
	if (strategy === "timestamp") return typeof updatedAt === "string" && /^\w+$/.test(updatedAt) ? [updatedAt.toLowerCase()] : [];
	const columns = watchedColumns(snapshot) ?? [];
	return columns === "all" ? [...new Set(all)] : columns;
}
const CLOCK = /^(?:current_timestamp|now|getdate|sysdate|systimestamp|localtimestamp|transaction_timestamp|statement_timestamp|clock_timestamp|current_datetime)$/;
function tellsTime(expression) {
	const parts = expressionParts(expression);
	return !parts.some(({ kind }) => kind === "column" || kind === "subquery" || kind === "star") && parts.some((part) => part.kind === "call" && CLOCK.test(part.name));
}

// src/agents/dim-modeler/rules/dimensional/surrogate-key-changed.ts
const surrogateKeyChanged = defineRule({
	id: "surrogate-key-changed",
	code: "K6",
	title: "A hashed key changes under tables that keep the old one",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*check(facts) {
		const views = {
			base: viewSide(facts, "base"),
			head: viewSide(facts, "head")
		};
		for (const change of facts.models) if (change.base !== void 0 && change.head?.packageName === facts.head.name) yield* changedKeys(change, facts, views);
	}
});
function* changedKeys({ base, head, ...change }, facts, views) {
	for (const column of changedHashes(base, head, views)) {
		const keepers = (head === void 0 ? [] : keepersOf(head, column, views.head)).filter((node) => !changedHashes(views.base.project.nodes.get(node.uniqueId), node, views).includes(column));
		if (keepers.length > 0) yield finding$1({
			base,
			head,
			...change
		}, {
			column,
			keepers
		}, facts);
	}
}
function changedHashes(base, head, views) {
	const before = hashedColumns(base, views.base);
	return [...hashedColumns(head, views.head)].flatMap(([column, text]) => text === (before.get(column) ?? text) ? [] : [column]);
}
const KEY = /(?:^|_)(?:key|sk|hk|id|pk|bk)(?:_|$)/i;
function hashedColumns(node, view) {
	const shape = node && view.shape(node);
	if (shape === void 0 || shape.unread.length > 0) return /* @__PURE__ */ new Map();
	const names = shape.blocks.flatMap(({ items }) => items.flatMap(({ name = "", expression }) => hashes(expression) ? [name] : []));
	return new Map([...new Set(names)].flatMap((name) => {
		const made = KEY.test(name) ? columnDefinition(name, shape) : void 0;
		return made !== void 0 && hashes(made) ? [[name.toLowerCase(), textOf(made)]] : [];
	}));
}
function hashes(expression) {
	return expressionParts(expression).some(isHash);
}
function textOf(expression) {
	return expressionText$1(expression, {
		column: (_, name) => name.toLowerCase(),
		subquery: () => "a query"
	});
}
function keepersOf(model, column, view) {
	return below(model, view.project).filter((node) => {
		return (node.materialized === "incremental" || node.resourceType === "snapshot") && node.packageName === view.project.name && modelColumns(node, view).types.has(column);
	});
}
function below({ uniqueId }, { nodes, children }) {
	const reached = new Set(children.get(uniqueId));
	for (const id of reached) for (const child of children.get(id) ?? []) reached.add(child);
	return [...reached].flatMap((id) => nodes.get(id) ?? []);
}
function finding$1(change, { column, keepers }, facts) {
	const names = series(keepers.map(({ name }) => code(name)), 4);
	const keep = keepers.length === 1 ? "keeps" : "keep";
	const models = keepers.filter(({ resourceType }) => resourceType === "model").map(({ name }) => name);
	const snapshots = keepers.length > models.length ? " A snapshot can’t be rebuilt: translate its old keys." : "";
	return {
		subject: change.uniqueId,
		key: column,
		message: `${code(column)} of ${code(change.name)} is hashed from other values now, so every key is a new one; ${names} ${keep} the old ones in older rows, and those find nothing any more.`,
		remedy: models.length === 0 ? snapshots.trim() : `Deploy with \`dbt run --full-refresh --select ${plain([.../* @__PURE__ */ new Set([change.name, ...models])].join(" "))}\`.${snapshots}`,
		location: columnLocation(change, column, facts.projectDir),
		evidence: keepers.map(({ name }) => `${name} has ${column}`)
	};
}

// src/agents/dim-modeler/rules/dimensional/surrogate-key-collides.ts
const surrogateKeyCollides = defineRule({
	id: "surrogate-key-collides",
	code: "K5",
	title: "A hashed key can be the same for two things, or null",
	severity: "warning",
	preset: "strict",
	agent: "dim-modeler",
	*checkSide(view) {
		for (const model of view.models) {
			if (model.packageName !== view.project.name) continue;
			const blocks = view.shape(model)?.blocks.filter((block) => contentOf(block).calls.some(isHash)) ?? [];
			for (const { name, expression } of blocks.flatMap(({ items }) => items)) {
				if (name === void 0) continue;
				for (const hashed of expressionParts(expression).flatMap(hashedText)) yield* defects(model, {
					name,
					hashed
				}, view);
			}
		}
	}
});
function hashedText(expression) {
	if (!isHash(expression)) return [];
	const text = expression.arguments[0] && withoutCasts(expression.arguments[0]);
	if (text?.kind === "operator" && text.operator === "||") return [{
		parts: text.arguments.map(withoutCasts),
		isNullable: true
	}];
	if (text?.kind === "call" && text.name === "concat") return [{
		parts: text.arguments.map(withoutCasts),
		isNullable: false
	}];
	return [];
}
function* defects(model, { name, hashed: { parts, isNullable } }, view) {
	const at = {
		subject: model.uniqueId,
		location: placeOf$1(model, name, view)
	};
	const remedy = "Put a separator between the parts and a text in place of null, as `dbt_utils.generate_surrogate_key` does.";
	const touching = parts.findIndex((part, index) => part.kind === "column" && parts[index + 1]?.kind === "column");
	const [one, other] = [parts[touching], parts[touching + 1]];
	if (one?.kind === "column" && other?.kind === "column") {
		const message = `${code(name)} of ${code(model.name)} hashes ${code(one.name)} and ${code(other.name)} with nothing between them: 1 and 11 give the same key as 11 and 1.`;
		yield {
			...at,
			key: `${name} separator`,
			message,
			remedy
		};
	}
	const nullable = isNullable && !isTested(model, name, view) ? parts.find((part) => part.kind === "column" && !isTested(model, part.name, view)) : void 0;
	if (nullable?.kind === "column") {
		const message = `${code(name)} of ${code(model.name)} is null wherever ${code(nullable.name)} is, since it joins the parts of the hash with \`||\`; no test looks for that.`;
		yield {
			...at,
			key: `${name} null`,
			message,
			remedy
		};
	}
}
function placeOf$1(model, name, view) {
	const line = lineOf$1(textOf$10(model, view), new RegExp(String.raw`\b${name.replaceAll(/\W/g, ".")}\b`, "i"));
	return {
		...modelLocation(model, view.side, view.projectDir),
		...line === void 0 ? {} : { line }
	};
}
function isTested(model, column, { project }) {
	const name = column.toLowerCase();
	const tests = (project.children.get(model.uniqueId) ?? []).flatMap((id) => project.nodes.get(id)?.test ?? []);
	const declared = [...model.columns.values()].find((one) => one.name.toLowerCase() === name);
	return (model.contractEnforced && declared?.constraints.some(({ type }) => type === "not_null" || type === "primary_key")) === true || tests.some((test) => test.enabled && test.kind === "not_null" && test.column?.toLowerCase() === name);
}

// src/agents/dim-modeler/rules/dimensional/unknown-member-missing.ts
const ID = "unknown-member-missing";
const unknownMemberMissing = defineRule({
	id: ID,
	code: "K4",
	title: "Rows without a key fall out of the star",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*ask(view) {
		const dialect = questionDialect(view.project);
		for (const { fact, column, dimension, field, value } of dialect === void 0 ? [] : fallbacks(view)) {
			const [child, parent] = [view.relation(fact.uniqueId), view.relation(dimension.uniqueId)];
			if (dialect === void 0 || child === void 0 || parent === void 0) continue;
			const rowsWith = (relation, name) => `(select count(*) from ${relation} as counted where cast(${columnSql(name, dialect)} as varchar) = ${literalSql(value)})`;
			yield {
				id: questionId(fact, column),
				sql: `select ${rowsWith(parent, field)} as members, ${rowsWith(child, column)} as unknown_rows`
			};
		}
	},
	*check(facts) {
		yield* newOnHead(lackingMembers, facts);
		yield* lostFallbacks(facts);
	}
});
function* lackingMembers(view) {
	for (const { fact, column, dimension, field, value } of fallbacks(view)) {
		const [answer] = view.answer(questionId(fact, column)) ?? [];
		const rows = Number(answer?.["unknown_rows"] ?? 0);
		if (answer === void 0 || Number(answer["members"]) > 0 || rows === 0) continue;
		yield {
			subject: fact.uniqueId,
			key: column,
			message: `${amount(rows, "row")} of ${code(fact.name)} ${rows === 1 ? "has" : "have"} ${code(value)} as ${code(column)}, and ${code(dimension.name)} has no such ${code(field)}: every inner join loses ${rows === 1 ? "it" : "them"}.`,
			remedy: `Add a row with ${code(field)} = ${code(value)} to ${code(dimension.name)} (“unknown”), or leave the key null.`,
			location: placeOf(fact, /\b(?:coalesce|ifnull|nvl)\s*\(/i, view)
		};
	}
}
function* lostFallbacks(facts) {
	const [before, after] = [viewSide(facts, "base"), viewSide(facts, "head")];
	const changed = facts.models.filter(({ base, head }) => base !== void 0 && head?.packageName === facts.head.name);
	const keys = Map.groupBy(changed.length === 0 ? [] : foreignKeys(facts.head), ({ from }) => from.uniqueId);
	for (const { base, head } of changed) {
		const own = keys.get(head?.uniqueId ?? "") ?? [];
		const [old, now] = own.length === 0 ? [] : [base && before.shape(base), head && after.shape(head)];
		if (old === void 0 || now === void 0 || head === void 0) continue;
		for (const { column, to } of own) {
			if (!fallsBack(columnDefinition(column, old)) || !isTakenAsItIs(column, now)) continue;
			yield {
				subject: head.uniqueId,
				key: `null ${column}`,
				message: `${code(head.name)} no longer replaces an absent ${code(column)}: where it is null now, every inner join with ${code(to.name)} loses the row, which had an “unknown” to join on the base.`,
				remedy: `Keep the fallback and the row of ${code(to.name)} that it names.`,
				location: placeOf(head, new RegExp(String.raw`\b${column.replaceAll(/\W/g, ".")}\b`, "i"), after)
			};
		}
	}
}
function fallsBack(expression) {
	const call = expression && withoutCasts(expression);
	const last = call?.kind === "call" && call.name === "coalesce" ? call.arguments.at(-1) : void 0;
	if (last === void 0 || last.kind === "literal" && last.type === "null") return false;
	return !expressionParts(last).some(({ kind }) => kind === "column" || kind === "subquery");
}
function isTakenAsItIs(column, shape) {
	const item = mainBlock(shape)?.items.find(({ name }) => name?.toLowerCase() === column);
	return item !== void 0 && withoutCasts(item.expression).kind === "column" && !fallsBack(columnDefinition(column, shape));
}
function placeOf(model, pattern, view) {
	const line = lineOf$1(textOf$10(model, view), pattern);
	return {
		...modelLocation(model, view.side, view.projectDir),
		...line === void 0 ? {} : { line }
	};
}
function questionId({ uniqueId }, column) {
	return `${ID}:${uniqueId}:${column}`;
}
function fallbacks(view) {
	const facts = view.models.filter((model) => roleOf(model) === "fact" && model.packageName === view.project.name);
	if (facts.length === 0) return [];
	const tested = new Map(foreignKeys(view.project).map((key) => [`${key.from.uniqueId} ${key.column}`, key]));
	const named = dimensionKeys(view);
	return facts.flatMap((fact) => {
		const shape = view.shape(fact);
		return (shape === void 0 ? [] : mainBlock(shape)?.items ?? []).flatMap(({ name, expression }) => {
			const column = name?.toLowerCase() ?? "";
			const value = fallbackOf(expression);
			const key = tested.get(`${fact.uniqueId} ${column}`);
			const dimension = key?.to ?? named.get(column);
			if (value === void 0 || dimension === void 0 || roleOf(dimension) !== "dimension") return [];
			return [{
				fact,
				column,
				dimension,
				field: key?.field ?? column,
				value
			}];
		});
	});
}
function fallbackOf(expression) {
	const call = withoutCasts(expression);
	return call.kind === "call" && call.name === "coalesce" ? literalOf(call.arguments.at(-1)) : void 0;
}
function literalOf(expression) {
	if (expression?.kind === "literal") return expression.type === "null" ? void 0 : expression.value;
	if (expression?.kind !== "operator" || expression.operator !== "-" || expression.arguments.length !== 1) return void 0;
	const value = literalOf(expression.arguments[0]);
	return value === void 0 ? void 0 : `-${value}`;
}

// src/agents/dim-modeler/version-choices.ts
function versionChoices(model, view) {
	const shape = view.shape(model);
	if (shape === void 0 || shape.unread.length > 0) return /* @__PURE__ */ new Map();
	const sql = {
		node: model,
		shape,
		project: view.project
	};
	const choices = shape.blocks.flatMap((block) => block.inputs.flatMap((input) => {
		const source = input.join === void 0 ? void 0 : inputSource(input, sql);
		const period = source && periodColumns(source.node);
		if (source === void 0 || period === void 0) return [];
		return [{
			node: source.node,
			choice: choiceOf({
				input,
				source,
				period
			}, block)
		}];
	}));
	const groups = [...Map.groupBy(choices, ({ node }) => node.uniqueId)];
	return new Map(groups.flatMap(([id, [only, ...others]]) => only !== void 0 && others.length === 0 ? [[id, only]] : []));
}
function choiceOf({ input, source, period: [from, to] }, { where, inputs }) {
	const parts = [where, ...inputs.map(({ join }) => join?.on)].filter((condition) => condition !== void 0).flatMap(expressionParts);
	const reads = (part, fits) => part.kind === "column" && (part.table ?? input.alias) === input.alias && fits(source.column(part.name) ?? "");
	if (parts.some((part) => reads(part, (column) => column === from))) return "period";
	const isOpen = (part) => part.kind === "operator" && part.operator === "is null" && part.arguments.some((column) => reads(column, (name) => name === to));
	return parts.some((part) => reads(part, isCurrent) || isOpen(part)) ? "current" : "unclear";
}
function isCurrent(column) {
	return /(?:^|_)(?:current|latest)(?:_|$)/.test(column);
}

// src/agents/dim-modeler/rules/dimensional/wrong-versions-joined.ts
const wrongVersionsJoined = defineRule({
	id: "wrong-versions-joined",
	code: "K8",
	title: "A join takes the wrong versions",
	severity: "error",
	preset: "strict",
	agent: "dim-modeler",
	*check(facts) {
		yield* newOnHead(wholeJoins, facts);
		const views = {
			base: viewSide(facts, "base"),
			head: viewSide(facts, "head")
		};
		for (const change of facts.models) yield* historyLost(change, views);
	}
});
function* historyLost({ base, head, uniqueId, name }, views) {
	if (base === void 0 || head?.packageName !== views.head.project.name) return;
	const [before, after] = [versionChoices(base, views.base), versionChoices(head, views.head)];
	for (const [id, { node, choice }] of after) {
		if (choice !== "current" || before.get(id)?.choice !== "period") continue;
		yield {
			subject: uniqueId,
			key: `current ${id}`,
			message: `${code(name)} took the version of ${code(node.name)} that held at the time of each row, and now takes the current one: old rows move to what ${code(node.name)} says today, and change again with it.`,
			remedy: `Join by ${series((periodColumns(node) ?? []).map(code))} again, or say in the description that today's version is meant.`,
			location: locationOf(head, node, views.head)
		};
	}
}
function* wholeJoins(view) {
	for (const model of view.models) if (model.packageName === view.project.name) yield* wholeJoinsOf(model, view);
}
function* wholeJoinsOf(model, view) {
	const shape = view.shape(model);
	if (shape === void 0 || shape.unread.length > 0) return;
	const sql = {
		node: model,
		shape,
		project: view.project
	};
	for (const block of shape.blocks) {
		if (block.distinct || block.distinctOn.length > 0 || block.qualify !== void 0) continue;
		for (const join of equiJoins(block, sql)) {
			if (!join.isExact) continue;
			const [one, other] = [versionsOf(join.left, block, view), versionsOf(join.right, block, view)];
			const [side, versions] = other === void 0 ? [join.left, one] : [join.right, other];
			if (versions !== void 0 && (one === void 0 || other === void 0)) yield finding(model, {
				side,
				versions
			}, view);
		}
	}
}
function versionsOf({ source, columns }, block, { project }) {
	const versions = rowVersions(source.node, project);
	if (versions === void 0 || source.isFiltered || block.where !== void 0) return void 0;
	return columns.length === versions.entity.length && versions.entity.every((name) => columns.includes(name)) && !readsPeriod(block, versions) ? versions : void 0;
}
function readsPeriod(block, { from, to }) {
	const isPeriod = (name) => [from, to].includes(name.toLowerCase()) || /(?:^|_)(?:is_)?(?:current|latest|active)/i.test(name);
	return contentOf(block).all.some((part) => part.kind === "star" || part.kind === "column" && isPeriod(part.name));
}
function finding(model, { side: { source }, versions: { entity, from, to } }, view) {
	const name = code(source.node.name);
	return {
		subject: model.uniqueId,
		key: source.node.uniqueId,
		message: `${code(model.name)} joins ${name} by ${series(entity.map(code))} alone, and ${name} has a row for each version: every row is there once for each of them, and sums grow with each change.`,
		remedy: `Join the version that was valid, by ${code(from)} and ${code(to)}, or only the current one (${code(`${to} is null`)}).`,
		location: locationOf(model, source.node, view)
	};
}
function locationOf(model, { name }, view) {
	const line = lineOf$1(textOf$10(model, view), new RegExp(String.raw`\bref\s*\([^)]*['"]${name.replaceAll(/\W/g, ".")}['"]`));
	return {
		...modelLocation(model, view.side, view.projectDir),
		...line === void 0 ? {} : { line }
	};
}

// src/agents/dim-modeler/rules/dimensional.ts
const dimensionalRules = [
	scd2PeriodsBroken,
	dateDimensionIncomplete,
	grainUntrue,
	wrongVersionsJoined,
	surrogateKeyChanged,
	snapshotWatchesWrong,
	snapshotEndWrong,
	unknownMemberMissing,
	factlessFactDoubled,
	surrogateKeyCollides,
	headerMeasureRepeated,
	ratioSummed,
	joinOutsideStar,
	factReferenceUntested,
	dimensionModelledTwice,
	processLosesDimension,
	attributeInFact,
	flagsInFact
];

// src/agents/rules.ts
const rules = [
	...securityRules,
	...correctnessRules,
	...testingRules,
	...governanceRules,
	...documentationRules,
	...performanceRules,
	...dimensionalRules,
	...structureRules,
	...upkeepRules
];

// src/core/severity.ts
const severitySchema = _enum([
	"error",
	"warning",
	"info"
]);
const ruleLevelSchema = _enum([...severitySchema.options, "off"]);

// src/config/budget-schema.ts
const budgetSchema = strictObject({
	minutes: int().min(1).max(350).optional().describe("Time that one run may take; 30 when nothing is said"),
	nodes: int().min(1).max(1e5).optional().describe("Models, seeds, snapshots and tests that one run may build, base and head together; with more, SQL is compiled and nothing is built"),
	bytes: int().min(1).optional().describe("Bytes that one run may have the warehouse read, where its adapter says how many it read (BigQuery, Athena); then no further dbt command is started"),
	per_pull_request: int().min(1).max(1e5).optional().describe("Minutes that the runs of one pull request may take together; then it is only read (App only)"),
	per_day: int().min(1).max(1e6).optional().describe("Minutes that the runs of this repository may take in 24 hours; then everything is only read (App only)")
});

// src/config/roles-schema.ts
const writer = _enum([
	"write",
	"maintain",
	"admin"
]);
const overrider = _enum(["maintain", "admin"]);
const anybody = _enum([
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
]);
const rolesSchema = strictObject({
	review: writer.default("write").describe("The review, also by the button of a check"),
	fix: writer.default("write").describe("The diagnosis of a failed build"),
	pipeline: writer.default("write").describe("The scope of the full pipeline"),
	dimension: writer.default("write").describe("A new dimension"),
	fact: writer.default("write").describe("A new fact table"),
	confirm: writer.default("write").describe("The yes to a scope or a fix, also by the button of a check"),
	approve: writer.default("write").describe("The full run of one commit of a fork, also by the button of a check"),
	accept: writer.default("write").describe("Takes a finding out of the gate"),
	override: overrider.default("admin").describe("Lets one commit pass whatever was found"),
	explain: anybody.default("write").describe("What a finding rests on"),
	status: anybody.default("write").describe("What runs"),
	cancel: anybody.default("write").describe("Stops what runs"),
	help: anybody.default("write").describe("The list of commands")
});
const DEFAULT_ROLES = rolesSchema.parse({});

// src/config/config-schema.ts
const name = text(/^[A-Za-z0-9_-]{1,64}$/, "write letters, digits, _ and -, at most 64 of them");
const inside = text(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).{1,200}$/, "write a path inside the repository, from its root: no / in front and no ..");
const plainFile = text(/^(?!\/)(?!.*(?:^|\/)(?:\.\.(?:\/|$)|-))[A-Za-z0-9._/@+-]{1,200}$/, "write a file inside the repository, from its root, with nothing but letters, digits and . _ / @ + - in its path");
const environmentName = text(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, "write the name of an environment variable, such as WAREHOUSE_HOST");
const selector = text(/^(?!-)[^\s\p{Cc}]{1,200}$/u, "write one dbt selector, such as +fct_trips: no option, no spaces; several are entries of the list");
const schemaBeginning = text(/^[a-z][a-z0-9_]{0,40}$/, "write small letters, digits and _, a letter first, at most 41 of them");
const workflowFile = text(/^[A-Za-z0-9._-]{1,100}\.ya?ml$/, "write the name of a file in .github/workflows, such as dbt.yml, without the folder");
const artifactName = text(/^[A-Za-z0-9._ -]{1,100}$/, "write the name of an artifact: letters, digits, spaces and . _ -");
const tokenName = text(/^(?!DBT_ENV_SECRET_)[A-Za-z_][A-Za-z0-9_]{0,99}$/i, "write the name of an environment variable that does not begin with DBT_ENV_SECRET_, since dbt gets those while it runs the pull request’s code");
const hostedRepository = text(/^[A-Za-z0-9.-]{1,200}(?::\d{1,5})?(?:\/(?!\.)[A-Za-z0-9._-]{1,100}){2,5}(?<!\.git)$/, "write host/owner/name, such as github.com/acme/dbt-shared: no https:// in front and no .git behind");
const day = text(/^\d{4}-\d{2}-\d{2}$/, "write a day as YYYY-MM-DD");
function text(shape, instead) {
	return string().regex(shape, instead);
}
const ciRunSchema = strictObject({
	workflow: workflowFile.describe("File name of the workflow in .github/workflows that runs dbt"),
	artifact: artifactName.describe("Name of the artifact that holds dbt’s target folder and logs")
});
const packagesSchema = strictObject({
	repositories: array(hostedRepository).min(1).max(20).describe("Private git repositories that dbt deps may read, each as host/owner/name; nothing else sees the token"),
	token_env: tokenName.describe("Name of the variable with a read-only token for them; it must not be among those that dbt gets")
});
const projectSchema = strictObject({
	name: name.describe("Short name of the dbt project; part of checks and comments when there are several"),
	dir: inside.default(".").describe("Folder of dbt_project.yml, from the repository’s root"),
	lockfile: plainFile.optional().describe("File that dbt is installed from, from the repository’s root: uv.lock, poetry.lock, Pipfile.lock, pyproject.toml or requirements for pip; steward init writes the workflow’s step from it"),
	profiles_dir: inside.optional().describe("Folder of profiles.yml, from the repository’s root; default: the project’s folder"),
	profile_target: name.optional().describe("Target of the profile that CI uses; default: the profile’s own default"),
	env: array(environmentName).max(50).default([]).describe("Names of further environment variables that dbt gets; DBT_ENV_SECRET_* are always passed"),
	paths: array(inside).max(50).default([]).describe("Files and folders outside `dir` whose changes also concern this project"),
	ci: strictObject({
		database: inside.optional().describe("DuckDB only: a loaded database file, from the repository’s root; base and head start from a copy"),
		schema: schemaBeginning.optional().describe("Beginning of the schemas that CI may fill; PostgreSQL and other shared warehouses"),
		state: inside.optional().describe("A manifest.json of production, from the repository’s root: what is not built here is read from there (--defer)"),
		run: ciRunSchema.optional().describe("The CI run whose failure is diagnosed; default: that of the top level")
	}).default({}).describe("How this project is built in CI"),
	packages: packagesSchema.optional().describe("Private packages of packages.yml or dependencies.yml"),
	pipeline: strictObject({
		select: array(selector).max(20).default([]).describe("dbt selectors, for example +fct_trips; none: the whole project"),
		target: name.optional().describe("Target of the profile that is really written, after a person confirmed it; default: a copy of the CI database (DuckDB)")
	}).optional().describe("What the full pipeline builds and tests")
});
const dataSchema = strictObject({
	samples: boolean().default(false).describe("Show up to two values before and after of each changed column; personal data is masked"),
	max_rows_scanned: int().min(1e3).max(1e10).default(2e7).describe("Rows of base and head together up to which a model is compared whole; beyond, a sample of its keys")
});
const reviewSchema = strictObject({
	on_push: literal([
		true,
		false,
		...LANES
	]).default(true).describe("Review every push to a pull request: as deep as the adapter and the budget let it (true), or in this lane; false: only on request"),
	drafts: literal([
		true,
		false,
		"static"
	]).default("static").describe("Draft pull requests: reviewed as any other (true), only read (static), or left alone (false)")
});
function configSchema({ ruleIds, workflowIds }) {
	return strictObject({
		version: literal(1).default(1).describe("Version of this file’s format"),
		enabled: boolean().default(true).describe("false stops Steward in this repository at once"),
		workflows: array(_enum(workflowIds)).optional().describe("Workflows that people may start; default: all that are built"),
		projects: array(projectSchema).max(50).default([]).describe("The dbt projects of this repository; default: every dbt_project.yml found"),
		rules: rulesSchema(ruleIds).default({}).describe("strict: every rule is on; or settings of single rules"),
		suppressions: array(suppressionSchema(ruleIds)).max(500).default([]).describe("Findings that are intended, each with its reason"),
		fixes: _enum(["suggest", "branch"]).default("suggest").describe("suggest: fixes are shown, and suggested beside the code; branch: /steward confirm <digest> also commits them (contents: write)"),
		ci: strictObject({ run: ciRunSchema.optional().describe("The CI run whose failure is diagnosed") }).default({}).describe("What holds for all projects in CI"),
		gate: _enum(["advisory", "blocking"]).default("blocking").describe("advisory: a check that would fail is neutral, says what it would say, and blocks no merge"),
		on_incomplete: _enum(["fail", "neutral"]).default("fail").describe("What the check says when nothing could be checked"),
		roles: rolesSchema.default(DEFAULT_ROLES).describe("The least role in the repository that each command needs"),
		forks: _enum([
			"static",
			"approve",
			"off"
		]).default("static").describe("Branches of forks: read without secrets, and run in full after a person approved exactly that commit (App only); only that; or left alone"),
		review: reviewSchema.default({
			on_push: true,
			drafts: "static"
		}).describe("When pull requests are reviewed without being asked, and how deep"),
		data: dataSchema.default({
			samples: false,
			max_rows_scanned: 2e7
		}).describe("How the data of base and head are compared"),
		budget: budgetSchema.default({}).describe("Limits of one run. Until one is set, only DuckDB is built, and other warehouses are left alone")
	});
}
function rulesSchema(ruleIds) {
	const preset = _enum(["default", "strict"]);
	const setting = union([ruleLevelSchema, strictObject({
		severity: ruleLevelSchema.optional().describe("Everywhere, unless a path says otherwise"),
		paths: pathLevels.optional()
	})]);
	const settings = {
		preset: preset.optional().describe("strict: the rules that are off by default are on, too"),
		...Object.fromEntries(ruleIds.map((id) => [id, setting.optional().describe(`How much findings of ${id} weigh; off switches the rule off`)]))
	};
	return union([preset, strictObject(settings)]);
}
const pathLevels = record(inside, ruleLevelSchema).describe("Severity below a path, from the repository’s root; the longest that fits decides");
function suppressionSchema(ruleIds) {
	return strictObject({
		rule: _enum(ruleIds).describe("Id of the rule"),
		path: string().max(300).optional().describe("A path from the repository’s root, or its beginning"),
		subject: string().max(300).optional().describe("Name or unique id of the model, test or source"),
		reason: string().min(5).max(300).describe("Why it is intended; the report quotes it"),
		expires: day.optional().describe("Last day (YYYY-MM-DD) on which it counts")
	});
}

// src/orchestrator/product-config.ts
const productConfigSchema = configSchema({
	ruleIds: nonEmpty(rules.map(({ id }) => id)),
	workflowIds: nonEmpty(WORKFLOWS.map(({ id }) => id))
});
const ruleTitles = Object.fromEntries(rules.map(({ id, title }) => [id, title]));
function nonEmpty(ids) {
	const [first, ...rest] = ids;
	if (first === void 0) throw new Error("a registry is empty");
	return [first, ...rest];
}

export { LANES as A, formatRunKey as C, shaSchema as D, repositorySchema as E, laneSchema as M, phaseSchema as O, commentKey as S, projectNameSchema as T, isName as _, rules as a, templateTokens as b, readDuplicateKeys as c, orphansSql as d, readOrphans as f, enabledTests as g, uniqueTogether as h, severitySchema as i, askedLaneSchema as j, workflowIdSchema as k, suppress as l, uniqueKey as m, ruleTitles as n, busMatrix as o, declaredGrain as p, DEFAULT_ROLES as r, duplicateKeysSql as s, productConfigSchema as t, changedTests as u, meaningful as v, parseRunKey as w, viewSide as x, plainName as y };