import type { Config, ProjectConfig } from '../config/config-schema.ts';
import { findProjects } from '../config/find-projects.ts';
import type { CodeHost } from '../core/ports/code-host.ts';

/** The dbt projects of a repository at a commit or branch: those of the configuration, else those that are found there. */
export async function projectsAt(
  ref: string,
  config: Pick<Config, 'projects'>,
  { contents }: Pick<CodeHost, 'contents'>,
): Promise<readonly ProjectConfig[]> {
  return findProjects(config, config.projects.length > 0 ? [] : await contents.paths(ref));
}
