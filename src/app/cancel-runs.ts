import type { CheckConclusion, CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import type { AppPorts } from './app-ports.ts';
import { checkOfRun } from './check-of-run.ts';
import { isOpen } from './is-open.ts';
import { stopActionsRun } from './stop-actions-run.ts';

interface Which {
  readonly repositoryId: number;
  readonly pullRequest: number;
  /** What the checks of the stopped runs say. */
  readonly title: string;
  /** How those checks end. */
  readonly conclusion?: CheckConclusion;
  readonly only?: (run: StoredRun) => boolean;
}

/** Stops unfinished runs of a pull request: completes their checks, as cancelled where nothing else is said, then cancels their Actions runs. */
export async function cancelRuns(
  { repositoryId, pullRequest, title, conclusion = 'cancelled', only = () => true }: Which,
  host: CodeHost,
  ports: AppPorts,
): Promise<void> {
  const unfinished = ports.store.runs.ofPullRequest(repositoryId, pullRequest).filter((run) => isOpen(run) && only(run));
  for (const run of unfinished) {
    const summary = `${title}. This commit was not checked to the end.`;
    const checkRunId = await checkOfRun(run, host);
    if (checkRunId !== undefined) await host.checks.complete(checkRunId, conclusion, { title, summary, annotations: [] });
    ports.store.runs.update(run.runKey, { state: 'stopped', title, endedAt: ports.clock.now() });
    ports.log.info({ run: run.runKey, title }, 'cancelled');
    await stopActionsRun(run, host, ports);
  }
}
