import type { QueryResult } from '../core/ports/queries.ts';
import { type ComparedColumn, comparedValue } from './compared-column.ts';
import { readCounts } from './read-counts.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** Columns that should tell the rows of two relations apart. */
interface CheckedKey {
  readonly base: string;
  readonly head: string;
  readonly dialect: WarehouseDialect;
  readonly key: readonly ComparedColumn[];
}

/** How well a key tells the rows of one side apart. */
export interface KeyQuality {
  readonly rows: number;
  /** Key values that stand in more than one row; null is a value like any other. */
  readonly duplicated: number;
  /** Rows in which a part of the key is null. */
  readonly nulls: number;
}

/** One SELECT that says how well a key tells the rows of both sides apart. */
export function keyCheckSql(checked: CheckedKey): string {
  return `${qualitySql(checked, 'base')}\nunion all\n${qualitySql(checked, 'head')}`;
}

function qualitySql({ key, dialect, ...relations }: CheckedKey, side: 'base' | 'head'): string {
  const values = key.map((column) => comparedValue(column, side, dialect));
  const parts = values.map((value, index) => `${value} as k${index}`).join(', ');
  const names = values.map((_, index) => `k${index}`);
  const groups = `select ${parts}, count(*) as copies from ${relations[side]} as ${side}_rows group by ${values.join(', ')}`;
  const hasNull = names.map((name) => `${name} is null`).join(' or ');
  return [
    `select '${side}' as side, sum(copies) as all_rows, sum(case when copies > 1 then 1 else 0 end) as duplicated,`,
    `  sum(case when ${hasNull} then copies else 0 end) as nulls`,
    `from (${groups}) as grouped_${side}`,
  ].join('\n');
}

/** Reads that SELECT; undefined when it is none. */
export function readKeyCheck({ columns, rows, truncated }: QueryResult): Readonly<Record<'base' | 'head', KeyQuality>> | undefined {
  const [base, head] = ['base', 'head'].map((side) => {
    const own = rows.filter((row) => row[columns.indexOf('side')] === side);
    const [all, duplicated, nulls] = readCounts({ columns, rows: own, truncated }, ['all_rows', 'duplicated', 'nulls']) ?? [];
    return all === undefined || duplicated === undefined || nulls === undefined ? undefined : { rows: all, duplicated, nulls };
  });
  return base === undefined || head === undefined ? undefined : { base, head };
}
