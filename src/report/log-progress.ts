import type { Clock } from '../core/ports/clock.ts';
import type { Progress } from '../core/progress.ts';
import { inTime } from './in-time.ts';

const QUIET_MILLISECONDS = 2000;

/** Progress as log lines: each step as it starts and ends, dbt's counts every two seconds. */
export function logProgress(info: (line: string) => void, clock: Clock): Progress {
  const lastSaid = new Map<string, number>();
  return (event) => {
    switch (event.kind) {
      case 'step-started':
        return info(`Step ${event.index + 1} of ${event.total}: ${event.description} …`);
      case 'step-finished':
        return info(`  ${event.status} in ${event.seconds.toFixed(1)} s${event.reason === undefined ? '' : `: ${event.reason}`}`);
      case 'note':
        return info(`  ${event.text}`);
      case 'dbt': {
        const now = clock.now().getTime();
        const isLast = event.done === event.total;
        const about = `${event.side} ${event.command}`;
        if (!isLast && now - (lastSaid.get(about) ?? 0) < QUIET_MILLISECONDS) return undefined;
        lastSaid.set(about, now);
        const running = event.running.length === 0 ? '' : `, running ${event.running.slice(0, 3).join(', ')}`;
        return info(`  dbt ${event.command} (${event.side}): ${event.done} of ${event.total ?? '?'}${inTime(event)}${running}`);
      }
    }
  };
}
