import type { Cause } from './classification.ts';
import type { ColumnPair } from './compare-columns.ts';
import type { RowChange } from './compare-rows.ts';
import type { Clause } from './model.ts';
import { lineText, type SourceText } from './source-text.ts';
import { lineOfDifference, traceChange } from './trace-change.ts';

/** The two SQL texts by line, to quote causes from. */
export interface Texts {
  readonly base: SourceText;
  readonly head: SourceText;
}

/** The lines behind changed rows. */
export function rowCauses(changes: readonly RowChange[], texts: Texts): readonly Cause[] {
  return unique(changes.map((change) => causeAt(change.side, change.part.line, { texts, why: whyRows(change) })));
}

/** The lines behind changed columns. */
export function columnCauses(pairs: readonly ColumnPair[], texts: Texts): readonly Cause[] {
  return unique(pairs.flatMap((pair) => causesOf(pair, texts)));
}

function causesOf({ change, base, head }: ColumnPair, texts: Texts): readonly Cause[] {
  if (change.class === 'unchanged') return [];
  if (head === undefined) return base === undefined ? [] : [causeAt('base', base.line, { texts, why: 'column removed' })];
  if (base === undefined) return [causeAt('head', head.line, { texts, why: 'column added' })];
  if (change.class === 'renamed') return [causeAt('head', head.line, { texts, why: 'column renamed' })];
  const why = change.class === 'retyped' ? 'type changed' : 'expression changed';
  return traceChange(base, head).map((pair) => causeAt('head', lineOfDifference(pair), { texts, why }));
}

function causeAt(side: Cause['side'], line: number, { texts, why }: { texts: Texts; why: string }): Cause {
  const known = Math.max(line, 1);
  return { side, line: known, text: lineText(texts[side], known), why };
}

const subjects: Readonly<Record<Clause, readonly [added: string, removed: string, changed: string]>> = {
  from: ['input added', 'input removed', 'input changed'],
  join: ['join added', 'join removed', 'join changed'],
  where: ['rows filtered', 'filter removed', 'filter changed'],
  group: ['grouping changed', 'grouping changed', 'grouping changed'],
  having: ['groups filtered', 'filter on groups removed', 'filter on groups changed'],
  qualify: ['rows filtered by QUALIFY', 'QUALIFY removed', 'QUALIFY changed'],
  distinct: ['column under DISTINCT added', 'column under DISTINCT removed', 'column under DISTINCT changed'],
  set: ['set operation added', 'set operation removed', 'set operation changed'],
  limit: ['limit added', 'limit removed', 'limit changed'],
  order: ['order changed', 'order changed', 'order changed'],
  rows: ['row-generating function added', 'row-generating function removed', 'row-generating function changed'],
  unknown: ['function that may make rows added', 'function that may make rows removed', 'function that may make rows changed'],
};

function whyRows({ side, part, replaced }: RowChange): string {
  if (part.clause === 'distinct' && part.key === 'distinct') return side === 'head' ? 'DISTINCT added' : 'DISTINCT removed';
  const [added, removed, changed] = subjects[part.clause];
  if (replaced) return changed;
  return side === 'head' ? added : removed;
}

function unique(causes: readonly Cause[]): readonly Cause[] {
  return causes.filter((cause, index) => causes.findIndex((other) => keyOf(other) === keyOf(cause)) === index);
}

function keyOf({ side, line, why }: Cause): string {
  return `${side} ${line} ${why}`;
}
