/**
 * What the local GitHub (the server) and a runner promise each other.
 * The server decides that a workflow run exists; a runner executes its jobs and reports back through the host.
 */

/** A workflow run, as the server hands it to a runner. Plain data. */
export interface RunAssignment {
  readonly runId: number;
  readonly runAttempt: number;
  readonly runNumber: number;
  readonly repository: { readonly id: number; readonly owner: string; readonly name: string; readonly defaultBranch: string };
  /** Path of the workflow file inside the repository, for example `.github/workflows/steward.yml`. */
  readonly workflowPath: string;
  /** The workflow file's text at `sha`. */
  readonly workflowText: string;
  readonly eventName: 'workflow_dispatch' | 'pull_request' | 'issue_comment' | 'merge_group';
  /** The webhook payload, as the runner writes it to GITHUB_EVENT_PATH. */
  readonly event: Readonly<Record<string, unknown>>;
  /** GITHUB_REF and GITHUB_SHA of the run: for workflow_dispatch and issue_comment the default branch. */
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** Configuration variables and secrets of the repository (`vars.X`, `secrets.X`). */
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** All on 127.0.0.1: GITHUB_SERVER_URL (git over HTTP lives at `<server>/<owner>/<name>.git`) and GITHUB_API_URL. */
  readonly urls: { readonly server: string; readonly api: string };
}

export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out';

/** What the server offers while a run is going on. */
export interface RunnerHost {
  /** A GITHUB_TOKEN for one job, good for this repository and these permissions only; it dies with the run. */
  mintJobToken(permissions: Permissions): string;
  /** Stores one artifact of the run (already zipped) under its name; a second upload of a name is refused. */
  uploadArtifact(artifact: { readonly name: string; readonly zip: Uint8Array; readonly retentionDays?: number }): void;
  /** Reads back an artifact of the same run (for `actions/download-artifact`). */
  downloadArtifact(name: string): Uint8Array | undefined;
  jobStarted(job: { readonly id: string; readonly name: string }): void;
  jobFinished(job: { readonly id: string; readonly name: string; readonly conclusion: Conclusion; readonly log: string }): void;
  /** One line of a job's log, secrets already masked. */
  log(line: string): void;
}

/** Executes all jobs of one run. Resolves also when cancelled; rejects only for a defect of the runner itself. */
export type Runner = (assignment: RunAssignment, host: RunnerHost, signal: AbortSignal) => Promise<Conclusion>;
