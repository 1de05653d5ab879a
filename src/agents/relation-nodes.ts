import type { DbtNode, DbtProject, DbtSource } from '../dbt/project.ts';
import { relationIndex } from '../lineage/relation-index.ts';

/** Finds the node or source whose relation the SQL of a model names; undefined where it is unknown, or may be another. */
export type FindNode = (path: readonly string[], reader: DbtNode) => DbtNode | DbtSource | undefined;

/** Made once for all models of a side, since it looks at every relation of the project. */
export function relationNodes(project: DbtProject): FindNode {
  let find: ReturnType<typeof relationIndex> | undefined;
  return (path, { dependsOn }) => {
    find ??= relationIndex(project);
    const id = find(path, new Set(dependsOn.nodes));
    return id === undefined ? undefined : (project.nodes.get(id) ?? project.sources.get(id));
  };
}
