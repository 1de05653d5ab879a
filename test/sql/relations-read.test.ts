import { describe, expect, test } from 'vitest';
import { blankJinja } from '../../src/sql/blank-jinja.ts';
import { outputColumns } from '../../src/sql/output-columns.ts';
import { relationsRead } from '../../src/sql/relations-read.ts';

describe('relationsRead', () => {
  test.each([
    [
      'tables with their lines',
      'select *\nfrom raw.orders o\njoin db.raw.customers c on true',
      [
        ['raw.orders', 2],
        ['db.raw.customers', 3],
      ],
    ],
    ['not CTEs', 'with a as (select * from raw.x) select * from a', [['raw.x', 1]]],
    ['a table that shares its name with a CTE that reads it', 'with a as (select * from a) select * from a', [['a', 1]]],
    [
      'tables of subqueries',
      'select 1 from t where exists (select 1 from s.u)',
      [
        ['t', 1],
        ['s.u', 1],
      ],
    ],
  ])('%s', async (_, sql, expected) => {
    const found = await relationsRead({ dialect: 'duckdb', sql });
    expect(found?.map(({ path, line }) => [path.join('.'), line])).toEqual(expected);
  });

  test('a path quoted as one name in BigQuery', async () => {
    expect(await relationsRead({ dialect: 'bigquery', sql: 'select a from `p.d.t`' })).toEqual([{ path: ['p', 'd', 't'], line: 1 }]);
  });

  test('nothing is known about text that does not parse', async () => {
    expect(await relationsRead({ dialect: 'duckdb', sql: 'select from from' })).toBeUndefined();
  });

  test('finds the hard-coded table of a template on its own line', async () => {
    const raw =
      "{{ config(\n  materialized='table'\n) }}\n{# from raw.hidden #}\nselect * from {{ ref('a') }}\n{% if is_incremental() %}\nwhere x > (select max(x) from raw.orders)\n{% endif %}";
    const found = await relationsRead({ dialect: 'duckdb', sql: blankJinja(raw) });
    expect(found?.filter(({ path }) => path.length > 1)).toEqual([{ path: ['raw', 'orders'], line: 7 }]);
  });
});

test.each([
  ['select {{ x }} from t'],
  ["{% set q = '%}' %}\na"],
  ['{#\n\n#}b'],
  ["{{ config(a='}}') }}\nselect 1"],
  ['{% macro m() %}\nx\n{% endmacro %}\nselect 1'],
])('blankJinja keeps every line where it was: %j', (raw) => {
  const blanked = blankJinja(raw);
  expect(blanked.split('\n').length).toBe(raw.split('\n').length);
  expect(blanked).not.toMatch(/[{}]/);
});

describe('outputColumns', () => {
  test.each([
    ['names in order', 'select a, b + 1 as c, t.d from t', ['a', 'c', 'd']],
    ['a star over a CTE', 'with x as (select a, b from t) select *, 1 as c from x', ['a', 'b', 'c']],
    ['a star over a table that the schema knows', 'select * exclude (id) from known', ['name']],
    ['a star over an unknown table', 'select * from t', undefined],
    ['SQL that does not parse', 'select from from', undefined],
    ['UNION takes the names of its first branch', 'select a from t union all select b from u', ['a']],
  ])('%s', async (_, sql, expected) => {
    expect(await outputColumns({ dialect: 'duckdb', sql, schema: { known: ['id', 'name'] } })).toEqual(expected);
  });
});
