import type { Rule } from '../../define-rule.ts';
import { schemaChangeIgnored } from './performance/schema-change-ignored.ts';

/** Materialization, incremental logic and cost (P), in the order of the report. */
export const performanceRules = [schemaChangeIgnored] as const satisfies readonly Rule[];
