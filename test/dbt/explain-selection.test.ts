import { expect, test } from 'vitest';
import { explainSelection } from '../../src/dbt/explain-selection.ts';
import { selectNodes } from '../../src/dbt/select-nodes.ts';
import { dataTest, node, project, reading } from './project-builder.ts';

const SHOP = project([
  node('model.shop.raw'),
  reading('model.shop.middle', ['model.shop.raw']),
  reading('model.shop.end', ['model.shop.middle']),
  reading('test.shop.end_is_good', ['model.shop.end'], { test: dataTest() }),
]);
const changes = [{ uniqueId: 'model.shop.middle' }];

function explain(lane: 'static' | 'compile' | 'build', kept: readonly string[] = []) {
  const selection = selectNodes({ base: SHOP, head: SHOP, changes, kept: new Set(kept) });
  return explainSelection({ lane: { name: lane, reason: '' }, head: SHOP, changes, selection, kept: new Set(kept) });
}

test.each([
  ['build', [], ['1 changed, 1 below them, 1 above (the CI database lacks them) built; 1 test']],
  ['compile', [], ['1 changed, 1 below them, 1 above (the CI database lacks them) compiled']],
  ['static', [], []],
  ['build', ['model.shop.raw'], ['1 changed, 1 below them built; 1 test', '1 unchanged node above read from production, not built']],
] as const)('%s, production has %j', (lane, kept, expected) => {
  expect(explain(lane, kept)).toEqual(expected);
});
