import type { QueryResult } from '../core/ports/queries.ts';
import { quoteName } from './sql-words.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

interface ColumnSets {
  readonly relation: string;
  readonly sets: readonly (readonly string[])[];
  readonly dialect: WarehouseDialect;
}

/** One SELECT that counts, for each set of columns, the values that stand in more than one row. At least one set. */
export function setSizesSql({ relation, sets, dialect }: ColumnSets): string {
  return sets
    .map((columns, index) => {
      const names = columns.map((name) => quoteName(name, dialect)).join(', ');
      const doubled = `select count(*) as copies from ${relation} as rows_${index} group by ${names} having count(*) > 1`;
      return `select ${index} as set_number, count(*) as doubled from (${doubled}) as set_${index}`;
    })
    .join('\nunion all\n');
}

/** Reads that SELECT: the number of doubled values of each set; NaN where it wasn't told. */
export function readSetSizes({ columns, rows }: QueryResult, sets: number): readonly number[] {
  const [number, doubled] = [columns.indexOf('set_number'), columns.indexOf('doubled')];
  const sizes = new Map(rows.map((row) => [Number(row[number]), Number(row[doubled])]));
  return Array.from({ length: sets }, (_, index) => sizes.get(index) ?? Number.NaN);
}
