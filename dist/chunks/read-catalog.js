import { a as asRecord, o as asText } from "./artifact-values.js";
import { t as parseArtifact } from "./parse-artifact.js";

// src/dbt/read-catalog.ts
function readCatalog(text, where = "the target folder") {
	const raw = parseArtifact(text, {
		artifact: "catalog.json",
		where,
		key: "nodes"
	});
	const entries = [...Object.entries(asRecord(raw["nodes"])), ...Object.entries(asRecord(raw["sources"]))];
	return new Map(entries.map(([id, entry]) => [id, columnsOf(asRecord(entry))]));
}
function columnsOf({ columns }) {
	const ordered = Object.entries(asRecord(columns)).map(([name, column]) => ({
		name,
		column: asRecord(column)
	})).toSorted((one, other) => Number(one.column["index"] ?? 0) - Number(other.column["index"] ?? 0));
	return new Map(ordered.map(({ name, column }) => [asText(column["name"], name), asText(column["type"])]));
}

export { readCatalog as t };