import { oncePer } from '../core/once-per.ts';
import type { QueryBody, QueryShape, SelectShape } from '../sql/query-shape.ts';

/** The SELECT that makes a model's columns: the outermost one, or the CTE behind a closing `select * from final`. */
export const mainBlock = oncePer((shape: QueryShape): SelectShape | undefined => {
  let block = blockOf(shape.body, shape);
  for (let depth = 0; block !== undefined && depth < shape.blocks.length; depth += 1) {
    const from = isPassedOn(block) ? block.inputs[0]?.from : undefined;
    if (from?.kind === 'cte') block = blockOf(shape.ctes[from.cte]?.body, shape);
    else if (from?.kind === 'derived') block = blockOf(from.body, shape);
    else return block;
  }
  return block;
});

function blockOf(body: QueryBody | undefined, shape: QueryShape): SelectShape | undefined {
  return body?.kind === 'select' ? shape.blocks[body.block] : undefined;
}

function isPassedOn({ items, inputs, distinct, groupBy, groupsByAll, ...block }: SelectShape): boolean {
  const [item] = items;
  const star = item?.expression.kind === 'star' ? item.expression : undefined;
  if (items.length !== 1 || inputs.length !== 1 || star === undefined) return false;
  if (star.except.length + star.replace.length + star.rename.length > 0) return false;
  return !distinct && !groupsByAll && groupBy.length === 0 && block.having === undefined && block.qualify === undefined;
}
