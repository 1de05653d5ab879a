/** What a stage of the check came to. A stage that isn't a test run counts as one. */
export interface StageResult {
  readonly passed: number;
  readonly failed: number;
}

/** One stage of the check: a heading and how to run it. */
export interface Stage {
  readonly name: string;
  readonly run: () => Promise<StageResult>;
}
