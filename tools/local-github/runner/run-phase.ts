import { holds, interpolate, interpolateAll } from './expressions.ts';
import type { JobRun, Outcome, Phase, StepEffects, StepResult } from './job-run.ts';
import { jobContexts } from './run-contexts.ts';
import { messageOf, StepError } from './step-error.ts';

/** Runs one phase of a job, or skips it, and applies what it leaves behind: environment, outputs, status. Never throws. */
export async function runPhase(job: JobRun, phase: Phase): Promise<void> {
  if (job.stop.aborted) job.status = 'cancelled';
  const result = await attempt(job, phase);
  if (phase.kind === 'main' && phase.spec.id !== undefined) job.steps = { ...job.steps, [phase.spec.id]: result };
  if (result.conclusion === 'failure' && job.status === 'success') job.status = 'failure';
  if (job.stop.aborted) job.status = 'cancelled';
}

async function attempt(job: JobRun, phase: Phase): Promise<StepResult> {
  try {
    const env = { ...job.env, ...interpolateAll(phase.spec.env, 'step', { contexts: jobContexts(job) }) };
    if (!holds(phase.condition, 'stepIf', { contexts: jobContexts(job, env), status: statusOf(job) })) return skipped;
    return await execute(job, phase, env);
  } catch (error) {
    job.log.write(`##[error]${describe(error)}`);
    return { ...skipped, outcome: 'failure', conclusion: 'failure' };
  }
}

const skipped: StepResult = { outcome: 'skipped', conclusion: 'skipped', outputs: {} };

async function execute(job: JobRun, phase: Phase, env: Readonly<Record<string, string>>): Promise<StepResult> {
  const scope = { contexts: jobContexts(job, env) };
  const timeout = interpolate(phase.spec['timeout-minutes'] ?? '', 'step', scope);
  job.log.write(`##[group]${titleOf(phase)}\n##[endgroup]`);
  const late = timeout === '' ? undefined : AbortSignal.timeout(minutesToMs(timeout));
  const stop = job.stop.aborted ? job.end : job.stop;
  const signal = late === undefined ? stop : AbortSignal.any([stop, late]);
  const effects = await settle(() => phase.execute({ job, spec: phase.spec, env, signal }));
  job.env = { ...job.env, ...effects.env };
  job.paths = [...(effects.paths ?? []).toReversed(), ...job.paths];
  const failure = late?.aborted ? `The step has timed out after ${timeout} minutes.` : effects.failure;
  const outcome = stop.aborted ? 'cancelled' : failure === undefined ? 'success' : 'failure';
  if (outcome === 'cancelled') job.log.write('##[error]The operation was canceled.');
  if (outcome === 'failure') job.log.write(`##[error]${failure ?? ''}`);
  const forgiven = outcome === 'failure' && interpolate(phase.spec['continue-on-error'] ?? '', 'step', scope) === 'true';
  return { outcome, conclusion: forgiven ? 'success' : outcome, outputs: effects.outputs } satisfies { outcome: Outcome } & StepResult;
}

async function settle(work: () => Promise<StepEffects>): Promise<StepEffects> {
  try {
    return await work();
  } catch (error) {
    return { outputs: {}, failure: describe(error) };
  }
}

/** What isn't a StepError was not foreseen; its stack helps whoever looks for the defect. */
function describe(error: unknown): string {
  return error instanceof Error && !(error instanceof StepError) ? (error.stack ?? error.message) : messageOf(error);
}

function statusOf({ status }: JobRun) {
  return { success: status === 'success', failure: status === 'failure', cancelled: status === 'cancelled' };
}

/** As in GitHub's logs: what a step runs stands there, its name doesn't. */
function titleOf({ kind, spec }: Phase): string {
  const title = `Run ${spec.uses ?? spec.run?.trim().split('\n')[0] ?? ''}`;
  return kind === 'main' ? title : `${kind === 'pre' ? 'Pre' : 'Post'} ${title}`;
}

/** Fractions are allowed, so that a test needn't wait a minute. Throws StepError on what isn't a positive number. */
export function minutesToMs(minutes: string): number {
  const number = Number(minutes);
  if (!(number > 0)) throw new StepError(`timeout-minutes must be a positive number, not "${minutes}".`);
  return Math.min(Math.ceil(number * 60_000), 2 ** 31 - 1);
}
