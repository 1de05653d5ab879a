import type { Trigger } from '../core/trigger.ts';

/**
 * What makes two deliveries with different GUIDs the same request, or undefined where the runs themselves tell: a commit is reviewed
 * once however often it is pushed, a run published once however often it ends. A comment that asks for something asks once.
 */
export function meaningOf(trigger: Trigger): string | undefined {
  return trigger.kind === 'comment' ? `comment ${trigger.repositoryId} ${trigger.commentId}` : undefined;
}
