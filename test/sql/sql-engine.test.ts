import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

test('loads from the bytes that a bundle ships, and leaves the global fetch as it was', async () => {
  const before = globalThis.fetch;
  const bytes = await readFile(createRequire(import.meta.url).resolve('@polyglot-sql/sdk/polyglot_sql.wasm'));
  const engine = await loadSqlEngine(bytes);
  expect(engine.parse('select 1', 'duckdb')).toHaveProperty('statements');
  expect(engine.parse('select from from', 'duckdb')).toHaveProperty('error');
  expect(engine.tokens('select 1', 'duckdb')).toHaveLength(2);
  expect(globalThis.fetch).toBe(before);
});
