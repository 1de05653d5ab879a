import { array, assert, constantFrom, pre, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardCodedRelations } from '../../../src/agents/code-reviewer/hard-coded-relations.ts';
import { readsOnlyCalls } from '../../../src/agents/code-reviewer/reads-only-calls.ts';

const PIECES = [
  'select a, b',
  'from',
  'join',
  'left join',
  "{{ ref('orders') }}",
  "{{- source('shop', 'orders') -}}",
  '{{ this }}',
  'orders',
  'shop.orders',
  '"orders"',
  '`p.d.orders`',
  'o',
  'as',
  'as (',
  ')',
  '(',
  ',',
  'with',
  'where a = 1',
  "'from orders'",
  '-- from orders',
  '{% if x %}',
  'extract(year from day)',
  'is distinct from b',
  'on a = b',
  'lateral',
  'only',
  'union all',
];
const sql = array(tuple(constantFrom(...PIECES), constantFrom(' ', '\n', '')), { maxLength: 14 });

describe('readsOnlyCalls', () => {
  it('is only true where no relation is named by hand', () => {
    assert(
      property(sql, (pieces) => {
        const text = pieces.flat().join('');
        pre(readsOnlyCalls(text));
        expect(hardCodedRelations(text)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      'calls and CTEs',
      "with o as (select * from {{ ref('orders') }}), j as (select * from o join {{ source('s', 't') }} t on true) select * from j",
    ],
    ['a joined CTE under another name', 'with o as (select 1) select * from o as x left join o y on true'],
  ])('knows %s', (_, text) => {
    expect(readsOnlyCalls(text)).toBe(true);
  });

  it.each([
    ['a name with a schema', 'select * from shop.orders'],
    ['a bare name', 'select * from orders'],
    ['a second relation behind a comma', 'with o as (select 1) select * from o x, shop.orders'],
    ['a CTE that is called like a word before a relation', 'with only as (select 1) select * from only orders'],
    ['a comment', "select * from {{ ref('orders') }} -- as (x"],
    ['a call that is a part of a name', "select * from {{ ref('orders') }}.lines"],
  ])('leaves %s to a closer look', (_, text) => {
    expect(readsOnlyCalls(text)).toBe(false);
  });
});
