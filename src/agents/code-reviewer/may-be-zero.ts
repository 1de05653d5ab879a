import type { Expression, SelectShape } from '../../sql/query-shape.ts';

/** What may be zero as easily as what it is made of, and what is no such thing. */
export type Divisor = 'column' | 'difference' | 'conditional count' | undefined;

/** A count of all rows in a group is one at least; anything else that is computed may be guarded in a way of its own. */
export function divisorKind(divisor: Expression): Divisor {
  if (isConditionalCount(divisor) || isZeroAtTheEdge(divisor)) return 'conditional count';
  if (divisor.kind === 'column') return NEVER_ZERO.test(divisor.name) ? undefined : 'column';
  if (divisor.kind === 'call' && divisor.name === 'sum') return isSummable(divisor.arguments[0]) ? 'column' : undefined;
  if (isDifference(divisor) || isWholeTime(divisor)) return 'difference';
  const scaled = withoutScale(divisor);
  return scaled === undefined || divisorKind(scaled) !== 'column' ? undefined : 'column';
}

/** A column, or what is zero wherever one of two columns is. */
function isSummable(expression: Expression | undefined): boolean {
  if (expression?.kind === 'operator' && expression.operator === '*') return expression.arguments.every(isColumn);
  return expression?.kind === 'column';
}

/** `lag(x, 1, 0)`: the first row has none before it. */
function isZeroAtTheEdge(divisor: Expression): boolean {
  if (divisor.kind !== 'window' || divisor.call.kind !== 'call' || !/^(?:lag|lead)$/.test(divisor.call.name)) return false;
  const [, , otherwise] = divisor.call.arguments;
  return otherwise !== undefined && isZero(otherwise);
}

/** Whether a name is that of a unit of time, which reads like a column in some dialects. */
export function isUnitOfTime(name: string): boolean {
  return /^(?:hour|day|week|month|quarter|year)s?$/i.test(name);
}

/** Whole hours, days or more between two times: those between times that lie close are none. */
function isWholeTime(divisor: Expression): boolean {
  if (divisor.kind !== 'call' || !/^(?:date|datetime|timestamp)_?diff$/.test(divisor.name)) return false;
  return divisor.arguments.some(
    (part) =>
      (part.kind === 'literal' && part.type === 'text' && isUnitOfTime(part.value)) || (part.kind === 'column' && isUnitOfTime(part.name)),
  );
}

/** What is multiplied or divided by a number. */
function withoutScale(expression: Expression): Expression | undefined {
  if (expression.kind !== 'operator' || expression.arguments.length !== 2) return undefined;
  const [left, right] = expression.arguments;
  if (right !== undefined && isScale(right) && /^[*/]$/.test(expression.operator)) return left;
  return left !== undefined && isScale(left) && expression.operator === '*' ? right : undefined;
}

function isScale(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.type === 'number' && Number(expression.value) !== 0;
}

/** `days_in_month`, an exchange rate, a factor: whoever made such a column zero would have another problem. */
const NEVER_ZERO = /(?:^|_)(?:days|weeks|months|hours|minutes|seconds)_(?:in|per)_|exchange|conversion|factor|(?:^|_)fx(?:_|$)|rate$/i;

function isDifference(divisor: Expression): boolean {
  return divisor.kind === 'operator' && divisor.operator === '-' && divisor.arguments.length === 2 && divisor.arguments.every(isColumn);
}

function isColumn(expression: Expression): boolean {
  return expression.kind === 'cast' ? isColumn(expression.argument) : expression.kind === 'column';
}

/** Counts only what meets a condition: a group may have nothing that does. */
function isConditionalCount(divisor: Expression): boolean {
  if (divisor.kind !== 'call') return false;
  const [argument] = divisor.arguments;
  if (/^count_?if$/.test(divisor.name)) return true;
  if (divisor.name !== 'count' && divisor.name !== 'sum') return false;
  if (divisor.filter !== undefined) return true;
  if (argument?.kind !== 'case') return false;
  const { otherwise } = argument;
  const isNothing = otherwise === undefined || (otherwise.kind === 'literal' && otherwise.type === 'null');
  return isNothing || (divisor.name === 'sum' && isZero(otherwise));
}

function isZero(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.type === 'number' && Number(expression.value) === 0;
}

const PASSING: ReadonlySet<string> = new Set(['sum', 'round', 'abs']);

/** Whether an item is zero wherever its parts are, so that whoever wrote it has kept nothing from being zero. */
export function keepsZero({ expression }: SelectShape['items'][number]): boolean {
  return isPlain(expression) || isConditionalCount(expression);
}

function isScaledPlainly(expression: Expression): boolean {
  const scaled = withoutScale(expression);
  return scaled !== undefined && isPlain(scaled);
}

function isPlain(expression: Expression): boolean {
  switch (expression.kind) {
    case 'column':
      return true;
    case 'cast':
      return isPlain(expression.argument);
    case 'operator':
      if (expression.operator === '/') return isScaledPlainly(expression);
      return /^[-+*]$/.test(expression.operator) && expression.arguments.every((part) => part.kind === 'literal' || isPlain(part));
    case 'call': {
      const [first, ...others] = expression.arguments;
      if (first === undefined || !isPlain(first)) return false;
      return PASSING.has(expression.name) || (expression.name === 'coalesce' && others.every(isZero));
    }
    default:
      return false;
  }
}
