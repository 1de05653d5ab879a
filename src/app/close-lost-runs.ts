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
import { stopSwitchedOff } from './stop-switched-off.ts';

/**
 * The watchdog: no check stays "in progress". What runs where Steward was switched off is stopped. A run that GitHub says has ended is
 * finished (its delivery may be lost); one that is older than the deadline is closed as failed.
 */
export async function closeLostRuns(ports: AppPorts): Promise<void> {
  await stopSwitchedOff(ports);
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
  const problem = new Problem('STW-3007', { minutes: String(ports.settings.runDeadlineMinutes) });
  const title = await closeCheck(run, problem, { host, ports });
  ports.store.runs.update(run.runKey, { state: 'done', title, endedAt: ports.clock.now() });
  await stopActionsRun(run, host, ports);
}

/** Where GitHub refuses for good (the App was uninstalled, the repository deleted) nobody can close it: the run is let go. */
async function closeCheck(run: StoredRun, problem: Problem, { host, ports }: { host: CodeHost; ports: AppPorts }): Promise<string> {
  const { request, runUrl, runKey } = run;
  try {
    const checkRunId = await checkOfRun(run, host);
    const policy = problemPolicy(request, ports.configSchema);
    return await publishProblem(problem, { host, request, checkRunId, runUrl, buttons: true }, policy);
  } catch (error) {
    const { code } = asProblem(error);
    if (code === 'STW-3004') throw error;
    ports.log.warn({ run: runKey, code }, 'let go: GitHub no longer lets its check be closed');
    return problem.message;
  }
}
