import { t as readFacts } from "../chunks/read-facts.js";
import { n as loadSqlEngine, t as bundledWasm } from "../chunks/bundled-wasm.js";
import { parentPort } from "node:worker_threads";

// src/cli/sql-worker.ts
const engine = bundledWasm().then((wasm) => loadSqlEngine(wasm));
parentPort?.on("message", (questions) => void answer(questions));
async function answer(questions) {
	parentPort?.postMessage(readFacts(questions, await engine), []);
}

export {  };