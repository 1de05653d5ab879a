import { author, broken, maintainer, type ProblemEntry, unchecked, usage } from './entry.ts';

/** What goes wrong while dbt runs, or with what it leaves behind. */
export const RUN_PROBLEMS = {
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
  'STW-2018': {
    ...maintainer,
    ...unchecked,
    what: 'The budget of this run leaves no room to try the fix: {detail}.',
    means: 'Whether the fix helps is unknown, so it is not offered.',
    remedy: 'Raise the budget in .github/steward.yml on the base branch, or make the selection smaller.',
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
} as const satisfies Record<string, ProblemEntry>;
