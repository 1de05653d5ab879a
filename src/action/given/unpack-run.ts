import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { lastBytes } from '../../core/last-bytes.ts';
import { chooseEntries, type ZipEntry } from './choose-entries.ts';
import { LARGEST_LOG_BYTES, LARGEST_TARGET_BYTES } from './given-files.ts';

const MOST_ENTRIES = 200_000;
/** Only its end is kept, but all of it has to be inflated. */
const LARGEST_INFLATED_LOG_BYTES = 256 * 1024 * 1024;

/** What an artifact holds of a dbt run: files of its target folder by name, and the end of its logs, each below a line with its name. */
export interface UnpackedRun {
  readonly target: ReadonlyMap<string, Uint8Array>;
  readonly log: Uint8Array | undefined;
  /** Phrases: what was too large. */
  readonly leftOut: readonly string[];
}

/**
 * Reads an artifact's zip as what it is: bytes that strangers made. Names in it are only compared, nothing is written, and no file
 * yields more than it declares. Throws for what is no zip, and for one that lies.
 */
export async function unpackRun(zip: Uint8Array, projectDir: string): Promise<UnpackedRun> {
  const file = await fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
    lazyEntries: true,
    decodeStrings: false,
  });
  if (file.entryCount > MOST_ENTRIES) throw new Error(`it holds more than ${MOST_ENTRIES.toLocaleString('en-US')} files`);
  const entries: (ZipEntry & { readonly entry: Entry })[] = [];
  for await (const entry of file.eachEntry()) {
    if (isRegular(entry)) entries.push({ path: entry.fileNameRaw.toString('utf8'), bytes: entry.uncompressedSize, entry });
  }
  const { target, logs } = chooseEntries(entries, projectDir);
  const readable = { target: target.filter(({ bytes }) => bytes <= LARGEST_TARGET_BYTES), logs: logs.filter(isReadableLog) };
  const tooLarge = [...target, ...logs].filter((one) => !readable.target.includes(one) && !readable.logs.includes(one));
  return {
    target: new Map(await inTurn(readable.target, async ({ path, entry }) => [baseName(path), await whole(file, entry)] as const)),
    log: readable.logs.length === 0 ? undefined : await lastBytes(logTexts(file, readable.logs), LARGEST_LOG_BYTES),
    leftOut: tooLarge.map(({ path }) => `${printable(path)} in it is too large`),
  };
}

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;

/** A link's content would be an address. Zips that were made without Unix's modes say nothing. */
function isRegular({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & FILE_TYPE;
  return type === 0 || type === REGULAR;
}

function isReadableLog({ bytes }: ZipEntry): boolean {
  return bytes <= LARGEST_INFLATED_LOG_BYTES;
}

/** One after the other: side by side they would need the memory of all. */
async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function whole(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  return lastBytes(await file.openReadStreamPromise(entry), entry.uncompressedSize);
}

async function* logTexts(file: ZipFile, logs: readonly (ZipEntry & { readonly entry: Entry })[]): AsyncGenerator<Uint8Array> {
  for (const { path, entry } of logs) {
    yield Buffer.from(`===== ${printable(path)} =====\n`);
    const stream: Readable = await file.openReadStreamPromise(entry);
    yield* stream;
    yield Buffer.from('\n');
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function printable(path: string): string {
  return path.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200);
}
