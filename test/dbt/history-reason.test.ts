import { expect, test } from 'vitest';
import { historyReason } from '../../src/dbt/history-reason.ts';
import type { DbtNode } from '../../src/dbt/project.ts';
import { node } from './project-builder.ts';

function reason(base: Partial<DbtNode>, head: Partial<DbtNode>): string | undefined {
  return historyReason(node('model.shop.m', base), node('model.shop.m', head));
}

test('the SELECT alone decides what is in views and tables', () => {
  expect(reason({ materialized: 'view' }, { materialized: 'table' })).toBeUndefined();
  expect(reason({ config: { tags: ['a'] } }, { config: { tags: ['b'] } })).toBeUndefined();
});

test('what an incremental table keeps depends on its earlier runs', () => {
  expect(reason({ materialized: 'table' }, { materialized: 'incremental' })).toContain('materialized: table → incremental');
  expect(reason({ config: { unique_key: 'a' } }, { config: { unique_key: ['a', 'b'] } })).toContain('unique_key changed');
});

test('a hook may do anything', () => {
  expect(reason({}, { config: { 'post-hook': [{ sql: 'delete from x' }] } })).toContain('post-hook changed');
});
