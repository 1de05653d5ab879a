import { execa } from 'execa';

/** Nothing of the machine's own git configuration may leak in: no hooks, no signing, no rewritten addresses. */
export const isolatedGitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
};

interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs git on a bare repository and returns its standard output, untouched; throws when git fails. */
export async function gitBytes(gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<Uint8Array> {
  const { stdout } = await execa('git', ['--git-dir', gitDir, ...args], {
    encoding: 'buffer',
    stripFinalNewline: false,
    maxBuffer: 512 * 1024 * 1024,
    env: { ...isolatedGitEnvironment, ...options.env },
    ...(options.input === undefined ? { stdin: 'ignore' } : { input: options.input }),
  });
  return stdout;
}

/** Like `gitBytes`, as text without the final newline. */
export async function git(gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return Buffer.from(await gitBytes(gitDir, args, options))
    .toString('utf8')
    .replace(/\n$/, '');
}

/** Like `git`, but undefined when git says no (unknown object, no merge base). */
export async function askGit(gitDir: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await git(gitDir, args);
  } catch {
    return undefined;
  }
}
