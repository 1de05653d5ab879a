import type { DbtNode } from '../../../../dbt/project.ts';
import { orphansSql } from '../../../../warehouse/orphans.ts';
import { defineRule } from '../../../define-rule.ts';
import { foreignKeys } from '../../../foreign-keys.ts';
import { modelColumns } from '../../../model-columns.ts';
import { roleOf } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { amount, code } from '../../../words.ts';
import { dimensionKeys } from '../../dimension-keys.ts';

const ID = 'fact-reference-untested';

/** K3: a fact carries the key of a dimension, and nothing tests that the dimension has it. */
export const factReferenceUntested = defineRule({
  id: ID,
  code: 'K3',
  title: 'Nothing tests that a fact finds its dimension',
  severity: 'warning',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    const dialect = questionDialect(view.project);
    if (dialect === undefined) return;
    for (const { fact, dimension, column } of untested(view)) {
      const [child, parent] = [view.relation(fact.uniqueId), view.relation(dimension.uniqueId)];
      if (child === undefined || parent === undefined) continue;
      yield { id: questionId(fact, column), sql: orphansSql({ child, column, parent, parentColumn: column, dialect }) };
    }
  },
  *checkSide(view) {
    const seen = new Map<string, number>();
    for (const { fact, dimension, column } of untested(view)) {
      const reference = `${fact.uniqueId} ${dimension.uniqueId}`;
      const ordinal = (seen.get(reference) ?? 0) + 1;
      seen.set(reference, ordinal);
      const { rows = 0, pointing = 0 } = view.answer(questionId(fact, column))?.[0] ?? {};
      const lost = Number(rows);
      const words =
        lost > 0
          ? `${amount(lost, 'row')} of ${Number(pointing)} in ${code(fact.name)} ${lost === 1 ? 'has' : 'have'} a ${code(column)} that ${code(dimension.name)} doesn't have, so an inner join loses ${lost === 1 ? 'it' : 'them'}; no test looks for that.`
          : `${code(fact.name)} carries ${code(column)}, the key of ${code(dimension.name)}, and no test says that the dimension has every value: what it lacks disappears in an inner join.`;
      yield {
        subject: fact.uniqueId,
        // By the dimension, not by the column: a reference that only gets another name is as untested as before.
        key: `${dimension.uniqueId} ${ordinal}`,
        message: words,
        remedy: `Add a \`relationships\` test to ${code(column)}: \`to: ref('${dimension.name.replaceAll(/\W/g, '')}')\`, \`field: ${column}\`.`,
        location: describedAt(fact, view, { column }),
      };
    }
  },
});

function questionId({ uniqueId }: DbtNode, column: string): string {
  return `${ID}:${uniqueId}:${column}`;
}

interface Untested {
  readonly fact: DbtNode;
  readonly dimension: DbtNode;
  readonly column: string;
}

function untested(view: SideView): readonly Untested[] {
  const facts = view.models.filter((model) => roleOf(model) === 'fact' && model.packageName === view.project.name);
  if (facts.length === 0) return [];
  const owners = dimensionKeys(view);
  const tested = new Set(foreignKeys(view.project).map(({ from, column }) => `${from.uniqueId} ${column}`));
  return facts.flatMap((fact) => {
    const { types } = modelColumns(fact, view);
    const own = new Set(testedKeys(fact, view.project).flatMap((key) => (key.size === 1 ? [...key] : [])));
    return [...types.keys()].flatMap((column) => {
      const dimension = owners.get(column);
      if (dimension === undefined || own.has(column)) return [];
      return tested.has(`${fact.uniqueId} ${column}`) || isConstrained(fact, column) ? [] : [{ fact, dimension, column }];
    });
  });
}

function isConstrained({ contractEnforced, columns, constraints }: DbtNode, column: string): boolean {
  if (!contractEnforced) return false;
  const own = [...columns.values()].filter(({ name }) => name.toLowerCase() === column).flatMap((one) => one.constraints);
  const whole = constraints.filter((one) => one.columns.some((name) => name.toLowerCase() === column));
  return [...own, ...whole].some(({ type }) => type === 'foreign_key');
}
