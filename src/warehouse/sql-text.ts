import { quoted } from './quoted.ts';

/** Warehouses whose SQL is written here. */
export type Dialect = 'duckdb' | 'postgres';

/**
 * A column as a test's YAML names it, which dbt puts into SQL without quotes: PostgreSQL then reads it in lower case. A name that
 * comes in quotes is meant as it is.
 */
export function columnSql(name: string, dialect: Dialect): string {
  const inner = /^"(.*)"$/s.exec(name)?.[1];
  if (inner !== undefined) return quoted(inner.replaceAll('""', '"'));
  return quoted(dialect === 'postgres' && /^\w+$/.test(name) ? name.toLowerCase() : name);
}

/** A value as a literal. */
export function literalSql(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
