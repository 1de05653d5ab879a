import { basename } from 'node:path/posix';
import { Problem } from '../../../core/problem.ts';
import { type Mode, WORKFLOW_PATH } from '../../set-up/set-up.ts';
import { advice, ok, type SetUpCheck, wrong } from '../set-up-check.ts';

/** The workflow is where GitHub and the App look for it, and can be read. */
export const workflow: SetUpCheck = {
  id: 'workflow',
  title: 'Workflow',
  look({ files: { workflow: found, workflowPath: path, place }, github: { isMerged, defaultBranch } }) {
    if (found === undefined) return wrong(new Problem('STW-1021', { path, place }));
    if (typeof found === 'string') return wrong(new Problem('STW-1002', { file: path, detail: found }));
    if ('value' in isMerged && !isMerged.value)
      return advice(
        `${path} is not on ${'value' in defaultBranch ? defaultBranch.value : 'the default branch'} yet`,
        'merge it: it is started from there alone',
      );
    return ok(`${path} is on ${place}: ${startedBy(found.mode, path)}`);
  },
};

function startedBy(mode: Mode, path: string): string {
  if (mode === 'action-only') return 'pull requests start it, no App is needed';
  return path === WORKFLOW_PATH ? 'the App starts it' : `an App starts it whose STEWARD_WORKFLOW is ${basename(path)}`;
}
