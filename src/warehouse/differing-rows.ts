import { type ComparedColumn, comparedValue, differs } from './compared-column.ts';
import { asText, computedOnce, inSample, isDistinct } from './sql-words.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** Two relations (SQL: names, or SELECTs in parentheses) whose rows are told apart by a key. */
export interface KeyedPair {
  readonly base: string;
  readonly head: string;
  readonly dialect: WarehouseDialect;
  readonly key: readonly ComparedColumn[];
  /** What both have besides the key. */
  readonly columns: readonly ComparedColumn[];
  /** Some key holds a null: null is then a value like any other. */
  readonly keyHasNull: boolean;
  /** Only one key in so many is looked at; 1: all. */
  readonly every: number;
}

type Side = 'base' | 'head';

/**
 * The CTE `differing`: keys of rows that only one side has or whose values may differ, with their `fate`. On DuckDB rows meet by the
 * hash of their values, so that a join of millions carries two numbers a row; who needs to know the column looks at these rows again.
 */
export function differingRows(pair: KeyedPair): string {
  const { key, dialect } = pair;
  const keys = keyParts(pair, 'base').map((_, index) => `coalesce(b.k${index}, h.k${index}) as k${index}`);
  const fate = "case when h.is_here is null then 'removed' when b.is_here is null then 'added' else 'changed' end as fate";
  return [
    `differing ${computedOnce(dialect)} (`,
    `  select ${keys.join(', ')}, ${fate}`,
    `  from (${sideRows(pair, 'base', joined(pair, 'base'))}) as b`,
    `  full outer join (${sideRows(pair, 'head', joined(pair, 'head'))}) as h on ${keysMeet(pair, 'b', 'h')}`,
    `  where b.is_here is null or h.is_here is null${key.length === 0 ? '' : mayDiffer(pair)}`,
    ')',
  ].join('\n');
}

/** One side's rows, in the sample if there is one: the parts of the key as `k0`, `k1`, …, and whatever else. */
export function sideRows(pair: KeyedPair, side: Side, more: readonly string[]): string {
  const keys = keyParts(pair, side).map((part, index) => `${part} as k${index}`);
  return `select ${[...keys, ...more].join(', ')} from ${pair[side]} as ${side}_rows${sampled(pair, side)}`;
}

/** The compared values of a side as `c0`, `c1`, … */
export function valuesOf({ columns, dialect }: KeyedPair, side: Side): readonly string[] {
  return columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`);
}

/** Whether two aliases hold the same key. */
export function keysMeet(pair: KeyedPair, one: string, other: string): string {
  return keyParts(pair, 'base')
    .map((_, index) => `${one}.k${index} = ${other}.k${index}`)
    .join(' and ');
}

/** The clause that keeps one side's rows of the sample; empty where all are looked at. */
export function sampled({ key, dialect, every }: KeyedPair, side: Side): string {
  if (every === 1) return '';
  const texts = key.map((column) => `coalesce(${asText(comparedValue(column, side, dialect), dialect)}, '')`);
  return ` where ${inSample(texts, every, dialect)}`;
}

/** No warehouse but a few joins on null, so a key with nulls becomes text and a flag. */
function keyParts({ key, dialect, keyHasNull }: KeyedPair, side: Side): readonly string[] {
  return key.flatMap((column) => {
    const value = comparedValue(column, side, dialect);
    if (!keyHasNull) return [value];
    return [`coalesce(${asText(value, dialect)}, '')`, `case when ${value} is null then 1 else 0 end`];
  });
}

function joined(pair: KeyedPair, side: Side): readonly string[] {
  if (pair.columns.length === 0) return ['1 as is_here'];
  if (pair.dialect !== 'duckdb') return ['1 as is_here', ...valuesOf(pair, side)];
  return ['1 as is_here', `hash(${pair.columns.map((column) => comparedValue(column, side, pair.dialect)).join(', ')}) as row_hash`];
}

function mayDiffer({ columns, dialect }: KeyedPair): string {
  if (columns.length === 0) return '';
  if (dialect === 'duckdb') return ` or ${isDistinct('b.row_hash', 'h.row_hash', dialect)}`;
  return columns.map((column, index) => ` or ${differs(column, [`b.c${index}`, `h.c${index}`], dialect)}`).join('');
}
