import type { Repository } from './run-key.ts';

/** Where a delivery came from: the installation may act on this repository only. */
export interface Origin {
  readonly repository: Repository;
  readonly repositoryId: number;
  readonly installationId: number;
  readonly defaultBranch: string;
}

/** Who did something on GitHub. */
export interface Person {
  readonly login: string;
  readonly id: number;
  readonly isBot: boolean;
}

/** A pull request as the delivery showed it. SHAs are taken from here and frozen, never looked up again later. */
export interface PullRequestFacts {
  readonly number: number;
  readonly open: boolean;
  readonly draft: boolean;
  readonly headSha: string;
  readonly headRef: string;
  /** undefined when the fork was deleted. */
  readonly headRepositoryId: number | undefined;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly author: Person;
}

/** What happened, as plain data. */
export type Trigger = Origin &
  (
    | {
        readonly kind: 'pull-request';
        readonly action: 'opened' | 'synchronize' | 'reopened' | 'ready_for_review' | 'base-changed' | 'closed';
        readonly pullRequest: PullRequestFacts;
        readonly sender: Person;
      }
    | {
        readonly kind: 'comment';
        readonly pullRequestNumber: number;
        readonly commentId: number;
        readonly body: string;
        readonly sender: Person;
      }
    | {
        readonly kind: 'check-rerequested';
        readonly checkRunId: number;
        readonly externalId: string;
        readonly headSha: string;
        readonly sender: Person;
      }
    | {
        readonly kind: 'check-button';
        readonly checkRunId: number;
        readonly externalId: string;
        readonly headSha: string;
        readonly identifier: string;
        readonly sender: Person;
      }
    | { readonly kind: 'run-completed'; readonly runId: number; readonly runAttempt: number; readonly conclusion: string }
    | { readonly kind: 'merge-group'; readonly headSha: string; readonly headRef: string; readonly baseSha: string }
  );
