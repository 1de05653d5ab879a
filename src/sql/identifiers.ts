import { fieldsOf } from './ast.ts';

type IdentifierRole = 'column' | 'relation';

const alwaysInsensitive: ReadonlySet<string> = new Set(['duckdb', 'redshift', 'databricks', 'spark']);
const foldUnquotedDown: ReadonlySet<string> = new Set(['postgres', 'postgresql', 'trino', 'presto']);
const lateralAlias: ReadonlySet<string> = new Set(['duckdb', 'snowflake', 'redshift', 'databricks', 'spark']);
const aliasInHaving: ReadonlySet<string> = new Set(['duckdb', 'snowflake', 'bigquery', 'databricks', 'spark', 'mysql']);

/**
 * One spelling per name that the dialect takes for the same. In a dialect that isn't listed every spelling
 * counts as its own name: that can only hide an equality, never invent one.
 */
export function foldName(identifier: unknown, dialect: string, role: IdentifierRole): string {
  const { name, quoted } = fieldsOf(identifier);
  const text = typeof name === 'string' ? name : '';
  if (alwaysInsensitive.has(dialect)) return text.toLowerCase();
  if (dialect === 'bigquery') return role === 'column' ? text.toLowerCase() : text;
  if (foldUnquotedDown.has(dialect)) return quoted === true ? text : text.toLowerCase();
  if (dialect === 'snowflake') return quoted === true ? text : text.toUpperCase();
  return text;
}

/** The name as folding would leave an unquoted one: for names that come from a schema instead of from SQL. */
export function foldPlain(name: string, dialect: string): string {
  return foldName({ name, quoted: false }, dialect, 'column');
}

/** Whether `select a + 1 as b, b * 2` and `where b > 1` may mean the alias. */
export function readsAliases(dialect: string): boolean {
  return lateralAlias.has(dialect);
}

/** Whether a dialect lets HAVING use the names of select items. */
export function readsAliasesInHaving(dialect: string): boolean {
  return aliasInHaving.has(dialect);
}

/** The name as written, without its quotes. */
export function spelling(identifier: unknown): string {
  const { name } = fieldsOf(identifier);
  return typeof name === 'string' ? name : '';
}
