import { type Block, text } from '../../core/block.ts';
import type { StepOutcome } from '../../core/step.ts';
import type { DltFailure } from '../../dlt/dlt-failure.ts';
import type { RunPorts } from '../run-input.ts';
import { dataEvidence } from './data-evidence.ts';
import { explainDiagnoses } from './explain-diagnoses.ts';
import type { FailureCase } from './failure-case.ts';
import { withBaseResults } from './with-base-results.ts';

/** Names the root causes, the hunk of this pull request behind each, and whether the base fails the same way. */
export async function diagnoseFailure(failure: FailureCase, ports: RunPorts): Promise<StepOutcome<FailureCase>> {
  const { failed, layer, because, comparison, diagnoses, dltFailure } = failure;
  if (dltFailure !== undefined) return { ...escalated(because), details: dltBlocks(dltFailure) };
  if (failed === undefined && layer === 'dbt') return { status: 'skipped', reason: 'Nothing fails on this commit.', details: [] };
  if (failed === undefined) return { ...escalated(because), details: [] };
  const known = await withBaseResults(failure, { comparison, diagnoses });
  const details = [...explainDiagnoses(diagnoses, known), ...(await dataEvidence(diagnoses, comparison, ports))];
  return { status: 'success', facts: known, details };
}

/** Outside of dbt nothing is mended: whoever owns the pipeline has to look. */
function escalated(because: string) {
  return { status: 'failed', failure: 'could-not-check', reason: because } as const;
}

function dltBlocks({ message, advice }: DltFailure): readonly Block[] {
  return [text(message), text(`What to do: ${advice}.`)];
}
