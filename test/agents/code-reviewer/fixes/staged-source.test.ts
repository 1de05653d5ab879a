import { expect, test } from 'vitest';
import { martReadsSource } from '../../../../src/agents/code-reviewer/rules/structure/mart-reads-source.ts';
import { projectShapes } from '../../../../src/agents/project-shapes.ts';
import type { DbtNode } from '../../../../src/dbt/project.ts';
import { loadSqlEngine } from '../../../../src/sql/sql-engine.ts';
import { model, source } from '../../facts-builder.ts';
import { reviewOf } from '../../review-of.ts';

const engine = await loadSqlEngine();
const trips = source('app.trips');
const other = source('app.zones');
const sources = new Map([trips, other].map((one) => [one.uniqueId, one]));
const FROM = '"db"."app"."trips"';

function reading(name: string, compiledCode: string, parts: { readonly rawCode?: string; readonly on?: readonly string[] } = {}): DbtNode {
  const { rawCode = compiledCode.replaceAll(FROM, "{{ source('app', 'trips') }}"), on = [trips.uniqueId] } = parts;
  return model(name, { compiledCode, rawCode, dependsOn: { nodes: on, macros: [] } });
}

const staged = reading('stg_trips', `select id as trip_id, fare from ${FROM}`);

function fixes(fact: DbtNode, nodes: readonly DbtNode[] = [staged]) {
  const found = reviewOf(martReadsSource, {
    added: [fact],
    nodes,
    sources,
    details: ({ base, head }) => ({ base: { shape: projectShapes(base, engine) }, head: { shape: projectShapes(head, engine) } }),
  });
  expect(found).toHaveLength(1);
  return found[0]?.fix;
}

const fact = reading('fct_trips', `select trip_id, sum(fare) as fare, count(*) as trips\nfrom ${FROM} as t\ngroup by trip_id`);

test('reads the staging model that has all the columns', () => {
  expect(fixes(fact)).toEqual({ before: "from {{ source('app', 'trips') }} as t", after: "from {{ ref('stg_trips') }} as t" });
});

test.each<[string, DbtNode, readonly DbtNode[]]>([
  ['where nothing stages it', fact, []],
  ['where two models do', fact, [staged, reading('stg_trips_new', `select trip_id, fare from ${FROM}`)]],
  [
    'where staging reads more than that',
    fact,
    [reading('stg_trips', `select trip_id, fare from ${FROM}`, { on: [trips.uniqueId, other.uniqueId] })],
  ],
  ['where staging has another name for a column', reading('fct_trips', `select id from ${FROM}`), [staged]],
  ['where a star takes all columns', reading('fct_trips', `select * from ${FROM}`), [staged]],
  ['where the table’s name stands before a column', reading('fct_trips', `select trips.fare from ${FROM}`), [staged]],
  [
    'where a column may be of another table',
    reading('fct_trips', `select fare from ${FROM} as t join "db"."main"."x" as x on t.trip_id = x.id`),
    [staged],
  ],
  ['where it is read twice', reading('fct_trips', `select a.fare from ${FROM} as a join ${FROM} as b on a.trip_id = b.trip_id`), [staged]],
  [
    'where a macro writes the call',
    reading('fct_trips', `select trip_id from ${FROM}`, { rawCode: "select trip_id from {{ raw(source('app', 'trips')) }}" }),
    [staged],
  ],
])('leaves it alone %s', (_, changed, nodes) => {
  expect(fixes(changed, nodes)).toBeUndefined();
});
