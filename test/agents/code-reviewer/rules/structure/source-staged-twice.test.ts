import { expect, test } from 'vitest';
import { sourceStagedTwice } from '../../../../../src/agents/code-reviewer/rules/structure/source-staged-twice.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model, source } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const raw = source('app.trips');
const sources = new Map([[raw.uniqueId, raw]]);
const dependsOn = { nodes: [raw.uniqueId], macros: [] };
const rawCode = "select id as trip_id,\n  fare\nfrom {{ source('app', 'trips') }}";
const staged = model('stg_trips', { dependsOn, rawCode });

function review(added: readonly DbtNode[], nodes = [staged]) {
  return reviewOf(sourceStagedTwice, { added, nodes, sources });
}

test('warns about a second model that prepares a source', () => {
  expect(review([model('int_trips', { dependsOn, rawCode })])).toMatchObject([
    {
      severity: 'warning',
      age: 'new',
      subject: 'model.taxi.int_trips',
      message:
        '`int_trips` prepares the source `app.trips`, which `stg_trips` prepares already: what is mended in one of them stays wrong in the other.',
      remedy: 'Read `stg_trips` in `int_trips`, or in what reads it.',
      location: { path: 'models/int_trips.sql', line: 3 },
    },
  ]);
});

test('two new models are one finding, about the longer name', () => {
  const findings = review([model('stg_trips_new', { dependsOn, rawCode }), staged], []);
  expect(findings.map(({ subject }) => subject)).toEqual(['model.taxi.stg_trips_new']);
});

test('is older when the base has both', () => {
  const second = model('stg_trips_new', { dependsOn, rawCode });
  expect(reviewOf(sourceStagedTwice, { modified: [[second, second]], nodes: [staged], sources })).toMatchObject([{ age: 'existing' }]);
});

test.each([
  ['a model that takes a part of the source', { rawCode: `${rawCode} where kind = 'ride'` }],
  ['a model that takes the source to pieces', { rawCode: 'select f.value:id from x, lateral flatten(input => items) f' }],
  ['a model that joins it', { dependsOn: { nodes: [raw.uniqueId, 'model.taxi.stg_zones'], macros: [] } }],
  ['a base model', { name: 'base_trips' }],
  ['a mart: another rule is about those', { name: 'fct_trips' }],
  ['a model that goes away', { deprecationDate: '2027-01-01' }],
  ['a Python model', { language: 'python' }],
  ['a model of an installed package', { packageName: 'other' }],
])('passes %s', (_, parts) => {
  expect(review([model('int_trips', { dependsOn, rawCode, ...parts })])).toEqual([]);
});
