import type { PullRequest, Repository } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { accountJson, nodeId } from './account-json.ts';
import { repositoryJson, repositoryPage, repositoryUrl } from './repository-json.ts';

/** A pull request as lists have it (`pull-request-simple`). */
export function simplePullRequestJson(world: World, pull: PullRequest) {
  return {
    ...pullAddresses(world, pull),
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: accountJson(world, pull.user),
    body: pull.body === '' ? null : pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.draft,
    head: endJson(world, pull.head.repository, pull.head),
    base: endJson(world, pull.base.repository, pull.base),
    author_association: association(pull),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request as `GET /pulls/{n}` and webhooks have it; `size` is what git counts between the merge base and the head. */
export function pullRequestJson(
  world: World,
  pull: PullRequest,
  size: { commits: number; additions: number; deletions: number; files: number },
) {
  return {
    ...simplePullRequestJson(world, pull),
    merged: false,
    mergeable: null,
    rebaseable: null,
    mergeable_state: 'unknown',
    merged_by: null,
    comments: [...pull.base.repository.comments.values()].filter((comment) => comment.issueNumber === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: size.commits,
    additions: size.additions,
    deletions: size.deletions,
    changed_files: size.files,
  };
}

/** The issue side of a pull request, as `issue_comment` payloads carry it. */
export function issueJson(world: World, pull: PullRequest) {
  const { api, page } = places(world, pull);
  const issue = `${api}/issues/${pull.number}`;
  return {
    url: issue,
    repository_url: api,
    labels_url: `${issue}/labels{/name}`,
    comments_url: `${issue}/comments`,
    events_url: `${issue}/events`,
    html_url: `${page}/pull/${pull.number}`,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    title: pull.title,
    user: accountJson(world, pull.user),
    labels: [],
    state: pull.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: [...pull.base.repository.comments.values()].filter((comment) => comment.issueNumber === pull.number).length,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    author_association: association(pull),
    active_lock_reason: null,
    draft: pull.draft,
    pull_request: {
      url: `${api}/pulls/${pull.number}`,
      html_url: `${page}/pull/${pull.number}`,
      diff_url: `${page}/pull/${pull.number}.diff`,
      patch_url: `${page}/pull/${pull.number}.patch`,
      merged_at: null,
    },
    body: pull.body === '' ? null : pull.body,
    reactions: reactionCounts(`${issue}/reactions`, []),
    timeline_url: `${issue}/timeline`,
    performed_via_github_app: null,
    state_reason: null,
  };
}

/** Reactions as GitHub sums them up. */
export function reactionCounts(url: string, contents: readonly string[]) {
  const kinds = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'] as const;
  const counts = Object.fromEntries(kinds.map((kind) => [kind, contents.filter((content) => content === kind).length]));
  return { url, total_count: contents.length, ...counts };
}

function pullAddresses(world: World, pull: PullRequest) {
  const { api, page } = places(world, pull);
  const url = `${api}/pulls/${pull.number}`;
  const addresses = {
    url,
    html_url: `${page}/pull/${pull.number}`,
    diff_url: `${page}/pull/${pull.number}.diff`,
    patch_url: `${page}/pull/${pull.number}.patch`,
    issue_url: `${api}/issues/${pull.number}`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${pull.number}/comments`,
    statuses_url: `${api}/statuses/${pull.head.sha}`,
  };
  const links = {
    self: { href: url },
    html: { href: addresses.html_url },
    issue: { href: addresses.issue_url },
    comments: { href: addresses.comments_url },
    review_comments: { href: addresses.review_comments_url },
    review_comment: { href: addresses.review_comment_url },
    commits: { href: addresses.commits_url },
    statuses: { href: addresses.statuses_url },
  };
  return { ...addresses, _links: links };
}

function endJson(world: World, repository: Repository, end: { ref: string; sha: string }) {
  return {
    label: `${repository.owner.login}:${end.ref}`,
    ref: end.ref,
    sha: end.sha,
    user: accountJson(world, repository.owner),
    repo: repositoryJson(world, repository),
  };
}

function places(world: World, pull: PullRequest) {
  return { api: repositoryUrl(world, pull.base.repository), page: repositoryPage(world, pull.base.repository) };
}

function association(pull: PullRequest): string {
  if (pull.user === pull.base.repository.owner) return 'OWNER';
  return pull.base.repository.roles.has(pull.user.login) ? 'COLLABORATOR' : 'NONE';
}
