import { expressionText } from '../../../../sql/expression-text.ts';
import { narrowerType } from '../../../../sql/narrower-type.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { partsOf } from '../../../../sql/walk-expression.ts';
import { blockPairs, changedSql, itemPairs } from '../../../changed-sql.ts';
import { defineRule } from '../../../define-rule.ts';
import { viewSide } from '../../../side-view.ts';
import { sqlPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C15: a column is cast to a type that holds less than the one it was cast to on the base. */
export const castLosesValues = defineRule({
  id: 'cast-loses-values',
  code: 'C15',
  title: 'A column is cast to a type that holds less',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const view = viewSide(facts, 'head');
    for (const sql of changedSql(facts)) {
      for (const { name, before, after } of blockPairs(sql).flatMap(itemPairs)) {
        const loss = lossOf(before.expression, after.expression);
        if (loss === undefined) continue;
        yield {
          subject: sql.change.uniqueId,
          key: name.toLowerCase(),
          message: `${code(`${sql.head.name}.${name}`)} was cast to ${code(loss.from)} and is cast to ${code(loss.to)} now: ${loss.words}.`,
          remedy: `Keep ${code(loss.from)}, or say why no value needs it.`,
          location: sqlPlace(sql.head, after.line, view),
        };
      }
    }
  },
});

interface Loss {
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

/** The first cast that stands in the same place on both sides and holds less. */
function lossOf(before: Expression, after: Expression): Loss | undefined {
  if (before.kind !== after.kind) return undefined;
  if (before.kind === 'cast' && after.kind === 'cast' && textOf(before.argument) === textOf(after.argument)) {
    const words = narrowerType(before.to, after.to);
    if (words !== undefined) return { from: before.to, to: after.to, words };
  }
  const others = partsOf(before);
  for (const [index, part] of partsOf(after).entries()) {
    const other = others[index];
    const loss = other === undefined ? undefined : lossOf(other, part);
    if (loss !== undefined) return loss;
  }
  return undefined;
}

function textOf(expression: Expression): string {
  return expressionText(expression, { column: (_, name) => name.toLowerCase(), subquery: () => 'subquery' });
}
