import type { DbtHook, DbtNode } from '../../dbt/project.ts';
import type { ReviewFacts } from '../review-facts.ts';

/** SQL that came to, or went from, the hooks of some nodes. */
export interface HookChange {
  readonly hook: DbtHook;
  /** The nodes of the head that it concerns, in the order of the manifest. */
  readonly nodes: readonly [DbtNode, ...DbtNode[]];
}

/** The hooks that only one side has, each with all nodes of the project that have it. A node that is new has only new hooks. */
export function hookChanges({ base, head }: ReviewFacts, kind: 'added' | 'removed'): readonly HookChange[] {
  const changes = new Map<string, { readonly hook: DbtHook; readonly nodes: [DbtNode, ...DbtNode[]] }>();
  for (const node of head.nodes.values()) {
    if (node.packageName !== head.name || node.resourceType === 'operation') continue;
    const before = base.nodes.get(node.uniqueId)?.hooks ?? [];
    const [from, to] = kind === 'added' ? [before, node.hooks] : [node.hooks, before];
    if (to.length === 0) continue;
    const known = new Set(from.map(keyOf));
    for (const hook of to.filter((one) => !known.has(keyOf(one)))) {
      const change = changes.get(keyOf(hook));
      if (change === undefined) changes.set(keyOf(hook), { hook, nodes: [node] });
      else if (!change.nodes.includes(node)) change.nodes.push(node);
    }
  }
  return [...changes.values()];
}

function keyOf({ when, sql }: DbtHook): string {
  return `${when} ${sql.replaceAll(/\s+/g, ' ').trim()}`;
}
