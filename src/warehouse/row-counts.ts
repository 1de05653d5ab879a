import type { QueryResult } from '../core/ports/queries.ts';
import { literalSql } from './sql-text.ts';

/** One SELECT that counts the rows of many relations, given by any name (a unique id) with their SQL. At least one. */
export function rowCountsSql(relations: ReadonlyMap<string, string>): string {
  return [...relations]
    .map(([name, relation]) => `select ${literalSql(name)} as name, count(*) as rows from ${relation} as counted`)
    .join('\nunion all\n');
}

/** Reads that SELECT: the number of rows by name. */
export function readRowCounts({ rows }: QueryResult): ReadonlyMap<string, number> {
  return new Map(rows.map(([name, count]) => [String(name), Number(count)]));
}
