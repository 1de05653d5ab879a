import { array, assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestors, descendants } from '../../src/dbt/descendants.ts';
import { impactedExposures } from '../../src/dbt/impacted-exposures.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { shop } from './fixture.ts';

/** Models 0…n-1, each of which may read earlier ones. */
const graphs = array(array(nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 }).map((parents) => {
  const nodes = parents.map((list, index) => [
    `model.a.m${index}`,
    {
      resource_type: 'model',
      name: `m${index}`,
      depends_on: { nodes: index === 0 ? [] : list.map((parent) => `model.a.m${parent % index}`) },
    },
  ]);
  return readManifest(JSON.stringify({ nodes: Object.fromEntries(nodes) }));
});

describe('descendants and ancestors', () => {
  const project = shop('head');

  it('go through models to tests, exposures and metrics', () => {
    expect([...descendants(project, ['seed.shop.raw_orders'])]).toEqual(
      expect.arrayContaining(['model.shop.agg_customers', 'exposure.shop.sales_dashboard', 'metric.shop.revenue']),
    );
  });

  it('go up to seeds and sources', () => {
    expect([...ancestors(project, ['exposure.shop.sales_dashboard'])]).toEqual(
      expect.arrayContaining(['model.shop.fct_orders', 'seed.shop.raw_orders', 'source.shop.shop_raw.payments']),
    );
  });

  it('are each other turned round', () => {
    assert(
      property(graphs, (graph) => {
        for (const id of graph.nodes.keys()) {
          for (const below of descendants(graph, [id])) expect(ancestors(graph, [below])).toContain(id);
          for (const above of ancestors(graph, [id])) expect(descendants(graph, [above])).toContain(id);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function exposure(name: string, owner?: string) {
  return { name, depends_on: { nodes: ['model.a.m'] }, owner: { name: owner } };
}

describe('impactedExposures', () => {
  it('names who reads a change, through any number of models', () => {
    expect(impactedExposures(shop('head'), ['seed.shop.raw_orders']).map(({ owner }) => owner)).toEqual(['Sales team']);
    expect(impactedExposures(shop('head'), ['model.shop.dim_city'])).toEqual([]);
  });

  it('puts those with an owner first', () => {
    const exposures = { 'exposure.a.x': exposure('a'), 'exposure.a.y': exposure('b', 'Ada'), 'exposure.a.z': exposure('Ab', 'Bob') };
    const project = readManifest(JSON.stringify({ nodes: {}, exposures }));
    expect(impactedExposures(project, ['model.a.m']).map(({ label }) => label)).toEqual(['Ab', 'b', 'a']);
  });
});
