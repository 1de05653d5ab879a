import { fieldsOf, isSet, lineOf, listOf, nodeOf, queryKinds, type SqlNode, unwrap } from './ast.ts';
import { trait } from './function-traits.ts';
import { foldName, foldPlain, spelling } from './identifiers.ts';
import { isInlinable, type Side, traitsWithin } from './inlinable.ts';
import { type Conjunct, type Inputs, labelFor } from './inputs.ts';
import type { Analysis, CteDefinition, OutputColumn, Place, Relation, Scope, Source } from './model.ts';
import { readTerm } from './read-term.ts';
import { readRecursive } from './recursive-cte.ts';
import { relationSource } from './relation-source.ts';
import { earlierNames, tableColumns } from './schema.ts';
import { findOutput, starFor } from './select-list.ts';
import { noLabels, tableColumn } from './terms.ts';
import { Undecided } from './undecided.ts';

/** Where an input goes: the block's inputs, the scope that sees it, and the conditions that come along with it. */
export interface Addition {
  readonly place: Place;
  readonly inputs: Inputs;
  readonly side: Side;
  readonly sink: Conjunct[];
  /** Makes a subquery's inputs and conditions part of the block. */
  readonly inline: (query: QueryInput, to: Addition) => Source;
}

interface Added {
  readonly source: Source;
  readonly dependsOn: ReadonlySet<string>;
}

const largestBlock = 60;

/** Adds one item of FROM or JOIN. Throws Undecided for kinds of inputs that aren't analysed. */
export function addInput(item: unknown, to: Addition): Added {
  const node = nodeOf(unwrap(item));
  const added = node === undefined ? undefined : adders[node.kind]?.(node.data, to);
  if (added === undefined) throw new Undecided(`${(node?.kind ?? 'this').replaceAll('_', ' ')} in FROM is not analysed`);
  to.place.scope.sources.push(added.source);
  return added;
}

type Fields = Readonly<Record<string, unknown>>;

const adders: Readonly<Record<string, (data: Fields, to: Addition) => Added>> = {
  table: addTable,
  subquery: addSubquery,
  alias: addAliased,
  function: (data, to) => addFunction({ function: data }, {}, to),
  unnest: (data, to) => addFunction({ unnest: { ...data, alias: null, offset_alias: null } }, data, to),
  lateral: addLateral,
};

function addTable(data: Fields, to: Addition): Added {
  const { dialect } = to.place.analysis;
  const name = foldName(data['name'], dialect, 'relation');
  const definition = isSet(data['schema']) ? undefined : to.place.environment.get(name);
  const alias = isSet(data['alias']) ? foldName(data['alias'], dialect, 'relation') : name;
  const columnAliases = listOf(data['column_aliases']);
  const line = lineOf(data['name']) ?? 0;
  if (definition !== undefined) return addQuery({ definition, alias, columnAliases, line, outer: undefined }, to);
  return addBaseTable({ data, alias, columnAliases, line }, to);
}

function addBaseTable(
  { data, alias, columnAliases, line }: { data: Fields; alias: string; columnAliases: readonly unknown[]; line: number },
  to: Addition,
): Added {
  const { dialect, schema, renamed: names, intern } = to.place.analysis;
  const known = new Set([
    'name',
    'schema',
    'catalog',
    'alias',
    'alias_explicit_as',
    'column_aliases',
    'span',
    'leading_comments',
    'trailing_comments',
  ]);
  const extra = Object.keys(data).find((field) => !known.has(field) && isSet(data[field]));
  if (extra !== undefined) throw new Undecided(`a table with ${extra.replaceAll('_', ' ')} is not analysed`);
  if (columnAliases.length > 0) throw new Undecided('column aliases of a table are not analysed');
  const path = [data['catalog'], data['schema'], data['name']].filter(isSet).map((part) => foldName(part, dialect, 'relation'));
  const key = intern(`table ${JSON.stringify(path)}`);
  const label = labelFor(to.inputs, key, to.place.scope.level);
  to.inputs.parts.push({ clause: 'from', key: label, line, written: path, unsure: false });
  const table = { label, alias, path, columns: tableColumns(schema, path, dialect), earlier: earlierNames(names, path, dialect), line };
  return { source: tableSource(table), dependsOn: noLabels };
}

interface TableInput {
  readonly label: string;
  readonly alias: string;
  readonly path: readonly string[];
  readonly columns: readonly string[] | undefined;
  /** What columns were called before the change, where it renamed them. */
  readonly earlier?: ReadonlyMap<string, string>;
  readonly line: number;
}

function tableSource({ label, alias, path, columns, earlier, line }: TableInput): Source {
  const open = (name: string) => tableColumn(label, earlier?.get(name) ?? name);
  const columnOf = (name: string): OutputColumn => ({ name, shown: name, term: open(name), line, written: name });
  if (columns === undefined) {
    return { alias, path, label, find: (name) => ({ term: open(name), certain: false }), all: () => [starFor(label, open)] };
  }
  return {
    alias,
    path,
    label,
    find: (name) => (columns.includes(name) ? { term: open(name), certain: true } : undefined),
    all: () => columns.map(columnOf),
  };
}

function addSubquery(data: Fields, to: Addition): Added {
  const { analysis, scope, environment } = to.place;
  const modifiers = ['order_by', 'limit', 'offset', 'distribute_by', 'sort_by', 'cluster_by'].filter((field) => isSet(data[field]));
  if (modifiers.length > 0) throw new Undecided(`${modifiers.join(' and ').replaceAll('_', ' ')} behind a parenthesis is not analysed`);
  const alias = isSet(data['alias']) ? foldName(data['alias'], analysis.dialect, 'relation') : '';
  const columnAliases = listOf(data['column_aliases']);
  const line = lineOf(data['this']) ?? lineOf(data['alias']) ?? 0;
  const body = data['this'];
  const kind = nodeOf(body)?.kind ?? '';
  if (kind === 'values') return addFunction(body, { alias: data['alias'], column_aliases: columnAliases }, to);
  if (!queryKinds.has(kind) && kind !== 'subquery') return addInput(body, to);
  const definition: CteDefinition = { body, columnNames: [], environment };
  const outer: Scope | undefined = data['lateral'] === true ? scope : scope.outer;
  const added = addQuery({ definition, alias, columnAliases, line, outer }, to);
  return data['lateral'] === true ? { ...added, dependsOn: new Set(scope.sources.map(({ label }) => label)) } : added;
}

/** A CTE or subquery in FROM. */
export interface QueryInput {
  readonly definition: CteDefinition;
  readonly alias: string;
  readonly columnAliases: readonly unknown[];
  readonly line: number;
  readonly outer: Scope | undefined;
}

function addQuery(query: QueryInput, to: Addition): Added {
  const { analysis } = to.place;
  const { definition, outer } = query;
  const orderCounts = analysis.orderMatters && isSet(fieldsOf(nodeOf(definition.body)?.data)['order_by']);
  const fits = to.inputs.uses.size < largestBlock && (outer === undefined || outer === to.place.scope.outer) && !orderCounts;
  if (definition.recursion === undefined && fits && isInlinable(definition.body, to.side, analysis.dialect)) {
    return { source: renamed(to.inline(query, to), query, analysis.dialect), dependsOn: noLabels };
  }
  const relation = definition.recursion ?? readOnce(definition, outer, to.place);
  const label = labelFor(to.inputs, relation.key, to.place.scope.level);
  to.inputs.parts.push({ clause: 'from', key: label, line: query.line, written: undefined, unsure: false, child: relation });
  return {
    source: renamed(relationSource(relation, { label, alias: query.alias, dialect: analysis.dialect }), query, analysis.dialect),
    dependsOn: noLabels,
  };
}

function readOnce(definition: CteDefinition, outer: Scope | undefined, { analysis }: Place): Relation {
  const known = outer === undefined ? analysis.relations.get(definition) : undefined;
  if (known !== undefined) return known;
  const read = readRecursive(definition, outer, analysis) ?? analysis.readQuery(definition.body, definition.environment, outer);
  const relation = ownDraw(read, definition, analysis);
  if (outer === undefined) analysis.relations.set(definition, relation);
  return relation;
}

/** One CTE with `random()` read twice gives the same rows; two CTEs of the same text don't. */
function ownDraw(relation: Relation, definition: CteDefinition, { dialect, drawn, intern }: Analysis): Relation {
  if ((traitsWithin([definition.body], dialect) & (trait.volatile | trait.unknown)) === 0) return relation;
  const before = drawn.get(relation.key) ?? [];
  if (!before.includes(definition)) drawn.set(relation.key, [...before, definition]);
  const index = drawn.get(relation.key)?.indexOf(definition) ?? 0;
  return index === 0 ? relation : { ...relation, key: intern(`${relation.key} drawn again ${index}`) };
}

/** Column aliases, `t(a, b)`, rename by position. */
function renamed(source: Source, { columnAliases, definition }: QueryInput, dialect: string): Source {
  const names = columnAliases.length > 0 ? columnAliases : definition.recursion === undefined ? definition.columnNames : [];
  if (names.length === 0) return source;
  const all = source.all();
  if (all.some(({ star }) => star !== undefined) || names.length > all.length) throw new Undecided('column aliases for unknown columns');
  const columns = all.map((column, index) => {
    const given = names[index];
    return given === undefined ? column : { ...column, name: foldName(given, dialect, 'column'), shown: spelling(given) };
  });
  return {
    ...source,
    all: () => columns,
    find: (name) => {
      const found = findOutput(columns, name, dialect);
      return found === undefined ? undefined : { term: found.term, certain: found.certain };
    },
  };
}

function addAliased(data: Fields, to: Addition): Added {
  const inner = nodeOf(unwrap(data['this']));
  if (inner === undefined || !['function', 'unnest', 'values'].includes(inner.kind))
    throw new Undecided('an alias around this input is not analysed');
  return addFunction({ [inner.kind]: inner.data }, data, to);
}

function addLateral(data: Fields, to: Addition): Added {
  const known = new Set(['this', 'alias', 'alias_quoted', 'column_aliases']);
  if (Object.keys(data).some((field) => !known.has(field) && isSet(data[field])))
    throw new Undecided('this form of LATERAL is not analysed');
  const identifier = (name: unknown): unknown => ({ name, quoted: data['alias_quoted'] === true });
  const names = {
    alias: isSet(data['alias']) ? identifier(data['alias']) : null,
    column_aliases: listOf(data['column_aliases']).map(identifier),
  };
  return addFunction(data['this'], names, to);
}

/** A function or VALUES in FROM: rows that the text alone decides, together with the inputs that it reads. */
function addFunction(called: unknown, names: Fields, to: Addition): Added {
  const { analysis, scope } = to.place;
  const node = nodeOf(called);
  const term = node?.kind === 'values' ? readTerm({ row_values: node.data }, to.place) : readTerm(called, to.place);
  const label = labelFor(to.inputs, analysis.intern(`rows of ${term.key}`), scope.level);
  const line = lineOf(called) ?? lineOf(names) ?? 0;
  to.inputs.parts.push({ clause: 'rows', key: label, line, written: called, unsure: false });
  const alias = isSet(names['alias']) ? foldName(names['alias'], analysis.dialect, 'relation') : '';
  const columns = functionColumns(node ?? { kind: '', data: {} }, names, analysis.dialect);
  const source = tableSource({ label, alias, path: [alias], columns: columns?.map(([name]) => name), line });
  const keyOf = new Map(columns);
  return { source: { ...source, ...byPosition(source, label, keyOf) }, dependsOn: term.labels };
}

/** Names and positions of a row function's columns, where they are certain. */
function functionColumns({ kind, data }: SqlNode, names: Fields, dialect: string): readonly (readonly [string, string])[] | undefined {
  const aliases = listOf(names['column_aliases']).map((name) => foldName(name, dialect, 'column'));
  if (aliases.length > 0) return aliases.map((name, index) => [name, `#${index}`]);
  if (kind === 'unnest' && dialect === 'bigquery') {
    return [names['alias'], names['offset_alias']].filter(isSet).map((name, index) => [foldName(name, dialect, 'column'), `#${index}`]);
  }
  if (dialect === 'snowflake' && String(data['name']).toLowerCase() === 'flatten') {
    return ['SEQ', 'KEY', 'PATH', 'INDEX', 'VALUE', 'THIS'].map((name) => [foldPlain(name, dialect), name]);
  }
  return undefined;
}

function byPosition(source: Source, label: string, keyOf: ReadonlyMap<string, string>): Partial<Source> {
  if (keyOf.size === 0) return {};
  const termOf = (name: string) => tableColumn(label, keyOf.get(name) ?? name);
  return {
    find: (name) => (keyOf.has(name) ? { term: termOf(name), certain: true } : undefined),
    all: () => source.all().map((column) => ({ ...column, term: termOf(column.name) })),
  };
}
