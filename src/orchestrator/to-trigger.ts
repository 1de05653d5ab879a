import { z } from 'zod';
import { repositorySchema, shaSchema } from '../core/run-key.ts';
import type { Trigger } from '../core/trigger.ts';

/** The part of each payload that Steward reads; everything else in it is ignored. */
const personSchema = z.object({ login: z.string(), id: z.number(), type: z.string().default('User') });
const originSchema = z.object({
  repository: z.object({
    id: z.number(),
    name: repositorySchema.shape.name,
    default_branch: z.string(),
    owner: z.object({ login: repositorySchema.shape.owner }),
  }),
  /** Apps get it; in an Actions workflow there is none. */
  installation: z.object({ id: z.number() }).default({ id: 0 }),
});
const pullRequestSchema = z.object({
  number: z.number(),
  state: z.string(),
  draft: z.boolean().default(false),
  user: personSchema.nullable(),
  head: z.object({ sha: shaSchema, ref: z.string(), repo: z.object({ id: z.number() }).nullable() }),
  base: z.object({ sha: shaSchema, ref: z.string() }),
});
const checkRunSchema = z.object({ id: z.number(), external_id: z.string().nullable(), head_sha: shaSchema });

const payloads = {
  pull_request: originSchema.extend({
    action: z.string(),
    changes: z.object({ base: z.unknown().optional() }).optional(),
    pull_request: pullRequestSchema,
    sender: personSchema,
  }),
  issue_comment: originSchema.extend({
    action: z.string(),
    issue: z.object({ number: z.number(), pull_request: z.unknown().optional() }),
    comment: z.object({ id: z.number(), body: z.string(), user: personSchema }),
  }),
  check_run: originSchema.extend({
    action: z.string(),
    check_run: checkRunSchema,
    requested_action: z.object({ identifier: z.string() }).optional(),
    sender: personSchema,
  }),
  workflow_run: originSchema.extend({
    action: z.string(),
    workflow_run: z.object({ id: z.number(), run_attempt: z.number().default(1), conclusion: z.string().nullable() }),
  }),
  merge_group: originSchema.extend({
    action: z.string(),
    merge_group: z.object({ head_sha: shaSchema, head_ref: z.string(), base_sha: shaSchema }),
  }),
} as const;

/** The events that the App reads; app.yml subscribes to exactly these. */
export const EVENTS = [
  'pull_request',
  'issue_comment',
  'check_run',
  'workflow_run',
  'merge_group',
] as const satisfies readonly (keyof typeof payloads)[];

const PULL_REQUEST_ACTIONS = ['opened', 'synchronize', 'reopened', 'ready_for_review', 'closed'] as const;

/** A delivery as plain data, or undefined when it is none that Steward acts on (another action, or a shape that isn't GitHub's). */
export function toTrigger(event: string, payload: unknown): Trigger | undefined {
  switch (event) {
    case 'pull_request':
      return fromPullRequest(payload);
    case 'issue_comment':
      return fromComment(payload);
    case 'check_run':
      return fromCheckRun(payload);
    case 'workflow_run':
      return fromWorkflowRun(payload);
    case 'merge_group':
      return fromMergeGroup(payload);
    default:
      return undefined;
  }
}

function fromPullRequest(payload: unknown): Trigger | undefined {
  const parsed = payloads.pull_request.safeParse(payload);
  if (!parsed.success) return undefined;
  const { action, changes, pull_request: pull, sender } = parsed.data;
  const known = action === 'edited' && changes?.base !== undefined ? 'base-changed' : PULL_REQUEST_ACTIONS.find((name) => name === action);
  if (known === undefined) return undefined;
  const pullRequest = {
    number: pull.number,
    open: pull.state === 'open',
    draft: pull.draft,
    headSha: pull.head.sha,
    headRef: pull.head.ref,
    headRepositoryId: pull.head.repo?.id,
    baseRef: pull.base.ref,
    baseSha: pull.base.sha,
    author: person(pull.user ?? { login: 'ghost', id: 0, type: 'User' }),
  };
  return { kind: 'pull-request', ...origin(parsed.data), action: known, pullRequest, sender: person(sender) };
}

/** Only created comments on pull requests: an edited one could be an old text with a new meaning. */
function fromComment(payload: unknown): Trigger | undefined {
  const parsed = payloads.issue_comment.safeParse(payload);
  if (!parsed.success || parsed.data.action !== 'created' || parsed.data.issue.pull_request === undefined) return undefined;
  const { issue, comment } = parsed.data;
  return {
    kind: 'comment',
    ...origin(parsed.data),
    pullRequestNumber: issue.number,
    commentId: comment.id,
    body: comment.body,
    sender: person(comment.user),
  };
}

function fromCheckRun(payload: unknown): Trigger | undefined {
  const parsed = payloads.check_run.safeParse(payload);
  if (!parsed.success) return undefined;
  const { action, check_run: check, requested_action: button, sender } = parsed.data;
  const common = {
    ...origin(parsed.data),
    checkRunId: check.id,
    externalId: check.external_id ?? '',
    headSha: check.head_sha,
    sender: person(sender),
  };
  if (action === 'rerequested') return { kind: 'check-rerequested', ...common };
  if (action === 'requested_action' && button !== undefined) return { kind: 'check-button', ...common, identifier: button.identifier };
  return undefined;
}

function fromWorkflowRun(payload: unknown): Trigger | undefined {
  const parsed = payloads.workflow_run.safeParse(payload);
  if (!parsed.success || parsed.data.action !== 'completed') return undefined;
  const { id, run_attempt: runAttempt, conclusion } = parsed.data.workflow_run;
  return { kind: 'run-completed', ...origin(parsed.data), runId: id, runAttempt, conclusion: conclusion ?? 'unknown' };
}

function fromMergeGroup(payload: unknown): Trigger | undefined {
  const parsed = payloads.merge_group.safeParse(payload);
  if (!parsed.success || parsed.data.action !== 'checks_requested') return undefined;
  const { head_sha: headSha, head_ref: headRef, base_sha: baseSha } = parsed.data.merge_group;
  return { kind: 'merge-group', ...origin(parsed.data), headSha, headRef, baseSha };
}

function origin({ repository, installation }: z.infer<typeof originSchema>) {
  return {
    repository: { owner: repository.owner.login, name: repository.name },
    repositoryId: repository.id,
    installationId: installation.id,
    defaultBranch: repository.default_branch,
  };
}

function person({ login, id, type }: z.infer<typeof personSchema>) {
  return { login, id, isBot: type === 'Bot' };
}
