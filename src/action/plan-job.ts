import { readFile } from 'node:fs/promises';
import type { Decision, SettledCheck } from '../core/decision.ts';
import type { CheckRun, CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { asProblem, Problem } from '../core/problem.ts';
import { parseRunKey } from '../core/run-key.ts';
import type { RunRequest } from '../core/run-request.ts';
import { STEWARD_VERSION } from '../core/steward-version.ts';
import type { Origin, Trigger } from '../core/trigger.ts';
import { answerStatus } from '../orchestrator/answer-status.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { decide } from '../orchestrator/decide.ts';
import { gatherSituation } from '../orchestrator/gather-situation.ts';
import { hasStaticJob } from '../orchestrator/has-static-job.ts';
import { mayCommand } from '../orchestrator/may-command.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { NO_CANCEL_REPLY } from '../orchestrator/replies.ts';
import { reply } from '../orchestrator/reply.ts';
import { retireComments } from '../orchestrator/retire-comments.ts';
import { WORKFLOW_PATH } from '../orchestrator/set-up/set-up.ts';
import { settleChecks } from '../orchestrator/settle-checks.ts';
import { type MergeGroup, settleMergeGroup } from '../orchestrator/settle-merge-group.ts';
import type { EarlierRun, Situation } from '../orchestrator/situation.ts';
import { tellProblem } from '../orchestrator/tell-problem.ts';
import { toTrigger } from '../orchestrator/to-trigger.ts';
import { type Intent, triage } from '../orchestrator/triage.ts';
import { turnAway } from '../orchestrator/turn-away.ts';
import { isFork } from '../orchestrator/why-not-run.ts';
import { withdrawProblems } from '../orchestrator/withdraw-problems.ts';
import { systemClock } from '../system/clock.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import type { ActionIo, Variables } from './action-io.ts';
import { closeLostChecks } from './close-lost-checks.ts';
import { commitFix } from './commit-fix.ts';
import { createActionHost } from './create-action-host.ts';
import { judgeFromChecks } from './judge-from-checks.ts';
import { runAddress } from './run-address.ts';
import { workflowPath } from './workflow-path.ts';

/**
 * Job `plan` of the Action-only mode: reads the event, authorises, freezes the commits, opens the checks. It checks nothing out.
 * Its outputs tell the other jobs what to do.
 */
export async function planJob(io: ActionIo, variables: Variables): Promise<void> {
  const trigger = toTrigger(variables['GITHUB_EVENT_NAME'] ?? '', await readEvent(variables));
  const intent = trigger === undefined ? undefined : triage(trigger);
  if (trigger === undefined || intent === undefined || !isFor(intent, 'push', 'command', 'merge-group')) {
    return nothingToDo(io, intent?.kind === 'ignore' ? intent.why : 'this event asks for nothing');
  }
  const host = await createActionHost({
    repository: trigger.repository,
    token: io.input('github-token'),
    apiUrl: variables['GITHUB_API_URL'],
  });
  if (intent.kind === 'merge-group') return answerQueue(intent, io, host);
  const pullRequest = await host.pullRequests.get(intent.kind === 'push' ? intent.pullRequest.number : intent.pullRequest);
  if (intent.kind === 'push' && intent.pullRequest.headSha !== pullRequest.headSha)
    return nothingToDo(io, 'a newer push has a run of its own');
  const about = {
    intent,
    origin: trigger,
    pullRequest,
    isRetry: Number(variables['GITHUB_RUN_ATTEMPT'] ?? 1) > 1,
    leftDraft: leftDraft(trigger),
  };
  try {
    await decideAndSay(about, io, { host, variables });
  } catch (error) {
    throw await told(asProblem(error), about, host);
  }
}

function isFor<Kind extends Intent['kind']>(intent: Intent, ...kinds: readonly Kind[]): intent is Extract<Intent, { kind: Kind }> {
  return kinds.some((kind) => kind === intent.kind);
}

async function answerQueue(group: MergeGroup, io: ActionIo, host: CodeHost): Promise<void> {
  const problem = await settleMergeGroup(group, host, productConfigSchema);
  if (problem !== undefined) throw problem;
  return nothingToDo(io, 'the merge queue has its answer');
}

interface About {
  readonly intent: Extract<Intent, { kind: 'push' | 'command' }>;
  readonly origin: Origin;
  readonly pullRequest: PullRequestState;
  /** Somebody pressed "Re-run all jobs": the earlier attempt is over, whatever its check says. */
  readonly isRetry: boolean;
  /** The pull request was a draft until now. */
  readonly leftDraft: boolean;
}

interface Surroundings {
  readonly host: CodeHost;
  readonly variables: Variables;
}

async function decideAndSay(
  { intent, origin, pullRequest, isRetry, leftDraft: wasDraft }: About,
  io: ActionIo,
  { host, variables }: Surroundings,
): Promise<void> {
  const { number, headSha } = pullRequest;
  const checks = await host.checks.list(headSha);
  const sender = intent.kind === 'command' ? intent.sender : undefined;
  const found = await gatherSituation({ origin, pullRequest, sender, earlierRuns: [] }, host, productConfigSchema);
  const lost = await closeLostChecks(checks, found.config, host);
  const isOver = (check: CheckRun): boolean => isRetry || lost.has(check.externalId);
  const gathered = { ...found, earlierRuns: checks.flatMap((check) => runOf(check, isOver(check))) };
  const ofFork = isFork(gathered);
  const situation = ofFork ? await withForkRuns(gathered, origin, { host, variables }) : withDraftRuns(gathered, wasDraft);
  const decision = decide(intent, situation);
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
      await begin(requests, { commentId, headSha, severalProjects, runUrl: runAddress(origin.repository, variables) }, host);
  });
  if (decision.reply !== undefined) await answer(decision.reply);
  say(io, requests);
}

function leftDraft(trigger: Trigger): boolean {
  return trigger.kind === 'pull-request' && trigger.action === 'ready_for_review';
}

/** No check remembers its lane: what ran before a draft became ready went as deep as drafts do. */
function withDraftRuns(situation: Situation, wasDraft: boolean): Situation {
  if (!wasDraft || situation.config.review.drafts !== 'static') return situation;
  const lane = { name: 'static', by: 'draft' } as const;
  return { ...situation, earlierRuns: situation.earlierRuns.map((run) => ({ ...run, request: { ...run.request, lane } })) };
}

/** Here no fork's commit ever had more than the job that reads: the job for more would stand beside a token of the same run that can write. */
async function withForkRuns(situation: Situation, { defaultBranch }: Origin, { host, variables }: Surroundings): Promise<Situation> {
  const lane = { name: 'static', by: 'fork' } as const;
  const earlierRuns = situation.earlierRuns.map((run) => ({ ...run, request: { ...run.request, lane } }));
  return { ...situation, earlierRuns, hasStaticJob: await hasStaticJob(workflowPath(variables) || WORKFLOW_PATH, defaultBranch, host) };
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
  const path = workflowPath(variables);
  const actionVersion = { value: STEWARD_VERSION } as const;
  const question = { runs, defaultBranch, workflowPath: path === '' ? WORKFLOW_PATH : path, appId: undefined, reports: [] };
  return answerStatus({ ...question, actionVersion }, host);
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

/** The problem again, once it stands on the pull request too; nobody without write access can make a check fail. */
async function told(problem: Problem, { intent, pullRequest }: About, host: CodeHost): Promise<Problem> {
  const mayAsk = intent.kind === 'push' || mayCommand(intent.sender, await host.collaborators.permission(intent.sender.login));
  if (problem.code === 'STW-3004' || !mayAsk) return problem;
  const commentId = intent.kind === 'command' ? intent.commentId : undefined;
  await tellProblem({ problem, pullRequest, commentId }, host, () => undefined);
  return problem;
}

async function readEvent({ GITHUB_EVENT_PATH: path }: Variables): Promise<unknown> {
  if (path === undefined) throw new Problem('STW-4002', { detail: 'GITHUB_EVENT_PATH is not set; the plan job runs in GitHub Actions' });
  return JSON.parse(await readFile(path, 'utf8'));
}

/** Without a store, the checks of the commit are the memory: each carries its run's key. `isOver`: that run has ended, whatever the check says. */
function runOf({ externalId, status, conclusion }: CheckRun, isOver: boolean): readonly EarlierRun[] {
  const key = parseRunKey(externalId);
  if (key === undefined) return [];
  // Neither base nor parameters are in the key: a check that is there counts as one of the same base, and what takes a parameter
  // can't be confirmed here.
  const request = { ...key, baseSha: undefined, config: undefined, parameters: {} };
  const isKnown = workflowEntry(key.workflow).parameter === undefined;
  const awaitsConfirmation = conclusion === 'action_required' && key.phase === 'plan' && isKnown;
  return [{ request, finished: isOver || status === 'completed', stopped: isOver || conclusion === 'cancelled', awaitsConfirmation }];
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

function say(io: ActionIo, requests: readonly RunRequest[]): void {
  const [first] = requests;
  io.setOutput('request', JSON.stringify(requests));
  // A workflow from before the job that reads knows `count` alone, and must not run those.
  const isRead = first?.lane?.by === 'fork';
  io.setOutput('count', String(isRead ? 0 : requests.length));
  io.setOutput('static-count', String(isRead ? requests.length : 0));
  io.setOutput('head-sha', first?.headSha ?? '');
  io.setOutput('base-sha', first?.baseSha ?? '');
  io.info(first === undefined ? 'Nothing to run.' : `To run: ${requests.map(({ runKey }) => runKey).join(', ')}`);
}

function nothingToDo(io: ActionIo, why: string): void {
  io.info(`Nothing to do: ${why}`);
  say(io, []);
}
