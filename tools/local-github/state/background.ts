/** Work that goes on after an answer was given: deliveries and runs. */
export interface Background {
  readonly track: (work: Promise<void>) => void;
  /** Resolves when nothing is under way any more. */
  readonly settled: () => Promise<void>;
}

/** Collects background work; a failure in it is a defect of the local GitHub and is handed to `onDefect`. */
export function createBackground(onDefect: (error: unknown) => void): Background {
  const pending = new Set<Promise<void>>();
  return {
    track: (work) => {
      const guarded: Promise<void> = work.catch(onDefect).finally(() => pending.delete(guarded));
      pending.add(guarded);
    },
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
