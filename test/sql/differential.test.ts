import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureClaims } from './differential/measure-claims.ts';
import { PYTHON } from './differential/run-pairs.ts';

const pairs = Number(process.env['STEWARD_DIFFERENTIAL_PAIRS'] ?? 300);
const firstSeed = Number(process.env['STEWARD_DIFFERENTIAL_SEED'] ?? 1);

test.skipIf(!existsSync(PYTHON))(
  'no claim of none, additive or column is contradicted by the rows that DuckDB returns (skipped without .venv)',
  async () => {
    const { tally, wrong } = await measureClaims({ pairs, firstSeed });
    expect([...tally.values()].reduce((sum, times) => sum + times, 0)).toBe(pairs);
    expect(wrong).toEqual([]);
  },
  600_000,
);
