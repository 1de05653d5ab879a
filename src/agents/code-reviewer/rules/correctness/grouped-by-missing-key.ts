import { aggregatesOf } from '../../../../sql/aggregates.ts';
import { type Column, inputOf } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import { groupKeys } from '../../../../sql/group-keys.ts';
import type { InputShape, SelectShape } from '../../../../sql/query-shape.ts';
import { rejectsNull } from '../../../../sql/rejects-null.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C6: rows without a match are grouped by the optional side's copy of the key, so all of them become one group of NULL. */
export const groupedByMissingKey = defineRule({
  id: 'grouped-by-missing-key',
  code: 'C6',
  title: 'All rows without a match become one group',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(['left join'], view)) {
      for (const block of shape.blocks) {
        for (const { key, kept, input } of missingKeys(block)) {
          const location = writtenPlace(model, key.line, view);
          if (location === undefined) continue;
          const [shown, other] = [code(showExpression(key)), code(showExpression(kept))];
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${showExpression(key)}`,
            message: `${code(model.name)} groups by ${shown}, which is NULL for every row that the LEFT JOIN of ${code(input.alias)} found no match for: all of them become one group, whatever their ${other} is.`,
            remedy: `Group by ${other}, which is the same value and always there.`,
            location,
          };
        }
      }
    }
  },
});

interface MissingKey {
  readonly key: Column;
  /** The column of the side that is kept, to which the key is equal where there is a match. */
  readonly kept: Column;
  readonly input: InputShape;
}

function missingKeys(block: SelectShape): readonly MissingKey[] {
  const keys = aggregatesOf(block).length > 0 ? (groupKeys(block) ?? []) : [];
  return keys.flatMap((key) => {
    const input = key.kind === 'column' && key.table !== undefined ? inputOf(key, block) : undefined;
    if (key.kind !== 'column' || input?.join?.kind !== 'left' || dropsMissing(input, block)) return [];
    const kept = equalTo(key, input, block);
    // Where the kept column is a key, too, no row loses its identity.
    const isGrouped = kept === undefined || keys.some((other) => other.kind === 'column' && isSame(other, kept));
    return isGrouped ? [] : [{ key, kept, input }];
  });
}

function dropsMissing(input: InputShape, block: SelectShape): boolean {
  const isIts = (column: Column): boolean => inputOf(column, block) === input;
  return conjunctsOf(block.where).some((condition) => {
    const [asked] = condition.kind === 'operator' && condition.operator.startsWith('is ') ? condition.arguments : [];
    return (asked?.kind === 'column' && isIts(asked)) || rejectsNull(condition, isIts);
  });
}

function equalTo(key: Column, input: InputShape, block: SelectShape): Column | undefined {
  for (const condition of conjunctsOf(input.join?.on)) {
    if (condition.kind !== 'operator' || condition.operator !== '=') continue;
    const [one, two] = condition.arguments;
    if (one?.kind !== 'column' || two?.kind !== 'column') continue;
    const other = isSame(one, key) ? two : isSame(two, key) ? one : undefined;
    const from = other === undefined ? undefined : inputOf(other, block);
    if (other !== undefined && from !== undefined && from !== input && (from.join === undefined || from.join.kind === 'inner'))
      return other;
  }
  return undefined;
}

function isSame(one: Column, other: Column): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase() && one.table?.toLowerCase() === other.table?.toLowerCase();
}
