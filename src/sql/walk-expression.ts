import type { Expression, OrderShape, SelectShape } from './query-shape.ts';

/** Calls `visit` for an expression and all that it holds, outermost first; `visit` answers false to stay out. Subqueries are blocks of their own. */
export function walkExpression(expression: Expression, visit: (expression: Expression) => boolean): void {
  if (!visit(expression)) return;
  for (const part of partsOf(expression)) walkExpression(part, visit);
}

/** What an expression directly holds. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'operator':
    case 'other':
      return expression.arguments;
    case 'call':
      return [...expression.arguments, ...ordered(expression.orderBy), ...present(expression.filter)];
    case 'window':
      return [expression.call, ...expression.partitionBy, ...ordered(expression.orderBy)];
    case 'cast':
      return [expression.argument];
    case 'case':
      return [
        ...present(expression.operand),
        ...expression.branches.flatMap(({ when, result }) => [when, result]),
        ...present(expression.otherwise),
      ];
    case 'star':
      return expression.replace.map(({ expression: replacement }) => replacement);
    default:
      return [];
  }
}

/** Every expression of a block: its items, conditions, keys and orders, and what its inputs are joined on. */
export function expressionsOf(block: SelectShape): readonly Expression[] {
  return [
    ...block.items.map(({ expression }) => expression),
    ...block.distinctOn,
    ...block.inputs.flatMap(({ from, join }) => [...(from.kind === 'other' ? from.arguments : []), ...present(join?.on)]),
    ...present(block.where),
    ...block.groupBy,
    ...present(block.having),
    ...present(block.qualify),
    ...ordered(block.orderBy),
  ];
}

function ordered(items: readonly OrderShape[]): readonly Expression[] {
  return items.map(({ expression }) => expression);
}

function present(expression: Expression | undefined): readonly Expression[] {
  return expression === undefined ? [] : [expression];
}
