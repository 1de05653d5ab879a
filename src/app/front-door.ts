import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../core/ports/clock.ts';
import type { Delivery } from '../core/ports/store.ts';
import type { Learnt, Readiness } from './readiness.ts';

const WEBHOOK_PATH = '/api/github/webhooks';
/** GitHub sends at most 25 MB. */
const LARGEST_PAYLOAD_BYTES = 25 * 1024 * 1024;
const GUID = /^[0-9A-Za-z-]{8,64}$/;
const EVENT = /^[a-z_]{1,60}$/;

interface FrontDoor {
  /** Resolves once the delivery is kept, with whether it is new. */
  readonly add: (delivery: Delivery) => Promise<boolean>;
  readonly clock: Clock;
  readonly verify: (body: string, signature: string) => Promise<boolean>;
  /** Events that have a handler; others are acknowledged and forgotten. */
  readonly wanted: ReadonlySet<string>;
  /** Called after a delivery was stored, so that work starts at once. */
  readonly onStored: () => void;
  readonly readiness: () => Readiness;
  readonly learnt: Learnt;
}

/** The HTTP side of the App: verifies a delivery, stores it, acknowledges it. Work starts after the answer. */
export function createFrontDoor(door: FrontDoor): Server {
  return createServer((request, response) => {
    route(request, door).then(
      (given) => answer(response, given),
      () => answer(response, { status: 503, text: 'the delivery could not be stored' }),
    );
  });
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: 'application/json';
}

async function route(request: IncomingMessage, door: FrontDoor): Promise<Answer> {
  const path = request.url?.split('?')[0];
  if (path === '/healthz') return { status: 200, text: 'ok' };
  if (path === '/readyz') return tellReadiness(door.readiness());
  if (path !== WEBHOOK_PATH) return { status: 404, text: 'not found' };
  if (request.method !== 'POST') return { status: 405, text: 'only POST' };
  return takeDelivery(request, door);
}

function tellReadiness(readiness: Readiness): Answer {
  return { status: readiness.ready ? 200 : 503, text: JSON.stringify(readiness), type: 'application/json' };
}

async function takeDelivery(request: IncomingMessage, { add, clock, verify, wanted, onStored, learnt }: FrontDoor): Promise<Answer> {
  const guid = headerOf(request, 'x-github-delivery');
  const event = headerOf(request, 'x-github-event');
  const signature = headerOf(request, 'x-hub-signature-256');
  if (!GUID.test(guid) || !EVENT.test(event)) return { status: 400, text: 'not a GitHub delivery' };
  const payload = await readBody(request);
  if (payload === undefined) return { status: 413, text: 'too large' };
  if (signature === '' || !(await verify(payload, signature))) {
    if (learnt.secret === 'not tried') learnt.secret = 'never matched';
    return { status: 401, text: 'the signature is wrong' };
  }
  learnt.secret = 'matched';
  if (!wanted.has(event)) return { status: 202, text: 'nothing to do' };
  const isNew = await add({ guid, event, payload, receivedAt: clock.now() });
  if (isNew) onStored();
  return { status: 202, text: isNew ? 'stored' : 'known already' };
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not close the connection: the sender is told why.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const part: Buffer = chunk;
    bytes += part.byteLength;
    if (bytes > LARGEST_PAYLOAD_BYTES) return undefined;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, { status, text, type }: Answer): void {
  const contentType = type ?? 'text/plain; charset=utf-8';
  response.writeHead(status, { 'content-type': contentType, ...(status === 413 ? { connection: 'close' } : {}) });
  response.end(`${text}\n`);
}
