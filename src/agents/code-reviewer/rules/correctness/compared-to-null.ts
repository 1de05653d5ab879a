import { contentOf } from '../../../../sql/block-content.ts';
import type { Expression, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { textOf } from '../../../places.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';
import { nullTest } from '../../fixes/null-test.ts';

/** C9: a comparison with NULL is never true, whatever is compared. */
export const comparedToNull = defineRule({
  id: 'compared-to-null',
  code: 'C9',
  title: 'A comparison with NULL is never true',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(['null'], view)) {
      for (const block of shape.blocks) {
        for (const { operator, compared, line } of comparisons(block)) {
          const location = writtenPlace(model, line, view);
          if (location === undefined) continue;
          const shown = showExpression(compared);
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${shown} ${operator}`,
            message: `${code(`${shown} ${operator} null`)} in ${code(model.name)} is never true, not even where ${code(shown)} is NULL: no row passes it.`,
            remedy: `Write ${code(`${shown} is ${operator === '=' ? '' : 'not '}null`)}.`,
            location,
            fix: () => nullTest(textOf(model, view), location.line ?? 0, operator),
          };
        }
      }
    }
  },
});

interface Comparison {
  readonly operator: string;
  readonly compared: Expression;
  readonly line: number;
}

function comparisons(block: SelectShape): readonly Comparison[] {
  return contentOf(block).operations.flatMap(({ operator, arguments: operands, line }) => {
    if ((operator !== '=' && operator !== '<>') || !operands.some(isNull)) return [];
    const compared = operands.find((operand) => !isNull(operand));
    return compared === undefined ? [] : [{ operator, compared, line }];
  });
}

function isNull(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.type === 'null';
}
