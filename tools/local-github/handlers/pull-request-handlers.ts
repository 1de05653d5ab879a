import { diffFiles } from '../git/diff-files.ts';
import { readCommits } from '../git/read-commit.ts';
import { resolveCommit } from '../git/refs.ts';
import {
  type ApiCall,
  accountOfActor,
  type Handler,
  notFound,
  ok,
  paginate,
  type Reply,
  repositoryOf,
  senderOf,
} from '../http/api-call.ts';
import { accountJson, nodeId } from '../json/account-json.ts';
import { changedFileJson, commitJson } from '../json/commit-json.ts';
import { issueJson, simplePullRequestJson } from '../json/pull-request-json.ts';
import { repositoryPage, repositoryUrl } from '../json/repository-json.ts';
import { GitHubError, unprocessable } from '../state/github-error.ts';
import type { PullRequest, Review } from '../state/model.ts';
import { editPullRequest, fullPullRequestJson, mergeBaseOf, openPullRequest, setPullRequestState } from '../state/pull-requests.ts';
import { findRepository } from '../state/world.ts';

/** GitHub never lists more files than this. */
const maximumFiles = 3000;
const reviewStates = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** Pull requests, their files, commits and reviews. */
export const pullRequestHandlers = {
  'pulls/get': async (call) => ok(await fullPullRequestJson(call.world, pullOf(call))),
  'pulls/list': listPulls,
  'pulls/list-files': listFiles,
  'pulls/list-commits': async (call) => {
    const pull = pullOf(call);
    const { repository } = pull.base;
    const from = await mergeBaseOf(pull);
    const commits = await readCommits(repository.gitDir, from === undefined ? pull.head.sha : `${from}..${pull.head.sha}`, 250);
    const { page, headers } = paginate(call, commits.toReversed());
    return { ...ok(page.map((commit) => commitJson(call.world, repository, commit))), headers };
  },
  'pulls/create': createPull,
  'pulls/update': async (call) => {
    const pull = pullOf(call);
    const { state, ...edit } = call.body as { title?: string; body?: string; base?: string; state?: 'open' | 'closed' };
    await editPullRequest(call.world, pull, { ...edit, sender: senderOf(call) });
    if (state !== undefined) await setPullRequestState(call.world, pull, { state, sender: senderOf(call) });
    return ok(await fullPullRequestJson(call.world, pull));
  },
  'pulls/create-review': createReview,
  'pulls/list-reviews': (call) => {
    const pull = pullOf(call);
    const { page, headers } = paginate(call, pull.reviews);
    return { ...ok(page.map((review) => reviewJson(call, pull, review))), headers };
  },
  'issues/get': (call) => ok(issueJson(call.world, pullOf(call))),
} satisfies Record<string, Handler>;

/** The pull request that the path names; throws GitHub's 404. */
function pullOf(call: ApiCall): PullRequest {
  const pull = repositoryOf(call).pullRequests.get(Number(call.params['pull_number'] ?? call.params['issue_number']));
  if (pull === undefined) throw notFound();
  return pull;
}

function listPulls(call: ApiCall): Reply {
  const { state = 'open', head, base } = call.query;
  const matching = [...repositoryOf(call).pullRequests.values()].toReversed().filter((pull) => {
    const label = `${pull.head.repository.owner.login}:${pull.head.ref}`;
    return (
      (state === 'all' || pull.state === state) && (head === undefined || head === label) && (base === undefined || base === pull.base.ref)
    );
  });
  const { page, headers } = paginate(call, matching);
  return { ...ok(page.map((pull) => simplePullRequestJson(call.world, pull))), headers };
}

async function listFiles(call: ApiCall): Promise<Reply> {
  const pull = pullOf(call);
  const { repository } = pull.base;
  const from = await mergeBaseOf(pull);
  const files = from === undefined ? [] : await diffFiles(repository.gitDir, from, pull.head.sha);
  const { page, headers } = paginate(call, files.slice(0, maximumFiles));
  return { ...ok(page.map((file) => changedFileJson(call.world, { repository, sha: pull.head.sha }, file))), headers };
}

async function createPull(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const wanted = call.body as { title?: string; body?: string; head: string; base: string; draft?: boolean };
  const [owner, ref] = wanted.head.includes(':') ? wanted.head.split(':', 2) : [repository.owner.login, wanted.head];
  const fork = findRepository(call.world, owner ?? '', repository.name);
  if (fork === undefined || ref === undefined) throw unprocessable('PullRequest', 'head', 'invalid head');
  if (wanted.title === undefined) throw unprocessable('PullRequest', 'title', 'is missing');
  const request = {
    title: wanted.title,
    body: wanted.body ?? '',
    draft: wanted.draft === true,
    base: wanted.base,
    head: { repository: fork, ref },
  };
  const pull = await openPullRequest(call.world, { repository, sender: senderOf(call) }, request);
  return { status: 201, json: await fullPullRequestJson(call.world, pull) };
}

/** Comments of a review must lie on lines of the diff; GitHub refuses the whole review otherwise. */
async function createReview(call: ApiCall): Promise<Reply> {
  const pull = pullOf(call);
  const body = call.body as { body?: string; event?: keyof typeof reviewStates; commit_id?: string; comments?: readonly ReviewComment[] };
  const commitId = body.commit_id ?? pull.head.sha;
  const { gitDir } = pull.base.repository;
  if ((await resolveCommit(gitDir, commitId)) === undefined)
    throw new GitHubError(422, 'Unprocessable Entity', ['commit_id is not part of the pull request']);
  if ((body.event === 'COMMENT' || body.event === 'REQUEST_CHANGES') && !body.body && !body.comments?.length)
    throw new GitHubError(422, 'Unprocessable Entity', ['Body is required']);
  const from = await mergeBaseOf(pull);
  const files = from === undefined ? [] : await diffFiles(gitDir, from, pull.head.sha);
  for (const comment of body.comments ?? []) {
    const patch = files.find((file) => file.filename === comment.path)?.patch;
    if (patch === undefined) throw new GitHubError(422, 'Unprocessable Entity', ['Path could not be resolved']);
    if (comment.line !== undefined && !linesOf(patch, comment.side ?? 'RIGHT').has(comment.line))
      throw new GitHubError(422, 'Unprocessable Entity', ['Line could not be resolved']);
  }
  const state = body.event === undefined ? 'PENDING' : reviewStates[body.event];
  const user = accountOfActor(call.actor);
  const review = {
    id: call.world.nextId(),
    user,
    body: body.body ?? '',
    state,
    commitId,
    submittedAt: call.world.now(),
    comments: body.comments ?? [],
  };
  pull.reviews.push(review);
  return ok(reviewJson(call, pull, review));
}

interface ReviewComment {
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
}

/** The lines of one side that a patch shows. */
function linesOf(patch: string, side: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let next = 0;
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (hunk !== null) {
      next = Number(side === 'LEFT' ? hunk[1] : hunk[2]);
    } else if (!line.startsWith(side === 'LEFT' ? '+' : '-') && !line.startsWith('\\')) {
      lines.add(next);
      next += 1;
    }
  }
  return lines;
}

function reviewJson(call: ApiCall, pull: PullRequest, review: Review) {
  const pullUrl = `${repositoryUrl(call.world, pull.base.repository)}/pulls/${pull.number}`;
  const page = `${repositoryPage(call.world, pull.base.repository)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: accountJson(call.world, review.user),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pullUrl,
    author_association: 'NONE',
    _links: { html: { href: page }, pull_request: { href: pullUrl } },
    submitted_at: review.submittedAt,
    commit_id: review.commitId,
  };
}
