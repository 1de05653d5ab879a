import { readFile } from 'node:fs/promises';
import type { CodeHost } from '../core/ports/code-host.ts';
import { asProblem, Problem } from '../core/problem.ts';
import type { Trigger } from '../core/trigger.ts';
import { decide } from '../orchestrator/decide.ts';
import { mayCommand } from '../orchestrator/may-command.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { type MergeGroup, settleMergeGroup } from '../orchestrator/settle-merge-group.ts';
import { tellProblem } from '../orchestrator/tell-problem.ts';
import { toTrigger } from '../orchestrator/to-trigger.ts';
import { type Intent, triage } from '../orchestrator/triage.ts';
import type { ActionIo, Variables } from './action-io.ts';
import { applyDecision } from './apply-decision.ts';
import { createActionHost } from './create-action-host.ts';
import { nothingToDo } from './plan-outputs.ts';
import { type About, situationFromChecks } from './situation-from-checks.ts';

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
    const situation = await situationFromChecks(about, { host, variables });
    await applyDecision(decide(intent, situation), { ...about, situation }, { io, host, variables });
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

function leftDraft(trigger: Trigger): boolean {
  return trigger.kind === 'pull-request' && trigger.action === 'ready_for_review';
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
