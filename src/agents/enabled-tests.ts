import type { DbtProject, DbtTest } from '../dbt/project.ts';

/** The data tests of a node that run: those attached to it, not those that only read it. */
export function enabledTests(uniqueId: string, { nodes, children }: Pick<DbtProject, 'nodes' | 'children'>): readonly DbtTest[] {
  return (children.get(uniqueId) ?? [])
    .flatMap((id) => nodes.get(id)?.test ?? [])
    .filter(({ attachedTo, enabled }) => enabled && attachedTo === uniqueId);
}
