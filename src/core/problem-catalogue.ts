import { CALL_PROBLEMS } from './problems/call.ts';
import { GITHUB_PROBLEMS } from './problems/github.ts';
import { INPUT_PROBLEMS } from './problems/input.ts';
import { OTHER_PROBLEMS } from './problems/other.ts';
import { RUN_PROBLEMS } from './problems/run.ts';
import { SET_UP_PROBLEMS } from './problems/set-up.ts';

/** Every failure that people see, by code. `{names}` are filled with facts. docs/errors.md is generated from it. */
export const PROBLEMS = {
  ...SET_UP_PROBLEMS,
  ...INPUT_PROBLEMS,
  ...RUN_PROBLEMS,
  ...GITHUB_PROBLEMS,
  ...CALL_PROBLEMS,
  ...OTHER_PROBLEMS,
} as const;

/** The code of an entry of the catalogue. */
export type ProblemCode = keyof typeof PROBLEMS;
