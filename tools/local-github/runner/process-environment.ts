import { delimiter, join } from 'node:path';
import type { JobRun, WorkflowRun } from './job-run.ts';
import { pullRequestRefs, runnerFacts, shortRef, workflowName } from './run-contexts.ts';

const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR'] as const;

/**
 * The whole environment of a process of a job: four names of the runner's own environment, the job's `env`, and what GitHub defines.
 * GitHub's names win, as they can't be overwritten there either.
 */
export function processEnvironment(job: JobRun, env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, string>> = {
    ...inheritedEnvironment(),
    CI: 'true',
    ...env,
    ...runVariables(job.run),
    ...jobVariables(job),
  };
  return { ...all, PATH: [...job.paths, all['PATH'] ?? ''].join(delimiter) };
}

/** The names that a process of a job may see of the environment that the runner itself was started in. */
export function inheritedEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

/** Where the payload of the event lies for the steps of a job. */
export function eventPath(temp: string): string {
  return join(temp, '_github_workflow', 'event.json');
}

function runVariables(run: WorkflowRun): Readonly<Record<string, string>> {
  const { assignment } = run;
  const { repository, urls } = assignment;
  const { head, base } = pullRequestRefs(assignment.event);
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: assignment.actor,
    GITHUB_TRIGGERING_ACTOR: assignment.actor,
    GITHUB_API_URL: urls.api,
    GITHUB_SERVER_URL: urls.server,
    GITHUB_GRAPHQL_URL: `${urls.api}/graphql`,
    GITHUB_EVENT_NAME: assignment.eventName,
    GITHUB_SHA: assignment.sha,
    GITHUB_REF: assignment.ref,
    GITHUB_REF_NAME: shortRef(assignment.ref),
    GITHUB_REF_TYPE: assignment.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_HEAD_REF: head,
    GITHUB_BASE_REF: base,
    GITHUB_REPOSITORY: `${repository.owner}/${repository.name}`,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_RUN_ID: String(assignment.runId),
    GITHUB_RUN_NUMBER: String(assignment.runNumber),
    GITHUB_RUN_ATTEMPT: String(assignment.runAttempt),
    GITHUB_WORKFLOW: workflowName(run),
    GITHUB_WORKFLOW_REF: `${repository.owner}/${repository.name}/${assignment.workflowPath}@${assignment.ref}`,
    GITHUB_WORKFLOW_SHA: assignment.sha,
  };
}

function jobVariables(job: JobRun): Readonly<Record<string, string>> {
  return {
    GITHUB_JOB: job.id,
    GITHUB_WORKSPACE: job.folders.workspace,
    GITHUB_EVENT_PATH: eventPath(job.folders.temp),
    RUNNER_NAME: runnerFacts.name,
    RUNNER_OS: runnerFacts.os,
    RUNNER_ARCH: runnerFacts.arch,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_TEMP: job.folders.temp,
    RUNNER_TOOL_CACHE: job.folders.toolCache,
    RUNNER_TRACKING_ID: job.trackingId,
  };
}
