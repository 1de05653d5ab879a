import type { DbtNode } from '../../dbt/project.ts';

/** A model that reads everything in each run brings its old rows up to date itself. */
export function coversOld({ rawCode, config }: DbtNode): boolean {
  return !/\bis_incremental\s*\(/.test(rawCode) && config['incremental_strategy'] !== 'microbatch';
}
