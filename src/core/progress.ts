/** What happens while a workflow runs; entrypoints show it (a log line, a step list). */
export type ProgressEvent =
  | { readonly kind: 'step-started'; readonly step: string; readonly description: string; readonly index: number; readonly total: number }
  | {
      readonly kind: 'step-finished';
      readonly step: string;
      readonly status: 'success' | 'failed' | 'skipped';
      readonly reason?: string;
      readonly seconds: number;
    }
  /** Live counts of one dbt command: done of total, and what runs now. `elapsed` and `estimate` are seconds since its start. */
  | {
      readonly kind: 'dbt';
      readonly side: 'base' | 'head';
      readonly command: string;
      readonly done: number;
      readonly total: number | undefined;
      readonly running: readonly string[];
      readonly elapsed?: number;
      /** How long all of it will probably take; only where the same nodes ran before. */
      readonly estimate?: number;
    }
  | { readonly kind: 'note'; readonly text: string };

/** Where a run tells what it does. */
export type Progress = (event: ProgressEvent) => void;
