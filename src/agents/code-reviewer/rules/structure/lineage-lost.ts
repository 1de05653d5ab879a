import type { DbtNode } from '../../../../dbt/project.ts';
import { plainRelation } from '../../../../sql/plain-relation.ts';
import type { InputShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelLocation } from '../../../places.ts';
import { code, series } from '../../../words.ts';
import { hardCodedRelations } from '../../hard-coded-relations.ts';

/** S9: a model has no parent as far as dbt knows, but its compiled SQL reads a table: a macro or a variable writes the name. */
export const lineageLost = defineRule({
  id: 'lineage-lost',
  code: 'S9',
  title: 'A model without parents reads a table',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.dependsOn.nodes.length > 0 || model.packageName !== view.project.name) continue;
      const inputs = view.shape(model)?.blocks.flatMap((block) => block.inputs) ?? [];
      const read = [...new Set(inputs.flatMap((input) => tableOf(input, model)))];
      // A name that stands in the file is another rule's business.
      if (read.length === 0 || hardCodedRelations(model.rawCode).length > 0) continue;
      const tables = series(read.map(code), 3);
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} reads ${tables} past ${code('ref')} and ${code('source')}: dbt doesn't know the parent, so it builds the two in any order, and no impact or lineage reaches ${code(model.name)}.`,
        remedy: `Pass ${code('ref(…)')} or ${code('source(…)')} to the macro that writes the name, or declare the parent with ${code('-- depends_on: {{ ref(…) }}')}.`,
        location: modelLocation(model, view.side, view.projectDir),
      };
    }
  },
});

/** Every warehouse has these, and none can be a parent. */
const CATALOGUES: ReadonlySet<string> = new Set([
  'information_schema',
  'pg_catalog',
  'sys',
  'account_usage',
  'organization_usage',
  'system',
]);
const ENGINE_TABLES = /^(?:dual|duckdb_|pg_|sqlite_|svv_|stl_|stv_)/;

/** A table of a schema, unless it is the model itself, the warehouse's own, or a file that the engine reads by its path. */
function tableOf({ from }: InputShape, { relationName = '', otherRelation = '' }: DbtNode): readonly string[] {
  if (from.kind !== 'relation' || from.path.length < 2) return [];
  const path = from.path.map((part) => part.toLowerCase());
  const name = path.join('.');
  const isSelf = [relationName, otherRelation].some((own) => plainRelation(own).endsWith(name));
  const isWarehouse = path.slice(0, -1).some((part) => CATALOGUES.has(part)) || ENGINE_TABLES.test(path.at(-1) ?? '');
  const isFile = /[/*]|\.(?:parquet|csv|json|tsv|txt|gz)$/.test(name);
  return isSelf || isWarehouse || isFile ? [] : [from.path.join('.')];
}
