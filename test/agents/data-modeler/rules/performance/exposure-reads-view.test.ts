import { expect, test } from 'vitest';
import { exposureReadsView } from '../../../../../src/agents/data-modeler/rules/performance/exposure-reads-view.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { exposure, facts, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { shapesOf } from '../../../shape-of.ts';
import { JOINED, viewOf } from './views.ts';

function review(nodes: readonly DbtNode[], parts: Parameters<typeof exposure>[2] = {}) {
  const head = project({ nodes, exposures: [exposure('revenue', ['rpt_zones'], parts)] });
  return findingsOf(exposureReadsView, facts({ head, details: shapesOf({ head }) }));
}

test('finds a dashboard that waits for a view', () => {
  expect(review([viewOf('rpt_zones', [], { compiledCode: JOINED })], { label: 'Revenue by zone' })).toMatchObject([
    {
      message:
        'The dashboard **Revenue by zone** reads `rpt_zones`, which nothing stores: whoever opens it waits for a join and a grouping.',
    },
  ]);
});

test('finds the work in the view below', () => {
  const nodes = [viewOf('rpt_zones', ['int_zones']), viewOf('int_zones', [], { compiledCode: JOINED })];
  expect(review(nodes)[0]?.message).toContain('waits for a join in `int_zones` and a grouping in `int_zones`.');
});

test.each<readonly [string, readonly DbtNode[]]>([
  ['a table', [viewOf('rpt_zones', [], { compiledCode: JOINED, materialized: 'table' })]],
  ['a view over one table', [viewOf('rpt_zones')]],
  ['work that a table below did', [viewOf('rpt_zones', ['int']), viewOf('int', [], { compiledCode: JOINED, materialized: 'incremental' })]],
  ['SQL that can’t be read', [viewOf('rpt_zones', [], { compiledCode: 'select select' })]],
])('passes %s', (_, nodes) => {
  expect(review(nodes)).toEqual([]);
});

test('passes the exposure of a package', () => {
  expect(review([viewOf('rpt_zones', [], { compiledCode: JOINED })], { packageName: 'x' })).toEqual([]);
});
