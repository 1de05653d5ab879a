import { type Fields, fieldsOf, isSet, lineOf, listOf, nodeOf, type SqlNode } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { QueryBody } from './query-shape.ts';
import { readLimit, readOrder } from './shape-order.ts';
import type { BodyPlace, CteEnvironment, ShapePlace, ShapeReader } from './shape-reader.ts';
import { readSelectShape } from './shape-select.ts';

/** Reads a query of any form. One that is neither SELECT nor a set operation becomes `select *` from something that isn't read. */
export function readBody(query: unknown, reader: ShapeReader, around: BodyPlace): QueryBody {
  const node = nodeOf(query);
  if (node?.kind === 'subquery' || node?.kind === 'paren' || node?.kind === 'annotated') return readWrapped(node, reader, around);
  if (node?.kind === 'union' || node?.kind === 'intersect' || node?.kind === 'except') return readSet(node, reader, around);
  const declared = declareCtes(fieldsOf(node?.data)['with'], reader, around);
  const block = node?.kind === 'select' ? readSelectShape(node.data, reader, declared.around) : readUnknown(node, reader, around);
  declared.belongTo(block);
  return { kind: 'select', block };
}

/** ORDER BY and LIMIT behind a parenthesis belong to what is inside it, unless that has its own. */
function readWrapped({ data }: SqlNode, reader: ShapeReader, around: BodyPlace): QueryBody {
  const attached = ['order_by', 'limit', 'offset'].filter((field) => isSet(data[field]));
  const inner = nodeOf(data['this']);
  if (attached.length === 0 || inner === undefined) return reader.body(data['this'], around);
  if (attached.some((field) => isSet(inner.data[field]))) reader.unread.add('a clause behind a parenthesis');
  const merged = Object.fromEntries(attached.map((field) => [field, data[field]]));
  return reader.body({ [inner.kind]: { ...merged, ...withoutUnset(inner.data, attached) } }, around);
}

function withoutUnset(data: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(data).filter(([field, value]) => !fields.includes(field) || isSet(value)));
}

function readSet(node: SqlNode, reader: ShapeReader, around: BodyPlace): QueryBody {
  const declared = declareCtes(node.data['with'], reader, around);
  const first = reader.blocks.length;
  const operands = operandsOf(node).map((operand) => reader.body(operand, declared.around));
  declared.belongTo(first);
  const line = lineOf(listOf(fieldsOf(nodeOf(node.data['right'])?.data)['expressions'])) ?? reader.line;
  const place: ShapePlace = { ...declared.around, windows: [] };
  const { limit } = readLimit(node.data, reader, place);
  if (isSet(node.data['by_name']) || isSet(node.data['corresponding'])) reader.unread.add('a set operation by names');
  return { kind: 'set', operator: operatorOf(node), operands, orderBy: readOrder(node.data['order_by'], reader, place), limit, line };
}

function operatorOf({ kind, data }: SqlNode): 'union' | 'union all' | 'intersect' | 'except' {
  if (kind === 'union') return data['all'] === true ? 'union all' : 'union';
  return kind === 'intersect' ? 'intersect' : 'except';
}

const ownClauses = ['with', 'order_by', 'limit', 'offset', 'by_name', 'corresponding'];

/** `a union all b union all c` nests to the left; it is one list. */
function operandsOf(node: SqlNode): readonly unknown[] {
  const operator = operatorOf(node);
  const operands: unknown[] = [];
  let at = node;
  for (;;) {
    operands.push(at.data['right']);
    const left = nodeOf(at.data['left']);
    const nests = left?.kind === node.kind && operatorOf(left) === operator && !ownClauses.some((field) => isSet(left.data[field]));
    if (left === undefined || !nests || operator === 'except') return [...operands, at.data['left']].toReversed();
    at = left;
  }
}

/** Something like VALUES or PIVOT in the place of a SELECT. */
function readUnknown(node: SqlNode | undefined, reader: ShapeReader, { name, role }: BodyPlace): number {
  const text = (node?.kind ?? 'nothing').replaceAll('_', ' ');
  if (text !== 'values') reader.unread.add(`${text} as a query`);
  const { line } = reader;
  const star = { kind: 'star', table: undefined, except: [], replace: [], rename: [], line } as const;
  return (
    reader.blocks.push({
      name,
      role,
      distinct: false,
      distinctOn: [],
      items: [{ name: undefined, expression: star, line }],
      inputs: [{ alias: '', columns: [], from: { kind: 'other', text, arguments: [] }, join: undefined, line }],
      where: undefined,
      groupBy: [],
      groupsByAll: false,
      having: undefined,
      qualify: undefined,
      orderBy: [],
      limit: undefined,
      offset: undefined,
      line,
    }) - 1
  );
}

interface Declared {
  readonly around: BodyPlace;
  /** Tells the CTEs which block declares them, once it is known. */
  readonly belongTo: (block: number) => void;
}

/** Reads the CTEs of a WITH. Each sees the ones before it, and itself when the clause is recursive. */
function declareCtes(clause: unknown, reader: ShapeReader, around: BodyPlace): Declared {
  const { ctes, recursive } = fieldsOf(clause);
  let { environment } = around;
  const declared: number[] = [];
  for (const cte of listOf(ctes).map(fieldsOf)) {
    const index = readCte(cte, reader, { ...around, environment, recursive: recursive === true });
    declared.push(index);
    environment = new Map([...environment, [reader.ctes[index]?.name ?? '', index]]);
  }
  const isStatement = around.role === 'outer' && around.scopes.length === 0;
  return {
    around: { ...around, environment },
    belongTo: (block) => {
      for (const index of isStatement ? [] : declared) {
        const cte = reader.ctes[index];
        if (cte !== undefined) reader.ctes[index] = { ...cte, scope: block };
      }
    },
  };
}

function readCte(cte: Fields, reader: ShapeReader, { recursive, ...around }: BodyPlace & { recursive: boolean }): number {
  const name = foldName(cte['alias'], reader.dialect, 'relation');
  const columns = listOf(cte['columns']).map((column) => foldName(column, reader.dialect, 'column'));
  const line = lineOf(cte['alias']) ?? reader.line;
  reader.line = line;
  const index = reader.ctes.push({ name, body: { kind: 'select', block: -1 }, recursive: false, columns, scope: undefined, line }) - 1;
  const environment: CteEnvironment = recursive ? new Map([...around.environment, [name, index]]) : around.environment;
  const first = reader.blocks.length;
  const body = reader.body(cte['this'], { environment, scopes: around.scopes, name, role: 'cte' });
  const readsItself = reader.blocks.slice(first).some(({ inputs }) => inputs.some(({ from }) => from.kind === 'cte' && from.cte === index));
  reader.ctes[index] = { name, body, recursive: readsItself, columns, scope: undefined, line };
  return index;
}
