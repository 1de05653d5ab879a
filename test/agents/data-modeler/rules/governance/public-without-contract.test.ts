import { expect, test } from 'vitest';
import { publicWithoutContract } from '../../../../../src/agents/data-modeler/rules/governance/public-without-contract.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

function review(head: DbtNode, base?: DbtNode) {
  return facts({
    base: project({ nodes: base === undefined ? [] : [base] }),
    head: project({ nodes: [head] }),
    models: [change(base, head)],
  });
}

const open = model('fct_trips', { access: 'public' });

test('finds a public model without a contract', () => {
  expect(findingsOf(publicWithoutContract, review(open))).toMatchObject([
    {
      message:
        '`fct_trips` is public and has no enforced contract: a column can vanish or change its type here, and the projects that read it learn it from their failing runs.',
      age: 'new',
    },
  ]);
  expect(findingsOf(publicWithoutContract, review(open, open))).toMatchObject([{ age: 'existing' }]);
});

test.each([
  ['one with a contract', model('fct_trips', { access: 'public', contractEnforced: true })],
  ['a protected model', model('fct_trips', { access: 'protected' })],
  ['a model that says nothing', model('fct_trips')],
  ['a model of an installed package', model('fct_trips', { access: 'public', packageName: 'p' })],
])('passes %s', (_, head) => {
  expect(findingsOf(publicWithoutContract, review(head))).toEqual([]);
});
