import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `build-act.ts` puts what it builds; not part of the repository's history. */
export const builtActFolder = fileURLToPath(new URL('../../../.cache/act', import.meta.url));

/** The `nektos/act` to use: STEWARD_ACT, else `act` on PATH, else the one that `build-act.ts` has built, else undefined. */
export function findAct(environment: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const named = environment['STEWARD_ACT'];
  if (named !== undefined && named !== '') return isExecutable(named) ? named : undefined;
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), builtActFolder];
  return folders.map((folder) => join(folder, 'act')).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
