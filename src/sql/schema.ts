import { foldPlain } from './identifiers.ts';

/** Column names per table; a table is named by the last parts of its full name, in any case. */
export type SqlSchema = Readonly<Record<string, readonly string[]>>;

/** The columns of a table, or undefined when the schema doesn't know it or knows two that fit. */
export function tableColumns(schema: SqlSchema | undefined, path: readonly string[], dialect: string): readonly string[] | undefined {
  if (schema === undefined) return undefined;
  const wanted = path.map(lower);
  const fitting = Object.entries(schema).filter(([name]) => fits(name.split('.').map(lower), wanted));
  const [only, ...others] = fitting;
  return only === undefined || others.length > 0 ? undefined : only[1].map((name) => foldPlain(name, dialect));
}

function fits(known: readonly string[], wanted: readonly string[]): boolean {
  const shared = Math.min(known.length, wanted.length);
  return known.slice(-shared).join('.') === wanted.slice(-shared).join('.');
}

function lower(name: string): string {
  return name.toLowerCase();
}
