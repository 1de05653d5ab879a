import type { Decision } from '../core/decision.ts';
import * as replies from './replies.ts';
import { requestRuns } from './request-runs.ts';
import type { Situation } from './situation.ts';
import { isApprovable, isFork, whyOff } from './why-not-run.ts';

const WHOLE_SHA = /^[0-9a-f]{40}$/;

/**
 * A person's word that one commit of a fork may run with this repository's access: the review of exactly that commit, while it is the
 * head. It takes the place of one that only reads. The next push has to be approved anew.
 */
export function approveFork(sha: string, { login }: { readonly login: string }, situation: Situation): Decision {
  const { pullRequest } = situation;
  const off = whyOff(situation);
  if (off !== undefined) return { kind: 'refuse', ...off };
  if (!isFork(situation)) return { kind: 'answer', reply: replies.NO_FORK_REPLY };
  if (!isApprovable(situation)) return { kind: 'refuse', why: 'forks never run here', reply: replies.FORK_REPLY };
  if (!WHOLE_SHA.test(sha)) return { kind: 'answer', reply: replies.approveUsageReply(pullRequest.headSha) };
  if (sha !== pullRequest.headSha)
    return { kind: 'refuse', why: 'it is not the head commit', reply: replies.notTheHeadReply(pullRequest.headSha) };
  return requestRuns({ workflow: 'architecture-review', parameters: {}, requestedBy: login, again: true, insists: true }, situation);
}
