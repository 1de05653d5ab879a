import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { amount, code } from '../../../words.ts';

/** G8: a contract that promises names and types, and not which columns make a row unique, though others of the project do. */
export const contractWithoutKey = defineRule({
  id: 'contract-without-key',
  code: 'G8',
  title: 'A contract names no key',
  severity: 'info',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    const keyed = ownModels(view.project).filter((model) => model.contractEnforced && hasKey(model)).length;
    if (!KNOW_KEYS.has(view.project.adapter) || keyed === 0) return;
    for (const model of view.models) {
      const isPromised = model.contractEnforced && model.packageName === view.project.name && model.materialized !== 'view';
      if (!isPromised || hasKey(model)) continue;
      yield {
        subject: model.uniqueId,
        message: `The contract of ${code(model.name)} names columns and types, and no key, which ${amount(keyed, 'other contract')} of this project ${keyed === 1 ? 'does' : 'do'}: readers and tools that join it can't know which columns make a row unique.`,
        remedy: 'Add a `primary_key` constraint to the column, or to the model if it takes several.',
        location: describedAt(model, view),
      };
    }
  },
});

/** Adapters that write such constraints into a table, whether or not the warehouse enforces them. */
const KNOW_KEYS: ReadonlySet<string> = new Set(['postgres', 'duckdb', 'snowflake', 'redshift', 'bigquery', 'databricks']);

/** dbt writes no constraints into views. */
function hasKey({ constraints, columns }: DbtNode): boolean {
  const all = [...constraints, ...[...columns.values()].flatMap((column) => column.constraints)];
  return all.some(({ type }) => type === 'primary_key' || type === 'unique');
}
