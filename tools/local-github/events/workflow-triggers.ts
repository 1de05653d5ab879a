import { readText } from '../git/read-text.ts';
import { resolveCommit } from '../git/refs.ts';
import type { Repository } from '../state/model.ts';
import { startRun } from '../state/runs.ts';
import { listWorkflows, type WorkflowFile } from '../state/workflows.ts';
import type { GitHubEvent, World } from '../state/world.ts';

interface Trigger {
  readonly types?: readonly string[] | string;
  readonly branches?: readonly string[] | string;
}

/** Types that start a workflow which names none. */
const defaultTypes = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  issue_comment: ['created', 'edited', 'deleted'],
  merge_group: ['checks_requested'],
};

/**
 * Starts a run for every workflow file that listens to this event: of the head for pull_request, of the default branch for issue_comment,
 * of the queue's own commit for merge_group.
 */
export async function startTriggeredRuns(world: World, event: GitHubEvent, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const { name, repository, pullRequest } = event;
  if (name !== 'pull_request' && name !== 'issue_comment' && name !== 'merge_group') return;
  const place = await placeOf(event, payload);
  if (place === undefined) return;
  for (const workflow of await listWorkflows(repository, place.sha)) {
    const trigger = workflow.triggers[name];
    if (trigger === undefined || !listens(trigger ?? {}, event)) continue;
    const workflowText = (await readText(repository.gitDir, place.sha, workflow.path)) ?? '';
    const fork = pullRequest !== undefined && pullRequest.head.repository !== repository;
    const title = pullRequest?.title ?? name;
    startRun(world, {
      repository,
      workflow,
      workflowText,
      eventName: name,
      event: payload,
      ...place,
      title,
      sender: event.sender,
      fork: name === 'pull_request' && fork,
    });
  }
}

interface Place {
  readonly sha: string;
  readonly ref: string;
  readonly branch: string;
  readonly headRepository: Repository;
}

async function placeOf(event: GitHubEvent, payload: Readonly<Record<string, unknown>>): Promise<Place | undefined> {
  if (event.name === 'merge_group') return queuePlace(event, payload);
  if (event.pullRequest === undefined) return undefined;
  return event.name === 'pull_request' ? headOf(event) : defaultTip(event.repository);
}

function queuePlace({ repository }: GitHubEvent, payload: Readonly<Record<string, unknown>>): Place {
  const { head_sha: sha, head_ref: ref } = payload['merge_group'] as { head_sha: string; head_ref: string };
  return { sha, ref, branch: ref.replace('refs/heads/', ''), headRepository: repository };
}

function headOf({ pullRequest }: GitHubEvent): Place | undefined {
  if (pullRequest === undefined) return undefined;
  const { head, number } = pullRequest;
  return { sha: head.sha, ref: `refs/pull/${number}/head`, branch: head.ref, headRepository: head.repository };
}

async function defaultTip(repository: Repository): Promise<Place | undefined> {
  const branch = repository.defaultBranch;
  const sha = await resolveCommit(repository.gitDir, branch);
  return sha === undefined ? undefined : { sha, ref: `refs/heads/${branch}`, branch, headRepository: repository };
}

function listens(trigger: NonNullable<WorkflowFile['triggers'][string]>, event: GitHubEvent): boolean {
  const { types, branches } = trigger as Trigger;
  const wanted = types === undefined ? defaultTypes[event.name as keyof typeof defaultTypes] : [types].flat();
  if (!wanted.includes(event.action)) return false;
  if (event.name !== 'pull_request' || branches === undefined) return true;
  return [branches].flat().some((pattern) => matchesBranch(pattern, event.pullRequest?.base.ref ?? ''));
}

/** GitHub's branch patterns as far as people use them: `*` stops at a slash, `**` doesn't. */
function matchesBranch(pattern: string, branch: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`).test(branch);
}
