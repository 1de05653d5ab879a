import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SqlFacts, SqlQuestion } from '../../src/core/ports/sql-facts.ts';
import type { TextCache } from '../../src/core/ports/text-cache.ts';
import { readFacts } from '../../src/lineage/read-facts.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { findSqlWorker } from '../../src/system/find-sql-worker.ts';
import { createSqlPool } from '../../src/system/sql-pool.ts';

let folder: string;
let pool: SqlFacts | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-pool-'));
  // Answers with what it was asked; dies of one text.
  writeFileSync(
    join(folder, 'echo.mjs'),
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (questions) => {
      if (questions.some(({ sql }) => sql === 'die')) process.exit(1);
      if (questions.some(({ sql }) => sql === 'throw')) throw new Error('no');
      parentPort.postMessage(questions.map(({ kind, sql, dialect }) => [kind, dialect, sql].join(' ')));
    });`,
  );
});
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function memory(): TextCache & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (keys) => new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) ?? ''] as const] : []))),
    write: (entries) => entries.forEach((value, key) => kept.set(key, value)),
    isEmpty: () => kept.size === 0,
    close: () => undefined,
  };
}

function poolWith(cache?: TextCache, version = '1'): SqlFacts {
  pool = createSqlPool({ worker: join(folder, 'echo.mjs'), version, cache });
  return pool;
}

const texts = (...sql: readonly string[]) => sql.map((one) => ({ sql: one, dialect: 'duckdb' }));

test('answers come in the order of the texts, however many threads read them', async () => {
  const many = Array.from({ length: 500 }, (_, at) => `select ${at}`);
  expect(await poolWith().read('outline', texts(...many))).toEqual(many.map((sql) => `outline duckdb ${sql}`));
});

test('one text twice is read once, and a text that the cache knows not at all', async () => {
  const cache = memory();
  await poolWith(cache).read('shape', texts('a', 'a', 'b'));
  expect(cache.kept.size).toBe(2);
  for (const key of cache.kept.keys()) cache.kept.set(key, 'remembered');
  expect(await poolWith(cache).read('shape', texts('b', 'a'))).toEqual(['remembered', 'remembered']);
});

test('threads that were started early answer like others, and none is started where something is remembered', async () => {
  const cache = memory();
  const early = poolWith(cache);
  early.prepare();
  expect(await early.read('shape', texts('a'))).toEqual(['shape duckdb a']);
  await early.close();
  pool = createSqlPool({ worker: join(folder, 'nowhere.mjs'), version: '1', cache });
  pool.prepare();
  expect(await pool.read('shape', texts('a'))).toEqual(['shape duckdb a']);
});

test('where the parser is loaded anyway, few texts are read there, and many by threads', async () => {
  const cache = memory();
  const here = (questions: readonly SqlQuestion[]) => questions.map(({ sql }) => `here ${sql}`);
  pool = createSqlPool({ worker: join(folder, 'echo.mjs'), version: '1', cache, here });
  expect(await pool.read('outline', texts('a', 'b', 'a'))).toEqual(['here a', 'here b', 'here a']);
  expect([...cache.kept.values()]).toEqual(['here a', 'here b']);
  const many = Array.from({ length: 200 }, (_, at) => `select ${at}`);
  expect(await pool.read('outline', texts(...many))).toEqual(many.map((sql) => `outline duckdb ${sql}`));
});

test('threads of the real worker answer what is read in one thread, also for what is no query', async () => {
  const engine = await loadSqlEngine();
  const sql = ['select a.id, max(b.n) as n from a join b using (id) group by 1', 'select from from', 'delete from a'];
  for (const kind of ['shape', 'outline'] as const) {
    pool = createSqlPool(findSqlWorker());
    expect(await pool.read(kind, texts(...sql))).toEqual(
      readFacts(
        texts(...sql).map((text) => ({ kind, ...text })),
        engine,
      ),
    );
    await pool.close();
  }
});

test('another kind, dialect or version is another question', async () => {
  const cache = memory();
  await poolWith(cache).read('shape', texts('a'));
  await pool?.read('outline', texts('a'));
  await pool?.read('outline', [{ sql: 'a', dialect: 'snowflake' }]);
  await pool?.close();
  await poolWith(cache, '2').read('shape', texts('a'));
  expect(cache.kept.size).toBe(4);
});

test.each(['die', 'throw'])('a text that ends its thread (%s) costs only its own answer, and is not kept', async (bad) => {
  const cache = memory();
  const answers = await poolWith(cache).read('outline', texts('a', bad, 'b'));
  expect(answers).toEqual(['outline duckdb a', expect.stringContaining('"unread"'), 'outline duckdb b']);
  expect([...cache.kept.values()].toSorted()).toEqual(['outline duckdb a', 'outline duckdb b']);
});
