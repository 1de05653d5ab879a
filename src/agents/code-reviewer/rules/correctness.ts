import type { Rule } from '../../define-rule.ts';
import { castLosesValues } from './correctness/cast-loses-values.ts';
import { columnBreak } from './correctness/column-break.ts';
import { columnRedefined } from './correctness/column-redefined.ts';
import { comparedToNull } from './correctness/compared-to-null.ts';
import { countDistinctnessChange } from './correctness/count-distinctness-change.ts';
import { grainChange } from './correctness/grain-change.ts';
import { hardCodedRelation } from './correctness/hard-coded-relation.ts';
import { leftJoinFiltered } from './correctness/left-join-filtered.ts';
import { listWithoutOrder } from './correctness/list-without-order.ts';
import { rankWithoutOrder } from './correctness/rank-without-order.ts';
import { rowFilterChange } from './correctness/row-filter-change.ts';
import { unionColumnsSwapped } from './correctness/union-columns-swapped.ts';
import { unionDedupChange } from './correctness/union-dedup-change.ts';

/** Whether the SQL says what its author means, and what the change does to rows and columns (C), in the order of the report. */
export const correctnessRules = [
  rowFilterChange,
  grainChange,
  columnBreak,
  columnRedefined,
  countDistinctnessChange,
  unionDedupChange,
  castLosesValues,
  unionColumnsSwapped,
  leftJoinFiltered,
  comparedToNull,
  rankWithoutOrder,
  listWithoutOrder,
  hardCodedRelation,
] as const satisfies readonly Rule[];
