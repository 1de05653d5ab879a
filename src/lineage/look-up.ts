import { mergeColumns } from './make-rows.ts';
import { strongerKind } from './read-kind.ts';
import type { Reading, Scope, Source } from './reading.ts';
import type { How, Origin, ResolvedColumn } from './resolved-query.ts';

interface Name {
  readonly table: string | undefined;
  readonly column: string;
}

/** What a name in an expression means; undefined, with a note, when nothing here has it. */
export function lookUp(name: Name, scope: Scope, reading: Reading): ResolvedColumn | undefined {
  const found = name.column === '*' ? wholeRow(name.table, scope) : columnFor(name, scope, reading);
  if (found === undefined) reading.notes.add(`nothing that it reads has a column \`${written(name)}\``);
  return found;
}

function columnFor({ table, column }: Name, scope: Scope, reading: Reading): ResolvedColumn | undefined {
  const key = column.toLowerCase();
  if (table === undefined) return unqualified(key, scope, reading) ?? wholeRow(column, scope);
  const source = sourceNamed(table, scope);
  if (source !== undefined) return named(source.rows.find(key));
  // `address.city` is a field of the column `address`.
  const whole = unqualified(table.toLowerCase(), scope, reading);
  return whole === undefined ? undefined : derived(whole, column);
}

function sourceNamed(table: string, { sources, outer }: Scope): Source | undefined {
  const key = table.toLowerCase();
  const own = sources.find(({ alias }) => alias.toLowerCase() === key);
  return own ?? (outer === undefined ? undefined : sourceNamed(table, outer));
}

/** What surely has the column wins, then an item of the SELECT list, then whatever may have it. */
function unqualified(key: string, scope: Scope, reading: Reading): ResolvedColumn | undefined {
  const certain = certainly(key, scope);
  if (certain !== undefined) return certain;
  const alias = scope.aliases.get(key);
  const open = scope.sources.filter(({ rows }) => rows.isOpen);
  const possible = open.flatMap((source) => named(source.rows.find(key)) ?? []);
  if (alias !== undefined) {
    if (!scope.aliasesWin && !possible.every((column) => isWithin(column, alias)))
      reading.notes.add(`\`${key}\` may be a column of ${namesOf(open)} instead of the item of that name`);
    return alias;
  }
  if (possible.length === 0) return scope.outer === undefined ? undefined : unqualified(key, scope.outer, reading);
  const beyond = outerCertainly(key, scope.outer);
  if (beyond !== undefined) possible.push(beyond);
  if (possible.length > 1) reading.notes.add(`which of ${namesOf(open)} has \`${key}\` is not known: all are taken`);
  return mergeColumns(possible);
}

/** Whichever of the two is meant, the value is the same. */
function isWithin(column: ResolvedColumn, alias: ResolvedColumn): boolean {
  return column.from.every((origin) => alias.from.some((other) => isSame(origin, other)));
}

function isSame(one: Origin, other: Origin): boolean {
  return one.relation === other.relation && one.column.toLowerCase() === other.column.toLowerCase();
}

function certainly(key: string, { merged, sources }: Scope): ResolvedColumn | undefined {
  const known = merged.get(key);
  if (known !== undefined) return named(known);
  const source = sources.find(({ rows, isHidden }) => !isHidden && rows.has(key)) ?? sources.find(({ rows }) => rows.has(key));
  return source && (sources.length === 1 ? named(source.rows.find(key)) : placed(source.rows.find(key)));
}

function outerCertainly(key: string, scope: Scope | undefined): ResolvedColumn | undefined {
  if (scope === undefined) return undefined;
  return certainly(key, scope) ?? outerCertainly(key, scope.outer);
}

function namesOf(sources: readonly Source[]): string {
  return sources.map(({ alias }) => `\`${alias}\``).join(' and ');
}

/** `to_json(t)` and `t.*` inside an expression read every column of `t`. */
function wholeRow(table: string | undefined, scope: Scope): ResolvedColumn | undefined {
  const sources = table === undefined ? scope.sources : [sourceNamed(table, scope)].filter((source) => source !== undefined);
  const whole = mergeColumns(sources.flatMap(({ rows }) => rows.columns));
  return whole && derived(whole, table ?? '*');
}

/** The SQL names the column, so no star was needed to find it. */
function named(column: ResolvedColumn | undefined): ResolvedColumn | undefined {
  return column && withHow(column, (how) => (how === 'position' ? how : 'sql'));
}

/** The name has no table, and several might have been meant: only what is known of their columns could place it. */
function placed(column: ResolvedColumn | undefined): ResolvedColumn | undefined {
  return column && withHow(column, (how) => (how === 'star' ? 'sql' : how));
}

function withHow(column: ResolvedColumn, change: (how: How) => How): ResolvedColumn {
  return { ...column, from: column.from.map((origin) => ({ ...origin, how: change(origin.how) })) };
}

function derived({ kind, from }: ResolvedColumn, name: string): ResolvedColumn {
  return {
    name,
    kind: strongerKind('derived', kind),
    from: from.map((origin) => ({ ...origin, kind: strongerKind('derived', origin.kind) })),
  };
}

function written({ table, column }: Name): string {
  return table === undefined ? column : `${table}.${column}`;
}
