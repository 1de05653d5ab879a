import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { producedColumns } from '../../../produced-columns.ts';
import { code } from '../../../words.ts';

/** D6: the YAML describes a column that the model doesn't return. */
export const columnStale = defineRule({
  id: 'column-stale',
  code: 'D6',
  title: 'The YAML describes a column that isn’t there',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models) {
      // dbt itself compares the columns of an enforced contract.
      if (model.packageName !== view.project.name || model.columns.size === 0 || model.contractEnforced) continue;
      const produced = producedColumns(model, view);
      if (produced === undefined) continue;
      for (const { name } of model.columns.values()) {
        if (!PLAIN.test(name) || produced.has(name.toLowerCase())) continue;
        yield {
          subject: model.uniqueId,
          key: name.toLowerCase(),
          message: `The YAML describes ${code(`${model.name}.${name}`)}, which the model doesn't return: readers of the documentation look for a column that isn't there, and a test on it fails.`,
          remedy: `Delete its entry, rename it with its column, or select ${code(name)} again.`,
          location: describedAt(model, view, { column: name }),
        };
      }
    }
  },
});

/** Fields of structs (`address.city`) and quoted names are no plain columns. */
const PLAIN = /^[A-Za-z_]\w*$/;
