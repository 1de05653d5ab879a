import { describe, expect, test } from 'vitest';
import { aggregateCalls } from '../../src/sql/aggregates.ts';
import { groupKeys } from '../../src/sql/group-keys.ts';
import { outputNames } from '../../src/sql/output-names.ts';
import { readShape } from '../../src/sql/read-shape.ts';
import { showExpression } from '../../src/sql/show-expression.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

const engine = await loadSqlEngine();

function shapeOf(sql: string) {
  const shape = readShape(sql, { dialect: 'duckdb', engine });
  if (shape === undefined) throw new Error(`not one SELECT: ${sql}`);
  return shape;
}

describe('outputNames', () => {
  const names = (sql: string) => {
    const shape = shapeOf(sql);
    return outputNames(shape.body, { shape, relation: (path) => (path.at(-1) === 'known' ? ['a', 'b'] : undefined) });
  };

  test.each([
    ['items', 'select x, y + 1 as z from t', ['x', 'z']],
    ['stars of CTEs', 'with c as (select 1 as x, 2 as y) select c.*, 3 as z from c', ['x', 'y', 'z']],
    ['stars with exceptions and other names', 'with c as (select 1 as x, 2 as y) select * exclude (x) rename (y as w) from c', ['w']],
    ['stars over several inputs', 'with c as (select 1 as x) select * from c join known k on true', ['x', 'a', 'b']],
    ['names given by an alias', 'select * from (select 1 as x, 2 as y) as s(u)', ['u', 'y']],
    ['the first part of a UNION', 'select 1 as x union all select 2 as y', ['x']],
    [
      'a semi join, which shows nothing of its right side',
      'with c as (select 1 as x), d as (select 1 as y) select * from c semi join d on x = y',
      ['x'],
    ],
    ['a table that nobody knows', 'select * from t', undefined],
    ['an expression without a name', 'select x + 1 from t', undefined],
    ['a merge by USING', 'with c as (select 1 as x) select * from c join known using (x)', undefined],
  ])('%s', (_, sql, expected) => {
    expect(names(sql)).toEqual(expected);
  });
});

describe('groupKeys', () => {
  test.each([
    [
      'positions and names of items',
      "select date_trunc('day', at) as day, t.a, count(*) as n from t group by 1, day, t.a",
      ["date_trunc('day', at)", "date_trunc('day', at)", 't.a'],
    ],
    ['ALL', 'select a, b + 1 as c, 1 as one, count(*) as n from t group by all', ['a', 'b + 1']],
    ['none', 'select count(*) as n from t', []],
    ['ALL over a star', 'select *, count(*) as n from t group by all', undefined],
    ['a position behind a star', 'select *, a from t group by 2', undefined],
    ['grouping sets', 'select a, b from t group by grouping sets ((a), (b))', undefined],
  ])('%s', (_, sql, expected) => {
    const [block] = shapeOf(sql).blocks;
    expect(block === undefined ? [] : groupKeys(block)?.map(showExpression)).toEqual(expected);
  });
});

test('aggregateCalls finds aggregates inside windows, not the function of a window', () => {
  const [block] = shapeOf(
    'select round(sum(a), 2) as x, sum(b) over (order by c) as y, sum(sum(d)) over (order by max(e)) as z from t group by f',
  ).blocks;
  expect(block?.items.map(({ expression }) => aggregateCalls(expression).map(showExpression))).toEqual([
    ['sum(a)'],
    [],
    ['sum(d)', 'max(e)'],
  ]);
});
