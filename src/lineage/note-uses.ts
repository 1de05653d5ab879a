import type { UseOutline } from './query-outline.ts';
import type { Reading, Scope } from './reading.ts';
import { resolveReads } from './resolve-reads.ts';
import type { ResolvedColumn } from './resolved-query.ts';

/** Notes which columns the clauses of a query read besides its SELECT list. */
export function noteUses(
  uses: readonly UseOutline[],
  scope: Scope,
  { items, reading }: { readonly items: readonly ResolvedColumn[]; readonly reading: Reading },
): void {
  const aliases = new Map(items.map((column) => [column.name.toLowerCase(), column]));
  for (const { use, reads, aliases: seen, ordinal, decidesRows } of uses) {
    const sees = seen === 'always' || (seen === 'lateral' && reading.lateralAliases);
    const inner = { ...scope, aliases: sees ? aliases : NONE, aliasesWin: seen === 'always' };
    const columns = ordinal === undefined ? resolveReads(reads, inner, reading) : items.slice(ordinal - 1, ordinal);
    for (const { from } of columns) reading.uses.push(...from.map((origin) => ({ ...origin, use, decidesRows })));
  }
}

const NONE: Scope['aliases'] = new Map();
