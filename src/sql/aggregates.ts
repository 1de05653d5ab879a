import { oncePer } from '../core/once-per.ts';
import { contentOf } from './block-content.ts';
import type { Expression, SelectShape } from './query-shape.ts';
import { partsOf, walkExpression } from './walk-expression.ts';

/** A call of a function. */
export type Call = Extract<Expression, { kind: 'call' }>;

/** The aggregates of an expression that make one value of many rows: not those of a window, but those inside one. */
export function aggregateCalls(expression: Expression): readonly Call[] {
  const found: Call[] = [];
  walkExpression(expression, (part) => {
    if (part.kind === 'window') {
      found.push(...[...partsOf(part.call), ...partsOf(part).slice(1)].flatMap(aggregateCalls));
      return false;
    }
    if (part.kind === 'call' && part.aggregate) found.push(part);
    return true;
  });
  return found;
}

/** The aggregates of a SELECT list; with one, and no GROUP BY, all rows become one. Looked for once, since many ask. */
export const aggregatesOf = oncePer((block: SelectShape): readonly Call[] => {
  const mayBe = contentOf(block).calls.some(({ aggregate }) => aggregate);
  return mayBe ? block.items.flatMap(({ expression }) => aggregateCalls(expression)) : [];
});

/** Whether an expression aggregates. */
export function aggregates(expression: Expression): boolean {
  return aggregateCalls(expression).length > 0;
}
