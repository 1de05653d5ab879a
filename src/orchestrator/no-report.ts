import type { CodeHost } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import { failedStep } from './failed-step.ts';

/** As the Action says why it can't begin. */
const OWN_WORDS = /^STW-\d{4} /;
const LOG_BYTES = 256 * 1024;

/** Why a run left no report: the step that failed and what it said (STW-3021, STW-3023 of the Action itself), or that nobody knows (STW-3005). */
export async function noReport(
  { id, conclusion }: { readonly id: number; readonly conclusion: string },
  { runs }: Pick<CodeHost, 'runs'>,
): Promise<Problem> {
  // A log that can't be had (no permission, deleted) must not hide that there is no report.
  const failed = failedStep(await runs.failedLogs(id, LOG_BYTES).catch(() => ''));
  if (failed === undefined) return new Problem('STW-3005', { conclusion });
  return OWN_WORDS.test(failed.words) ? new Problem('STW-3023', { words: failed.words }) : new Problem('STW-3021', { ...failed });
}
