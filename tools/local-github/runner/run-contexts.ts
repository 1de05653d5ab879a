import { z } from 'zod';
import type { Scope } from './expressions.ts';
import type { JobRun, WorkflowRun } from './job-run.ts';

const refs = z.object({ ref: z.string() });
const pullRequestPayload = z.object({ pull_request: z.object({ head: refs, base: refs }) });

/** What expressions see before a job has started: `github` (without a token), `vars`, `inputs` and, for `env:`, `secrets`. */
export function runContexts(run: WorkflowRun): Scope['contexts'] {
  const { assignment, inputs } = run;
  return { github: githubContext(run), vars: assignment.variables, inputs, secrets: assignment.secrets };
}

/** What the expressions of a job and of its steps see; `env` is the environment as the steps before have left it. */
export function jobContexts(job: JobRun, env: Readonly<Record<string, string>> = job.env): Scope['contexts'] {
  const before = runContexts(job.run);
  return {
    ...before,
    github: { ...githubContext(job.run), token: job.token, job: job.id, workspace: job.folders.workspace },
    secrets: { ...job.run.assignment.secrets, GITHUB_TOKEN: job.token },
    needs: job.needs,
    steps: job.steps,
    env,
    job: { status: job.status },
    runner: runnerContext(job),
  };
}

/** The head and base branch of the pull request that started the run; empty for other events. */
export function pullRequestRefs(event: Readonly<Record<string, unknown>>): { readonly head: string; readonly base: string } {
  const { data } = pullRequestPayload.safeParse(event);
  return { head: data?.pull_request.head.ref ?? '', base: data?.pull_request.base.ref ?? '' };
}

/** `main` for `refs/heads/main`, `7/merge` for `refs/pull/7/merge`. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '');
}

/** The name of the workflow: the declared one, else the file's path. */
export function workflowName({ workflow, assignment }: WorkflowRun): string {
  return workflow.name ?? assignment.workflowPath;
}

function githubContext(run: WorkflowRun): Readonly<Record<string, unknown>> {
  const { repository, ...assignment } = run.assignment;
  const fullName = `${repository.owner}/${repository.name}`;
  const { head, base } = pullRequestRefs(assignment.event);
  return {
    event: assignment.event,
    event_name: assignment.eventName,
    sha: assignment.sha,
    ref: assignment.ref,
    ref_name: shortRef(assignment.ref),
    ref_type: assignment.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    head_ref: head,
    base_ref: base,
    repository: fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repositoryUrl: `${assignment.urls.server}/${fullName}.git`,
    actor: assignment.actor,
    triggering_actor: assignment.actor,
    run_id: String(assignment.runId),
    run_number: String(assignment.runNumber),
    run_attempt: String(assignment.runAttempt),
    workflow: workflowName(run),
    workflow_ref: `${fullName}/${assignment.workflowPath}@${assignment.ref}`,
    workflow_sha: assignment.sha,
    server_url: assignment.urls.server,
    api_url: assignment.urls.api,
    graphql_url: `${assignment.urls.api}/graphql`,
  };
}

function runnerContext({ folders }: JobRun): Readonly<Record<string, string>> {
  return { ...runnerFacts, temp: folders.temp, tool_cache: folders.toolCache, environment: 'self-hosted', debug: '' };
}

const architectures: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64' };

/** Name, operating system and architecture, in the words of GitHub's runners. */
export const runnerFacts = {
  name: 'local',
  os: process.platform === 'darwin' ? 'macOS' : 'Linux',
  arch: architectures[process.arch] ?? process.arch,
} as const;
