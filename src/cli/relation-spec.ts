import { relationParts } from '../warehouse/relation-parts.ts';

/** What somebody named on the command line: a data file, a relation in a DuckDB file, or a relation of the project. */
export type RelationSpec =
  | { readonly kind: 'file'; readonly path: string; readonly format: 'csv' | 'parquet' }
  | { readonly kind: 'relation'; readonly database: string | undefined; readonly parts: readonly string[] };

/** Reads `trips.csv`, `old.duckdb:main.trips` or `analytics.fct_trips`; quotes keep a dot inside a name. */
export function relationSpec(text: string, database: string | undefined): RelationSpec {
  const file = /\.(csv|tsv|txt|psv|parquet|pq)(?:\.(?:gz|zst))?$/i.exec(text);
  if (file !== null) return { kind: 'file', path: text, format: /^(?:parquet|pq)$/i.test(file[1] ?? '') ? 'parquet' : 'csv' };
  const inFile = /^(.+\.(?:duckdb|ddb|db)):(.+)$/i.exec(text);
  const [, path = database, name = text] = inFile ?? [];
  return { kind: 'relation', database: path, parts: relationParts(name) };
}
