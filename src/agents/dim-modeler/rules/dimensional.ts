import type { Rule } from '../../define-rule.ts';

/** Facts, dimensions, their keys, grains and histories (K), in the order of the report. */
export const dimensionalRules = [] as const satisfies readonly Rule[];
