import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import type { ColumnChange } from '../../../../sql/classification.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inRepository, lineOf, modelLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';
import { keepsItsTable } from '../../keeps-its-table.ts';

/** P7: an incremental model's columns change, and its table in production won't follow. */
export const schemaChangeIgnored = defineRule({
  id: 'schema-change-ignored',
  code: 'P7',
  title: 'An incremental table won’t follow its changed columns',
  severity: 'error',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    for (const change of facts.models) {
      const { base, head } = change;
      if (base?.materialized !== 'incremental' || head?.packageName !== facts.head.name) continue;
      if (keepsItsTable(head) && settingOf(head) in CONSEQUENCES) yield* ignoredChange(change, head, facts);
    }
  },
});

function settingOf({ config }: DbtNode): string {
  const setting = config['on_schema_change'] ?? 'ignore';
  return typeof setting === 'string' ? setting : '';
}

function ignoredChange(change: ModelChange, model: DbtNode, { projectDir, text }: ReviewFacts): readonly Draft[] {
  const { consequence, setting, columns } = CONSEQUENCES[settingOf(model)]?.(change.classification.columns) ?? NONE;
  if (consequence === undefined) return [];
  const location = modelLocation(model, 'head', projectDir);
  const line = lineOf(text('head', inRepository(projectDir, model.path)) ?? '', /on_schema_change|materialized\s*=\s*['"]incremental/);
  const value = model.config['on_schema_change'] === undefined ? 'isn’t set' : `is ${code(settingOf(model))}`;
  return [
    {
      subject: change.uniqueId,
      key: columns.join(' '),
      message: `${consequence.replace('MODEL', code(change.name))}; \`on_schema_change\` ${value}.`,
      remedy: `Deploy with \`dbt run --full-refresh --select ${change.name}\`, or set \`on_schema_change: ${setting}\`.`,
      location: line === undefined ? location : { ...location, line },
      evidence: columns,
    },
  ];
}

interface Consequence {
  readonly consequence: string | undefined;
  readonly setting: string;
  readonly columns: readonly string[];
}

const NONE: Consequence = { consequence: undefined, setting: '', columns: [] };

/** What becomes of changed columns, by the settings under which the table doesn't follow them. */
const CONSEQUENCES: Readonly<Record<string, (changes: readonly ColumnChange[]) => Consequence>> = {
  ignore: whenIgnored,
  fail: whenFailing,
};

/** With `fail`, dbt stops at any difference before it inserts a row. */
function whenFailing(changes: readonly ColumnChange[]): Consequence {
  const { gone, retyped, added } = byKind(changes);
  const columns = [...gone, ...added, ...retyped];
  if (columns.length === 0) return NONE;
  const consequence = `The next incremental run of MODEL will fail: its table has other columns (${series(columns.map(code), 5)})`;
  return { consequence, setting: gone.length + retyped.length > 0 ? 'sync_all_columns' : 'append_new_columns', columns };
}

function byKind(changes: readonly ColumnChange[]): Readonly<Record<'gone' | 'retyped' | 'added', readonly string[]>> {
  return {
    gone: changes.flatMap(({ class: kind, name, previousName }) =>
      kind === 'removed' ? name : kind === 'renamed' ? (previousName ?? name) : [],
    ),
    retyped: changes.flatMap(({ class: kind, name }) => (kind === 'retyped' ? name : [])),
    added: changes.flatMap(({ class: kind, name }) => (kind === 'added' ? name : [])),
  };
}

/** With `ignore`, dbt inserts by the table's old columns: one that is gone makes the run fail, a new one is silently left out. */
function whenIgnored(changes: readonly ColumnChange[]): Consequence {
  const { gone, retyped, added } = byKind(changes);
  if (gone.length > 0) {
    const consequence = `The next incremental run of MODEL will fail: its table still has ${series(gone.map(code), 5)}`;
    return { consequence, setting: 'sync_all_columns', columns: gone };
  }
  if (retyped.length > 0) {
    const consequence = `The table of MODEL keeps the old type of ${series(retyped.map(code), 5)}, or its next incremental run fails`;
    return { consequence, setting: 'sync_all_columns', columns: retyped };
  }
  const consequence =
    added.length === 0 ? undefined : `Incremental runs of MODEL will leave out ${series(added.map(code), 5)} without a word`;
  return { consequence, setting: 'append_new_columns', columns: added };
}
