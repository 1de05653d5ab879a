import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readCases } from './read-cases.ts';
import { applyPatch, copyRepository, revertPatch } from './support/stage-repository.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const taxonomy = z.array(z.object({ id: z.string() })).parse(JSON.parse(readFileSync(`${ROOT}src/dbt/taxonomy/dbt-errors.json`, 'utf8')));
const causes = new Set([...taxonomy.map(({ id }) => id), 'unknown']);
const cases = readCases();

const folder = mkdtempSync(join(tmpdir(), 'steward-cases-'));
const repository = join(folder, 'taxi');
beforeAll(() => copyRepository(`${ROOT}examples/taxi`, repository));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the gallery is as large as it claims, on both databases, and half of it is frozen', () => {
  const count = (wanted: Partial<(typeof cases)[number]>) =>
    cases.filter((failure) => Object.entries(wanted).every(([key, value]) => Reflect.get(failure, key) === value)).length;

  expect(cases.length).toBeGreaterThanOrEqual(80);
  expect(count({ adapter: 'postgres' })).toBeGreaterThanOrEqual(12);
  expect(count({ half: 'frozen' })).toBeGreaterThanOrEqual(cases.length / 2);
  expect(count({ half: 'frozen', adapter: 'postgres' })).toBeGreaterThanOrEqual(8);
});

test('no two cases say the same', () => {
  const titles = cases.map(({ title, adapter }) => `${title} on ${adapter}`);

  expect(new Set(titles).size).toBe(cases.length);
});

describe.each(cases)('$name', ({ patch, expect: expected, adapter }) => {
  test('applies to the example, and every place that it names is there', async () => {
    await applyPatch(repository, patch);

    const places = [...(expected.file === null ? [] : [expected]), ...expected.orPlaces];
    const lines = places.map(({ file, line }) => lineOf(join(repository, String(file)), line ?? 1));
    await revertPatch(repository, patch);
    expect(lines).not.toContain('');
  });

  test('expects what can be judged', () => {
    expect(expected.cause.filter((cause) => !causes.has(cause))).toEqual([]);
    expect(
      expected.cause.filter((cause) => /^(sf|bq|dbx)\./.test(cause) || (adapter === 'duckdb' ? /^pg\./ : /^duckdb\./).test(cause)),
    ).toEqual([]);
    expect(expected.line === null || expected.file !== null).toBe(true);
    // Nobody can be blamed for a line, or mend one, where the base fails in the same way.
    expect(expected.byThisChange || (expected.file === null && !expected.mechanical)).toBe(true);
  });
});

function lineOf(file: string, line: number): string {
  return readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? '';
}
