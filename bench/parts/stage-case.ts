import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EXAMPLE_PYTHON } from '../../tools/stage/example.ts';
import type { RatioCase } from './ratio-cases.ts';

/** A case on disk. */
export interface StagedCase {
  readonly ratioCase: RatioCase;
  /** A repository with the base on `main` and the pull request checked out. */
  readonly repository: string;
  /** The dbt project of both sides, side by side, as `base` and `head`; without anything that dbt has written. */
  readonly sides: string;
  readonly remove: () => void;
}

/** Makes a case's repository, and plain copies of both sides' dbt project, in a new temporary folder. */
export function stageCase(ratioCase: RatioCase): StagedCase {
  const folder = mkdtempSync(join(tmpdir(), 'steward-bench-ratio-'));
  const [repository, sides] = [join(folder, 'repository'), join(folder, 'sides')];
  const project = join(repository, ratioCase.projectDir);
  const copyTo = (side: 'base' | 'head') =>
    cpSync(project, join(sides, side), { recursive: true, filter: (path) => !path.endsWith('/.git') });
  writeAll(repository, { ...ratioCase.files, '.gitignore': '*.duckdb\ntarget/\nlogs/\n' });
  git(repository, ['init', '-q', '-b', 'main']);
  commit(repository, 'Base');
  copyTo('base');
  git(repository, ['checkout', '-q', '-b', 'pull-request']);
  change(repository, ratioCase);
  commit(repository, 'Pull request');
  copyTo('head');
  const { file, path } = ratioCase.database;
  if (file !== undefined) copyFileSync(file, join(repository, path));
  return { ratioCase, repository, sides, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The dbt program of the example's environment. */
export const EXAMPLE_DBT = join(dirname(EXAMPLE_PYTHON), 'dbt');

function change(repository: string, { change: changed }: RatioCase): void {
  if ('patch' in changed) git(repository, ['apply', '-'], changed.patch);
  else writeAll(repository, changed.files);
}

function commit(repository: string, message: string): void {
  git(repository, ['add', '-A']);
  git(repository, ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '-q', '-m', message]);
}

function git(cwd: string, args: readonly string[], input = ''): void {
  execFileSync('git', args, { cwd, input, stdio: ['pipe', 'ignore', 'inherit'] });
}

function writeAll(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
