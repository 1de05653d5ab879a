import { createHmac } from 'node:crypto';

/** A private value as a report may show it: equal values look equal, and without the run's secret nobody can try which it was. */
export function maskValue(value: string | null, secret: string): string {
  return value === null ? 'null' : `hidden ${createHmac('sha256', secret).update(value).digest('hex').slice(0, 6)}`;
}
