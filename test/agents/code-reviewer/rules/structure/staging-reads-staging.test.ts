import { expect, test } from 'vitest';
import { stagingReadsStaging } from '../../../../../src/agents/code-reviewer/rules/structure/staging-reads-staging.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

function at(path: string, ...parents: readonly DbtNode[]): DbtNode {
  const name = (path.split('/').at(-1) ?? '').replace('.sql', '');
  const rawCode = `select 1\n${parents.map((parent) => `from {{ ref('${parent.name}') }}`).join('\n')}`;
  return model(name, { path: `models/${path}`, rawCode, dependsOn: { nodes: parents.map(({ uniqueId }) => uniqueId), macros: [] } });
}

function review(changed: DbtNode, others: readonly DbtNode[], base?: DbtNode) {
  const head = project({ nodes: [...others, changed] });
  return findingsOf(stagingReadsStaging, facts({ base: project({ nodes: others }), head, models: [change(base, changed)] }));
}

const orders = at('staging/stg_orders.sql');

test('warns about a staging model that builds on another', () => {
  expect(review(at('staging/stg_orders_paid.sql', orders), [orders])).toMatchObject([
    {
      severity: 'warning',
      age: 'new',
      message:
        'The staging model `stg_orders_paid` builds on the staging model `stg_orders`: it is no copy of a source but a step of its own, and hides among the copies.',
      remedy: 'Move it to the intermediate models, or make `stg_orders` a base model that only `stg_orders_paid` reads.',
      location: { path: 'models/staging/stg_orders_paid.sql', line: 2 },
    },
  ]);
});

test('is older when the base does so, too', () => {
  const paid = at('staging/stg_orders_paid.sql', orders);
  expect(review(paid, [orders], paid)).toMatchObject([{ age: 'existing' }]);
});

test.each([
  ['a staging model over a base model', at('staging/stg_a.sql', at('staging/base/base_a.sql')), at('staging/base/base_a.sql')],
  ['an intermediate model', at('intermediate/int_orders.sql', orders), orders],
  ['a model in a staging folder with the name of a fact', at('staging/fct_orders.sql', orders), orders],
  ['staging over a package', at('staging/stg_b.sql', { ...orders, packageName: 'shopify' }), { ...orders, packageName: 'shopify' }],
])('passes %s', (_, changed, parent) => {
  expect(review(changed, [parent])).toEqual([]);
});

test('says nothing in a project that commonly builds staging in steps', () => {
  const steps = Array.from({ length: 8 }, (_, index) => at(`staging/stg_step${index}.sql`, orders));
  expect(review(at('staging/stg_orders_paid.sql', orders), [orders, ...steps])).toEqual([]);
});
