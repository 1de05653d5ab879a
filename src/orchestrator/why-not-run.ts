import * as replies from './replies.ts';
import type { Situation } from './situation.ts';

/** Why nothing that needs secrets may be run or written for a pull request, whoever asks; undefined when it may. */
export function whyNotRun(situation: Situation): WhyNot | undefined {
  const off = whyOff(situation);
  if (off !== undefined) return off;
  if (situation.bringsWorkflow) return { why: 'the workflow is not merged yet', reply: replies.NOT_YET_REPLY };
  if (!isFork(situation)) return undefined;
  const reply = isApprovable(situation) ? replies.approveFirstReply(situation.pullRequest.headSha) : replies.FORK_REPLY;
  return { why: 'the branch is a fork’s', reply };
}

/** The same without regard to where the branch comes from. */
export function whyOff({ config, pullRequest }: Pick<Situation, 'config' | 'pullRequest'>): WhyNot | undefined {
  if (!config.enabled) return { why: 'switched off in the configuration', reply: replies.DISABLED_REPLY };
  if (!pullRequest.open) return { why: 'the pull request is closed', reply: replies.CLOSED_REPLY };
  return undefined;
}

interface WhyNot {
  readonly why: string;
  readonly reply: string;
}

/** Whether the branch belongs to another repository, or to one that is gone. */
export function isFork({ pullRequest, repositoryId }: Pick<Situation, 'pullRequest' | 'repositoryId'>): boolean {
  return pullRequest.headRepositoryId !== repositoryId;
}

/** Whether a person can have one commit of a fork run like every other. */
export function isApprovable({ config, approvals }: Pick<Situation, 'config' | 'approvals'>): boolean {
  return approvals && config.forks !== 'off';
}
