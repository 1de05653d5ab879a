import type { DbtNode } from '../../dbt/project.ts';

/** Whether nothing stores the model, so that each query of it computes it again. */
export function isComputedAnew({ materialized, resourceType }: DbtNode): boolean {
  return resourceType === 'model' && (materialized === 'view' || materialized === 'ephemeral');
}
