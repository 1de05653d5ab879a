import { expect, test } from 'vitest';
import { batchReadsEverything } from '../../../../../src/agents/data-modeler/rules/performance/batch-reads-everything.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

type Parts = Parameters<typeof model>[1];
type Config = Readonly<Record<string, unknown>>;

const text = "{{ config(\n  materialized='incremental',\n  incremental_strategy='microbatch',\n) }}\nselect 1 as id";

function review(
  config: Config,
  parents: Readonly<Record<string, Config>>,
  { adapter = 'bigquery', ...parts }: Parts & { readonly adapter?: string } = {},
) {
  const inputs = Object.entries(parents).map(([name, given]) => model(name, { config: given }));
  const dependsOn = { nodes: inputs.map(({ uniqueId }) => uniqueId), macros: [] };
  const node = model('fct_trips', { materialized: 'incremental', rawCode: text, config, dependsOn, ...parts });
  const head = { ...project({ nodes: [node, ...inputs] }), adapter };
  return findingsOf(batchReadsEverything, facts({ head, models: [change(undefined, node)], texts: { 'models/fct_trips.sql': text } }));
}

const microbatch = { incremental_strategy: 'microbatch' };
const merge = { unique_key: 'trip_id' };

test('finds batches that nothing cuts', () => {
  expect(review(microbatch, { stg_trips: {}, stg_zones: {} })).toMatchObject([
    {
      message:
        'Each batch of `fct_trips` gets all rows of `stg_trips` and `stg_zones`: no input has an `event_time` by which dbt could cut it.',
      location: { path: 'models/fct_trips.sql', line: 3 },
    },
  ]);
});

test('finds a merge into a table without parts', () => {
  expect(review(merge, {})).toMatchObject([
    {
      message: 'Each run of `fct_trips` scans its whole table to merge new rows: it has neither `partition_by` nor `cluster_by`.',
      location: { line: 2 },
    },
  ]);
  expect(review({ ...merge, partition_by: null, incremental_strategy: 'merge' }, {})).toHaveLength(1);
});

test.each<readonly [string, ReturnType<typeof review>]>([
  ['an input with event_time beside a lookup', review(microbatch, { stg_trips: { event_time: 'at' }, stg_zones: {} })],
  [
    'a source, of which nobody knows',
    review(microbatch, { stg_zones: {} }, { dependsOn: { nodes: ['source.taxi.app.trips'], macros: [] } }),
  ],
  [
    'a model that cuts its input itself',
    review(microbatch, { stg_trips: {} }, { rawCode: "where at >= '{{ model.batch.event_time_start }}'" }),
  ],
  ['partitions', review({ ...merge, partition_by: { field: 'day' } }, {})],
  ['clusters', review({ ...merge, cluster_by: ['trip_id'] }, {})],
  ['rows that are only added', review({}, {})],
  ['whole partitions', review({ ...merge, incremental_strategy: 'insert_overwrite' }, {})],
  ['a warehouse that clusters by itself', review(merge, {}, { adapter: 'snowflake' })],
  ['a table', review(merge, {}, { materialized: 'table' })],
  ['a package', review(merge, {}, { packageName: 'ga4' })],
])('passes %s', (_, findings) => {
  expect(findings).toEqual([]);
});
