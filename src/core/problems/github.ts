import { author, maintainer, type ProblemEntry, unchecked, usage } from './entry.ts';

/** What goes wrong on the way to GitHub and back. */
export const GITHUB_PROBLEMS = {
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
    remedy:
      'Open the run’s log: the first failed step is the cause. If none failed, .github/workflows/steward.yml lacks the step “Review”, or the one that hands the report over; `steward init` shows the difference. Then use Re-run on the check.',
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
    remedy:
      'Write the workflow for the App with `steward init --app` (it is examples/workflows/app.yml, filled in), and merge it to the default branch.',
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
  'STW-3016': {
    ...maintainer,
    ...unchecked,
    what: 'The {writer} is Steward {theirs} and the {reader} Steward {own}, which cannot read its {document}: {detail}.',
    means: 'App and Action must understand each other, so nothing is known about this commit.',
    remedy: 'Update {how}. Then use Re-run on the check.',
  },
  'STW-3017': {
    ...maintainer,
    ...usage,
    what: 'The App was not granted {missing}.',
    means: 'GitHub refuses what needs it.',
    remedy: 'Grant it in the App’s settings and accept it for this installation (see docs/operations.md).',
  },
  'STW-3021': {
    ...maintainer,
    ...unchecked,
    what: 'The run failed before there was a report, in the step “{step}”: {words}',
    means: 'Nothing is known about this commit.',
    remedy: 'If the step installs dbt, mend the lock file on the base branch; the run’s log has the rest. Then use Re-run on the check.',
  },
  'STW-3022': {
    ...maintainer,
    ...unchecked,
    what: 'The checkout of the {side} keeps a token for GitHub in {file}.',
    means: 'The pull request’s code would run beside it and could use it, so nothing was run.',
    remedy:
      'Put `persist-credentials: false` back into both checkout steps of .github/workflows/steward.yml, or let `steward init --overwrite` write it.',
  },
  'STW-3023': {
    ...maintainer,
    ...unchecked,
    what: 'The Action ended before there was a report: {words}',
    means: 'Nothing is known about this commit.',
    remedy: 'Do what it says; docs/errors.md has more about the code. Then use Re-run on the check.',
  },
} as const satisfies Record<string, ProblemEntry>;
