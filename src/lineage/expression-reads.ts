import type { Expression, OrderShape, QueryBody } from '../sql/query-shape.ts';
import type { BodyOutline, ReadKind, ReadOutline } from './query-outline.ts';
import { strongerKind } from './read-kind.ts';

/** The columns and queries that an expression reads, each with what happens to it. */
export function readsOf(expression: Expression, outline: (body: QueryBody) => BodyOutline): readonly ReadOutline[] {
  switch (expression.kind) {
    case 'column':
      return [{ kind: 'passthrough', table: expression.table, column: expression.name }];
    case 'star':
      return [{ kind: 'derived', table: expression.table, column: '*' }];
    case 'literal':
      return [];
    case 'subquery':
      return [{ kind: 'passthrough', query: outline(expression.body), isTest: expression.use === 'exists' }];
    default:
      return raised(
        stepOf(expression),
        partsOf(expression).flatMap((part) => readsOf(part, outline)),
      );
  }
}

/** What an expression makes of what it reads; of a `count(*)`, too, which reads no column. */
export function kindOf(expression: Expression): ReadKind {
  if (expression.kind === 'column' || expression.kind === 'subquery') return 'passthrough';
  return partsOf(expression).map(kindOf).reduce(strongerKind, stepOf(expression));
}

/** What the outermost step of an expression does. */
function stepOf(expression: Expression): ReadKind {
  if (expression.kind === 'window') return 'window';
  return expression.kind === 'call' && expression.aggregate ? 'aggregate' : 'derived';
}

function raised(step: ReadKind, reads: readonly ReadOutline[]): readonly ReadOutline[] {
  return reads.map((read) => ({ ...read, kind: strongerKind(step, read.kind) }));
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'operator':
    case 'other':
      return expression.arguments;
    case 'call':
      return callParts(expression);
    case 'window':
      return [...windowedParts(expression.call), ...expression.partitionBy, ...expression.orderBy.map(ordered)];
    case 'cast':
      return [expression.argument];
    case 'case':
      return defined([expression.operand, ...expression.branches.flatMap(({ when, result }) => [when, result]), expression.otherwise]);
    default:
      return [];
  }
}

/** `count(*)` counts rows, whatever is in them. */
function callParts(call: Extract<Expression, { kind: 'call' }>): readonly Expression[] {
  const values = call.name === 'count' && !call.distinct ? call.arguments.filter(({ kind }) => kind !== 'star') : call.arguments;
  return defined([...values, ...call.orderBy.map(ordered), call.filter]);
}

/** The function of a window is no aggregate, although it bears the name of one. */
function windowedParts(call: Expression): readonly Expression[] {
  return call.kind === 'call' ? callParts(call) : [call];
}

function ordered({ expression }: OrderShape): Expression {
  return expression;
}

function defined(expressions: readonly (Expression | undefined)[]): readonly Expression[] {
  return expressions.filter((expression) => expression !== undefined);
}
