import { strFromU8, unzipSync } from 'fflate';
import { reportSchema } from '../../src/core/report.ts';
import { REPORT_ARTIFACT, REPORT_FILE } from '../../src/orchestrator/intake-report.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { COLOURED, PLAIN } from '../../src/report/terminal/palette.ts';
import type { RepositoryHandle } from '../../tools/local-github/index.ts';

/** Draws the report that the last run left, as the App published it, for a terminal. */
export function showLastReport({ lastArtifact }: Pick<RepositoryHandle, 'lastArtifact'>): void {
  const zip = lastArtifact(REPORT_ARTIFACT);
  const file = zip === undefined ? undefined : unzipSync(zip)[REPORT_FILE];
  if (file === undefined) return;
  const report = reportSchema.parse(JSON.parse(strFromU8(file)));
  const { isTTY, columns } = process.stdout;
  const screen = {
    palette: isTTY && process.env['NO_COLOR'] === undefined ? COLOURED : PLAIN,
    width: columns ?? 100,
    severalProjects: true,
  };
  process.stdout.write(`\n${renderTerminal(report, screen)}\n`);
}
