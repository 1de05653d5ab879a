import type { LineFix } from '../core/finding.ts';
import { meaningful, type Token, templateTokens } from './template-tokens.ts';

/** What stands instead of the pieces from a place to (not including) another. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Looks whether a fix begins at a piece of a template; spaces and comments are not among the pieces. */
export type FindReplacement = (pieces: readonly Token[], at: number) => Replacement | undefined;

/**
 * A line with the one change that `find` sees in it. None where it sees none or several, where a comment stands inside, or where the
 * text can't be cut into pieces for sure.
 */
export function fixLine(text: string, line: number, find: FindReplacement): LineFix | undefined {
  if (!isPlain(text)) return undefined;
  const before = text.split('\n')[line - 1];
  if (before === undefined || before.length > LONGEST_LINE) return undefined;
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line === 1 ? 0 : 1);
  const pieces = meaningful(templateTokens(text));
  const edits = pieces.flatMap((piece, at) => {
    const found = piece.start >= start && piece.start < start + before.length ? find(pieces, at) : undefined;
    return found === undefined ? [] : [editOf(found, pieces)];
  });
  const [edit, another] = edits;
  if (edit === undefined || another !== undefined || edit.start < start || edit.end > start + before.length) return undefined;
  if (hasComment(text.slice(edit.start, edit.end))) return undefined;
  return { before, after: `${text.slice(start, edit.start)}${edit.text}${text.slice(edit.end, start + before.length)}` };
}

/** A line that nobody reads is none to suggest. */
const LONGEST_LINE = 500;

/** Backslashes and dollars may end or begin a string where the pieces don't. */
function isPlain(text: string): boolean {
  return !/\r|\\['"]|\$\w*\$|'''|"""/.test(text);
}

function editOf({ from, to, text }: Replacement, pieces: readonly Token[]) {
  return { start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0, text };
}

function hasComment(text: string): boolean {
  return templateTokens(text).some(({ kind }) => kind === 'comment');
}
