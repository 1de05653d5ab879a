import type { Rule } from '../../define-rule.ts';
import { acceptedValuesMissing } from './testing/accepted-values-missing.ts';
import { columnTestMissingHere } from './testing/column-test-missing-here.ts';
import { dataDrifts } from './testing/data-drifts.ts';
import { foreignKeyUntested } from './testing/foreign-key-untested.ts';
import { freshnessDropped } from './testing/freshness-dropped.ts';
import { incrementalPathUnexercised } from './testing/incremental-path-unexercised.ts';
import { logicWithoutUnitTest } from './testing/logic-without-unit-test.ts';
import { primaryKeyUntested } from './testing/primary-key-untested.ts';
import { seedOrSnapshotUntested } from './testing/seed-or-snapshot-untested.ts';
import { sourceUntested } from './testing/source-untested.ts';
import { sourceWithoutFreshness } from './testing/source-without-freshness.ts';
import { testCoverageFell } from './testing/test-coverage-fell.ts';
import { testNeverFails } from './testing/test-never-fails.ts';
import { testRemoved } from './testing/test-removed.ts';
import { testRewritten } from './testing/test-rewritten.ts';
import { testWarns } from './testing/test-warns.ts';
import { testWeakened } from './testing/test-weakened.ts';

/** Whether what must hold is tested, and whether a pull request takes such a promise back (T), in the order of the report. */
export const testingRules = [
  testRemoved,
  testWeakened,
  testRewritten,
  primaryKeyUntested,
  dataDrifts,
  testNeverFails,
  testWarns,
  incrementalPathUnexercised,
  foreignKeyUntested,
  seedOrSnapshotUntested,
  sourceUntested,
  sourceWithoutFreshness,
  freshnessDropped,
  acceptedValuesMissing,
  columnTestMissingHere,
  logicWithoutUnitTest,
  testCoverageFell,
] as const satisfies readonly Rule[];
