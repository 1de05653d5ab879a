import type { QueryResult } from '../core/ports/queries.ts';

/** The one row of a result as whole numbers by column; undefined when it is anything else. A sum of nothing counts as zero. */
export function readCounts<Name extends string>(
  { columns, rows }: QueryResult,
  names: readonly Name[],
): Readonly<Record<Name, number>> | undefined {
  const [row] = rows;
  if (row === undefined) return undefined;
  const counts = names.map((name) => [name, Number(row[columns.indexOf(name)] ?? (columns.includes(name) ? 0 : Number.NaN))] as const);
  if (!counts.every(([, count]) => Number.isInteger(count))) return undefined;
  // Each name was given a number.
  return Object.fromEntries(counts) as Record<Name, number>;
}
