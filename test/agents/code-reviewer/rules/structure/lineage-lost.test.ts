import { expect, test } from 'vitest';
import { lineageLost } from '../../../../../src/agents/code-reviewer/rules/structure/lineage-lost.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const rawCode = "select * from {{ table_of('trips') }}";

function review(compiledCode: string, parts: Parameters<typeof model>[1] = {}) {
  return reviewOf(lineageLost, { added: [model('events', { rawCode, compiledCode, ...parts })], details: shapesOf });
}

test('warns about a table whose name a macro writes', () => {
  expect(review('select * from db.raw.trips t join db.raw.zones z using (id)')).toMatchObject([
    {
      severity: 'warning',
      message:
        "`events` reads `db.raw.trips` and `db.raw.zones` past `ref` and `source`: dbt doesn't know the parent, so it builds the two in any order, and no impact or lineage reaches `events`.",
    },
  ]);
});

test.each([
  ['rows of its own', 'with days as (select 1 as day) select * from days', {}],
  ['the catalogue of the warehouse', 'select * from db.information_schema.tables', {}],
  ['a file', "select * from 'data/raw/trips.parquet'", {}],
  ['itself', 'select * from db.main.events', {}],
  ['a table by a name without a schema', 'select * from trips', {}],
  ['a table whose name stands in the file: another rule finds that', 'select * from raw.trips', { rawCode: 'select * from raw.trips' }],
  ['a model that dbt knows', 'select * from db.raw.trips', { dependsOn: { nodes: ['model.taxi.stg_trips'], macros: [] } }],
])('passes %s', (_, sql, parts) => {
  expect(review(sql, parts)).toEqual([]);
});

test('says nothing without compiled SQL', () => {
  expect(reviewOf(lineageLost, { added: [model('events', { rawCode })], details: shapesOf })).toEqual([]);
});
