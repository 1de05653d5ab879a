import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlFacts } from '../core/ports/sql-facts.ts';
import { openTextCache } from '../store/open-text-cache.ts';
import { createSqlPool } from '../system/sql-pool.ts';
import type { Cli } from './cli.ts';

/** Reads SQL in threads, and keeps what it read in the user's cache folder. */
export function openSqlFacts({ variables }: Pick<Cli, 'variables'>): SqlFacts {
  const worker = workerFile();
  const cache = openTextCache(cacheFolder(variables));
  return createSqlPool({ worker, version: versionOf(worker), cache });
}

/** Beside this file when it runs from source; in a bundle beside the command line's entry, wherever this code ended up. */
function workerFile(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [here, join(dirname(here), 'cli')].flatMap((folder) =>
    ['sql-worker.js', 'sql-worker.ts'].map((file) => join(folder, file)),
  );
  return places.find((file) => existsSync(file)) ?? join(here, 'sql-worker.js');
}

/** The code that reads SQL, as a hash: after any change of it nothing that is remembered counts. */
function versionOf(worker: string): string {
  const root = dirname(dirname(worker));
  const isBundle = worker.endsWith('.js');
  const folders = isBundle ? [dirname(worker), join(root, 'chunks')] : [join(root, 'sql'), join(root, 'lineage')];
  const files = folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .toSorted()
          .map((name) => join(folder, name))
      : [],
  );
  const others = isBundle ? [] : [join(dirname(root), 'package.json')];
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, ...others]) if (/\.(?:js|ts|json)$/.test(file)) hash.update(readFileSync(file));
  return hash.digest('base64');
}

function cacheFolder(variables: Cli['variables']): string {
  const own = variables['XDG_CACHE_HOME'];
  return own === undefined || own === '' ? join(tmpdir(), `steward-${userInfo().uid}`) : join(own, 'steward');
}
