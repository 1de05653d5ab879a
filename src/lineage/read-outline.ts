import type { QueryShape } from '../sql/query-shape.ts';
import { readShape } from '../sql/read-shape.ts';
import type { SqlEngine } from '../sql/sql-engine.ts';
import type { Outlined } from './build-graph.ts';
import { outlineQuery } from './outline-query.ts';
import { plainCase } from './plain-case.ts';
import type { QueryOutline } from './query-outline.ts';

/** The outline of one SQL text, or why there is none. */
export function readOutline(sql: string, { dialect, engine }: { readonly dialect: string; readonly engine: SqlEngine }): Outlined {
  try {
    return outlineShape(readShape(sql, { dialect, engine }), dialect);
  } catch (error) {
    if (error instanceof RangeError) return { unread: 'its SQL nests too deeply' };
    throw error;
  }
}

/** The same of a text that was read already; undefined is one that could not be. */
export function outlineShape(shape: QueryShape | undefined, dialect: string): Outlined {
  return shape === undefined ? { unread: 'its SQL can not be parsed as one query' } : inLowerCase(outlineQuery(shape), dialect);
}

function inLowerCase(outline: QueryOutline, dialect: string): QueryOutline {
  if (dialect !== 'snowflake') return outline;
  const lowered: QueryOutline = JSON.parse(JSON.stringify(outline), (_, value: unknown) =>
    typeof value === 'string' ? plainCase(value) : value,
  );
  return lowered;
}
