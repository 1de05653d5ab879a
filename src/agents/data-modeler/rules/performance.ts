import type { Rule } from '../../define-rule.ts';
import { batchReadsEverything } from './performance/batch-reads-everything.ts';
import { bytesRegression } from './performance/bytes-regression.ts';
import { deployNeedsFullRefresh } from './performance/deploy-needs-full-refresh.ts';
import { exposureReadsView } from './performance/exposure-reads-view.ts';
import { incrementalSafeguardLost } from './performance/incremental-safeguard-lost.ts';
import { incrementalUnguarded } from './performance/incremental-unguarded.ts';
import { incrementalWithoutKey } from './performance/incremental-without-key.ts';
import { lateRowsLost } from './performance/late-rows-lost.ts';
import { orderForNothing } from './performance/order-for-nothing.ts';
import { pruningDefeated } from './performance/pruning-defeated.ts';
import { runtimeRegression } from './performance/runtime-regression.ts';
import { schemaChangeIgnored } from './performance/schema-change-ignored.ts';
import { schemaChangeUndecided } from './performance/schema-change-undecided.ts';
import { viewChain } from './performance/view-chain.ts';
import { viewReadOften } from './performance/view-read-often.ts';

/** Materialization, incremental logic and cost (P), in the order of the report. */
export const performanceRules = [
  schemaChangeIgnored,
  deployNeedsFullRefresh,
  incrementalSafeguardLost,
  runtimeRegression,
  bytesRegression,
  incrementalWithoutKey,
  schemaChangeUndecided,
  incrementalUnguarded,
  batchReadsEverything,
  viewChain,
  viewReadOften,
  exposureReadsView,
  lateRowsLost,
  pruningDefeated,
  orderForNothing,
] as const satisfies readonly Rule[];
