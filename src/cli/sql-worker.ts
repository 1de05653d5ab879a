import { parentPort } from 'node:worker_threads';
import type { SqlFactKind, SqlText } from '../core/ports/sql-facts.ts';
import { readFact } from '../lineage/read-fact.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { bundledWasm } from '../system/bundled-wasm.ts';

const engine = bundledWasm().then((wasm) => loadSqlEngine(wasm));

// A thread of the pool in `system/sql-pool.ts`: a list of questions comes in, a list of JSON texts goes out.
parentPort?.on('message', (questions: readonly (SqlText & { readonly kind: SqlFactKind })[]) => void answer(questions));

async function answer(questions: readonly (SqlText & { readonly kind: SqlFactKind })[]): Promise<void> {
  const loaded = await engine;
  const answers = questions.map(({ kind, ...text }) => JSON.stringify(readFact(kind, text, loaded)));
  parentPort?.postMessage(answers, []);
}
