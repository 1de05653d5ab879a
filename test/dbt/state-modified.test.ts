import { describe, expect, it } from 'vitest';
import type { DbtNode, DbtProject } from '../../src/dbt/project.ts';
import { changedNodes } from '../../src/dbt/state-modified.ts';
import { fixture, shop } from './fixture.ts';

const base = shop('base');
const head = shop('head');

function reasonsOf(project: DbtProject, id: string): string[] {
  const change = changedNodes(base, project).find(({ uniqueId }) => uniqueId === id);
  return change?.reasons.map(({ kind, text }) => `${kind}: ${text}`) ?? [];
}

/** The base with one node changed. */
function edited(id: string, change: Partial<DbtNode>): DbtProject {
  const node = base.nodes.get(id);
  if (node === undefined) throw new Error(`no ${id} in the fixture`);
  return { ...base, nodes: new Map(base.nodes).set(id, { ...node, ...change }) };
}

describe('changedNodes', () => {
  it('selects exactly what dbt selected with state:modified', () => {
    const selected: string[] = JSON.parse(fixture('state-modified.json'));
    const built = selected.filter((id) => /^(?:model|seed|snapshot)\./.test(id));
    const present = changedNodes(base, head).filter(({ kind }) => kind !== 'removed');
    expect(present.map(({ uniqueId }) => uniqueId).toSorted()).toEqual(built);
  });

  it('says nothing when nothing changed', () => {
    expect(changedNodes(base, base)).toEqual([]);
  });

  it.each([
    ['model.shop.agg_customers', ['new: new model']],
    ['model.shop.rpt_old', ['removed: model removed or disabled']],
    ['model.shop.stg_orders', ['macro: macro round_cents changed (through cents_to_dollars)']],
    ['model.shop.fct_orders', ['body: SQL changed', 'config: materialized: incremental → table', 'config: unique_key: order_id → not set']],
    ['model.shop.dim_customers', ['contract: contract: city: varchar → text']],
    ['model.shop.dim_city', ['body: SQL changed', 'relation: alias: not set → cities']],
    ['model.shop.dim_status', ['location: moved: models/marts/dim_status.sql → models/marts/dims/dim_status.sql']],
    ['model.shop.time_spine', ['description: its persisted description changed']],
    ['seed.shop.raw_customers', ["seed: the seed's data changed"]],
    ['snapshot.shop.snap_customers', ['config: check_cols: ["city"] → ["city","name"]']],
  ])('says why %s changed', (id, reasons) => {
    expect(reasonsOf(head, id)).toEqual(reasons);
  });

  it.each<[string, Partial<DbtNode>]>([
    ['a description that is not persisted', { description: 'other words' }],
    ['a tag or a group', { unrenderedConfig: { ...base.nodes.get('model.shop.stg_orders')?.unrenderedConfig, tags: ['x'], group: 'y' } }],
  ])('does not count %s', (_, change) => {
    expect(changedNodes(base, edited('model.shop.stg_orders', change))).toEqual([]);
  });

  it('says when only white space changed', () => {
    const rawCode = `${base.nodes.get('model.shop.dim_customers')?.rawCode}\n\n`;
    expect(reasonsOf(edited('model.shop.dim_customers', { rawCode }), 'model.shop.dim_customers')).toEqual([
      'body: only white space in the SQL changed',
    ]);
  });

  it('tells a switched-off contract and a changed access once', () => {
    const change = {
      contractEnforced: false,
      access: 'protected',
      unrenderedConfig: { materialized: 'table', group: 'sales', access: 'protected', meta: { grain: ['customer_id'] } },
    };
    expect(reasonsOf(edited('model.shop.dim_customers', change), 'model.shop.dim_customers')).toEqual([
      'config: access: public → protected',
      'contract: contract: no longer enforced',
    ]);
  });

  it('counts a source that is another table for what reads it', () => {
    const id = 'source.shop.shop_raw.payments';
    const source = base.sources.get(id);
    if (source === undefined) throw new Error('no source in the fixture');
    const sources = new Map(base.sources).set(id, { ...source, relationName: '"shop"."main"."payments_v2"' });
    expect(reasonsOf({ ...base, sources }, 'model.shop.stg_payments')).toEqual([
      'source: source shop_raw.payments: "shop"."main"."raw_orders" → "shop"."main"."payments_v2"',
    ]);
  });

  it('does not count the macros of dbt itself', () => {
    const id = 'macro.dbt.is_incremental';
    const macro = base.macros.get(id);
    if (macro === undefined) throw new Error('no macro in the fixture');
    expect(changedNodes(base, { ...base, macros: new Map(base.macros).set(id, { ...macro, sql: 'another' }) })).toEqual([]);
  });
});
