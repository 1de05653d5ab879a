import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What one program call took. */
export interface MeasuredCall {
  readonly seconds: number;
  /** The most memory that the process itself held. */
  readonly megabytes: number;
  readonly stdout: string;
  readonly exitCode: number;
}

interface Call {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program once, and watches its memory on the way. */
export async function measureCall(file: string, { args, cwd, env = {} }: Call): Promise<MeasuredCall> {
  const started = performance.now();
  const child = spawn(file, [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const printed: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  let kilobytes = 0;
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, peakOf(child.pid));
  }, 20);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  return { seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024, stdout: printed.join(''), exitCode: exitCode ?? -1 };
}

/** Linux keeps the high-water mark of a process's memory; 0 once it is gone. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
