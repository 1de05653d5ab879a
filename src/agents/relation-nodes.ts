import type { DbtNode, DbtProject, DbtSource } from '../dbt/project.ts';
import { relationIndex } from '../lineage/relation-index.ts';

/** Finds the node or source whose relation the SQL of a model names; undefined where it is unknown, or may be another. */
export type FindNode = (path: readonly string[], reader: DbtNode) => DbtNode | DbtSource | undefined;

/** Looks at the relations of the project when the first name is looked for. */
export function relationNodes(project: DbtProject): FindNode {
  return (path, { dependsOn }) => {
    const id = relationIndex(project)(path, new Set(dependsOn.nodes));
    return id === undefined ? undefined : (project.nodes.get(id) ?? project.sources.get(id));
  };
}
