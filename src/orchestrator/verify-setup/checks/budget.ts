import type { Config } from '../../../config/config-schema.ts';
import { Problem } from '../../../core/problem.ts';
import { ok, type SetUpCheck } from '../set-up-check.ts';

/** What reviews may cost. */
export const budget: SetUpCheck = {
  id: 'budget',
  title: 'Budget',
  look({ files: { config } }) {
    if (config instanceof Problem) return undefined;
    const limits = limitsOf(config.budget);
    return ok(limits.length === 0 ? 'none is set, so only DuckDB is built; anything else is read' : limits.join(', '));
  },
};

function limitsOf({ minutes, nodes, bytes, per_pull_request: perPullRequest, per_day: perDay }: Config['budget']): readonly string[] {
  return [
    ...(minutes === undefined ? [] : [`${minutes} minutes for a run`]),
    ...(nodes === undefined ? [] : [`${nodes} nodes for a run`]),
    ...(bytes === undefined ? [] : [`${bytes} bytes for a run`]),
    ...(perPullRequest === undefined ? [] : [`${perPullRequest} minutes for a pull request`]),
    ...(perDay === undefined ? [] : [`${perDay} minutes in a day`]),
  ];
}
