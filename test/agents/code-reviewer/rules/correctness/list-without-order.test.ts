import { expect, test } from 'vitest';
import { listWithoutOrder } from '../../../../../src/agents/code-reviewer/rules/correctness/list-without-order.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(listWithoutOrder, sql).map(({ message }) => message);

test('finds a list in no order', () => {
  expect(sqlFindings(listWithoutOrder, "select trip_id,\n  string_agg(stop, ', ') as stops\nfrom stops group by 1")).toMatchObject([
    {
      message:
        "`string_agg(stop, ', ')` in `m` lists its values in whatever order the database reads them: the same data may give another value on the next build.",
      remedy: 'Give `string_agg` an ORDER BY.',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
  expect(messages("select coalesce(array_to_string(array_agg(stop), ','), '') as stops from stops")).toHaveLength(1);
});

test.each([
  ['an order', "select string_agg(stop, ', ' order by at) as stops from stops"],
  ['WITHIN GROUP', "select listagg(stop, ', ') within group (order by at) as stops from stops"],
  [
    'a list that is sorted, counted or searched',
    'select list_sort(list(a)) as a, len(array_agg(b)) as b, list_contains(list(c), 1) as c from t',
  ],
  ['distinct values', 'select array_agg(distinct a) as a from t'],
  ['rows of a sorted subquery', 'select array_agg(a) as a from (select a from t order by b) as s'],
  ['rows of a sorted CTE', 'with s as (select a from t order by b) select array_agg(a) as a from s'],
  ['a window, which has an order of its own', 'select array_agg(a) over (order by b) as a from t'],
  ['other aggregates', 'select max(a) as a, sum(b) as b from t'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
