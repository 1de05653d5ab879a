import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalog } from '../../src/dbt/read-catalog.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { columnLineage } from '../../src/lineage/column-lineage.ts';
import { isValue } from '../../src/lineage/walk-columns.ts';
import { lineageOf } from './lineage-of.ts';

// Written by dbt 1.11 after `dbt build` and `dbt docs generate` of examples/taxi, less what lineage doesn't read.
const read = (file: string) => readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8');
const project = readManifest(read('taxi-manifest.json'));
const catalog = readCatalog(read('taxi-catalog.json'));
const inferred = await lineageOf(project);
const models = [...project.nodes.values()].filter(({ resourceType }) => resourceType === 'model' || resourceType === 'snapshot');

test('every model of the example is followed, and nothing is left open', () => {
  const open = [...inferred.graph.values()].filter(({ unresolved, level }) => unresolved.length > 0 || level !== 'column');
  expect(open.map(({ uniqueId, unresolved }) => [uniqueId, unresolved])).toEqual([]);
});

test.each(models.filter(({ uniqueId }) => catalog.has(uniqueId)).map(({ uniqueId }) => uniqueId))(
  'without a catalog %s has the columns that the warehouse has',
  (id) => {
    const names = [...(inferred.graph.get(id)?.columns.keys() ?? [])];
    expect(names).toEqual([...(catalog.get(id)?.keys() ?? [])].map((name) => name.toLowerCase()));
  },
);

test('with a catalog the edges are the same', async () => {
  const known = await lineageOf(project, catalog);
  for (const { uniqueId } of models) {
    const edges = (graph: typeof known.graph) =>
      [...(graph.get(uniqueId)?.columns.values() ?? [])].map(({ name, kind, from }) => [
        name,
        kind,
        from.map(({ node, column }) => `${node}.${column}`),
      ]);
    expect(edges(known.graph)).toEqual(edges(inferred.graph));
  }
});

const made: readonly (readonly [model: string, column: string, from: readonly string[]])[] = [
  [
    'agg_vendor_month',
    'commission_amount',
    ['stg_trips.fare_amount', 'raw.trips.fare_cents', 'int_vendor_versions.commission_pct', 'raw.vendor_changes.commission_pct'],
  ],
  ['fct_driver_shifts', 'total_amount', ['int_shift_activity.total_amount', 'raw.trips.tip_cents']],
  ['fct_payments', 'payment_kind', ['stg_payments.payment_kind', 'raw.payments.kind']],
];

test.each(made)('%s.%s is made of what a person would name', (...[model, column, from]) => {
  const { upstream } = columnLineage({ node: `model.taxi.${model}`, name: column }, inferred);
  const values = upstream.filter(({ kind }) => isValue(kind)).map(({ node, name }) => `${node.split('.').slice(2).join('.')}.${name}`);
  expect(values).toEqual(expect.arrayContaining([...from]));
});

test('people who read a column come first', () => {
  const { readers } = columnLineage({ node: 'source.taxi.raw.trips', name: 'fare_cents' }, inferred);
  expect(readers.slice(0, 2).map(({ kind }) => kind)).toEqual(['exposure', 'exposure']);
  expect(readers.findIndex(({ kind }) => kind === 'test')).toBeGreaterThan(readers.findLastIndex(({ kind }) => kind === 'metric'));
});

test('a metric is reached through its own measure alone', () => {
  const metricsOf = (column: string) =>
    columnLineage({ node: 'model.taxi.fct_trips', name: column }, inferred).readers.flatMap(({ node, kind }) =>
      kind === 'metric' ? node.split('.').slice(2) : [],
    );
  expect(metricsOf('fare_amount').toSorted()).toEqual(['fares']);
  expect(metricsOf('total_amount').toSorted()).toEqual(['revenue', 'revenue_per_trip']);
});
