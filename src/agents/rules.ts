import { correctnessRules } from './code-reviewer/rules/correctness.ts';
import { documentationRules } from './code-reviewer/rules/documentation.ts';
import { securityRules } from './code-reviewer/rules/security.ts';
import { structureRules } from './code-reviewer/rules/structure.ts';
import { testingRules } from './code-reviewer/rules/testing.ts';
import { upkeepRules } from './code-reviewer/rules/upkeep.ts';
import { governanceRules } from './data-modeler/rules/governance.ts';
import { performanceRules } from './data-modeler/rules/performance.ts';
import type { Rule } from './define-rule.ts';
import { dimensionalRules } from './dim-modeler/rules/dimensional.ts';

/** Every rule, in the order of the report. A new rule is a file, a test, a doc page, and a line in the list of its group. */
export const rules: readonly Rule[] = [
  ...securityRules,
  ...correctnessRules,
  ...testingRules,
  ...governanceRules,
  ...documentationRules,
  ...performanceRules,
  ...dimensionalRules,
  ...structureRules,
  ...upkeepRules,
];
