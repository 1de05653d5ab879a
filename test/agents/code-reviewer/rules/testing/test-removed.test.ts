import { expect, test } from 'vitest';
import { testRemoved } from '../../../../../src/agents/code-reviewer/rules/testing/test-removed.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import type { DbtNode, DbtUnitTest } from '../../../../../src/dbt/project.ts';
import type { ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, dataTest, facts, model, project, unitTest as unitTestOf } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const trips = model('fct_trips');
const zones = model('dim_zone');
const notNull = dataTest('not_null', 'fct_trips', { column: 'fare' });
const singular = dataTest(undefined, undefined, {
  node: { name: 'assert_fares_add_up', dependsOn: { nodes: [trips.uniqueId], macros: [] }, rawCode: 'select 1' },
});
const unitTest = unitTestOf('late', 'fct_trips');

function given(before: readonly DbtNode[], after: readonly DbtNode[], columns: readonly ColumnChange[] = []): ReviewFacts {
  return facts({
    base: project({ nodes: [trips, zones, ...before] }),
    head: project({ nodes: [trips, zones, ...after] }),
    models: columns.length === 0 ? [] : [change(trips, trips, { class: 'column', columns })],
  });
}

function byId(tests: readonly DbtUnitTest[]): ReadonlyMap<string, DbtUnitTest> {
  return new Map(tests.map((one) => [one.uniqueId, one]));
}

function withUnitTests(before: readonly DbtUnitTest[], after: readonly DbtUnitTest[], head: readonly DbtNode[] = [trips]): ReviewFacts {
  return facts({ base: project({ nodes: [trips], unitTests: byId(before) }), head: project({ nodes: head, unitTests: byId(after) }) });
}

const found: readonly [string, ReviewFacts, string][] = [
  ['a column’s test', given([notNull], []), 'The test `not_null` on `fct_trips.fare` is gone; what it tested is still there.'],
  ['a singular test', given([singular], []), 'The test `assert_fares_add_up` is gone; what it tested is still there.'],
  [
    'a test that didn’t come along when its column was renamed',
    given([notNull], [], [{ name: 'fare_amount', class: 'renamed', previousName: 'fare' }]),
    'The test `not_null` on `fct_trips.fare` is gone; what it tested is still there.',
  ],
  ['a unit test', withUnitTests([unitTest], []), 'The unit test `late` of `fct_trips` is gone; the model is still there.'],
];

test.each(found)('finds %s', (_, review, message) => {
  expect(messagesOf(testRemoved, review)).toEqual([message]);
});

const passed: readonly [string, ReviewFacts][] = [
  ['a test that stays', given([notNull], [notNull])],
  [
    'a test with other arguments: whether it is weaker says T11',
    given(
      [dataTest('accepted_values', 'fct_trips', { column: 'k', arguments: { values: ['a'] } })],
      [dataTest('accepted_values', 'fct_trips', { column: 'k', arguments: { values: ['b'] } })],
    ),
  ],
  ['a test of a column that is gone, too', given([notNull], [], [{ name: 'fare', class: 'removed' }])],
  [
    'a test that came along with a renamed column',
    given(
      [notNull],
      [dataTest('not_null', 'fct_trips', { column: 'fare_amount' })],
      [{ name: 'fare_amount', class: 'renamed', previousName: 'fare' }],
    ),
  ],
  ['a test that moved to another model', given([notNull], [dataTest('not_null', 'dim_zone', { column: 'fare' })])],
  [
    'a test that was dropped together with its model',
    facts({ base: project({ nodes: [trips, notNull] }), head: project({ nodes: [zones] }) }),
  ],
  [
    'a singular test that was dropped together with a model it read',
    facts({ base: project({ nodes: [trips, singular] }), head: project({ nodes: [zones] }) }),
  ],
  ['a singular test under a new name', given([singular], [{ ...singular, uniqueId: 'test.taxi.assert_sums', name: 'assert_sums' }])],
  ['a test that was switched off on the base already', given([dataTest('unique', 'fct_trips', { column: 'fare', enabled: false })], [])],
  ['a unit test under a new name', withUnitTests([unitTest], [{ ...unitTest, uniqueId: 'unit_test.taxi.fct_trips.later', name: 'later' }])],
  ['a unit test that was dropped together with its model', withUnitTests([unitTest], [], [])],
];

test.each(passed)('passes %s', (_, review) => {
  expect(messagesOf(testRemoved, review)).toEqual([]);
});

test('points to where the column is described, since the test’s own line is gone', () => {
  const yaml = 'models:\n  - name: fct_trips\n    columns:\n      - name: fare\n';
  expect(findingsOf(testRemoved, { ...given([notNull], []), text: () => yaml })).toMatchObject([
    { subject: 'model.taxi.fct_trips', location: { path: 'models/_models.yml', line: 4, side: 'head' }, severity: 'error' },
  ]);
});
