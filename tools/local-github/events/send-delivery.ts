import { createHmac, randomUUID } from 'node:crypto';
import type { App, Installation } from '../state/model.ts';
import type { GitHubEvent, World } from '../state/world.ts';
import type { Delivery, DeliveryResult } from './delivery.ts';

/** GitHub closes the connection after this and never tries again. */
const timeoutMs = 10_000;

/** Sends one event to one app: signed, with a fresh guid, once. Nothing is sent to an app without a webhook address. */
export function sendEvent(world: World, installation: Installation, event: { event: GitHubEvent; payload: Record<string, unknown> }): void {
  const { app } = installation;
  if (app.webhookUrl === undefined) return;
  const body = JSON.stringify({ installation: { id: installation.id, node_id: `installation-${installation.id}` }, ...event.payload });
  const { name, action, repository } = event.event;
  const guid = randomUUID();
  const facts = { guid, app, event: name, action, repository, installationId: installation.id, body, redelivery: false };
  send(world, {
    ...facts,
    id: world.nextId(),
    deliveredAt: world.now(),
    requestHeaders: headersFor(app, name, { guid, body }),
    result: undefined,
  });
}

/** Sends a delivery again under its old guid, as the button and `POST …/attempts` do. */
export function redeliver(world: World, delivery: Delivery): void {
  send(world, { ...delivery, id: world.nextId(), deliveredAt: world.now(), redelivery: true, result: undefined });
}

function send(world: World, delivery: Delivery): void {
  world.deliveries.push(delivery);
  world.background.track(complete(world, delivery));
}

async function complete(world: World, delivery: Delivery): Promise<void> {
  const result = await post(delivery);
  delivery.result = result;
  world.log(`webhook ${delivery.event}.${delivery.action} → ${result.status} in ${Math.round(result.duration * 1000)} ms`);
}

function headersFor(app: App, event: string, message: { guid: string; body: string }): Record<string, string> {
  const sign = (algorithm: string): string => `${algorithm}=${createHmac(algorithm, app.webhookSecret).update(message.body).digest('hex')}`;
  return {
    Accept: '*/*',
    'Content-Type': 'application/json',
    'User-Agent': 'GitHub-Hookshot/local000',
    'X-GitHub-Delivery': message.guid,
    'X-GitHub-Event': event,
    'X-GitHub-Hook-ID': String(app.id),
    'X-GitHub-Hook-Installation-Target-ID': String(app.id),
    'X-GitHub-Hook-Installation-Target-Type': 'integration',
    'X-Hub-Signature': sign('sha1'),
    'X-Hub-Signature-256': sign('sha256'),
  };
}

async function post(delivery: Delivery): Promise<DeliveryResult> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const url = delivery.app.webhookUrl ?? '';
    const response = await fetch(url, {
      method: 'POST',
      headers: delivery.requestHeaders,
      body: delivery.body,
      redirect: 'manual',
      signal,
    });
    const body = await response.text();
    const status = response.ok ? 'OK' : `Invalid HTTP Response: ${response.status}`;
    return { status, statusCode: response.status, duration: seconds(), headers: Object.fromEntries(response.headers), body };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return { status: timedOut ? 'timed out' : 'failed to connect to host', statusCode: 0, duration: seconds(), headers: {}, body: '' };
  }
}
