import { expect, test } from 'vitest';
import { coverageFell } from '../../../../../src/agents/code-reviewer/rules/documentation/coverage-fell.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const marts = (count: number, description: string, from = 0) =>
  Array.from({ length: count }, (_, index) => model(`fct_${from + index}`, { description }));

test('tells that a described layer no longer is', () => {
  expect(reviewOf(coverageFell, { nodes: marts(8, 'One row per trip.'), added: marts(3, '', 8) })).toMatchObject([
    {
      severity: 'info',
      message:
        "Only 72 % (8 of 11) of the marts are described now, 100 % (8 of 8) were: readers can't rely on finding a description any more. Of the changed ones, `fct_8`, `fct_9` and `fct_10` have none.",
    },
  ]);
});

test.each([
  ['one model of many', marts(8, 'One row per trip.'), marts(1, '', 8)],
  ['a layer that never was described', marts(8, ''), marts(3, '', 8)],
  ['a layer of few models', marts(3, 'One row per trip.'), marts(3, '', 3)],
])('passes %s', (_, nodes, added) => {
  expect(reviewOf(coverageFell, { nodes, added })).toEqual([]);
});

test('points to the first of them', () => {
  const findings = reviewOf(coverageFell, { nodes: marts(8, 'One row per trip.'), added: marts(3, '', 8) });
  expect(findings).toMatchObject([{ location: { path: 'models/_models.yml' } }]);
});

test('passes a described layer from which a model goes away', () => {
  expect(reviewOf(coverageFell, { nodes: marts(7, 'One row per trip.'), base: { nodes: marts(1, 'One row per trip.', 7) } })).toEqual([]);
});

test('passes a layer that goes away as a whole', () => {
  expect(reviewOf(coverageFell, { base: { nodes: marts(8, 'One row per trip.') } })).toEqual([]);
});
