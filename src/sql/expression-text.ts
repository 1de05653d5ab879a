import type { Expression, OrderShape, QueryBody } from './query-shape.ts';

/** How the names inside an expression are written; both see what only the query around it can tell. */
export interface Naming {
  readonly column: (table: string | undefined, name: string) => string;
  readonly subquery: (body: QueryBody) => string;
}

/** Their sides may be swapped. */
const SYMMETRIC: ReadonlySet<string> = new Set(['=', '<>', 'and', 'or']);

/** An expression as one text that is equal for two that compute the same in the same way; where it stands doesn't count. */
export function expressionText(expression: Expression, naming: Naming): string {
  const text = (inner: Expression) => expressionText(inner, naming);
  const texts = (inner: readonly Expression[]) => inner.map(text).join(', ');
  switch (expression.kind) {
    case 'column':
      return naming.column(expression.table, expression.name);
    case 'star':
      return starText(expression, naming);
    case 'literal':
      return `${expression.type} ${JSON.stringify(expression.value)}`;
    case 'operator':
      return `${expression.operator}(${expression.arguments.map(text).toSorted(orderFor(expression.operator)).join(', ')})`;
    case 'call': {
      const { name, distinct, arguments: given, orderBy, filter } = expression;
      const rest = filter === undefined ? '' : ` filter ${text(filter)}`;
      return `${name}(${distinct ? 'distinct ' : ''}${texts(given)}${orderText(orderBy, naming)})${rest}`;
    }
    case 'window':
      return `${text(expression.call)} over (${texts(expression.partitionBy)}${orderText(expression.orderBy, naming)} ${expression.frame ?? ''})`;
    case 'cast':
      return `${expression.safe ? 'try_cast' : 'cast'}(${text(expression.argument)} as ${expression.to.toLowerCase()})`;
    case 'case':
      return caseText(expression, naming);
    case 'subquery':
      return `${expression.use} ${naming.subquery(expression.body)}`;
    case 'other':
      return `${expression.text.toLowerCase().replaceAll(/\s+/g, ' ')}(${texts(expression.arguments)})`;
  }
}

function starText({ table, except, replace, rename }: Extract<Expression, { kind: 'star' }>, naming: Naming): string {
  const replaced = replace.map(({ name, expression }) => `${expressionText(expression, naming)} as ${name}`);
  const renamed = rename.map(({ from, to }) => `${from} to ${to}`);
  return `${naming.column(table, '*')} except (${[...except, ...replaced, ...renamed].toSorted().join(', ')})`;
}

function orderFor(operator: string): (one: string, other: string) => number {
  if (!SYMMETRIC.has(operator)) return () => 0;
  return (one, other) => (one < other ? -1 : Number(one > other));
}

function orderText(orderBy: readonly OrderShape[], naming: Naming): string {
  if (orderBy.length === 0) return '';
  return ` order by ${orderBy.map((item) => `${expressionText(item.expression, naming)}${item.descending ? ' desc' : ''}`).join(', ')}`;
}

function caseText({ operand, branches, otherwise }: Extract<Expression, { kind: 'case' }>, naming: Naming): string {
  const text = (inner: Expression | undefined) => (inner === undefined ? '' : expressionText(inner, naming));
  return `case ${text(operand)} ${branches.map(({ when, result }) => `when ${text(when)} then ${text(result)}`).join(' ')} else ${text(otherwise)}`;
}
