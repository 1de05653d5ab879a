import type { Conclusion, RunAssignment, RunnerHost } from '../contract.ts';
import type { JobLog } from './job-log.ts';
import type { JobSpec, StepSpec, WorkflowSpec } from './parse-workflow.ts';

/** How long a stopped process has between the signals, and how long a cancelled job may go on with its `always()` steps. */
export interface Grace {
  readonly interruptMs: number;
  readonly terminateMs: number;
  readonly cleanupMs: number;
}

/** What a runner needs to know about the machine that it runs on. */
export interface RunnerOptions {
  /** The interpreter that `actions/setup-python` puts on PATH. */
  readonly python: string;
  /** Actions by `owner/name`, each a local folder with its `action.yml`. */
  readonly actions: Readonly<Record<string, string>>;
  /** Where the temporary folders of the runs are made; the system's own place for such folders by default. */
  readonly workDir?: string;
  /** The Node.js that runs JavaScript actions; the one that runs the runner by default. */
  readonly node?: string;
  readonly keepWorkDir?: boolean;
  readonly grace?: Partial<Grace>;
}

/** The folders of one job; all of them below one that is removed with the run. */
interface JobFolders {
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
}

/** What later steps see of an earlier one in `steps.<id>`. */
export interface StepResult {
  readonly outcome: Outcome;
  readonly conclusion: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
}

export type Outcome = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What dependent jobs see of a finished one in `needs.<id>`. */
export interface JobResult {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

/** One workflow run: what it is, who asked for it, on which machine. */
export interface WorkflowRun {
  readonly assignment: RunAssignment;
  readonly host: RunnerHost;
  readonly options: RunnerOptions;
  readonly grace: Grace;
  readonly workflow: WorkflowSpec;
  /** Values of `inputs`, typed as the workflow declares them. */
  readonly inputs: Readonly<Record<string, string | number | boolean>>;
  readonly root: string;
  readonly cancel: AbortSignal;
}

/** A job that is going on. The fields that steps change are not readonly. */
export interface JobRun {
  readonly run: WorkflowRun;
  readonly id: string;
  readonly name: string;
  readonly spec: JobSpec;
  readonly folders: JobFolders;
  readonly token: string;
  readonly needs: Readonly<Record<string, JobResult>>;
  readonly log: JobLog;
  /** Marks every process of the job, so that none outlives it. */
  readonly trackingId: string;
  /** Fires on cancellation of the run and on the job's time-out. */
  readonly stop: AbortSignal;
  /** Fires when a stopped job has had its time for the steps that run all the same. */
  readonly end: AbortSignal;
  status: 'success' | 'failure' | 'cancelled';
  env: Readonly<Record<string, string>>;
  /** Folders to put before PATH, the most recent first. */
  paths: readonly string[];
  steps: Readonly<Record<string, StepResult>>;
  /** What actions want to run at the end of the job, in the order in which they asked. */
  posts: readonly Phase[];
}

/** One thing that a job runs: a step, or what a step's action does before or after it. */
export interface Phase {
  readonly kind: 'pre' | 'main' | 'post';
  readonly spec: StepSpec;
  readonly condition: string;
  readonly execute: (step: StepRun) => Promise<StepEffects>;
}

/** One step while it runs: its own environment and the signal that stops it. */
export interface StepRun {
  readonly job: JobRun;
  readonly spec: StepSpec;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** What a step leaves behind for the rest of its job. */
export interface StepEffects {
  readonly outputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly paths?: readonly string[];
  /** Why the step failed; what it left behind before counts all the same. */
  readonly failure?: string;
}
