import { createHmac, randomUUID } from 'node:crypto';
import type { Stage } from '../../tools/stage/start-stage.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** How long the App takes to answer a delivery, and how large the deliveries were. */
export interface Acknowledgement {
  readonly milliseconds: Spread;
  readonly kilobytes: { readonly smallest: number; readonly largest: number };
}

/** A description of the length that people write at most. */
const LONG_BODY = 'What this changes, why, and how it was tried. '.repeat(250);

/**
 * Sends signed deliveries one after the other, as GitHub would, and takes the time until each is answered. They are what the local
 * GitHub itself sent about a pull request, as actions and comments that ask for nothing: so every one is verified, stored and sorted, and none starts a run.
 */
export async function measureAcknowledgement(stage: Stage, count: number): Promise<Acknowledgement> {
  const bodies = ['pull_request', 'issue_comment'].map((event) => ({ event, body: harmless(event, bodyOf(stage, event)) }));
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { event, body } = bodies[index % bodies.length] ?? { event: '', body: '' };
    times.push(await deliver(stage, event, body));
  }
  const sizes = bodies.map(({ body }) => Math.round(Buffer.byteLength(body) / 1000));
  return { milliseconds: spreadOf(times), kilobytes: { smallest: Math.min(...sizes), largest: Math.max(...sizes) } };
}

function bodyOf({ github }: Stage, event: string): string {
  const delivery = github.deliveries.find((one) => one.event === event);
  if (delivery === undefined) throw new Error(`the local GitHub has sent no ${event} so far`);
  return delivery.body;
}

function harmless(event: string, body: string): string {
  const payload = JSON.parse(body);
  if (event === 'pull_request') {
    return JSON.stringify({ ...payload, action: 'labeled', pull_request: { ...payload.pull_request, body: LONG_BODY } });
  }
  return JSON.stringify({ ...payload, comment: { ...payload.comment, body: 'Thanks, this looks good to me.' } });
}

async function deliver({ app, appCredentials }: Stage, event: string, body: string): Promise<number> {
  const signature = createHmac('sha256', appCredentials.webhookSecret).update(body).digest('hex');
  const started = performance.now();
  const response = await fetch(app?.webhookUrl ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-delivery': randomUUID(),
      'x-github-event': event,
      'x-hub-signature-256': `sha256=${signature}`,
    },
    body,
  });
  const text = (await response.text()).trim();
  const milliseconds = performance.now() - started;
  if (text !== 'stored') throw new Error(`a delivery was answered with ${response.status} ${text}`);
  return milliseconds;
}
