import type { Expression, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { partsOf } from '../../../../sql/walk-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C12: values are put into a list or a text in no order, so that the same data may give another value on the next build. */
export const listWithoutOrder = defineRule({
  id: 'list-without-order',
  code: 'C12',
  title: 'Values are listed in no order',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(LISTS, view)) {
      for (const block of shape.blocks.filter((one) => !readsOrdered(one, shape))) {
        for (const call of block.items.flatMap(({ expression }) => unorderedLists(expression))) {
          const location = writtenPlace(model, call.line, view);
          if (location === undefined) continue;
          const shown = showExpression(call);
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${shown}`,
            message: `${code(shown)} in ${code(model.name)} lists its values in whatever order the database reads them: the same data may give another value on the next build.`,
            remedy: `Give ${code(call.name)} an ORDER BY.`,
            location,
          };
        }
      }
    }
  },
});

type Call = Extract<Expression, { kind: 'call' }>;

/** Those that take an ORDER BY in the dialects that have them. */
const LISTS: ReadonlySet<string> = new Set(['array_agg', 'string_agg', 'listagg', 'group_concat', 'list', 'json_agg', 'jsonb_agg']);
/** Around a list these keep its order; anything else may sort it, count it or look for one value. */
const KEEPING: ReadonlySet<string> = new Set(['coalesce', 'array_to_string', 'concat', 'nullif', 'to_json', 'to_json_string']);

function unorderedLists(expression: Expression): readonly Call[] {
  if (expression.kind === 'call' && LISTS.has(expression.name)) {
    return expression.orderBy.length > 0 || expression.distinct || hasOwnOrder(expression) ? [] : [expression];
  }
  const keeps = expression.kind === 'cast' || (expression.kind === 'call' && KEEPING.has(expression.name));
  return keeps ? partsOf(expression).flatMap(unorderedLists) : [];
}

/** A list of one constant is the same in any order. */
function hasOwnOrder({ arguments: [value] }: Call): boolean {
  return value === undefined || value.kind === 'literal';
}

/** Databases keep the order of a sorted subquery, though none promises it. */
function readsOrdered({ inputs }: SelectShape, { blocks, ctes }: QueryShape): boolean {
  return inputs.some(({ from }) => {
    const body = from.kind === 'derived' ? from.body : from.kind === 'cte' ? ctes[from.cte]?.body : undefined;
    if (body === undefined) return from.kind === 'other';
    return body.kind === 'set' ? body.orderBy.length > 0 : (blocks[body.block]?.orderBy.length ?? 0) > 0;
  });
}
