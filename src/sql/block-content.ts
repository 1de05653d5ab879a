import { oncePer } from '../core/once-per.ts';
import type { Column } from './column-input.ts';
import type { Expression, SelectShape } from './query-shape.ts';
import { eachExpression, walkExpression } from './walk-expression.ts';

type Call = Extract<Expression, { kind: 'call' }>;
type Operation = Extract<Expression, { kind: 'operator' }>;
type Window = Extract<Expression, { kind: 'window' }>;

/** What the expressions of a SELECT hold on every depth, by kind, in the order of the text, the outer before the inner. What a subquery holds is its own. */
export interface BlockContent {
  readonly all: readonly Expression[];
  readonly columns: readonly Column[];
  readonly operations: readonly Operation[];
  readonly calls: readonly Call[];
  readonly windows: readonly Window[];
}

/** Gathered in one walk: dozens of rules look for something that few SELECTs have. */
export const contentOf = oncePer((block: SelectShape): BlockContent => {
  const star = onlyStar(block);
  if (star !== undefined) return { all: [star], columns: [], operations: [], calls: [], windows: [] };
  const all: Expression[] = [];
  const columns: Column[] = [];
  const operations: Operation[] = [];
  const calls: Call[] = [];
  const windows: Window[] = [];
  const visit = (part: Expression): boolean => {
    all.push(part);
    if (part.kind === 'column') columns.push(part);
    else if (part.kind === 'operator') operations.push(part);
    else if (part.kind === 'call') calls.push(part);
    else if (part.kind === 'window') windows.push(part);
    return true;
  };
  eachExpression(block, (expression) => walkExpression(expression, visit));
  return { all, columns, operations, calls, windows };
});

/** `select * from one`, as most models begin: half of all SELECTs. */
function onlyStar({ items, distinctOn, inputs, where, groupBy, having, qualify, orderBy }: SelectShape): Expression | undefined {
  const [item, another] = items;
  const [input, more] = inputs;
  if (item?.expression.kind !== 'star' || item.expression.replace.length > 0 || another !== undefined) return undefined;
  if (input?.from.kind === 'other' || more !== undefined || where !== undefined || having !== undefined || qualify !== undefined)
    return undefined;
  return distinctOn.length > 0 || groupBy.length > 0 || orderBy.length > 0 ? undefined : item.expression;
}
