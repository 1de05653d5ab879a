import type { Report } from '../core/report.ts';
import { renderCheck } from './render-check.ts';
import { renderComment } from './render-comment.ts';
import type { RenderContext } from './render-context.ts';
import { renderMarkdownPage } from './render-html.ts';
import { renderSarif } from './render-sarif.ts';
import { renderTerminal } from './render-terminal.ts';
import { type Palette, PLAIN } from './terminal/palette.ts';

/** What `steward render` can write. */
export const REPORT_FORMATS = ['comment', 'check', 'terminal', 'sarif', 'html'] as const;

/** The name of a format. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

interface Wish {
  readonly format: ReportFormat;
  readonly context: RenderContext;
  /** Only for the terminal; 100 columns without colour unless said otherwise. */
  readonly screen?: { readonly palette: Palette; readonly width: number; readonly verbose?: boolean };
}

/** A report in one of the formats; `check` is the check run's JSON. */
export function renderReport(report: Report, { format, context, screen = { palette: PLAIN, width: 100 } }: Wish): string {
  switch (format) {
    case 'comment':
      return renderComment(report, context);
    case 'check':
      return `${JSON.stringify(renderCheck(report, context), undefined, 2)}\n`;
    case 'terminal':
      return renderTerminal(report, { ...screen, severalProjects: context.severalProjects });
    case 'sarif':
      return renderSarif(report, context);
    case 'html':
      return htmlPage(report, context);
  }
}

function htmlPage(report: Report, context: RenderContext): string {
  const { conclusion, title } = renderCheck(report, context);
  const place = report.repository === undefined ? report.project : `${report.repository.owner}/${report.repository.name}`;
  return renderMarkdownPage(renderComment(report, context), {
    title: report.pullRequest === undefined ? place : `${place} #${report.pullRequest}`,
    author: 'steward',
    checks: [{ name: `Steward: ${report.workflowName}`, title, conclusion }],
  });
}
