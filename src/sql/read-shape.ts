import { nodeOf } from './ast.ts';
import type { QueryShape } from './query-shape.ts';
import { readBody } from './shape-body.ts';
import { readExpression } from './shape-expression.ts';
import type { ShapeReader } from './shape-reader.ts';
import type { SqlEngine } from './sql-engine.ts';

/** The parser takes seconds for a text that is built to be slow; no model that a person wrote is as long. */
const LONGEST = 400_000;

const queries: ReadonlySet<string> = new Set(['select', 'union', 'intersect', 'except', 'subquery', 'paren', 'annotated']);

/** Reads a text into its shape. Undefined when it doesn't parse, is too long, or isn't one query. */
export function readShape(sql: string, { dialect, engine }: { dialect: string; engine: SqlEngine }): QueryShape | undefined {
  if (sql.length > LONGEST) return undefined;
  const statement = onlyStatement(sql, dialect, engine);
  if (!queries.has(nodeOf(statement)?.kind ?? '')) return undefined;
  const reader: ShapeReader = {
    dialect,
    blocks: [],
    ctes: [],
    unread: new Set(),
    line: 1,
    body: (query, around) => readBody(query, reader, around),
    expression: (value, place) => readExpression(value, reader, place),
  };
  const body = reader.body(statement, { environment: new Map(), scopes: [], name: undefined, role: 'outer' });
  return { blocks: reader.blocks, body, ctes: reader.ctes, unread: [...reader.unread] };
}

function onlyStatement(sql: string, dialect: string, engine: SqlEngine): unknown {
  const parsed = engine.parse(sql, dialect);
  return 'error' in parsed || parsed.statements.length !== 1 ? undefined : parsed.statements[0];
}
