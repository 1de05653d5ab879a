import type { DatabaseSync } from 'node:sqlite';
import type { Sweeps } from '../core/ports/store.ts';
import { moment } from './columns.ts';

/** One row: a sweep that came to its end makes all earlier ones uninteresting. */
const TABLE = 'CREATE TABLE IF NOT EXISTS sweeps (id INTEGER PRIMARY KEY CHECK (id = 1), began_at INTEGER NOT NULL)';

/** Remembers how far the list of deliveries was looked through. */
export function createSweeps(database: DatabaseSync): Sweeps {
  database.exec(TABLE);
  const last = database.prepare('SELECT began_at FROM sweeps');
  const keep = database.prepare(
    'INSERT INTO sweeps (id, began_at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET began_at = excluded.began_at',
  );
  return {
    last() {
      const row = last.get();
      return row === undefined ? undefined : moment(row, 'began_at');
    },
    finished: (began) => void keep.run(began.getTime()),
  };
}
