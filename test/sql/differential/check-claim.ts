import type { Classification } from '../../../src/sql/classification.ts';

export interface Result {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** An expression without an alias has whatever name the database gives it; such a column can't be found by its name. */
const NAME = /^\w+$/;

/** What a classification claims that the rows of both sides contradict, or undefined when they agree. */
export function contradiction(classification: Classification, base: Result, head: Result): string | undefined {
  if (!['none', 'additive', 'column'].includes(classification.class)) return undefined;
  if (base.rows.length !== head.rows.length) return `${base.rows.length} rows became ${head.rows.length}`;
  const same = classification.columns.filter((column) => column.class === 'unchanged' || column.class === 'renamed');
  const kept = same.filter(({ name }) => NAME.test(name) || head.names.map(lower).includes(lower(name)));
  const before = kept.map(({ name, previousName }) => base.names.map(lower).indexOf(lower(previousName ?? name)));
  const after = kept.map(({ name }) => head.names.map(lower).indexOf(lower(name)));
  if ([...before, ...after].includes(-1)) return `a column of ${kept.map(({ name }) => name).join(', ')} isn't there`;
  if (classification.class !== 'column' && same.length !== base.names.length) return 'a column is not accounted for';
  if (classification.class === 'none' && same.length !== head.names.length) return 'a new column is not accounted for';
  return bag(base.rows, before) === bag(head.rows, after) ? undefined : 'the shared columns hold different rows';
}

function bag(rows: Result['rows'], columns: readonly number[]): string {
  return rows
    .map((row) => JSON.stringify(columns.map((column) => row[column])))
    .toSorted()
    .join('\n');
}

function lower(name: string): string {
  return name.toLowerCase();
}
