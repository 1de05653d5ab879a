import { fieldsOf, isSet, lineOf, listOf, nodeOf } from './ast.ts';
import { withCtes } from './environment.ts';
import { foldName, readsAliases } from './identifiers.ts';
import { isInnerOrLeft } from './inlinable.ts';
import { type Addition, addInput, type QueryInput } from './input-source.ts';
import { type Conjunct, conjunctKey, conjunctPart, readConjuncts } from './inputs.ts';
import type { OutputColumn, Place, Scope, Source, Term } from './model.ts';
import { findColumn } from './resolve-column.ts';
import { aliasesOf, findOutput, readSelectList } from './select-list.ts';
import { combined, inlinedColumn, optionalColumn } from './terms.ts';
import { Undecided } from './undecided.ts';

/** Reads FROM and JOINs of a SELECT into `inputs`, and makes their columns visible in the scope of `place`. */
export function readFrom(select: Readonly<Record<string, unknown>>, place: Place, into: Omit<Addition, 'place' | 'inline'>): void {
  const { inputs, side, sink } = into;
  const joins = listOf(select['joins']);
  const items = listOf(fieldsOf(select['from'])['expressions']);
  const movable = joins.every(isInnerOrLeft);
  const reader: Addition = { place, inputs, side: movable ? side : 'fixed', sink, inline: inlineSelect };
  // `a, b full join c` is a beside (b full join c), so there the inputs can't change places.
  if (!movable && items.length > 1) throw new Undecided('a comma beside a join that is not inner or left is not analysed');
  for (const item of items) addInput(item, reader);
  for (const join of joins) {
    if (movable) readMovableJoin(fieldsOf(join), reader);
    else readFixedJoin(fieldsOf(join), reader);
  }
}

/**
 * Reads a plain subquery as if it were written in place: its inputs and conditions join those of the block.
 * `isInlinable` holds the side conditions; a value of the optional side stays marked as one.
 */
function inlineSelect({ definition, alias, outer }: QueryInput, to: Addition): Source {
  const { analysis, scope } = to.place;
  const select = nodeOf(definition.body)?.data ?? {};
  const environment = withCtes(select['with'], definition.environment, analysis.dialect);
  const inner: Scope = { sources: [], merged: new Map(), outer, level: scope.level };
  const place: Place = { ...to.place, scope: inner, environment, aliases: new Map(), windows: [] };
  readFrom(select, place, to);
  const [first] = inner.sources;
  if (first === undefined) throw new Undecided('a subquery without inputs');
  const read = once(() => readSelectList(select['expressions'], place));
  to.sink.push(...readConjuncts(fieldsOf(select['where_clause'])['this'], withAliases(place, read), 'where'));
  const outward = to.side === 'required' ? inlinedColumn : (column: OutputColumn) => optionalColumn(first.label, column);
  return inlinedSource({
    alias,
    label: first.label,
    columns: once(() => read().map((column) => ({ ...column, term: outward(column) }))),
    dialect: analysis.dialect,
  });
}

/** `where` may name select items only in some dialects; reading them costs nothing where they can't. */
function withAliases(place: Place, columns: () => readonly OutputColumn[]): Place {
  return readsAliases(place.analysis.dialect) ? { ...place, aliases: aliasesOf(columns(), place) } : place;
}

function inlinedSource({
  alias,
  label,
  columns,
  dialect,
}: {
  alias: string;
  label: string;
  columns: () => readonly OutputColumn[];
  dialect: string;
}): Source {
  return {
    alias,
    path: [alias],
    label,
    all: columns,
    find: (name) => {
      const found = findOutput(columns(), name, dialect);
      return found === undefined ? undefined : { term: found.term, certain: found.certain };
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function readMovableJoin(join: Readonly<Record<string, unknown>>, reader: Addition): void {
  const { place, inputs } = reader;
  if (join['kind'] !== 'Left') {
    const { source } = addInput(join['this'], reader);
    reader.sink.push(...joinConjuncts(join, source, place));
    return;
  }
  const own: Conjunct[] = [];
  const before = inputs.parts.length;
  const { source, dependsOn } = addInput(join['this'], { ...reader, side: 'optional', sink: own });
  const [part] = inputs.parts.splice(before);
  if (part === undefined) throw new Undecided('a left join of something that is not an input');
  const on = [...own, ...joinConjuncts(join, source, place)];
  inputs.lefts.push({ label: source.label, on, line: lineOf(join) ?? part.line, child: part.child, dependsOn });
}

/** Any other join keeps its place and its kind; only its conditions may be reordered. */
function readFixedJoin(join: Readonly<Record<string, unknown>>, reader: Addition): void {
  const { place, inputs } = reader;
  const known = new Set(['this', 'on', 'using', 'kind', 'nesting_group', 'use_inner_keyword', 'use_outer_keyword', 'comments']);
  const extra = Object.keys(join).find((field) => !known.has(field) && isSet(join[field]));
  if (extra !== undefined) throw new Undecided(`a join with ${extra.replaceAll('_', ' ')} is not analysed`);
  const before = inputs.parts.length;
  const { source } = addInput(join['this'], reader);
  const [part] = inputs.parts.splice(before);
  if (part === undefined) throw new Undecided('a join of something that is not an input');
  const on = joinConjuncts(join, source, place);
  const position = inputs.parts.length;
  const line = lineOf(join) ?? part.line;
  inputs.parts.push({ ...part, clause: 'join', key: `${position} ${String(join['kind'])} ${part.key} on ${conjunctKey(on)}`, line });
  inputs.parts.push(...on.map((conjunct) => ({ ...conjunctPart(conjunct), key: `${position} on ${conjunct.term.key}` })));
  if (/Semi|Anti/.test(String(join['kind']))) place.scope.sources.splice(place.scope.sources.indexOf(source), 1);
}

function joinConjuncts(join: Readonly<Record<string, unknown>>, right: Source, place: Place): readonly Conjunct[] {
  // Which columns it joins on changes with every column that an input gains.
  if (String(join['kind']).startsWith('Natural')) throw new Undecided('a natural join is not analysed');
  const using = listOf(join['using']);
  if (using.length === 0) return readConjuncts(join['on'], place, 'join');
  return using.map((identifier) => merge(identifier, { right, kind: String(join['kind']) }, place));
}

/** `using (k)` is `left.k = right.k`, and `k` alone then means the left one (both, for a full or right join). */
function merge(identifier: unknown, { right, kind }: { right: Source; kind: string }, place: Place): Conjunct {
  const { scope, analysis } = place;
  const name = foldName(nodeOf(identifier)?.data['name'] ?? identifier, analysis.dialect, 'column');
  const left = findColumn(name, { ...scope, sources: scope.sources.filter((source) => source !== right), outer: undefined });
  const other = right.find(name);
  if (left === undefined || other === undefined) throw new Undecided(`the inputs of a join are not known to share a column ${name}`);
  const pair = [left.term, other.term];
  const key = `eq(${pair
    .map((term) => term.key)
    .toSorted()
    .join(', ')})`;
  scope.merged.set(name, mergedTerm(kind, left.term, pair));
  return { clause: 'join', term: combined(key, pair), line: lineOf(identifier) ?? 0, written: { using: name } };
}

function mergedTerm(kind: string, left: Term, pair: readonly Term[]): Term {
  const keepsLeft = ['Inner', 'Left', 'Semi', 'Anti', 'Cross', 'LeftSemi', 'LeftAnti'].includes(kind);
  return keepsLeft ? left : combined(`using ${kind}(${pair.map(({ key }) => key).join(', ')})`, pair);
}
