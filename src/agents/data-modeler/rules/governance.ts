import type { Rule } from '../../define-rule.ts';
import { exposureMayBreak } from './governance/exposure-may-break.ts';

/** Contracts, versions, access and consumers outside dbt (G), in the order of the report. */
export const governanceRules = [exposureMayBreak] as const satisfies readonly Rule[];
