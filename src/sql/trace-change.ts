import type { OutputColumn } from './model.ts';
import { writtenForm } from './written-form.ts';

export interface ChangedPair {
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
