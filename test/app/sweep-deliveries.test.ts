import { describe, expect, test } from 'vitest';
import type { Learnt } from '../../src/app/readiness.ts';
import { sweepDeliveries } from '../../src/app/sweep-deliveries.ts';
import type { SentDelivery } from '../../src/core/ports/sent-deliveries.ts';
import { Problem } from '../../src/core/problem.ts';
import { anAppWorld } from '../fakes/app-world.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

function sent(guid: string, changes: Partial<SentDelivery> = {}): SentDelivery {
  return { id: guid, guid, event: 'pull_request', deliveredAt: minutesAgo(30), acknowledged: false, ...changes };
}

/** The App's store beside a GitHub that remembers these deliveries; `payload` says what it answers when one is asked for. */
function aSweep(remembered: readonly SentDelivery[], payload: (id: string) => string | undefined = (id) => `{"id":"${id}"}`) {
  const { ports, logged, later } = anAppWorld();
  const { inbox, sweeps } = ports.store;
  const asked: { since: Date[]; payloads: string[] } = { since: [], payloads: [] };
  const learnt: Learnt = { key: 'not tried', secret: 'not tried' };
  const stopping = new AbortController();
  const github = {
    since: async (moment: Date) => {
      asked.since.push(moment);
      return remembered.filter(({ deliveredAt }) => deliveredAt >= moment);
    },
    payload: async (id: string) => {
      asked.payloads.push(id);
      return payload(id);
    },
  };
  const common = { inbox, sweeps, clock: ports.clock, log: ports.log, wanted: new Set(['pull_request']), learnt, signal: stopping.signal };
  const sweep = (over: Partial<typeof github> = {}) => sweepDeliveries({ ...common, sent: { ...github, ...over } });
  const waiting = () => {
    const guids: string[] = [];
    for (let next = inbox.claim(NOW, NOW); next !== undefined && guids.length < 2000; next = inbox.claim(NOW, NOW)) {
      guids.push(next.guid);
      inbox.done(next.guid);
    }
    return guids;
  };
  return { sweep, inbox, sweeps, asked, learnt, waiting, logged, later, stopping };
}

describe('a sweep', () => {
  test('puts what the inbox doesn’t know into it, oldest first and with its own time, once per GUID', async () => {
    const { sweep, inbox, asked } = aSweep([
      sent('newer', { deliveredAt: minutesAgo(5) }),
      sent('older', { id: 'again', deliveredAt: minutesAgo(10) }),
      sent('known'),
      sent('unwanted', { event: 'star' }),
      sent('older'),
    ]);
    inbox.add({ guid: 'known', event: 'pull_request', payload: '{}', receivedAt: minutesAgo(30) });
    inbox.done('known');
    await sweep();

    expect(asked.payloads).toEqual(['again', 'newer']);
    expect(inbox.claim(NOW, NOW)).toEqual({
      guid: 'older',
      event: 'pull_request',
      payload: '{"id":"again"}',
      receivedAt: minutesAgo(10),
      attempt: 1,
    });
  });

  test('of the same second keeps GitHub’s order', async () => {
    const { sweep, waiting } = aSweep(['third', 'second', 'first'].map((guid) => sent(guid)));
    await sweep();

    expect(waiting()).toEqual(['first', 'second', 'third']);
  });

  test('looks back 70 hours the first time, then to ten minutes before the last, never further', async () => {
    const { sweep, asked, later } = aSweep([]);
    await sweep();
    later(5);
    await sweep();
    later(80 * 60);
    await sweep();

    expect(asked.since).toEqual([minutesAgo(70 * 60), minutesAgo(10), new Date(minutesAgo(70 * 60).getTime() + (80 * 60 + 5) * 60_000)]);
  });

  test('of a store that has never swept leaves alone what was acknowledged: another store has obeyed it', async () => {
    const remembered = [sent('obeyed', { acknowledged: true }), sent('obeyed'), sent('unheard')];
    const { sweep, waiting, sweeps } = aSweep(remembered);
    await sweep();
    expect(waiting()).toEqual(['unheard']);

    expect(sweeps.last()).toEqual(NOW);
    const lost = aSweep([sent('acknowledged by a proxy', { acknowledged: true, deliveredAt: minutesAgo(1) })]);
    lost.sweeps.finished(minutesAgo(5));
    await lost.sweep();
    expect(lost.waiting()).toEqual(['acknowledged by a proxy']);
  });

  test('fetches 500 at most; the next one goes on from the oldest', async () => {
    const remembered = Array.from({ length: 501 }, (_, index) => sent(`${index}`, { deliveredAt: minutesAgo(index / 10) }));
    const { sweep, asked, sweeps, waiting, logged } = aSweep(remembered);
    await sweep();

    expect(asked.payloads).toHaveLength(500);
    expect(asked.payloads[0]).toBe('500');
    expect([sweeps.last(), logged.at(-1)]).toEqual([undefined, 'swept in part']);
    expect(waiting()).toHaveLength(500);
    await sweep();
    expect(asked.payloads.at(-1)).toBe('0');
    expect([sweeps.last(), logged.at(-1)]).toEqual([NOW, 'swept']);
    expect(waiting()).toEqual(['0']);
  });

  test('one delivery that can’t be had doesn’t keep the others waiting, and is asked for again', async () => {
    const { sweep, waiting, sweeps } = aSweep([sent('good'), sent('bad')], (id) => {
      if (id === 'bad') throw new Problem('STW-3004', { operation: 'x', detail: '502' });
      return '{}';
    });
    await sweep();

    expect(waiting()).toEqual(['good']);
    expect(sweeps.last()).toBeUndefined();
  });

  test('what GitHub has no longer is let go', async () => {
    const { sweep, waiting, sweeps, logged } = aSweep([sent('gone')], () => undefined);
    await sweep();

    expect(waiting()).toEqual([]);
    expect(sweeps.last()).toEqual(NOW);
    expect(logged).toContain('a missed delivery is gone');
  });

  test('that fails is logged, remembered by its age alone, and throws nothing', async () => {
    const { sweep, sweeps, learnt, logged } = aSweep([]);
    const refuse = (status: number) => async () => {
      throw new Problem('STW-3004', { operation: 'list the deliveries', detail: `${status}` }, { status });
    };
    await sweep({ since: refuse(502) });
    expect([sweeps.last(), learnt.key, logged.at(-1)]).toEqual([
      undefined,
      'not tried',
      expect.stringMatching(/^the sweep will try again: /),
    ]);
    await sweep({ since: refuse(401) });
    expect(learnt.key).toBe('refused');
    await sweep();
    expect(learnt.key).toBe('accepted');
  });

  test('ends where the App has to stop', async () => {
    const { sweep, stopping, asked, sweeps } = aSweep([sent('second'), sent('first')], () => {
      stopping.abort();
      return '{}';
    });
    await sweep();

    expect(asked.payloads).toEqual(['first']);
    expect(sweeps.last()).toBeUndefined();
  });
});
