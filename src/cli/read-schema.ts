import { Problem } from '../core/problem.ts';
import type { SqlSchema } from '../sql/schema.ts';
import type { Cli } from './cli.ts';
import { readDocument } from './read-document.ts';

/** The columns of tables from a JSON file: `{"orders": ["id"]}`; a mapping of columns to types does as well. Throws STW-4005. */
export async function readSchema(file: string, cli: Pick<Cli, 'cwd'>): Promise<SqlSchema> {
  const tables = parsed(await readDocument(file, cli));
  if (!isObject(tables)) throw notTables(file);
  return Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => {
      if (!isObject(columns) && !Array.isArray(columns)) throw notTables(file);
      const names: readonly unknown[] = Array.isArray(columns) ? columns : Object.keys(columns);
      return [table, names.filter((name) => typeof name === 'string')];
    }),
  );
}

/** Undefined, which JSON can't say, for a text that is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notTables(file: string): Problem {
  return new Problem('STW-4005', { file, detail: 'it is no JSON of tables and their columns' });
}
