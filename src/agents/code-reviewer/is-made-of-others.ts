import type { Expression } from '../../sql/query-shape.ts';
import { partsOf } from '../../sql/walk-expression.ts';
import { blockPairs, type ChangedSql, itemPairs } from '../changed-sql.ts';

/**
 * Whether a column (in lower case) is what it was, made of another one of `changed`: a share of a count that changed still is that share, and
 * who hears of the count knows.
 */
export function isMadeOfOthers(column: string, changed: ReadonlySet<string>, sql: ChangedSql): boolean {
  return blockPairs(sql).some((pair) => {
    const items = itemPairs(pair);
    const own = items.filter(({ name }) => name.toLowerCase() === column);
    const others = items.filter(({ name }) => name.toLowerCase() !== column && changed.has(name.toLowerCase()));
    const texts = new Set(others.filter(({ after }) => after.expression.kind !== 'column').map(({ after }) => textOf(after.expression)));
    const names = new Set(others.map(({ name }) => name.toLowerCase()));
    return own.some(({ after }) => partsOf(after.expression).some((part) => holds(part, texts, names)));
  });
}

function holds(expression: Expression, texts: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  if (expression.kind === 'column' && expression.table === undefined && names.has(expression.name.toLowerCase())) return true;
  return texts.has(textOf(expression)) || partsOf(expression).some((part) => holds(part, texts, names));
}

function textOf(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'line' ? undefined : value));
}
