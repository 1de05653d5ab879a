import type { SettledCheck } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { commentKey, type Repository } from '../core/run-key.ts';
import { commentMarker } from '../report/render-comment.ts';
import { renderSettled } from '../report/render-settled.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import { ownComment } from './own-comment.ts';
import { writeComment } from './upsert-comment.ts';

interface Settled {
  readonly settled: readonly SettledCheck[];
  readonly repository: Repository;
  readonly pullRequest: number;
}

/** Where a later push took back all that concerned a project, its comment no longer tells of it. No comment is begun for that. */
export async function retireComments(
  { settled, repository, pullRequest }: Settled,
  host: Pick<CodeHost, 'comments' | 'ownUserId'>,
): Promise<void> {
  const green = settled.filter(({ conclusion }) => conclusion === 'success');
  if (green.length === 0) return;
  const comments = await host.comments.list(pullRequest);
  for (const { project, workflow, title, summary, headSha } of green) {
    const key = commentKey({ repository, pullRequest, project, workflow });
    const own = ownComment(comments, { marker: commentMarker(key), ownUserId: host.ownUserId });
    if (own === undefined) continue;
    const body = renderSettled({ key, workflowName: workflowEntry(workflow).name, title, summary, headSha });
    await writeComment(host, { pullRequest, body, own });
  }
}
