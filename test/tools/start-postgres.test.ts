import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { startPostgres } from '../../tools/postgres/start-postgres.ts';

test('two servers run side by side, and nothing listens after stop', async () => {
  const [one, other] = await Promise.all([startPostgres(), startPostgres()]);
  expect(one.port).not.toBe(other.port);
  await one.stop();
  expect(await isServed(one.port)).toBe(false);
  expect(await isServed(other.port)).toBe(true);
  await Promise.all([one.stop(), other.stop()]);
  expect(await isServed(other.port)).toBe(false);
});

test('a server ends with the process that started it, even when that is killed', async () => {
  const starter = spawn(process.execPath, ['--input-type=module', '-e', STARTER], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(starter.stdout, 'data')) as [Buffer];
  const port = Number(said.toString());
  expect(await isServed(port)).toBe(true);
  starter.kill('SIGKILL');
  await expect.poll(() => isServed(port), { timeout: 10_000 }).toBe(false);
});

test('a starter that forgets to stop it can end', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', STARTER.replace('setInterval', 'void ')], {
    cwd: root,
    timeout: 15_000,
  });
  await expect.poll(() => isServed(Number(stdout)), { timeout: 10_000 }).toBe(false);
});

const STARTER = `
import { startPostgres } from './tools/postgres/start-postgres.ts';
console.log((await startPostgres()).port);
setInterval(() => undefined, 1000);
`;

/** Asked by taking the port, since connections of a test process pass through nock. */
async function isServed(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('listening', () => resolve(false)).once('error', () => resolve(true));
  server.listen(port, '127.0.0.1');
  const served = await promise;
  server.close();
  return served;
}
