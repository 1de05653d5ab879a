import { Problem } from '../core/problem.ts';
import type { Config, ProjectConfig } from './config-schema.ts';

const LEFT_OUT = /(^|\/)(dbt_packages|target|node_modules|\.venv|venv|site-packages|integration_tests)\//;
const PROJECT_FILE = /^(?:(.*)\/)?dbt_project\.yml$/;

/**
 * The dbt projects to review: those of the configuration, else every dbt_project.yml among the repository's paths,
 * named after their folders. Throws STW-1001 when there is none.
 */
export function findProjects(config: Pick<Config, 'projects'>, paths: readonly string[]): readonly ProjectConfig[] {
  const projects = projectsIfAny(config, paths);
  if (projects.length === 0) throw new Problem('STW-1001', { where: 'this repository' });
  return projects;
}

/** The same for who has another answer where there is none. */
export function projectsIfAny(config: Pick<Config, 'projects'>, paths: readonly string[]): readonly ProjectConfig[] {
  return config.projects.length > 0 ? config.projects : withDistinctNames(projectFolders(paths));
}

/** The folders of the dbt projects among a repository's paths, sorted; those of packages, tests of packages and environments are left out. */
export function projectFolders(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    const match = LEFT_OUT.test(`/${path}`) ? null : PROJECT_FILE.exec(path);
    return match === null ? [] : [match[1] ?? '.'];
  });
  return found.toSorted();
}

/** True when a changed path concerns the project: inside its folder, or named under `paths`. */
export function concerns(project: Pick<ProjectConfig, 'dir' | 'paths'>, path: string): boolean {
  return [project.dir, ...project.paths].some(
    (place) => place === '.' || path === place || path.startsWith(`${place.replace(/\/$/, '')}/`),
  );
}

function withDistinctNames(dirs: readonly string[]): readonly ProjectConfig[] {
  const taken = new Map<string, number>();
  return dirs.map((dir) => {
    const wanted = dir === '.' ? 'dbt' : (dir.split('/').at(-1) ?? 'dbt').replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 60);
    const seen = taken.get(wanted) ?? 0;
    taken.set(wanted, seen + 1);
    return { name: seen === 0 ? wanted : `${wanted}-${seen + 1}`, dir, env: [], paths: [], ci: {} };
  });
}
