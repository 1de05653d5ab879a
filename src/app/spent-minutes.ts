import type { RunTimes } from '../core/ports/store.ts';
import { isOpen } from './is-open.ts';

/**
 * Minutes that runs took, from the request to the result, those that go on until now: whole ones, since a budget is no stopwatch. What an
 * older store doesn't know counts nothing.
 */
export function spentMinutes(runs: readonly RunTimes[], now: Date): number {
  const milliseconds = runs.map((run) => {
    const end = run.endedAt ?? (isOpen(run) ? now : run.openedAt);
    return Math.max(0, end.getTime() - run.openedAt.getTime());
  });
  return Math.round(milliseconds.reduce((sum, one) => sum + one, 0) / 60_000);
}
