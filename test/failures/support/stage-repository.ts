import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Copies the files of the repository `from` to the new folder `to`: its code, neither data nor what dbt left. */
export async function copyRepository(from: string, to: string): Promise<void> {
  const skipped = new Set(['target', 'logs', 'dbt_packages', '.dlt', '.user.yml', '__pycache__']);
  await cp(from, to, { recursive: true, filter: (path) => !skipped.has(path.split('/').at(-1) ?? '') && !path.endsWith('.duckdb') });
}

/** Applies a unified diff at the root of `repository`, as a pull request brings it. Throws what git says where it doesn't apply. */
export async function applyPatch(repository: string, patch: string): Promise<void> {
  await gitApply(repository, patch, []);
}

/** Takes a diff that was applied away again. */
export async function revertPatch(repository: string, patch: string): Promise<void> {
  await gitApply(repository, patch, ['--reverse']);
}

async function gitApply(repository: string, patch: string, options: readonly string[]): Promise<void> {
  // Without a ceiling, git would take the paths from the root of a repository that is around the folder.
  const env = { PATH: process.env['PATH'] ?? '', GIT_CEILING_DIRECTORIES: dirname(repository) };
  const running = run('git', ['apply', '--whitespace=nowarn', ...options], { cwd: repository, env });
  running.child.stdin?.end(patch);
  await running;
}
