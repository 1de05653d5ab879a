import { inflateRawSync } from 'node:zlib';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { versionProblem } from '../core/handshake.ts';
import { Problem } from '../core/problem.ts';
import { type Report, reportSchema } from '../core/report.ts';
import type { RunRequest } from '../core/run-request.ts';

/** The one artifact, and the one file in it, that a run may leave. */
export const REPORT_ARTIFACT = 'steward-report';

/** The one file inside the artifact. */
export const REPORT_FILE = 'report.json';

/** An artifact that is larger, zipped, is refused. */
export const LARGEST_ARTIFACT_BYTES = 5 * 1024 * 1024;
/** And so is a report that is larger, unpacked. */
export const LARGEST_REPORT_BYTES = 20 * 1024 * 1024;

/**
 * Reads the artifact of a run as what it is: untrusted bytes from a machine that ran the pull request's code. Exactly one file,
 * within its size, valid to the last key, and about exactly the run that was asked for; else Problem STW-3006, or STW-3016 where App and
 * Action are of versions that don't understand each other.
 */
export function intakeReport(zip: Uint8Array, request: RunRequest): Report {
  return parseReport(unzipReport(zip), request);
}

/** The same for a report that arrives as text (Action-only mode downloads it unpacked). */
export function parseReport(text: string, request: Pick<RunRequest, (typeof BOUND_FIELDS)[number]>): Report {
  const document = parseJson(text);
  const parsed = reportSchema.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const detail = `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'it has the wrong shape'}`.trim();
    throw versionProblem(document, 'App', detail) ?? refused(detail);
  }
  const report = parsed.data;
  const foreign = BOUND_FIELDS.find((field) => JSON.stringify(report[field]) !== JSON.stringify(request[field]));
  if (foreign !== undefined) throw refused(`its ${foreign} is not that of the request`);
  return report;
}

const BOUND_FIELDS = ['runKey', 'workflow', 'project', 'repository', 'pullRequest', 'headSha', 'baseSha'] as const;

function unzipReport(zip: Uint8Array): string {
  if (zip.byteLength > LARGEST_ARTIFACT_BYTES) throw refused('the artifact is too large');
  const [entry, ...others] = entriesOf(zip);
  if (entry === undefined || others.length > 0 || entry.name !== REPORT_FILE || entry.originalSize > LARGEST_REPORT_BYTES)
    throw refused(`the artifact must hold ${REPORT_FILE} alone, below 20 MiB`);
  const report = contentOf(zip, entry);
  if (report.byteLength !== entry.originalSize) throw refused('the artifact is not as long as it says');
  return decodeText(report);
}

function entriesOf(zip: Uint8Array): readonly UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  const note = (entry: UnzipFileInfo) => {
    entries.push(entry);
    return false;
  };
  reading(() => unzipSync(zip, { filter: note }));
  return entries;
}

const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;

/** The one file's bytes. zlib stops at the declared length; fflate would inflate a bomb to its end, for half a minute. */
function contentOf(zip: Uint8Array, { size, originalSize, compression }: UnzipFileInfo): Uint8Array {
  const header = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  return reading(() => {
    if (header.getUint32(0, true) !== LOCAL_HEADER_SIGNATURE) throw new Error('the file does not come first');
    const start = LOCAL_HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
    const packed = zip.subarray(start, start + size);
    return compression === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, originalSize) });
  });
}

function reading<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Problem('STW-3006', { detail: 'the artifact is no zip file that can be read' }, error);
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Problem('STW-3006', { detail: 'it is no UTF-8 text' }, error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('STW-3006', { detail: 'it is no JSON' }, error);
  }
}

function refused(detail: string): Problem {
  return new Problem('STW-3006', { detail });
}
