import { CONFIG_PATH, parseConfig } from '../config/parse-config.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import { SWITCHED_OFF } from '../orchestrator/replies.ts';
import type { AppPorts } from './app-ports.ts';
import { cancelRuns } from './cancel-runs.ts';

/** A full stop: `enabled: false` on the default branch stops what runs in its repository, whether or not anything happens on the pull requests. */
export async function stopSwitchedOff(ports: AppPorts): Promise<void> {
  const unfinished = Map.groupBy(ports.store.runs.unfinished(), ({ repositoryId }) => repositoryId);
  for (const [repositoryId, runs] of unfinished) {
    try {
      await stopIfOff(repositoryId, runs, ports);
    } catch (error) {
      ports.log.warn({ repositoryId, code: asProblem(error).code }, 'whether Steward is still switched on could not be read');
    }
  }
}

async function stopIfOff(repositoryId: number, runs: readonly StoredRun[], ports: AppPorts): Promise<void> {
  const [first] = runs;
  if (first === undefined) return;
  const host = await ports.hostFor({ repository: first.request.repository, installationId: first.installationId });
  const config = parseConfig(await host.contents.read(CONFIG_PATH, first.defaultBranch), ports.configSchema);
  if (config.enabled) return;
  for (const pullRequest of new Set(runs.map(({ request }) => request.pullRequest)))
    await cancelRuns({ repositoryId, pullRequest, title: SWITCHED_OFF.title, conclusion: 'skipped' }, host, ports);
}
