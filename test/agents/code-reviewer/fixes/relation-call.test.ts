import { expect, test } from 'vitest';
import { hardCodedRelation } from '../../../../src/agents/code-reviewer/rules/correctness/hard-coded-relation.ts';
import type { DbtNode } from '../../../../src/dbt/project.ts';
import { model, source } from '../../facts-builder.ts';
import type { Parts } from '../../review-of.ts';
import { reviewOf } from '../../review-of.ts';

const trips = source('app.trips', { identifier: 'raw_trips', relationName: '"db"."app"."raw_trips"' });
const sources = new Map([[trips.uniqueId, trips]]);
const zone = model('dim_zone', { relationName: '"db"."ci_local_1a2b3c4d_h"."dim_zone"' });

function fixes(rawCode: string, around: Parts = {}) {
  return reviewOf(hardCodedRelation, { added: [model('m', { rawCode })], nodes: [zone], sources, ...around }).map(({ fix }) => fix);
}

test.each([
  ['a table of a source', 'select *\nfrom app.raw_trips t', "from {{ source('app', 'trips') }} t"],
  ['one with its database, quoted', 'select *\nfrom "db"."app"."raw_trips"', "from {{ source('app', 'trips') }}"],
  ['one in a join, in capitals', 'select 1 from x.y\nJOIN APP.RAW_TRIPS t on true', "JOIN {{ source('app', 'trips') }} t on true"],
  ['a model in another schema that nothing else can be', 'select *\nfrom analytics.dim_zone', "from {{ ref('dim_zone') }}"],
  [
    'one beside its name in a comment',
    'select *\nfrom app.raw_trips -- app.raw_trips',
    "from {{ source('app', 'trips') }} -- app.raw_trips",
  ],
])('reads %s by its call', (_, rawCode, after) => {
  expect(fixes(rawCode).filter((fix) => fix !== undefined)).toEqual([{ before: rawCode.split('\n')[1], after }]);
});

test('knows a model of any name by its relation', () => {
  expect(fixes('select * from main.zones', { nodes: [model('zones')] })).toEqual([
    { before: 'select * from main.zones', after: "select * from {{ ref('zones') }}" },
  ]);
});

const reader = (name: string, parts: Partial<DbtNode> = {}) =>
  model(name, { dependsOn: { nodes: ['model.taxi.m'], macros: [] }, ...(parts as Record<string, never>) });

test.each<[string, string, Parts]>([
  ['a table that nobody declared', 'select * from crm.customers', {}],
  ['a table of another schema with a model’s everyday name', 'select * from crm.customers', { nodes: [model('customers')] }],
  ['a name without a schema', 'select * from raw_trips', {}],
  ['a schema that Jinja names', 'select * from {{ target.schema }}.dim_zone', {}],
  ['the same table twice', 'select * from app.raw_trips\nunion all\nselect * from app.raw_trips', {}],
  ['a relation that two things have', 'select * from app.raw_trips', { nodes: [model('a', { relationName: '"db"."app"."raw_trips"' })] }],
  ['the model itself', 'select * from main.m', {}],
  ['what reads the model: the two would go in a circle', 'select * from main.dim_m', { nodes: [reader('dim_m')] }],
  ['a model of a package', 'select * from main.dim_m', { nodes: [model('dim_m', { packageName: 'other' })] }],
])('leaves alone %s', (_, rawCode, around) => {
  const found = fixes(rawCode, around);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((fix) => fix === undefined)).toBe(true);
});

test('has nothing for what is older than the pull request', () => {
  const older = model('m', { rawCode: 'select * from app.raw_trips' });
  expect(reviewOf(hardCodedRelation, { modified: [[older, older]], sources })).toMatchObject([{ age: 'existing' }]);
  expect(reviewOf(hardCodedRelation, { modified: [[older, older]], sources })[0]).not.toHaveProperty('fix');
});
