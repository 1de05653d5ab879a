import { expect, test } from 'vitest';
import type { DbtNode } from '../../src/dbt/project.ts';
import { isSafeAgain } from '../../src/dbt/safe-again.ts';
import { node } from './project-builder.ts';

const incremental = (config: DbtNode['config']) => node('model.shop.a', { materialized: 'incremental', config });
const again = { fullRefresh: false };
const refreshed = { fullRefresh: true };
type Case = readonly [name: string, node: DbtNode, options: { fullRefresh: boolean }, safe: boolean];

test.each<Case>([
  ['a table', node('model.shop.a', { materialized: 'table' }), again, true],
  ['a view', node('model.shop.a', { materialized: 'view' }), again, true],
  ['a seed', node('seed.shop.a', { materialized: 'seed' }), again, true],
  ['a test', node('test.shop.a', { materialized: 'test' }), again, true],
  ['a snapshot, even in a full refresh', node('snapshot.shop.a', { materialized: 'snapshot' }), refreshed, false],
  ['a materialisation that nobody knows', node('model.shop.a', { materialized: 'insert_by_period' }), again, false],
  ['an incremental model with a key', incremental({ unique_key: 'id' }), again, true],
  ['one with several keys', incremental({ unique_key: ['id', 'day'], incremental_strategy: 'merge' }), again, true],
  ['one without a key', incremental({}), again, false],
  ['one whose key is empty', incremental({ unique_key: [], incremental_strategy: 'delete+insert' }), again, false],
  ['one that appends, with a key', incremental({ unique_key: 'id', incremental_strategy: 'append' }), again, false],
  ['one that appends, fully refreshed in this very command', incremental({ incremental_strategy: 'append' }), refreshed, true],
  ['unless it forbids that', incremental({ incremental_strategy: 'append', full_refresh: false }), refreshed, false],
  ['one that replaces partitions', incremental({ incremental_strategy: 'insert_overwrite' }), again, true],
  ['one in batches', incremental({ incremental_strategy: 'microbatch' }), again, true],
  ['a table with a hook', node('model.shop.a', { config: { 'post-hook': [{ sql: 'insert into log' }] } }), again, false],
  ['a table with an empty list of hooks', node('model.shop.a', { config: { 'post-hook': [] } }), again, true],
])('%s', (...[, each, options, expected]) => {
  expect(isSafeAgain(each, options)).toBe(expected);
});
