import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { remember } from './remember.ts';
import { askGit, git } from './run-git.ts';

/** Commits seen so far; objects never go away here. */
const commits = new Set<string>();

/** Resolves a branch, tag, full ref or SHA to a commit SHA. Never an option: anything git could read as one is unknown. */
export async function resolveCommit(gitDir: string, name: string): Promise<string | undefined> {
  if (name === '' || name.startsWith('-') || /[\s~^:?*[\\]|\.\.|@\{/.test(name)) return undefined;
  if (/^[0-9a-f]{40}$/.test(name)) return (await isCommit(gitDir, name)) ? name : undefined;
  for (const candidate of name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`, name]) {
    const sha =
      (await looseBranch(gitDir, candidate)) ?? (await askGit(gitDir, ['rev-parse', '--verify', '--quiet', `${candidate}^{commit}`]));
    if (sha) return sha;
  }
  return undefined;
}

/** Branches are mostly files of their own; reading one is a hundred times faster than asking git. */
async function looseBranch(gitDir: string, ref: string): Promise<string | undefined> {
  if (!ref.startsWith('refs/heads/')) return undefined;
  try {
    const sha = (await readFile(join(gitDir, ref), 'utf8')).trim();
    return /^[0-9a-f]{40}$/.test(sha) ? sha : undefined;
  } catch {
    return undefined;
  }
}

async function isCommit(gitDir: string, sha: string): Promise<boolean> {
  const key = `${gitDir} ${sha}`;
  if (commits.has(key)) return true;
  if ((await askGit(gitDir, ['cat-file', '-t', sha])) !== 'commit') return false;
  commits.add(key);
  return true;
}

/** All branches with the commit each is at. */
export async function listBranches(gitDir: string): Promise<ReadonlyMap<string, string>> {
  const lines = await git(gitDir, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads/']);
  return new Map(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(41).replace('refs/heads/', ''), line.slice(0, 40)]),
  );
}

/** Best common ancestor of two commits (by SHA), or undefined for unrelated histories. */
export const mergeBase = remember(500, (gitDir, base, head) => askGit(gitDir, ['merge-base', base, head]));

/** Points a ref at a commit. */
export async function setRef(gitDir: string, ref: string, sha: string): Promise<void> {
  await git(gitDir, ['update-ref', ref, sha]);
}

/** Removes a ref. */
export async function deleteRef(gitDir: string, ref: string): Promise<void> {
  await git(gitDir, ['update-ref', '-d', ref]);
}
