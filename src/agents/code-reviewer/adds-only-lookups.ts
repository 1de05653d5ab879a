import { blockPairs, type ChangedSql } from '../changed-sql.ts';
import { isToOne, type KeySql } from '../row-keys.ts';

/**
 * Whether all that a model's SELECTs read more than on the base are left joins that find one row at most, by a tested or declared
 * key: rows stay what they were, whatever else is shown of them.
 */
export function addsOnlyLookups(changed: ChangedSql, around: Pick<KeySql, 'project' | 'find'>): boolean {
  const sql: KeySql = { model: changed.head, shape: changed.after, ...around };
  const each = blockPairs(changed).map(({ before, after }) => {
    const known = new Set(before.inputs.map(({ alias }) => alias.toLowerCase()));
    const added = after.inputs.filter(({ alias }) => !known.has(alias.toLowerCase()));
    const isKept = after.inputs.length - added.length === before.inputs.length;
    return {
      isSound: isKept && added.every((input) => input.join?.kind === 'left' && isToOne(input, after, { sql })),
      count: added.length,
    };
  });
  return each.every(({ isSound }) => isSound) && each.some(({ count }) => count > 0);
}
