import type { Config, ProjectConfig } from '../config/config-schema.ts';
import type { PullRequestState } from '../core/ports/code-host.ts';
import type { Role } from '../core/role.ts';
import type { Repository } from '../core/run-key.ts';
import type { RunRequest } from '../core/run-request.ts';

/** What has to be known about a pull request before anything is run for it. All of it comes from GitHub's API and the base branch. */
export interface Situation {
  readonly repository: Repository;
  readonly repositoryId: number;
  readonly pullRequest: PullRequestState;
  readonly mergeBase: string;
  readonly changedPaths: readonly string[];
  /** False when there are more than GitHub lists: then every project counts as touched. */
  readonly changesComplete: boolean;
  /** What to say about a pull request that changes Steward's own files; most change none. */
  readonly setUpChange: readonly string[];
  /** The pull request brings the workflow that the App would start: until the merge there is none. */
  readonly bringsWorkflow: boolean;
  /** The default branch’s workflow has the job that reads what forks propose. Only asked for where the branch is a fork’s. */
  readonly hasStaticJob: boolean;
  /** A person can have one commit of a fork run like every other: not without the App, where a token that can write is of the same run. */
  readonly approvals: boolean;
  readonly config: Config;
  /** The configuration's text, frozen into each request; '' when there is none. */
  readonly configText: string;
  readonly projects: readonly ProjectConfig[];
  /** The sender's role, bound to the sender's user id; only asked for where a person commands. */
  readonly permission: { readonly level: Role; readonly userId: number | undefined };
  readonly earlierRuns: readonly EarlierRun[];
  /** Minutes that runs of the pull request, and of the repository in the last 24 hours, took; undefined where nothing remembers them. */
  readonly spent: { readonly pullRequest: number; readonly day: number } | undefined;
}

/** A run of the same pull request that is known already. */
export interface EarlierRun {
  /** `baseSha` and `config` are undefined where the memory doesn't hold them; then they count as the same. */
  readonly request: Pick<RunRequest, 'project' | 'headSha' | 'workflow' | 'phase' | 'attempt' | 'parameters' | 'lane'> & {
    readonly baseSha: string | undefined;
    readonly config: string | undefined;
  };
  readonly finished: boolean;
  /** Somebody ended it before it had a result: its commit was not checked. */
  readonly stopped: boolean;
  /** It ended with a scope that a person must confirm. */
  readonly awaitsConfirmation: boolean;
}
