import { expect, test } from 'vitest';
import type { ProcessResult } from '../../src/core/ports/processes.ts';
import { detectEngine, isRustEngine, tierOf } from '../../src/dbt/detect-engine.ts';

function answering(result: Partial<ProcessResult>) {
  return { run: async (): Promise<ProcessResult> => ({ exitCode: 0, stdout: '', stderr: '', ended: 'exit', seconds: 0, ...result }) };
}

test('finds the version and the adapters, not the libraries beside them', async () => {
  const stdout = JSON.stringify({ 'dbt-core': '1.11.16', 'dbt-duckdb': '1.11.1', 'dbt-common': '1.39.0', 'dbt-adapters': '1.24.5' });
  expect(await detectEngine(answering({ stdout }), 'python', {})).toEqual({
    python: 'python',
    version: '1.11.16',
    adapters: { duckdb: '1.11.1' },
  });
});

test.each([
  ['no interpreter', { ended: 'not-found', exitCode: undefined } as const, 'STW-1003'],
  ['no dbt', { stdout: '{}' }, 'STW-1003'],
  ['an interpreter that fails', { exitCode: 1 }, 'STW-1003'],
  ['an answer that is no JSON', { stdout: 'hello' }, 'STW-1003'],
  ['a dbt that is too old', { stdout: '{"dbt-core": "1.7.19"}' }, 'STW-1004'],
])('%s is a Problem', async (_, result, code) => {
  await expect(detectEngine(answering(result), 'python', {})).rejects.toMatchObject({ code });
});

test.each([
  ['1.8.0', 'duckdb', 'executed'],
  ['1.11.16', 'postgres', 'executed'],
  ['1.12.6', 'duckdb', 'recorded'],
  ['2.0.9', 'duckdb', 'recorded'],
  ['1.11.0', 'snowflake', 'recorded'],
  ['1.11.0', 'athena', 'untried'],
  ['1.13.0rc1', 'duckdb', 'untried'],
])('dbt %s with %s is %s', (version, adapter, tier) => {
  expect(tierOf({ version }, adapter)).toBe(tier);
});

test('from 2.0 on dbt is a program of its own', () => {
  expect(['1.12.6', '2.0.9'].map((version) => isRustEngine({ version }))).toEqual([false, true]);
});
