import { describe, expect, test } from 'vitest';
import { joinOutsideStar } from '../../../../../src/agents/dim-modeler/rules/dimensional/join-outside-star.ts';
import { model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { references, sqlModel, starFacts, uniqueOn } from '../../star.ts';

const contracted = { contractEnforced: true };
const trips = model('fct_trips', { ...contracted, columns: ['trip_id', 'zone_id'] });
const zone = model('dim_zone', { ...contracted, columns: ['zone_id', 'borough_id'] });
const borough = model('dim_borough', { ...contracted, columns: ['borough_id', 'borough_name'] });
const tripsToZone = references('fct_trips.zone_id', 'dim_zone.zone_id');
const zoneToBorough = references('dim_zone.borough_id', 'dim_borough.borough_id');

describe('a snowflake', () => {
  test('is a dimension that no fact reaches but through another one', () => {
    const [finding, ...others] = findingsOf(
      joinOutsideStar,
      starFacts({ base: [trips, zone, tripsToZone], head: [trips, zone, borough, tripsToZone, zoneToBorough] }),
    );
    expect(others).toEqual([]);
    expect(finding?.age).toBe('new');
    expect(finding?.message).toBe(
      '`dim_zone` leads on to `dim_borough` by `borough_id`, and no fact leads there itself: to see `fct_trips` by what `dim_borough` says, every query has to join two tables in a row.',
    );
    expect(finding?.remedy).toBe('Take the attributes of `dim_borough` into `dim_zone`, or give the facts `borough_id`, too.');
  });

  test('that the base has is older', () => {
    const nodes = [trips, zone, borough, tripsToZone, zoneToBorough];
    expect(findingsOf(joinOutsideStar, starFacts({ base: nodes, head: nodes })).map(({ age }) => age)).toEqual(['existing']);
  });

  test.each([
    [
      'a fact leads there itself',
      [trips, zone, borough, tripsToZone, zoneToBorough, references('fct_trips.home_id', 'dim_borough.borough_id')],
    ],
    [
      'the fact has the key, without a test',
      [model('fct_trips', { ...contracted, columns: ['zone_id', 'borough_id'] }), zone, borough, tripsToZone, zoneToBorough],
    ],
    ['nobody knows all columns of the fact', [model('fct_trips', { columns: ['zone_id'] }), zone, borough, tripsToZone, zoneToBorough]],
    ['no fact leads to the inner dimension', [trips, zone, borough, zoneToBorough]],
    ['it is a hierarchy within one dimension', [trips, zone, tripsToZone, references('dim_zone.parent_id', 'dim_zone.zone_id')]],
    ['it is the calendar', [trips, zone, model('dim_date'), tripsToZone, references('dim_zone.opened_on', 'dim_date.date_day')]],
    [
      'the outer one is no dimension',
      [trips, zone, model('stg_boroughs'), tripsToZone, references('dim_zone.borough_id', 'stg_boroughs.id')],
    ],
  ])('is none when %s', (_, head) => {
    expect(messagesOf(joinOutsideStar, starFacts({ head }))).toEqual([]);
  });
});

describe('facts that meet', () => {
  const keys = [uniqueOn('fct_trips', 'trip_id'), uniqueOn('fct_shifts', 'shift_id')];
  const facts = [model('fct_trips'), model('fct_shifts'), ...keys];

  function meet(sql: string, nodes = facts) {
    return messagesOf(joinOutsideStar, starFacts({ head: [...nodes, sqlModel('agg_driver_day', sql)] }));
  }

  test.each([
    ['by a condition', 'select count(*) from main.fct_trips as t join main.fct_shifts as s on t.driver_id = s.driver_id'],
    ['by name', 'select count(*) from main.fct_trips as t left join main.fct_shifts as s using (driver_id)'],
    [
      'through CTEs',
      'with t as (select * from main.fct_trips), s as (select driver_id as d, shift_id from main.fct_shifts) select count(*) from s join t on t.driver_id = s.d',
    ],
  ])('are found %s', (_, sql) => {
    expect(meet(sql)).toEqual([
      expect.stringMatching(/^`agg_driver_day` joins the facts `fct_\w+` and `fct_\w+` by `driver_id`, which names one row in neither: /),
    ]);
  });

  test.each([
    ['one of them has one row for each key', 'select 1 from main.fct_trips as t join main.fct_shifts as s on t.shift_id = s.shift_id'],
    [
      'one of them is aggregated before',
      'with s as (select driver_id, sum(x) as x from main.fct_shifts group by 1) select 1 from main.fct_trips as t join s on t.driver_id = s.driver_id',
    ],
    [
      'a period decides, too',
      'select 1 from main.fct_trips as t join main.fct_shifts as s on t.driver_id = s.driver_id and t.at between s.started_at and s.ended_at',
    ],
    [
      'a filter may leave one row',
      'select 1 from main.fct_trips as t join main.fct_shifts as s on t.driver_id = s.driver_id where s.is_last',
    ],
    [
      'a filter before it may leave one row',
      'with s as (select * from main.fct_shifts where is_last) select 1 from main.fct_trips as t join s on t.driver_id = s.driver_id',
    ],
    ['it is the same fact', 'select 1 from main.fct_trips as a join main.fct_trips as b on a.driver_id = b.driver_id'],
  ])('are none when %s', (_, sql) => {
    expect(meet(sql)).toEqual([]);
  });

  test('are none when the key of one of them is unknown', () => {
    const sql = 'select 1 from main.fct_trips as t join main.fct_shifts as s on t.driver_id = s.driver_id';
    expect(meet(sql, [model('fct_trips'), model('fct_shifts'), uniqueOn('fct_trips', 'trip_id')])).toEqual([]);
  });
});
