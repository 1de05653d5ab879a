import { Problem } from '../core/problem.ts';
import type { BuildOutcome } from './build-outcome.ts';
import { isFailure } from './node-status.ts';
import { matchError } from './taxonomy/match-error.ts';

/** Throws STW-1012 when something failed because a disk is full: that says nothing about the code. */
export function assertDiskSpace({ results, errors }: Pick<BuildOutcome, 'results' | 'errors'>): void {
  const messages = [...results.values()].filter(isFailure).flatMap(({ message }) => message ?? []);
  const full = [...messages, ...errors].find((text) => matchError(text)?.rule.id === 'disk.full');
  if (full !== undefined) throw new Problem('STW-1012', { detail: full.replaceAll(/\s+/g, ' ').slice(0, 300) });
}
