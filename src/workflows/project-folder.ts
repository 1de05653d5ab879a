import type { ProjectConfig } from '../config/config-schema.ts';

/** The dbt project's folder from the repository's root, '' when it is the root. */
export function projectFolder({ dir }: Pick<ProjectConfig, 'dir'>): string {
  return dir === '.' ? '' : dir.replace(/\/$/, '');
}
