import type { DetectedProject, DetectedRepository } from '../../dbt/detect/detected-repository.ts';
import { outputOf } from './questions.ts';
import { stepVariables } from './render-workflow.ts';
import type { ProjectSetUp, SetUp } from './set-up.ts';

/** What the repository itself still lacks, wherever the files are written: profiles, lock files, secrets by their names. */
export function openSteps(setUp: SetUp, detected: DetectedRepository): readonly string[] {
  return [...setUp.projects.flatMap((project) => ofProject(project, detected)), ...ofVariables(setUp)];
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
    adapter !== undefined &&
      adapter !== 'duckdb' &&
      schema === undefined &&
      `${name} is only read. Set a budget (nodes, minutes or bytes), and its SQL is compiled on ${adapter}; with ci.schema, the beginning of schemas that Steward may make, it is built.`,
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
