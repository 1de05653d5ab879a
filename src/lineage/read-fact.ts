import type { SqlFactKind, SqlText } from '../core/ports/sql-facts.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import { readShape } from '../sql/read-shape.ts';
import type { SqlEngine } from '../sql/sql-engine.ts';
import type { Outlined } from './build-graph.ts';
import { readOutline } from './read-outline.ts';

/** Reads one statement as a worker of the pool does: its outline, or its whole shape. */
export function readFact(kind: SqlFactKind, { sql, dialect }: SqlText, engine: SqlEngine): Outlined | QueryShape {
  if (kind === 'outline') return readOutline(sql, { dialect, engine });
  return readShape(sql, { dialect, engine }) ?? { unread: 'its SQL can not be parsed as one query' };
}
