import type { QueryResult } from '../core/ports/queries.ts';
import { readCounts } from './read-counts.ts';
import { columnSql, type Dialect } from './sql-text.ts';

/** A column that should be found in another relation's. Relations are SQL: a name, or a SELECT in parentheses. */
interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
  readonly dialect: Dialect;
}

/** How many rows point nowhere, with how many different values, and out of how many that point at all. */
export interface Orphans {
  readonly rows: number;
  readonly values: number;
  readonly pointing: number;
}

/** Counts what a failing `relationships` test is about; null points nowhere and is allowed to. */
export function orphansSql(reference: Reference): string {
  const { child, column, dialect } = reference;
  const name = columnSql(column, dialect);
  return [
    `select count(*) as rows, count(distinct ${name}) as values,`,
    `  (select count(${name}) from ${child} as counted) as pointing`,
    fromOrphans(reference),
  ].join('\n');
}

/** Reads that SELECT's row; undefined when it is none. */
export function readOrphans(result: QueryResult): Orphans | undefined {
  const [rows, values, pointing] = readCounts(result, ['rows', 'values', 'pointing']) ?? [];
  return rows === undefined || values === undefined || pointing === undefined ? undefined : { rows, values, pointing };
}

/** The values themselves with the number of `rows`, most rows first: data, so only where configuration allows rows. */
export function orphanExamplesSql(reference: Reference, limit: number): string {
  const name = columnSql(reference.column, reference.dialect);
  return `select ${name}, count(*) as rows\n${fromOrphans(reference)}\ngroup by ${name}\norder by 2 desc, 1\nlimit ${limit}`;
}

function fromOrphans({ child, column, parent, parentColumn, dialect }: Reference): string {
  const name = `child.${columnSql(column, dialect)}`;
  const found = `select 1 from ${parent} as parent where parent.${columnSql(parentColumn, dialect)} = ${name}`;
  return `from ${child} as child\nwhere ${name} is not null and not exists (${found})`;
}
