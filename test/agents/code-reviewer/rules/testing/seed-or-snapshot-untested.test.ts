import { expect, test } from 'vitest';
import { seedOrSnapshotUntested } from '../../../../../src/agents/code-reviewer/rules/testing/seed-or-snapshot-untested.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { dataTest, facts, model, project } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

const seed = model('kinds', { uniqueId: 'seed.taxi.kinds', resourceType: 'seed' });
const snapshot = model('snap_zones', { uniqueId: 'snapshot.taxi.snap_zones', resourceType: 'snapshot' });
const reading = (id: string) => model('fct_trips', { dependsOn: { nodes: [id], macros: [] } });
const testOf = (id: string) =>
  dataTest('unique', undefined, { column: 'id', attachedTo: id, node: { name: 't', dependsOn: { nodes: [id], macros: [] } } });

function review(nodes: readonly DbtNode[]) {
  return facts({ head: project({ nodes }) });
}

test('finds what models read without any test', () => {
  expect(messagesOf(seedOrSnapshotUntested, review([seed, reading(seed.uniqueId)]))).toEqual([
    'No test looks at the seed `kinds` or at `fct_trips`, which reads it: a line that somebody adds twice doubles the rows of everything that joins it.',
  ]);
  expect(messagesOf(seedOrSnapshotUntested, review([snapshot, reading(snapshot.uniqueId)]))).toEqual([
    'No test looks at the snapshot `snap_zones` or at `fct_trips`, which reads it: two open versions of one row double everything that joins it.',
  ]);
});

function beside(tested: number, untested: number) {
  const others = Array.from({ length: tested + untested }, (_, index) =>
    model(`list_${index}`, { uniqueId: `seed.taxi.list_${index}`, resourceType: 'seed' }),
  );
  const tests = others.slice(0, tested).map(({ uniqueId, name }) =>
    dataTest('unique', undefined, {
      column: 'id',
      attachedTo: uniqueId,
      node: { name: `t_${name}`, dependsOn: { nodes: [uniqueId], macros: [] } },
    }),
  );
  const reader = [reading(seed.uniqueId), dataTest('unique', 'fct_trips', { column: 'id' })];
  return messagesOf(seedOrSnapshotUntested, review([seed, ...reader, ...others, ...tests]));
}

test('finds the only seed without a test, although what reads it is tested', () => {
  expect(beside(2, 0)).toEqual([
    'No test looks at the seed `kinds`, as one does at every other: a line that somebody adds twice doubles the rows of everything that joins it.',
  ]);
  expect(beside(2, 1)).toEqual([]);
  expect(beside(1, 0)).toEqual([]);
});

test.each([
  ['a seed that is tested', review([seed, reading(seed.uniqueId), testOf(seed.uniqueId)])],
  ['a seed whose reader is tested', review([seed, reading(seed.uniqueId), dataTest('unique', 'fct_trips', { column: 'id' })])],
  ['a seed that nothing reads', review([seed])],
  ['a seed of an installed package', review([{ ...seed, packageName: 'p' }, reading(seed.uniqueId)])],
  ['a model: that is T1', review([model('dim_zone'), reading('model.taxi.dim_zone')])],
])('passes %s', (_, given) => {
  expect(messagesOf(seedOrSnapshotUntested, given)).toEqual([]);
});
