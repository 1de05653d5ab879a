import type { ReviewFacts } from '../agents/review-facts.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';

/** A node whose data are compared, and whether this change touches it itself. */
export interface ModelToCompare {
  readonly node: DbtNode;
  readonly isChanged: boolean;
}

const STORED: ReadonlySet<string> = new Set(['model', 'seed', 'snapshot']);

/**
 * What changed and isn't proved to be equal, then, below each, the nearest nodes that have tests: people watch those. Nodes that only
 * one side has have nothing to be compared with.
 */
export function modelsToCompare({ models, others, head }: Pick<ReviewFacts, 'models' | 'others' | 'head'>): readonly ModelToCompare[] {
  const moved = [...models.filter(({ classification }) => classification.class !== 'none'), ...others];
  const changed = moved.flatMap((change) => (change.kind === 'modified' && change.head !== undefined ? [change.head] : []));
  const ids = new Set(changed.map(({ uniqueId }) => uniqueId));
  const roots = moved.flatMap(({ head: node }) => node ?? []);
  const children = nearestTested(roots, head).filter(({ uniqueId }) => !ids.has(uniqueId));
  return [...changed.map((node) => ({ node, isChanged: true })), ...children.map((node) => ({ node, isChanged: false }))].filter(
    ({ node }) => STORED.has(node.resourceType) && node.materialized !== 'ephemeral',
  );
}

function nearestTested(roots: readonly DbtNode[], project: DbtProject): readonly DbtNode[] {
  const found = new Set<DbtNode>();
  const seen = new Set(roots.map(({ uniqueId }) => uniqueId));
  const waiting = [...roots];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    for (const child of childrenOf(node, project)) {
      if (seen.has(child.uniqueId)) continue;
      seen.add(child.uniqueId);
      if (isTested(child, project)) found.add(child);
      else waiting.push(child);
    }
  }
  return [...found];
}

function childrenOf({ uniqueId }: DbtNode, { children, nodes }: DbtProject): readonly DbtNode[] {
  return (children.get(uniqueId) ?? []).flatMap((id) => nodes.get(id) ?? []).filter(({ resourceType }) => STORED.has(resourceType));
}

function isTested({ uniqueId }: DbtNode, { children, nodes }: DbtProject): boolean {
  return (children.get(uniqueId) ?? []).some((id) => nodes.get(id)?.test?.attachedTo === uniqueId);
}
