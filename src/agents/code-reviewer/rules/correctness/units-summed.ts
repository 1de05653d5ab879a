import type { DbtNode, DbtSource } from '../../../../dbt/project.ts';
import { aggregatesOf } from '../../../../sql/aggregates.ts';
import { type Column, columnsIn } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import { groupKeys } from '../../../../sql/group-keys.ts';
import type { QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { columnOrigin } from '../../../column-origin.ts';
import { defineRule } from '../../../define-rule.ts';
import { type FindNode, relationNodes } from '../../../relation-nodes.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C27: values are added up that a column beside them gives different units, such as amounts of several currencies. */
export const unitsSummed = defineRule({
  id: 'units-summed',
  code: 'C27',
  title: 'Values of different units are added up',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const find = relationNodes(view.project);
    for (const { model, shape } of sqlModelsWith(['sum', 'avg'], view)) {
      for (const block of shape.blocks) {
        for (const { column, unit, line } of mixed(block, shape, (path) => find(path, model))) {
          const location = writtenPlace(model, line, view);
          if (location === undefined) continue;
          const shown = code(showExpression(column));
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${showExpression(column)}`,
            message: `${code(model.name)} adds up ${shown} over all values of ${code(unit)}, which is declared to say what unit it is in: the sum means nothing as soon as there are two.`,
            remedy: `Group by ${code(unit)}, choose one of its values, or convert ${shown} first.`,
            location,
          };
        }
      }
    }
  },
});

interface Mixed {
  readonly column: Column;
  readonly unit: string;
  readonly line: number;
}

/** A plain column alone: multiplied by a rate, it may be converted. */
function mixed(block: SelectShape, shape: QueryShape, find: (path: readonly string[]) => ReturnType<FindNode>): readonly Mixed[] {
  const sums = aggregatesOf(block).filter(({ name }) => name === 'sum' || name === 'avg');
  return sums.flatMap(({ arguments: [column], filter }) => {
    if (column?.kind !== 'column' || filter !== undefined) return [];
    const origin = columnOrigin(column, block, shape);
    const node = origin === undefined ? undefined : find(origin.path);
    const unit = origin === undefined || node === undefined || !('columns' in node) ? undefined : unitColumn(node, origin.column);
    if (unit === undefined || isTold(unit, block, shape)) return [];
    return [{ column, unit, line: column.line }];
  });
}

/** `meta.unit_column` or `meta.currency_column` of a column. */
function unitColumn({ columns }: Pick<DbtNode | DbtSource, 'columns'>, column: string): string | undefined {
  const meta = [...columns.values()].find(({ name }) => name.toLowerCase() === column)?.meta ?? {};
  const unit = meta['unit_column'] ?? meta['currency_column'];
  return typeof unit === 'string' && unit !== '' ? unit : undefined;
}

/** The unit is a key of the group, or some condition of the model chooses among units. */
function isTold(unit: string, block: SelectShape, { blocks }: QueryShape): boolean {
  const keys = groupKeys(block);
  const conditions = blocks.flatMap(({ where, having, qualify, inputs }) => [
    where,
    having,
    qualify,
    ...inputs.map(({ join }) => join?.on),
  ]);
  const named = [...(keys ?? []), ...conditions.flatMap(conjunctsOf)].flatMap(columnsIn);
  return keys === undefined || named.some(({ name }) => name.toLowerCase() === unit.toLowerCase());
}
