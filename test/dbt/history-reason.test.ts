import { expect, test } from 'vitest';
import { historyReason } from '../../src/dbt/history-reason.ts';
import { node } from './project-builder.ts';

test.each([
  ['a view that becomes a table', { materialized: 'view' }, { materialized: 'table' }, undefined],
  ['a table that becomes incremental', { materialized: 'table' }, { materialized: 'incremental' }, 'materialized: table → incremental'],
  ['another unique key', { config: { unique_key: 'a' } }, { config: { unique_key: ['a', 'b'] } }, 'unique_key changed'],
  ['a new hook', {}, { config: { 'post-hook': [{ sql: 'delete from x' }] } }, 'post-hook changed'],
  ['another tag', { config: { tags: ['a'] } }, { config: { tags: ['b'] } }, undefined],
])('%s', (_, base, head, expected) => {
  const reason = historyReason(node('model.shop.m', base), node('model.shop.m', head));
  if (expected === undefined) expect(reason).toBeUndefined();
  else expect(reason).toContain(expected);
});
