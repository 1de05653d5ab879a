import { type Block, text } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import type { Verdict } from '../core/verdict.ts';
import { architectureReview } from './architecture-review.ts';
import { createReport } from './engine/create-report.ts';
import { runWorkflow } from './engine/run-workflow.ts';
import type { ReviewInput, ReviewPorts } from './review-input.ts';

/** Runs the Architecture Review and always returns its report, also when it failed or was stopped. */
export async function runReview(input: ReviewInput, ports: Omit<ReviewPorts, 'input'>): Promise<Report> {
  const results = await runWorkflow(architectureReview, { ...ports, input });
  return createReport({ frame: input.frame, results, policy: input.policy, summarise });
}

function summarise(verdict: Verdict): readonly Block[] {
  return [text(SUMMARY[verdict.because](verdict))];
}

const SUMMARY: Readonly<Record<Verdict['because'], (verdict: Verdict) => string>> = {
  clean: ({ warnings }) =>
    warnings === 0 ? 'Safe to merge as far as this dbt project goes.' : 'Nothing blocks; look at the warnings before you merge.',
  findings: ({ blocking }) =>
    `Not ready: ${blocking === 1 ? 'one finding needs' : `${blocking} findings need`} a fix, or a reason beside the code why it is meant.`,
  broken: () => 'Not ready: dbt fails on this commit, and production would fail the same way.',
  'could-not-check': () => 'Unknown, not bad: this says nothing about the change itself.',
  cancelled: () => 'Stopped before it was through; nothing is known about what it had not reached.',
  'timed-out': () => 'The time budget ended before the review was through; nothing is known about what it had not reached.',
};
