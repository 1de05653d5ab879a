import type { Rule } from '../../define-rule.ts';
import { unusedSuppression } from './upkeep/unused-suppression.ts';

/** Whether what was allowed once still needs to be (U). */
export const upkeepRules = [unusedSuppression] as const satisfies readonly Rule[];
