import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import { failCheck } from '../orchestrator/fail-check.ts';
import { formatProblemKey } from '../orchestrator/problem-key.ts';
import { reply } from '../orchestrator/reply.ts';
import { renderProblem } from '../report/render-problem.ts';
import type { AppPorts } from './app-ports.ts';

interface Told {
  readonly problem: Problem;
  readonly pullRequest: PullRequestState;
  readonly commentId: number | undefined;
}

/** Says on the pull request that nothing could be run, and why: a failed check, and a comment to whoever asked or where no check can be. */
export async function tellProblem({ problem, pullRequest, commentId }: Told, host: CodeHost, { log }: AppPorts): Promise<void> {
  const { number } = pullRequest;
  log.error({ pullRequest: number, code: problem.code }, problem.message);
  // Without the permission to say it there, the log is the only place left.
  const attempt = async (work: Promise<void>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      // The delivery is worked on again: what is said twice is written once.
      if (asProblem(error).code === 'STW-3004') throw error;
      log.error({ pullRequest: number, code: asProblem(error).code }, 'the problem could not be shown on the pull request');
      return false;
    }
  };
  const hasCheck = await attempt(
    failCheck(problem, { headSha: pullRequest.headSha, externalId: formatProblemKey({ pullRequest: number, code: problem.code }) }, host),
  );
  if (commentId !== undefined || !hasCheck)
    await attempt(reply({ pullRequest: number, commentId, text: renderProblem(problem).markdown }, host));
}
