import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** How a folder differs from the one that it should equal, byte by byte: one line per file, none when they are equal. */
export async function folderDifferences(actual: string, expected: string): Promise<readonly string[]> {
  const [found, wanted] = await Promise.all([filesOf(actual), filesOf(expected)]);
  const lines = [...new Set([...found.keys(), ...wanted.keys()])].toSorted().map((path) => {
    if (!wanted.has(path)) return `${path} should not be there`;
    if (!found.has(path)) return `${path} is missing`;
    return found.get(path)?.equals(wanted.get(path) ?? Buffer.alloc(0)) ? undefined : `${path} differs`;
  });
  return lines.filter((line) => line !== undefined);
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(files.map(async (file) => [relative(folder, file).split(sep).join('/'), await readFile(file)] as const)),
  );
}
