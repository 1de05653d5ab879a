import type { CodeHost } from '../core/ports/code-host.ts';
import type { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { RunRequest } from '../core/run-request.ts';
import type { Policy } from '../core/verdict.ts';
import type { RenderContext } from '../report/render-context.ts';
import { composeFailure, composePublication } from './compose-publication.ts';
import { RERUN_BUTTON } from './triage.ts';
import { upsertComment } from './upsert-comment.ts';

/** Where a run's result goes. */
export interface Destination {
  readonly host: CodeHost;
  readonly request: RunRequest;
  readonly checkRunId: number | undefined;
  /** The address of the Actions run. */
  readonly runUrl: string | undefined;
  /** Buttons reach only Apps: the Action-only mode has none. */
  readonly buttons: boolean;
}

/** Publishes a report: the one comment, then the completed check. Returns the check's title. */
export async function publishReport(
  report: Report,
  { host, request, ...destination }: Destination,
  { policy, context }: { readonly policy: Policy; readonly context: RenderContext },
): Promise<string> {
  const { marker, body, check } = composePublication(report, { policy, context });
  const { headSha } = await host.pullRequests.get(request.pullRequest);
  // A result about an older commit must not overwrite what the comment says about the newer one.
  if (headSha === request.headSha) await upsertComment(host, { pullRequest: request.pullRequest, marker, body });
  await complete(check, { host, request, ...destination });
  return check.title;
}

/** Publishes that a run brought no usable report. Returns the check's title. */
export async function publishProblem(problem: Problem, destination: Destination): Promise<string> {
  const check = composeFailure(problem);
  await complete(check, destination);
  return check.title;
}

const AGAIN = { label: 'Check again', description: 'Runs the same check on this commit', identifier: RERUN_BUTTON };

async function complete(check: ReturnType<typeof composeFailure>, { host, checkRunId, runUrl, buttons }: Destination): Promise<void> {
  if (checkRunId === undefined) return;
  const { conclusion, ...output } = check;
  const shown = buttons && conclusion !== 'success' ? [AGAIN] : [];
  await host.checks.complete(checkRunId, conclusion, {
    ...output,
    buttons: shown,
    ...(runUrl === undefined ? {} : { detailsUrl: runUrl }),
  });
}
