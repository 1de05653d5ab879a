import type { Lane } from '../core/lane.ts';
import type { NodeChange } from './model-change.ts';
import type { RetryPolicy } from './run-attempts.ts';
import type { Selection } from './select-nodes.ts';

/** What both sides have to do. */
export interface BuildPlan {
  readonly lane: Lane;
  readonly selection: Selection;
  readonly changes: readonly NodeChange[];
  readonly retry: RetryPolicy;
  /** Options by which nodes that aren't built are read from production; empty where no production state is known. */
  readonly defer: readonly string[];
}
