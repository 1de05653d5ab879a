import type { DatabaseSync } from 'node:sqlite';

/** Does several writes as one: all of them, or none when one fails. */
export function allOrNone<Value>(database: DatabaseSync, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
