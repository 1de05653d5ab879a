import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { root } from '../root.ts';
import type { StageResult } from './stage.ts';

const bin = join(root, 'node_modules/.bin');

/** Runs one of the repository's own tools, whose output goes to the terminal. Passed when it ends with 0. */
export async function runTool(name: string, args: readonly string[]): Promise<StageResult> {
  // The tools say `env node`: that must be the repository's Node, also when the shell's is older.
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  const child = spawn(join(bin, name), args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = await once(child, 'close');
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
