import type { BuildOutcome, NodeResult } from '../../../../../src/dbt/build-outcome.ts';

/** A build in which each of these models of `taxi` succeeded, unless its parts say otherwise. */
export function built(results: Readonly<Record<string, Partial<NodeResult>>>, parts: Partial<BuildOutcome> = {}): BuildOutcome {
  const all = Object.entries(results).map(([name, result]): NodeResult => {
    return { uniqueId: `model.taxi.${name}`, status: 'success', seconds: 1, failures: undefined, message: undefined, ...result };
  });
  return {
    command: 'build',
    succeeded: true,
    results: new Map(all.map((result) => [result.uniqueId, result])),
    errors: [],
    seconds: 1,
    ...parts,
  };
}
