import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { KeptReports } from '../orchestrator/commit-proposal.ts';
import type { AppPorts } from './app-ports.ts';
import { fetchReport } from './fetch-report.ts';

/** So many runs of a pull request are looked through, newest first. */
const MOST_RUNS = 12;

interface At {
  readonly host: CodeHost;
  readonly ports: AppPorts;
}

/** The reports that runs of a pull request left, as their artifacts still hold them: checked anew, like the first time. */
export function keptReports(
  { repositoryId, pullRequest }: { readonly repositoryId: number; readonly pullRequest: Pick<PullRequestState, 'number' | 'headSha'> },
  at: At,
): KeptReports {
  const done = at.ports.store.runs.ofPullRequest(repositoryId, pullRequest.number).filter(({ state }) => state === 'done');
  const newest = done.toReversed();
  const isOfHead = ({ request }: StoredRun) => request.headSha === pullRequest.headSha;
  return {
    ofHead: () => fetchAll(newest.filter(isOfHead), at),
    older: () =>
      fetchAll(
        newest.filter((run) => !isOfHead(run)),
        at,
      ),
  };
}

async function fetchAll(runs: readonly StoredRun[], at: At): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const run of runs.slice(0, MOST_RUNS)) reports.push(...(await fetchIfKept(run, at)));
  return reports;
}

/** A run without a report, or one whose artifact has expired, offers nothing. */
async function fetchIfKept(run: StoredRun, at: At): Promise<readonly Report[]> {
  if (run.workflowRunId === undefined) return [];
  try {
    return [await fetchReport(run, await at.host.runs.get(run.workflowRunId), at)];
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    at.ports.log.info({ run: run.runKey, code: problem.code }, 'its report can not be read again');
    return [];
  }
}
