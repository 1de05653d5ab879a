import type { Progress } from '../core/progress.ts';
import type { DbtCommand, DbtSide } from './dbt-command.ts';
import type { EngineEvent } from './engine-event.ts';
import { readLogLine } from './read-log.ts';

/** What a command's log said so far. */
export interface TakenLog {
  readonly invocationId: string | undefined;
  readonly events: readonly EngineEvent[];
  /** The last lines that were no JSON: a crash of dbt or of a driver speaks there. */
  readonly plain: readonly string[];
}

/** A log that is read while it is written. */
export interface FollowedLog {
  readonly take: (line: string) => void;
  readonly taken: () => TakenLog;
}

const PLAIN_LINES = 50;
const KEPT_EVENTS: ReadonlySet<EngineEvent['kind']> = new Set(['error', 'fatal', 'warning', 'deprecation']);

/** Reads a command's log as it comes and turns it into live counts. Only what a report may need is kept. */
export function followLog(side: DbtSide['side'], command: DbtCommand, progress: Progress): FollowedLog {
  let invocationId: string | undefined;
  const events: EngineEvent[] = [];
  const plain: string[] = [];
  const counts = liveCounts(side, command, progress);
  const take = (line: string): void => {
    const event = readLogLine(line);
    if (event === undefined) {
      if (line !== '' && !line.startsWith('{') && plain.push(line) > PLAIN_LINES) plain.shift();
      return;
    }
    if (event.kind === 'run-start') invocationId = event.invocationId;
    if (KEPT_EVENTS.has(event.kind)) events.push(event);
    counts(event);
  };
  return { take, taken: () => ({ invocationId, events, plain }) };
}

/** dbt's own totals are wrong with unit tests before 1.12, so the number of selected nodes counts, where the caller knows it. */
function liveCounts(side: DbtSide['side'], command: DbtCommand, progress: Progress): (event: EngineEvent) => void {
  const running = new Set<string>();
  let done = 0;
  let total = command.expected;
  return (event) => {
    if (event.kind === 'total') total ??= event.nodes;
    else if (event.kind === 'node-start') running.add(event.uniqueId);
    else if (event.kind === 'node-end' || event.kind === 'node-skip') {
      running.delete(event.uniqueId);
      done += 1;
    } else return;
    progress({ kind: 'dbt', side, command: command.name, done, total, running: [...running] });
  };
}
