import type { QueryResult } from '../core/ports/queries.ts';
import { readCounts } from './read-counts.ts';
import { columnSql, type Dialect } from './sql-text.ts';

/** Columns that should identify a row of a relation. `relation` is SQL: a name, or a SELECT in parentheses. */
interface Key {
  readonly relation: string;
  readonly columns: readonly string[];
  readonly dialect: Dialect;
}

/** How many key values stand in more than one row, and in how many rows together. */
export interface DuplicateKeys {
  readonly keys: number;
  readonly rows: number;
}

/** Counts what a failing `unique` test is about. Like dbt's, one column alone may be null any number of times. */
export function duplicateKeysSql(key: Key): string {
  return `select count(*) as keys, sum(copies) as rows from (${duplicates(key)}) as duplicated`;
}

/** Reads that SELECT's row; undefined when it is none. */
export function readDuplicateKeys(result: QueryResult): DuplicateKeys | undefined {
  const [keys, rows] = readCounts(result, ['keys', 'rows']) ?? [];
  return keys === undefined || rows === undefined ? undefined : { keys, rows };
}

/** The keys themselves with their `copies`, most copies first: data, so only where configuration allows rows. */
export function duplicateKeyExamplesSql(key: Key, limit: number): string {
  return `${duplicates(key)}\norder by copies desc, ${key.columns.map((_, index) => index + 1).join(', ')}\nlimit ${limit}`;
}

function duplicates({ relation, columns, dialect }: Key): string {
  const names = columns.map((column) => columnSql(column, dialect));
  const where = names.length === 1 ? `\nwhere ${names[0]} is not null` : '';
  return `select ${names.join(', ')}, count(*) as copies\nfrom ${relation} as keyed${where}\ngroup by ${names.join(', ')}\nhaving count(*) > 1`;
}
