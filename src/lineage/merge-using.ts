import { mergeColumns } from './make-rows.ts';
import type { InputOutline } from './query-outline.ts';
import type { Reading, Scope } from './reading.ts';
import type { ResolvedColumn, Rows } from './resolved-query.ts';

interface Joined {
  readonly rows: Rows;
  /** With what stands to the left of the join. */
  readonly scope: Scope;
  readonly reading: Reading;
}

/** Makes one column of each pair that USING or NATURAL joins by, and notes that both decide which rows there are. */
export function mergeUsing(input: InputOutline, joined: Joined): void {
  const names = input.natural ? commonNames(joined) : input.using;
  for (const key of names.map((name) => name.toLowerCase())) {
    const [left, right] = [leftColumn(key, joined), joined.rows.find(key)];
    for (const { from } of [left, right].filter((column) => column !== undefined)) {
      joined.reading.uses.push(...from.map((origin) => ({ ...origin, use: 'join' as const, decidesRows: true })));
    }
    const merged = pick(left, right, input.join);
    if (merged !== undefined) joined.scope.merged.set(key, merged);
  }
}

function leftColumn(key: string, { scope: { merged, sources }, reading }: Joined): ResolvedColumn | undefined {
  const known = merged.get(key) ?? sources.find(({ rows }) => rows.has(key))?.rows.find(key);
  if (known !== undefined) return known;
  const possible = sources.flatMap(({ rows }) => rows.find(key) ?? []);
  if (possible.length > 1) reading.notes.add(`which table has \`${key}\` of a USING is not known: all are taken`);
  return mergeColumns(possible);
}

/** The value comes from the side that has all its rows in the result; after a full join from either. */
function pick(left: ResolvedColumn | undefined, right: ResolvedColumn | undefined, join: string | undefined): ResolvedColumn | undefined {
  if (join === 'right') return right ?? left;
  if (join !== 'full') return left ?? right;
  return mergeColumns([left, right].filter((column) => column !== undefined));
}

function commonNames({ rows, scope: { sources }, reading }: Joined): readonly string[] {
  if (rows.isOpen || sources.some((source) => source.rows.isOpen)) {
    reading.notes.add('by which columns a NATURAL JOIN joins is not known, because a table’s columns are not');
  }
  return rows.columns
    .map(({ name }) => name)
    .filter((name) => name !== '*' && sources.some((source) => source.rows.has(name.toLowerCase())));
}
