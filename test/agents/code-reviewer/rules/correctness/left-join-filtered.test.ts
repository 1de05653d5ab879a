import { expect, test } from 'vitest';
import { leftJoinFiltered } from '../../../../../src/agents/code-reviewer/rules/correctness/left-join-filtered.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(leftJoinFiltered, sql).map(({ message }) => message);

const from = (rest: string) => `select t.trip_id\nfrom trips as t\nleft join zones as z on z.zone_id = t.zone_id\n${rest}`;

test('finds a condition on the optional side, on its line', () => {
  expect(sqlFindings(leftJoinFiltered, from("where z.borough = 'Mitte'"))).toMatchObject([
    {
      age: 'new',
      message:
        "`m` keeps rows without a match in `z` by a LEFT JOIN, and WHERE `z.borough = 'Mitte'` drops every one of them: it works as an INNER JOIN.",
      remedy: "Move `z.borough = 'Mitte'` into the ON clause of `z`, or write INNER JOIN if only rows with a match are wanted.",
      location: { path: 'models/m.sql', line: 4 },
    },
  ]);
});

test.each([
  ['one among other conditions', "where t.fare > 0 and lower(z.borough) in ('mitte')", 1],
  ['each alternative needs a match', "where z.borough = 'a' or z.borough = 'b'", 1],
  ['a denied comparison', "where not z.borough = 'a'", 1],
  ['NULL is let through', "where z.borough = 'Mitte' or z.zone_id is null", 0],
  ['NULL has a value', "where coalesce(z.borough, 'Mitte') = 'Mitte'", 0],
  ['only rows without a match', 'where z.zone_id is null', 0],
  ['only rows with a match, said so', "where z.zone_id is not null and z.borough = 'a'", 0],
  ['a condition on the side that is kept', 'where t.fare > 0', 0],
  ['a comparison that knows NULL', "where z.borough is distinct from 'a'", 0],
  ['a column that may be of either', "where borough = 'a'", 0],
])('%s', (_, where, count) => {
  expect(messages(from(where))).toHaveLength(count);
});

test('finds nothing in an inner join, in ON, or in SQL that a macro wrote', () => {
  expect(messages('select 1 from a join b on a.x = b.x where b.y = 1')).toEqual([]);
  expect(messages('select 1 from a left join b on a.x = b.x and b.y = 1')).toEqual([]);
  expect(sqlFindings(leftJoinFiltered, from("where z.borough = 'a'"), { raw: "{{ trips_of('a') }}" })).toEqual([]);
});
