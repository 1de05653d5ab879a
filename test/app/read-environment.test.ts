import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/app/read-environment.ts';
import { webUrl } from '../../src/app/web-url.ts';

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const pem = key.export({ type: 'pkcs1', format: 'pem' }).toString();
const folder = mkdtempSync(join(tmpdir(), 'steward-key-'));
writeFileSync(join(folder, 'key.pem'), pem);
writeFileSync(join(folder, 'secret'), '0123456789abcdefghijklmnopqrstuv\n');
const SHA = '0123456789abcdef0123456789abcdef01234567';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = { STEWARD_MODE: 'production', APP_ID: '12', PRIVATE_KEY: pem, WEBHOOK_SECRET: '0123456789abcdefghijklmnopqrstuv' };

describe('readEnvironment', () => {
  test('takes a good environment, with safe defaults', () => {
    expect(readEnvironment(good)).toEqual({
      mode: 'production',
      appId: 12,
      privateKey: pem,
      webhookSecret: good.WEBHOOK_SECRET,
      port: 3000,
      host: '0.0.0.0',
      dataDir: './steward-data',
      apiUrl: undefined,
      workflowFile: 'steward.yml',
      stewardAction: undefined,
      logLevel: 'info',
      runDeadlineMinutes: 90,
      keepRunsDays: 180,
    });
  });

  test('listens on this machine alone in local mode', () => {
    expect(readEnvironment({ ...good, STEWARD_MODE: 'local' }).host).toBe('127.0.0.1');
  });

  test.each([
    ['with its line ends as two characters', { PRIVATE_KEY: pem.replaceAll('\n', '\\n') }],
    ['from a file', { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: join(folder, 'key.pem') }],
  ])('reads the key %s', (_, change) => {
    expect(readEnvironment({ ...good, ...change }).privateKey).toBe(pem);
  });

  test('reads a PKCS #8 key', () => {
    const pkcs8 = key.export({ type: 'pkcs8', format: 'pem' }).toString();

    expect(readEnvironment({ ...good, PRIVATE_KEY: pkcs8 }).privateKey).toBe(pkcs8);
  });

  test('reads the webhook secret from a file, without its line end', () => {
    const variables = { ...good, WEBHOOK_SECRET: undefined, WEBHOOK_SECRET_PATH: join(folder, 'secret') };

    expect(readEnvironment(variables).webhookSecret).toBe(good.WEBHOOK_SECRET);
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ['no mode', { STEWARD_MODE: undefined }, 'STW-5003'],
    ['an empty mode', { STEWARD_MODE: '' }, 'STW-5003'],
    ['an unknown mode', { STEWARD_MODE: 'prod' }, 'STW-5003'],
    ['no secret', { WEBHOOK_SECRET: undefined }, 'STW-5001'],
    ['an empty secret', { WEBHOOK_SECRET: '' }, 'STW-5001'],
    ['Probot’s default secret', { WEBHOOK_SECRET: 'development' }, 'STW-5001'],
    ['a short secret', { WEBHOOK_SECRET: '0123456789abcdefghijklmnopqrstu' }, 'STW-5001'],
    ['one repeated character', { WEBHOOK_SECRET: 'x'.repeat(64) }, 'STW-5001'],
    ['a repeated pattern', { WEBHOOK_SECRET: 'abc'.repeat(20) }, 'STW-5001'],
    ['no App id', { APP_ID: undefined }, 'STW-5002'],
    ['an App id that is a name', { APP_ID: 'steward' }, 'STW-5002'],
    ['a negative App id', { APP_ID: '-1' }, 'STW-5002'],
    ['a fraction as App id', { APP_ID: '1.5' }, 'STW-5002'],
    ['no key', { PRIVATE_KEY: undefined }, 'STW-5002'],
    ['an empty key', { PRIVATE_KEY: '' }, 'STW-5002'],
    ['a key that is cut off', { PRIVATE_KEY: pem.slice(0, 200) }, 'STW-5002'],
    ['a key file that isn’t there', { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: join(folder, 'none.pem') }, 'STW-5002'],
    ['a secret file that isn’t there', { WEBHOOK_SECRET: undefined, WEBHOOK_SECRET_PATH: join(folder, 'none') }, 'STW-5002'],
    ['a copy of Steward that isn’t pinned', { STEWARD_ACTION: 'acme/steward@v1' }, 'STW-4007'],
    ['a copy of Steward that is no action', { STEWARD_ACTION: `steward@${SHA}` }, 'STW-4007'],
    ['runs that are forgotten while GitHub may still tell of them', { KEEP_RUNS_DAYS: '1' }, 'STW-4007'],
    ['a port that is a word', { PORT: 'http' }, 'STW-4007'],
    ['a port that no machine has', { PORT: '70000' }, 'STW-4007'],
    ['a deadline that every run is over', { RUN_DEADLINE_MINUTES: '0' }, 'STW-4007'],
    ['a deadline before the start', { RUN_DEADLINE_MINUTES: '-5' }, 'STW-4007'],
    ['an API address that is none', { GITHUB_API_URL: 'github.com' }, 'STW-4007'],
    ['an API address of another protocol', { GITHUB_API_URL: 'file:///etc/passwd' }, 'STW-4007'],
  ])('refuses %s', (_, change, code) => {
    expect(() => readEnvironment({ ...good, ...change })).toThrow(expect.objectContaining({ code }));
  });

  test('never shows a secret in what it says', () => {
    const weak = 'abcabcabcabcabcabcabcabcabcabcabcabc';

    expect(() => readEnvironment({ ...good, WEBHOOK_SECRET: weak })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(weak) }),
    );
  });

  test.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '' }, { port: 3000 }],
    [{ GITHUB_API_URL: '' }, { apiUrl: undefined }],
    [{ GITHUB_API_URL: 'https://ghe.example.com/api/v3/' }, { apiUrl: 'https://ghe.example.com/api/v3' }],
    [{ STEWARD_ACTION: `acme/steward@${SHA}` }, { stewardAction: `acme/steward@${SHA}` }],
    [{ STEWARD_ACTION: '' }, { stewardAction: undefined }],
    [{ KEEP_RUNS_DAYS: '30' }, { keepRunsDays: 30 }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ LOG_LEVEL: 'loud' }, { logLevel: 'info' }],
  ])('reads %j', (change, expected) => {
    expect(readEnvironment({ ...good, ...change })).toMatchObject(expected);
  });
});

describe('webUrl', () => {
  test.each([
    [undefined, 'https://github.com'],
    ['https://api.github.com', 'https://github.com'],
    ['https://api.acme.ghe.com', 'https://acme.ghe.com'],
    ['https://ghe.example.com/api/v3', 'https://ghe.example.com'],
    ['https://api.example.com/api/v3', 'https://api.example.com'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ])('of %s is %s', (apiUrl, expected) => {
    expect(webUrl(apiUrl)).toBe(expected);
  });
});
