import type { Runner } from '../../../tools/local-github/index.ts';

/** Lets at most `size` runs go on at a time, as a pool of machines would; the others wait in their order. */
export function poolOf(size: number, runner: Runner): Runner {
  const waiting: (() => void)[] = [];
  let free = size;
  return async (assignment, host, signal) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await runner(assignment, host, signal);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
