import { expect, test } from 'vitest';
import { rowFilterChange } from '../../../../../src/agents/code-reviewer/rules/correctness/row-filter-change.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import { change, dataTest, facts, model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { sqlFacts } from '../../../sql-review.ts';

const trips = model('stg_trips');
const filter = { line: 22, text: 'where distance > 0', why: 'rows filtered' };

function given(parts: Parameters<typeof change>[2]): ReviewFacts {
  return facts({ models: [change(trips, trips, parts)] });
}

const found: readonly [string, Parameters<typeof change>[2], string][] = [
  [
    'a filter that is new',
    { class: 'model-wide', causes: [filter] },
    '`stg_trips` now leaves out rows (rows filtered, line 22: `where distance > 0`).',
  ],
  [
    'a filter that is gone',
    { class: 'model-wide', causes: [{ ...filter, side: 'base', why: 'filter removed' }] },
    '`stg_trips` now keeps rows that it left out (filter removed, line 22 of the base: `where distance > 0`).',
  ],
  [
    'a filter that is another one',
    {
      class: 'model-wide',
      causes: [{ ...filter, text: 'where distance >= 1', why: 'filter changed' }],
    },
    '`stg_trips` now returns other rows (filter changed, line 22: `where distance >= 1`).',
  ],
  [
    'a join, beside a column that doesn’t explain it',
    {
      class: 'model-wide',
      causes: [
        { line: 3, text: 'a.fare as fee', why: 'column renamed' },
        { line: 9, text: 'inner join {{ ref("b") }} b', why: 'join changed' },
      ],
    },
    '`stg_trips` now returns other rows (join changed, line 9: `inner join {{ ref("b") }} b`).',
  ],
  [
    'a column under DISTINCT, which is no mere column change',
    { class: 'model-wide', causes: [{ line: 2, text: 'day,', why: 'column under DISTINCT added' }] },
    '`stg_trips` now returns other rows (column under DISTINCT added, line 2: `day,`).',
  ],
  ['a change without a known line', { class: 'model-wide' }, '`stg_trips` now returns other rows.'],
  [
    'rows of incremental runs alone',
    { class: 'none', incremental: { class: 'model-wide', columns: [], causes: [] }, causes: [filter] },
    '`stg_trips` now leaves out rows in incremental runs (rows filtered, line 22: `where distance > 0`).',
  ],
];

test.each(found)('finds %s', (_, parts, message) => {
  expect(messagesOf(rowFilterChange, given(parts))).toEqual([message]);
});

const passed: readonly [string, ReviewFacts][] = [
  ['a model of which the rows are proved the same', given({ class: 'column', columns: [{ name: 'fare', class: 'redefined' }] })],
  ['a model of which nothing could be proved: that is not known to change rows', given({ class: 'unknown', reason: 'Python' })],
  ['a new model', facts({ models: [change(undefined, trips, { class: 'model-wide' })] })],
  ['a removed model', facts({ models: [change(trips, undefined, { class: 'model-wide' })] })],
];

test.each(passed)('passes %s', (_, review) => {
  expect(messagesOf(rowFilterChange, review)).toEqual([]);
});

test('asks the author, points at the line and says how to allow it', () => {
  const [finding] = findingsOf(rowFilterChange, given({ class: 'model-wide', causes: [filter] }));
  expect(finding).toMatchObject({
    severity: 'error',
    age: 'new',
    question: '`stg_trips` now leaves out rows (rows filtered, line 22: `where distance > 0`). Intended?',
    remedy: 'If it is, say why on the line before: `-- steward: allow row-filter-change because …`.',
    location: { path: 'models/stg_trips.sql', line: 22, side: 'head' },
  });
});

test('keeps its fingerprint when the filter moves, and gets another one when the filter changes', () => {
  const fingerprint = (cause: typeof filter) =>
    findingsOf(rowFilterChange, given({ class: 'model-wide', causes: [cause] }))[0]?.fingerprint;
  expect(fingerprint({ ...filter, line: 40 })).toBe(fingerprint(filter));
  expect(fingerprint({ ...filter, text: 'where distance > 5' })).not.toBe(fingerprint(filter));
});

const unique = [dataTest('unique', 'zones', { column: 'zone_id' }), dataTest('not_null', 'zones', { column: 'zone_id' })];

function joined(join: string, tests: typeof unique = unique, why: readonly string[] = ['join added']) {
  const zones = model('zones', { relationName: '"db"."main"."zones"' });
  const base = 'select t.trip_id from db.main.trips as t';
  const review = sqlFacts(`select t.trip_id, z.name from db.main.trips as t ${join}`, { base, nodes: [zones, ...tests] });
  const [changed] = review.models;
  const causes = why.map((one) => ({ line: 1, text: join, why: one }));
  return messagesOf(rowFilterChange, { ...review, models: [change(changed?.base, changed?.head, { class: 'model-wide', causes })] });
}

test('a left join by a tested key leaves the rows as they are', () => {
  expect(joined('left join db.main.zones as z on t.zone_id = z.zone_id')).toEqual([]);
});

test.each([
  ['without a tested key', joined('left join db.main.zones as z on t.zone_id = z.zone_id', [])],
  ['by another column', joined('left join db.main.zones as z on t.zone = z.name')],
  ['that drops rows', joined('inner join db.main.zones as z on t.zone_id = z.zone_id')],
  ['beside a filter', joined('left join db.main.zones as z on t.zone_id = z.zone_id', unique, ['join added', 'rows filtered'])],
])('asks about a join %s', (_, messages) => {
  expect(messages).toHaveLength(1);
});
