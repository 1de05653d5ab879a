import { expect, test } from 'vitest';
import { intermediateReadsMart } from '../../../../../src/agents/code-reviewer/rules/structure/intermediate-reads-mart.ts';
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
  return findingsOf(intermediateReadsMart, facts({ base: project({ nodes: others }), head, models: [change(base, changed)] }));
}

const orders = at('marts/fct_orders.sql');

test('warns about an intermediate model that reads a mart', () => {
  expect(review(at('intermediate/int_orders.sql', orders), [orders])).toMatchObject([
    {
      severity: 'warning',
      message:
        'The intermediate model `int_orders` reads the mart `fct_orders`: a column that somebody adds or renames there for a report now also changes what is computed behind `int_orders`.',
      remedy: 'Move what both need into an intermediate model, and read that in `int_orders` and in `fct_orders`.',
      location: { path: 'models/intermediate/int_orders.sql', line: 2 },
    },
  ]);
});

test.each([
  ['a dimension, which everyone may read', at('marts/dim_date.sql')],
  ['a staging model', at('staging/stg_orders.sql')],
  ['an intermediate model below the marts', at('marts/finance/intermediate/int_fees.sql')],
])('passes %s', (_, parent) => {
  expect(review(at('intermediate/int_orders.sql', parent), [parent])).toEqual([]);
});

test('says nothing in a project that commonly does so', () => {
  const others = Array.from({ length: 8 }, (_, index) => at(`intermediate/int_${index}.sql`, orders));
  expect(review(at('intermediate/int_orders.sql', orders), [orders, ...others])).toEqual([]);
});
