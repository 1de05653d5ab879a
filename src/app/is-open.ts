import type { StoredRun } from '../core/ports/store.ts';

/** Whether a run still has its end before it. */
export function isOpen({ state }: Pick<StoredRun, 'state'>): boolean {
  return state === 'intended' || state === 'running';
}
