import { isDeepStrictEqual } from 'node:util';
import type { DbtNode, DbtRows, DbtUnitTest } from '../../dbt/project.ts';
import { shownValue } from '../../dbt/same-value.ts';
import { code } from '../words.ts';
import type { GuardedChange } from './guarded-changes.ts';

/** What of a test's expectation was rewritten without a word, to go on after "it"; undefined when that was due (its columns are gone or renamed) or nothing was. */
export function rewrittenSql(before: string, after: string, changes: readonly GuardedChange[]): string | undefined {
  const words = wordsOf(before);
  if (commentsOf(before) !== commentsOf(after)) return undefined;
  if (changes.some(({ removed }) => words.some((word) => removed.has(word)))) return undefined;
  const touched = changes.some((change) => change.touched === undefined || words.some((word) => change.touched?.has(word)));
  return touched && renamedWords(words, changes) !== wordsOf(after).join(' ') ? 'has other SQL' : undefined;
}

/** Other arguments of a generic test. What dbt or a known test takes as a filter, a bound or a list is weaker or stricter, which T11 tells. */
export function rewrittenArguments({ test: before }: DbtNode, { test: after }: DbtNode, change: GuardedChange): string | undefined {
  if (before === undefined || after === undefined || !after.enabled) return undefined;
  if (change.touched !== undefined && before.column !== undefined && !change.touched.has(before.column.toLowerCase())) return undefined;
  const felt = before.column === undefined ? change : { ...change, touched: undefined };
  const known = KNOWN_BY_KIND.get(before.kind ?? '') ?? [];
  for (const name of Object.keys(before.arguments)) {
    const [was, is] = [before.arguments[name], after.arguments[name]];
    if (isStricter(was, is)) continue;
    if (JUDGED.has(name) || known.includes(name) || is === undefined || isDeepStrictEqual(was, is)) continue;
    if (rewrittenSql(textOf(was), textOf(is), [felt]) === undefined) continue;
    return `has ${code(name)} ${code(shownValue(is))}, not ${code(shownValue(was))}`;
  }
  return undefined;
}

/** Arguments that `weakenings` compares, or that say nothing about what must hold. */
const JUDGED: ReadonlySet<string> = new Set(
  `where from_condition to_condition row_condition min_value max_value at_least at_most combination_of_columns column_list
  quote quote_values quote_columns description name`.split(/\s+/),
);
/** A shorter list of values or columns allows less. */
function isStricter(was: unknown, is: unknown): boolean {
  return Array.isArray(was) && Array.isArray(is) && is.every((item) => was.includes(item));
}

const KNOWN_BY_KIND: ReadonlyMap<string, readonly string[]> = new Map([['accepted_values', ['values']]]);

/** The same given rows now have another outcome. Rows that were added, given or expected, only test more. */
export function rewrittenOutcome(before: DbtUnitTest, after: DbtUnitTest, change: GuardedChange): string | undefined {
  if (before.description.trim() !== after.description.trim()) return undefined;
  const sameInput = [...before.given].every(([input, rows]) => hasSameRows(rows, after.given.get(input)));
  if (!sameInput || before.expect === undefined || after.expect === undefined) return undefined;
  for (const [index, row] of before.expect.entries()) {
    const expected = expectedOf(row, change);
    if (after.expect.some((candidate) => agrees(expected, candidate))) continue;
    return `expects ${outcome(expected, after.expect[index], after.expect.length === before.expect.length)} for the same given rows`;
  }
  return undefined;
}

/** New columns of an input change no row of it. */
function hasSameRows(before: DbtRows | undefined, after: DbtRows | undefined): boolean {
  if (before === undefined || after === undefined || before.length !== after.length) return false;
  return before.every((row, index) => agrees(new Map(Object.entries(row)), after[index] ?? {}));
}

/** A row by the head's names, without the columns that are gone. */
function expectedOf(row: Readonly<Record<string, unknown>>, { renamed, removed }: GuardedChange): ReadonlyMap<string, unknown> {
  const kept = Object.entries(row).filter(([name]) => !removed.has(name.toLowerCase()));
  return new Map(kept.map(([name, value]) => [renamed.get(name.toLowerCase()) ?? name, value]));
}

/** 1, '1' and 1.0 are one value to a database. */
function agrees(row: ReadonlyMap<string, unknown>, other: Readonly<Record<string, unknown>>): boolean {
  const values = new Map(Object.entries(other).map(([name, value]) => [name.toLowerCase(), value]));
  return [...row].every(([name, value]) => isSameCell(value, values.get(name.toLowerCase())));
}

function isSameCell(one: unknown, other: unknown): boolean {
  const [a, b] = [textOf(one), textOf(other)];
  return a === b || (a.trim() !== '' && Number(a) === Number(b));
}

function outcome(expected: ReadonlyMap<string, unknown>, now: Readonly<Record<string, unknown>> | undefined, isPaired: boolean): string {
  if (!isPaired || now === undefined) return 'other rows';
  const values = new Map(Object.entries(now).map(([name, value]) => [name.toLowerCase(), value]));
  const [name, was] = [...expected].find(([column, value]) => !isSameCell(value, values.get(column.toLowerCase()))) ?? [];
  if (name === undefined) return 'other rows';
  return `${code(name)} ${code(shownValue(values.get(name.toLowerCase())))}, not ${code(shownValue(was))},`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function renamedWords(words: readonly string[], changes: readonly GuardedChange[]): string {
  return words.map((word) => changes.map(({ renamed }) => renamed.get(word)).find((name) => name !== undefined) ?? word).join(' ');
}

function commentsOf(sql: string): string {
  return (sql.match(COMMENT) ?? []).join(' ').replaceAll(/\W+/g, ' ').trim().toLowerCase();
}

/** What isn't closed goes on to the end, as it does for a database; so no text is read twice. */
const COMMENT = /\{#(?:[\s\S]*?#\}|[\s\S]*$)|--[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g;
const CONFIG = /\{\{-?\s{0,20}config\([\s\S]{0,400}?\)\s{0,20}-?\}\}/g;

/** Words and signs in lower case: comments, settings and the layout expect nothing. */
function wordsOf(sql: string): readonly string[] {
  return (
    sql
      .replaceAll(COMMENT, ' ')
      .replaceAll(CONFIG, ' ')
      .match(/'(?:[^']|'')*'|[A-Za-z0-9_.]+|[^\w\s]/g)
      ?.map((word) => (word.startsWith("'") ? word : word.toLowerCase())) ?? []
  );
}
