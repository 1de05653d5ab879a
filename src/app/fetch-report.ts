import type { CodeHost, WorkflowRun } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { downloadReport } from '../orchestrator/download-report.ts';
import { intakeReport } from '../orchestrator/intake-report.ts';
import type { AppPorts } from './app-ports.ts';
import { workflowPath } from './workflow-path.ts';

interface At {
  readonly host: CodeHost;
  readonly ports: Pick<AppPorts, 'settings'>;
}

/** The report of exactly this run, by GitHub's own record of what the run was. */
export async function fetchReport(run: StoredRun, workflowRun: WorkflowRun, { host, ports }: At): Promise<Report> {
  const expected = {
    event: 'workflow_dispatch',
    path: workflowPath(ports.settings),
    headBranch: run.defaultBranch,
    repositoryId: run.repositoryId,
    // Somebody who presses "Re-run" on Actions' page started what Steward did not ask for.
    attempt: 1,
  };
  const wrong = (['event', 'path', 'headBranch', 'repositoryId', 'attempt'] as const).find(
    (field) => workflowRun[field] !== expected[field],
  );
  if (wrong !== undefined) throw new Problem('STW-3006', { detail: `the run’s ${wrong} is not what was dispatched` });
  return intakeReport(await downloadReport(workflowRun, host), run.request);
}
