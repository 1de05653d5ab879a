import { join } from 'node:path';
import type { Clock } from '../core/ports/clock.ts';
import type { Files } from '../core/ports/files.ts';
import type { Processes, ProcessResult } from '../core/ports/processes.ts';
import type { QueryCall, QueryValue } from '../core/ports/queries.ts';
import { Problem } from '../core/problem.ts';
import { type Answer, type AnswerLine, answerLine } from './query-answer.ts';
import { QUERY_DRIVER } from './query-driver.ts';

/** Where the queries go, and what the process that sends them may know. */
export interface QueryTarget {
  /** An interpreter with dbt and the profile's adapter. */
  readonly python: string;
  /** The folder with profiles.yml, and what to take from it. */
  readonly profilesDir: string;
  readonly profile: string;
  readonly target: string;
  readonly env: Readonly<Record<string, string>>;
  /** DuckDB: database files by the name that queries give them, absolute. None: the profile's own file, named by its stem. */
  readonly databases?: Readonly<Record<string, string>>;
}

/** The outside world of the queries; `signal` ends the process. */
export interface QueryPorts {
  readonly processes: Processes;
  readonly files: Files;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A process that answers one call at a time. `isAlive` is false once it has ended or is being ended. */
export interface QueryProcess {
  isAlive(): boolean;
  ask(call: QueryCall): Promise<Answer>;
  close(): Promise<void>;
}

interface Pending {
  readonly number: number;
  readonly rows: (readonly QueryValue[])[];
  readonly finish: (answer: Answer) => void;
}

interface Life {
  readonly folder: string;
  readonly ports: QueryPorts;
  /** Ends the process. */
  readonly own: AbortController;
  /** Why it can't answer, or undefined when it can. */
  readonly ready: Promise<Answer | undefined>;
  readonly ended: Promise<Answer>;
  alive: boolean;
  count: number;
  /** Somebody waits for an answer, or for the process to be ready. */
  asked: boolean;
  pending: Pending | undefined;
}

/** dbt loads its modules in three seconds; a machine under load takes many times that. */
const START_MILLISECONDS = 120_000;
/** How long the warehouse may take to give up a query before the process is ended. */
const GRACE_MILLISECONDS = 5_000;
const never = (): Promise<never> => new Promise(() => undefined);

/** Starts the process. `folder` is its own: its messages, and a dbt project with nothing in it but the profile's name. */
export function startQueryProcess(target: QueryTarget, folder: string, ports: QueryPorts): QueryProcess {
  const life = begin(target, folder, ports);
  const close = async (): Promise<void> => {
    // Whoever still waits, also for the start, would take the place of the message that ends it.
    if (!life.asked && life.alive) await ports.files.write(join(folder, `${life.count}.json`), 'null');
    else life.own.abort();
    await life.ended.catch(() => undefined);
  };
  return { isAlive: () => life.alive, ask: (call) => ask(life, call), close };
}

function begin(target: QueryTarget, folder: string, ports: QueryPorts): Life {
  const own = new AbortController();
  const ready = Promise.withResolvers<Answer | undefined>();
  const onLine = (text: string): void => {
    const line = answerLine(text);
    if (line?.steward === -1) ready.resolve(line.failed === undefined ? undefined : failureOf(line));
    else if (line !== undefined && line.steward === life.pending?.number) take(line, life.pending);
  };
  const ended = run(target, folder, { ...ports, signal: AbortSignal.any([ports.signal, own.signal]), onLine }).then((result) => {
    life.alive = false;
    return endedAnswer(result, target, ports.signal);
  });
  // Asked for only while somebody waits for an answer.
  ended.catch(() => undefined);
  const life: Life = { folder, ports, own, ready: ready.promise, ended, alive: true, count: 0, asked: false, pending: undefined };
  return life;
}

async function run(target: QueryTarget, folder: string, ports: QueryPorts & { readonly onLine: (line: string) => void }) {
  const projectDir = join(folder, 'project');
  const project = { name: 'steward_queries', version: '1.0.0', 'config-version': 2, profile: target.profile };
  await ports.files.write(join(projectDir, 'dbt_project.yml'), JSON.stringify(project));
  const { profilesDir, profile, target: output, databases = {} } = target;
  const setup = JSON.stringify({ projectDir, profilesDir, profile, target: output, databases });
  return ports.processes.run({
    file: target.python,
    args: ['-I', '-X', 'utf8', '-c', QUERY_DRIVER, folder, setup],
    cwd: projectDir,
    env: target.env,
    signal: ports.signal,
    onLine: ports.onLine,
  });
}

async function ask(life: Life, call: QueryCall): Promise<Answer> {
  const over = new AbortController();
  life.asked = true;
  try {
    const failed = await Promise.race([life.ready, life.ended, giveUp(life, START_MILLISECONDS, over.signal)]);
    return failed ?? (await send(life, call, over.signal));
  } finally {
    over.abort();
    life.asked = false;
    life.pending = undefined;
  }
}

async function send(life: Life, call: QueryCall, over: AbortSignal): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const number = life.count;
  life.count += 1;
  life.pending = { number, rows: [], finish: resolve };
  const { sql, maxRows, timeoutMilliseconds } = call;
  await life.ports.files.write(join(life.folder, `${number}.json`), JSON.stringify({ sql, maxRows, timeoutMilliseconds }));
  const cancelled = aborted(call.signal, over).then(async () => {
    await life.ports.files.write(join(life.folder, `${number}.cancel`), '');
    return giveUp(life, GRACE_MILLISECONDS, over);
  });
  return Promise.race([promise, life.ended, cancelled, giveUp(life, timeoutMilliseconds + GRACE_MILLISECONDS, over)]);
}

/** Ends a process that does not answer, so that the next query starts a new one; does nothing once the call is over. */
async function giveUp({ ports, own }: Life, milliseconds: number, over: AbortSignal): Promise<Answer> {
  await ports.clock.sleep(milliseconds, over).catch(never);
  own.abort();
  return { failed: 'timeout', said: '' };
}

async function aborted(signal: AbortSignal | undefined, over: AbortSignal): Promise<void> {
  if (signal === undefined) return never();
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true, signal: over });
  return promise;
}

function take({ rows = [], columns, truncated = false, ...line }: AnswerLine, pending: Pending): void {
  pending.rows.push(...rows);
  if (line.failed !== undefined) pending.finish(failureOf(line));
  else if (columns !== undefined) pending.finish({ columns, rows: pending.rows, truncated });
}

function failureOf({ failed = 'unreachable', said = '' }: AnswerLine): Answer {
  return { failed, said };
}

function endedAnswer({ ended, stderr }: ProcessResult, { python }: QueryTarget, signal: AbortSignal): Answer {
  signal.throwIfAborted();
  if (ended === 'not-found') throw new Problem('STW-1003', { python });
  return { failed: 'unreachable', said: stderr.trim().split('\n').at(-1) ?? '' };
}
