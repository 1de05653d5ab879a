import type { DbtTest } from '../dbt/project.ts';

/** Arguments of well-known tests that name the columns; teams call theirs as they like. */
const NAMES = ['combination_of_columns', 'column_list', 'columns'];

/**
 * The columns that a test says are unique together, as they are written; empty where it says nothing of the kind. A team's own test
 * counts when its name says `unique` and it is given one list of names.
 */
export function uniqueTogether({ kind = '', column, arguments: given }: Pick<DbtTest, 'kind' | 'column' | 'arguments'>): readonly string[] {
  if (!/unique/.test(kind) || /not_unique|non_unique/.test(kind)) return [];
  const lists = Object.entries(given).filter(([, value]) => isNames(value));
  const own = column === undefined && lists.length === 1 ? lists[0] : undefined;
  const known = lists.find(([name]) => NAMES.includes(name)) ?? own;
  return known !== undefined && isNames(known[1]) ? known[1] : [];
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}
