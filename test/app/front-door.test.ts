import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addTogether } from '../../src/app/add-together.ts';
import { createFrontDoor } from '../../src/app/front-door.ts';
import type { Learnt } from '../../src/app/readiness.ts';
import type { Delivery } from '../../src/core/ports/store.ts';
import { EVENTS } from '../../src/orchestrator/to-trigger.ts';

const SECRET = 'a-secret-for-the-test-that-is-long-enough';
const GUID = '72d3162e-cc78-11e3-81ab-4c9367dc0958';
const sign = (body: string | Uint8Array, secret = SECRET) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

async function aDoor({ add }: { add?: (delivery: Delivery) => boolean } = {}) {
  const stored: Delivery[] = [];
  const state = { woken: 0, ready: true };
  const learnt: Learnt = { key: 'accepted', secret: 'not tried' };
  const door = createFrontDoor({
    add: addTogether({
      addAll: (deliveries) =>
        deliveries.map(add ?? ((delivery) => !stored.some(({ guid }) => guid === delivery.guid) && stored.push(delivery) > 0)),
    }),
    clock: { now: () => new Date(0), sleep: async () => undefined },
    wanted: new Set(EVENTS),
    verify: async (body, signature) => signature === sign(body),
    onStored: () => {
      state.woken += 1;
    },
    readiness: () => ({ ready: state.ready, store: 'ok', waiting: 0, lastSweepSeconds: 7, ...learnt }),
    learnt,
  });
  await new Promise<void>((resolve) => void door.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    door.closeAllConnections();
    door.close();
  });
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/github/webhooks`, {
      method: 'POST',
      body,
      headers: { 'x-github-delivery': GUID, 'x-github-event': 'pull_request', 'x-hub-signature-256': sign(body), ...headers },
    });
  return { url, post, stored, state };
}

describe('a delivery', () => {
  test('that is signed is stored as it came, acknowledged, and wakes the worker', async () => {
    const { post, stored, state } = await aDoor();
    const body = '{"title":"naïve – 🚕","n": 1.0}';
    const answer = await post(body);

    expect(answer.status).toBe(202);
    expect(stored).toEqual([{ guid: GUID, event: 'pull_request', payload: body, receivedAt: new Date(0) }]);
    expect(state.woken).toBe(1);
  });

  test('that comes again is acknowledged and not stored again', async () => {
    const { post, stored, state } = await aDoor();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('{}')));

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    expect(stored).toHaveLength(1);
    expect(state.woken).toBe(1);
  });

  test.each<[string, Record<string, string>, number]>([
    ['a wrong signature', { 'x-hub-signature-256': sign('{}', 'another secret') }, 401],
    ['a signature made with the default secret', { 'x-hub-signature-256': sign('{}', 'development') }, 401],
    ['the signature of another body', { 'x-hub-signature-256': sign('{"a":1}') }, 401],
    ['an empty signature', { 'x-hub-signature-256': '' }, 401],
    ['no GUID', { 'x-github-delivery': '' }, 400],
    ['a GUID that is none', { 'x-github-delivery': "1'; drop table inbox" }, 400],
    ['no event', { 'x-github-event': '' }, 400],
    ['an event that is none', { 'x-github-event': '../x' }, 400],
    ['an event that nobody wants', { 'x-github-event': 'star' }, 202],
    ['an event called like a method', { 'x-github-event': 'constructor' }, 202],
  ])('with %s stores nothing', async (_, headers, status) => {
    const { post, stored, state } = await aDoor();

    expect((await post('{}', headers)).status).toBe(status);
    expect(stored).toEqual([]);
    expect(state.woken).toBe(0);
  });

  test('that is too large is refused with a word, and the door stays open', async () => {
    const { post, stored } = await aDoor();

    expect((await post(new Uint8Array(26 * 1024 * 1024))).status).toBe(413);
    expect((await post('{}')).status).toBe(202);
    expect(stored).toHaveLength(1);
  });

  test('that can’t be stored is answered with 503, so that it can be sent again', async () => {
    const { post, state } = await aDoor({
      add: () => {
        throw new Error('the disk at /secret/place is full');
      },
    });
    const answer = await post('{}');

    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('/secret/place');
    expect(state.woken).toBe(0);
  });

  test('bytes that are no text are refused, whatever their signature', async () => {
    const { post, stored } = await aDoor();

    expect((await post(new Uint8Array([0x7b, 0xff, 0x7d]))).status).toBe(401);
    expect(stored).toEqual([]);
  });
});

describe('other addresses', () => {
  test.each([
    ['/healthz', 'GET', 200],
    ['/readyz', 'GET', 200],
    ['/api/github/webhooks', 'GET', 405],
    ['/api/github/webhooks?x=1', 'GET', 405],
    ['/', 'GET', 404],
    ['/probot', 'GET', 404],
    ['/%00', 'GET', 404],
  ])('%s (%s) answers %i', async (path, method, status) => {
    const { url } = await aDoor();

    expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
  });

  test('/readyz says what it knows, and whether the secret is GitHub’s', async () => {
    const { url, post } = await aDoor();
    const told = async () => (await fetch(`${url}/readyz`)).json();

    expect(await told()).toEqual({ ready: true, store: 'ok', waiting: 0, lastSweepSeconds: 7, key: 'accepted', secret: 'not tried' });
    await post('{}', { 'x-hub-signature-256': sign('{}', 'another secret') });
    expect(await told()).toMatchObject({ ready: true, secret: 'never matched' });
    await post('{}');
    await post('{}', { 'x-hub-signature-256': sign('{}', 'another secret') });
    expect(await told()).toMatchObject({ ready: true, secret: 'matched' });
  });

  test('/readyz says when it stops, /healthz lives on', async () => {
    const { url, state } = await aDoor();
    state.ready = false;

    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
