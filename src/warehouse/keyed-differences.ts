import type { QueryResult } from '../core/ports/queries.ts';
import { differs } from './compared-column.ts';
import { differingRows, type KeyedPair, keysMeet, sampled, sideRows, valuesOf } from './differing-rows.ts';
import { readCounts } from './read-counts.ts';

/** Rows by what became of them. */
export interface RowDifferences {
  readonly base: number;
  readonly head: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** How often a column's value differs, over all rows that both sides have. */
export interface ColumnDifference {
  readonly name: string;
  readonly changed: number;
  /** Of the rows of the *base*, in percent. */
  readonly percentOfBase: number;
}

/** One SELECT that counts rows by their fate, and for each column the rows in which it differs. */
export function keyedDifferencesSql(pair: KeyedPair): string {
  const { columns, dialect, base, head } = pair;
  const different = columns.map((column, index) => differs(column, [`b.c${index}`, `h.c${index}`], dialect));
  const counted = [
    `(select count(*) from ${base} as base_rows${sampled(pair, 'base')}) as base_rows`,
    `(select count(*) from ${head} as head_rows${sampled(pair, 'head')}) as head_rows`,
    "(select count(*) from differing where fate = 'removed') as removed",
    "(select count(*) from differing where fate = 'added') as added",
  ];
  if (columns.length === 0) return `with ${differingRows(pair)}\nselect ${counted.join(', ')}, 0 as changed`;
  return [
    `with ${differingRows(pair)}`,
    `select ${counted.join(', ')},`,
    `  sum(${oneIf(different.join(' or '))}) as changed,`,
    different.map((condition, index) => `  sum(${oneIf(condition)}) as c${index}`).join(',\n'),
    'from differing as d',
    `inner join (${sideRows(pair, 'base', valuesOf(pair, 'base'))}) as b on ${keysMeet(pair, 'b', 'd')}`,
    `inner join (${sideRows(pair, 'head', valuesOf(pair, 'head'))}) as h on ${keysMeet(pair, 'h', 'd')}`,
    "where d.fate = 'changed'",
  ].join('\n');
}

function oneIf(condition: string): string {
  return `case when ${condition} then 1 else 0 end`;
}

/** Reads the one row of that SELECT; undefined when it is none. */
export function readKeyedDifferences(
  result: QueryResult,
  { columns }: Pick<KeyedPair, 'columns'>,
): { readonly rows: RowDifferences; readonly columns: readonly ColumnDifference[] } | undefined {
  const names = columns.map((_, index) => `c${index}`);
  const [base, head, removed, added, changed, ...each] =
    readCounts(result, ['base_rows', 'head_rows', 'removed', 'added', 'changed', ...names]) ?? [];
  if (base === undefined || head === undefined || removed === undefined || added === undefined || changed === undefined) return undefined;
  return {
    rows: { base, head, added, removed, changed, unchanged: base - removed - changed },
    columns: columns.map(({ name }, index) => ({ name, changed: each[index] ?? 0, percentOfBase: percentOf(each[index] ?? 0, base) })),
  };
}

/** A share of the base in percent, with four digits; of nothing it is nothing. */
export function percentOf(part: number, base: number): number {
  return base === 0 ? 0 : Math.round((part / base) * 1_000_000) / 10_000;
}
