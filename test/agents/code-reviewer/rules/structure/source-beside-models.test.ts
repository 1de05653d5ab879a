import { expect, test } from 'vitest';
import { sourceBesideModels } from '../../../../../src/agents/code-reviewer/rules/structure/source-beside-models.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project, source } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const raw = source('app.zones');
const stagedZones = model('stg_zones', { dependsOn: { nodes: [raw.uniqueId], macros: [] } });
const trips = model('stg_trips');
const dependsOn = { nodes: [trips.uniqueId, raw.uniqueId], macros: [] };
const rawCode = "select *\nfrom {{ ref('stg_trips') }}\njoin {{ source('app', 'zones') }} using (zone_id)";

function review(changed: DbtNode, others: readonly DbtNode[] = [trips]) {
  const head = project({ nodes: [...others, changed], sources: new Map([[raw.uniqueId, raw]]) });
  return findingsOf(sourceBesideModels, facts({ head, models: [change(undefined, changed)] }));
}

test('warns about an intermediate model that joins a source to a model', () => {
  expect(review(model('int_trips', { dependsOn, rawCode }))).toMatchObject([
    {
      severity: 'warning',
      message:
        "`int_trips` reads the source `app.zones` as it comes beside `stg_trips`: what staging puts right (names, types, duplicates) isn't done for that part.",
      remedy: 'Put a staging model between them.',
      location: { path: 'models/int_trips.sql', line: 3 },
    },
  ]);
});

test('names the staging model that is there, also in a project without layers', () => {
  expect(review(model('zone_trips', { dependsOn, rawCode }), [trips, stagedZones])).toMatchObject([
    { remedy: 'Read `stg_zones` instead, which stages it.' },
  ]);
});

test.each([
  ['a model without a layer where nothing stages the source', model('zone_trips', { dependsOn, rawCode })],
  ['a mart: another rule is about those', model('fct_trips', { dependsOn, rawCode })],
  ['a staging model', model('stg_both', { dependsOn, rawCode })],
  ['a model of sources alone', model('int_zones', { dependsOn: { nodes: [raw.uniqueId], macros: [] } })],
  ['a model of an installed package', model('int_trips', { dependsOn, rawCode, packageName: 'other' })],
])('passes %s', (_, changed) => {
  expect(review(changed)).toEqual([]);
});

test('passes a source beside a seed', () => {
  const seed = model('zone_names', { uniqueId: 'seed.taxi.zone_names', resourceType: 'seed' });
  expect(review(model('int_zones', { dependsOn: { nodes: [seed.uniqueId, raw.uniqueId], macros: [] } }), [seed])).toEqual([]);
});

test('says nothing in a project that commonly does so', () => {
  const others = Array.from({ length: 8 }, (_, index) => model(`int_${index}`, { dependsOn }));
  expect(review(model('int_trips', { dependsOn, rawCode }), [trips, ...others])).toEqual([]);
});
