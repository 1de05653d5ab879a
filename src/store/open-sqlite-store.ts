import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../core/ports/store.ts';
import { Problem } from '../core/problem.ts';
import { createInbox } from './sqlite-inbox.ts';
import { createRunStore } from './sqlite-runs.ts';
import { createSweeps } from './sqlite-sweeps.ts';

/**
 * Opens the embedded store in a folder. What it has acknowledged survives a crash (WAL, synchronous=FULL).
 * One process at a time: a second one gets Problem STW-5004.
 */
export function openSqliteStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'steward.sqlite');
  const lock = lockAlone(join(folder, 'lock.sqlite'), path);
  const database = openDatabase(path, 'FULL');
  const marks = openDatabase(path, 'NORMAL');
  return {
    inbox: createInbox(database, marks),
    sweeps: createSweeps(database),
    runs: createRunStore(database),
    close() {
      marks.close();
      database.close();
      lock.close();
    },
  };
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
