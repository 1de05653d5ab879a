import { expect, test } from 'vitest';
import { coverageFell } from '../../../../../src/agents/code-reviewer/rules/documentation/coverage-fell.ts';
import { modelUndescribed } from '../../../../../src/agents/code-reviewer/rules/documentation/model-undescribed.ts';
import { runRules } from '../../../../../src/agents/run-rules.ts';
import { ruleSettings } from '../../../../../src/config/rule-settings.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const marts = (count: number, description: string, from = 0) =>
  Array.from({ length: count }, (_, index) => model(`fct_${from + index}`, { description }));

test('tells that a described layer no longer is', () => {
  expect(reviewOf(coverageFell, { nodes: marts(8, 'One row per trip.'), added: marts(3, '', 8) })).toMatchObject([
    {
      severity: 'info',
      message:
        "Only 72 % (8 of 11) of the marts are described now, 100 % (8 of 8) were: readers can't rely on finding a description any more. `fct_8`, `fct_9` and `fct_10` have none.",
    },
  ]);
});

test('says nothing again that a finding about each of the models says', () => {
  const [before, after] = [marts(8, 'One row per trip.'), [...marts(8, 'One row per trip.'), ...marts(3, '', 8)]];
  const models = marts(3, '', 8).map((node) => change(undefined, node));
  const given = facts({ base: project({ nodes: before }), head: project({ nodes: after }), models });
  const findings = runRules([modelUndescribed, coverageFell], given, {
    settings: ruleSettings('strict'),
    suppressions: [],
    today: '2026-11-24',
  });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['model-undescribed', 'model-undescribed', 'model-undescribed']);
});

test('finds models that lose their description, which no other rule says', () => {
  const modified = marts(3, '').map((now, index) => [marts(3, 'One row per trip.')[index] ?? now, now] as const);
  expect(reviewOf(coverageFell, { nodes: marts(8, 'One row per trip.', 3), modified })).toMatchObject([
    { message: expect.stringContaining('`fct_0`, `fct_1` and `fct_2` have none.') },
  ]);
});

test.each([
  ['one model of many', marts(8, 'One row per trip.'), marts(1, '', 8)],
  ['a layer that never was described', marts(8, ''), marts(3, '', 8)],
  ['a layer of few models', marts(3, 'One row per trip.'), marts(3, '', 3)],
])('passes %s', (_, nodes, added) => {
  expect(reviewOf(coverageFell, { nodes, added })).toEqual([]);
});

test('points to the first of them', () => {
  const findings = reviewOf(coverageFell, { nodes: marts(8, 'One row per trip.'), added: marts(3, '', 8) });
  expect(findings).toMatchObject([{ location: { path: 'models/_models.yml' } }]);
});

test('passes a described layer from which a model goes away', () => {
  expect(reviewOf(coverageFell, { nodes: marts(7, 'One row per trip.'), base: { nodes: marts(1, 'One row per trip.', 7) } })).toEqual([]);
});

test('passes a layer that goes away as a whole', () => {
  expect(reviewOf(coverageFell, { base: { nodes: marts(8, 'One row per trip.') } })).toEqual([]);
});
