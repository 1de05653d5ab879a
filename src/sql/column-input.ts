import type { Expression, InputShape, SelectShape } from './query-shape.ts';
import { walkExpression } from './walk-expression.ts';

/** A column as an expression names it. */
export type Column = Extract<Expression, { kind: 'column' }>;

/** The input of a block that a column surely belongs to; undefined where it may be of several, or of a query around this one. */
export function inputOf({ table }: Column, { inputs }: Pick<SelectShape, 'inputs'>): InputShape | undefined {
  const [only, another] = inputs;
  if (table === undefined) return another === undefined ? only : undefined;
  const [found, twin] = inputs.filter(({ alias }) => alias.toLowerCase() === table.toLowerCase());
  return twin === undefined ? found : undefined;
}

/** The columns that an expression names, in the order of the text; what its subqueries name is theirs. */
export function columnsIn(expression: Expression): readonly Column[] {
  const found: Column[] = [];
  walkExpression(expression, (part) => {
    if (part.kind === 'column') found.push(part);
    return true;
  });
  return found;
}
