const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const NUMBER = /(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g;
/** Below one of them, more rows may come of a stricter comparison. */
const TURNING = /\b(?:not|case|iff?|exists|in)\b/i;

interface Loosened {
  readonly before: string;
  readonly after: string;
}

/**
 * The comparison by which the SQL of a singular test returns fewer failing rows than before: all that differs is a number in the filter of its
 * last SELECT, `> 0.5` that became `> 50`. Undefined where more differs, or where that isn't sure.
 */
export function looserFilter(before: string, after: string): Loosened | undefined {
  const [was, is] = [before, after].map((sql) => sql.replaceAll(COMMENT, '').replaceAll(/\s+/g, ' ').trim());
  if (was === undefined || is === undefined || was.replaceAll(NUMBER, '0') !== is.replaceAll(NUMBER, '0')) return undefined;
  const start = filterOf(is);
  if (
    start === undefined ||
    /\b(?:except|minus)\b/i.test(is) ||
    TURNING.test(is.slice(start)) ||
    is.slice(0, start) !== was.slice(0, start)
  )
    return undefined;
  const ways = numbersIn(is.slice(start)).map((now, at) => looser(numbersIn(was.slice(start))[at], now));
  const changed = ways.filter((way) => way !== 'same');
  const [only] = changed;
  return typeof only === 'object' && changed.length === 1 ? only : undefined;
}

/** Where the last WHERE or HAVING outside of all parentheses begins. */
function filterOf(sql: string): number | undefined {
  let depth = 0;
  let found: number | undefined;
  for (const { 0: token, index } of sql.matchAll(/[()]|\bselect\b|\bwhere\b|\bhaving\b|\bunion\b|\bexcept\b|\bintersect\b/gi)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (depth === 0) found = /where|having/i.test(token) ? (found ?? index) : undefined;
  }
  return found;
}

interface Compared {
  readonly operator: string | undefined;
  readonly number: string;
}

function numbersIn(text: string): readonly Compared[] {
  return [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({ number, operator: /([<>]=?)\s*$/.exec(text.slice(0, index))?.[1] }));
}

function looser(was: Compared | undefined, { operator, number }: Compared): Loosened | 'same' | 'other' {
  if (was === undefined) return 'other';
  if (was.number === number) return 'same';
  const grew = Number(number) > Number(was.number);
  if (operator === undefined || operator.startsWith('>') !== grew) return 'other';
  return { before: `${operator} ${was.number}`, after: `${operator} ${number}` };
}
