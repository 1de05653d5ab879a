import type { Conclusion, Permissions } from '../contract.ts';
import type { Settings } from './settings.ts';

/** A user, organisation or bot. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Organization' | 'Bot';
}

/** A collaborator's role; GitHub's permission API folds `maintain` into write and `triage` into read. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export interface Repository {
  readonly id: number;
  readonly owner: Account;
  /** Changes when it is renamed. */
  name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly createdAt: string;
  /** The bare git repository: the only truth about commits, trees and branches. */
  readonly gitDir: string;
  readonly parent: Repository | undefined;
  readonly roles: Map<string, Role>;
  readonly variables: Map<string, string>;
  readonly secrets: Map<string, string>;
  readonly settings: Settings;
  readonly pullRequests: Map<number, PullRequest>;
  readonly comments: Map<number, Comment>;
  readonly checks: Map<number, CheckRun>;
  readonly workflowIds: Map<string, number>;
  readonly runs: Map<number, WorkflowRun>;
  readonly artifacts: Map<number, Artifact>;
  /** Concurrency groups in which a run goes on. */
  readonly slots: Map<string, { running: WorkflowRun; waiting: { readonly run: WorkflowRun; readonly start: () => void } | undefined }>;
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly user: Account;
  readonly createdAt: string;
  readonly head: { readonly repository: Repository; readonly ref: string; sha: string };
  readonly base: { readonly repository: Repository; ref: string; sha: string };
  readonly reviews: Review[];
  title: string;
  body: string;
  draft: boolean;
  state: 'open' | 'closed';
  updatedAt: string;
  closedAt: string | null;
}

export interface Review {
  readonly id: number;
  readonly user: Account;
  readonly body: string;
  readonly state: string;
  readonly commitId: string;
  readonly submittedAt: string;
  readonly comments: readonly unknown[];
}

export interface Reaction {
  readonly id: number;
  readonly user: Account;
  readonly content: string;
  readonly createdAt: string;
}

export interface Comment {
  readonly id: number;
  readonly issueNumber: number;
  readonly user: Account;
  readonly app: App | undefined;
  readonly createdAt: string;
  readonly reactions: Reaction[];
  body: string;
  updatedAt: string;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

export interface CheckRun {
  readonly id: number;
  readonly app: App;
  readonly suiteId: number;
  readonly headSha: string;
  readonly annotations: Annotation[];
  name: string;
  status: string;
  conclusion: string | null;
  startedAt: string;
  completedAt: string | null;
  externalId: string;
  detailsUrl: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  actions: readonly CheckAction[];
}

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly bot: Account;
  readonly createdAt: string;
  /** Change when its owner asks for others. */
  permissions: Permissions;
  readonly events: readonly string[];
  webhookUrl: string | undefined;
  readonly webhookSecret: string;
}

export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly account: Account;
  readonly repositoryIds: Set<number>;
  readonly createdAt: string;
}

export interface Job {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly startedAt: string;
  completedAt: string | null;
  conclusion: Conclusion | null;
  log: string;
}

export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly repository: Repository;
  readonly headRepository: Repository;
  readonly workflow: { readonly id: number; readonly path: string; readonly name: string };
  readonly event: 'workflow_dispatch' | 'pull_request' | 'issue_comment' | 'merge_group';
  readonly headSha: string;
  readonly headBranch: string;
  readonly displayTitle: string;
  readonly actor: Account;
  readonly createdAt: string;
  readonly jobs: Job[];
  readonly log: string[];
  readonly cancellation: AbortController;
  updatedAt: string;
  status: 'queued' | 'pending' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
}

export interface Artifact {
  readonly id: number;
  readonly run: WorkflowRun;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly digest: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Who sends a request, and how it proved that. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'app'; readonly app: App }
  | { readonly kind: 'user'; readonly account: Account }
  | {
      readonly kind: 'installation' | 'job';
      readonly account: Account;
      readonly app: App;
      readonly permissions: Permissions;
      readonly repositoryIds: ReadonlySet<number>;
      readonly installationId: number | undefined;
    };

/** An actor's token; a job's token dies with its run, an installation's after an hour. */
export interface Token {
  readonly actor: Actor;
  readonly expiresAt: Date | undefined;
  readonly runId: number | undefined;
}

/** Who caused an event. What a job's token causes starts no workflow. */
export interface Sender {
  readonly account: Account;
  readonly byJobToken: boolean;
}
