import type { Rule } from '../../define-rule.ts';
import { docDrift } from './documentation/doc-drift.ts';
import { modelUndescribed } from './documentation/model-undescribed.ts';

/** Whether people can read what a model means (D), in the order of the report. */
export const documentationRules = [docDrift, modelUndescribed] as const satisfies readonly Rule[];
