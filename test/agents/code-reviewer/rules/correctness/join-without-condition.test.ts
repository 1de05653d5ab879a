import { expect, test } from 'vitest';
import { joinWithoutCondition } from '../../../../../src/agents/code-reviewer/rules/correctness/join-without-condition.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(joinWithoutCondition, sql).map(({ message }) => message);

test('finds a comma that nothing ties together', () => {
  expect(
    sqlFindings(joinWithoutCondition, "select t.a, z.b\nfrom trips as t,\n  zones as z\nwhere t.fare > 0 and z.borough = 'a'"),
  ).toMatchObject([
    {
      severity: 'error',
      message:
        'WHERE says nothing about `z` and the tables before its comma together, so `m` pairs every row before it with every row of `z`.',
      remedy: 'Say which columns of `z` belong to which of the others, or write CROSS JOIN if every pair is wanted.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  [
    'a condition that forgets the joined table',
    'select 1 from t join z on t.zone = t.start_zone',
    'The ON clause of `z` names no column of it',
  ],
  [
    'a condition that compares a column with itself',
    'select 1 from t left join z on z.id = z.id',
    'The ON clause of `z` compares a column with itself',
  ],
])('finds %s', (_, sql, words) => {
  expect(messages(sql)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['a comma with its condition', 'select 1 from t, z where t.zone = z.id'],
  ['a comma with a condition that may be about both', 'select 1 from t, z where zone = id'],
  ['a comma before one row', 'with p as (select max(a) as a from x) select 1 from t, p'],
  ['a comma before parameters', 'with p as (select 1 as a) select 1 from p, t'],
  ['a comma before the values of a list', 'select 1 from t, unnest(t.items) as i(x)'],
  ['a comma before a lateral subquery', 'select 1 from t, lateral (select t.a) as l'],
  ['parameters that join under a condition', "with p as (select max(a) as a from x) select 1 from t left join p on t.kind = 'a'"],
  ['CROSS JOIN, which says so', 'select 1 from t cross join z'],
  ['ON TRUE, which says so', 'select 1 from t left join z on true'],
  ['a condition about both', 'select 1 from t join z on t.zone = z.id and z.id = z.id'],
  ['a filter on the joined table alone', "select 1 from t join z on z.kind = 'a'"],
  ['columns without their tables', 'select 1 from t join z on zone = id'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
