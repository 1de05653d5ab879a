import { makeRows, mergeColumns } from './make-rows.ts';
import { noteUses } from './note-uses.ts';
import type { BodyOutline } from './query-outline.ts';
import type { Reading, Scope } from './reading.ts';
import type { ResolvedColumn, Rows } from './resolved-query.ts';

/** The rows of a set operation: the first query names the columns, the others are joined to them by position. */
export function resolveSet(body: Extract<BodyOutline, { kind: 'set' }>, outer: Scope | undefined, reading: Reading): Rows {
  const operands = body.operands.map((operand) => reading.rowsOf(operand, outer));
  const rows = combineRows(body.operator === 'union' || body.operator === 'union all' ? operands : operands.slice(0, 1), reading);
  const sources = [{ alias: '', rows, isHidden: false }];
  if (body.operator !== 'union all') noteComparison(operands, body.operator === 'union' ? 'group' : 'filter', reading);
  noteUses(
    body.order,
    { sources, merged: new Map(), aliases: new Map(), aliasesWin: true, outer: undefined },
    { items: rows.columns, reading },
  );
  return rows;
}

/** Rows are compared as a whole, so every column decides which there are. */
function noteComparison(operands: readonly Rows[], use: 'group' | 'filter', reading: Pick<Reading, 'uses'>): void {
  for (const { columns } of operands)
    for (const { from } of columns) reading.uses.push(...from.map((origin) => ({ ...origin, use, decidesRows: true })));
}

/** Puts rows under each other: by position, or by name where a `*` hides what is at a position. */
export function combineRows(operands: readonly Rows[], reading: Pick<Reading, 'notes' | 'uses'>): Rows {
  const [first, ...others] = operands;
  if (first === undefined || others.length === 0) return first ?? makeRows([]);
  if (operands.some(({ isOpen }) => isOpen)) return byName(operands, reading);
  if (others.some(({ columns }) => columns.length !== first.columns.length)) {
    reading.notes.add('the queries of a set operation have unlike numbers of columns');
    noteComparison(operands, 'group', reading);
  }
  return makeRows(
    first.columns.map((column, at) =>
      mergeAt(
        column,
        others.flatMap(({ columns }) => columns[at] ?? []),
      ),
    ),
  );
}

function mergeAt(column: ResolvedColumn, others: readonly ResolvedColumn[]): ResolvedColumn {
  const moved = others.map((other) => ({
    ...other,
    from: other.from.map((origin) => ({ ...origin, how: 'position' as const })),
  }));
  return mergeColumns([column, ...moved]) ?? column;
}

function byName(operands: readonly Rows[], reading: Pick<Reading, 'notes' | 'uses'>): Rows {
  reading.notes.add('a set operation over `*` of unknown columns is followed by name instead of by position');
  const find = (key: string) => mergeColumns(operands.flatMap((rows) => rows.find(key) ?? []));
  const names = new Set(operands.flatMap(({ columns }) => columns.map(({ name }) => name)).filter((name) => name !== '*'));
  const named = [...names].flatMap((name) => {
    const column = find(name.toLowerCase());
    return column === undefined ? [] : [{ ...column, name }];
  });
  const stars = mergeColumns(operands.flatMap(({ columns }) => columns.filter(({ name }) => name === '*')));
  return makeRows([...named, ...(stars === undefined ? [] : [stars])], find);
}
