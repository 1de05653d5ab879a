import type { Expression, OrderShape, SelectShape } from './query-shape.ts';

type Visit = (expression: Expression) => void;

/** Calls `visit` for an expression and all that it holds, outermost first; `visit` answers false to stay out. Subqueries are blocks of their own. */
export function walkExpression(expression: Expression, visit: (expression: Expression) => boolean): void {
  if (visit(expression)) eachPart(expression, (part) => walkExpression(part, visit));
}

/** What an expression directly holds. */
export function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'operator' || expression.kind === 'other') return expression.arguments;
  const parts: Expression[] = [];
  eachPart(expression, (part) => parts.push(part));
  return parts;
}

/** Every expression of a block: its items, conditions, keys and orders, and what its inputs are joined on. */
export function expressionsOf(block: SelectShape): readonly Expression[] {
  const expressions: Expression[] = [];
  eachExpression(block, (expression) => expressions.push(expression));
  return expressions;
}

/** Calls `visit` for each of them. */
export function eachExpression(block: SelectShape, visit: Visit): void {
  for (const { expression } of block.items) visit(expression);
  for (const expression of block.distinctOn) visit(expression);
  for (const { from, join } of block.inputs) {
    if (from.kind === 'other') for (const argument of from.arguments) visit(argument);
    if (join?.on !== undefined) visit(join.on);
  }
  if (block.where !== undefined) visit(block.where);
  for (const key of block.groupBy) visit(key);
  if (block.having !== undefined) visit(block.having);
  if (block.qualify !== undefined) visit(block.qualify);
  eachOrdered(block.orderBy, visit);
}

function eachPart(expression: Expression, visit: Visit): void {
  switch (expression.kind) {
    case 'operator':
    case 'other':
      for (const argument of expression.arguments) visit(argument);
      return;
    case 'call':
      for (const argument of expression.arguments) visit(argument);
      eachOrdered(expression.orderBy, visit);
      if (expression.filter !== undefined) visit(expression.filter);
      return;
    case 'window':
      visit(expression.call);
      for (const key of expression.partitionBy) visit(key);
      eachOrdered(expression.orderBy, visit);
      return;
    case 'cast':
      visit(expression.argument);
      return;
    case 'case':
      if (expression.operand !== undefined) visit(expression.operand);
      for (const { when, result } of expression.branches) {
        visit(when);
        visit(result);
      }
      if (expression.otherwise !== undefined) visit(expression.otherwise);
      return;
    case 'star':
      for (const { expression: replacement } of expression.replace) visit(replacement);
      return;
    default:
  }
}

function eachOrdered(items: readonly OrderShape[], visit: Visit): void {
  for (const { expression } of items) visit(expression);
}
