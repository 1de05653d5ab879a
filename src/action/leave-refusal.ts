import { join, resolve } from 'node:path';
import { refusalOf } from '../core/handshake.ts';
import type { Problem } from '../core/problem.ts';
import { REPORT_FILE } from '../orchestrator/intake-report.ts';
import { systemFiles } from '../system/files.ts';
import type { ActionIo, Variables } from './action-io.ts';

/** Leaves, where the App looks for the report, why this Action could not read its request: the App then says which of the two to update. */
export async function leaveRefusal(problem: Problem, io: ActionIo, variables: Variables): Promise<void> {
  const folder = resolve(variables['GITHUB_WORKSPACE'] ?? process.cwd(), io.input('reports'));
  await systemFiles.write(join(folder, REPORT_FILE), JSON.stringify(refusalOf(problem)));
}
