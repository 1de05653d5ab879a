import { expect, test } from 'vitest';
import { modelSliced } from '../../../../../src/agents/code-reviewer/rules/structure/model-sliced.ts';
import { exposure, model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const hub = model('fct_trips');
const slice = (index: number, ...more: readonly string[]) =>
  model(`trips_${index}`, { dependsOn: { nodes: [hub.uniqueId, ...more], macros: [] } });
const slices = (count: number) => Array.from({ length: count }, (_, index) => slice(index));

test('tells a model that is cut into eleven', () => {
  expect(reviewOf(modelSliced, { nodes: [hub, ...slices(10)], added: [slice(10)] })).toMatchObject([
    {
      severity: 'info',
      age: 'new',
      subject: 'model.taxi.fct_trips',
      message:
        '11 models read `fct_trips` alone and are read by no other model or exposure (`trips_0`, `trips_1`, `trips_2` and 8 more): each filter or sum of a report is a table of its own, and all of them have to be kept alike.',
      remedy: 'Let the reports filter and group `fct_trips` or a few aggregates of it, and delete the rest.',
    },
  ]);
});

test('passes ten', () => {
  expect(reviewOf(modelSliced, { nodes: [hub, ...slices(9)], added: [slice(9)] })).toEqual([]);
});

test('does not count models that read something else as well, or that somebody reads', () => {
  const nodes = [hub, ...slices(9)];
  expect(reviewOf(modelSliced, { nodes, added: [slice(9), slice(10, 'model.taxi.dim_zone')] })).toEqual([]);
  expect(reviewOf(modelSliced, { nodes, added: [slice(9), slice(10)], exposures: [exposure('board', ['trips_10'])] })).toEqual([]);
});
