import { expect, test } from 'vitest';
import { schemaChangeIgnored } from '../../../../../src/agents/data-modeler/rules/performance/schema-change-ignored.ts';
import type { ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, facts, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const added: ColumnChange = { name: 'tip', class: 'added' };
const renamed: ColumnChange = { name: 'fare', class: 'renamed', previousName: 'fare_amount' };

function review(
  columns: readonly ColumnChange[],
  config: Readonly<Record<string, unknown>> = {},
  [before, after] = ['incremental', 'incremental'],
) {
  const [base, head] = [before, after].map((materialized) => model('fct_trips', { materialized, config }));
  const texts = { 'models/fct_trips.sql': "{{ config(\n  materialized='incremental',\n) }}\nselect 1" };
  return findingsOf(schemaChangeIgnored, facts({ models: [change(base, head, { class: 'column', columns })], texts }));
}

const found: readonly [string, readonly ColumnChange[], string, string][] = [
  [
    'a new column',
    [added],
    'Incremental runs of `fct_trips` will leave out `tip` without a word; `on_schema_change` isn’t set.',
    'append_new_columns',
  ],
  [
    'a removed column',
    [{ name: 'tip', class: 'removed' }],
    'The next incremental run of `fct_trips` will fail: its table still has `tip`; `on_schema_change` isn’t set.',
    'sync_all_columns',
  ],
  [
    'a renamed column, by its old name',
    [renamed, added],
    'The next incremental run of `fct_trips` will fail: its table still has `fare_amount`; `on_schema_change` isn’t set.',
    'sync_all_columns',
  ],
  [
    'a column of another type',
    [{ name: 'tip', class: 'retyped' }],
    'The table of `fct_trips` keeps the old type of `tip`, or its next incremental run fails; `on_schema_change` isn’t set.',
    'sync_all_columns',
  ],
];

test.each(found)('finds %s', (...[, columns, message, setting]) => {
  expect(review(columns)).toMatchObject([
    {
      message,
      remedy: `Deploy with \`dbt run --full-refresh --select fct_trips\`, or set \`on_schema_change: ${setting}\`.`,
      location: { path: 'models/fct_trips.sql', line: 2 },
    },
  ]);
});

test('finds the setting `ignore`, too', () => {
  expect(review([added], { on_schema_change: 'ignore' })[0]?.message).toContain('`on_schema_change` is `ignore`');
});

test.each([
  ['a new column', [added], '`tip`', 'append_new_columns'],
  ['a renamed column', [renamed], '`fare_amount`', 'sync_all_columns'],
  ['a column of another type', [{ name: 'tip', class: 'retyped' }], '`tip`', 'sync_all_columns'],
] as const)('tells before the merge that the setting `fail` stops the next run for %s', (...[, columns, name, setting]) => {
  expect(review(columns, { on_schema_change: 'fail' })).toMatchObject([
    {
      message: `The next incremental run of \`fct_trips\` will fail: its table has other columns (${name}); \`on_schema_change\` is \`fail\`.`,
      remedy: expect.stringContaining(`\`on_schema_change: ${setting}\``),
    },
  ]);
});

test.each([
  ['a setting that adds columns', review([added], { on_schema_change: 'append_new_columns' })],
  ['a setting that is no text', review([added], { on_schema_change: true })],
  ['columns that stay under a setting that fails', review([{ name: 'tip', class: 'redefined' }], { on_schema_change: 'fail' })],
  ['a model that is built anew in each run', review([added], { full_refresh: true })],
  ['columns that stay', review([{ name: 'tip', class: 'redefined' }])],
  ['a table', review([added], {}, ['table', 'table'])],
  ['a table that becomes incremental', review([added], {}, ['table', 'incremental'])],
])('passes %s', (_, findings) => {
  expect(findings).toEqual([]);
});
