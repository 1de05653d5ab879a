import type { Block } from '../../core/block.ts';
import type { Report } from '../../core/report.ts';
import type { StepReport } from '../../core/step.ts';
import { computeVerdict, type Policy, type Verdict } from '../../core/verdict.ts';
import type { StepResult } from './run-workflow.ts';

/** What the report says besides its steps. */
export type ReportFrame = Pick<
  Report,
  | 'runKey'
  | 'workflow'
  | 'workflowName'
  | 'project'
  | 'repository'
  | 'pullRequest'
  | 'requestedBy'
  | 'headSha'
  | 'baseSha'
  | 'dirty'
  | 'lane'
  | 'evidence'
  | 'timings'
>;

interface Parts {
  readonly frame: ReportFrame;
  readonly results: readonly StepResult[];
  readonly policy: Policy;
  readonly summarise: (verdict: Verdict, steps: readonly StepReport[]) => readonly Block[];
}

/** Makes the report of a run: always, also of one that failed or was stopped. */
export function createReport({ frame, results, policy, summarise }: Parts): Report {
  const steps = results.map(toStepReport);
  const findings = results.flatMap(({ outcome }) => outcome.findings ?? []);
  const verdict = computeVerdict({ steps, findings }, policy);
  return {
    version: 1,
    ...frame,
    steps,
    verdict,
    findings,
    proposals: results.flatMap(({ outcome }) => outcome.proposals ?? []),
    nextSteps: [...new Set(results.flatMap(({ outcome }) => outcome.nextSteps ?? []))],
    summary: [...summarise(verdict, steps)],
    timings: { ...frame.timings, ...Object.fromEntries(results.map(({ step, seconds }) => [step.id, seconds])) },
  };
}

function toStepReport({ step, outcome, seconds }: StepResult): StepReport {
  return {
    id: step.id,
    description: step.description,
    status: outcome.status,
    details: [...outcome.details],
    seconds,
    ...(step.agent === undefined ? {} : { agent: step.agent }),
    ...(outcome.status === 'failed' ? { failure: outcome.failure } : {}),
    ...(outcome.status === 'success' ? {} : { reason: outcome.reason }),
  };
}
