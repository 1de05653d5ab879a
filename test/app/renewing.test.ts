import { generateKeyPairSync } from 'node:crypto';
import nock from 'nock';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createProbot } from '../../src/app/create-probot.ts';
import { renewing } from '../../src/app/renewing.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const TOKENS = '/api/v3/app/installations/7/access_tokens';

/** A client of installation 7 on a GitHub Enterprise Server: whatever goes elsewhere fails the test. */
async function aClient() {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00:00Z') });
  const github = nock('https://github.example.com');
  onTestFinished(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    vi.useRealTimers();
    expect(pending).toEqual([]);
  });
  const settings = { mode: 'local', appId: 1, privateKey, webhookSecret: 's', port: 0, host: '127.0.0.1', logLevel: 'error' } as const;
  const place = { apiUrl: 'https://github.example.com/api/v3', workflowFile: 'steward.yml', runDeadlineMinutes: 90 };
  const probot = createProbot({ ...settings, ...place });
  await probot.ready();
  const give = (token: string) =>
    github.post(TOKENS).reply(201, { token, expires_at: '2026-11-24T13:00:00Z', permissions: {}, repository_selection: 'all' });
  const answer = (token: string, status: number) =>
    github.get('/api/v3/user').matchHeader('authorization', `token ${token}`).reply(status, { login: token });
  const ask = async (client: ReturnType<typeof renewing>) => (await client.request('GET /user')).data.login;
  /** The library asks again by itself for five seconds, since a new token is not known everywhere at once. */
  const passTime = () => vi.setSystemTime(new Date('2026-11-24T12:10:00Z'));
  return { client: renewing(await probot.auth(7)), github, give, answer, ask, passTime };
}

describe('a token that GitHub no longer takes', () => {
  test('is replaced by a new one, from the same server, and the request is repeated', async () => {
    const { client, give, answer, ask, passTime } = await aClient();
    give('first');
    answer('first', 200);
    expect(await ask(client)).toBe('first');
    passTime();
    answer('first', 401);
    give('second');
    answer('second', 200);

    expect(await ask(client)).toBe('second');
  });

  test('nor its successor: that is the end of it for now', async () => {
    const { client, give, answer, ask, passTime } = await aClient();
    give('first');
    answer('first', 200);
    await ask(client);
    passTime();
    answer('first', 401);
    give('second');
    answer('second', 403);

    await expect(ask(client)).rejects.toMatchObject({ status: 403 });
  });

  test('of an App that is not installed any more: there is no new one', async () => {
    const { client, github, give, answer, ask, passTime } = await aClient();
    give('first');
    answer('first', 200);
    await ask(client);
    passTime();
    answer('first', 401);
    github.post(TOKENS).reply(404, { message: 'Not Found' });

    await expect(ask(client)).rejects.toMatchObject({ status: 404 });
  });
});
