import { spawnSync } from 'node:child_process';
import { type Spread, spreadOf } from './statistics.ts';

/** One program call, and the exit code that it must have. */
export interface Call {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly exitCode: number;
}

/** Seconds from start to end of a program, over several starts; the first warms the file cache up and doesn't count. */
export function measureProcess(file: string, call: Call, times: number): Spread {
  const seconds = Array.from({ length: times + 1 }, () => runOnce(file, call));
  return spreadOf(seconds.slice(1));
}

function runOnce(file: string, { args, env = {}, exitCode }: Call): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(file, args, { env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== exitCode) throw new Error(`${file} ${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  return seconds;
}
