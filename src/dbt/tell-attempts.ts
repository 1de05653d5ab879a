import type { NodeResult } from './build-outcome.ts';
import { isFailure } from './node-status.ts';
import { resourceName } from './resource-name.ts';

const LONGEST = 120;

/** "`orders`: 2 attempts: deadlock detected, then passed"; undefined for a node that had only one. */
export function tellAttempts({ uniqueId, attempts = [] }: NodeResult): string | undefined {
  if (attempts.length < 2) return undefined;
  const words = attempts.map((attempt) => (isFailure(attempt) ? whatHappened(attempt.message) : 'passed'));
  return `\`${resourceName(uniqueId)}\`: ${attempts.length} attempts: ${words.join(', then ')}`;
}

/** The first line of a message only says what kind it is. */
function whatHappened(message: string | undefined): string {
  const lines = (message ?? '').split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  return (said[1] ?? said[0] ?? 'it failed').slice(0, LONGEST);
}
