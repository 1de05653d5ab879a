import { expect, test } from 'vitest';
import { columnStale } from '../../../../../src/agents/code-reviewer/rules/documentation/column-stale.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const yaml = 'models:\n  - name: fct_trips\n    columns:\n      - name: trip_id\n      - name: fare\n';

function review(compiledCode: string | undefined, parts: Parameters<typeof model>[1] = {}) {
  const added = [model('fct_trips', { columns: ['trip_id', 'fare'], compiledCode, ...parts })];
  return reviewOf(columnStale, { added, details: shapesOf, texts: { 'models/_models.yml': yaml } });
}

test('warns about a described column that the SQL does not return', () => {
  expect(review('select trip_id, amount from db.main.stg_trips')).toMatchObject([
    {
      severity: 'warning',
      message:
        "The YAML describes `fct_trips.fare`, which the model doesn't return: readers of the documentation look for a column that isn't there, and a test on it fails.",
      location: { path: 'models/_models.yml', line: 5 },
    },
  ]);
});

test('is older when the base described it, too', () => {
  const stale = model('fct_trips', { columns: ['fare'], compiledCode: 'select trip_id from db.main.stg_trips' });
  expect(reviewOf(columnStale, { modified: [[stale, stale]], details: shapesOf })).toMatchObject([{ age: 'existing' }]);
});

test.each([
  ['columns in other letters', 'SELECT TRIP_ID, FARE FROM db.main.stg_trips', {}],
  ['a star that may hold it', 'select t.*, 1 as x from db.main.stg_trips t', {}],
  ['a star over a CTE that holds it', 'with a as (select trip_id, fare from t) select a.* from a', {}],
  ['a renamed star', 'with a as (select trip_id, amount from t) select * rename (amount as fare) from a', {}],
  ['a union, which has the names of its first part', 'select trip_id, fare from a union all select id, amount from b', {}],
  ['a field of a struct', 'select trip_id, fare from a', { columns: ['trip_id', 'address.city'] }],
  ['an enforced contract, which dbt compares itself', 'select trip_id from a', { contractEnforced: true }],
  ['a model of an installed package', 'select trip_id from a', { packageName: 'other' }],
  ['SQL that only dbt can compile', undefined, { rawCode: 'select {{ columns() }}' }],
])('passes %s', (_, sql, parts) => {
  expect(review(sql, parts)).toEqual([]);
});
