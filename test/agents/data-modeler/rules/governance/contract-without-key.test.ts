import { expect, test } from 'vitest';
import { contractWithoutKey } from '../../../../../src/agents/data-modeler/rules/governance/contract-without-key.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

const contracted = model('fct_trips', { contractEnforced: true, columns: [{ name: 'id', dataType: 'integer' }] });
const keyed = [{ type: 'primary_key', columns: [] }];
const other = model('dim_zone', { contractEnforced: true, columns: [{ name: 'id', constraints: keyed }] });

function review(mine: DbtNode, others: readonly DbtNode[] = [other], adapter = 'duckdb') {
  return facts({ head: { ...project({ nodes: [mine, ...others] }), adapter }, models: [change(undefined, mine)] });
}

test('finds a contract without a key', () => {
  expect(messagesOf(contractWithoutKey, review(contracted))).toEqual([
    "The contract of `fct_trips` names columns and types, and no key, which 1 other contract of this project does: readers and tools that join it can't know which columns make a row unique.",
  ]);
});

test.each([
  ['a key of one column', review(model('fct_trips', { contractEnforced: true, columns: [{ name: 'id', constraints: keyed }] }))],
  [
    'a key of several columns',
    review(model('fct_trips', { contractEnforced: true, constraints: [{ type: 'unique', columns: ['a', 'b'] }] })),
  ],
  ['a model without a contract', review(model('fct_trips'))],
  ['a project whose contracts name none', review(contracted, [])],
  ['a view, which has no constraints', review({ ...contracted, materialized: 'view' })],
  ['a warehouse that knows no keys', review(contracted, [other], 'trino')],
  ['a model of an installed package', review({ ...contracted, packageName: 'p' })],
])('passes %s', (_, given) => {
  expect(messagesOf(contractWithoutKey, given)).toEqual([]);
});
