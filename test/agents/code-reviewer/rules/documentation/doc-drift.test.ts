import { expect, test } from 'vitest';
import { docDrift } from '../../../../../src/agents/code-reviewer/rules/documentation/doc-drift.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import type { ChangeClass, ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, facts, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { sqlFacts } from '../../../sql-review.ts';

interface Case {
  readonly before?: string;
  readonly after?: string;
  readonly column?: ColumnChange['class'];
  readonly class?: ChangeClass;
  readonly why?: string;
  readonly model?: string;
}

function review({
  before = 'Distance in miles.',
  after = before,
  column,
  class: changeClass = 'column',
  why,
  model: description = '',
}: Case) {
  const node = (text: string) => model('stg_trips', { description, columns: [{ name: 'distance', description: text }] });
  const columns = column === undefined ? [] : [{ name: 'Distance', class: column }];
  const causes = why === undefined ? [] : [{ line: 4, text: 'changed line', why }];
  return findingsOf(docDrift, facts({ models: [change(node(before), node(after), { class: changeClass, columns, causes })] })).map(
    ({ message }) => message,
  );
}

const found: readonly [string, Case, string][] = [
  [
    'a column that is computed otherwise',
    { column: 'redefined' },
    '`stg_trips.Distance` is computed in another way; its description still says “Distance in miles.”.',
  ],
  [
    'a column of another type',
    { column: 'retyped' },
    '`stg_trips.Distance` has another type; its description still says “Distance in miles.”.',
  ],
  [
    'a model with another grouping',
    { class: 'model-wide', why: 'grouping changed', model: 'One row per day.' },
    'What a row of `stg_trips` is has changed (grouping changed, line 4); its description still says “One row per day.”.',
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
  ['another grouping of a model that nobody described', { class: 'model-wide', why: 'grouping changed' }],
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

test('so it does in the parts of a UNION, and rows under DISTINCT are what they were', () => {
  const union = (way: string) => `select ${way}(zone) as zone_key, zone from t union all select ${way}('none'), 'none'`;
  expect(drifted([union('md5'), union('sha256')], { zone_key: AS })).toEqual([]);
  const distinct = (way: string) => `select distinct ${way}(zone) as zone_key from t`;
  const causes = [{ line: 1, text: 'distinct', why: 'column under DISTINCT changed' }];
  expect(drifted([distinct('md5'), distinct('sha256')], {}, { class: 'model-wide', causes })).toEqual([]);
  expect(drifted([distinct('md5'), 'select distinct md5(day) as zone_key from t'], {}, { class: 'model-wide', causes })).toHaveLength(1);
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
  const described = (name: string) => model(name, { description: 'One row per day.', columns: [{ name: 'km', description: AS }] });
  const causes = [{ line: 4, text: 'changed line', why: 'grouping changed' }];
  const columns = [{ name: 'km', class: 'redefined' as const }];
  const models = [change(described('m'), described('m'), { class: 'model-wide', columns, causes })];
  const rows = { base: 90, head: 90, added: 0, removed: 0 };
  const compared = (km: number) => new Map([['model.taxi.m', { rows, changed: new Map([['km', km]]), isWhole: true }]]);
  expect(findingsOf(docDrift, facts({ models }))).toHaveLength(2);
  expect(findingsOf(docDrift, { ...facts({ models }), data: compared(0) })).toEqual([]);
  expect(findingsOf(docDrift, { ...facts({ models }), data: compared(7) })).toHaveLength(1);
});
