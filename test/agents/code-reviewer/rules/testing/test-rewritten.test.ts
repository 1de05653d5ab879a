import { expect, test } from 'vitest';
import { testRewritten } from '../../../../../src/agents/code-reviewer/rules/testing/test-rewritten.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import type { DbtNode, DbtUnitTest } from '../../../../../src/dbt/project.ts';
import type { ChangeClass, ColumnChange } from '../../../../../src/sql/classification.ts';
import { macro } from '../../../../dbt/project-builder.ts';
import { change, dataTest, facts, model, project, unitTest } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const before = model('fct_trips', { rawCode: 'select fare from a' });
const after = model('fct_trips', { rawCode: 'select fare * 2 as fare from a' });
const zones = model('dim_zone');

interface Given {
  readonly class?: ChangeClass;
  readonly columns?: readonly ColumnChange[];
  readonly head?: DbtNode;
  readonly details?: ReviewFacts['details'];
}

function given(tests: readonly [DbtNode | undefined, DbtNode | undefined], parts: Given = {}): ReviewFacts {
  const { class: changeClass = 'model-wide', columns = [], head = after, details } = parts;
  const nodesOf = (one: DbtNode | undefined) => (one === undefined ? [] : [one]);
  return facts({
    base: project({ nodes: [before, zones, ...nodesOf(tests[0])] }),
    head: project({ nodes: [head, zones, ...nodesOf(tests[1])] }),
    models: [change(before, head, { class: changeClass, columns })],
    ...(details === undefined ? {} : { details }),
  });
}

function expression(text: string, column?: string): DbtNode {
  return dataTest('expression_is_true', 'fct_trips', { arguments: { expression: text }, ...(column === undefined ? {} : { column }) });
}

function singular(rawCode: string): DbtNode {
  return dataTest(undefined, undefined, { node: { name: 'fares_add_up', dependsOn: { nodes: [before.uniqueId], macros: [] }, rawCode } });
}

function withUnitTests(one: Partial<DbtUnitTest>, other: Partial<DbtUnitTest>, parts: Given = {}): ReviewFacts {
  const review = given([undefined, undefined], parts);
  const mapOf = (unit: DbtUnitTest) => new Map([[unit.uniqueId, unit]]);
  return {
    ...review,
    base: { ...review.base, unitTests: mapOf(unitTest('late', 'fct_trips', { checksum: 'a', ...one })) },
    head: { ...review.head, unitTests: mapOf(unitTest('late', 'fct_trips', { checksum: 'b', ...other })) },
  };
}

const input = new Map([["ref('a')", [{ fare: 1 }]]]);
const redefined: readonly ColumnChange[] = [{ name: 'fare', class: 'redefined' }];
const renamed: readonly ColumnChange[] = [{ name: 'fare_amount', class: 'renamed', previousName: 'fare' }];

const found: readonly [string, ReviewFacts, string][] = [
  [
    'another expression in a generic test',
    given([expression('fare >= 0'), expression('fare >= -5')]),
    'The test `expression_is_true` on `fct_trips` has `expression` `fare >= -5`, not `fare >= 0`, and this pull request also changes the logic of `fct_trips` without a word about it: that the test passes no longer says that the old promise still holds.',
  ],
  [
    'a singular test whose SQL changed',
    given([
      singular("select 1 from {{ ref('fct_trips') }} where fare < 0"),
      singular("select 1 from {{ ref('fct_trips') }} where fare < -9"),
    ]),
    'The test `fares_add_up` has other SQL, and this pull request also changes the logic of `fct_trips` without a word about it: that the test passes no longer says that the old promise still holds.',
  ],
  [
    'a unit test that expects another value for the same rows',
    withUnitTests(
      { given: input, expect: [{ fare: 1 }] },
      { given: input, expect: [{ fare: 2 }] },
      { class: 'column', columns: redefined },
    ),
    'The unit test `late` expects `fare` `2`, not `1`, for the same given rows, and this pull request also changes the logic of `fct_trips` without a word about it: that the test passes no longer says that the old promise still holds.',
  ],
  [
    'a unit test that expects fewer rows for the same rows',
    withUnitTests({ given: input, expect: [{ fare: 1 }, { fare: 3 }] }, { given: input, expect: [{ fare: 1 }] }),
    'The unit test `late` expects other rows for the same given rows, and this pull request also changes the logic of `fct_trips` without a word about it: that the test passes no longer says that the old promise still holds.',
  ],
  [
    'a test of the very column that was redefined',
    given([expression('>= 0', 'fare'), expression('>= -5', 'fare')], { class: 'column', columns: redefined }),
    'The test `expression_is_true` on `fct_trips.fare` has `expression` `>= -5`, not `>= 0`, and this pull request also changes the logic of `fct_trips` without a word about it: that the test passes no longer says that the old promise still holds.',
  ],
];

test.each(found)('finds %s', (_, review, message) => {
  expect(messagesOf(testRewritten, review)).toEqual([message]);
});

const sql = "select 1 from {{ ref('fct_trips') }} where fare < 0";
const passed: readonly [string, ReviewFacts][] = [
  ['a test that is only new', given([undefined, expression('fare >= 0')])],
  ['a test that stays', given([expression('fare >= 0'), expression('fare >= 0')])],
  ['a test whose model is proved equal', given([expression('fare >= 0'), expression('fare >= -5')], { class: 'none' })],
  ['a test whose model only has new columns', given([expression('fare >= 0'), expression('fare >= -5')], { class: 'additive' })],
  ['a test of a model whose SQL nobody touched', given([singular(sql), singular(`${sql} - 1`)], { class: 'unknown', head: before })],
  ['another layout', given([singular(sql), singular(sql.replace('where', '\n  WHERE'))])],
  ['a test whose comment says why it changed', given([singular(sql), singular(`-- refunds are negative\n${sql} - 100`)])],
  [
    'a model whose description says what changed',
    given([expression('fare >= 0'), expression('fare >= -5')], { head: { ...after, description: 'Refunds are negative fares.' } }),
  ],
  [
    'a unit test whose description says what changed',
    withUnitTests(
      { given: input, expect: [{ fare: 1 }] },
      { given: input, expect: [{ fare: 2 }], description: 'Fares are doubled at night.' },
    ),
  ],
  ['another severity: that is T11', given([singular(sql), singular(`{{ config(severity='warn') }}\n${sql}`)])],
  [
    'a wider list of values: that is T11',
    given([
      dataTest('accepted_values', 'fct_trips', { column: 'kind', arguments: { values: ['a'] } }),
      dataTest('accepted_values', 'fct_trips', { column: 'kind', arguments: { values: ['a', 'b'] } }),
    ]),
  ],
  [
    'a shorter list of values, which is stricter',
    given([
      dataTest('accepted_values', 'fct_trips', { column: 'kind', arguments: { values: ['a', 'b'] } }),
      dataTest('accepted_values', 'fct_trips', { column: 'kind', arguments: { values: ['a'] } }),
    ]),
  ],
  ['a test that follows a renamed column', given([singular(sql), singular(sql.replace('fare', 'fare_amount'))], { columns: renamed })],
  [
    'a test that lost a column which is gone',
    given([singular(sql), singular(sql.replace('fare < 0', 'tip < 0'))], { columns: [{ name: 'fare', class: 'removed' }] }),
  ],
  [
    'a test of another column than the one that was redefined',
    given([expression('>= 0', 'tip'), expression('>= -5', 'tip')], { class: 'column', columns: redefined }),
  ],
  [
    'a unit test with more rows on both sides',
    withUnitTests(
      { given: input, expect: [{ fare: 1 }] },
      { given: new Map([["ref('a')", [{ fare: 1 }, { fare: 4 }]]]), expect: [{ fare: 1 }, { fare: 4 }] },
    ),
  ],
  [
    'a unit test that got rows of its own: another input, another outcome',
    withUnitTests({ given: input, expect: [{ fare: 1 }] }, { given: new Map([["ref('a')", [{ fare: 9 }]]]), expect: [{ fare: 9 }] }),
  ],
  [
    'a unit test with a new column on both sides, and numbers in another form',
    withUnitTests(
      { given: input, expect: [{ fare: '1.0' }] },
      { given: new Map([["ref('a')", [{ fare: 1, tip: 2 }]]]), expect: [{ fare: 1, tip: 2 }] },
    ),
  ],
  [
    'a unit test that follows a renamed column',
    withUnitTests({ given: input, expect: [{ fare: 1 }] }, { given: input, expect: [{ fare_amount: 1 }] }, { columns: renamed }),
  ],
  ['a unit test whose rows are SQL', withUnitTests({ given: input }, { given: input })],
];

test.each(passed)('passes %s', (_, review) => {
  expect(messagesOf(testRewritten, review)).toEqual([]);
});

test('finds the custom generic test whose macro changed together with a model that uses it, once', () => {
  const uses = (name: string) =>
    dataTest('positive', 'fct_trips', {
      column: name,
      node: { dependsOn: { nodes: [before.uniqueId], macros: ['macro.taxi.test_positive'] } },
    });
  const review = given([undefined, undefined]);
  const side = (node: DbtNode, text: string) => ({
    ...project({ nodes: [node, uses('fare'), uses('tip')] }),
    macros: new Map([['macro.taxi.test_positive', macro('macro.taxi.test_positive', { sql: text })]]),
  });
  expect(messagesOf(testRewritten, { ...review, base: side(before, 'x < 0'), head: side(after, 'x < -1') })).toEqual([
    'The generic test `positive` has other SQL, and this pull request also changes the logic of `fct_trips` without a word about it: that the test passes no longer says that the old promise still holds.',
  ]);
  expect(messagesOf(testRewritten, { ...review, base: side(before, 'x < 0'), head: side(after, 'x  < 0') })).toEqual([]);
});

test('finds a test of a model further down that names the column which is computed in another way', () => {
  const agg = model('agg', { dependsOn: { nodes: [before.uniqueId], macros: [] } });
  const of = (rawCode: string) =>
    dataTest(undefined, undefined, { node: { name: 'sums', dependsOn: { nodes: [agg.uniqueId], macros: [] }, rawCode } });
  const review = (columns: readonly ColumnChange[]) =>
    facts({
      base: project({ nodes: [before, agg, of("select fare from {{ ref('agg') }} where fare < 0")] }),
      head: project({ nodes: [after, agg, of("select fare from {{ ref('agg') }} where fare < -5")] }),
      models: [change(before, after, { class: 'column', columns })],
    });
  expect(messagesOf(testRewritten, review(redefined))).toEqual([expect.stringContaining('also changes the logic of `fct_trips`')]);
  expect(messagesOf(testRewritten, review([{ name: 'tip', class: 'redefined' }]))).toEqual([]);
});

test.each(['/*', '{#', '{{ config(', "'", '--'])('reads a test full of %s in a moment', (sign) => {
  const hostile = sign.repeat(20_000);
  const started = performance.now();
  findingsOf(testRewritten, given([singular(hostile), singular(`${hostile}x`)]));
  expect(performance.now() - started).toBeLessThan(2000);
});

test('says when the test failed on the base, asks, and points to the test', () => {
  const [one, other] = [singular(sql), singular(`${sql} - 1`)];
  const failed = { uniqueId: one.uniqueId, status: 'fail' as const, seconds: 1, failures: 3, message: undefined };
  const build = { command: 'build', succeeded: false, results: new Map([[one.uniqueId, failed]]), errors: [], seconds: 1 };
  expect(findingsOf(testRewritten, given([one, other], { details: { base: { build } } }))).toMatchObject([
    {
      severity: 'warning',
      subject: 'model.taxi.fct_trips',
      message: expect.stringContaining('It failed on the base.'),
      question: 'Was the old expectation of the test `fares_add_up` wrong, or does the new `fct_trips` not meet it?',
      location: { path: 'tests/fares_add_up.sql', side: 'head' },
    },
  ]);
});
