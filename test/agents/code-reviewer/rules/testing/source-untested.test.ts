import { expect, test } from 'vitest';
import { sourceUntested } from '../../../../../src/agents/code-reviewer/rules/testing/source-untested.ts';
import type { DbtNode, DbtSource } from '../../../../../src/dbt/project.ts';
import { dataTest, facts, model, project, source } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

const id = 'source.taxi.app.trips';
const reader = model('stg_trips', { dependsOn: { nodes: [id], macros: [] } });

function review(nodes: readonly DbtNode[], parts: Partial<DbtSource> = {}) {
  return facts({ head: project({ nodes, sources: new Map([[id, source('app.trips', parts)]]) }) });
}

test('finds a table of which neither it nor its readers are tested', () => {
  expect(messagesOf(sourceUntested, review([reader]))).toEqual([
    'No test looks at `app.trips` or at `stg_trips`, which reads it: missing keys and doubled rows come in unseen.',
  ]);
});

const ofSource = dataTest('unique', undefined, { column: 'id', node: { name: 'unique_source', dependsOn: { nodes: [id], macros: [] } } });

test.each([
  ['a table that is tested', review([reader, ofSource])],
  ['a table whose reader is tested', review([reader, dataTest('unique', 'stg_trips', { column: 'id' })])],
  ['a table that no model reads', review([])],
  ['a table of an installed package', review([reader], { packageName: 'other' })],
])('passes %s', (_, given) => {
  expect(messagesOf(sourceUntested, given)).toEqual([]);
});

test('a test that is switched off is none', () => {
  expect(messagesOf(sourceUntested, review([reader, dataTest('unique', 'stg_trips', { column: 'id', enabled: false })]))).toHaveLength(1);
});
