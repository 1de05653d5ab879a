import { zipSync } from 'fflate';
import type { Report } from '../../../src/core/report.ts';
import { type RunRequest, runRequestSchema } from '../../../src/core/run-request.ts';
import type { RunAssignment, Runner } from '../../../tools/local-github/index.ts';
import { aFinding, aReport } from '../../report/fixtures/a-report.ts';

/** One run as a stub sees it. */
export interface StubRun {
  readonly request: RunRequest;
  readonly assignment: RunAssignment;
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal;
  /** Leaves an artifact, by default `steward-report` with the one file that a run leaves. */
  leave(content: unknown, names?: { readonly artifact?: string; readonly file?: string; readonly retentionDays?: number }): void;
}

/** A runner that runs no dbt: it reads what was asked for and does what the test says. For tests of everything around the review. */
export function stubRunner(play: (run: StubRun) => Promise<Awaited<ReturnType<Runner>>>): () => Runner {
  return () => async (assignment, host, signal) => {
    const request = runRequestSchema.parse(JSON.parse(inputOf(assignment)));
    const leave: StubRun['leave'] = (content, { artifact = 'steward-report', file = 'report.json', ...kept } = {}) => {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      host.uploadArtifact({ name: artifact, zip: zipSync({ [file]: new TextEncoder().encode(text) }), ...kept });
    };
    return play({ request, assignment, signal, leave });
  };
}

function inputOf({ event }: RunAssignment): string {
  const inputs = event['inputs'];
  return typeof inputs === 'object' && inputs !== null && 'request' in inputs ? String(inputs.request) : '';
}

/** A clean report of exactly what was asked for. */
export function cleanReport(request: RunRequest): Report {
  return aReport(about(request));
}

function about(request: RunRequest) {
  const { runKey, workflow, project, repository, pullRequest, headSha, baseSha, requestedBy, lane } = request;
  const own = lane?.by === 'fork' ? ({ awaitsApproval: true } as const) : {};
  return { runKey, workflow, project, repository, pullRequest, headSha, baseSha, requestedBy, ...own };
}

/** A report with one finding that blocks. */
export function blockingReport(request: RunRequest): Report {
  return aReport({ ...about(request), findings: [aFinding()] });
}

/** Resolves when the run is cancelled, or after `milliseconds`. */
export async function untilCancelled(signal: AbortSignal, milliseconds = 20_000): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
    if (signal.aborted) resolve();
  });
}
