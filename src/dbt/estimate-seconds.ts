import type { BuildOutcome } from './build-outcome.ts';

/** How far a command is. `total` is undefined while nobody knows how many nodes there are. */
export interface Advance {
  readonly done: ReadonlySet<string>;
  readonly total: number | undefined;
  readonly elapsedSeconds: number;
}

/**
 * The seconds that the whole command will probably take, from its start: what the same nodes took on the other side, and for nodes
 * that only this side has the mean of those. Undefined where nothing is known.
 */
export function estimateSeconds(
  before: Pick<BuildOutcome, 'results' | 'seconds'> | undefined,
  { done, total, elapsedSeconds }: Advance,
): number | undefined {
  const known = before === undefined ? [] : [...before.results.values()];
  const work = known.reduce((sum, { seconds }) => sum + seconds, 0);
  if (before === undefined || total === undefined || work === 0) return undefined;
  const remaining = known.filter(({ uniqueId }) => !done.has(uniqueId));
  const share = Math.min(1, (total - done.size) / Math.max(1, remaining.length));
  const unknown = Math.max(0, total - done.size - remaining.length);
  const seconds = share * remaining.reduce((sum, node) => sum + node.seconds, 0) + unknown * (work / known.length);
  // Threads, and what dbt does besides its nodes: as much for each second of work as it was before.
  return elapsedSeconds + seconds * (before.seconds / work);
}
