import type { Roles } from '../config/roles-schema.ts';
import type { Policy } from '../core/policy.ts';
import type { CheckButton, CodeHost } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { RunRequest } from '../core/run-request.ts';
import type { Verdict } from '../core/verdict.ts';
import type { RenderContext } from '../report/render-context.ts';
import { approveButton } from './approve-button.ts';
import { composeFailure, composePublication, markerOf } from './compose-publication.ts';
import { ownComment } from './own-comment.ts';
import type { ProblemPolicy } from './problem-policy.ts';
import { readAcceptances } from './read-acceptances.ts';
import { readOverride } from './read-override.ts';
import * as replies from './replies.ts';
import { CONFIRM_BUTTON, RERUN_BUTTON } from './triage.ts';
import { writeComment } from './upsert-comment.ts';

/** Where a run's result goes. */
export interface Destination {
  readonly host: CodeHost;
  readonly request: Pick<RunRequest, 'pullRequest' | 'headSha'>;
  readonly checkRunId: number | undefined;
  /** The address of the Actions run. */
  readonly runUrl: string | undefined;
  /** Buttons reach only Apps: the Action-only mode has none. */
  readonly buttons: boolean;
  /** The check has its annotations already: GitHub would add them once more. */
  readonly annotated?: true;
}

/** What was published: the check's headline, and what decided the verdict. */
export interface Published {
  readonly title: string;
  readonly because: Verdict['because'];
  /** The report with what people accepted. */
  readonly judged: Report;
}

/** Publishes a report, with what people accepted taken out of the gate: the one comment, then the completed check. */
export async function publishReport(
  report: Report,
  { host, request, ...destination }: Destination,
  { policy, roles, context }: { readonly policy: Policy; readonly roles: Roles; readonly context: RenderContext },
): Promise<Published> {
  const comments = await host.comments.list(request.pullRequest);
  const acceptances = await readAcceptances(comments, roles, host);
  const override = await readOverride(comments, { headSha: request.headSha, roles }, host);
  const own = ownComment(comments, { marker: markerOf(report), ownUserId: host.ownUserId });
  const isUnapproved = policy.awaitsApproval === true;
  const approval = isUnapproved ? replies.approvalStep(request.headSha, destination.buttons) : undefined;
  const publishing = { policy, context, acceptances, override, previous: own?.body, approval };
  const { body, check, because, judged } = composePublication(report, publishing);
  const { headSha } = await host.pullRequests.get(request.pullRequest);
  // A result about an older commit must not overwrite what the comment says about the newer one.
  if (headSha === request.headSha) await writeComment(host, { pullRequest: request.pullRequest, body, own });
  const first = isUnapproved ? [approveButton(request.headSha)] : because === 'awaits-confirmation' ? [CONFIRM] : [];
  await complete(check, { host, ...destination }, [...first, AGAIN]);
  return { title: check.title, because, judged };
}

/** Publishes that a run brought no usable report, by the policy that the run was asked for with. Returns the check's title. */
export async function publishProblem(problem: Problem, destination: Destination, policy: ProblemPolicy): Promise<string> {
  const override = await overrideOf(destination, policy.roles);
  const check = composeFailure(problem, { ...policy, override });
  await complete(check, destination, policy.awaitsApproval === true ? [approveButton(destination.request.headSha), AGAIN] : [AGAIN]);
  return check.title;
}

/** The check must end also where the comments can't be read. */
async function overrideOf({ host, request: { pullRequest, headSha } }: Destination, roles: Roles) {
  try {
    const override = await readOverride(await host.comments.list(pullRequest), { headSha, roles }, host);
    return override === undefined ? undefined : { ...override, headSha };
  } catch (error) {
    if (asProblem(error).code === 'STW-3004') throw error;
    return undefined;
  }
}

const AGAIN = { label: 'Check again', description: 'Runs the same check on this commit', identifier: RERUN_BUTTON };
const CONFIRM = { label: 'Confirm', description: 'Runs what this scope shows', identifier: CONFIRM_BUTTON };

async function complete(
  check: ReturnType<typeof composeFailure>,
  { host, checkRunId, runUrl, buttons, annotated }: Omit<Destination, 'request'>,
  offered: readonly CheckButton[],
): Promise<void> {
  if (checkRunId === undefined) return;
  const { conclusion, ...output } = check;
  const shown = buttons && conclusion !== 'success' ? offered : [];
  await host.checks.complete(checkRunId, conclusion, {
    ...output,
    ...(annotated === true ? { annotations: [] } : {}),
    buttons: shown,
    ...(runUrl === undefined ? {} : { detailsUrl: runUrl }),
  });
}
