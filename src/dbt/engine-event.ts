import type { NodeResult } from './build-outcome.ts';

/** What one line of dbt's log says, as far as a run needs it. */
export type EngineEvent =
  | { readonly kind: 'run-start'; readonly version: string; readonly invocationId: string }
  /** How many nodes dbt is going to run. */
  | { readonly kind: 'total'; readonly nodes: number }
  | { readonly kind: 'node-start'; readonly uniqueId: string; readonly index: number; readonly total: number }
  | {
      readonly kind: 'node-end';
      readonly uniqueId: string;
      readonly status: NodeResult['status'];
      readonly seconds: number;
      readonly failures: number | undefined;
    }
  /** A node that dbt didn't run because something above it failed. */
  | { readonly kind: 'node-skip'; readonly uniqueId: string }
  /** What went wrong, of one node when `uniqueId` is there; dbt prints these after its nodes. */
  | {
      readonly kind: 'error';
      readonly text: string;
      readonly uniqueId: string | undefined;
      /** dbt 2.x's own judgement: only `external` may pass by itself. */
      readonly errorType?: 'internal' | 'external' | 'user';
      /** dbt 2.x's number, as in `dbt1060`. */
      readonly code?: string;
      /** dbt 2.x tells the place in the raw file; line and column count from 1. */
      readonly place?: { readonly path: string; readonly line: number; readonly column: number | undefined };
    }
  /** What stopped dbt itself. */
  | { readonly kind: 'fatal'; readonly text: string }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'deprecation'; readonly text: string }
  /** What a command or a macro printed; `ls` answers so. */
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'end'; readonly succeeded: boolean };
