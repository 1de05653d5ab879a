import { expect, test } from 'vitest';
import { duplicateLogic } from '../../../../../src/agents/code-reviewer/rules/structure/duplicate-logic.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project, source } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const dependsOn = { nodes: ['model.taxi.stg_trips', 'model.taxi.stg_zones'], macros: [] };

const ORIGINAL = `
with trips as (select * from db.main.stg_trips),
zones as (select * from db.main.stg_zones)
select
  t.zone_id, z.name as zone, date_trunc('day', t.picked_up_at) as day,
  count(*) as trips, sum(t.fare) as fare, sum(t.tip) as tip, avg(t.distance) as distance, min(t.fare) as lowest,
  max(t.fare) as highest, count(distinct t.driver_id) as drivers
from trips as t left join zones as z on z.zone_id = t.zone_id
where t.distance > 0 and t.fare > 0
group by 1, 2, 3`;

/** The same in another layout, with other names inside. */
const COPY = `
SELECT stg.zone_id, zo.name AS zone, DATE_TRUNC('day', stg.picked_up_at) AS day,
  COUNT(*) AS trips, SUM(stg.fare) AS fare, SUM(stg.tip) AS tip, AVG(stg.distance) AS distance, MIN(stg.fare) AS lowest,
  MAX(stg.fare) AS highest, COUNT(DISTINCT stg.driver_id) AS drivers
FROM db.main.stg_trips stg LEFT JOIN (SELECT * FROM db.main.stg_zones) zo ON stg.zone_id = zo.zone_id
WHERE stg.fare > 0 AND stg.distance > 0
GROUP BY stg.zone_id, zo.name, day`;

const agg = model('agg_zone_days', { path: 'models/marts/agg_zone_days.sql', dependsOn, compiledCode: ORIGINAL });
const reader = model('report', { dependsOn: { nodes: [agg.uniqueId], macros: [] } });

function review(changed: readonly DbtNode[], others: readonly DbtNode[] = [agg, reader], base: readonly DbtNode[] = others) {
  const [before, head] = [project({ nodes: base }), project({ nodes: [...others, ...changed] })];
  const models = changed.map((node) => change(before.nodes.get(node.uniqueId), node));
  return findingsOf(duplicateLogic, facts({ base: before, head, models, details: shapesOf({ base: before, head }) }));
}

function copy(compiledCode: string, parts: Partial<DbtNode> = {}): DbtNode {
  return model('zone_day_stats', { dependsOn, compiledCode, ...(parts as object) });
}

test('finds a new model that computes what another one computes, whatever its layout and its aliases are', () => {
  expect(review([copy(COPY)])).toMatchObject([
    {
      severity: 'warning',
      age: 'new',
      subject: 'model.taxi.zone_day_stats',
      message:
        '`zone_day_stats` computes again what `agg_zone_days` computes: the same inputs, joins and filters, and all 10 expressions. Each change of that logic now has to be made twice.',
      remedy: 'Read `agg_zone_days` instead.',
      location: { path: 'models/zone_day_stats.sql' },
    },
  ]);
});

test('names what the copy has besides', () => {
  const wider = COPY.replace('AS drivers', 'AS drivers, SUM(stg.fare) / COUNT(*) AS mean_fare');
  expect(review([copy(wider)])).toMatchObject([
    { message: expect.stringContaining('10 of its 11 expressions'), remedy: 'Add `mean_fare` to `agg_zone_days` and read that instead.' },
  ]);
});

test('reports a pair of new models once, as the copy the one with the longer name', () => {
  const findings = review([copy(COPY), model('zone_days', { dependsOn, compiledCode: COPY })], [reader]);
  expect(findings.map(({ subject }) => subject)).toEqual(['model.taxi.zone_day_stats']);
});

test('is older than the pull request when the base has both', () => {
  const old = copy(COPY);
  expect(review([old], [agg, reader], [agg, reader, old])).toMatchObject([{ age: 'existing' }]);
});

test.each([
  ['another filter', COPY.replace('stg.fare > 0', 'stg.fare > 1')],
  ['one filter less', COPY.replace('stg.fare > 0 AND ', '')],
  ['another kind of join', COPY.replace('LEFT JOIN', 'INNER JOIN')],
  ['another grouping', COPY.replace(', day', '').replace("DATE_TRUNC('day', stg.picked_up_at)", 'max(stg.picked_up_at)')],
  ['other measures', COPY.replace('SUM(stg.fare) AS fare', 'sum(stg.toll) as toll').replace('MIN(stg.fare)', 'MIN(stg.toll)')],
  ['SQL that cannot be read', 'selekt'],
])('passes a model with %s', (_, sql) => {
  expect(review([copy(sql)])).toEqual([]);
});

test.each([
  ['that reads something else', copy(COPY, { dependsOn: { nodes: ['model.taxi.stg_trips'], macros: [] } })],
  ['that is a version of the other', copy(COPY, { uniqueId: 'model.taxi.agg_zone_days.v2', name: 'agg_zone_days' })],
  ['that goes away soon', copy(COPY, { deprecationDate: '2027-01-01' })],
  ['of an installed package', copy(COPY, { packageName: 'other' })],
])('passes a model %s', (_, changed) => {
  expect(review([changed])).toEqual([]);
});

test('passes two views of one dimension under other names, and two plain projections', () => {
  const input = { nodes: ['model.taxi.dim_date'], macros: [] };
  const role = (prefix: string) =>
    `select date_key as ${prefix}_key, year(day) as ${prefix}_year, month(day) as ${prefix}_month, week(day) as ${prefix}_week,
     day(day) as ${prefix}_day, day as ${prefix}_date from db.main.dim_date`;
  const dates = ['pickup', 'dropoff'].map((name) => model(`dim_${name}_date`, { dependsOn: input, compiledCode: role(name) }));
  expect(review(dates)).toEqual([]);
  const plain = ['a', 'b'].map((name) => model(name, { dependsOn: input, compiledCode: 'select a, b, c, d, e, f from db.main.dim_date' }));
  expect(review(plain)).toEqual([]);
});

test('passes two self-joins that take their columns from different sides', () => {
  const sql = (side: string) =>
    `select ${['id', 'a', 'b', 'c', 'd', 'e'].map((name) => `${side}.${name}`).join(', ')} from db.main.stg_trips x join db.main.stg_trips y on x.id = y.previous`;
  expect(review([copy(sql('x')), model('second', { dependsOn, compiledCode: sql('y') })])).toEqual([]);
});

test('finds a copy of a model that nothing compiled, and of one that reads the tables of production', () => {
  const parents = [
    model('stg_trips', { relationName: '"ci"."main"."stg_trips"', otherRelation: '"db"."main"."stg_trips"' }),
    model('stg_zones', { relationName: '"db"."main"."stg_zones"' }),
  ];
  const raw = ORIGINAL.replace('db.main.stg_trips', "{{ ref('stg_trips') }}").replace('db.main.stg_zones', "{{ ref('stg_zones') }}");
  const original = model('agg_zone_days', { dependsOn, rawCode: `{{ config(materialized='table') }}${raw}` });
  expect(review([copy(COPY)], [...parents, original, reader])).toHaveLength(1);
  expect(review([copy(COPY)], [...parents, { ...original, rawCode: `{{ header() }}${raw}` }, reader])).toEqual([]);
});

test('leaves two preparations of one source to the rule about those', () => {
  const raw = source('app.trips');
  const casts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `cast(${name} as integer) as ${name}`).join(', ');
  const [one, other] = ['stg_trips', 'int_trips'].map((name) =>
    model(name, { dependsOn: { nodes: [raw.uniqueId], macros: [] }, compiledCode: `select ${casts} from db.app.trips` }),
  );
  const nodes = [one, other].flatMap((node) => node ?? []);
  const head = project({ nodes, sources: new Map([[raw.uniqueId, raw]]) });
  const models = nodes.map((node) => change(undefined, node));
  expect(findingsOf(duplicateLogic, facts({ head, models, details: shapesOf({ head }) }))).toEqual([]);
});
