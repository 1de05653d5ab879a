import type { Config, ProjectConfig } from '../config/config-schema.ts';
import type { Lane } from '../core/lane.ts';
import type { Files } from '../core/ports/files.ts';
import type { Processes } from '../core/ports/processes.ts';
import type { Policy } from '../core/verdict.ts';
import type { ReportFrame } from './engine/create-report.ts';
import type { EnginePorts } from './engine/run-workflow.ts';

/** What a review is about: two checkouts of one repository, and one dbt project in them. Folders are absolute. */
export interface ReviewInput {
  readonly frame: ReportFrame;
  readonly head: string;
  readonly base: string;
  /** `git diff -M -U0` from base to head. */
  readonly diff: string;
  readonly project: ProjectConfig;
  readonly config: Config;
  readonly policy: Policy;
  readonly python: string;
  readonly ciDatabase: string | undefined;
  readonly profilesDir?: string | undefined;
  readonly lane?: Lane['name'] | undefined;
  /** The caller's environment; dbt gets only what dbt-environment.ts lets through. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** True in CI, where the checkout is thrown away: a `.env` in it would be loaded by dbt. */
  readonly removeDotEnv: boolean;
}

/** The world as the review sees it. */
export interface ReviewPorts extends EnginePorts {
  readonly files: Files;
  readonly processes: Processes;
  readonly input: ReviewInput;
}
