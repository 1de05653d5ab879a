interface Entry {
  readonly what: string;
  readonly means: string;
  readonly remedy: string;
  /** `author`: the pull request's author can mend it. `maintainer`: whoever owns the set-up can. */
  readonly audience: 'author' | 'maintainer';
  /** What a step that met it says: the pull request's own code is broken, nothing could be checked, or the call was wrong. */
  readonly failure: 'broken' | 'could-not-check' | 'usage';
}

const author = { audience: 'author' } as const;
const maintainer = { audience: 'maintainer' } as const;
const broken = { failure: 'broken' } as const;
const unchecked = { failure: 'could-not-check' } as const;
const usage = { failure: 'usage' } as const;

/** Every failure that people see, by code. `{names}` are filled with facts. docs/errors.md is generated from it. */
export const PROBLEMS = {
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
    remedy: 'Correct the line on the base branch; the allowed values are in schema/config.json.',
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
  'STW-2001': {
    ...author,
    ...broken,
    what: 'dbt cannot parse this commit: {detail}',
    means: 'Nothing after it can be checked.',
    remedy: 'Mend it and push; Steward looks again by itself.',
  },
  'STW-2002': {
    ...maintainer,
    ...unchecked,
    what: 'dbt cannot parse the base {sha}: {detail}',
    means: 'There is nothing to compare this commit with.',
    remedy: 'Mend the base branch, then ask again with `/steward review`.',
  },
  'STW-2003': {
    ...author,
    ...broken,
    what: '{count} in the build of this commit: {detail}',
    means: 'What depends on it was skipped.',
    remedy: 'Mend it and push; Steward looks again by itself.',
  },
  'STW-2004': {
    ...maintainer,
    ...unchecked,
    what: 'dbt did not finish within {minutes} minutes and was stopped.',
    means: 'What it had not reached is unknown.',
    remedy: 'Raise budget.minutes in .github/steward.yml, or make the selection smaller.',
  },
  'STW-2005': {
    ...maintainer,
    ...unchecked,
    what: '{artifact} in {where} could not be read: {detail}',
    means: 'Steward does not judge from an artifact that it cannot read.',
    remedy: 'Run dbt again, and check that its version is supported.',
  },
  'STW-2006': {
    ...maintainer,
    ...unchecked,
    what: '{artifact} belongs to another dbt invocation ({found}, expected {expected}).',
    means: 'It would describe another run.',
    remedy: 'Run dbt again; nothing else may write to the same target folder.',
  },
  'STW-2007': {
    ...maintainer,
    ...unchecked,
    what: 'dbt failed before it started its work: {detail}',
    means: 'This says nothing about the change.',
    remedy: 'Read the log of the run; the first error is the cause.',
  },
  'STW-2015': {
    ...author,
    ...usage,
    what: '{name} ran on {found}, not on {expected}.',
    means: 'A failure of another commit says nothing about this one, so nothing was diagnosed.',
    remedy: 'Point to a run of the pull request’s newest commit, or leave the address out.',
  },
  'STW-2016': {
    ...maintainer,
    ...unchecked,
    what: 'The selection `{select}` gives nothing to run: {detail}',
    means: 'Nothing was built and nothing was tested, so this is no success.',
    remedy:
      'Correct projects[].pipeline.select in .github/steward.yml on the base branch; `dbt ls --select …` shows what a selector gives.',
  },
  'STW-2017': {
    ...maintainer,
    ...unchecked,
    what: 'The pipeline can’t run on a copy of {adapter}.',
    means: 'Only DuckDB files are copied; anything else would be written for real, and nobody asked for that.',
    remedy: 'Name the target that the pipeline may write under projects[].pipeline.target in .github/steward.yml on the base branch.',
  },
  'STW-2014': {
    ...maintainer,
    ...unchecked,
    what: 'dbt said nothing for {minutes} minutes and was stopped; {running}.',
    means: 'It waited for something, or one node needs longer than that: what it had not reached is unknown.',
    remedy: 'Look in the warehouse at what this node’s query waits for: a lock, a queue or a suspended warehouse. Then ask again.',
  },
  'STW-2010': {
    ...maintainer,
    ...unchecked,
    what: 'A query was refused before it was sent: it is no single SELECT that only reads tables.',
    means: 'Steward reads the warehouse and never changes it, so nothing was sent.',
    remedy:
      'If the query comes from your project (a test, for instance), keep to one SELECT without functions that read files or settings.',
  },
  'STW-2011': {
    ...maintainer,
    ...unchecked,
    what: 'The warehouse refused a query: {detail}',
    means: 'What it would have shown is unknown.',
    remedy: 'Give the profile’s user the right to read these relations, and check that they were built.',
  },
  'STW-2012': {
    ...maintainer,
    ...unchecked,
    what: 'A query did not finish within {seconds} s and was stopped.',
    means: 'What it would have shown is unknown; the rest of the report stands.',
    remedy: 'Ask again when the warehouse is less busy, or give Steward a larger one for CI.',
  },
  'STW-2013': {
    ...maintainer,
    ...usage,
    what: '{file} is too large to be read: {megabytes} MB, at most {most} MB.',
    means: 'Steward reads an artifact whole, and a longer text does not fit into one.',
    remedy: 'Run dbt on a part of the project, or give only the log and run_results.json; of a log the last part is enough.',
  },
  'STW-3001': {
    ...author,
    ...unchecked,
    what: 'The branch moved to {head} while {sha} was checked.',
    means: 'The result is about an older commit.',
    remedy: 'Nothing to do: the newer commit is checked by itself.',
  },
  'STW-3002': {
    ...author,
    ...unchecked,
    what: 'Commit {sha} is gone: its branch was deleted or rewritten.',
    means: 'There is nothing left to check out.',
    remedy: 'Push the branch again.',
  },
  'STW-3003': {
    ...maintainer,
    ...unchecked,
    what: 'GitHub refused: the token lacks the permission for this: {operation} ({detail}).',
    means: 'Steward could not do its work here.',
    remedy: 'Grant the permission in the App settings (see docs/operations.md) and accept it for this installation.',
  },
  'STW-3004': {
    ...maintainer,
    ...unchecked,
    what: 'GitHub did not answer when asked to {operation} ({detail}).',
    means: 'Steward tried again and gave up.',
    remedy: 'Wait a little, then use Re-run on the check or `/steward review`.',
  },
  'STW-3005': {
    ...maintainer,
    ...unchecked,
    what: 'The run ended ({conclusion}) without a report.',
    means: 'Nothing is known about this commit.',
    remedy: 'Open the run’s log; the first failed step is the cause. Then use Re-run on the check.',
  },
  'STW-3006': {
    ...maintainer,
    ...unchecked,
    what: 'The run’s report was refused: {detail}',
    means: 'A report that is not exactly what was asked for is never published.',
    remedy: 'If nobody tampered with the workflow, the App and the Action have different versions: update both.',
  },
  'STW-3007': {
    ...maintainer,
    ...unchecked,
    what: 'The run did not finish within {minutes} minutes.',
    means: 'Nothing is known about this commit.',
    remedy: 'Open the run’s log, then use Re-run on the check.',
  },
  'STW-3008': {
    ...maintainer,
    ...unchecked,
    what: 'The workflow {workflow} could not be started: {detail}',
    means: 'Nothing was run.',
    remedy: 'Put examples/workflows/app.yml on the default branch as .github/workflows/steward.yml, and let the App write Actions.',
  },
  'STW-3009': {
    ...maintainer,
    ...unchecked,
    what: 'The checkout in {where} is at {found}, not at {expected}.',
    means: 'Steward checks exactly the commit that was authorised, nothing else.',
    remedy: 'Use the workflow template as it is: it checks out both commits by SHA.',
  },
  'STW-3010': {
    ...maintainer,
    ...unchecked,
    what: 'GitHub would not {operation} ({detail}).',
    means: 'Steward asked for something that is not there, or that GitHub does not take.',
    remedy: 'Look whether it was deleted or renamed meanwhile. If it was not, please report this with the log.',
  },
  'STW-3011': {
    ...author,
    ...usage,
    what: 'No fix of this pull request has the digest {digest}.',
    means: 'Nothing was committed: Steward commits only a fix that one of its own reports here offers.',
    remedy: 'Copy the command from the newest report. Reports are kept for 7 days; `/steward fix` makes a new one.',
  },
  'STW-3012': {
    ...author,
    ...usage,
    what: 'The branch has moved on from {sha}, for which this fix was made.',
    means: 'Nothing was committed: on another commit the fix is untried.',
    remedy: 'Ask for a new one with `/steward fix`.',
  },
  'STW-3013': {
    ...author,
    ...usage,
    what: 'This fix is not one that Steward may commit: {detail}',
    means: 'Nothing was committed.',
    remedy: 'Read the diff in the report. Whoever agrees with it saves it as a file and applies it with `git apply`.',
  },
  'STW-3014': {
    ...maintainer,
    ...usage,
    what: 'Steward may not write to this repository’s branches ({detail}).',
    means: 'Nothing was committed.',
    remedy:
      'Give it the permission `contents: write` (see docs/operations.md); until then, save the diff from the report as a file and apply it with `git apply`.',
  },
  'STW-3015': {
    ...author,
    ...usage,
    what: '{count} fixes begin with {digest}.',
    means: 'Nothing was committed: Steward does not guess which one was meant.',
    remedy: 'Write the whole digest of 12 digits.',
  },
  'STW-4001': {
    ...author,
    ...usage,
    what: '{name} is no workflow; there are {known}.',
    means: 'Nothing was run.',
    remedy: 'Use one of these names.',
  },
  'STW-4002': {
    ...author,
    ...usage,
    what: 'The request is not valid: {detail}',
    means: 'Nothing was run.',
    remedy: 'A request is made by the App; by hand, follow schema/run-request.json.',
  },
  'STW-4003': {
    ...author,
    ...usage,
    what: '{where} is not inside a git repository.',
    means: 'A review compares the working tree with a base commit.',
    remedy: 'Run it inside the repository.',
  },
  'STW-4004': {
    ...author,
    ...usage,
    what: 'The base {base} is no commit of this repository.',
    means: 'There is nothing to compare with.',
    remedy: 'Name a branch, tag or commit with --base (fetch it first).',
  },
  'STW-4005': {
    ...author,
    ...usage,
    what: '{file} could not be read: {detail}',
    means: 'Nothing was done.',
    remedy: 'Check the path and the file’s format.',
  },
  'STW-4006': {
    ...author,
    ...usage,
    what: '{name} is not built yet.',
    means: 'Nothing was run: Steward does not pretend.',
    remedy: 'See docs/roadmap.md for what works today.',
  },
  'STW-4007': { ...author, ...usage, what: '{detail}', means: 'Nothing was done.', remedy: 'See `steward --help`.' },
  'STW-5001': {
    ...maintainer,
    ...usage,
    what: 'The webhook secret is {state}.',
    means: 'Anybody could send forged events.',
    remedy: 'Set WEBHOOK_SECRET to at least 32 random characters, the same as in the App’s settings.',
  },
  'STW-5002': {
    ...maintainer,
    ...usage,
    what: '{name} is {state}.',
    means: 'The App cannot sign in to GitHub.',
    remedy: 'Set APP_ID and PRIVATE_KEY (the PEM text, or PRIVATE_KEY_PATH) from the App’s settings.',
  },
  'STW-5003': {
    ...maintainer,
    ...usage,
    what: 'STEWARD_MODE is {state}.',
    means: 'The App does not guess whether it may write to GitHub.',
    remedy: 'Set STEWARD_MODE to production or local.',
  },
  'STW-5004': {
    ...maintainer,
    ...usage,
    what: 'Another App process holds {path}.',
    means: 'Two processes on one store would do things twice.',
    remedy: 'Stop the other process, or give this one its own DATA_DIR.',
  },
  'STW-9000': {
    ...maintainer,
    ...unchecked,
    what: 'Steward itself failed: {detail}',
    means: 'This is a defect of Steward and says nothing about the change.',
    remedy: 'Please report it with the run’s log.',
  },
} as const satisfies Record<string, Entry>;

/** The code of an entry of the catalogue. */
export type ProblemCode = keyof typeof PROBLEMS;
