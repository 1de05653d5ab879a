import { Problem } from '../../../core/problem.ts';
import { namesStaticJob } from '../../names-static-job.ts';
import { advice, ok, type SetUpCheck } from '../set-up-check.ts';

/** What becomes of pull requests from forks. */
export const forks: SetUpCheck = {
  id: 'forks',
  title: 'Forks',
  look({ files: { config, workflow, workflowText } }) {
    if (config instanceof Problem) return undefined;
    if (config.forks === 'off') return ok('branches of forks are left alone');
    if (config.forks === 'static' && workflowText !== undefined && !namesStaticJob(workflowText)) return advice(NOT_READ, UPDATE);
    const isActionOnly = typeof workflow === 'object' && workflow.mode === 'action-only';
    const read = config.forks === 'static' ? ['branches of forks are read without secrets'] : [];
    const run = isActionOnly
      ? []
      : [`one commit runs in full after somebody with the role ${config.roles.approve} approved exactly that one`];
    const all = [...read, ...run];
    return ok(all.length === 0 ? 'branches of forks are left alone: only the App can have a commit approved' : all.join('; '));
  },
};

const NOT_READ = 'branches of forks are not read: the workflow is from before the job for them, `run-static`';
const UPDATE = 'Run `steward init` again, which adds it; until then each commit of a fork waits for an approval.';
