import type { Config } from '../config/config-schema.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { CodeHost, WorkflowRun } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { STEWARD_VERSION } from '../core/steward-version.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { problemPolicy } from '../orchestrator/problem-policy.ts';
import { projectsAt } from '../orchestrator/projects-at.ts';
import { type Destination, publishProblem, publishReport } from '../orchestrator/publish.ts';
import { suggestFixes, suggestible } from '../orchestrator/suggest-fixes.ts';
import type { AppPorts } from './app-ports.ts';
import { fetchReport } from './fetch-report.ts';
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
  const { title, awaitsConfirmation } = await publishOrFail(run, workflowRun, { host, ports });
  ports.store.runs.update(run.runKey, { state: 'done', title, awaitsConfirmation, endedAt: ports.clock.now() });
  ports.log.info({ run: run.runKey, title }, 'published');
}

interface At {
  readonly host: CodeHost;
  readonly ports: AppPorts;
}

type Ended = Pick<StoredRun, 'awaitsConfirmation'> & { readonly title: string };

async function publishOrFail(run: StoredRun, workflowRun: WorkflowRun, at: At): Promise<Ended> {
  try {
    const report = await fetchReport(run, workflowRun, at);
    noteVersion(report, run, at.ports);
    return await publishRun(run, report, at);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    at.ports.log.warn({ run: run.runKey, code: problem.code }, problem.message);
    const title = await publishProblem(problem, destinationOf(run, at.host), problemPolicy(run.request, at.ports.configSchema));
    return { title, awaitsConfirmation: false };
  }
}

/** A report that can be read counts, whichever version wrote it; `/steward status` says which of the two to update. */
function noteVersion({ steward }: Report, { runKey }: StoredRun, { log }: AppPorts): void {
  if (steward === undefined || steward === STEWARD_VERSION) return;
  log.warn({ run: runKey, action: steward, app: STEWARD_VERSION, code: 'STW-3016' }, 'App and Action are of different versions');
}

/** Publishes a report of a run, for the first time or once more after somebody accepted one of its findings. */
export async function publishRun(run: StoredRun, report: Report, { host, ports }: At): Promise<Ended> {
  const { owner, name } = host.repository;
  const config = parseConfig(run.request.config, ports.configSchema);
  const context = {
    repositoryUrl: `${ports.settings.webUrl}/${owner}/${name}`,
    runUrl: run.runUrl,
    severalProjects: run.severalProjects,
    ruleTitles: Object.fromEntries(ports.rules.map(({ id, title }) => [id, title])),
    earlierRuns: earlierRuns(run, ports),
    fixes: config.fixes,
  };
  const policy = policyOf(config, ports.rules, run.request.lane);
  const { title, because, judged } = await publishReport(report, destinationOf(run, host), { policy, roles: config.roles, context });
  const offered = suggestible(judged, config.fixes);
  if (offered !== undefined) await suggest(run, { report: offered, config }, { host, ports });
  return { title, awaitsConfirmation: because === 'awaits-confirmation' };
}

async function suggest(
  run: StoredRun,
  { report, config }: { readonly report: Report; readonly config: Config },
  { host, ports }: At,
): Promise<void> {
  const project = (await projectsAt(report.baseSha, config, host)).find(({ name }) => name === report.project);
  if (project === undefined) return;
  const about = { report, repositoryId: run.repositoryId, projectDir: project.dir };
  await suggestFixes(about, host, (untold) => ports.log.warn({ run: run.runKey, code: untold.code }, 'no suggestion could be made'));
}

function destinationOf({ request, checkRunId, runUrl, state }: StoredRun, host: CodeHost): Destination {
  return { host, request, checkRunId, runUrl, buttons: true, ...(state === 'done' ? { annotated: true } : {}) };
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
