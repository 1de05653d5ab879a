import { expect, test } from 'vitest';
import type { ModelChange } from '../../src/dbt/model-change.ts';
import { modelsToCompare } from '../../src/workflows/models-to-compare.ts';
import { change, dataTest, facts, model, project } from '../agents/facts-builder.ts';

const on = (...names: readonly string[]) => ({ dependsOn: { nodes: names.map((name) => `model.taxi.${name}`), macros: [] } });
const stg = model('stg');
const inner = model('inner', { ...on('stg'), materialized: 'ephemeral' });
const untested = model('untested', on('stg'));
const tested = model('tested', on('untested', 'inner'));
const below = model('below', on('tested'));
const other = model('other', on('stg'));
const nodes = [
  stg,
  inner,
  untested,
  tested,
  below,
  other,
  dataTest('unique', 'tested', { column: 'id' }),
  dataTest('unique', 'below', { column: 'id' }),
];
const head = project({ nodes });

const compared = (...models: readonly ModelChange[]) =>
  modelsToCompare(facts({ base: head, head, models })).map(({ node, isChanged }) => `${node.name}${isChanged ? ' (changed)' : ''}`);

test('what changed is compared, and below it the nearest that is tested, not what is further', () => {
  expect(compared(change(stg, stg, { class: 'model-wide' }))).toEqual(['stg (changed)', 'tested']);
});

test('what is proved to be equal is left alone, and so is what hangs on it', () => {
  expect(compared(change(stg, stg, { class: 'none' }))).toEqual([]);
});

test('a new model has nothing to be compared with, but what hangs on it has', () => {
  expect(compared(change(undefined, stg, { class: 'additive' }))).toEqual(['tested']);
});

test('each node is compared once, and an ephemeral one has no data', () => {
  expect(compared(change(stg, stg), change(tested, tested), change(inner, inner))).toEqual(['stg (changed)', 'tested (changed)', 'below']);
});
