import { holdsMergeBack } from '../core/holds-merge-back.ts';
import type { Report } from '../core/report.ts';
import { composePublication, type Publishing } from '../orchestrator/compose-publication.ts';
import { approvalStep } from '../orchestrator/replies.ts';
import type { ActionIo } from './action-io.ts';

/**
 * GitHub lets nothing be written where a fork's pull request started the workflow. So this job ends as the check would, and the run's
 * summary has what comment and check would say. Returns the check's title.
 */
export async function endUnheard(report: Report, publishing: Pick<Publishing, 'policy' | 'context'>, io: ActionIo): Promise<string> {
  const { check } = composePublication(report, { ...publishing, approval: approvalStep(report.headSha, false) });
  await io.summary(`${check.summary}\n`);
  if (holdsMergeBack(check.conclusion)) io.setFailed(check.title);
  return check.title;
}
