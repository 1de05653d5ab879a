import { describe, expect, it } from 'vitest';
import { changedTests } from '../../src/dbt/changed-tests.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { shop } from './fixture.ts';

interface Accepted {
  readonly id: string;
  readonly values: readonly string[];
  readonly config?: Record<string, unknown>;
  readonly name?: string;
}

function project(...tests: readonly Accepted[]) {
  const nodes = tests.map(({ id, values, config, name }) => [
    `test.a.${id}`,
    {
      resource_type: 'test',
      name: name ?? id,
      attached_node: 'model.a.m',
      column_name: 'c',
      test_metadata: { name: 'accepted_values', kwargs: { values } },
      config: config ?? {},
    },
  ]);
  return readManifest(JSON.stringify({ nodes: Object.fromEntries(nodes) }));
}

function summary(base: ReturnType<typeof project>, head: ReturnType<typeof project>) {
  const { removed, added, changed } = changedTests(base, head);
  return {
    removed: removed.map(({ name }) => name),
    added: added.map(({ name }) => name),
    changed: changed.map((pair) => `${pair.base.name} → ${pair.head.name}`),
  };
}

describe('changedTests', () => {
  it('finds on real manifests what was removed, weakened, disabled and enabled', () => {
    const { removed, added, changed } = changedTests(shop('base'), shop('head'));
    expect(removed.map(({ name }) => name)).toEqual(['not_null_stg_orders_order_id']);
    expect(added).toEqual([]);
    expect(changed.map(({ head }) => head.name).toSorted()).toEqual([
      'accepted_values_stg_orders_status__completed__returned__lost__open',
      'assert_amounts_positive',
      'not_null_stg_customers_customer_id',
      'relationships_fct_orders_customer_id__customer_id__ref_dim_customers_',
      'unique_stg_customers_customer_id',
    ]);
  });

  it('pairs a test whose argument changed when only one can be meant', () => {
    expect(summary(project({ id: 'x', values: ['1'] }), project({ id: 'y', values: ['1', '2'] }))).toEqual({
      removed: [],
      added: [],
      changed: ['x → y'],
    });
  });

  it('pairs by arguments before it guesses', () => {
    const base = project({ id: 'x', values: ['1'] }, { id: 'y', values: ['2'] });
    const head = project({ id: 'y2', values: ['2'] }, { id: 'z', values: ['3'] });
    expect(summary(base, head)).toEqual({ removed: [], added: [], changed: ['x → z'] });
  });

  it('does not guess between several candidates', () => {
    const base = project({ id: 'x', values: ['1'] }, { id: 'y', values: ['2'] });
    expect(summary(base, project({ id: 'z', values: ['3'] }))).toEqual({ removed: ['x', 'y'], added: ['z'], changed: [] });
  });

  it('takes a custom name as the answer between several candidates', () => {
    const base = project({ id: 'x', values: ['1'], name: 'is_known' }, { id: 'y', values: ['2'], name: 'is_old' });
    const head = project({ id: 'z', values: ['3'], name: 'is_known' });
    expect(summary(base, head)).toEqual({ removed: ['is_old'], added: [], changed: ['is_known → is_known'] });
  });

  it('says nothing of a disabled test that goes or comes', () => {
    const disabled = project({ id: 'x', values: ['1'], config: { enabled: false } });
    expect(summary(disabled, project())).toEqual({ removed: [], added: [], changed: [] });
    expect(summary(project(), disabled)).toEqual({ removed: [], added: [], changed: [] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['severity', { severity: 'WARN' }],
    ['where', { where: 'c > 1' }],
    ['limit', { limit: 1 }],
    ['error_if', { error_if: '>10' }],
    ['enabled', { enabled: false }],
  ])('shows a changed %s as a pair', (_, config) => {
    expect(summary(project({ id: 'x', values: ['1'] }), project({ id: 'x', values: ['1'], config })).changed).toEqual(['x → x']);
  });
});
