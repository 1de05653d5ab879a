import { commentJson } from '../json/comment-json.ts';
import { issueJson } from '../json/pull-request-json.ts';
import { GitHubError } from './github-error.ts';
import type { App, Comment, Reaction, Repository, Sender } from './model.ts';
import type { World } from './world.ts';

const maximumBody = 65_536;

interface Author extends Sender {
  readonly app: App | undefined;
}

/** Writes a comment; throws GitHub's 404 for an unknown number and 422 for an empty or oversized body. */
export function createComment(world: World, repository: Repository, wanted: { number: number; body: string; author: Author }): Comment {
  checkBody(wanted.body);
  pullOf(repository, wanted.number);
  const { account: user, app } = wanted.author;
  const times = { createdAt: world.now(), updatedAt: world.now() };
  const comment: Comment = { id: world.nextId(), issueNumber: wanted.number, user, app, body: wanted.body, reactions: [], ...times };
  repository.comments.set(comment.id, comment);
  emitComment(world, repository, { comment, action: 'created', sender: wanted.author });
  return comment;
}

/** Replaces a comment's text; the event says what it was. */
export function updateComment(world: World, repository: Repository, edit: { comment: Comment; body: string; sender: Sender }): void {
  checkBody(edit.body);
  const changes = { body: { from: edit.comment.body } };
  edit.comment.body = edit.body;
  edit.comment.updatedAt = world.now();
  emitComment(world, repository, { comment: edit.comment, action: 'edited', sender: edit.sender, extra: { changes } });
}

/** Removes a comment. */
export function deleteComment(world: World, repository: Repository, gone: { comment: Comment; sender: Sender }): void {
  repository.comments.delete(gone.comment.id);
  emitComment(world, repository, { comment: gone.comment, action: 'deleted', sender: gone.sender });
}

/** Adds a reaction, or finds the one this person left already. */
export function react(
  world: World,
  comment: Comment,
  wanted: { sender: Sender; content: string },
): { reaction: Reaction; created: boolean } {
  const { account: user } = wanted.sender;
  const existing = comment.reactions.find((reaction) => reaction.user === user && reaction.content === wanted.content);
  if (existing !== undefined) return { reaction: existing, created: false };
  const reaction = { id: world.nextId(), user, content: wanted.content, createdAt: world.now() };
  comment.reactions.push(reaction);
  return { reaction, created: true };
}

function checkBody(body: string): void {
  if (body.trim() === '') throw badBody('Body cannot be blank');
  if (body.length > maximumBody) throw badBody(`Body is too long (maximum is ${maximumBody} characters)`);
}

function badBody(message: string): GitHubError {
  return new GitHubError(422, 'Validation Failed', [{ resource: 'IssueComment', field: 'data', code: 'unprocessable', message }]);
}

function emitComment(
  world: World,
  repository: Repository,
  what: { comment: Comment; action: string; sender: Sender; extra?: Record<string, unknown> },
): void {
  const { comment } = what;
  const pull = pullOf(repository, comment.issueNumber);
  const payload = { issue: issueJson(world, pull), comment: commentJson(world, repository, comment), ...what.extra };
  world.log(`comment ${comment.id} on #${pull.number} ${what.action} by ${what.sender.account.login}`);
  world.emit({ name: 'issue_comment', action: what.action, repository, payload, sender: what.sender, pullRequest: pull });
}

function pullOf(repository: Repository, number: number) {
  const pull = repository.pullRequests.get(number);
  if (pull === undefined) throw new GitHubError(404, 'Not Found');
  return pull;
}
