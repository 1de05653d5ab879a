// src/sql/dialect-of.ts
const DIALECTS = {
	postgres: "postgresql",
	sqlserver: "tsql"
};
function dialectOf(adapter) {
	return DIALECTS[adapter] ?? adapter;
}

export { dialectOf as t };