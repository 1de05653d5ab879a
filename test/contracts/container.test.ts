import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/root.ts';
import { ENVIRONMENT_VARIABLES } from '../../src/app/environment-variables.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The instructions of the Dockerfile, with their lines joined. */
const instructions = read('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .flatMap((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
    return name === '' ? [] : [{ name, rest: rest.trim() }];
  });
const all = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);
const copies = all('COPY').map((rest) => {
  const words = rest.split(/\s+/);
  return { sources: words.slice(0, -1), target: words.at(-1) ?? '' };
});
const environment = Object.fromEntries(all('ENV').flatMap((rest) => rest.split(/\s+/).map((pair) => pair.split('=', 2))));

const service = z.object({
  environment: z.record(z.string(), z.string()),
  secrets: z.array(z.string()),
  volumes: z.array(z.string()),
  ports: z.array(z.string()),
  stop_grace_period: z.string().regex(/^\d+s$/),
  read_only: z.literal(true),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  restart: z.string(),
  mem_limit: z.string(),
});
const composition = z
  .object({
    services: z.object({ app: service }),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('compose.yaml')));
const { app } = composition.services;

describe('the Dockerfile', () => {
  test('names one exact Node, that of the tests', () => {
    const { devDependencies } = JSON.parse(read('package.json'));

    expect(all('FROM')).toEqual([expect.stringMatching(new RegExp(`^node:${devDependencies.node}-\\w+-slim(?:@sha256:[0-9a-f]{64})?$`))]);
  });

  test('copies what is there, and what the build may see', () => {
    const seen = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const sources = copies.flatMap((copy) => copy.sources);

    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(seen.toSorted()).toEqual(sources.toSorted());
    expect(read('.dockerignore')).toMatch(/^\*\n/);
  });

  test('runs as nobody of power, and writes to its volume alone', () => {
    expect(all('USER')).toEqual(['1000:1000']);
    expect(all('VOLUME')).toEqual([environment['DATA_DIR']]);
    expect(all('RUN')).toEqual([`install --directory --owner=1000 --group=1000 --mode=0700 ${environment['DATA_DIR']}`]);
  });

  test('sets variables that the App reads', () => {
    expect(Object.keys(environment).filter((name) => name !== 'NODE_ENV' && !(name in ENVIRONMENT_VARIABLES))).toEqual([]);
  });
});

describe('compose.yaml', () => {
  test('sets variables that the App reads, to places that are there', () => {
    const { DATA_DIR, PRIVATE_KEY_PATH, WEBHOOK_SECRET_PATH, ...others } = app.environment;

    expect(Object.keys(app.environment).filter((name) => !(name in ENVIRONMENT_VARIABLES))).toEqual([]);
    expect(app.volumes).toEqual([`store:${DATA_DIR}`]);
    expect(app.secrets.map((name) => `/run/secrets/${name}`)).toEqual([PRIVATE_KEY_PATH, WEBHOOK_SECRET_PATH]);
    expect(app.ports).toEqual([`127.0.0.1:${others['PORT']}:${others['PORT']}`]);
    expect(Object.keys(composition.secrets)).toEqual(app.secrets);
    expect(Object.keys(composition.volumes)).toEqual(['store']);
  });

  test('takes the secrets from where the set-up writes them', () => {
    const written = read('src/app/app-files.ts');

    expect(Object.values(composition.secrets).filter(({ file }) => !written.includes(`'${file}'`))).toEqual([]);
  });

  test('gives the App longer to stop than it takes, and no rights that it does not need', () => {
    const [, drain = ''] = /DRAIN_MILLISECONDS = ([\d_]+)/.exec(read('src/app/create-app.ts')) ?? [];

    expect(Number.parseInt(app.stop_grace_period, 10) * 1000).toBeGreaterThan(Number(drain.replaceAll('_', '')));
    expect(app).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'], restart: 'unless-stopped' });
  });
});

describe('what the image holds', () => {
  /** The files of the image in a folder, without anything else of the repository. */
  function anImage(): string {
    const folder = mkdtempSync(join(tmpdir(), 'image-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const { sources, target } of copies)
      for (const source of sources) cpSync(join(root, source), join(folder, target.endsWith('/') ? source : target), { recursive: true });
    return folder;
  }

  test('is enough for the App to start, to be found healthy, and to stop in time, and is not written to', async () => {
    const image = anImage();
    const before = filesIn(image);
    const { child, port } = await start(image);
    const health = JSON.parse(/CMD (\[.+\])$/.exec(all('HEALTHCHECK')[0] ?? '')?.[1] ?? '[]');
    const check = (variables: Record<string, string>) =>
      execa(process.execPath, health.slice(1), { cwd: image, env: variables, extendEnv: false, reject: false }).then(
        ({ exitCode }) => exitCode,
      );

    expect(await check({ PORT: port })).toBe(0);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await check({ PORT: port })).toBe(1);
    expect(filesIn(image)).toEqual(before);
  });

  test('is enough for a set-up, too', async () => {
    const image = anImage();
    const elsewhere = mkdtempSync(join(tmpdir(), 'set-up-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    const child = spawn(process.execPath, [join(image, 'dist/app/index.js')], {
      cwd: elsewhere,
      env: { STEWARD_MODE: 'setup', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await lineOf(child, /http:\S+/);
    const page = await (await fetch(`${address}?address=https://steward.example.com`)).text();
    await end(child);

    expect(page).toContain('action="https://github.com/settings/apps/new?state=');
  });
});

const COMMAND = JSON.parse(all('CMD')[0] ?? '[]');

async function start(image: string): Promise<{ child: ChildProcess; port: string }> {
  const secrets = mkdtempSync(join(tmpdir(), 'secrets-'));
  onTestFinished(() => rmSync(secrets, { recursive: true, force: true }));
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' });
  writeFileSync(join(secrets, 'private-key'), key);
  writeFileSync(join(secrets, 'webhook-secret'), '0123456789abcdefghijklmnopqrstuv\n');
  const inside = { PRIVATE_KEY_PATH: join(secrets, 'private-key'), WEBHOOK_SECRET_PATH: join(secrets, 'webhook-secret') };
  const here = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(secrets, 'store'), GITHUB_API_URL: await aSilentGitHub() };
  const child = spawn(process.execPath, COMMAND.slice(1), {
    cwd: image,
    env: { ...environment, ...app.environment, APP_ID: '1', ...inside, ...here },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => end(child));
  return { child, port: (await lineOf(child, /"port":(\d+)/)).replace('"port":', '') };
}

/** A GitHub that has sent nothing: all that the App asks at its start. */
async function aSilentGitHub(): Promise<string> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[]'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function lineOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (child.stdout === null) throw new Error('it says nothing');
  for await (const line of createInterface({ input: child.stdout })) {
    const [found] = pattern.exec(line) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('it ended before it said so');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}
