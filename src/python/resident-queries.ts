import { join } from 'node:path';
import type { Queries, QueryCall, QueryResult } from '../core/ports/queries.ts';
import { Problem } from '../core/problem.ts';
import { resultOf } from './query-answer.ts';
import { type QueryPorts, type QueryProcess, type QueryTarget, startQueryProcess } from './query-process.ts';

interface Resident {
  readonly target: QueryTarget;
  /** A folder of its own, for messages; the caller removes it. */
  readonly folder: string;
  /** Whether a text is one SELECT that only reads, in the warehouse's dialect. */
  readonly isSelect: (sql: string) => boolean;
}

/**
 * Queries through one Python process in the user's dbt environment, which starts with the first query and stays: 3 s once, then a few
 * milliseconds each. Queries take turns. A process that does not come back is ended, and the next query starts another one.
 */
export function residentQueries({ target, folder, isSelect }: Resident, ports: QueryPorts): Queries {
  const inTurn = queue();
  let process: QueryProcess | undefined;
  let started = 0;
  const living = (): QueryProcess => {
    if (process?.isAlive() !== true) {
      started += 1;
      process = startQueryProcess(target, join(folder, `process-${started}`), ports);
    }
    return process;
  };
  const ask = async (call: QueryCall): Promise<QueryResult> => {
    call.signal?.throwIfAborted();
    ports.signal.throwIfAborted();
    return resultOf(await living().ask(call), call);
  };
  const run = async (call: QueryCall): Promise<QueryResult> => {
    if (!isSelect(call.sql)) throw new Problem('STW-2010');
    return orAborted(
      inTurn(() => ask(call)),
      call.signal,
    );
  };
  return { run, close: async () => process?.close() };
}

function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Who cancels gets his answer at once; the queue moves on when the warehouse has let go. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const over = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  if (signal.aborted) reject(signal.reason);
  signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over.signal });
  try {
    return await Promise.race([work, promise]);
  } finally {
    over.abort();
  }
}
