import { author, maintainer, type ProblemEntry, unchecked } from './entry.ts';

/** What people wrote that is not valid, or contradicts something else that they wrote. */
export const INPUT_PROBLEMS = {
  'STW-1031': {
    ...maintainer,
    ...unchecked,
    what: 'The file {file} is not valid: {detail}',
    means: 'dbt could not work with it either, so nothing was run.',
    remedy: 'Correct the line. A review reads this file from the base branch, so that is where it has to be mended.',
  },
  'STW-1032': {
    ...maintainer,
    ...unchecked,
    what: '{setting} in .github/steward.yml is for {meant}, and the target {target} of the profile {profile} is {adapter}.',
    means: 'One of the two is not what was meant, and Steward does not guess which.',
    remedy: 'On the base branch, name the target that was meant under profile_target, or write {instead} instead.',
  },
  'STW-1033': {
    ...author,
    ...unchecked,
    what: 'The commit {sha}, with which this branch is compared, has no dbt project called {project}; {known}.',
    means: 'The base branch has got it since, so there is nothing to compare with.',
    remedy: 'Merge the base branch into this one, or rebase, and push.',
  },
  'STW-1034': {
    ...maintainer,
    ...unchecked,
    what: 'dbt needs the environment variable {name}, which {state}.',
    means: 'dbt refuses to work without it, so nothing was checked.',
    remedy:
      'Pass it in `env` of the step Review in .github/workflows/steward.yml, from an Actions secret or variable of the repository. Unless its name begins with DBT_ENV_SECRET_, name it under projects[].env of .github/steward.yml, too. `steward init` writes both.',
  },
  'STW-1035': {
    ...maintainer,
    ...unchecked,
    what: 'dbt refuses the target {target} of the profile {profile}: {detail}',
    means: 'It would not know how to open the warehouse, so nothing was checked.',
    remedy:
      'Correct this target in profiles.yml on the base branch. A variable that it reads may be empty: Actions gives an empty text for a secret that nobody set.',
  },
  'STW-1036': {
    ...author,
    ...unchecked,
    what: 'This pull request removes the dbt_project.yml in {dir}, or moves it.',
    means: 'Without it dbt has nothing to run there, so nothing was checked.',
    remedy:
      'If that is no mistake, first take the project out of .github/steward.yml on the base branch, or let an admin pass this commit with `/steward override <sha> because <reason>`. Else put the file back and push.',
  },
  'STW-1037': {
    ...maintainer,
    ...unchecked,
    what: 'dbt deps could not fetch the packages of the {side}, and {token}, the token for the private ones, is empty: {words}',
    means: 'Without its packages dbt cannot parse the project, so nothing was checked.',
    remedy:
      'Set the Actions secret {token} to a token that may read {repositories}, and nothing else, and pass it in `env` of the step Review in .github/workflows/steward.yml; `steward init` writes that line. A branch of a fork gets no secrets: there, `/steward approve` its commit.',
  },
} as const satisfies Record<string, ProblemEntry>;
