import { type ApiCall, accountOfActor, type Handler, notFound, ok, paginate, repositoryOf, senderOf } from '../http/api-call.ts';
import { commentJson, reactionJson } from '../json/comment-json.ts';
import { createComment, deleteComment, react, updateComment } from '../state/comments.ts';
import type { Comment } from '../state/model.ts';

/** Comments on pull requests and reactions to them. */
export const commentHandlers = {
  'issues/list-comments': (call) => {
    const repository = repositoryOf(call);
    const number = Number(call.params['issue_number']);
    if (!repository.pullRequests.has(number)) throw notFound();
    const since = call.query['since'] ?? '';
    const comments = [...repository.comments.values()].filter((one) => one.issueNumber === number && one.updatedAt >= since);
    const { page, headers } = paginate(call, comments);
    return { ...ok(page.map((comment) => commentJson(call.world, repository, comment))), headers };
  },
  'issues/get-comment': (call) => ok(commentJson(call.world, repositoryOf(call), commentOf(call))),
  'issues/create-comment': (call) => {
    const repository = repositoryOf(call);
    const request = { number: Number(call.params['issue_number']), body: String(call.body['body']), author: senderOf(call) };
    const comment = createComment(call.world, repository, request);
    return { status: 201, json: commentJson(call.world, repository, comment) };
  },
  'issues/update-comment': (call) => {
    const repository = repositoryOf(call);
    const comment = commentOf(call);
    updateComment(call.world, repository, { comment, body: String(call.body['body']), sender: senderOf(call) });
    return ok(commentJson(call.world, repository, comment));
  },
  'issues/delete-comment': (call) => {
    deleteComment(call.world, repositoryOf(call), { comment: commentOf(call), sender: senderOf(call) });
    return { status: 204 };
  },
  'reactions/create-for-issue-comment': (call) => {
    const wanted = { sender: senderOf(call), content: String(call.body['content']) };
    const { reaction, created } = react(call.world, commentOf(call), wanted);
    return { status: created ? 201 : 200, json: reactionJson(call.world, reaction) };
  },
  'reactions/list-for-issue-comment': (call) => {
    const { content } = call.query;
    const reactions = commentOf(call).reactions.filter((reaction) => content === undefined || reaction.content === content);
    const { page, headers } = paginate(call, reactions);
    return { ...ok(page.map((reaction) => reactionJson(call.world, reaction))), headers };
  },
  'reactions/delete-for-issue-comment': (call) => {
    const { reactions } = commentOf(call);
    const me = accountOfActor(call.actor);
    const at = reactions.findIndex(({ id, user }) => id === Number(call.params['reaction_id']) && user === me);
    if (at < 0) throw notFound();
    reactions.splice(at, 1);
    return { status: 204 };
  },
} satisfies Record<string, Handler>;

function commentOf(call: ApiCall): Comment {
  const comment = repositoryOf(call).comments.get(Number(call.params['comment_id']));
  if (comment === undefined) throw notFound();
  return comment;
}
