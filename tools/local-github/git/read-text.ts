import { gitBytes } from './run-git.ts';

/** Text of a file at a commit, to the last byte, or undefined when there is none. */
export async function readText(gitDir: string, sha: string, path: string): Promise<string | undefined> {
  try {
    return Buffer.from(await gitBytes(gitDir, ['cat-file', 'blob', `${sha}:${path}`])).toString('utf8');
  } catch {
    return undefined;
  }
}
