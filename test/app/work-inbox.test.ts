import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWorker } from '../../src/app/create-worker.ts';
import { workInbox } from '../../src/app/work-inbox.ts';
import { Problem } from '../../src/core/problem.ts';
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts';

const lost = () => new Problem('STW-3004', { operation: 'x', detail: 'no answer' });
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

function anInbox(receive: (guid: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'steward-inbox-'));
  const store = openSqliteStore(folder);
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { inbox } = store;
  const time = { now: 0 };
  const stop = new AbortController();
  const seen: string[] = [];
  const work = () =>
    workInbox({
      inbox,
      clock: { now: () => new Date(time.now), sleep: async () => undefined },
      log: silent,
      signal: stop.signal,
      receive: async ({ guid }) => {
        seen.push(guid);
        receive(guid);
      },
    });
  const add = (guid: string, at = 0) => inbox.add({ guid, event: 'pull_request', payload: '{}', receivedAt: new Date(at) });
  return { inbox, time, stop, seen, work, add };
}

describe('workInbox', () => {
  test('works in the order of arrival, each once', async () => {
    const { add, work, seen, inbox, time } = anInbox(() => undefined);
    time.now = 10;
    add('second', 5);
    add('third', 9);
    add('first', 1);
    await work();
    await work();

    expect(seen).toEqual(['first', 'second', 'third']);
    expect(inbox.waiting()).toBe(0);
  });

  test('tries again what may pass, with growing pauses for more than an hour, and then no more', async () => {
    const { add, work, seen, inbox, time } = anInbox(() => {
      throw lost();
    });
    add('a');
    const tried: number[] = [];
    for (time.now = 0; time.now < 6000_000; time.now += 1000) {
      const before = seen.length;
      await work();
      if (seen.length > before) tried.push(time.now / 1000);
    }

    expect(tried).toEqual([0, 5, 15, 35, 75, 155, 315, 635, 1275, 2175, 3075, 3975]);
    expect(inbox.waiting()).toBe(0);
  });

  test.each<[string, unknown, number]>([
    ['GitHub that doesn’t answer', lost(), 1],
    ['what nobody has foreseen', new TypeError('x is not a function'), 1],
    ['the same, as Probot wraps it', new AggregateError([lost()]), 1],
    ['an aggregate of nothing', new AggregateError([]), 1],
    ['something that is no error', 'no', 1],
    ['a permission that is missing', new Problem('STW-3003'), 0],
    ['the same, as Probot wraps it', new AggregateError([new Problem('STW-3003')]), 0],
    ['a configuration that is broken', new Problem('STW-1002'), 0],
  ])('after %s this many deliveries wait', async (_, error, waiting) => {
    const { add, work, inbox } = anInbox(() => {
      throw error;
    });
    add('a');
    await work();

    expect(inbox.waiting()).toBe(waiting);
  });

  test.each<[string, Record<string, string>, string, number]>([
    ['seconds', { 'retry-after': '90' }, 'too many requests', 90],
    ['a moment', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1200' }, 'API rate limit exceeded', 1200],
    ['nothing, for a secondary limit', {}, 'You have exceeded a secondary rate limit', 60],
    ['more than an hour', { 'retry-after': '90000' }, 'too many requests', 3600],
    ['nonsense', { 'retry-after': 'soon' }, 'too many requests', 5],
  ])('waits as long as GitHub says: %s', async (...[, headers, message, seconds]) => {
    const cause = Object.assign(new Error(message), { status: 403, response: { headers } });
    const { add, work, seen, time } = anInbox(() => {
      throw new Problem('STW-3004', {}, cause);
    });
    add('a');
    await work();
    time.now = seconds * 1000 - 1;
    await work();
    const before = seen.length;
    time.now = seconds * 1000;
    await work();

    expect([before, seen.length]).toEqual([1, 2]);
  });

  test('one delivery that fails doesn’t hold up the next', async () => {
    const { add, work, seen, inbox } = anInbox((guid) => {
      if (guid === 'bad') throw lost();
    });
    add('bad');
    add('good');
    await work();

    expect(seen).toEqual(['bad', 'good']);
    expect(inbox.waiting()).toBe(1);
  });

  test('a delivery that ends the process each time is set aside', async () => {
    const { add, work, seen, inbox, time } = anInbox(() => undefined);
    add('poison');
    for (let crash = 0; crash < 12; crash += 1) {
      inbox.claim(new Date(time.now), new Date(time.now + 1));
      time.now += 1;
    }
    await work();

    expect(seen).toEqual([]);
    expect(inbox.waiting()).toBe(0);
  });

  test('takes nothing new once it has to stop', async () => {
    const { add, work, seen, inbox, stop } = anInbox(() => stop.abort());
    add('a');
    add('b');
    await work();

    expect(seen).toEqual(['a']);
    expect(inbox.waiting()).toBe(1);
  });
});

describe('the worker', () => {
  test('does one piece at a time, in order, also after one that failed', async () => {
    const done: string[] = [];
    const worker = createWorker(new AbortController().signal, silent);
    const piece = (name: string) => async () => {
      done.push(`${name} starts`);
      await Promise.resolve();
      if (name === 'b') throw new Error('b');
      done.push(`${name} ends`);
    };
    for (const name of ['a', 'b', 'c']) worker.add(piece(name));
    await worker.idle();

    expect(done).toEqual(['a starts', 'a ends', 'b starts', 'c starts', 'c ends']);
  });

  test('starts nothing after the signal', async () => {
    const done: string[] = [];
    const worker = createWorker(AbortSignal.abort(), silent);
    worker.add(async () => void done.push('a'));
    await worker.idle();

    expect(done).toEqual([]);
  });
});
