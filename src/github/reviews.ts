import type { ReviewComment, Reviews } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, type GitHubClient } from './github-client.ts';
import { allPages } from './pages.ts';

/** Reviews of pull requests through the REST API; every one is a mere comment. */
export function createReviews(client: GitHubClient, { owner, name: repo }: Repository): Reviews {
  const common = { owner, repo, headers: API_VERSION };
  return {
    async list(pullRequest) {
      const reviews = await allPages(async (query) => {
        const parameters = { ...common, pull_number: pullRequest, ...query };
        return (await asking('list reviews', client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', parameters))).data;
      });
      return reviews.map(({ id, user, body }) => ({ id: Number(id), authorId: Number(user?.id ?? 0), body }));
    },

    async create({ pullRequest, commitSha, body, comments }) {
      const request = client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        ...common,
        pull_number: pullRequest,
        commit_id: commitSha,
        event: 'COMMENT',
        body,
        comments: comments.map(toGitHub),
      });
      return Number((await asking('write a review', request)).data.id);
    },
  };
}

function toGitHub({ path, line, startLine, body }: ReviewComment) {
  const several = startLine === undefined || startLine === line ? {} : { start_line: startLine, start_side: 'RIGHT' };
  return { path, body, line, side: 'RIGHT', ...several };
}
