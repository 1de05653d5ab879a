import type { Comment } from '../core/ports/code-host.ts';

/** The caller's own comment that begins with a marker; anybody can paste one. The repository in it may be called otherwise by now. */
export function ownComment(
  comments: readonly Comment[],
  { marker, ownUserId }: { readonly marker: string; readonly ownUserId: number },
): Comment | undefined {
  const wanted = withoutRepository(marker);
  return comments.find((comment) => comment.authorId === ownUserId && withoutRepository(comment.body).startsWith(wanted));
}

function withoutRepository(text: string): string {
  return text.replace(/^(<!-- steward v1 )[\w.-]+\/[\w.-]+(?=#)/, '$1');
}
