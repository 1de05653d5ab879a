import type { Decision } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import { actionVersionOf, answerStatus } from '../orchestrator/answer-status.ts';
import { commitProposal } from '../orchestrator/commit-proposal.ts';
import { type Judging, judgeFinding } from '../orchestrator/judge-finding.ts';
import { overrideCommit } from '../orchestrator/override-commit.ts';
import { SWITCHED_OFF } from '../orchestrator/replies.ts';
import { reply } from '../orchestrator/reply.ts';
import { retireComments } from '../orchestrator/retire-comments.ts';
import { settleChecks } from '../orchestrator/settle-checks.ts';
import { turnAway } from '../orchestrator/turn-away.ts';
import { withdrawProblems } from '../orchestrator/withdraw-problems.ts';
import type { AppPorts } from './app-ports.ts';
import { cancelRuns } from './cancel-runs.ts';
import { publishRun } from './finish-run.ts';
import { keptReports } from './kept-reports.ts';
import { startRuns } from './start-run.ts';
import type { Subject } from './subject.ts';
import { workflowPath } from './workflow-path.ts';

/** Does what was decided. Each effect can be done again without doing it twice. */
export async function applyDecision(
  decision: Decision,
  subject: Subject,
  { host, ports }: { host: CodeHost; ports: AppPorts },
): Promise<void> {
  const { pullRequest, commentId, origin } = subject;
  const answer = (text: string) => reply({ pullRequest: pullRequest.number, commentId, text }, host);
  switch (decision.kind) {
    case 'ignore':
      return ports.log.info({ pullRequest: pullRequest.number, why: decision.why }, 'ignored');
    case 'refuse':
      ports.log.info({ pullRequest: pullRequest.number, why: decision.why }, 'refused');
      return answer(decision.reply);
    case 'turn-away':
      ports.log.info({ pullRequest: pullRequest.number, why: decision.why }, 'turned away');
      return turnAway({ pullRequest: pullRequest.number, text: decision.reply, now: ports.clock.now() }, host);
    case 'answer':
      return answer(decision.reply);
    case 'status':
      return answer(await status(decision.runs, subject, { host, ports }));
    case 'cancel':
      await cancelRuns({ repositoryId: origin.repositoryId, pullRequest: pullRequest.number, title: 'Cancelled' }, host, ports);
      return decision.reply === undefined ? undefined : answer(decision.reply);
    case 'stand-down':
      await standDown(decision, subject, { host, ports });
      return decision.reply === undefined ? undefined : answer(decision.reply);
    case 'commit':
      return answer(await commit(decision, subject, { host, ports }));
    case 'accept':
    case 'explain':
    case 'override':
      return judge(decision, subject, { host, ports });
    case 'run':
      await applyRun(decision, subject, { host, ports });
      return decision.reply === undefined ? undefined : answer(decision.reply);
  }
}

async function status(
  runs: string,
  { pullRequest, origin }: Subject,
  { host, ports }: { host: CodeHost; ports: AppPorts },
): Promise<string> {
  const reports = await keptReports({ repositoryId: origin.repositoryId, pullRequest }, { host, ports }).ofHead();
  const { settings } = ports;
  const place = { defaultBranch: origin.defaultBranch, workflowPath: workflowPath(settings) };
  const question = { runs, appId: settings.appId, reports, ...place };
  return answerStatus({ ...question, actionVersion: actionVersionOf(reports) }, host);
}

/** What ran is stopped with a check that lets its commit pass, like those that are settled. */
async function standDown(
  { settled, why }: Extract<Decision, { kind: 'stand-down' }>,
  { pullRequest, origin, severalProjects }: Subject,
  { host, ports }: { host: CodeHost; ports: AppPorts },
): Promise<void> {
  ports.log.info({ pullRequest: pullRequest.number, why }, 'refused');
  const which = { repositoryId: origin.repositoryId, pullRequest: pullRequest.number };
  await cancelRuns({ ...which, title: SWITCHED_OFF.title, conclusion: 'skipped' }, host, ports);
  await settleChecks(settled, severalProjects, host);
}

async function commit(
  { digest, confirmedBy, projectDirs }: Extract<Decision, { kind: 'commit' }>,
  { pullRequest, origin: { repositoryId } }: Subject,
  { host, ports }: { host: CodeHost; ports: AppPorts },
): Promise<string> {
  const reports = keptReports({ repositoryId, pullRequest }, { host, ports });
  const confirmation = { digest, confirmedBy, pullRequest, repositoryId, projectDirs };
  const afterwards = 'It is checked like every push.';
  return commitProposal(confirmation, { host, reports, afterwards });
}

async function judge(
  decision: Extract<Decision, { kind: 'accept' | 'explain' | 'override' }>,
  { pullRequest, commentId, origin: { repositoryId } }: Subject,
  { host, ports }: { host: CodeHost; ports: AppPorts },
): Promise<void> {
  const judging: Judging = {
    reports: await keptReports({ repositoryId, pullRequest }, { host, ports }).ofHead(),
    commentId,
    rules: ports.rules,
    answer: (text) => reply({ pullRequest: pullRequest.number, commentId, text }, host),
    async publishAgain(report) {
      const run = ports.store.runs.get(report.runKey);
      if (run !== undefined) ports.store.runs.update(run.runKey, { title: (await publishRun(run, report, { host, ports })).title });
    },
  };
  return decision.kind === 'override' ? overrideCommit(decision, judging, host) : judgeFinding(decision, judging);
}

async function applyRun(
  { requests, settled }: Extract<Decision, { kind: 'run' }>,
  subject: Subject,
  { host, ports }: { host: CodeHost; ports: AppPorts },
): Promise<void> {
  const { pullRequest, commentId, origin, severalProjects } = subject;
  const { number, headSha } = pullRequest;
  if (commentId !== undefined && requests.length > 0) await nod(commentId, host, ports);
  const isOlder = ({ request }: StoredRun) => request.headSha !== headSha;
  const title = `Superseded by ${headSha.slice(0, 7)}`;
  await cancelRuns({ repositoryId: origin.repositoryId, pullRequest: number, title, only: isOlder }, host, ports);
  await withdrawProblems(headSha, host);
  await settleChecks(settled, severalProjects, host);
  await retireComments({ settled, repository: origin.repository, pullRequest: number }, host);
  await startRuns(requests, subject, { host, ports });
}

/** A comment that was deleted meanwhile, or a missing permission to react, is no reason not to run. */
async function nod(commentId: number, host: CodeHost, { log }: AppPorts): Promise<void> {
  try {
    await host.comments.react(commentId, 'eyes');
  } catch (error) {
    log.warn({ comment: commentId, code: asProblem(error).code }, 'no reaction could be left');
  }
}
