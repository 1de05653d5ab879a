import type { PullRequestState } from '../core/ports/code-host.ts';
import type { Origin } from '../core/trigger.ts';

/** What a decision is about. `commentId` is the comment that asked, when one did. */
export interface Subject {
  readonly origin: Origin;
  readonly pullRequest: PullRequestState;
  readonly severalProjects: boolean;
  readonly commentId: number | undefined;
}
