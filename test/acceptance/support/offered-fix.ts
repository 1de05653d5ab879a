import { strFromU8, unzipSync } from 'fflate';
import { type Report, reportSchema } from '../../../src/core/report.ts';
import { REPORT_ARTIFACT, REPORT_FILE } from '../../../src/orchestrator/intake-report.ts';
import type { Stage } from '../../../tools/stage/start-stage.ts';

/** The digest in the command that a report's comment offers. */
export function digestIn(body: string): string {
  const digest = /`\/steward confirm ([0-9a-f]{12})`/.exec(body)?.[1];
  if (digest === undefined) throw new Error(`the comment offers no fix:\n${body}`);
  return digest;
}

/** The report that the newest run left. */
export function lastReport({ repository }: Pick<Stage, 'repository'>): Report {
  const zip = repository.lastArtifact(REPORT_ARTIFACT);
  const file = zip === undefined ? undefined : unzipSync(zip)[REPORT_FILE];
  if (file === undefined) throw new Error('no run left a report');
  return reportSchema.parse(JSON.parse(strFromU8(file)));
}

interface Comparison {
  readonly total_commits: number;
  readonly commits: readonly { readonly sha: string; readonly commit: { readonly message: string } }[];
  readonly files: readonly { readonly filename: string; readonly status: string }[];
}

/** The commits and files between two commits, as GitHub tells them. */
export async function between({ github }: Pick<Stage, 'github'>, base: string, head: string): Promise<Comparison> {
  const headers = { authorization: `Bearer ${github.tokenFor('ana')}`, 'user-agent': 'tests' };
  const response = await fetch(`${github.apiUrl}/repos/acme/taxi/compare/${base}...${head}`, { headers });
  return (await response.json()) as Comparison;
}
