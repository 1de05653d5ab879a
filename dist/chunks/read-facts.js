import { n as readOutline, r as readShape } from "./read-outline.js";

// src/lineage/read-facts.ts
function readFacts(questions, engine) {
	return questions.map((question) => JSON.stringify(readFact(question, engine)));
}
function readFact({ kind, sql, dialect }, engine) {
	if (kind === "outline") return readOutline(sql, {
		dialect,
		engine
	});
	try {
		return readShape(sql, {
			dialect,
			engine
		}) ?? { unread: "its SQL can not be parsed as one query" };
	} catch (error) {
		if (error instanceof RangeError) return { unread: "its SQL nests too deeply" };
		throw error;
	}
}

export { readFacts as t };