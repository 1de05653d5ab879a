import { type Fields, lineOf } from './ast.ts';
import { isCosmetic } from './cosmetic.ts';
import type { OutputColumn } from './model.ts';
import { writtenForm } from './written-form.ts';

interface ChangedPair {
  readonly base: OutputColumn;
  readonly head: OutputColumn;
}

/** Follows two columns with different values down to the expressions that make them different. */
export function traceChange(base: OutputColumn, head: OutputColumn | undefined): readonly ChangedPair[] {
  if (head === undefined || base.term.key === head.term.key) return [];
  if (isSameText(base, head)) {
    const deeper = base.term.from.flatMap((column, index) => traceChange(column, head.term.from[index]));
    if (deeper.length > 0) return deeper.filter((pair, index) => deeper.findIndex(({ head: other }) => other === pair.head) === index);
  }
  return [{ base, head }];
}

function isSameText(base: OutputColumn, head: OutputColumn): boolean {
  return writtenForm(base.written) === writtenForm(head.written) || (base.term.plain && head.term.plain);
}

/** The line on the head where two versions of an expression first differ, as far as the parser knows lines. */
export function lineOfDifference({ base, head }: ChangedPair): number {
  return firstDifference(base.written, head.written, head.line) ?? head.line;
}

/** `near` is the line of the nearest name before this place; literals have no line of their own. */
function firstDifference(base: unknown, head: unknown, near: number): number | undefined {
  const line = lineOf(head) ?? near;
  if (!isBranch(base) || !isBranch(head) || !haveSameKeys(base, head)) return writtenForm(base) === writtenForm(head) ? undefined : line;
  let last = line;
  for (const key of Object.keys(head)) {
    const found = isCosmetic(key) ? undefined : firstDifference(base[key], head[key], last);
    if (found !== undefined) return found;
    last = Math.max(last, lineOf(head[key]) ?? last);
  }
  return writtenForm(base) === writtenForm(head) ? undefined : line;
}

function isBranch(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function haveSameKeys(base: Fields, head: Fields): boolean {
  return Object.keys(base).join(' ') === Object.keys(head).join(' ');
}
