import type { Decision } from '../core/decision.ts';
import type { Role } from '../core/role.ts';
import type { Repository } from '../core/run-key.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import { approveFork, settleFork } from './approve-fork.ts';
import { confirmScope } from './confirm-scope.ts';
import { decideControl } from './decide-control.ts';
import { laneOfOptions } from './lane-of-options.ts';
import { mayCommand } from './may-command.ts';
import * as replies from './replies.ts';
import { requestRuns } from './request-runs.ts';
import { roleForWorkflow, roleNeeded } from './role-needed.ts';
import type { Situation } from './situation.ts';
import type { Intent } from './triage.ts';
import { wantedLane } from './wanted-lane.ts';
import { isFork, whyNotRun } from './why-not-run.ts';

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
  if (!config.enabled) return { kind: 'ignore', why: 'switched off in the configuration' };
  if (!pullRequest.open) return { kind: 'ignore', why: 'the pull request is closed' };
  if (config.review.on_push === false) return { kind: 'ignore', why: 'review.on_push is false' };
  if (pullRequest.draft && config.review.drafts === false) return { kind: 'ignore', why: 'drafts are not reviewed here' };
  if (isFork(situation)) return settleFork(situation);
  const lane = wantedLane(situation);
  return requestRuns({ workflow: REVIEW, parameters: {}, requestedBy: pullRequest.author.login, again: false, lane }, situation);
}

function decideCommand({ command, sender }: Of<'command'>, situation: Situation): Decision {
  const needed = roleNeeded(command, situation.config.roles);
  if (!mayCommand(sender, situation.permission, needed))
    return { kind: 'turn-away', why: `${sender.login} has no ${needed} access`, reply: replies.turnedAwayReply(needed) };
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

type Asked = Pick<Extract<Of<'command'>['command'], { kind: 'workflow' }>, 'workflow' | 'parameters' | 'options'>;

function decideWorkflow(asked: Asked, { login }: { readonly login: string }, situation: Situation): Decision {
  const { workflow, parameters } = asked;
  const refusal = whyNotRun(situation);
  if (refusal !== undefined) return { kind: 'refuse', ...refusal };
  if (situation.config.workflows?.includes(workflow) === false)
    return { kind: 'refuse', why: `the configuration does not allow ${workflow}`, reply: replies.notAllowedReply(workflow) };
  if (!workflowEntry(workflow).built) return { kind: 'answer', reply: replies.notBuiltReply(workflow) };
  if (!isOwnRun(parameters['run'], situation.repository))
    return { kind: 'refuse', why: 'the run is another repository’s', reply: replies.FOREIGN_RUN_REPLY };
  const options = laneOfOptions(asked);
  if ('wrong' in options) return { kind: 'answer', reply: replies.optionReply(workflow, options.wrong) };
  const lane = workflow === REVIEW ? (options.lane ?? wantedLane(situation)) : undefined;
  return answered(requestRuns({ workflow, parameters, requestedBy: login, again: true, lane }, situation), workflow);
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

/** To check a fork's commit again is to approve it again. */
function roleForButton(intent: Of<'rerun' | 'confirm' | 'approve'>, situation: Situation): Role {
  const { roles } = situation.config;
  if (intent.kind === 'confirm') return roles.confirm;
  return intent.kind === 'approve' || isFork(situation) ? roles.approve : roleForWorkflow(intent.run.workflow, roles);
}

function pressed(intent: Of<'rerun' | 'confirm' | 'approve'>, situation: Situation): Decision {
  if (intent.kind === 'approve' || (intent.kind === 'rerun' && isFork(situation)))
    return approveFork(intent.run.headSha, intent.sender, situation);
  const refusal = whyNotRun(situation);
  if (refusal !== undefined) return { kind: 'refuse', ...refusal };
  return intent.kind === 'confirm' ? decideConfirmed(intent, situation) : decideRerun(intent, situation);
}

function decideConfirmed({ run, sender }: Of<'confirm'>, situation: Situation): Decision {
  return confirmScope({ confirmedBy: sender.login, only: run }, situation);
}

/** The same once more. What must be confirmed is planned anew: a re-run is no yes to spending money again. */
function decideRerun({ run: { project, workflow, ...of }, sender }: Of<'rerun'>, situation: Situation): Decision {
  const before = situation.earlierRuns.find(
    ({ request }) =>
      request.project === project && request.workflow === workflow && request.attempt === of.attempt && request.phase === of.phase,
  );
  const { parameters = {}, lane: asked } = before?.request ?? {};
  const lane = asked?.by === 'command' || workflow !== REVIEW ? asked : wantedLane(situation);
  const wanted = { workflow, parameters, requestedBy: sender.login, again: true, lane };
  return requestRuns(project === undefined ? wanted : { ...wanted, project }, situation);
}
