// A Probot App that does nothing, as its documentation makes one: the yardstick of bench/acknowledge.ts. Says its port to whoever forked it.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNodeMiddleware, Probot } from 'probot';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const probot = new Probot({ appId: 1, privateKey, secret: process.env['WEBHOOK_SECRET'] ?? '', logLevel: 'error' });
const middleware = await createNodeMiddleware((app) => app.on(['pull_request', 'issue_comment'], async () => undefined), { probot });
const server = createServer((request, response) => void middleware(request, response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
