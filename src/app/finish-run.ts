import { createHash } from 'node:crypto';
import { parseConfig } from '../config/parse-config.ts';
import type { CodeHost, WorkflowRun } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem, Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { intakeReport, LARGEST_ARTIFACT_BYTES, REPORT_ARTIFACT } from '../orchestrator/intake-report.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { type Destination, publishProblem, publishReport } from '../orchestrator/publish.ts';
import type { AppPorts } from './app-ports.ts';
import { isOpen } from './is-open.ts';

/**
 * Publishes what a finished Actions run left: one comment and the completed check. A run without a valid report ends as a failed
 * check that says so. Runs that Steward didn't ask for, and runs already done, are none of its business.
 */
export async function finishRun(
  { workflowRunId, repositoryId }: { readonly workflowRunId: number; readonly repositoryId: number },
  host: CodeHost,
  ports: AppPorts,
): Promise<void> {
  const run = ports.store.runs.byWorkflowRun(workflowRunId);
  if (run === undefined || run.repositoryId !== repositoryId || !isOpen(run)) return;
  const workflowRun = await host.runs.get(workflowRunId);
  if (workflowRun.status !== 'completed') return;
  const title = await publishOrFail(run, workflowRun, { host, ports });
  ports.store.runs.update(run.runKey, { state: 'done', title });
  ports.log.info({ run: run.runKey, title }, 'published');
}

interface At {
  readonly host: CodeHost;
  readonly ports: AppPorts;
}

async function publishOrFail(run: StoredRun, workflowRun: WorkflowRun, at: At): Promise<string> {
  try {
    return await publish(run, await fetchReport(run, workflowRun, at), at);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    at.ports.log.warn({ run: run.runKey, code: problem.code }, problem.message);
    return publishProblem(problem, destinationOf(run, at.host));
  }
}

/** The report of exactly this run, by GitHub's own record of what the run was. */
async function fetchReport(run: StoredRun, workflowRun: WorkflowRun, { host, ports }: At): Promise<Report> {
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

async function publish(run: StoredRun, report: Report, { host, ports }: At): Promise<string> {
  const { owner, name } = host.repository;
  const context = {
    repositoryUrl: `${ports.settings.webUrl}/${owner}/${name}`,
    runUrl: run.runUrl,
    severalProjects: run.severalProjects,
    ruleTitles: Object.fromEntries(ports.rules.map(({ id, title }) => [id, title])),
    earlierRuns: earlierRuns(run, ports),
  };
  const policy = policyOf(parseConfig(run.request.config, ports.configSchema), ports.rules);
  return publishReport(report, destinationOf(run, host), { policy, context });
}

function destinationOf({ request, checkRunId, runUrl }: StoredRun, host: CodeHost): Destination {
  return { host, request, checkRunId, runUrl, buttons: true };
}

/** One line per earlier commit of the same project and workflow: its last run. Runs that were stopped say nothing worth a line. */
function earlierRuns({ repositoryId, request }: StoredRun, { store }: AppPorts) {
  const same = store.runs
    .ofPullRequest(repositoryId, request.pullRequest)
    .filter((other) => other.request.project === request.project && other.request.workflow === request.workflow)
    .filter((other) => other.state === 'done' && other.request.headSha !== request.headSha && other.title !== undefined);
  const last = new Map(
    same.map((other) => [other.request.headSha, { headSha: other.request.headSha, title: other.title ?? '', url: other.runUrl }]),
  );
  return [...last.values()].toReversed();
}
