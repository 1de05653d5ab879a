import { maintainer, type ProblemEntry, unchecked, usage } from './entry.ts';

/** What the App meets at its start, and defects of Steward itself. */
export const OTHER_PROBLEMS = {
  'STW-5001': {
    ...maintainer,
    ...usage,
    what: 'The webhook secret is {state}.',
    means: 'Anybody could send forged events.',
    remedy: 'Set WEBHOOK_SECRET (or, as a file, WEBHOOK_SECRET_PATH) to at least 32 random characters, the same as in the App’s settings.',
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
    remedy: 'Set STEWARD_MODE to production, to local, or to setup to create the App on GitHub.',
  },
  'STW-5004': {
    ...maintainer,
    ...usage,
    what: 'Another App process holds {path}.',
    means: 'Two processes on one store would do things twice.',
    remedy: 'Stop the other process, or give this one its own DATA_DIR.',
  },
  'STW-5005': {
    ...maintainer,
    ...usage,
    what: '{path} was written by a newer Steward: its version is {version}, and this one knows {known}.',
    means: 'An older program could misread what the newer one keeps there, so it was not touched.',
    remedy: 'Start the newer Steward again, or put the backup back that was made before the upgrade (docs/upgrade.md).',
  },
  'STW-5006': {
    ...maintainer,
    ...usage,
    what: 'The App could not be created: {detail}.',
    means: 'Nothing was written, unless it says so.',
    remedy: 'Start again with STEWARD_MODE=setup; an App that GitHub has made already can be deleted in its settings.',
  },
  'STW-9000': {
    ...maintainer,
    ...unchecked,
    what: 'Steward itself failed: {detail}',
    means: 'This is a defect of Steward and says nothing about the change.',
    remedy: 'Please report it with the run’s log.',
  },
} as const satisfies Record<string, ProblemEntry>;
