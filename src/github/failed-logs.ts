import { lastBytes } from '../core/last-bytes.ts';
import type { Runs } from '../core/ports/code-host.ts';
import { asking, type GitHubClient, type RepositoryCall } from './github-client.ts';
import { allPages } from './pages.ts';

const FAILED = new Set(['failure', 'timed_out']);
/** GitHub puts the time before each line that a job printed. */
const TIME_STAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z /gm;

/** The logs of a run's failed jobs as one text, each below a line with the job's name. */
export function createFailedLogs(client: GitHubClient, common: RepositoryCall): Runs['failedLogs'] {
  return async (runId, maxBytes) => {
    const failed = (await jobsOf(client, common, runId)).filter(({ conclusion }) => FAILED.has(conclusion ?? ''));
    const logs: string[] = [];
    for (const { id, name } of failed) {
      const log = (await logOf(client, { ...common, job_id: Number(id) }, maxBytes)).replaceAll(TIME_STAMP, '');
      logs.push(`===== job ${name.replaceAll(/\p{Cc}/gu, ' ')} =====\n${log.trimEnd()}\n`);
    }
    return new TextDecoder().decode(await lastBytes(encoded(logs), maxBytes));
  };
}

function jobsOf(client: GitHubClient, common: RepositoryCall, runId: number) {
  return allPages(async (query) => {
    const request = client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', { ...common, run_id: runId, ...query });
    return (await asking('list the jobs of a run', request)).data.jobs;
  });
}

async function logOf(client: GitHubClient, job: RepositoryCall & { readonly job_id: number }, maxBytes: number): Promise<string> {
  const unread = { parseSuccessResponseBody: false };
  const request = client.request('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', { ...job, request: unread });
  const body: unknown = (await asking('read the log of a job', request)).data;
  const bytes = body instanceof ReadableStream ? await asking('read the log of a job', lastBytes(body, maxBytes)) : new Uint8Array();
  return new TextDecoder().decode(bytes);
}

async function* encoded(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}
