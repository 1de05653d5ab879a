import { type Fields, fieldsOf, isSet, lineOf, listOf, nodeOf, queryKinds, type SqlNode } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { Expression, InputShape } from './query-shape.ts';
import type { BodyPlace, ShapePlace, ShapeReader } from './shape-reader.ts';

type From = InputShape['from'];
type Join = NonNullable<InputShape['join']>;

/** Reads FROM and its joins, in the order of the text. */
export function readInputs(select: Fields, reader: ShapeReader, around: BodyPlace): readonly InputShape[] {
  const inputs: InputShape[] = [];
  const place: ShapePlace = { environment: around.environment, scopes: [inputs, ...around.scopes], windows: [] };
  for (const item of listOf(fieldsOf(select['from'])['expressions'])) {
    addInput(item, { reader, place, inputs, join: inputs.length === 0 ? undefined : comma });
  }
  for (const join of listOf(select['joins'])) addJoin(fieldsOf(join), { reader, place, inputs });
  return inputs;
}

interface Target {
  readonly reader: ShapeReader;
  readonly place: ShapePlace;
  readonly inputs: InputShape[];
}

const comma: Join = { kind: 'comma', natural: false, on: undefined, using: [] };

function addInput(item: unknown, { reader, place, inputs, join }: Target & { join: InputShape['join'] }): void {
  const node = nodeOf(item);
  const nested = node?.kind === 'paren' || node?.kind === 'annotated' ? node.data['this'] : undefined;
  if (nested !== undefined) return addInput(nested, { reader, place, inputs, join });
  // `(a join b …) join c` is `a join b … join c`; further right the parentheses mean something.
  if (node?.kind === 'joined_table' && inputs.length === 0 && !isSet(node.data['alias'])) {
    addInput(node.data['left'], { reader, place, inputs, join });
    for (const inner of listOf(node.data['joins'])) addJoin(fieldsOf(inner), { reader, place, inputs });
    return;
  }
  const read = readInput(node, reader, place);
  const lateral = isLateral(node) && (join?.kind === 'comma' || join?.kind === 'cross' || join?.kind === 'inner');
  inputs.push({ ...read, join: lateral && join !== undefined ? { ...join, kind: 'lateral' } : join });
}

function addJoin(join: Fields, { reader, place, inputs }: Target): void {
  const kind = String(join['kind']);
  const before = inputs.length;
  addInput(join['this'], {
    reader,
    place,
    inputs,
    join: { kind: kindOf(kind), natural: kind.startsWith('Natural'), on: undefined, using: [] },
  });
  const added = inputs[before];
  if (added?.join === undefined) return;
  const conditions = [join['on'], join['match_condition']].filter(isSet).map((value) => reader.expression(value, place));
  const using = listOf(join['using']).map((name) => foldName(nodeOf(name)?.data['name'] ?? name, reader.dialect, 'column'));
  reader.line = lineOf(join['using']) ?? reader.line;
  inputs[before] = { ...added, join: { ...added.join, on: all(conditions), using } };
  if (isSet(join['pivots'])) reader.unread.add('PIVOT behind a join');
}

function all(conditions: readonly Expression[]): Expression | undefined {
  const [first, second] = conditions;
  if (first === undefined || second === undefined) return first;
  return { kind: 'operator', operator: 'and', arguments: conditions, line: first.line };
}

const kinds: Readonly<Record<string, Join['kind']>> = {
  Inner: 'inner',
  Straight: 'inner',
  Natural: 'inner',
  Left: 'left',
  NaturalLeft: 'left',
  Right: 'right',
  NaturalRight: 'right',
  Full: 'full',
  Outer: 'full',
  NaturalFull: 'full',
  Cross: 'cross',
  Implicit: 'comma',
  Semi: 'semi',
  LeftSemi: 'semi',
  Anti: 'anti',
  LeftAnti: 'anti',
  AsOf: 'asof',
  AsOfLeft: 'asof',
  AsOfRight: 'asof',
  Lateral: 'lateral',
  LeftLateral: 'lateral',
  CrossApply: 'lateral',
  OuterApply: 'lateral',
};

function kindOf(kind: string): Join['kind'] {
  return kinds[kind] ?? 'other';
}

function isLateral(node: SqlNode | undefined): boolean {
  if (node?.kind === 'alias') return isLateral(nodeOf(node.data['this']));
  return node?.kind === 'lateral' || node?.kind === 'unnest' || (node?.kind === 'subquery' && node.data['lateral'] === true);
}

function readInput(node: SqlNode | undefined, reader: ShapeReader, place: ShapePlace): InputShape {
  if (node?.kind === 'table') return readTable(node.data, reader, place);
  const named = namesOf(node, reader);
  const line = lineOf(node?.data) ?? reader.line;
  const from = readSource(node, { reader, place, alias: named.alias });
  reader.line = Math.max(reader.line, line);
  return { ...named, from, join: undefined, line };
}

function namesOf(node: SqlNode | undefined, { dialect }: ShapeReader): Pick<InputShape, 'alias' | 'columns'> {
  const { alias, alias_quoted: quoted, column_aliases: columns } = fieldsOf(node?.data);
  const identifier = typeof alias === 'string' ? { name: alias, quoted: quoted === true } : alias;
  return {
    alias: isSet(alias) ? foldName(identifier, dialect, 'relation') : '',
    columns: listOf(columns).map((name) => foldName(typeof name === 'string' ? { name } : name, dialect, 'column')),
  };
}

const tableFields: ReadonlySet<string> = new Set(['name', 'schema', 'catalog', 'alias', 'alias_explicit_as', 'column_aliases', 'span']);

function readTable(data: Fields, reader: ShapeReader, { environment }: ShapePlace): InputShape {
  const { dialect } = reader;
  const line = lineOf(data) ?? reader.line;
  reader.line = line;
  const name = foldName(data['name'], dialect, 'relation');
  const cte = isSet(data['schema']) ? undefined : environment.get(name);
  const written = [data['catalog'], data['schema'], data['name']].filter(isSet).map((part) => foldName(part, dialect, 'relation'));
  // BigQuery quotes a whole path at once.
  const path = dialect === 'bigquery' ? written.flatMap((part) => part.split('.')) : written;
  for (const field of Object.keys(data)) {
    if (!tableFields.has(field) && !field.endsWith('comments') && isSet(data[field])) {
      reader.unread.add(`${field.replaceAll('_', ' ')} of a table`);
    }
  }
  const named = namesOf({ kind: 'table', data }, reader);
  const from: From = cte === undefined ? { kind: 'relation', path } : { kind: 'cte', cte };
  return { alias: named.alias === '' ? (path.at(-1) ?? name) : named.alias, columns: named.columns, from, join: undefined, line };
}

function readSource(node: SqlNode | undefined, { reader, place, alias }: Pick<Target, 'reader' | 'place'> & { alias: string }): From {
  const inner = nodeOf(node?.data['this']);
  if (node?.kind === 'subquery' && inner !== undefined && (queryKinds.has(inner.kind) || inner.kind === 'subquery')) {
    // Only a lateral subquery sees the inputs before it.
    const scopes = node.data['lateral'] === true ? place.scopes : place.scopes.slice(1);
    const { environment } = place;
    return { kind: 'derived', body: reader.body({ subquery: node.data }, { environment, scopes, name: alias, role: 'derived' }) };
  }
  if ((node?.kind === 'alias' || node?.kind === 'lateral') && inner !== undefined) return readSource(inner, { reader, place, alias });
  const text = sourceName(node);
  if (inner !== undefined && node?.kind === 'subquery') return readSource(inner, { reader, place, alias });
  if (!readable.has(node?.kind ?? '')) reader.unread.add(`${text} in FROM`);
  return { kind: 'other', text, arguments: node === undefined || node.kind === 'values' ? [] : argumentsIn(node, { reader, place }) };
}

const readable: ReadonlySet<string> = new Set(['function', 'unnest', 'values', 'table_function']);

function sourceName(node: SqlNode | undefined): string {
  const name = node?.data['name'];
  return typeof name === 'string' ? name.toLowerCase() : (node?.kind ?? 'nothing').replaceAll('_', ' ');
}

/** What a function in FROM reads; TABLE(…) is only a wrapper. */
function argumentsIn(node: SqlNode, { reader, place }: Pick<Target, 'reader' | 'place'>): readonly Expression[] {
  if (node.kind !== 'function' && node.kind !== 'unnest') return [];
  const values = node.kind === 'unnest' ? [node.data['this'], ...listOf(node.data['expressions'])] : listOf(node.data['args']);
  return values.filter(isSet).map((value) => reader.expression(value, place));
}
