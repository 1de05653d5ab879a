import { expect, test } from 'vitest';
import { schemaChangeUndecided } from '../../../../../src/agents/data-modeler/rules/performance/schema-change-undecided.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

type Parts = Partial<Omit<DbtNode, 'columns'>>;

const decided = { config: { on_schema_change: 'fail' }, unrenderedConfig: { on_schema_change: 'fail' } };

function review(head: Parts = {}, base: Parts | undefined = { materialized: 'table' }, other: Parts = decided) {
  const after = model('fct_trips', { materialized: 'incremental', config: { on_schema_change: 'ignore' }, ...head });
  const nodes = [after, model('fct_stops', { materialized: 'incremental', ...other })];
  const models = [change(base === undefined ? undefined : model('fct_trips', base), after)];
  const texts = { 'models/fct_trips.sql': "{{ config(\n  materialized='incremental',\n) }}\nselect 1" };
  return findingsOf(schemaChangeUndecided, facts({ head: project({ nodes }), models, texts }));
}

test('finds a table that becomes incremental, unlike the others', () => {
  expect(review()).toMatchObject([
    {
      message:
        '`fct_trips` becomes incremental without `on_schema_change`: a column that is added later never gets into its table, without an error, and one that goes makes its runs fail.',
      location: { path: 'models/fct_trips.sql', line: 2 },
    },
  ]);
});

test('finds a new incremental model', () => {
  const after = model('fct_trips', { materialized: 'incremental' });
  const nodes = [after, model('fct_stops', { materialized: 'incremental', ...decided })];
  expect(findingsOf(schemaChangeUndecided, facts({ head: project({ nodes }), models: [change(undefined, after)] }))).toHaveLength(1);
});

test.each([
  ['one that says what happens', review(decided)],
  ['one that says that nothing happens', review({ unrenderedConfig: { on_schema_change: 'ignore' } })],
  ['one that says so in its SQL', review({ rawCode: "{{ config(on_schema_change='ignore') }} select 1" })],
  ['one that was incremental', review({}, { materialized: 'incremental' })],
  ['a table', review({ materialized: 'table' })],
  ['one that is built anew in each run', review({ config: { full_refresh: true } })],
  ['a model of a package', review({ packageName: 'utils' })],
  ['a team that never says it', review({}, { materialized: 'table' }, {})],
])('passes %s', (_, findings) => {
  expect(findings).toEqual([]);
});
