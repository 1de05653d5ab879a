import type { Stage } from '../../../tools/stage/start-stage.ts';

interface Change {
  readonly branch: string;
  readonly author?: string;
  readonly base?: string;
  readonly files?: Readonly<Record<string, string | null>>;
}

/** Opens a pull request that touches the small project only (or the given files), and returns its number. */
export async function openChange(
  { repository }: Pick<Stage, 'repository'>,
  { branch, author = 'ana', base = 'main', files }: Change,
): Promise<number> {
  await repository.commit({ branch, from: base, files: files ?? { 'fleet/notes.md': `${branch}\n` }, message: `Change ${branch}`, author });
  return repository.openPullRequest({ title: `Change ${branch}`, branch, base, author });
}

/** Pushes one more commit to the branch of such a pull request. */
export async function pushMore({ repository }: Pick<Stage, 'repository'>, branch: string, text = 'more\n'): Promise<string> {
  return repository.commit({ branch, files: { 'fleet/notes.md': text }, message: 'More', author: 'ana' });
}
