import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../core/ports/store.ts';
import { Problem } from '../core/problem.ts';
import { whole } from './columns.ts';
import { createInbox } from './sqlite-inbox.ts';
import { createRunStore } from './sqlite-runs.ts';
import { createSweeps } from './sqlite-sweeps.ts';

/** Goes up with every change that an older Steward could not work with. What it can (a new column or table) leaves it as it is. */
const VERSION = 1;

/**
 * Opens the embedded store in a folder. What it has acknowledged survives a crash (WAL, synchronous=FULL).
 * One process at a time: a second one gets Problem STW-5004. A store that a newer Steward wrote is left alone: STW-5005.
 */
export function openSqliteStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'steward.sqlite');
  const lock = lockAlone(join(folder, 'lock.sqlite'), path);
  const database = openDatabase(path, 'FULL');
  const marks = openDatabase(path, 'NORMAL');
  try {
    refuseNewer(database, path);
    const parts = { inbox: createInbox(database, marks), sweeps: createSweeps(database), runs: createRunStore(database) };
    database.exec(`PRAGMA user_version = ${VERSION}`);
    return { ...parts, close };
  } catch (error) {
    close();
    throw error;
  }

  function close(): void {
    marks.close();
    database.close();
    lock.close();
  }
}

/** A store from before there were versions has 0. */
function refuseNewer(database: DatabaseSync, path: string): void {
  const version = whole(database.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
  if (version > VERSION) throw new Problem('STW-5005', { path, version: String(version), known: String(VERSION) });
}

/** With FULL each commit is on the disk before it counts. With NORMAL it outlives the process, but perhaps not the machine. */
function openDatabase(path: string, synchronous: 'FULL' | 'NORMAL'): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA busy_timeout = 5000;`);
  return database;
}

/** An open write transaction on a file of its own is a lock that dies with the process, also after kill -9. */
function lockAlone(lockPath: string, path: string): DatabaseSync {
  const lock = new DatabaseSync(lockPath);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE;');
    return lock;
  } catch (error) {
    lock.close();
    throw new Problem('STW-5004', { path }, error);
  }
}
