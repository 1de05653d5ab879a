import { c as loadSqlEngine, n as readOutline, r as readShape, s as bundledWasm } from "../chunks/read-outline.js";
import { parentPort } from "node:worker_threads";

// src/lineage/read-fact.ts
/** Reads one statement as a worker of the pool does: its outline, or its whole shape. */
function readFact(kind, { sql, dialect }, engine) {
	if (kind === "outline") return readOutline(sql, {
		dialect,
		engine
	});
	return readShape(sql, {
		dialect,
		engine
	}) ?? { unread: "its SQL can not be parsed as one query" };
}

// src/cli/sql-worker.ts
const engine = bundledWasm().then((wasm) => loadSqlEngine(wasm));
parentPort?.on("message", (questions) => void answer(questions));
async function answer(questions) {
	const loaded = await engine;
	const answers = questions.map(({ kind, ...text }) => JSON.stringify(readFact(kind, text, loaded)));
	parentPort?.postMessage(answers, []);
}

export {  };