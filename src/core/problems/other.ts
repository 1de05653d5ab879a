import { maintainer, type ProblemEntry, unchecked, usage } from './entry.ts';

/** What the App meets at its start, and defects of Steward itself. */
export const OTHER_PROBLEMS = {
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
} as const satisfies Record<string, ProblemEntry>;
