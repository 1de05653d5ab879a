import { literalPattern } from '../../dbt/literal-pattern.ts';
import { isName, plainName, type Token } from '../template-tokens.ts';
import { type SelectBlock, type SelectItem, selectBlocks } from './select-blocks.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** A column that a model has under another name now. Names are in lower case. */
export interface RenamedColumn {
  readonly model: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Reads a renamed column by its new name wherever a template reads it from that model, and gives it out under its old name, so that
 * nothing downstream moves. Undefined when the template can't be rewritten that way, or doesn't read the column.
 */
export function withRenamedReads(text: string, renamed: RenamedColumn): string | undefined {
  const blocks = selectBlocks(text);
  const passing = new Set<string>();
  const edits: TextEdit[] = [];
  for (const block of blocks) {
    const aliases = aliasesOf(block, renamed.model, passing);
    if (aliases.size === 0) continue;
    const found = editsIn(block, {
      aliases,
      renamed,
      inner: blocks.filter((other) => other !== block && other.start > block.start && other.end <= block.end),
    });
    if (found === undefined) return undefined;
    edits.push(...found);
    if (block.cte !== undefined && passesOn(block, aliases)) passing.add(block.cte);
  }
  return edits.length === 0 ? undefined : applyEdits(text, edits);
}

function aliasesOf({ from }: SelectBlock, model: string, passing: ReadonlySet<string>): ReadonlySet<string> {
  const reading = from.filter(({ kind, name }) => (kind === 'ref' ? name === model : kind === 'name' && passing.has(name)));
  return new Set(reading.map(({ alias }) => alias));
}

function passesOn({ items }: SelectBlock, aliases: ReadonlySet<string>): boolean {
  return items.some(({ star }) => star !== undefined && (star === '' || aliases.has(star)));
}

interface Rewriting {
  readonly aliases: ReadonlySet<string>;
  readonly renamed: RenamedColumn;
  /** Subqueries: they have their own say about what a name means. */
  readonly inner: readonly SelectBlock[];
}

function editsIn(block: SelectBlock, { aliases, renamed, inner }: Rewriting): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const isOutput = block.items.some(({ name }) => name === renamed.from);
  let clause = 'select';
  for (const [at, token] of block.tokens.entries()) {
    if (token.kind === 'word' && CLAUSES.has(token.text.toLowerCase())) clause = token.text.toLowerCase();
    if (inner.some(({ start, end }) => token.start >= start && token.start < end)) continue;
    if (token.kind === 'jinja') {
      const text = inJinja(token.text, renamed);
      if (text !== token.text) edits.push({ start: token.start, end: token.end, text });
      continue;
    }
    if (!readsColumn(block.tokens, at, { aliases, column: renamed.from })) continue;
    if (clause === 'using') return undefined;
    if ((clause === 'order' || clause === 'qualify') && isOutput && block.tokens[at - 1]?.text !== '.') continue;
    const item = block.items.find(({ start, end }) => token.start >= start && token.end <= end);
    edits.push({
      start: token.start,
      end: token.end,
      text: sameQuotes(token, renamed.to) + (isWholeItem(item) ? ` as ${token.text}` : ''),
    });
  }
  return edits;
}

const CLAUSES = new Set(['from', 'where', 'group', 'having', 'qualify', 'order', 'using', 'on', 'window', 'join']);

function readsColumn(
  tokens: readonly Token[],
  at: number,
  { aliases, column }: { readonly aliases: ReadonlySet<string>; readonly column: string },
): boolean {
  const token = tokens[at];
  if (!isName(token) || plainName(token.text) !== column) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (after?.text === '.' || after?.text === '(' || before?.text.toLowerCase() === 'as') return false;
  if (before?.text !== '.') return true;
  return aliases.has(plainName(tokens[at - 2]?.text ?? ''));
}

/** `column` or `t.column` without an alias: its own name is what comes out. */
function isWholeItem(item: SelectItem | undefined): boolean {
  if (item === undefined) return false;
  return item.tokens.length === 1 || (item.tokens.length === 3 && item.tokens[1]?.text === '.');
}

function sameQuotes({ text }: Token, name: string): string {
  const quote = /^["`]/.exec(text)?.[0] ?? '';
  return `${quote}${name}${quote}`;
}

/** Macros get columns as strings. What `ref`, `source`, `var` and `config` name is no column. */
function inJinja(jinja: string, { from, to }: RenamedColumn): string {
  if (!jinja.startsWith('{{') || /\b(?:ref|source|var|env_var|config|doc)\s*\(/.test(jinja)) return jinja;
  return jinja.replaceAll(
    new RegExp(`(['"])((?:\\w+\\.)?)${literalPattern(from)}\\1`, 'gi'),
    (_, quote: string, qualifier: string) => `${quote}${qualifier}${to}${quote}`,
  );
}
