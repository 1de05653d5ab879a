import { expect, test } from 'vitest';
import { contractWithoutKey } from '../../../../../src/agents/data-modeler/rules/governance/contract-without-key.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

const review = (head: DbtNode, adapter = 'duckdb') =>
  facts({ head: { ...project({ nodes: [head] }), adapter }, models: [change(undefined, head)] });
const contracted = model('fct_trips', { contractEnforced: true, columns: [{ name: 'id', dataType: 'integer' }] });
const keyed = [{ type: 'primary_key', columns: [] }];

test('finds a contract without a key', () => {
  expect(messagesOf(contractWithoutKey, review(contracted))).toEqual([
    "The contract of `fct_trips` names columns and types, and no key: readers and tools that join it can't know which columns make a row unique.",
  ]);
});

test.each([
  ['a key of one column', review(model('fct_trips', { contractEnforced: true, columns: [{ name: 'id', constraints: keyed }] }))],
  [
    'a key of several columns',
    review(model('fct_trips', { contractEnforced: true, constraints: [{ type: 'unique', columns: ['a', 'b'] }] })),
  ],
  ['a model without a contract', review(model('fct_trips'))],
  ['a view, which has no constraints', review({ ...contracted, materialized: 'view' })],
  ['a warehouse that knows no keys', review(contracted, 'trino')],
  ['a model of an installed package', review({ ...contracted, packageName: 'p' })],
])('passes %s', (_, given) => {
  expect(messagesOf(contractWithoutKey, given)).toEqual([]);
});
