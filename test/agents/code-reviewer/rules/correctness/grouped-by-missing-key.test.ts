import { expect, test } from 'vitest';
import { groupedByMissingKey } from '../../../../../src/agents/code-reviewer/rules/correctness/grouped-by-missing-key.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(groupedByMissingKey, sql).map(({ message }) => message);

const from = (keys: string, rest = '') =>
  `select ${keys},\n  count(*) as n\nfrom trips as t\nleft join zones as z on z.zone_id = t.zone_id ${rest}\ngroup by ${keys}`;

test('finds the optional side’s copy of the key', () => {
  expect(sqlFindings(groupedByMissingKey, from('z.zone_id'))).toMatchObject([
    {
      message:
        '`m` groups by `z.zone_id`, which is NULL for every row that the LEFT JOIN of `z` found no match for: all of them become one group, whatever their `t.zone_id` is.',
      remedy: 'Group by `t.zone_id`, which is the same value and always there.',
      location: { path: 'models/m.sql', line: 5 },
    },
  ]);
  expect(messages(from('z.zone_id').replace(/group by.*$/, 'group by 1'))).toHaveLength(1);
});

test.each([
  ['the key that is always there', from('t.zone_id')],
  ['both', from('t.zone_id, z.zone_id')],
  ['a name of the optional side', from('z.name')],
  ['rows without a match left out', from('z.zone_id', 'where z.zone_id is not null')],
  ['an inner join', from('z.zone_id').replace('left join', 'join')],
  ['a default for the missing', from('coalesce(z.zone_id, -1)')],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
