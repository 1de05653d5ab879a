import type { SqlQuestion } from '../core/ports/sql-facts.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import { readShape } from '../sql/read-shape.ts';
import type { SqlEngine } from '../sql/sql-engine.ts';
import type { Outlined } from './build-graph.ts';
import { readOutline } from './read-outline.ts';

/** Reads statements, in a thread of the pool or where it is called: of each its outline, or its whole shape, as JSON. */
export function readFacts(questions: readonly SqlQuestion[], engine: SqlEngine): readonly string[] {
  return questions.map((question) => JSON.stringify(readFact(question, engine)));
}

function readFact({ kind, sql, dialect }: SqlQuestion, engine: SqlEngine): Outlined | QueryShape {
  if (kind === 'outline') return readOutline(sql, { dialect, engine });
  try {
    return readShape(sql, { dialect, engine }) ?? { unread: 'its SQL can not be parsed as one query' };
  } catch (error) {
    if (error instanceof RangeError) return { unread: 'its SQL nests too deeply' };
    throw error;
  }
}
