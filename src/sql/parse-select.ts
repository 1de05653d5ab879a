import type { SqlEngine } from './sql-engine.ts';
import { Undecided } from './undecided.ts';

/** The one statement of a text. Throws Undecided when it doesn't parse or holds several. */
export function parseSelect(sql: string, dialect: string, engine: SqlEngine): unknown {
  const parsed = engine.parse(sql, dialect);
  if ('error' in parsed) throw new Undecided(`the SQL does not parse: ${parsed.error}`);
  const [statement, ...others] = parsed.statements;
  if (statement === undefined) throw new Undecided('the SQL is empty');
  if (others.length > 0) throw new Undecided('the text holds several statements');
  return statement;
}

/** Gives each distinct text a short name, counted in the order of appearance. */
export function interner(): (key: string) => string {
  const names = new Map<string, string>();
  return (key) => {
    const name = names.get(key) ?? `#${names.size + 1}`;
    names.set(key, name);
    return name;
  };
}
