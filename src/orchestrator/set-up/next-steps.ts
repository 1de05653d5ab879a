import type { DetectedProject, DetectedRepository } from '../../dbt/detect/detected-repository.ts';
import type { PlannedFile } from './plan-set-up.ts';
import { outputOf } from './questions.ts';
import { stepVariables } from './render-workflow.ts';
import { type ProjectSetUp, type SetUp, WORKFLOW_PATH } from './set-up.ts';

/** What is left for a person to do after the files are written, in the order in which to do it. Names of secrets, never values. */
export function nextSteps(setUp: SetUp, detected: DetectedRepository, files: readonly PlannedFile[]): readonly string[] {
  const branch = detected.defaultBranch ?? 'the default branch';
  return [
    ...setUp.projects.flatMap((project) => ofProject(project, detected)),
    ...ofVariables(setUp),
    ...ofSteward(setUp),
    ...files.flatMap(({ path, state }) =>
      state === 'kept' ? [`Compare ${path} with the diff above: it was changed by hand and stays. --overwrite replaces it.`] : [],
    ),
    `Commit the files and merge them to ${branch}: Steward reads both from there.`,
    setUp.mode === 'app'
      ? 'Install the App on the repository (README, “With the App”); it starts the workflow by itself.'
      : `Nothing to install: ${WORKFLOW_PATH} starts with the next pull request.`,
    'Open a pull request that changes a model. `steward verify-setup`, which would check all of this, is not built yet.',
  ];
}

function ofProject(project: ProjectSetUp, { projects }: DetectedRepository): readonly string[] {
  const { name, dir, lockFile, hasLockFile, database, schema, env } = project;
  const found = projects.find((one) => one.dir === dir);
  if (found === undefined) return [`Look at projects[].dir of ${name}: there is no dbt_project.yml in ${dir}.`];
  const adapter = outputOf(found, project.target ?? found.profile.target)?.adapter;
  const renamed = env.flatMap((one) => (one.kind === 'secret' ? [one.name] : []));
  const all: readonly (string | false)[] = [
    aboutProfile(found),
    ...aboutPackages(project, found),
    !hasLockFile && `Commit ${lockFile.path} with dbt and its adapter: nothing that installs dbt was found for ${name}.`,
    !lockFile.isLocked && `Pin dbt for ${name}: ${lockFile.path} has no hashes, so that another dbt may be installed tomorrow.`,
    renamed.length > 0 &&
      `Better call ${renamed.join(', ')} DBT_ENV_SECRET_… in the profile of ${name}: as it is, every model of a pull request can read ${renamed.length === 1 ? 'it' : 'them'}.`,
    adapter === 'duckdb' &&
      database === undefined &&
      `${name} starts from an empty DuckDB: if its models read sources, load a file in a step before Review and name it as ci.database.`,
    adapter === 'postgres' &&
      schema === undefined &&
      `${name} is compiled, not built: ci.schema names the beginning of schemas that Steward may make.`,
  ];
  return all.filter((step) => step !== false);
}

function aboutPackages({ packages, name }: ProjectSetUp, found: DetectedProject): readonly string[] {
  const others = found.privatePackages.filter((one) => packages?.repositories.includes(one) !== true);
  const variables = found.packageVariables.join(', ');
  return [
    ...(variables === ''
      ? []
      : [
          `Take ${variables} out of the addresses in the packages of ${name}: dbt deps gets no variables; Steward itself adds the token of ${packages?.tokenEnv ?? 'token_env'}.`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `${others.join(', ')} may need a token, too, and one token is for one host: make ${others.length === 1 ? 'it' : 'them'} readable without one.`,
        ]),
  ];
}

function aboutProfile({ name, dir, profile }: DetectedProject): string | false {
  const to = dir === '.' ? 'profiles.yml' : `${dir}/profiles.yml`;
  if (profile.place === 'home')
    return `Commit ${to} with the profile ${profile.name} of ~/.dbt and env_var('DBT_ENV_SECRET_…') for its secrets: a runner has no ~/.dbt.`;
  return (
    profile.place === 'missing' &&
    `Commit ${to} with the profile ${profile.name} that ${name} names, and env_var('DBT_ENV_SECRET_…') for its secrets.`
  );
}

function ofVariables({ projects }: SetUp): readonly string[] {
  const { secrets, settings } = stepVariables(projects);
  return [
    ...(secrets.length === 0 ? [] : [`Set the Actions secrets ${secrets.join(', ')} (Settings → Secrets and variables → Actions).`]),
    ...(settings.length === 0 ? [] : [`Set the Actions variables ${settings.join(', ')} there, too.`]),
  ];
}

/** A name can be moved to other code; a commit can't. */
function ofSteward({ steward }: SetUp): readonly string[] {
  if (/@[0-9a-f]{40}$/.test(steward)) return [];
  return [
    `Replace ${steward} in ${WORKFLOW_PATH} by your copy of Steward at a commit (\`--steward owner/name@sha\`): nothing is published yet.`,
  ];
}
