import { expect, test } from 'vitest';
import { nullsJoined } from '../../../../../src/agents/code-reviewer/rules/correctness/nulls-joined.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(nullsJoined, sql).map(({ message }) => message);

test('finds a join of rows that have no key', () => {
  expect(sqlFindings(nullsJoined, 'select 1\nfrom a\nleft join b\n  on coalesce(a.id, -1) = coalesce(b.id, -1)')).toMatchObject([
    {
      message:
        '`m` joins `b` on `coalesce(a.id, -1) = coalesce(b.id, -1)` alone: every row without a key on one side meets every row without one on the other, as if both were `-1`.',
      location: { path: 'models/m.sql', line: 4 },
    },
  ]);
  expect(messages("select 1 from a join b on ifnull(a.id::text, '') = ifnull(b.id::text, '')")).toHaveLength(1);
});

test.each([
  ['a key of several columns', "select 1 from a join b on a.x = b.x and coalesce(a.id, '') = coalesce(b.id, '')"],
  ['one side alone, for an unknown member', 'select 1 from a join b on coalesce(a.id, -1) = b.id'],
  ['different values', 'select 1 from a join b on coalesce(a.id, -1) = coalesce(b.id, -2)'],
  ['a second column instead of a constant', 'select 1 from a join b on coalesce(a.id, a.x) = coalesce(b.id, b.x)'],
  ['a WHERE', "select 1 from a join b on a.id = b.id where coalesce(a.x, '') = coalesce(b.x, '')"],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
