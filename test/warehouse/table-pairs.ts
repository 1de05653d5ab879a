import { array, constant, constantFrom, integer, option, record, sample, tuple } from 'fast-check';

/** A value as it stands in a generated table: null, or the text of a literal. */
export type Cell = string | null;

/** A table with the columns id, kind and amount in a type of its own. */
export interface Table {
  readonly amountType: string;
  readonly rows: readonly (readonly [Cell, Cell, Cell])[];
}

const cell = (...values: readonly string[]) => option(constantFrom(...values), { nil: null, freq: 4 });
const rowOf = (ids: readonly string[]) => tuple(cell(...ids), cell('a', 'b', "it's", ''), cell('0', '1', '2', '3'));
const TYPES = ['integer', 'bigint', 'numeric(10,2)', 'double precision', 'varchar'] as const;

/** Few values, so that rows often meet: keys with nulls and duplicates, rows that moved, and types that changed. */
export function tablePairs(count: number): readonly (readonly [Table, Table])[] {
  const ids = Array.from({ length: 9 }, (_, index) => String(index));
  const rows = array(rowOf(ids), { maxLength: 9 });
  const unique = rows.map((all) => all.filter(([id], index) => all.findIndex(([other]) => other === id) === index));
  const table = (own: typeof rows) => record({ amountType: constantFrom(...TYPES), rows: own });
  const changed = tuple(table(unique), integer({ min: 0, max: 2 })).map(([base, touched]): [Table, Table] => [
    base,
    {
      ...base,
      rows: base.rows.flatMap(([id, kind, amount], index) =>
        index % 4 === touched ? [[id, kind, amount === '1' ? '2' : '1'] as const] : index % 5 === 4 ? [] : [[id, kind, amount] as const],
      ),
    },
  ]);
  const pairs = [
    tuple(table(rows), table(rows)),
    tuple(table(unique), table(unique)),
    changed,
    tuple(table(unique), constant({ amountType: 'integer', rows: [] })),
  ];
  return pairs.flatMap((pair, index) => sample<[Table, Table]>(pair, { numRuns: Math.ceil(count / pairs.length), seed: 7 + index }));
}

/** The statement that makes the table. */
export function createTable(name: string, { amountType, rows }: Table): string {
  const literal = (value: Cell) => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);
  const insert = rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
  const create = `create table ${name} (id integer, kind varchar, amount ${amountType})`;
  return rows.length === 0 ? create : `${create}; insert into ${name} values ${insert}`;
}

const NUMBERS = new Set(['integer', 'bigint', 'numeric(10,2)', 'double precision']);

/** What a comparison of two tables must come to, counted row by row; `id` is the key when it tells the rows of both apart. */
export function naiveDifferences([base, head]: readonly [Table, Table], dialect: 'duckdb' | 'postgres') {
  const both = NUMBERS.has(base.amountType) && NUMBERS.has(head.amountType);
  const shown = (table: Table, amount: Cell) =>
    amount === null ? null : both ? Number(amount) : asWritten(table.amountType, amount, dialect);
  const rowsOf = (table: Table) => table.rows.map(([id, kind, amount]) => ({ id, kind, amount: shown(table, amount) }));
  const [ofBase, ofHead] = [rowsOf(base), rowsOf(head)];
  const isKey = [ofBase, ofHead].every((rows) => new Set(rows.map(({ id }) => id)).size === rows.length);
  return isKey ? byKey(ofBase, ofHead) : asHeaps(ofBase, ofHead);
}

type Row = { readonly id: Cell; readonly kind: Cell; readonly amount: string | number | null };

function byKey(base: readonly Row[], head: readonly Row[]) {
  const pairs = base.flatMap((row) => head.filter(({ id }) => id === row.id).map((other) => [row, other] as const));
  const count = (differ: (one: Row, other: Row) => boolean) => pairs.filter(([one, other]) => differ(one, other)).length;
  const changed = count((one, other) => one.kind !== other.kind || one.amount !== other.amount);
  const [removed, added] = [base.length - pairs.length, head.length - pairs.length];
  return {
    key: ['id'],
    rows: { base: base.length, head: head.length, added, removed, changed, unchanged: pairs.length - changed },
    changed: { kind: count((one, other) => one.kind !== other.kind), amount: count((one, other) => one.amount !== other.amount) },
  };
}

function asHeaps(base: readonly Row[], head: readonly Row[]) {
  const left = head.map((row) => JSON.stringify(row));
  const removed = base.filter((row) => {
    const found = left.indexOf(JSON.stringify(row));
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  }).length;
  return {
    key: [],
    rows: { base: base.length, head: head.length, added: left.length, removed, changed: 0, unchanged: base.length - removed },
    changed: {},
  };
}

/** A value as a warehouse writes it when types have no common comparison. */
function asWritten(type: string, amount: string, dialect: 'duckdb' | 'postgres'): string {
  if (type === 'numeric(10,2)') return `${amount}.00`;
  return type === 'double precision' && dialect === 'duckdb' ? `${amount}.0` : amount;
}
