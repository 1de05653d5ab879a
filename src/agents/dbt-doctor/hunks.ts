import { diffArrays } from 'diff';
import { meaningful, type Token, templateTokens } from '../template-tokens.ts';
import { lineAt, linesWithEnds, type TextEdit } from './text-edit.ts';

/** Neighbouring lines that the pull request replaced. Lines keep their ends. */
export interface Hunk {
  /** The first of its lines in the head, from 1; where lines were only taken out, the line that now stands in their place. */
  readonly line: number;
  readonly baseLine: number;
  readonly base: readonly string[];
  readonly head: readonly string[];
}

/** Neighbouring words that the pull request replaced; `edit` on the head's text takes exactly this change back. */
export interface TokenChange {
  /** Line of the head, from 1. */
  readonly line: number;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly edit: TextEdit;
}

const MAX_EDITS = 4000;

/** The changes of one file, line by line; none where the texts have too little in common. */
export function hunksOf(base: string, head: string): readonly Hunk[] {
  const parts = diffArrays([...linesWithEnds(base)], [...linesWithEnds(head)], { maxEditLength: MAX_EDITS }) ?? [];
  const hunks: { line: number; baseLine: number; base: string[]; head: string[] }[] = [];
  let [line, baseLine] = [1, 1];
  let isOpen = false;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      line += value.length;
      baseLine += value.length;
      isOpen = false;
      continue;
    }
    if (!isOpen) hunks.push({ line, baseLine, base: [], head: [] });
    isOpen = true;
    hunks.at(-1)?.[added ? 'head' : 'base'].push(...value);
    if (added) line += value.length;
    else baseLine += value.length;
  }
  return hunks;
}

/** The hunk that a line of the head lies in; lines that were only taken out lie between two lines. */
export function hunkAt(hunks: readonly Hunk[], line: number): Hunk | undefined {
  const inside = hunks.find((hunk) => line >= hunk.line && line < hunk.line + hunk.head.length);
  return inside ?? hunks.find((hunk) => hunk.head.length === 0 && (line === hunk.line || line === hunk.line - 1));
}

/** The head's text without one change of the pull request. */
export function withoutHunk(head: string, hunk: Hunk): string {
  const lines = [...linesWithEnds(head)];
  lines.splice(hunk.line - 1, hunk.head.length, ...hunk.base);
  return lines.join('');
}

/** The changes of a SQL template, word by word; spaces and comments are no changes. */
export function tokenChanges(base: string, head: string): readonly TokenChange[] {
  const sides = { base: meaningful(templateTokens(base)), head: meaningful(templateTokens(head)) };
  const parts = diffArrays([...sides.base], [...sides.head], {
    maxEditLength: MAX_EDITS,
    comparator: (one, other) => one.text === other.text,
  });
  const changes: { at: { base: number; head: number }; before: Token[]; after: Token[] }[] = [];
  const at = { base: 0, head: 0 };
  let isOpen = false;
  for (const { added, removed, value } of parts ?? []) {
    if (!added && !removed) {
      at.base += value.length;
      at.head += value.length;
      isOpen = false;
      continue;
    }
    if (!isOpen) changes.push({ at: { ...at }, before: [], after: [] });
    isOpen = true;
    changes.at(-1)?.[added ? 'after' : 'before'].push(...value);
    at[added ? 'head' : 'base'] += value.length;
  }
  return changes.map(({ at: start, before, after }) => ({
    line: lineAt(head, (sides.head[start.head] ?? sides.head.at(-1))?.start ?? 0),
    before,
    after,
    edit: reverting(
      { before, after },
      {
        base,
        head,
        baseEnd: sides.base[start.base - 1]?.end ?? 0,
        headEnd: sides.head[start.head - 1]?.end ?? 0,
        baseNext: sides.base[start.base + before.length]?.start ?? base.length,
        headNext: sides.head[start.head + after.length]?.start ?? head.length,
      },
    ),
  }));
}

interface Around {
  readonly base: string;
  readonly head: string;
  /** Ends of the last words that both sides have. */
  readonly baseEnd: number;
  readonly headEnd: number;
  /** Starts of the next words that both sides have. */
  readonly baseNext: number;
  readonly headNext: number;
}

function reverting({ before, after }: Pick<TokenChange, 'before' | 'after'>, around: Around): TextEdit {
  const { base, head, baseEnd, headEnd, baseNext, headNext } = around;
  const [was, is] = [before[0], after[0]];
  const wasEnd = before.at(-1)?.end ?? 0;
  if (was !== undefined && is !== undefined)
    return { start: is.start, end: after.at(-1)?.end ?? is.end, text: base.slice(was.start, wasEnd) };
  if (is !== undefined) return { start: spaceBefore(head, headEnd, is.start), end: after.at(-1)?.end ?? is.end, text: '' };
  if (was === undefined) return { start: headEnd, end: headEnd, text: '' };
  // A word that clung to the next one, such as a qualifier, goes back to it.
  if (wasEnd === baseNext) return { start: headNext, end: headNext, text: base.slice(was.start, wasEnd) };
  return { start: headEnd, end: headEnd, text: base.slice(spaceBefore(base, baseEnd, was.start), wasEnd) };
}

/** Where the blanks in front of a word begin, a comment before them left out. */
function spaceBefore(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
