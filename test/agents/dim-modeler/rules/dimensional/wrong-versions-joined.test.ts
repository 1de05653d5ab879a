import { describe, expect, test } from 'vitest';
import { wrongVersionsJoined } from '../../../../../src/agents/dim-modeler/rules/dimensional/wrong-versions-joined.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts, uniqueOn } from '../../star.ts';

const vendor = model('dim_vendor', { columns: ['vendor_key', 'vendor_id', 'valid_from', 'valid_to'] });
const nodes = [vendor, model('stg_trips'), uniqueOn('dim_vendor', 'vendor_id', 'valid_from'), uniqueOn('dim_vendor', 'vendor_key')];

function review(sql: string, given: readonly DbtNode[] = nodes) {
  return messagesOf(wrongVersionsJoined, starFacts({ head: [...given, sqlModel('fct_trips', sql)] }));
}

const JOIN = 'from main.stg_trips as t left join main.dim_vendor as v on t.vendor_id = v.vendor_id';

describe('wrong-versions-joined', () => {
  test.each([
    ['by a condition', `select t.trip_id, v.vendor_name ${JOIN}`],
    [
      'by name, through CTEs',
      'with v as (select vendor_id, vendor_name from main.dim_vendor) select t.id from main.stg_trips t join v using (vendor_id)',
    ],
    ['before sums', `select v.contract_tier, sum(t.amount) as amount ${JOIN} group by 1`],
  ])('finds a join by the entity alone: %s', (_, sql) => {
    expect(review(sql)).toEqual([
      '`fct_trips` joins `dim_vendor` by `vendor_id` alone, and `dim_vendor` has a row for each version: every row is there once for each of them, and sums grow with each change.',
    ]);
  });

  test('finds a snapshot that is joined whole', () => {
    const snapshot = {
      ...model('snap_vendors'),
      uniqueId: 'snapshot.taxi.snap_vendors',
      resourceType: 'snapshot' as const,
      config: { unique_key: 'vendor_id' },
    };
    const sql = 'select t.id, s.vendor_name from main.stg_trips as t join main.snap_vendors as s on s.vendor_id = t.vendor_id';
    expect(review(sql, [snapshot, model('stg_trips')])).toHaveLength(1);
  });

  test.each([
    ['the join chooses by the period', `select t.trip_id ${JOIN} and t.at >= v.valid_from and t.at < v.valid_to`],
    ['the join takes the current version', `select t.trip_id ${JOIN} and v.is_current`],
    ['a filter chooses', `select t.trip_id ${JOIN} where v.valid_to is null`],
    [
      'a CTE chooses before',
      'with v as (select * from main.dim_vendor where is_current) select t.id from main.stg_trips t join v using (vendor_id)',
    ],
    [
      'a window chooses afterwards',
      `select t.trip_id ${JOIN} qualify row_number() over (partition by t.trip_id order by v.valid_from) = 1`,
    ],
    ['the period is taken along for a later choice', `select t.trip_id, v.valid_from ${JOIN}`],
    ['everything is taken along', `select * ${JOIN}`],
    ['the key of the version is joined', 'select t.id from main.stg_trips as t join main.dim_vendor as v on t.vendor_key = v.vendor_key'],
    ['only one row of each is kept', `select distinct t.trip_id ${JOIN}`],
  ])('finds nothing when %s', (_, sql) => {
    expect(review(sql)).toEqual([]);
  });

  test('finds nothing when nobody says that the table has versions', () => {
    const sql = `select t.trip_id ${JOIN}`;
    expect(review(sql, [model('dim_vendor', { columns: ['vendor_id'] }), model('stg_trips'), uniqueOn('dim_vendor', 'vendor_id')])).toEqual(
      [],
    );
  });
});

describe('a join as of the time of the row', () => {
  const sql = (choice: string) =>
    `with v as (select * from main.dim_vendor) select t.id from main.stg_trips as t left join v on t.vendor_id = v.vendor_id ${choice}`;
  const period = 'and t.at >= v.valid_from and t.at < v.valid_to';

  function change(before: string, after: string) {
    return messagesOf(
      wrongVersionsJoined,
      starFacts({ base: [...nodes, sqlModel('fct_trips', sql(before))], head: [...nodes, sqlModel('fct_trips', sql(after))] }),
    );
  }

  test.each([['and v.is_current'], ['and v.valid_to is null'], ['where v.is_current']])(
    'is found when it becomes one with the current version: %s',
    (current) => {
      expect(change(period, current)).toEqual([
        '`fct_trips` took the version of `dim_vendor` that held at the time of each row, and now takes the current one: old rows move to what `dim_vendor` says today, and change again with it.',
      ]);
    },
  );

  test.each([
    ['it stays one', period, `${period} and v.is_current`],
    ['it becomes one', 'and v.is_current', period],
    ['it never was one', 'and v.is_current', 'and v.is_current and t.id > 0'],
  ])('is not found when %s', (_, before, after) => {
    expect(change(before, after)).toEqual([]);
  });
});
