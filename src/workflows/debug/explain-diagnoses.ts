import { blame } from '../../agents/dbt-doctor/blame.ts';
import { describeDiagnosis } from '../../agents/dbt-doctor/describe-diagnosis.ts';
import { type Block, text } from '../../core/block.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { FailedInvocation } from '../../dbt/failed-invocation.ts';
import { diagnoseInvocation } from './diagnose-invocation.ts';
import type { FailureScene } from './failure-case.ts';
import { fixContext } from './fix-context.ts';
import { sameOnBase } from './same-on-base.ts';

/** As many root causes as a report explains; the others are counted. */
const MOST = 5;

/** The root causes of what failed on the head. */
export function diagnosesOf(failed: FailedInvocation, { compared, texts }: FailureScene): readonly Diagnosis[] {
  const { base, head, engine } = compared;
  return diagnoseInvocation(failed, { project: head ?? base, adapter: engine.adapter, texts: texts.head });
}

/** Says of each root cause what it is, which hunk of the pull request is behind it, and whether the base fails the same way. */
export function explainDiagnoses(diagnoses: readonly Diagnosis[], scene: FailureScene): readonly Block[] {
  const more = diagnoses.length - MOST;
  return [
    ...diagnoses.slice(0, MOST).flatMap((diagnosis) => explain(diagnosis, scene)),
    ...(more > 0 ? [text(`${more} more root ${more === 1 ? 'cause is' : 'causes are'} not explained here.`)] : []),
  ];
}

function explain(diagnosis: Diagnosis, scene: FailureScene): readonly Block[] {
  const onBase = sameOnBase(diagnosis, scene.compared);
  const context = fixContext(diagnosis, scene);
  return describeDiagnosis({ diagnosis, blame: onBase === 'fails' ? undefined : blame(context), onBase, context });
}
