import { describe, expect, test } from 'vitest';
import { unknownMemberMissing } from '../../../../../src/agents/dim-modeler/rules/dimensional/unknown-member-missing.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { references, sqlModel, starFacts, uniqueOn } from '../../star.ts';

const zone = model('dim_zone');
const trips = sqlModel('fct_trips', 'select trip_id, coalesce(pickup_zone_id, -1) as pickup_zone_id from main.stg_trips');
const nodes = [zone, trips, references('fct_trips.pickup_zone_id', 'dim_zone.zone_id')];
const id = 'unknown-member-missing:model.taxi.fct_trips:pickup_zone_id';

function review(members: number, unknown: number) {
  const answers = { head: { [id]: [{ members, unknown_rows: unknown }] } };
  return findingsOf(unknownMemberMissing, starFacts({ head: nodes, answers }));
}

function asked(head: readonly DbtNode[]) {
  return [...unknownMemberMissing.ask(viewSide(starFacts({ head }), 'head'))];
}

describe('unknown-member-missing', () => {
  test('finds rows that fall back to a member that the dimension lacks', () => {
    const [finding] = review(0, 2);
    expect(finding?.message).toBe(
      '2 rows of `fct_trips` have `-1` as `pickup_zone_id`, and `dim_zone` has no such `zone_id`: every inner join loses them.',
    );
    expect(finding?.remedy).toBe('Add a row with `zone_id` = `-1` to `dim_zone` (“unknown”), or leave the key null.');
  });

  test('finds nothing when the dimension has it, when no row falls back to it, and without an answer', () => {
    expect(review(1, 2)).toEqual([]);
    expect(review(0, 0)).toEqual([]);
    expect(findingsOf(unknownMemberMissing, starFacts({ head: nodes }))).toEqual([]);
  });

  test('asks for two counts', () => {
    expect(asked(nodes)).toEqual([
      {
        id,
        sql: `select (select count(*) from "db"."main"."dim_zone" as counted where cast("zone_id" as varchar) = '-1') as members, (select count(*) from "db"."main"."fct_trips" as counted where cast("pickup_zone_id" as varchar) = '-1') as unknown_rows`,
      },
    ]);
  });

  test('knows the dimension by the name of its tested key, too, and a text as the fallback', () => {
    const fact = sqlModel('fct_rides', "select cast(coalesce(zone_code, 'n/a') as varchar) as zone_code from main.stg_trips");
    expect(asked([zone, fact, uniqueOn('dim_zone', 'zone_code')])[0]?.sql).toContain(`cast("zone_code" as varchar) = 'n/a'`);
  });

  test.each([
    [
      'the fallback is a column',
      [zone, sqlModel('fct_trips', 'select coalesce(a_zone_id, b_zone_id) as pickup_zone_id from main.stg'), nodes[2]],
    ],
    ['the column leads to no dimension', [sqlModel('fct_trips', 'select coalesce(tip, 0) as tip from main.stg')]],
    [
      'the model is no fact',
      [zone, sqlModel('stg_trips', 'select coalesce(zone_id, -1) as zone_id from main.raw'), uniqueOn('dim_zone', 'zone_id')],
    ],
  ])('asks nothing when %s', (_, head) => {
    expect(asked(head.filter((node) => node !== undefined))).toEqual([]);
  });
});

describe('a fallback that is gone', () => {
  const fact = (expression: string) => sqlModel('fct_trips', `select trip_id, ${expression} as pickup_zone_id from main.stg_trips as t`);
  const key = references('fct_trips.pickup_zone_id', 'dim_zone.zone_id');

  function lose(before: string, after: string, tests = [key]) {
    const facts = starFacts({ base: [zone, fact(before), ...tests], head: [zone, fact(after), ...tests] });
    return findingsOf(unknownMemberMissing, facts).map(({ message }) => message);
  }

  test.each([['coalesce(t.zone_id, -1)'], ["coalesce(t.zone_id, md5('?'))"]])('is found after %s', (before) => {
    expect(lose(before, 't.zone_id')).toEqual([
      '`fct_trips` no longer replaces an absent `pickup_zone_id`: where it is null now, every inner join with `dim_zone` loses the row, which had an “unknown” to join on the base.',
    ]);
  });

  test.each([
    ['it is still there', 'coalesce(t.zone_id, -1)', 'coalesce(t.zone_id, 0)'],
    ['there was none', 't.zone_id', 't.zone_no'],
    ['it fell back to another column', 'coalesce(t.zone_id, t.home_id)', 't.zone_id'],
    ['the key is made in another way', 'coalesce(t.zone_id, -1)', 'case when t.zone_id is null then -1 else t.zone_id end'],
  ])('is not found when %s', (_, before, after) => {
    expect(lose(before, after)).toEqual([]);
  });

  test('is not found in a column that leads nowhere', () => {
    expect(lose('coalesce(t.zone_id, -1)', 't.zone_id', [])).toEqual([]);
  });
});
