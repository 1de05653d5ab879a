import { fieldsOf, isSet, lineOf, listOf, nodeOf, type SqlNode } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { Expression, InputShape } from './query-shape.ts';
import type { ShapePlace, ShapeReader } from './shape-reader.ts';

/** A column. `a.b` is the field b of a column a where no input is called a. */
export function readColumn({ data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const { dialect } = reader;
  const line = lineOf(data) ?? reader.line;
  reader.line = line;
  if (isSet(data['join_mark'])) reader.unread.add('the (+) join syntax');
  const name = foldName(data['name'], dialect, 'column');
  if (!isSet(data['table'])) return { kind: 'column', table: undefined, name, line };
  const table = foldName(data['table'], dialect, 'relation');
  const input = place.scopes.flat().find(({ alias }) => sameName(alias, table, dialect));
  if (input !== undefined || isUnclear(place)) return { kind: 'column', table: input?.alias ?? table, name, line };
  return field({ kind: 'column', table: undefined, name: foldName(data['table'], dialect, 'column'), line }, name);
}

/** `schema.table.column` comes as a field of `schema.table`. */
export function readDot({ data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const { dialect } = reader;
  const inner = nodeOf(data['this']);
  const name = foldName(data['field'], dialect, 'column');
  const path = inner === undefined ? undefined : pathOf(inner, dialect);
  const isInput = path !== undefined && hasInput(place, ({ from, alias }) => alias === path.at(-1) && endsWith(from, path));
  if (!isInput) return field(reader.expression(data['this'], place), name);
  reader.line = lineOf(data) ?? reader.line;
  return { kind: 'column', table: path.at(-1), name, line: reader.line };
}

/** `*`, with what it leaves out, replaces and renames. */
export function readStar({ data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const { dialect } = reader;
  const named = (identifier: unknown): string => foldName(nodeOf(identifier)?.data['name'] ?? identifier, dialect, 'column');
  reader.line = lineOf(data['table']) ?? lineOf(data) ?? reader.line;
  const { line } = reader;
  return {
    kind: 'star',
    table: isSet(data['table']) ? foldName(data['table'], dialect, 'relation') : undefined,
    except: listOf(data['except']).map(named),
    replace: listOf(data['replace'])
      .map(fieldsOf)
      .map((item) => ({ name: named(item['alias']), expression: reader.expression(item['this'], place) })),
    rename: listOf(data['rename']).map((pair) => ({ from: named(listOf(pair)[0]), to: named(listOf(pair)[1]) })),
    line,
  };
}

function field(argument: Expression, name: string): Expression {
  const { line } = argument;
  return { kind: 'other', text: 'field', arguments: [argument, { kind: 'literal', type: 'text', value: name, line }], line };
}

/** BigQuery's aliases ignore case, though its tables don't. */
function sameName(left: string, right: string, dialect: string): boolean {
  return left === right || (dialect === 'bigquery' && left.toLowerCase() === right.toLowerCase());
}

function hasInput({ scopes }: ShapePlace, fits: (input: InputShape) => boolean): boolean {
  return scopes.some((inputs) => inputs.some(fits));
}

/** Behind an input without a name of its own there may be several. */
function isUnclear(place: ShapePlace): boolean {
  return place.scopes.length === 0 || hasInput(place, ({ from, alias }) => from.kind === 'other' && alias === '');
}

function pathOf({ kind, data }: SqlNode, dialect: string): readonly string[] | undefined {
  if (kind === 'column') return [data['table'], data['name']].filter(isSet).map((part) => foldName(part, dialect, 'relation'));
  const inner = kind === 'dot' ? nodeOf(data['this']) : undefined;
  const before = inner === undefined ? undefined : pathOf(inner, dialect);
  return before === undefined ? undefined : [...before, foldName(data['field'], dialect, 'relation')];
}

function endsWith(from: InputShape['from'], path: readonly string[]): boolean {
  if (from.kind !== 'relation' || path.length < 2) return false;
  return from.path.slice(-path.length).join('.') === path.join('.');
}
