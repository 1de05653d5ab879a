import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../../tools/local-github/index.ts';
import { ROOT } from '../../tools/stage/example.ts';
import { useOwnTemp } from './support/own-temp.ts';

const POLL = { timeout: 20_000, interval: 50 };

interface Running {
  readonly lines: readonly string[];
  readonly ended: Promise<number | null>;
}

describe('an App that is created on GitHub', () => {
  useOwnTemp();
  let github: LocalGitHub;
  let folder = '';
  beforeEach(async () => {
    github = await startLocalGitHub({ checkAnswers: true });
    github.createUser('acme', { type: 'Organization' });
    folder = mkdtempSync(join(tmpdir(), 'set-up-'));
  });
  afterEach(async () => {
    await github.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts the bundled App in the folder, and collects what it says. */
  function start(variables: Readonly<Record<string, string>>, ...options: readonly string[]): Running & { readonly child: ChildProcess } {
    const env = { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir(), NODE_ENV: 'production', ...variables };
    const child = spawn(process.execPath, [...options, join(ROOT, 'dist/app/index.js')], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => lines.push(line));
    const ended = once(child, 'exit').then(([code]): number | null => code);
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    return { child, lines, ended };
  }

  /** The first page of a set-up that was started. */
  async function setUp(): Promise<Running & { readonly page: string }> {
    const running = start({ STEWARD_MODE: 'setup', PORT: '0', GITHUB_API_URL: github.apiUrl });
    const address = () => /http:\S+/.exec(running.lines.join('\n'))?.[0] ?? '';
    await expect.poll(address, POLL).not.toBe('');
    return { ...running, page: address() };
  }

  /** Fills the form in, as far as the button that leads to GitHub. */
  async function fillIn(page: string, query: string) {
    const html = await (await fetch(`${page}?${query}`)).text();
    const attribute = (pattern: RegExp) => (pattern.exec(html)?.[1] ?? '').replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
    return { html, action: attribute(/method="post" action="([^"]+)"/), manifest: attribute(/name="manifest" value="([^"]+)"/) };
  }

  const press = ({ action, manifest }: { action: string; manifest: string }, redirect: 'follow' | 'manual' = 'follow') =>
    fetch(action, { method: 'POST', body: new URLSearchParams({ manifest }), redirect });

  test('has the least permissions, its secrets in files for one user, and starts with them', async () => {
    const { page, ended, lines } = await setUp();
    const form = await fillIn(page, 'address=https://steward.example.com/&organisation=acme');
    expect(form.action).toMatch(new RegExp(`^${github.url}/organizations/acme/settings/apps/new\\?state=[0-9a-f]{40}$`));
    expect(JSON.parse(form.manifest)).toMatchObject({
      hook_attributes: { url: 'https://steward.example.com/api/github/webhooks', active: true },
      public: false,
      default_permissions: { contents: 'read', actions: 'write' },
    });
    expect(JSON.parse(form.manifest).default_permissions).not.toHaveProperty('workflows');
    const made = await press(form);

    expect(await made.text()).toContain('GitHub has made dbt-steward');
    expect(await ended).toBe(0);
    expect(lines.at(-1)).toContain('node --env-file=.env dist/app/index.js');
    const files = ['.env', 'secrets/private-key.pem', 'secrets/webhook-secret'];
    expect(files.map((file) => statSync(join(folder, file)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    expect([...github.violations(), ...github.drift()]).toEqual([]);
    await startsWithItsFiles();
  });

  /** The App runs with what was written: GitHub takes its key, and it takes what GitHub signs. */
  async function startsWithItsFiles(): Promise<void> {
    const app = start({ PORT: '0', HOST: '127.0.0.1' }, '--env-file=.env');
    const port = () => /"port":(\d+)/.exec(app.lines.join('\n'))?.[1] ?? '';
    await expect.poll(port, POLL).not.toBe('');
    const registered = github.appNamed('dbt-steward');
    registered.setWebhookUrl(`http://127.0.0.1:${port()}/api/github/webhooks`);
    registered.install(await github.createRepository({ owner: 'acme', name: 'website', files: { 'a.txt': 'a' } }));
    await github.settled();
    const readiness = async () => (await fetch(`http://127.0.0.1:${port()}/readyz`)).json();
    await expect.poll(readiness, POLL).toMatchObject({ ready: true, key: 'accepted', secret: 'matched' });
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
  }

  test('may do more where somebody ticks it', async () => {
    const { page } = await setUp();
    const { manifest } = await fillIn(page, 'address=https://steward.example.com&proposes=on');

    expect(JSON.parse(manifest).default_permissions).toMatchObject({ contents: 'write', workflows: 'write' });
  });

  test.each([
    ['an address without TLS', 'address=http://steward.example.com', 'The address must begin with https://.'],
    ['an address with more in it', 'address=https://u:p@steward.example.com', 'The address must be a plain one.'],
    ['an organisation that is a path', 'address=https://a.example.com&organisation=../x', 'That is no name of an organisation.'],
  ])('is not offered for %s', async (_, query, says) => {
    const { page } = await setUp();
    const { html, action } = await fillIn(page, query);

    expect(html).toContain(says);
    expect(action).toBe('');
  });

  test('shows what it was given as text alone', async () => {
    const { page } = await setUp();
    const { html } = await fillIn(page, `address=${encodeURIComponent('https://a.example.com/"><script>alert(1)</script>')}`);

    expect(html).not.toContain('<script');
  });

  test('foreign-app: Another page hands the code of an App of its own to whoever creates one', async () => {
    const { page } = await setUp();
    const form = await fillIn(page, 'address=https://a.example.com');
    const back = new URL((await press(form, 'manual')).headers.get('location') ?? '');
    back.searchParams.set('state', '0'.repeat(40));
    const port = Number(new URL(page).port);
    const elsewhere = new Promise<number | undefined>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/', headers: { host: `evil.example.com:${port}` } }, ({ statusCode }) =>
        resolve(statusCode),
      )
        .on('error', reject)
        .end();
    });

    expect((await fetch(back)).status).toBe(400);
    expect(await elsewhere).toBe(403);
    expect(readdirSync(folder)).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  test('writes nothing over: where there are settings, it does not begin', async () => {
    writeFileSync(join(folder, '.env'), 'APP_ID=1\n');
    const { ended, lines } = start({ STEWARD_MODE: 'setup', PORT: '0' });

    expect(await ended).toBe(2);
    expect(lines.join('\n')).toMatch(/^STW-5006 .*\.env already/);
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe('APP_ID=1\n');
  });

  test('says what became of it where GitHub gives no key, and can be tried again', async () => {
    const { page } = await setUp();
    const form = await fillIn(page, 'address=https://a.example.com');
    github.inject({ method: 'POST', path: /conversions$/, status: 502, times: 1 });
    const failed = await press(form);
    expect([failed.status, await failed.text()]).toEqual([
      502,
      expect.stringContaining('STW-5006 The App could not be created: GitHub answered 502'),
    ]);

    expect((await press({ ...form, manifest: form.manifest.replace('dbt-steward', 'steward-two') })).status).toBe(200);
  });
});
