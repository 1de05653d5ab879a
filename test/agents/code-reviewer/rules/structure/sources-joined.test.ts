import { expect, test } from 'vitest';
import { sourcesJoined } from '../../../../../src/agents/code-reviewer/rules/structure/sources-joined.ts';
import { model, source } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const all = [source('app.trips'), source('app.zones')];
const sources = new Map(all.map((one) => [one.uniqueId, one]));
const dependsOn = { nodes: [...sources.keys()], macros: [] };
const rawCode = "select *\nfrom {{ source('app', 'trips') }}\njoin {{ source('app', 'zones') }} using (zone_id)";
const JOINED = 'with trips as (select * from db.app.trips where fare > 0) select * from trips join db.app.zones z on z.id = trips.zone_id';

function review(compiledCode: string | undefined, parts: Parameters<typeof model>[1] = {}, nodes = [model('other')]) {
  const added = [model('stg_trips', { dependsOn, rawCode, compiledCode, ...parts })];
  return reviewOf(sourcesJoined, { added, nodes, sources, details: shapesOf });
}

test('warns about sources that are joined, through a CTE as well', () => {
  expect(review(JOINED)).toMatchObject([
    {
      severity: 'warning',
      message:
        "`stg_trips` joins the sources `app.trips` and `app.zones` as they come: a duplicate or a type that isn't put right in one of them goes into every row of the join, and no other model can use the cleaned part.",
      remedy: 'Put a staging (or base) model in front of each, and join those.',
      location: { path: 'models/stg_trips.sql', line: 3 },
    },
  ]);
});

test('warns without compiled SQL, too, where only sources stand in the file', () => {
  expect(review(undefined)).toHaveLength(1);
});

test.each([
  ['a union', 'select id from db.app.trips union all select id from db.app.zones', {}],
  ['a join of one source with itself', 'select * from db.app.trips a join db.app.trips b on a.id = b.previous', {}],
  [
    'a join with what is freed of duplicates first',
    JOINED.replace('select * from db.app.trips', 'select distinct * from db.app.trips'),
    {},
  ],
  ['a base model', JOINED, { name: 'base_trips' }],
  ['a mart: another rule is about those', JOINED, { name: 'fct_trips' }],
  ['SQL that only dbt can compile', undefined, { rawCode: `${rawCode} {{ filter() }}` }],
])('passes %s', (_, sql, parts) => {
  expect(review(sql, parts)).toEqual([]);
});

test('says nothing in a project that commonly reads several sources in one model', () => {
  const others = Array.from({ length: 8 }, (_, index) => model(`stg_${index}`, { dependsOn }));
  expect(review(JOINED, {}, others)).toEqual([]);
});
