import type { BuildOutcome } from '../../dbt/build-outcome.ts';

/** The two builds of a comparison. */
export interface Builds {
  readonly base: BuildOutcome;
  readonly head: BuildOutcome;
}

/** What a shorter node takes is mostly the overhead of starting it. */
const TELLING_SECONDS = 1;
/** Fewer say nothing about the machine. */
const FEWEST = 3;

/**
 * How many times slower the head's build went on the whole, measured by the nodes that didn't change: a busy machine slows all of them.
 * Never below 1, so that a lucky build makes nobody look slow.
 */
export function buildPace({ base, head }: Builds, changed: ReadonlySet<string>): number {
  const ratios = [...base.results.values()].flatMap(({ uniqueId, seconds, status }) => {
    const later = head.results.get(uniqueId);
    if (changed.has(uniqueId) || status !== 'success' || later?.status !== 'success' || seconds < TELLING_SECONDS) return [];
    return later.seconds / seconds;
  });
  if (ratios.length < FEWEST) return 1;
  const sorted = ratios.toSorted((one, other) => one - other);
  return Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
}
