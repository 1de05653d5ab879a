import { type Fields, fieldsOf, isSet, lineOf, listOf, nodeOf } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { Expression, ItemShape, SelectShape } from './query-shape.ts';
import { readInputs } from './shape-inputs.ts';
import { readLimit, readOrder } from './shape-order.ts';
import type { BodyPlace, ShapePlace, ShapeReader } from './shape-reader.ts';

/** Reads one SELECT, adds it to the blocks and answers its index. FROM comes first, since it says what names may mean. */
export function readSelectShape(select: Fields, reader: ShapeReader, around: BodyPlace): number {
  const index = reader.blocks.push(nothing(around)) - 1;
  const line = lineOf(select['expressions']) ?? reader.line;
  const inputs = readInputs(select, reader, around);
  const place: ShapePlace = { environment: around.environment, scopes: [inputs, ...around.scopes], windows: listOf(select['windows']) };
  reader.line = line;
  const items = listOf(select['expressions']).map((item) => readItem(item, reader, place));
  noteUnread(select, reader);
  const { all, totals, expressions: keys } = fieldsOf(select['group_by']);
  if (totals === true) reader.unread.add('GROUP BY with totals');
  reader.blocks[index] = {
    ...nothing(around),
    distinct: select['distinct'] === true,
    distinctOn: listOf(select['distinct_on']).map((value) => reader.expression(value, place)),
    items,
    inputs,
    where: readClause(select['where_clause'], reader, place),
    groupBy: listOf(keys).map((value) => reader.expression(value, place)),
    groupsByAll: all === true,
    having: readClause(select['having'], reader, place),
    qualify: readClause(select['qualify'], reader, place),
    orderBy: readOrder(select['order_by'], reader, place),
    ...readLimit(select, reader, place),
    line,
  };
  return index;
}

/** Holds the place of a block while it is read. */
function nothing({ name, role }: BodyPlace): SelectShape {
  return {
    name,
    role,
    distinct: false,
    distinctOn: [],
    items: [],
    inputs: [],
    where: undefined,
    groupBy: [],
    groupsByAll: false,
    having: undefined,
    qualify: undefined,
    orderBy: [],
    limit: undefined,
    offset: undefined,
    line: 0,
  };
}

function readItem(item: unknown, reader: ShapeReader, place: ShapePlace): ItemShape {
  const node = nodeOf(item);
  if (node?.kind === 'annotated') return readItem(node.data['this'], reader, place);
  if (node?.kind !== 'alias') {
    const expression = reader.expression(item, place);
    return { name: expression.kind === 'column' ? expression.name : fieldName(item, reader), expression, line: expression.line };
  }
  reader.line = lineOf(node.data['this']) ?? lineOf(node.data['alias']) ?? reader.line;
  const expression = reader.expression(node.data['this'], place);
  reader.line = lineOf(node.data['alias']) ?? reader.line;
  return { name: foldName(node.data['alias'], reader.dialect, 'column'), expression, line: expression.line };
}

/** A field of a struct is called as the field. */
function fieldName(item: unknown, reader: ShapeReader): string | undefined {
  const node = nodeOf(item);
  if (node?.kind === 'dot') return foldName(node.data['field'], reader.dialect, 'column');
  return node?.kind === 'column' ? foldName(node.data['name'], reader.dialect, 'column') : undefined;
}

function readClause(clause: unknown, reader: ShapeReader, place: ShapePlace): Expression | undefined {
  const { this: value } = fieldsOf(clause);
  return isSet(value) ? reader.expression(value, place) : undefined;
}

const known: ReadonlySet<string> = new Set(
  `expressions from joins where_clause group_by having qualify qualify_after_window order_by limit offset fetch top distinct distinct_on with
  windows hint`.split(/\s+/),
);

function noteUnread(select: Fields, reader: ShapeReader): void {
  for (const field of Object.keys(select)) {
    if (!known.has(field) && !field.endsWith('comments') && isSet(select[field])) {
      reader.unread.add(`${field.replaceAll('_', ' ')} in a SELECT`);
    }
  }
}
