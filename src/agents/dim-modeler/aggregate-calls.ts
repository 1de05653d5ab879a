import type { Expression } from '../../sql/query-shape.ts';
import { walkExpression } from '../../sql/walk-expression.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** The aggregates of an expression that make one row of many; over a window they don't. */
export function aggregateCalls(expression: Expression): readonly Call[] {
  const found: Call[] = [];
  walkExpression(expression, (part) => {
    if (part.kind === 'call' && part.aggregate) found.push(part);
    return part.kind !== 'window';
  });
  return found;
}
