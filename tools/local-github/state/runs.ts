import { createHash, randomBytes } from 'node:crypto';
import type { Conclusion, Permissions, RunAssignment, RunnerHost } from '../contract.ts';
import { runJson, workflowJson } from '../json/run-json.ts';
import { admit, readConcurrency, release } from './concurrency.ts';
import { GitHubError } from './github-error.ts';
import type { Repository, Sender, WorkflowRun } from './model.ts';
import type { WorkflowFile } from './workflows.ts';
import type { World } from './world.ts';

/** What is known when a run is decided upon. */
export interface RunRequest {
  readonly repository: Repository;
  readonly headRepository: Repository;
  readonly workflow: WorkflowFile;
  readonly workflowText: string;
  readonly eventName: RunAssignment['eventName'];
  readonly event: Readonly<Record<string, unknown>>;
  readonly ref: string;
  readonly sha: string;
  readonly branch: string;
  readonly title: string;
  readonly sender: Sender;
  /** A fork's pull request: its token reads only and it gets no secrets. */
  readonly fork: boolean;
}

/** Queues a run, tells the apps, and hands it to the runner; without a runner it stays queued. */
export function startRun(world: World, request: RunRequest): WorkflowRun {
  const run = queueRun(world, request);
  world.log(`run ${run.id} of ${run.workflow.path} queued by ${run.event}`);
  tell(world, run, 'requested');
  try {
    admit(run, readConcurrency(request.workflow.concurrency, githubContext(run, request)), {
      start: () => begin(world, run, request),
      cancel: (other) => cancelRun(world, other),
    });
  } catch (error) {
    fail(world, run, `The workflow is not valid: ${error instanceof Error ? error.message : String(error)}`);
  }
  return run;
}

/** Cancels a run: its runner is told; one that never started is over at once. Throws 409 when it is over already. */
export function cancelRun(world: World, run: WorkflowRun): void {
  if (run.status === 'completed') throw new GitHubError(409, 'Cannot cancel a workflow run that is completed.');
  run.cancellation.abort();
  if (run.status !== 'in_progress') finish(world, run, 'cancelled');
}

/** What `concurrency:` may refer to. */
function githubContext(run: WorkflowRun, request: RunRequest): Record<string, unknown> {
  const pull = run.event === 'pull_request' ? { head_ref: request.branch } : { head_ref: '' };
  const { event, eventName, ref, sha } = request;
  return { event, event_name: eventName, ref, sha, run_id: String(run.id), workflow: run.workflow.name, actor: run.actor.login, ...pull };
}

function queueRun(world: World, request: RunRequest): WorkflowRun {
  const { repository, workflow } = request;
  const number = 1 + [...repository.runs.values()].filter((other) => other.workflow.id === workflow.id).length;
  const run: WorkflowRun = {
    id: world.nextId(),
    number,
    attempt: 1,
    repository,
    headRepository: request.headRepository,
    workflow,
    event: request.eventName,
    headSha: request.sha,
    headBranch: request.branch,
    displayTitle: request.title,
    actor: request.sender.account,
    createdAt: world.now(),
    updatedAt: world.now(),
    jobs: [],
    log: [],
    cancellation: new AbortController(),
    status: 'queued',
    conclusion: null,
  };
  repository.runs.set(run.id, run);
  return run;
}

function begin(world: World, run: WorkflowRun, request: RunRequest): void {
  const { runner } = world;
  if (runner !== undefined) world.background.track(execute(world, run, { request, runner }));
}

async function execute(world: World, run: WorkflowRun, work: { request: RunRequest; runner: NonNullable<World['runner']> }): Promise<void> {
  const { signal } = run.cancellation;
  run.status = 'in_progress';
  run.updatedAt = world.now();
  tell(world, run, 'in_progress');
  try {
    const conclusion = await work.runner(assign(world, run, work.request), hostFor(world, run, work.request), signal);
    finish(world, run, signal.aborted ? 'cancelled' : conclusion);
  } catch (error) {
    // A runner that rejects is broken, which must show.
    fail(world, run, `The runner itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

function fail(world: World, run: WorkflowRun, reason: string): void {
  run.log.push(reason);
  world.log(`run ${run.id}: ${reason}`);
  finish(world, run, 'failure');
}

function finish(world: World, run: WorkflowRun, conclusion: Conclusion): void {
  run.status = 'completed';
  run.conclusion = conclusion;
  run.updatedAt = world.now();
  release(run.repository, run);
  for (const [token, { runId }] of world.tokens) if (runId === run.id) world.tokens.delete(token);
  world.log(`run ${run.id} completed: ${conclusion}`);
  tell(world, run, 'completed');
}

function tell(world: World, run: WorkflowRun, action: string): void {
  const payload = { workflow_run: runJson(world, run), workflow: workflowJson(world, run.repository, run.workflow) };
  world.emit({ name: 'workflow_run', action, repository: run.repository, payload, sender: { account: run.actor, byJobToken: false } });
}

function assign(world: World, run: WorkflowRun, request: RunRequest): RunAssignment {
  const { repository } = request;
  return {
    runId: run.id,
    runAttempt: run.attempt,
    runNumber: run.number,
    repository: { id: repository.id, owner: repository.owner.login, name: repository.name, defaultBranch: repository.defaultBranch },
    workflowPath: run.workflow.path,
    workflowText: request.workflowText,
    eventName: request.eventName,
    event: request.event,
    ref: request.ref,
    sha: request.sha,
    actor: run.actor.login,
    variables: Object.fromEntries(repository.variables),
    secrets: request.fork ? {} : Object.fromEntries(repository.secrets),
    urls: world.urls,
  };
}

function hostFor(world: World, run: WorkflowRun, request: RunRequest): RunnerHost {
  const artifact = (name: string) => [...run.repository.artifacts.values()].find((one) => one.run === run && one.name === name);
  return {
    mintJobToken: (permissions) => mintJobToken(world, run, request.fork ? readOnly(permissions) : permissions),
    uploadArtifact: ({ name, zip, retentionDays }) => {
      if (artifact(name) !== undefined)
        throw new GitHubError(409, `an artifact with this name already exists on the workflow run: ${name}`);
      const id = world.nextId();
      const createdAt = world.now();
      const expiresAt = new Date(new Date(createdAt).getTime() + (retentionDays ?? 90) * 86_400_000).toISOString();
      const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
      run.repository.artifacts.set(id, { id, run, name, zip, digest, createdAt, expiresAt });
    },
    downloadArtifact: (name) => artifact(name)?.zip,
    jobStarted: ({ id, name }) => {
      run.jobs.push({ id: world.nextId(), key: id, name, startedAt: world.now(), completedAt: null, conclusion: null, log: '' });
    },
    jobFinished: (job) => {
      const known = run.jobs.findLast((one) => one.key === job.id && one.name === job.name);
      if (known === undefined) throw new Error(`The runner finished a job it never started: ${job.id}`);
      Object.assign(known, { completedAt: world.now(), conclusion: job.conclusion, log: job.log });
    },
    log: (line) => {
      run.log.push(line);
      world.log(line);
    },
  };
}

function mintJobToken(world: World, run: WorkflowRun, permissions: Permissions): string {
  const token = `ghs_${randomBytes(27).toString('base64url')}`;
  const { actionsApp: app } = world;
  // Workflow files say pull-requests, the API says pull_requests.
  const named = Object.fromEntries(Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level]));
  const repositoryIds = new Set([run.repository.id]);
  const actor = { kind: 'job', account: app.bot, app, permissions: named, repositoryIds, installationId: undefined } as const;
  world.tokens.set(token, { actor, expiresAt: undefined, runId: run.id });
  return token;
}

function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.entries(permissions).map(([name, level]) => [name, level === 'write' ? 'read' : level]));
}
