import { expect, test } from 'vitest';
import { incrementalUnguarded } from '../../../../../src/agents/data-modeler/rules/performance/incremental-unguarded.ts';
import type { DbtMacro } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

type Parts = Parameters<typeof model>[1];

function macro(name: string, sql: string, macros: readonly string[] = []): DbtMacro {
  const uniqueId = `macro.taxi.${name}`;
  return {
    uniqueId,
    name,
    packageName: 'taxi',
    path: `macros/${name}.sql`,
    sql,
    macros,
    patchPath: undefined,
    description: '',
    arguments: [],
  };
}

function review(rawCode: string, parts: Parts = {}, macros: readonly DbtMacro[] = []) {
  const node = model('fct_trips', { materialized: 'incremental', rawCode, ...parts });
  const head = project({ nodes: [node], macros: new Map(macros.map((one) => [one.uniqueId, one])) });
  return findingsOf(incrementalUnguarded, facts({ head, models: [change(undefined, node)], texts: { 'models/fct_trips.sql': rawCode } }));
}

const plain = "{{ config(materialized='incremental') }}\nselect * from {{ ref('stg_trips') }}";
const guarded = 'select 1 as id\n{% if is_incremental() %} where at > 1 {% endif %}';

test('finds a model that adds all rows in each run', () => {
  expect(review(plain)).toMatchObject([
    {
      message:
        'Each run of `fct_trips` reads all rows again, since nothing in it asks for new ones: without a `unique_key` it adds all of them once more, and every row is there as often as dbt ran.',
      location: { path: 'models/fct_trips.sql', line: 1 },
    },
  ]);
});

test('finds a model that merges all rows in each run', () => {
  expect(review(plain, { config: { unique_key: 'trip_id' } })[0]?.message).toContain('it costs more than building the table anew.');
});

test('finds a comment that only speaks of the guard', () => {
  expect(review("-- where day > current_date\nselect * from {{ ref('a') }}")).toHaveLength(1);
});

test('finds what never runs in a table', () => {
  expect(review(guarded, { materialized: 'table' })).toMatchObject([
    {
      message: '`fct_trips` is a table, so `is_incremental()` in it is never true: what stands under it never runs.',
      location: { line: 2 },
    },
  ]);
  expect(review(`{{ config(materialized='view') }}\n${guarded}`, { materialized: 'view' })).toHaveLength(1);
});

test('stays quick on a hostile model', () => {
  const started = performance.now();
  for (const text of ['{#', '/*', '--', 'is_incremental(']) review(text.repeat(40_000), { materialized: 'table' });
  for (const text of ['{#', '/*', 'materialized=']) review(text.repeat(40_000));
  expect(performance.now() - started).toBeLessThan(1500);
});

const limit = macro('new_rows', '{% if is_incremental() %} where x {% endif %}', ['macro.dbt.is_incremental']);
const window = macro('window', 'where day >= current_date - 3');

test.each<readonly [string, string, Parts, readonly DbtMacro[]]>([
  ['a guard', guarded, {}, []],
  [
    'a guard in a macro',
    plain,
    { dependsOn: { nodes: [], macros: ['macro.taxi.new_rows'] } },
    [limit, { ...macro('x', ''), uniqueId: 'macro.dbt.is_incremental' }],
  ],
  ['a window in a macro', plain, { dependsOn: { nodes: [], macros: ['macro.taxi.window'] } }, [window]],
  ['a window of days', 'select * from t where day >= current_date - 3', {}, []],
  ['a variable', "select * from t where day = '{{ var('day') }}'", {}, []],
  ['its own table', 'select * from t where id not in (select id from {{ this }})', {}, []],
  ['batches', plain, { config: { incremental_strategy: 'microbatch' } }, []],
  ['a model that is built anew in each run', plain, { config: { full_refresh: true } }, []],
  ['whole partitions', plain, { config: { incremental_strategy: 'insert_overwrite' } }, []],
  ['a strategy of its own', plain, { config: { incremental_strategy: 'dedupe' } }, []],
  ['a table without the question', 'select 1 as id', { materialized: 'table' }, []],
  [
    'a materialization by target',
    guarded,
    { materialized: 'table', unrenderedConfig: { materialized: "{{ 'x' if target.name == 'prod' }}" } },
    [],
  ],
  [
    'one in the model itself',
    `{{ config(materialized='incremental' if target.name == 'prod' else 'table') }}\n${guarded}`,
    { materialized: 'table' },
    [],
  ],
  ['a materialization of its own', guarded, { materialized: 'insert_by_period' }, []],
  ['a package', plain, { packageName: 'segment' }, []],
])('passes %s', (_, ...[rawCode, parts, macros]) => {
  expect(review(rawCode, parts, macros)).toEqual([]);
});
