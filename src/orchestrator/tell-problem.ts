import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import { renderProblem } from '../report/render-problem.ts';
import { failCheck } from './fail-check.ts';
import { formatProblemKey } from './problem-key.ts';
import { reply } from './reply.ts';

interface Told {
  readonly problem: Problem;
  readonly pullRequest: Pick<PullRequestState, 'number' | 'headSha'>;
  readonly commentId: number | undefined;
}

/**
 * Says on the pull request that nothing could be run, and why: a failed check, and a comment to whoever asked or where no check can
 * be. Without the permission to say it there, `note` gets to know; a GitHub that doesn't answer (STW-3004) is thrown.
 */
export async function tellProblem(
  { problem, pullRequest, commentId }: Told,
  host: CodeHost,
  note: (untold: Problem) => void,
): Promise<void> {
  const { number, headSha } = pullRequest;
  const attempt = async (work: Promise<void>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      const untold = asProblem(error);
      if (untold.code === 'STW-3004') throw untold;
      note(untold);
      return false;
    }
  };
  const externalId = formatProblemKey({ pullRequest: number, code: problem.code });
  const hasCheck = await attempt(failCheck(problem, { headSha, externalId }, host));
  if (commentId !== undefined || !hasCheck)
    await attempt(reply({ pullRequest: number, commentId, text: renderProblem(problem).markdown }, host));
}
