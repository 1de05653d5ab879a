import type { Block } from '../../core/block.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Lane } from '../../core/lane.ts';
import type { Policy } from '../../core/policy.ts';
import type { Report } from '../../core/report.ts';
import type { StepReport } from '../../core/step.ts';
import { STEWARD_VERSION } from '../../core/steward-version.ts';
import { computeVerdict, type Verdict } from '../../core/verdict.ts';
import type { StepResult } from './run-workflow.ts';

/** What a report is about, known before anything runs. */
export type ReportFrame = Pick<
  Report,
  'runKey' | 'workflow' | 'workflowName' | 'project' | 'repository' | 'pullRequest' | 'requestedBy' | 'headSha' | 'baseSha' | 'dirty'
>;

interface Parts {
  readonly frame: ReportFrame;
  readonly results: readonly StepResult[];
  readonly policy: Policy;
  readonly summarise: (verdict: Verdict, report: Pick<Report, 'steps' | 'lane'>) => readonly Block[];
}

/** Makes the report of a run: always, also of one that failed or was stopped. */
export function createReport({ frame, results, policy, summarise }: Parts): Report {
  const steps = results.map(toStepReport);
  const findings = results.flatMap(({ outcome }) => outcome.findings ?? []);
  const proposals = results.flatMap(({ outcome }) => outcome.proposals ?? []);
  const lane = laneOf(results);
  const verdict = computeVerdict({ steps, findings, proposals }, policy);
  return {
    version: 1,
    ...frame,
    steward: STEWARD_VERSION,
    lane,
    steps,
    verdict,
    findings,
    proposals,
    nextSteps: [...new Set(results.flatMap(({ outcome }) => outcome.nextSteps ?? []))],
    summary: [...summarise(verdict, { steps, lane })],
    evidence: evidenceOf(results),
    timings: timingsOf(results),
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
    ...('failure' in outcome && outcome.failure !== undefined ? { failure: outcome.failure } : {}),
    ...(outcome.status === 'success' ? {} : { reason: outcome.reason }),
  };
}

const NO_LANE: Lane = { name: 'static', reason: 'nothing could be run' };

/** The deepest lane that a step reached is the last one that was said. */
function laneOf(results: readonly StepResult[]): Lane {
  return results.findLast(({ outcome }) => outcome.lane !== undefined)?.outcome.lane ?? NO_LANE;
}

function evidenceOf(results: readonly StepResult[]): Evidence {
  const parts = results.flatMap(({ outcome }) => outcome.evidence ?? []);
  const engine = parts.find((part) => part.engine !== undefined)?.engine;
  return {
    ...(engine === undefined ? {} : { engine }),
    ran: parts.flatMap(({ ran }) => ran),
    notAnalysed: parts.flatMap(({ notAnalysed }) => notAnalysed),
  };
}

function timingsOf(results: readonly StepResult[]): Report['timings'] {
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const dbt = results.reduce((sum, { outcome }) => sum + (outcome.dbtSeconds ?? 0), 0);
  const perStep = Object.fromEntries(results.map(({ step, seconds }) => [step.id, seconds]));
  return { ...perStep, dbt, steward: Math.max(0, total - dbt) };
}
