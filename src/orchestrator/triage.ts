import type { Command } from '../core/command.ts';
import { parseRunKey, type RunKey } from '../core/run-key.ts';
import type { Person, PullRequestFacts, Trigger } from '../core/trigger.ts';
import { parseComment } from './parse-comment.ts';
import { parseProblemKey } from './problem-key.ts';
import { parseSettledKey } from './settled-key.ts';

/** What a trigger is about, as far as the delivery alone can tell. Only what is not `ignore` costs a call to GitHub. */
export type Intent =
  | { readonly kind: 'ignore'; readonly why: string }
  | { readonly kind: 'push'; readonly pullRequest: PullRequestFacts }
  | {
      readonly kind: 'command';
      readonly pullRequest: number;
      readonly command: Command;
      readonly commentId: number;
      readonly sender: Person;
    }
  | { readonly kind: 'rerun'; readonly run: RerunOf; readonly sender: Person }
  | { readonly kind: 'confirm'; readonly run: RunKey; readonly sender: Person }
  | { readonly kind: 'approve'; readonly run: Pick<RunKey, 'pullRequest' | 'headSha'>; readonly sender: Person }
  | { readonly kind: 'closed'; readonly pullRequest: number }
  | { readonly kind: 'run-completed'; readonly runId: number; readonly conclusion: string }
  | { readonly kind: 'merge-group'; readonly headSha: string; readonly baseSha: string };

/** What a check was about; without a project when nothing could be run at all. */
type RerunOf = Pick<RunKey, 'pullRequest' | 'headSha' | 'workflow' | 'phase' | 'attempt'> & { readonly project: string | undefined };

/** The check-run button that asks for another attempt. */
export const RERUN_BUTTON = 'steward-rerun';

/** The check-run button that says yes to a scope. */
export const CONFIRM_BUTTON = 'steward-confirm';

/** The check-run button that has one commit of a fork run. */
export const APPROVE_BUTTON = 'steward-approve';

/** Sorts a trigger without asking anybody: most deliveries are none of Steward's business. */
export function triage(trigger: Trigger): Intent {
  switch (trigger.kind) {
    case 'pull-request':
      return trigger.action === 'closed'
        ? { kind: 'closed', pullRequest: trigger.pullRequest.number }
        : { kind: 'push', pullRequest: trigger.pullRequest };
    case 'comment':
      return triageComment(trigger);
    case 'check-rerequested':
      return triageRerun(trigger);
    case 'check-button':
      return triageButton(trigger);
    case 'run-completed':
      return { kind: 'run-completed', runId: trigger.runId, conclusion: trigger.conclusion };
    case 'merge-group':
      return { kind: 'merge-group', headSha: trigger.headSha, baseSha: trigger.baseSha };
  }
}

function triageComment({ body, sender, commentId, pullRequestNumber }: Extract<Trigger, { kind: 'comment' }>): Intent {
  if (sender.isBot) return { kind: 'ignore', why: 'a bot’s comment is no command' };
  const command = parseComment(body);
  if (command.kind === 'none') return { kind: 'ignore', why: command.reason };
  return { kind: 'command', pullRequest: pullRequestNumber, command, commentId, sender };
}

function triageButton(trigger: Extract<Trigger, { kind: 'check-button' }>): Intent {
  const { identifier, externalId, sender } = trigger;
  if (identifier === RERUN_BUTTON) return triageRerun(trigger);
  if (identifier === APPROVE_BUTTON) return triageApproval(trigger);
  if (identifier !== CONFIRM_BUTTON) return { kind: 'ignore', why: `no button is called ${identifier}` };
  const run = parseRunKey(externalId);
  return run === undefined ? { kind: 'ignore', why: 'the check has no run key' } : { kind: 'confirm', run, sender };
}

/** GitHub tells no pull request of a check on a fork's commit; the check's own id does, whether it waits or was only read. */
function triageApproval({ externalId, headSha, sender }: Extract<Trigger, { kind: 'check-button' }>): Intent {
  const pullRequest = parseSettledKey(externalId)?.pullRequest ?? parseRunKey(externalId)?.pullRequest;
  if (pullRequest === undefined) return { kind: 'ignore', why: 'the check awaits no approval' };
  return { kind: 'approve', run: { pullRequest, headSha }, sender };
}

interface Rerun {
  readonly externalId: string;
  readonly headSha: string;
  readonly sender: Person;
}

/** What could not be run at all was a review: only those start by themselves. */
const UNKNOWN_RUN = { project: undefined, workflow: 'architecture-review', phase: 'apply', attempt: 0 } as const;

function triageRerun({ externalId, headSha, sender }: Rerun): Intent {
  const problem = parseProblemKey(externalId);
  if (problem !== undefined) return { kind: 'rerun', run: { ...UNKNOWN_RUN, pullRequest: problem.pullRequest, headSha }, sender };
  const run = parseRunKey(externalId);
  return run === undefined ? { kind: 'ignore', why: 'the check has no run key' } : { kind: 'rerun', run, sender };
}
