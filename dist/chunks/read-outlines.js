import { t as dialectOf } from "./dialect-of.js";
import { n as reasonIn } from "./dialect-doubt.js";
import { t as plainTestReads } from "./plain-test.js";

// src/lineage/read-outlines.ts
async function readOutlines({ nodes, adapter }, facts) {
	const compiled = [...nodes.values()].filter((node) => plainTestReads(node) === void 0).flatMap(({ uniqueId, compiledCode, language }) => compiledCode === void 0 || language !== "sql" ? [] : [{
		uniqueId,
		sql: compiledCode,
		dialect: dialectOf(adapter)
	}]);
	const read = await facts.read("outline", compiled);
	return new Map(compiled.map(({ uniqueId, sql }, at) => [uniqueId, explained(parsed(read[at] ?? ""), sql)]));
}
function explained(outlined, sql) {
	return typeof outlined.unread === "string" ? { unread: reasonIn(sql, outlined.unread) } : outlined;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return { unread: "what was read of its SQL got lost" };
	}
}

export { readOutlines as t };