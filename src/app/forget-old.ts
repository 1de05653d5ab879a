import type { AppPorts } from './app-ports.ts';
import { daysBefore } from './days-before.ts';

/** GitHub redelivers for three days; an inbox row that is kept longer makes every redelivery a known one. */
const KEEP_DELIVERIES_DAYS = 8;

/** Takes out of the store what nobody can ask for any more. The file doesn't shrink: what comes next fills the gaps. */
export function forgetOld({ store, clock, log }: Pick<AppPorts, 'store' | 'clock' | 'log'>, keepRunsDays: number): void {
  const now = clock.now();
  store.inbox.forget(daysBefore(now, KEEP_DELIVERIES_DAYS));
  const runs = store.runs.forget(daysBefore(now, keepRunsDays));
  if (runs > 0) log.info({ runs }, 'forgot old runs');
}
