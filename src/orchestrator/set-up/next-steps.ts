import { basename } from 'node:path/posix';
import type { DetectedRepository } from '../../dbt/detect/detected-repository.ts';
import { openSteps } from './open-steps.ts';
import type { PlannedFile } from './plan-set-up.ts';
import { type SetUp, WORKFLOW_PATH } from './set-up.ts';

/** What is left for a person to do after the files are written, in the order in which to do it. Names of secrets, never values. */
export function nextSteps(setUp: SetUp, detected: DetectedRepository, files: readonly PlannedFile[]): readonly string[] {
  const branch = detected.defaultBranch ?? 'the default branch';
  return [
    ...openSteps(setUp, detected),
    ...ofSteward(setUp),
    ...files.flatMap(({ path, state }) =>
      state === 'kept' ? [`Compare ${path} with the diff above: it was changed by hand and stays. --overwrite replaces it.`] : [],
    ),
    `Commit the files and merge them to ${branch}: Steward reads both from there.`,
    setUp.mode === 'app'
      ? `Install the App on the repository (README, “With the App”); ${toldName(setUp)}it starts the workflow by itself.`
      : `Nothing to install: ${setUp.workflowPath} starts with the next pull request.`,
    'Look with `steward verify-setup` whether all of it stands; with GITHUB_TOKEN it also sees what only GitHub knows.',
    'Open a pull request that changes a model.',
  ];
}

/** The App starts a file by its name. */
function toldName({ workflowPath }: SetUp): string {
  return workflowPath === WORKFLOW_PATH ? '' : `with STEWARD_WORKFLOW=${basename(workflowPath)} in its environment `;
}

/** A name can be moved to other code; a commit can't. */
function ofSteward({ steward, workflowPath }: SetUp): readonly string[] {
  if (/@[0-9a-f]{40}$/.test(steward)) return [];
  return [
    `Replace ${steward} in ${workflowPath} by your copy of Steward at a commit (\`--steward owner/name@sha\`): nothing is published yet.`,
  ];
}
