import type { Comment, Reaction, Repository } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { accountJson, appJson, nodeId } from './account-json.ts';
import { reactionCounts } from './pull-request-json.ts';
import { repositoryPage, repositoryUrl } from './repository-json.ts';

/** A comment on an issue or pull request. */
export function commentJson(world: World, repository: Repository, comment: Comment) {
  const api = repositoryUrl(world, repository);
  const url = `${api}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: `${repositoryPage(world, repository)}/pull/${comment.issueNumber}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issueNumber}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: accountJson(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: association(repository, comment),
    reactions: reactionCounts(
      `${url}/reactions`,
      comment.reactions.map((reaction) => reaction.content),
    ),
    performed_via_github_app: comment.app === undefined ? null : appJson(world, comment.app),
  };
}

/** One person's reaction. */
export function reactionJson(world: World, reaction: Reaction) {
  const { id, content, createdAt } = reaction;
  return { id, node_id: nodeId('Reaction', id), user: accountJson(world, reaction.user), content, created_at: createdAt };
}

function association(repository: Repository, comment: Comment): string {
  if (comment.user === repository.owner) return 'OWNER';
  return repository.roles.has(comment.user.login) ? 'COLLABORATOR' : 'NONE';
}
