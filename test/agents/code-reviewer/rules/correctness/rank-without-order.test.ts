import { expect, test } from 'vitest';
import { rankWithoutOrder } from '../../../../../src/agents/code-reviewer/rules/correctness/rank-without-order.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(rankWithoutOrder, sql).map(({ message }) => message);

test('finds a choice among rows without an order', () => {
  expect(sqlFindings(rankWithoutOrder, 'select *\nfrom trips\nqualify row_number() over (partition by trip_id) = 1')).toMatchObject([
    {
      message:
        '`row_number()` in `m` has no ORDER BY within `trip_id`: which row comes first is left to the database and may change with each build.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  [
    'an order by the partition itself',
    'select *, row_number() over (partition by trip_id order by trips.trip_id) as n from trips',
    'is ordered by `trips.trip_id`, which is the same for all its rows',
  ],
  [
    'an order by a number, which is no position there',
    'select *, lag(fare) over (partition by trip_id order by 1) as n from trips',
    'is ordered by the constant `1`',
  ],
  ['a first value of none in particular', 'select first_value(fare) over (partition by trip_id) as n from trips', 'has no ORDER BY'],
])('%s', (_, sql, words) => {
  expect(messages(sql)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['an order', 'select *, row_number() over (partition by trip_id order by loaded_at desc) as n from trips'],
  ['an order by a window’s name', 'select row_number() over w as n, * from trips window w as (partition by trip_id order by loaded_at)'],
  [
    'rows that are alike in all that is selected',
    'select trip_id, fare from trips qualify row_number() over (partition by trip_id, fare) = 1',
  ],
  ['numbers over a whole table', 'select row_number() over () as n, * from trips'],
  [
    'a function that needs no order',
    'select sum(fare) over (partition by trip_id) as n, rank() over (partition by a order by b) as r from trips',
  ],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
