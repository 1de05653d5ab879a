import type { Report } from '../core/report.ts';
import { parseRunKey } from '../core/run-key.ts';

/** Of several attempts at one workflow and project, the last one: it is what the comment and the check show. */
export function newestOfEach(reports: readonly Report[]): readonly Report[] {
  const newest = new Map<string, Report>();
  for (const report of reports.toSorted((one, other) => attemptOf(one) - attemptOf(other)))
    newest.set(`${report.project} ${report.workflow}`, report);
  return [...newest.values()];
}

function attemptOf({ runKey }: Report): number {
  return parseRunKey(runKey)?.attempt ?? 0;
}
