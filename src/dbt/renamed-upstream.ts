import type { ColumnChange } from '../sql/classification.ts';
import type { RenamedColumns } from '../sql/schema.ts';
import type { DbtProject } from './project.ts';
import { stableName } from './relation-names.ts';

/** Columns of what a model reads that the same change gave another name, with what they were called. */
export type RenamedUpstream = (uniqueId: string) => Promise<RenamedColumns>;

/**
 * Finds the renames among a model's parents, as they were classified: a model that only follows a new name is the same. Of nodes in a circle
 * `columnsOf` must know nothing, or waiting for a parent would never end.
 */
export function renamedUpstream(
  { nodes }: Pick<DbtProject, 'nodes'>,
  columnsOf: (uniqueId: string) => Promise<readonly ColumnChange[] | undefined>,
): RenamedUpstream {
  return async (uniqueId) => {
    const parents = (nodes.get(uniqueId)?.dependsOn.nodes ?? []).flatMap((id) => nodes.get(id) ?? []);
    const entries = await Promise.all(parents.map(async (node) => [stableName(node), renamesIn(await columnsOf(node.uniqueId))] as const));
    return Object.fromEntries(entries.filter(([, renames]) => Object.keys(renames).length > 0));
  };
}

function renamesIn(columns: readonly ColumnChange[] = []): RenamedColumns[string] {
  return Object.fromEntries(columns.flatMap(({ name, previousName }) => (previousName === undefined ? [] : [[name, previousName]])));
}
