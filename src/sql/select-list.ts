import { fieldsOf, isSet, lineOf, listOf, nodeOf, unwrap } from './ast.ts';
import { trait } from './function-traits.ts';
import { foldName, readsAliases, spelling } from './identifiers.ts';
import type { AliasMeaning, OutputColumn, Place, Source, Term } from './model.ts';
import { readTerm } from './read-term.ts';
import { undecidedBetween } from './resolve-column.ts';
import { combined } from './terms.ts';
import { Undecided } from './undecided.ts';

/** The output columns of a SELECT, with every `*` written out where the columns are known. */
export function readSelectList(expressions: unknown, place: Place): readonly OutputColumn[] {
  const columns: OutputColumn[] = [];
  const aliases = new Map<string, AliasMeaning>();
  const within = readsAliases(place.analysis.dialect) ? { ...place, aliases } : place;
  for (const expression of listOf(expressions)) {
    const node = nodeOf(unwrap(expression));
    if (node?.kind === 'star') {
      columns.push(...expandStar(node.data, within, lineOf(expression) ?? 0));
    } else {
      const column = readItem(expression, within);
      columns.push(column);
      if (!aliases.has(column.name)) aliases.set(column.name, aliasMeaning(column, place));
    }
  }
  return columns;
}

/** What the name of each select item means to later clauses. */
export function aliasesOf(columns: readonly OutputColumn[], place: Place): ReadonlyMap<string, AliasMeaning> {
  const named = columns.filter(({ star }) => star === undefined).toReversed();
  return new Map(named.map((column) => [column.name, aliasMeaning(column, place)]));
}

function aliasMeaning(column: OutputColumn, place: Place): AliasMeaning {
  return { term: { ...column.term, from: [column] }, shadowed: columnNamesIn(column.written, place.analysis.dialect).has(column.name) };
}

/** Names of the columns that an expression reads, without nested queries. */
export function columnNamesIn(value: unknown, dialect: string): ReadonlySet<string> {
  const names = new Set<string>();
  collectNames(value, dialect, names);
  return names;
}

function collectNames(value: unknown, dialect: string, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectNames(item, dialect, names);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = nodeOf(value);
  if (node?.kind === 'select' || node?.kind === 'lambda') return;
  if (node?.kind === 'column') names.add(foldName(node.data['name'], dialect, 'column'));
  for (const field of Object.values(value)) collectNames(field, dialect, names);
}

function readItem(expression: unknown, place: Place): OutputColumn {
  const node = nodeOf(unwrap(expression));
  if (node === undefined) throw new Undecided('a select item without content');
  const written = node.kind === 'alias' ? node.data['this'] : expression;
  if (node.kind === 'alias' && listOf(node.data['column_aliases']).length > 0) throw new Undecided('several aliases for one select item');
  const term = readTerm(written, place);
  return {
    ...itemName(node.kind === 'alias' ? node.data['alias'] : undefined, written, place),
    term,
    line: lineOf(expression) ?? 0,
    written,
  };
}

function itemName(alias: unknown, written: unknown, { analysis }: Place): { name: string; shown: string } {
  const node = nodeOf(unwrap(written));
  const identifier = alias ?? (node?.kind === 'column' ? node.data['name'] : node?.kind === 'dot' ? node.data['field'] : undefined);
  if (identifier !== undefined) {
    return { name: foldName(identifier, analysis.dialect, 'column'), shown: spelling(identifier) };
  }
  // Each database names such a column in its own way; the expression as written stands for that name.
  const text = analysis.print(written) ?? JSON.stringify(written);
  return { name: text, shown: text };
}

interface StarOptions {
  readonly except: ReadonlySet<string>;
  readonly replaced: ReadonlyMap<string, unknown>;
  readonly renamed: ReadonlyMap<string, unknown>;
}

function expandStar(star: Readonly<Record<string, unknown>>, place: Place, line: number): readonly OutputColumn[] {
  const { dialect } = place.analysis;
  const options = starOptions(star, dialect);
  const qualifier = isSet(star['table']) ? foldName(star['table'], dialect, 'relation') : undefined;
  const sources = place.scope.sources.filter(({ alias }) => qualifier === undefined || alias === qualifier);
  if (sources.length === 0) throw new Undecided('* without an input that it could stand for');
  const columns = sources.flatMap((source) => starOf(source, place, qualifier === undefined));
  return columns.flatMap((column) =>
    column.star === undefined ? starColumn(column, options, place) : [openStar({ ...column, line }, options, place)],
  );
}

/** A column merged by USING shows once, where its left side stands. */
function starOf(source: Source, { scope, analysis }: Place, merges: boolean): readonly OutputColumn[] {
  const first = scope.sources[0];
  if (!merges || scope.merged.size === 0) return source.all();
  if (scope.sources.length > 2) throw new Undecided('* over several joins with USING');
  const names = new Set(scope.merged.keys());
  if (source === first) return source.all().map((column) => ({ ...column, term: scope.merged.get(column.name) ?? column.term }));
  const options = { except: names, replaced: new Map(), renamed: new Map() };
  return source.all().flatMap((column) => {
    if (column.star !== undefined) return [withoutNames(column, options, analysis.intern)];
    return names.has(column.name) ? [] : [column];
  });
}

function starOptions(star: Readonly<Record<string, unknown>>, dialect: string): StarOptions {
  const name = (identifier: unknown): string => foldName(nodeOf(identifier)?.data['name'] ?? identifier, dialect, 'column');
  return {
    except: new Set(listOf(star['except']).map(name)),
    replaced: new Map(listOf(star['replace']).map((item) => [name(fieldsOf(item)['alias']), fieldsOf(item)['this']])),
    renamed: new Map(listOf(star['rename']).map((pair) => [name(listOf(pair)[0]), listOf(pair)[1]])),
  };
}

function starColumn(column: OutputColumn, { except, replaced, renamed }: StarOptions, place: Place): readonly OutputColumn[] {
  if (except.has(column.name)) return [];
  const replacement = replaced.get(column.name);
  const changed =
    replacement === undefined
      ? column
      : { ...column, term: readTerm(replacement, place), written: replacement, line: lineOf(replacement) ?? column.line };
  const newName = renamed.get(column.name);
  return [newName === undefined ? changed : { ...changed, ...itemName(newName, undefined, place) }];
}

/** `*` of a table whose columns are unknown stays one opaque column that any name may come out of. */
function openStar(column: OutputColumn, options: StarOptions, place: Place): OutputColumn {
  if (options.replaced.size > 0 || options.renamed.size > 0) {
    throw new Undecided('* with REPLACE or RENAME over a table whose columns are not known');
  }
  return withoutNames(column, options, place.analysis.intern);
}

function withoutNames(column: OutputColumn, { except }: StarOptions, intern: (key: string) => string): OutputColumn {
  if (except.size === 0) return column;
  const key = intern(`${column.term.key} except ${[...except].toSorted().join(',')}`);
  return { ...column, term: { ...column.term, key, uncast: key }, star: (name) => (except.has(name) ? undefined : column.star?.(name)) };
}

/** Finds a column by name in the output of a query, also behind a `*` over an unknown table. */
export function findOutput(
  columns: readonly OutputColumn[],
  name: string,
  dialect: string,
): { column?: OutputColumn; term: Term; certain: boolean } | undefined {
  const stars = columns.filter(({ star }) => star !== undefined);
  const behindStar = stars.map(({ star }) => star?.(name)).filter((term) => term !== undefined);
  const [column, ...twins] = columns.filter((candidate) => candidate.star === undefined && candidate.name === name);
  if (column !== undefined && twins.length === 0) {
    // DuckDB lets a column of that name inside the star win; elsewhere that would be an error.
    const hidden = dialect === 'duckdb' ? behindStar : [];
    return hidden.length === 0
      ? { column, term: column.term, certain: true }
      : { column, term: undecidedBetween(name, [column.term, ...hidden]), certain: true };
  }
  if (column !== undefined) throw new Undecided(`two columns are called ${name}`);
  const [only, ...others] = behindStar;
  if (only === undefined) return undefined;
  return { term: others.length === 0 ? only : undecidedBetween(name, behindStar), certain: false };
}

/** Stands for every column of an input whose columns nobody knows. */
export function starFor(label: string, star: (name: string) => Term | undefined): OutputColumn {
  const term = combined(`${label}⟨*⟩`, [], trait.none);
  return { name: '*', shown: '*', term: { ...term, labels: new Set([label]), plain: true }, line: 0, written: undefined, star };
}
