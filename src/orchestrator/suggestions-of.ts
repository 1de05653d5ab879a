import { diffArrays } from 'diff';
import type { ReviewComment } from '../core/ports/code-host.ts';
import type { Proposal, ProposedFile } from '../core/proposal.ts';
import { paragraph } from '../report/block-to-mdast.ts';
import { shorten } from '../report/hygiene.ts';
import { writeMarkdown } from '../report/markdown.ts';

interface Sides {
  /** The files as they are on the head commit. */
  readonly before: ReadonlyMap<string, string | undefined>;
  /** What the pull request changes, as GitHub's hunks by path. */
  readonly patches: ReadonlyMap<string, string>;
}

/**
 * A proposal as suggestions that a click commits, or undefined when it can't be one as a whole: GitHub takes them only on lines that the
 * diff shows, and half a fix is none.
 */
export function suggestionsOf(proposal: Pick<Proposal, 'title' | 'files'>, sides: Sides): readonly ReviewComment[] | undefined {
  const edits = proposal.files.map((file) => editsOf(file, sides));
  if (edits.includes(undefined)) return undefined;
  const all = edits.flatMap((some) => some ?? []);
  if (all.length === 0 || all.some(({ lines }) => lines.some(isCommand))) return undefined;
  return all.map((edit, index) => toComment(edit, `${proposal.title}${all.length === 1 ? '' : ` (${index + 1} of ${all.length})`}`));
}

interface Edit {
  readonly path: string;
  readonly first: number;
  readonly last: number;
  /** What stands there instead of lines `first` to `last`. */
  readonly lines: readonly string[];
}

function editsOf({ path, action, content }: ProposedFile, { before, patches }: Sides): readonly Edit[] | undefined {
  const text = before.get(path);
  const patch = patches.get(path);
  if (action !== 'update' || content === undefined || text === undefined || patch === undefined) return undefined;
  const old = linesOf(text);
  const changed = linesOf(content);
  if (old === undefined || changed === undefined) return undefined;
  const edits = edited(old, changed).map((edit) => ({ path, ...anchored(edit, old) }));
  const shown = shownRanges(patch);
  const isShown = ({ first, last }: Edit) => first >= 1 && shown.some((range) => range.first <= first && last <= range.last);
  return edits.every(isShown) ? edits : undefined;
}

/** A file whose last line has no end can't be suggested to the byte, and neither can one with Windows' line ends. */
function linesOf(text: string): readonly string[] | undefined {
  return text.endsWith('\n') && !text.includes('\r') ? text.slice(0, -1).split('\n') : undefined;
}

type Place = Omit<Edit, 'path'>;

function edited(old: readonly string[], changed: readonly string[]): readonly Place[] {
  const edits: Place[] = [];
  let line = 1;
  for (const { added, removed, value, count } of diffArrays([...old], [...changed])) {
    const open = edits.at(-1);
    const start = open !== undefined && open.last + 1 === line ? edits.pop() : undefined;
    const { first, lines } = start ?? { first: line, lines: [] };
    if (added) edits.push({ first, last: line - 1, lines: [...lines, ...value] });
    else if (removed) edits.push({ first, last: line + count - 1, lines });
    else if (start !== undefined) edits.push(start);
    if (!added) line += count;
  }
  return edits;
}

/** An insertion has no line of its own: it stands with the line before it, at the top of a file with the one after it. */
function anchored(edit: Place, old: readonly string[]): Place {
  if (edit.last >= edit.first) return edit;
  const at = Math.max(1, edit.first - 1);
  const anchor = old[at - 1] ?? '';
  return { first: at, last: at, lines: edit.first === 1 ? [...edit.lines, anchor] : [anchor, ...edit.lines] };
}

/** The lines of the head that a patch shows; a comment may not span two hunks. */
function shownRanges(patch: string): readonly { readonly first: number; readonly last: number }[] {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = '1']) => ({
    first: Number(start),
    last: Number(start) + Number(count) - 1,
  }));
}

/** Other bots read such lines, wherever they stand. */
function isCommand(line: string): boolean {
  return /^\s*\/\w/.test(line);
}

/** The block holds the exact lines, so its fence must be longer than any in them. */
function toComment({ path, first, last, lines }: Edit, title: string): ReviewComment {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const block = [`${fence}suggestion`, ...lines, fence].join('\n');
  const said = writeMarkdown(paragraph([shorten(title, 200)], () => undefined));
  return { path, line: last, ...(first === last ? {} : { startLine: first }), body: `${said}\n${block}\n` };
}
