import { expect, test } from 'vitest';
import { modelUndescribed } from '../../../../../src/agents/code-reviewer/rules/documentation/model-undescribed.ts';
import { change, facts, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const [plain, described] = [
  model('agg_days', { patchPath: undefined, description: ' ' }),
  model('agg_days', { description: 'One row per day.' }),
];

test('warns about a new model without a description, in its file when no YAML knows it', () => {
  expect(findingsOf(modelUndescribed, facts({ models: [change(undefined, plain)] }))).toMatchObject([
    { severity: 'warning', message: 'The new model `agg_days` has no description.', location: { path: 'models/agg_days.sql' } },
  ]);
});

test.each([
  ['a new model with one', change(undefined, described)],
  ['a model that was there before: that is no news', change(plain, plain)],
  ['a removed model', change(plain, undefined)],
])('passes %s', (_, changed) => {
  expect(findingsOf(modelUndescribed, facts({ models: [changed] }))).toEqual([]);
});
