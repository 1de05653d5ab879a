import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import type { DbtSide } from '../../src/dbt/dbt-command.ts';
import { detectEngine } from '../../src/dbt/detect-engine.ts';
import { installPackages } from '../../src/dbt/install-packages.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';

const TOKEN = 'a-read-only-token';
const EXPECTED = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
const PATH = process.env['PATH'] ?? '';

let folder: string;
let server: Server;
/** Which repositories were asked for, and whether with the token. */
const asked: { readonly repository: string; readonly withToken: boolean }[] = [];

beforeAll(async () => {
  folder = await systemFiles.temporary('steward-packages');
  const pem = (name: string): string => join(folder, name);
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const certificate = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
  execFileSync('openssl', [...certificate, '-keyout', pem('key.pem'), '-out', pem('cert.pem')], { stdio: 'ignore' });
  for (const name of ['shared', 'shared-of-others']) await repository(name);
  server = createServer({ key: readFileSync(pem('key.pem')), cert: readFileSync(pem('cert.pem')) }, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await systemFiles.remove(folder);
});

async function repository(name: string): Promise<void> {
  const work = join(folder, 'work', name);
  await systemFiles.write(join(work, 'dbt_project.yml'), `name: ${name.replaceAll('-', '_')}\nversion: "1.0"\n`);
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: work, env: { PATH, HOME: folder }, stdio: 'ignore' });
  git('init', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-m', 'first');
  git('clone', '--bare', '.', join(folder, 'git/acme', `${name}.git`));
}

/** git's own program for serving over HTTP; without the token there is nothing to see. */
function serve(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'https://127.0.0.1');
  const withToken = request.headers.authorization === EXPECTED;
  asked.push({ repository: /^\/acme\/([\w-]+)/.exec(url.pathname)?.[1] ?? '', withToken });
  if (!withToken) return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
  const path = url.pathname.replace(/^(\/acme\/[\w-]+)(?:\.git)?\//, '$1.git/');
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH,
      GIT_PROJECT_ROOT: join(folder, 'git'),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'x',
    },
  });
  request.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf('\r\n\r\n');
    const headers = answer
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(': '));
    for (const [name = '', value = ''] of headers) response.setHeader(name, value);
    response.end(answer.subarray(end + 4));
  });
}

/** Installs on a head whose packages.yml is `head`, beside a base that has `base`. */
async function install(head: string, base: string) {
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const work = await systemFiles.temporary('steward-install');
  const filled = (text: string): string => text.replaceAll('HOST', host);
  for (const [side, text] of Object.entries({ head, base })) {
    await systemFiles.write(join(work, side, 'packages.yml'), filled(text));
    await systemFiles.write(join(work, side, 'dbt_project.yml'), 'name: shop\nprofile: shop\n');
  }
  const env = { PATH, HOME: join(work, 'home'), GIT_SSL_CAINFO: join(folder, 'cert.pem'), DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' };
  const paths = { profilesDir: work, targetPath: join(work, 'target'), logPath: join(work, 'logs') };
  const engine = await detectEngine(systemProcesses(), join(root, '.venv/bin/python'), env);
  const side: DbtSide = {
    side: 'head',
    engine,
    projectDir: join(work, 'head'),
    profile: 'shop',
    target: 'dev',
    ...paths,
    env,
    envWithoutSecrets: env,
  };
  const notes: string[] = [];
  const ports = {
    files: systemFiles,
    processes: systemProcesses(),
    clock: systemClock,
    progress: (event: { kind: string; text?: string }) => void (event.text !== undefined && notes.push(event.text)),
    signal: new AbortController().signal,
    deadline: new Date(Date.now() + 120_000),
    budgetMinutes: 2,
  };
  asked.length = 0;
  const access = { repositories: [`${host}/acme/shared`], tokenName: 'TOKEN', token: TOKEN, baseProjectDir: join(work, 'base') };
  const thrown = await installPackages(side, ports, access).catch((error: unknown) => error);
  const installed = await systemFiles.exists(join(work, 'head/dbt_packages/shared/dbt_project.yml'));
  const config = (await systemFiles.read(join(work, 'head/dbt_packages/shared/.git/config'))) ?? '';
  const locked = await systemFiles.exists(join(work, 'head/package-lock.yml'));
  await systemFiles.remove(work);
  return { thrown, installed, config, locked, notes };
}

const SHARED = 'packages: [{git: "https://HOST/acme/shared.git", revision: main}]\n';

test.each([
  ['over https', SHARED],
  ['over https without its ending', SHARED.replace('.git"', '"')],
  ['over ssh', SHARED.replace('https://HOST', 'ssh://git@HOST')],
])('a private package of the base is installed %s, and the token stays nowhere', async (_, packages) => {
  const { thrown, installed, config, locked } = await install(packages, packages);
  expect(thrown).toBe(true);
  expect(installed).toBe(true);
  expect(config).not.toContain(TOKEN);
  expect(config).not.toContain('Basic');
  expect(locked).toBe(false);
});

test('a repository that only begins with the name of an allowed one never sees the token', async () => {
  const packages = SHARED.replace('acme/shared', 'acme/shared-of-others');
  const { thrown } = await install(packages, packages);
  expect(thrown).toMatchObject({ code: 'STW-2007' });
  expect(asked).toContainEqual({ repository: 'shared-of-others', withToken: false });
  expect(asked.some(({ withToken }) => withToken)).toBe(false);
});

test('a pull request that changes its packages gets nothing private, and says why', async () => {
  const { thrown, installed, notes } = await install(`${SHARED}# changed\n`, SHARED);
  expect(thrown).toMatchObject({ code: 'STW-2007', message: expect.stringContaining('packages.yml is not the base’s') });
  expect(installed).toBe(false);
  expect(notes).toHaveLength(1);
  expect(asked.some(({ withToken }) => withToken)).toBe(false);
});
