import { createHmac, randomUUID } from 'node:crypto';
import type { Stage } from '../../../tools/stage/start-stage.ts';

type Sent = Stage['github']['deliveries'][number];

/** Sends what GitHub sent once more under another GUID, rightly signed, as nothing but a mistake of GitHub's would. Returns the answer's status. */
export async function sendAgain(
  { app, appCredentials }: Pick<Stage, 'app' | 'appCredentials'>,
  { event, body }: Pick<Sent, 'event' | 'body'>,
): Promise<number> {
  const signature = createHmac('sha256', appCredentials.webhookSecret).update(body).digest('hex');
  const headers = { 'x-github-delivery': randomUUID(), 'x-github-event': event, 'x-hub-signature-256': `sha256=${signature}` };
  return (await fetch(app?.webhookUrl ?? '', { method: 'POST', headers, body })).status;
}
