import { descendants } from '../dbt/descendants.ts';
import { impactedExposures } from '../dbt/impacted-exposures.ts';
import type { DbtExposure } from '../dbt/project.ts';
import type { ReviewFacts } from './review-facts.ts';

/** What reads a changed node, directly or not. */
export interface Impact {
  /** Names of the models and snapshots, nearest first as far as dbt's order says so. */
  readonly models: readonly string[];
  /** Those with an owner first. */
  readonly exposures: readonly DbtExposure[];
}

/** The impact of each changed model, seed and snapshot by its unique id; of a removed one by what read it on the base. */
export function impactOf({ base, head, models, others }: ReviewFacts): ReadonlyMap<string, Impact> {
  return new Map(
    [...models, ...others].map(({ uniqueId, head: node }) => {
      const project = node === undefined ? base : head;
      const built = [...descendants(project, [uniqueId])].flatMap((id) => project.nodes.get(id) ?? []);
      const names = built.filter(({ resourceType }) => resourceType === 'model' || resourceType === 'snapshot').map(({ name }) => name);
      return [uniqueId, { models: names, exposures: impactedExposures(project, [uniqueId]) }];
    }),
  );
}
