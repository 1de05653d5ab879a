import type { Rule } from '../../define-rule.ts';
import { certificatesUnchecked } from './security/certificates-unchecked.ts';
import { codeRunsInBuild } from './security/code-runs-in-build.ts';
import { grantsWidened } from './security/grants-widened.ts';
import { instructionsInText } from './security/instructions-in-text.ts';
import { maskingDropped } from './security/masking-dropped.ts';
import { personalDataExposed } from './security/personal-data-exposed.ts';
import { personalDataSpilled } from './security/personal-data-spilled.ts';
import { secretInRepository } from './security/secret-in-repository.ts';

/** Whether secrets, personal data and rights stay where they belong (X), in the order of the report. */
export const securityRules = [
  secretInRepository,
  personalDataExposed,
  maskingDropped,
  grantsWidened,
  personalDataSpilled,
  codeRunsInBuild,
  certificatesUnchecked,
  instructionsInText,
] as const satisfies readonly Rule[];
