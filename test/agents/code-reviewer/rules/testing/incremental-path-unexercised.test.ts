import { expect, test } from 'vitest';
import { incrementalPathUnexercised } from '../../../../../src/agents/code-reviewer/rules/testing/incremental-path-unexercised.ts';
import type { BuildOutcome } from '../../../../../src/dbt/build-outcome.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import type { ChangeClass } from '../../../../../src/sql/classification.ts';
import { buildOf } from '../../../build-of.ts';
import { change, facts, model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

const trips = model('fct_trips', { materialized: 'incremental' });
const id = trips.uniqueId;

function review(build: BuildOutcome | undefined, head: DbtNode = trips, changeClass: ChangeClass = 'model-wide') {
  return facts({ models: [change(trips, head, { class: changeClass })], details: { head: build === undefined ? {} : { build } } });
}

test('finds a changed incremental model of which only the full refresh ran', () => {
  expect(messagesOf(incrementalPathUnexercised, review(buildOf({ [id]: 'success' }, { twice: ['model.taxi.other'] })))).toEqual([
    '`fct_trips` changes, and only its full refresh ran, not the incremental run that production does every time: what only shows there shows in production first.',
  ]);
});

test('finds a changed incremental model that was only compiled', () => {
  expect(messagesOf(incrementalPathUnexercised, review(buildOf({ [id]: 'success' }, { command: 'compile' })))).toEqual([
    '`fct_trips` changes, and neither its full refresh nor its incremental run was executed, since this review only compiled it: what only shows there shows in production first.',
  ]);
});

test.each([
  ['a model that ran both ways', review(buildOf({ [id]: 'success' }, { twice: [id] }))],
  ['a model that failed: that says the build', review(buildOf({ [id]: 'error' }))],
  ['a model that was not run', review(buildOf({}))],
  ['a review without a build', review(undefined)],
  ['a table', review(buildOf({ [id]: 'success' }), model('fct_trips'))],
  ['a Python model', review(buildOf({ [id]: 'success' }), model('fct_trips', { materialized: 'incremental', language: 'python' }))],
  ['a model that is proved equal', review(buildOf({ [id]: 'success' }), trips, 'none')],
])('passes %s', (_, given) => {
  expect(messagesOf(incrementalPathUnexercised, given)).toEqual([]);
});
