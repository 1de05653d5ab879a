import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchWhole } from '../../src/github/fetch-whole.ts';

async function aServer(respond: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => respond(response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/here`;
}

describe('an answer', () => {
  test('in JSON comes whole, with where it came from', async () => {
    const url = await aServer((response) =>
      response.writeHead(201, { 'content-type': 'application/json', 'x-a': 'b' }).end('{"a":"naïve 🚕"}'),
    );
    const answer = await fetchWhole(url);

    expect([answer.status, answer.url, answer.headers.get('x-a')]).toEqual([201, url, 'b']);
    expect(await answer.json()).toEqual({ a: 'naïve 🚕' });
  });

  test('in JSON that ends in the middle is a failure', async () => {
    const url = await aServer((response) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': '100' });
      response.write('{"total_count":0', () => response.destroy());
    });

    await expect(fetchWhole(url)).rejects.toThrow('terminated');
  });

  test.each([204, 304])('without content (%i) has none', async (status) => {
    const url = await aServer((response) => response.writeHead(status, { 'content-type': 'application/json' }).end());
    const answer = await fetchWhole(url);

    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  test('of bytes comes as they come', async () => {
    const url = await aServer((response) => {
      response.writeHead(200, { 'content-type': 'application/zip' });
      response.write('PK');
    });
    const reader = (await fetchWhole(url)).body?.getReader();

    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('PK');
    await reader?.cancel();
  });

  test('that nobody waits for any more is given up', async () => {
    const url = await aServer(() => undefined);

    await expect(fetchWhole(url, { signal: AbortSignal.timeout(20) })).rejects.toThrow('timeout');
  });
});
