import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classifyChange } from '../../src/sql/classify-change.ts';
import { contradiction, type Result } from './differential/check-claim.ts';
import { type Rewrite, rewrites } from './differential/rewrites.ts';
import { PYTHON, runPairs } from './differential/run-pairs.ts';
import { tables } from './differential/spec.ts';

type Answers = readonly (readonly (Result | { error: string })[])[];

const classify = ([base, head]: readonly [string, string]) => classifyChange({ dialect: 'duckdb', base, head, schema: tables });
const answers: Promise<Answers> = existsSync(PYTHON)
  ? runPairs(rewrites.flatMap(({ kept, broken = kept }) => [kept, broken]))
  : Promise.resolve([]);

/** The rows that both texts return, as bags. */
async function rowsOf(index: number): Promise<readonly [Result, Result]> {
  const [base, head] = (await answers)[index] ?? [];
  if (base === undefined || head === undefined || 'error' in base || 'error' in head) throw new Error(JSON.stringify([base, head]));
  return [base, head];
}

function bag({ names, rows }: Result): readonly string[] {
  const order = names.map((name, index) => ({ name, index })).toSorted((one, other) => one.name.localeCompare(other.name));
  return rows.map((row) => JSON.stringify(order.map(({ index }) => row[index]))).toSorted();
}

describe.skipIf(!existsSync(PYTHON))('each rewrite (skipped without .venv)', () => {
  test.each(rewrites.map((rewrite, index) => [rewrite.name, rewrite, index] as const))(
    '%s: proved, and DuckDB agrees',
    async (_, { kept }, index) => {
      const [base, head] = await rowsOf(index * 2);
      expect(await classify(kept)).toMatchObject({ class: 'none' });
      expect(bag(base)).toEqual(bag(head));
    },
  );

  const breakable = rewrites.flatMap((rewrite: Rewrite, index) =>
    rewrite.broken === undefined ? [] : [[rewrite.name, rewrite.broken, index] as const],
  );
  test.each(breakable)('%s: no proof where its condition does not hold', async (_, broken, index) => {
    const [base, head] = await rowsOf(index * 2 + 1);
    const classification = await classify(broken);
    expect(bag(base)).not.toEqual(bag(head));
    expect(classification.class).not.toBe('none');
    expect(contradiction(classification, base, head)).toBeUndefined();
  });
});
