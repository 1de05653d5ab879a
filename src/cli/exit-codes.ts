import type { Outcome } from '../core/verdict.ts';

/** Stable: scripts depend on them. */
export const EXIT = { passed: 0, failed: 1, usage: 2, stopped: 3 } as const;

/** The exit code of a verdict. */
export function exitCodeOf(outcome: Outcome): number {
  return CODES[outcome];
}

const CODES: Readonly<Record<Outcome, number>> = {
  passed: EXIT.passed,
  failed: EXIT.failed,
  'action-required': EXIT.passed,
  neutral: EXIT.passed,
  cancelled: EXIT.stopped,
  'timed-out': EXIT.stopped,
};
