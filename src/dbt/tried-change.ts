import type { BuildOutcome } from './build-outcome.ts';
import type { FailedInvocation } from './failed-invocation.ts';
import type { DbtProject } from './project.ts';

/** How a change of files went, in a copy of the head. It helped when `failed` is undefined. */
export interface TriedChange {
  /** The project with the change; undefined when dbt can't parse it. */
  readonly project: DbtProject | undefined;
  /** What was run: what had failed, what hangs on it, and what the change touches. */
  readonly ran: readonly string[];
  readonly outcome: BuildOutcome | undefined;
  readonly failed: FailedInvocation | undefined;
  readonly compiled: ReadonlyMap<string, string>;
  readonly seconds: number;
}
