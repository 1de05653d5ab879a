import type { Clock } from '../core/ports/clock.ts';

/** Adds up the time of what it is given to do. */
export interface Stopwatch {
  time<Result>(work: () => Promise<Result>): Promise<Result>;
  seconds(): number;
}

/** A stopwatch that stands at zero. */
export function stopwatch(clock: Clock): Stopwatch {
  let milliseconds = 0;
  const time = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const started = clock.now().getTime();
    try {
      return await work();
    } finally {
      milliseconds += clock.now().getTime() - started;
    }
  };
  return { time, seconds: () => milliseconds / 1000 };
}
