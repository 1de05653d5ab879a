import * as replies from './replies.ts';
import type { Situation } from './situation.ts';

/** Why nothing may be run or written for a pull request, whoever asks; undefined when it may. */
export function whyNotRun(situation: Situation): { readonly why: string; readonly reply: string } | undefined {
  if (!situation.config.enabled) return { why: 'switched off in the configuration', reply: replies.DISABLED_REPLY };
  if (!situation.pullRequest.open) return { why: 'the pull request is closed', reply: replies.CLOSED_REPLY };
  if (isFork(situation)) return { why: 'the branch is a fork’s', reply: replies.FORK_REPLY };
  return undefined;
}

/** Whether the branch belongs to another repository, or to one that is gone. */
export function isFork({ pullRequest, repositoryId }: Pick<Situation, 'pullRequest' | 'repositoryId'>): boolean {
  return pullRequest.headRepositoryId !== repositoryId;
}
