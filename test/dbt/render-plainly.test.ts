import { expect, test } from 'vitest';
import { renderPlainly } from '../../src/dbt/render-plainly.ts';
import { model, project, source } from '../agents/facts-builder.ts';

const raw = source('app.trips');
const nodes = [
  model('stg_trips'),
  model('eph', { relationName: undefined }),
  model('dates', { packageName: 'calendar' }),
  model('zones', { uniqueId: 'model.taxi.zones.v1', version: '1' }),
];
const all = project({ nodes, sources: new Map([[raw.uniqueId, raw]]) });
const parents = [...nodes.map(({ uniqueId }) => uniqueId), raw.uniqueId];

function render(rawCode: string, parts: Parameters<typeof model>[1] = {}) {
  return renderPlainly(model('fct_trips', { rawCode, dependsOn: { nodes: parents, macros: [] }, ...parts }), all);
}

test.each([
  ['a reference', "select * from {{ ref('stg_trips') }}", 'select * from "db"."main"."stg_trips"'],
  ['one to a package', 'select * from {{- ref("calendar", "dates") -}}', 'select * from "db"."main"."dates"'],
  ['a source', "select * from {{ source('app', 'trips') }}", 'select * from "db"."app"."trips"'],
  ['configuration and comments', "{{ config(\n  materialized='table') }}\n{# why #}\nselect 1", '\n\n\nselect 1'],
  ['what only later runs do', 'select 1{% if is_incremental() %}\nwhere x > (select max(x) from {{ this }}){% endif %}', 'select 1\n'],
  ['SQL alone', 'select 1', 'select 1'],
])('writes %s, with the same lines', (_, sql, rendered) => {
  expect(render(sql)).toBe(rendered);
});

test.each([
  ['a macro', "select {{ cents('fare') }} from {{ ref('stg_trips') }}"],
  ['a loop', '{% for x in [1, 2] %} select {{ x }} {% endfor %}'],
  ['a variable', "select * from {{ var('table') }}"],
  ['a condition of another kind', '{% if is_incremental() and x %} select 1 {% endif %}'],
  ['an else of later runs', 'select {% if is_incremental() %} 1 {% else %} 2 {% endif %}'],
  ['an ephemeral parent', "select * from {{ ref('eph') }}"],
  ['a versioned parent', "select * from {{ ref('zones') }}"],
  ['a pinned version', "select * from {{ ref('zones', v=1) }}"],
  ['a parent that the manifest doesn’t have', "select * from {{ ref('gone') }}"],
  ['a source that the manifest doesn’t have', "select * from {{ source('app', 'gone') }}"],
  ['a template inside of a configuration', '{{ config(post_hook="{{ grant() }}") }} select 1'],
  ['a statement without end', 'select 1 {%'],
])('says nothing about %s', (_, sql) => {
  expect(render(sql)).toBeUndefined();
});

test('says nothing about Python', () => {
  expect(render('select 1', { language: 'python' })).toBeUndefined();
});
