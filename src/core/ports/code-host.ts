import type { Role } from '../role.ts';
import type { Repository } from '../run-key.ts';
import type { RepositorySettings } from './repository-settings.ts';

/** One annotation on a line of the head commit. */
export interface Annotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** How a check run can end on GitHub. */
export type CheckConclusion = 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required';

/** A check run's face: title, summary and text are Markdown within GitHub's byte limits. */
export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
  readonly annotations: readonly Annotation[];
}

/** A button of a check run; `identifier` comes back when somebody presses it. */
export interface CheckButton {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

/** A check run as GitHub has it. */
export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: CheckConclusion | undefined;
  readonly detailsUrl: string | undefined;
}

/** Check runs that this caller owns. */
export interface Checks {
  open(check: { name: string; headSha: string; externalId: string; title: string; summary: string }): Promise<number>;
  start(id: number, progress: { title: string; summary: string; detailsUrl?: string }): Promise<void>;
  /** Sends annotations in batches of 50, then completes the check in the last request. */
  complete(
    id: number,
    conclusion: CheckConclusion,
    output: CheckOutput & { buttons?: readonly CheckButton[]; detailsUrl?: string },
  ): Promise<void>;
  /** Own check runs of a commit. */
  list(headSha: string): Promise<readonly CheckRun[]>;
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly authorId: number;
  /** Login of its author. */
  readonly author: string;
  readonly body: string;
  /** Somebody changed it after it was written. */
  readonly edited: boolean;
}

/** Comments of one pull request. */
export interface Comments {
  /** All comments, every page, oldest first. */
  list(pullRequest: number): Promise<readonly Comment[]>;
  create(pullRequest: number, body: string): Promise<number>;
  update(id: number, body: string): Promise<void>;
  react(commentId: number, reaction: 'eyes' | 'rocket' | 'confused'): Promise<void>;
}

/** A file that a pull request changes. */
export interface ChangedPath {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  /** Its hunks as a unified diff without a head; GitHub leaves it out for binary and very large files. */
  readonly patch?: string;
}

/** As many changed files as GitHub tells of one pull request. */
export const MOST_LISTED_FILES = 3000;

/** A pull request as it is now. */
export interface PullRequestState {
  readonly number: number;
  readonly open: boolean;
  readonly draft: boolean;
  readonly headSha: string;
  readonly headRef: string;
  readonly headRepositoryId: number | undefined;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly author: { readonly login: string; readonly id: number; readonly isBot: boolean };
}

/** Reads pull requests. */
export interface PullRequests {
  get(number: number): Promise<PullRequestState>;
  /** Open pull requests that contain a commit. */
  ofCommit(sha: string): Promise<readonly PullRequestState[]>;
  /** All of them, or the first `MOST_LISTED_FILES`: GitHub lists no more. */
  changedPaths(number: number): Promise<readonly ChangedPath[]>;
  mergeBase(base: string, head: string): Promise<string>;
}

/** Reads the repository. */
export interface Contents {
  /** The text of a file at a commit or branch, or undefined when there is none. */
  read(path: string, ref: string): Promise<string | undefined>;
  /** All file paths at a commit or branch. */
  paths(ref: string): Promise<readonly string[]>;
}

/** One file of a commit that is to be made; without content it is deleted. */
export interface CommitFile {
  readonly path: string;
  readonly content: string | undefined;
}

/** Makes commits without a checkout. */
export interface Commits {
  /**
   * One commit on top of `parentSha`, on a branch whose head that is; resolves with its id. Asked again after it was made, it finds it
   * and makes no second one. Throws STW-3012 when the branch has moved, and STW-3013 for what is no regular file (a link, a
   * submodule, an executable).
   */
  create(commit: { branch: string; parentSha: string; message: string; files: readonly CommitFile[] }): Promise<string>;
}

/** A remark beside lines of the diff, on the head's side. */
export interface ReviewComment {
  readonly path: string;
  /** The last line that it is about; `startLine` is the first where there are several. */
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
}

/** A review of a pull request. */
export interface Review {
  readonly id: number;
  readonly authorId: number;
  readonly body: string;
}

/** Reviews that only comment: Steward never approves. */
export interface Reviews {
  list(pullRequest: number): Promise<readonly Review[]>;
  create(review: { pullRequest: number; commitSha: string; body: string; comments: readonly ReviewComment[] }): Promise<number>;
}

/** An Actions run that was just started. */
export interface DispatchedRun {
  readonly id: number;
  readonly url: string;
}

/** An Actions run as GitHub has it. */
export interface WorkflowRun {
  readonly id: number;
  readonly url: string;
  readonly event: string;
  readonly path: string;
  readonly headBranch: string;
  /** The commit that it ran on; of a pull request its head, of `workflow_dispatch` the branch's. */
  readonly headSha: string;
  readonly repositoryId: number;
  readonly attempt: number;
  readonly status: string;
  readonly conclusion: string | undefined;
}

/** A zip that an Actions run left. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** Its time is over: it is still listed, but not to be had. */
  readonly expired: boolean;
  /** `sha256:…` of the zip, as GitHub recorded it. */
  readonly digest: string | undefined;
}

/** GitHub Actions of one repository. */
export interface Runs {
  /** Asked once: an answer that got lost may have started a run all the same, which `findDispatched` tells. */
  dispatch(workflowFile: string, ref: string, inputs: Readonly<Record<string, string>>): Promise<DispatchedRun>;
  /** The dispatched run whose title holds this word; among the newest hundred. */
  findDispatched(workflowFile: string, word: string): Promise<DispatchedRun | undefined>;
  get(id: number): Promise<WorkflowRun>;
  cancel(id: number): Promise<void>;
  /** The newest run of a workflow on this commit that failed or ran out of time; among the newest hundred. */
  latestFailed(workflowFile: string, headSha: string): Promise<WorkflowRun | undefined>;
  /** Logs of the run's failed jobs, each below a line with the job's name: the last `maxBytes` of them. */
  failedLogs(runId: number, maxBytes: number): Promise<string>;
  artifacts(runId: number): Promise<readonly Artifact[]>;
  /** The artifact's zip; refuses more than `maxBytes`. */
  download(artifactId: number, maxBytes: number): Promise<Uint8Array>;
}

/** Says who may do what. */
export interface Collaborators {
  /** The role of a login in the repository together with the user id it belongs to; `none` on any doubt. Throws STW-3004 when GitHub doesn't answer. */
  permission(login: string): Promise<{ readonly level: Role; readonly userId: number | undefined }>;
}

/** GitHub, for one repository, with one token. */
export interface CodeHost {
  readonly repository: Repository;
  /** The id of the bot user that writes this caller's comments. */
  readonly ownUserId: number;
  readonly checks: Checks;
  readonly comments: Comments;
  readonly pullRequests: PullRequests;
  readonly contents: Contents;
  readonly commits: Commits;
  readonly reviews: Reviews;
  readonly runs: Runs;
  readonly collaborators: Collaborators;
  readonly settings: RepositorySettings;
}
