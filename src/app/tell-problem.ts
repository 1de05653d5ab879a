import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { composeFailure } from '../orchestrator/compose-publication.ts';
import { reply } from '../orchestrator/reply.ts';
import type { AppPorts } from './app-ports.ts';

interface Told {
  readonly problem: Problem;
  readonly pullRequest: PullRequestState;
  readonly commentId: number | undefined;
}

/** Says on the pull request that nothing could be run, and why: a failed check, and an answer to whoever asked. */
export async function tellProblem({ problem, pullRequest, commentId }: Told, host: CodeHost, { log }: AppPorts): Promise<void> {
  log.error({ pullRequest: pullRequest.number, code: problem.code }, problem.message);
  const { conclusion, ...output } = composeFailure(problem);
  try {
    const name = checkName('architecture-review', undefined);
    const externalId = `problem:${problem.code}`;
    const id = await host.checks.open({ name, headSha: pullRequest.headSha, externalId, title: output.title, summary: output.summary });
    await host.checks.complete(id, conclusion, output);
    if (commentId !== undefined)
      await reply({ pullRequest: pullRequest.number, commentId, text: `${problem.message} ${problem.remedy} (${problem.code})` }, host);
  } catch (error) {
    // Without the permission to say it there, the log is the only place left.
    log.error({ pullRequest: pullRequest.number, code: asProblem(error).code }, 'the problem could not be shown on the pull request');
  }
}
