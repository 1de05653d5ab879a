import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { bigManifest } from './big-manifest.ts';
import { shop } from './fixture.ts';

const RELATIONSHIPS = 'test.shop.relationships_fct_orders_customer_id__customer_id__ref_dim_customers_.d5636051d4';

function manifest(parts: Record<string, unknown>) {
  return readManifest(JSON.stringify({ nodes: {}, ...parts }));
}

describe('readManifest on a real manifest', () => {
  const project = shop('base');

  it('knows which project, dbt and adapter wrote it', () => {
    expect(project).toMatchObject({ name: 'shop', dbtVersion: '1.11.16', adapter: 'duckdb' });
    expect(project.invocationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('reads a model with its code, config, contract and columns', () => {
    const model = project.nodes.get('model.shop.dim_customers');
    expect(model).toMatchObject({
      resourceType: 'model',
      path: 'models/marts/dim_customers.sql',
      patchPath: 'models/marts/_marts.yml',
      materialized: 'table',
      relationName: '"shop"."main"."dim_customers"',
      contractEnforced: true,
      group: 'sales',
      access: 'public',
      meta: { grain: ['customer_id'] },
      dependsOn: { nodes: ['model.shop.stg_customers'] },
      test: undefined,
    });
    expect(model?.compiledCode).toContain('"shop"."main"."stg_customers"');
    expect(model?.columns.get('customer_id')).toEqual({
      name: 'customer_id',
      description: '',
      dataType: 'integer',
      constraints: [{ type: 'not_null', columns: [] }],
      meta: { pii: false },
      tags: [],
      policyTags: [],
    });
  });

  it('reads a generic test without the model and the column among its arguments', () => {
    expect(project.nodes.get(RELATIONSHIPS)?.test).toMatchObject({
      kind: 'relationships',
      arguments: { to: "ref('dim_customers')", field: 'customer_id' },
      column: 'customer_id',
      attachedTo: 'model.shop.fct_orders',
      severity: 'error',
      enabled: true,
    });
  });

  it('reads a singular test as a test without a kind', () => {
    expect(project.nodes.get('test.shop.assert_amounts_positive')?.test).toMatchObject({ kind: undefined, attachedTo: undefined });
  });

  it('keeps a disabled data test, marked as disabled and as no child of its model', () => {
    const id = 'test.shop.not_null_stg_customers_customer_id.e2cfb1f9aa';
    expect(project.nodes.get(id)?.test).toMatchObject({ enabled: false, attachedTo: 'model.shop.stg_customers' });
    expect(project.children.get('model.shop.stg_customers')).not.toContain(id);
  });

  it('lists models, tests, unit tests, exposures and semantic models as children', () => {
    expect(project.children.get('model.shop.fct_orders')).toEqual(
      expect.arrayContaining(['test.shop.assert_amounts_positive', 'exposure.shop.sales_dashboard', 'semantic_model.shop.orders']),
    );
    expect(project.children.get('model.shop.stg_orders')).toContain('unit_test.shop.stg_orders.amount_is_in_dollars');
    expect(project.children.get('source.shop.shop_raw.payments')).toContain('model.shop.stg_payments');
  });

  it('reads sources, exposures with declared columns, consumers, unit tests and groups', () => {
    expect(project.sources.get('source.shop.shop_raw.payments')).toMatchObject({
      identifier: 'raw_orders',
      hasFreshness: true,
      loadedAtField: 'ordered_at',
    });
    const exposure = project.exposures.get('exposure.shop.sales_dashboard');
    expect(exposure).toMatchObject({ label: 'Sales dashboard', owner: 'Sales team', dependsOn: ['model.shop.fct_orders'] });
    expect(exposure?.columns).toEqual(new Map([['fct_orders', ['order_id', 'completed_amount']]]));
    expect(project.consumers.get('semantic_model.shop.orders')?.columns).toEqual(['order_id', 'ordered_at', 'completed_amount']);
    expect(project.consumers.get('metric.shop.revenue')).toMatchObject({ kind: 'metric', dependsOn: ['semantic_model.shop.orders'] });
    expect(project.consumers.get('semantic_model.shop.orders')?.parts).toContainEqual({
      kind: 'measure',
      name: 'margin',
      expr: 'completed_amount * 0.2',
      measures: [],
      definition: { agg: 'sum', expr: 'completed_amount * 0.2' },
      description: '',
    });
    expect(project.consumers.get('metric.shop.revenue')?.parts).toMatchObject([
      { kind: 'metric', measures: ['revenue'], definition: { type: 'simple', type_params: { measure: { name: 'revenue' } } } },
    ]);
    expect(project.unitTests.get('unit_test.shop.stg_orders.amount_is_in_dollars')).toMatchObject({ model: 'stg_orders' });
    expect(project.groups.get('group.shop.sales')).toEqual({ name: 'sales', owner: 'Sales team' });
  });
});

describe('readManifest on other shapes', () => {
  it('reads a node of which only the key is known', () => {
    const node = manifest({ nodes: { 'model.a.b': { resource_type: 'model', name: 'b', invented: 1 } } }).nodes.get('model.a.b');
    expect(node).toMatchObject({
      uniqueId: 'model.a.b',
      name: 'b',
      rawCode: '',
      language: 'sql',
      patchPath: undefined,
      columns: new Map(),
    });
  });

  it.each([
    ['beside the fields', { group: 'g', access: 'public', meta: { a: 1 } }],
    ['inside config', { config: { group: 'g', access: 'public', meta: { a: 1 } } }],
    ['in both', { group: 'g', access: 'public', meta: { a: 1 }, config: { group: 'g', access: 'public', meta: { a: 1 } } }],
  ])('finds group, access and meta %s', (_, fields) => {
    const project = manifest({ nodes: { 'model.a.b': { resource_type: 'model', name: 'b', ...fields } } });
    expect(project.nodes.get('model.a.b')).toMatchObject({ group: 'g', access: 'public', meta: { a: 1 } });
  });

  it('finds the meta of a column inside its config', () => {
    const project = manifest({
      nodes: { 'model.a.b': { resource_type: 'model', name: 'b', columns: { c: { config: { meta: { pii: true } } } } } },
    });
    expect(project.nodes.get('model.a.b')?.columns.get('c')).toMatchObject({ name: 'c', meta: { pii: true } });
  });

  it('reads who may read a model, what runs around it, and which version it is', () => {
    const config = { grants: { select: ['reporter'] }, 'pre-hook': [{ sql: 'select 1' }], 'post-hook': 'analyze' };
    const refs = [{ name: 'orders', package: null, version: 1 }, { name: 'zones' }];
    const fields = { version: 2, latest_version: '3', deprecation_date: '2027-01-31', tags: ['daily'], refs, config };
    expect(
      manifest({ nodes: { 'model.a.b.v2': { resource_type: 'model', name: 'b', ...fields } } }).nodes.get('model.a.b.v2'),
    ).toMatchObject({
      tags: ['daily'],
      version: '2',
      latestVersion: '3',
      deprecationDate: '2027-01-31',
      grants: new Map([['select', ['reporter']]]),
      hooks: [
        { when: 'pre', sql: 'select 1' },
        { when: 'post', sql: 'analyze' },
      ],
      refs: [
        { name: 'orders', package: undefined, version: '1' },
        { name: 'zones', package: undefined, version: undefined },
      ],
    });
  });

  it('reads what is said about sources, exposures and macros, and lists what is switched off', () => {
    const source = { name: 't', source_name: 's', package_name: 'a', source_description: 'App', loader: 'dlt', freshness: null };
    const project = manifest({
      sources: { 'source.a.s.t': { ...source, columns: { id: { config: { tags: ['pii'] } } } } },
      exposures: { 'exposure.a.e': { name: 'e', url: 'https://bi', maturity: 'high', description: 'Weekly', package_name: 'a' } },
      macros: {
        'macro.a.m': { name: 'm', description: 'Cents', arguments: [{ name: 'x', description: '' }], patch_path: 'a://macros/m.yml' },
      },
      disabled: { 'model.a.off': [{ resource_type: 'model', name: 'off', package_name: 'a', original_file_path: 'models/off.sql' }] },
    });
    expect(project.sources.get('source.a.s.t')).toMatchObject({
      packageName: 'a',
      sourceDescription: 'App',
      loader: 'dlt',
      declinesFreshness: true,
      columns: new Map([['id', expect.objectContaining({ name: 'id', tags: ['pii'] })]]),
    });
    expect(project.exposures.get('exposure.a.e')).toMatchObject({ url: 'https://bi', maturity: 'high', description: 'Weekly' });
    expect(project.macros.get('macro.a.m')).toMatchObject({
      description: 'Cents',
      arguments: [{ name: 'x', description: '' }],
      patchPath: 'macros/m.yml',
    });
    expect([...project.disabled.values()]).toEqual([
      { uniqueId: 'model.a.off', resourceType: 'model', name: 'off', packageName: 'a', path: 'models/off.sql' },
    ]);
  });

  it('finds what a test is attached to through its model argument when attached_node is missing', () => {
    const kwargs = { model: "{{ get_where_subquery(ref('orders')) }}", column_name: 'id' };
    const test = { resource_type: 'test', name: 't', test_metadata: { name: 'unique', kwargs }, depends_on: { nodes: ['model.a.orders'] } };
    expect(manifest({ nodes: { 'test.a.t.1': test } }).nodes.get('test.a.t.1')?.test).toMatchObject({
      attachedTo: 'model.a.orders',
      column: 'id',
      arguments: {},
    });
  });

  it('takes thresholds without counts as no freshness', () => {
    const freshness = { warn_after: { count: null, period: null }, error_after: { count: null, period: null } };
    expect(
      manifest({ sources: { 'source.a.s.t': { name: 't', source_name: 's', freshness } } }).sources.get('source.a.s.t')?.hasFreshness,
    ).toBe(false);
  });

  it('writes paths of dbt on Windows with forward slashes', () => {
    const node = { resource_type: 'model', name: 'b', original_file_path: 'models\\b.sql', patch_path: 'a://models\\b.yml' };
    expect(manifest({ nodes: { 'model.a.b': node } }).nodes.get('model.a.b')).toMatchObject({
      path: 'models/b.sql',
      patchPath: 'models/b.yml',
    });
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"nodes": {'],
    ['another artifact', '{"results": []}'],
    ['a list', '[]'],
  ])('says STW-2005 to %s', (_, text) => {
    expect(() => readManifest(text, 'head/target')).toThrow(
      expect.objectContaining({ code: 'STW-2005', message: expect.stringContaining('head/target') }),
    );
    expect(() => readManifest(text)).toThrow(Problem);
  });

  it('reads a thousand models and three thousand tests in a moment', () => {
    const text = bigManifest(1000);
    const started = performance.now();
    expect(readManifest(text).nodes.size).toBe(4000);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
