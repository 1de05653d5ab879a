import { lookUp } from './look-up.ts';
import { mergeColumns } from './make-rows.ts';
import type { ReadKind, ReadOutline } from './query-outline.ts';
import { strongerKind } from './read-kind.ts';
import type { Reading, Scope } from './reading.ts';
import type { ResolvedColumn } from './resolved-query.ts';

/** What an expression reads, each raised to what the expression does with it. Subqueries are resolved on the way. */
export function resolveReads(reads: readonly ReadOutline[], scope: Scope, reading: Reading): readonly ResolvedColumn[] {
  return reads.flatMap((read) => {
    const column = 'query' in read ? subquery(read, scope, reading) : lookUp(read, scope, reading);
    return column === undefined ? [] : [raised(column, read.kind)];
  });
}

/** EXISTS asks for rows alone. */
function subquery(read: Extract<ReadOutline, { query: unknown }>, scope: Scope, reading: Reading): ResolvedColumn | undefined {
  const { columns } = reading.rowsOf(read.query, scope);
  return read.isTest ? undefined : mergeColumns(columns);
}

function raised({ name, kind, from }: ResolvedColumn, step: ReadKind): ResolvedColumn {
  if (step === 'passthrough') return { name, kind, from };
  return { name, kind: strongerKind(step, kind), from: from.map((origin) => ({ ...origin, kind: strongerKind(step, origin.kind) })) };
}
