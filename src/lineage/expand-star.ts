import { mergeColumns } from './make-rows.ts';
import type { StarOutline, ValueOutline } from './query-outline.ts';
import type { Scope, Source } from './reading.ts';
import type { ResolvedColumn, Rows } from './resolved-query.ts';

interface Around {
  readonly scope: Scope;
  readonly value: (outline: ValueOutline) => ResolvedColumn;
  readonly notes: Set<string>;
}

/** The columns of a `*`, and how to find those of relations whose columns nobody told. */
export function expandStar(
  star: StarOutline,
  { scope, value, notes }: Around,
): { columns: readonly ResolvedColumn[]; more?: Rows['find'] } {
  const sources = sourcesOf(star, scope);
  if (sources.length === 0) notes.add(`\`${star.table === undefined ? '' : `${star.table}.`}*\` has nothing to stand for`);
  const left = new Set(star.except.map(lower));
  const renamed = new Map(star.rename.map(({ from, to }) => [lower(from), to]));
  const replaced = new Map(star.replace.map((one) => [lower(one.name ?? ''), one]));
  const columns = listed(sources, star.table === undefined ? scope : undefined)
    .filter(({ name }) => !left.has(lower(name)))
    .map((column) => {
      const replacement = replaced.get(lower(column.name));
      return replacement === undefined ? { ...column, name: renamed.get(lower(column.name)) ?? column.name } : value(replacement);
    });
  if (!sources.some(({ rows }) => rows.isOpen)) return { columns };
  const shown = new Set(columns.map(({ name }) => lower(name)));
  const more = (key: string): ResolvedColumn | undefined => {
    const replacement = replaced.get(key);
    if (replacement !== undefined) return value(replacement);
    const before = star.rename.find(({ to }) => lower(to) === key)?.from;
    if (left.has(key) || (before === undefined && renamed.has(key))) return undefined;
    return findAmong(sources, { key: before === undefined ? key : lower(before), name: key }, notes);
  };
  const told = [...star.replace.map(({ name }) => name ?? ''), ...star.rename.map(({ to }) => to)].filter(
    (name) => !shown.has(lower(name)),
  );
  return { columns: [...columns, ...told.flatMap((name) => more(lower(name)) ?? [])], more };
}

function sourcesOf({ table }: StarOutline, { sources }: Scope): readonly Source[] {
  if (table === undefined) return sources.filter(({ isHidden }) => !isHidden);
  const key = lower(table);
  return sources.filter(({ alias }) => lower(alias) === key).slice(0, 1);
}

/** What USING has merged comes once and first. */
function listed(sources: readonly Source[], scope: Scope | undefined): readonly ResolvedColumn[] {
  const merged = scope?.merged;
  if (merged === undefined || merged.size === 0) return sources.flatMap(({ rows }) => rows.columns);
  const others = sources.flatMap(({ rows }) => rows.columns).filter(({ name }) => !merged.has(lower(name)));
  return [...merged.values(), ...others];
}

function findAmong(
  sources: readonly Source[],
  { key, name }: { readonly key: string; readonly name: string },
  notes: Set<string>,
): ResolvedColumn | undefined {
  const found = sources.flatMap(({ rows }) => rows.find(key) ?? []);
  if (found.length > 1)
    notes.add(`which of ${sources.map(({ alias }) => `\`${alias}\``).join(' and ')} has \`${key}\` is not known: all are taken`);
  const column = mergeColumns(found);
  return column && { ...column, name };
}

function lower(name: string): string {
  return name.toLowerCase();
}
