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
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
  return {
    inbox: createInbox(database),
    sweeps: createSweeps(database),
    runs: createRunStore(database),
    close() {
      database.close();
      lock.close();
    },
  };
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
