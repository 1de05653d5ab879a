import { contentOf } from '../../../../sql/block-content.ts';
import type { Column } from '../../../../sql/column-input.ts';
import type { Expression, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { columnOrigin } from '../../../column-origin.ts';
import { defineRule } from '../../../define-rule.ts';
import { type FindNode, relationNodes } from '../../../relation-nodes.ts';
import { type SqlModel, sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C16: a timestamp is held against a date as the upper bound, so the last day counts up to midnight only. */
export const betweenLosesDay = defineRule({
  id: 'between-loses-day',
  code: 'C16',
  title: 'The last day of a range is left out',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const find = relationNodes(view.project);
    for (const sql of sqlModelsWith(['between'], view)) {
      for (const block of sql.shape.blocks) {
        for (const { column, bound, line } of boundsOf(block)) {
          const location = isTimestamp(column, block, { sql, find }) ? writtenPlace(sql.model, line, view) : undefined;
          if (location === undefined) continue;
          const [shown, day] = [showExpression(column), bound];
          yield {
            subject: sql.model.uniqueId,
            key: `${block.name ?? ''} ${shown} ${day}`,
            message: `${code(shown)} in ${code(sql.model.name)} is a time, and ${code(`'${day}'`)} is the midnight that day begins with: all that happened on ${code(day)} is left out.`,
            remedy: `Ask for ${code(`${shown} < '${dayAfter(day)}'`)} instead of the upper bound.`,
            location,
          };
        }
      }
    }
  },
});

interface Bound {
  readonly column: Column;
  /** A day without a time, as YYYY-MM-DD. */
  readonly bound: string;
  readonly line: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function boundsOf(block: SelectShape): readonly Bound[] {
  return contentOf(block).operations.flatMap(({ operator, arguments: [value, , high], line }) => {
    const day = operator === 'between' && high !== undefined ? dayOf(high) : undefined;
    return value?.kind === 'column' && day !== undefined ? [{ column: value, bound: day, line }] : [];
  });
}

function dayOf(expression: Expression): string | undefined {
  if (expression.kind === 'cast') return dayOf(expression.argument);
  return expression.kind === 'literal' && expression.type === 'text' && DAY.test(expression.value) ? expression.value : undefined;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
}

/** By the type that the YAML or the catalog says, else by a name that only times have. */
function isTimestamp(
  column: Column,
  block: SelectShape,
  { sql: { model, shape }, find }: { readonly sql: SqlModel; readonly find: FindNode },
): boolean {
  const origin = columnOrigin(column, block, shape);
  const node = origin === undefined ? undefined : find(origin.path, model);
  const columns = node !== undefined && 'columns' in node ? [...node.columns.values()] : [];
  const type = columns.find(({ name }) => name.toLowerCase() === origin?.column)?.dataType?.toLowerCase();
  if (type !== undefined) return /timestamp|datetime/.test(type);
  return /(?:_at|_ts|_timestamp|_datetime)$/i.test(column.name);
}
