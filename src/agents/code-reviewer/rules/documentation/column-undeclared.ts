import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { producedColumns } from '../../../produced-columns.ts';
import { code } from '../../../words.ts';

/** D5: the YAML lists the columns of a model, but not this one. */
export const columnUndeclared = defineRule({
  id: 'column-undeclared',
  code: 'D5',
  title: 'The YAML lists a model’s columns without one of them',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models) {
      const declared = declaredIn(model);
      // dbt itself compares the columns of an enforced contract.
      if (model.packageName !== view.project.name || model.contractEnforced || declared.size < FEWEST_DECLARED) continue;
      // A warehouse lists the fields of a struct (`address.city`) beside the columns.
      const produced = [...(producedColumns(model, view) ?? [])].filter((name) => !name.includes('.'));
      const missing = produced.filter((name) => !declared.has(name));
      if (missing.length > MOST_MISSING * produced.length) continue;
      for (const name of missing) {
        yield {
          subject: model.uniqueId,
          key: name,
          message: `${code(`${model.name}.${name}`)} isn't in the YAML, which lists the other ${produced.length - missing.length} columns of ${code(model.name)}: it has no description and no test, and a reader of the documentation doesn't learn of it.`,
          remedy: `Add ${code(name)} to the columns of ${code(model.name)}.`,
          location: describedAt(model, view),
        };
      }
    }
  },
});

/** A list of two or three columns names those with a test; it isn't meant to be whole. */
const FEWEST_DECLARED = 4;
/** Where more than a fifth is missing, the list isn't meant to be whole either. */
const MOST_MISSING = 0.2;

function declaredIn({ columns }: DbtNode): ReadonlySet<string> {
  return new Set([...columns.values()].map(({ name }) => name.toLowerCase()));
}
