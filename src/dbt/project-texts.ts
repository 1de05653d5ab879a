import { join } from 'node:path';
import type { Files } from '../core/ports/files.ts';

const ENDINGS = ['.sql', '.yml', '.yaml', '.py'];

/** Reads a dbt project's own files, and gives their texts by path from the project's folder. */
export async function projectTexts(files: Files, projectDir: string): Promise<(path: string) => string | undefined> {
  const lists = await Promise.all(ENDINGS.map((ending) => files.list(projectDir, ending)));
  const texts = await Promise.all(lists.flat().map(async (path) => [path, await files.read(join(projectDir, path))] as const));
  const known = new Map(texts);
  return (path) => known.get(path);
}
