import type { CodeHost } from '../core/ports/code-host.ts';
import { commentMarker } from '../report/render-comment.ts';
import { ownComment } from './own-comment.ts';

interface Told {
  readonly pullRequest: number;
  readonly text: string;
  readonly now: Date;
}

/** Tells people who may not command so, once per pull request and day, whoever they are: strangers must not make Steward talk. */
export async function turnAway(
  { pullRequest, text, now }: Told,
  host: Pick<CodeHost, 'comments' | 'ownUserId' | 'repository'>,
): Promise<void> {
  const { owner, name } = host.repository;
  const marker = commentMarker(`${owner}/${name}#${pullRequest}:turned-away-${now.toISOString().slice(0, 10)}`);
  if (ownComment(await host.comments.list(pullRequest), { marker, ownUserId: host.ownUserId }) !== undefined) return;
  await host.comments.create(pullRequest, `${marker}\n${text}`);
}
