import type { QueryResult } from '../core/ports/queries.ts';

/** The one row of a result as whole numbers in the order of `names`; undefined when it is anything else. A sum of nothing counts as zero. */
export function readCounts({ columns, rows }: QueryResult, names: readonly string[]): readonly number[] | undefined {
  const [row] = rows;
  if (row === undefined) return undefined;
  const counts = names.map((name) => Number(row[columns.indexOf(name)] ?? (columns.includes(name) ? 0 : Number.NaN)));
  return counts.every(Number.isInteger) ? counts : undefined;
}
