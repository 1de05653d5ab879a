import type { BodyOutline, QueryOutline } from './query-outline.ts';
import type { Reading, Scope, Surroundings } from './reading.ts';
import { resolveBlock } from './resolve-block.ts';
import { resolveSet } from './resolve-set.ts';
import type { ResolvedQuery, Rows, RowUse } from './resolved-query.ts';

/** Follows each column that a statement returns to the relations that it reads, as far as their columns are known. */
export function resolveQuery(outline: QueryOutline, surroundings: Surroundings): ResolvedQuery {
  const reading: Reading = {
    ...surroundings,
    outline,
    ctes: new Map(),
    uses: [],
    relations: new Set(),
    notes: new Set(outline.unread.map((what) => `${what} is not followed`)),
    rowsOf: (body, outer) => rowsOf(body, outer, reading),
  };
  const rows = reading.rowsOf(outline.body, undefined);
  return { ...rows, uses: distinctUses(reading.uses), relations: reading.relations, notes: reading.notes };
}

function rowsOf(body: BodyOutline, outer: Scope | undefined, reading: Reading): Rows {
  if (body.kind === 'set') return resolveSet(body, outer, reading);
  const block = reading.outline.blocks[body.block];
  return block === undefined
    ? { columns: [], isOpen: false, has: () => false, find: () => undefined }
    : resolveBlock(block, outer, reading);
}

function distinctUses(uses: readonly RowUse[]): readonly RowUse[] {
  const found = new Map<string, RowUse>();
  for (const use of uses) {
    const key = [use.use, use.relation, use.column.toLowerCase(), use.decidesRows].join('\n');
    if (!found.has(key)) found.set(key, use);
  }
  return [...found.values()];
}
