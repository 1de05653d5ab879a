import type { EngineEvent } from './engine-event.ts';
import { isFailure } from './node-status.ts';
import type { DbtProject } from './project.ts';
import { jobLogLine } from './read-job-log.ts';
import { readLogLine } from './read-log.ts';
import { readTextLog } from './read-text-log.ts';

/** A log of any kind, read. */
export interface LogReading {
  /** Of one dbt invocation. */
  readonly events: readonly EngineEvent[];
  /** Lines that are none of dbt's, and those that dbt printed before its log was open. */
  readonly plain: readonly string[];
  /** Every invocation that the log holds and names; the last one last. */
  readonly invocationIds: readonly string[];
}

interface Wanted {
  /** Gives names of a text log their unique ids. */
  readonly project?: DbtProject | undefined;
  /** The invocation to read when the log holds several; else the last one in which something failed. */
  readonly invocationId?: string | undefined;
}

/** The part of a log that is read: nobody's error needs more, and a longer one would fill the memory. */
export const MOST_LOG_BYTES = 20_000_000;

const INVOCATION = /^\{.{0,4000}"invocation_id": ?"([0-9a-f-]{36})"/;

/**
 * Reads a dbt log in whatever form it comes: JSON lines of either major, dbt's text, its debug file, or the log of a CI job around any
 * of these. What makes no sense is passed over.
 */
export function readAnyLog(text: string, { project, invocationId }: Wanted = {}): LogReading {
  const lines = text.slice(-MOST_LOG_BYTES).split('\n').map(jobLogLine);
  const json = lines.flatMap((line) => readLogLine(line) ?? []);
  const ids = new Set(lines.flatMap((line) => INVOCATION.exec(line)?.[1] ?? []));
  const other = lines.filter((line) => !line.startsWith('{"'));
  const { events, plain } = readTextLog(other, project);
  for (const event of events) if (event.kind === 'run-start' && event.invocationId !== '') ids.add(event.invocationId);
  return { events: oneInvocation([...json, ...events], invocationId), plain, invocationIds: [...ids] };
}

function oneInvocation(events: readonly EngineEvent[], wanted: string | undefined): readonly EngineEvent[] {
  const runs: EngineEvent[][] = [[]];
  for (const event of events) {
    if (event.kind === 'run-start') runs.push([event]);
    else runs.at(-1)?.push(event);
  }
  const named = wanted === undefined ? undefined : runs.find(([first]) => first?.kind === 'run-start' && first.invocationId === wanted);
  return named ?? runs.findLast((run) => run.some(tellsFailure)) ?? runs.at(-1) ?? [];
}

function tellsFailure(event: EngineEvent): boolean {
  return event.kind === 'fatal' || event.kind === 'error' || (event.kind === 'node-end' && isFailure(event));
}
