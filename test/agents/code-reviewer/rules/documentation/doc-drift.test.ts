import { expect, test } from 'vitest';
import { docDrift } from '../../../../../src/agents/code-reviewer/rules/documentation/doc-drift.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import type { ChangeClass, ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { sqlFacts } from '../../../sql-review.ts';

interface Case {
  readonly before?: string;
  readonly after?: string;
  readonly column?: ColumnChange['class'];
  readonly class?: ChangeClass;
  readonly why?: string;
  readonly model?: string;
  readonly sql?: readonly [string, string];
}

const SQL = ['select km as distance from t', 'select km / 1.6 as distance from t'] as const;
const BY_DAY = [
  'select day, sum(km) as distance from t group by day',
  'select day, zone, sum(km) as distance from t group by day, zone',
] as const;

function review({
  before = 'Distance in miles.',
  after = before,
  column,
  class: changeClass = 'column',
  why,
  model: description = '',
  sql: [base, head] = SQL,
}: Case) {
  const node = (text: string) => model('m', { description, columns: [{ name: 'distance', description: text }] });
  const columns = column === undefined ? [] : [{ name: 'Distance', class: column }];
  const causes = why === undefined ? [] : [{ line: 4, text: 'changed line', why }];
  const models = [change(node(before), node(after), { class: changeClass, columns, causes })];
  return findingsOf(docDrift, { ...sqlFacts(head, { base }), models }).map(({ message }) => message);
}

const found: readonly [string, Case, string][] = [
  [
    'a column that is computed otherwise',
    { column: 'redefined' },
    '`m.Distance` is computed in another way; its description still says “Distance in miles.”.',
  ],
  [
    'a model that is grouped by one more, and not about its columns',
    { class: 'model-wide', column: 'redefined', why: 'grouping changed', model: 'One row per day.', sql: BY_DAY },
    'What a row of `m` is has changed (grouping changed, line 4); its description still says “One row per day.”.',
  ],
];

test.each(found)('warns about %s', (_, given, message) => {
  expect(review(given)).toEqual([message]);
});

const passed: readonly [string, Case][] = [
  ['a column whose description changed with it', { column: 'redefined', after: 'Distance in kilometres.' }],
  ['a column without a description: that is another matter', { column: 'redefined', before: '' }],
  ['a column that is only new', { column: 'added' }],
  ['a column that stays', { column: 'unchanged' }],
  ['a filter: a row is still what it was', { class: 'model-wide', why: 'rows filtered', model: 'One row per day.' }],
  ['another grouping of a model that nobody described', { class: 'model-wide', why: 'grouping changed', sql: BY_DAY }],
  ['a column of another type: kilometres as text are kilometres', { column: 'retyped' }],
  [
    'a model that is grouped by as much in another way',
    {
      class: 'model-wide',
      why: 'grouping changed',
      model: 'One row per day.',
      sql: ['select day from t group by day', 'select cast(day as date) as day from t group by 1'],
    },
  ],
  ['another default', { column: 'redefined', sql: ['select coalesce(km, 0) as distance from t', 'select km as distance from t'] }],
  [
    'another rounding',
    { column: 'redefined', sql: ['select round(km, 2) as distance from t', 'select cast(round(km) as int) as distance from t'] },
  ],
  [
    'a count of the same rows',
    {
      column: 'redefined',
      sql: ['select sum(case when far then 1 else 0 end) as distance from t', 'select count(*) filter (where far) as distance from t'],
    },
  ],
  [
    'a share of such a count',
    {
      column: 'redefined',
      sql: [
        'select round(100.0 * sum(case when far then 1 else 0 end) / nullif(count(*), 0), 2) as distance from t',
        'select round(100.0 * count(*) filter (where far) / count(*), 2) as distance from t',
      ],
    },
  ],
  ['a model without readable SQL', { column: 'redefined', sql: ['select', 'select {'] }],
  ['a new model', {}],
];

test.each(passed)('passes %s', (_, given) => {
  expect(review(given)).toEqual([]);
});

/** What is said when these columns of a model changed, which are described as they were. */
function drifted(
  [base, sql]: readonly [string, string],
  described: Readonly<Record<string, string>>,
  parts: Parameters<typeof change>[2] = {},
) {
  const given = sqlFacts(sql, { base });
  const columns = Object.entries(described).map(([name, description]) => ({ name, description }));
  const [changed] = given.models;
  const side = (node: DbtNode | undefined) => ({
    ...(node ?? model('m')),
    description: 'Zones.',
    columns: model('m', { columns }).columns,
  });
  const redefined = columns.map(({ name }) => ({ name, class: 'redefined' as const }));
  const models = [change(side(changed?.base), side(changed?.head), { class: 'column', columns: redefined, ...parts })];
  return findingsOf(docDrift, { ...given, models }).map(({ message }) => /`m\.(\w+)`/.exec(message)?.[1] ?? message);
}

const AS = 'As it was.';
const BASE = "select case when km > 5 then 'long' when km > 0 then 'short' else 'none' end as kind from t";

test('a key that is hashed in another way still means what its description says', () => {
  const base = 'select md5(zone_id || day) as zone_key, fare as fare from t';
  const sql = "select md5(zone_id || '-' || day) as zone_key, fare - tip as fare from t";
  expect(drifted([base, sql], { zone_key: AS, fare: AS })).toEqual(['fare']);
});

test('a key means what it names, however it is made; so it does in the parts of a UNION', () => {
  const union = (way: string) => `select ${way}(zone) as zone_name_hashed, zone from t union all select ${way}('none'), 'none'`;
  expect(drifted([union('md5'), union('sha256')], { zone_name_hashed: AS })).toEqual([]);
  expect(drifted(['select md5(zone) as zone_key from t', "select coalesce(zone, '-1') as zone_key from t"], { zone_key: AS })).toEqual([]);
});

test('a share of a count that changed is said with the count', () => {
  const sql = (lost: string) => `select ${lost} as lost_count, 100.0 * ${lost} / count(*) as lost_pct from t`;
  expect(drifted([sql('count(a)'), sql('count(distinct b)')], { lost_count: AS, lost_pct: AS })).toEqual(['lost_count']);
  expect(drifted([sql('count(a)'), sql('count(distinct b)')], { lost_pct: AS })).toEqual(['lost_pct']);
});

test.each([
  ['goes away', true],
  ['comes', false],
])('a constant row that %s leaves what the columns mean', (_, isGone) => {
  const one = 'select zone_id, zone, upper(town) as town from zones';
  const both = `${one} union all select -1, 'none', upper(other) from unknown_zones`;
  const [base, sql] = isGone ? [both, one] : [one, both];
  expect(drifted([base, sql], { zone: AS, town: AS })).toEqual(['town']);
});

test('other changes beside a constant row are told', () => {
  const both = "select zone_id, zone from zones union all select -1, 'none'";
  expect(drifted([both, 'select zone_id, upper(zone) as zone from zones'], { zone: AS })).toEqual(['zone']);
});

test.each([
  ['the values that it still has', 'long, short, or none', "case when km > 9 then 'long' when km > 0 then 'short' else 'none' end"],
])('passes a description that lists %s', (_, description, now) => {
  expect(drifted([BASE, `select ${now} as kind from t`], { kind: description })).toEqual([]);
});

test.each([
  ['values of which one is another', 'long, short or none', "case when km > 5 then 'far' when km > 0 then 'short' else 'none' end"],
  ['more than the values', 'long (over 5 km), short or none', "case when km > 9 then 'long' when km > 0 then 'short' else 'none' end"],
  ['values that are computed now', 'long, short or none', "case when km > 9 then 'long' when km > 0 then 'short' else other end"],
])('warns about a description that lists %s', (_, description, now) => {
  expect(drifted([BASE, `select ${now} as kind from t`], { kind: description })).toEqual(['kind']);
});

test('words hold where the data are the same: a column’s where its values are, a model’s where its rows are', () => {
  const described = model('m', { description: 'One row per day.', columns: [{ name: 'distance', description: AS }] });
  const rows = { base: 90, head: 90, added: 0, removed: 0 };
  const compared = (km: number) => new Map([['model.taxi.m', { rows, changed: new Map([['distance', km]]), isWhole: true }]]);
  const column = change(described, described, { class: 'column', columns: [{ name: 'distance', class: 'redefined' }] });
  const grouping = change(described, described, { class: 'model-wide', causes: [{ line: 4, text: 'day', why: 'grouping changed' }] });
  const given = { ...sqlFacts(SQL[1], { base: SQL[0] }), models: [column] };
  const grouped = { ...sqlFacts(BY_DAY[1], { base: BY_DAY[0] }), models: [grouping] };
  expect(findingsOf(docDrift, { ...given, data: compared(0) })).toEqual([]);
  expect(findingsOf(docDrift, { ...given, data: compared(7) })).toHaveLength(1);
  expect(findingsOf(docDrift, grouped)).toHaveLength(1);
  expect(findingsOf(docDrift, { ...grouped, data: compared(7) })).toEqual([]);
});
