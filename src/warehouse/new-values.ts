import type { QueryResult } from '../core/ports/queries.ts';
import { readCounts } from './read-counts.ts';
import { columnSql, type Dialect, literalSql } from './sql-text.ts';

/** A column and the values that it may have. `relation` is SQL: a name, or a SELECT in parentheses. */
interface Accepted {
  readonly relation: string;
  readonly column: string;
  readonly values: readonly (string | number | boolean)[];
  readonly dialect: Dialect;
}

/** How many different values nobody expected, and in how many rows. */
export interface NewValues {
  readonly values: number;
  readonly rows: number;
}

/** Counts what a failing `accepted_values` test is about; null is always accepted. */
export function newValuesSql(accepted: Accepted): string {
  return `select count(distinct ${columnSql(accepted.column, accepted.dialect)}) as values, count(*) as rows\n${fromUnexpected(accepted)}`;
}

/** Reads that SELECT's row; undefined when it is none. */
export function readNewValues(result: QueryResult): NewValues | undefined {
  const [values, rows] = readCounts(result, ['values', 'rows']) ?? [];
  return values === undefined || rows === undefined ? undefined : { values, rows };
}

/** The values themselves with the number of `rows`, most rows first: data, so only where configuration allows rows. */
export function newValueExamplesSql(accepted: Accepted, limit: number): string {
  const name = columnSql(accepted.column, accepted.dialect);
  return `select ${name}, count(*) as rows\n${fromUnexpected(accepted)}\ngroup by ${name}\norder by 2 desc, 1\nlimit ${limit}`;
}

function fromUnexpected({ relation, column, values, dialect }: Accepted): string {
  const name = columnSql(column, dialect);
  const unlisted = values.length === 0 ? '' : ` and ${name} not in (${values.map(literalSql).join(', ')})`;
  return `from ${relation} as checked\nwhere ${name} is not null${unlisted}`;
}
