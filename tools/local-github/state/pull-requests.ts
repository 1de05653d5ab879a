import { fetchInto } from '../git/create-bare.ts';
import { diffFiles } from '../git/diff-files.ts';
import { mergeBase, resolveCommit, setRef } from '../git/refs.ts';
import { git } from '../git/run-git.ts';
import { pullRequestJson } from '../json/pull-request-json.ts';
import { GitHubError, unprocessable } from './github-error.ts';
import type { PullRequest, Repository, Sender } from './model.ts';
import type { World } from './world.ts';

export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
  readonly base: string;
  readonly head: { readonly repository: Repository; readonly ref: string };
}

/** Opens a pull request; throws GitHub's 422 for unknown branches, a second one of the same branches, or nothing to merge. */
export async function openPullRequest(
  world: World,
  at: { repository: Repository; sender: Sender },
  wanted: NewPullRequest,
): Promise<PullRequest> {
  const { repository, sender } = at;
  const headSha = await resolveCommit(wanted.head.repository.gitDir, `refs/heads/${wanted.head.ref}`);
  const baseSha = await resolveCommit(repository.gitDir, `refs/heads/${wanted.base}`);
  if (headSha === undefined) throw unprocessable('PullRequest', 'head', 'invalid head');
  if (baseSha === undefined) throw unprocessable('PullRequest', 'base', 'invalid base');
  refuseDuplicate(repository, wanted);
  const number = repository.pullRequests.size + 1;
  const pull: PullRequest = {
    id: world.nextId(),
    number,
    user: sender.account,
    createdAt: world.now(),
    updatedAt: world.now(),
    closedAt: null,
    state: 'open',
    title: wanted.title,
    body: wanted.body,
    draft: wanted.draft,
    reviews: [],
    head: { ...wanted.head, sha: headSha },
    base: { repository, ref: wanted.base, sha: baseSha },
  };
  repository.pullRequests.set(number, pull);
  await publishHead(pull);
  await refuseNothing(repository, pull);
  await emitPullRequest(world, pull, { action: 'opened', sender });
  return pull;
}

/** Takes a pull request's branch as it now is: moves the head, and tells everybody. */
export async function synchronize(world: World, pull: PullRequest, move: { before: string; after: string; sender: Sender }): Promise<void> {
  pull.head.sha = move.after;
  pull.base.sha = (await resolveCommit(pull.base.repository.gitDir, `refs/heads/${pull.base.ref}`)) ?? pull.base.sha;
  pull.updatedAt = world.now();
  await publishHead(pull);
  await emitPullRequest(world, pull, { action: 'synchronize', sender: move.sender, extra: { before: move.before, after: move.after } });
}

/** Closes or reopens; does nothing when that is so already. */
export async function setPullRequestState(
  world: World,
  pull: PullRequest,
  change: { state: 'open' | 'closed'; sender: Sender },
): Promise<void> {
  if (pull.state === change.state) return;
  pull.state = change.state;
  pull.updatedAt = world.now();
  pull.closedAt = change.state === 'closed' ? world.now() : null;
  await emitPullRequest(world, pull, { action: change.state === 'closed' ? 'closed' : 'reopened', sender: change.sender });
}

/** Changes title, body or base; `changes` in the event says what was there before. */
export async function editPullRequest(
  world: World,
  pull: PullRequest,
  edit: { title?: string; body?: string; base?: string; sender: Sender },
): Promise<void> {
  const changes: Record<string, unknown> = {};
  if (edit.title !== undefined && edit.title !== pull.title) {
    changes['title'] = { from: pull.title };
    pull.title = edit.title;
  }
  if (edit.body !== undefined && edit.body !== pull.body) {
    changes['body'] = { from: pull.body };
    pull.body = edit.body;
  }
  if (edit.base !== undefined && edit.base !== pull.base.ref) {
    const sha = await resolveCommit(pull.base.repository.gitDir, `refs/heads/${edit.base}`);
    if (sha === undefined) throw unprocessable('PullRequest', 'base', 'invalid base');
    changes['base'] = { ref: { from: pull.base.ref }, sha: { from: pull.base.sha } };
    Object.assign(pull.base, { ref: edit.base, sha });
  }
  if (Object.keys(changes).length === 0) return;
  pull.updatedAt = world.now();
  await emitPullRequest(world, pull, { action: 'edited', sender: edit.sender, extra: { changes } });
}

/** Takes a draft out of draft. */
export async function markReady(world: World, pull: PullRequest, sender: Sender): Promise<void> {
  if (!pull.draft) return;
  pull.draft = false;
  await emitPullRequest(world, pull, { action: 'ready_for_review', sender });
}

/** The pull request's JSON with the sizes that git counts. */
export async function fullPullRequestJson(world: World, pull: PullRequest) {
  const { gitDir } = pull.base.repository;
  const from = await mergeBaseOf(pull);
  if (from === undefined) return pullRequestJson(world, pull, { commits: 0, additions: 0, deletions: 0, files: 0 });
  const files = await diffFiles(gitDir, from, pull.head.sha);
  const commits = Number(await git(gitDir, ['rev-list', '--count', `${from}..${pull.head.sha}`]));
  const sum = (pick: 'additions' | 'deletions'): number => files.reduce((total, file) => total + file[pick], 0);
  return pullRequestJson(world, pull, { commits, additions: sum('additions'), deletions: sum('deletions'), files: files.length });
}

/** Where head and base part. */
export async function mergeBaseOf(pull: PullRequest): Promise<string | undefined> {
  const { gitDir } = pull.base.repository;
  const base = (await resolveCommit(gitDir, `refs/heads/${pull.base.ref}`)) ?? pull.base.sha;
  return mergeBase(gitDir, base, pull.head.sha);
}

async function emitPullRequest(
  world: World,
  pull: PullRequest,
  what: { action: string; sender: Sender; extra?: Record<string, unknown> },
): Promise<void> {
  const payload = { number: pull.number, pull_request: await fullPullRequestJson(world, pull), ...what.extra };
  const { repository } = pull.base;
  world.log(`pull request #${pull.number} of ${repository.owner.login}/${repository.name}: ${what.action}`);
  world.emit({ name: 'pull_request', action: what.action, repository, payload, sender: what.sender, pullRequest: pull });
}

/** A fork's commits come over to the base repository, and refs/pull/N/head points at them, as on GitHub. */
async function publishHead(pull: PullRequest): Promise<void> {
  const { base, head, number } = pull;
  if (head.repository !== base.repository) {
    await fetchInto(base.repository.gitDir, head.repository.gitDir, `+refs/heads/${head.ref}:refs/pull/${number}/head`);
  }
  await setRef(base.repository.gitDir, `refs/pull/${number}/head`, head.sha);
}

function refuseDuplicate(repository: Repository, wanted: NewPullRequest): void {
  const same = [...repository.pullRequests.values()].some(
    (pull) =>
      pull.state === 'open' &&
      pull.base.ref === wanted.base &&
      pull.head.ref === wanted.head.ref &&
      pull.head.repository === wanted.head.repository,
  );
  const label = `${wanted.head.repository.owner.login}:${wanted.head.ref}`;
  if (same)
    throw new GitHubError(422, 'Validation Failed', [
      { resource: 'PullRequest', field: 'head', code: 'custom', message: `A pull request already exists for ${label}.` },
    ]);
}

async function refuseNothing(repository: Repository, pull: PullRequest): Promise<void> {
  const base = await mergeBaseOf(pull);
  if (base !== undefined && base !== pull.head.sha) return;
  repository.pullRequests.delete(pull.number);
  throw unprocessable('PullRequest', 'base', `No commits between ${pull.base.ref} and ${pull.head.ref}`);
}
