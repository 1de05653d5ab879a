import type { DbtNode } from '../dbt/project.ts';

/** Here a column counts although nobody names it: rows are compared as a whole, or columns are taken by position or pattern. */
const WHOLE_ROWS =
  /\b(?:distinct|union|intersect|except|natural|pivot|unpivot|columns|exclude|rename)\b|\b(?:row_to_json|to_jsonb?|to_json_string|object_construct|struct_pack|hash)\s*\(/;
/** `trips as (select * from stg_trips)`: what the rest of the SQL doesn't name goes no further. */
const IMPORT_CTE = /\bas\s*\(\s*select\s+\*\s+from\s+[\w."`]+(?:\s+(?:as\s+)?\w+)?\s*\)/g;
const STAR = /(?:\bselect|,|\.)\s*\*/;

/**
 * Whether a node can read any of these columns (in lower case) of what it selects from. Only compiled SQL that neither names one nor takes
 * all columns is proof that it can't.
 */
export function mayReadColumns({ compiledCode, language }: DbtNode, columns: ReadonlySet<string>): boolean {
  if (compiledCode === undefined || language !== 'sql') return true;
  const sql = compiledCode.toLowerCase();
  if (sql.split(/\W+/).some((word) => columns.has(word))) return true;
  return WHOLE_ROWS.test(sql) || STAR.test(sql.replaceAll(IMPORT_CTE, ' '));
}
