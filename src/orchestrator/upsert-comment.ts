import type { CodeHost, Comment } from '../core/ports/code-host.ts';
import { ownComment } from './own-comment.ts';

/**
 * Writes the one comment that belongs to a marker: updates it in place where it exists, and writes nothing when nothing changed.
 * Only a comment of the caller's own bot counts: anybody can paste a marker.
 */
export async function upsertComment(
  host: Pick<CodeHost, 'comments' | 'ownUserId'>,
  { pullRequest, marker, body }: { readonly pullRequest: number; readonly marker: string; readonly body: string },
): Promise<'created' | 'updated' | 'unchanged'> {
  const comments = await host.comments.list(pullRequest);
  return writeComment(host, { pullRequest, body, own: ownComment(comments, { marker, ownUserId: host.ownUserId }) });
}

/** The same for a caller that has looked for its comment already; undefined when there is none. */
export async function writeComment(
  host: Pick<CodeHost, 'comments'>,
  { pullRequest, body, own }: { readonly pullRequest: number; readonly body: string; readonly own: Comment | undefined },
): Promise<'created' | 'updated' | 'unchanged'> {
  if (own === undefined) {
    await host.comments.create(pullRequest, body);
    return 'created';
  }
  // GitHub gives line ends back as it likes.
  if (own.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return 'unchanged';
  await host.comments.update(own.id, body);
  return 'updated';
}
