import type { Column } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { rejectsNull } from '../../../../sql/rejects-null.ts';
import { expressionsOf, walkExpression } from '../../../../sql/walk-expression.ts';
import { columnOrigin } from '../../../column-origin.ts';
import { defineRule } from '../../../define-rule.ts';
import { isNeverNull } from '../../../never-null.ts';
import { type FindNode, relationNodes } from '../../../relation-nodes.ts';
import type { SideView } from '../../../side-view.ts';
import { type SqlModel, sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C8: NOT IN over a column that may be NULL lets no row pass as soon as it is. */
export const notInWithNulls = defineRule({
  id: 'not-in-with-nulls',
  code: 'C8',
  title: 'One NULL in a NOT IN lets no row pass',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const find = relationNodes(view.project);
    for (const sql of sqlModelsWith(['in', 'not in'], view)) {
      for (const { column, block, line } of sql.shape.blocks.flatMap((one) => notIns(one, sql.shape))) {
        const relation = nullable(column, block, { sql, view, find });
        const location = relation === undefined ? undefined : writtenPlace(sql.model, line, view);
        if (relation === undefined || location === undefined) continue;
        yield {
          subject: sql.model.uniqueId,
          key: `${relation} ${column.name}`,
          message: `NOT IN in ${code(sql.model.name)} lets no row pass as soon as one ${code(column.name)} of ${code(relation)} is NULL, and nothing says that none is.`,
          remedy: `Use NOT EXISTS, add ${code(`where ${column.name} is not null`)} to the subquery, or test ${code(`${relation}.${column.name}`)} with \`not_null\`.`,
          location,
        };
      }
    }
  },
});

interface NotIn {
  readonly column: Column;
  /** The subquery's SELECT. */
  readonly block: SelectShape;
  readonly line: number;
}

function notIns(block: SelectShape, { blocks }: QueryShape): readonly NotIn[] {
  const found: NotIn[] = [];
  const add = (expression: Expression): void => {
    const query = expression.kind === 'operator' ? expression.arguments.find(({ kind }) => kind === 'subquery') : undefined;
    const inner = query?.kind === 'subquery' && query.body.kind === 'select' ? blocks[query.body.block] : undefined;
    const [item, another] = inner?.items ?? [];
    if (inner !== undefined && item?.expression.kind === 'column' && another === undefined) {
      found.push({ column: item.expression, block: inner, line: expression.line });
    }
  };
  for (const expression of expressionsOf(block)) {
    walkExpression(expression, (part) => {
      const denied = part.kind === 'operator' && part.operator === 'not' ? part.arguments[0] : part;
      const isIn = denied?.kind === 'operator' && denied.operator === (denied === part ? 'not in' : 'in');
      if (isIn) add(denied);
      return !isIn;
    });
  }
  return found;
}

interface Around {
  readonly sql: SqlModel;
  readonly view: SideView;
  readonly find: FindNode;
}

/** The name of the node of which the column may be NULL; undefined when it surely isn't, or when nobody can say. */
function nullable(column: Column, block: SelectShape, { sql: { model, shape }, view, find }: Around): string | undefined {
  const isIt = ({ name }: Column): boolean => name.toLowerCase() === column.name.toLowerCase();
  const isExcluded = (condition: Expression): boolean => {
    const [asked] = condition.kind === 'operator' && condition.operator === 'is not null' ? condition.arguments : [];
    return (asked?.kind === 'column' && isIt(asked)) || rejectsNull(condition, isIt);
  };
  // A CTE on the way may leave NULLs out, too.
  const blocks = [block, ...shape.blocks.filter(({ role }) => role === 'cte' || role === 'derived')];
  if (blocks.some(({ where }) => conjunctsOf(where).some(isExcluded))) return undefined;
  const origin = columnOrigin(column, block, shape);
  const node = origin === undefined ? undefined : find(origin.path, model);
  if (origin === undefined || node === undefined) return undefined;
  return !origin.mayBeMissing && isNeverNull(origin.column, node, view.project) ? undefined : node.name;
}
