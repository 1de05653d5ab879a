import { expect, test } from 'vitest';
import { watchSilence } from '../../src/dbt/watch-silence.ts';

/** Time that passes only while somebody sleeps; `speaks` says until when the log goes on, a line each minute. */
function world(speaksUntil: number) {
  const time = { now: 0 };
  const clock = {
    now: () => new Date(time.now),
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      time.now += milliseconds;
    },
  };
  const heardAt = () => Math.floor(Math.min(time.now, speaksUntil) / 60_000) * 60_000;
  return { time, clock, heardAt };
}

async function aborted(signal: AbortSignal): Promise<unknown> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  return signal.reason;
}

test('ten minutes without a line are too long, and the running nodes are named', async () => {
  const { clock, heardAt, time } = world(25 * 60_000);
  const watch = watchSilence({ heardAt, running: () => ['model.shop.a', 'model.shop.b'] }, { clock });
  expect(await aborted(watch.signal)).toMatchObject({
    code: 'STW-2014',
    message: 'dbt said nothing for 10 minutes and was stopped; model.shop.a, model.shop.b were running.',
  });
  expect(time.now).toBe(35 * 60_000);
});

test.each([
  [[], 'no node was running'],
  [['a'], 'a was running'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, e and 2 more were running'],
])('says of %j that %s', async (running, words) => {
  const watch = watchSilence({ heardAt: () => 0, running: () => running }, { ...world(0), idleMinutes: 1 });
  expect(await aborted(watch.signal)).toMatchObject({ message: `dbt said nothing for 1 minutes and was stopped; ${words}.` });
});

test('a command that has ended is watched no longer', async () => {
  const { clock, heardAt } = world(Number.POSITIVE_INFINITY);
  const watch = watchSilence({ heardAt, running: () => [] }, { clock });
  watch.end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(watch.signal.aborted).toBe(false);
});

test('a clock that stands still never says that something took too long', async () => {
  const clock = { now: () => new Date(0), sleep: async () => undefined };
  const watch = watchSilence({ heardAt: () => 0, running: () => [] }, { clock });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(watch.signal.aborted).toBe(false);
});
