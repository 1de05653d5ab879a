import { createHmac, randomUUID } from 'node:crypto';
import type { Stage } from '../../tools/stage/start-stage.ts';

/** A delivery to be sent as often as one likes. */
export interface HarmlessDelivery {
  readonly event: string;
  readonly body: string;
}

/** Where deliveries go, and the secret that signs them. */
export interface Addressee {
  readonly url: string;
  readonly secret: string;
}

/** What came back, and when. */
export interface Answered {
  readonly guid: string;
  readonly status: number;
  readonly text: string;
}

/** A description of the length that people write at most. */
const LONG_BODY = 'What this changes, why, and how it was tried. '.repeat(250);

/**
 * What the local GitHub itself sent about a pull request, as actions and comments that ask for nothing: every one is verified, stored and
 * sorted, and none starts a run.
 */
export function harmlessDeliveries({ github }: Pick<Stage, 'github'>): readonly HarmlessDelivery[] {
  return ['pull_request', 'issue_comment'].map((event) => {
    const delivery = github.deliveries.find((one) => one.event === event);
    if (delivery === undefined) throw new Error(`the local GitHub has sent no ${event} so far`);
    return { event, body: harmless(event, delivery.body) };
  });
}

/** Sends one as GitHub would: signed, and under a GUID of its own unless one is given. */
export async function sendDelivery(
  { url, secret }: Addressee,
  { event, body }: HarmlessDelivery,
  guid: string = randomUUID(),
): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-delivery': guid,
      'x-github-event': event,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
    body,
  });
  return { guid, status: response.status, text: (await response.text()).trim() };
}

/** The smallest and the largest, in kilobytes. */
export function sizesOf(deliveries: readonly HarmlessDelivery[]): { readonly smallest: number; readonly largest: number } {
  const sizes = deliveries.map(({ body }) => Math.round(Buffer.byteLength(body) / 1000));
  return { smallest: Math.min(...sizes), largest: Math.max(...sizes) };
}

function harmless(event: string, body: string): string {
  const payload = JSON.parse(body);
  if (event === 'pull_request') {
    return JSON.stringify({ ...payload, action: 'labeled', pull_request: { ...payload.pull_request, body: LONG_BODY } });
  }
  return JSON.stringify({ ...payload, comment: { ...payload.comment, body: 'Thanks, this looks good to me.' } });
}
