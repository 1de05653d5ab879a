import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createActionHost } from '../../src/action/create-action-host.ts';

const repository = { owner: 'acme', name: 'taxi' };

test('takes half an answer for none, and asks again', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (asked.length > 1) return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":41898282}');
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"id":', () => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const host = await createActionHost({ repository, token: 'a-token', apiUrl });

  expect(host.ownUserId).toBe(41_898_282);
  expect(asked).toEqual(['/users/github-actions%5Bbot%5D', '/users/github-actions%5Bbot%5D']);
});

test('needs a token', async () => {
  await expect(createActionHost({ repository, token: '', apiUrl: undefined })).rejects.toMatchObject({ code: 'STW-4002' });
});
