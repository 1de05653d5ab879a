import type { Files } from '../core/ports/files.ts';

/** Larger files hold no code that a person wrote. */
const MOST_BYTES = 1_048_576;
const ENDINGS = ['.sql', '.yml', '.yaml', '.py', '.csv', '.md'];

/** Reads a dbt project's own files: their texts by path from the project's folder. */
export async function readProjectTexts(files: Files, projectDir: string): Promise<ReadonlyMap<string, string>> {
  const lists = await Promise.all(ENDINGS.map((ending) => files.list(projectDir, ending)));
  const texts = await Promise.all(lists.flat().map(async (path) => [path, await files.readInside(projectDir, path, MOST_BYTES)] as const));
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}
