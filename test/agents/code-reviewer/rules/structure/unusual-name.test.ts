import { expect, test } from 'vitest';
import { unusualName } from '../../../../../src/agents/code-reviewer/rules/structure/unusual-name.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const at = (path: string) => model((path.split('/').at(-1) ?? '').replace('.sql', ''), { path });
const many = (beginning: string, folder: string, count = 8) =>
  Array.from({ length: count }, (_, index) => at(`${folder}/${beginning}${'abcdefghij'.charAt(index)}.sql`));

test('tells a model that does not begin like its neighbours', () => {
  expect(reviewOf(unusualName, { nodes: many('stg_', 'models/staging'), added: [at('models/staging/app/trips.sql')] })).toMatchObject([
    {
      severity: 'info',
      message:
        "`trips` doesn't begin with `stg_`, as 8 of 9 models in staging do: who looks for models of this kind by name, or selects them so, misses it.",
    },
  ]);
});

test('knows that marts begin in several ways', () => {
  const nodes = [...many('dim_', 'models/marts', 5), ...many('fct_', 'models/marts', 5)];
  expect(reviewOf(unusualName, { nodes, added: [at('models/marts/trips.sql')] })).toMatchObject([
    { message: expect.stringContaining("doesn't begin with `dim_` or `fct_`, as 10 of 11 models in the marts do") },
  ]);
  expect(reviewOf(unusualName, { nodes, added: [at('models/marts/fct_new.sql')] })).toEqual([]);
});

test('knows models that begin like their folder', () => {
  const nodes = many('shopify__', 'models/shopify');
  expect(reviewOf(unusualName, { nodes, added: [at('models/shopify/orders.sql')] })).toHaveLength(1);
  expect(reviewOf(unusualName, { nodes, added: [at('models/shopify/shopify_orders.sql')] })).toEqual([]);
});

test.each([
  ['where too few models are', many('stg_', 'models/staging', 6), 'models/staging/trips.sql'],
  [
    'where a quarter is named otherwise',
    [...many('stg_', 'models/staging'), ...many('raw_', 'models/staging', 2)],
    'models/staging/trips.sql',
  ],
  ['where the beginning is what the models are about', many('customer_', 'models/core'), 'models/core/trips.sql'],
  ['that the semantic layer wants by its name', many('dim_', 'models/marts'), 'models/marts/time_spine.sql'],
  ['of another folder', many('stg_', 'models/staging'), 'models/exports/trips.sql'],
  ['whose name says that it is in the wrong folder', many('stg_', 'models/staging'), 'models/staging/fct_trips.sql'],
])('passes a model %s', (_, nodes, path) => {
  expect(reviewOf(unusualName, { nodes, added: [at(path)] })).toEqual([]);
});
