import { foldPlain } from './identifiers.ts';

/** Column names per table; a table is named by the last parts of its full name, in any case. */
export type SqlSchema = Readonly<Record<string, readonly string[]>>;

/** Columns that the change itself gave other names, per table: what each was called before, by its name now. */
export type RenamedColumns = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The columns of a table, or undefined when the schema doesn't know it or knows two that fit. */
export function tableColumns(schema: SqlSchema | undefined, path: readonly string[], dialect: string): readonly string[] | undefined {
  return entryFor(schema, path)?.map((name) => foldPlain(name, dialect));
}

/** What a table's columns were called before, by their folded names now. */
export function earlierNames(renamed: RenamedColumns | undefined, path: readonly string[], dialect: string): ReadonlyMap<string, string> {
  const entries = Object.entries(entryFor(renamed, path) ?? {});
  return new Map(entries.map(([now, before]) => [foldPlain(now, dialect), foldPlain(before, dialect)]));
}

function entryFor<Entry>(tables: Readonly<Record<string, Entry>> | undefined, path: readonly string[]): Entry | undefined {
  if (tables === undefined) return undefined;
  const wanted = path.map(lower);
  const fitting = Object.entries(tables).filter(([name]) => fits(name.split('.').map(lower), wanted));
  const [only, ...others] = fitting;
  return only === undefined || others.length > 0 ? undefined : only[1];
}

function fits(known: readonly string[], wanted: readonly string[]): boolean {
  const shared = Math.min(known.length, wanted.length);
  return known.slice(-shared).join('.') === wanted.slice(-shared).join('.');
}

function lower(name: string): string {
  return name.toLowerCase();
}
