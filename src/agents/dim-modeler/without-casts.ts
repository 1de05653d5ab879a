import type { Expression } from '../../sql/query-shape.ts';

/** An expression without the casts around it: they change how a value is written, not which one it is. */
export function withoutCasts(expression: Expression): Expression {
  return expression.kind === 'cast' ? withoutCasts(expression.argument) : expression;
}
