import type { configSchema } from '../config/config-schema.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { SettledCheck } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import { failCheck } from './fail-check.ts';
import { projectsAt } from './projects-at.ts';
import { readConfig } from './read-config.ts';
import { SWITCHED_OFF } from './replies.ts';
import { settleChecks } from './settle-checks.ts';

/** The commit that a merge queue wants to merge, and the one that it would be merged into. */
export interface MergeGroup {
  readonly headSha: string;
  readonly baseSha: string;
}

/**
 * A merge queue waits for the required checks on its own commit. Each pull request in it passed its review already. A queue that gets no
 * answer waits until its time is up, so it gets one also when something is wrong: the problem is returned.
 */
export async function settleMergeGroup(
  group: MergeGroup,
  host: CodeHost,
  schema: ReturnType<typeof configSchema>,
): Promise<Problem | undefined> {
  try {
    const settled = await settledBy(group, host, schema);
    await settleChecks(settled, settled.length > 1, host);
    return undefined;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    // It belongs to no one pull request.
    await failCheck(problem, { headSha: group.headSha, externalId: `problem:merge-group:${problem.code}` }, host);
    return problem;
  }
}

/** What would be merged brings its own configuration; only the base's counts. */
async function settledBy(
  { headSha, baseSha }: MergeGroup,
  host: CodeHost,
  schema: ReturnType<typeof configSchema>,
): Promise<readonly SettledCheck[]> {
  const config = parseConfig(await readConfig(baseSha, host), schema);
  const projects = await projectsAt(baseSha, config, host);
  return projects.map(({ name }) => ({
    project: name,
    workflow: 'architecture-review',
    headSha,
    conclusion: 'success',
    ...(config.enabled ? REVIEWED : SWITCHED_OFF),
  }));
}

const REVIEWED = {
  title: 'Reviewed on its pull request',
  summary:
    'The check of each pull request in this queue let it enter; what it says is there. The queue’s merge commit itself was not built.',
};
