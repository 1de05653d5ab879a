import type { DbtNode, DbtTest } from '../../dbt/project.ts';
import type { TestSettingName } from '../../dbt/test-settings.ts';
import { uniqueTogether } from '../unique-together.ts';
import { amount, code, series } from '../words.ts';
import { looserFilter } from './looser-filter.ts';

/** A way in which a test lets more through than before. */
export interface Weakening {
  /** Words that go on after "it". */
  readonly words: string;
  /** The config of the test that does it, with its value now; an argument of the test is none. */
  readonly setting?: { readonly name: TestSettingName; readonly value: string | number | boolean };
  /** What an `accepted_values` test accepts besides what it did. */
  readonly accepts?: readonly string[];
}

/** Each way in which `head` lets more through than `base`. Stricter or merely different is no weakening. */
export function weakenings(base: DbtNode, head: DbtNode): readonly Weakening[] {
  if (base.test === undefined || head.test === undefined || !base.test.enabled) return [];
  if (!head.test.enabled) return [{ words: 'is switched off', setting: { name: 'enabled', value: false } }];
  return [
    ...severity(base.test, head.test),
    ...filter(base.test, head.test),
    ...limits(base.test, head.test),
    ...thresholds(base.test, head.test),
    ...inArguments(base.test, head.test),
    ...inSql(base, head),
    ...quarantine(base, head),
  ];
}

function severity(base: DbtTest, head: DbtTest): readonly Weakening[] {
  if (base.severity !== 'error' || head.severity !== 'warn') return [];
  return [{ words: 'only warns now', setting: { name: 'severity', value: 'warn' } }];
}

function filter(base: DbtTest, head: DbtTest): readonly Weakening[] {
  const value = head.where ?? '';
  return conditionWords(base.where, head.where).map((words) => ({ words, setting: { name: 'where', value } }));
}

function conditionWords(before: string | undefined, after: string | undefined): readonly string[] {
  if (after === undefined || isSameText(before, after)) return [];
  return before === undefined ? [`looks only at rows where ${code(after)}`] : [`looks at rows where ${code(after)}, not ${code(before)}`];
}

function inArguments(base: DbtTest, head: DbtTest): readonly Weakening[] {
  const ways = [...conditions(base, head), ...bounds(base, head), ...combination(base, head)];
  return [...ways.map((words) => ({ words })), ...acceptedValues(base, head)];
}

/** A singular test returns the rows that fail it. */
function inSql(base: DbtNode, head: DbtNode): readonly Weakening[] {
  const looser = head.test?.kind === undefined ? looserFilter(base.rawCode, head.rawCode) : undefined;
  return looser === undefined ? [] : [{ words: `puts up with more: its filter says ${code(looser.after)}, not ${code(looser.before)}` }];
}

/** The conditions that some `relationships` tests take as arguments. */
function conditions(base: DbtTest, head: DbtTest): readonly string[] {
  const names = ['where', 'from_condition', 'to_condition', 'row_condition'];
  return names.flatMap((name) => conditionWords(textOf(base, name), textOf(head, name)));
}

function textOf({ arguments: values }: DbtTest, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function isSameText(before: string | undefined, after: string): boolean {
  return before?.replaceAll(/\s+/g, ' ').trim() === after.replaceAll(/\s+/g, ' ').trim();
}

function limits(base: DbtTest, head: DbtTest): readonly Weakening[] {
  if (head.limit === undefined || (base.limit !== undefined && base.limit <= head.limit)) return [];
  return [{ words: `counts at most ${amount(head.limit, 'failure')}`, setting: { name: 'limit', value: head.limit } }];
}

function thresholds(base: DbtTest, head: DbtTest): readonly Weakening[] {
  return [...threshold('error_if', 'fails', [base.errorIf, head.errorIf]), ...threshold('warn_if', 'warns', [base.warnIf, head.warnIf])];
}

function threshold(name: 'error_if' | 'warn_if', verb: string, [before, after]: readonly [string, string]): readonly Weakening[] {
  if (!isLooser(before, after)) return [];
  return [{ words: `${verb} only if failures are ${code(after)}, not ${code(before)}`, setting: { name, value: after } }];
}

/** A condition that can't be read as "more than n" counts as looser when it changed: unknown isn't safe. */
function isLooser(before: string, after: string): boolean {
  if (isSameText(before, after)) return false;
  return (tolerated(after) ?? Number.POSITIVE_INFINITY) > (tolerated(before) ?? -1);
}

/** How many failures a threshold such as `!= 0` or `>10` puts up with. */
function tolerated(condition: string): number | undefined {
  const { sign, number } = /^\s*(?<sign>!=|<>|>=|>)\s*(?<number>\d+)\s*$/.exec(condition)?.groups ?? {};
  if (number === undefined) return undefined;
  if (sign === '>') return Number(number);
  if (sign === '>=') return Math.max(Number(number) - 1, 0);
  return number === '0' ? 0 : undefined;
}

function acceptedValues(base: DbtTest, head: DbtTest): readonly Weakening[] {
  const before = new Set(listOf(base, 'values'));
  const more = listOf(head, 'values').filter((value) => !before.has(value));
  const isWider = base.kind === 'accepted_values' && more.length > 0;
  return isWider ? [{ words: `accepts ${series(more.map(code), 5)}, too`, accepts: more }] : [];
}

function listOf({ arguments: values }: DbtTest, name: string): readonly string[] {
  const list = values[name];
  return Array.isArray(list) ? list.map(String) : [];
}

/** What tests call their bounds: those of packages, and those that teams write themselves. */
const LOWER_BOUND = /^(?:at_least|(?:min|minimum|low|lower|lowest)(?:_value|_bound|_limit)?)$/;
const UPPER_BOUND = /^(?:at_most|(?:max|maximum|high|upper|highest)(?:_value|_bound|_limit)?)$/;

function bounds(base: DbtTest, head: DbtTest): readonly string[] {
  return Object.keys(base.arguments).flatMap((name) => {
    const isLower = LOWER_BOUND.test(name);
    const before = numberOf(base.arguments[name]);
    if (before === undefined || (!isLower && !UPPER_BOUND.test(name))) return [];
    const given = head.arguments[name];
    if (given === undefined || given === null) return [`has no ${code(name)} any more (was ${before})`];
    const after = numberOf(given);
    const isWider = after !== undefined && (isLower ? after < before : after > before);
    return isWider ? [`has ${code(name)} ${after}, not ${before}`] : [];
  });
}

/** YAML in quotes is a text, and the test's SQL has the number all the same. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

/** More columns in a unique combination mean that more rows may share each one of them. */
function combination(base: DbtTest, head: DbtTest): readonly string[] {
  const [before, after] = [uniqueTogether(base), uniqueTogether(head)];
  const more = after.filter((column) => !before.includes(column));
  const isWider = before.length > 0 && more.length > 0 && before.every((column) => after.includes(column));
  return isWider ? [`takes ${series(more.map(code))} into the combination`] : [];
}

/** Teams mark tests that their jobs leave out by a tag. */
function quarantine(base: DbtNode, head: DbtNode): readonly Weakening[] {
  const before = new Set(tagsOf(base));
  const tags = tagsOf(head).filter((tag) => !before.has(tag) && /quarantine|flaky|muted|skip|disabled/i.test(tag));
  return tags.length > 0 ? [{ words: `is tagged ${series(tags.map(code))}`, setting: { name: 'tags', value: tags.join(',') } }] : [];
}

function tagsOf({ config }: DbtNode): readonly string[] {
  const tags = config['tags'];
  return Array.isArray(tags) ? tags.map(String) : [];
}
