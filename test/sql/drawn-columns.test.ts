import { expect, test } from 'vitest';
import { drawnColumns } from '../../src/sql/drawn-columns.ts';

test.for<readonly [string, string, readonly string[], readonly string[]]>([
  [
    'a clock, chance and what is made of them',
    'select id, now() as at, random() as r, current_date as d, 1 as one from t',
    [],
    ['at', 'r', 'd'],
  ],
  [
    'through a CTE, an aggregate and a function',
    `with a as (select id, now() as at from t), b as (select id, max(at) as last, count(*) as n from a group by id) select *, date_trunc('day', last) as day from b`,
    [],
    ['last', 'day'],
  ],
  ['a drawn column of what is read', 'select id, loaded_at as l, coalesce(loaded_at, made_at) as m, n from up', ['loaded_at'], ['l', 'm']],
  ['a star over a table whose columns nobody told', 'select * from up', ['loaded_at'], ['loaded_at']],
  ['a clock that only filters decides no value', 'select id from t where made_at < now()', [], []],
])('%s', async ([, sql, carried, drawn]) => {
  expect(await drawnColumns({ dialect: 'duckdb', sql, carried })).toEqual(drawn);
});

test('what can’t be read says nothing', async () => {
  expect(await drawnColumns({ dialect: 'duckdb', sql: 'drop table t', carried: [] })).toBeUndefined();
});
