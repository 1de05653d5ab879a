import type { NodeResult } from '../build-outcome.ts';
import type { EngineEvent } from '../engine-event.ts';
import type { SourceFreshness } from '../read-sources.ts';

/** What a failed dbt left behind. Any of it may be missing. */
export interface FailureEvidence {
  /** Of its log, in order; from a text log they come as well (`readLog`). */
  readonly events?: readonly EngineEvent[] | undefined;
  /** Errors that were gathered beside the nodes, root cause first. */
  readonly errors?: readonly string[] | undefined;
  readonly results?: ReadonlyMap<string, NodeResult> | undefined;
  /** Lines of the log that were no events: usage errors and crashes speak there. */
  readonly plain?: readonly string[] | undefined;
  readonly exitCode?: number | undefined;
  /** Of sources.json. */
  readonly freshness?: readonly SourceFreshness[] | undefined;
}
