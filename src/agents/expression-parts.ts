import type { Expression } from '../sql/query-shape.ts';
import { partsOf } from '../sql/walk-expression.ts';

/** An expression and everything inside it; what a subquery holds is its own. */
export function expressionParts(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(expressionParts)];
}
