import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Conclusion } from '../contract.ts';
import { holds, interpolate, type Status } from './expressions.ts';
import { createJobLog } from './job-log.ts';
import type { JobResult, JobRun, WorkflowRun } from './job-run.ts';
import { createMasker } from './masker.ts';
import { ancestorsOf } from './order-jobs.ts';
import type { JobSpec } from './parse-workflow.ts';
import { runContexts } from './run-contexts.ts';
import { runJob } from './run-job.ts';
import { minutesToMs } from './run-phase.ts';
import { messageOf } from './step-error.ts';
import { tokenPermissions } from './token-permissions.ts';

type Results = ReadonlyMap<string, JobResult>;

/** Runs the jobs one after the other, in the order of their `needs`, and returns how the run as a whole ended. */
export async function runWorkflow(run: WorkflowRun): Promise<Conclusion> {
  const results = new Map<string, JobResult>();
  for (const [id, spec] of run.workflow.jobs) results.set(id, await runOne(run, { id, spec }, results));
  return conclude(run, [...results.values()]);
}

interface JobPlan {
  readonly id: string;
  readonly spec: JobSpec;
}

async function runOne(run: WorkflowRun, plan: JobPlan, results: Results): Promise<JobResult> {
  const needs = Object.fromEntries(plan.spec.needs.map((need) => [need, results.get(need) ?? { result: 'skipped' as const, outputs: {} }]));
  const contexts = { ...runContexts(run), needs };
  const decision = decide(run, plan, { contexts, status: statusFor(run, plan.id, results) });
  run.host.jobStarted({ id: plan.id, name: decision.name });
  const { log, result } = decision.kind === 'run' ? await execute(run, plan, { ...decision, needs }) : decision;
  run.host.jobFinished({ id: plan.id, name: decision.name, conclusion: result.result, log });
  return result;
}

type Decision =
  | { readonly kind: 'run'; readonly name: string; readonly timeoutMs: number }
  | { readonly kind: 'ended'; readonly name: string; readonly result: JobResult; readonly log: string };

function decide(run: WorkflowRun, { id, spec }: JobPlan, scope: Parameters<typeof holds>[2]): Decision {
  try {
    const name = interpolate(spec.name ?? id, 'job', scope);
    const ended = (result: 'cancelled' | 'skipped'): Decision => ({ kind: 'ended', name, result: { result, outputs: {} }, log: '' });
    if (!holds(spec.if ?? 'success()', 'job', scope)) return ended(run.cancel.aborted ? 'cancelled' : 'skipped');
    return { kind: 'run', name, timeoutMs: minutesToMs(interpolate(spec['timeout-minutes'] ?? '360', 'job', scope)) };
  } catch (error) {
    const log = `##[error]jobs.${id}: ${messageOf(error)}`;
    run.host.log(log);
    return { kind: 'ended', name: id, result: { result: 'failure', outputs: {} }, log: `${log}\n` };
  }
}

/** `success()` and `failure()` look at every job before this one, not only at those that it names. */
function statusFor({ cancel, workflow }: WorkflowRun, id: string, results: Results): Status {
  const ancestors = [...ancestorsOf(id, new Map(workflow.jobs))].map((ancestor) => results.get(ancestor)?.result);
  return {
    success: !cancel.aborted && ancestors.every((result) => result === 'success'),
    failure: ancestors.includes('failure'),
    cancelled: cancel.aborted,
  };
}

interface Start {
  readonly name: string;
  readonly timeoutMs: number;
  readonly needs: JobRun['needs'];
}

async function execute(run: WorkflowRun, { id, spec }: JobPlan, { name, timeoutMs, needs }: Start) {
  const token = run.host.mintJobToken(tokenPermissions(run.workflow.permissions, spec.permissions));
  const log = createJobLog(createMasker([token, ...Object.values(run.assignment.secrets)]), (line) => run.host.log(line));
  const late = AbortSignal.timeout(timeoutMs);
  // A job that starts after the cancellation wants to run all the same (`if: always()`).
  const stop = run.cancel.aborted ? late : AbortSignal.any([run.cancel, late]);
  const job: JobRun = {
    run,
    id,
    name,
    spec,
    folders: foldersOf(run, id),
    token,
    needs,
    log,
    trackingId: `github_${randomUUID()}`,
    stop,
    end: endAfter(stop, run.grace.cleanupMs),
    status: 'success',
    env: {},
    paths: [],
    steps: {},
    posts: [],
  };
  const result = await runJob(job);
  if (late.aborted) log.write(`##[error]The job has exceeded the maximum execution time of ${timeoutMs / 60_000} minutes.`);
  return { result, log: log.text() };
}

function foldersOf({ root, assignment }: WorkflowRun, id: string): JobRun['folders'] {
  const { name } = assignment.repository;
  return { workspace: join(root, id, name, name), temp: join(root, id, '_temp'), toolCache: join(root, id, '_tool') };
}

function endAfter(stop: AbortSignal, ms: number): AbortSignal {
  const end = new AbortController();
  stop.addEventListener('abort', () => setTimeout(() => end.abort(), ms).unref(), { once: true });
  return end.signal;
}

function conclude({ cancel }: WorkflowRun, results: readonly JobResult[]): Conclusion {
  const conclusions = results.map(({ result }) => result);
  if (cancel.aborted) return 'cancelled';
  const worst = (['failure', 'cancelled'] as const).find((conclusion) => conclusions.includes(conclusion));
  return worst ?? (conclusions.every((conclusion) => conclusion === 'skipped') ? 'skipped' : 'success');
}
