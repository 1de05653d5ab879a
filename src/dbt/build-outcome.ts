/** The result of one node in a dbt invocation, after all attempts. */
export interface NodeResult {
  readonly uniqueId: string;
  readonly status: 'success' | 'pass' | 'warn' | 'fail' | 'error' | 'skipped' | 'no-op';
  readonly seconds: number;
  readonly failures: number | undefined;
  readonly message: string | undefined;
}

/** What dbt did in one invocation, read from run_results.json and the log. */
export interface BuildOutcome {
  readonly command: string;
  readonly succeeded: boolean;
  readonly results: ReadonlyMap<string, NodeResult>;
  /** Errors that stopped dbt before or beside its nodes, root cause first, cleaned of ANSI and secrets. */
  readonly errors: readonly string[];
  readonly seconds: number;
}
