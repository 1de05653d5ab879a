import { expect, test } from 'vitest';
import { primaryKeyUntested } from '../../../../../src/agents/code-reviewer/rules/testing/primary-key-untested.ts';
import { testCoverageFell } from '../../../../../src/agents/code-reviewer/rules/testing/test-coverage-fell.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import { runRules } from '../../../../../src/agents/run-rules.ts';
import { ruleSettings } from '../../../../../src/config/rule-settings.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, dataTest, facts, model, project } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

function marts(tested: number, untested: number): readonly DbtNode[] {
  const names = Array.from({ length: tested + untested }, (_, index) => `fct_${index}`);
  return names.flatMap((name, index) => [model(name), ...(index < tested ? [dataTest('unique', name, { column: 'id' })] : [])]);
}

function review(before: readonly DbtNode[], after: readonly DbtNode[]) {
  const head = after.filter(({ test: one, uniqueId }) => one === undefined && !before.some((node) => node.uniqueId === uniqueId));
  return facts({ base: project({ nodes: before }), head: project({ nodes: after }), models: head.map((node) => change(undefined, node)) });
}

test('finds a layer that could be relied on and can’t be any more', () => {
  expect(messagesOf(testCoverageFell, review(marts(9, 1), marts(9, 3)))).toEqual([
    'Only 75 % (9 of 12) of the marts have a test now, 90 % (9 of 10) had: a green build says less than it did. `fct_10` and `fct_11` have none.',
  ]);
});

test('says nothing again that findings about each of the models say', () => {
  const rules = [primaryKeyUntested, testCoverageFell];
  const found = (given: ReviewFacts) =>
    runRules(rules, given, { settings: ruleSettings('strict'), suppressions: [], today: '2026-11-24' }).map(({ ruleId }) => ruleId);
  expect(found(review(marts(9, 1), marts(9, 3)))).toEqual(['primary-key-untested', 'primary-key-untested']);
});

test('finds models whose tests the pull request takes away', () => {
  expect(messagesOf(testCoverageFell, review(marts(9, 1), marts(7, 3)))).toEqual([
    'Only 70 % (7 of 10) of the marts have a test now, 90 % (9 of 10) had: a green build says less than it did. `fct_7` and `fct_8` have none.',
  ]);
});

test.each([
  ['a layer that stays', review(marts(9, 1), marts(9, 1))],
  ['a layer of which half was tested before', review(marts(5, 5), marts(5, 9))],
  ['one more untested model among many', review(marts(19, 1), marts(19, 2))],
  ['a small project', review(marts(3, 0), marts(3, 3))],
  [
    'a layer from which tested models go',
    review(
      marts(8, 2),
      marts(8, 2).filter(({ uniqueId }) => !/fct_0/.test(uniqueId)),
    ),
  ],
  ['a layer that is gone', review(marts(9, 1), [])],
])('passes %s', (_, given) => {
  expect(messagesOf(testCoverageFell, given)).toEqual([]);
});
