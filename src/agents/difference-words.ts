import type { CommonCause, Fate } from '../warehouse/common-cause.ts';
import type { RelationDifferences } from '../warehouse/compare-relations.ts';
import { percentOf } from '../warehouse/keyed-differences.ts';
import { code, series } from './words.ts';

/** "198,412 → 191,077 (−3.7 %)", in percent of the base. */
export function rowsWords({ base, head }: { readonly base: number; readonly head: number }): string {
  if (base === head) return number(base);
  if (base === 0) return `${number(base)} → ${number(head)}`;
  const percent = percentOf(Math.abs(head - base), base);
  const shown = percent < 0.1 ? Number(percent.toPrecision(2)) : Number(percent.toFixed(1));
  return `${number(base)} → ${number(head)} (${head > base ? '+' : '−'}${shown.toLocaleString('en-US', { maximumFractionDigits: 4 })} %)`;
}

/** "7,335 gone, 0 new". */
export function keyWords({ rows, key }: Pick<RelationDifferences, 'rows' | 'key'>): string {
  if (rows.removed + rows.added === 0) return key.length === 0 ? 'no key' : 'the same';
  return `${number(rows.removed)} gone, ${number(rows.added)} new${key.length === 0 ? ' (no key)' : ''}`;
}

/** "`duration_min` 2.1 % of base rows"; the most frequent first. */
export function valueWords({ columns, rows, key }: Pick<RelationDifferences, 'columns' | 'rows' | 'key'>, most = 4): string {
  if (key.length === 0) return rows.removed + rows.added === 0 ? 'none' : 'not told without a key';
  const changed = columns.filter((column) => column.changed > 0).toSorted((one, other) => other.changed - one.changed);
  const parts = changed.map(({ name, percentOfBase }) => `${code(name)} ${percentWords(percentOfBase)}`);
  return parts.length === 0 ? 'none' : `${series(parts, most)} of base rows`;
}

const FATES: Readonly<Record<Fate, string>> = { removed: 'lost', added: 'new', changed: 'changed' };

/** "All 7,335 lost rows have `distance = 0`." `isPrivate` keeps a value back. */
export function causeSentence(cause: CommonCause, isPrivate = false): string {
  const { fate, rows, of, others } = cause;
  const who = rows === of ? `All ${number(of)} ${FATES[fate]} rows` : `${number(rows)} of ${number(of)} ${FATES[fate]} rows`;
  const rest = others.rows === 0 ? '' : `; so do ${percentWords(percentOf(others.rows, others.of))} of the other rows`;
  return `${who} ${commonWords(cause, isPrivate)}${rest}.`;
}

/** The same for several models that share a cause: "All lost rows have `distance = 0`: 7,335 of `stg_trips` and 7,118 of `fct_trips`." */
export function sharedCauseSentence(
  models: readonly { readonly name: string; readonly rows: number }[],
  cause: CommonCause,
  isPrivate = false,
): string {
  const shares = models.map(({ name, rows }) => `${number(rows)} of ${code(name)}`);
  return `All ${FATES[cause.fate]} rows ${commonWords(cause, isPrivate)}: ${series(shares, 4)}.`;
}

function commonWords({ column, value }: CommonCause, isPrivate: boolean): string {
  if (isPrivate) return `have the same ${code(column)} (personal data, not shown)`;
  return `have ${code(value === null ? `${column} is null` : `${column} = ${value}`)}`;
}

/** "3.7 %"; what is not nothing is never shown as nothing. */
export function percentWords(percent: number): string {
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  if (percent > 99.9 && percent < 100) return '> 99.9 %';
  return `${Number(percent.toFixed(1)).toLocaleString('en-US')} %`;
}

/** "198,412". */
export function number(count: number): string {
  return count.toLocaleString('en-US');
}
