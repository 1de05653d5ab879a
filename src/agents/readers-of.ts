import type { DbtNode, DbtProject } from '../dbt/project.ts';

/** The unique ids of what reads a node: models, snapshots, exposures, metrics and the like, but no tests. */
export function readersOf(uniqueId: string, { children }: DbtProject): readonly string[] {
  return (children.get(uniqueId) ?? []).filter((id) => !/^(?:test|unit_test)\./.test(id));
}

/** The models among the readers of a node or source that are the project's own. */
export function modelsReading(uniqueId: string, project: DbtProject): readonly DbtNode[] {
  const nodes = (project.children.get(uniqueId) ?? []).flatMap((id) => project.nodes.get(id) ?? []);
  return nodes.filter(({ resourceType, packageName }) => resourceType === 'model' && packageName === project.name);
}

/** The parents of a model that are models of the project itself. */
export function parentModels({ dependsOn }: DbtNode, project: DbtProject): readonly DbtNode[] {
  const nodes = [...new Set(dependsOn.nodes)].flatMap((id) => project.nodes.get(id) ?? []);
  return nodes.filter(({ resourceType, packageName }) => resourceType === 'model' && packageName === project.name);
}
