import { expect, test } from 'vitest';
import { circularNodes } from '../../src/dbt/circular-nodes.ts';
import { model, project } from '../agents/facts-builder.ts';

/** `a: ['b']`: a reads b. */
function circular(reads: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const nodes = Object.entries(reads).map(([name, parents]) =>
    model(name, { dependsOn: { nodes: parents.map((parent) => `model.taxi.${parent}`), macros: [] } }),
  );
  return [...circularNodes(project({ nodes }))].map((id) => id.replace('model.taxi.', ''));
}

test.each([
  ['a chain has none', { a: [], b: ['a'], c: ['b', 'a'] }, []],
  ['a diamond has none, whatever is read twice', { a: [], b: ['a', 'a'], c: ['a'], d: ['b', 'c'] }, []],
  ['who reads itself is one', { a: ['a'], b: ['a'] }, ['a']],
  ['all of a circle, without who stands before or behind', { a: ['c'], b: ['a'], c: ['b', 'x'], x: [], y: ['c'] }, ['a', 'b', 'c']],
  ['what nobody knows is no circle', { a: ['gone'] }, []],
])('%s', (_, reads, expected) => {
  expect(circular(reads)).toEqual(expected);
});
