import type { Clock } from '../../core/ports/clock.ts';
import { asProblem } from '../../core/problem.ts';
import type { Progress } from '../../core/progress.ts';
import { type StepOutcome, UNCONFIRMED_REASON } from '../../core/step.ts';
import type { Step, Workflow } from '../define-workflow.ts';

/** What the engine itself needs of the world. The signal says why it stops: `timed-out`, or anything else for cancelled. */
export interface EnginePorts {
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** The reason that a budget gives its AbortSignal. */
export const TIMED_OUT = 'timed-out';

/** A step that has ended, for the report. */
export interface StepResult {
  readonly step: Pick<Step<never>, 'id' | 'agent' | 'critical'> & { readonly description: string };
  readonly outcome: StepOutcome<unknown>;
  readonly seconds: number;
}

type Described<Ports> = Step<Ports> & { readonly description: string };

/** Runs the steps in order and returns one result per step, whatever happens on the way. */
export async function runWorkflow<Ports extends EnginePorts>({ steps }: Workflow<Ports>, ports: Ports): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const [index, declared] of steps.entries()) {
    const step = { ...declared, description: describe(declared, ports) };
    const notRun = whyNot(step, results, ports.signal);
    if (notRun === undefined)
      ports.progress({ kind: 'step-started', step: step.id, description: step.description, index, total: steps.length });
    const result = notRun === undefined ? await timed(step, results, ports) : { step, outcome: notRun, seconds: 0 };
    results.push(result);
    ports.progress(finished(result));
  }
  return results;
}

function describe<Ports>({ description }: Step<Ports>, ports: Ports): string {
  return typeof description === 'string' ? description : description(ports);
}

/** The outcome of a step that can't run, or undefined when it can. */
function whyNot<Ports>(step: Step<Ports>, results: readonly StepResult[], signal: AbortSignal): StepOutcome<never> | undefined {
  if (step.always) return undefined;
  if (signal.aborted) return leftOut(signal);
  const stopped = results.findIndex(({ step: { critical }, outcome }) => critical && outcome.status === 'failed');
  if (stopped >= 0) return skipped(`Step ${stopped + 1} failed, and nothing after it is safe to run.`);
  const missing = results.findIndex(({ step: { id }, outcome }) => step.needs?.includes(id) && !hasFacts(outcome));
  if (missing < 0) return undefined;
  return isUnconfirmed(results[missing]) ? unconfirmed() : skipped(`It needs the result of step ${missing + 1}.`);
}

function isUnconfirmed(result: StepResult | undefined): boolean {
  return result?.outcome.status === 'skipped' && result.outcome.failure === 'unconfirmed';
}

/** What hangs on a step that waits for a person waits, too. */
function unconfirmed(): StepOutcome<never> {
  return { ...skipped(UNCONFIRMED_REASON), failure: 'unconfirmed' };
}

/** Nothing failed before the stop, and still the run is not complete: the verdict must not be good. */
function leftOut(signal: AbortSignal): StepOutcome<never> {
  return signal.reason === TIMED_OUT
    ? { ...skipped('The time budget was used up.'), failure: 'timed-out' }
    : { ...skipped('The run was cancelled.'), failure: 'cancelled' };
}

function skipped(reason: string) {
  return { status: 'skipped', reason, details: [] } as const;
}

async function timed<Ports extends EnginePorts>(step: Described<Ports>, results: readonly StepResult[], ports: Ports): Promise<StepResult> {
  const started = ports.clock.now().getTime();
  const outcome = await diagnosed(step, await runStep(step, factsOf(results), ports), ports);
  return { step, outcome, seconds: (ports.clock.now().getTime() - started) / 1000 };
}

/** A step that throws is a failed step: the report says so, and the workflow goes on to decide what else can run. */
async function runStep<Ports extends EnginePorts>(
  step: Step<Ports>,
  known: Readonly<Record<string, unknown>>,
  ports: Ports,
): Promise<StepOutcome<unknown>> {
  try {
    return await step.run(known, ports);
  } catch (error) {
    return stoppedBy(ports.signal) ?? failedWith(error);
  }
}

function stoppedBy(signal: AbortSignal): StepOutcome<unknown> | undefined {
  if (!signal.aborted) return undefined;
  return signal.reason === TIMED_OUT
    ? { status: 'failed', failure: 'timed-out', reason: 'The time budget was used up while this step ran.', details: [] }
    : { status: 'failed', failure: 'cancelled', reason: 'The run was cancelled while this step ran.', details: [] };
}

function failedWith(error: unknown): StepOutcome<unknown> {
  const problem = asProblem(error);
  return {
    status: 'failed',
    failure: problem.failure === 'broken' ? 'broken' : 'could-not-check',
    reason: problem.message,
    details: [{ type: 'text', text: [`${problem.means} (${problem.code})`] }],
    nextSteps: [problem.remedy],
  };
}

/** The diagnostic agent explains a failure; when the explanation itself fails, the failure still stands. */
async function diagnosed<Ports extends EnginePorts>(
  step: Step<Ports>,
  outcome: StepOutcome<unknown>,
  ports: Ports,
): Promise<StepOutcome<unknown>> {
  if (outcome.status !== 'failed' || step.diagnose === undefined) return outcome;
  try {
    return { ...outcome, details: [...outcome.details, ...(await step.diagnose(outcome, ports))] };
  } catch (error) {
    const note = `The diagnosis itself failed: ${asProblem(error).message}`;
    return { ...outcome, details: [...outcome.details, { type: 'text', text: [note] }] };
  }
}

function finished({ step, outcome, seconds }: StepResult) {
  const reason = outcome.status === 'success' ? {} : { reason: outcome.reason };
  return { kind: 'step-finished', step: step.id, status: outcome.status, seconds, ...reason } as const;
}

function hasFacts(outcome: StepOutcome<unknown>): boolean {
  return outcome.status === 'success' || (outcome.status === 'failed' && outcome.facts !== undefined);
}

function factsOf(results: readonly StepResult[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(results.flatMap(({ step, outcome }) => ('facts' in outcome ? [[step.id, outcome.facts]] : [])));
}
