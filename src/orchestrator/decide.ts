import type { Config, ProjectConfig } from '../config/config-schema.ts';
import { concerns } from '../config/find-projects.ts';
import type { Decision, SettledCheck } from '../core/decision.ts';
import type { PullRequestState } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { createRunRequest, type RunRequest } from '../core/run-request.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import { mayCommand } from './may-command.ts';
import * as replies from './replies.ts';
import type { Intent } from './triage.ts';

/** What has to be known about a pull request before anything is run for it. All of it comes from GitHub's API and the base branch. */
export interface Situation {
  readonly repository: Repository;
  readonly repositoryId: number;
  readonly pullRequest: PullRequestState;
  readonly mergeBase: string;
  readonly changedPaths: readonly string[];
  /** False when there are more than GitHub lists: then every project counts as touched. */
  readonly changesComplete: boolean;
  readonly config: Config;
  /** The configuration's text, frozen into each request; '' when there is none. */
  readonly configText: string;
  readonly projects: readonly ProjectConfig[];
  /** The sender's permission, bound to the sender's user id; only asked for where a person commands. */
  readonly permission: { readonly level: 'admin' | 'write' | 'read' | 'none'; readonly userId: number | undefined };
  readonly earlierRuns: readonly EarlierRun[];
}

/** A run of the same pull request that is known already. */
export interface EarlierRun {
  /** `baseSha` is undefined where the memory doesn't hold it; then the base counts as the same. */
  readonly request: Pick<RunRequest, 'project' | 'headSha' | 'workflow' | 'attempt'> & { readonly baseSha: string | undefined };
  readonly finished: boolean;
  /** Somebody ended it before it had a result: its commit was not checked. */
  readonly stopped: boolean;
}

type Answerable = Extract<Intent, { kind: 'push' | 'command' | 'rerun' }>;

/** Decides what to do about a push, a command or a re-run. Pure: same intent and situation, same decision. */
export function decide(intent: Answerable, situation: Situation): Decision {
  switch (intent.kind) {
    case 'push':
      return decidePush(situation);
    case 'command':
      return decideCommand(intent, situation);
    case 'rerun':
      return decideRerun(intent, situation);
  }
}

function decidePush(situation: Situation): Decision {
  const { config, pullRequest } = situation;
  if (!config.enabled) return { kind: 'ignore', why: 'switched off in the configuration' };
  if (!pullRequest.open) return { kind: 'ignore', why: 'the pull request is closed' };
  if (!config.review.on_push) return { kind: 'ignore', why: 'review.on_push is false' };
  if (pullRequest.draft && !config.review.drafts) return { kind: 'ignore', why: 'drafts are not reviewed here' };
  if (isFork(situation)) return settleFork(situation);
  return review(situation, pullRequest.author, { again: false });
}

function decideCommand({ command, sender }: Extract<Intent, { kind: 'command' }>, situation: Situation): Decision {
  if (!mayCommand(sender, situation.permission))
    return { kind: 'refuse', why: `${sender.login} has no write access`, reply: replies.NO_WRITE_ACCESS_REPLY };
  if (command.kind === 'none') return { kind: 'ignore', why: command.reason };
  if (command.kind === 'unknown') return { kind: 'answer', reply: replies.unknownReply(command) };
  if (command.kind === 'control') return decideControl(command.control, situation);
  const refusal = whyNotRun(situation);
  if (refusal !== undefined) return { kind: 'refuse', why: refusal.why, reply: refusal.reply };
  if (situation.config.workflows?.includes(command.workflow) === false)
    return {
      kind: 'refuse',
      why: `the configuration does not allow ${command.workflow}`,
      reply: replies.notAllowedReply(command.workflow),
    };
  if (!workflowEntry(command.workflow).built) return { kind: 'answer', reply: replies.notBuiltReply(command.workflow) };
  return answered(review(situation, sender, { again: true }));
}

/** A person who asked gets a word also when there is nothing to run. */
function answered(decision: Decision): Decision {
  if (decision.kind === 'ignore') return { kind: 'answer', reply: replies.ALREADY_RUNNING_REPLY };
  if (decision.kind === 'run' && decision.requests.length === 0) return { ...decision, reply: replies.NO_DBT_CHANGE_REPLY };
  return decision;
}

function decideRerun({ run, sender }: Extract<Intent, { kind: 'rerun' }>, situation: Situation): Decision {
  if (!mayCommand(sender, situation.permission)) return { kind: 'ignore', why: `${sender.login} has no write access` };
  if (run.headSha !== situation.pullRequest.headSha) return { kind: 'ignore', why: 'the head moved; the newer commit has its own check' };
  const refusal = whyNotRun(situation);
  if (refusal !== undefined) return { kind: 'ignore', why: refusal.why };
  return review(situation, sender, { again: true, ...(run.project === undefined ? {} : { project: run.project }) });
}

function decideControl(
  control: Extract<Extract<Intent, { kind: 'command' }>['command'], { kind: 'control' }>['control'],
  situation: Situation,
): Decision {
  if (control === 'help') return { kind: 'answer', reply: replies.helpReply() };
  if (control === 'status') return { kind: 'answer', reply: replies.statusReply(describeRuns(situation)) };
  if (control === 'cancel') {
    const running = situation.earlierRuns.some(({ finished }) => !finished);
    return running
      ? { kind: 'cancel', why: 'asked for', reply: 'Stopped what was running for this pull request.' }
      : { kind: 'answer', reply: replies.NOTHING_RUNS_REPLY };
  }
  return { kind: 'answer', reply: replies.controlNotBuiltReply(control) };
}

function whyNotRun(situation: Situation): { readonly why: string; readonly reply: string } | undefined {
  if (!situation.config.enabled) return { why: 'switched off in the configuration', reply: replies.DISABLED_REPLY };
  if (!situation.pullRequest.open) return { why: 'the pull request is closed', reply: replies.CLOSED_REPLY };
  if (isFork(situation)) return { why: 'the branch is a fork’s', reply: replies.FORK_REPLY };
  return undefined;
}

function isFork({ pullRequest, repositoryId }: Situation): boolean {
  return pullRequest.headRepositoryId !== repositoryId;
}

const REVIEW: WorkflowId = 'architecture-review';

/** One request per project that the pull request touches; a project that it doesn't touch succeeds at once, without a comment. */
function review(
  situation: Situation,
  requestedBy: { readonly login: string },
  wanted: { readonly again: boolean; readonly project?: string },
): Decision {
  const { projects, changedPaths, changesComplete, pullRequest } = situation;
  const asked = projects.filter(({ name }) => wanted.project === undefined || wanted.project === name);
  const touched = asked.filter((project) => !changesComplete || changedPaths.some((path) => concerns(project, path)));
  const settled = asked.filter((project) => !touched.includes(project)).map(({ name }) => untouched(name, pullRequest.headSha));
  const requests = touched.flatMap(({ name }) => requestFor(name, situation, { requestedBy: requestedBy.login, again: wanted.again }));
  if (requests.length === 0 && touched.length > 0) return { kind: 'ignore', why: 'this commit is being checked or was checked already' };
  return { kind: 'run', requests, settled };
}

/** A commit is checked once by itself; a person may ask again, but not while the same check runs. */
function requestFor(
  project: string,
  situation: Situation,
  wanted: { readonly requestedBy: string; readonly again: boolean },
): readonly RunRequest[] {
  const { repository, pullRequest, mergeBase, earlierRuns, configText } = situation;
  const same = earlierRuns.filter(
    ({ request }) => request.project === project && request.headSha === pullRequest.headSha && request.workflow === REVIEW,
  );
  const sameBase = same.filter(({ request, stopped }) => !stopped && (request.baseSha === undefined || request.baseSha === mergeBase));
  if (sameBase.some(({ finished }) => !finished || !wanted.again)) return [];
  const attempt = Math.max(0, ...same.map(({ request }) => request.attempt)) + 1;
  const key = {
    repository,
    pullRequest: pullRequest.number,
    headSha: pullRequest.headSha,
    project,
    workflow: REVIEW,
    phase: 'apply',
    attempt,
  } as const;
  return [createRunRequest(key, { baseSha: mergeBase, parameters: {}, requestedBy: wanted.requestedBy, config: configText })];
}

function untouched(project: string, headSha: string): SettledCheck {
  const summary = `This pull request changes nothing that concerns the dbt project ${project}, so there was nothing to run.`;
  return { project, workflow: REVIEW, headSha, conclusion: 'success', title: 'No dbt change', summary };
}

/** A fork's check must not be green, since nobody looked; and not red, since nothing is wrong. */
function settleFork({ pullRequest, projects }: Situation): Decision {
  const face = { conclusion: 'action_required', title: 'Not reviewed: the branch comes from a fork', summary: replies.FORK_REPLY } as const;
  return {
    kind: 'run',
    requests: [],
    settled: projects.map(({ name }) => ({ project: name, workflow: REVIEW, headSha: pullRequest.headSha, ...face })),
  };
}

function describeRuns({ earlierRuns }: Situation) {
  return earlierRuns
    .filter(({ finished }) => !finished)
    .map(({ request }) => ({
      name: `${workflowEntry(request.workflow).name} (${request.project})`,
      headSha: request.headSha,
      state: 'running',
      url: undefined,
    }));
}
