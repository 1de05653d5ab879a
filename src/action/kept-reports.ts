import { type Entry, fromBufferPromise } from 'yauzl';
import { lastBytes } from '../core/last-bytes.ts';
import type { CheckRun, CodeHost } from '../core/ports/code-host.ts';
import { asProblem, Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { parseRunKey, type RunKey } from '../core/run-key.ts';
import type { KeptReports } from '../orchestrator/commit-proposal.ts';
import { downloadReport } from '../orchestrator/download-report.ts';
import { LARGEST_REPORT_BYTES, parseReport, REPORT_FILE } from '../orchestrator/intake-report.ts';
import { runIdOf } from './run-links.ts';

interface About {
  readonly pullRequest: number;
  readonly headSha: string;
  readonly mergeBase: string;
  readonly repositoryId: number;
  /** The workflow file that runs now: only its runs leave reports. */
  readonly workflowPath: string;
}

/** So many runs of a commit are looked through. */
const MOST_RUNS = 12;

/** Without a store, the checks of the head commit lead to the runs that left reports. */
export function keptReports(about: About, host: CodeHost): KeptReports {
  return { ofHead: () => fetchAll(about, host), older: async () => [] };
}

interface Kept {
  readonly key: RunKey;
  readonly runKey: string;
  readonly runId: number;
}

async function fetchAll(about: About, host: CodeHost): Promise<readonly Report[]> {
  const kept = (await host.checks.list(about.headSha)).flatMap((check) => keptBy(check, about));
  const reports: Report[] = [];
  for (const one of kept.slice(-MOST_RUNS)) reports.push(...(await fetchIfKept(one, about, host)));
  return reports;
}

function keptBy(check: CheckRun, { pullRequest, headSha }: About): readonly Kept[] {
  const { externalId, status } = check;
  const key = parseRunKey(externalId);
  const runId = runIdOf(check);
  const isOurs = status === 'completed' && key?.pullRequest === pullRequest && key.headSha === headSha;
  return key !== undefined && isOurs && runId !== undefined ? [{ key, runKey: externalId, runId }] : [];
}

/** A run without a report, or one whose artifact has expired, offers nothing. */
async function fetchIfKept({ key, runKey, runId }: Kept, about: About, host: CodeHost): Promise<readonly Report[]> {
  try {
    const run = await host.runs.get(runId);
    if (run.path !== about.workflowPath || run.repositoryId !== about.repositoryId) return [];
    const text = await reportText(await downloadReport(run, host), key.project);
    return [parseReport(text, { ...key, runKey, baseSha: about.mergeBase })];
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    return [];
  }
}

/** The artifact holds a folder per project. Nothing is written, and no file yields more than it declares. */
async function reportText(zip: Uint8Array, project: string): Promise<string> {
  const file = await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
    lazyEntries: true,
    decodeStrings: false,
  });
  const wanted = `${project}/${REPORT_FILE}`;
  const found: Entry[] = [];
  for await (const entry of file.eachEntry()) if (entry.fileNameRaw.toString('utf8') === wanted) found.push(entry);
  const [entry] = found;
  if (entry === undefined || found.length > 1 || entry.uncompressedSize > LARGEST_REPORT_BYTES)
    throw new Problem('STW-3006', { detail: `the artifact must hold one ${wanted}, below 20 MiB` });
  const bytes = await lastBytes(await file.openReadStreamPromise(entry), entry.uncompressedSize);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
