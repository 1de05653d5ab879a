import { expect, test } from 'vitest';
import { duplicateOutputColumn } from '../../../../../src/agents/code-reviewer/rules/correctness/duplicate-output-column.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(duplicateOutputColumn, sql).map(({ message }) => message);

test('finds a name that comes twice, on its second line', () => {
  expect(sqlFindings(duplicateOutputColumn, 'select t.id,\n  z.name,\n  z.id\nfrom t join z on t.z = z.id')).toMatchObject([
    {
      message:
        '`m` returns `id` twice. Most databases refuse such a table; the others call the second one as they like, and readers get the first.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  ['behind a closing CTE', 'with f as (select a, b as A from t) select * from f', '`a` twice'],
  [
    'in the stars of two CTEs',
    'with a as (select 1 as id, 2 as x), b as (select 1 as id) select * from a join b on a.id = b.id',
    '`id` twice',
  ],
  ['of an expression without a name', 'select a, count(*) from t group by 1', '`count(*)` in `m` has no name'],
  ['of two expressions without a name', 'select a + 1, max(b) from t', '`a + 1` and `max(b)` in `m` have no names'],
])('finds one %s', (_, sql, words) => {
  expect(messages(sql)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['different names', 'select t.id, z.id as z_id from t join z on true'],
  ['stars that are merged by USING', 'with a as (select 1 as id), b as (select 1 as id) select * from a join b using (id)'],
  ['stars that leave one out', 'with a as (select 1 as id), b as (select 1 as id) select a.*, b.* exclude (id) from a join b on true'],
  ['stars over unknown tables', 'select * from t join z on t.id = z.id'],
  ['a nameless expression in a subquery', 'select a from t where b in (select max(b) from t)'],
  ['later parts of a UNION', 'select 1 as a, 2 as b union all select 1, 2'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
