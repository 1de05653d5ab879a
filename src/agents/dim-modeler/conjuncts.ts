import type { Expression } from '../../sql/query-shape.ts';

/** The conditions that all have to hold. */
export function conjuncts(expression: Expression | undefined): readonly Expression[] {
  if (expression === undefined) return [];
  return expression.kind === 'operator' && expression.operator === 'and' ? expression.arguments.flatMap(conjuncts) : [expression];
}
