import { createHash } from 'node:crypto';
import type { CodeHost, WorkflowRun } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { intakeReport, LARGEST_ARTIFACT_BYTES, REPORT_ARTIFACT } from '../orchestrator/intake-report.ts';
import type { AppPorts } from './app-ports.ts';

interface At {
  readonly host: CodeHost;
  readonly ports: Pick<AppPorts, 'settings'>;
}

/** The report of exactly this run, by GitHub's own record of what the run was. */
export async function fetchReport(run: StoredRun, workflowRun: WorkflowRun, { host, ports }: At): Promise<Report> {
  const expected = {
    event: 'workflow_dispatch',
    path: `.github/workflows/${ports.settings.workflowFile}`,
    headBranch: run.defaultBranch,
    repositoryId: run.repositoryId,
  };
  const wrong = (['event', 'path', 'headBranch', 'repositoryId'] as const).find((field) => workflowRun[field] !== expected[field]);
  if (wrong !== undefined) throw new Problem('STW-3006', { detail: `the run’s ${wrong} is not what was dispatched` });
  const artifacts = (await host.runs.artifacts(workflowRun.id)).filter(({ name }) => name === REPORT_ARTIFACT);
  const [artifact] = artifacts;
  if (artifact === undefined) throw new Problem('STW-3005', { conclusion: workflowRun.conclusion ?? 'without a conclusion' });
  if (artifacts.length > 1) throw new Problem('STW-3006', { detail: 'there are several reports' });
  if (artifact.bytes > LARGEST_ARTIFACT_BYTES) throw new Problem('STW-3006', { detail: 'the artifact is too large' });
  const zip = await host.runs.download(artifact.id, LARGEST_ARTIFACT_BYTES);
  const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
  if (artifact.digest !== undefined && artifact.digest !== digest)
    throw new Problem('STW-3006', { detail: 'its digest is not the one that GitHub recorded' });
  return intakeReport(zip, run.request);
}
