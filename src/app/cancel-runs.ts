import type { CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import type { AppPorts } from './app-ports.ts';
import { isOpen } from './is-open.ts';

interface Which {
  readonly repositoryId: number;
  readonly pullRequest: number;
  /** What the checks of the stopped runs say. */
  readonly title: string;
  readonly only?: (run: StoredRun) => boolean;
}

/** Stops unfinished runs of a pull request: completes their checks as cancelled, then cancels their Actions runs. */
export async function cancelRuns(
  { repositoryId, pullRequest, title, only = () => true }: Which,
  host: CodeHost,
  ports: AppPorts,
): Promise<void> {
  const unfinished = ports.store.runs.ofPullRequest(repositoryId, pullRequest).filter((run) => isOpen(run) && only(run));
  for (const run of unfinished) {
    const summary = `${title}. This commit was not checked to the end.`;
    if (run.checkRunId !== undefined) await host.checks.complete(run.checkRunId, 'cancelled', { title, summary, annotations: [] });
    ports.store.runs.update(run.runKey, { state: 'stopped', title });
    ports.log.info({ run: run.runKey, title }, 'cancelled');
    await stopActionsRun(run, host, ports);
  }
}

/** The check says already that it was stopped; a run that can't be cancelled (it just ended) only costs its minutes. */
async function stopActionsRun({ workflowRunId, runKey }: StoredRun, host: CodeHost, { log }: AppPorts): Promise<void> {
  if (workflowRunId === undefined) return;
  try {
    await host.runs.cancel(workflowRunId);
  } catch (error) {
    log.warn({ run: runKey, code: asProblem(error).code }, 'the Actions run could not be cancelled');
  }
}
