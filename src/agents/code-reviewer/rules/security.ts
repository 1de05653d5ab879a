import type { Rule } from '../../define-rule.ts';
import { secretInRepository } from './security/secret-in-repository.ts';

/** Whether secrets, personal data and rights stay where they belong (X), in the order of the report. */
export const securityRules = [secretInRepository] as const satisfies readonly Rule[];
