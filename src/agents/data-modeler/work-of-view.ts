import type { DbtNode } from '../../dbt/project.ts';
import type { Expression, SelectShape } from '../../sql/query-shape.ts';
import { expressionsOf, walkExpression } from '../../sql/walk-expression.ts';
import type { SideView } from '../side-view.ts';

/** What a view makes its readers compute each time: "2 joins and a grouping"; undefined for one that only passes rows on, or can't be read. */
export function workOfView(model: DbtNode, { shape }: Pick<SideView, 'shape'>): readonly string[] {
  const blocks = shape(model)?.blocks ?? [];
  const joins = blocks.flatMap(({ inputs }) => inputs.filter(({ join }) => join !== undefined)).length;
  return [
    ...(joins === 0 ? [] : [joins === 1 ? 'a join' : `${joins} joins`]),
    ...(blocks.some(isGrouped) ? ['a grouping'] : []),
    ...(blocks.some((block) => has(block, ({ kind }) => kind === 'window')) ? ['a window function'] : []),
    ...(blocks.some(({ distinct, distinctOn }) => distinct || distinctOn.length > 0) ? ['a search for duplicates'] : []),
  ];
}

function isGrouped(block: SelectShape): boolean {
  if (block.groupBy.length > 0 || block.groupsByAll) return true;
  return has(block, (expression) => expression.kind === 'call' && expression.aggregate);
}

/** An aggregate inside a window is one of that window. */
function has(block: SelectShape, isMeant: (expression: Expression) => boolean): boolean {
  let found = false;
  for (const expression of expressionsOf(block)) {
    walkExpression(expression, (inner) => {
      found ||= isMeant(inner);
      return !found && inner.kind !== 'window';
    });
  }
  return found;
}
