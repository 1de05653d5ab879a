import { open, stat } from 'node:fs/promises';
import { Problem } from '../../core/problem.ts';
import { systemFiles } from '../../system/files.ts';

/** Node keeps no longer text in one piece. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The text of an artifact, or undefined when there is none. Throws STW-2013 for one that is larger than Node can hold. */
export async function readArtifact(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  if (found.size >= MOST_BYTES)
    throw new Problem('STW-2013', { file: path, megabytes: String(Math.round(found.size / 1024 / 1024)), most: '512' });
  return systemFiles.read(path);
}

/** The last part of a file that may be of any size, from the start of a line, and how many bytes were left out in front. */
export async function readTail(path: string, mostBytes: number): Promise<{ readonly text: string; readonly skipped: number } | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  const skipped = Math.max(0, found.size - mostBytes);
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(found.size - skipped);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, skipped);
    const text = buffer.toString('utf8', 0, bytesRead);
    return { text: skipped === 0 ? text : text.slice(text.indexOf('\n') + 1), skipped };
  } finally {
    await file.close();
  }
}
