import type { Files } from '../core/ports/files.ts';

/** Larger files hold no code that a person wrote. */
const MOST_BYTES = 1_048_576;
const ENDINGS = ['.sql', '.yml', '.yaml', '.py'];

/** Reads a dbt project's own files, and gives their texts by path from the project's folder. */
export async function projectTexts(files: Files, projectDir: string): Promise<(path: string) => string | undefined> {
  const lists = await Promise.all(ENDINGS.map((ending) => files.list(projectDir, ending)));
  const texts = await Promise.all(lists.flat().map(async (path) => [path, await files.readInside(projectDir, path, MOST_BYTES)] as const));
  const known = new Map(texts);
  return (path) => known.get(path);
}
