import type { AppPorts } from './app-ports.ts';

/** GitHub redelivers for three days; an inbox row that is kept longer makes every redelivery a known one. */
const KEEP_DELIVERIES_DAYS = 8;
const DAY_MILLISECONDS = 24 * 3600_000;

/** Takes out of the store what nobody can ask for any more. The file doesn't shrink: what comes next fills the gaps. */
export function forgetOld({ store, clock, log }: Pick<AppPorts, 'store' | 'clock' | 'log'>, keepRunsDays: number): void {
  const daysAgo = (days: number): Date => new Date(clock.now().getTime() - days * DAY_MILLISECONDS);
  store.inbox.forget(daysAgo(KEEP_DELIVERIES_DAYS));
  const runs = store.runs.forget(daysAgo(keepRunsDays));
  if (runs > 0) log.info({ runs }, 'forgot old runs');
}
