import type { Clock } from '../core/ports/clock.ts';
import type { Store } from '../core/ports/store.ts';

/** What the App has learnt of its own settings since it started: only GitHub can tell whether they are the right ones. */
export interface Learnt {
  /** Whether GitHub took the private key when it was last asked. */
  key: 'not tried' | 'accepted' | 'refused';
  /** Whether a delivery was signed with the webhook secret. */
  secret: 'not tried' | 'matched' | 'never matched';
}

/** The answer of /readyz. */
export interface Readiness extends Learnt {
  /** Deliveries are taken. */
  readonly ready: boolean;
  readonly store: 'ok' | 'not readable';
  readonly waiting: number | null;
  /** How long ago the last sweep began that came to its end. */
  readonly lastSweepSeconds: number | null;
}

interface Seen {
  readonly store: Pick<Store, 'inbox' | 'sweeps'>;
  readonly clock: Clock;
  readonly learnt: Learnt;
  readonly isStopping: () => boolean;
}

/** Whether deliveries are taken. A late sweep or a refused key don't change that: what comes is kept. */
export function readiness({ store, clock, learnt, isStopping }: Seen): Readiness {
  const kept = readStore(store, clock.now());
  return { ready: kept.store === 'ok' && !isStopping(), ...kept, ...learnt };
}

function readStore({ inbox, sweeps }: Seen['store'], now: Date): Pick<Readiness, 'store' | 'waiting' | 'lastSweepSeconds'> {
  try {
    const last = sweeps.last();
    const lastSweepSeconds = last === undefined ? null : Math.round((now.getTime() - last.getTime()) / 1000);
    return { store: 'ok', waiting: inbox.waiting(), lastSweepSeconds };
  } catch {
    return { store: 'not readable', waiting: null, lastSweepSeconds: null };
  }
}
