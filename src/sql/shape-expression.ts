import { fieldsOf, isSet, lineOf, listOf, nodeOf, queryKinds, type SqlNode } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { Expression } from './query-shape.ts';
import { readCall } from './shape-call.ts';
import { readColumn, readDot, readStar } from './shape-names.ts';
import type { ShapePlace, ShapeReader } from './shape-reader.ts';
import { typeText } from './shape-type.ts';
import { readWindow } from './shape-window.ts';

/** Reads an expression. Whatever has no form of its own becomes a call or `other`, with all that it holds. */
export function readExpression(value: unknown, reader: ShapeReader, place: ShapePlace): Expression {
  const node = nodeOf(value);
  if (node === undefined) return { kind: 'other', text: 'nothing', arguments: [], line: reader.line };
  if (node.kind === 'paren' || node.kind === 'annotated') return reader.expression(node.data['this'], place);
  if (queryKinds.has(node.kind)) return readSubquery(value, reader, place);
  const read = readers[node.kind];
  if (read !== undefined) return read(node, reader, place);
  if (binary[node.kind] !== undefined && 'left' in node.data) return readBinary(node, reader, place);
  return readCall(node, reader, place);
}

type Reader = (node: SqlNode, reader: ShapeReader, place: ShapePlace) => Expression;

const readers: Readonly<Record<string, Reader>> = {
  column: readColumn,
  dot: readDot,
  star: readStar,
  identifier: ({ data }, reader) => {
    reader.line = lineOf(data) ?? reader.line;
    return { kind: 'column', table: undefined, name: foldName(data, reader.dialect, 'column'), line: reader.line };
  },
  literal: readLiteral,
  boolean: ({ data }, { line }) => ({ kind: 'literal', type: 'boolean', value: String(data['value']), line }),
  null: (_, { line }) => ({ kind: 'literal', type: 'null', value: 'null', line }),
  and: readChain,
  or: readChain,
  concat: readChain,
  not: ({ data }, reader, place) => operatorOver('not', each([data['this']], reader, place)),
  neg: ({ data }, reader, place) => operatorOver('-', each([data['this']], reader, place)),
  is_null: ({ data }, reader, place) => operatorOver(negated('is null', 'is not null', data), each([data['this']], reader, place)),
  is_true: ({ data }, reader, place) => operatorOver(negated('is true', 'is not true', data), each([data['this']], reader, place)),
  is_false: ({ data }, reader, place) => operatorOver(negated('is false', 'is not false', data), each([data['this']], reader, place)),
  between: ({ data }, reader, place) =>
    operatorOver(negated('between', 'not between', data), each([data['this'], data['low'], data['high']], reader, place)),
  in: readIn,
  exists: readExists,
  subquery: (node, reader, place) => readSubquery({ [node.kind]: node.data }, reader, place),
  cast: readCast,
  try_cast: readCast,
  safe_cast: readCast,
  case: readCase,
  window_function: readWindow,
};

const binary: Readonly<Record<string, string>> = {
  eq: '=',
  neq: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  int_div: '//',
  mod: '%',
  like: 'like',
  i_like: 'ilike',
  null_safe_eq: 'is not distinct from',
  null_safe_neq: 'is distinct from',
};

function negated(plain: string, not: string, data: Readonly<Record<string, unknown>>): string {
  return data['not'] === true ? not : plain;
}

function operatorOver(operator: string, operands: readonly Expression[]): Expression {
  return { kind: 'operator', operator, arguments: operands, line: operands[0]?.line ?? 1 };
}

function each(values: readonly unknown[], reader: ShapeReader, place: ShapePlace): readonly Expression[] {
  return values.map((value) => reader.expression(value, place));
}

function readBinary({ kind, data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const extras = [data['escape'], data['quantifier']].filter(isSet).map((extra) => (typeof extra === 'string' ? textNode(extra) : extra));
  return operatorOver(binary[kind] ?? kind, each([data['left'], data['right'], ...extras], reader, place));
}

function textNode(value: string): unknown {
  return { literal: { literal_type: 'string', value } };
}

const chains: Readonly<Record<string, string>> = { and: 'and', or: 'or', concat: '||' };

/** The operands of a chain from left to right, however the parser nests them. */
function readChain(node: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const operands: unknown[] = [];
  const waiting: unknown[] = [{ [node.kind]: node.data }];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const at = nodeOf(value);
    const isWrapped = at?.kind === 'paren' || at?.kind === 'annotated';
    if (at?.kind === node.kind && 'left' in at.data) waiting.push(at.data['right'], at.data['left']);
    else if (isWrapped && isSet(at.data['this'])) waiting.push(at.data['this']);
    else operands.push(value);
  }
  return operatorOver(chains[node.kind] ?? node.kind, each(operands, reader, place));
}

function readLiteral({ data }: SqlNode, { line }: ShapeReader): Expression {
  const { literal_type: type, value } = data;
  const literal = { kind: 'literal', type: type === 'number' ? 'number' : 'text', value: String(value), line } as const;
  const isTyped = typeof type === 'string' && ['date', 'time', 'timestamp', 'datetime'].includes(type);
  return isTyped ? { kind: 'cast', to: type, safe: false, argument: literal, line } : literal;
}

function readIn({ data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const tested = reader.expression(data['this'], place);
  const listed = [...listOf(data['expressions']), ...[data['unnest']].filter(isSet)].map((value) => reader.expression(value, place));
  const query = isSet(data['query']) ? [{ ...readSubquery(data['query'], reader, place), use: 'in' as const }] : [];
  return { kind: 'operator', operator: negated('in', 'not in', data), arguments: [tested, ...listed, ...query], line: tested.line };
}

function readExists({ data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const query: Expression = { ...readSubquery(data['this'], reader, place), use: 'exists' };
  return data['not'] === true ? { kind: 'operator', operator: 'not', arguments: [query], line: query.line } : query;
}

function readSubquery(value: unknown, reader: ShapeReader, { environment, scopes }: ShapePlace): Expression & { kind: 'subquery' } {
  const line = lineOf(value) ?? reader.line;
  const body = reader.body(value, { environment, scopes, name: undefined, role: 'expression' });
  return { kind: 'subquery', body, use: 'scalar', line };
}

function readCast({ kind, data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const argument = reader.expression(data['this'], place);
  const format = [data['format'], data['default']].filter(isSet).map((value) => reader.expression(value, place));
  const cast: Expression = { kind: 'cast', to: typeText(data['to']), safe: kind !== 'cast', argument, line: argument.line };
  return format.length === 0 ? cast : { kind: 'other', text: 'cast with a format', arguments: [cast, ...format], line: cast.line };
}

function readCase({ data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const { line } = reader;
  const operand = isSet(data['operand']) ? reader.expression(data['operand'], place) : undefined;
  const branches = listOf(data['whens']).map((pair) => {
    const [when, then] = Array.isArray(pair) ? pair : [fieldsOf(pair)['this'], fieldsOf(pair)['then']];
    return { when: reader.expression(when, place), result: reader.expression(then, place) };
  });
  const otherwise = isSet(data['else_']) ? reader.expression(data['else_'], place) : undefined;
  return { kind: 'case', operand, branches, otherwise, line: operand?.line ?? branches[0]?.when.line ?? line };
}
