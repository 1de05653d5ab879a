import type { ProjectConfig } from '../config/config-schema.ts';
import { concerns } from '../config/find-projects.ts';
import type { Situation } from './situation.ts';

/** The projects that the pull request touches; all of them where GitHub lists not every changed file. */
export function touchedProjects({
  projects,
  changedPaths,
  changesComplete,
}: Pick<Situation, 'projects' | 'changedPaths' | 'changesComplete'>): readonly ProjectConfig[] {
  return projects.filter((project) => !changesComplete || changedPaths.some((path) => concerns(project, path)));
}
