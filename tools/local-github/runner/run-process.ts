import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Grace } from './job-run.ts';
import { StepError } from './step-error.ts';

/** A program to run: never through a shell, and with exactly this environment. */
export interface ProcessCall {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Who listens to a process and who may stop it. */
export interface ProcessControl {
  readonly signal: AbortSignal;
  readonly grace: Grace;
  readonly onLine: (line: string) => void;
}

/** A child that keeps the output of its parent open must not hold the step for ever, and hardly at all once the step was stopped. */
const drainMs = { ended: 5000, stopped: 200 };

/**
 * Runs a program in its own process group and returns its exit code (128 for death by a signal).
 * On abort it gets SIGINT, then SIGTERM, then the whole group is killed. Rejects with StepError when the program can't be started.
 */
export async function runProcess(call: ProcessCall, control: ProcessControl): Promise<number> {
  const child = spawn(call.command, [...call.args], {
    cwd: call.cwd,
    env: { ...call.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', ({ message }) => reject(new StepError(`Can't start ${call.command} in ${call.cwd}: ${message}`)));
    child.once('exit', (code) => resolve(code ?? 128));
  });
  const printed = Promise.all([child.stdout, child.stderr].map((stream) => readLines(stream, control.onLine)));
  const over = new AbortController();
  const stopped = child.pid === undefined ? undefined : stopOnAbort(child.pid, control, over.signal);
  try {
    const code = await exited;
    await Promise.race([printed, delay(control.signal.aborted ? drainMs.stopped : drainMs.ended, undefined, { signal: over.signal })]);
    return code;
  } finally {
    over.abort();
    await stopped;
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Only the program itself is asked, as GitHub's runner does it: passing the request on to its children is its own task. */
async function stopOnAbort(pid: number, { signal, grace }: ProcessControl, over: AbortSignal): Promise<void> {
  await untilAborted(AbortSignal.any([signal, over]));
  if (!signal.aborted) return;
  send(pid, 'SIGINT');
  await sleep(grace.interruptMs, over);
  if (!over.aborted) send(pid, 'SIGTERM');
  await sleep(grace.terminateMs, over);
  send(-pid, 'SIGKILL');
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function sleep(ms: number, over: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: over }).catch(() => undefined);
}

/** Sends a signal to a process or, with a negative id, to a group; one that is already gone is fine. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', onLine);
  await new Promise<void>((resolve) => lines.once('close', resolve));
}
