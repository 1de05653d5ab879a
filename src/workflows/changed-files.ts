import type { ChangedFile } from '../agents/review-facts.ts';
import type { Files } from '../core/ports/files.ts';
import { type DiffFile, parseDiff } from '../git/parse-diff.ts';
import { readTexts } from './read-texts.ts';
import type { RunInput } from './run-input.ts';

/** Texts by path from the repository's root, for each side. */
export type SideTexts = Readonly<Record<'base' | 'head', ReadonlyMap<string, string>>>;

/** What the pull request changes, with the texts of both sides. */
export async function changedFiles(input: Pick<RunInput, 'base' | 'head' | 'diff'>, files: Files): Promise<readonly ChangedFile[]> {
  const changed = parseDiff(input.diff);
  const texts = await sideTexts(files, input, new Set(changed.flatMap(pathsOf)));
  return changed.map((file) => withTexts(file, texts));
}

/** Reads the same paths from both checkouts; what isn't there, or is too large for a text, is left out. */
export async function sideTexts(
  files: Files,
  { base, head }: Pick<RunInput, 'base' | 'head'>,
  paths: ReadonlySet<string>,
): Promise<SideTexts> {
  const [ofBase, ofHead] = await Promise.all([base, head].map((folder) => readTexts(files, folder, paths)));
  return { base: ofBase ?? new Map(), head: ofHead ?? new Map() };
}

/** A file's path, and the one that it had before. */
export function pathsOf({ path, previousPath }: DiffFile): readonly string[] {
  return previousPath === undefined ? [path] : [path, previousPath];
}

/** A file of the diff with its texts on the sides where it is one. */
export function withTexts(file: DiffFile, texts: SideTexts): ChangedFile {
  const { path, previousPath, kind, binary, addedLines } = file;
  const base = binary || kind === 'added' ? undefined : texts.base.get(previousPath ?? path);
  const head = binary || kind === 'removed' ? undefined : texts.head.get(path);
  return { path, kind, base, head, addedLines, ...(previousPath === undefined ? {} : { previousPath }) };
}
