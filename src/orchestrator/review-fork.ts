import type { Decision, SettledCheck } from '../core/decision.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import * as replies from './replies.ts';
import { isOfBase, requestRuns, sameRuns, untouched } from './request-runs.ts';
import type { EarlierRun, Situation } from './situation.ts';
import { touchedProjects } from './touched-projects.ts';
import { isApprovable } from './why-not-run.ts';

const REVIEW: WorkflowId = 'architecture-review';

interface Asked {
  readonly requestedBy: string;
  readonly again: boolean;
  readonly project?: string;
}

/**
 * A fork's commit as it comes: read in the static lane, in a job without secrets. Where the configuration wants that approved, too, or the
 * workflow has no such job yet, its checks wait for a person.
 */
export function reviewFork(asked: Asked, situation: Situation): Decision {
  if (!isReadable(situation)) return settleFork(situation);
  // Less than all would take the place of more.
  if (asked.again && situation.earlierRuns.some((run) => isOfHead(run, situation) && wasApproved(run, situation)))
    return {
      kind: 'refuse',
      why: 'it was approved and run in full already',
      reply: replies.approveFirstReply(situation.pullRequest.headSha),
    };
  return requestRuns({ ...asked, workflow: REVIEW, parameters: {}, lane: { name: 'static', by: 'fork' } }, situation);
}

/** Whether commits of forks are read here without anybody's word. */
export function isReadable({ config, hasStaticJob }: Pick<Situation, 'config' | 'hasStaticJob'>): boolean {
  return config.forks === 'static' && hasStaticJob;
}

function isOfHead({ request }: EarlierRun, { pullRequest }: Situation): boolean {
  return request.workflow === REVIEW && request.headSha === pullRequest.headSha;
}

/** Whether a run of a fork's commit had this repository's access: somebody has approved it. */
function wasApproved({ request, stopped }: EarlierRun, situation: Situation): boolean {
  return !stopped && request.lane?.by !== 'fork' && isOfBase(request.baseSha, situation);
}

/** A fork's check must not be green, since nobody looked; and not red, since nothing is wrong. What was approved already is left out. */
function settleFork(situation: Situation): Decision {
  const touched = touchedProjects(situation);
  const settled = situation.projects.flatMap((project): readonly SettledCheck[] => {
    if (!touched.includes(project)) return [untouched(project.name, situation)];
    const same = sameRuns({ project: project.name, workflow: REVIEW }, situation);
    return same.some((run) => wasApproved(run, situation)) ? [] : [waiting(project.name, situation)];
  });
  return { kind: 'run', requests: [], settled };
}

function waiting(project: string, situation: Situation): SettledCheck {
  const { headSha, number } = situation.pullRequest;
  const face = { conclusion: 'action_required', title: 'Not reviewed: the branch comes from a fork' } as const;
  const about = { project, workflow: REVIEW, headSha, ...face };
  if (!isApprovable(situation)) return { ...about, summary: replies.FORK_REPLY };
  const hint = situation.config.forks === 'static' ? `\n\n${replies.NO_STATIC_JOB}` : '';
  return { ...about, summary: `${replies.approveFirstReply(headSha)}${hint}`, awaitsApproval: { pullRequest: number } };
}
