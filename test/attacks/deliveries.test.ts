import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createProbot } from '../../src/app/create-probot.ts';
import { createFrontDoor } from '../../src/app/front-door.ts';
import { readEnvironment } from '../../src/app/read-environment.ts';
import { EVENTS } from '../../src/orchestrator/to-trigger.ts';

const SECRET = 'a-secret-for-the-test-that-is-long-enough';
const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const BODY = JSON.stringify({ action: 'created', comment: { body: '/steward review' } });

function sign(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** The App's own door with its own way to verify. */
async function aDoor() {
  const stored: string[] = [];
  const probot = createProbot(
    readEnvironment({ STEWARD_MODE: 'local', APP_ID: '1', PRIVATE_KEY: KEY, WEBHOOK_SECRET: SECRET, LOG_LEVEL: 'fatal' }),
  );
  await probot.ready();
  const learnt = { key: 'not tried', secret: 'not tried' } as const;
  const door = createFrontDoor({
    add: async ({ payload }) => stored.push(payload) > 0,
    clock: { now: () => new Date(0), sleep: async () => undefined },
    wanted: new Set(EVENTS),
    verify: (body, signature) => probot.webhooks.verify(body, signature),
    onStored: () => undefined,
    readiness: () => ({ ready: true, store: 'ok', waiting: 0, lastSweepSeconds: 1, ...learnt }),
    learnt,
  });
  await new Promise<void>((resolve) => void door.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    door.closeAllConnections();
    door.close();
  });
  const { port } = door.address() as AddressInfo;
  const post = async (signature: string): Promise<number> => {
    const headers = { 'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958', 'x-github-event': 'issue_comment' };
    const address = `http://127.0.0.1:${port}/api/github/webhooks`;
    return (await fetch(address, { method: 'POST', body: BODY, headers: { ...headers, 'x-hub-signature-256': signature } })).status;
  };
  return { post, stored };
}

test('forged-delivery: A delivery is sent without the right signature', async () => {
  const { post, stored } = await aDoor();
  const forged = [
    '',
    'sha256=',
    sign(BODY, 'development'),
    sign(BODY, ''),
    sign(`${BODY} `, SECRET),
    sign(BODY, SECRET).replace('sha256', 'sha1'),
  ];
  for (const signature of forged) expect(await post(signature)).toBe(401);
  expect(stored).toEqual([]);
  expect(await post(sign(BODY, SECRET))).toBe(202);
  expect(stored).toEqual([BODY]);
});
