import { type Fields, fieldsOf, isFields, isSet, listOf, nodeOf, queryKinds, type SqlNode, unwrap } from './ast.ts';
import { isCosmetic } from './cosmetic.ts';
import { trait, traitsOf } from './function-traits.ts';
import { foldName } from './identifiers.ts';
import type { Place, Relation, Term } from './model.ts';
import { resolveName, resolveQualified, sourceByPath } from './resolve-column.ts';
import { combined, has, keySet, noLabels } from './terms.ts';
import { Undecided } from './undecided.ts';

/** The normal form of an expression at a place of a query. Throws Undecided for what isn't understood. */
export function readTerm(value: unknown, place: Place): Term {
  const node = nodeOf(unwrap(value));
  if (node === undefined) throw new Undecided('an expression without content');
  const reader = readers[queryKinds.has(node.kind) ? 'subquery' : node.kind];
  return reader === undefined ? readGeneric(node, place) : reader(node, place);
}

/** The operands of AND, as deep as they nest, without the ones that are always true. */
export function conjunctsOf(value: unknown): readonly unknown[] {
  const node = nodeOf(unwrap(value));
  if (node?.kind === 'and') return [...conjunctsOf(node.data['left']), ...conjunctsOf(node.data['right'])];
  return node === undefined || isAlwaysTrue(node) ? [] : [value];
}

type Reader = (node: SqlNode, place: Place) => Term;

const readers: Readonly<Record<string, Reader>> = {
  column: readColumn,
  identifier: (node, place) => constant(`identifier ${foldName(node.data, place.analysis.dialect, 'column')}`),
  dot: readDot,
  cast: readCast,
  and: readCommutativeChain,
  or: readCommutativeChain,
  eq: readSymmetric,
  neq: readSymmetric,
  null_safe_eq: readSymmetric,
  null_safe_neq: readSymmetric,
  exists: readExists,
  subquery: readSubquery,
  window_function: readWindow,
  lambda: readLambda,
  method_call: readMethodCall,
  ...Object.fromEntries(['star', 'comprehension', 'parameter', 'placeholder', 'braced_wildcard', 'values'].map((kind) => [kind, refuse])),
};

function refuse({ kind }: SqlNode): Term {
  throw new Undecided(`${kind.replaceAll('_', ' ')} inside an expression is not analysed`);
}

function constant(key: string): Term {
  return { key, uncast: key, traits: trait.none, labels: noLabels, plain: false, from: [] };
}

function readColumn({ data }: SqlNode, place: Place): Term {
  const { dialect } = place.analysis;
  if (isSet(data['join_mark'])) throw new Undecided('the (+) join syntax is not analysed');
  const name = foldName(data['name'], dialect, 'column');
  if (!isSet(data['table'])) return place.bound.has(name) ? constant(`bound ${name}`) : resolveName(name, place);
  const qualifier = foldName(data['table'], dialect, 'relation');
  const found = resolveQualified(qualifier, name, place.scope);
  if (found !== undefined) return found;
  // Not an input, so `a.b` is the field b of a column a.
  const structName = foldName(data['table'], dialect, 'column');
  const struct = place.bound.has(structName) ? constant(`bound ${structName}`) : resolveName(structName, place);
  return combined(`dot(${struct.key}, ${JSON.stringify(name)})`, [struct]);
}

/** `schema.table.column` arrives as a field access on `schema.table`. */
function readDot(node: SqlNode, place: Place): Term {
  const { dialect } = place.analysis;
  const inner = nodeOf(node.data['this']);
  if (inner?.kind === 'column' && isSet(inner.data['table'])) {
    const path = [foldName(inner.data['table'], dialect, 'relation'), foldName(inner.data['name'], dialect, 'relation')];
    const found = sourceByPath(path, place.scope)?.find(foldName(node.data['field'], dialect, 'column'));
    if (found !== undefined) return found.term;
  }
  return readGeneric(node, place);
}

/** `x::t` and `cast(x as t)` are one node; the type is part of the key. */
function readCast(node: SqlNode, place: Place): Term {
  const { this: value, ...type } = node.data;
  const inner = readTerm(value, place);
  const rendered = renderFields(type, { place, parts: [] });
  return { ...combined(`cast(${inner.key} as ${rendered})`, [inner]), uncast: inner.uncast };
}

/** AND and OR: order and repetition of operands mean nothing, also with NULL. */
function readCommutativeChain(node: SqlNode, place: Place): Term {
  const operands = operandsOf(node.kind, { [node.kind]: node.data }).map((operand) => readTerm(operand, place));
  const isVolatile = operands.some((operand) => has(operand, trait.volatile));
  const keys = isVolatile ? operands.map(({ key }) => key).join(' ; ') : keySet(operands);
  return combined(`${node.kind}(${keys})`, operands);
}

function operandsOf(kind: string, value: unknown): readonly unknown[] {
  const node = nodeOf(unwrap(value));
  return node?.kind === kind ? [...operandsOf(kind, node.data['left']), ...operandsOf(kind, node.data['right'])] : [value];
}

/** Equality and inequality: the sides may change places. */
function readSymmetric(node: SqlNode, place: Place): Term {
  const sides = [readTerm(node.data['left'], place), readTerm(node.data['right'], place)];
  const keys = sides.map(({ key }) => key).toSorted();
  return combined(`${node.kind}(${keys.join(', ')})`, sides);
}

/** EXISTS looks at rows only, never at what they hold. */
function readExists({ data }: SqlNode, place: Place): Term {
  const rest = Object.entries(data).filter(([field, value]) => field !== 'this' && isSet(value) && !isCosmetic(field));
  const relation = subqueryAt(data['this'], place);
  return fromRelation(`exists${JSON.stringify(rest)}(${relation.key})`, relation, place);
}

function readSubquery(node: SqlNode, place: Place): Term {
  const relation = subqueryAt({ [node.kind]: node.data }, place);
  const columns = relation.columns.map(({ term }) => term.key).join(', ');
  return fromRelation(`query(${relation.key}: ${columns})`, relation, place);
}

function subqueryAt(query: unknown, place: Place): Relation {
  return place.analysis.readQuery(query, place.environment, place.scope);
}

/** A subquery can read any input around it, so it counts as depending on all of them. */
function fromRelation(key: string, relation: Relation, { scope, analysis }: Place): Term {
  const inside = relation.columns.reduce<number>((all, { term }) => all | term.traits, trait.none) & (trait.unsure | trait.volatile);
  const unsure = relation.parts.some((part) => part.unsure) ? trait.unsure : trait.none;
  const labels = new Set(scope.sources.map(({ label }) => label));
  const short = analysis.intern(key);
  return { key: short, uncast: short, traits: inside | unsure, labels, plain: false, from: relation.columns };
}

function readWindow({ kind, data }: SqlNode, place: Place): Term {
  const parts: Term[] = [];
  const called = nodeOf(unwrap(data['this']));
  if (called === undefined) throw new Undecided('a window function without a function');
  const { partition_by: partition, window_name: base, ...rest } = windowSpec(fieldsOf(data['over']), place);
  const keys = [
    renderCalled(called, { place, parts }),
    keySet(listOf(partition).map((term) => collected(readTerm(term, place), parts))),
    renderFields(rest, { place, parts }),
    isSet(base) ? renderFields(namedWindow(base, place), { place, parts }) : '',
    renderValue(data['keep'], { place, parts }),
  ];
  return combined(`${kind}(${keys.join(' / ')})`, parts, trait.window);
}

/** The function of a window: there `sum` doesn't aggregate, only its arguments can. */
function renderCalled({ kind, data }: SqlNode, writer: Writer): string {
  const inner = kind === 'within_group' || kind === 'filter' ? nodeOf(unwrap(data['this'])) : undefined;
  if (inner === undefined) return `${kind}(${renderFields(data, writer)})`;
  const { this: _, ...rest } = data;
  return `${kind}(${renderCalled(inner, writer)}, ${renderFields(rest, writer)})`;
}

/** `over w` is `over (…)` with what WINDOW says of w; `over (w …)` adds to it. */
function windowSpec(over: Fields, place: Place): Fields {
  const adds = Object.entries(over).some(([field, value]) => field !== 'window_name' && isSet(value));
  return isSet(over['window_name']) && !adds ? windowSpec(namedWindow(over['window_name'], place), place) : over;
}

function namedWindow(name: unknown, { analysis, windows }: Place): Fields {
  const wanted = foldName(name, analysis.dialect, 'column');
  const definition = windows.find((window) => foldName(fieldsOf(window)['name'], analysis.dialect, 'column') === wanted);
  if (definition === undefined) throw new Undecided(`the window ${wanted} is not defined`);
  return fieldsOf(fieldsOf(definition)['spec']);
}

function readLambda(node: SqlNode, place: Place): Term {
  const names = listOf(node.data['parameters']).map((parameter) => foldName(parameter, place.analysis.dialect, 'column'));
  return readGeneric(node, { ...place, bound: new Set([...place.bound, ...names]) });
}

/** `schema.function(x)`: somebody's own function, of which we know nothing. */
function readMethodCall({ kind, data }: SqlNode, place: Place): Term {
  const parts: Term[] = [];
  const args = renderValue(data['args'], { place, parts });
  return combined(`${kind}(${renderNames(data['this'])}.${renderNames(data['method'])} ${args})`, parts, trait.unknown | trait.volatile);
}

function renderNames(value: unknown): string {
  return JSON.stringify(value, (field, inner: unknown) => (isCosmetic(field) ? undefined : inner));
}

function readGeneric(node: SqlNode, place: Place): Term {
  const own = traitsOf(node, place.analysis.dialect);
  if (node.kind === 'function' && String(node.data['name']).toLowerCase() === 'columns') throw new Undecided('columns() is not analysed');
  const parts: Term[] = [];
  const key = `${node.kind}(${renderFields(node.data, { place, parts })})`;
  return combined(key.length > 400 ? place.analysis.intern(key) : key, parts, own);
}

interface Writer {
  readonly place: Place;
  readonly parts: Term[];
}

function renderValue(value: unknown, writer: Writer): string {
  if (Array.isArray(value)) return `[${value.map((item) => renderValue(item, writer)).join(', ')}]`;
  if (!isFields(value)) return JSON.stringify(value) ?? '';
  if (typeof value['name'] === 'string' && 'quoted' in value) return `"${foldName(value, writer.place.analysis.dialect, 'column')}"`;
  const node = nodeOf(value);
  if (node !== undefined) return collected(readTerm(value, writer.place), writer.parts).key;
  return `{${renderFields(value, writer)}}`;
}

/** Every field but the ones that only say how the SQL was written. */
function renderFields(fields: Fields, writer: Writer): string {
  return Object.keys(fields)
    .filter((field) => isSet(fields[field]) && !isCosmetic(field))
    .map((field) => `${field}=${isFunctionName(field, fields) ? String(fields[field]).toLowerCase() : renderValue(fields[field], writer)}`)
    .join(', ');
}

function isFunctionName(field: string, fields: Fields): boolean {
  const isName = field === 'original_name' || (field === 'name' && ('args' in fields || 'distinct' in fields));
  return isName && typeof fields[field] === 'string' && fields['quoted'] !== true;
}

function collected(term: Term, parts: Term[]): Term {
  parts.push(term);
  return term;
}

/** `true`, and `1 = 1` as people write it in front of generated conditions. */
function isAlwaysTrue({ kind, data }: SqlNode): boolean {
  if (kind === 'boolean') return data['value'] === true;
  if (kind !== 'eq') return false;
  const [left, right] = [nodeOf(unwrap(data['left'])), nodeOf(unwrap(data['right']))];
  return (
    left?.kind === 'literal' &&
    right?.kind === 'literal' &&
    left.data['literal_type'] === 'number' &&
    left.data['value'] === right.data['value'] &&
    right.data['literal_type'] === 'number'
  );
}
