import type { Config, ProjectConfig } from '../config/config-schema.ts';
import type { AskedLane } from '../core/lane.ts';
import type { Policy } from '../core/policy.ts';
import type { Files } from '../core/ports/files.ts';
import type { Processes } from '../core/ports/processes.ts';
import type { Queries } from '../core/ports/queries.ts';
import type { SqlFacts } from '../core/ports/sql-facts.ts';
import type { Phase } from '../core/workflow-id.ts';
import type { ComparedData } from '../dbt/comparison.ts';
import type { ReportFrame } from './engine/create-report.ts';
import type { EnginePorts } from './engine/run-workflow.ts';
import type { GivenRun } from './given-run.ts';

/** What a run is about: two checkouts of one repository, and one dbt project in them. Folders are absolute. */
export interface RunInput {
  readonly frame: ReportFrame;
  readonly phase: Phase;
  readonly head: string;
  readonly base: string;
  /** `git diff -M -U0` from base to head. */
  readonly diff: string;
  /** What to say about a pull request that changes Steward's own files; most change none. */
  readonly setUpChange?: readonly string[] | undefined;
  readonly project: ProjectConfig;
  readonly config: Config;
  readonly policy: Policy;
  readonly python: string;
  readonly ciDatabase: string | undefined;
  readonly profilesDir?: string | undefined;
  /** How deep somebody wants it to go; undefined where adapter and budget decide. */
  readonly lane?: AskedLane | undefined;
  /** The failed run that somebody pointed to, or that the configuration names. */
  readonly given?: GivenRun | undefined;
  /** The caller's environment; dbt gets only what dbt-environment.ts lets through. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** True in CI, where the checkout is thrown away: a `.env` in it would be loaded by dbt. */
  readonly removeDotEnv: boolean;
}

/** The world as entrypoints give it to a run. */
export interface RunSurroundings extends EnginePorts {
  readonly files: Files;
  readonly processes: Processes;
  readonly sqlFacts: SqlFacts;
  /** Opens the data of a comparison for queries. */
  readonly openQueries: (data: ComparedData, signal: AbortSignal) => Promise<Queries>;
}

/** The world as the steps of a workflow see it. */
export interface RunPorts extends RunSurroundings {
  readonly input: RunInput;
  /** Something to close when the run has ended, however it ends: the newest first. */
  readonly closeLater: (close: () => Promise<void>) => void;
}
