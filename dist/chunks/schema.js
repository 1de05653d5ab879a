import { n as foldPlain } from "./identifiers.js";

// src/sql/schema.ts
function tableColumns(schema, path, dialect) {
	return entryFor(schema, path)?.map((name) => foldPlain(name, dialect));
}
function earlierNames(renamed, path, dialect) {
	const entries = Object.entries(entryFor(renamed, path) ?? {});
	return new Map(entries.map(([now, before]) => [foldPlain(now, dialect), foldPlain(before, dialect)]));
}
function entryFor(tables, path) {
	if (tables === void 0) return void 0;
	const wanted = path.map(lower);
	const [only, ...others] = Object.entries(tables).filter(([name]) => fits(name.split(".").map(lower), wanted));
	return only === void 0 || others.length > 0 ? void 0 : only[1];
}
function fits(known, wanted) {
	const shared = Math.min(known.length, wanted.length);
	return known.slice(-shared).join(".") === wanted.slice(-shared).join(".");
}
function lower(name) {
	return name.toLowerCase();
}

export { tableColumns as n, earlierNames as t };