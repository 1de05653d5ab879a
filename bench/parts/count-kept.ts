import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What became of deliveries that the App acknowledged. */
export interface Kept {
  readonly lost: number;
  readonly doubled: number;
}

/** Looks into the App's own store: each one must be there, and its work done at the first attempt. */
export function countKept(dataDir: string, guids: readonly string[]): Kept {
  const database = new DatabaseSync(join(dataDir, 'steward.sqlite'), { readOnly: true });
  try {
    const row = database.prepare("SELECT attempt FROM inbox WHERE guid = ? AND state = 'done'");
    const attempts = guids.map((guid) => Number(row.get(guid)?.['attempt'] ?? 0));
    return { lost: attempts.filter((attempt) => attempt === 0).length, doubled: attempts.filter((attempt) => attempt > 1).length };
  } finally {
    database.close();
  }
}
