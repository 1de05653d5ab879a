import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { composeFailure } from '../orchestrator/compose-publication.ts';
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
      log.error({ pullRequest: number, code: asProblem(error).code }, 'the problem could not be shown on the pull request');
      return false;
    }
  };
  const hasCheck = await attempt(failCheck(problem, pullRequest, host));
  if (commentId !== undefined || !hasCheck)
    await attempt(reply({ pullRequest: number, commentId, text: renderProblem(problem).markdown }, host));
}

async function failCheck(problem: Problem, { number, headSha }: PullRequestState, host: CodeHost): Promise<void> {
  const { conclusion, ...output } = composeFailure(problem);
  const name = checkName('architecture-review', undefined);
  const externalId = formatProblemKey({ pullRequest: number, code: problem.code });
  const { title, summary } = output;
  await host.checks.complete(await host.checks.open({ name, headSha, externalId, title, summary }), conclusion, output);
}
