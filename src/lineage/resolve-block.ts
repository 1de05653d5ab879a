import { expandStar } from './expand-star.ts';
import { distinctOrigins, makeRows, mergeColumns } from './make-rows.ts';
import { noteUses } from './note-uses.ts';
import type { BlockOutline, ItemOutline, ValueOutline } from './query-outline.ts';
import { strongerKind } from './read-kind.ts';
import type { Reading, Scope } from './reading.ts';
import { resolveInputs } from './resolve-inputs.ts';
import { resolveReads } from './resolve-reads.ts';
import type { ResolvedColumn, Rows } from './resolved-query.ts';

/** Stars of joins of themselves double their columns each time; no table has as many. */
const MOST_COLUMNS = 20_000;

/** The rows of one SELECT; what its clauses read is noted on the way. */
export function resolveBlock(block: BlockOutline, outer: Scope | undefined, reading: Reading): Rows {
  const scope = resolveInputs(block, outer, reading);
  const items = resolveItems(block.items, scope, reading);
  const columns = items.flatMap((item) => item.columns);
  if (columns.length > MOST_COLUMNS) throw new RangeError(`more than ${MOST_COLUMNS} columns`);
  noteUses(block.uses, scope, { items: columns, reading });
  if (block.distinct || block.groupsByAll)
    noteGrouping(block.distinct ? columns : columns.filter(({ kind }) => kind !== 'aggregate'), reading);
  const open = items.flatMap(({ more }) => more ?? []);
  if (open.length === 0) return makeRows(columns);
  return makeRows(columns, (key) => {
    const found = open.flatMap((more) => more(key) ?? []);
    if (found.length > 1) reading.notes.add(`which \`*\` has \`${key}\` is not known: all are taken`);
    return mergeColumns(found);
  });
}

function noteGrouping(columns: readonly ResolvedColumn[], reading: Reading): void {
  for (const { from } of columns) reading.uses.push(...from.map((origin) => ({ ...origin, use: 'group' as const, decidesRows: true })));
}

interface ResolvedItem {
  readonly columns: readonly ResolvedColumn[];
  readonly more?: Rows['find'];
}

function resolveItems(items: readonly ItemOutline[], scope: Scope, reading: Reading): readonly ResolvedItem[] {
  const aliases = new Map<string, ResolvedColumn>();
  const inner = { ...scope, aliases };
  // `select user_id as id, id as account_id`: who only gives a name to a name means a column of the table.
  const scopeOf = ({ kind }: ValueOutline) => (kind === 'passthrough' ? scope : inner);
  return items.map((item, at) => {
    const value = (one: ValueOutline) => resolveValue(one, `_col_${at}`, { scope: scopeOf(one), reading });
    if (item.star) return expandStar(item, { scope, value, notes: reading.notes });
    const column = value(item);
    if (reading.lateralAliases) aliases.set(column.name.toLowerCase(), column);
    return { columns: [column] };
  });
}

function resolveValue(
  { name, kind, reads }: ValueOutline,
  unnamed: string,
  { scope, reading }: { readonly scope: Scope; readonly reading: Reading },
): ResolvedColumn {
  const columns = resolveReads(reads, scope, reading);
  return {
    name: name ?? unnamed,
    kind: columns.map((column) => column.kind).reduce(strongerKind, kind),
    from: distinctOrigins(columns.flatMap(({ from }) => from)),
  };
}
