import { join } from 'node:path';
import type { Report } from '../core/report.ts';
import type { RenderContext } from '../report/render-context.ts';
import { renderSarif } from '../report/render-sarif.ts';
import { systemFiles } from '../system/files.ts';

/** Leaves the findings of a report as a SARIF file, one for each project in a folder that code scanning takes whole. Returns its path. */
export async function writeSarif(folder: string, report: Report, context: RenderContext): Promise<string> {
  const path = join(folder, `${report.project}.sarif`);
  await systemFiles.write(path, renderSarif(report, context));
  return path;
}
