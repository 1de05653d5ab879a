import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What one program call took and said. */
export interface TimedCall {
  readonly seconds: number;
  readonly stdout: string;
  readonly exitCode: number;
}

/** One program call. */
export interface Call {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program once, and leaves it alone on the way. */
export async function timeCall(file: string, call: Call): Promise<TimedCall> {
  const started = performance.now();
  const ended = await runCall(start(file, call));
  return { seconds: (performance.now() - started) / 1000, ...ended };
}

/** The most memory, in megabytes, that a program holds while it runs. It is looked at every few milliseconds, so this says nothing of time. */
export async function peakMemory(file: string, call: Call): Promise<number> {
  const child = start(file, call);
  let kilobytes = 0;
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, peakOf(child.pid));
  }, 20);
  await runCall(child);
  clearInterval(watch);
  return kilobytes / 1024;
}

function start(file: string, { args, cwd, env = {} }: Call) {
  return spawn(file, [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function runCall(child: ReturnType<typeof start>): Promise<Pick<TimedCall, 'stdout' | 'exitCode'>> {
  const printed: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { stdout: printed.join(''), exitCode: exitCode ?? -1 };
}

/** Linux keeps the high-water mark of a process's memory; 0 once it is gone. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
