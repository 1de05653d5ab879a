import type { Acceptance } from '../core/acceptance.ts';
import type { Policy } from '../core/policy.ts';
import type { CheckConclusion, CheckOutput } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { commentKey } from '../core/run-key.ts';
import { computeVerdict, type Override, type Verdict } from '../core/verdict.ts';
import { blocksMarkdown } from '../report/blocks-markdown.ts';
import { CONCLUSIONS, renderCheck } from '../report/render-check.ts';
import { commentMarker, renderComment } from '../report/render-comment.ts';
import type { RenderContext } from '../report/render-context.ts';
import { renderProblem } from '../report/render-problem.ts';
import { waivedBlocks } from '../report/waived-blocks.ts';
import { summariseReview } from '../workflows/summaries.ts';
import { applyAcceptances } from './apply-acceptances.ts';
import { type ProblemPolicy, STRICT } from './problem-policy.ts';
import { pushDelta } from './push-delta.ts';

type ComposedCheck = CheckOutput & { readonly conclusion: CheckConclusion };

/** A Report rendered: one comment and one check run. */
export interface Publication {
  readonly marker: string;
  readonly body: string;
  readonly check: ComposedCheck;
  readonly because: Verdict['because'];
  /** The report with what people accepted. */
  readonly judged: Report;
}

/** What a report is published with: the base's policy, what renderers need, and what people accepted. */
export interface Publishing {
  readonly policy: Policy;
  readonly context: RenderContext;
  readonly acceptances?: readonly Acceptance[];
  /** A person's word that this commit may pass. */
  readonly override?: Override | undefined;
  /** The comment as it stands on the pull request. */
  readonly previous?: string | undefined;
  /** How a stranger's commit that was only read gets a full review. */
  readonly approval?: string | undefined;
}

/**
 * Renders a report for its pull request. The verdict is computed again from the findings and the base's policy; a report whose
 * own verdict says otherwise is refused (STW-3006), since somebody or something changed one of the two.
 */
export function composePublication(
  report: Report,
  { policy, context, acceptances = [], override, previous, approval }: Publishing,
): Publication {
  const verdict = computeVerdict(report, policy);
  if (verdict.outcome !== report.verdict.outcome || verdict.blocking !== report.verdict.blocking) {
    const detail = `its verdict (${report.verdict.outcome}, ${report.verdict.blocking} blocking) is not what its findings and the base’s policy give (${verdict.outcome}, ${verdict.blocking} blocking)`;
    throw new Problem('STW-3006', { detail });
  }
  const accepted = applyAcceptances(report, acceptances, policy);
  const judged = rejudged(withStep(accepted, approval), computeVerdict({ ...accepted, override }, policy), verdict);
  const { delta, state } = pushDelta(judged, previous);
  const told = { ...context, ...(delta === undefined ? {} : { sinceLastPush: delta }) };
  return {
    marker: markerOf(report),
    body: `${renderComment(judged, told)}${state === '' ? '' : `\n${state}\n`}`,
    check: renderCheck(judged, told),
    because: judged.verdict.because,
    judged,
  };
}

function withStep(report: Report, step: string | undefined): Report {
  return step === undefined ? report : { ...report, nextSteps: [...report.nextSteps, step] };
}

/** The report's last words go by its verdict; after an acceptance that is another one than the run knew. */
function rejudged(report: Report, verdict: Verdict, before: Verdict): Report {
  if (report.workflow !== 'architecture-review' || verdict.blocking === before.blocking) return { ...report, verdict };
  return { ...report, verdict, summary: [...summariseReview(verdict, report)] };
}

/** Where there is no report: the policy of the base, and a person's word that the commit may pass. */
interface WithoutReport extends ProblemPolicy {
  readonly override?: (Override & { readonly headSha: string }) | undefined;
}

/** The check of a run that left no usable report: it says that nothing could be checked, and ends as the base's policy has it. */
export function composeFailure(problem: Problem, { on_incomplete, gate, override, awaitsApproval }: WithoutReport = STRICT): ComposedCheck {
  const { title, markdown } = renderProblem(problem);
  const steps = [{ status: 'failed', failure: 'could-not-check' } as const];
  // A report that was refused is no incomplete check: somebody or something changed it.
  const by =
    problem.code === 'STW-3006'
      ? ({ onIncomplete: 'fail' } as const)
      : { onIncomplete: on_incomplete, ...(awaitsApproval && { awaitsApproval }) };
  const { outcome, waived } = computeVerdict({ steps, findings: [], override }, { severities: {}, paths: [], gate, ...by });
  const check = { conclusion: CONCLUSIONS[outcome], title, summary: markdown, annotations: [] };
  if (override === undefined || waived?.by !== 'override') return check;
  const words = blocksMarkdown(waivedBlocks({ verdict: { waived }, headSha: override.headSha }));
  return { ...check, title: `Overridden by ${override.person}: ${title.replace(/^C/, 'c')}`, summary: `${words}\n\n${markdown}` };
}

/** The hidden line by which a report's comment is found again. */
export function markerOf({ repository, pullRequest, project, workflow }: Report): string {
  if (repository === undefined || pullRequest === undefined) throw new Problem('STW-3006', { detail: 'it names no pull request' });
  return commentMarker(commentKey({ repository, pullRequest, project, workflow }));
}
