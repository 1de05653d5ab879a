import type { CodeHost } from '../core/ports/code-host.ts';
import { commentMarker } from '../report/render-comment.ts';
import { upsertComment } from './upsert-comment.ts';

/** Answers a comment, once: doing it again finds the answer by its marker. */
export async function reply(
  { pullRequest, commentId, text }: { readonly pullRequest: number; readonly commentId: number | undefined; readonly text: string },
  host: CodeHost,
): Promise<void> {
  const { owner, name } = host.repository;
  const marker = commentMarker(`${owner}/${name}#${pullRequest}:reply-to-${commentId ?? 'push'}`);
  await upsertComment(host, { pullRequest, marker, body: `${marker}\n${text}` });
}
