import type { Files } from '../core/ports/files.ts';

const LARGEST_TEXT_BYTES = 1024 * 1024;
/** An operating system opens only so many files at once, and what could not be opened would look as if it weren't there. */
const AT_ONCE = 200;

/** Texts of files below a folder by their paths; what isn't there, leads out of the folder or is too large for a text is left out. */
export async function readTexts(files: Files, folder: string, paths: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const waiting = [...new Set(paths)];
  for (let start = 0; start < waiting.length; start += AT_ONCE) {
    const batch = waiting.slice(start, start + AT_ONCE);
    const read = await Promise.all(batch.map(async (path) => [path, await files.readInside(folder, path, LARGEST_TEXT_BYTES)] as const));
    for (const [path, text] of read) if (text !== undefined) texts.set(path, text);
  }
  return texts;
}
