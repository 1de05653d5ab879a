import { functionRows } from './function-rows.ts';
import { distinctOrigins, makeRows } from './make-rows.ts';
import { mergeUsing } from './merge-using.ts';
import type { BlockOutline, CteOutline, InputOutline } from './query-outline.ts';
import type { Reading, Scope } from './reading.ts';
import { resolveReads } from './resolve-reads.ts';
import { combineRows } from './resolve-set.ts';
import type { ResolvedColumn, Rows } from './resolved-query.ts';

/** What the names of a SELECT may mean: its inputs in the order of FROM. */
export function resolveInputs({ inputs }: Pick<BlockOutline, 'inputs'>, outer: Scope | undefined, reading: Reading): Scope {
  const scope: Scope = { sources: [], merged: new Map(), aliases: new Map(), aliasesWin: false, outer };
  for (const input of inputs) {
    const rows = renameByPosition(rowsOfInput(input, scope, reading), input.columns, reading);
    mergeUsing(input, { rows, scope, reading });
    scope.sources.push({ alias: input.alias, rows, isHidden: input.join === 'semi' || input.join === 'anti' });
  }
  return scope;
}

function rowsOfInput({ alias, from, join, columns }: InputOutline, scope: Scope, reading: Reading): Rows {
  if (from.kind === 'relation') return relationRows(from.path, reading);
  if (from.kind === 'cte') return cteRows(from.cte, reading);
  if (from.kind === 'derived') return reading.rowsOf(from.body, join === 'lateral' ? scope : scope.outer);
  const read = distinctOrigins(resolveReads(from.reads, scope, reading).flatMap((column) => column.from));
  return functionRows({ text: from.text, alias, columns }, read);
}

function relationRows(path: readonly string[], reading: Reading): Rows {
  const relation = path.join('.');
  const known = reading.columnsOf(path);
  reading.relations.add(relation);
  const how = known === undefined || known.by === 'sql' ? 'star' : known.by;
  const column = (name: string, by: typeof how = how): ResolvedColumn => ({
    name,
    kind: 'passthrough',
    from: [{ relation, column: name, kind: 'passthrough', how: by }],
  });
  const columns = (known?.names ?? []).map((name) => column(name));
  return known?.isComplete === true ? makeRows(columns) : makeRows([...columns, column('*', 'star')], (key) => column(key, 'star'));
}

function cteRows(index: number, reading: Reading): Rows {
  const known = reading.ctes.get(index);
  if (known !== undefined) return known;
  const cte = reading.outline.ctes[index];
  if (cte === undefined) return makeRows([]);
  if (reading.isRelation(cte.name)) return relationRows([cte.name], reading);
  reading.ctes.set(index, makeRows([]));
  const rows = cte.recursive
    ? recursiveRows(cte, index, reading)
    : renameByPosition(reading.rowsOf(cte.body, undefined), cte.columns, reading);
  reading.ctes.set(index, rows);
  return rows;
}

/** A value may wander from column to column, one step each time. */
const MOST_ROUNDS = 6;

/** A CTE that reads itself: it starts as its first query, and is read again until nothing new comes in. */
function recursiveRows({ body, columns }: CteOutline, index: number, reading: Reading): Rows {
  const operands = body.kind === 'set' ? body.operands : [body];
  let rows = makeRows([]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = operands.slice(0, round === 0 ? 1 : undefined).map((operand) => reading.rowsOf(operand, undefined));
    const next = renameByPosition(combineRows(read, reading), columns, reading);
    const isSame = round > 1 && sizeOf(next) === sizeOf(rows);
    rows = next;
    reading.ctes.set(index, rows);
    if (isSame) break;
  }
  return rows;
}

function sizeOf({ columns }: Rows): number {
  return columns.reduce((sum, { from }) => sum + from.length, 0);
}

/** `with totals(day, amount) as (…)` and `from totals as t(day, amount)`. */
function renameByPosition(rows: Rows, names: readonly string[], reading: Reading): Rows {
  if (names.length === 0) return rows;
  const isHidden = rows.columns.slice(0, names.length).some(({ name }) => name === '*');
  if (isHidden) reading.notes.add(`which columns of \`*\` are called ${names.join(', ')} is not known`);
  const star = rows.columns.find(({ name }) => name === '*');
  const columns = names.flatMap((name, at) => {
    const column = isHidden ? star : rows.columns[at];
    return column === undefined ? [] : [{ ...column, name }];
  });
  return makeRows([...columns, ...rows.columns.slice(names.length)], rows.isOpen ? (key) => rows.find(key) : undefined);
}
