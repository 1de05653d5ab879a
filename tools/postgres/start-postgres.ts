import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Owner, postgresOwner, postgresPrograms } from './postgres-programs.ts';

/** A running PostgreSQL and how to reach it. `stop` ends it and removes its data; so does the end of the process that started it. */
export interface RunningPostgres {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  stop(): Promise<void>;
}

const GUARD = fileURLToPath(new URL('guard-postgres.ts', import.meta.url));
const USER = 'steward';
/** Nothing here outlives the test that asked for it, so nothing has to reach the disk. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=32MB', 'unix_socket_directories='];

/** Starts an empty PostgreSQL of its own on a free port of this machine. Any number may run side by side. */
export async function startPostgres(attempts = 5): Promise<RunningPostgres> {
  const port = await freePort();
  const started = await startOn(port);
  if (typeof started !== 'string') return started;
  // Between asking for a free port and taking it, somebody else may have been faster.
  if (attempts > 1 && /Address already in use/i.test(started)) return startPostgres(attempts - 1);
  throw new Error(`PostgreSQL did not start: ${started}`);
}

/** The running server, or what it said before it ended. */
async function startOn(port: number): Promise<RunningPostgres | string> {
  const folder = await mkdtemp(join(tmpdir(), 'steward-postgres-'));
  const password = randomBytes(12).toString('hex');
  try {
    const owner = postgresOwner();
    if ('uid' in owner) await chown(folder, owner.uid, owner.gid);
    const place = { folder, programs: await postgresPrograms(folder, owner), owner };
    await createCluster(place, password);
    const guard = startGuard(place, port);
    const said = await readyOrSaid(guard);
    letStarterEnd(guard);
    return said ?? { host: '127.0.0.1', port, user: USER, password, database: 'postgres', stop: () => stop(guard) };
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    throw thrown;
  }
}

interface Place {
  readonly folder: string;
  readonly programs: string;
  readonly owner: Owner;
}

async function createCluster({ folder, programs, owner }: Place, password: string): Promise<void> {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if ('uid' in owner) await chown(passwordFile, owner.uid, owner.gid);
  const options = ['--auth=scram-sha-256', `--username=${USER}`, '--encoding=UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(join(programs, 'initdb'), ['-D', join(folder, 'data'), `--pwfile=${passwordFile}`, ...options], {
    ...owner,
    cwd: folder,
    env: {},
  });
}

function startGuard({ folder, programs, owner }: Place, port: number): ChildProcess {
  const settings = [...SETTINGS, 'listen_addresses=127.0.0.1', `port=${port}`].flatMap((setting) => ['-c', setting]);
  const args = [folder, JSON.stringify(owner), join(programs, 'postgres'), '-D', join(folder, 'data'), ...settings];
  return spawn(process.execPath, [GUARD, ...args], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
}

/** A starter that forgets to stop it may still end, which stops it. */
function letStarterEnd(guard: ChildProcess): void {
  guard.unref();
  for (const stream of [guard.stdin, guard.stderr]) if (stream instanceof Socket) stream.unref();
}

/** undefined when the server takes connections; else what it said before it ended. */
async function readyOrSaid(guard: ChildProcess): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  let said = '';
  guard.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
    if (said.includes('ready to accept connections')) resolve(undefined);
  });
  guard.once('close', () => resolve(said));
  return promise;
}

async function stop(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  guard.ref();
  const ended = once(guard, 'exit');
  guard.stdin?.end();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system named no free port.');
  return address.port;
}
