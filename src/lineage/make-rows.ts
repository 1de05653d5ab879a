import { strongerKind } from './read-kind.ts';
import type { Origin, ResolvedColumn, Rows } from './resolved-query.ts';

type Find = Rows['find'];

/** Rows of known columns, and of those that `more` finds where a `*` stands for unknown ones. */
export function makeRows(columns: readonly ResolvedColumn[], more?: Find): Rows {
  const known = new Map<string, ResolvedColumn>();
  for (const column of columns) {
    const key = column.name.toLowerCase();
    if (column.name !== '*' && !known.has(key)) known.set(key, column);
  }
  return {
    columns,
    isOpen: more !== undefined,
    has: (key) => known.has(key),
    find: (key) => known.get(key) ?? more?.(key),
  };
}

/** One column that has its values from all of these; undefined for none. */
export function mergeColumns(columns: readonly ResolvedColumn[]): ResolvedColumn | undefined {
  const [first] = columns;
  if (first === undefined || columns.length === 1) return first;
  const kind = columns.map((column) => column.kind).reduce(strongerKind);
  return { name: first.name, kind, from: distinctOrigins(columns.flatMap(({ from }) => from)) };
}

/** Each column of each relation once, with the strongest of its kinds. */
export function distinctOrigins(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length < 2) return origins;
  const found = new Map<string, Origin>();
  for (const origin of origins) {
    const key = `${origin.relation}\n${origin.column.toLowerCase()}`;
    const known = found.get(key);
    found.set(key, known === undefined ? origin : { ...known, kind: strongerKind(known.kind, origin.kind) });
  }
  return [...found.values()];
}
