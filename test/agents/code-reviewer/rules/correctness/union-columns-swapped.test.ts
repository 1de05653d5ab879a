import { expect, test } from 'vitest';
import { unionColumnsSwapped } from '../../../../../src/agents/code-reviewer/rules/correctness/union-columns-swapped.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(unionColumnsSwapped, sql).map(({ message }) => message);

test('finds the same columns in another order', () => {
  expect(sqlFindings(unionColumnsSwapped, 'select trip_id, fare, tip from a\nunion all\nselect trip_id, tip, fare from b')).toMatchObject([
    {
      severity: 'error',
      message: 'A UNION in `m` goes by position: column 2 is `fare` in its first part and `tip` in another, so `tip` lands in `fare`.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test('finds it in a CTE, in a subquery and in a later part', () => {
  expect(messages('with u as (select 1 as a, 2 as b from t union select b, a from t) select * from u')).toHaveLength(1);
  expect(messages('select * from (select a, b from t union all select a, b from t union all select b, a from t) as u')).toHaveLength(1);
});

const halves = (second: string) => `with ended as (select account_id, subject_id, 'end' as event from s),
joined as (${second}),
again as (select * from joined)
`;

test('finds it where the parts come through stars over CTEs', () => {
  const swapped = halves(`select user_id as subject_id, account_id, 'joined' as event from users`);
  expect(sqlFindings(unionColumnsSwapped, `${swapped}select * from ended\nunion all\nselect * from again`)).toMatchObject([
    {
      message:
        'A UNION in `m` goes by position: column 1 is `account_id` in its first part and `subject_id` in another, so `subject_id` lands in `account_id`.',
      location: { path: 'models/m.sql', line: 6 },
    },
  ]);
  expect(messages(`${swapped}select * from ended union all select e.* from again as e`)).toHaveLength(1);
  expect(
    messages(`${swapped}select account_id, subject_id, event from ended union select * from (select * from joined) as j`),
  ).toHaveLength(1);
});

test('finds nothing where stars over CTEs give the same order, or one that isn’t known', () => {
  const same = halves(`select account_id, user_id as subject_id, 'joined' as event from users`);
  expect(messages(`${same}select * from ended union all select * from again`)).toEqual([]);
  expect(messages(`${halves('select * from users')}select * from ended union all select * from again`)).toEqual([]);
  const ordered = halves(`select user_id as subject_id, account_id, 'joined' as event from users`);
  expect(messages(`${ordered}select * from ended union all select account_id, subject_id, event from again`)).toEqual([]);
});

test.each([
  ['the same order', 'select a, b from t union all select a, b from u'],
  ['other names', 'select a, b from t union all select b, c from u'],
  ['names in another case', 'select a, b from t union all select A, B from u'],
  ['a star', 'select a, b from t union all select * from u'],
  ['a union by names', 'select a, b from t union all by name select b, a from u'],
  ['an EXCEPT, which only tests rows', 'select a, b from t except select b, a from u'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
