import { expect, test } from 'vitest';
import { testWarns } from '../../../../../src/agents/code-reviewer/rules/testing/test-warns.ts';
import type { NodeResult } from '../../../../../src/dbt/build-outcome.ts';
import { buildOf } from '../../../build-of.ts';
import { dataTest, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const node = dataTest('not_null', 'fct_trips', { column: 'fare', severity: 'warn' });
const trips = model('fct_trips');

function review(head: NodeResult['status'], base?: NodeResult['status'], isNew = false) {
  const after = project({ nodes: [trips, node] });
  return facts({
    base: isNew ? project({ nodes: [trips] }) : after,
    head: after,
    details: {
      head: { build: buildOf({ [node.uniqueId]: head }) },
      ...(base === undefined ? {} : { base: { build: buildOf({ [node.uniqueId]: base }) } }),
    },
  });
}

test('finds a test that warns and passes on the base', () => {
  expect(messagesOf(testWarns, review('warn', 'pass'))).toEqual([
    'The test `not_null` on `fct_trips.fare` finds 3 failures and only warns; on the base it passes. Nobody is stopped by it.',
  ]);
});

test('finds a new test that warns from its first day', () => {
  expect(findingsOf(testWarns, review('warn', undefined, true))).toMatchObject([
    { message: expect.stringContaining('this pull request adds it'), severity: 'warning', subject: 'model.taxi.fct_trips' },
  ]);
});

test.each([
  ['a test that warns on the base, too', review('warn', 'warn')],
  ['a test of whose base nobody knows', review('warn')],
  ['a test that passes', review('pass', 'warn')],
  ['a test that fails: that says the build', review('fail', 'pass')],
  ['a review without a build', facts()],
])('passes %s', (_, given) => {
  expect(messagesOf(testWarns, given)).toEqual([]);
});
