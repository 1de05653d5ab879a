import type { CodeHost } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import { failedStep } from './failed-step.ts';

const LOG_BYTES = 256 * 1024;

/** Why a run left no report: the step that failed and what it said (STW-3021), or that nobody knows (STW-3005). */
export async function noReport(
  { id, conclusion }: { readonly id: number; readonly conclusion: string },
  { runs }: Pick<CodeHost, 'runs'>,
): Promise<Problem> {
  // A log that can't be had (no permission, deleted) must not hide that there is no report.
  const failed = failedStep(await runs.failedLogs(id, LOG_BYTES).catch(() => ''));
  return failed === undefined ? new Problem('STW-3005', { conclusion }) : new Problem('STW-3021', { ...failed });
}
