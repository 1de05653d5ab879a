import type { Clock } from '../core/ports/clock.ts';
import type { SentDeliveries, SentDelivery } from '../core/ports/sent-deliveries.ts';
import type { Inbox, Sweeps } from '../core/ports/store.ts';
import { asProblem } from '../core/problem.ts';
import { statusOf } from '../github/github-client.ts';
import type { Log } from './app-ports.ts';
import type { Learnt } from './readiness.ts';

const MINUTE = 60_000;
/** What GitHub sent a moment before the last sweep may not have been in its list yet. */
const OVERLAP_MILLISECONDS = 10 * MINUTE;
/** GitHub keeps deliveries for three days; its last two hours are left out, since a list that shrinks while it is read is no list. */
const LOOK_BACK_MILLISECONDS = 70 * 60 * MINUTE;
const MOST_LISTED = 50_000;
/** Each costs a request. What is left over is the next sweep's, oldest first. */
const MOST_FETCHED = 500;

interface Sweep {
  readonly sent: SentDeliveries;
  readonly inbox: Inbox;
  readonly sweeps: Sweeps;
  readonly clock: Clock;
  readonly log: Log;
  /** Events that have a handler. */
  readonly wanted: ReadonlySet<string>;
  readonly signal: AbortSignal;
  readonly learnt: Learnt;
}

/**
 * Looks for deliveries that GitHub sent and nobody took (GitHub repeats none by itself), and puts them into the inbox as if they had
 * just come. Nothing depends on its success: what fails is logged, and the next sweep looks through the same time again.
 */
export async function sweepDeliveries(sweep: Sweep): Promise<void> {
  const { sent, sweeps, clock, log, learnt } = sweep;
  const began = clock.now();
  try {
    const listed = await sent.since(beginning(sweeps.last(), began), MOST_LISTED);
    learnt.key = 'accepted';
    const missed = missedOf(listed, sweep);
    const taken = await takeAll(missed.slice(0, MOST_FETCHED), sweep);
    const isThrough = taken === missed.length && listed.length < MOST_LISTED;
    if (isThrough) sweeps.finished(began);
    log.info({ listed: listed.length, missed: missed.length, taken }, isThrough ? 'swept' : 'swept in part');
  } catch (error) {
    const problem = asProblem(error);
    if (statusOf(problem.cause) === 401) learnt.key = 'refused';
    log.warn({ code: problem.code }, `the sweep will try again: ${problem.message}`);
  }
}

function beginning(last: Date | undefined, now: Date): Date {
  const earliest = now.getTime() - LOOK_BACK_MILLISECONDS;
  return new Date(last === undefined ? earliest : Math.max(earliest, last.getTime() - OVERLAP_MILLISECONDS));
}

/** One entry for each GUID that the inbox doesn't know, oldest first. */
function missedOf(listed: readonly SentDelivery[], { inbox, sweeps, wanted }: Sweep): readonly SentDelivery[] {
  // A store that has never swept may be a new one after a loss. What another store acknowledged was its work: commands aren't obeyed twice.
  const elsewhere = new Set(sweeps.last() === undefined ? listed.filter(isAcknowledged).map(({ guid }) => guid) : []);
  const byGuid = new Map(listed.toReversed().map((delivery) => [delivery.guid, delivery]));
  return [...byGuid.values()]
    .filter(({ guid, event }) => wanted.has(event) && !elsewhere.has(guid) && !inbox.knows(guid))
    .toSorted((one, other) => one.deliveredAt.getTime() - other.deliveredAt.getTime());
}

function isAcknowledged({ acknowledged }: SentDelivery): boolean {
  return acknowledged;
}

/** How many need not be asked for again. One that can't be had now doesn't keep the others waiting. */
async function takeAll(missed: readonly SentDelivery[], sweep: Sweep): Promise<number> {
  let taken = 0;
  for (const delivery of missed) {
    if (sweep.signal.aborted) break;
    if (await take(delivery, sweep)) taken += 1;
  }
  return taken;
}

async function take({ id, guid, event, deliveredAt }: SentDelivery, { sent, inbox, log }: Sweep): Promise<boolean> {
  try {
    const payload = await sent.payload(id);
    if (payload === undefined) log.warn({ guid, event }, 'a missed delivery is gone');
    // Its own time puts it before what came later.
    else if (inbox.add({ guid, event, payload, receivedAt: deliveredAt })) log.info({ guid, event }, 'a missed delivery was taken');
    return true;
  } catch (error) {
    log.warn({ guid, event, code: asProblem(error).code }, 'a missed delivery could not be had');
    return false;
  }
}
