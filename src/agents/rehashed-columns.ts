import { blockPairs, type ChangedSql, itemPairs } from './changed-sql.ts';
import { expressionParts } from './expression-parts.ts';
import { isHash } from './is-hash.ts';

/**
 * Columns (in lower case) that a hash makes on both sides. One that is hashed in another way means what it meant; what becomes of
 * the values that tables keep is the matter of a rule of its own.
 */
export function rehashedColumns(sql: ChangedSql): ReadonlySet<string> {
  const pairs = blockPairs(sql).flatMap(itemPairs);
  const isMade = ({ expression }: (typeof pairs)[number]['before']): boolean => expressionParts(expression).some(isHash);
  return new Set(pairs.filter(({ before, after }) => isMade(before) && isMade(after)).map(({ name }) => name.toLowerCase()));
}
