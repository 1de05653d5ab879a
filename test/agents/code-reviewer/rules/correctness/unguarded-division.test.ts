import { expect, test } from 'vitest';
import { unguardedDivision } from '../../../../../src/agents/code-reviewer/rules/correctness/unguarded-division.ts';
import { dataTest, model } from '../../../facts-builder.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(unguardedDivision, sql).map(({ message }) => message);

test('finds a column as a divisor, on its line', () => {
  expect(sqlFindings(unguardedDivision, 'select trip_id,\n  fare / distance as per_km\nfrom db.main.trips')).toMatchObject([
    {
      message:
        '`m` divides by `distance`, and nothing keeps that from being zero: such a row becomes infinite, and with it every sum and average over it.',
      remedy: 'Divide by `nullif(distance, 0)`, and decide what NULL means there.',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
});

test('says what a zero does in the warehouse at hand', () => {
  const [found] = sqlFindings(unguardedDivision, 'select fare / distance as per_km from db.main.trips', { adapter: 'postgres' });
  expect(found?.message).toContain('one such row fails the whole model');
});

test.each([
  ['a sum of a column', 'select sum(a) / sum(b) as r from db.t', '`sum(b)`'],
  ['a column with a cast', 'select a / cast(t.b as double) as r from db.t', '`t.b`'],
  [
    'a count of what meets a condition',
    'select sum(a) / count(case when a > 0 then id end) as r from db.t where d is not null',
    '`count(case … end)`',
  ],
  ['a sum of ones and zeros', 'select sum(a) / sum(case when b then 1 else 0 end) as r from db.t', '`sum(case … end)`'],
  ['a filtered count', 'select sum(a) / count(*) filter (where b) as r from db.t', '`count(*) filter (where b)`'],
  ['a difference', 'select litres / (km - previous_km) as r from db.t', '`km - previous_km`'],
  [
    'a column that a CTE only adds up',
    'with t as (select a, price * pieces - coalesce(off, 0) as b from db.t) select a / b as r from t',
    '`b`',
  ],
  ['a column by a number', 'select budget / (t.seconds / 3600) as r from db.t', '`t.seconds / 3600`'],
  ['a sum by a number', 'select sum(a) / (100 * sum(b)) as r from db.t', '`100 * sum(b)`'],
  ['a sum of products', 'select sum(a) / sum(t.pieces * t.price) as r from db.t', '`sum(t.pieces * t.price)`'],
  ['whole hours between times', "select count(*) / date_diff('hour', min(at), max(at)) as r from db.t", '`date_diff'],
  ['the row before the first', 'select a / lag(a, 1, 0) over (order by d) as r from db.t', '`lag(a, 1, 0)'],
  [
    'a column that a CTE counts by a condition',
    'with t as (select sum(a) as a, count(*) filter (where c) as b from db.t) select a / b as r from t',
    '`b`',
  ],
  ['a column that a CTE divides by a number', 'with t as (select a, sum(s) / 3600.0 as b from db.t) select a / b as r from t', '`b`'],
  ['a column inside a function', 'select round(100.0 * a / b, 2) as r from db.t', '`b`'],
])('finds %s', (_, sql, words) => {
  expect(messages(sql)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['NULLIF', 'select a / nullif(b, 0) as r from db.t'],
  ['something that nobody would make zero', 'select a / days_in_month as r, a / usd_exchange_rate as b from db.t'],
  [
    'a count of what meets a condition behind a CASE',
    'select case when count(b) filter (where c) > 0 then 1 / count(b) filter (where c) end as r from db.t',
  ],
  [
    'a count of what meets a condition behind HAVING',
    'select d, 1 / count(case when b then 1 end) as r from db.t group by d having count(case when b then 1 end) > 0',
  ],
  ['a count of what WHERE asks for', 'select sum(a) / count(case when b > 1 then id end) as r from db.t where b > 0'],
  ['a count of everything in one way or another', 'select sum(a) / count(case when b then 1 else 2 end) as r from db.t'],
  ['a difference of which the sides are compared', 'select litres / (km - previous_km) as r from db.t where km > previous_km'],
  ['a row before the first that is null', 'select a / lag(a) over (order by d) as r from db.t'],
  ['days with the first one', "select a / (date_diff('day', b, c) + 1) as r from db.t"],
  ['days between dates that are compared', "select a / date_diff('day', b, c) as r from db.t where c > b"],
  ['hours between times behind HAVING', "select 1 / date_diff('hour', min(b), max(b)) as r from db.t having max(b) > min(b) + 1"],
  ['finer times', "select a / date_diff('second', b, c) as r from db.t"],
  ['a number by a number', 'select a / (100 / 3) as r from db.t'],
  ['a difference to a constant', 'select a / (b - 1) as r from db.t'],
  ['a constant', 'select a / 100 as r from db.t'],
  ['a count of the rows of a group', 'select sum(a) / count(*) as r from db.t'],
  ['a CASE that looks first', 'select case when b = 0 then 0 else a / b end as r from db.t'],
  ['an IF that looks first', 'select if(b > 0, a / b, 0) as r from db.t'],
  ['a filter on it', 'select a / b as r from db.t where b > 0'],
  ['a filter on it in a CTE', 'with t as (select * from db.t where b <> 0) select a / b as r from t'],
  ['a column that a CTE computes', 'with t as (select a, greatest(b, 1) as b from db.t) select a / b as r from t'],
  ['a least value', 'select a / greatest(b, 1) as r from db.t'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});

test('finds nothing where the model upstream leaves zero out, or computes the column', () => {
  const sql = 'select fare / distance as per_km from db.main.trips';
  const upstream = (compiledCode: string) => [model('trips', { compiledCode })];
  expect(sqlFindings(unguardedDivision, sql, { nodes: upstream('select * from raw where distance > 0') })).toEqual([]);
  expect(sqlFindings(unguardedDivision, sql, { nodes: upstream('select fare, nullif(d, 0) as distance from raw') })).toEqual([]);
  expect(sqlFindings(unguardedDivision, sql, { nodes: upstream('select * from raw where fare > 0') })).toHaveLength(1);
});

test('finds nothing where a test keeps it from being zero, or where the database answers NULL', () => {
  const nodes = [model('trips'), dataTest('accepted_range', 'trips', { column: 'distance' })];
  const sql = 'select fare / distance as per_km from db.main.trips';
  expect(sqlFindings(unguardedDivision, sql, { nodes })).toEqual([]);
  expect(sqlFindings(unguardedDivision, sql, { adapter: 'databricks' })).toEqual([]);
});
