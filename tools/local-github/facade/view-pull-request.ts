import type { Annotation, CheckRun, PullRequest, Repository, Review } from '../state/model.ts';

/** What a visitor sees on a pull request's page. */
export interface PullRequestView {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly base: string;
  readonly state: 'open' | 'closed';
  readonly headSha: string;
  readonly comments: readonly CommentView[];
  /** Checks of the current head. */
  readonly checks: readonly CheckView[];
  readonly reviews: readonly Pick<Review, 'body' | 'state' | 'commitId' | 'comments'>[];
}

interface CommentView {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly edited: boolean;
  readonly reactions: readonly { readonly content: string; readonly user: string }[];
}

interface CheckView {
  readonly id: number;
  readonly name: string;
  readonly app: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly externalId: string;
  readonly detailsUrl: string | null;
  readonly annotations: readonly Annotation[];
  readonly actions: readonly { readonly label: string; readonly identifier: string }[];
}

/** Copies what is there now. */
export function viewPullRequest(repository: Repository, pull: PullRequest): PullRequestView {
  const comments = [...repository.comments.values()].filter((comment) => comment.issueNumber === pull.number);
  const checks = [...repository.checks.values()].filter((check) => check.headSha === pull.head.sha);
  return {
    number: pull.number,
    title: pull.title,
    body: pull.body,
    author: pull.user.login,
    base: pull.base.ref,
    state: pull.state,
    headSha: pull.head.sha,
    comments: comments.map((comment) => ({
      id: comment.id,
      author: comment.user.login,
      body: comment.body,
      edited: comment.updatedAt !== comment.createdAt,
      reactions: comment.reactions.map(({ content, user }) => ({ content, user: user.login })),
    })),
    checks: checks.map(viewCheck),
    reviews: pull.reviews,
  };
}

function viewCheck(check: CheckRun): CheckView {
  const { id, name, status, conclusion, externalId, detailsUrl, actions } = check;
  return {
    id,
    name,
    app: check.app.slug,
    status,
    conclusion,
    externalId,
    detailsUrl,
    actions,
    ...check.output,
    annotations: [...check.annotations],
  };
}
