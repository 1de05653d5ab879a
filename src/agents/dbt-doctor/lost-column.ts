import { changedFile, type FixContext, type ProjectFile } from './fix-context.ts';
import { hunksOf } from './hunks.ts';
import { columnsOf, csvHeader, headRelation, parentsIn } from './output-names.ts';
import { type SelectBlock, type SelectItem, selectBlocks } from './select-blocks.ts';
import { lineAt } from './text-edit.ts';

/** A column that a model had on the base and that this pull request took away or renamed. */
export interface LostColumn {
  readonly model: string;
  readonly column: string;
  readonly renamedTo: string | undefined;
  /** The file whose change did it, perhaps further up. */
  readonly file: ProjectFile;
  readonly line: number;
  /** The base's text of the entry in the select list. */
  readonly item: string | undefined;
}

/** Follows a column that a model no longer has to the change that lost it, through `select *` where it stands in the way. */
export function lostColumn(context: FixContext, model: string, column: string): LostColumn | undefined {
  return follow({ context, model: model.toLowerCase(), column: column.toLowerCase() }, new Set());
}

interface Wanted {
  readonly context: FixContext;
  readonly model: string;
  readonly column: string;
}

function follow(wanted: Wanted, seen: ReadonlySet<string>): LostColumn | undefined {
  const { context, model, column } = wanted;
  const relation = headRelation(context, model);
  if (relation === undefined || seen.has(model)) return undefined;
  if (columnsOf(context, 'head', model)?.includes(column) === true) return undefined;
  const file = changedFile(context, relation.path);
  const here = file === undefined ? undefined : lostIn(file, wanted);
  if (here !== undefined) return here;
  const text = context.text('head', relation.path) ?? '';
  if (columnsOf(context, 'base', model)?.includes(column) !== true) return undefined;
  const passed = selectBlocks(text).some(({ items }) => items.some(({ star }) => star !== undefined));
  const parents = passed ? parentsIn(text) : [];
  return parents.map((parent) => follow({ ...wanted, model: parent }, new Set([...seen, model]))).find((found) => found !== undefined);
}

function lostIn(file: ProjectFile, wanted: Wanted): LostColumn | undefined {
  if (file.base === undefined || file.head === undefined) return undefined;
  return file.path.endsWith('.csv')
    ? lostHeader(file, { base: file.base, head: file.head }, wanted)
    : lostItem(file, { base: file.base, head: file.head }, wanted);
}

interface Texts {
  readonly base: string;
  readonly head: string;
}

function lostHeader(file: ProjectFile, texts: Texts, { model, column }: Wanted): LostColumn | undefined {
  const [base, head] = [csvHeader(texts.base), csvHeader(texts.head)];
  if (!base.includes(column) || head.includes(column)) return undefined;
  const successor = base.length === head.length ? head[base.indexOf(column)] : undefined;
  const renamedTo = successor === undefined || base.includes(successor) ? undefined : successor;
  return { model, column, renamedTo, file, line: 1, item: undefined };
}

function lostItem(file: ProjectFile, texts: Texts, { model, column }: Wanted): LostColumn | undefined {
  const blocks = { base: selectBlocks(texts.base), head: selectBlocks(texts.head) };
  for (const [index, before] of blocks.base.entries()) {
    const item = before.items.find(({ name }) => name === column);
    const after = counterpart(before, index, blocks);
    if (item === undefined || after === undefined || after.items.some(({ name, star }) => name === column || star !== undefined)) continue;
    const renamed = successorOf(item, before, after);
    const line = renamed === undefined ? lineOfRemoval(texts, item) : lineAt(texts.head, renamed.start);
    return { model, column, renamedTo: renamed?.name, file, line, item: texts.base.slice(item.start, item.end) };
  }
  return undefined;
}

function counterpart(
  before: SelectBlock,
  index: number,
  { base, head }: { readonly base: readonly SelectBlock[]; readonly head: readonly SelectBlock[] },
) {
  if (before.cte !== undefined) return head.find(({ cte, depth }) => cte === before.cte && depth === before.depth);
  return base.length === head.length ? head[index] : head.find(({ cte, depth }) => cte === undefined && depth === before.depth);
}

/** The one new column with the same expression, else the one new column in the same place that still reads something of the old. */
function successorOf(item: SelectItem, before: SelectBlock, after: SelectBlock): SelectItem | undefined {
  const known = new Set(before.items.map(({ name }) => name));
  const added = after.items.filter(({ name }) => name !== undefined && !known.has(name));
  const same = added.filter(({ expression }) => expression === item.expression);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const kept = new Set(after.items.map(({ name }) => name));
  const removed = before.items.filter(({ name }) => !kept.has(name));
  const [only] = added;
  if (added.length !== 1 || removed.length !== 1 || only === undefined) return undefined;
  const samePlace = after.items.indexOf(only) === before.items.indexOf(item);
  const words = new Set(item.tokens.map(({ text }) => text.toLowerCase()));
  const shares = only.tokens.some(({ kind, text }) => kind !== 'mark' && text.toLowerCase() !== 'as' && words.has(text.toLowerCase()));
  return samePlace && (shares || areAlike(item, only)) ? only : undefined;
}

/** `payment_type` and `payment_method`: half of the words of a name stay when it is renamed. */
function areAlike({ name: one = '' }: SelectItem, { name: other = '' }: SelectItem): boolean {
  const words = new Set(one.split('_'));
  return one.includes(other) || other.includes(one) || other.split('_').some((word) => word.length > 2 && words.has(word));
}

function lineOfRemoval({ base, head }: Texts, item: SelectItem): number {
  const baseLine = lineAt(base, item.start);
  const hunk = hunksOf(base, head).find((each) => baseLine >= each.baseLine && baseLine < each.baseLine + each.base.length);
  return hunk?.line ?? 1;
}
