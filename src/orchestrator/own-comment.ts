import type { Comment } from '../core/ports/code-host.ts';

/** The caller's own comment that begins with a marker; anybody can paste one. */
export function ownComment(
  comments: readonly Comment[],
  { marker, ownUserId }: { readonly marker: string; readonly ownUserId: number },
): Comment | undefined {
  return comments.find((comment) => comment.authorId === ownUserId && comment.body.startsWith(marker));
}
