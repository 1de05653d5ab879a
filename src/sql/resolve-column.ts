import { trait } from './function-traits.ts';
import type { AliasMeaning, Found, Place, Scope, Source, Term } from './model.ts';
import { combined } from './terms.ts';
import { Undecided } from './undecided.ts';

/** What `name` means at this place: an input's column, a select alias, or a column of a query around this one. */
export function resolveName(name: string, place: Place): Term {
  const column = findColumn(name, place.scope);
  const alias = drawnAgain(name, place.aliases.get(name));
  if (place.aliasMayWin && column !== undefined && alias !== undefined && column.term.key !== alias.term.key) {
    return undecidedBetween(name, [column.term, alias.term]);
  }
  if (column?.certain !== true && isInputAlias(name, place)) throw new Undecided(`${name} may stand for a whole row`);
  if (column?.certain || alias === undefined) {
    if (column === undefined) throw new Undecided(`no input is known to have a column ${name}`);
    return column.certain ? column.term : orOuter(name, column.term, place.scope);
  }
  if (column === undefined) return alias.term;
  return alias.shadowed ? column.term : undecidedBetween(name, [column.term, alias.term]);
}

/** `to_json(t)` reads every column of t, so it changes with every column that t gains. */
function isInputAlias(name: string, { scope }: Place): boolean {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    if (at.sources.some(({ alias }) => alias.toLowerCase() === name.toLowerCase())) return true;
  }
  return false;
}

/** Naming a select item that draws a new value each time may draw it twice or not: that is its own value. */
function drawnAgain(name: string, alias: AliasMeaning | undefined): AliasMeaning | undefined {
  if (alias === undefined || (alias.term.traits & trait.volatile) === 0) return alias;
  return { ...alias, term: combined(`again ${JSON.stringify(name)} ${alias.term.key}`, [alias.term]) };
}

/** `qualifier.name`, or undefined when no input has that alias. */
export function resolveQualified(qualifier: string, name: string, scope: Scope): Term | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const source = at.sources.find(({ alias }) => alias === qualifier);
    const found = source?.find(name);
    if (source !== undefined && found === undefined) throw new Undecided(`${qualifier} is not known to have a column ${name}`);
    if (found !== undefined) return found.term;
  }
  return undefined;
}

/** The column that a name means inside one scope; undefined when no input has it. */
export function findColumn(name: string, scope: Scope): Found | undefined {
  const merged = scope.merged.get(name);
  if (merged !== undefined) return { term: merged, certain: true };
  const all = scope.sources.map((source) => source.find(name)).filter((found) => found !== undefined);
  // A name that two inputs have would be refused by the database, so a certain one is the only one.
  const certain = all.filter((found) => found.certain);
  const [only, ...others] = certain.length > 0 ? certain : all;
  if (only === undefined) return scope.outer === undefined ? undefined : findColumn(name, scope.outer);
  return others.length === 0
    ? only
    : {
        term: undecidedBetween(
          name,
          [only, ...others].map(({ term }) => term),
        ),
        certain: false,
      };
}

/** Inside a correlated subquery a table with unknown columns may leave the name to the query around it. */
function orOuter(name: string, inner: Term, scope: Scope): Term {
  const outer = scope.outer === undefined ? undefined : findColumn(name, scope.outer);
  return outer === undefined || outer.term.key === inner.key ? inner : undecidedBetween(name, [inner, outer.term]);
}

/** Equal only to the same choice between the same candidates, and reported as not certain. */
export function undecidedBetween(name: string, candidates: readonly Term[]): Term {
  const keys = candidates.map(({ key }) => key).toSorted();
  return combined(`?${JSON.stringify(name)}(${keys.join(' | ')})`, candidates, trait.unsure);
}

/** The input that a full name such as `schema.table` stands for. */
export function sourceByPath(path: readonly string[], scope: Scope): Source | undefined {
  const wanted = path.join('.');
  return scope.sources.find((source) => source.path.slice(-path.length).join('.') === wanted);
}
