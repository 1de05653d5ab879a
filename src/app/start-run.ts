import type { CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import type { RunRequest } from '../core/run-request.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { problemPolicy } from '../orchestrator/problem-policy.ts';
import { publishProblem } from '../orchestrator/publish.ts';
import type { AppPorts } from './app-ports.ts';
import { cancelRuns } from './cancel-runs.ts';
import { checkOfRun } from './check-of-run.ts';
import { finishRun } from './finish-run.ts';
import type { Subject } from './subject.ts';

/**
 * Starts the runs that were asked for: keeps all intents at once, then opens each one's check, stops what it supersedes and dispatches
 * the Action. The store is written after each effect, so another attempt goes on where this one stopped.
 */
export async function startRuns(requests: readonly RunRequest[], subject: Subject, at: At): Promise<void> {
  const { runs } = at.ports.store;
  const unknown = new Set(requests.flatMap(({ runKey }) => (runs.get(runKey) === undefined ? [runKey] : [])));
  runs.addAll(requests.map((request) => intentOf(request, subject, at.ports)));
  for (const { runKey } of requests) {
    const run = runs.get(runKey);
    if (run?.state === 'intended') await (unknown.has(runKey) ? begin(run, { ...at, isNew: true }) : continueRun(run, at));
  }
}

/** Goes on with a run whose start was cut off: no effect is had twice. */
export async function continueRun(run: StoredRun, at: At): Promise<void> {
  await begin(run, { ...at, isNew: false });
  const { workflowRunId, repositoryId } = at.ports.store.runs.get(run.runKey) ?? run;
  // Its end may have been told while nobody knew whose end that was.
  if (workflowRunId !== undefined) await finishRun({ workflowRunId, repositoryId }, at.host, at.ports);
}

interface At {
  readonly host: CodeHost;
  readonly ports: AppPorts;
}

async function begin(run: StoredRun, { host, ports, isNew }: At & { readonly isNew: boolean }): Promise<void> {
  const checkRunId = (await checkOfRun(run, host)) ?? (await openCheck(run, host));
  ports.store.runs.update(run.runKey, { checkRunId });
  await supersede(run, host, ports);
  try {
    await dispatch({ ...run, checkRunId, isNew }, host, ports);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    const destination = { host, request: run.request, checkRunId, runUrl: undefined, buttons: true };
    const title = await publishProblem(problem, destination, problemPolicy(run.request, ports.configSchema));
    ports.store.runs.update(run.runKey, { state: 'done', title, endedAt: ports.clock.now() });
    ports.log.error({ run: run.runKey, code: problem.code }, problem.message);
  }
}

function intentOf(request: RunRequest, { origin, severalProjects, commentId }: Subject, { clock }: AppPorts): StoredRun {
  const { installationId, repositoryId, defaultBranch } = origin;
  const unknown = { checkRunId: undefined, workflowRunId: undefined, runUrl: undefined, title: undefined, awaitsConfirmation: false };
  const about = { runKey: request.runKey, request, installationId, repositoryId, defaultBranch, severalProjects, commentId };
  return { ...unknown, ...about, state: 'intended', openedAt: clock.now() };
}

async function openCheck({ request, runKey, severalProjects }: StoredRun, host: CodeHost): Promise<number> {
  const name = checkName(request.workflow, severalProjects ? request.project : undefined);
  const summary = `Requested by ${request.requestedBy}.`;
  return host.checks.open({ name, headSha: request.headSha, externalId: runKey, title: 'Queued', summary });
}

async function supersede(run: StoredRun, host: CodeHost, ports: AppPorts): Promise<void> {
  const { repositoryId, request } = run;
  const title = `Superseded by ${request.headSha.slice(0, 7)}`;
  const isOlder = (other: StoredRun) =>
    other.runKey !== run.runKey && other.request.project === request.project && other.request.workflow === request.workflow;
  await cancelRuns({ repositoryId, pullRequest: request.pullRequest, title, only: isOlder }, host, ports);
}

/** An earlier attempt may have dispatched without learning of it: the template puts the run's key into its title. */
async function dispatch(
  run: StoredRun & { readonly checkRunId: number; readonly isNew: boolean },
  host: CodeHost,
  { store, settings, log }: AppPorts,
): Promise<void> {
  const inputs = { request: JSON.stringify(run.request) };
  const known = run.isNew ? undefined : await host.runs.findDispatched(settings.workflowFile, run.runKey);
  const started = known ?? (await host.runs.dispatch(settings.workflowFile, run.defaultBranch, inputs));
  store.runs.update(run.runKey, { state: 'running', workflowRunId: started.id, runUrl: started.url });
  log.info({ run: run.runKey, workflowRun: started.id }, 'dispatched');
  const summary = `Running in GitHub Actions: ${started.url}`;
  await host.checks.start(run.checkRunId, { title: 'Running', summary, detailsUrl: started.url });
}
