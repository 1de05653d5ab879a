import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapToRaw } from '../../src/dbt/map-to-raw.ts';
import { shop } from './fixture.ts';

/** Where a compiled line of a model of the shop comes from, found by a part of it. */
function placed(model: string, part: string) {
  const node = shop('base').nodes.get(`model.shop.${model}`);
  const compiled = node?.compiledCode ?? '';
  const line = compiled.split('\n').findIndex((text) => text.includes(part)) + 1;
  const place = mapToRaw({ compiled, raw: node?.rawCode ?? '', line });
  return { ...place, text: node?.rawCode.split('\n')[place.line - 1]?.trim() };
}

describe('mapToRaw on what dbt compiled', () => {
  it.each([
    ['fct_orders', 'max(orders.ordered_at)', 'max(orders.ordered_at) as ordered_at'],
    ['fct_orders', 'left join payments', 'left join payments on payments.order_id = orders.order_id'],
    ['fct_orders', 'group by', 'group by 1, 2'],
    ['stg_orders', 'status,', 'status,'],
    ['stg_orders', 'from raw', 'from raw'],
  ])('finds a line of %s that Jinja left alone: %s', (model, part, text) => {
    expect(placed(model, part)).toMatchObject({ confidence: 'exact', text });
  });

  it.each(['completed', 'returned'])('maps each turn of a loop to the line inside it: %s', (status) => {
    expect(placed('fct_orders', `'${status}'`)).toMatchObject({
      confidence: 'exact',
      text: expect.stringContaining('as {{ status }}_amount,'),
    });
  });

  it('tells import CTEs apart by what they refer to', () => {
    expect(placed('fct_orders', '"stg_orders"')).toMatchObject({ confidence: 'exact', text: "select * from {{ ref('stg_orders') }}" });
    expect(placed('fct_orders', 'from __dbt__cte__stg_payments')).toMatchObject({
      confidence: 'exact',
      text: "select * from {{ ref('stg_payments') }}",
    });
  });

  it('maps a source whose table has another name', () => {
    expect(placed('stg_payments', 'from "shop"')).toMatchObject({ confidence: 'exact', text: "from {{ source('shop_raw', 'payments') }}" });
  });

  it.each(['round(amount_cents, 0)', '/ 100.0)', 'as amount,'])('maps what a macro wrote to the line that calls it: %s', (part) => {
    expect(placed('stg_orders', part).text).toBe("{{ cents_to_dollars('amount_cents') }} as amount,");
  });

  it('blames no line for the query of an ephemeral parent', () => {
    expect(placed('fct_orders', 'amount_cents')).toMatchObject({ line: 1, confidence: 'file' });
    expect(placed('fct_orders', 'raw_orders')).toMatchObject({ confidence: 'file' });
  });

  it('maps the line that ends an injected query to the line that follows in the file', () => {
    expect(placed('fct_orders', '), orders as (')).toMatchObject({ confidence: 'nearest', text: 'with orders as (' });
  });
});

describe('mapToRaw', () => {
  const raw = 'select\n    a,\n    b\nfrom t\nwhere a > 1';

  it('believes a quoted line more than its number', () => {
    expect(mapToRaw({ compiled: raw, raw, line: 2, text: '    b' })).toEqual({ line: 3, confidence: 'exact' });
  });

  it('finds a line that the database shortened', () => {
    expect(mapToRaw({ compiled: '', raw, line: 0, text: '...ere a >...' })).toEqual({ line: 5, confidence: 'exact' });
  });

  it('says nearest when a quoted line stands there twice', () => {
    expect(mapToRaw({ compiled: '', raw: 'select x\nunion\nselect x', line: 0, text: 'select x' }).confidence).toBe('nearest');
  });

  it('goes by shared names when nothing else is left', () => {
    expect(mapToRaw({ compiled: 'select lower(customer) from t', raw: '{{ tidy("customer") }}\nother', line: 1 })).toEqual({
      line: 1,
      confidence: 'nearest',
    });
  });

  it.each([0, -1, 99])('blames the file for a line that is not there: %i', (line) => {
    expect(mapToRaw({ compiled: raw, raw, line })).toEqual({ line: 1, confidence: 'file' });
  });

  it('always answers with a line of the file', () => {
    assert(
      property(
        string({ unit: 'binary', maxLength: 200 }),
        string({ maxLength: 200 }),
        integer({ min: -5, max: 50 }),
        (compiled, file, line) => {
          const place = mapToRaw({ compiled, raw: file, line });
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(file.split('\n').length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a line of braces', '{{'.repeat(200_000)],
    ['a line of refs', "ref('a'".repeat(100_000)],
    ['many different lines', Array.from({ length: 20_000 }, (_, index) => `line ${index} {{ x }} y`).join('\n')],
  ])('stays quick on %s', (_, hostile) => {
    const started = performance.now();
    mapToRaw({ compiled: 'select 1 y\nfrom t', raw: hostile, line: 1 });
    mapToRaw({ compiled: hostile, raw: 'select {{ a }} from t', line: 1 });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
