import type { CheckConclusion } from './ports/code-host.ts';

const HOLDING: ReadonlySet<CheckConclusion | undefined> = new Set(['failure', 'timed_out', 'cancelled', 'action_required']);

/** Whether a required check with this conclusion holds a merge back; GitHub lets `success`, `neutral` and `skipped` pass. False while there is none. */
export function holdsMergeBack(conclusion: CheckConclusion | undefined): boolean {
  return HOLDING.has(conclusion);
}
