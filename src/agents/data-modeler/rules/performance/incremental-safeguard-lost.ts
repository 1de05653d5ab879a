import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inRepository, lineOf, modelLocation } from '../../../places.ts';
import { uniqueKey } from '../../../primary-key.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';
import { keepsItsTable } from '../../keeps-its-table.ts';
import { type Lookback, lookbackIn } from '../../lookback.ts';

/** P14: what kept an incremental table right over many runs (its key, its look back, its refusal of a lost column) is given up. */
export const incrementalSafeguardLost = defineRule({
  id: 'incremental-safeguard-lost',
  code: 'P14',
  title: 'An incremental model gives up what kept its table right',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    for (const head of facts.head.nodes.values()) {
      if (!keepsItsTable(head) || head.resourceType !== 'model' || head.packageName !== facts.head.name) continue;
      const base = facts.base.nodes.get(head.uniqueId);
      if (base === undefined || !keepsItsTable(base)) continue;
      for (const { pattern, ...loss } of losses(base, head, facts)) yield { ...loss, location: placeOf(head, pattern, facts) };
    }
  },
});

interface Loss extends Pick<Draft, 'subject' | 'key' | 'message' | 'remedy'> {
  readonly pattern: RegExp | number;
}

function losses(base: DbtNode, head: DbtNode, facts: ReviewFacts): readonly Loss[] {
  if (base === head) return [];
  return [...lostKey(base, head), ...lostRefusal(base, head), ...lostLookback(base, head, facts)];
}

/** By the other strategies dbt replaces rows without a key: whole partitions, batches. */
const BY_KEY: ReadonlySet<unknown> = new Set([undefined, 'merge', 'delete+insert', 'delete_insert']);
const ADDING: ReadonlySet<unknown> = new Set([undefined, 'append', 'merge', 'delete+insert', 'delete_insert']);

function lostKey(base: DbtNode, head: DbtNode): readonly Loss[] {
  const key = uniqueKey(base);
  const [before, after] = [base, head].map(({ config }) => config['incremental_strategy'] ?? undefined);
  if (key.length === 0 || !BY_KEY.has(before) || !ADDING.has(after)) return [];
  const isAppended = after === 'append';
  if (!isAppended && isSet(head.config['unique_key'])) return [];
  return [
    {
      subject: head.uniqueId,
      key: 'key',
      message: `${code(head.name)} replaced rows by ${series(key.map(code), 4)} until now, and ${isAppended ? 'with the strategy `append`' : 'without its `unique_key`'} only adds: a row that comes again is there twice.`,
      remedy: `Keep the \`unique_key\`, or show by a test on the source that no row of ${code(head.name)} ever comes again.`,
      pattern: isAppended ? /incremental_strategy/ : /materialized/,
    },
  ];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

const CAREFUL: ReadonlySet<unknown> = new Set(['fail', 'append_new_columns']);

function lostRefusal(base: DbtNode, head: DbtNode): readonly Loss[] {
  const before = base.config['on_schema_change'];
  if (!CAREFUL.has(before) || head.config['on_schema_change'] !== 'sync_all_columns') return [];
  return [
    {
      subject: head.uniqueId,
      key: 'columns',
      message: `${code(head.name)} drops columns now: with \`sync_all_columns\` one that its SQL no longer has, even by mistake, goes from the table in production with all of its history.`,
      remedy: `Keep \`${before === 'fail' ? 'fail' : 'append_new_columns'}\`, and drop a column by a statement of its own.`,
      pattern: /on_schema_change/,
    },
  ];
}

function lostLookback(base: DbtNode, head: DbtNode, facts: ReviewFacts): readonly Loss[] {
  const [was, is] = [textsOf(base, 'base', facts), textsOf(head, 'head', facts)];
  if (was.sql === is.sql && was.settings === is.settings) return [];
  const [before, after] = [lookbackIn(was.sql, was.settings), lookbackIn(is.sql, is.settings)];
  if (before === undefined || after === undefined || !isShorter(after, before)) return [];
  return [
    {
      subject: head.uniqueId,
      key: 'lookback',
      message: `Incremental runs of ${code(head.name)} look back ${shown(after)} instead of ${shown(before)}: rows that arrive or change later than that no longer get into its table.`,
      remedy: `Keep ${shown(before)}, or show by the data how late rows come.`,
      pattern: after.line,
    },
  ];
}

function textsOf({ path, rawCode }: DbtNode, side: 'base' | 'head', { projectDir, text }: ReviewFacts) {
  const settings = text(side, inRepository(projectDir, 'dbt_project.yml')) ?? '';
  return { sql: text(side, inRepository(projectDir, path)) ?? rawCode, settings };
}

/** What has no unit is in days where the other says so. */
function isShorter(one: Lookback, other: Lookback): boolean {
  return (one.unit || 'day') === (other.unit || 'day') && one.amount < other.amount;
}

function shown({ amount, unit }: Lookback): string {
  return unit === '' ? `${amount}` : `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function placeOf(model: DbtNode, pattern: RegExp | number, { projectDir, text }: ReviewFacts): Draft['location'] {
  const location = modelLocation(model, 'head', projectDir);
  const line = typeof pattern === 'number' ? pattern : lineOf(text('head', location.path) ?? '', pattern);
  return line === undefined ? location : { ...location, line };
}
