import { aggregates } from './aggregates.ts';
import type { Expression, SelectShape } from './query-shape.ts';

/** Forms of GROUP BY that make more than one kind of group. */
const SETS: ReadonlySet<string> = new Set(['rollup', 'cube', 'grouping sets']);

/** The expressions that a block groups by, with positions, names of items and ALL resolved; empty without GROUP BY, undefined where it isn't sure. */
export function groupKeys({ groupBy, groupsByAll, items }: SelectShape): readonly Expression[] | undefined {
  if (groupsByAll) {
    if (items.some(({ expression }) => expression.kind === 'star')) return undefined;
    return items.map(({ expression }) => expression).filter((expression) => !aggregates(expression) && expression.kind !== 'literal');
  }
  const keys: Expression[] = [];
  for (const written of groupBy) {
    if (written.kind === 'call' && SETS.has(written.name)) return undefined;
    const key = keyOf(written, items);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys;
}

function keyOf(written: Expression, items: SelectShape['items']): Expression | undefined {
  if (written.kind === 'literal' && written.type === 'number') {
    const before = items.slice(0, Number(written.value));
    return before.some(({ expression }) => expression.kind === 'star') ? undefined : before.at(-1)?.expression;
  }
  if (written.kind !== 'column' || written.table !== undefined) return written;
  const item = items.find(({ name }) => name?.toLowerCase() === written.name.toLowerCase());
  // An input's column of that name would come first, but then the item, too, is usually that column.
  return item === undefined || item.expression.kind === 'literal' || aggregates(item.expression) ? written : item.expression;
}
