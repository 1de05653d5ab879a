import type { Clock } from '../core/ports/clock.ts';
import { Problem } from '../core/problem.ts';

/** A log that may fall silent. */
export interface Speaker {
  /** Milliseconds since the epoch when it last said something. */
  readonly heardAt: () => number;
  /** Unique ids of the nodes that were started and haven't ended. */
  readonly running: () => readonly string[];
}

/** A watch over one command. Its signal aborts with STW-2014 when the log was silent for too long. */
export interface SilenceWatch {
  readonly signal: AbortSignal;
  end(): void;
}

const IDLE_MINUTES = 10;
const NAMED = 5;

/**
 * Watches a command's log until `end`. dbt says nothing while a node runs, so that a single node that needs longer than this counts
 * as stuck, too: the limit is the longest time that one node may take.
 */
export function watchSilence(
  speaker: Speaker,
  { clock, idleMinutes = IDLE_MINUTES }: { clock: Clock; idleMinutes?: number },
): SilenceWatch {
  const over = new AbortController();
  const tooLong = new AbortController();
  const watch = async (): Promise<void> => {
    const silent = await isSilent(speaker, { clock, milliseconds: idleMinutes * 60_000, signal: over.signal });
    if (silent) tooLong.abort(new Problem('STW-2014', { minutes: String(idleMinutes), running: inWords(speaker.running()) }));
  };
  void watch();
  return { signal: tooLong.signal, end: () => over.abort() };
}

interface Limit {
  readonly clock: Clock;
  readonly milliseconds: number;
  readonly signal: AbortSignal;
}

async function isSilent({ heardAt }: Speaker, { clock, milliseconds, signal }: Limit): Promise<boolean> {
  try {
    for (let now = clock.now().getTime(); ; ) {
      const left = heardAt() + milliseconds - now;
      if (left <= 0) return true;
      await clock.sleep(left, signal);
      const later = clock.now().getTime();
      // A clock that stands still can't measure silence.
      if (later <= now) return false;
      now = later;
    }
  } catch {
    return false;
  }
}

function inWords(running: readonly string[]): string {
  if (running.length === 0) return 'no node was running';
  const more = running.length > NAMED ? ` and ${running.length - NAMED} more` : '';
  return `${running.slice(0, NAMED).join(', ')}${more} ${running.length === 1 ? 'was' : 'were'} running`;
}
