import type { CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import type { RunRequest } from '../core/run-request.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { publishProblem } from '../orchestrator/publish.ts';
import type { AppPorts } from './app-ports.ts';
import { cancelRuns } from './cancel-runs.ts';
import type { Subject } from './subject.ts';

/**
 * Starts one run: keeps the intent, opens its check, stops what it supersedes, dispatches the Action. The store is written after
 * each effect, so another attempt goes on where this one stopped.
 */
export async function startRun(request: RunRequest, subject: Subject, { host, ports }: { host: CodeHost; ports: AppPorts }): Promise<void> {
  const { run, isNew } = keepIntent(request, subject, ports);
  if (run.state !== 'intended') return;
  const checkRunId = await checkOf(run, host);
  ports.store.runs.update(run.runKey, { checkRunId });
  await supersede(run, host, ports);
  try {
    await dispatch({ ...run, checkRunId, isNew }, host, ports);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    const title = await publishProblem(problem, { host, request, checkRunId, runUrl: undefined, buttons: true });
    ports.store.runs.update(run.runKey, { state: 'done', title });
    ports.log.error({ run: run.runKey, code: problem.code }, problem.message);
  }
}

function keepIntent(
  request: RunRequest,
  { origin, severalProjects }: Subject,
  { store, clock }: AppPorts,
): { readonly run: StoredRun; readonly isNew: boolean } {
  const { runKey } = request;
  const { installationId, repositoryId, defaultBranch } = origin;
  const unknown = { checkRunId: undefined, workflowRunId: undefined, runUrl: undefined, title: undefined };
  const run: StoredRun = {
    ...unknown,
    runKey,
    request,
    installationId,
    repositoryId,
    defaultBranch,
    severalProjects,
    state: 'intended',
    openedAt: clock.now(),
  };
  return store.runs.add(run) ? { run, isNew: true } : { run: store.runs.get(runKey) ?? run, isNew: false };
}

/** The check of the run: a crash may have come between opening it and keeping its id. */
async function checkOf({ checkRunId, request, runKey, severalProjects }: StoredRun, host: CodeHost): Promise<number> {
  if (checkRunId !== undefined) return checkRunId;
  const opened = (await host.checks.list(request.headSha)).find(({ externalId }) => externalId === runKey);
  if (opened !== undefined) return opened.id;
  const name = checkName(request.workflow, severalProjects ? request.project : undefined);
  return host.checks.open({
    name,
    headSha: request.headSha,
    externalId: runKey,
    title: 'Queued',
    summary: `Requested by ${request.requestedBy}.`,
  });
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
