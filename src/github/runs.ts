import type { Artifact, Runs, WorkflowRun } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { createFailedLogs } from './failed-logs.ts';
import { API_VERSION, asking, type GitHubClient, problemOf, type RepositoryCall, statusOf } from './github-client.ts';

/** GitHub Actions through the REST API. */
export function createRuns(client: GitHubClient, { owner, name: repo }: Repository): Runs {
  const common = { owner, repo, headers: API_VERSION };
  return {
    ...dispatchCalls(client, common),

    async get(id) {
      const { data } = await asking(
        'read a workflow run',
        client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { ...common, run_id: id }),
      );
      return toRun(data);
    },

    async cancel(id) {
      await asking(
        'cancel a workflow run',
        client.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { ...common, run_id: id }),
      );
    },

    async latestFailed(workflowFile, headSha) {
      const parameters = { ...common, workflow_id: workflowFile, head_sha: headSha, status: 'completed', per_page: 100 } as const;
      const { data } = await asking(
        `list the runs of ${workflowFile}`,
        client.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', parameters),
      );
      const failed = data.workflow_runs.find(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out');
      return failed === undefined ? undefined : toRun(failed);
    },

    failedLogs: createFailedLogs(client, common),
    ...artifactCalls(client, common),
  };
}

function dispatchCalls(client: GitHubClient, common: RepositoryCall): Pick<Runs, 'dispatch' | 'findDispatched'> {
  return {
    async dispatch(workflowFile, ref, inputs) {
      const parameters = { ...common, workflow_id: workflowFile, ref, inputs, return_run_details: true, request: { retries: 0 } };
      const { data } = await startingWorkflow(
        workflowFile,
        client.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', parameters),
      );
      return dispatchedRun(data, workflowFile);
    },

    async findDispatched(workflowFile, word) {
      const parameters = { ...common, workflow_id: workflowFile, event: 'workflow_dispatch', per_page: 100 };
      const { data } = await startingWorkflow(
        workflowFile,
        client.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', parameters),
      );
      const found = data.workflow_runs.find(({ display_title: title }) => title.split(' ').includes(word));
      return found === undefined ? undefined : { id: Number(found.id), url: found.html_url };
    },
  };
}

function artifactCalls(client: GitHubClient, common: RepositoryCall): Pick<Runs, 'artifacts' | 'download'> {
  return {
    async artifacts(runId) {
      const request = client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        ...common,
        run_id: runId,
        per_page: 100,
      });
      const { data } = await asking('list the artifacts of a run', request);
      return data.artifacts.map(toArtifact);
    },

    async download(artifactId, maxBytes) {
      const request = client.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        ...common,
        artifact_id: artifactId,
        archive_format: 'zip',
      });
      return bytesOf((await asking('download an artifact', request)).data, maxBytes);
    },
  };
}

/** GitHub answers 404 when the workflow file is missing, and says with 422 that it has no such trigger, takes other inputs, or is disabled. */
async function startingWorkflow<Answer>(workflow: string, request: Promise<Answer>): Promise<Answer> {
  try {
    return await request;
  } catch (error) {
    const status = statusOf(error);
    if (status === 404)
      throw new Problem('STW-3008', { workflow, detail: `there is no .github/workflows/${workflow} on the default branch.` }, error);
    if (status === 422) throw new Problem('STW-3008', { workflow, detail: `GitHub says “${wordsOf(error)}”.` }, error);
    throw problemOf(`start ${workflow}`, error);
  }
}

/** Octokit puts the address of GitHub's documentation behind its words. */
function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : 'no').replace(/ - https?:\/\/\S+$/, '').slice(0, 300);
}

function dispatchedRun(data: unknown, workflow: string) {
  const answer: unknown = data;
  if (typeof answer === 'object' && answer !== null && 'workflow_run_id' in answer && 'html_url' in answer) {
    return { id: Number(answer.workflow_run_id), url: String(answer.html_url) };
  }
  throw new Problem('STW-3008', {
    workflow,
    detail: 'GitHub did not say which run it started (is this GitHub Enterprise Server 3.20 or older?)',
  });
}

interface GitHubRun {
  readonly id: number | bigint;
  readonly html_url: string;
  readonly event: string;
  readonly path: string;
  readonly head_branch: string | null;
  readonly head_sha: string;
  readonly repository: { readonly id: number | bigint };
  readonly run_attempt?: number | undefined;
  readonly status: string | null;
  readonly conclusion: string | null;
}

function toRun({ id, html_url, event, path, head_branch, head_sha, repository, run_attempt, status, conclusion }: GitHubRun): WorkflowRun {
  return {
    id: Number(id),
    url: html_url,
    event,
    path,
    headBranch: head_branch ?? '',
    headSha: head_sha,
    repositoryId: Number(repository.id),
    attempt: run_attempt ?? 1,
    status: status ?? 'unknown',
    conclusion: conclusion ?? undefined,
  };
}

interface GitHubArtifact {
  readonly id: number | bigint;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly expired: boolean;
  readonly digest?: string | null | undefined;
}

function toArtifact({ id, name, size_in_bytes, expired, digest }: GitHubArtifact): Artifact {
  return { id: Number(id), name, bytes: size_in_bytes, expired, digest: digest ?? undefined };
}

function bytesOf(data: unknown, maxBytes: number): Uint8Array {
  if (!(data instanceof ArrayBuffer)) throw new Problem('STW-3006', { detail: 'the artifact is no zip file' });
  if (data.byteLength > maxBytes) throw new Problem('STW-3006', { detail: 'the artifact is too large' });
  return new Uint8Array(data);
}
