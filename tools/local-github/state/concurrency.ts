import { interpolate } from '../runner/expressions.ts';
import type { Repository, WorkflowRun } from './model.ts';

/** What a workflow says about runs beside it, with its expressions evaluated. */
export interface Concurrency {
  readonly group: string;
  readonly cancelInProgress: boolean;
}

/** Evaluates a workflow's `concurrency:`; undefined when it has none. Groups don't mind upper and lower case. */
export function readConcurrency(declared: unknown, github: Readonly<Record<string, unknown>>): Concurrency | undefined {
  if (declared === undefined || declared === null) return undefined;
  const { group, 'cancel-in-progress': cancel = false } =
    typeof declared === 'object' ? (declared as Record<string, unknown>) : { group: declared };
  const fill = (value: unknown): string => interpolate(String(value), 'job', { contexts: { github } });
  return { group: fill(group).toLowerCase(), cancelInProgress: fill(cancel) === 'true' };
}

/**
 * Starts a run now, or lets it wait for the one that goes on in its group. The newest waiting run replaces an older one; with
 * cancel-in-progress the running one is cancelled too.
 */
export function admit(
  run: WorkflowRun,
  concurrency: Concurrency | undefined,
  act: { start: () => void; cancel: (other: WorkflowRun) => void },
): void {
  if (concurrency === undefined) return act.start();
  const { slots } = run.repository;
  const slot = slots.get(concurrency.group);
  if (slot === undefined) {
    slots.set(concurrency.group, { running: run, waiting: undefined });
    return act.start();
  }
  const replaced = slot.waiting?.run;
  run.status = 'pending';
  slot.waiting = { run, start: act.start };
  if (replaced !== undefined) act.cancel(replaced);
  if (concurrency.cancelInProgress && !slot.running.cancellation.signal.aborted) act.cancel(slot.running);
}

/** Takes a run that is over out of its group and starts the one that waited for it. */
export function release(repository: Repository, run: WorkflowRun): void {
  for (const [group, slot] of repository.slots) {
    if (slot.waiting?.run === run) slot.waiting = undefined;
    if (slot.running !== run) continue;
    const next = slot.waiting;
    if (next === undefined) repository.slots.delete(group);
    else {
      repository.slots.set(group, { running: next.run, waiting: undefined });
      next.start();
    }
  }
}
