import { columnBreak } from './code-reviewer/rules/column-break.ts';
import { docDrift } from './code-reviewer/rules/doc-drift.ts';
import { exposureMayBreak } from './code-reviewer/rules/exposure-may-break.ts';
import { hardCodedRelation } from './code-reviewer/rules/hard-coded-relation.ts';
import { modelUndescribed } from './code-reviewer/rules/model-undescribed.ts';
import { primaryKeyUntested } from './code-reviewer/rules/primary-key-untested.ts';
import { rowFilterChange } from './code-reviewer/rules/row-filter-change.ts';
import { secretInRepository } from './code-reviewer/rules/secret-in-repository.ts';
import { testRemoved } from './code-reviewer/rules/test-removed.ts';
import { testWeakened } from './code-reviewer/rules/test-weakened.ts';
import { martReadsSource } from './data-modeler/rules/mart-reads-source.ts';
import { schemaChangeIgnored } from './data-modeler/rules/schema-change-ignored.ts';
import type { Rule } from './define-rule.ts';

/** Every rule, in the order of the report. A new rule is a file, a test, a doc page, and a line here. */
export const rules = [
  secretInRepository,
  rowFilterChange,
  columnBreak,
  hardCodedRelation,
  testRemoved,
  testWeakened,
  primaryKeyUntested,
  exposureMayBreak,
  docDrift,
  modelUndescribed,
  schemaChangeIgnored,
  martReadsSource,
] as const satisfies readonly Rule[];
