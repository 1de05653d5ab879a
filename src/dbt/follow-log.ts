import type { Clock } from '../core/ports/clock.ts';
import type { Progress } from '../core/progress.ts';
import type { DbtCommand, DbtSide } from './dbt-command.ts';
import type { EngineEvent } from './engine-event.ts';
import { estimateSeconds } from './estimate-seconds.ts';
import { readLogLine } from './read-log.ts';
import type { Speaker } from './watch-silence.ts';

/** What a command's log said so far. */
export interface TakenLog {
  readonly invocationId: string | undefined;
  readonly events: readonly EngineEvent[];
  /** The last lines that were no JSON: a crash of dbt or of a driver speaks there. */
  readonly plain: readonly string[];
}

/** A log that is read while it is written. */
export interface FollowedLog extends Speaker {
  readonly take: (line: string) => void;
  readonly taken: () => TakenLog;
}

interface LogPorts {
  readonly clock: Clock;
  readonly progress: Progress;
}

const PLAIN_LINES = 50;
const KEPT_EVENTS: ReadonlySet<EngineEvent['kind']> = new Set(['error', 'fatal', 'warning', 'deprecation']);

/** Reads a command's log as it comes and turns it into live counts. Only what a report may need is kept. */
export function followLog(side: DbtSide['side'], command: DbtCommand, ports: LogPorts): FollowedLog {
  let invocationId: string | undefined;
  const events: EngineEvent[] = [];
  const plain: string[] = [];
  let heardAt = ports.clock.now().getTime();
  const counts = liveCounts(side, command, ports);
  const take = (line: string): void => {
    heardAt = ports.clock.now().getTime();
    const event = readLogLine(line);
    if (event === undefined) {
      if (line !== '' && !line.startsWith('{') && plain.push(line) > PLAIN_LINES) plain.shift();
      return;
    }
    if (event.kind === 'run-start') invocationId = event.invocationId;
    if (KEPT_EVENTS.has(event.kind) || (command.name === 'ls' && event.kind === 'print')) events.push(event);
    counts.take(event);
  };
  return { take, taken: () => ({ invocationId, events, plain }), heardAt: () => heardAt, running: counts.running };
}

interface LiveCounts {
  readonly take: (event: EngineEvent) => void;
  readonly running: () => readonly string[];
}

/** dbt's own totals are wrong with unit tests before 1.12, so the number of selected nodes counts, where the caller knows it. */
function liveCounts(side: DbtSide['side'], command: DbtCommand, { clock, progress }: LogPorts): LiveCounts {
  const running = new Set<string>();
  const done = new Set<string>();
  const started = clock.now().getTime();
  let total = command.expected;
  const tell = (): void => {
    const elapsed = (clock.now().getTime() - started) / 1000;
    const estimate = estimateSeconds(command.before, { done, total, elapsedSeconds: elapsed });
    const known = estimate === undefined ? {} : { estimate };
    progress({ kind: 'dbt', side, command: command.name, done: done.size, total, running: [...running], elapsed, ...known });
  };
  const take = (event: EngineEvent): void => {
    if (event.kind === 'total') total ??= event.nodes;
    else if (event.kind === 'node-start') running.add(event.uniqueId);
    else if (event.kind === 'node-end' || event.kind === 'node-skip') {
      running.delete(event.uniqueId);
      done.add(event.uniqueId);
    } else return;
    tell();
  };
  return { take, running: () => [...running] };
}
