import type { RunRequest } from './run-request.ts';

/** The answer to a Trigger. `why` goes to the log, `reply` to the pull request. */
export type Decision =
  | { readonly kind: 'ignore'; readonly why: string }
  | { readonly kind: 'refuse'; readonly why: string; readonly reply: string }
  | { readonly kind: 'answer'; readonly reply: string }
  | { readonly kind: 'confirm'; readonly scope: string; readonly requests: readonly RunRequest[] }
  | { readonly kind: 'run'; readonly requests: readonly RunRequest[] };
