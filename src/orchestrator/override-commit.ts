import type { Decision } from '../core/decision.ts';
import { holdsMergeBack } from '../core/holds-merge-back.ts';
import type { CheckRun, CodeHost } from '../core/ports/code-host.ts';
import { parseRunKey } from '../core/run-key.ts';
import { blocksMarkdown } from '../report/blocks-markdown.ts';
import { waivedBlocks } from '../report/waived-blocks.ts';
import type { Judging } from './judge-finding.ts';
import { newestOfEach } from './newest-of-each.ts';
import { parseProblemKey } from './problem-key.ts';
import { overrideRecord } from './read-override.ts';
import * as replies from './replies.ts';
import { parseSettledKey } from './settled-key.ts';

type Overriding = Pick<Judging, 'reports' | 'commentId' | 'answer' | 'publishAgain'>;

/**
 * Lets one commit pass. The answer is the record of it, so it comes first; then each report is published again, and what has no report
 * is completed with the person's name and reason. What is still running will find the record when it ends. Doing it again changes nothing:
 * another answer to the same comment would void the record.
 */
export async function overrideCommit(
  decision: Extract<Decision, { kind: 'override' }>,
  { reports, commentId, answer, publishAgain }: Overriding,
  host: Pick<CodeHost, 'checks'>,
): Promise<void> {
  const { headSha, by, reason } = decision;
  await answer(`${overrideRecord(commentId ?? 0, headSha)}\n${replies.overriddenReply({ sha: headSha, by, reason })}`);
  for (const report of newestOfEach(reports)) await publishAgain(report);
  const title = `Overridden by ${by}`;
  const summary = blocksMarkdown(waivedBlocks({ verdict: { waived: { by: 'override', person: by, reason } }, headSha }));
  for (const { id } of (await ownChecks(decision, host)).filter(blocks))
    await host.checks.complete(id, 'neutral', { title, summary, annotations: [] });
}

/** Steward's checks alone: without the App, those of every workflow have the same author. */
async function ownChecks(
  { headSha, pullRequest }: { readonly headSha: string; readonly pullRequest: number },
  { checks }: Pick<CodeHost, 'checks'>,
): Promise<readonly CheckRun[]> {
  return (await checks.list(headSha)).filter(({ externalId }) => {
    const about = parseRunKey(externalId) ?? parseProblemKey(externalId) ?? parseSettledKey(externalId);
    return about !== undefined && (about.pullRequest ?? pullRequest) === pullRequest;
  });
}

/** A scope or a fix that waits for a person goes on waiting; a review that waits is a fork's, for its approval. */
function blocks({ conclusion, externalId, status }: CheckRun): boolean {
  const workflow = parseRunKey(externalId)?.workflow ?? 'architecture-review';
  const waits = conclusion === 'action_required' && workflow !== 'architecture-review';
  return status === 'completed' && holdsMergeBack(conclusion) && !waits;
}
