import { expect, test } from 'vitest';
import { hardCodedRelation } from '../../../../../src/agents/code-reviewer/rules/correctness/hard-coded-relation.ts';
import { change, facts, model, project, source as tableOf } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const source = tableOf('app.trips', { identifier: 'raw_trips', relationName: '"db"."app"."raw_trips"' });

function review(rawCode: string, base?: string) {
  const head = model('stg_trips', { rawCode });
  const before = base === undefined ? undefined : model('stg_trips', { rawCode: base });
  const after = project({ nodes: [head, model('dim_zone')], sources: new Map([[source.uniqueId, source]]) });
  return findingsOf(hardCodedRelation, facts({ head: after, models: [change(before, head)] }));
}

const found: readonly [string, string, readonly string[]][] = [
  ['a table with its schema', 'select * from app.raw_trips', ['app.raw_trips']],
  ['quoted names', 'select * from "db"."app"."raw trips"', ['db.app.raw trips']],
  ['backticks', 'select * from `project.app.raw_trips`', ['project.app.raw_trips']],
  ['brackets', 'select * from [app].[raw_trips]', ['app.raw_trips']],
  ['a bare table', 'select * from raw_trips', ['raw_trips']],
  ['a join, in any case', "select * from {{ ref('a') }} a\nINNER JOIN app.zones z on a.id = z.id", ['app.zones']],
  ['each table of a comma join', 'select * from app.a x, app.b as y, app.c where x.id = y.id', ['app.a', 'app.b', 'app.c']],
  ['a subquery', 'select * from (select * from app.a) s', ['app.a']],
  ['a subquery in a condition', "select * from {{ ref('a') }} where id in (select id from app.b)", ['app.b']],
  ['a table that a variable names', "select * from {{ var('trips_table') }}", ["{{ var('trips_table') }}"]],
  ['a schema that the target names', 'select * from {{ target.schema }}.trips', ['{{ target.schema }}.trips']],
  ['a table inside a CTE', 'with t as (\n  select * from app.a\n)\nselect * from t', ['app.a']],
  ['each table once', 'select * from app.a union all select * from APP.A', ['app.a']],
];

test.each(found)('finds %s', (_, rawCode, names) => {
  expect(review(rawCode).map(({ message }) => /reads `([^`]+)` by its name/.exec(message)?.[1])).toEqual(names);
});

const passed: readonly [string, string][] = [
  ['ref and source', "select * from {{ ref('a') }} a join {{ source('app', 'trips') }} t on a.id = t.id"],
  ['this', 'select max(x) from {{ this }}'],
  ['a macro that returns a relation', 'select * from {{ latest(ref("a")) }}'],
  ['CTEs', 'with a as (select 1), b (x, y) as (select 2, 3), c as materialized (select 4) select * from a, b join c on true'],
  ['a CTE whose name Jinja makes up', 'with {% for k in ["x"] %}{{ k }}_trips as (select 1){% endfor %} select * from x_trips'],
  ['table functions', "select * from generate_series(1, 3) g, unnest([1, 2]) u, read_csv('x.csv')"],
  [
    'extract, trim and substring',
    "select extract(year from pickup_at), trim(both ' ' from name), substring(name from 2) from {{ ref('a') }}",
  ],
  ['is distinct from', "select a is distinct from b from {{ ref('a') }}"],
  ['comments and strings', "-- from app.a\n/* join app.b */ {# from app.c #} select 'from app.d' from {{ ref('a') }}"],
  ['an array of a row', "select * from {{ ref('orders') }} as o, o.items"],
  ['what every warehouse has', 'select * from information_schema.columns'],
  ['a values list', 'select * from (values (1), (2)) as v(x)'],
];

test.each(passed)('passes %s', (_, rawCode) => {
  expect(review(rawCode)).toEqual([]);
});

test('points at the line and says what the project calls the relation', () => {
  expect(review('select *\nfrom app.raw_trips')).toMatchObject([
    { location: { path: 'models/stg_trips.sql', line: 2 }, remedy: "Read it by `{{ source('app', 'trips') }}`.", age: 'new' },
  ]);
  expect(review('select * from main.dim_zone')).toMatchObject([{ remedy: "Read it by `{{ ref('dim_zone') }}`." }]);
});

test('is older than the pull request when the base reads it, too, wherever it stands now', () => {
  expect(review('select 1\nfrom app.raw_trips', 'select * from app.raw_trips')).toMatchObject([{ age: 'existing' }]);
  expect(review('select * from app.other', 'select * from app.raw_trips')).toMatchObject([{ age: 'new' }]);
});

test('leaves Python models alone', () => {
  const python = model('scores', { language: 'python', rawCode: 'from app.x import y' });
  expect(findingsOf(hardCodedRelation, facts({ models: [change(undefined, python)] }))).toEqual([]);
});
