import { inputOf } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, InputShape, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C7: both sides of a join replace NULL by the same value, so every row without a key meets every other one. */
export const nullsJoined = defineRule({
  id: 'nulls-joined',
  code: 'C7',
  title: 'Rows without a key are joined with each other',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(['join'], view)) {
      for (const block of shape.blocks) {
        for (const { input, condition, value } of nullJoins(block)) {
          const location = writtenPlace(model, condition.line, view);
          if (location === undefined) continue;
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${input.alias}`,
            message: `${code(model.name)} joins ${code(input.alias)} on ${code(showExpression(condition))} alone: every row without a key on one side meets every row without one on the other, as if both were ${code(value)}.`,
            remedy: 'Join on the columns themselves, and give rows without a match their default in the SELECT list.',
            location,
          };
        }
      }
    }
  },
});

interface NullJoin {
  readonly input: InputShape;
  readonly condition: Expression;
  readonly value: string;
}

function nullJoins(block: SelectShape): readonly NullJoin[] {
  return block.inputs.flatMap((input) => {
    const [condition, another] = conjunctsOf(input.join?.on);
    // In a key of several columns one of them may be missing by right.
    if (condition === undefined || another !== undefined || condition.kind !== 'operator' || condition.operator !== '=') return [];
    const [left, right] = condition.arguments.map((side) => replaced(side, block));
    if (left === undefined || right === undefined || left.input === right.input || left.value !== right.value) return [];
    return [{ input, condition, value: left.value }];
  });
}

/** `coalesce(column, constant)`, perhaps with a cast around the column. */
function replaced(side: Expression, block: SelectShape): { readonly input: InputShape | undefined; readonly value: string } | undefined {
  if (side.kind !== 'call' || side.name !== 'coalesce') return undefined;
  const [first, second, third] = side.arguments;
  const column = first?.kind === 'cast' ? first.argument : first;
  if (column?.kind !== 'column' || second === undefined || !isConstant(second) || third !== undefined) return undefined;
  return { input: inputOf(column, block), value: showExpression(second) };
}

function isConstant(expression: Expression): boolean {
  if (expression.kind === 'operator') return expression.operator === '-' && expression.arguments.every(isConstant);
  return expression.kind === 'literal' && expression.type !== 'null';
}
