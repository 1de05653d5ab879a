import { expect, test } from 'vitest';
import { measureClaims } from '../sql/differential/measure-claims.ts';

/** Other seeds than the short test's and the docs page's. */
const FIRST_SEED = 500_000;

test('over 3,000 generated pairs of SQL no proof is contradicted by the rows that DuckDB returns', async () => {
  const { tally, wrong } = await measureClaims({ pairs: 3000, firstSeed: FIRST_SEED });
  expect(wrong).toEqual([]);
  expect(tally.get('equal: none')).toBeGreaterThan(700);
}, 600_000);
