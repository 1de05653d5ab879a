import { expect, test } from 'vitest';
import { deployNeedsFullRefresh } from '../../../../../src/agents/data-modeler/rules/performance/deploy-needs-full-refresh.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { lineageOf } from '../../../../lineage/lineage-of.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const guarded = 'select 1 as id {% if is_incremental() %} where true {% endif %}';
const incremental = (config: Readonly<Record<string, unknown>> = {}, parts: Partial<Omit<DbtNode, 'columns'>> = {}) =>
  model('fct_trips', { materialized: 'incremental', rawCode: guarded, config, ...parts });
const table = (config: Readonly<Record<string, unknown>> = {}) => model('fct_trips', { materialized: 'table', config });
const redefined = {
  class: 'column',
  columns: [
    { name: 'fare', class: 'redefined' },
    { name: 'tip', class: 'unchanged' },
  ],
} as const;

interface Parts {
  readonly base?: DbtNode;
  readonly head?: DbtNode;
  readonly change?: Parameters<typeof change>[2];
  readonly behind?: readonly DbtNode[];
  readonly adapter?: string;
}

function review({ base = incremental(), head = incremental(), change: parts, behind = [], adapter = 'duckdb' }: Parts) {
  const side = { ...project({ nodes: [head, ...behind] }), adapter };
  const texts = { 'models/fct_trips.sql': "{{ config(\n  materialized='incremental',\n  unique_key='trip_id',\n) }}\nselect 1" };
  return findingsOf(deployNeedsFullRefresh, facts({ base: side, head: side, models: [change(base, head, parts)], texts }));
}

const grown = {
  class: 'column',
  columns: [
    { name: 'tip', class: 'added' },
    { name: 'fare', class: 'renamed', previousName: 'price' },
  ],
} as const;

const command = 'Deploy with `dbt run --full-refresh --select fct_trips`.';

const found: readonly [string, Parts, string][] = [
  [
    'a column that is computed otherwise',
    { change: redefined },
    'Incremental runs of `fct_trips` don’t rebuild its table in production: the rows that it has keep the old `fare`.',
  ],
  [
    'other rows',
    { change: { class: 'model-wide', causes: [{ why: 'rows filtered', line: 7 }] } },
    'Incremental runs of `fct_trips` don’t rebuild its table in production: the rows that it has don’t follow this change (rows filtered).',
  ],
  [
    'another key',
    { base: incremental({ unique_key: 'trip_id' }), head: incremental({ unique_key: ['trip_id', 'attempt'] }) },
    'Incremental runs of `fct_trips` don’t rebuild its table in production: its rows were matched by `trip_id`, and new ones will be by `trip_id` and `attempt`.',
  ],
  [
    'columns that are appended',
    { head: incremental({ on_schema_change: 'append_new_columns' }), change: grown },
    'Incremental runs of `fct_trips` don’t rebuild its table in production: the rows that it has get NULL as `tip` and `fare`, and `price` stays beside.',
  ],
  [
    'columns that are synchronised',
    { head: incremental({ on_schema_change: 'sync_all_columns' }), change: grown },
    'Incremental runs of `fct_trips` don’t rebuild its table in production: the rows that it has get NULL as `tip` and `fare`.',
  ],
  [
    'another layout and another column at once',
    { base: incremental({ cluster_by: ['zone'] }), head: incremental({ partition_by: { field: 'day' } }), change: redefined },
    'Incremental runs of `fct_trips` don’t rebuild its table in production: it was created without `partition_by`, it keeps its old `cluster_by` and the rows that it has keep the old `fare`.',
  ],
  [
    'a table that becomes incremental with a layout that its table lacks',
    { base: table(), head: incremental({ partition_by: { field: 'day' } }) },
    '`fct_trips` becomes incremental, and its first run adds to the table that production has: it was created without `partition_by`.',
  ],
  [
    'a table that becomes incremental with other columns',
    { base: table(), change: { class: 'additive', columns: [{ name: 'tip', class: 'added' }] } },
    '`fct_trips` becomes incremental, and its first run adds to the table that production has: its columns differ (`tip`).',
  ],
  [
    'a table that becomes a view on BigQuery',
    { base: table(), head: model('fct_trips', { materialized: 'view' }), adapter: 'bigquery' },
    'The next run of `fct_trips` in production fails: on BigQuery dbt doesn’t put a view in the place of a table.',
  ],
];

test.each(found)('finds %s', (_, parts, message) => {
  expect(review(parts)).toMatchObject([{ message, remedy: command, severity: 'warning' }]);
});

test('points to the line that changes, or to the setting', () => {
  expect(review({ change: { ...redefined, causes: [{ line: 9 }] } })).toMatchObject([{ location: { line: 9 } }]);
  const [base, head] = [incremental({ unique_key: 'id' }), incremental({ unique_key: 'trip_id' })];
  expect(review({ base, head })).toMatchObject([{ location: { path: 'models/fct_trips.sql', line: 3 } }]);
});

async function upstream(parts: Partial<Omit<DbtNode, 'columns'>> = {}, sql = 'select id, day from mid') {
  const on = (name: string) => ({ dependsOn: { nodes: [`model.taxi.${name}`], macros: [] } });
  const trips = model('stg_trips', { compiledCode: 'select id, cast(at as date) as day, km from raw' });
  const mid = model('mid', { materialized: 'view', compiledCode: 'select id, day, km from stg_trips', ...on('stg_trips') });
  const fact = incremental({}, { compiledCode: sql, ...on('mid'), ...parts });
  const agg = model('agg', {
    materialized: 'incremental',
    rawCode: guarded,
    compiledCode: 'select day from fct_trips',
    ...on('fct_trips'),
  });
  const side = project({ nodes: [trips, mid, fact, agg] });
  const lineage = await lineageOf(side);
  const columns = [{ name: 'day', class: 'redefined' }] as const;
  const models = [change(trips, trips, { class: 'column', columns, causes: [{ line: 1, path: 'models/stg_trips.sql' }] })];
  return findingsOf(deployNeedsFullRefresh, facts({ base: side, head: side, models, lineage: { base: lineage, head: lineage } }));
}

test('finds an incremental model that only reads what another model computes in another way', async () => {
  expect(await upstream()).toMatchObject([
    {
      message:
        'Incremental runs of `fct_trips` don’t rebuild its table in production: the rows that it has keep the old `day`, made of `stg_trips.day`, which is computed in another way now.',
      remedy: expect.stringContaining('--select fct_trips+`'),
      subject: 'model.taxi.fct_trips',
      location: { path: 'models/stg_trips.sql', line: 1 },
    },
  ]);
});

test.each([
  ['an incremental model that reads other columns', upstream({}, 'select id, km from mid')],
  ['one that only filters by it', upstream({}, "select id, km from mid where day > '2026-01-01'")],
  ['one that reads everything in each run', upstream({ rawCode: 'select id, day from mid' })],
  ['a table', upstream({ materialized: 'table' })],
])('passes %s', async (_, findings) => {
  expect((await findings).filter(({ subject }) => subject === 'model.taxi.fct_trips')).toEqual([]);
});

test('takes incremental models behind it along, and says when a flag must go first', () => {
  const behind = [
    model('daily', { dependsOn: { nodes: ['model.taxi.fct_trips'], macros: [] }, materialized: 'view' }),
    model('agg', { dependsOn: { nodes: ['model.taxi.daily'], macros: [] }, materialized: 'incremental' }),
  ];
  expect(review({ change: redefined, behind })[0]?.remedy).toContain('`dbt run --full-refresh --select fct_trips+`: incremental models');
  expect(review({ change: redefined, head: incremental({ full_refresh: false }) })[0]?.remedy).toContain('Take `full_refresh: false` out');
  expect(review({ change: redefined, head: incremental({}, { version: '2' }) })[0]?.remedy).toContain('--select fct_trips.v2`');
});

const passed: readonly [string, Parts][] = [
  ['a model that reads everything in each run', { head: incremental({}, { rawCode: 'select 1 as id' }), change: redefined }],
  [
    'a column that is only added, by whoever knows that it is new',
    {
      head: incremental({ on_schema_change: 'append_new_columns' }),
      change: { class: 'additive', columns: [{ name: 'tip', class: 'added' }] },
    },
  ],
  ['columns that come or go', { change: { class: 'additive', columns: [{ name: 'tip', class: 'added' }] } }],
  ['a change that isn’t understood', { change: { class: 'unknown' } }],
  ['a proved refactoring', { change: { class: 'none', columns: [{ name: 'fare', class: 'unchanged' }] } }],
  ['a key that is written otherwise', { base: incremental({ unique_key: 'id' }), head: incremental({ unique_key: ['ID'] }) }],
  ['a layout of null', { base: incremental({ partition_by: null }) }],
  ['a model that is built anew in each run', { head: incremental({ full_refresh: true }), change: redefined }],
  ['a table', { base: table(), head: table({ partition_by: { field: 'day' } }), change: redefined }],
  ['a view that becomes incremental', { base: model('fct_trips', { materialized: 'view' }), change: redefined }],
  ['a table that becomes incremental as it is', { base: table() }],
  [
    'columns that the setting takes care of',
    {
      base: table(),
      head: incremental({ on_schema_change: 'append_new_columns' }),
      change: { class: 'additive', columns: [{ name: 'tip', class: 'added' }] },
    },
  ],
  ['a table that becomes a view elsewhere', { base: table(), head: model('fct_trips', { materialized: 'view' }) }],
  ['a model of a package', { head: incremental({}, { packageName: 'dbt_utils' }), change: redefined }],
];

test.each(passed)('passes %s', (_, parts) => {
  expect(review(parts)).toEqual([]);
});

test('passes a new model and one that is gone', () => {
  const models = [change(undefined, incremental(), redefined), change(incremental(), undefined, redefined)];
  expect(findingsOf(deployNeedsFullRefresh, facts({ models }))).toEqual([]);
});

function snapshot(config: Readonly<Record<string, unknown>>): DbtNode {
  return model('snap_zones', { uniqueId: 'snapshot.taxi.snap_zones', resourceType: 'snapshot', materialized: 'snapshot', config });
}

function reviewSnapshot(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  return findingsOf(deployNeedsFullRefresh, facts({ others: [change(snapshot(before), snapshot(after))] }));
}

test.each([
  ['key', { unique_key: 'id' }, { unique_key: ['id', 'day'] }, 'select id, day, count(*) from snap_zones where dbt_valid_to is null'],
  [
    'end of the current row',
    {},
    { dbt_valid_to_current: "to_date('9999-12-31')" },
    "update snap_zones set dbt_valid_to = to_date('9999-12-31') where dbt_valid_to is null",
  ],
  ['way of deleting', { hard_deletes: 'ignore' }, { hard_deletes: 'new_record' }, 'Add the column'],
  ['meta columns', {}, { snapshot_meta_column_names: { dbt_valid_to: 'valid_to' } }, 'Rename the columns'],
])('a snapshot with another %s says what to do by hand', (...[, before, after, remedy]) => {
  expect(reviewSnapshot(before, after)).toMatchObject([{ subject: 'snapshot.taxi.snap_zones', remedy: expect.stringContaining(remedy) }]);
});

test('passes a snapshot whose history stays what it was', () => {
  expect(reviewSnapshot({ unique_key: 'id', check_cols: 'all' }, { unique_key: 'id', check_cols: ['a'], tags: ['x'] })).toEqual([]);
});
