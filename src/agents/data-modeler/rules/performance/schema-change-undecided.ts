import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { lineOf, modelLocation } from '../../../places.ts';
import { code } from '../../../words.ts';
import { keepsItsTable } from '../../keeps-its-table.ts';

/** P15: a model becomes incremental and leaves open what happens to its table when its columns change. */
export const schemaChangeUndecided = defineRule({
  id: 'schema-change-undecided',
  code: 'P15',
  title: 'A new incremental model leaves open what follows a change of columns',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check({ models, head: project, projectDir, text }) {
    for (const change of models) {
      const model = becomesIncremental(change);
      if (model === undefined || model.packageName !== project.name || isDecided(model) || !isDecidedElsewhere(model, project)) continue;
      const location = modelLocation(model, 'head', projectDir);
      const line = lineOf(text('head', location.path) ?? '', /materialized\s*=\s*['"]incremental/);
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} becomes incremental without \`on_schema_change\`: a column that is added later never gets into its table, without an error, and one that goes makes its runs fail.`,
        remedy:
          'Set `on_schema_change`, as the other incremental models do: `append_new_columns` follows new columns, `fail` stops at any difference.',
        location: line === undefined ? location : { ...location, line },
      };
    }
  },
});

function becomesIncremental({ base, head }: ModelChange): DbtNode | undefined {
  return head !== undefined && keepsItsTable(head) && base?.materialized !== 'incremental' && head.language === 'sql' ? head : undefined;
}

/** dbt fills in `ignore` where nobody says anything. */
function isDecided({ config, unrenderedConfig, rawCode }: DbtNode): boolean {
  const isWritten = unrenderedConfig['on_schema_change'] !== undefined || /\bon_schema_change\b/.test(rawCode);
  return isWritten || (config['on_schema_change'] ?? 'ignore') !== 'ignore';
}

/** A team of which no model says so has decided on the default. */
function isDecidedElsewhere({ uniqueId }: DbtNode, { nodes, name }: DbtProject): boolean {
  const others = [...nodes.values()].filter(
    (node) => node.packageName === name && node.resourceType === 'model' && keepsItsTable(node) && node.uniqueId !== uniqueId,
  );
  return others.some(isDecided);
}
