import { CONFIG_PATH, parseConfig } from '../config/parse-config.ts';
import type { SettledCheck } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { asProblem } from '../core/problem.ts';
import type { Origin } from '../core/trigger.ts';
import { failCheck } from '../orchestrator/fail-check.ts';
import { projectsAt } from '../orchestrator/projects-at.ts';
import { settleChecks } from '../orchestrator/settle-checks.ts';
import type { AppPorts } from './app-ports.ts';

/** A merge queue waits for the required checks on its own commit. Each pull request in it passed its review already. */
export async function passMergeGroup(
  { origin, headSha }: { readonly origin: Origin; readonly headSha: string },
  host: CodeHost,
  ports: AppPorts,
): Promise<void> {
  try {
    await settleChecks(...(await settledBy(origin, headSha, { host, ports })), host);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    ports.log.error({ headSha, code: problem.code }, problem.message);
    // A queue that gets no answer waits until its time is up; it belongs to no one pull request.
    await failCheck(problem, { headSha, externalId: `problem:merge-group:${problem.code}` }, host);
  }
}

async function settledBy(
  origin: Origin,
  headSha: string,
  { host, ports }: { readonly host: CodeHost; readonly ports: AppPorts },
): Promise<readonly [readonly SettledCheck[], boolean]> {
  const config = parseConfig(await host.contents.read(CONFIG_PATH, origin.defaultBranch), ports.configSchema);
  const projects = await projectsAt(origin.defaultBranch, config, host);
  const settled = projects.map(
    ({ name }): SettledCheck => ({
      project: name,
      workflow: 'architecture-review',
      headSha,
      conclusion: 'success',
      title: 'Reviewed on its pull request',
      summary: 'Every pull request in this queue was reviewed before it entered. The queue’s merge commit itself was not built.',
    }),
  );
  return [settled, projects.length > 1];
}
