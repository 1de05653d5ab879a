import type { DbtNode } from '../project.ts';
import type { Around } from './around.ts';

/** A node and, nearest first, the views and ephemeral models that run inside its query. */
export function readersOf(node: DbtNode, { project }: Pick<Around, 'project'>): readonly DbtNode[] {
  const found = new Set([node]);
  for (const reader of found) {
    for (const id of reader.dependsOn.nodes) {
      const parent = project?.nodes.get(id);
      if (parent !== undefined && (parent.materialized === 'view' || parent.materialized === 'ephemeral')) found.add(parent);
    }
  }
  return [...found];
}
