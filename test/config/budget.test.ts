import { expect, test } from 'vitest';
import { budgetOf } from '../../src/config/budget.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';

test.each([
  ['nothing is said', '', { minutes: 30, nodes: undefined, bytes: undefined, isSet: false }],
  ['an empty budget', 'budget: {}', { minutes: 30, isSet: false }],
  ['minutes', 'budget: {minutes: 5}', { minutes: 5, isSet: true }],
  ['nodes', 'budget: {nodes: 200}', { minutes: 30, nodes: 200, isSet: true }],
  ['bytes, as people write large numbers', 'budget: {bytes: 5e10}', { bytes: 50_000_000_000, isSet: true }],
  ['a limit of the App’s', 'budget: {per_day: 600}', { minutes: 30, isSet: true }],
])('what one run may spend: %s', (_, text, expected) => {
  expect(budgetOf(parseConfig(text, productConfigSchema))).toMatchObject(expected);
});

test.each([
  ['review: {on_push: fast}', 'review.on_push must be one of true, false, static, compile, build'],
  ['review: {drafts: build}', 'review.drafts must be one of true, false, static'],
  ['budget: {nodes: 0}', 'budget.nodes'],
  ['budget: {bytes: 50 GB}', 'budget.bytes'],
])('%s is refused', (text, words) => {
  expect(() => parseConfig(text, productConfigSchema)).toThrow(words);
});
