import type { StoredRun } from '../core/ports/store.ts';
import { asProblem, Problem } from '../core/problem.ts';
import { publishProblem } from '../orchestrator/publish.ts';
import type { AppPorts } from './app-ports.ts';
import { finishRun } from './finish-run.ts';
import { isOpen } from './is-open.ts';

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
  const host = await ports.hostFor({ repository: run.request.repository, installationId: run.installationId });
  if (run.workflowRunId !== undefined) await finishRun({ workflowRunId: run.workflowRunId, repositoryId: run.repositoryId }, host, ports);
  const { runDeadlineMinutes } = ports.settings;
  const isOverdue = ports.clock.now().getTime() - run.openedAt.getTime() > runDeadlineMinutes * 60_000;
  if (!isOverdue || !isOpen(ports.store.runs.get(run.runKey) ?? run)) return;
  const { request, checkRunId, runUrl } = run;
  const title = await publishProblem(new Problem('STW-3007', { minutes: String(runDeadlineMinutes) }), {
    host,
    request,
    checkRunId,
    runUrl,
    buttons: true,
  });
  ports.store.runs.update(run.runKey, { state: 'done', title });
}
