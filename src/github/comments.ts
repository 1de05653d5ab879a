import type { Comments } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, type GitHubClient } from './github-client.ts';
import { ASKED_ONCE, makeOnce } from './make-once.ts';
import { allPages } from './pages.ts';

/** Comments and reactions on pull requests through the REST API. */
export function createComments(client: GitHubClient, { owner, name: repo }: Repository, ownUserId: number): Comments {
  const common = { owner, repo, headers: API_VERSION };
  const comments: Comments = {
    async list(pullRequest) {
      const found = await allPages(async (query) => {
        const parameters = { ...common, issue_number: pullRequest, ...query };
        return (await asking('list comments', client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters))).data;
      });
      return found.map(({ id, user, body, created_at: created, updated_at: updated }) => ({
        id: Number(id),
        authorId: Number(user?.id ?? 0),
        author: user?.login ?? '',
        body: body ?? '',
        edited: created !== updated,
      }));
    },

    create: (pullRequest, body) =>
      makeOnce('write a comment', {
        async make() {
          const parameters = { ...common, issue_number: pullRequest, body, request: ASKED_ONCE };
          return Number((await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters)).data.id);
        },
        async find() {
          const own = (await comments.list(pullRequest)).filter(({ authorId }) => authorId === ownUserId);
          return own.findLast((other) => plain(other.body) === plain(body))?.id;
        },
      }),

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
  return comments;
}

/** GitHub gives line ends back as it likes. */
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
