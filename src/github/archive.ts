import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { SetUpPlace } from '../core/ports/set-up-place.ts';
import { Problem } from '../core/problem.ts';
import { asking, type GitHubClient, problemOf, type RepositoryCall } from './github-client.ts';

const OPERATION = 'read the repository’s files';
const LARGEST_ARCHIVE_BYTES = 50 * 1024 * 1024;
const LARGEST_TEXT_BYTES = 5 * 1024 * 1024;
const MOST_TEXT_BYTES = 50 * 1024 * 1024;

/** Reads many files of a commit with one request: GitHub's archive of it. What a `.gitattributes` keeps out of archives is not in it. */
export function createArchive(client: GitHubClient, common: RepositoryCall): SetUpPlace['texts'] {
  return async (sha, wanted) => {
    const unread = { parseSuccessResponseBody: false };
    const request = client.request('GET /repos/{owner}/{repo}/zipball/{ref}', { ...common, ref: sha, request: unread });
    const body: unknown = (await asking(OPERATION, request)).data;
    if (!(body instanceof ReadableStream)) throw new Problem('STW-3010', { operation: OPERATION, detail: 'the archive is empty' });
    return textsIn(await bytesOf(body), wanted);
  };
}

/** Stops at the first byte too many: GitHub doesn't say beforehand how long it will be. */
async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > LARGEST_ARCHIVE_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Problem ? error : problemOf(OPERATION, error);
  }
  return Buffer.concat(chunks);
}

/** Texts by their paths; the archive puts all of them below one folder. The sizes are GitHub's own, so that they can be relied on. */
function textsIn(zip: Uint8Array, wanted: ReadonlySet<string>): Readonly<Record<string, string>> {
  let left = MOST_TEXT_BYTES;
  const isWanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted.has(pathOf(name)) || originalSize > LARGEST_TEXT_BYTES) return false;
    left -= originalSize;
    if (left < 0) throw tooLarge();
    return true;
  };
  const files = unzip(zip, isWanted);
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [pathOf(name), Buffer.from(bytes).toString('utf8')]));
}

function unzip(zip: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(zip, { filter });
  } catch (error) {
    if (error instanceof Problem) throw error;
    // It ended in the middle: another time it may come whole.
    throw new Problem('STW-3004', { operation: OPERATION, detail: 'the archive is no zip file' }, error);
  }
}

function pathOf(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

function tooLarge(): Problem {
  return new Problem('STW-3010', { operation: OPERATION, detail: 'they are too large' });
}
