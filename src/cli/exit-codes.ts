import type { Outcome, Verdict } from '../core/verdict.ts';

/** Stable: scripts depend on them. */
export const EXIT = { passed: 0, failed: 1, usage: 2, stopped: 3 } as const;

/** The exit code of a verdict. A check that could not be made is a matter of the set-up, not of the change. */
export function exitCodeOf({ outcome, because }: Pick<Verdict, 'outcome' | 'because'>): number {
  return outcome === 'failed' && because === 'could-not-check' ? EXIT.usage : CODES[outcome];
}

const CODES: Readonly<Record<Outcome, number>> = {
  passed: EXIT.passed,
  failed: EXIT.failed,
  'action-required': EXIT.passed,
  neutral: EXIT.passed,
  cancelled: EXIT.stopped,
  'timed-out': EXIT.stopped,
};
