import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TextCache } from '../core/ports/text-cache.ts';
import { ownFolder } from './own-folder.ts';

const FILE = 'facts.sqlite';
/** Above this many bytes the older half is forgotten. */
const LARGEST = 512 * 1024 * 1024;

/**
 * Opens a cache in a folder that nobody else may write. Whatever is wrong with it (another user's folder, a damaged file, a full disk) makes
 * it empty, never the run fail.
 */
export function openTextCache(folder: string): TextCache {
  const database = attempt(() => openDatabase(folder)) ?? attempt(() => openAnew(folder));
  if (database === undefined) return { read: () => new Map(), write: () => undefined, isEmpty: () => true, close: () => undefined };
  return {
    read: (keys) => attempt(() => readAll(database, keys)) ?? new Map(),
    write: (entries) => attempt(() => writeAll(database, entries)),
    isEmpty: () => attempt(() => database.prepare('SELECT 1 FROM fact LIMIT 1').get() === undefined) ?? true,
    close: () => {
      attempt(() => forgetOlderHalf(database));
      attempt(() => database.close());
    },
  };
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function openDatabase(folder: string): DatabaseSync {
  ownFolder(folder);
  const database = new DatabaseSync(join(folder, FILE));
  database.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  database.exec('CREATE TABLE IF NOT EXISTS fact (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  return database;
}

/** What a crash damaged, or something else wrote, is worth nothing. */
function openAnew(folder: string): DatabaseSync {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `${FILE}${suffix}`), { force: true });
  return openDatabase(folder);
}

function readAll(database: DatabaseSync, keys: readonly string[]): ReadonlyMap<string, string> {
  const select = database.prepare('SELECT key, value FROM fact WHERE key IN (SELECT value FROM json_each(?))');
  return new Map(
    select.all(JSON.stringify(keys)).flatMap(({ key, value }) => {
      return typeof key === 'string' && typeof value === 'string' ? [[key, value] as const] : [];
    }),
  );
}

function writeAll(database: DatabaseSync, entries: ReadonlyMap<string, string>): void {
  const insert = database.prepare('INSERT OR IGNORE INTO fact (key, value) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [key, value] of entries) insert.run(key, value);
  database.exec('COMMIT');
}

/** Rows are numbered in the order in which they came. */
function forgetOlderHalf(database: DatabaseSync): void {
  const size = database.prepare('SELECT page_count * page_size AS size FROM pragma_page_count(), pragma_page_size()').get()?.['size'];
  if (typeof size !== 'number' || size < LARGEST) return;
  database.exec('DELETE FROM fact WHERE rowid <= (SELECT (min(rowid) + max(rowid)) / 2 FROM fact); VACUUM;');
}
