import { contentOf } from '../../../../sql/block-content.ts';
import type { Expression, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import type { SideView } from '../../../side-view.ts';
import { type SqlModel, sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code, series } from '../../../words.ts';

/** C11: a window function that depends on the order of rows is given none, so that each build may answer something else. */
export const rankWithoutOrder = defineRule({
  id: 'rank-without-order',
  code: 'C11',
  title: 'A window function depends on an order that it isn’t given',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const sql of sqlModelsWith(['window'], view)) {
      for (const block of sql.shape.blocks) {
        for (const window of contentOf(block).windows) yield* unordered(window, block, { sql, view });
      }
    }
  },
});

type Window = Extract<Expression, { kind: 'window' }>;

/** Functions whose answer depends on which row comes first. */
const ORDERED: ReadonlySet<string> = new Set(['row_number', 'lag', 'lead', 'first_value', 'last_value', 'nth_value', 'ntile']);

function unordered(
  window: Window,
  block: SelectShape,
  { sql: { model }, view }: { readonly sql: SqlModel; readonly view: SideView },
): readonly Draft[] {
  const { call, partitionBy, orderBy } = window;
  // A partition tells rows apart; numbers over a whole table are often only wanted to be different.
  if (call.kind !== 'call' || !ORDERED.has(call.name) || partitionBy.length === 0) return [];
  const partition = new Set(partitionBy.map(nameOf));
  if (!orderBy.every(({ expression }) => expression.kind === 'literal' || partition.has(nameOf(expression)))) return [];
  if (call.name === 'row_number' && takesWholeRows(block, partition)) return [];
  const location = writtenPlace(model, window.line, view);
  if (location === undefined) return [];
  const keys = series(
    partitionBy.map((key) => code(showExpression(key))),
    3,
  );
  const order =
    orderBy.length === 0
      ? 'has no ORDER BY'
      : `is ordered by ${series(
          orderBy.map(({ expression }) => orderWords(expression)),
          3,
        )}`;
  return [
    {
      subject: model.uniqueId,
      key: `${block.name ?? ''} ${showExpression(call)} ${partitionBy.map(showExpression).join(' ')}`,
      message: `${code(showExpression(call))} in ${code(model.name)} ${order} within ${keys}: which row comes first is left to the database and may change with each build.`,
      remedy: `Order by columns that name one row within ${keys}, the deciding one first.`,
      location,
    },
  ];
}

function orderWords(expression: Expression): string {
  if (expression.kind === 'literal') return `the constant ${code(showExpression(expression))}`;
  return `${code(showExpression(expression))}, which is the same for all its rows`;
}

/** Rows that are alike in all that is selected: any of them will do. */
function takesWholeRows({ items }: SelectShape, partition: ReadonlySet<string>): boolean {
  return items.every(
    ({ expression }) => expression.kind === 'window' || (expression.kind === 'column' && partition.has(nameOf(expression))),
  );
}

/** Without its table: in a window both spellings of a column mean the same. */
function nameOf(expression: Expression): string {
  return expression.kind === 'column' ? expression.name.toLowerCase() : showExpression(expression);
}
