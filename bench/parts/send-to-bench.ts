import type { Bar } from './bar.ts';
import type { GrowthRow } from './growth-row.ts';

/** What a part hands to `npm run bench`, besides what it prints. */
export interface PartMessage {
  readonly bars?: readonly Bar[];
  readonly growth?: readonly GrowthRow[];
}

/** Hands something to `npm run bench`, where that has started this process. */
export function sendToBench(message: PartMessage): void {
  process.send?.(message);
}
