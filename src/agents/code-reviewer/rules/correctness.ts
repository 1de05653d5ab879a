import type { Rule } from '../../define-rule.ts';
import { betweenLosesDay } from './correctness/between-loses-day.ts';
import { castLosesValues } from './correctness/cast-loses-values.ts';
import { columnBreak } from './correctness/column-break.ts';
import { columnRedefined } from './correctness/column-redefined.ts';
import { columnUnresolved } from './correctness/column-unresolved.ts';
import { comparedToNull } from './correctness/compared-to-null.ts';
import { countDistinctnessChange } from './correctness/count-distinctness-change.ts';
import { duplicateOutputColumn } from './correctness/duplicate-output-column.ts';
import { fractionDropped } from './correctness/fraction-dropped.ts';
import { grainChange } from './correctness/grain-change.ts';
import { groupedByMissingKey } from './correctness/grouped-by-missing-key.ts';
import { hardCodedRelation } from './correctness/hard-coded-relation.ts';
import { innerJoinAfterLeft } from './correctness/inner-join-after-left.ts';
import { joinRepeatsSum } from './correctness/join-repeats-sum.ts';
import { joinWithoutCondition } from './correctness/join-without-condition.ts';
import { keyDrawnAnew } from './correctness/key-drawn-anew.ts';
import { leftJoinFiltered } from './correctness/left-join-filtered.ts';
import { listWithoutOrder } from './correctness/list-without-order.ts';
import { notInWithNulls } from './correctness/not-in-with-nulls.ts';
import { notOneSelect } from './correctness/not-one-select.ts';
import { nullsJoined } from './correctness/nulls-joined.ts';
import { openStar } from './correctness/open-star.ts';
import { rankWithoutOrder } from './correctness/rank-without-order.ts';
import { rowFilterChange } from './correctness/row-filter-change.ts';
import { thresholdsCopied } from './correctness/thresholds-copied.ts';
import { unguardedDivision } from './correctness/unguarded-division.ts';
import { unionColumnsSwapped } from './correctness/union-columns-swapped.ts';
import { unionDedupChange } from './correctness/union-dedup-change.ts';
import { unitsSummed } from './correctness/units-summed.ts';

/** Whether the SQL says what its author means, and what the change does to rows and columns (C), in the order of the report. */
export const correctnessRules = [
  rowFilterChange,
  grainChange,
  columnBreak,
  columnRedefined,
  countDistinctnessChange,
  unionDedupChange,
  castLosesValues,
  columnUnresolved,
  unionColumnsSwapped,
  joinRepeatsSum,
  unitsSummed,
  keyDrawnAnew,
  joinWithoutCondition,
  leftJoinFiltered,
  innerJoinAfterLeft,
  comparedToNull,
  notInWithNulls,
  nullsJoined,
  groupedByMissingKey,
  rankWithoutOrder,
  listWithoutOrder,
  betweenLosesDay,
  fractionDropped,
  unguardedDivision,
  thresholdsCopied,
  duplicateOutputColumn,
  notOneSelect,
  hardCodedRelation,
  openStar,
] as const satisfies readonly Rule[];
