import { expect, test } from 'vitest';
import { columnTestMissingHere } from '../../../../../src/agents/code-reviewer/rules/testing/column-test-missing-here.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, dataTest, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const mine = model('fct_trips', { columns: ['zone_id', 'fare'] });

function others(count: number, tested: number, kind = 'not_null'): readonly DbtNode[] {
  const names = Array.from({ length: count }, (_, index) => `m_${index}`);
  return names.flatMap((name, index) => [
    model(name, { columns: ['zone_id'] }),
    ...(index < tested ? [dataTest(kind, name, { column: 'zone_id' })] : []),
  ]);
}

function review(nodes: readonly DbtNode[], changed: DbtNode = mine) {
  return facts({ head: project({ nodes: [changed, ...nodes] }), models: [change(undefined, changed)] });
}

test('finds the one model that leaves out what all others test', () => {
  expect(findingsOf(columnTestMissingHere, review(others(6, 6)))).toMatchObject([
    {
      message:
        "`zone_id` is tested `not_null` in each of the 6 other models that describe it, and not in `fct_trips`: what can't be elsewhere can be here.",
      severity: 'info',
      location: { path: 'models/_models.yml' },
    },
  ]);
});

test.each([
  ['a column that is tested here', review([...others(6, 6), dataTest('not_null', 'fct_trips', { column: 'zone_id' })])],
  ['a column that others leave out, too', review(others(7, 6))],
  ['a column in few models', review(others(4, 4))],
  ['what says something about the other model alone', review(others(6, 6, 'unique'))],
  ['references, which are T5', review(others(6, 6, 'relationships'))],
  ['a model without the column', review(others(6, 6), model('fct_trips'))],
  ['a model of an installed package', review(others(6, 6), model('fct_trips', { columns: ['zone_id'], packageName: 'p' }))],
])('passes %s', (_, given) => {
  expect(messagesOf(columnTestMissingHere, given)).toEqual([]);
});
