import { fieldsOf, isSet, lineOf, listOf, nodeOf, unwrap } from './ast.ts';
import { trait } from './function-traits.ts';
import { foldName } from './identifiers.ts';
import { type Conjunct, conjunctKey, conjunctPart } from './inputs.ts';
import { itemAt } from './limit.ts';
import type { OutputColumn, Part, Place, Relation, Term } from './model.ts';
import { readTerm } from './read-term.ts';
import { findColumn, undecidedBetween } from './resolve-column.ts';
import { columnNamesIn } from './select-list.ts';
import { combined, has, keySet } from './terms.ts';
import { Undecided } from './undecided.ts';

interface Grouping {
  readonly place: Place;
  readonly named: Place;
  readonly having: readonly Conjunct[];
}

/** GROUP BY, or the one group that an aggregate without it makes, with HAVING. */
export function groupedBy(select: Readonly<Record<string, unknown>>, relation: Relation, grouping: Grouping): Relation {
  const { having, place } = grouping;
  const clause = fieldsOf(select['group_by']);
  const aggregates = [...relation.columns, ...having].some(({ term }) => has(term, trait.aggregate));
  if (!isSet(select['group_by']) && !aggregates) {
    if (having.length > 0) throw new Undecided('HAVING without an aggregate is not analysed');
    return relation;
  }
  if (isSet(clause['totals'])) throw new Undecided('GROUP BY with totals is not analysed');
  const keys = isSet(clause['all'])
    ? allKeys(relation.columns, place.analysis.dialect)
    : listOf(clause['expressions']).map((item) => keyOf(item, relation.columns, { place, clause }));
  if (keys.some(({ term }) => has(term, trait.volatile))) throw new Undecided('grouping by a value that is drawn anew each time');
  const line = lineOf(select['group_by']) ?? lineOf(select['expressions']) ?? 0;
  const parts: readonly Part[] = [
    { clause: 'group', key: 'group', line, written: undefined, unsure: false },
    ...keys.map(
      ({ term, line: at, written }): Part => ({
        clause: 'group',
        key: `by ${term.key}`,
        line: at ?? line,
        written,
        unsure: has(term, trait.unsure),
        from: term.from,
      }),
    ),
    ...having.map(conjunctPart),
  ];
  const key = `${relation.key} group by ${keySet(withoutConstants(keys))} having ${conjunctKey(having)}`;
  return { ...relation, key: place.analysis.intern(key), parts: [...relation.parts, ...parts] };
}

/** A constant beside a real key splits no group. */
function withoutConstants(keys: readonly Key[]): readonly Term[] {
  const terms = keys.map(({ term }) => term);
  const real = terms.filter((term) => term.labels.size > 0 || has(term, trait.volatile));
  return real.length > 0 ? real : terms;
}

interface GroupPlace {
  readonly place: Place;
  readonly clause: Readonly<Record<string, unknown>>;
}

interface Key {
  readonly term: Term;
  readonly line: number | undefined;
  readonly written: unknown;
}

/**
 * GROUP BY ALL: every select item without an aggregate. Databases leave constants out; beside a column they don't
 * matter, and without one it isn't certain whether there is a group for no rows.
 */
function allKeys(columns: readonly OutputColumn[], dialect: string): readonly Key[] {
  if (columns.some(({ star }) => star !== undefined)) throw new Undecided('GROUP BY ALL over * with unknown columns');
  const keys = columns.filter(({ term }) => !has(term, trait.aggregate));
  const readsColumn = keys.some(({ written }) => columnNamesIn(written, dialect).size > 0);
  return readsColumn ? keys : keys.map((key) => ({ ...key, term: combined(`all ${key.term.key}`, [key.term]) }));
}

function keyOf(item: unknown, columns: readonly OutputColumn[], at: GroupPlace): Key {
  const line = lineOf(item);
  const node = nodeOf(unwrap(item));
  if (node?.kind === 'literal' && node.data['literal_type'] === 'number') {
    const position = Number(node.data['value']);
    return { term: itemAt(position, columns), line: line ?? columns[position - 1]?.line, written: columns[position - 1]?.written };
  }
  const isBare = node?.kind === 'column' && !isSet(node.data['table']);
  return { term: isBare ? bareKey(node.data['name'], columns, at) : readTerm(item, at.place), line, written: item };
}

const columnFirst: ReadonlySet<string> = new Set(['duckdb', 'postgres', 'postgresql', 'snowflake']);

/** A bare name in GROUP BY: a column of an input comes before a select item of that name. */
function bareKey(identifier: unknown, columns: readonly OutputColumn[], { place, clause }: GroupPlace): Term {
  const { dialect } = place.analysis;
  const name = foldName(identifier, dialect, 'column');
  const item = columns.find((column) => column.name === name && column.star === undefined);
  const column = findColumn(name, place.scope);
  if (column === undefined && item === undefined) throw new Undecided(`nothing is known to be called ${name}`);
  if (column === undefined || item === undefined) return column?.term ?? item?.term ?? undecidedBetween(name, []);
  if (column.term.key === item.term.key) return column.term;
  if (column.certain && columnFirst.has(dialect)) return column.term;
  if (column.certain) return undecidedBetween(name, [column.term, item.term]);
  // The item itself reads a column of that name, so there is one.
  if (columnFirst.has(dialect) && columnNamesIn(item.written, dialect).has(name)) return column.term;
  return meansItem(item, clause, dialect) ? item.term : undecidedBetween(name, [column.term, item.term]);
}

/**
 * With unknown columns the name could still be a column. But then the item's own columns would be outside the
 * grouping, which databases refuse (PostgreSQL does not for a primary key), unless they are keys themselves.
 */
function meansItem(item: OutputColumn, clause: Readonly<Record<string, unknown>>, dialect: string): boolean {
  if (dialect === 'postgres' || dialect === 'postgresql' || has(item.term, trait.aggregate | trait.window)) return false;
  const keys = columnNamesIn(clause['expressions'], dialect);
  return [...columnNamesIn(item.written, dialect)].some((name) => name !== item.name && !keys.has(name));
}
