import { posix } from 'node:path';
import type { Config, ProjectConfig } from '../../config/config-schema.ts';
import type { DetectedProject, DetectedRepository, EnvName, LockFile } from '../../dbt/detect/detected-repository.ts';
import { distinct, nameKind } from '../../dbt/detect/env-names.ts';
import { type Answers, DEFAULTS, likelyTarget, NONE, outputOf } from './questions.ts';
import type { ProjectSetUp, SetUp } from './set-up.ts';

interface Known {
  readonly detected: DetectedRepository;
  /** The configuration that is there; what it says stays. */
  readonly config: Config | undefined;
  readonly answers: Answers;
  /** The Python version of the workflow that is there. */
  readonly pythonVersion: string | undefined;
}

/** The variable that gets the token for private packages, where nobody named another one. */
const TOKEN_ENV = 'STEWARD_PACKAGES_TOKEN';

/** Everything that is set up: what the configuration says, then what was answered, then what was detected. */
export function settle(known: Known, { mode, steward, workflowPath }: Pick<SetUp, 'mode' | 'steward' | 'workflowPath'>): SetUp {
  const { detected, config, answers } = known;
  const configured = config?.projects ?? [];
  const kept = configured.map((project) => ofConfig(project, known));
  const fresh = detected.projects.filter(({ dir }) => !configured.some((one) => isSame(one.dir, dir))).map((one) => ofAnswers(one, known));
  const wanted = answers['run'] ?? detected.dbtRuns[0]?.workflow;
  const dbtRun = config === undefined ? detected.dbtRuns.find(({ workflow }) => workflow === wanted) : undefined;
  return { mode, steward, workflowPath, dbtRun, projects: withDistinctNames(kept, fresh) };
}

/** The folders of the projects that the configuration has. */
export function configuredDirs(config: Config | undefined): readonly string[] {
  return (config?.projects ?? []).map(({ dir }) => posix.normalize(dir).replace(/\/$/, ''));
}

function ofAnswers(project: DetectedProject, { answers, pythonVersion }: Known): ProjectSetUp {
  const { name, dir, profile, privatePackages } = project;
  const answer = (about: string): string | undefined => answers[`${name}.${about}`];
  const target = answer('target') ?? likelyTarget(project);
  const output = outputOf(project, target);
  const committed = output?.databases.filter((database) => database.committed) ?? [];
  return {
    name,
    dir,
    isNew: true,
    ...lockFileAt(answer('lockfile') ?? project.lockFiles[0]?.path ?? DEFAULTS.lockFile, project.lockFiles),
    pythonVersion: project.pythonVersion ?? answer('python') ?? pythonVersion ?? DEFAULTS.pythonVersion,
    profilesDir: profile.place === 'elsewhere' ? profile.dir : undefined,
    target: target === profile.target ? undefined : target,
    env: distinct([...project.env, ...(output?.env ?? [])]),
    database: unlessNone(answer('database') ?? (committed.length === 1 ? committed[0]?.path : undefined)),
    schema: unlessNone(answer('schema')),
    packages: accessTo(privatePackages),
  };
}

/** A token is for one host, and no other host may see it: that of the first package. */
function accessTo(repositories: readonly string[]): ProjectSetUp['packages'] {
  const host = hostOf(repositories[0] ?? '');
  return repositories.length === 0 ? undefined : { repositories: repositories.filter((one) => hostOf(one) === host), tokenEnv: TOKEN_ENV };
}

function hostOf(repository: string): string {
  return repository.split('/')[0] ?? '';
}

/** What a person decided stays; what the files need is added: variables, and the lock file where there is none, or none any more. */
function ofConfig(project: ProjectConfig, { detected, pythonVersion }: Known): ProjectSetUp {
  const found = detected.projects.find(({ dir }) => isSame(dir, project.dir));
  const output = found === undefined ? undefined : outputOf(found, project.profile_target ?? found.profile.target);
  const lockFiles = found?.lockFiles ?? [];
  const stated = lockFiles.some(({ path }) => path === project.lockfile) || lockFiles.length === 0 ? project.lockfile : undefined;
  const named = project.env.map((name): EnvName => ({ name, kind: nameKind(name) }));
  return {
    name: project.name,
    dir: found?.dir ?? project.dir,
    isNew: false,
    ...lockFileAt(stated ?? lockFiles[0]?.path ?? DEFAULTS.lockFile, lockFiles),
    pythonVersion: found?.pythonVersion ?? pythonVersion ?? DEFAULTS.pythonVersion,
    profilesDir: project.profiles_dir,
    target: project.profile_target,
    env: distinct([...named, ...(found?.env ?? []), ...(output?.env ?? [])]),
    database: project.ci.database,
    schema: project.ci.schema,
    packages:
      project.packages === undefined ? undefined : { repositories: project.packages.repositories, tokenEnv: project.packages.token_env },
  };
}

/** A file that wasn't found, as a person named it: its name says which tool it belongs to. */
function lockFileAt(path: string, all: readonly LockFile[]): Pick<ProjectSetUp, 'lockFile' | 'hasLockFile'> {
  const tools: Readonly<Record<string, LockFile['tool']>> = {
    'uv.lock': 'uv',
    'pyproject.toml': 'uv',
    'poetry.lock': 'poetry',
    'Pipfile.lock': 'pipenv',
  };
  const tool = tools[posix.basename(path)] ?? 'pip';
  const isLocked = posix.basename(path) !== 'pyproject.toml';
  const found = all.find((one) => one.path === path);
  return { lockFile: found ?? { path, tool, isLocked, folder: posix.dirname(path), part: undefined }, hasLockFile: found !== undefined };
}

/** A name of the configuration is nobody else's. */
function withDistinctNames(kept: readonly ProjectSetUp[], fresh: readonly ProjectSetUp[]): readonly ProjectSetUp[] {
  const taken = new Set(kept.map(({ name }) => name));
  return [...kept, ...fresh.map((one) => (taken.has(one.name) ? { ...one, name: `${one.name}-${kept.length + 1}` } : one))];
}

function isSame(one: string, other: string): boolean {
  return posix.normalize(one).replace(/\/$/, '') === posix.normalize(other).replace(/\/$/, '');
}

function unlessNone(answer: string | undefined): string | undefined {
  return answer === NONE ? undefined : answer;
}
