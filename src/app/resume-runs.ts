import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import type { AppPorts } from './app-ports.ts';
import { continueRun } from './start-run.ts';

/** Goes on with runs of the current commit whose start was cut off: work is done one piece at a time, so nobody else is at it. */
export async function resumeRuns(
  { repositoryId, pullRequest }: { readonly repositoryId: number; readonly pullRequest: Pick<PullRequestState, 'number' | 'headSha'> },
  host: CodeHost,
  ports: AppPorts,
): Promise<void> {
  for (const run of ports.store.runs.ofPullRequest(repositoryId, pullRequest.number)) {
    if (run.state === 'intended' && run.request.headSha === pullRequest.headSha) await continueRun(run, { host, ports });
  }
}
