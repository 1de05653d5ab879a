import { isAbsolute, join, resolve as resolvePath } from 'node:path';
import type { Files } from '../core/ports/files.ts';
import type { Git } from '../core/ports/git.ts';
import type { Processes, ProcessResult } from '../core/ports/processes.ts';
import { Problem } from '../core/problem.ts';

/** Neither the user's nor the machine's configuration, hooks, helpers or prompts take part: what git answers depends on the repository alone. */
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.quotePath=false',
  'safe.directory=*',
  'diff.orderFile=/dev/null',
  'gc.auto=0',
];
const DIFF = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '-M',
  '-U0',
  '--inter-hunk-context=0',
];

interface Machine {
  readonly processes: Processes;
  readonly files: Files;
  /** The search path that finds git. */
  readonly path: string;
}

type Call = (folder: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<ProcessResult>;

/** The local repository through the git binary. A git that is missing or fails unexpectedly is a Problem (STW-4007). */
export function systemGit(machine: Machine): Git {
  const call = caller(machine);
  const resolve = (root: string, revision: string): Promise<string | undefined> => resolveRevision(call, root, revision);
  return {
    root: async (folder) => textOf(await call(folder, ['rev-parse', '--show-toplevel'])),
    resolve,
    mergeBase: async (root, left, right) => mergeBase(call, root, [left, right]),
    dirty: async (root) => (await must(call(root, ['status', '--porcelain', '-z', '--untracked-files=normal']))).stdout !== '',
    diff: async (root, from, to) =>
      to === 'working-tree' ? diffWorkingTree(machine, root, from) : diffInto(machine, root, { args: [checked(from), checked(to)] }),
    diffCheckouts: async (from, to) => {
      const env = { GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, from.root, 'objects') };
      return diffInto(machine, to.root, { args: [checked(from.sha), checked(to.sha)], env });
    },
    worktree: (root, sha, folder) => addWorktree(call, root, { sha, folder }),
  };
}

/** The commit that a checkout is at, or undefined when it is none. */
export function checkedOutSha(git: Git, folder: string): Promise<string | undefined> {
  return git.resolve(folder, 'HEAD');
}

function caller({ processes, path }: Machine): Call {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const own = {
    PATH: path,
    LC_ALL: 'C',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
  return (folder, args, env = {}) =>
    processes.run({ file: 'git', args: ['--no-pager', ...settings, ...args], cwd: folder, env: { ...own, ...env } });
}

async function resolveRevision(call: Call, root: string, revision: string): Promise<string | undefined> {
  if (revision.startsWith('-')) return undefined;
  return textOf(await call(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]));
}

async function mergeBase(call: Call, root: string, revisions: readonly string[]): Promise<string | undefined> {
  if (revisions.some((revision) => revision.startsWith('-'))) return undefined;
  return textOf(await call(root, ['merge-base', ...revisions]));
}

/**
 * Puts the working tree into an index and objects of its own, so that new files take part in rename detection while the repository's
 * index and objects stay as they are.
 */
async function diffWorkingTree(machine: Machine, root: string, from: string): Promise<string> {
  const call = caller(machine);
  const folder = await machine.files.temporary('steward-diff');
  try {
    const index = await pathInGit(call, root, 'index');
    const env = {
      GIT_INDEX_FILE: join(folder, 'index'),
      GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, root, 'objects'),
    };
    await machine.files.write(join(folder, 'objects', 'info', 'packs'), '');
    if (await machine.files.exists(index)) await machine.files.copy(index, env.GIT_INDEX_FILE);
    await must(call(root, ['add', '--all', '--', '.'], env));
    return await diffInto(machine, root, { args: ['--cached', checked(from)], env });
  } finally {
    await machine.files.remove(folder);
  }
}

interface DiffCall {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The diff goes through a file: standard output is kept only in part when it is very long. */
async function diffInto(machine: Machine, root: string, { args, env = {} }: DiffCall): Promise<string> {
  const folder = await machine.files.temporary('steward-diff');
  try {
    const output = join(folder, 'diff');
    await must(caller(machine)(root, ['diff', ...DIFF, `--output=${output}`, ...args, '--'], env));
    return (await machine.files.read(output)) ?? '';
  } finally {
    await machine.files.remove(folder);
  }
}

async function pathInGit(call: Call, root: string, name: string): Promise<string> {
  const path = (await must(call(root, ['rev-parse', '--git-path', name]))).stdout.trimEnd();
  return isAbsolute(path) ? path : resolvePath(root, path);
}

async function addWorktree(
  call: Call,
  root: string,
  { sha, folder }: { sha: string; folder: string },
): Promise<{ remove(): Promise<void> }> {
  await must(call(root, ['worktree', 'add', '--quiet', '--detach', '--', folder, checked(sha)]));
  const remove = async (): Promise<void> => {
    await call(root, ['worktree', 'remove', '--force', '--', folder]);
    await call(root, ['worktree', 'prune']);
  };
  return { remove };
}

async function must(running: Promise<ProcessResult>): Promise<ProcessResult> {
  const result = await running;
  if (result.exitCode === 0) return result;
  const said = result.stderr.trim().slice(-500);
  throw new Problem('STW-4007', { detail: result.ended === 'not-found' ? 'git was not found on the search path' : `git failed: ${said}` });
}

function textOf(result: ProcessResult): string | undefined {
  if (result.ended === 'not-found') throw new Problem('STW-4007', { detail: 'git was not found on the search path' });
  const text = result.stdout.replace(/\r?\n$/, '');
  return result.exitCode === 0 && text !== '' ? text : undefined;
}

function checked(sha: string): string {
  if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) return sha;
  throw new Problem('STW-4004', { base: sha });
}
