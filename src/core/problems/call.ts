import { author, maintainer, type ProblemEntry, unchecked, usage } from './entry.ts';

/** Calls of the command line and the Action that are none. */
export const CALL_PROBLEMS = {
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
    remedy: 'In a workflow, take the step as the template has it (`steward init`); by hand, follow schema/run-request.json.',
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
  'STW-4008': {
    ...author,
    ...usage,
    what: 'There is no relation {relation} in {where}{detail}.',
    means: 'Nothing was read.',
    remedy: 'Write schema.name; --database names a DuckDB file, without it the relation is looked for through the dbt project’s profile.',
  },
  'STW-4009': {
    ...author,
    ...usage,
    what: 'The rows cannot be told apart as asked: {detail}.',
    means: 'Joined by such a key, rows would be counted more than once, so nothing was compared.',
    remedy: 'Name more columns with --key, or leave it out: then a key is looked for, and without one the rows are compared as a heap.',
  },
  'STW-4010': {
    ...maintainer,
    ...unchecked,
    what: 'Nothing was run: {detail}.',
    means: 'Code of a fork must not meet a secret, so it was not even read.',
    remedy:
      'Bring the workflow up to date with `steward init`, and give its job run-static no variables; nor may `env:` of the whole workflow hold a secret.',
  },
} as const satisfies Record<string, ProblemEntry>;
