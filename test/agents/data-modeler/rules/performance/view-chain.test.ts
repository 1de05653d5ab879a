import { expect, test } from 'vitest';
import { viewChain } from '../../../../../src/agents/data-modeler/rules/performance/view-chain.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { viewOf } from './views.ts';

function chain(length: number, parts: (index: number) => Parameters<typeof model>[1] = () => ({})): readonly DbtNode[] {
  return Array.from({ length }, (_, index) => viewOf(`v${index + 1}`, index === 0 ? [] : [`v${index}`], parts(index + 1)));
}

function review(head: readonly DbtNode[], base: readonly DbtNode[] = []) {
  return findingsOf(viewChain, facts({ base: project({ nodes: base }), head: project({ nodes: head }) }));
}

test('finds the end of a long chain, once, and says what to store', () => {
  const reader = model('report', { dependsOn: { nodes: ['model.taxi.v4'], macros: [] } });
  expect(review([...chain(7), reader])).toMatchObject([
    {
      subject: 'model.taxi.v7',
      message: '`v7` ends a row of 7 models that nothing stores: each query of it computes `v1`, `v2`, `v3`, `v4` and 2 more.',
      remedy: 'Make `v4` a table: 2 models read it.',
      age: 'new',
    },
  ]);
});

test('takes the longest way, ephemeral models included', () => {
  const short = viewOf('v6', ['v1', 'v5']);
  expect(review([...chain(5, (index) => (index === 3 ? { materialized: 'ephemeral' } : {})), short])[0]?.message).toContain(
    'a row of 6 models',
  );
});

test('a chain that was there is older', () => {
  expect(review(chain(6), chain(6))).toMatchObject([{ age: 'existing' }]);
});

test.each<readonly [string, readonly DbtNode[]]>([
  ['five in a row', chain(5)],
  ['a table in between', chain(8, (index) => (index === 4 ? { materialized: 'table' } : {}))],
  ['a materialized view', chain(8, (index) => (index === 4 ? { materialized: 'materialized_view' } : {}))],
  ['a package', chain(8, () => ({ packageName: 'x' }))],
])('passes %s', (_, nodes) => {
  expect(review(nodes)).toEqual([]);
});

test('a circle, which no real project has, ends', () => {
  expect(review([viewOf('v1', ['v2']), viewOf('v2', ['v1'])])).toEqual([]);
});

test('a large project takes no time', () => {
  const nodes = Array.from({ length: 7500 }, (_, index) => viewOf(`m${index}`, index < 3 ? [] : [`m${index - 1}`, `m${index - 3}`]));
  const started = performance.now();
  expect(review(nodes)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(1500);
});
