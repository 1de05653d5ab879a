import { expect, test } from 'vitest';
import type { NodeResult } from '../../src/dbt/build-outcome.ts';
import { nodesToRunAgain } from '../../src/dbt/nodes-to-run-again.ts';
import { node, project } from './project-builder.ts';

const on = (...parents: string[]) => ({ dependsOn: { nodes: parents, macros: [] } });
/** a → b → d, c → d; a test of c; a snapshot of a. */
const SHOP = project([
  node('model.shop.a'),
  node('model.shop.b', on('model.shop.a')),
  node('model.shop.c'),
  node('model.shop.d', on('model.shop.b', 'model.shop.c')),
  node('test.shop.c_is_good', { ...on('model.shop.c'), materialized: 'test' }),
  node('snapshot.shop.s', { ...on('model.shop.a'), materialized: 'snapshot' }),
]);

type Short = readonly [status: NodeResult['status'], message?: string];
function results(short: Readonly<Record<string, Short>>): ReadonlyMap<string, NodeResult> {
  return new Map(
    Object.entries(short).map(([uniqueId, [status, message]]) => [
      uniqueId,
      { uniqueId, status, message, seconds: 0, failures: undefined },
    ]),
  );
}

const again = { fullRefresh: true, isTransient: (text: string) => text === 'deadlock' };

test.each<[string, Readonly<Record<string, Short>>, string[]]>([
  ['nothing failed', { 'model.shop.a': ['success'] }, []],
  ['what failed for good is not run again', { 'model.shop.a': ['error', 'no column'], 'model.shop.b': ['skipped'] }, []],
  [
    'with it all that was skipped behind it',
    { 'model.shop.a': ['error', 'deadlock'], 'model.shop.b': ['skipped'], 'model.shop.c': ['success'], 'model.shop.d': ['skipped'] },
    ['model.shop.a', 'model.shop.b', 'model.shop.d'],
  ],
  [
    'but not what something else holds up',
    {
      'model.shop.a': ['error', 'deadlock'],
      'model.shop.b': ['skipped'],
      'model.shop.c': ['error', 'no column'],
      'model.shop.d': ['skipped'],
    },
    ['model.shop.a', 'model.shop.b'],
  ],
  [
    'nor what a failed test holds up',
    {
      'model.shop.a': ['error', 'deadlock'],
      'model.shop.b': ['skipped'],
      'model.shop.c': ['success'],
      'test.shop.c_is_good': ['fail', 'deadlock'],
      'model.shop.d': ['skipped'],
    },
    ['model.shop.a', 'model.shop.b'],
  ],
  ['a snapshot that failed stays as it is', { 'model.shop.a': ['success'], 'snapshot.shop.s': ['error', 'deadlock'] }, []],
  [
    'a snapshot that was never begun may run',
    { 'model.shop.a': ['error', 'deadlock'], 'snapshot.shop.s': ['skipped'] },
    ['model.shop.a', 'snapshot.shop.s'],
  ],
  ['a test that could not be asked', { 'test.shop.c_is_good': ['error', 'deadlock'] }, ['test.shop.c_is_good']],
  ['a unit test, too', { 'unit_test.shop.a.adds': ['error', 'deadlock'] }, ['unit_test.shop.a.adds']],
])('%s', (_, short, expected) => {
  expect(nodesToRunAgain(SHOP, results(short), again)).toEqual(expected);
});
