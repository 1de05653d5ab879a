import type { Git } from '../core/ports/git.ts';
import { Problem } from '../core/problem.ts';

/** Where pull requests usually go, most telling first. */
const LIKELY = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The commit to compare with: the merge base of HEAD and the named revision, or of the default branch. */
export async function findBase(git: Pick<Git, 'resolve' | 'mergeBase'>, root: string, wanted: string | undefined): Promise<string> {
  for (const revision of wanted === undefined ? LIKELY : [wanted]) {
    const sha = await git.resolve(root, revision);
    if (sha === undefined) continue;
    return (await git.mergeBase(root, sha, 'HEAD')) ?? sha;
  }
  throw new Problem('STW-4004', { base: wanted ?? `(looked for ${LIKELY.join(', ')})` });
}
