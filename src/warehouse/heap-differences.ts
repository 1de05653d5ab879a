import type { QueryResult } from '../core/ports/queries.ts';
import { type ComparedColumn, comparedValue } from './compared-column.ts';
import type { RowDifferences } from './keyed-differences.ts';
import { readCounts } from './read-counts.ts';
import { computedOnce } from './sql-words.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** Two relations without a key, and the columns that both have (at least one). */
export interface HeapPair {
  readonly base: string;
  readonly head: string;
  readonly dialect: WarehouseDialect;
  readonly columns: readonly ComparedColumn[];
}

/**
 * The CTE `differing` of rows without a key: each different row once, as `c0`, `c1`, …, with the number of its copies and its `fate`.
 * Nulls are values, and duplicates count.
 */
export function differingHeapRows(pair: HeapPair): string {
  const names = pair.columns.map((_, index) => `c${index}`);
  return [
    `differing ${computedOnce(pair.dialect)} (`,
    `  select ${names.join(', ')}, abs(surplus) as copies, case when surplus > 0 then 'removed' else 'added' end as fate`,
    `  from (select ${names.join(', ')}, sum(side) as surplus from (${bothSides(pair)}) as both_sides group by ${names.join(', ')}) as grouped`,
    '  where surplus <> 0',
    ')',
  ].join('\n');
}

/** One SELECT that counts rows that only one side has. On DuckDB rows are told apart by the hash of their values, which takes a tenth of the memory. */
export function heapDifferencesSql(pair: HeapPair): string {
  const { base, head, dialect } = pair;
  const names = pair.columns.map((_, index) => `c${index}`).join(', ');
  const row = dialect === 'duckdb' ? 'row_hash' : names;
  const rows = dialect === 'duckdb' ? `select hash(${names}) as row_hash, side from (${bothSides(pair)}) as both_sides` : bothSides(pair);
  return [
    `select (select count(*) from ${base} as base_rows) as base_rows, (select count(*) from ${head} as head_rows) as head_rows,`,
    '  sum(case when surplus > 0 then surplus else 0 end) as removed, sum(case when surplus < 0 then -surplus else 0 end) as added',
    `from (select sum(side) as surplus from (${rows}) as all_rows group by ${row}) as grouped`,
  ].join('\n');
}

function bothSides({ base, head, columns, dialect }: HeapPair): string {
  const list = (side: 'base' | 'head') => columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`).join(', ');
  return `select ${list('base')}, 1 as side from ${base} as base_rows union all select ${list('head')}, -1 as side from ${head} as head_rows`;
}

/** Reads the one row of that SELECT; undefined when it is none. Without a key no row can be called changed. */
export function readHeapDifferences(result: QueryResult): RowDifferences | undefined {
  const [base, head, removed, added] = readCounts(result, ['base_rows', 'head_rows', 'removed', 'added']) ?? [];
  if (base === undefined || head === undefined || removed === undefined || added === undefined) return undefined;
  return { base, head, added, removed, changed: 0, unchanged: base - removed };
}
