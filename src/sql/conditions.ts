import type { Expression } from './query-shape.ts';

/** The conditions that all have to hold for `condition` to hold. */
export function conjunctsOf(condition: Expression | undefined): readonly Expression[] {
  if (condition === undefined) return [];
  return condition.kind === 'operator' && condition.operator === 'and' ? condition.arguments.flatMap(conjunctsOf) : [condition];
}
