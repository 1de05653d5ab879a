import type { Policy } from '../core/policy.ts';
import type { CheckConclusion, CheckOutput } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { commentKey } from '../core/run-key.ts';
import { computeVerdict, type Verdict } from '../core/verdict.ts';
import { renderCheck } from '../report/render-check.ts';
import { commentMarker, renderComment } from '../report/render-comment.ts';
import type { RenderContext } from '../report/render-context.ts';
import { renderProblem } from '../report/render-problem.ts';

/** A Report rendered: one comment and one check run. */
export interface Publication {
  readonly marker: string;
  readonly body: string;
  readonly check: CheckOutput & { readonly conclusion: CheckConclusion };
  readonly because: Verdict['because'];
}

/**
 * Renders a report for its pull request. The verdict is computed again from the findings and the base's policy; a report whose
 * own verdict says otherwise is refused (STW-3006), since somebody or something changed one of the two.
 */
export function composePublication(
  report: Report,
  { policy, context }: { readonly policy: Policy; readonly context: RenderContext },
): Publication {
  const verdict = computeVerdict(report, policy);
  if (verdict.outcome !== report.verdict.outcome || verdict.blocking !== report.verdict.blocking) {
    const detail = `its verdict (${report.verdict.outcome}, ${report.verdict.blocking} blocking) is not what its findings and the base’s policy give (${verdict.outcome}, ${verdict.blocking} blocking)`;
    throw new Problem('STW-3006', { detail });
  }
  const judged = { ...report, verdict };
  return { marker: markerOf(report), body: renderComment(judged, context), check: renderCheck(judged, context), because: verdict.because };
}

/** The check of a run that left no usable report: it failed, and says that nothing could be checked. */
export function composeFailure(problem: Problem): CheckOutput & { readonly conclusion: CheckConclusion } {
  const { title, markdown } = renderProblem(problem);
  return { conclusion: 'failure', title, summary: markdown, annotations: [] };
}

function markerOf({ repository, pullRequest, project, workflow }: Report): string {
  if (repository === undefined || pullRequest === undefined) throw new Problem('STW-3006', { detail: 'it names no pull request' });
  return commentMarker(commentKey({ repository, pullRequest, project, workflow }));
}
