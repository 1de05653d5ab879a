import type { Expression } from './query-shape.ts';

/** An expression in SQL words for a sentence; what has no short form is `…`. */
export function showExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return expression.table === undefined ? expression.name : `${expression.table}.${expression.name}`;
    case 'star':
      return expression.table === undefined ? '*' : `${expression.table}.*`;
    case 'literal':
      return expression.type === 'text' ? `'${expression.value}'` : expression.value;
    case 'operator':
      return showOperator(expression.operator, expression.arguments.map(showExpression));
    case 'call':
      return `${expression.name}(${expression.distinct ? 'distinct ' : ''}${expression.arguments.map(showExpression).join(', ')})`;
    case 'window':
      return `${showExpression(expression.call)} over (…)`;
    case 'cast':
      return `cast(${showExpression(expression.argument)} as ${expression.to})`;
    case 'case':
      return 'case … end';
    case 'subquery':
      return '(select …)';
    case 'other':
      return expression.text === 'field' ? expression.arguments.map(showField).join('.') : '…';
  }
}

function showField(part: Expression): string {
  return part.kind === 'literal' ? part.value : showExpression(part);
}

function showOperator(operator: string, [first = '', ...others]: readonly string[]): string {
  if (operator.startsWith('is ') && others.length === 0) return `${first} ${operator}`;
  if (others.length === 0) return operator === '-' ? `-${first}` : `${operator} ${first}`;
  if (operator === 'in' || operator === 'not in') return `${first} ${operator} (${others.join(', ')})`;
  if (operator.endsWith('between')) return `${first} ${operator} ${others.join(' and ')}`;
  return [first, ...others].join(` ${operator} `);
}
