import type { DbtNode } from '../../../../dbt/project.ts';
import { aggregatesOf } from '../../../../sql/aggregates.ts';
import type { QueryBody, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** P11: rows are sorted where no order lasts: in a CTE, a subquery or a view. */
export const orderForNothing = defineRule({
  id: 'order-for-nothing',
  code: 'P11',
  title: 'Rows are sorted for nothing',
  severity: 'info',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(['order by'], view)) {
      for (const { block, where } of sortedForNothing(model, shape)) {
        const [order] = block.orderBy;
        const location = order === undefined ? undefined : writtenPlace(model, order.expression.line, view);
        if (location === undefined) continue;
        yield {
          subject: model.uniqueId,
          key: `${block.role} ${block.name ?? ''}`,
          message: `${code(model.name)} sorts the rows of ${where}, and no order outlasts that: the warehouse sorts them for nothing on each ${model.materialized === 'view' ? 'read' : 'build'}.`,
          remedy: 'Leave the ORDER BY out, and sort where the rows are read.',
          location,
        };
      }
    }
  },
});

interface Sorted {
  readonly block: SelectShape;
  readonly where: string;
}

function sortedForNothing(model: DbtNode, shape: QueryShape): readonly Sorted[] {
  return shape.blocks.flatMap((block): readonly Sorted[] => {
    if (block.orderBy.length === 0 || block.limit !== undefined || block.offset !== undefined || block.distinctOn.length > 0) return [];
    if (block.role === 'outer') {
      // A table keeps the order in which it was written, and some warehouses read it faster for that.
      const isLast = shape.body.kind === 'select' && shape.blocks[shape.body.block] === block;
      return isLast && (model.materialized === 'view' || model.materialized === 'ephemeral')
        ? [{ block, where: `a ${model.materialized}` }]
        : [];
    }
    if (block.role === 'expression' || isListed(block, shape)) return [];
    return [{ block, where: block.role === 'cte' ? `the CTE ${code(block.name ?? '')}` : `the subquery ${code(block.name ?? '')}` }];
  });
}

/** A query above that aggregates or numbers rows may count on the order, and one that only passes them on hands it to the next. */
function isListed(block: SelectShape, { blocks, ctes }: QueryShape): boolean {
  const isIt = (body: QueryBody | undefined): boolean => body?.kind === 'select' && blocks[body.block] === block;
  const readers = blocks.filter(({ inputs }) =>
    inputs.some(({ from }) => (from.kind === 'derived' ? isIt(from.body) : from.kind === 'cte' && isIt(ctes[from.cte]?.body))),
  );
  return readers.some((reader) => {
    const calls = aggregatesOf(reader);
    const isNumbered = reader.items.some(({ expression }) => expression.kind === 'window' && expression.orderBy.length === 0);
    const isPassedOn = reader.inputs.length === 1 && reader.groupBy.length === 0 && calls.length === 0;
    return isNumbered || isPassedOn || reader.limit !== undefined || calls.some(({ name }) => !COUNTING.has(name));
  });
}

/** Their answer is the same in any order. */
const COUNTING: ReadonlySet<string> = new Set([
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'count_if',
  'logical_or',
  'logical_and',
  'stddev',
  'median',
]);
