import { expect, test } from 'vitest';
import { notInWithNulls } from '../../../../../src/agents/code-reviewer/rules/correctness/not-in-with-nulls.ts';
import { dataTest, model } from '../../../facts-builder.ts';
import { sqlFindings } from '../../../sql-review.ts';

const nodes = [model('zones'), model('trips'), dataTest('not_null', 'zones', { column: 'zone_id' })];
const messages = (sql: string) => sqlFindings(notInWithNulls, sql, { nodes }).map(({ message }) => message);

test('finds NOT IN over a column that nothing keeps from being NULL', () => {
  expect(sqlFindings(notInWithNulls, 'select *\nfrom x\nwhere zone not in (select zone_name from db.main.zones)', { nodes })).toMatchObject(
    [
      {
        message: 'NOT IN in `m` lets no row pass as soon as one `zone_name` of `zones` is NULL, and nothing says that none is.',
        remedy: 'Use NOT EXISTS, add `where zone_name is not null` to the subquery, or test `zones.zone_name` with `not_null`.',
        location: { path: 'models/m.sql', line: 3 },
      },
    ],
  );
});

test.each([
  ['through a CTE', 'with z as (select zone_name as n from db.main.zones) select * from x where zone not in (select n from z)'],
  ['as NOT … IN', 'select * from x where not (zone in (select zone_name from db.main.zones))'],
  [
    'of a tested column on the optional side of a join',
    'select * from x where zone not in (select z.zone_id from db.main.trips as t left join db.main.zones as z on z.zone_id = t.zone_id)',
  ],
])('finds it %s', (_, sql) => {
  expect(messages(sql)).toHaveLength(1);
});

test.each([
  ['a tested column', 'select * from x where zone not in (select zone_id from db.main.zones)'],
  ['NULLs left out', 'select * from x where zone not in (select zone_name from db.main.zones where zone_name is not null)'],
  ['NULLs left out by a comparison', "select * from x where zone not in (select zone_name from db.main.zones where zone_name > 'a')"],
  [
    'NULLs left out in a CTE',
    'with z as (select * from db.main.zones where zone_name is not null) select * from x where zone not in (select zone_name from z)',
  ],
  ['a computed value', "select * from x where zone not in (select coalesce(zone_name, '') from db.main.zones)"],
  ['IN', 'select * from x where zone in (select zone_name from db.main.zones)'],
  ['a list', 'select * from x where zone not in (1, 2)'],
  ['a table that nobody knows', 'select * from x where zone not in (select zone_name from elsewhere.zones)'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
