import type { Command } from '../core/command.ts';
import type { Decision } from '../core/decision.ts';
import type { Person } from '../core/trigger.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import { approveFork } from './approve-fork.ts';
import { confirmScope, pendingPlans } from './confirm-scope.ts';
import { parseAccept } from './parse-accept.ts';
import { parseOverride } from './parse-override.ts';
import * as replies from './replies.ts';
import type { Situation } from './situation.ts';
import { whyNotRun, whyOff } from './why-not-run.ts';

type Control = Extract<Command, { kind: 'control' }>;
type Sender = Pick<Person, 'login' | 'id'>;

const DIGEST = /^[0-9a-f]{4,64}$/;

/** Decides about a command that is about a run or a fix, not a workflow. The person may command already. */
export function decideControl({ control, argument }: Control, sender: Sender, situation: Situation): Decision {
  switch (control) {
    case 'help':
      return { kind: 'answer', reply: replies.helpReply() };
    case 'status':
      return { kind: 'status', runs: replies.statusReply(describeRuns(situation)) };
    case 'cancel':
      return decideCancel(situation);
    case 'confirm':
      return decideConfirm(argument.trim().toLowerCase(), sender, situation);
    case 'accept':
      return decideAccept(argument, sender, situation);
    case 'approve': {
      const decision = approveFork(argument.trim().toLowerCase(), sender, situation);
      return decision.kind === 'ignore' ? { kind: 'answer', reply: replies.ALREADY_RUNNING_REPLY } : decision;
    }
    case 'override':
      return decideOverride(argument, sender, situation);
    case 'explain':
      return argument.trim() === ''
        ? { kind: 'answer', reply: replies.EXPLAIN_USAGE_REPLY }
        : { kind: 'explain', finding: argument.trim() };
  }
}

function decideCancel({ earlierRuns }: Situation): Decision {
  return earlierRuns.some(({ finished }) => !finished)
    ? { kind: 'cancel', why: 'asked for', reply: 'Stopped what was running for this pull request.' }
    : { kind: 'answer', reply: replies.NOTHING_RUNS_REPLY };
}

function decideConfirm(digest: string, { login }: { readonly login: string }, situation: Situation): Decision {
  const refusal = whyNotRun(situation);
  if (refusal !== undefined) return { kind: 'refuse', ...refusal };
  if (digest === '') return confirmScope({ confirmedBy: login }, situation);
  if (!DIGEST.test(digest)) return { kind: 'answer', reply: replies.CONFIRM_USAGE_REPLY };
  if (situation.config.fixes !== 'branch')
    return { kind: 'refuse', why: 'fixes are only suggested here', reply: replies.ONLY_SUGGESTED_REPLY };
  const projectDirs = Object.fromEntries(situation.projects.map(({ name, dir }) => [name, dir]));
  return { kind: 'commit', digest, confirmedBy: login, projectDirs };
}

function decideAccept(argument: string, { login, id }: Sender, situation: Situation): Decision {
  const off = whyOff(situation);
  if (off !== undefined) return { kind: 'refuse', ...off };
  const wanted = parseAccept(argument);
  if (wanted === undefined) return { kind: 'answer', reply: replies.ACCEPT_USAGE_REPLY };
  return { kind: 'accept', ...wanted, by: login, isAuthor: id === situation.pullRequest.author.id };
}

function decideOverride(argument: string, { login }: Sender, { config, pullRequest }: Situation): Decision {
  const off = whyOff({ config, pullRequest });
  if (off !== undefined) return { kind: 'refuse', ...off };
  const wanted = parseOverride(argument);
  if (wanted === undefined) return { kind: 'answer', reply: replies.OVERRIDE_USAGE_REPLY };
  const { headSha, number } = pullRequest;
  if (!headSha.startsWith(wanted.sha)) return { kind: 'refuse', why: 'it is not the head commit', reply: replies.notTheHeadReply(headSha) };
  return { kind: 'override', headSha, pullRequest: number, reason: wanted.reason, by: login };
}

function describeRuns(situation: Situation) {
  const running = situation.earlierRuns.filter(({ finished }) => !finished).map((run) => ({ run, state: 'running' }));
  const pending = pendingPlans(situation).map((run) => ({ run, state: 'waits for `/steward confirm`' }));
  return [...running, ...pending].map(({ run: { request }, state }) => ({
    name: `${workflowEntry(request.workflow).name} (${request.project})`,
    headSha: request.headSha,
    state,
    url: undefined,
  }));
}
