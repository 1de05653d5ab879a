import type { DbtProject } from './project.ts';

/** The models of a unit test by their unique ids; it names its model by name or by unique id. Empty for what is no unit test. */
export function modelsOfUnitTest({ nodes, unitTests }: DbtProject, testId: string): readonly string[] {
  const model = unitTests.get(testId)?.model;
  if (model === undefined) return [];
  if (nodes.has(model)) return [model];
  return [...nodes.values()].filter(({ name, resourceType }) => resourceType === 'model' && name === model).map(({ uniqueId }) => uniqueId);
}
