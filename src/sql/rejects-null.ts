import type { Column } from './column-input.ts';
import type { Expression } from './query-shape.ts';

/** Functions that answer NULL for a NULL. */
const STRICT: ReadonlySet<string> = new Set(
  `lower upper trim ltrim rtrim abs ceil floor round length substring substr replace date date_trunc timestamp_trunc datetime_trunc extract year
  month day hour to_date to_char left right cast date_part dateadd datediff date_add date_sub date_diff`.split(/\s+/),
);
const COMPARING: ReadonlySet<string> = new Set([
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'like',
  'ilike',
  'in',
  'not in',
  'between',
  'not between',
]);
const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '||']);

/** Whether a condition is never true where the columns that `isNull` accepts are NULL. */
export function rejectsNull(condition: Expression, isNull: (column: Column) => boolean): boolean {
  if (condition.kind === 'column') return isNull(condition);
  if (condition.kind !== 'operator') return false;
  const { operator, arguments: operands } = condition;
  if (operator === 'and') return operands.some((operand) => rejectsNull(operand, isNull));
  if (operator === 'or') return operands.every((operand) => rejectsNull(operand, isNull));
  if (operator === 'not') return operands.every((operand) => operand.kind === 'operator' && comparesNull(operand, isNull));
  return comparesNull(condition, isNull);
}

function comparesNull(
  { operator, arguments: operands }: Extract<Expression, { kind: 'operator' }>,
  isNull: (column: Column) => boolean,
): boolean {
  if (!COMPARING.has(operator)) return false;
  const [first, second] = operands;
  const isPair = !/in$|between$/.test(operator);
  return [first, isPair ? second : undefined].some((operand) => operand !== undefined && isStrict(operand, isNull));
}

/** Whether an expression is NULL as soon as one of those columns is. */
function isStrict(expression: Expression, isNull: (column: Column) => boolean): boolean {
  switch (expression.kind) {
    case 'column':
      return isNull(expression);
    case 'cast':
      return isStrict(expression.argument, isNull);
    case 'operator':
      return ARITHMETIC.has(expression.operator) && expression.arguments.some((operand) => isStrict(operand, isNull));
    case 'call':
      return STRICT.has(expression.name) && expression.arguments.some((argument) => isStrict(argument, isNull));
    default:
      return false;
  }
}
