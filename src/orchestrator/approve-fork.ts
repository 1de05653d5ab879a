import type { Decision, SettledCheck } from '../core/decision.ts';
import * as replies from './replies.ts';
import { isOfBase, requestRuns, sameRuns } from './request-runs.ts';
import type { Situation } from './situation.ts';
import { isFork, whyOff } from './why-not-run.ts';

const REVIEW = 'architecture-review';
const WHOLE_SHA = /^[0-9a-f]{40}$/;

/**
 * A person's word that one commit of a fork may run with this repository's access: the review of exactly that commit, while it is the
 * head. The next push has to be approved anew.
 */
export function approveFork(sha: string, { login }: { readonly login: string }, situation: Situation): Decision {
  const { config, pullRequest } = situation;
  const off = whyOff(situation);
  if (off !== undefined) return { kind: 'refuse', ...off };
  if (!isFork(situation)) return { kind: 'answer', reply: replies.NO_FORK_REPLY };
  if (config.forks !== 'approve') return { kind: 'refuse', why: 'forks never run here', reply: replies.FORK_REPLY };
  if (!WHOLE_SHA.test(sha)) return { kind: 'answer', reply: replies.approveUsageReply(pullRequest.headSha) };
  if (sha !== pullRequest.headSha)
    return { kind: 'refuse', why: 'it is not the head commit', reply: replies.notTheHeadReply(pullRequest.headSha) };
  return requestRuns({ workflow: REVIEW, parameters: {}, requestedBy: login, again: true }, situation);
}

/** A fork's check must not be green, since nobody looked; and not red, since nothing is wrong. What was approved already is left out. */
export function settleFork(situation: Situation): Decision {
  const { pullRequest, projects, config } = situation;
  const { headSha, number } = pullRequest;
  const face = { conclusion: 'action_required', title: 'Not reviewed: the branch comes from a fork' } as const;
  const approval =
    config.forks === 'approve'
      ? { summary: replies.approveFirstReply(headSha), awaitsApproval: { pullRequest: number } }
      : { summary: replies.FORK_REPLY };
  const waiting = projects.filter(({ name }) => !isApproved(name, situation));
  const settled = waiting.map(({ name }): SettledCheck => ({ project: name, workflow: REVIEW, headSha, ...face, ...approval }));
  return { kind: 'run', requests: [], settled };
}

function isApproved(project: string, situation: Situation): boolean {
  return sameRuns({ project, workflow: REVIEW }, situation).some(
    ({ request, stopped }) => !stopped && isOfBase(request.baseSha, situation),
  );
}
