import { expect, test } from 'vitest';
import { primaryKeyUntested } from '../../../../../src/agents/code-reviewer/rules/testing/primary-key-untested.ts';
import { testRemoved } from '../../../../../src/agents/code-reviewer/rules/testing/test-removed.ts';
import { runRules } from '../../../../../src/agents/run-rules.ts';
import { ruleSettings } from '../../../../../src/config/rule-settings.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, dataTest, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const unique = dataTest('unique', 'fct_trips', { column: 'trip_id' });
const notNull = dataTest('not_null', 'fct_trips', { column: 'trip_id' });
const combination = (kind: string) => dataTest(kind, 'fct_trips', { arguments: { combination_of_columns: ['a', 'b'] } });

function review(trips: DbtNode, tests: readonly DbtNode[]) {
  return findingsOf(primaryKeyUntested, facts({ head: project({ nodes: [trips, ...tests] }), models: [change(undefined, trips)] }));
}

const trips = model('fct_trips');

const passed: readonly [string, DbtNode, readonly DbtNode[]][] = [
  ['unique and not_null on one column', trips, [unique, notNull]],
  ['a unique combination of dbt_utils', trips, [combination('unique_combination_of_columns')]],
  ['a unique combination under the team’s own name', trips, [combination('our_unique_combination')]],
  [
    'a primary key in an enforced contract',
    model('fct_trips', { contractEnforced: true, columns: [{ name: 'trip_id', constraints: [{ type: 'primary_key', columns: [] }] }] }),
    [],
  ],
  [
    'a primary key of several columns in a contract',
    model('fct_trips', { contractEnforced: true, constraints: [{ type: 'primary_key', columns: ['a', 'b'] }] }),
    [],
  ],
  [
    'a unique test beside a not_null constraint',
    model('fct_trips', { contractEnforced: true, columns: [{ name: 'trip_id', constraints: [{ type: 'not_null', columns: [] }] }] }),
    [unique],
  ],
  [
    'a unique expression over the declared grain',
    model('fct_trips', { meta: { grain: ['trip_id', 'attempt'] } }),
    [dataTest('unique', 'fct_trips', { column: "trip_id || '-' || attempt" })],
  ],
];

test.each(passed)('passes %s', (_, node, tests) => {
  expect(review(node, tests)).toEqual([]);
});

const found: readonly [string, DbtNode, readonly DbtNode[], string][] = [
  ['no test at all', trips, [], 'Nothing tests that a row of `fct_trips` is there only once.'],
  [
    'unique alone: many rows may have no key',
    trips,
    [unique],
    '`trip_id` of `fct_trips` is tested to be unique, but any number of rows may have none: nothing tests that it is never null.',
  ],
  [
    'unique and not_null on different columns',
    trips,
    [unique, dataTest('not_null', 'fct_trips', { column: 'other' })],
    '`trip_id` of `fct_trips` is tested to be unique, but any number of rows may have none: nothing tests that it is never null.',
  ],
  [
    'a test that is switched off',
    trips,
    [dataTest('unique', 'fct_trips', { column: 'trip_id', enabled: false }), notNull],
    'Nothing tests that a row of `fct_trips` is there only once.',
  ],
  [
    'a constraint without an enforced contract',
    model('fct_trips', { columns: [{ name: 'trip_id', constraints: [{ type: 'primary_key', columns: [] }] }] }),
    [],
    'Nothing tests that a row of `fct_trips` is there only once.',
  ],
  [
    'a declared grain that nothing tests',
    model('fct_trips', { meta: { grain: ['trip_id', 'attempt'] } }),
    [],
    'Nothing tests that a row of `fct_trips` is there only once, although it declares its grain (`trip_id` and `attempt`).',
  ],
  [
    'a unique_key that nothing tests',
    model('fct_trips', { config: { unique_key: 'trip_id' } }),
    [],
    'Nothing tests that a row of `fct_trips` is there only once, although it is merged by `trip_id`.',
  ],
];

test.each(found)('finds %s', (...[, node, tests, message]) => {
  expect(review(node, tests).map((finding) => finding.message)).toEqual([message]);
});

test('is older than the pull request when the base has no tested key either', () => {
  const both = project({ nodes: [trips] });
  const aged = (base: typeof both) => findingsOf(primaryKeyUntested, facts({ base, head: both, models: [change(trips, trips)] }))[0]?.age;
  expect(aged(both)).toBe('existing');
  expect(aged(project({ nodes: [trips, unique, notNull] }))).toBe('new');
});

function remedy(meta: Record<string, unknown>): string | undefined {
  return review(model('fct_trips', { meta }), [])[0]?.remedy;
}

test('suggests the tests for the declared key', () => {
  expect(remedy({ grain: 'trip_id' })).toBe('Test `unique` and `not_null` on `trip_id`.');
  expect(remedy({ grain: ['a', 'b'] })).toBe(
    'Test the combination of `a` and `b`, for example with `dbt_utils.unique_combination_of_columns`.',
  );
});

/** The findings of this rule beside those of test-removed, after both tests of the key are gone. */
function afterRemoval(levels: Record<string, 'off'> = {}): readonly string[] {
  const tested = project({ nodes: [trips, unique, notNull] });
  const given = facts({ base: tested, head: project({ nodes: [trips] }), models: [change(trips, trips)] });
  const settings = { ...ruleSettings('strict'), levels };
  return runRules([primaryKeyUntested, testRemoved], given, { settings, suppressions: [], today: '2026-11-24' }).map(
    ({ ruleId }) => ruleId,
  );
}

test('leaves it to test-removed to say that the tests of the key are gone, unless that is off', () => {
  expect(afterRemoval()).toEqual(['test-removed', 'test-removed']);
  expect(afterRemoval({ 'test-removed': 'off' })).toEqual(['primary-key-untested']);
});

test('goes on saying it of a model that never had a tested key', () => {
  const other = dataTest('accepted_values', 'fct_trips', { column: 'kind' });
  const given = facts({ base: project({ nodes: [trips, other] }), head: project({ nodes: [trips] }), models: [change(trips, trips)] });
  const judged = runRules([primaryKeyUntested, testRemoved], given, {
    settings: ruleSettings('strict'),
    suppressions: [],
    today: '2026-11-24',
  });
  expect(judged.map(({ ruleId, age }) => `${ruleId} ${age}`)).toEqual(['primary-key-untested existing', 'test-removed new']);
});
