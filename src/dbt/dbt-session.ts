import type { Clock } from '../core/ports/clock.ts';
import type { Files } from '../core/ports/files.ts';
import type { Processes, ProcessResult } from '../core/ports/processes.ts';
import { Problem } from '../core/problem.ts';
import type { Progress } from '../core/progress.ts';
import type { DbtCommand } from './dbt-command.ts';
import type { TakenLog } from './follow-log.ts';
import type { Spending } from './spending.ts';

/** The outside world of a dbt run, with its end: cancelled by the signal, or out of time at the deadline. */
export interface DbtPorts {
  readonly processes: Processes;
  readonly files: Files;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly deadline: Date;
  readonly budgetMinutes: number;
  /** Minutes without a line of dbt's log after which it counts as stuck; ten when it isn't said. */
  readonly idleMinutes?: number;
  /** What the warehouse was asked for so far; undefined where nobody counts. */
  readonly spending?: Spending;
}

/** What one dbt command left behind, besides its artifacts. */
export interface Invocation extends TakenLog {
  readonly command: DbtCommand['name'];
  /** undefined when dbt itself was ended from outside (killed, out of memory). */
  readonly exitCode: number | undefined;
  readonly seconds: number;
}

/** One side's dbt, which runs commands one after the other. `close` ends what is still running. */
export interface DbtSession {
  run(command: DbtCommand): Promise<Invocation>;
  close(): Promise<void>;
}

/** Milliseconds until the deadline; at least one, so that a call that is too late ends at once. */
export function remainingMilliseconds({ clock, deadline }: DbtPorts): number {
  return Math.max(1, deadline.getTime() - clock.now().getTime());
}

/** Throws what an ended process means, when it means anything but an exit: STW-1003, STW-2004, or the signal's own reason. */
export function assertExited({ ended }: Pick<ProcessResult, 'ended'>, ports: DbtPorts, python: string): void {
  if (ended === 'cancelled') ports.signal.throwIfAborted();
  if (ended === 'timeout') throw new Problem('STW-2004', { minutes: String(ports.budgetMinutes) });
  if (ended === 'not-found') throw new Problem('STW-1003', { python });
}
