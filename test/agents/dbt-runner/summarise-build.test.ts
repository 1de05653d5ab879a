import { describe, expect, test } from 'vitest';
import { summariseBuild } from '../../../src/agents/dbt-runner/summarise-build.ts';
import type { BuildOutcome, NodeResult } from '../../../src/dbt/build-outcome.ts';
import { plainText } from '../plain-text.ts';

const lane = { name: 'build', reason: 'DuckDB' } as const;
const result = (uniqueId: string, status: NodeResult['status'], parts: Partial<NodeResult> = {}): NodeResult => ({
  uniqueId,
  status,
  seconds: 1,
  failures: undefined,
  message: undefined,
  ...parts,
});
const build = (results: readonly NodeResult[], parts: Partial<BuildOutcome> = {}): BuildOutcome => ({
  command: 'build',
  succeeded: true,
  results: new Map(results.map((each) => [each.uniqueId, each])),
  errors: [],
  seconds: 11.4,
  ...parts,
});
const summary = (head: BuildOutcome, name: 'build' | 'compile' = 'build') =>
  summariseBuild({ lane: { ...lane, name }, head: undefined, build: { head } });

describe('summariseBuild', () => {
  test.each<[string, NodeResult[], string]>([
    ['all good', [result('model.t.a', 'success'), result('test.t.x', 'pass')], '1 node built, 1 test passed in 11 s.'],
    [
      'unit tests count as tests',
      [result('model.t.a', 'success'), result('unit_test.t.x', 'success')],
      '1 node built, 1 test passed in 11 s.',
    ],
    ['no test', [result('model.t.a', 'success'), result('model.t.b', 'no-op')], '2 nodes built in 11 s.'],
    ['some left behind', [result('model.t.a', 'success'), result('model.t.b', 'skipped')], '1 of 2 nodes built in 11 s.'],
    ['a warning passed', [result('model.t.a', 'success'), result('test.t.x', 'warn')], '1 node built, 1 test passed in 11 s.'],
  ])('%s', (_, results, sentence) => {
    const { details, failure } = summary(build(results));

    expect(plainText(details.slice(0, 1))).toContain(sentence);
    expect(failure).toBeUndefined();
  });

  test('compiling is not called building', () => {
    expect(plainText(summary(build([result('model.t.a', 'success')]), 'compile').details)).toContain('1 node compiled');
  });

  test('without a build it says why there was none', () => {
    const { details } = summariseBuild({ lane: { name: 'static', reason: 'the base has no warehouse' }, head: undefined, build: {} });

    expect(plainText(details)).toContain('The base has no warehouse.');
  });

  test('names what warned, with its rows', () => {
    const { details } = summary(
      build([result('test.t.unique_a.123', 'warn', { failures: 3 }), result('test.t.x', 'warn', { failures: 1 })]),
    );

    expect(plainText(details)).toMatch(/2 tests warn[\s\S]*unique_a[\s\S]*3 rows[\s\S]*1 row/);
  });

  test.each<[string, NodeResult[], RegExp]>([
    [
      'a node',
      [result('model.t.a', 'error', { message: 'Binder Error: no column x' }), result('model.t.b', 'skipped')],
      /^1 node fails: .*\(1 skipped behind it\)$/,
    ],
    ['a test', [result('model.t.a', 'success'), result('test.t.x', 'fail', { failures: 2, message: 'Got 2 results' })], /^1 test fails: /],
    ['two tests', [result('test.t.x', 'fail'), result('test.t.y', 'fail')], /^2 tests fail: /],
    ['a node and a test', [result('model.t.a', 'error', { message: 'x' }), result('test.t.y', 'fail')], /^2 nodes fail: /],
    ['dbt itself', [], /^dbt build failed: /],
  ])('a failure of %s is said in one line', (_, results, reason) => {
    const { failure } = summary(
      build(results, { succeeded: false, errors: results.length === 0 ? ['Runtime Error\n  out of\n  memory'] : [] }),
    );

    expect(failure?.reason).toMatch(reason);
    expect(failure?.reason).not.toContain('\n');
  });

  test('a message of any length leaves a reason that can be read', () => {
    const { failure } = summary(build([result('model.t.a', 'error', { message: 'x '.repeat(5000) })], { succeeded: false }));

    expect(failure?.reason.length).toBeLessThan(400);
  });

  test('a node that needed several attempts is named with what happened in each', () => {
    const attempts = [
      { status: 'error', message: 'Database Error in model a\n  deadlock detected' } as const,
      { status: 'success', message: undefined } as const,
    ];
    const { details } = summary(build([result('model.t.a', 'success', { attempts }), result('model.t.b', 'success')], { attempts: 2 }));

    expect(plainText(details)).toContain('`a`: 2 attempts: deadlock detected, then passed');
    expect(plainText(details)).not.toContain('`b`');
  });
});
