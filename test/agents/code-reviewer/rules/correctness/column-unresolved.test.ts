import { expect, test } from 'vitest';
import { columnUnresolved } from '../../../../../src/agents/code-reviewer/rules/correctness/column-unresolved.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(columnUnresolved, sql).map(({ message }) => message);

test('finds a column that a CTE doesn’t have, and the one that may be meant', () => {
  expect(
    sqlFindings(columnUnresolved, 'with t as (select trip_id, payment_types from raw)\nselect t.trip_id,\n  t.payment_type\nfrom t'),
  ).toMatchObject([
    {
      severity: 'error',
      message: '`m` reads `t.payment_type`, and `t` has no such column: the model can’t be built.',
      remedy: 'Read `payment_types`, or add it to `t`.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  ['in a join', 'with a as (select 1 as x), b as (select 1 as y) select a.x from a join b on a.x = b.x', '`b.x`'],
  ['behind stars of CTEs', 'with a as (select 1 as x), b as (select *, 2 as y from a) select b.z from b', '`b.z`'],
  ['of a subquery', 'select s.y from (select 1 as x) as s', '`s.y`'],
])('finds one %s', (_, sql, words) => {
  expect(messages(sql)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['a column in another case', 'with a as (select 1 as x) select a.X from a'],
  ['a column of a table', 'select t.anything from db.t as t'],
  ['a column behind an open star', 'with a as (select * from db.t) select a.anything from a'],
  ['a name without a table', 'with a as (select 1 as x) select y from a'],
  ['a field of a struct', "with a as (select {'b': 1} as s) select a.s.b, s.b as c from a"],
  ['a column of a query around this one', 'with a as (select 1 as x) select (select a.x from db.t) as x from a'],
  ['columns named by the CTE', 'with a(y) as (select 1 as x) select a.y from a'],
  ['a column that a star calls otherwise', 'with a as (select 1 as x), b as (select * rename (x as y) from a) select b.y from b'],
  ['a CTE that reads itself', 'with recursive a as (select 1 as n union all select a.n + 1 from a) select a.n from a'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
