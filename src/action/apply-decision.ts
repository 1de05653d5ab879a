import type { Decision, SettledCheck } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { asProblem } from '../core/problem.ts';
import type { RunRequest } from '../core/run-request.ts';
import { STEWARD_VERSION } from '../core/steward-version.ts';
import { answerStatus } from '../orchestrator/answer-status.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { NO_CANCEL_REPLY } from '../orchestrator/replies.ts';
import { reply } from '../orchestrator/reply.ts';
import { retireComments } from '../orchestrator/retire-comments.ts';
import { WORKFLOW_PATH } from '../orchestrator/set-up/set-up.ts';
import { settleChecks } from '../orchestrator/settle-checks.ts';
import type { Situation } from '../orchestrator/situation.ts';
import { turnAway } from '../orchestrator/turn-away.ts';
import { isFork } from '../orchestrator/why-not-run.ts';
import { withdrawProblems } from '../orchestrator/withdraw-problems.ts';
import { systemClock } from '../system/clock.ts';
import type { ActionIo } from './action-io.ts';
import { commitFix } from './commit-fix.ts';
import { judgeFromChecks } from './judge-from-checks.ts';
import { nothingToDo, planOutputs } from './plan-outputs.ts';
import { runLinks } from './run-links.ts';
import type { About, Surroundings } from './situation-from-checks.ts';
import { workflowPath } from './workflow-path.ts';

interface Place extends Surroundings {
  readonly io: ActionIo;
}

/** Does on GitHub what was decided, and tells the other jobs what is left for them. */
export async function applyDecision(
  decision: Decision,
  { situation, ...about }: About & { readonly situation: Situation },
  { io, host, variables }: Place,
): Promise<void> {
  const { intent, origin, pullRequest } = about;
  const { number, headSha } = pullRequest;
  const ofFork = isFork(situation);
  const commentId = intent.kind === 'command' ? intent.commentId : undefined;
  const answer = (text: string) => reply({ pullRequest: number, commentId, text }, host);
  if (decision.kind === 'ignore') return nothingToDo(io, decision.why);
  if (decision.kind === 'accept' || decision.kind === 'explain' || decision.kind === 'override') {
    await judgeFromChecks(decision, situation, { host, variables, commentId });
    return nothingToDo(io, `answered: ${decision.kind}`);
  }
  if (decision.kind === 'turn-away') {
    await turnAway({ pullRequest: number, text: decision.reply, now: systemClock.now() }, host);
    return nothingToDo(io, decision.why);
  }
  if (decision.kind === 'stand-down') {
    await asFarAsAllowed({ io, ofFork, settled: decision.settled }, () =>
      settleChecks(decision.settled, situation.projects.length > 1, host),
    );
    if (decision.reply !== undefined) await answer(decision.reply);
    return nothingToDo(io, decision.why);
  }
  if (decision.kind !== 'run') {
    const text = await answerTo(decision, situation, { host, variables, defaultBranch: origin.defaultBranch });
    await answer(text);
    return nothingToDo(io, text);
  }
  const { requests, settled } = decision;
  const severalProjects = situation.projects.length > 1;
  await asFarAsAllowed({ io, ofFork, settled }, async () => {
    await settleChecks(settled, severalProjects, host);
    await retireComments({ settled, repository: origin.repository, pullRequest: number }, host);
    if (requests.length > 0)
      await begin(requests, { commentId, headSha, severalProjects, runUrl: runLinks(origin.repository, variables).runUrl }, host);
  });
  if (decision.reply !== undefined) await answer(decision.reply);
  planOutputs(io, requests);
}

/** What is said about a decision that starts no run; a fix is committed first. */
async function answerTo(
  decision: Exclude<Decision, { kind: 'ignore' | 'turn-away' | 'stand-down' | 'run' | 'accept' | 'explain' | 'override' }>,
  situation: Situation,
  { defaultBranch, ...surroundings }: Surroundings & { readonly defaultBranch: string },
): Promise<string> {
  if (decision.kind === 'status') return statusText(decision.runs, defaultBranch, surroundings);
  if (decision.kind === 'cancel') return NO_CANCEL_REPLY;
  return decision.kind === 'commit' ? commitFix(decision, situation, surroundings) : decision.reply;
}

/** This job is the Action, and no App is by whose id a required check could be bound. */
async function statusText(runs: string, defaultBranch: string, { host, variables }: Surroundings): Promise<string> {
  const actionVersion = { value: STEWARD_VERSION } as const;
  const question = { runs, defaultBranch, workflowPath: workflowPath(variables) || WORKFLOW_PATH, appId: undefined, reports: [] };
  return answerStatus({ ...question, actionVersion }, host);
}

const NOT_SAID =
  'GitHub lets a workflow that a fork’s pull request starts write neither checks nor comments, so what would be said there stands here. `/steward review` by somebody with write access has it said on the pull request, too.';

interface Silent {
  readonly io: ActionIo;
  readonly ofFork: boolean;
  readonly settled: readonly SettledCheck[];
}

/** On a fork's pull request the token can only read. */
async function asFarAsAllowed({ io, ofFork, settled }: Silent, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!ofFork || asProblem(error).code !== 'STW-3003') throw error;
    const lines = settled.map(({ project, title, summary }) => `**${project}: ${title}.** ${summary}`);
    await io.summary(`${[NOT_SAID, ...lines].join('\n\n')}\n`);
  }
}

interface Beginning {
  readonly commentId: number | undefined;
  readonly headSha: string;
  readonly severalProjects: boolean;
  readonly runUrl: string;
}

async function begin(
  requests: readonly RunRequest[],
  { commentId, headSha, severalProjects, runUrl }: Beginning,
  host: CodeHost,
): Promise<void> {
  if (commentId !== undefined) await host.comments.react(commentId, 'eyes').catch(() => undefined);
  await withdrawProblems(headSha, host);
  await openChecks(requests, { severalProjects, runUrl }, host);
}

async function openChecks(
  requests: readonly RunRequest[],
  { severalProjects, runUrl }: Pick<Beginning, 'severalProjects' | 'runUrl'>,
  host: CodeHost,
): Promise<void> {
  for (const { workflow, project, headSha, runKey, requestedBy } of requests) {
    const name = checkName(workflow, severalProjects ? project : undefined);
    const id = await host.checks.open({ name, headSha, externalId: runKey, title: 'Queued', summary: `Requested by ${requestedBy}.` });
    await host.checks.start(id, { title: 'Running', summary: 'Running in GitHub Actions.', detailsUrl: runUrl });
  }
}
