import type { Comparison } from '../../dbt/comparison.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { FailureScene } from './failure-case.ts';

/** The base builds without its tests; what failed on the head is run there, too, before anybody is blamed. */
export async function withBaseResults<Scene extends FailureScene>(
  scene: Scene,
  { comparison, diagnoses }: { readonly comparison: Comparison; readonly diagnoses: readonly Diagnosis[] },
): Promise<Scene> {
  const { base } = scene.compared.build;
  if (base === undefined) return scene;
  const results = await comparison.runOnBase(diagnoses.flatMap(({ node }) => node ?? []));
  const build = { ...scene.compared.build, base: { ...base, results: new Map([...base.results, ...results]) } };
  return { ...scene, compared: { ...scene.compared, build } };
}
