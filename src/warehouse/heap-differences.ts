import type { QueryResult } from '../core/ports/queries.ts';
import { type ComparedColumn, comparedValue } from './compared-column.ts';
import type { RowDifferences } from './keyed-differences.ts';
import { readCounts } from './read-counts.ts';
import { asText, computedOnce, inSample } from './sql-words.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** Two relations without a key, and the columns that both have (at least one). */
export interface HeapPair {
  readonly base: string;
  readonly head: string;
  readonly dialect: WarehouseDialect;
  readonly columns: readonly ComparedColumn[];
  /** Only one row in so many is looked at, the same ones on both sides; 1: all. */
  readonly every: number;
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
    `select (select count(*) from ${base} as base_rows${sampledHeap(pair, 'base')}) as base_rows, (select count(*) from ${head} as head_rows${sampledHeap(pair, 'head')}) as head_rows,`,
    '  sum(case when surplus > 0 then surplus else 0 end) as removed, sum(case when surplus < 0 then -surplus else 0 end) as added',
    `from (select sum(side) as surplus from (${rows}) as all_rows group by ${row}) as grouped`,
  ].join('\n');
}

function bothSides({ base, head, ...pair }: HeapPair): string {
  const { columns, dialect } = pair;
  const list = (side: 'base' | 'head') => columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`).join(', ');
  const from = (relation: string, side: 'base' | 'head') => `from ${relation} as ${side}_rows${sampledHeap(pair, side)}`;
  return `select ${list('base')}, 1 as side ${from(base, 'base')} union all select ${list('head')}, -1 as side ${from(head, 'head')}`;
}

/** The clause that keeps one side's rows of the sample; empty where all are looked at. */
export function sampledHeap({ columns, dialect, every }: Omit<HeapPair, 'base' | 'head'>, side: 'base' | 'head'): string {
  if (every === 1) return '';
  const texts = columns.map((column) => `coalesce(${asText(comparedValue(column, side, dialect), dialect)}, '')`);
  return ` where ${inSample(texts, every, dialect)}`;
}

/** Reads the one row of that SELECT; undefined when it is none. Without a key no row can be called changed. */
export function readHeapDifferences(result: QueryResult): RowDifferences | undefined {
  const [base, head, removed, added] = readCounts(result, ['base_rows', 'head_rows', 'removed', 'added']) ?? [];
  if (base === undefined || head === undefined || removed === undefined || added === undefined) return undefined;
  return { base, head, added, removed, changed: 0, unchanged: base - removed };
}
