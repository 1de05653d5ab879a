import { expect, test } from 'vitest';
import { rejoinedUpstream } from '../../../../../src/agents/code-reviewer/rules/structure/rejoined-upstream.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const on = (...names: readonly string[]) => ({ nodes: names.map((name) => `model.taxi.${name}`), macros: [] });
const trips = model('stg_trips');
const sums = { materialized: 'view', dependsOn: on('stg_trips') };
const joined = model('int_trips', { rawCode: "select 1\nfrom {{ ref('int_sums') }}", dependsOn: on('stg_trips', 'int_sums') });

test('tells a model that joins its parent to a detour of that parent', () => {
  expect(reviewOf(rejoinedUpstream, { nodes: [trips], added: [model('int_sums', sums), joined] })).toMatchObject([
    {
      severity: 'info',
      subject: 'model.taxi.int_trips',
      message:
        '`int_trips` joins `stg_trips` to `int_sums`, which is made from `stg_trips` for this one join: who follows a column has to read two files for one step.',
      remedy: 'Make `int_sums` a CTE of `int_trips`. It has no other reader, no test and no description.',
      location: { path: 'models/int_trips.sql', line: 2 },
    },
  ]);
});

test('finds it, too, when the other reader of the step went away', () => {
  const other = model('int_other', { dependsOn: on('int_sums') });
  const findings = reviewOf(rejoinedUpstream, { nodes: [trips, model('int_sums', sums), joined], base: { nodes: [other] } });
  expect(findings).toMatchObject([{ age: 'new' }]);
});

test.each([
  ['is stored', { materialized: 'table' }],
  ['is described', { description: 'One row per day.' }],
  ['has a second parent', { dependsOn: on('stg_trips', 'stg_zones') }],
  ['is a Python model', { language: 'python' }],
])('passes a step that %s', (_, parts) => {
  expect(reviewOf(rejoinedUpstream, { nodes: [trips], added: [model('int_sums', { ...sums, ...parts }), joined] })).toEqual([]);
});

test('passes a step that another model reads', () => {
  const other = model('int_other', { dependsOn: on('int_sums') });
  expect(reviewOf(rejoinedUpstream, { nodes: [trips, other], added: [model('int_sums', sums), joined] })).toEqual([]);
});

test('passes a model that does not read the first parent itself', () => {
  const chain = model('int_trips', { dependsOn: on('int_sums', 'stg_zones') });
  expect(reviewOf(rejoinedUpstream, { nodes: [trips, model('stg_zones')], added: [model('int_sums', sums), chain] })).toEqual([]);
});
