import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../tools/stage/example.ts';
import type { Bar } from './bar.ts';
import type { GrowthRow } from './growth-row.ts';
import type { PartMessage } from './send-to-bench.ts';

/** What one script of the bench printed, and what it measured. */
export interface MeasuredPart {
  readonly command: string;
  readonly output: string;
  readonly bars: readonly Bar[];
  readonly growth: readonly GrowthRow[];
}

/** Runs one script of bench/ in a process of its own, so that its memory and its warm code are its own. Throws when it fails. */
export async function runPart(script: string, { nodeOptions = [], args = [] }: PartOptions = {}): Promise<MeasuredPart> {
  const child = fork(join(ROOT, 'bench', script), args, {
    cwd: ROOT,
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // JSON would make null of a value that is no number, and that is below every bar.
    serialization: 'advanced',
  });
  const printed: string[] = [];
  const bars: Bar[] = [];
  const growth: GrowthRow[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  child.on('message', (sent) => {
    const message = sent as PartMessage;
    bars.push(...(message.bars ?? []));
    growth.push(...(message.growth ?? []));
  });
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) throw new Error(`bench/${script} ended with ${exitCode}`);
  return { command: ['node', ...nodeOptions, `bench/${script}`, ...args].join(' '), output: printed.join(''), bars, growth };
}

interface PartOptions {
  readonly nodeOptions?: readonly string[];
  readonly args?: readonly string[];
}
