import type { CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem, Problem } from '../core/problem.ts';
import { problemPolicy } from '../orchestrator/problem-policy.ts';
import { publishProblem } from '../orchestrator/publish.ts';
import type { AppPorts } from './app-ports.ts';
import { checkOfRun } from './check-of-run.ts';
import { finishRun } from './finish-run.ts';
import { isOpen } from './is-open.ts';
import { continueRun } from './start-run.ts';
import { stopActionsRun } from './stop-actions-run.ts';

/**
 * The watchdog: no check stays "in progress". A run that GitHub says has ended is finished (its delivery may be lost); one that
 * is older than the deadline is closed as failed.
 */
export async function closeLostRuns(ports: AppPorts): Promise<void> {
  for (const run of ports.store.runs.unfinished()) {
    try {
      await closeIfLost(run, ports);
    } catch (error) {
      ports.log.warn({ run: run.runKey, code: asProblem(error).code }, 'the watchdog will look again');
    }
  }
}

async function closeIfLost(run: StoredRun, ports: AppPorts): Promise<void> {
  const { repositoryId, workflowRunId, openedAt, request, installationId } = run;
  const host = await ports.hostFor({ repository: request.repository, installationId });
  const isOverdue = ports.clock.now().getTime() - openedAt.getTime() > ports.settings.runDeadlineMinutes * 60_000;
  try {
    if (workflowRunId !== undefined) await finishRun({ workflowRunId, repositoryId }, host, ports);
    else if (!isOverdue) await continueRun(run, { host, ports });
  } catch (error) {
    if (!isOverdue) throw error;
    ports.log.warn({ run: run.runKey, code: asProblem(error).code }, 'the overdue run could not be finished');
  }
  const now = ports.store.runs.get(run.runKey) ?? run;
  if (isOverdue && isOpen(now)) await giveUp(now, host, ports);
}

async function giveUp(run: StoredRun, host: CodeHost, ports: AppPorts): Promise<void> {
  const { request, runUrl, runKey } = run;
  const problem = new Problem('STW-3007', { minutes: String(ports.settings.runDeadlineMinutes) });
  const checkRunId = await checkOfRun(run, host);
  const title = await publishProblem(
    problem,
    { host, request, checkRunId, runUrl, buttons: true },
    problemPolicy(request.config, ports.configSchema),
  );
  ports.store.runs.update(runKey, { state: 'done', title });
  await stopActionsRun(run, host, ports);
}
