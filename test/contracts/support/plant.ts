import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../scripts/root.ts';

const RULE_FILES = ['tsconfig.json', '.oxlintrc.json', 'biome.json', '.dependency-cruiser.mjs', 'knip.json', 'package.json', '.gitignore'];

export interface Planted {
  readonly folder: string;
  readonly run: (tool: string, args: readonly string[]) => Promise<ToolRun>;
  readonly remove: () => Promise<void>;
}

interface ToolRun {
  readonly status: number;
  readonly output: string;
}

/** A repository of its own in a temporary folder that holds the given files and is judged by this repository's rules and tools. */
export async function plant(files: Readonly<Record<string, string>>): Promise<Planted> {
  const folder = await mkdtemp(join(tmpdir(), 'steward-planted-'));
  await Promise.all(RULE_FILES.map((name) => cp(join(root, name), join(folder, name))));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await promisify(execFile)('git', ['init', '--quiet', folder]);
  return { folder, run: (tool, args) => runTool(folder, tool, args), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** What a tool says and how it ends; a status other than 0 is an answer here, not an error. */
function runTool(folder: string, tool: string, args: readonly string[]): Promise<ToolRun> {
  const bin = join(root, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(join(bin, tool), args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ status, output: `${stdout}${stderr}` });
    });
  });
}
