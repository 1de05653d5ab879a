import { fieldsOf, isFields, isSet, lineOf, listOf, nodeOf, type SqlNode } from './ast.ts';
import { isCosmetic } from './cosmetic.ts';
import { trait, traitsOf } from './function-traits.ts';
import type { Expression } from './query-shape.ts';
import { readOrder } from './shape-order.ts';
import type { ShapePlace, ShapeReader } from './shape-reader.ts';

/** A function, or a form of the grammar that is no operator: with everything that it holds, in the order of its fields. */
export function readCall(node: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  if (node.kind === 'within_group' || node.kind === 'filter') return readWrapper(node, reader, place);
  reader.line = lineOf(node.data) ?? reader.line;
  const { line } = reader;
  const name = nameOf(node);
  const values = readFields(node, reader, place);
  if (forms.has(node.kind)) return { kind: 'other', text: name, arguments: values, line };
  return {
    kind: 'call',
    name,
    aggregate: (traitsOf(node, reader.dialect) & trait.aggregate) !== 0,
    distinct: node.data['distinct'] === true,
    arguments: values,
    orderBy: readOrder(node.data['order_by'], reader, place),
    filter: isSet(node.data['filter']) ? reader.expression(node.data['filter'], place) : undefined,
    line,
  };
}

/** Forms that look like calls in the tree only. */
const forms: ReadonlySet<string> = new Set(
  `subscript lambda tuple interval parameter placeholder named_argument alias var array_slice any all method_call table_argument
  comprehension braced_wildcard at_time_zone collation pivot unpivot values data_type similar_to`.split(/\s+/),
);

const names: Readonly<Record<string, string>> = {
  if_func: 'if',
  if_null: 'coalesce',
  nvl: 'coalesce',
  list_agg: 'listagg',
  l_trim: 'ltrim',
  r_trim: 'rtrim',
  n_tile: 'ntile',
  array_func: 'array',
  map_func: 'map',
  struct_func: 'struct',
  char_func: 'chr',
  trunc_func: 'trunc',
  mod_func: 'mod',
  j_s_o_n_extract: 'json_extract',
  j_s_o_n_extract_scalar: 'json_extract_scalar',
};

function nameOf({ kind, data }: SqlNode): string {
  const isNamed = kind === 'function' || kind === 'aggregate_function';
  if (isNamed && typeof data['name'] === 'string') return data['name'].toLowerCase();
  return names[kind] ?? kind;
}

/** WITHIN GROUP and FILTER behind a call are part of it. */
function readWrapper({ kind, data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const call = reader.expression(data['this'], place);
  if (call.kind !== 'call') return { kind: 'other', text: kind, arguments: [call], line: call.line };
  if (kind === 'within_group') return { ...call, aggregate: true, orderBy: readOrder(data['order_by'], reader, place) };
  return { ...call, filter: reader.expression(data['expression'] ?? data['filter'], place) };
}

const elsewhere: ReadonlySet<string> = new Set(['order_by', 'filter', 'distinct', 'original_name']);

function readFields(node: SqlNode, reader: ShapeReader, place: ShapePlace): readonly Expression[] {
  const found: Expression[] = [];
  for (const field of Object.keys(node.data)) {
    const value = node.data[field];
    if (!isSet(value) || elsewhere.has(field) || isCosmetic(field) || isOwnName(field, node)) continue;
    addValue(value, field, { found, reader, place });
  }
  return found;
}

function isOwnName(field: string, { kind, data }: SqlNode): boolean {
  return field === 'name' && typeof data['name'] === 'string' && kind !== 'parameter';
}

interface Into {
  readonly found: Expression[];
  readonly reader: ShapeReader;
  readonly place: ShapePlace;
}

function addValue(value: unknown, field: string, into: Into): void {
  const { found, reader, place } = into;
  if (field === 'star') {
    found.push(reader.expression({ star: {} }, place));
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) addValue(item, field, into);
    return;
  }
  if (!isFields(value)) {
    found.push(scalar(value, field, reader));
    return;
  }
  const node = nodeOf(value);
  if (node?.kind === 'tuple' && field === 'this') addValue(listOf(node.data['expressions']), field, into);
  else if (node !== undefined) found.push(reader.expression(value, place));
  else addParts(value, field, into);
}

/** A name, an item of an order, a unit: something without a kind of its own. */
function addParts(value: Readonly<Record<string, unknown>>, field: string, into: Into): void {
  if (typeof value['name'] === 'string') {
    into.found.push(scalar(value['name'], field, into.reader));
    return;
  }
  for (const [inner, part] of Object.entries(fieldsOf(value))) {
    if (isSet(part) && !isCosmetic(inner)) addValue(part, inner, into);
  }
}

function scalar(value: unknown, field: string, { line }: ShapeReader): Expression {
  const isText = typeof value === 'string';
  if (typeof value === 'number') return { kind: 'literal', type: 'number', value: String(value), line };
  return { kind: 'literal', type: 'text', value: isText ? value.toLowerCase() : field.replaceAll('_', ' '), line };
}
