import type { QueryResult } from '../core/ports/queries.ts';
import type { ComparedColumn } from './compared-column.ts';
import { readCounts } from './read-counts.ts';
import { asText, computedOnce, textLiteral } from './sql-words.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** What may become of a row that differs. */
export const FATES = ['removed', 'added', 'changed'] as const;
/** What became of a row. */
export type Fate = (typeof FATES)[number];

/** The rows of one fate, and the relation that they are looked up in: the head for new ones, else the base. */
export interface FateRows {
  readonly fate: Fate;
  /** SQL of a relation with the columns `c0`, `c1`, … and `copies`. */
  readonly rows: string;
  /** The same columns of all rows of that side. */
  readonly all: string;
}

/** A column's most frequent value among the rows of a fate. */
export interface FrequentValue {
  readonly fate: Fate;
  readonly column: number;
  /** As text; null is null itself. */
  readonly value: string | null;
  readonly rows: number;
  readonly of: number;
}

/** One column and value that the rows of a fate have in common, and how many of the other rows have it as well. */
export interface CommonCause {
  readonly fate: Fate;
  readonly column: string;
  readonly value: string | null;
  readonly rows: number;
  readonly of: number;
  readonly others: { readonly rows: number; readonly of: number };
}

/** Which share of the rows a cause must explain, and how much less of the other rows may have it. */
const EXPLAINS = 0.95;
const FEWER_OTHERS = 0.5;
/** One or two rows have everything in common. */
const FEWEST_ROWS = 3;
const LONGEST_VALUE = 80;
/** More rows of one fate say nothing more. */
const MOST_ROWS = 1_000_000;

/** One SELECT with the most frequent value of each column, for each fate. `prelude` is a WITH clause that the rows need. */
export function frequentValuesSql(fates: readonly FateRows[], columns: number, { prelude, dialect }: Written): string {
  const one = (fate: Fate, index: number): string =>
    [
      `select '${fate}' as fate, ${index} as column_number, ${asText(`c${index}`, dialect)} as frequent, sum(copies) as value_rows,`,
      `  (select sum(copies) from ${fate}_rows) as all_rows`,
      `from ${fate}_rows group by c${index} order by 4 desc, 3 limit 1`,
    ].join('\n');
  const parts = fates.flatMap(({ fate }) =>
    Array.from({ length: columns }, (_, index) => `select * from (${one(fate, index)}) as ${fate}_${index}`),
  );
  const looked = fates.map(({ fate, rows }) => `${fate}_rows ${computedOnce(dialect)} (${rows} limit ${MOST_ROWS})`);
  return `with ${[prelude, ...looked].join(',\n')}\n${parts.join('\nunion all\n')}`;
}

interface Written {
  readonly prelude: string;
  readonly dialect: WarehouseDialect;
}

/** Reads that SELECT: only the values that explain enough rows. */
export function readFrequentValues({ columns, rows }: QueryResult): readonly FrequentValue[] {
  const at = (row: QueryResult['rows'][number], name: string) => row[columns.indexOf(name)] ?? null;
  return rows.flatMap((row) => {
    const [column, count, of] = ['column_number', 'value_rows', 'all_rows'].map((name) => Number(at(row, name) ?? Number.NaN));
    const value = at(row, 'frequent');
    const fate = FATES.find((each) => each === at(row, 'fate'));
    if (
      fate === undefined ||
      column === undefined ||
      count === undefined ||
      of === undefined ||
      ![column, count, of].every(Number.isInteger)
    )
      return [];
    if (of < FEWEST_ROWS || count < EXPLAINS * of || String(value).length > LONGEST_VALUE) return [];
    return [{ fate, column, value: value === null ? null : String(value), rows: count, of }];
  });
}

/** One SELECT that counts the candidates among all rows of the side. At least one candidate. */
export function candidateCountsSql({ all }: FateRows, candidates: readonly FrequentValue[], dialect: WarehouseDialect): string {
  const counts = candidates.map(({ column, value }, index) => {
    const name = `c${column}`;
    const condition = value === null ? `${name} is null` : `${asText(name, dialect)} = ${textLiteral(value, dialect)}`;
    return `sum(case when ${condition} then 1 else 0 end) as m${index}`;
  });
  return `select count(*) as all_rows, ${counts.join(', ')} from (${all}) as every_row`;
}

/** A fate's candidates, and how many rows have it in all. */
interface Choice {
  readonly fate: Fate;
  readonly rows: number;
  readonly candidates: readonly FrequentValue[];
  readonly columns: readonly ComparedColumn[];
  /** Text of the change; of two equal explanations the one that it speaks of is meant. */
  readonly hint: string;
}

/** The candidate that the other rows share least, if they share it much less; undefined when nothing tells the rows apart. */
export function chooseCause(result: QueryResult, { fate, rows: ofFate, candidates, columns, hint }: Choice): CommonCause | undefined {
  const [total, ...matches] = readCounts(result, ['all_rows', ...candidates.map((_, index) => `m${index}`)]) ?? [];
  if (total === undefined) return undefined;
  const causes = candidates.flatMap(({ column, value, rows, of }, index): readonly CommonCause[] => {
    const others = { rows: Math.max(0, Math.round((matches[index] ?? 0) - (rows / of) * ofFate)), of: total - ofFate };
    const name = columns[column]?.name;
    if (name === undefined || others.of <= 0 || others.rows / others.of > FEWER_OTHERS * (rows / of)) return [];
    return [{ fate, column: name, value, rows, of, others }];
  });
  const spoken = (cause: CommonCause) => spokenOf(cause.column, hint);
  return causes.toSorted((one, other) => one.others.rows - other.others.rows || other.rows - one.rows || spoken(other) - spoken(one))[0];
}

/** How much of a column's name the text of the change says: `distance_km` shares a word with `where distance_hm > 0`. */
function spokenOf(column: string, hint: string): number {
  const words = new Set(hint.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  const own = column.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}
