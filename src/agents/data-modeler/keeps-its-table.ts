import type { DbtNode } from '../../dbt/project.ts';

/** Whether runs add to the model's table: an incremental model that isn't told to be built anew in each of them. */
export function keepsItsTable({ materialized, config }: DbtNode): boolean {
  return materialized === 'incremental' && config['full_refresh'] !== true;
}
