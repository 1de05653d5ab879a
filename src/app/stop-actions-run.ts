import type { CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import type { AppPorts } from './app-ports.ts';

/** Cancels the Actions run behind a check that has ended. One that can't be cancelled (it just ended) only costs its minutes. */
export async function stopActionsRun(
  { workflowRunId, runKey }: Pick<StoredRun, 'workflowRunId' | 'runKey'>,
  { runs }: Pick<CodeHost, 'runs'>,
  { log }: Pick<AppPorts, 'log'>,
): Promise<void> {
  if (workflowRunId === undefined) return;
  try {
    await runs.cancel(workflowRunId);
  } catch (error) {
    log.warn({ run: runKey, code: asProblem(error).code }, 'the Actions run could not be cancelled');
  }
}
