import type { Comments } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, type GitHubClient } from './github-client.ts';
import { allPages } from './pages.ts';

/** Comments and reactions on pull requests through the REST API. */
export function createComments(client: GitHubClient, { owner, name: repo }: Repository): Comments {
  const common = { owner, repo, headers: API_VERSION };
  return {
    async list(pullRequest) {
      const comments = await allPages(async (query) => {
        const parameters = { ...common, issue_number: pullRequest, ...query };
        return (await asking('list comments', client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters))).data;
      });
      return comments.map(({ id, user, body, created_at: created, updated_at: updated }) => ({
        id: Number(id),
        authorId: Number(user?.id ?? 0),
        author: user?.login ?? '',
        body: body ?? '',
        edited: created !== updated,
      }));
    },

    async create(pullRequest, body) {
      const request = client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...common,
        issue_number: pullRequest,
        body,
      });
      return Number((await asking('write a comment', request)).data.id);
    },

    async update(id, body) {
      await asking(
        'update a comment',
        client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...common, comment_id: id, body }),
      );
    },

    async react(commentId, content) {
      const parameters = { ...common, comment_id: commentId, content };
      await asking('react to a comment', client.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', parameters));
    },
  };
}
