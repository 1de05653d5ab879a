import { expect, test } from 'vitest';
import { stagingReadsDownstream } from '../../../../../src/agents/code-reviewer/rules/structure/staging-reads-downstream.ts';
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
  return findingsOf(stagingReadsDownstream, facts({ base: project({ nodes: others }), head, models: [change(base, changed)] }));
}

test.each([
  ['the mart', at('marts/fct_orders.sql')],
  ['the intermediate model', at('intermediate/int_orders.sql')],
])('warns about a staging model that reads %s', (kind, parent) => {
  expect(review(at('staging/stg_orders.sql', parent), [parent])).toMatchObject([
    {
      severity: 'warning',
      message: `The staging model \`stg_orders\` reads ${kind} \`${parent.name}\`, which comes after staging: when that fails or is late, staging now stops with it.`,
      remedy: `Read the source or a staging model in \`stg_orders\`, or move it behind \`${parent.name}\`.`,
      location: { path: 'models/staging/stg_orders.sql', line: 2 },
    },
  ]);
});

test.each([
  ['a parent that no folder and no name puts into a layer', at('lookup.sql')],
  ['a parent whose folder and name contradict each other', at('marts/int_orders.sql')],
  ['a parent of an installed package', { ...at('marts/dim_dates.sql'), packageName: 'calendar' }],
])('passes %s', (_, parent) => {
  expect(review(at('staging/stg_orders.sql', parent), [parent])).toEqual([]);
});

test('passes a mart that reads a mart', () => {
  const parent = at('marts/fct_orders.sql');
  expect(review(at('marts/agg_orders.sql', parent), [parent])).toEqual([]);
});
