import { expect, test } from 'vitest';
import { openStar } from '../../../../../src/agents/code-reviewer/rules/correctness/open-star.ts';
import { sqlFindings } from '../../../sql-review.ts';

const inMarts = { path: 'models/marts/m.sql' };
const count = (sql: string, parts: Parameters<typeof sqlFindings>[2] = { parts: inMarts }) => sqlFindings(openStar, sql, parts).length;

test('finds a star over a table', () => {
  expect(sqlFindings(openStar, 'select\n  t.*,\n  1 as a\nfrom db.t as t', { parts: inMarts })).toMatchObject([
    {
      severity: 'info',
      message:
        '`m` returns every column of its input, also those that are added there later: what readers of a mart get is decided upstream.',
      location: { path: 'models/marts/m.sql', line: 2 },
    },
  ]);
  expect(count('with a as (select * from db.t), f as (select * from a where x) select * from f')).toBe(1);
});

test('finds nothing in a star over a CTE that names its columns', () => {
  expect(count('with f as (select a, b from db.t) select * from f')).toBe(0);
});

test('finds nothing below the marts, or under a contract', () => {
  expect(count('select * from db.t', { parts: { path: 'models/staging/m.sql' } })).toBe(0);
  expect(count('select * from db.t', { parts: { ...inMarts, contractEnforced: true } })).toBe(0);
});
