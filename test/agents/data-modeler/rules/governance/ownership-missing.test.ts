import { expect, test } from 'vitest';
import { ownershipMissing } from '../../../../../src/agents/data-modeler/rules/governance/ownership-missing.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

function others(count: number, parts: Partial<Pick<DbtNode, 'meta' | 'group'>>): readonly DbtNode[] {
  return Array.from({ length: count }, (_, index) => model(`fct_${index}`, parts));
}

function review(nodes: readonly DbtNode[], mine: DbtNode = model('fct_trips')) {
  return facts({ head: project({ nodes: [mine, ...nodes] }), models: [change(undefined, mine)] });
}

test('finds a model that says less about itself than its neighbours', () => {
  expect(findingsOf(ownershipMissing, review(others(9, { meta: { owner: 'ops' }, group: 'ops' })))).toMatchObject([
    {
      message:
        '`fct_trips` has no `group` and `meta.owner`, which nearly all of the 10 models beside it have: reports and alerts that go by them pass over this one.',
      severity: 'info',
    },
  ]);
});

test.each([
  ['a model that says it', review(others(9, { meta: { owner: 'ops' } }), model('fct_trips', { meta: { owner: 'x' } }))],
  ['what only half of the models say', review([...others(5, { meta: { owner: 'ops' } }), model('fct_a'), model('fct_b'), model('fct_c')])],
  ['a small project', review(others(4, { meta: { owner: 'ops' } }))],
  ['what models of another layer say', review(others(9, { meta: { owner: 'ops' } }), model('stg_trips'))],
  ['a declared grain: that is the model’s own', review(others(9, { meta: { grain: ['id'] } }))],
  ['a model of an installed package', review(others(9, { group: 'ops' }), model('fct_trips', { packageName: 'p' }))],
])('passes %s', (_, given) => {
  expect(messagesOf(ownershipMissing, given)).toEqual([]);
});
