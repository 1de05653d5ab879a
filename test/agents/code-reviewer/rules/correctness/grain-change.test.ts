import { expect, test } from 'vitest';
import { grainChange } from '../../../../../src/agents/code-reviewer/rules/correctness/grain-change.ts';
import { change, dataTest } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { sqlFacts, sqlFindings } from '../../../sql-review.ts';

const base = "select zone_id,\n  date_trunc('day', at) as day,\n  count(*) as n\nfrom t\ngroup by 1, 2";
const changes = (head: string) => sqlFindings(grainChange, head, { base }).map(({ message }) => message);

test('finds a further column of GROUP BY, on its line, and the test that it refutes', () => {
  const nodes = [dataTest('unique_combination_of_columns', 'm', { arguments: { combination_of_columns: ['zone_id', 'day'] } })];
  const head = "select zone_id,\n  date_trunc('day', at) as day,\n  rider_id,\n  count(*) as n\nfrom t\ngroup by 1, 2, 3";
  expect(sqlFindings(grainChange, head, { base, nodes })).toMatchObject([
    {
      message:
        'A row of `m` was one `zone_id` and `day`; now it is one `zone_id`, `day` and `rider_id`. Its test still promises one row per `zone_id` and `day`.',
      question: 'A row of `m` was one `zone_id` and `day`; now it is one `zone_id`, `day` and `rider_id`. Intended?',
      remedy: expect.stringContaining('there are more rows for each old key now'),
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test('finds a key that is coarser under the same name, and one that is gone', () => {
  expect(changes(base.replace("'day'", "'month'"))).toEqual([
    "A row of `m` was one `zone_id` and `date_trunc('day', at)`; now it is one `zone_id` and `date_trunc('month', at)`.",
  ]);
  expect(changes('select zone_id, count(*) as n from t group by zone_id')).toEqual([
    'A row of `m` was one `zone_id` and `day`; now it is one `zone_id`.',
  ]);
});

test.each([
  ['the same keys in other words', "select x.zone_id, date_trunc('day', x.at) as day, sum(fare) as fare from t as x group by all"],
  ['the same keys in another order', "select date_trunc('day', at) as day, zone_id, count(*) as n from t group by 1, 2"],
  ['the same keys behind a closing CTE', `with final as (${base}) select * from final`],
  ['no grouping at all, which other rules see', 'select zone_id, day, 1 as n from t'],
  ['grouping sets', "select zone_id, date_trunc('day', at) as day, count(*) as n from t group by rollup(1, 2)"],
])('finds nothing in %s', (_, head) => {
  expect(changes(head)).toEqual([]);
});

test('finds nothing where base and head return the same rows: another spelling of a key is no other grain', () => {
  const data = new Map([['model.taxi.m', { rows: { base: 90, head: 90, added: 0, removed: 0 }, changed: new Map(), isWhole: true }]]);
  const head = base.replace("date_trunc('day', at)", "strftime(at, '%d.%m.%Y')");
  expect(sqlFindings(grainChange, head, { base, facts: { data } })).toEqual([]);
  expect(sqlFindings(grainChange, head, { base })).toHaveLength(1);
});

test('finds nothing where the key is only spelled in another way, and there are as many rows', () => {
  const rows = { base: 90, head: 90, added: 90, removed: 90 };
  const data = (head: number) => new Map([['model.taxi.m', { rows: { ...rows, head }, changed: new Map(), isWhole: true }]]);
  const head = base.replace("date_trunc('day', at)", "strftime(at, '%d.%m.%Y')");
  expect(sqlFindings(grainChange, head, { base, facts: { data: data(90) } })).toEqual([]);
  expect(sqlFindings(grainChange, head, { base, facts: { data: data(70) } })).toHaveLength(1);
});

test('finds nothing where it is proved that the rows are the same: the key is computed a step earlier', () => {
  const head = `with days as (select *, date_trunc('day', at) as day from t) select zone_id, day, count(*) as n from days group by 1, 2`;
  const { models, ...rest } = sqlFacts(head, { base });
  const classified = (name: 'column' | 'model-wide') =>
    models.map(({ base: before, head: after }) => change(before, after, { class: name }));
  expect(findingsOf(grainChange, { ...rest, models: classified('column') })).toEqual([]);
  expect(findingsOf(grainChange, { ...rest, models: classified('model-wide') })).toHaveLength(1);
});
