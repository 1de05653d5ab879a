import type { RunRequest } from '../run-request.ts';

/** A webhook delivery as it arrived: verified, not yet worked on. */
export interface Delivery {
  /** GitHub's GUID; a redelivery has the same one. */
  readonly guid: string;
  readonly event: string;
  readonly payload: string;
  readonly receivedAt: Date;
}

/** Deliveries that were acknowledged and wait for their work. What was added survives a crash. */
export interface Inbox {
  /** Keeps a delivery; false when its GUID is known already. */
  add(delivery: Delivery): boolean;
  /** Keeps several, all or none; says of each whether it is new. */
  addAll(deliveries: readonly Delivery[]): readonly boolean[];
  /** Whether a delivery with this GUID was kept, and not forgotten since. */
  knows(guid: string): boolean;
  /** Whether no other delivery has said this before; one that was set aside doesn't count. The first to ask keeps it. */
  isFirstToSay(meaning: string, guid: string): boolean;
  /** Takes the oldest waiting delivery and leases it until `until`; a lease that runs out makes it waiting again. */
  claim(now: Date, until: Date): (Delivery & { readonly attempt: number }) | undefined;
  done(guid: string): void;
  /** Gives a delivery back for a later attempt, or sets it aside for good when `retryAt` is undefined. */
  failed(guid: string, error: string, retryAt: Date | undefined): void;
  waiting(): number;
  /** Forgets finished deliveries that are older than `before`; must be longer ago than GitHub redelivers (3 days). */
  forget(before: Date): void;
}

/** How far GitHub's own list of deliveries was compared with the inbox. */
export interface Sweeps {
  /** When the last sweep began that came to its end, or undefined when none has. */
  last(): Date | undefined;
  finished(began: Date): void;
}

/** A run that Steward asked for, from the intent to the publication. */
export interface StoredRun {
  readonly runKey: string;
  readonly request: RunRequest;
  readonly installationId: number;
  readonly repositoryId: number;
  readonly defaultBranch: string;
  readonly severalProjects: boolean;
  /** `stopped`: ended by somebody before it had a result, so its commit may be checked again. */
  readonly state: 'intended' | 'running' | 'done' | 'stopped';
  readonly openedAt: Date;
  /** When it was done or stopped; an older store doesn't know it of its runs. */
  readonly endedAt?: Date | undefined;
  readonly checkRunId: number | undefined;
  readonly workflowRunId: number | undefined;
  readonly runUrl: string | undefined;
  /** The verdict's headline once it is done. */
  readonly title: string | undefined;
  /** Done, and its result is a scope that a person must confirm. */
  readonly awaitsConfirmation: boolean;
  /** The comment that asked for it, when one did. */
  readonly commentId?: number | undefined;
}

/** How long a run took, or takes. */
export type RunTimes = Pick<StoredRun, 'state' | 'openedAt' | 'endedAt'>;

/** What `update` may change. */
export type RunChange = Partial<
  Pick<StoredRun, 'state' | 'endedAt' | 'checkRunId' | 'workflowRunId' | 'runUrl' | 'title' | 'awaitsConfirmation'>
>;

/** The runs that the App started, by their keys. */
export interface Runs {
  /** Keeps the intent; false when the key is known already. */
  add(run: StoredRun): boolean;
  /** Keeps several intents, all or none: one comment may ask for several runs. */
  addAll(runs: readonly StoredRun[]): void;
  update(runKey: string, change: RunChange): void;
  get(runKey: string): StoredRun | undefined;
  byWorkflowRun(workflowRunId: number): StoredRun | undefined;
  /** All runs of a pull request, oldest first. */
  ofPullRequest(repositoryId: number, pullRequest: number): readonly StoredRun[];
  unfinished(): readonly StoredRun[];
  /** How long the runs of a repository took that were opened at this moment or later. */
  timesSince(repositoryId: number, openedAt: Date): readonly RunTimes[];
  /** Forgets the runs of pull requests none of whose runs is unfinished or younger; says how many. Attempts are counted by them, so that a pull request's are kept together. */
  forget(before: Date): number;
}

/** What the App must not forget. */
export interface Store {
  readonly inbox: Inbox;
  readonly sweeps: Sweeps;
  readonly runs: Runs;
  close(): void;
}
