import { type Column, inputOf } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, InputShape, SelectShape } from '../../../../sql/query-shape.ts';
import { rejectsNull } from '../../../../sql/rejects-null.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import type { SideView } from '../../../side-view.ts';
import { type SqlModel, sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C3: WHERE asks something of the optional side of a LEFT JOIN, so the rows that the join was to keep are dropped after all. */
export const leftJoinFiltered = defineRule({
  id: 'left-join-filtered',
  code: 'C3',
  title: 'WHERE undoes a LEFT JOIN',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const sql of sqlModelsWith(['left join'], view)) {
      for (const block of sql.shape.blocks) {
        for (const input of block.inputs) yield* undone(input, block, { sql, view });
      }
    }
  },
});

function undone(
  input: InputShape,
  block: SelectShape,
  { sql: { model }, view }: { readonly sql: SqlModel; readonly view: SideView },
): readonly Draft[] {
  if (input.join?.kind !== 'left' || input.from.kind === 'other') return [];
  const isIts = (column: Column) => column.table !== undefined && inputOf(column, block) === input;
  const conditions = conjunctsOf(block.where);
  // Who asks for NOT NULL as well wants exactly the rows with a match, and says so.
  if (conditions.some((condition) => asksForMatch(condition, isIts))) return [];
  const condition = conditions.find((one) => rejectsNull(one, isIts));
  const location = condition === undefined ? undefined : writtenPlace(model, condition.line, view);
  if (condition === undefined || location === undefined) return [];
  const [shown, alias] = [code(showExpression(condition)), code(input.alias)];
  return [
    {
      subject: model.uniqueId,
      key: `${block.name ?? ''} ${input.alias} ${showExpression(condition)}`,
      message: `${code(model.name)} keeps rows without a match in ${alias} by a LEFT JOIN, and WHERE ${shown} drops every one of them: it works as an INNER JOIN.`,
      remedy: `Move ${shown} into the ON clause of ${alias}, or write INNER JOIN if only rows with a match are wanted.`,
      location,
    },
  ];
}

function asksForMatch(condition: Expression, isIts: (column: Column) => boolean): boolean {
  const [first] = condition.kind === 'operator' && condition.operator === 'is not null' ? condition.arguments : [];
  return first?.kind === 'column' && isIts(first);
}
