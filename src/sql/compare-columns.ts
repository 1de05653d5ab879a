import type { ColumnChange } from './classification.ts';
import { trait } from './function-traits.ts';
import type { OutputColumn } from './model.ts';
import { has } from './terms.ts';
import { writtenForm } from './written-form.ts';

/** An output column on both sides, as far as it exists there, and what became of it. */
export interface ColumnPair {
  readonly change: ColumnChange;
  readonly base: OutputColumn | undefined;
  readonly head: OutputColumn | undefined;
}

type SameValue = (base: OutputColumn, head: OutputColumn) => boolean;

/** Pairs the columns of both sides by name, then the rest by value (a rename has one candidate on each side). */
export function compareColumns(base: readonly OutputColumn[], head: readonly OutputColumn[], isSame: SameValue): readonly ColumnPair[] {
  const partners = pairByName(base, head);
  const gone = base.filter((column) => ![...partners.values()].includes(column));
  const renames = findRenames(
    gone,
    head.filter((column) => !partners.has(column)),
    isSame,
  );
  const onHead = head.map((column): ColumnPair => {
    const partner = partners.get(column);
    if (partner !== undefined)
      return { base: partner, head: column, change: { name: column.shown, class: classOf(partner, column, isSame) } };
    const old = renames.get(column);
    if (old === undefined) return { base: undefined, head: column, change: { name: column.shown, class: 'added' } };
    return { base: old, head: column, change: { name: column.shown, class: 'renamed', previousName: old.shown } };
  });
  const renamed = new Set(renames.values());
  const removed = gone.filter((column) => !renamed.has(column));
  return [
    ...onHead,
    ...removed.map((column): ColumnPair => ({ base: column, head: undefined, change: { name: column.shown, class: 'removed' } })),
  ];
}

/** The same definition once the rows differ: the same value, or the same text over columns of the same definition. */
export function sameDefinition(base: OutputColumn, head: OutputColumn): boolean {
  if (base === head || base.term.key === head.term.key) return true;
  if (writtenForm(base.written) !== writtenForm(head.written)) return sameBehindNames(base, head);
  return base.term.from.length === head.term.from.length && base.term.from.every((inner, index) => sameAt(inner, head.term.from[index]));
}

/** Two bare references with different names (an alias was renamed) stand for the columns behind them. */
function sameBehindNames(base: OutputColumn, head: OutputColumn): boolean {
  const [inner, outer] = [base.term.from, head.term.from];
  return (
    base.term.plain &&
    head.term.plain &&
    inner.length === 1 &&
    outer.length === 1 &&
    inner.every((column, index) => sameAt(column, outer[index]))
  );
}

function sameAt(base: OutputColumn, head: OutputColumn | undefined): boolean {
  return head !== undefined && sameDefinition(base, head);
}

/** Whether which column is meant can't be told on one of the sides. */
export function isUnsure({ base, head }: ColumnPair): boolean {
  return [base, head].some((column) => column !== undefined && has(column.term, trait.unsure));
}

function pairByName(base: readonly OutputColumn[], head: readonly OutputColumn[]): Map<OutputColumn, OutputColumn> {
  const free = [...base];
  const pairs = new Map<OutputColumn, OutputColumn>();
  for (const column of head) {
    const index = free.findIndex(({ name, star }) => name === column.name && (star === undefined) === (column.star === undefined));
    const [partner] = index < 0 ? [] : free.splice(index, 1);
    if (partner !== undefined) pairs.set(column, partner);
  }
  return pairs;
}

function findRenames(gone: readonly OutputColumn[], fresh: readonly OutputColumn[], isSame: SameValue): Map<OutputColumn, OutputColumn> {
  const renames = new Map<OutputColumn, OutputColumn>();
  for (const column of fresh) {
    const [old, ...otherOlds] = gone.filter((candidate) => isSame(candidate, column));
    if (old === undefined || otherOlds.length > 0) continue;
    if (fresh.filter((candidate) => isSame(old, candidate)).length === 1) renames.set(column, old);
  }
  return renames;
}

function classOf(base: OutputColumn, head: OutputColumn, isSame: SameValue): ColumnChange['class'] {
  if (isSame(base, head)) return 'unchanged';
  return base.term.uncast === head.term.uncast ? 'retyped' : 'redefined';
}
