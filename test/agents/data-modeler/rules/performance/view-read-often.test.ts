import { expect, test } from 'vitest';
import { viewReadOften } from '../../../../../src/agents/data-modeler/rules/performance/view-read-often.ts';
import { facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { shapesOf } from '../../../shape-of.ts';
import { JOINED, viewOf } from './views.ts';

type Parts = Parameters<typeof model>[1];

function review(parts: Parts, readers = 5) {
  const reading = { nodes: ['model.taxi.int_trips'], macros: [] };
  const nodes = Array.from({ length: readers }, (_, index) => model(`r${index}`, { dependsOn: reading }));
  const head = project({ nodes: [viewOf('int_trips', [], parts), ...nodes] });
  return findingsOf(viewReadOften, facts({ head, details: shapesOf({ head }) }));
}

test('finds a view that five models compute again', () => {
  expect(review({ compiledCode: JOINED })).toMatchObject([
    {
      message: '5 models read `int_trips`, which nothing stores: each of them computes a join and a grouping again.',
      remedy: 'Make `int_trips` a table.',
    },
  ]);
});

test.each<readonly [string, Parts, number]>([
  ['four readers', { compiledCode: JOINED }, 4],
  ['a view that only renames', { compiledCode: 'select a as b, lower(c) as c from t where d > 1' }, 9],
  ['a table', { compiledCode: JOINED, materialized: 'table' }, 9],
  ['SQL that can’t be read', { compiledCode: 'select select' }, 9],
  ['no SQL', { compiledCode: undefined }, 9],
  ['a package', { compiledCode: JOINED, packageName: 'x' }, 9],
])('passes %s', (_, ...[parts, readers]) => {
  expect(review(parts, readers)).toEqual([]);
});
