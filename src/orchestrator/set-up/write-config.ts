import { stringify } from 'yaml';
import type { ProjectSetUp, SetUp } from './set-up.ts';

const HEAD = `# What Steward reviews in this repository. It is read from the base branch: a pull request can't loosen its own review.
# \`steward init\` adds what is new and keeps what you write here.
version: 1

# A check that would fail is neutral, says what it found, and blocks no merge. Once you trust it: blocking.
gate: advisory
`;

/** A new configuration: only what differs from the defaults or isn't plain to see, each with a comment. */
export function writeConfig({ projects, dbtRun }: Pick<SetUp, 'projects' | 'dbtRun'>): string {
  const run =
    dbtRun === undefined
      ? ''
      : `
ci:
  # The workflow that runs dbt today: “dbt build failed” starts from its newest failed run. ${aboutArtifact(dbtRun.artifact)}
  run: {workflow: ${scalar(dbtRun.workflow)}, artifact: ${scalar(dbtRun.artifact ?? 'dbt-target')}}
`;
  return `${HEAD}\nprojects:\n${projects.map(projectText).join('\n')}${run}${budgetText(projects)}`;
}

/** What a review may build in a shared warehouse, where schemas are set aside for it: without a budget it would only be read. */
export function budgetText(projects: readonly Pick<ProjectSetUp, 'schema'>[]): string {
  return projects.some(({ schema }) => schema !== undefined) ? `\n${BUDGET}` : '';
}

const BUDGET = `# What one review may spend. With more models and tests than this, base and head together, SQL is compiled and nothing is built.
budget:
  nodes: 500
`;

/** One entry of \`projects\`, as a block of YAML below it. */
export function projectText(project: ProjectSetUp): string {
  const { name, dir, lockFile, profilesDir, target, packages } = project;
  const lines: readonly (readonly [string | undefined, string] | false)[] = [
    [undefined, `name: ${scalar(name)}`],
    dir !== '.' && [undefined, `dir: ${scalar(dir)}`],
    ['What dbt is installed from; `steward init` writes the workflow’s step for it.', `lockfile: ${scalar(lockFile.path)}`],
    profilesDir !== undefined && ['Folder of profiles.yml.', `profiles_dir: ${scalar(profilesDir)}`],
    target !== undefined && ['Target of the profile that CI uses.', `profile_target: ${scalar(target)}`],
    ...environment(project),
    ...database(project),
    packages !== undefined && [
      'Private packages that `dbt deps` may read, and the variable with a read-only token for them.',
      `packages:\n      repositories: [${packages.repositories.map(scalar).join(', ')}]\n      token_env: ${packages.tokenEnv}`,
    ],
  ];
  const text = lines
    .filter((line) => line !== false)
    .map(([comment, line]) => `${comment === undefined ? '' : `    # ${comment}\n`}    ${line}\n`)
    .join('');
  return text.replace(/^ {4}/, '  - ');
}

/** Names of variables that dbt gets beside DBT_ENV_SECRET_*. */
export function passedNames({ env }: Pick<ProjectSetUp, 'env'>): readonly string[] {
  return env.flatMap(({ name, kind }) => (kind === 'dbt-secret' ? [] : [name]));
}

function environment(project: ProjectSetUp): readonly (readonly [string, string])[] {
  const names = passedNames(project);
  return names.length === 0 ? [] : [['Variables that dbt gets beside DBT_ENV_SECRET_*.', `env: [${names.join(', ')}]`]];
}

function database({ database: path, schema }: ProjectSetUp): readonly (readonly [string | undefined, string])[] {
  if (path !== undefined)
    return [[undefined, `ci:\n      # Loaded data: base and head each start from a copy of it.\n      database: ${scalar(path)}`]];
  if (schema === undefined) return [];
  return [[undefined, `ci:\n      # Schemas that begin so are made for each run, and dropped after it.\n      schema: ${scalar(schema)}`]];
}

function aboutArtifact(artifact: string | undefined): string {
  return artifact === undefined
    ? 'It uploads no target folder yet, so the log of the failed job is read.'
    : 'The artifact holds dbt’s target folder.';
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
