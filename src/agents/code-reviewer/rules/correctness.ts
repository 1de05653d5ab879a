import type { Rule } from '../../define-rule.ts';
import { columnBreak } from './correctness/column-break.ts';
import { hardCodedRelation } from './correctness/hard-coded-relation.ts';
import { rowFilterChange } from './correctness/row-filter-change.ts';

/** Whether the SQL says what its author means, and what the change does to rows and columns (C), in the order of the report. */
export const correctnessRules = [rowFilterChange, columnBreak, hardCodedRelation] as const satisfies readonly Rule[];
