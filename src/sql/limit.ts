import { fieldsOf, isSet, lineOf, listOf, nodeOf, unwrap } from './ast.ts';
import { trait } from './function-traits.ts';
import { foldName } from './identifiers.ts';
import type { Analysis, OutputColumn, Part, Place, Relation, Term } from './model.ts';
import { readTerm } from './read-term.ts';
import { combined, has } from './terms.ts';
import { Undecided } from './undecided.ts';

type Fields = Readonly<Record<string, unknown>>;

const limits: readonly string[] = ['limit', 'offset', 'fetch', 'top'];

/** LIMIT, OFFSET, FETCH and TOP: which rows stay depends on their number and on the order. */
export function limited(query: Fields, relation: Relation, place: Place): Relation {
  const set = limits.filter((field) => isSet(query[field]));
  if (set.length === 0) return ordered(query, relation, place);
  const keys = set.map((field) => `${field} ${limitKey(query[field], place)}`);
  const order = orderKey(query, relation, place);
  const line = set.map((field) => lineOf(query[field])).find((known) => known !== undefined) ?? 0;
  const parts: readonly Part[] = [
    { clause: 'limit', key: keys.join(' '), line, written: set.map((field) => query[field]), unsure: false },
    { clause: 'limit', key: order.key, line: lineOf(query['order_by']) ?? line, written: query['order_by'], unsure: order.unsure },
  ];
  return narrowed(relation, { key: `limit ${keys.join(' ')} by ${order.key}`, parts }, place.analysis);
}

/** An ORDER BY below the top counts only where something in the statement depends on the order of its input. */
export function ordered(query: Fields, relation: Relation, place: Place): Relation {
  const { analysis } = place;
  if (!isSet(query['order_by']) || !analysis.orderMatters || analysis.top === query) return relation;
  const { key, unsure } = orderKey(query, relation, place);
  const part: Part = { clause: 'order', key, line: lineOf(query['order_by']) ?? 0, written: query['order_by'], unsure };
  return narrowed(relation, { key: `order ${key}`, parts: [part] }, analysis);
}

/** The relation with further parts, or itself when there are none. */
export function narrowed(relation: Relation, { key, parts }: { key: string; parts: readonly Part[] }, analysis: Analysis): Relation {
  if (parts.length === 0) return relation;
  return { ...relation, key: analysis.intern(`${relation.key} ${key}`), parts: [...relation.parts, ...parts], sealed: true };
}

function limitKey(value: unknown, place: Place): string {
  const node = nodeOf(unwrap(value));
  // A struct such as { this, percent }: reading it as one made-up node covers every field.
  return readTerm(node === undefined ? { simple: fieldsOf(value) } : value, place).key;
}

function orderKey(query: Fields, relation: Relation, place: Place): { key: string; unsure: boolean } {
  const { expressions } = fieldsOf(query['order_by']);
  const terms = listOf(expressions).map((item) => orderTerm(fieldsOf(item), relation.columns, place));
  return { key: terms.map(({ key }) => key).join(', '), unsure: terms.some((term) => has(term, trait.unsure)) };
}

/** `order by 2` and `order by alias` mean select items; only then come the columns of the inputs. */
function orderTerm({ this: value, ...direction }: Fields, columns: readonly OutputColumn[], place: Place): Term {
  const term = selectItem(value, columns, place) ?? readTerm(value, place);
  const rest = readTerm({ simple: direction }, place);
  return combined(`${term.key} ${rest.key}`, [term]);
}

function selectItem(value: unknown, columns: readonly OutputColumn[], place: Place): Term | undefined {
  const node = nodeOf(unwrap(value));
  if (node?.kind === 'literal' && node.data['literal_type'] === 'number') return itemAt(Number(node.data['value']), columns);
  if (node?.kind !== 'column' || isSet(node.data['table'])) return undefined;
  const name = foldName(node.data['name'], place.analysis.dialect, 'column');
  if (name.toLowerCase() === 'all') throw new Undecided('ORDER BY ALL with a limit is not analysed');
  return columns.find((column) => column.name === name && column.star === undefined)?.term;
}

/** The select item at a position (from 1). */
export function itemAt(position: number, columns: readonly OutputColumn[]): Term {
  const upTo = columns.slice(0, position);
  const item = upTo[position - 1];
  if (item === undefined || upTo.some(({ star }) => star !== undefined)) throw new Undecided(`position ${position} is not a known column`);
  return item.term;
}
