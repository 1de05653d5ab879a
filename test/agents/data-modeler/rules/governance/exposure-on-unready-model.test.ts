import { expect, test } from 'vitest';
import { exposureOnUnreadyModel } from '../../../../../src/agents/data-modeler/rules/governance/exposure-on-unready-model.ts';
import type { DbtExposure, DbtNode } from '../../../../../src/dbt/project.ts';
import { exposure, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

function review(node: DbtNode, parts: Partial<DbtExposure> = {}) {
  const head = project({ nodes: [node], exposures: [exposure('revenue', [node.name], parts)] });
  return facts({ head, texts: { 'models/_exposures.yml': 'exposures:\n  - name: revenue\n' } });
}

const described = 'A trip.';

test('finds an exposure that reads a private model', () => {
  expect(
    findingsOf(exposureOnUnreadyModel, review(model('int_trips', { access: 'private', group: 'ops', description: described }))),
  ).toMatchObject([
    {
      subject: 'exposure.taxi.revenue',
      message: expect.stringMatching(
        /reads `int_trips`, which is private to `ops`: who changes it looks for readers in that group alone\.$/,
      ),
      location: { path: 'models/_exposures.yml', line: 2 },
    },
  ]);
});

test('finds an exposure that reads a model without a description', () => {
  expect(messagesOf(exposureOnUnreadyModel, review(model('fct_trips')))).toEqual([
    expect.stringMatching(/reads `fct_trips`, which has no description: nobody can say what its numbers mean when they are asked\.$/),
  ]);
});

test.each([
  ['a described model', review(model('fct_trips', { description: described }))],
  ['a public model', review(model('fct_trips', { description: described, access: 'public' }))],
  ['an exposure of an installed package', review(model('fct_trips'), { packageName: 'p' })],
  ['a model of an installed package', review(model('fct_trips', { packageName: 'p' }))],
])('passes %s', (_, given) => {
  expect(findingsOf(exposureOnUnreadyModel, given)).toEqual([]);
});
