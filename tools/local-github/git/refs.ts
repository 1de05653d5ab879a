import { remember } from './remember.ts';
import { askGit, git } from './run-git.ts';

/** Resolves a branch, tag, full ref or SHA to a commit SHA. Never an option: anything git could read as one is unknown. */
export async function resolveCommit(gitDir: string, name: string): Promise<string | undefined> {
  if (name === '' || name.startsWith('-') || /[\s~^:?*[\\]|\.\.|@\{/.test(name)) return undefined;
  const exact = name.startsWith('refs/') || /^[0-9a-f]{40}$/.test(name);
  for (const candidate of exact ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`, name]) {
    const sha = await askGit(gitDir, ['rev-parse', '--verify', '--quiet', `${candidate}^{commit}`]);
    if (sha) return sha;
  }
  return undefined;
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
