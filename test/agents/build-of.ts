import type { BuildOutcome, NodeResult } from '../../src/dbt/build-outcome.ts';

/** What dbt did, by the status of each node. */
export function buildOf(statuses: Readonly<Record<string, NodeResult['status']>>, more: Partial<BuildOutcome> = {}): BuildOutcome {
  const results = Object.entries(statuses).map(
    ([uniqueId, status]) =>
      [uniqueId, { uniqueId, status, seconds: 1, failures: status === 'warn' ? 3 : undefined, message: undefined }] as const,
  );
  return { command: 'build', succeeded: true, results: new Map(results), errors: [], seconds: 1, ...more };
}
