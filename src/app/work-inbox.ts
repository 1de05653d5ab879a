import type { Clock } from '../core/ports/clock.ts';
import type { Delivery, Inbox } from '../core/ports/store.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import type { ProblemCode } from '../core/problem-catalogue.ts';
import { askAgainAt } from '../github/ask-again-at.ts';
import type { Log } from './app-ports.ts';

const LEASE_MILLISECONDS = 5 * 60_000;
/** With the pauses below: for more than an hour, since GitHub is sometimes down for as long. */
const MOST_ATTEMPTS = 12;
const FIRST_RETRY_MILLISECONDS = 5_000;
const LONGEST_RETRY_MILLISECONDS = 15 * 60_000;

/** GitHub that doesn't answer, or doesn't know yet what it has just told; and what nobody has foreseen. Any other problem stays the same however often it is met. */
const MAY_PASS: ReadonlySet<ProblemCode> = new Set(['STW-3004', 'STW-3010', 'STW-9000']);

interface Work {
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
  /** When it aborts, what waits is left for the next process. */
  readonly signal: AbortSignal;
  readonly receive: (delivery: Delivery) => Promise<void>;
}

/** Works on waiting deliveries, oldest first and one at a time, until none is due. One at a time keeps a pull request's events in order. */
export async function workInbox({ inbox, clock, log, signal, receive }: Work): Promise<void> {
  for (let delivery = claim({ inbox, clock, signal }); delivery !== undefined; delivery = claim({ inbox, clock, signal })) {
    const { guid, event, attempt } = delivery;
    // Deliveries that ask for nothing are many: whoever knocks meanwhile must be heard.
    await clock.sleep(0);
    if (attempt > MOST_ATTEMPTS) {
      // Nobody was left to say so: each attempt ended the process.
      inbox.failed(guid, 'given up', undefined);
      log.error({ guid, event, attempt }, 'set aside: no attempt came to an end');
      continue;
    }
    try {
      await receive(delivery);
      inbox.done(guid);
    } catch (error) {
      const problem = rootProblem(error);
      const isHopeless = attempt >= MOST_ATTEMPTS || !MAY_PASS.has(problem.code);
      const retryAt = isHopeless ? undefined : whenAgain(problem, attempt, clock);
      inbox.failed(guid, `${problem.code} ${problem.message}`, retryAt);
      log.warn({ guid, event, attempt, code: problem.code, retryAt: retryAt?.toISOString() }, problem.message);
    }
  }
}

function claim({ inbox, clock, signal }: Pick<Work, 'inbox' | 'clock' | 'signal'>) {
  return signal.aborted ? undefined : inbox.claim(clock.now(), later(clock, LEASE_MILLISECONDS));
}

/** Never at once, whatever GitHub says. */
function whenAgain(problem: Problem, attempt: number, clock: Clock): Date {
  const [own, githubs] = [later(clock, pauseAfter(attempt)), askAgainAt(problem, clock.now())];
  return githubs !== undefined && githubs > own ? githubs : own;
}

function pauseAfter(attempt: number): number {
  return Math.min(FIRST_RETRY_MILLISECONDS * 2 ** (attempt - 1), LONGEST_RETRY_MILLISECONDS);
}

function later(clock: Clock, milliseconds: number): Date {
  return new Date(clock.now().getTime() + milliseconds);
}

/** Probot collects what its handlers throw in an AggregateError. */
function rootProblem(error: unknown) {
  return asProblem(error instanceof AggregateError ? (error.errors[0] ?? error) : error);
}
