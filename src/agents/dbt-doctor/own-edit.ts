import { blame } from './blame.ts';
import { editedFailingFile } from './failing-place.ts';
import { changedFile, type FixContext } from './fix-context.ts';
import { guiltyHunk } from './guilty-hunk.ts';
import { type Hunk, hunkAt, hunksOf, type TokenChange, tokenChanges } from './hunks.ts';

/** The edit of this pull request that a failure comes from: its file on both sides, its lines, and its words. */
export interface OwnEdit {
  readonly path: string;
  readonly base: string;
  readonly head: string;
  readonly hunk: Hunk;
  /** What changed in those lines and beside them, word by word. */
  readonly changes: readonly TokenChange[];
}

/** The guilty edit in the failing file, else where the blame lies; undefined when nobody is to blame. */
export function ownEdit(context: FixContext): OwnEdit | undefined {
  const own = editedFailingFile(context);
  const hunk = own === undefined ? undefined : guiltyHunk(own, context.diagnosis);
  if (own !== undefined && hunk !== undefined && context.diagnosis.owner === 'author') return withChanges(own, hunk);
  const blamed = blame(context);
  const file = changedFile(context, blamed?.path);
  if (blamed === undefined || file?.base === undefined || file.head === undefined) return undefined;
  const { path, base, head } = file;
  const there = hunkAt(hunksOf(base, head), blamed.line);
  return there === undefined ? undefined : withChanges({ path, base, head }, there);
}

function withChanges({ path, base, head }: Pick<OwnEdit, 'path' | 'base' | 'head'>, hunk: Hunk): OwnEdit {
  const near = tokenChanges(base, head).filter(({ line }) => line >= hunk.line - 1 && line <= hunk.line + hunk.head.length);
  return { path, base, head, hunk, changes: near };
}
