import { expect, test } from 'vitest';
import type { Queries } from '../../src/core/ports/queries.ts';
import { Problem } from '../../src/core/problem.ts';
import type { RunSurroundings } from '../../src/workflows/run-input.ts';
import { shareQueries, warmQueries } from '../../src/workflows/share-queries.ts';

const { signal } = new AbortController();
const data = { python: '', adapter: '', profilesDir: '', projectDir: '', profile: '', target: '', env: {}, databases: {} };

/** A warehouse that notes what happens to it. */
function world() {
  const events: string[] = [];
  const queries: Queries = {
    run: async ({ sql }) => {
      events.push(sql);
      return { columns: [], rows: [], truncated: false };
    },
    close: async () => void events.push('closed'),
  };
  const openQueries: RunSurroundings['openQueries'] = async () => {
    events.push('opened');
    return queries;
  };
  return { events, openQueries };
}

test('all that ask share one connection, which opens with the first of them and closes at the end', async () => {
  const { events, openQueries } = world();
  await shareQueries({ openQueries }, async (shared) => {
    events.push('worked');
    for (const sql of ['select 2', 'select 3']) {
      const own = await shared.openQueries(data, signal);
      await own.run({ sql, maxRows: 1, timeoutMilliseconds: 1 });
      await own.close();
    }
  });
  expect(events).toEqual(['worked', 'opened', 'select 2', 'select 3', 'closed']);
});

test('where nobody asks, nothing is opened', async () => {
  const { events, openQueries } = world();
  expect(await shareQueries({ openQueries }, async () => 'done')).toBe('done');
  expect(events).toEqual([]);
});

test('a connection can start before its first question; what goes wrong there fails nobody', async () => {
  const { events, openQueries } = world();
  await shareQueries({ openQueries }, async (shared) => {
    warmQueries(data, { ...shared, signal });
    const own = await shared.openQueries(data, signal);
    await own.run({ sql: 'select 2', maxRows: 1, timeoutMilliseconds: 1 });
  });
  expect(events).toEqual(['opened', 'select 1 as one', 'select 2', 'closed']);
  const gone: RunSurroundings['openQueries'] = () => Promise.reject(new Problem('STW-1006', { detail: 'gone' }));
  expect(
    await shareQueries({ openQueries: gone }, async (shared) => {
      warmQueries(data, { ...shared, signal });
      return 'done';
    }),
  ).toBe('done');
});

test('work that fails closes the connection, too', async () => {
  const { events, openQueries } = world();
  const failing = shareQueries({ openQueries }, async (shared) => {
    await shared.openQueries(data, signal);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(events).toEqual(['opened', 'closed']);
});

test('a connection that can’t be opened fails everyone who asks, and nothing else', async () => {
  const openQueries: RunSurroundings['openQueries'] = () => Promise.reject(new Problem('STW-1006', { detail: 'gone' }));
  const asked = await shareQueries({ openQueries }, async (shared) => {
    const ask = () => shared.openQueries(data, signal);
    return Promise.allSettled([ask(), ask()]);
  });
  expect(asked).toMatchObject([{ reason: { code: 'STW-1006' } }, { reason: { code: 'STW-1006' } }]);
});
