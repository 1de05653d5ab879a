import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './run-git.ts';

const settings = `
[http]
  receivepack = true
[uploadpack]
  allowAnySHA1InWant = true
  allowFilter = true
[receive]
  hideRefs = refs/pull
[gc]
  auto = 0
`;

/** Creates a bare repository that may be read and pushed over HTTP as on GitHub: any SHA may be asked for, pull refs are read-only. */
export async function createBare(gitDir: string, defaultBranch: string): Promise<void> {
  await mkdir(gitDir, { recursive: true });
  await git(gitDir, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`, gitDir]);
  await appendFile(join(gitDir, 'config'), settings);
}

/** Copies all branches and objects of one bare repository into another: a fork, or a fork's commits for a pull request. */
export async function fetchInto(gitDir: string, from: string, refspec: string): Promise<void> {
  await git(gitDir, ['fetch', '--quiet', '--no-tags', '--end-of-options', from, refspec]);
}
