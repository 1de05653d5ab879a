// src/warehouse/quoted.ts
function quoted(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}

// src/warehouse/sql-text.ts
function columnSql(name, dialect) {
	const inner = /^"(.*)"$/s.exec(name)?.[1];
	if (inner !== void 0) return quoted(inner.replaceAll("\"\"", "\""));
	return quoted(dialect === "postgres" && /^\w+$/.test(name) ? name.toLowerCase() : name);
}
function literalSql(value) {
	return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

export { literalSql as n, quoted as r, columnSql as t };