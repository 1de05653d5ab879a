import { escalation } from '../../agents/dbt-doctor/escalation.ts';
import { fixBlocks } from '../../agents/dbt-doctor/fix-blocks.ts';
import type { StepOutcome } from '../../core/step.ts';
import { extendPatch } from './extend-patch.ts';
import type { FailureCase } from './failure-case.ts';
import { fixContext } from './fix-context.ts';
import { EMPTY_PATCH, type Patch } from './patch.ts';

/** A failure with the patch that may mend it. */
export interface MendedCase extends FailureCase {
  readonly patch: Patch;
}

/** Makes the mechanical fixes there are; for the rest it says to whom to turn. Nothing is written outside of a copy. */
export function mendFailure(diagnosed: FailureCase): StepOutcome<MendedCase> {
  const from = { patch: EMPTY_PATCH, project: diagnosed.compared.head, rejected: new Set<string>() };
  const { patch, unmended } = extendPatch(diagnosed.diagnoses, diagnosed, from);
  const left = unmended.flatMap((diagnosis) => escalation(fixContext(diagnosis, diagnosed)));
  const details = [
    ...patch.fixes.flatMap(({ fix }) => fixBlocks(fix, { texts: diagnosed.texts.head, projectDir: diagnosed.projectDir })),
    ...left,
  ];
  if (patch.fixes.length > 0) return { status: 'success', facts: { ...diagnosed, patch }, details };
  const [first] = diagnosed.diagnoses;
  return { status: 'failed', failure: 'broken', reason: `No mechanical fix is known: ${first?.message ?? 'dbt did not say why'}`, details };
}
