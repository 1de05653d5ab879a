import type { ReviewComment, Reviews } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, type GitHubClient } from './github-client.ts';
import { ASKED_ONCE, makeOnce } from './make-once.ts';
import { allPages } from './pages.ts';

/** Reviews of pull requests through the REST API; every one is a mere comment. */
export function createReviews(client: GitHubClient, { owner, name: repo }: Repository, ownUserId: number): Reviews {
  const common = { owner, repo, headers: API_VERSION };
  const reviews: Reviews = {
    async list(pullRequest) {
      const found = await allPages(async (query) => {
        const parameters = { ...common, pull_number: pullRequest, ...query };
        return (await asking('list reviews', client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', parameters))).data;
      });
      return found.map(({ id, user, body }) => ({ id: Number(id), authorId: Number(user?.id ?? 0), body }));
    },

    create: ({ pullRequest, commitSha, body, comments }) =>
      makeOnce('write a review', {
        async make() {
          const about = { commit_id: commitSha, event: 'COMMENT', body, comments: comments.map(toGitHub) } as const;
          const parameters = { ...common, ...about, pull_number: pullRequest, request: ASKED_ONCE };
          return Number((await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', parameters)).data.id);
        },
        async find() {
          return (await reviews.list(pullRequest)).findLast((other) => other.authorId === ownUserId && other.body === body)?.id;
        },
      }),
  };
  return reviews;
}

function toGitHub({ path, line, startLine, body }: ReviewComment) {
  const several = startLine === undefined || startLine === line ? {} : { start_line: startLine, start_side: 'RIGHT' };
  return { path, body, line, side: 'RIGHT', ...several };
}
