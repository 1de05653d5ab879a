import { expect, test } from 'vitest';
import { countDistinctnessChange } from '../../../../../src/agents/code-reviewer/rules/correctness/count-distinctness-change.ts';
import { sqlFindings } from '../../../sql-review.ts';

const changes = (base: string, head: string) => sqlFindings(countDistinctnessChange, head, { base }).map(({ message }) => message);

test('finds a count that became distinct, and asks', () => {
  const [base, sql] = [
    'select zone_id,\n count(rider_id) as riders\nfrom t group by 1',
    'select zone_id,\n count(distinct x.rider_id) as riders\nfrom t as x group by 1',
  ];
  expect(sqlFindings(countDistinctnessChange, sql, { base })).toMatchObject([
    {
      message: '`m.riders` now takes each `x.rider_id` once: `count(rider_id)` became `count(distinct x.rider_id)`.',
      question: '`m.riders` now takes each `x.rider_id` once: `count(rider_id)` became `count(distinct x.rider_id)`. Intended?',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
});

test('finds one that is distinct no more, inside an expression of a CTE', () => {
  expect(
    changes(
      'with a as (select round(count(distinct x) / 2) as n from t) select n from a',
      'with a as (select round(count(x) / 2) as n from t) select n from a',
    ),
  ).toEqual(['`m.n` now takes every row, also where `x` repeats: `count(distinct x)` became `count(x)`.']);
});

test.each([
  ['the same count', 'select count(distinct x) as n from t', 'select count(distinct x) as n from t where y'],
  ['a count of another column', 'select count(x) as n from t', 'select count(distinct y) as n from t'],
  ['another column beside it', 'select count(x) as n from t', 'select count(x) as n, count(distinct x) as m from t'],
  ['a count that is now in two forms', 'select count(x) as n from t', 'select count(x) - count(distinct x) as n from t'],
  ['another name', 'select count(x) as n from t', 'select count(distinct x) as d from t'],
])('finds nothing in %s', (_, base, head) => {
  expect(changes(base, head)).toEqual([]);
});

test('finds nothing in a new model', () => {
  expect(sqlFindings(countDistinctnessChange, 'select count(distinct x) as n from t')).toEqual([]);
});
