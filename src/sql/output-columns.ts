import { interner, parseSelect } from './parse-select.ts';
import { readStatement } from './read-query.ts';
import type { SqlSchema } from './schema.ts';
import { loadSqlEngine } from './sql-engine.ts';
import { Undecided } from './undecided.ts';

/** A SELECT, and what is known of the tables that it reads. */
export interface OutputColumnsInput {
  readonly dialect: string;
  readonly sql: string;
  readonly schema?: SqlSchema;
}

/** The names of a SELECT's output columns in order, or undefined when a `*` or something unread leaves them open. */
export async function outputColumns({ dialect, sql, schema }: OutputColumnsInput): Promise<readonly string[] | undefined> {
  const engine = await loadSqlEngine();
  const options = { dialect, schema, intern: interner(), orderMatters: false, print: (node: unknown) => engine.print(node, dialect) };
  try {
    const { columns } = readStatement(parseSelect(sql, dialect, engine), options);
    return columns.some(({ star }) => star !== undefined) ? undefined : columns.map(({ shown }) => shown);
  } catch (error) {
    if (error instanceof Undecided || error instanceof RangeError) return undefined;
    throw error;
  }
}
