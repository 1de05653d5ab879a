import type { Stage } from '../../tools/stage/start-stage.ts';
import { harmlessDeliveries, sendDelivery, sizesOf } from './harmless-deliveries.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** How long the App takes to answer a delivery, and how large the deliveries were. */
export interface Acknowledgement {
  readonly milliseconds: Spread;
  readonly kilobytes: { readonly smallest: number; readonly largest: number };
}

/** Sends signed deliveries one after the other, as GitHub would, and takes the time until each is answered. */
export async function measureAcknowledgement(stage: Stage, count: number): Promise<Acknowledgement> {
  const deliveries = harmlessDeliveries(stage);
  const addressee = { url: stage.app?.webhookUrl ?? '', secret: stage.appCredentials.webhookSecret };
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const delivery = deliveries[index % deliveries.length];
    if (delivery === undefined) continue;
    const started = performance.now();
    const { status, text } = await sendDelivery(addressee, delivery);
    times.push(performance.now() - started);
    if (text !== 'stored') throw new Error(`a delivery was answered with ${status} ${text}`);
  }
  return { milliseconds: spreadOf(times), kilobytes: sizesOf(deliveries) };
}
