import { type Column, columnsIn, inputOf } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, InputShape, SelectShape } from '../../../../sql/query-shape.ts';
import { rejectsNull } from '../../../../sql/rejects-null.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C5: an inner join asks for a column that a LEFT JOIN before it may have left NULL, so those rows are lost. */
export const innerJoinAfterLeft = defineRule({
  id: 'inner-join-after-left',
  code: 'C5',
  title: 'An inner join on a column that may be missing undoes a LEFT JOIN',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(['left join'], view)) {
      for (const block of shape.blocks) {
        for (const { input, optional, condition } of undone(block)) {
          const location = writtenPlace(model, condition.line, view);
          if (location === undefined) continue;
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${optional.alias} ${input.alias}`,
            message: `${code(model.name)} keeps rows without a match in ${code(optional.alias)} by a LEFT JOIN, and the inner join of ${code(input.alias)} on ${code(showExpression(condition))} drops every one of them.`,
            remedy: `Join ${code(input.alias)} with LEFT JOIN, too, or ${code(optional.alias)} with INNER JOIN if only rows with a match are wanted.`,
            location,
          };
        }
      }
    }
  },
});

interface Undone {
  readonly input: InputShape;
  readonly optional: InputShape;
  readonly condition: Expression;
}

function undone(block: SelectShape): readonly Undone[] {
  return block.inputs.flatMap((input, index) => {
    if (input.join?.kind !== 'inner' || input.from.kind === 'other') return [];
    for (const optional of block.inputs.slice(0, index)) {
      if (optional.join?.kind !== 'left' || optional.from.kind === 'other') continue;
      const isIts = (column: Column): boolean => column.table !== undefined && inputOf(column, block) === optional;
      const condition = conjunctsOf(input.join.on).find((one) => rejectsNull(one, isIts) && names(one, input, block));
      if (condition !== undefined) return [{ input, optional, condition }];
    }
    return [];
  });
}

/** The condition is about the joined table, too; one about the optional side alone may be there on purpose. */
function names(condition: Expression, input: InputShape, block: SelectShape): boolean {
  return columnsIn(condition).some((column) => inputOf(column, block) === input);
}
