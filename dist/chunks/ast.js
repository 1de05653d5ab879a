// src/sql/ast.ts
const parts = /* @__PURE__ */ new Set([
	"this",
	"expressions",
	"name",
	"value",
	"Preceding",
	"Following"
]);
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
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function fieldsOf(value) {
	return isFields(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function isSet(value) {
	return value !== void 0 && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}
function unwrap(value) {
	const node = nodeOf(value);
	return node?.kind === "paren" || node?.kind === "annotated" ? unwrap(node.data["this"]) : value;
}
const queryKinds = /* @__PURE__ */ new Set([
	"select",
	"union",
	"intersect",
	"except"
]);
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

export { listOf as a, unwrap as c, lineOf as i, walk as l, isFields as n, nodeOf as o, isSet as r, queryKinds as s, fieldsOf as t };