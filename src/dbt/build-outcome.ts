/** The result of one node in a dbt invocation, after all attempts. */
export interface NodeResult {
  readonly uniqueId: string;
  readonly status: 'success' | 'pass' | 'warn' | 'fail' | 'error' | 'skipped' | 'no-op';
  readonly seconds: number;
  readonly failures: number | undefined;
  readonly message: string | undefined;
  /** What the warehouse read for it, where it counts that (BigQuery, Athena). */
  readonly bytes?: number;
  /** What the warehouse bills for it, where it says that (BigQuery). */
  readonly billedBytes?: number;
  /** All attempts in their order, the last one being this result; only where there was more than one. */
  readonly attempts?: readonly Pick<NodeResult, 'status' | 'message'>[];
}

/** What dbt did in one invocation, read from run_results.json and the log. */
export interface BuildOutcome {
  readonly command: string;
  readonly succeeded: boolean;
  readonly results: ReadonlyMap<string, NodeResult>;
  /** Errors that stopped dbt before or beside its nodes, root cause first, cleaned of ANSI and secrets. */
  readonly errors: readonly string[];
  readonly seconds: number;
  /** How often dbt was started for it, where it was more than once because of something transient. */
  readonly attempts?: number;
  /** Unique ids of incremental models that ran a second time, on the table that their full refresh had left. */
  readonly twice?: readonly string[];
}
