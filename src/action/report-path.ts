import { join } from 'node:path';
import type { RunRequest } from '../core/run-request.ts';
import { REPORT_FILE } from '../orchestrator/intake-report.ts';

/** Where a run leaves its report: alone in the folder, or in a folder per project when one job reviews several. */
export function reportPath(folder: string, { project }: Pick<RunRequest, 'project'>, several: boolean): string {
  return several ? join(folder, project, REPORT_FILE) : join(folder, REPORT_FILE);
}
