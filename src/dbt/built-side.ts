import type { Evidence } from '../core/evidence.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { FailedInvocation } from './failed-invocation.ts';

/** What building (or compiling) one side gave. Compiled SQL by unique id. */
export interface BuiltSide {
  readonly outcome: BuildOutcome | undefined;
  readonly failed: FailedInvocation | undefined;
  readonly compiled: ReadonlyMap<string, string>;
  /** SQL of changed incremental models as it is when their table exists already. */
  readonly incremental: ReadonlyMap<string, string>;
  /** What was not started, since the budget was used up. */
  readonly leftOut?: Evidence['notAnalysed'];
}
