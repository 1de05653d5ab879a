import { t as Problem } from "./problem.js";
import { a as asRecord, c as isRecord, o as asText } from "./artifact-values.js";

// src/dbt/parse-artifact.ts
function parseArtifact(text, { artifact, where, key }) {
	const raw = parse(text, (detail, cause) => new Problem("STW-2005", {
		artifact,
		where,
		detail
	}, cause));
	if (!isRecord(raw) || !(key in raw)) throw new Problem("STW-2005", {
		artifact,
		where,
		detail: `it has no "${key}"`
	});
	const kind = kindOf(raw);
	if (kind === void 0 || kind === artifact) return raw;
	throw new Problem("STW-2005", {
		artifact,
		where,
		detail: `it is a ${kind}`
	});
}
function parse(text, problem) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw problem(text.trim() === "" ? "it is empty" : "it is not valid JSON", error);
	}
}
function kindOf(raw) {
	const named = /\/dbt\/([a-z-]{1,40})\/v\d/.exec(asText(asRecord(raw["metadata"])["dbt_schema_version"]))?.[1];
	return named && `${named.replaceAll("-", "_")}.json`;
}

export { parseArtifact as t };