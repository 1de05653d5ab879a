import { diffArrays } from 'diff';
import type { GuardAllowance } from './guard-tests-allowance.ts';
import { literalPattern } from './literal-pattern.ts';

interface SqlChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Calls that dbt runs to judge a test; who redefines one decides what passes. */
const JUDGES =
  /\b(?:test_\w+|\w+__test_\w+|get_(?:unit_)?test_sql|get_where_subquery|should_store_failures|\w+__get_(?:unit_)?test_sql|\w+__get_where_subquery)\b/;

/** Settings in a `config(…)` that switch off, soften or bind. */
const SETTINGS = [
  'enabled',
  'contract',
  'severity',
  'where',
  'limit',
  'warn_if',
  'error_if',
  'fail_calc',
  'store_failures',
  'pre_hook',
  'post_hook',
  'on_error',
];

/** What a change of a SQL file does: a test edited or deleted, a model deleted or switched off, a contract or hook changed. */
export function guardSql({ path, before, after }: SqlChange, allowed: GuardAllowance): readonly string[] {
  if (isSingularTest(path)) return guardTest({ path, before, after }, allowed);
  if (after === undefined) return isRenamed(path, allowed) ? [] : [`${path} is deleted`];
  const judges = [before ?? '', after].map(testDefinitions);
  return [
    ...(judges[0] === judges[1] || (before !== undefined && onlyRenames(before, after, allowed))
      ? []
      : [`${path} changes how a test is judged`]),
    ...SETTINGS.flatMap((setting) => settingChange({ path, before, after }, setting)),
  ];
}

function isSingularTest(path: string): boolean {
  const folders = path.toLowerCase().split('/').slice(0, -1);
  return (
    (folders.includes('tests') || folders.includes('data_tests')) &&
    !folders.includes('generic') &&
    !folders.includes('models') &&
    !folders.includes('macros')
  );
}

function isRenamed(path: string, { renamedModels = [] }: GuardAllowance): boolean {
  return renamedModels.some(({ from }) => path.split('/').at(-1) === `${from}.sql`);
}

function guardTest({ path, before, after }: SqlChange, allowed: GuardAllowance): readonly string[] {
  if (before === undefined) return [];
  if (after === undefined) return [`the test ${path} is deleted`];
  return onlyRenames(before, after, allowed) ? [] : [`the test ${path} is edited`];
}

/** True when each word that differs is a renamed column or model under its new name. */
function onlyRenames(before: string, after: string, { renamedColumns = [], renamedModels = [] }: GuardAllowance): boolean {
  const names = [...renamedColumns, ...renamedModels].map(({ from, to }) => `${from} ${to}`.toLowerCase());
  const parts = diffArrays(wordsOf(before), wordsOf(after));
  const removed = parts.filter((part) => part.removed).flatMap(({ value }) => value);
  const added = parts.filter((part) => part.added).flatMap(({ value }) => value);
  if (removed.length !== added.length) return isAliased(before, after, allowedNames({ renamedColumns, renamedModels }));
  return removed.every((word, index) => names.includes(`${word} ${added[index]}`.toLowerCase()));
}

function allowedNames({ renamedColumns, renamedModels }: Required<Pick<GuardAllowance, 'renamedColumns' | 'renamedModels'>>) {
  return [...renamedColumns, ...renamedModels];
}

/** A renamed column read as `new as old` is the old column. */
function isAliased(before: string, after: string, names: readonly { readonly from: string; readonly to: string }[]): boolean {
  const back = names.reduce(
    (text, { from, to }) => text.replaceAll(new RegExp(`\\b${literalPattern(to)}\\s+as\\s+${literalPattern(from)}\\b`, 'gi'), from),
    after,
  );
  if (back === after) return false;
  return wordsOf(before).join(' ') === wordsOf(back).join(' ');
}

/** Words, and every other sign by itself; comments count, too, since dbt renders Jinja inside them. */
function wordsOf(text: string): string[] {
  return text.match(/\w+|[^\w\s]/g) ?? [];
}

/** The text of every definition that a test's verdict depends on. */
function testDefinitions(text: string): string {
  const blocks = text.match(/\{%-?\s*(?:test|macro)\b[\s\S]*?\{%-?\s*end(?:test|macro)\s*-?%\}/g) ?? [];
  return blocks.filter((block) => /^\{%-?\s*test\b/.test(block) || JUDGES.test(block.split('%}')[0] ?? '')).join('\n');
}

function settingChange({ path, before, after }: SqlChange, setting: string): readonly string[] {
  const [was, is] = [settingsIn(before ?? '', setting), settingsIn(after ?? '', setting)];
  if (was === is || (setting === 'enabled' && is === '')) return [];
  return [`${path} changes the setting ${setting}`];
}

/** Each call of `config` in Jinja (Python for Python models) that sets it, in one spelling. Jinja comments set nothing. */
function settingsIn(text: string, setting: string): string {
  const live = text.replaceAll(/\{#[\s\S]*?#\}/g, '');
  const calls = live.match(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\bdbt\.config\([^\n]*\)/g) ?? [];
  const values = calls.flatMap((call) =>
    new RegExp(`\\b${setting.replace('_', '[_-]')}\\b`).test(call) && /config/.test(call) ? [valueIn(call, setting)] : [],
  );
  return values.join('\n');
}

/** From the setting's name up to the comma or bracket that ends its value. */
function valueIn(call: string, setting: string): string {
  const found = new RegExp(
    `\\b${setting.replace('_', '[_-]')}\\b['"]?\\s*[=:]\\s*(\\{[^}]*\\}|\\[[^\\]]*\\]|'[^']*'|"[^"]*"|[^,)\\s]+)`,
  ).exec(call);
  return (found?.[0] ?? call).replaceAll(/\s+/g, '');
}
