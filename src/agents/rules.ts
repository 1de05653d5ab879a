import { columnBreak } from './code-reviewer/rules/column-break.ts';
import { exposureMayBreak } from './code-reviewer/rules/exposure-may-break.ts';
import { primaryKeyUntested } from './code-reviewer/rules/primary-key-untested.ts';
import { rowFilterChange } from './code-reviewer/rules/row-filter-change.ts';
import { testRemoved } from './code-reviewer/rules/test-removed.ts';
import { testWeakened } from './code-reviewer/rules/test-weakened.ts';
import type { Rule } from './define-rule.ts';

/** Every rule, in the order of the report. A new rule is a file, a test, a doc page, and a line here. */
export const rules = [
  rowFilterChange,
  columnBreak,
  testRemoved,
  testWeakened,
  primaryKeyUntested,
  exposureMayBreak,
] as const satisfies readonly Rule[];
