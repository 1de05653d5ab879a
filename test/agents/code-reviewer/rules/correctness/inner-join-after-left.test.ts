import { expect, test } from 'vitest';
import { innerJoinAfterLeft } from '../../../../../src/agents/code-reviewer/rules/correctness/inner-join-after-left.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(innerJoinAfterLeft, sql).map(({ message }) => message);

test('finds an inner join on what a LEFT JOIN may have left NULL', () => {
  expect(
    sqlFindings(
      innerJoinAfterLeft,
      'select t.id\nfrom trips as t\nleft join zones as z on z.id = t.zone\njoin boroughs as b\n  on b.id = z.borough',
    ),
  ).toMatchObject([
    {
      message:
        '`m` keeps rows without a match in `z` by a LEFT JOIN, and the inner join of `b` on `b.id = z.borough` drops every one of them.',
      remedy: 'Join `b` with LEFT JOIN, too, or `z` with INNER JOIN if only rows with a match are wanted.',
      location: { path: 'models/m.sql', line: 5 },
    },
  ]);
});

test.each([
  ['LEFT JOINs all the way', 'select 1 from t left join z on z.id = t.zone left join b on b.id = z.borough'],
  ['an inner join on the side that is kept', 'select 1 from t left join z on z.id = t.zone join b on b.id = t.borough'],
  ['a default for the missing', 'select 1 from t left join z on z.id = t.zone join b on b.id = coalesce(z.borough, -1)'],
  ['either of two ways', 'select 1 from t left join z on z.id = t.zone join b on b.id = z.borough or b.id = t.borough'],
  ['an inner join before', 'select 1 from t join b on b.id = t.borough left join z on z.id = t.zone'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
