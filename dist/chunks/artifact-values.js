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
function asTexts(value) {
	if (typeof value === "string") return [value];
	const list = asList(value);
	return list.length === 0 ? NONE : list.filter((item) => typeof item === "string");
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { asText as a, asRecord as i, asList as n, asTexts as o, asNumber as r, isRecord as s, asFilledText as t };