import { parentPort } from 'node:worker_threads';
import type { SqlQuestion } from '../core/ports/sql-facts.ts';
import { readFacts } from '../lineage/read-facts.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { bundledWasm } from '../system/bundled-wasm.ts';

const engine = bundledWasm().then((wasm) => loadSqlEngine(wasm));

// A thread of the pool in `system/sql-pool.ts`: a list of questions comes in, a list of JSON texts goes out.
parentPort?.on('message', (questions: readonly SqlQuestion[]) => void answer(questions));

async function answer(questions: readonly SqlQuestion[]): Promise<void> {
  parentPort?.postMessage(readFacts(questions, await engine), []);
}
