import { createHash } from 'node:crypto';
import type { Artifact, CodeHost, WorkflowRun } from '../../core/ports/code-host.ts';
import { asProblem, Problem } from '../../core/problem.ts';
import type { RunRequest } from '../../core/run-request.ts';
import { LARGEST_LOG_BYTES } from './given-files.ts';
import type { GivenSource } from './given-source.ts';
import { type UnpackedRun, unpackRun } from './unpack-run.ts';

const LARGEST_ZIP_BYTES = 100 * 1024 * 1024;

/** A failed run as it was found; `problem` says what of it is missing and why. */
export interface FetchedRun extends Pick<UnpackedRun, 'target' | 'log'> {
  readonly name: string;
  readonly headSha: string;
  readonly url: string | undefined;
  readonly problem: string | undefined;
}

interface Wanted {
  readonly source: GivenSource;
  readonly request: Pick<RunRequest, 'headSha'>;
  /** The dbt project's folder from the repository's root. */
  readonly projectDir: string;
}

/**
 * Looks the run up and takes what it left: dbt's files out of its artifact, and the logs of its failed jobs where that holds no log.
 * Never throws, since the failure can be looked into without it; a run of another commit comes back as that, with nothing of it read.
 */
export async function fetchGiven(wanted: Wanted, connect: () => Promise<CodeHost>): Promise<FetchedRun> {
  const unknown = { name: nameOf(wanted.source), headSha: wanted.request.headSha, url: undefined };
  if (wanted.source.kind === 'foreign') return nothingOf(unknown, 'it is no run of this repository');
  try {
    const host = await connect();
    const run = await find(wanted.source, wanted.request, host);
    return run === undefined ? nothingOf(unknown, 'no run of this commit has failed') : await takeFrom(run, wanted, host);
  } catch (error) {
    return nothingOf(unknown, phraseOf(error));
  }
}

function nameOf(source: GivenSource): string {
  if (source.kind === 'foreign') return source.address;
  return source.kind === 'run' ? `the run ${source.runId}` : `the workflow ${source.workflow}`;
}

type Found = Pick<FetchedRun, 'name' | 'headSha' | 'url'>;

function nothingOf(found: Found, problem: string | undefined): FetchedRun {
  return { ...found, target: new Map(), log: undefined, problem };
}

function find(
  source: Exclude<GivenSource, { kind: 'foreign' }>,
  { headSha }: Pick<RunRequest, 'headSha'>,
  host: CodeHost,
): Promise<WorkflowRun | undefined> {
  return source.kind === 'run' ? host.runs.get(source.runId) : host.runs.latestFailed(source.workflow, headSha);
}

async function takeFrom(run: WorkflowRun, { source, request, projectDir }: Wanted, host: CodeHost): Promise<FetchedRun> {
  const found = { name: `the run ${run.url}`, headSha: run.headSha, url: run.url };
  if (run.headSha !== request.headSha) return nothingOf(found, undefined);
  const unfit = whyUnfit(run);
  if (unfit !== undefined || source.kind === 'foreign') return nothingOf(found, unfit);
  const problems: string[] = [];
  const note = (error: unknown): undefined => void problems.push(phraseOf(error));
  const unpacked = await fromArtifact({ run, name: source.artifact, projectDir }, host).catch(note);
  problems.push(...(unpacked?.leftOut ?? []));
  const log = unpacked?.log ?? (await fromJobs(run, host).catch(note));
  return { ...found, target: unpacked?.target ?? new Map(), log, problem: problems.length === 0 ? undefined : problems.join('; ') };
}

/** Why there is nothing to diagnose in a run. */
function whyUnfit({ status, conclusion }: WorkflowRun): string | undefined {
  if (status !== 'completed') return 'it is still going on; ask again when it has ended';
  return conclusion === 'failure' || conclusion === 'timed_out' ? undefined : `it did not fail, it ended with "${conclusion ?? 'nothing'}"`;
}

interface ArtifactPlace {
  readonly run: WorkflowRun;
  readonly name: string;
  readonly projectDir: string;
}

async function fromArtifact({ run, name, projectDir }: ArtifactPlace, host: CodeHost): Promise<UnpackedRun> {
  const artifact = (await host.runs.artifacts(run.id)).filter((one) => one.name === name).toSorted((one, other) => other.id - one.id)[0];
  const unreadable = (detail: string, cause?: unknown) =>
    new Problem('STW-2005', { artifact: `The artifact ${name}`, where: `the run ${run.url}`, detail }, cause);
  if (artifact === undefined) throw unreadable('the run left none of this name');
  if (artifact.expired) throw unreadable('it has expired');
  if (artifact.bytes > LARGEST_ZIP_BYTES) throw unreadable('it is larger than 100 MB');
  const zip = await host.runs.download(artifact.id, LARGEST_ZIP_BYTES);
  if (!isAsRecorded(zip, artifact)) throw unreadable('its digest is not the one that GitHub recorded');
  try {
    return await unpackRun(zip, projectDir);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message.slice(0, 200) : 'it is no zip file', error);
  }
}

function isAsRecorded(zip: Uint8Array, { digest }: Artifact): boolean {
  return digest === undefined || digest === `sha256:${createHash('sha256').update(zip).digest('hex')}`;
}

async function fromJobs(run: WorkflowRun, host: CodeHost): Promise<Uint8Array | undefined> {
  const log = await host.runs.failedLogs(run.id, LARGEST_LOG_BYTES);
  return log === '' ? undefined : new TextEncoder().encode(log);
}

function phraseOf(error: unknown): string {
  return asProblem(error).message.replace(/\.$/, '');
}
