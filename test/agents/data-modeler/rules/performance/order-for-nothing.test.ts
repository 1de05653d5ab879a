import { expect, test } from 'vitest';
import { orderForNothing } from '../../../../../src/agents/data-modeler/rules/performance/order-for-nothing.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string, materialized = 'table') =>
  sqlFindings(orderForNothing, sql, { parts: { materialized } }).map(({ message }) => message);

test('finds an order in a CTE that is joined or summed', () => {
  expect(
    sqlFindings(orderForNothing, 'with a as (\n  select * from t\n  order by x\n)\nselect y, count(*) as n from a group by 1'),
  ).toMatchObject([
    {
      severity: 'info',
      message: '`m` sorts the rows of the CTE `a`, and no order outlasts that: the warehouse sorts them for nothing on each build.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test('finds an order of a view', () => {
  expect(messages('select * from t order by x', 'view')).toEqual([
    '`m` sorts the rows of a view, and no order outlasts that: the warehouse sorts them for nothing on each read.',
  ]);
});

test.each([
  ['a table, which may be read faster for it', 'select * from t order by x', 'table'],
  ['a view with a LIMIT', 'select * from t order by x limit 10', 'view'],
  ['the choice of DISTINCT ON', 'with a as (select distinct on (y) * from t order by y, x) select count(*) as n from a', 'table'],
  ['a list of the sorted rows', 'with a as (select * from t order by x) select list(x) as xs from a', 'table'],
  ['numbers for the sorted rows', 'with a as (select * from t order by x) select row_number() over () as n, x from a', 'table'],
  ['rows that are only passed on', 'with a as (select * from t order by x) select * from a', 'table'],
  ['no order', 'with a as (select * from t) select count(*) as n from a', 'view'],
])('finds nothing in %s', (_, sql, materialized) => {
  expect(messages(sql, materialized)).toEqual([]);
});
