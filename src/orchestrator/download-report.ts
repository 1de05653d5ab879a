import { createHash } from 'node:crypto';
import type { CodeHost, WorkflowRun } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import { LARGEST_ARTIFACT_BYTES, REPORT_ARTIFACT } from './intake-report.ts';
import { noReport } from './no-report.ts';

/** The zip of the one report artifact that a run left, exactly as GitHub recorded it. Throws STW-3005, STW-3021 or STW-3023 when there is none. */
export async function downloadReport(
  { id, conclusion }: Pick<WorkflowRun, 'id' | 'conclusion'>,
  { runs }: Pick<CodeHost, 'runs'>,
): Promise<Uint8Array> {
  const artifacts = (await runs.artifacts(id)).filter(({ name }) => name === REPORT_ARTIFACT);
  const [artifact] = artifacts;
  if (artifact === undefined) throw await noReport({ id, conclusion: conclusion ?? 'without a conclusion' }, { runs });
  if (artifacts.length > 1) throw new Problem('STW-3006', { detail: 'there are several reports' });
  if (artifact.bytes > LARGEST_ARTIFACT_BYTES) throw new Problem('STW-3006', { detail: 'the artifact is too large' });
  const zip = await runs.download(artifact.id, LARGEST_ARTIFACT_BYTES);
  const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
  if (artifact.digest !== undefined && artifact.digest !== digest)
    throw new Problem('STW-3006', { detail: 'its digest is not the one that GitHub recorded' });
  return zip;
}
