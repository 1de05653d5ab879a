import { Problem } from '../../../core/problem.ts';
import type { WorkflowFacts } from '../read-workflow.ts';
import { ok, type SetUpCheck, wrong } from '../set-up-check.ts';

/** Events that run with the base's secrets whatever the pull request brings. */
const PRIVILEGED = ['pull_request_target', 'workflow_run'];

/** Where code of a pull request is checked out, no token can write, and none stays in the checkout. */
export const protections: SetUpCheck = {
  id: 'protections',
  title: 'Protections',
  look({ files: { workflow, workflowPath: path } }) {
    if (workflow === undefined || typeof workflow === 'string') return undefined;
    const gaps = gapsOf(workflow);
    if (gaps.length > 0) return gaps.map((detail) => wrong(new Problem('STW-1023', { path, detail })));
    return ok('no token can write beside the pull request’s code, and none stays in a checkout');
  },
};

function gapsOf({ triggers, startsWithNothing, jobs }: WorkflowFacts): readonly string[] {
  const withCode = jobs.filter(({ checkouts }) => checkouts.length > 0);
  return [
    ...triggers.filter((trigger) => PRIVILEGED.includes(trigger)).map((trigger) => `it starts on ${trigger}`),
    ...withCode.flatMap(({ id, writes }) =>
      writes === undefined && !startsWithNothing ? [`the job ${id} has whatever permissions the repository gives by default`] : [],
    ),
    ...withCode.flatMap(({ id, writes = [] }) =>
      writes.length > 0 ? [`the job ${id} checks code out and may write ${writes.join(', ')}`] : [],
    ),
    ...withCode.flatMap(({ id, checkouts }) =>
      checkouts.some(({ keepsCredentials }) => keepsCredentials) ? [`a checkout in the job ${id} lacks persist-credentials: false`] : [],
    ),
  ];
}
