import { expect, test } from 'vitest';
import { betweenLosesDay } from '../../../../../src/agents/code-reviewer/rules/correctness/between-loses-day.ts';
import { model } from '../../../facts-builder.ts';
import { sqlFindings } from '../../../sql-review.ts';

const nodes = [
  model('trips', {
    columns: [
      { name: 'picked_up', dataType: 'TIMESTAMP' },
      { name: 'changed_at', dataType: 'date' },
    ],
  }),
];
const messages = (sql: string) => sqlFindings(betweenLosesDay, sql, { nodes }).map(({ message }) => message);

test('finds a day as the upper bound of a time', () => {
  expect(sqlFindings(betweenLosesDay, "select *\nfrom t\nwhere created_at between '2026-01-01' and '2026-01-31'")).toMatchObject([
    {
      message:
        "`created_at` in `m` is a time, and `'2026-01-31'` is the midnight that day begins with: all that happened on `2026-01-31` is left out.",
      remedy: "Ask for `created_at < '2026-02-01'` instead of the upper bound.",
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  ['a column that is declared to be a time', "select * from db.main.trips where picked_up between '2026-01-01' and '2026-01-31'"],
  ['a date literal', "select * from t where created_at between date '2026-01-01' and date '2026-01-31'"],
  ['a CASE', "select case when created_at between '2026-01-01' and '2026-01-31' then 1 end as a from t"],
])('finds it in %s', (_, sql) => {
  expect(messages(sql)).toHaveLength(1);
});

test.each([
  ['a bound with a time', "select * from t where created_at between '2026-01-01' and '2026-01-31 23:59:59'"],
  ['a day of a time', "select * from t where created_at::date between '2026-01-01' and '2026-01-31'"],
  ['a column that is declared to be a day', "select * from db.main.trips where changed_at between '2026-01-01' and '2026-01-31'"],
  ['a column that may be a day', "select * from t where trip_date between '2026-01-01' and '2026-01-31'"],
  ['a half-open range', "select * from t where created_at >= '2026-01-01' and created_at < '2026-02-01'"],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
