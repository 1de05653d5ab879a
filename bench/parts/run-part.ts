import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../tools/stage/example.ts';
import type { Bar } from './bar.ts';

/** What one script of the bench printed, and the bars that it measured. */
export interface MeasuredPart {
  readonly command: string;
  readonly output: string;
  readonly bars: readonly Bar[];
}

/** Runs one script of bench/ in a process of its own, so that its memory and its warm code are its own. Throws when it fails. */
export async function runPart(script: string, { nodeOptions = [], args = [] }: PartOptions = {}): Promise<MeasuredPart> {
  const child = fork(join(ROOT, 'bench', script), args, {
    cwd: ROOT,
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const printed: string[] = [];
  const bars: Bar[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  child.on('message', (sent) => bars.push(...(sent as readonly Bar[])));
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) throw new Error(`bench/${script} ended with ${exitCode}`);
  return { command: ['node', ...nodeOptions, `bench/${script}`, ...args].join(' '), output: printed.join(''), bars };
}

interface PartOptions {
  readonly nodeOptions?: readonly string[];
  readonly args?: readonly string[];
}
