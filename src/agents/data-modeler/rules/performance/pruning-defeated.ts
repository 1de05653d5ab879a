import { columnsIn } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { columnOrigin } from '../../../column-origin.ts';
import { defineRule } from '../../../define-rule.ts';
import { type FindNode, relationNodes } from '../../../relation-nodes.ts';
import { sqlModels } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** P10: a filter on the column that a table is partitioned by is written so that every partition is read all the same. */
export const pruningDefeated = defineRule({
  id: 'pruning-defeated',
  code: 'P10',
  title: 'A filter on a partition column reads every partition',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    if (view.project.adapter !== 'bigquery') return;
    const find = relationNodes(view.project);
    for (const { model, shape } of sqlModels(view)) {
      for (const block of shape.blocks) {
        for (const { condition, column, node, why } of defeats(block, shape, (path) => find(path, model))) {
          const location = writtenPlace(model, condition.line, view);
          if (location === undefined) continue;
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${showExpression(condition)}`,
            message: `${code(node)} is partitioned by ${code(column)}, and ${code(model.name)} ${why}: BigQuery reads and bills every partition.`,
            remedy: `Compare ${code(column)} itself with a constant, or with a value that is known before the query runs.`,
            location,
          };
        }
      }
    }
  },
});

interface Defeat {
  readonly condition: Expression;
  readonly column: string;
  readonly node: string;
  readonly why: string;
}

const COMPARING: ReadonlySet<string> = new Set(['=', '<', '<=', '>', '>=', 'between', 'in']);
/** BigQuery looks through these. */
const TRANSPARENT: ReadonlySet<string> = new Set(['date', 'timestamp', 'datetime', 'timestamp_trunc', 'date_trunc', 'datetime_trunc']);

function defeats(block: SelectShape, shape: QueryShape, find: (path: readonly string[]) => ReturnType<FindNode>): readonly Defeat[] {
  const conditions = conjunctsOf(block.where).flatMap((condition) =>
    condition.kind === 'operator' && COMPARING.has(condition.operator) ? [condition] : [],
  );
  return conditions.flatMap((condition) => {
    const [side, ...others] = condition.arguments;
    const [column, another] = side === undefined ? [] : columnsIn(side);
    if (side === undefined || column === undefined || another !== undefined) return [];
    const origin = columnOrigin(column, block, shape);
    const node = origin === undefined ? undefined : find(origin.path);
    if (origin === undefined || node === undefined || partitionOf(node) !== origin.column) return [];
    const why = hides(side)
      ? `asks for ${code(showExpression(side))}`
      : others.some((other) => other.kind === 'subquery')
        ? `compares ${code(showExpression(side))} with what a subquery finds`
        : undefined;
    // Another condition on the column may prune.
    const isPruned = conditions.some((other) => other !== condition && isPlain(other, column.name));
    return why === undefined || isPruned ? [] : [{ condition, column: origin.column, node: node.name, why }];
  });
}

function partitionOf(node: NonNullable<ReturnType<FindNode>>): string | undefined {
  const partition = 'config' in node ? node.config['partition_by'] : undefined;
  const field = typeof partition === 'object' && partition !== null && 'field' in partition ? partition.field : undefined;
  return typeof field === 'string' ? field.toLowerCase() : undefined;
}

function hides(side: Expression): boolean {
  if (side.kind === 'cast') return !/^(?:date|timestamp|datetime)/.test(side.to) || hides(side.argument);
  if (side.kind !== 'call') return side.kind !== 'column';
  return !TRANSPARENT.has(side.name) || side.arguments.some((argument) => columnsIn(argument).length > 0 && hides(argument));
}

function isPlain(condition: Extract<Expression, { kind: 'operator' }>, name: string): boolean {
  const [side, ...others] = condition.arguments;
  return (
    side?.kind === 'column' && side.name === name && others.every((other) => columnsIn(other).length === 0 && other.kind !== 'subquery')
  );
}
