import { expect, test } from 'vitest';
import { lineageBlocks } from '../../../src/agents/code-reviewer/lineage-blocks.ts';
import { impactOf } from '../../../src/agents/impact.ts';
import { change, dataTest, exposure, facts, model, project } from '../facts-builder.ts';

const reads = (name: string) => ({ dependsOn: { nodes: [`model.taxi.${name}`], macros: [] } });
const stg = model('stg_trips');
const fct = model('fct_trips', reads('stg_trips'));
const dashboard = exposure('revenue_dashboard', ['fct_trips']);

test('draws what changes and what it reaches, without tests and without what it does not reach', () => {
  const side = project({ nodes: [stg, fct, model('dim_zone'), dataTest('unique', 'stg_trips', { column: 'id' })], exposures: [dashboard] });
  const given = facts({ base: side, head: side, models: [change(stg, stg, { class: 'model-wide' })] });

  const [block] = lineageBlocks(given, impactOf(given));

  expect(block).toMatchObject({
    type: 'fold',
    blocks: [
      {
        type: 'graph',
        nodes: [
          { label: 'stg_trips', state: 'changed' },
          { label: 'fct_trips', state: 'impacted' },
          { label: 'revenue_dashboard', state: 'exposure' },
        ],
        edges: [
          { from: 'model.taxi.stg_trips', to: 'model.taxi.fct_trips' },
          { from: 'model.taxi.fct_trips', to: 'exposure.taxi.revenue_dashboard' },
        ],
      },
    ],
  });
});

test('draws nothing where a change is proved to reach nothing', () => {
  const side = project({ nodes: [stg, fct] });
  const given = facts({ base: side, head: side, models: [change(stg, stg, { class: 'none' })] });

  expect(lineageBlocks(given, impactOf(given))).toEqual([]);
});
