import type { Decision } from '../core/decision.ts';
import { createRunRequest, type RunRequest } from '../core/run-request.ts';
import * as replies from './replies.ts';
import { isOfBase, sameRuns } from './request-runs.ts';
import type { EarlierRun, Situation } from './situation.ts';
import { dayOver } from './within-budget.ts';

/** Which scopes are meant, and who says yes. */
interface Confirmation {
  readonly confirmedBy: string;
  /** Only this project's and workflow's; all that wait when left out. */
  readonly only?: Pick<RunRequest, 'project' | 'workflow'>;
}

/**
 * A yes to what was planned for the commit that is the head now: the same parameters and configuration, for real. A push voids a scope,
 * and each is confirmed once.
 */
export function confirmScope({ confirmedBy, only }: Confirmation, situation: Situation): Decision {
  const pending = pendingPlans(situation).filter(
    ({ request }) => only === undefined || (request.project === only.project && request.workflow === only.workflow),
  );
  if (pending.length === 0) return { kind: 'answer', reply: whyNothingPending(situation) };
  const over = dayOver(situation);
  if (over !== undefined) return { kind: 'refuse', why: 'the day’s budget is used up', reply: replies.overBudgetReply(over) };
  return { kind: 'run', requests: pending.map((plan) => applyOf(plan, confirmedBy, situation)), settled: [] };
}

/** The scopes that wait for a yes. A plan and the run that carries it out share their attempt's number. */
export function pendingPlans(situation: Situation): readonly EarlierRun[] {
  return situation.earlierRuns.filter(({ request, awaitsConfirmation, finished }) => {
    if (!awaitsConfirmation || !finished || request.phase !== 'plan') return false;
    const same = sameRuns(request, situation);
    const isNewest = same.every((other) => other.request.phase !== 'plan' || other.request.attempt <= request.attempt);
    const isConfirmed = same.some((other) => other.request.phase === 'apply' && other.request.attempt >= request.attempt);
    return request.headSha === situation.pullRequest.headSha && isNewest && !isConfirmed && isOfBase(request.baseSha, situation);
  });
}

function applyOf({ request }: EarlierRun, requestedBy: string, { repository, pullRequest, mergeBase, configText }: Situation): RunRequest {
  const { headSha, project, workflow, attempt, parameters, config = configText } = request;
  const key = { repository, pullRequest: pullRequest.number, headSha, project, workflow, phase: 'apply', attempt } as const;
  return createRunRequest(key, { baseSha: mergeBase, parameters, requestedBy, config });
}

function whyNothingPending({ earlierRuns, pullRequest }: Situation): string {
  const isHere = ({ request }: EarlierRun) => request.headSha === pullRequest.headSha;
  const plansHere = earlierRuns.filter((run) => run.request.phase === 'plan' && isHere(run));
  const unfinished = earlierRuns.filter((run) => !run.finished && isHere(run));
  const applies = (run: EarlierRun) => run.request.phase === 'apply' && earlierRuns.some((plan) => isPlanOf(plan, run));
  if (unfinished.some(applies)) return replies.CONFIRMED_ALREADY_REPLY;
  if (plansHere.some(({ finished }) => !finished)) return replies.SCOPE_NOT_READY_REPLY;
  // A scope that was shown on this commit is what people mean, whatever became of it.
  if (plansHere.length === 0 && earlierRuns.some((run) => run.awaitsConfirmation && !isHere(run))) return replies.SCOPE_VOID_REPLY;
  return replies.NOTHING_TO_CONFIRM_REPLY;
}

function isPlanOf({ request: plan }: EarlierRun, { request }: EarlierRun): boolean {
  return (
    plan.phase === 'plan' && plan.workflow === request.workflow && plan.project === request.project && plan.attempt === request.attempt
  );
}
