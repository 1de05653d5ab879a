import { expect, test } from 'vitest';
import { foreignKeyUntested } from '../../../../../src/agents/code-reviewer/rules/testing/foreign-key-untested.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import { references, sqlModel, starFacts, uniqueOn } from '../../../dim-modeler/star.ts';
import { dataTest, model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const trips = model('stg_trips', { columns: ['trip_id', 'pickup_zone_id'] });
const zones = model('stg_zones', { columns: ['zone_id'] });
const custom = ['a', 'b', 'c'].flatMap((name) => [
  model(name),
  model(`stg_of_${name}`),
  references(`stg_of_${name}.${name}_id`, `${name}.${name}_id`),
]);
const tested = [uniqueOn('stg_trips', 'trip_id'), uniqueOn('stg_zones', 'zone_id'), ...custom];
const id = 'foreign-key-untested:model.taxi.stg_trips:pickup_zone_id:model.taxi.stg_zones';

function joining(
  kind: string,
  sql = `select t.trip_id from main.stg_trips t ${kind} join main.stg_zones z on t.pickup_zone_id = z.zone_id`,
) {
  return sqlModel('int_trips', sql);
}

test('finds a left join by a column that nothing follows', () => {
  const [finding] = findingsOf(foreignKeyUntested, starFacts({ head: [trips, zones, joining('left'), ...tested] }));
  expect(finding).toMatchObject({
    subject: 'model.taxi.stg_trips',
    message:
      '`int_trips` joins `stg_trips.pickup_zone_id` to `stg_zones.zone_id`, and no test says that every value is there: rows that point nowhere come out with nulls.',
    remedy: "Add a `relationships` test to `stg_trips.pickup_zone_id`: `to: ref('stg_zones')`, `field: zone_id`.",
    location: { path: 'models/_models.yml' },
  });
});

test('says how many rows an inner join loses, where the data were asked', () => {
  const answers = { head: { [id]: [{ rows: 3, values: 1, pointing: 90 }] } };
  expect(messagesOf(foreignKeyUntested, starFacts({ head: [trips, zones, joining('inner'), ...tested], answers }))).toEqual([
    '`int_trips` joins `stg_trips.pickup_zone_id` to `stg_zones.zone_id`, and no test says that every value is there: 3 rows of 90 point nowhere and disappear.',
  ]);
});

test('asks for counts alone', () => {
  const view = viewSide(starFacts({ head: [trips, zones, joining('inner'), ...tested] }), 'head');
  expect([...foreignKeyUntested.ask(view)]).toEqual([{ id, sql: expect.stringMatching(/^select count\(\*\) as rows, count\(distinct/) }]);
});

test('reads through import CTEs, and an id by the name of its model', () => {
  const sql =
    'with t as (select * from main.stg_trips), d as (select id, name from main.drivers) select t.trip_id from t join d on t.driver_id = d.id';
  const head = [trips, model('drivers'), sqlModel('int_trips', sql), uniqueOn('drivers', 'id'), ...custom];
  expect(messagesOf(foreignKeyUntested, starFacts({ head }))).toHaveLength(1);
});

test('passes a reference of a layer on which the project tests none, unless rows are known to point nowhere', () => {
  const marts = ['a', 'b', 'c'].flatMap((name) => [
    model(`fct_${name}`),
    model(name),
    references(`fct_${name}.${name}_id`, `${name}.${name}_id`),
  ]);
  const head = [trips, zones, joining('inner'), ...tested.filter((node) => !custom.includes(node)), ...marts];
  expect(messagesOf(foreignKeyUntested, starFacts({ head }))).toEqual([]);
  const answers = { head: { [id]: [{ rows: 3, values: 1, pointing: 90 }] } };
  expect(messagesOf(foreignKeyUntested, starFacts({ head, answers }))).toHaveLength(1);
});

const made = model('stg_zones', { dependsOn: { nodes: [trips.uniqueId], macros: [] } });

test('passes references that all find their row, and projects that never test any', () => {
  const answers = { head: { [id]: [{ rows: 0, values: 0, pointing: 90 }] } };
  const head = [trips, zones, joining('inner'), ...tested];
  expect(messagesOf(foreignKeyUntested, starFacts({ head, answers }))).toEqual([]);
  expect(messagesOf(foreignKeyUntested, starFacts({ head: head.filter((node) => !custom.includes(node)) }))).toEqual([]);
});

test.each([
  ['it is tested', [trips, zones, joining('left'), ...tested, references('stg_trips.pickup_zone_id', 'stg_zones.zone_id')]],
  ['it is tested further down', [trips, zones, joining('left'), ...tested, references('int_trips.pickup_zone_id', 'stg_zones.zone_id')]],
  [
    'it is tested against what is made from the other model',
    [
      trips,
      zones,
      model('dim_zone', { dependsOn: { nodes: [zones.uniqueId], macros: [] } }),
      joining('left'),
      ...tested,
      references('fct_trips.pickup_zone_id', 'dim_zone.zone_id'),
      model('fct_trips'),
    ],
  ],
  ['nobody tests the key that it points to', [trips, zones, joining('left'), uniqueOn('stg_trips', 'trip_id')]],
  ['it is the key of both: one row for one', [trips, zones, joining('left'), ...tested, uniqueOn('stg_trips', 'pickup_zone_id')]],
  ['the other side is made from this one', [trips, made, joining('left'), ...tested]],
  [
    'the other side is an aggregate by that key, not the thing itself',
    [
      trips,
      model('int_zone_totals'),
      joining('left', 'select t.trip_id from main.stg_trips t left join main.int_zone_totals z on t.zone_id = z.zone_id'),
      uniqueOn('int_zone_totals', 'zone_id'),
    ],
  ],
  [
    'more than the column is compared',
    [
      trips,
      zones,
      joining('left', 'select 1 as a from main.stg_trips t left join main.stg_zones z on t.pickup_zone_id = z.zone_id and z.valid'),
      ...tested,
    ],
  ],
  [
    'it is no key by its name',
    [
      trips,
      model('days'),
      joining('left', 'select 1 as a from main.stg_trips t left join main.days d on t.day = d.day'),
      uniqueOn('days', 'day'),
    ],
  ],
  [
    'it leads from a fact to a dimension: that is K3',
    [
      model('fct_trips'),
      model('dim_zone'),
      sqlModel('rpt', 'select 1 as a from main.fct_trips t join main.dim_zone z on t.zone_id = z.zone_id'),
      uniqueOn('dim_zone', 'zone_id'),
    ],
  ],
  ['an installed package owns it', [{ ...trips, packageName: 'p' }, zones, joining('left'), ...tested]],
  [
    'the test of the key is switched off',
    [trips, zones, joining('left'), dataTest('unique', 'stg_zones', { column: 'zone_id', enabled: false })],
  ],
])('finds nothing when %s', (_, head) => {
  expect(messagesOf(foreignKeyUntested, starFacts({ head }))).toEqual([]);
});

test('a join of the base is older', () => {
  const nodes = [trips, zones, joining('left'), ...tested];
  expect(findingsOf(foreignKeyUntested, starFacts({ base: nodes, head: nodes }))).toMatchObject([{ age: 'existing' }]);
});
