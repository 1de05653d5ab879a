import type { Decision } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { reply } from '../orchestrator/reply.ts';
import { settleChecks } from '../orchestrator/settle-checks.ts';
import { withdrawProblems } from '../orchestrator/withdraw-problems.ts';
import type { AppPorts } from './app-ports.ts';
import { cancelRuns } from './cancel-runs.ts';
import { startRun } from './start-run.ts';
import type { Subject } from './subject.ts';

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
    case 'answer':
      return answer(decision.reply);
    case 'cancel':
      await cancelRuns({ repositoryId: origin.repositoryId, pullRequest: pullRequest.number, title: 'Cancelled' }, host, ports);
      return decision.reply === undefined ? undefined : answer(decision.reply);
    case 'run':
      if (commentId !== undefined && decision.requests.length > 0) await host.comments.react(commentId, 'eyes');
      await withdrawProblems(pullRequest.headSha, host);
      await settleChecks(decision.settled, subject.severalProjects, host);
      for (const request of decision.requests) await startRun(request, subject, { host, ports });
      return decision.reply === undefined ? undefined : answer(decision.reply);
  }
}
