import { expect, test } from 'vitest';
import type { BuiltSide } from '../../src/dbt/built-side.ts';
import { leaveOutNoise } from '../../src/dbt/leave-out-noise.ts';
import type { ChangeReason } from '../../src/dbt/model-change.ts';
import type { DbtNode } from '../../src/dbt/project.ts';
import { macro, node, project } from './project-builder.ts';

const ID = 'model.shop.dim_zone';
const MACRO: ChangeReason = { kind: 'macro', text: 'macro x changed' };

interface World {
  readonly more?: Partial<DbtNode>;
  readonly reasons?: readonly ChangeReason[];
  readonly headSql?: string | undefined;
  readonly headIncremental?: string;
  readonly macro?: string;
  readonly status?: 'success' | 'error';
}

function side(sql: string | undefined, incremental: string | undefined, status: 'success' | 'error'): BuiltSide {
  const result = { uniqueId: ID, status, seconds: 0, failures: undefined, message: undefined };
  const mapOf = (text: string | undefined) => new Map(text === undefined ? [] : [[ID, text]]);
  const outcome = { command: 'build', succeeded: true, results: new Map([[ID, result]]), errors: [], seconds: 0 };
  return { outcome, failed: undefined, compiled: mapOf(sql), incremental: mapOf(incremental) };
}

function sift(world: World) {
  const { more = {}, reasons = [MACRO], macro: text = '{{ 1 }}', status = 'success' } = world;
  const headSql = 'headSql' in world ? world.headSql : 'select * from "db"."head"."zones"\n';
  const shopOf = (schema: string, sql: string) => {
    const zones = node('model.shop.zones', { relationName: `"db"."${schema}"."zones"` });
    return project([node(ID, { materialized: 'view', ...more }), zones], {
      macros: new Map([['macro.shop.x', macro('macro.shop.x', { sql })]]),
    });
  };
  const projects = { base: shopOf('base', '1'), head: shopOf('head', text) };
  const change = {
    uniqueId: ID,
    name: 'dim_zone',
    kind: 'modified',
    base: projects.base.nodes.get(ID),
    head: projects.head.nodes.get(ID),
    reasons,
  } as const;
  const base = side('select * from "db"."base"."zones"', 'select 1', status);
  return leaveOutNoise([change], projects, { base, head: side(headSql, world.headIncremental ?? 'select 1', status) });
}

test('only a macro changed and the SQL came out equal: left out, and said', () => {
  expect(sift({})).toEqual({ changes: [], evidence: ['`dim_zone`: macro x changed, compiled SQL equal: left out'] });
});

test.each<[string, World]>([
  ['words in docs and meta', { reasons: [{ kind: 'config', text: 'meta: {} → {owner: a}' }] }],
  ['an incremental model of which both branches are equal', { more: { materialized: 'incremental' } }],
])('left out, too: %s', (_, world) => {
  expect(sift(world).changes).toEqual([]);
});

test.each<[string, World]>([
  ['the SQL differs', { headSql: 'select 2' }],
  ['the SQL was not compiled', { headSql: undefined }],
  ['the model failed', { status: 'error' }],
  ['the incremental branch differs', { more: { materialized: 'incremental' }, headIncremental: 'select 2' }],
  ['the materialisation changed', { reasons: [{ kind: 'config', text: 'materialized: view → table' }] }],
  ['so did the contract', { reasons: [MACRO, { kind: 'contract', text: 'contract enforced' }] }],
  ['the key of an incremental model changed', { reasons: [{ kind: 'config', text: 'unique_key: a → b' }] }],
  ['the relation moved', { reasons: [{ kind: 'relation', text: 'schema: a → b' }] }],
  ['another source table is read', { reasons: [{ kind: 'source', text: 'source raw.orders is another table' }] }],
  ['the file was edited', { reasons: [{ kind: 'body', text: 'SQL changed' }] }],
  ['a hook may call the macro', { more: { config: { 'post-hook': ['{{ x() }}'] } } }],
  ['it is a snapshot', { more: { materialized: 'snapshot' } }],
  ['it is no SQL', { more: { language: 'python' } }],
  ['the macro asks for the target', { macro: "{% if target.name == 'prod' %}2{% else %}1{% endif %}" }],
  ['the macro asks for a variable', { macro: "{{ var('x', 1) }}" }],
])('stays: %s', (_, world) => {
  expect(sift(world)).toMatchObject({ changes: [{ uniqueId: ID }], evidence: [] });
});
