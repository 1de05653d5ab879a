import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Delivery } from '../../src/core/ports/store.ts';
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts';

function aStore(folder = mkdtempSync(join(tmpdir(), 'steward-inbox-'))) {
  const store = openSqliteStore(folder);
  const state = { open: true };
  const close = () => {
    if (state.open) store.close();
    state.open = false;
  };
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...store, close, folder };
}

const at = (milliseconds: number) => new Date(milliseconds);
const delivery = (guid: string): Delivery => ({ guid, event: 'pull_request', payload: '{"naïve":"🚕"}', receivedAt: at(0) });

describe('the inbox', () => {
  test('tells whether it knows a GUID, until that is forgotten', () => {
    const { inbox } = aStore();
    inbox.add(delivery('a'));
    inbox.done('a');

    expect([inbox.knows('a'), inbox.knows('b')]).toEqual([true, false]);
    inbox.forget(at(1));
    expect(inbox.knows('a')).toBe(false);
  });

  test('keeps several at once, says of each whether it is new, and keeps none when one can’t be kept', () => {
    const { inbox } = aStore();
    inbox.add(delivery('a'));

    expect(inbox.addAll([delivery('b'), delivery('a'), delivery('b'), delivery('c')])).toEqual([true, false, false, true]);
    const unkeepable = {
      ...delivery('e'),
      receivedAt: at(Number.NaN),
      get payload(): string {
        throw new Error('unkeepable');
      },
    };
    expect(() => inbox.addAll([delivery('d'), unkeepable])).toThrow('unkeepable');
    expect(['b', 'c', 'd'].map(inbox.knows)).toEqual([true, true, false]);
  });

  test('what was said is its first sayer’s, also at the second attempt, until that was set aside', () => {
    const { inbox } = aStore();
    for (const guid of ['first', 'second', 'third']) inbox.add(delivery(guid));

    expect(['first', 'second', 'first'].map((guid) => inbox.isFirstToSay('hello', guid))).toEqual([true, false, true]);
    expect(inbox.isFirstToSay('good bye', 'second')).toBe(true);
    inbox.done('first');
    expect(inbox.isFirstToSay('hello', 'second')).toBe(false);
    inbox.failed('first', 'x', undefined);
    expect(['second', 'first', 'third'].map((guid) => inbox.isFirstToSay('hello', guid))).toEqual([true, false, false]);
    inbox.done('second');
    inbox.forget(at(1));
    expect(inbox.isFirstToSay('hello', 'third'), 'forgotten with its delivery').toBe(true);
  });

  test('of an older version is taken over: its payloads are plain texts', () => {
    const first = aStore();
    first.close();
    const database = new DatabaseSync(join(first.folder, 'steward.sqlite'));
    database.exec(`INSERT INTO inbox (guid, event, payload, received_at, due_at) VALUES ('a', 'pull_request', '{"naïve":"🚕"}', 0, 0)`);
    database.close();

    expect(aStore(first.folder).inbox.claim(at(1), at(100))).toEqual({ ...delivery('a'), attempt: 1 });
  });
});

describe('the sweeps', () => {
  test('the last one that came to its end is remembered, also after a restart', () => {
    const first = aStore();

    expect(first.sweeps.last()).toBeUndefined();
    first.sweeps.finished(at(5));
    first.sweeps.finished(at(9));
    first.close();
    expect(aStore(first.folder).sweeps.last()).toEqual(at(9));
  });
});
