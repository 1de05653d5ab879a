import { execa, type Options, type ResultPromise } from 'execa';
import type { ProcessCall, Processes, ProcessResult } from '../core/ports/processes.ts';
import { streamText } from './stream-text.ts';

const KEPT_CHARACTERS = 5_000_000;

/** Runs programs on this machine. `graceMilliseconds`: how long a stopped program has to tidy up before its whole tree is killed. */
export function systemProcesses({ graceMilliseconds = 10_000 } = {}): Processes {
  return { run: (call) => run(call, graceMilliseconds) };
}

const options = {
  buffer: false,
  detached: true,
  extendEnv: false,
  preferLocal: false,
  reject: false,
  stdin: 'ignore',
} as const satisfies Options;
type Child = Pick<ResultPromise<typeof options>, 'pid' | 'nodeChildProcess'>;

async function run(call: ProcessCall, grace: number): Promise<ProcessResult> {
  if (call.signal?.aborted === true) return { exitCode: undefined, stdout: '', stderr: '', ended: 'cancelled', seconds: 0 };
  const child = execa(call.file, [...call.args], { ...options, cwd: call.cwd, env: call.env });
  const stdout = streamText(KEPT_CHARACTERS, call.onLine);
  const stderr = streamText(KEPT_CHARACTERS);
  child.stdout.on('data', (chunk: Uint8Array) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Uint8Array) => stderr.push(chunk));
  const stop = stopper(child, call, grace);
  const result = await child;
  // Also where there was no such program: a timer that is left keeps this process alive.
  const stopped = stop.end();
  const ended = result.code === 'ENOENT' ? 'not-found' : (stopped ?? 'exit');
  return { exitCode: result.exitCode, stdout: stdout.end(), stderr: stderr.end(), ended, seconds: result.durationMs / 1000 };
}

/**
 * Ends the program's process group on time-out, on cancellation and when this process exits. A program that has exited takes its
 * children with it: one that outlives it would hold its output open for ever.
 */
function stopper(child: Child, call: ProcessCall, grace: number): { end(): 'timeout' | 'cancelled' | undefined } {
  let reason: 'timeout' | 'cancelled' | undefined;
  const timers: NodeJS.Timeout[] = [];
  const kill = (): void => signalGroup(child, 'SIGKILL');
  const stop = (why: 'timeout' | 'cancelled'): void => {
    if (reason !== undefined) return;
    reason = why;
    signalGroup(child, 'SIGINT');
    timers.push(setTimeout(kill, grace));
  };
  const cancel = (): void => stop('cancelled');
  if (call.timeoutMilliseconds !== undefined) timers.push(setTimeout(stop, call.timeoutMilliseconds, 'timeout'));
  call.signal?.addEventListener('abort', cancel, { once: true });
  process.once('exit', kill);
  child.nodeChildProcess.once('exit', kill);
  const end = (): typeof reason => {
    for (const timer of timers) clearTimeout(timer);
    call.signal?.removeEventListener('abort', cancel);
    process.off('exit', kill);
    return reason;
  };
  return { end };
}

function signalGroup({ pid }: Child, signal: 'SIGINT' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}
