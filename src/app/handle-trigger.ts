import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { asProblem } from '../core/problem.ts';
import type { Origin, Trigger } from '../core/trigger.ts';
import { decide } from '../orchestrator/decide.ts';
import { gatherSituation } from '../orchestrator/gather-situation.ts';
import { mayCommand } from '../orchestrator/may-command.ts';
import type { Situation } from '../orchestrator/situation.ts';
import { tellProblem } from '../orchestrator/tell-problem.ts';
import { type Intent, triage } from '../orchestrator/triage.ts';
import type { AppPorts } from './app-ports.ts';
import { applyDecision } from './apply-decision.ts';
import { cancelRuns } from './cancel-runs.ts';
import { daysBefore } from './days-before.ts';
import { finishRun } from './finish-run.ts';
import { isOpen } from './is-open.ts';
import { passMergeGroup } from './pass-merge-group.ts';
import { resumeRuns } from './resume-runs.ts';
import { spentMinutes } from './spent-minutes.ts';
import { workflowPath } from './workflow-path.ts';

/** Works on one trigger to its end. Throws only what another attempt may mend; everything else ends on the pull request. */
export async function handleTrigger(trigger: Trigger, ports: AppPorts): Promise<void> {
  const intent = triage(trigger);
  if (intent.kind === 'ignore') return ports.log.info({ trigger: trigger.kind, why: intent.why }, 'ignored');
  const host = await ports.hostFor(trigger);
  switch (intent.kind) {
    case 'run-completed':
      return finishRun({ workflowRunId: intent.runId, repositoryId: trigger.repositoryId }, host, ports);
    case 'closed':
      return stopClosed(intent.pullRequest, trigger, { host, ports });
    case 'merge-group':
      return passMergeGroup(intent, host, ports);
    case 'push':
    case 'command':
    case 'rerun':
    case 'confirm':
    case 'approve':
      return answerPullRequest(intent, trigger, { host, ports });
  }
}

/** Deliveries come in any order: what was closed may be open again. */
async function stopClosed(number: number, { repositoryId }: Origin, { host, ports }: { host: CodeHost; ports: AppPorts }): Promise<void> {
  if ((await host.pullRequests.get(number)).open) return ports.log.info({ pullRequest: number }, 'ignored: it is open again');
  await cancelRuns({ repositoryId, pullRequest: number, title: 'The pull request was closed' }, host, ports);
}

type AboutPullRequest = Extract<Intent, { kind: 'push' | 'command' | 'rerun' | 'confirm' | 'approve' }>;

async function answerPullRequest(
  intent: AboutPullRequest,
  origin: Origin,
  { host, ports }: { host: CodeHost; ports: AppPorts },
): Promise<void> {
  const number = numberOf(intent);
  const pullRequest = await host.pullRequests.get(number);
  if (intent.kind === 'push' && intent.pullRequest.headSha !== pullRequest.headSha) {
    return ports.log.info({ pullRequest: number }, 'ignored: a newer push has its own delivery');
  }
  try {
    await resumeRuns({ repositoryId: origin.repositoryId, pullRequest }, host, ports);
    // The attempt before this one may have got so far that the same words would mean something else now.
    if (intent.kind === 'command' && hasStartedRuns(intent.commentId, { origin, number, ports })) return;
    await decideAndApply(intent, origin, { host, ports, pullRequest });
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    // Whoever may not command can't make checks fail either, also where the configuration is broken.
    if (intent.kind !== 'push' && !mayCommand(intent.sender, await host.collaborators.permission(intent.sender.login)))
      return ports.log.warn({ pullRequest: number, code: problem.code }, 'not told: asked for by somebody without write access');
    ports.log.error({ pullRequest: number, code: problem.code }, problem.message);
    const commentId = intent.kind === 'command' ? intent.commentId : undefined;
    await tellProblem({ problem, pullRequest, commentId }, host, (untold) =>
      ports.log.error({ pullRequest: number, code: untold.code }, 'the problem could not be shown on the pull request'),
    );
  }
}

interface Asked {
  readonly origin: Origin;
  readonly number: number;
  readonly ports: AppPorts;
}

function hasStartedRuns(commentId: number, { origin, number, ports }: Asked): boolean {
  return ports.store.runs.ofPullRequest(origin.repositoryId, number).some((run) => run.commentId === commentId);
}

function numberOf(intent: AboutPullRequest): number {
  if (intent.kind === 'push') return intent.pullRequest.number;
  return intent.kind === 'command' ? intent.pullRequest : intent.run.pullRequest;
}

interface At {
  readonly host: CodeHost;
  readonly ports: AppPorts;
  readonly pullRequest: PullRequestState;
}

async function decideAndApply(intent: AboutPullRequest, origin: Origin, { host, ports, pullRequest }: At): Promise<void> {
  const sender = intent.kind === 'push' ? undefined : intent.sender;
  const earlier = ports.store.runs.ofPullRequest(origin.repositoryId, pullRequest.number);
  const earlierRuns = earlier.map((run) => ({
    request: run.request,
    finished: !isOpen(run),
    stopped: run.state === 'stopped',
    awaitsConfirmation: run.awaitsConfirmation,
  }));
  const spent = spentBy(origin, { pullRequest, ports });
  const about = { origin, pullRequest, sender, earlierRuns, workflowPath: workflowPath(ports.settings), spent };
  const situation = await gatherSituation(about, host, ports.configSchema);
  const decision = decide(intent, situation);
  const subject = {
    origin,
    pullRequest,
    severalProjects: situation.projects.length > 1,
    commentId: intent.kind === 'command' ? intent.commentId : undefined,
  };
  await applyDecision(decision, subject, { host, ports });
}

/** What the runs of the pull request, and those of the repository in the last 24 hours, took. */
function spentBy(
  { repositoryId }: Origin,
  { pullRequest, ports: { store, clock } }: Pick<At, 'pullRequest' | 'ports'>,
): Situation['spent'] {
  const now = clock.now();
  return {
    pullRequest: spentMinutes(store.runs.ofPullRequest(repositoryId, pullRequest.number), now),
    day: spentMinutes(store.runs.timesSince(repositoryId, daysBefore(now, 1)), now),
  };
}
