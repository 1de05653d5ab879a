/** A name as DuckDB and PostgreSQL quote it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
