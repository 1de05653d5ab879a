import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The module that threads of `sql-pool.ts` run, and what changes with the code that it runs. */
interface SqlWorker {
  readonly worker: string;
  readonly version: string;
}

/** Finds the module in the bundle, wherever this code ended up in it, or among the sources. */
export function findSqlWorker(): SqlWorker {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const bundled = join(root, 'cli/sql-worker.js');
  const worker = existsSync(bundled) ? bundled : join(root, 'cli/sql-worker.ts');
  return { worker, version: versionOf(root, worker === bundled) };
}

/** The code that reads SQL, as a hash: after any change of it nothing that is remembered counts. */
function versionOf(root: string, isBundle: boolean): string {
  const folders = (isBundle ? ['cli', 'chunks'] : ['sql', 'lineage']).map((name) => join(root, name));
  const files = folders.filter((folder) => existsSync(folder)).flatMap(filesIn);
  const others = isBundle ? [] : [join(dirname(root), 'package.json')];
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, ...others]) if (/\.(?:js|ts|json)$/.test(file)) hash.update(readFileSync(file));
  return hash.digest('base64');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}
