import type { ProgressEvent } from '../core/progress.ts';

/** ` in 12 s of about 40 s`: how long a dbt command has run, and how long it will probably take; empty in its first second. */
export function inTime({ elapsed, estimate }: Pick<Extract<ProgressEvent, { kind: 'dbt' }>, 'elapsed' | 'estimate'>): string {
  if (elapsed === undefined || elapsed < 1) return '';
  return ` in ${duration(elapsed)}${estimate === undefined ? '' : ` of about ${duration(Math.max(elapsed, estimate))}`}`;
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
