import { author, maintainer, type ProblemEntry, unchecked, usage } from './entry.ts';

/** What a maintainer set up: projects, profiles, dbt, warehouse. */
export const SET_UP_PROBLEMS = {
  'STW-1001': {
    ...maintainer,
    ...unchecked,
    what: 'No dbt project was found in {where}.',
    means: 'There is nothing to review.',
    remedy: 'Add a dbt_project.yml, or name the folder under projects[].dir in .github/steward.yml on the base branch.',
  },
  'STW-1002': {
    ...maintainer,
    ...unchecked,
    what: '{file} is not valid: {detail}',
    means: 'Steward does not guess what a broken configuration meant.',
    remedy: 'Correct it on the base branch, where Steward reads it. README, “Configuration”, has every key.',
  },
  'STW-1003': {
    ...maintainer,
    ...unchecked,
    what: 'dbt was not found with the interpreter {python}.',
    means: 'Nothing could be parsed or built.',
    remedy:
      'Install dbt in the environment that runs Steward, or point the input `python` (`--python` on the command line) at an interpreter that has it.',
  },
  'STW-1004': {
    ...maintainer,
    ...unchecked,
    what: 'dbt {version} is not supported.',
    means: 'Steward reads dbt 1.8 to 1.12 and 2.x.',
    remedy: 'Install a supported dbt in the lock file of the base branch.',
  },
  'STW-1005': {
    ...maintainer,
    ...unchecked,
    what: 'The CI database {path} does not exist.',
    means: 'The build needs loaded data to start from, and there is none.',
    remedy: 'Load it in a step before Steward, or correct projects[].ci.database in .github/steward.yml (input `ci-database`).',
  },
  'STW-1006': {
    ...maintainer,
    ...unchecked,
    what: 'The warehouse could not be opened: {detail}',
    means: 'This says nothing about the change.',
    remedy: 'Make the warehouse reachable from the runner, then ask again with `/steward review`.',
  },
  'STW-1007': {
    ...maintainer,
    ...unchecked,
    what: 'No profile named {profile} was found in {where}.',
    means: 'dbt would not know which warehouse to use.',
    remedy: 'Keep a profiles.yml on the base branch (projects[].profiles_dir), with env_var() for secrets.',
  },
  'STW-1008': {
    ...maintainer,
    ...unchecked,
    what: 'The profile {profile} has no target {target}; it has {known}.',
    means: 'dbt would not know which warehouse to use.',
    remedy: 'Correct projects[].profile_target in .github/steward.yml, or the --target option.',
  },
  'STW-1009': {
    ...author,
    ...usage,
    what: 'This repository holds several dbt projects: {names}.',
    means: 'One review is about one project.',
    remedy: 'Choose one with --project-dir.',
  },
  'STW-1010': {
    ...maintainer,
    ...unchecked,
    what: 'The production state {path} could not be read: {detail}',
    means: 'Steward was told to read unchanged models from production and does not know where they are.',
    remedy: 'Bring the manifest.json of the last production run to that path before Steward starts, or remove the setting.',
  },
  'STW-1011': {
    ...maintainer,
    ...unchecked,
    what: 'The folder {dir} of the {side} leads out of the repository.',
    means: 'Steward runs dbt only on what was checked out.',
    remedy:
      'Name a folder inside the repository under projects[].dir in .github/steward.yml, or with --project-dir; a link must not leave it.',
  },
  'STW-1012': {
    ...maintainer,
    ...unchecked,
    what: 'A disk is full: {detail}',
    means: 'This says nothing about the change.',
    remedy:
      'Free space where the message says (the runner, or the warehouse), or start from a smaller CI database; then ask again with `/steward review`.',
  },
  'STW-1013': {
    ...maintainer,
    ...unchecked,
    what: 'The profile needs the adapter {adapter}, and {package} is not installed beside dbt ({installed}).',
    means: 'dbt could not open the warehouse.',
    remedy: 'Add {package} to the lock file of the base branch, or choose another target with projects[].profile_target.',
  },
  'STW-1014': {
    ...maintainer,
    ...usage,
    what: 'The interpreter {python} cannot open DuckDB: {detail}',
    means: 'Files are read through the DuckDB of your dbt environment, and this one has none.',
    remedy: 'Install dbt-duckdb there, or name another interpreter with --python.',
  },
  'STW-1015': {
    ...maintainer,
    ...usage,
    what: 'There is a configuration at {other}.',
    means: 'Steward reads {path} and no other file; two of them would contradict each other sooner or later.',
    remedy: 'Move what it says to {path} and delete {other}, then run `steward init` again.',
  },
  'STW-1016': {
    ...maintainer,
    ...unchecked,
    what: 'GitHub gives Dependabot’s runs none of this repository’s secrets, so {names} is empty.',
    means: 'The profile may well be right: the warehouse was not asked. This says nothing about the change.',
    remedy:
      'Let a person ask with `/steward review`, whose run has the secrets; or add them as secrets for Dependabot (Settings → Secrets and variables → Dependabot).',
  },
} as const satisfies Record<string, ProblemEntry>;
