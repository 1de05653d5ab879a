import type { Origin, ResolvedColumn, Rows } from './resolved-query.ts';

/** Names under which functions in FROM return what they return. */
const RETURNED: Readonly<Record<string, readonly string[]>> = {
  unnest: ['unnest', 'offset', 'pos', 'ordinality'],
  flatten: ['value', 'seq', 'key', 'path', 'index', 'this'],
  explode: ['col', 'pos', 'key', 'value'],
  posexplode: ['pos', 'col', 'key', 'value'],
  generate_series: ['generate_series'],
  range: ['range', 'id'],
};

/** The rows of a function in FROM: each of its columns comes from all that the function reads. */
export function functionRows(
  { text, alias, columns }: { readonly text: string; readonly alias: string; readonly columns: readonly string[] },
  from: readonly Origin[],
): Rows {
  const column = (name: string): ResolvedColumn => ({
    name,
    kind: 'derived',
    from: from.map((origin) => ({ ...origin, kind: 'derived' })),
  });
  const returned = RETURNED[text];
  const names = new Set([alias, text, ...columns, ...(returned ?? [])].map((name) => name.toLowerCase()));
  const listed = columns.length > 0 ? columns : [returned === undefined ? '*' : alias || text];
  return {
    columns: listed.map(column),
    isOpen: returned === undefined && columns.length === 0,
    has: (key) => names.has(key) && key !== '',
    find: (key) => (returned === undefined || names.has(key) ? column(key) : undefined),
  };
}
