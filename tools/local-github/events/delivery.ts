import type { App, Repository } from '../state/model.ts';

/** One attempt to tell an app about an event, as `GET /app/hook/deliveries/{id}` shows it. A redelivery keeps the guid. */
export interface Delivery {
  readonly id: number;
  readonly guid: string;
  readonly app: App;
  readonly event: string;
  readonly action: string;
  readonly installationId: number;
  readonly repository: Repository;
  readonly redelivery: boolean;
  readonly deliveredAt: string;
  /** The exact text that was signed and sent. */
  readonly body: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** What came back; statusCode 0 means time-out or no connection. */
  result: DeliveryResult | undefined;
}

export interface DeliveryResult {
  readonly status: string;
  readonly statusCode: number;
  /** Seconds. */
  readonly duration: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
