import { t as fieldsOf } from "./ast.js";

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
function foldName(identifier, dialect, role) {
	const { name, quoted } = fieldsOf(identifier);
	const text = typeof name === "string" ? name : "";
	if (alwaysInsensitive.has(dialect)) return text.toLowerCase();
	if (dialect === "bigquery") return role === "column" ? text.toLowerCase() : text;
	if (foldUnquotedDown.has(dialect)) return quoted === true ? text : text.toLowerCase();
	if (dialect === "snowflake") return quoted === true ? text : text.toUpperCase();
	return text;
}
function foldPlain(name, dialect) {
	return foldName({
		name,
		quoted: false
	}, dialect, "column");
}
function readsAliases(dialect) {
	return lateralAlias.has(dialect);
}
function readsAliasesInHaving(dialect) {
	return aliasInHaving.has(dialect);
}
function spelling(identifier) {
	const { name } = fieldsOf(identifier);
	return typeof name === "string" ? name : "";
}

export { spelling as a, readsAliasesInHaving as i, foldPlain as n, readsAliases as r, foldName as t };