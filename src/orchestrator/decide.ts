import type { Decision } from '../core/decision.ts';
import type { Role } from '../core/role.ts';
import type { Repository } from '../core/run-key.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import { approveFork } from './approve-fork.ts';
import { confirmScope } from './confirm-scope.ts';
import { decideControl } from './decide-control.ts';
import { laneOfOptions } from './lane-of-options.ts';
import { mayCommand } from './may-command.ts';
import * as replies from './replies.ts';
import { requestRuns } from './request-runs.ts';
import { isReadable, reviewFork } from './review-fork.ts';
import { roleForWorkflow, roleNeeded } from './role-needed.ts';
import { settleUnreviewed, standDown } from './settle-unreviewed.ts';
import type { EarlierRun, Situation } from './situation.ts';
import type { Intent } from './triage.ts';
import { wantedLane } from './wanted-lane.ts';
import { isFork, whyNotRun, whyOff } from './why-not-run.ts';

type Of<Kind extends Intent['kind']> = Extract<Intent, { kind: Kind }>;

/** Decides what to do about a push, a command or a check-run button. Pure: same intent and situation, same decision. */
export function decide(intent: Of<'push' | 'command' | 'rerun' | 'confirm' | 'approve'>, situation: Situation): Decision {
  switch (intent.kind) {
    case 'push':
      return decidePush(situation);
    case 'command':
      return decideCommand(intent, situation);
    case 'rerun':
    case 'confirm':
    case 'approve':
      return decideButton(intent, situation);
  }
}

const REVIEW: WorkflowId = 'architecture-review';

function decidePush(situation: Situation): Decision {
  const { config, pullRequest } = situation;
  if (!pullRequest.open) return { kind: 'ignore', why: 'the pull request is closed' };
  if (!config.enabled) return standDown(situation);
  if (config.review.on_push === false) return settleUnreviewed(replies.ON_REQUEST, situation);
  if (pullRequest.draft && config.review.drafts === false) return settleUnreviewed(replies.DRAFT, situation);
  if (isFork(situation)) return reviewFork({ requestedBy: pullRequest.author.login, again: false }, situation);
  const lane = wantedLane(situation);
  return requestRuns({ workflow: REVIEW, parameters: {}, requestedBy: pullRequest.author.login, again: false, lane }, situation);
}

function decideCommand({ command, sender }: Of<'command'>, situation: Situation): Decision {
  const needed = roleNeeded(command, situation.config.roles);
  if (!mayCommand(sender, situation.permission, needed))
    return { kind: 'turn-away', why: `${sender.login} has no ${needed} access`, reply: replies.turnedAwayReply(needed) };
  if (isRefusedByOff(command, situation)) return standDown(situation, replies.DISABLED_REPLY);
  switch (command.kind) {
    case 'none':
      return { kind: 'ignore', why: command.reason };
    case 'unknown':
      return { kind: 'answer', reply: replies.unknownReply(command) };
    case 'control':
      return decideControl(command, sender, situation);
    case 'workflow':
      return decideWorkflow(command, sender, situation);
  }
}

/** What only tells something is answered also where Steward is switched off. */
function isRefusedByOff(command: Of<'command'>['command'], { config, pullRequest }: Situation): boolean {
  const tells = command.kind === 'control' && (command.control === 'help' || command.control === 'status');
  return !config.enabled && pullRequest.open && (command.kind === 'workflow' || (command.kind === 'control' && !tells));
}

type Asked = Pick<Extract<Of<'command'>['command'], { kind: 'workflow' }>, 'workflow' | 'parameters' | 'options'>;

function decideWorkflow(asked: Asked, { login }: { readonly login: string }, situation: Situation): Decision {
  const { workflow, parameters } = asked;
  const refusal = isOnlyRead(asked, situation) ? whyOff(situation) : whyNotRun(situation);
  if (refusal !== undefined) return { kind: 'refuse', ...refusal };
  if (situation.config.workflows?.includes(workflow) === false)
    return { kind: 'refuse', why: `the configuration does not allow ${workflow}`, reply: replies.notAllowedReply(workflow) };
  if (!workflowEntry(workflow).built) return { kind: 'answer', reply: replies.notBuiltReply(workflow) };
  if (!isOwnRun(parameters['run'], situation.repository))
    return { kind: 'refuse', why: 'the run is another repository’s', reply: replies.FOREIGN_RUN_REPLY };
  const { project, ...others } = asked.options;
  const names = situation.projects.map(({ name }) => name);
  if (project !== undefined && !names.some((name) => name === project)) return { kind: 'answer', reply: replies.noSuchProjectReply(names) };
  const options = laneOfOptions({ workflow, options: others });
  if ('wrong' in options) return { kind: 'answer', reply: replies.optionReply(workflow, options.wrong) };
  const wanted = { requestedBy: login, again: true, ...(typeof project === 'string' ? { project } : {}) };
  if (isFork(situation)) return answered(reviewFork(wanted, situation), workflow);
  const lane = workflow === REVIEW ? (options.lane ?? wantedLane(situation)) : undefined;
  const insists = options.lane?.name === 'build';
  return answered(requestRuns({ ...wanted, workflow, parameters, lane, insists }, situation), workflow);
}

/** All that a fork's commit gets without an approval. */
function isOnlyRead({ workflow, options }: Asked, situation: Situation): boolean {
  const wantsMore = Object.keys(options).some((option) => option !== 'static' && option !== 'project');
  return workflow === REVIEW && !wantsMore && isFork(situation) && isReadable(situation);
}

/** `https://host/owner/repo/actions/runs/1`: the parser made sure of its form. */
function isOwnRun(address: string | undefined, { owner, name }: Repository): boolean {
  if (address === undefined) return true;
  const [, itsOwner, itsName] = new URL(address).pathname.split('/');
  return itsOwner?.toLowerCase() === owner.toLowerCase() && itsName?.toLowerCase() === name.toLowerCase();
}

/** A person who asked gets a word also when there is nothing to run. */
function answered(decision: Decision, workflow: WorkflowId): Decision {
  if (decision.kind === 'ignore') return { kind: 'answer', reply: replies.ALREADY_RUNNING_REPLY };
  if (decision.kind === 'run' && decision.requests.length === 0) return { ...decision, reply: replies.nothingToRunReply(workflow) };
  return decision;
}

/** A button says nothing to whoever presses it in vain: its check tells what became of it. */
function decideButton(intent: Of<'rerun' | 'confirm' | 'approve'>, situation: Situation): Decision {
  const { run, sender } = intent;
  const needed = roleForButton(intent, situation);
  if (!mayCommand(sender, situation.permission, needed)) return { kind: 'ignore', why: `${sender.login} has no ${needed} access` };
  if (run.headSha !== situation.pullRequest.headSha) return { kind: 'ignore', why: 'the head moved; the newer commit has its own check' };
  const decision = pressed(intent, situation);
  if (decision.kind === 'refuse') return { kind: 'ignore', why: decision.why };
  return decision.kind === 'answer' ? { kind: 'ignore', why: decision.reply } : decision;
}

function roleForButton(intent: Of<'rerun' | 'confirm' | 'approve'>, situation: Situation): Role {
  const { roles } = situation.config;
  if (intent.kind === 'confirm') return roles.confirm;
  return intent.kind === 'approve' || approves(intent, situation) ? roles.approve : roleForWorkflow(intent.run.workflow, roles);
}

/** To check a fork's commit again is to approve it again, unless it was only read. */
function approves(intent: Of<'rerun' | 'confirm'>, situation: Situation): boolean {
  if (intent.kind !== 'rerun' || !isFork(situation)) return false;
  const before = runBefore(intent.run, situation);
  return !isReadable(situation) || (before !== undefined && before.request.lane?.by !== 'fork');
}

function pressed(intent: Of<'rerun' | 'confirm' | 'approve'>, situation: Situation): Decision {
  if (intent.kind === 'approve' || approves(intent, situation)) return approveFork(intent.run.headSha, intent.sender, situation);
  const isRead = intent.kind === 'rerun' && isFork(situation) && intent.run.workflow === REVIEW;
  const refusal = isRead ? whyOff(situation) : whyNotRun(situation);
  if (refusal !== undefined) return { kind: 'refuse', ...refusal };
  return intent.kind === 'confirm' ? decideConfirmed(intent, situation) : decideRerun(intent, situation);
}

function decideConfirmed({ run, sender }: Of<'confirm'>, situation: Situation): Decision {
  return confirmScope({ confirmedBy: sender.login, only: run }, situation);
}

/** The same once more. What must be confirmed is planned anew: a re-run is no yes to spending money again. */
function decideRerun({ run, sender }: Of<'rerun'>, situation: Situation): Decision {
  const { project, workflow } = run;
  const only = project === undefined ? {} : { project };
  if (isFork(situation)) return reviewFork({ requestedBy: sender.login, again: true, ...only }, situation);
  const { parameters = {}, lane: asked } = runBefore(run, situation)?.request ?? {};
  const lane = asked?.by === 'command' || workflow !== REVIEW ? asked : wantedLane(situation);
  return requestRuns({ workflow, parameters, requestedBy: sender.login, again: true, lane, ...only }, situation);
}

/** The run whose check it was. */
function runBefore({ project, headSha, workflow, phase, attempt }: Of<'rerun'>['run'], { earlierRuns }: Situation): EarlierRun | undefined {
  return earlierRuns.find(({ request }) => {
    const isOfCommit = request.project === project && request.headSha === headSha && request.workflow === workflow;
    return isOfCommit && request.phase === phase && request.attempt === attempt;
  });
}
