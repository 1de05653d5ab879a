import type { QueryResult } from '../core/ports/queries.ts';
import { distinctCount, quoteName } from './sql-words.ts';
import { type TableColumn, typeFamily } from './table-column.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** A relation to profile: SQL, its columns, and whether different values are counted or estimated. */
export interface Profiled {
  readonly relation: string;
  readonly columns: readonly TableColumn[];
  readonly dialect: WarehouseDialect;
}

/** What one column holds. */
export interface ColumnStats extends TableColumn {
  readonly nulls: number;
  readonly distinct: number;
  /** Of numbers, dates and times only: anything else could be a person's. */
  readonly min?: string | number;
  readonly max?: string | number;
  /** Average length of a text. */
  readonly length?: number;
}

/** One SELECT that looks once at all columns. */
export function columnStatsSql({ relation, columns, dialect }: Profiled, exact: boolean): string {
  const each = columns.flatMap(({ name, type }, index) => {
    const column = quoteName(name, dialect);
    const family = typeFamily(type);
    const distinct = isCountable(type, dialect) ? distinctCount(column, { dialect, exact }) : 'null';
    return [
      `count(${column}) as n${index}`,
      `${distinct} as d${index}`,
      ...(HAS_ORDER.has(family) ? [`min(${column}) as lo${index}`, `max(${column}) as hi${index}`] : []),
      ...(family === 'text' && !/^(?:uuid|enum)/i.test(type) ? [`avg(length(${column})) as len${index}`] : []),
    ];
  });
  return `select count(*) as all_rows${each.map((part) => `, ${part}`).join('')} from ${relation} as profiled`;
}

const HAS_ORDER: ReadonlySet<string> = new Set(['integer', 'decimal', 'float', 'date']);

/** Nested and free-form values can't be told apart everywhere. */
function isCountable(type: string, dialect: WarehouseDialect): boolean {
  return dialect === 'duckdb' || (typeFamily(type) !== 'other' && type !== 'money');
}

/** Reads that SELECT; undefined when it is none. */
export function readColumnStats(
  { columns: names, rows: [row] }: QueryResult,
  columns: readonly TableColumn[],
): { readonly rows: number; readonly columns: readonly ColumnStats[] } | undefined {
  const at = (name: string) => row?.[names.findIndex((each) => each.toLowerCase() === name)] ?? undefined;
  const all = Number(at('all_rows'));
  if (!Number.isInteger(all)) return undefined;
  return { rows: all, columns: columns.map((column, index) => statsOf(column, { at: (what) => at(`${what}${index}`), all })) };
}

interface Read {
  readonly at: (what: string) => string | number | boolean | undefined;
  readonly all: number;
}

function statsOf(column: TableColumn, { at, all }: Read): ColumnStats {
  const filled = Number(at('n'));
  const [min, max, length] = [at('lo'), at('hi'), at('len')];
  return {
    ...column,
    nulls: all - filled,
    // An estimate may be more than there is.
    distinct: Math.min(Number(at('d') ?? 0), filled),
    ...(typeof min === 'string' || typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'string' || typeof max === 'number' ? { max } : {}),
    ...(length === undefined ? {} : { length: Math.round(Number(length) * 10) / 10 }),
  };
}
