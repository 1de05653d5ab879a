import type { Expression, OrderShape } from './query-shape.ts';

/** An expression in SQL words for a sentence, with the brackets that its meaning needs; what has no short form is `…`. */
export function showExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return expression.table === undefined ? expression.name : `${expression.table}.${expression.name}`;
    case 'star':
      return expression.table === undefined ? '*' : `${expression.table}.*`;
    case 'literal':
      return expression.type === 'text' ? `'${expression.value.replaceAll("'", "''")}'` : expression.value;
    case 'operator':
      return showOperator(expression);
    case 'call':
      return showCall(expression);
    case 'window':
      return `${showExpression(expression.call)} over (…)`;
    case 'cast':
      return `${expression.safe ? 'try_cast' : 'cast'}(${showExpression(expression.argument)} as ${expression.to})`;
    case 'case':
      return 'case … end';
    case 'subquery':
      return `${expression.use === 'exists' ? 'exists ' : ''}(select …)`;
    case 'other':
      return expression.text === 'field' ? expression.arguments.map(showField).join('.') : '…';
  }
}

function showField(part: Expression): string {
  return part.kind === 'literal' ? part.value : showExpression(part);
}

function showCall({ name, distinct, arguments: values, orderBy, filter }: Expression & { kind: 'call' }): string {
  const ordered = orderBy.length === 0 ? '' : ` order by ${orderBy.map(showOrder).join(', ')}`;
  const filtered = filter === undefined ? '' : ` filter (where ${showExpression(filter)})`;
  return `${name}(${distinct ? 'distinct ' : ''}${values.map(showExpression).join(', ')}${ordered})${filtered}`;
}

function showOrder({ expression, descending }: OrderShape): string {
  return `${showExpression(expression)}${descending ? ' desc' : ''}`;
}

function showOperator(expression: Expression & { kind: 'operator' }): string {
  const { operator } = expression;
  const [first = '', ...others] = expression.arguments.map((operand, index) => showOperand(operand, index, expression));
  if (others.length === 0) return operator.startsWith('is ') ? `${first} ${operator}` : `${operator}${operator === '-' ? '' : ' '}${first}`;
  if (operator === 'in' || operator === 'not in') return `${first} ${operator} ${listed(expression, others)}`;
  if (operator.endsWith('between')) return `${first} ${operator} ${others.join(' and ')}`;
  // What LIKE has besides its pattern.
  if (operator.endsWith('like') && others.length > 1) return `${first} ${operator} ${others[0]} …`;
  return [first, ...others].join(` ${operator} `);
}

function listed({ arguments: [, only] }: Expression & { kind: 'operator' }, others: readonly string[]): string {
  return only?.kind === 'subquery' && others.length === 1 ? others.join('') : `(${others.join(', ')})`;
}

/** In brackets wherever it binds no tighter than what is around it; of a chain's first operand that much is enough. */
function showOperand(operand: Expression, index: number, around: Expression & { kind: 'operator' }): string {
  const shown = showExpression(operand);
  if (operand.kind !== 'operator' || (LISTS.has(around.operator) && index > 0)) return shown;
  const [inner, outer] = [bindingOf(operand), bindingOf(around)];
  if (outer === UNSURE || outer === BINDING['not']) return `(${shown})`;
  const isFirst = index === 0 && around.arguments.length > 1 && (outer === BINDING['+'] || outer === BINDING['*']);
  return inner > outer || (isFirst && inner === outer) ? shown : `(${shown})`;
}

const LISTS: ReadonlySet<string> = new Set(['in', 'not in']);

/** Databases disagree about `||` and operators that they add themselves, and not all read `not a like b` in the same way. */
const UNSURE = 5;
const BINDING: Readonly<Record<string, number>> = { or: 1, and: 2, not: 3, '+': 6, '-': 6, '*': 7, '/': 7, '//': 7, '%': 7 };
const COMPARES = /^(?:[<>=]|is |(?:not )?(?:in|between|i?like)$)/;
const SIGN = 8;

function bindingOf({ operator, arguments: { length } }: Expression & { kind: 'operator' }): number {
  if (operator === '-' && length === 1) return SIGN;
  return BINDING[operator] ?? (COMPARES.test(operator) ? 4 : UNSURE);
}
