import { expect, test } from 'vitest';
import { testNeverFails } from '../../../../../src/agents/code-reviewer/rules/testing/test-never-fails.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { dataTest, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const off = { uniqueId: 'model.taxi.dim_zone', resourceType: 'model', name: 'dim_zone', packageName: 'taxi', path: 'models/dim_zone.sql' };
const ref = { name: 'dim_zone', package: undefined, version: undefined };

function review(node: DbtNode, others: readonly DbtNode[] = [model('fct_trips')]) {
  const head = project({ nodes: [...others, node], disabled: new Map([[off.uniqueId, off]]) });
  return facts({ head, details: shapesOf({ head }) });
}

function singular(compiledCode: string): DbtNode {
  return dataTest(undefined, undefined, {
    node: { name: 'never', compiledCode, dependsOn: { nodes: ['model.taxi.fct_trips'], macros: [] } },
  });
}

function relationship(parts: Partial<DbtNode> = {}): DbtNode {
  return dataTest('relationships', 'fct_trips', { column: 'zone_id', enabled: false, node: { refs: [ref], ...parts, columns: [] } });
}

test.each([
  [
    'a filter that is never true',
    dataTest('unique', 'fct_trips', { column: 'id', where: '1 = 0' }),
    'The test `unique` on `fct_trips.id` looks only at rows where `1 = 0`, which is never true: it is listed, and guards nothing.',
  ],
  [
    'a limit of nothing',
    dataTest('unique', 'fct_trips', { column: 'id', limit: 0 }),
    'The test `unique` on `fct_trips.id` counts at most 0 failures: it is listed, and guards nothing.',
  ],
  [
    'failures that are counted as none',
    dataTest('unique', 'fct_trips', { column: 'id', node: { config: { fail_calc: '0' } } }),
    'The test `unique` on `fct_trips.id` counts every failure as 0 (`fail_calc`): it is listed, and guards nothing.',
  ],
  [
    'a singular test without rows',
    singular('select id from fct_trips where fare < 0 and false'),
    'The test `never` selects no rows, whatever the data: it is listed, and guards nothing.',
  ],
  [
    'a singular test that compares two numbers',
    singular('select * from fct_trips where 1 = 0'),
    'The test `never` selects no rows, whatever the data: it is listed, and guards nothing.',
  ],
  [
    'a relationship to a disabled model',
    relationship(),
    'The test `relationships` on `fct_trips.zone_id` never runs, since `dim_zone`, which it reads, is disabled: it is listed, and guards nothing.',
  ],
])('finds %s', (_, node, message) => {
  expect(messagesOf(testNeverFails, review(node))).toEqual([message]);
});

test.each([
  ['a filter on a column', dataTest('unique', 'fct_trips', { column: 'id', where: 'fare = 0' })],
  ['a test that somebody switched off', dataTest('unique', 'fct_trips', { column: 'id', enabled: false })],
  ['a relationship that somebody switched off', relationship({ unrenderedConfig: { enabled: false } })],
  ['a singular test that aggregates', singular('select count(*) as n from fct_trips where false having count(*) = 0')],
  ['a singular test with a filter', singular('select * from fct_trips where fare < 0')],
  ['SQL that nobody can read', singular('select * fro')],
  ['a test of an installed package', dataTest('unique', 'fct_trips', { column: 'id', where: 'false', node: { packageName: 'other' } })],
])('passes %s', (_, node) => {
  expect(messagesOf(testNeverFails, review(node))).toEqual([]);
});

test('passes the tests of a disabled model, which go with it', () => {
  const own = dataTest('unique', 'dim_zone', { column: 'id', enabled: false, node: { refs: [ref] } });
  expect(messagesOf(testNeverFails, review(own))).toEqual([]);
});

test('passes a relationship to another version of what is disabled', () => {
  expect(messagesOf(testNeverFails, review(relationship(), [model('fct_trips'), model('dim_zone')]))).toEqual([]);
});

test('is older where the base has it, too', () => {
  const given = review(dataTest('unique', 'fct_trips', { column: 'id', where: 'false' }));
  expect(findingsOf(testNeverFails, { ...given, base: given.head })).toMatchObject([{ age: 'existing', severity: 'warning' }]);
});
