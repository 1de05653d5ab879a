import { projectFolders } from '../../config/find-projects.ts';
import { Problem } from '../../core/problem.ts';
import { detectDbtRuns } from './detect-dbt-runs.ts';
import { detectLockFiles } from './detect-lock-files.ts';
import { detectPrivatePackages, packageVariables } from './detect-private-packages.ts';
import { detectProfile } from './detect-profile.ts';
import { detectPythonVersion } from './detect-python-version.ts';
import type { DetectedProject, DetectedRepository, RepositoryFiles } from './detected-repository.ts';
import { projectEnv } from './env-names.ts';
import { mapOf, readYaml, textIn } from './read-yaml.ts';

/** Files in, facts out. Throws STW-1001 without a dbt project and STW-4005 where a file that counts can't be read. */
export function detectRepository(given: RepositoryFiles): DetectedRepository {
  const files = withoutEnvironments(given);
  const folders = projectFolders(files.paths);
  if (folders.length === 0) throw new Problem('STW-1001', { where: 'this repository' });
  return {
    defaultBranch: files.defaultBranch,
    projects: withDistinctNames(folders.map((dir) => detectProject(files, dir))),
    dbtRuns: detectDbtRuns(files),
  };
}

/** Virtual environments hold dbt's own example projects; whatever they are called, each has a pyvenv.cfg. */
function withoutEnvironments(files: RepositoryFiles): RepositoryFiles {
  const environments = files.paths.flatMap((path) => (path.endsWith('/pyvenv.cfg') ? [path.slice(0, -'pyvenv.cfg'.length)] : []));
  if (environments.length === 0) return files;
  return { ...files, paths: files.paths.filter((path) => !environments.some((folder) => path.startsWith(folder))) };
}

function detectProject(files: RepositoryFiles, dir: string): DetectedProject {
  const file = dir === '.' ? 'dbt_project.yml' : `${dir}/dbt_project.yml`;
  const project = mapOf(readYaml(files.texts[file] ?? '', file));
  return {
    name: shortName(textIn(project, 'name') ?? dir.split('/').at(-1) ?? 'dbt'),
    dir,
    profile: detectProfile(files, { dir, name: textIn(project, 'profile') ?? '', file }),
    lockFiles: detectLockFiles(files, dir),
    pythonVersion: detectPythonVersion(files, dir),
    env: projectEnv(files, dir),
    privatePackages: detectPrivatePackages(files, dir),
    packageVariables: packageVariables(files, dir),
  };
}

function shortName(name: string): string {
  const short = name.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 60);
  return short === '' ? 'dbt' : short;
}

/** Two folders may hold projects of one name: then the folder's name tells them apart, and a number where that isn't enough. */
function withDistinctNames(projects: readonly DetectedProject[]): readonly DetectedProject[] {
  const taken = new Set<string>();
  return projects.map((project) => {
    const byFolder = shortName(project.dir.split('/').at(-1) ?? project.name);
    const numbered = projects.map((_, index) => `${project.name}-${index + 2}`);
    const name = [project.name, byFolder, ...numbered].find((candidate) => !taken.has(candidate)) ?? project.name;
    taken.add(name);
    return { ...project, name };
  });
}
