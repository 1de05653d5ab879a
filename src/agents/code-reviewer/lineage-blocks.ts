import { type Block, fold, type GraphNode } from '../../core/block.ts';
import type { Impact } from '../impact.ts';
import type { ReviewFacts } from '../review-facts.ts';

/** The picture of what changes and what that reaches, behind a fold; none where nothing is reached. */
export function lineageBlocks({ models, others, head }: ReviewFacts, impact: ReadonlyMap<string, Impact>): readonly Block[] {
  const changed = new Set([...models, ...others].flatMap((change) => (change.head === undefined ? [] : [change.uniqueId])));
  const reached = [...impact.values()].flatMap((one) => [...one.reached]);
  const nodes = [...new Set([...changed, ...reached])].flatMap((id) => nodeOf(id, { head, isChanged: changed.has(id) }));
  if (nodes.length <= changed.size) return [];
  const shown = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap(({ id }) =>
    (head.children.get(id) ?? []).filter((child) => shown.has(child)).map((child) => ({ from: id, to: child })),
  );
  return [fold('Lineage of what changes', [{ type: 'graph', nodes, edges }])];
}

/** Models, seeds, snapshots and exposures; tests and semantic models would only fill the picture. */
function nodeOf(
  id: string,
  { head, isChanged }: { readonly head: ReviewFacts['head']; readonly isChanged: boolean },
): readonly GraphNode[] {
  const exposure = head.exposures.get(id);
  if (exposure !== undefined) return [{ id, label: exposure.name, state: 'exposure' }];
  const node = head.nodes.get(id);
  if (node === undefined || !['model', 'seed', 'snapshot'].includes(node.resourceType)) return [];
  return [{ id, label: node.name, state: isChanged ? 'changed' : 'impacted' }];
}
