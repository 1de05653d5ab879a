// src/dbt/artifact-values.ts
const NOTHING = {};
const NONE = [];
function asRecord(value) {
	return isRecord(value) ? value : NOTHING;
}
function asText(value, fallback = "") {
	return typeof value === "string" ? value : fallback;
}
function asFilledText(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function asNumber(value) {
	return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}
function asList(value) {
	return Array.isArray(value) ? value : NONE;
}
function asListOf(value, read) {
	const list = asList(value);
	return list.length === 0 ? NONE : list.map(read);
}
function asTexts(value) {
	if (typeof value === "string") return [value];
	const list = asList(value);
	if (list.length === 0) return NONE;
	return list.every(isText) ? list : list.filter(isText);
}
function isText(value) {
	return typeof value === "string";
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { asRecord as a, isRecord as c, asNumber as i, asList as n, asText as o, asListOf as r, asTexts as s, asFilledText as t };