import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { EXAMPLE_DATABASE, EXAMPLE_PYTHON, type ExamplePullRequest, exampleFiles, ROOT } from '../../../tools/stage/example.ts';

/** The example company's repository as somebody has it on their machine, with the data loaded. */
export interface LocalClone {
  readonly root: string;
  git(...args: readonly string[]): Promise<string>;
  /** Runs the bundled command line in the clone, or in a folder of it. */
  steward(
    args: readonly string[],
    folder?: string,
  ): Promise<{ readonly exitCode: number | undefined; readonly stdout: string; readonly stderr: string }>;
  /** A branch with the change of an example pull request, committed. */
  take(example: ExamplePullRequest): Promise<void>;
  /** Writes a file beside the clone and returns its path. */
  scratch(name: string, text: string): string;
  remove(): void;
}

/** Makes the clone in the temporary folder. */
export async function cloneExample(): Promise<LocalClone> {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  const root = join(folder, 'taxi');
  for (const [path, content] of Object.entries(exampleFiles('app'))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  copyFileSync(EXAMPLE_DATABASE, join(root, 'warehouse/taxi.duckdb'));
  const git: LocalClone['git'] = async (...args) => (await execa('git', IDENTITY.concat(args), { cwd: root })).stdout;
  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'Everything');
  return {
    root,
    git,
    async steward(args, inside = '.') {
      const call = [join(ROOT, 'dist/cli/index.js'), ...args];
      const { exitCode, stdout, stderr } = await execa(process.execPath, call, { cwd: join(root, inside), reject: false, stdin: 'ignore' });
      return { exitCode, stdout, stderr };
    },
    async take({ branch, patch, title }) {
      await git('checkout', '-q', '-b', branch, 'main');
      await execa('git', ['apply', '--index', '-'], { cwd: root, input: patch });
      await git('commit', '-q', '-m', title);
    },
    scratch(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const IDENTITY = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com'];

/** Options of every review here. */
export const REVIEW_OPTIONS = ['--json', '--python', EXAMPLE_PYTHON, '--base', 'main', '--project-dir', 'transform'] as const;
