import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Delivery, Inbox } from '../core/ports/store.ts';
import { allOrNone } from './all-or-none.ts';
import { moment, text, whole } from './columns.ts';

const TABLE = `
  CREATE TABLE IF NOT EXISTS inbox (
    guid TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    payload TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    due_at INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    error TEXT
  );
  CREATE INDEX IF NOT EXISTS inbox_due ON inbox (state, due_at, received_at);
  CREATE TABLE IF NOT EXISTS said (
    meaning TEXT PRIMARY KEY,
    guid TEXT NOT NULL
  );
`;

/**
 * The durable inbox. What is lost of `marks` when the machine stops (who claimed what, what is done) is work that is found done already
 * when it is done again; so they need not wait for the disk, which leaves that to what is added. A claimed delivery stays `waiting` with a later due time. Only one process opens a store, so whatever waits when
 * it is opened is nobody's work in hand: after a crash it is due at once.
 */
export function createInbox(database: DatabaseSync, marks: DatabaseSync): Inbox {
  database.exec(TABLE);
  database.exec("UPDATE inbox SET due_at = received_at WHERE state = 'waiting'");
  const add = database.prepare('INSERT OR IGNORE INTO inbox (guid, event, payload, received_at, due_at) VALUES (?, ?, ?, ?, ?)');
  const known = database.prepare('SELECT 1 FROM inbox WHERE guid = ?');
  const say = database.prepare(`
    INSERT INTO said (meaning, guid) VALUES (?, ?)
    ON CONFLICT (meaning) DO UPDATE SET guid = excluded.guid
    WHERE (SELECT state FROM inbox WHERE inbox.guid = said.guid) = 'failed'`);
  const saidBy = database.prepare('SELECT guid FROM said WHERE meaning = ?');
  const claim = marks.prepare(`
    UPDATE inbox SET due_at = ?, attempt = attempt + 1
    WHERE guid = (SELECT guid FROM inbox WHERE state = 'waiting' AND due_at <= ? ORDER BY received_at, rowid LIMIT 1)
    RETURNING guid, event, payload, received_at, attempt`);
  const done = marks.prepare("UPDATE inbox SET state = 'done', error = NULL WHERE guid = ?");
  const later = marks.prepare('UPDATE inbox SET due_at = ?, error = ? WHERE guid = ?');
  const aside = marks.prepare("UPDATE inbox SET state = 'failed', error = ? WHERE guid = ?");
  const waiting = database.prepare("SELECT count(*) AS n FROM inbox WHERE state = 'waiting'");
  const forget = marks.prepare("DELETE FROM inbox WHERE state <> 'waiting' AND received_at < ?");
  const unsay = marks.prepare('DELETE FROM said WHERE guid NOT IN (SELECT guid FROM inbox)');
  const addOne = ({ guid, event, payload, receivedAt }: Delivery): boolean =>
    add.run(guid, event, packed(payload), receivedAt.getTime(), receivedAt.getTime()).changes === 1;
  return {
    add: addOne,
    addAll: (deliveries) => allOrNone(database, () => deliveries.map(addOne)),
    knows: (guid) => known.get(guid) !== undefined,
    isFirstToSay(meaning, guid) {
      say.run(meaning, guid);
      return saidBy.get(meaning)?.['guid'] === guid;
    },
    claim(now, until) {
      const row = claim.get(until.getTime(), now.getTime());
      if (row === undefined) return undefined;
      return {
        guid: text(row, 'guid'),
        event: text(row, 'event'),
        payload: unpacked(row['payload']),
        receivedAt: moment(row, 'received_at'),
        attempt: whole(row, 'attempt'),
      };
    },
    done: (guid) => void done.run(guid),
    failed: (guid, error, retryAt) => void (retryAt === undefined ? aside.run(error, guid) : later.run(retryAt.getTime(), error, guid)),
    waiting: () => whole(waiting.get() ?? {}, 'n'),
    forget(before) {
      if (forget.run(before.getTime()).changes > 0) unsay.run();
    },
  };
}

/** A payload is mostly addresses that repeat each other: packed, it costs the disk a tenth. */
function packed(payload: string): Uint8Array {
  return deflateRawSync(payload, { level: 1 });
}

/** An older store has texts. */
function unpacked(payload: SQLOutputValue | undefined): string {
  if (payload instanceof Uint8Array) return inflateRawSync(payload).toString('utf8');
  if (typeof payload === 'string') return payload;
  throw new Error('a delivery has no payload');
}
