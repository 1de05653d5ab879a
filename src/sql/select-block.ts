import { fieldsOf, isSet, lineOf, listOf } from './ast.ts';
import { withCtes } from './environment.ts';
import { readFrom } from './from-clause.ts';
import { trait } from './function-traits.ts';
import { groupedBy } from './group-by.ts';
import { readsAliases, readsAliasesInHaving } from './identifiers.ts';
import { traitsWithin } from './inlinable.ts';
import { conjunctKey, conjunctPart, type Inputs, inputParts, inputsKey, noInputs, readConjuncts } from './inputs.ts';
import { limited, narrowed, ordered } from './limit.ts';
import type { Analysis, Environment, OutputColumn, Part, Place, Relation, Scope, Source, Term } from './model.ts';
import { aliasesOf, readSelectList } from './select-list.ts';
import { has, inlinedColumn, keySet } from './terms.ts';
import { Undecided } from './undecided.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads one SELECT: which rows it has (`key`, `parts`) and what each row offers (`columns`). */
export function readSelect(select: Fields, analysis: Analysis, around: { environment: Environment; outer: Scope | undefined }): Relation {
  refuseUnread(select, analysis.dialect);
  const { outer } = around;
  const scope: Scope = { sources: [], merged: new Map(), outer, level: outer === undefined ? 0 : outer.level + 1 };
  const environment = withCtes(select['with'], around.environment, analysis.dialect);
  const place: Place = { analysis, environment, scope, aliases: new Map(), windows: listOf(select['windows']), bound: new Set() };
  const inputs = noInputs();
  readFrom(select, place, { inputs, side: 'required', sink: inputs.conjuncts });
  const through = passedThrough(select, inputs, analysis.dialect);
  const passed = through === undefined ? undefined : passThrough(select, through, place);
  if (passed !== undefined) return passed;
  const columns = readSelectList(select['expressions'], place);
  const named = { ...place, aliases: aliasesOf(columns, place) };
  const inWhere = readsAliases(analysis.dialect) ? named : place;
  inputs.conjuncts.push(...readConjuncts(fieldsOf(select['where_clause'])['this'], inWhere, 'where'));
  return afterWhere(select, { inputs, columns, place, named });
}

interface Block {
  readonly inputs: Inputs;
  readonly columns: readonly OutputColumn[];
  readonly place: Place;
  /** The place with the select items' names visible. */
  readonly named: Place;
}

const read: ReadonlySet<string> = new Set(
  `expressions from joins where_clause group_by having qualify qualify_after_window order_by limit offset fetch top distinct distinct_on with
  windows`.split(/\s+/),
);

function refuseUnread(select: Fields, dialect: string): void {
  const unread = Object.keys(select).find((field) => !read.has(field) && !field.endsWith('comments') && isSet(select[field]));
  if (unread !== undefined) throw new Undecided(`${unread.replaceAll('_', ' ')} in a SELECT is not analysed`);
  const sorts = traitsWithin(select['order_by'], dialect) & (trait.aggregate | trait.rows | trait.unknown);
  if (sorts !== 0 && !isSet(select['group_by'])) throw new Undecided('ORDER BY with an aggregate or a function that is not known');
}

/** Applies the clauses that come after WHERE, each on the rows that the one before left. */
function afterWhere(select: Fields, block: Block): Relation {
  const { inputs, columns, place, named } = block;
  const { analysis } = place;
  const base: Relation = { key: analysis.intern(inputsKey(inputs)), parts: inputParts(inputs), columns, sealed: false };
  const late: Place = { ...named, aliasMayWin: true };
  const inHaving = readsAliasesInHaving(analysis.dialect) ? late : place;
  const having = readConjuncts(fieldsOf(select['having'])['this'], inHaving, 'having');
  const grouped = groupedBy(select, base, { place, named, having });
  const withRows = rowMaking(grouped, analysis);
  const qualify = readConjuncts(fieldsOf(select['qualify'])['this'], late, 'qualify');
  if (grouped === base && qualify.some(({ term }) => has(term, trait.aggregate))) throw new Undecided('QUALIFY with an aggregate');
  const qualified = narrowed(withRows, { key: `qualify ${conjunctKey(qualify)}`, parts: qualify.map(conjunctPart) }, analysis);
  const distinct = distinctOf(select, qualified, named);
  return limited(select, distinct, named);
}

/** A function that makes rows, or that might, decides how many rows there are. */
function rowMaking(relation: Relation, analysis: Analysis): Relation {
  const parts = relation.columns.flatMap(({ term, line, written }): readonly Part[] => {
    const clause = has(term, trait.rows) ? 'rows' : 'unknown';
    return has(term, trait.rows | trait.unknown)
      ? [{ clause, key: term.key, line, written, unsure: has(term, trait.unsure), from: term.from }]
      : [];
  });
  return narrowed(
    relation,
    {
      key: `making ${parts
        .map(({ key }) => key)
        .toSorted()
        .join(', ')}`,
      parts,
    },
    analysis,
  );
}

function distinctOf(select: Fields, relation: Relation, place: Place): Relation {
  if (select['distinct'] !== true) return relation;
  const { analysis } = place;
  const line = lineOf(select['expressions']) ?? 0;
  const on = listOf(select['distinct_on']);
  if (on.length > 0) throw new Undecided('DISTINCT ON is not analysed');
  const parts: readonly Part[] = [
    { clause: 'distinct', key: 'distinct', line, written: undefined, unsure: false },
    ...relation.columns.map(({ term, written, line: at }): Part => {
      return { clause: 'distinct', key: term.key, line: at, written, unsure: has(term, trait.unsure), from: term.from };
    }),
  ];
  return narrowed(relation, { key: `distinct ${keySet(relation.columns.map(({ term }) => term))}`, parts }, analysis);
}

/**
 * A SELECT that only renames, reorders or computes over one CTE or subquery has that one's rows.
 * Not when it aggregates, makes rows or might, nor when it adds windows to rows that its input already cut.
 */
function passedThrough(select: Fields, inputs: Inputs, dialect: string): Relation | undefined {
  const [only, ...others] = inputs.parts;
  const child = only?.child;
  const cuts = ['where_clause', 'group_by', 'having', 'qualify', 'limit', 'offset', 'fetch', 'top', 'distinct'].some((field) =>
    isSet(select[field]),
  );
  if (child === undefined || cuts || others.length > 0 || inputs.lefts.length > 0 || inputs.conjuncts.length > 0) return undefined;
  if (only?.clause !== 'from') return undefined;
  const traits = traitsWithin(select['expressions'], dialect);
  const blocked = trait.aggregate | trait.rows | trait.unknown | (child.sealed ? trait.window : trait.none);
  return (traits & blocked) === 0 ? child : undefined;
}

function passThrough(select: Fields, child: Relation, place: Place): Relation | undefined {
  const sources = place.scope.sources.map(transparent);
  const columns = readSelectList(select['expressions'], { ...place, scope: { ...place.scope, sources } });
  return drawsTwice(columns) ? undefined : ordered(select, { ...child, columns }, place);
}

/** A value that is drawn anew each time, read twice from its CTE, is drawn once: it can't become two calls. */
function drawsTwice(columns: readonly OutputColumn[]): boolean {
  const drawn = columns.flatMap(({ term }) => term.from.filter((inner) => has(inner.term, trait.volatile)).map(({ name }) => name));
  return new Set(drawn).size < drawn.length;
}

/** From a column of the input to the value behind it. */
function open(term: Term): Term {
  return term.from[0] === undefined ? term : inlinedColumn(term.from[0]);
}

function openColumn({ star, ...column }: OutputColumn): OutputColumn {
  const opened = { ...column, term: open(column.term) };
  return star === undefined ? opened : { ...opened, star: (name) => mapped(star(name), open) };
}

/** The same input, with its values as themselves instead of as columns of an input. */
function transparent(source: Source): Source {
  return {
    ...source,
    find: (name) => mapped(source.find(name), (found) => ({ ...found, term: open(found.term) })),
    all: () => source.all().map(openColumn),
  };
}

function mapped<In, Out>(value: In | undefined, change: (value: In) => Out): Out | undefined {
  return value === undefined ? undefined : change(value);
}
