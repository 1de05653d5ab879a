import { t as Problem } from "./problem.js";
import { t as readDocument } from "./read-document.js";

// src/cli/read-schema.ts
async function readSchema(file, cli) {
	const tables = parsed(await readDocument(file, cli));
	if (!isObject(tables)) throw notTables(file);
	return Object.fromEntries(Object.entries(tables).map(([table, columns]) => {
		if (!isObject(columns) && !Array.isArray(columns)) throw notTables(file);
		return [table, (Array.isArray(columns) ? columns : Object.keys(columns)).filter((name) => typeof name === "string")];
	}));
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function notTables(file) {
	return new Problem("STW-4005", {
		file,
		detail: "it is no JSON of tables and their columns"
	});
}

export { readSchema as t };