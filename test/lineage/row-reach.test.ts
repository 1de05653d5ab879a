import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { downstreamOf } from '../../src/lineage/downstream-of.ts';
import { rowReach } from '../../src/lineage/row-reach.ts';
import { ROWS } from '../../src/lineage/walk-columns.ts';
import { bigManifest } from '../dbt/big-manifest.ts';
import { lineageOf } from './lineage-of.ts';

const FIXTURES = join(import.meta.dirname, '../dbt/fixtures');

test.each([
  ['a shop with metrics, exposures and a snapshot', readFileSync(join(FIXTURES, 'manifest-head.json'), 'utf8')],
  ['a project whose models read each other in many ways', bigManifest(60)],
])('%s: rows reach the same nodes as all their columns, followed one by one', async (_, manifest) => {
  const lineage = await lineageOf(readManifest(manifest));
  expect(lineage.graph.size).toBeGreaterThan(10);
  for (const node of lineage.graph.keys()) {
    const oneByOne = downstreamOf(lineage, { node, name: ROWS }).map((reached) => reached.node);
    expect([...rowReach(lineage.edges, node)].toSorted(), node).toEqual([...new Set(oneByOne)].toSorted());
  }
});
