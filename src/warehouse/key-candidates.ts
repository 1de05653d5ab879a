import type { ColumnStats } from './column-stats.ts';
import { typeFamily } from './table-column.ts';

interface Stats {
  readonly rows: number;
  readonly columns: readonly ColumnStats[];
  readonly exact: boolean;
}

/** More columns than these make too many sets. */
const MOST_COLUMNS = 10;
/** An estimate is off by a few percent. */
const NEARLY = 0.9;
const LONG_TEXT = 60;

/** The sets of so many columns that could be keys and hold no smaller key, the likeliest first. A key has no nulls. */
export function keyCandidates(
  { rows, columns, exact }: Stats,
  { size, keys }: { readonly size: number; readonly keys: readonly (readonly string[])[] },
): readonly (readonly string[])[] {
  const enough = exact ? rows : rows * NEARLY;
  const single = new Set(keys.filter(({ length }) => length === 1).flat());
  const ranked = columns
    .filter((column) => column.nulls === 0 && column.distinct > 0 && canIdentify(column) && !isMeasureLike(column.name))
    .toSorted((one, other) => likelihood(one) - likelihood(other));
  const parts = size === 1 ? ranked : ranked.filter(({ name, distinct }) => !single.has(name) && distinct > 1).slice(0, MOST_COLUMNS);
  return combinations(parts, size)
    .filter((set) => set.reduce((product, { distinct }) => product * distinct, 1) >= enough)
    .map((set) => set.map(({ name }) => name))
    .filter((set) => !keys.some((key) => key.every((name) => set.includes(name))));
}

/** Measured values and long texts tell rows apart by accident. */
function canIdentify({ type, length = 0 }: ColumnStats): boolean {
  const family = typeFamily(type);
  return family !== 'float' && family !== 'boolean' && family !== 'other' && length <= LONG_TEXT;
}

function isMeasureLike(name: string): boolean {
  return /(?:amount|price|cost|fee|total|rate|ratio|distance|duration|quantity|percent|pct|_cents|_km|_m(?:in(?:ute)?s?)?)$/i.test(name);
}

function likelihood({ name, type }: ColumnStats): number {
  if (/(?:^|_)(?:id|key|uuid|sk|pk|hash)$|^id_/i.test(name)) return 0;
  if (/(?:^|_)(?:no|nr|num|number|code)$/i.test(name)) return 1;
  const rank = { integer: 3, text: 4, date: 2, time: 5, decimal: 6, float: 7, boolean: 8, other: 9 };
  return rank[typeFamily(type)];
}

function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
