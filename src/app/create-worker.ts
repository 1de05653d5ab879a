import { asProblem } from '../core/problem.ts';
import type { Log } from './app-ports.ts';

/** Work that waits for its turn. */
export interface Worker {
  /** Adds a piece of work; what it throws is logged and stops nothing. */
  add(work: () => Promise<void>): void;
  /** Resolves when the work in hand has ended. */
  idle(): Promise<void>;
}

/** Does one piece of work after the other, until the signal: two at once could publish the same run twice. */
export function createWorker(signal: AbortSignal, log: Log): Worker {
  let working: Promise<void> = Promise.resolve();
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (!signal.aborted) await work();
  };
  return {
    add: (work) => {
      working = working
        .then(() => run(work))
        .catch((error: unknown) => log.error({ code: asProblem(error).code }, asProblem(error).message));
    },
    idle: () => working,
  };
}
