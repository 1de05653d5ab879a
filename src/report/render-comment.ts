import type { RootContent } from 'mdast';
import type { Report } from '../core/report.ts';
import { commentKey, parseRunKey } from '../core/run-key.ts';
import type { RenderContext } from './render-context.ts';
import { reportMarkdown } from './report-markdown.ts';

/** GitHub takes 65,536 characters; bytes are the safer count. */
const COMMENT_BYTES = 60_000;
const STEP_SUMMARY_BYTES = 900 * 1024;

/** The pull-request comment of a report, with the hidden marker by which the next run finds it. */
export function renderComment(report: Report, context: RenderContext): string {
  return reportMarkdown(report, context, { maxBytes: COMMENT_BYTES, before: marker(report) });
}

/** The same report for the Actions run's page: more room, and no marker. */
export function renderStepSummary(report: Report, context: RenderContext): string {
  return reportMarkdown(report, context, { maxBytes: STEP_SUMMARY_BYTES });
}

/** The hidden first line of the one comment that a workflow has per project and pull request. */
export function commentMarker(key: string): string {
  return `<!-- steward v1 ${key} -->`;
}

/** A report without a run key (the command line's) gets no marker: no comment belongs to it. */
function marker({ runKey }: Report): RootContent[] {
  const key = parseRunKey(runKey);
  return key === undefined ? [] : [{ type: 'html', value: commentMarker(commentKey(key)) }];
}
