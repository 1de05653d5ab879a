import type { Rule } from '../../define-rule.ts';
import { deployNeedsFullRefresh } from './performance/deploy-needs-full-refresh.ts';
import { runtimeRegression } from './performance/runtime-regression.ts';
import { schemaChangeIgnored } from './performance/schema-change-ignored.ts';

/** Materialization, incremental logic and cost (P), in the order of the report. */
export const performanceRules = [schemaChangeIgnored, deployNeedsFullRefresh, runtimeRegression] as const satisfies readonly Rule[];
