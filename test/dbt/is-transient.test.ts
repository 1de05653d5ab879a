import { expect, test } from 'vitest';
import { isTransient } from '../../src/dbt/is-transient.ts';

test.each([
  ['Runtime Error\n  IO Error: Could not set lock on file "a.duckdb": Conflicting lock is held in python (PID 1)', true],
  ['Database Error in model a (models/a.sql)\n  deadlock detected\n  DETAIL: Process 1 waits', true],
  ['Database Error\n  server closed the connection unexpectedly', true],
  ['Database Error\n  000900 (40001): something about a transaction', true],
  ['SQLSTATE 08006', true],
  ['Database Error\n  000630 (57014): Statement reached its timeout', false],
  ['Database Error\n  something else (57014): cancelled', false],
  ['error: dbt1304: the warehouse went away', true],
  ['Database Error\n  column "no_such" does not exist', false],
  ['Runtime Error\n  IO Error: No space left on device', false],
  ['Database Error\n  001003 (42000): SQL compilation error', false],
  ['a table of (40001) rows failed', true],
  ['', false],
])('%s: %s', (text, expected) => {
  expect(isTransient(text)).toBe(expected);
});

test("an adapter's own rules count only for it", () => {
  expect(isTransient('TransactionContext Error: Conflict on update!', { adapter: 'duckdb' })).toBe(true);
  expect(isTransient('TransactionContext Error: Conflict on update!', { adapter: 'snowflake' })).toBe(false);
});
