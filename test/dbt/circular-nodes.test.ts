import { array, assert, integer, property } from 'fast-check';
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

test('there is one exactly where a node is reached from itself', () => {
  const edges = array(array(integer({ min: 0, max: 7 }), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
  assert(
    property(edges, (lists) => {
      const reads = Object.fromEntries(lists.map((parents, at) => [`m${at}`, parents.map((parent) => `m${parent}`)]));
      const reached = (from: string): ReadonlySet<string> => {
        const found = new Set(reads[from] ?? []);
        for (const id of found) for (const next of reads[id] ?? []) found.add(next);
        return found;
      };
      const own = Object.keys(reads).filter((id) => reached(id).has(id));
      const named = circular(reads);
      expect(named.length > 0).toBe(own.length > 0);
      expect(named).toEqual(expect.arrayContaining(own));
    }),
    { numRuns: 500 },
  );
});

test('a chain of a hundred thousand is followed to its end', () => {
  const reads = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`m${at}`, at === 99_999 ? [] : [`m${at + 1}`]]));
  expect(circular(reads)).toEqual([]);
});
