import { describeDiagnosis } from '../agents/dbt-doctor/describe-diagnosis.ts';
import type { Block } from '../core/block.ts';
import type { FailedInvocation } from '../dbt/failed-invocation.ts';
import type { Pipeline } from '../dbt/open-pipeline.ts';
import { diagnoseInvocation } from './debug/diagnose-invocation.ts';
import { failureScene } from './debug/failure-case.ts';
import { fixContext } from './debug/fix-context.ts';
import type { RunPorts } from './run-input.ts';

/** Why a pipeline failed, in a line and in full. No base was run beside it, so nobody is blamed. */
export async function diagnosePipeline(
  failed: FailedInvocation,
  { project, profile, engine }: Pipeline,
  ports: RunPorts,
): Promise<{ readonly reason: string; readonly details: readonly Block[] }> {
  const scene = await failureScene(ports.input, { base: project, head: project, build: {}, engine }, ports.files);
  const diagnoses = diagnoseInvocation(failed, { project, adapter: profile.adapter, texts: scene.texts.head });
  const [first] = diagnoses;
  const details = diagnoses
    .slice(0, 3)
    .flatMap((diagnosis) => describeDiagnosis({ diagnosis, blame: undefined, onBase: 'unknown', context: fixContext(diagnosis, scene) }));
  return { reason: first?.message ?? `dbt ${failed.command} failed and did not say why`, details };
}
