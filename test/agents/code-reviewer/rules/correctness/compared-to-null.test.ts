import { expect, test } from 'vitest';
import { comparedToNull } from '../../../../../src/agents/code-reviewer/rules/correctness/compared-to-null.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(comparedToNull, sql).map(({ message }) => message);

test('finds a comparison with NULL wherever it stands', () => {
  expect(sqlFindings(comparedToNull, 'select a\nfrom t\nwhere a = null')).toMatchObject([
    {
      severity: 'error',
      message: '`a = null` in `m` is never true, not even where `a` is NULL: no row passes it.',
      remedy: 'Write `a is null`.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
  expect(messages('select case when t.a <> null then 1 end as b from t join u on t.x = u.x')).toEqual([
    '`t.a <> null` in `m` is never true, not even where `t.a` is NULL: no row passes it.',
  ]);
});

test.each([
  'select a from t where a is null',
  'select a from t where a is not distinct from null',
  "select nullif(a, '') as a, null as b, coalesce(c, null) as c from t where a = 'null'",
])('finds nothing in %s', (sql) => {
  expect(messages(sql)).toEqual([]);
});
